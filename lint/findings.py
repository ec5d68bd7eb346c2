"""From what checks say to what a report shows: one finding for one fault, in order, each with its place in the source."""

from bisect import bisect_left
from itertools import accumulate

from lint.formats import written_as
from lint.model import Edit, Fix, LocatedFinding, Place, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.document import Document
    from lint.load import Row
    from lint.model import Finding

LONGEST_SENTENCE = 2000
"""What goes on longer is data or junk, and is quoted around the finding only."""


def without_superfluous(found: "list[tuple[Row, Finding]]") -> "Iterator[tuple[Row, Finding]]":
    """Drops what overlaps a finding of a check that it yields to, and exact repeats."""
    seen: set[tuple[str, Span | Place, str]] = set()
    wanted = {other for row, _ in found for other in row.yields_to}
    ahead = {other: _Stretches([f.at for row, f in found if row.id == other]) for other in wanted}
    for row, finding in found:
        if (row.id, finding.at, finding.message) in seen:
            continue
        seen.add((row.id, finding.at, finding.message))
        if not any(ahead[other].meet(finding.at) for other in row.yields_to if other != row.id):
            yield row, finding


class _Stretches:
    """Where one check found something: tells in one look-up whether any of it overlaps a span."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, places: "Iterable[Span | Place]") -> None:
        spans = sorted((at.start, max(at.end, at.start + 1)) for at in places if isinstance(at, Span))
        self._starts = [start for start, _ in spans]
        self._ends = list(accumulate((end for _, end in spans), max))

    def meet(self, at: Span | Place) -> bool:
        if not isinstance(at, Span):
            return False
        before = bisect_left(self._starts, max(at.end, at.start + 1))
        return before > 0 and self._ends[before - 1] > at.start


def order(finding: LocatedFinding) -> tuple[str, int, str, int, str]:
    place = finding.place
    return place.path, place.start.offset, finding.check, place.end.offset, finding.message


def locate(doc: "Document", row: "Row", finding: "Finding", level: str = "") -> LocatedFinding:
    """A check's finding as a report shows it; fixes whose words are not in the source letter for letter are left out."""
    place = _place(doc, finding.at)
    span = finding.at if isinstance(finding.at, Span) else None
    block = doc.block_at(span.start) if span else None
    return LocatedFinding(
        row.id,
        level or finding.level or row.level,
        place,
        finding.message,
        role=block.role if block else "",
        paragraph=block.paragraph if block else 0,
        sentence=_sentence(doc, span) if span else "",
        related=tuple((_place(doc, at), note) for at, note in finding.related),
        fixes=tuple(located for fix in finding.fixes if (located := _located_fix(doc, fix))),
        unless=finding.unless,
        question=finding.question,
        key=finding.key or (place.text,),
    )


def _place(doc: "Document", at: Span | Place) -> Place:
    return doc.place(at) if isinstance(at, Span) else at


def _sentence(doc: "Document", span: Span) -> str:
    sentence = doc.sentence_at(span.start)
    if sentence is not None:
        start, end = sentence.span.start, sentence.span.end
        if end - start > LONGEST_SENTENCE:
            start, end = max(start, span.start - 200), min(end, span.start + 200)
        return " ".join(doc.text[start:end].split())
    block = doc.block_at(span.start)
    return " ".join(doc.words_at(block.span).split())[:400] if block else ""


def _located_fix(doc: "Document", fix: Fix) -> Fix | None:
    edits: list[Edit] = []
    quoted = False
    for edit in fix.edits:
        if isinstance(edit.at, Span):
            place = doc.place(edit.at)
            text = written_as(edit.text, doc.form)
            if text is None or doc.source[place.start.offset : place.end.offset] != place.text:
                return None
            quoted = quoted or doc.in_quotes(edit.at)
            edits.append(Edit(place, text))
        else:
            edits.append(edit)
    return Fix(fix.title, tuple(edits), fix.safe and not quoted, quoted)
