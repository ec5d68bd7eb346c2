"""Formats: from the bytes of a file to its text, blocks, origin and meta."""

from lint.model import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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


class Reading(Value):
    """A file as text: its decoded source, the encoding, and the stories in it, each with its own map to that one source."""

    __slots__ = ("encoding", "source", "stories")

    def __init__(self, source: str, encoding: str, stories: "Iterable[Parsed]") -> None:
        self.source = source
        self.encoding = encoding
        self.stories = stories


def form_of(path: str) -> str:
    dot = path.rfind(".")
    return BY_SUFFIX.get(path[dot:].lower(), "plain") if dot > path.rfind("/") else "plain"


def read(data: bytes, form: str) -> Reading:
    """The bytes of a file of `form`, a value of BY_SUFFIX.

    Raises Undecodable where they are no text, or not of that form at all.
    """
    from lint.formats.decode import decode

    source, encoding = decode(data)
    return Reading(source, encoding, (parse(source, form),))


def parse(source: str, form: str) -> Parsed:
    """`source`, which holds one story, read as `form`, a value of BY_SUFFIX."""
    if form == "markdown":
        from lint.formats.markdown import parse_markdown

        return parse_markdown(source)
    if form == "html":
        from lint.formats.html import parse_html

        return parse_html(source)
    return Parsed(source)
