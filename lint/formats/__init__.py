"""Formats: from the bytes of a file to its text, blocks, origin and meta."""

from lint.model import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lint.formats.decode import Undecodable
    from lint.model import Mark
    from lint.origin import Origin
    from lint.read.blocks import Block

BY_SUFFIX = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".xml": "xml",
    ".nitf": "xml",
    ".rss": "xml",
    ".atom": "xml",
    ".json": "json",
    ".ninjs": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".docx": "docx",
}
"""The format that a file's name announces; a file of another name is read as plain text. What kind of XML or JSON a file is, its
root element or its fields tell."""

AMBIGUOUS = frozenset([".xml", ".json", ".jsonl", ".ndjson"])
"""Names that other things than copy have too: a walk looks into such files, lint.formats.sniff, before it takes them."""


class Parsed(Value):
    """A source in its format: the arguments of a Document."""

    __slots__ = ("marks", "meta", "origin", "parts", "text")

    def __init__(
        self,
        text: str,
        origin: "Origin | None" = None,
        parts: "tuple[Block, ...] | None" = None,
        meta: "Mapping[str, str] | None" = None,
        marks: "tuple[Mark, ...]" = (),
    ) -> None:
        self.text = text
        self.origin = origin
        self.parts = parts
        self.meta = meta
        self.marks = marks


class Reading(Value):
    """A file as text.

    source, encoding: what its bytes say; of a DOCX, its paragraphs joined by LF.
    stories: each with its own map to that one source; Undecodable in the place of one that cannot be read.
    writable: whether the source is what the file holds, so that an edit of the one can be written to the other; false for DOCX.
    """

    __slots__ = ("encoding", "source", "stories", "writable")

    def __init__(self, source: str, encoding: str, stories: "Iterable[Parsed | Undecodable]", writable: bool = True) -> None:
        self.source = source
        self.encoding = encoding
        self.stories = stories
        self.writable = writable


def form_of(path: str) -> str:
    dot = path.rfind(".")
    return BY_SUFFIX.get(path[dot:].lower(), "plain") if dot > path.rfind("/") else "plain"


def read(data: bytes, form: str, fields: "Mapping[str, Sequence[str]] | None" = None) -> Reading:
    """The bytes of a file of `form`, a value of BY_SUFFIX.

    fields: which keys of front matter and JSON hold what, where they are not the usual ones: see lint.formats.fields.
    Raises Undecodable where they are no text, or not of that form at all.
    """
    if form == "docx":
        from lint.formats.docx import read_docx

        return read_docx(data)
    from lint.formats.decode import declared_encoding, decode

    declared = declared_encoding(data) if form in ("html", "xml") and not data.isascii() else ""
    source, encoding = decode(data, declared)
    return Reading(source, encoding, parse_all(source, form, fields))


def parse_all(source: str, form: str, fields: "Mapping[str, Sequence[str]] | None" = None) -> "Iterable[Parsed | Undecodable]":
    """The stories of `source`; a form that holds one story gives one."""
    if form == "xml":
        from lint.formats.xml import parse_xml

        return parse_xml(source)
    if form == "json":
        from lint.formats.json_ import parse_json

        return parse_json(source, fields)
    if form == "jsonl":
        from lint.formats.json_ import parse_lines

        return parse_lines(source, fields)
    return (parse(source, form, fields),)


def parse(source: str, form: str, fields: "Mapping[str, Sequence[str]] | None" = None) -> Parsed:
    """`source`, which holds one story, read as `form`, a value of BY_SUFFIX; of several, the first.

    Raises Undecodable where it is not of that form.
    """
    if form == "markdown":
        from lint.formats.markdown import parse_markdown

        return parse_markdown(source, fields)
    if form == "html":
        from lint.formats.html import parse_html

        return parse_html(source)
    if form in ("xml", "json", "jsonl"):
        for story in parse_all(source, form, fields):
            if isinstance(story, Exception):
                raise story
            return story
        return Parsed("", parts=())
    return Parsed(source)


def written_as(text: str, form: str) -> str | None:
    """What to put into a source of `form` so that it reads as `text`; None where that hangs on what stands around it."""
    if form in ("html", "xml"):
        if '"' in text or "'" in text:
            return None
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if form in ("json", "jsonl"):
        return None if any(char in text for char in '"\\<>&') or not text.isprintable() else text
    return text
