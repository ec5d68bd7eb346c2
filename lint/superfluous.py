"""One fault, one finding."""

from bisect import bisect_left
from itertools import accumulate

from lint.model import Place, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.load import Row
    from lint.model import Finding


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
