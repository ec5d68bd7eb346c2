"""Figures of the fact sheet: what would be printed for them, on which days they hold, and where the copy has them."""

import re

from lint.desk.known_people import sentence_around, years_in
from lint.patterns import compile_pattern
from lint.read.days import parts
from lint.read.interval import Interval, last_digit, of_figure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.desk.facts import Fact
    from lint.document import Document
    from lint.read.numbers import Number

_REACH = 150
_SAYING = (
    r"(?:,?\s(?:which\s)?(?:is|stands\sat|totals|numbers|of|at|remains(?:\sat)?|has\sreached)|:)?"
    r"(?:\s(?:now|currently|about|around|some|almost|nearly|roughly|just|over|more|than|approximately|an|estimated|only|under|less|fewer|at|least|unchanged)){0,4}\s$"
)
_UNITS = {"%": "percent", "per cent": "percent", "percent": "percent", "points": "points"}

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


def figures_of(doc: "Document") -> "list[Fact]":
    """The figures of the sheet whose names may stand in the story."""
    found = doc.desk.facts.of_kind("figure")
    return [fact for fact in found if any(_head(name)[0] in doc.text for name in (fact.name, *fact.aliases))]


def figures_in(doc: "Document") -> "Iterator[tuple[Fact, Number]]":
    """Each number of the story that stands for a figure of the sheet, on a day for which the sheet speaks."""
    day = doc.published_day
    for fact in figures_of(doc) if day is not None else ():
        if day is not None and holds_on(fact, day):
            pattern = _pattern(fact)
            for number in doc.numbers:
                if _is_of(doc, fact, number, pattern, day):
                    yield fact, number


def _head(name: str) -> tuple[str, str]:
    """“population of Ostria” is a population, of Ostria."""
    head, of, body = name.partition(" of ")
    if of:
        return head, body.removeprefix("the ")
    body, of, head = name.replace("’", "'").partition("'s ")
    return (head, body) if of else (name, "")


def _pattern(fact: "Fact") -> "re.Pattern[str]":
    """What stands before the figure."""
    forms: list[str] = []
    for name in (fact.name, *fact.aliases):
        head, body = (re.escape(part) for part in _head(name))
        if not body:
            forms.append(head)
            continue
        forms += [
            rf"{head}\sof\s(?:the\s)?{body}",
            rf"{body}[’']s?\s(?:[a-z]+\s)?{head}",
            rf"{body},?\s(?:which\s)?(?:has|with)\sa\s(?:[a-z]+\s)?{head}",
        ]
    return compile_pattern(rf"(?<![\w-])(?<![A-Z]\w\w\w\s)(?:{'|'.join(forms)}){_SAYING}")


def _is_of(doc: "Document", fact: "Fact", number: "Number", pattern: "re.Pattern[str]", day: int) -> bool:
    sentence = doc.sentence_at(number.span.start)
    if sentence is None or number.kind in ("year", "date", "clock", "age", "ordinal", "score"):
        return False
    unit = _UNITS.get(fact.unit, fact.unit)
    if number.kind in ("percent", "points") and number.kind != unit:
        return False
    if number.unit and number.unit != unit:
        return False
    start = max(sentence.span.start, number.span.start - _REACH)
    if not pattern.search(doc.text, start, number.span.start):
        return False
    return all(year == parts(day)[0] for year in years_in(sentence_around(doc, number.span.start)))
