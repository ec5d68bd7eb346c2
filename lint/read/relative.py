"""Words that give a day by its distance from the day of publication: "yesterday", "last Tuesday", "next month"."""

import re

from lint.model import Span, Value
from lint.patterns import compile_pattern
from lint.read.days import WEEKDAYS, days_in, ordinal, parts, weekday_of
from lint.read.spoken import spoken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.read.blocks import Block


class Relative(Value):
    """Such a word or two. start, end: first and last day it may mean, as day numbers; None without a day of publication.

    kind: "day" (yesterday), "weekday" (last Tuesday), "week", "month" or "year". step: -1 past, 0 this, 1 to come;
    weekday: 0 for Monday, None where none is named.
    """

    __slots__ = ("end", "kind", "span", "start", "step", "weekday")

    def __init__(self, span: Span, kind: str, step: int, weekday: int | None, start: int | None, end: int | None) -> None:
        self.span = span
        self.kind = kind
        self.step = step
        self.weekday = weekday
        self.start = start
        self.end = end


_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_STEPS = {"last": -1, "this": 0, "next": 1}
_WORD = compile_pattern(
    r"[YyTtLlNn](?<!\w.)(?:((?<=[Yy])esterday|(?<=[Tt])(?:oday|onight|omorrow))|((?<=[Ll])ast|(?<=[Nn])ext|(?<=[Tt])his)\s{1,9}(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|week|month|year)(day)?)\b"
)
_AGO = compile_pattern(r"\b([0-9]{1,2}|[A-Za-z]{3,9})\s{1,9}(days|weeks|months|years)\s{1,9}\Z")


def read_relative(text: str, blocks: "Iterable[Block]", published: int | None) -> tuple[Relative, ...]:
    """The relative dates of `blocks`, in order."""
    found: list[Relative] = []
    for block in blocks:
        for match in _WORD.finditer(text, block.span.start, block.span.end):
            mention = _mention(match, published)
            if mention is not None:
                found.append(mention)
    if " ago" in text:
        found += [mention for block in blocks for mention in _all_ago(text, block.span, published)]
        found.sort(key=lambda mention: mention.span.start)
    return tuple(found)


def _all_ago(text: str, place: Span, today: int | None) -> "Iterator[Relative]":
    at = text.find(" ago", place.start, place.end)
    while at >= 0:
        begin = max(place.start, at - 28)
        match = _AGO.search(text[begin : at + 1])
        mention = _ago(Span(begin + match.start(), at + 4), match.group(1), match.group(2), today) if match else None
        if mention is not None:
            yield mention
        at = text.find(" ago", at + 4, place.end)


def _mention(match: "re.Match[str]", today: int | None) -> Relative | None:
    span = Span(*match.span())
    if match.group(1):
        step = _DAYS[match.group().lower()]
        day = today + step if today is not None else None
        return Relative(span, "day", step, None, day, day)
    step, unit = _STEPS[match.group()[:4].lower()], match.group(3)
    if match.group(4):
        weekday = WEEKDAYS.index(unit + "day")
        return Relative(span, "weekday", step, weekday, *_weekday(step, today))
    if unit in ("week", "month", "year"):
        return Relative(span, unit, step, None, *_unit(unit, step, today))
    return None


def _weekday(step: int, today: int | None) -> tuple[int | None, int | None]:
    """ "Last Tuesday" may be of this week or the one before, to taste."""
    if today is None:
        return None, None
    return (today - 14, today) if step < 0 else (today, today + 14) if step > 0 else (today - 7, today + 7)


def _unit(unit: str, step: int, today: int | None) -> tuple[int | None, int | None]:
    if today is None:
        return None, None
    if unit == "week":
        monday = today - weekday_of(today) + 7 * step
        return monday - 1, monday + 6
    year, month, _ = parts(today)
    if unit == "year":
        return ordinal(year + step, 1, 1), ordinal(year + step, 12, 31)
    month += step
    year, month = (year - 1, 12) if month < 1 else (year + 1, 1) if month > 12 else (year, month)
    return ordinal(year, month, 1), ordinal(year, month, days_in(month, year))


def _ago(span: Span, number: str, unit: str, today: int | None) -> Relative | None:
    count = spoken(number)
    if count is None:
        return None
    if today is None:
        return Relative(span, unit[:-1], -1, None, None, None)
    length = {"days": 1, "weeks": 7, "months": 30.44, "years": 365.25}[unit]
    middle, slack = today - round(count * length), round(length * (0.5 if unit != "days" else 0))
    return Relative(span, unit[:-1], -1, None, middle - slack, middle + slack)
