"""Every checkable statement of a story, in order of place."""

from lint.fingerprint import fingerprint
from lint.sheet.attribution import attributed
from lint.sheet.claim import Claim
from lint.sheet.descriptions import descriptions
from lint.sheet.figures import figures
from lint.sheet.kinds import is_people
from lint.sheet.links import links
from lint.sheet.moments import moments
from lint.sheet.named import named
from lint.sheet.piece import Piece
from lint.sheet.sources import read_sources
from lint.sheet.spans import Spans
from lint.sheet.statements import statements
from lint.tables import flags

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.document import Document
    from lint.model import Span

LONGEST_SENTENCE = 2000
"""What goes on longer is data or junk."""

_OVER = ("link", "phone", "age", "time", "date", "name", "number")
"""Where two of these overlap, the one that stands first here is the claim: the figure in S600 is the name's, the one in 2018 the date's."""

_NAMED = frozenset(["name", "place", "organization"])
_FOLDED = _NAMED | {"title"}
_RANK = {kind: rank for rank, kind in enumerate(_OVER)} | {"place": 5, "organization": 5, "sum": 6}


def read_claims(doc: "Document") -> tuple[Claim, ...]:
    """The claims of the copy, in order of place; `seen` is empty, lint.sheet.seen fills it.

    They nest: a name inside a quotation or a title is a claim of its own. What a block says again in the same form is one claim,
    at its first place.
    """
    return tuple(claim for claim, _ in pieces_and_claims(doc))


def pieces_and_claims(doc: "Document") -> "list[tuple[Claim, Piece]]":
    """Each claim with what it was made from."""
    sources = read_sources(doc)
    found = _apart([*links(doc), *named(doc), *figures(doc), *moments(doc)])
    found += [*descriptions(doc), *statements(doc, sources)]
    found = _without_modifiers(doc, found)
    found.sort(key=lambda piece: (piece.span.start, -piece.span.end, piece.kind))
    counts: dict[str, int] = {}
    return [(_claim(doc, piece, counts), piece) for piece in attributed(doc, _once(doc, found), sources)]


def _apart(found: "Iterable[Piece]") -> list[Piece]:
    """Of pieces that overlap the one that comes first in _OVER, then the longer one."""
    kept: list[Piece] = []
    taken = Spans()
    for piece in sorted(found, key=lambda piece: (_RANK.get(piece.kind, 5), piece.span.start - piece.span.end)):
        if not taken.meets(piece.span):
            taken.add(piece.span)
            kept.append(piece)
    return kept


def _once(doc: "Document", found: list[Piece]) -> list[Piece]:
    seen: set[tuple[int, str, str]] = set()
    kept: list[Piece] = []
    for piece in found:
        block = doc.block_at(piece.span.start)
        key = (block.span.start if block else -1, piece.bearer, " ".join(doc.words_at(piece.span).split()))
        if piece.kind not in _FOLDED or key not in seen:
            seen.add(key)
            kept.append(piece)
    return kept


def _without_modifiers(doc: "Document", found: list[Piece]) -> list[Piece]:
    """ "Russian" of Russian President and "Tory" of Tory MP are part of the title; the Security Council of its member stays a name."""
    around = Spans(piece.span for piece in found if piece.kind in ("title", "superlative"))
    return [
        piece for piece in found if piece.kind not in _NAMED or not _is_modifier(doc, piece.span) or not around.around(piece.span)
    ]


def _is_modifier(doc: "Document", span: "Span") -> bool:
    words = doc.words_at(span).split()
    return is_people(words) or (len(words) == 1 and "w" in flags(words[0]))


def _claim(doc: "Document", piece: Piece, counts: dict[str, int]) -> Claim:
    words = " ".join(doc.words_at(piece.span).split())
    mark = fingerprint(piece.kind, (piece.bearer, words))[:12]
    counts[mark] = counts.get(mark, 0) + 1
    block = doc.block_at(piece.span.start)
    return Claim(
        f"{mark}-{counts[mark]}",
        piece.kind,
        doc.place(piece.span),
        role=block.role if block else "",
        paragraph=block.paragraph if block else 0,
        sentence=_sentence(doc, piece.span) or words,
        bearer=piece.bearer,
        by=piece.by,
    )


def _sentence(doc: "Document", span: "Span") -> str:
    """The sentence in one line; of one that goes on for ever, what stands around the claim."""
    sentence = doc.sentence_at(span.start)
    if sentence is None:
        return ""
    start, end = sentence.span.start, sentence.span.end
    if end - start > LONGEST_SENTENCE:
        start, end = max(start, span.start - 200), min(end, max(span.end, span.start) + 200)
    return " ".join(doc.text[start:end].split())
