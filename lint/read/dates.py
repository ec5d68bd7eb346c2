"""Dates in the copy: a day or a month by name or number, with the weekday that stands beside it."""

import re

from lint.model import Span
from lint.patterns import compile_pattern
from lint.read.days import MONTHS, WEEKDAYS, days_in, nearest, ordinal, parts
from lint.read.when import When

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.read.blocks import Block

MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)}
MONTH_NUMBERS |= {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"Sept": 9}
WEEKDAY_NUMBERS = {name: number for number, name in enumerate(WEEKDAYS)}
WEEKDAY_NUMBERS |= {name[:3]: number for number, name in enumerate(WEEKDAYS)}
WEEKDAY_NUMBERS |= {"Tues": 1, "Weds": 2, "Thur": 3, "Thurs": 3}

FIRST_YEAR, LAST_YEAR = 1000, 2199


_MONTH = compile_pattern(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?<!\w...)[a-z]*\b")
_DAY_AFTER = compile_pattern(
    r"\.?\s{1,9}(?:the\s{1,9})?([0-9]{1,2})(?:st|nd|rd|th)?(?:(?:\s?[-–]\s?|\s{1,9}(?:to|and|or|through)\s{1,9})([0-9]{1,2})(?:st|nd|rd|th)?(?=[\s,;.)]))?"
    r"(?![\w%]|[.,:/][0-9]|-[a-z]|\s{1,9}(?:pct|mln|bln|million|billion|per)\b|\s?[-–]\s?[0-9])"
)
_DAY_BEFORE = compile_pattern(
    r"(?<![\w.,:/£$€-])(?:([0-9]{1,2})(?:st|nd|rd|th)?(?:\s?[-–]\s?|\s{1,9}(?:to|and|or)\s{1,9}))?([0-9]{1,2})(?:st|nd|rd|th)?(?:\s{1,9}of)?\s{1,9}$"
)
_YEAR_AFTER = compile_pattern(r"(,?)\s{1,9}(?:of\s{1,9})?([0-9]{4})(?![\w%]|[.,:/][0-9])")
_FIGURE_AFTER = compile_pattern(r"\s?[0-9]")
_CLOCK_AFTER = compile_pattern(r"\s?(?:GMT|BST|UTC|CES?T|E[SD]?T|P[SD]?T|IST|hrs|hours|h\b|local)")
_FIXTURE = compile_pattern(r"\b(?:[Kk]ick-?off|[Vv]enue|GMT|BST|[Ll]ive on|[Cc]overage|[Ff]ixture)\b")
_COUNTED_AFTER = compile_pattern(r"\s{1,9}([a-z]{3,})")
_WEEKDAY = r"(?:(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\.?)"
_WEEKDAY_BEFORE = compile_pattern(
    rf"\b(?:{_WEEKDAY}(?:\s?[-–/]\s?|\s{{1,9}}(?:to|and|or|through|until)\s{{1,9}}|,\s{{1,9}}))?"
    rf"{_WEEKDAY}(?:\s{{1,9}}(?:morning|afternoon|evening|night)|\s{{1,9}}at\s{{1,9}}[0-9]{{1,2}}(?:[:.][0-9]{{2}})?\s?[ap]\.?m\.?)?"
    r"(?:,?\s{1,9}(?:the\s{1,9}|on\s{1,9})?|(?:[’']s)?\s?\()$"
)
_WEEKDAY_AFTER = compile_pattern(
    rf"(?:(?:\s?\(|,\s{{1,9}}an?\s{{1,9}}){_WEEKDAY}(?=[\s,;.)])|,\s{{1,9}}{_WEEKDAY}(?=[,;.)](?!\w)))"
)
_NO_WEEKDAY = compile_pattern(r"(?:[Tt]he|Sheffield|Ruby|[A-Z]\w*-)\s?$")
_LISTED = compile_pattern(r"Sheffield\s\Z|day(?:,(?:\sand|\sor)?|\sand|\sor|\sto|\s[-–])\s{1,9}(?:[A-Z][a-z]+\s)?\Z")
"""Wednesday of a club, or one of several days whose dates follow in a row."""

