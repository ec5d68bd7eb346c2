"""Whether an XML or a JSON file that a walk comes upon is copy; one that is named is read whatever it looks like."""

import re

from lint.formats.fields import KEYS
from lint.formats.xml import ROOTS
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

READ = 8192
"""Bytes from the start of a file."""

_ROOT = compile_pattern(rf"<(?:\w+:)?({'|'.join(ROOTS)})[\s>/]")
_TITLES = frozenset(KEYS["headline"].split())
_BODIES = frozenset(KEYS["body"].split())
_KEY = compile_pattern(r'"([\w. -]{1,60})"\s*:')
_OTHER_XML = compile_pattern(r"<(?:\w+:)?[A-Za-z][\w.-]*")
_WORD_NAMESPACE = "schemas.openxmlformats.org/wordprocessingml"


def looks_like_copy(path: str, fields: "Mapping[str, Sequence[str]]") -> bool:
    """Whether the first element is one of newsrooms', or the first fields have a title and a body."""
    try:
        with open(path, "rb") as file:
            data = file.read(READ)
    except OSError:
        return True
    text = data.replace(b"\0", b"").decode("utf-8", "replace").lstrip("\ufeff\ufffd \t\r\n")
    if text.startswith("<"):
        return _is_news(text)
    own = {key.split(".")[-1] for keys in fields.values() for key in keys}
    keys = [match.group(1) for match in _KEY.finditer(text)]
    if own & set(keys):
        return True
    known = {re.sub(r"[\W_]", "", key.lower()) for key in keys}
    return bool(known & _TITLES) and bool(known & _BODIES)


def _is_news(text: str) -> bool:
    first = _OTHER_XML.search(text)
    root = _ROOT.search(text)
    if first is None or root is None or root.start() != first.start():
        return False
    return root.group(1) not in ("package", "document") or _WORD_NAMESPACE in text
