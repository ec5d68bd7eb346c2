"""Figures of the fact sheet: what would be printed for them, and on which days they hold."""

from lint.read.interval import Interval, last_digit, of_figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.desk.facts import Fact

YEAR = 366
"""Days on both sides of its day for which a figure without `from` and `until` is taken to hold."""


def figure_range(fact: "Fact") -> Interval:
    """Every value that the sheet's figure, as it writes it, may stand for, its tolerance counted in."""
    written = f"{fact.value:.12g}" if fact.value % 1 else f"{fact.value:.0f}"
    return of_figure(fact.value, last_digit(written.lstrip("-"))).widened(fact.tolerance / 100)


def holds_on(fact: "Fact", day: int) -> bool:
    """Whether an entry speaks for a day: from `from` to `until`, else for a year around the day of its figure."""
    if fact.start or fact.end:
        return (fact.start is None or fact.start.first <= day) and (fact.end is None or day <= fact.end.last)
    return fact.as_of is not None and fact.as_of.first - YEAR <= day <= fact.as_of.last + YEAR
