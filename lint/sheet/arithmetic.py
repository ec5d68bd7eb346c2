"""Claims whose arithmetic holds: a percentage with both its ends, a measure in two units, an age with a birth, a weekday."""

from bisect import bisect_left

from lint.model import Span
from lint.read.days import WEEKDAYS, parts, weekday_of, written
from lint.read.interval import Interval
from lint.read.quantities import ALTERNATIVES, UNITS
from lint.sheet.claim import Sight

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.document import Document
    from lint.read.changes import Change
    from lint.read.pairs import Pair
    from lint.sheet.claim import Claim
    from lint.sheet.piece import Piece

    Held = tuple[tuple[Span, ...], str]

LONGEST_FIGURE = 60
SLACK = 0.02
"""By what share a conversion may be rounded and still be said to hold."""


def arithmetic(doc: "Document", read: "Sequence[tuple[Claim, Piece]]") -> "Iterator[tuple[int, Sight]]":
    """For each claim that takes part in a sum that comes out, its index and the sum in words."""
    starts = [piece.span.start for _, piece in read]
    for spans, note in (*_changes(doc), *_pairs(doc), *_ages(doc), *_weekdays(doc)):
        for span in spans:
            for index in range(bisect_left(starts, span.start - LONGEST_FIGURE), bisect_left(starts, span.end)):
                piece = read[index][1]
                if piece.kind in _FIGURES and span.start < piece.span.end:
                    yield index, Sight("holds", f"arithmetic holds: {note}")


_FIGURES = frozenset(["number", "sum", "age", "date"])


def _changes(doc: "Document") -> "Iterator[Held]":
    for change in doc.changes:
        amount, start, end = change.amount, change.start, change.end
        if amount is None or start is None or end is None:
            continue
        computed = [found for found in _amounts(change) if _size(found).meets(_size(amount.range))]
        if computed:
            first, last, by = (" ".join(doc.words_at(number.span).split()) for number in (start, end, amount))
            yield (amount.span, start.span, end.span), f"from {first} to {last} is {by}"


def _amounts(change: "Change") -> "Iterator[Interval]":
    """What the ends make of the amount, in its own kind."""
    assert change.amount is not None and change.start is not None and change.end is not None
    ends = (change.start.kind, change.end.kind)
    for first, last in change.pairs:
        if change.amount.kind == "percent" and "percent" not in ends:
            yield last.change_from(first)
        elif change.amount.kind != "percent" and ends[0] == ends[1]:
            yield last - first


def _size(change: Interval) -> Interval:
    """The change without its sign."""
    return Interval(-change.high, -change.low) if change.high <= 0 else change


def _pairs(doc: "Document") -> "Iterator[Held]":
    for pair in doc.pairs:
        if pair.kind == "measure" and any(found.meets(pair.other, SLACK) for found in _converted(pair)):
            one, other = (" ".join(doc.words_at(span).split()) for span in (pair.first, pair.second))
            yield (pair.first, pair.second), f"{one} is {other}"


def _converted(pair: "Pair") -> list[Interval]:
    """The first measure in the second's unit, by each unit that a word such as gallon may name."""
    one, other = UNITS[pair.unit], UNITS[pair.other_unit]
    if one.dimension == "temperature":
        factor = one.factor / other.factor
        return [Interval(*((end - one.nought) * factor + other.nought for end in (pair.one.low, pair.one.high)))]
    if one.dimension == "economy":
        return []
    return [
        pair.one.times(have / want)
        for have in (one.factor, *ALTERNATIVES.get(one.name, ()))
        for want in (other.factor, *ALTERNATIVES.get(other.name, ()))
    ]


def _ages(doc: "Document") -> "Iterator[Held]":
    """An age now, against a birth of the same person, at the day of publication."""
    if doc.published_day is None:
        return
    for age in doc.ages:
        for birth in doc.births:
            if age.bearer is None or birth.bearer is not age.bearer or age.past or birth.died is not None:
                continue
            low, high = (_years(born, doc.published_day) for born in (birth.end, birth.start))
            if low <= age.last and age.years <= high:
                born = " ".join(doc.words_at(birth.span).split())
                yield (age.span, birth.span), f"born {born} makes {low if low == high else f'{low} or {high}'}"


def _years(born: int, day: int) -> int:
    (year, *rest), (then, *later) = parts(born), parts(day)
    return then - year - (later < rest)


def _weekdays(doc: "Document") -> "Iterator[Held]":
    for when in doc.dates:
        if when.weekday is None or when.last_weekday is not None or when.last is not None or when.start is None:
            continue
        if when.year is not None and weekday_of(when.start) == when.weekday:
            yield (when.span,), f"{written(when.start)} was a {WEEKDAYS[when.weekday]}"
