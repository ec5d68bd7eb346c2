"""A sum in two currencies that the story's other sums contradict."""

from collections.abc import Iterator

from lint import Document, Finding, Interval, Pair, Tally, check

from ._pairs import how_it_fits, is_price, is_sound, midpoint, of_another_day, rate_words, words

EVER = {("GBP", "USD"): (1.0, 2.9), ("GBP", "EUR"): (1.0, 1.8)}
"""Between which rates the pound has stood on every day since 1949, and since there are euros; some margin is in them."""


@check(
    summary="a sum in two currencies at another rate than the story's other sums",
    level="query",
    bad=[
        "The club paid $40m (£21.3m), then $22m (£11.7m), and earned (|$10m|) ([|£19.2m|]) on top of $5m (£2.7m).",
        "It sold the wing for $500m (£266m), the yard for $90m (£47.9m) and the rest for (|$630m|) ([|£481.5m|]).",
        "The loss was (|$168m|) ([|£89m|]), of which (|$500m|) ((|£378.8m|)) came back.",
        "The firm earned (|$10m|) ([|£19.2m|]) in the third quarter, it said.",
        "The yard was sold for (|£40m|) ([|$75bn|]) in the spring, it said.",
        "They owe 14m euros (£9.7m), 3m euros (£2.1m), 20m euros (£13.9m) and (|7m euros|) ([|£10.1m|]).",
    ],
    good=[
        "The club paid $40m (£21.3m), then $22m (£11.7m), and earned $10m (£5.3m).",
        "The club paid $40m (£21.3m) and earned $10m (£5m).",
        "In 1967 the ship cost $10m (£4.2m); the two others cost $40m (£21.3m), $22m (£11.7m) and $5m (£2.7m).",
        "The firm earned $10m (£5.3m), a rival more than $10m (£19.2m), a third €8m (£8.9m, with tax).",
        "Tickets cost $2 (£1), $40 (£21), $90 (£48) and $7 (£4).",
        "The set starts at $1,599 / £1,599, the small one costs $999 (£899), the large one $2,199 (£2,199).",
        "He paid $40m (£21.3m), $22m (£11.7m), $5m (£2.7m) and more than $10m (about £5.6m).",
        "It costs $1,199 (£1,199) here; the other sets cost $300 (£160).",
    ],
    sources=[
        "BBC News, 2005: “$10m (£19.2m)” beside pairs at 1.88 dollars to the pound",
        "Bank of England: spot exchange rates of sterling, as of 2024",
    ],
    measured=(5, 5, "bbc 2004-05, web 2023"),
    triggers=("(", "/"),
    yields_to=("money/rate",),
)  # fmt: skip
def dual_currency(doc: Document, *, gap: float = 0.12, pairs: int = 3) -> Iterator[Finding | Tally]:
    """A sum converted the wrong way round, or from euros instead of dollars, is plain beside the story's other conversions.

    No table of rates is needed: where a story converts between two currencies often enough, the middle one of its own rates
    is the measure; of two, both are shown; one alone is questioned where sterling has stood at no such rate on any day since
    1949, and the other way round or with another scale word it would fit. Printed precision widens every rate. Sums of another time
    (“in 1967”, “in today's money”) are left alone.

    Options:
        gap: the share by which a rate may miss the story's own.
        pairs: how many conversions between the two currencies the story must have.
    """
    groups: dict[tuple[str, str], list[Pair]] = {}
    for pair in doc.pairs:
        if pair.kind == "money" and is_sound(pair) and not is_price(doc, pair):
            groups.setdefault((min(pair.unit, pair.other_unit), max(pair.unit, pair.other_unit)), []).append(pair)
    for (base, _), group in groups.items():
        alone = len(group) < 2 or (len(group) < pairs and bool(doc.published and doc.desk.rates))
        yield Tally(len(group), 0 if alone else len(group))
        if len(group) == 1 and not (doc.published and doc.desk.rates):
            yield from _never(doc, group[0])
        if len(group) == 2 and not (doc.published and doc.desk.rates):
            yield from _two(doc, group, base, gap)
        if len(group) < pairs:
            continue
        rates = [_rate(pair, base) for pair in group]
        middle = sorted(rates)[len(rates) // 2]
        if sum(1 for rate in rates if abs(rate / middle - 1) <= gap / 2) < max(2, len(group) // 2):
            continue
        fair = Interval(middle, middle).widened(gap)
        for pair, rate in zip(group, rates, strict=True):
            implied = pair.other.over(pair.one) if pair.unit == base else pair.one.over(pair.other)
            if implied.meets(fair) or of_another_day(doc, pair):
                continue
            one, other = words(doc, pair)
            how = how_it_fits(rate, fair)
            yield Finding(
                pair.second,
                f"{one} as {other} is a rate of {rate_words(rate)}; the story's other sums are at {rate_words(middle)}{how}",
                related=((pair.first, "the same sum"),),
                unless="the sum was converted at another day's rate",
                question=f"Is {one} really {other}?",
                key=(one, other),
            )


def _never(doc: Document, pair: Pair) -> Iterator[Finding]:
    """A sum of pounds at a rate of no day, which one simple slip explains."""
    ever = EVER.get((pair.unit, pair.other_unit)) or EVER.get((pair.other_unit, pair.unit))
    if ever is None or of_another_day(doc, pair):
        return
    fair = Interval(*ever) if (pair.unit, pair.other_unit) in EVER else Interval(1 / ever[1], 1 / ever[0])
    implied = midpoint(pair)
    if pair.other.over(pair.one).meets(fair.widened(0.05)) or not (how := how_it_fits(implied, fair)):
        return
    one, other = words(doc, pair)
    yield Finding(
        pair.second,
        f"{one} as {other} is {rate_words(implied)} {pair.other_unit} for one {pair.unit}, a rate of no day{how}",
        related=((pair.first, "the same sum"),),
        unless="the two are different sums",
        question=f"Is {one} really {other}?",
        key=(one, other),
    )


def _two(doc: Document, group: list[Pair], base: str, gap: float) -> Iterator[Finding]:
    """Two sums at two rates: one of them is wrong, and nothing here says which."""
    first, second = group
    one, other = (pair.other.over(pair.one) if pair.unit == base else pair.one.over(pair.other) for pair in group)
    if one.meets(other.widened(gap)) or any(of_another_day(doc, pair) for pair in group):
        return
    texts = [words(doc, pair) for pair in group]
    yield Finding(
        first.second,
        f"{texts[0][0]} as {texts[0][1]} is a rate of {rate_words(_rate(first, base))}, "
        f"{texts[1][0]} as {texts[1][1]} one of {rate_words(_rate(second, base))}",
        related=((first.first, "the same sum"), (second.first, "the other sum"), (second.second, "the other sum")),
        unless="one was converted at another day's rate",
        question=f"Which is right, {' as '.join(texts[0])} or {' as '.join(texts[1])}?",
        key=(*texts[0], *texts[1]),
    )


def _rate(pair: Pair, base: str) -> float:
    return midpoint(pair) if pair.unit == base else 1 / midpoint(pair)
