"""A sum in two currencies that the exchange rate of the day contradicts."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Interval, Pair, Skip, Tally, check

from ._pairs import how_it_fits, is_price, is_sound, midpoint, of_another_day, rate_words, words

_DOLLARS = (("AUD", "Australia"), ("CAD", "Canad"), ("NZD", "Zealand"), ("HKD", "Hong Kong"), ("SGD", "Singapore"))
_DAY = "2004-12-31"


@check(
    summary="a sum in two currencies at no rate of its day",
    level="query",
    bad=[
        Example("The firm said it earned (|$10m|) ([|£19.2m|]) from the sale.", published=_DAY),
        Example("The loan is of (|$500m|) ([|£378.8m|]).", published=_DAY),
        Example("The rival is valued at (|£2.6bn|) ([|$6.3bn|]).", published=_DAY),
    ],
    good=[
        Example("The firm said it earned $10m (£5.2m) from the sale.", published=_DAY),
        Example("The firm said it earned more than $10m (£19.2m) from the sale.", published=_DAY),
        Example("In 1967 the ship cost $10m (£4.2m).", published=_DAY),
        Example("A 7m euro (£5.1m) grant, 1.3bn yen ($12.5m) more.", published=_DAY),
        "The firm said it earned $10m (£7.2m) from the sale.",
        Example("The set starts at $1,599 / £1,599; the small one costs $999 (£899).", published=_DAY),
        Example("The Australian firm earned $10m (£4.0m).", published=_DAY),
    ],
    sources=["European Central Bank: euro foreign exchange reference rates"],
    measured=(12, 12, "bbc 2004-05"),
    triggers=("(", "/"),
)
def rate(doc: Document, *, gap: float = 0.1, days: int = 120) -> Iterator[Finding | Skip | Tally]:
    """With the day of publication, one conversion is enough to see that it was made the wrong way round or from another currency.

    The rate is the reference rate of the European Central Bank, any of the days before publication, with a margin; printed
    precision and hedges widen it. “$” may be the dollar of any country the story names. Sums of another time are left alone.

    Options:
        gap: the share by which a rate may miss the bank's.
        days: how many days before publication count.
    """
    pairs = [pair for pair in doc.pairs if pair.kind == "money" and is_sound(pair) and not is_price(doc, pair)]
    if not pairs:
        return
    published = doc.published
    if published is None:
        yield Skip("the day of publication is not known")
        return
    rates = doc.desk.rates
    if rates is None:
        yield Skip("the fx extra is not installed: pip install 'newslint[fx]'")
        return
    from datetime import timedelta

    first = published - timedelta(days)
    for pair in pairs:
        found = [
            (price, one, other)
            for one in _meant(doc, pair.unit)
            for other in _meant(doc, pair.other_unit)
            if one != other and (price := rates.between(one, other, first, published))
        ]
        yield Tally(1, 1 if found else 0)
        implied = pair.other.over(pair.one)
        if not found or of_another_day(doc, pair) or any(implied.meets(Interval(*price).widened(gap)) for price, _, _ in found):
            continue
        yield _finding(doc, pair, found[0][0])


def _meant(doc: Document, unit: str) -> list[str]:
    """The currency, and for a bare dollar those of the countries that the story names."""
    return [unit] + [code for code, country in _DOLLARS if unit == "USD" and country in doc.text]


def _finding(doc: Document, pair: Pair, price: tuple[float, float]) -> Finding:
    one, other = words(doc, pair)
    low, high = price
    implied = midpoint(pair)
    how = how_it_fits(implied, Interval(low, high).widened(0.1))
    at_most = f"{rate_words(low)} to {rate_words(high)}" if rate_words(low) != rate_words(high) else rate_words(low)
    return Finding(
        pair.second,
        f"{one} as {other} is {rate_words(implied)} {pair.other_unit} for one {pair.unit}; the European Central Bank had {at_most}"
        + how,
        related=((pair.first, "the same sum"),),
        unless="the sum was converted at the rate of another time",
        question=f"Is {one} really {other}?",
        key=(one, other),
    )
