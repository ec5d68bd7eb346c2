"""Whose word a claim is: the speaker of the quotation around it, or the source that its sentence names."""

from bisect import bisect_left

from lint.model import Span
from lint.read.days import CALENDAR
from lint.read.titles import HONORIFICS
from lint.sheet.piece import Piece
from lint.sheet.spans import Pieces, Spans

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.document import Document
    from lint.sheet.sources import Source

_PRONOUNS = frozenset("he she they i we it".split())
_NAMED = frozenset(["name", "organization"])
_NEAR = 1500
MOST_SOURCES = 50
"""In one sentence; more of them is no sentence."""

_ONE = frozenset("he she i it".split())


def attributed(doc: "Document", found: list[Piece], sources: "Sequence[Source]") -> list[Piece]:
    """The same pieces with `by` filled in: a bearer's name where the words hold one, else the words ("police", "the report")."""
    pieces = Pieces(found)
    resolved = _resolved(doc, pieces, sources)
    quotes = _quotes(doc, found, resolved)
    spans = Spans(piece.span for piece in found if piece.kind == "quote")
    for piece in found:
        around = piece.span if piece.kind == "quote" else spans.around(piece.span)
        if around is not None and around.start in quotes:
            piece.by = quotes[around.start]
            continue
        sentence = doc.sentence_at(piece.span.start)
        inside = resolved.between(sentence.span) if sentence else []
        if inside and not any(_holds(source.span, piece.span) for source, _ in inside):
            piece.by = inside[0][1] if len({who for _, who in inside}) == 1 else ""
    return found


class _Resolved:
    """Sources with who each is, by place; those that nobody could be named for are in `starts` only."""

    __slots__ = ("_starts", "_told", "starts")

    def __init__(self, told: "list[tuple[Source, str]]") -> None:
        self.starts = {source.span.start: who for source, who in told}
        self._told = [(source, who) for source, who in told if who]
        self._starts = [source.span.start for source, _ in self._told]

    def between(self, span: Span) -> "list[tuple[Source, str]]":
        return self._told[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)][:MOST_SOURCES]


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _resolved(doc: "Document", pieces: Pieces, sources: "Sequence[Source]") -> _Resolved:
    """Each source with who that is; "he" and "she" are who spoke last in a sentence before, else who was named last."""
    told: list[tuple[Source, str]] = []
    people = frozenset(bearer.name for bearer in doc.bearers if bearer.kind == "person")
    spoke: tuple[int, str] = (-_NEAR, "")
    ended = 0
    for source in sources:
        sentence = doc.sentence_at(source.span.start)
        begin = sentence.span.start if sentence else source.span.start
        while ended < len(told) and told[ended][0].span.start < begin:
            if told[ended][1]:
                spoke = told[ended][0].span.start, told[ended][1]
            ended += 1
        who = _named(doc, pieces, source, people)
        if who.lower() == "who":
            who = _last([piece for piece in pieces.between(begin, source.span.start) if piece.kind in _NAMED])
        elif who.lower() in _PRONOUNS:
            if spoke[1] and who.lower() in _ONE and begin - spoke[0] < _NEAR:
                who = spoke[1]
            else:
                block = doc.block_at(source.span.start)
                before = pieces.between(max(block.span.start if block else begin, begin - _NEAR), source.span.start)
                who = _last([piece for piece in before if piece.kind == "name"])
        told.append((source, who))
    return _Resolved(told)


def _last(pieces: list[Piece]) -> str:
    return pieces[-1].bearer if pieces else ""


def _named(doc: "Document", pieces: Pieces, source: "Source", people: frozenset[str]) -> str:
    """The bearer whose name the source's words are, or the person named in them; else the words: "Kim Lee's office" is not Kim."""
    inside = [
        piece for piece in pieces.between(source.span.start, source.span.end) if piece.bearer and piece.bearer not in CALENDAR
    ]
    for piece in inside:
        if piece.span.end <= source.span.end and _is_who(doc, piece, source):
            return piece.bearer
    for piece in inside:
        whose = doc.text[piece.span.end : piece.span.end + 1] in ("’", "'")
        if piece.kind == "name" and " " in piece.bearer and not whose and piece.bearer in people:
            return piece.bearer
    return source.who


def _is_who(doc: "Document", piece: Piece, source: "Source") -> bool:
    """Whether a source's words are this name, with a courtesy title or none, or a description of somebody named."""
    if piece.kind == "title":
        return source.who.endswith(" ".join(doc.words_at(piece.span).split()))
    first, _, rest = source.who.partition(" ")
    return piece.value == source.who or (piece.value == rest and first.rstrip(".") in HONORIFICS)


def _quotes(doc: "Document", found: list[Piece], resolved: _Resolved) -> dict[int, str]:
    """Who speaks each quotation and each reported statement, by its place."""
    by_start = resolved.starts
    speakers: dict[int, str] = {}
    last, last_block = "", 0
    for piece in found:
        if piece.kind != "quote":
            continue
        block = doc.block_at(piece.span.start)
        who = by_start.get(piece.span.start, piece.by)
        if not who and piece.span.start not in by_start:
            sentence = doc.sentence_at(piece.span.start)
            end = doc.sentence_at(piece.span.end - 1)
            if sentence is not None:
                stretch = Span(sentence.span.start, end.span.end if end else sentence.span.end)
                near = [(_gap(piece.span, source.span), who) for source, who in resolved.between(stretch)]
                who = min(near)[1] if near else ""
        if (
            not who
            and block is not None
            and piece.span.start not in by_start
            and 0 <= block.paragraph - last_block <= 1
            and _is_all_quote(doc, block.span, piece)
        ):
            who = last
        if who:
            last, last_block = who, block.paragraph if block else 0
        speakers[piece.span.start] = who
    return speakers


def _gap(quote: Span, source: Span) -> int:
    """How far a source stands from a quotation; one that follows counts as near only right behind it."""
    if source.start >= quote.end:
        return source.start - quote.end if source.start - quote.end <= 3 else source.start - quote.end + 200
    return max(quote.start - source.end, 0)


def _is_all_quote(doc: "Document", block: Span, piece: Piece) -> bool:
    """Whether nothing but quotations stands in a paragraph."""
    return piece.span.start == block.start or doc.text[block.start : piece.span.start].rstrip().endswith(("”", '"'))
