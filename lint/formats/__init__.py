"""Formats: from the bytes of a file to its text, blocks, origin and meta."""

from lint.model import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint.document import Origin
    from lint.read.blocks import Block

BY_SUFFIX = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
}
"""The format that a file's name announces; a file of another name is read as plain text."""


class Parsed(Value):
    """A source in its format: the arguments of a Document."""

    __slots__ = ("meta", "origin", "parts", "text")

    def __init__(
        self,
        text: str,
        origin: "Origin | None" = None,
        parts: "tuple[Block, ...] | None" = None,
        meta: "Mapping[str, str] | None" = None,
    ) -> None:
        self.text = text
        self.origin = origin
        self.parts = parts
        self.meta = meta


def form_of(path: str) -> str:
    dot = path.rfind(".")
    return BY_SUFFIX.get(path[dot:].lower(), "plain") if dot > path.rfind("/") else "plain"


def parse(source: str, form: str) -> Parsed:
    """`source` read as `form`, a value of BY_SUFFIX."""
    if form == "markdown":
        from lint.formats.markdown import parse_markdown

        return parse_markdown(source)
    if form == "html":
        from lint.formats.html import parse_html

        return parse_html(source)
    return Parsed(source)
