"""A range that begins at its larger end."""

from collections.abc import Iterator

from lint import Document, Finding, Tally, check

from ._words import gap, words


@check(
    summary="a range that begins at its larger end",
    level="query",
    bad=[
        "They expect between [|10|] and (|5 per cent|) more visitors.",
        "It will cost between [|£40m|] and (|£30m|) to mend.",
        "The walls are between [|12|] and (|8 feet|) thick.",
    ],
    good=[
        "They expect between 5 and 10 per cent more visitors.",
        "It was between -2 and -10 degrees Celsius at night.",
        "The shop is open between 9 and 5; the town stood between 1500 and 500 BC.",
        "Prices fell from £40m to £30m.",
        "It is a matter between 12 players and 2 referees.",
        "Growth will be between 1 and 1.5 per cent.",
    ],
    sources=["AP Stylebook: ranges"],
    triggers=("between", "Between"),
)
def range_order(doc: Document) -> Iterator[Finding | Tally]:
    """“Between 10 and 5 per cent” reads as a slip, and one of the ends often is.

    Only shares, sums and measures are read, where the unit tells that both are ends of one range. Hours, years and negative
    figures are left alone.
    """
    for one, other in zip(doc.numbers, doc.numbers[1:], strict=False):
        if other.kind not in ("percent", "money", "measure") or gap(doc, one, other) != " and ":
            continue
        before = doc.text[max(0, one.span.start - 10) : one.span.start].lower().rstrip()
        if not before.endswith("between") or one.kind != other.kind or one.unit != other.unit:
            continue
        yield Tally(1, 1)
        if one.low <= other.high or other.value < 0:
            continue
        yield Finding(
            one.span,
            f"between {words(doc, one)} and {words(doc, other)}: the range begins at its larger end",
            related=((other.span, "the smaller end"),),
            unless="the order is meant",
            question=f"Is it {words(doc, one)} or {words(doc, other)} that is wrong?",
            key=(words(doc, one), words(doc, other)),
        )
