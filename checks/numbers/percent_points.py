"""Percent where percentage points are meant."""

from collections.abc import Iterator

from lint import Document, Edit, Finding, Fix, Tally, check, shown

from ._words import words


@check(
    summary="per cent where percentage points are meant, or points that do not add up",
    level="query",
    bad=[
        "The load factor slipped [|1.4 pct|] to (|61.2 pct|) from (|62.6 pct|).",
        "Support rose [|5%|] to (|45%|) from (|40%|).",
        "The bank raised its rate by [|0.5 percentage points|] from (|4.5%|) to (|5.25%|).",
        "Unemployment fell [|two percentage points|] to (|5 per cent|) from (|9 per cent|).",
    ],
    good=[
        "Her support rose 3% to 42%, against 39% for her rival.",
        "The load factor slipped 1.4 percentage points to 61.2 pct from 62.6 pct.",
        "Support rose 12.5% to 45% from 40%.",
        "Growth slowed to 2 per cent from 3 per cent, and exports fell 4%.",
        "The rate rose about a point to 5% from 4%.",
        "Rates rose 25 basis points to 5.25% from 5%.",
        "Profit rose 2% to £45m from £44.1m.",
    ],
    sources=[
        "AP Stylebook: percent, percentage, percentage points",
        "a wire of 1987: a load factor “declined 1.6 pct” from 57.5 to 55.9",
    ],
    measured=(2, 2, "bbc 2004-05, web 2023, wire 1987"),
)
def percent_points(doc: Document) -> Iterator[Finding | Tally]:
    """From 40% to 45% is five percentage points and 12.5 per cent; whoever writes 5% has said something else.

    A finding needs two percentages with a change between them: the change is their difference (then points are meant), or it is
    given in points and is not their difference. A change that is right in per cent is left alone.
    """
    for change in doc.changes:
        amount, start, end = change.amount, change.start, change.end
        if amount is None or start is None or end is None or start.kind != "percent" or end.kind != "percent" or change.against:
            continue
        yield Tally(1, 1)
        difference = end.range - start.range
        said = amount.range
        meets = said.meets(difference) or said.meets(difference.times(-1))
        said_words = words(doc, amount)
        ends = f"from {words(doc, start)} to {words(doc, end)}"
        related = ((start.span, "from here"), (end.span, "to here"))
        key = (words(doc, start), words(doc, end), said_words)
        if amount.kind == "percent" and meets:
            relative = end.range.change_from(start.range)
            if said.meets(relative) or said.meets(relative.times(-1)):
                continue
            real = abs(end.value / start.value - 1) * 100
            figure = doc.words_at(amount.figure)
            yield Finding(
                amount.span,
                f"{ends} is {shown(amount.value, 2)} percentage points; in per cent it is {shown(real)}%, not {said_words}",
                related=related,
                fixes=(Fix(f"write “{figure} percentage points”", (Edit(amount.span, f"{figure} percentage points"),)),),
                unless="the house writes per cent for points",
                question=f"Percentage points, not {said_words}?",
                key=key,
            )
        elif amount.kind == "points" and not meets:
            yield Finding(
                amount.span,
                f"{ends} is {shown(abs(end.value - start.value), 2)} percentage points, not {said_words}",
                related=related,
                unless="the points count from another figure",
                question=f"Which is wrong: {said_words}, {words(doc, start)} or {words(doc, end)}?",
                key=key,
            )
