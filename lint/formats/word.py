"""WordprocessingML: paragraphs by style, footnotes, and what a text processor remembers besides: tracked changes and comments."""

from lint.formats.assembly import Assembly
from lint.formats.fields import name_of
from lint.formats.tree import Element, Text, attribute
from lint.model import Mark, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lint.formats import Parsed

ROLE_OF = {
    "title": "headline", "subtitle": "deck", "caption": "caption", "intensequote": "pull quote", "listparagraph": "list item",
    "listbullet": "list item", "listnumber": "list item",
}  # fmt: skip
"""Roles of Word's own styles, by their English name, which every language of Word writes to the file."""

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_DELETED = frozenset(["del", "moveFrom"])
_INSERTED = frozenset(["ins", "moveTo"])
_NOT_COPY = frozenset(["Fallback", "instrText", "delText", "delInstrText", "pPr", "rPr", "sectPr"])


class Paragraph:
    """One paragraph: the pieces of its text in order, between them what happens there.

    role: by its style; "" where that says nothing. events: (index of the piece before which it stands, kind, words or id, by).
    """

    __slots__ = ("events", "pieces", "role")

    def __init__(self, role: str) -> None:
        self.role = role
        self.pieces: list[Text] = []
        self.events: list[tuple[int, str, str, str]] = []


class Word:
    """The parts of a Word document; all but the first may be missing."""

    def __init__(
        self,
        document: Element,
        styles: Element | None = None,
        footnotes: Element | None = None,
        comments: Element | None = None,
    ) -> None:
        self.document = document
        self.footnotes = footnotes
        self.styles = _style_roles(styles)
        self.comments: dict[str, tuple[str, str]] = {}
        for element in comments.each("comment") if comments is not None else ():
            words = " ".join("".join(piece.text for piece in element.texts()).split())
            self.comments[element.get("id")] = (words, element.get("author"))

    def paragraphs(self, source: str) -> list[Paragraph]:
        """The paragraphs of the body, then each footnote, then each alternative text of a picture; `source`: of the document part."""
        body = self.document.first("body") or self.document
        found = [_paragraph(element, self._role(element)) for element in _outermost(body, "p")]
        for note in self.footnotes.each("footnote", "endnote") if self.footnotes is not None else ():
            if not note.get("type"):
                found += [_paragraph(element, "list item") for element in _outermost(note, "p")]
        for drawing in body.each("docPr"):
            said = attribute(source, drawing, "descr")
            if said and said.text.strip():
                alt = Paragraph("alt text")
                alt.pieces = [Text(said.text, said.segments[0][2], said.segments[-1][2] + said.segments[-1][3])]
                found.append(alt)
        return found

    def _role(self, element: Element) -> str:
        properties = next((child for child in element.elements if child.local == "pPr"), None)
        if properties is None:
            return ""
        style = properties.first("pStyle")
        role = self.styles.get(style.get("val"), "") if style is not None else ""
        if style is not None and not role and not self.styles:
            role = _role_of_style(style.get("val"))
        return role or ("list item" if properties.first("numPr") is not None else "")


def _style_roles(styles: Element | None) -> dict[str, str]:
    """The role of each style id, its own or that of the style it is based on."""
    names: dict[str, tuple[str, str]] = {}
    for style in styles.each("style") if styles is not None else ():
        name, base = style.first("name"), style.first("basedOn")
        names[style.get("styleId")] = (name.get("val") if name is not None else "", base.get("val") if base is not None else "")
    roles: dict[str, str] = {}
    for id in names:
        at, role, seen = id, "", set[str]()
        while at in names and at not in seen and not role:
            seen.add(at)
            role = _role_of_style(names[at][0])
            at = names[at][1]
        roles[id] = role
    return roles


def _role_of_style(name: str) -> str:
    bare = "".join(filter(str.isalpha, name.lower()))
    if bare == "heading":
        return "headline" if name.endswith("1") else "heading"
    return ROLE_OF.get(bare) or ("pull quote" if "pull" in bare else name_of(bare))


