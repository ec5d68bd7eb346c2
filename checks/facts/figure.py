"""A figure that the fact sheet has otherwise."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Skip, check, known_figures, shown

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
    if not known_figures.figures_of(doc):
        return
    if doc.published_day is None:
        yield Skip("a figure of the fact sheet, and the day of publication is not known")
        return
    for fact, number in known_figures.figures_in(doc):
        if not known_figures.figure_range(fact).meets(number.range):
            yield _finding(doc, fact, number)


def _finding(doc: Document, fact: "Fact", number: "Number") -> Finding:
    return Finding(
        number.span,
        f"“{doc.words_at(number.span)}” for {fact.name}; {fact.has} {shown(fact.value, 2)}{'' if fact.unit == '%' else ' '}{fact.unit}".rstrip(),
        unless="the figure is of another time or counts something else",
        question=f"What is the {fact.name}?",
        key=(fact.name, doc.words_at(number.span)),
    )
