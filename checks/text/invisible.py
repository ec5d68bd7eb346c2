"""Characters that nobody sees and every program trips over."""

import re
from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Span, check, compile_pattern

_FOUND = compile_pattern(
    "[\u200b\u2060\ufeff\xad\u180e\u200e\u200f\u202a-\u202e\u2066-\u2069\u200c\u200d\ufffd\u2028\u2029\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+"
)
_JOINERS = frozenset("\u200c\u200d")
_DIRECTION = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NAMES = {"\ufeff": "byte order mark", "\ufffd": "replacement character", "\xad": "soft hyphen"}


@check(
    summary="an invisible character stands in the copy",
    level="error",
    bad=[
        Example("The har[|\u200b|]bour closed.", fixed="The harbour closed."),
        Example("The har[|\xad|]bour closed.", fixed="The harbour closed."),
        "The caf[|\ufffd|] closed.",
        Example("The[|\ufeff|] harbour closed.", fixed="The harbour closed."),
    ],
    good=[
        "The 👩\u200d🚒 brigade came.",
        "A space\xa0that does not break.",
        "می\u200cخواهم این را بدانم",
        "He said “no”.",
        "\u202bשלום לכולם\u202c",
        "The port of Karlskrona closed.",
    ],
    sources=["13 of 181 news pages of 2019 have one", "Unicode Standard, chapter 23"],
    measured=(2, 2, "bbc 2004-05, web 2023"),
)
def invisible(doc: Document) -> Iterator[Finding]:
    """A zero-width space breaks a name in two for every search; a replacement character marks a letter that is lost for good.

    Spaces that do not break are typography and stay; so do joiners inside emoji and scripts that need them, and marks of direction
    in copy with right-to-left letters. A story's characters of one sort are one finding.
    """
    if doc.text.isascii() and "\x03" not in doc.text and "\x1a" not in doc.text:
        return
    places: dict[str, list[Span]] = {}
    for match in _FOUND.finditer(doc.text):
        char = match.group()[0]
        if not _belongs(doc.text, match) and not _is_wire_mark(doc.text, match):
            places.setdefault(char, []).append(Span(match.start(), match.end()))
    for char, spans in places.items():
        name = _NAMES.get(char) or _name(char)
        lost = char == "\ufffd"
        count = f"{len(spans)} times in this story, first here" if len(spans) > 1 else "here"
        edits = tuple(Edit(span, "") for span in spans)
        yield Finding(
            spans[0],
            f"a {name} stands {count}" + (": a letter was lost" if lost else ""),
            fixes=() if lost else (Fix("delete it", edits, safe=True),),
            key=(name,),
        )


def _name(char: str) -> str:
    from unicodedata import name

    return name(char, f"control character U+{ord(char):04X}").lower()


def _belongs(text: str, match: "re.Match[str]") -> bool:
    chars = match.group()
    around = text[max(0, match.start() - 2) : match.start()] + text[match.end() : match.end() + 2]
    if set(chars) <= _JOINERS:
        return any(char > "\u058f" and char not in "‘’“”–—…" for char in around)
    if set(chars) <= _DIRECTION:
        from unicodedata import bidirectional

        near = text[max(0, match.start() - 80) : match.end() + 80]
        return any(bidirectional(char) in ("R", "AL") for char in near if char not in _DIRECTION)
    return chars == "\x0c"


def _is_wire_mark(text: str, match: "re.Match[str]") -> bool:
    """The end-of-text character that closes a wire's item."""
    return match.group() == "\x03" and not text[match.end() :].strip()