def _outermost(element: Element, name: str) -> "Iterator[Element]":
    """Elements of this name in order, those inside one of them left out; of alternatives of one content, the first."""
    pending = list(reversed(list(element.elements)))
    while pending:
        child = pending.pop()
        if child.local == name:
            yield child
            pending += reversed(list(_boxes(child)))
        elif child.local not in _NOT_COPY:
            pending += reversed(list(child.elements))


def _boxes(paragraph: Element) -> "Iterator[Element]":
    """The text boxes that hang on a paragraph."""
    pending = list(reversed(list(paragraph.elements)))
    while pending:
        child = pending.pop()
        if child.local == "txbxContent":
            yield child
        elif child.local not in _NOT_COPY:
            pending += reversed(list(child.elements))


def _paragraph(element: Element, role: str) -> Paragraph:
    paragraph = Paragraph(role)
    _read(element, paragraph, "")
    return paragraph


def _read(element: Element, paragraph: Paragraph, by: str) -> None:
    for child in element.elements:
        name = child.local
        if name in _DELETED:
            words = "".join(text.text for inner in child.each("delText", "t") for text in inner.texts())
            paragraph.events.append((len(paragraph.pieces), "deletion", words, child.get("author")))
        elif name in _INSERTED:
            before = len(paragraph.pieces)
            _read(child, paragraph, child.get("author"))
            if len(paragraph.pieces) > before:
                paragraph.events.append((before, "inserted", str(len(paragraph.pieces)), child.get("author")))
        elif name == "t":
            paragraph.pieces += child.texts()
        elif name in _SIGNS:
            paragraph.pieces.append(Text(_SIGNS[name], child.start, child.start))
        elif name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            paragraph.events.append((len(paragraph.pieces), name, child.get("id"), ""))
        elif name == "r" and _is_hidden(child):
            continue
        elif name not in _NOT_COPY and name != "txbxContent":
            _read(child, paragraph, by)


def _is_hidden(run: Element) -> bool:
    properties = next((child for child in run.elements if child.local == "rPr"), None)
    vanish = properties.first("vanish") if properties is not None else None
    return vanish is not None and vanish.get("val") not in ("0", "false")


def parse_word(source: str, root: Element) -> "Parsed":
    """The story of a Word document saved as XML, flat or its main part alone."""
    parts: dict[str, Element] = {}
    for part in root.each("part"):
        parts[part.get("name")] = part
    document = parts.get("/word/document.xml") or root
    word = Word(document, parts.get("/word/styles.xml"), parts.get("/word/footnotes.xml"), parts.get("/word/comments.xml"))
    return assemble(source, word.paragraphs(source), word.comments)


def assemble(source: str, paragraphs: list[Paragraph], comments: "Mapping[str, tuple[str, str]]") -> "Parsed":
    """The story of these paragraphs, whose pieces stand in `source`. Without any style, their layout tells, as in plain copy."""
    assembly = Assembly(source)
    marks: list[Mark] = []
    open_comments: dict[str, int] = {}
    for paragraph in paragraphs:
        places = [assembly.length]
        for piece in paragraph.pieces:
            if piece.end > piece.start:
                assembly.put(piece.text, piece.start, piece.end)
            else:
                assembly.gap(piece.text)
            places.append(assembly.length)
        marks += _marks(paragraph, places, open_comments, comments)
        role = paragraph.role or "paragraph"
        assembly.close("heading" if role == "headline" and assembly.has_headline else role)
    parsed = assembly.parsed({})
    if not any(paragraph.role for paragraph in paragraphs):
        from lint.read.blocks import read_blocks

        parsed.parts = read_blocks(parsed.text)
    parsed.marks = tuple(marks)
    return parsed


def _marks(
    paragraph: Paragraph, places: list[int], open_comments: dict[str, int], comments: "Mapping[str, tuple[str, str]]"
) -> "Iterator[Mark]":
    for index, kind, words, by in paragraph.events:
        at = places[index]
        if kind == "deletion":
            yield Mark("deletion", Span(at, at), words, by)
        elif kind == "inserted":
            yield Mark("insertion", Span(at, places[int(words)]), "", by)
        elif kind == "commentRangeStart":
            open_comments[words] = at
        elif kind == "commentReference" and words in comments:
            said, author = comments[words]
            yield Mark("comment", Span(open_comments.pop(words, at), at), said, author)
