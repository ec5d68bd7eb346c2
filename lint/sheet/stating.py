"""What the sentences of a story state: tolls and counts, sums, shares, measures, scores, ages, titles, times, days and names."""

from bisect import bisect_right

from lint.sheet.listed import listed_spans
from lint.sheet.stated import Stated
from lint.sheet.stated_counts import read_counts
from lint.sheet.stated_people import read_ages, read_stated_titles
from lint.sheet.stated_when import read_days, read_scores

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.model import Span
    from lint.sheet.align import Unit
    from lint.sheet.stated_counts import UnitOf


def read_stated(doc: "Document", units: "tuple[Unit, ...]") -> tuple[Stated, ...]:
    """Everything stated, in order of place."""
    starts = [unit.span.start for unit in units]

    def unit_of(span: "Span") -> int:
        index = bisect_right(starts, span.start) - 1
        return index if index >= 0 and span.start < units[index].span.end else -1

    found = [
        *read_counts(doc, units, unit_of),
        *read_ages(doc, unit_of),
        *read_stated_titles(doc, unit_of),
        *read_days(doc, unit_of),
        *read_scores(doc, unit_of),
        *_names(doc, unit_of),
    ]
    aged = {one.span.start for one in found if one.kind in ("age", "score")}
    ranges = [(one.span.start, one.span.end) for one in found if one.kind in ("age", "score")]
    rows = listed_spans(doc)
    kept = (
        one
        for one in found
        if one.unit >= 0
        and not (one.kind == "count" and (one.span.start in aged or any(start <= one.span.start < end for start, end in ranges)))
        and not (one.kind != "name" and is_lost_in_a_list(one) and any(start <= one.span.start < end for start, end in rows))
    )
    return tuple(sorted(kept, key=lambda one: (one.span.start, one.span.end)))


def is_lost_in_a_list(one: Stated) -> bool:
    """Whether a value says nothing where it stands in a row of a list: all but results and counts of many figures."""
    return one.kind != "score" and not (one.kind == "count" and float(str(one.value)) >= 1000)


def _names(doc: "Document", unit_of: "UnitOf") -> "Iterator[Stated]":
    """Every word of a name, hanging on itself; they are compared by their letters elsewhere."""
    for name in doc.names:
        for word in name.words:
            if len(word.text) > 2 and not name.display:
                yield Stated("name", word.text, frozenset(["name"]), word.span, unit_of(word.span), word.text)
