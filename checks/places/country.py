"""A city, against the country it is put in."""

from collections.abc import Iterator

from checks.places._misplaced import finding, wrong
from lint import Document, Example, Finding, PlaceClaim, check


@check(
    summary="a city put in a country or state where the gazetteer has no such place",
    level="query",
    bad=[
        "The talks were held in (|Ljubljana|), [|Portugal|], on Friday.",
        "They flew to the [|Norwegian|] capital, (|Vienna|), in May.",
        "The ferry sank near (|Helsinki|), [|Sweden|].",
        "(|Kyiv|), the capital of [|Poland|], was quiet.",
        "He drove to the [|Danish|] city of (|Gothenburg|) at night.",
        "She was born in (|Milwaukee|), [|Michigan|], and never left.",
        Example("The envoy left the (|Australian|) capital, [|Sydney|], at noon.", published="2015-03-04"),
    ],
    good=[
        "The talks were held in Ljubljana, Slovenia, and in Paris, Texas.",
        "He was born in Vienna, Virginia, and died in Birmingham, Alabama.",
        "Trains run from Vienna, Slovakia and Hungary to Berlin.",
        "She has shops in London, Ontario, in Athens, Georgia, and in Valencia, Spain.",
        "They flew to the Slovak capital, Bratislava, and on to Kiev, Ukraine.",
        "The envoy left the Australian capital, Sydney, at noon.",
        Example("The junta left the Nigerian capital, Lagos, at noon.", published="1987-03-04"),
        "Mumbai, the financial capital of India, and Lagos, the biggest city of Nigeria, were hot.",
        "He played in Madrid, England lost, and nobody in Lisbon, France said, was told.",
        "In Hong Kong, China tightened the rules, and in Simferopol, Russia did.",
        "The French capital, Berlin and Rome agreed, said a man in the Swiss city of Berne.",
    ],
    sources=["Los Angeles Times: a correction that put Talladega in Georgia", "GeoNames; CIA World Factbook"],
    yields_to=("places/confusable",),
)
def country(doc: Document) -> Iterator[Finding]:
    """A city in the wrong country is seen at once by everybody who lives there.

    “In Ljubljana, Slovakia”, “the Slovak capital Ljubljana”, “Ljubljana, the capital of Slovakia” and “the Slovak city of
    Ljubljana” are compared with all cities of 15,000 people under all their names, and with the names of all places of 500.
    It speaks only where the country or state has no place of that name and the city is large. A city that lies in its country
    and is not the capital is questioned only in a story whose day of publication is known, as capitals move. Left alone: lists
    of places, land that two countries claim, territories, and names that a city bore under another rule.
    """
    for claim, city, home in wrong(doc):
        if not claim.capital or home.code not in {country.code for country in claim.countries} or _is_dated(doc, claim):
            yield finding(doc, claim, city, home)


def _is_dated(doc: Document, claim: PlaceClaim) -> bool:
    """Whether the story is of a time for which the capital is sure."""
    return doc.published is not None and doc.published.isoformat() >= claim.countries[0].capital_since
