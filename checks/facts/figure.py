"""A figure that the fact sheet has otherwise."""

import re
from collections.abc import Iterator

from lint import Document, Example, Finding, Skip, check, compile_pattern, days, known_figures, known_people, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Fact, Number

_SHEET = """as_of = 2024-02-20
[[figure]]
name = "population of Ostria"
value = 5_500_000
unit = "people"
[[figure]]
name = "Exham Tower"
aliases = ["height of Exham Tower"]
value = 210
unit = "metre"
from = 1990
[[figure]]
name = "Ostria's base rate"
value = 4.25
unit = "%"
from = 2023-11-02
until = 2024-05-01
"""
_REACH = 150
_SAYING = (
    r"(?:,?\s(?:which\s)?(?:is|stands\sat|totals|numbers|of|at|remains(?:\sat)?|has\sreached)|:)?"
    r"(?:\s(?:now|currently|about|around|some|almost|nearly|roughly|just|over|more|than|approximately|an|estimated|only|under|less|fewer|at|least|unchanged))*\s$"
)
_UNITS = {"%": "percent", "per cent": "percent", "percent": "percent", "points": "points"}


def _on(text: str, published: str = "2024-02-20") -> Example:
    return Example(text, facts=_SHEET, published=published)


@check(
    summary="a figure that the fact sheet has otherwise",
    level="query",
    bad=[
        _on("The population of Ostria is [|4.5 million|]."),
        _on("Ostria’s population of [|55 million|] is young."),
        _on("Ostria, with a population of about [|8 million|], is old."),
        _on("The bank left Ostria’s base rate at [|4.5%|]."),
    ],
    good=[
        _on("The population of Ostria is about 5.5 million."),
        _on("Ostria has a population of more than five million."),
        _on("Ostria’s population of 5,520,114 is young."),
        _on("In 1990 the population of Ostria was 4.5 million."),
        _on("The population of Ostria rose by 45,000."),
        _on("The population of Ostria is 7 million.", "2034-02-20"),
        _on("The population of East Ostria is 700,000."),
        "The population of Ostria is 4.5 million.",
        _on("Ostria’s base rate rose from 4% to 4.25%."),
        _on("The population of Ostria is expected to pass 7 million by 2050."),
    ],
    sources=["The New York Times: corrections of populations and heights by a digit"],
    needs="facts",
)
def figure(doc: Document) -> Iterator[Finding | Skip]:
    """A figure that everybody looks up is copied from memory, and a digit goes astray.

    Read are “the population of Ostria is 4.5 million”, “Ostria’s population of …”, “Ostria, with a population of …” and any alias
    of the entry followed by the figure. Both figures stand for all that would be printed so, the hedge (“about”) counted in;
    only what cannot meet is reported. An entry speaks from `from` until `until`, without them for a year around its day.
    A sentence with another year, or of the past or the future, is left alone.
    """
    entries = [
        fact
        for fact in doc.desk.facts.of_kind("figure")
        if any(_head(name)[0] in doc.text for name in (fact.name, *fact.aliases))
    ]
    if not entries:
        return
    day = doc.published_day
    if day is None:
        yield Skip("a figure of the fact sheet, and the day of publication is not known")
        return
    for fact in entries:
        if known_figures.holds_on(fact, day):
            pattern = _pattern(fact)
            for number in doc.numbers:
                if _is_of(doc, fact, number, pattern, day) and not known_figures.figure_range(fact).meets(number.range):
                    yield _finding(doc, fact, number)


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


def _is_of(doc: Document, fact: "Fact", number: "Number", pattern: "re.Pattern[str]", day: int) -> bool:
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
    return all(year == days.parts(day)[0] for year in known_people.years_in(doc.words_at(sentence.span)))


def _finding(doc: Document, fact: "Fact", number: "Number") -> Finding:
    return Finding(
        number.span,
        f"“{doc.words_at(number.span)}” for {fact.name}; {fact.has} {shown(fact.value, 2)}{'' if fact.unit == '%' else ' '}{fact.unit}".rstrip(),
        unless="the figure is of another time or counts something else",
        question=f"What is the {fact.name}?",
        key=(fact.name, doc.words_at(number.span)),
    )
