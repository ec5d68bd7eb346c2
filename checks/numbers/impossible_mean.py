"""A mean that no whole numbers can have."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Number, Pattern, Tally, check, shown

from ._words import gap, words

_WHOLE = frozenset(
    "children goals points runs tries wins deaths wickets votes games seats cases kids siblings assists tackles penalties".split()
)
_BETWEEN = Pattern(
    r" [a-z]+ (?:in|over|from|across) (?:his|her|its|their|the|those|these)?(?: (?:first|last|past|opening|final))? ?$"
)
_GROUP = Pattern(r" [a-z]+(?: [a-z]+)? (?:averag(?:ed|ing|e)|had an average of|have an average of) $")


@check(
    summary="an average that no whole numbers can have",
    level="query",
    bad=[
        "She is averaging [|3.27|] goals in her (|12|) games.",
        "The (|12|) players averaged [|3.27|] children.",
        "He averaged [|1.4|] tries over (|four|) matches.",
    ],
    good=[
        "She is averaging 3.25 goals in her 12 games.",
        "The 12 players averaged 3.2 metres.",
        "He averaged 20.3 points in 61 games.",
        "The 12 clubs averaged £3.27m in fees.",
        "She is averaging about 3.3 goals in her 12 games.",
        "The 900 players averaged 3.27 children.",
    ],
    sources=["Brown and Heathers 2017, The GRIM Test"],
    triggers=("verag",),
)
def impossible_mean(doc: Document) -> Iterator[Finding | Tally]:
    """Twelve whole numbers have a mean in twelfths: 3.25 or 3.33, never 3.27.

    Read are averages of things that come whole (goals, children, votes), with the number they are taken over in the same phrase.
    Where the mean is not printed finely enough to tell, and where a hedge stands before it, the check is silent.
    """
    for one, other in zip(doc.numbers, doc.numbers[1:], strict=False):
        between = gap(doc, one, other) if other.span.start - one.span.end < 60 else ""
        if one.kind == "count" and one.head in _WHOLE and _BETWEEN.fullmatch(between) and _averaged(doc, one):
            mean, over = one, other
        elif other.kind == "count" and other.head in _WHOLE and _GROUP.fullmatch(between):
            mean, over = other, one
        else:
            continue
        yield from _judge(doc, mean, over, between.endswith(" over "))


def _averaged(doc: Document, mean: Number) -> bool:
    return re.search(r"\baverag(?:ed|ing|es|e of)\s+$", doc.text[max(0, mean.span.start - 16) : mean.span.start]) is not None


def _judge(doc: Document, mean: Number, over: Number, before_over: bool) -> Iterator[Finding | Tally]:
    printed = doc.words_at(mean.figure)
    if (
        "." not in printed
        or mean.hedge
        or (over.hedge and not before_over)
        or over.kind != "count"
        or over.scale != 1.0
        or mean.scale != 1.0
    ):
        return
    if not 2 <= over.value <= 1000 or over.value != int(over.value):
        return
    yield Tally(1, 1)
    whole = round(mean.value * over.value)
    near = [k / over.value for k in (whole - 1, whole, whole + 1)]
    if any(mean.printed.contains(value) for value in near) or over.value * (mean.high - mean.low) >= 1:
        return
    decimals = len(printed.partition(".")[2])
    below = max(value for value in near if value < mean.value)
    above = min(value for value in near if value > mean.value)
    yield Finding(
        mean.span,
        f"no {words(doc, over)} whole numbers have a mean of {printed}: {shown(below, decimals)} or {shown(above, decimals)} would be near",
        related=((over.span, "how many"),),
        unless="halves are counted too, or the mean is over another number",
        question=f"Is the average {printed}, and is it over {words(doc, over)}?",
        key=(printed, words(doc, over)),
    )
