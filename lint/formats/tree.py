"""XML as a tree in which every letter knows its place; nothing outside the source is read, and no entity is expanded.

expat tells where each piece of text begins. A DTD of its own with entity declarations is refused, one that is only named is not
fetched; the names of HTML's characters (`&eacute;`, `&nbsp;`) are read without one.
"""

from html import unescape
from xml.parsers import expat

from lint.formats.decode import Undecodable
from lint.formats.fields import Said
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEEPEST = 200
MOST_ELEMENTS = 400_000

_ATTRIBUTE = compile_pattern(r"""\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_NAME = compile_pattern(r"<[^\s/>]+")
_ENTITY = compile_pattern(r"&#?[\w.:-]{1,40};|\r\n")


class Text:
    """A piece of character data: `text` was read from source[start:end]."""

    __slots__ = ("end", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end


class Element:
    """An element: its name as written, without prefix in `local`; where its start tag begins."""

    __slots__ = ("attrs", "children", "local", "name", "start")

    def __init__(self, name: str, attrs: "Mapping[str, str]", start: int) -> None:
        self.name = name
        self.local = name.rpartition(":")[2]
        self.attrs = attrs
        self.start = start
        self.children: list[Element | Text] = []

    def get(self, name: str) -> str:
        """An attribute, its prefix set aside; "" where it is not there."""
        for key, value in self.attrs.items():
            if key.rpartition(":")[2] == name:
                return value
        return ""

    @property
    def elements(self) -> "Iterator[Element]":
        return (child for child in self.children if isinstance(child, Element))

    def each(self, *names: str) -> "Iterator[Element]":
        """Elements of these local names below, outermost first, in order."""
        pending = list(reversed(list(self.elements)))
        while pending:
            element = pending.pop()
            if element.local in names:
                yield element
            pending += reversed(list(element.elements))

    def first(self, *names: str) -> "Element | None":
        return next(self.each(*names), None)

    def texts(self) -> "Iterator[Text]":
        """All character data below, in order."""
        pending: list[Element | Text] = [self]
        while pending:
            node = pending.pop()
            if isinstance(node, Text):
                yield node
            else:
                pending += reversed(node.children)

    def said(self, *path: str) -> Said:
        """Its whole text as one value."""
        out: list[str] = []
        segments: list[tuple[int, int, int, int]] = []
        length = 0
        for piece in self.texts():
            out.append(piece.text)
            segments.append((length, len(piece.text), piece.start, piece.end - piece.start))
            length += len(piece.text)
        return Said(path or (self.local,), "".join(out), segments)


def read_tree(source: str) -> Element:
    """The root of an XML source.

    Raises Undecodable, with the line, where it is not well-formed, declares entities or is too deep or too large.
    """
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.data = source.encode("utf-8", "replace")
        self.root = Element("", {}, 0)
        self.open = [self.root]
        self.count = 0
        self._byte = self._char = 0
        self._is_literal = False
        parser = expat.ParserCreate("utf-8")
        parser.UseForeignDTD(True)
        parser.buffer_text = False
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        parser.StartCdataSectionHandler = self.begin_literal
        parser.EndCdataSectionHandler = self.end_literal
        parser.SkippedEntityHandler = self.skipped
        parser.EntityDeclHandler = self.refuse
        parser.ExternalEntityRefHandler = lambda *_: 1
        self.parser = parser

    def read(self) -> Element:
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            what = expat.ErrorString(error.code)
            raise Undecodable(f"is no well-formed XML: {what}, {self.where()}") from None
        for element in self.root.elements:
            return element
        raise Undecodable("is no well-formed XML: no element")

    def where(self) -> str:
        at = len(self.data[: self.parser.ErrorByteIndex].decode("utf-8", "ignore"))
        before = self.source[:at]
        line = before.count("\n") + before.count("\r") - before.count("\r\n") + 1
        return f"line {line}, column {at - max(before.rfind(chr(10)), before.rfind(chr(13)))}"

    def offset(self) -> int:
        """Where the event began, in code points; events come in order, so each byte is counted once."""
        byte = self.parser.CurrentByteIndex
        self._char += len(self.data[self._byte : byte].decode("utf-8", "ignore"))
        self._byte = byte
        return self._char

    def start(self, name: str, attrs: dict[str, str]) -> None:
        self.count += 1
        if len(self.open) > DEEPEST:
            raise Undecodable(f"has elements more than {DEEPEST} deep")
        if self.count > MOST_ELEMENTS:
            raise Undecodable(f"has more than {MOST_ELEMENTS:,} elements")
        element = Element(name, attrs, self.offset())
        self.open[-1].children.append(element)
        self.open.append(element)

    def end(self, name: str) -> None:
        self.open.pop()

    def text(self, data: str) -> None:
        start = self.offset()
        end = start + len(data)
        source = self.source
        if data == "\n" and source.startswith("\r\n", start):
            end = start + 2
        elif source[start] == "&" and not self._is_literal:
            end = source.find(";", start) + 1 or end
        self.open[-1].children.append(Text(data, start, end))

    def begin_literal(self) -> None:
        """In a CDATA section "&" is a letter."""
        self._is_literal = True

    def end_literal(self) -> None:
        self._is_literal = False

    def skipped(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            start = self.offset()
            self.open[-1].children.append(Text(unescape(f"&{name};"), start, start + len(name) + 2))

    def refuse(self, name: str, *_: object) -> None:
        raise Undecodable(f"declares an entity of its own, {name}, and newslint expands none: entities can be a bomb")


def attribute(source: str, element: Element, name: str) -> Said | None:
    """The value of an attribute as it stands in the start tag; None where it has none."""
    tag = _NAME.match(source, element.start)
    at = tag.end() if tag else len(source)
    while match := _ATTRIBUTE.match(source, at):
        at = match.end()
        if match.group(1).rpartition(":")[2] == name:
            start, end = match.span(2) if match.group(2) is not None else match.span(3)
            return written(source, start, end, (name,))
    return None


def written(source: str, start: int, end: int, path: tuple[str, ...]) -> Said:
    """source[start:end], which is text with entities, as one value."""
    out: list[str] = []
    segments: list[tuple[int, int, int, int]] = []
    length = 0

    def add(text: str, begin: int, stop: int) -> None:
        nonlocal length
        if text:
            out.append(text)
            segments.append((length, len(text), begin, stop - begin))
            length += len(text)

    at = start
    for match in _ENTITY.finditer(source, start, end):
        add(source[at : match.start()], at, match.start())
        add("\n" if match.group() == "\r\n" else unescape(match.group()), *match.span())
        at = match.end()
    add(source[at:end], at, end)
    return Said(path, "".join(out), segments)