_NUMERIC = compile_pattern(
    r"(?<![\w/.-])(?:([12][0-9]{3})-([01][0-9])-([0-3][0-9])|([0-3]?[0-9])([/.])([0-3]?[0-9])\5([12][0-9]{3}))(?![\w/]|[.-][0-9])"
)

_MAY_BE_NUMERIC = compile_pattern(r"[0-9][/.-][0-9]{1,2}[/.-][0-9]")

_MAY_FOLLOW = frozenset(
    "and or the this that last next but for with from when where which while after before until till through into because "
    "was were will would has had have did does his her its their our all any some two there then they she only also local "
    "has have who near over under during between against despite about amid ahead following since due said says".split()
)


def read_dates(text: str, blocks: "Iterable[Block]", published: int | None) -> tuple[When, ...]:
    """The dates of `blocks`, in order; one without a year is the one nearest to the day `published`."""
    found: list[When] = []
    for block in blocks:
        begin, end = block.span.start, block.span.end
        for match in _MONTH.finditer(text, begin, end):
            month = MONTH_NUMBERS.get(match.group())
            if month is not None:
                when = _named(text, begin, end, match, month, published)
                if when is not None and not (found and when.span.start < found[-1].span.end):
                    found.append(when)
    if _MAY_BE_NUMERIC.search(text):
        found += [when for block in blocks for when in _numeric(text, block.span)]
        found.sort(key=lambda when: when.span.start)
    return tuple(found)


def _named(text: str, begin: int, end: int, match: "re.Match[str]", month: int, published: int | None) -> When | None:
    before = text[max(begin, match.start() - 40) : match.start()]
    offset = match.start() - len(before)
    ahead = _DAY_AFTER.match(text, match.end(), end)
    behind = _DAY_BEFORE.search(before)
    if behind and int(behind.group(2)) > 31 and not (int(behind.group(2)) < 40 and _YEAR_AFTER.match(text, match.end(), end)):
        behind = None
    if behind:
        group = 1 if behind.group(1) and int(behind.group(1)) < int(behind.group(2)) else 2
        day, last = int(behind.group(group)), int(behind.group(2)) if group == 1 else None
        day_span = Span(offset + behind.start(group), offset + behind.end(group))
        start, stop, order = day_span.start, match.end(), "dmy"
    elif ahead and int(ahead.group(1)) > 0:
        day, last = int(ahead.group(1)), int(ahead.group(2)) if ahead.group(2) else None
        day_span = Span(*ahead.span(1))
        start, stop, order = match.start(), ahead.end(), "mdy"
    else:
        return _month_alone(text, begin, end, match, month, published)
    if stop < end and order == "dmy" and text[stop] == "." and match.group() not in MONTHS:
        stop += 1
    year, doubtful, stop = _year(text, stop, end, order)
    if year is None and order == "mdy" and day > 31:
        return None
    weekday, other, weekday_span = _weekday(text, begin, start, stop, end)
    first = final = None
    if not doubtful:
        first, final = _resolve(year, month, day, last, published)
    whole = Span(min(start, weekday_span.start), max(stop, weekday_span.end)) if weekday_span else Span(start, stop)
    return When(
        whole, Span(start, stop), order, year=year, month=month, day=day, day_span=day_span, last=last, doubtful=doubtful,
        weekday=weekday, weekday_span=weekday_span, last_weekday=other, start=first, end=final,
    )  # fmt: skip


def _month_alone(text: str, begin: int, end: int, match: "re.Match[str]", month: int, published: int | None) -> When | None:
    """`March 2024`, or `in March`; a bare "May" or "March" that opens a clause is no month."""
    dotted = match.group() not in MONTHS and text.startswith(".", match.end(), end)
    year, doubtful, stop = _year(text, match.end() + dotted, end, "my")
    if year is None:
        stop = match.end()
    bracketed = text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")"
    if year is None and (
        doubtful
        or _FIGURE_AFTER.match(text, match.end(), end)
        or not (bracketed or _IN.search(text, max(begin, match.start() - 12), match.start()))
    ):
        return None
    span = Span(match.start(), stop)
    near = year
    if near is None and published is not None:
        middle = nearest(month, 15, published)
        near = parts(middle)[0] if middle else None
    first = ordinal(near, month, 1) if near is not None else None
    final = ordinal(near, month, days_in(month, near)) if near is not None else None
    return When(span, span, "my", year=year, month=month, start=first, end=final)


