"""Every checkable statement of a story, in order of place."""

from lint.fingerprint import fingerprint
from lint.sheet.claim import Claim
from lint.sheet.figures import figures
from lint.sheet.moments import moments
from lint.sheet.named import named
from lint.sheet.statements import statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.sheet.piece import Piece

LONGEST_SENTENCE = 600


def read_claims(doc: "Document") -> tuple[Claim, ...]:
    """The claims of the copy, in order of place; `seen` is empty, lint.sheet.seen fills it.

    They nest: a name inside a quotation is a claim of its own. In one block a name or figure that is said again in the same
    form is one claim, the first.
    """
    found = [*named(doc), *figures(doc), *moments(doc), *statements(doc)]
    found.sort(key=lambda piece: (piece.span.start, -piece.span.end))
    counts: dict[str, int] = {}
    claims: list[Claim] = []
    for piece in _once(doc, found):
        claims.append(_claim(doc, piece, counts))
    return tuple(claims)


def _once(doc: "Document", found: "list[Piece]") -> "list[Piece]":
    seen: set[tuple[int, str, str]] = set()
    kept: list[Piece] = []
    for piece in found:
        block = doc.block_at(piece.span.start)
        key = (block.span.start if block else -1, piece.kind, " ".join(doc.words_at(piece.span).split()))
        if key not in seen:
            seen.add(key)
            kept.append(piece)
    return kept


def _claim(doc: "Document", piece: "Piece", counts: dict[str, int]) -> Claim:
    words = " ".join(doc.words_at(piece.span).split())
    mark = fingerprint(piece.kind, (piece.bearer, words))[:12]
    counts[mark] = counts.get(mark, 0) + 1
    block = doc.block_at(piece.span.start)
    sentence = doc.sentence_at(piece.span.start)
    return Claim(
        f"{mark}-{counts[mark]}",
        piece.kind,
        doc.place(piece.span),
        role=block.role if block else "",
        paragraph=block.paragraph if block else 0,
        sentence=" ".join(doc.words_at(sentence.span).split())[:LONGEST_SENTENCE] if sentence else words,
        bearer=piece.bearer,
        by=piece.by,
    )
