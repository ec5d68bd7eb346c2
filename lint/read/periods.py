"""Stretches of time named by their year: "2004", "2004-05", "spring 2004", "the first quarter of 2004", "the 1990s"."""

import re

from lint.model import Span, Value
from lint.patterns import compile_pattern
from lint.read.days import days_in, ordinal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.read.blocks import Block
    from lint.read.when import When

_SEASONS = {"spring": (3, 6), "summer": (6, 9), "autumn": (9, 12), "fall": (9, 12), "winter": (-1, 15)}
"""First and last month, with room for the weather; winter 2004 may begin in 2003 or end in 2005."""

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_YEAR = compile_pattern(
    r"(?<![\w.,:/$£€#-])(1[0-9]{3}|20[0-9]{2})(?:(s)\b|\s?[-–]\s?([0-9]{4}|[0-9]{2})(?![\w,])|(?![\w%]|[.,:/][0-9]|-[a-z0-9]))"
)
_SHORT_DECADE = compile_pattern(r"(?<!\w)[’'‘]([2-9]0)s\b")
_BEFORE = compile_pattern(
    r"\b(?:(first|second|third|fourth|last|final)\squarter\s(?:of\s)?|Q([1-4])\s(?:of\s)?|(spring|summer|autumn|fall|winter)\s(?:of\s)?"
    r"|(?:from|between)\s(1[0-9]{3}|20[0-9]{2})\s(?:to|and)\s)\Z",
    re.I,
)


class Period(Value):
    """A stretch of time. kind: "year", "range", "season", "quarter" or "decade". start, end: its first and last day as day numbers.

    Quarters are those of the calendar; a firm's own may lie elsewhere.
    """

    __slots__ = ("end", "kind", "span", "start")

    def __init__(self, span: Span, kind: str, start: int, end: int) -> None:
        self.span = span
        self.kind = kind
        self.start = start
        self.end = end


def read_periods(text: str, blocks: "Iterable[Block]", dates: "Iterable[When]") -> tuple[Period, ...]:
    """The periods of `blocks`, in order; a year that belongs to a date is none."""
    taken = {when.date_span.end for when in dates if when.year is not None}
    found: list[Period] = []
    for block in blocks:
        for match in _YEAR.finditer(text, block.span.start, block.span.end):
            if match.end(1) not in taken:
                found.append(_period(text, block.span.start, match))
    if "0s" in text:
        found += [period for block in blocks for period in _short_decades(text, block.span)]
        found.sort(key=lambda period: period.span.start)
    return tuple(found)


def _period(text: str, begin: int, match: "re.Match[str]") -> Period:
    year, span = int(match.group(1)), Span(*match.span())
    if match.group(2):
        return Period(span, "decade", ordinal(year, 1, 1), ordinal(year + 9, 12, 31))
    if match.group(3):
        last = int(match.group(3)) if len(match.group(3)) == 4 else year - year % 100 + int(match.group(3))
        return Period(span, "range", *_months(year, 1, 12 * (max(last, year) - year) + 12))
    before = text[max(begin, match.start() - 28) : match.start()]
    named = _BEFORE.search(before)
    if named is None:
        return Period(span, "year", *_months(year, 1, 12))
    span = Span(match.start() - len(before) + named.start(), match.end())
    if named.group(4):
        return Period(span, "range", ordinal(int(named.group(4)), 1, 1), ordinal(year, 12, 31))
    if named.group(3):
        return Period(span, "season", *_months(year, *_SEASONS[named.group(3).lower()]))
    quarter = _QUARTERS[(named.group(1) or named.group(2)).lower()]
    return Period(span, "quarter", *_months(year, 3 * quarter - 2, 3 * quarter))


def _months(year: int, first: int, last: int) -> tuple[int, int]:
    """First and last day of months counted from January of `year`; 13 is the next January, 0 the December before."""
    start_year, start = year + (first - 1) // 12, (first - 1) % 12 + 1
    end_year, end = year + (last - 1) // 12, (last - 1) % 12 + 1
    return ordinal(start_year, start, 1), ordinal(end_year, end, days_in(end, end_year))


def _short_decades(text: str, place: Span) -> "Iterator[Period]":
    for match in _SHORT_DECADE.finditer(text, place.start, place.end):
        year = 1900 + int(match.group(1))
        yield Period(Span(*match.span()), "decade", ordinal(year, 1, 1), ordinal(year + 9, 12, 31))
