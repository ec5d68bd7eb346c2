"""A percentage that its own figures contradict."""

from collections.abc import Iterator

from lint import DIRECTIONS, Change, Document, Finding, Pattern, Tally, check, shown

from ._amounts import agree, difference_of_ends, step_against_percentage
from ._words import words

_RIVAL = Pattern(r"\s(?:for|at|by|in) (?:the |its )?[A-Z]")


@check(
    summary="a percentage of change that the two figures beside it contradict",
    level="query",
    bad=[
        "Takings rose [|21.8 pct|] to (|97.1 mln stg|) from (|80.6 mln stg|) in 1985.",
        "The army was cut from (|146,000|) to (|100,000|), a fall of [|50%|].",
        "Profits grew [|35 per cent|] to (|£14.5m|) from (|£10.6m|) a year earlier.",
        "Sales were (|$3.1bn|), up [|31%|] from (|$2.8bn|) in 2003.",
        "The shares were up (|9 pence|), or [|18%|], at (|509 pence|).",
        "Turnover was (|£8.8m|), a [|14%|] rise on (|£7.1m|) in 2003.",
        "The index rose [|0.4|] to (|35.0|) from (|34.8|).",
        "The yard has (|120|) staff, up from (|80|), a [|60%|] increase, it said.",
        "The museum took (|£1.2m|), down [|40%|] on the (|£1.6m|) of the year before.",
    ],
    good=[
        "Get £550 off the Solaris, £749 (down from £1,299), and 43 per cent off the Altiva, £629 (down from £1,099).",
        "The arm earned £640m, a £510m improvement from £130m in 2003.",
        "Gross profit rose 10% to $5.4m, compared with a loss of $2.1m a year earlier.",
        "Exports rose 5% from January to 100 million, against 80 million in 2003.",
        "Sales at the Otter rose 5% to £100m, against £80m for the Tern.",
        "The shares were up 9 pence, or 1.8%, at 509 pence, and fell 6%, or 16.75 pence, to 262p.",
        "The index rose 0.2 to 35.0 from 34.8; it rose to 0.4 from 34.8 cents.",
        "Takings rose 20.5 pct to 97.1 mln stg from 80.6 mln stg in 1985.",
        "Profit rose five pct to 4,100 billion yen, against a 3.2 pct rise in the quarter before.",
        "Sales rose 50% to 474,000 from 1986's 310,000.",
        "Costs rose about 40% to £1.5m from £1.1m.",
        "Sales rose 22 per cent to more than 3,000 from 2,500.",
        "Rates fell 1.6 percentage points to 55.9% from 57.5%.",
        "Membership fell 10% to 90 from 100.",
        "Although wage rises stand at 16.5%, price growth has dropped from 8% to 6%.",
        "Output rose 10 per cent in a year to 550 tonnes, against 525 tonnes in the previous quarter.",
        "The yard has 120 staff, up from 80, and a 60% increase in orders; it had 3,000 hulls, up from 2,000, a 20% rise in orders.",
        "The museum took £1.2m, down 25% on the £1.6m of the year before.",
        "The gap between Leeds (71.2%) and Tarn Bay (61.0%) narrowed from 11 points to 10.2.",
    ],
    sources=["Poynter and IRE: the arithmetic of percentages", "a wire of 1987: up “35 pct” from 10.6 to 14.5 million"],
    measured=(2, 2, "bbc 2004-05, web 2023, wire 1987"),
)
def percent_change(doc: Document) -> Iterator[Finding | Tally]:
    """Readers do the sum. Of the claims that print both ends, one in fifty is wrong.

    Every figure stands for all values that would be printed so, and a hedge widens it; a finding needs ranges that cannot
    meet. Left alone: ends that are percentages themselves, ends of other periods, a bare year taken for a base.
    """
    yield Tally(_told(doc), 0)
    for change in doc.changes:
        amount, start, end = change.amount, change.start, change.end
        if change.step is not None:
            yield Tally(0, 1)
            yield from step_against_percentage(doc, change)
        if amount is None or amount.kind == "points" or start is None or end is None:
            continue
        if amount.kind != "percent":
            yield Tally(0, 1)
            yield from difference_of_ends(doc, change)
            continue
        if start.kind == "percent" or end.kind == "percent" or _other_period(doc, change):
            continue
        yield Tally(0, 1)
        pairs = change.pairs
        changes = [last.change_from(first) for first, last in pairs]
        if any(agree(amount, computed) for computed in changes):
            continue
        base, final = (start.value, end.value)
        if len(pairs) > 1:
            continue
        real = (final / base - 1) * 100
        yield Finding(
            amount.span,
            f"from {words(doc, start)} to {words(doc, end)} is a {'rise' if real >= 0 else 'fall'} of {shown(abs(real))}%, "
            f"not {words(doc, amount)}",
            related=((start.span, "from here"), (end.span, "to here")),
            unless="the percentage is of another pair of figures, or in constant currency",
            question=f"Which is wrong: {words(doc, amount)}, {words(doc, start)} or {words(doc, end)}?",
            key=(words(doc, start), words(doc, end), words(doc, amount)),
        )


def _told(doc: Document) -> int:
    """How many percentages are told of something that rose or fell."""
    count = 0
    for number in doc.numbers:
        if number.kind == "percent":
            before = doc.text[max(0, number.span.start - 30) : number.span.start].lower().split()[-3:]
            after = doc.text[number.span.end : number.span.end + 24].lower().split()[:2]
            count += any(word.strip(",.") in DIRECTIONS for word in before + after)
    return count


def _other_period(doc: Document, change: Change) -> bool:
    """Whether the change is from one time and the figure after "compared with" from another."""
    if not change.against or change.amount is None or change.end is None or change.start is None:
        return False
    between = doc.text[change.amount.span.end : change.end.span.start]
    after = doc.text[change.start.span.end : change.start.span.end + 60]
    if _RIVAL.match(after) or " from " in between:
        return True
    return any(word in between for word in ("year", "month", "quarter", "week")) or any(
        word in after for word in ("quarter", "previous month", "month earlier", "week")
    )