_IN = compile_pattern(
    r"\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Nn]ext|[Tt]his|[Uu]ntil|[Bb]y|early|late|mid|of|[Ff]rom|to|between|and)[\s(-]{1,9}\Z"
)


def _year(text: str, stop: int, end: int, order: str) -> tuple[int | None, bool, int]:
    """The year after a date, whether figures there may be none, and where the date ends."""
    match = _YEAR_AFTER.match(text, stop, end)
    if not match:
        return None, False, stop
    year = int(match.group(2))
    if not FIRST_YEAR <= year <= LAST_YEAR or _CLOCK_AFTER.match(text, match.end(), end):
        return None, False, stop
    if order == "dmy" and year % 100 in (0, 15, 30, 45) and _FIXTURE.search(text[max(0, stop - 60) : match.end() + 60]):
        return None, True, stop
    counted = _COUNTED_AFTER.match(text, match.end(), end)
    if counted and counted.group(1) not in _MAY_FOLLOW and (order != "dmy" or counted.group(1).endswith("s")):
        return None, True, stop
    return year, False, match.end()


def _weekday(text: str, begin: int, start: int, stop: int, end: int) -> tuple[int | None, int | None, Span | None]:
    """The weekday beside text[start:stop], the second of two, and where the (first) one stands."""
    before = text[max(begin, start - 48) : start]
    offset = start - len(before)
    match = _WEEKDAY_BEFORE.search(before)
    if match:
        first = next((g for g in (1, 2) if match.group(g)), None)
        second = 3 if match.group(3) else 4
        if (_NO_WEEKDAY.search(before[: match.start()]) and second == 4) or _LISTED.search(before[: match.start()]):
            return None, None, None
        named = WEEKDAY_NUMBERS[_full(match, second)]
        if first:
            return (
                WEEKDAY_NUMBERS[_full(match, first)],
                named,
                Span(offset + match.start(), offset + match.end(second) + 3 * (second == 3)),
            )
        return named, None, Span(offset + match.start(second), offset + match.end(second) + 3 * (second == 3))
    match = _WEEKDAY_AFTER.match(text, stop, end)
    if match:
        group = next(g for g in (1, 2, 3, 4) if match.group(g))
        return WEEKDAY_NUMBERS[_full(match, group)], None, Span(match.start(group), match.end(group) + 3 * (group in (1, 3)))
    return None, None, None


def _full(match: "re.Match[str]", group: int) -> str:
    return match.group(group) + ("day" if group in (1, 3) else "")


def _resolve(year: int | None, month: int, day: int, last: int | None, published: int | None) -> tuple[int | None, int | None]:
    if not 1 <= day <= days_in(month, year):
        return None, None
    first = ordinal(year, month, day) if year is not None else None
    if year is None and published is not None:
        first = nearest(month, day, published)
    if first is None or last is None or last < day:
        return first, first
    return first, first + last - day


def _numeric(text: str, span: Span) -> "Iterator[When]":
    """`2024-03-05`, and `05/03/2024` in either order."""
    for match in _NUMERIC.finditer(text, span.start, span.end):
        place = Span(*match.span())
        if match.group(1):
            year, month, day = (int(match.group(g)) for g in (1, 2, 3))
            order, day_group = "ymd", 3
        else:
            one, two, year = int(match.group(4)), int(match.group(6)), int(match.group(7))
            if match.group(5) == "." and two > 12:
                continue
            order = "numeric" if one <= 12 and two <= 12 and one != two else "dmy" if two <= 12 else "mdy"
            day, month, day_group = (one, two, 4) if order != "mdy" else (two, one, 6)
        if not 1 <= month <= 12 or not 1 <= day <= 31:
            continue
        weekday, other, weekday_span = _weekday(text, span.start, place.start, place.end, span.end)
        first, final = _resolve(year, month, day, None, None) if order != "numeric" else (None, None)
        whole = Span(min(place.start, weekday_span.start), max(place.end, weekday_span.end)) if weekday_span else place
        yield When(
            whole, place, order, year=year, month=month, day=day, day_span=Span(*match.span(day_group)),
            weekday=weekday, weekday_span=weekday_span, last_weekday=other, start=first, end=final,
        )  # fmt: skip
