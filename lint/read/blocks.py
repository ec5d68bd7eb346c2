"""Blocks of plain text: which line is the headline, a byline, a paragraph, a list item."""

import re

from lint.model import Span, Value
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST_WRAPPED_LINE = 100
"""Copy with hard line breaks has no line longer than this; the wires broke at 64 to 80."""

LONGEST_HEADLINE = 250


SIGN_OFFS = frozenset(["Reuter", "REUTER", "Reuters", "REUTERS", "(MORE)", "-30-", "-0-", "- 30 -", "###", "ENDS"])
"""The last line of an item of a wire, never part of the paragraph above it."""


class Block(Value):
    """One part of a story's package.

    role: one of lint.model.ROLES. paragraph: its number among the body paragraphs, from 1; 0 elsewhere.
    """

    __slots__ = ("paragraph", "role", "span")

    def __init__(self, span: Span, role: str, paragraph: int = 0) -> None:
        self.span = span
        self.role = role
        self.paragraph = paragraph


class _Line(Value):
    """A line without its surrounding white space; `indent` is what stood before it."""

    __slots__ = ("end", "indent", "start")

    def __init__(self, start: int, end: int, indent: int) -> None:
        self.start = start
        self.end = end
        self.indent = indent


_BREAK = compile_pattern(r"\r\n?|\n")
_BYLINE = compile_pattern(
    r"(?:\| ?)?[Bb]y:?\s+[A-Z][^\n.!?]{2,90}$|[Bb]y [A-Z][\w.’' -]{2,60}(?:\||•|—| - ).{2,90}$"
    r"|[—–-]{0,2} ?(?:Words|Story|Text|Reporting|Written)(?: by|:) [A-Z][^\n.!?]{2,100}$"
)
_LIST_ITEM = compile_pattern(r"(?:[-*•‣▪·–]|\(?\d{1,2}[.)]|[a-z]\))\s+\S")
_CAPTION = compile_pattern(
    r"(?:Photo(?:graph)?|Image|Picture|Pictured|Caption|FILE|File photo)\b[^.\n]{0,40}:\s|Image caption \S|FILE PHOTO\b"
)
_CAPTION_MARKS = (
    "(AP Photo/",
    "(Photo by ",
    "/Getty Images",
    "/Reuters)",
    "/AFP)",
    "(Photo: ",
    "(Image: ",
    "(Picture: ",
    " Photo: ",
    " Photograph: ",
)
"""A picture's credit, which stands inside its caption only."""

_CREDIT = compile_pattern(
    r"(?:Photo(?:graph)?s?|Images?|Pictures?|Illustration)(?: credits?| copyright| by|:) ?:? ?[^.\n]{2,80}$|©\s?[^.\n]{2,60}$"
    r"|\((?:Image|Photo|Picture|Video|Illustration)?(?: ?[Cc]redits?)?: ?[^()\n]{2,90}\)$"
    r"|[A-Z][\w.’' -]{2,50}(?:/[A-Z][\w.’' -]{1,40}){0,2}/(?:Getty Images|AFP|AP|Reuters|REUTERS|EPA|PA|Shutterstock|iStock|Bloomberg|Alamy)$"
)
_CORRECTION = compile_pattern(r"(?:Corrections?|Clarification|Editor[’']s note|Editors[’'] note)\b\s*[:—–(-]", re.I)
_DATELINE = compile_pattern(
    r"(?=[^\n]{0,8}[A-Z])[A-Z][A-Z.’'-]+(?: (?:de|[A-Z][A-Z.’'-]*))*"
    r"(?:/[A-Z][A-Z.’' -]+)?"
    r"(?:, (?:[A-Z][\w.’'-]*|\d{1,4})(?: (?:[A-Z][\w.’'-]*|\d{1,4}))*){0,3}"
    r"(?: \([^()\n]{2,30}\))? ?(?:—|–|--| -(?=\s))\s*"
)
_DATELINE_SIGNS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ.’'-")
"""The second character of a dateline."""

_SENTENCE_BREAK = compile_pattern(r"[a-z)\"”][.!?] [A-Z“\"]")


def read_blocks(text: str, headed: bool = True) -> tuple[Block, ...]:
    """The blocks of plain copy, by its layout alone.

    Blank lines part blocks. Where lines are broken by hand, lines of a paragraph are joined and an indented line begins a
    new one; elsewhere each line is a block. A story of one block is a paragraph; of several, the first may be the headline,
    unless `headed` is false: the headline is known from elsewhere.
    """
    chunks = list(_chunks(text))
    wrapped = _is_wrapped(text, chunks)
    spans = [
        span
        for chunk in chunks
        for span in (_paragraphs(text, chunk) if wrapped else [Span(line.start, line.end) for line in chunk])
    ]
    return tuple(_with_roles(text, spans, headed))


def tell_apart(text: str, blocks: "Sequence[Block]") -> tuple[Block, ...]:
    """Blocks of a format with paragraphs, of which those that are a byline, a caption, a credit or a correction get that role
    and a dateline becomes a block of its own, as in plain copy."""
    out: list[Block] = []
    paragraph = 0
    for index, block in enumerate(blocks):
        if block.role != "paragraph":
            out.append(block)
            continue
        span = block.span
        line = text[span.start : span.end]
        role = _marked_role(line, not paragraph or index >= len(blocks) - 2) or "paragraph"
        if role == "paragraph":
            lead = _lead(text, span, paragraph)
            if lead is not None:
                out.append(lead[0])
                span = lead[1]
            paragraph += 1
        out.append(Block(span, role, paragraph if role == "paragraph" else 0))
    return tuple(out)


