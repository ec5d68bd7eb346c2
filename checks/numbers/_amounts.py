"""Amounts of change beside or instead of a percentage."""

from collections.abc import Iterator

from lint import Change, Document, Finding, Interval, Number, shown

from ._words import words


def agree(amount: Number, computed: Interval) -> bool:
    """Whether the percentage may be this change, whichever way it went; a tenth of its last digit is not quarrelled over."""
    said, hair = amount.range, (amount.high - amount.low) / 10
    said = Interval(said.low - hair, said.high + hair)
    return said.meets(computed) or said.meets(computed.times(-1))


def step_against_percentage(doc: Document, change: Change) -> Iterator[Finding]:
    """ "Up 9 pence, or 1.8%, at 509 pence": the step against the percentage."""
    amount, step, end = change.amount, change.step, change.end
    if amount is None or step is None or end is None:
        return
    base = end.range - step.range.times(change.direction)
    if base.low <= 0 or agree(amount, step.range.over(base).times(100)):
        return
    real = step.value / (end.value - change.direction * step.value) * 100
    yield Finding(
        amount.span,
        f"{words(doc, step)} {'up' if change.direction > 0 else 'down'} to {words(doc, end)} is {shown(real, 2)}%, not {words(doc, amount)}",
        related=((step.span, "the step"), (end.span, "to here")),
        unless="the percentage is of another base",
        question=f"Which is wrong: {words(doc, amount)}, {words(doc, step)} or {words(doc, end)}?",
        key=(words(doc, step), words(doc, end), words(doc, amount)),
    )


def difference_of_ends(doc: Document, change: Change) -> Iterator[Finding]:
    """ "Rose 0.2 to 35.0 from 34.8": the difference of the two ends."""
    amount, start, end = change.amount, change.start, change.end
    if amount is None or start is None or end is None or change.against or len(change.pairs) != 1 or not change.direction:
        return
    first, last = change.pairs[0]
    difference = last - first
    if amount.range.meets(difference, 0.01) or amount.range.meets(difference.times(-1), 0.01):
        return
    real = abs(end.value - start.value)
    if not 0.02 < amount.value / (real or 1e-9) < 50:
        return
    yield Finding(
        amount.span,
        f"from {words(doc, start)} to {words(doc, end)} is a difference of {shown(real, 2)}, not {words(doc, amount)}",
        related=((start.span, "from here"), (end.span, "to here")),
        unless="the amount is of another pair of figures",
        question=f"Which is wrong: {words(doc, amount)}, {words(doc, start)} or {words(doc, end)}?",
        key=(words(doc, start), words(doc, end), words(doc, amount)),
    )
