"""Whose word a claim is: the speaker of the quotation around it, or the source that its sentence names."""

from lint.model import Span
from lint.read.days import CALENDAR
from lint.read.titles import HONORIFICS
from lint.sheet.piece import Piece

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.document import Document
    from lint.sheet.sources import Source

_PRONOUNS = frozenset("he she they i we it".split())
_NAMED = frozenset(["name", "organization"])
_NEAR = 1500
_ONE = frozenset("he she i it".split())


def attributed(doc: "Document", found: list[Piece], sources: "Sequence[Source]") -> list[Piece]:
    """The same pieces with `by` filled in: a bearer's name where the words hold one, else the words ("police", "the report")."""
    resolved = _resolved(doc, found, sources)
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


def _resolved(doc: "Document", found: list[Piece], sources: "Sequence[Source]") -> "list[tuple[Source, str]]":
    """Each source with who that is; "he" and "she" are who spoke last in a sentence before, else who was named last."""
    told: list[tuple[Source, str]] = []
    for source in sources:
        who = _named(doc, found, source)
        if who.lower() == "who":
            who = _name_before(doc, found, source.span.start)
        elif who.lower() in _PRONOUNS:
            sentence = doc.sentence_at(source.span.start)
            begin = sentence.span.start if sentence else source.span.start
            before = [name for other, name in told if name and begin - _NEAR < other.span.start < begin]
            who = before[-1] if before and who.lower() in _ONE else _person_before(doc, source.span.start)
        told.append((source, who))
    return told


def _named(doc: "Document", found: list[Piece], source: "Source") -> str:
    """The bearer whose name the source's words are, or the person named in them; else the words: "Kim Lee's office" is not Kim."""
    for piece in found:
        if piece.bearer and _holds(source.span, piece.span) and _is_who(doc, piece, source):
            return piece.bearer
    for bearer in doc.bearers:
        for mention in bearer.mentions:
            if not source.span.start <= mention.start < mention.end <= source.span.end or bearer.name in CALENDAR:
                continue
            if source.who == mention.text or (bearer.kind == "person" and not mention.words[-1].tail):
                return bearer.name
    return source.who


def _name_before(doc: "Document", found: list[Piece], at: int) -> str:
    """Who is named last in the sentence before `at`; "" for nobody."""
    sentence = doc.sentence_at(at)
    names = [
        piece.bearer for piece in found if piece.kind in _NAMED and sentence and sentence.span.start <= piece.span.start < at
    ]
    return names[-1] if names else ""


def _is_who(doc: "Document", piece: Piece, source: "Source") -> bool:
    """Whether a source's words are this name, with a courtesy title or none, or a description of somebody named."""
    if piece.kind == "title":
        return source.who.endswith(" ".join(doc.words_at(piece.span).split()))
    first, _, rest = source.who.partition(" ")
    return piece.value == source.who or (piece.value == rest and first.rstrip(".") in HONORIFICS)


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
        who = by_start.get(piece.span.start, piece.by)
        if not who and piece.span.start not in by_start:
            sentence = doc.sentence_at(piece.span.start)
            end = doc.sentence_at(piece.span.end - 1)
            if sentence is not None:
                stretch = Span(sentence.span.start, end.span.end if end else sentence.span.end)
                near = [(_gap(piece.span, source.span), who) for source, who in resolved if _holds(stretch, source.span) and who]
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