def _chunks(text: str) -> "Iterator[list[_Line]]":
    """Runs of lines without a blank one between them."""
    chunk: list[_Line] = []
    start = 0
    for raw in text.split("\n") if "\r" not in text else _BREAK.split(text):
        stripped = raw.strip()
        if stripped:
            indent = 0 if len(stripped) == len(raw) else len(raw) - len(raw.lstrip())
            chunk.append(_Line(start + indent, start + indent + len(stripped), indent))
        elif chunk:
            yield chunk
            chunk = []
        start += len(raw) + 1
        if text.startswith("\r\n", start - 1):
            start += 1
    if chunk:
        yield chunk


def _is_wrapped(text: str, chunks: "list[list[_Line]]") -> bool:
    """Whether paragraphs are broken into lines by hand."""
    inner = [line for chunk in chunks for line in chunk[:-1]]
    if not inner or max(line.end - line.start for line in inner) > LONGEST_WRAPPED_LINE:
        return False
    broken = sum(1 for line in inner if text[line.end - 1] == "," or not _is_ended(text, line.start, line.end))
    long = sum(1 for line in inner if line.end - line.start > 40)
    indented = any(line.indent > 1 for line in inner)
    return (3 if indented else 2) * broken > len(inner) and 2 * long > len(inner)


def _paragraphs(text: str, chunk: "list[_Line]") -> list[Span]:
    spans: list[Span] = []
    margin = min(line.indent for line in chunk)
    for line in chunk:
        if spans and line.indent <= margin + 1 and text[line.start : line.end] not in SIGN_OFFS:
            spans[-1] = Span(spans[-1].start, line.end)
        else:
            spans.append(Span(line.start, line.end))
    return spans


def _with_roles(text: str, spans: list[Span], headed: bool) -> "Iterator[Block]":
    paragraph = 0
    head = headed and _has_headline(text, spans)
    body_begun = False
    for index, span in enumerate(spans):
        if head and index == 0:
            yield Block(span, "headline")
            continue
        role = _role(text, spans, index, body_begun)
        if role == "paragraph":
            lead = _lead(text, span, paragraph)
            if lead is not None:
                yield lead[0]
                span = lead[1]
            paragraph += 1
            body_begun = True
            yield Block(span, role, paragraph)
        else:
            yield Block(span, role)


def _lead(text: str, span: Span, before: int) -> tuple[Block, Span] | None:
    """The dateline that begins a paragraph with `before` others above it, and the rest of the paragraph."""
    if before >= 3 or text[span.start + 1 : span.start + 2] not in _DATELINE_SIGNS:
        return None
    lead = _DATELINE.match(text, span.start, span.end)
    if lead is None or lead.end() >= span.end:
        return None
    return Block(Span(span.start, span.start + len(lead.group().rstrip())), "dateline"), Span(lead.end(), span.end)


def _has_headline(text: str, spans: list[Span]) -> bool:
    if len(spans) < 2:
        return False
    first = text[spans[0].start : spans[0].end]
    return (
        len(first) <= LONGEST_HEADLINE
        and _BREAK.search(text, spans[0].end, spans[1].start) is not None
        and not _SENTENCE_BREAK.search(first)
        and not _BYLINE.match(first)
        and not _DATELINE.match(first)
        and not _LIST_ITEM.match(first)
    )


def _has_caption_mark(line: str) -> bool:
    return ("/" in line or "(" in line or " Photo" in line) and any(mark in line for mark in _CAPTION_MARKS)


def _is_ended(text: str, start: int, end: int) -> bool:
    """Whether a line ends as a sentence or a clause does, closing marks set aside."""
    if text[end - 1] in '"”':
        return True
    while end > start and text[end - 1] in "\"”’')]*":
        end -= 1
    return end > start and text[end - 1] in ".!?…:;,"


def _marked_role(line: str, at_an_end: bool) -> str:
    """The role that a line's own words give it; "" where they give none. `at_an_end`: above the body or at the end of it."""
    if len(line) <= 120 and at_an_end and _BYLINE.match(line):
        return "byline"
    if line[0] in "CcEe" and _CORRECTION.match(line):
        return "correction"
    if len(line) <= 120 and (line[0] in "PI©(" or "/" in line) and _CREDIT.match(line):
        return "credit"
    if len(line) <= 600 and ((line[0] in "PICF" and _CAPTION.match(line)) or _has_caption_mark(line)):
        return "caption"
    return ""


def _role(text: str, spans: list[Span], index: int, body_begun: bool) -> str:
    span = spans[index]
    line = text[span.start : span.end]
    marked = _marked_role(line, not body_begun or index >= len(spans) - 2)
    if marked:
        return marked
    if (not line[0].isalpha() or line[1:2] == ")") and _LIST_ITEM.match(line):
        return "list item"
    if _is_ended(line, 0, len(line)) or not (line[0].isupper() or line[0].isdigit() or line[0] in "“\"‘'"):
        return "paragraph"
    if not body_begun and index == 1 and 20 <= len(line) <= LONGEST_HEADLINE and " " in line and len(spans) > 2:
        return "deck"
    if len(line) <= 90 and body_begun and index + 1 < len(spans):
        return "heading"
    return "paragraph"
