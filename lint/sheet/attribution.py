"""Whose word a claim is: the speaker of the quotation around it, or the source that its sentence names."""

from lint.model import Span
from lint.sheet.piece import Piece

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.document import Document
    from lint.sheet.sources import Source

_PRONOUNS = frozenset("he she they who i we it".split())
_ONE = frozenset("he she who i it".split())


def attributed(doc: "Document", found: list[Piece], sources: "Sequence[Source]") -> list[Piece]:
    """The same pieces with `by` filled in: a bearer's name where the words hold one, else the words ("police", "the report")."""
    resolved = _resolved(doc, sources)
    quotes = _quotes(doc, found, resolved)
    for piece in found:
        if piece.kind == "quote":
            piece.by = quotes.get(piece.span.start, piece.by)
            continue
        around = next((q for q in found if q.kind == "quote" and _holds(q.span, piece.span)), None)
        if around is not None and around.span.start in quotes:
            piece.by = quotes[around.span.start]
            continue
        sentence = doc.sentence_at(piece.span.start)
        if sentence is None:
            continue
        inside = [(source, who) for source, who in resolved if _holds(sentence.span, source.span) and who]
        if inside and not any(_holds(source.span, piece.span) for source, _ in inside):
            piece.by = inside[0][1] if len({who for _, who in inside}) == 1 else ""
    return found


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _resolved(doc: "Document", sources: "Sequence[Source]") -> "list[tuple[Source, str]]":
    """Each source with who that is; "he" and "she" are who spoke last, else nobody."""
    told: list[tuple[Source, str]] = []
    last = ""
    last_at = 0
    for source in sources:
        who = _named(doc, source)
        if who.lower() in _PRONOUNS:
            near = source.span.start - last_at < 1500
            who = last if who.lower() in _ONE and near else ""
            if not who:
                who = _person_before(doc, source.span.start)
        if who:
            last, last_at = who, source.span.end
        told.append((source, who))
    return told


def _named(doc: "Document", source: "Source") -> str:
    """The bearer named among a source's words, if they begin or end with it; else the words."""
    for bearer in doc.bearers:
        for mention in bearer.mentions:
            if source.span.start <= mention.start and mention.end <= source.span.end and mention.text:
                if source.who == mention.text or source.who.endswith(mention.text) or bearer.kind == "person":
                    return bearer.name
    return source.who


def _person_before(doc: "Document", at: int) -> str:
    """The person named last before in the sentence or the block, else nobody."""
    block = doc.block_at(at)
    begin = block.span.start if block else at
    best, name = -1, ""
    for bearer in doc.bearers:
        if bearer.kind == "person":
            for mention in bearer.mentions:
                if begin <= mention.start < at and mention.start > best:
                    best, name = mention.start, bearer.name
    return name


def _quotes(doc: "Document", found: list[Piece], resolved: "list[tuple[Source, str]]") -> dict[int, str]:
    """Who speaks each quotation and each reported statement, by its place."""
    by_start = {source.span.start: who for source, who in resolved}
    speakers: dict[int, str] = {}
    last, last_block = "", 0
    for piece in found:
        if piece.kind != "quote":
            continue
        block = doc.block_at(piece.span.start)
        who = piece.by if piece.span.start not in by_start else by_start[piece.span.start]
        if not who and piece.span.start not in by_start:
            sentence = doc.sentence_at(piece.span.start)
            end = doc.sentence_at(piece.span.end - 1)
            if sentence is not None:
                stretch = Span(sentence.span.start, end.span.end if end else sentence.span.end)
                near = [who for source, who in resolved if _holds(stretch, source.span) and who]
                who = near[0] if near else ""
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


def _is_all_quote(doc: "Document", block: Span, piece: Piece) -> bool:
    """Whether nothing but quotations stands in a paragraph."""
    return piece.span.start == block.start or doc.text[block.start : piece.span.start].rstrip().endswith(("”", '"'))
