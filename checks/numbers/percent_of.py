"""A share of a stated base that is not that share."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Number, Pattern, Tally, check, shown

from ._words import gap, words

_OF = Pattern(r" of (?:the |its |their |his |her |all |a |an |total |overall |annual |current |combined ){0,3}$")
_OR = Pattern(
    r"[^,;(]{0,36}(?:, or| or|, which is|, that is|, equal to|, equivalent to| -| –) $| \(?(?:or |equal to |equivalent to )$| \($"
)


@check(
    summary="a percentage of a stated base that does not give the sum beside it",
    level="query",
    bad=[
        "The fund would put [|1%|] of (|$21.1bn|), or (|$2bn|), into housing.",
        "Some (|120|) of (|400|) pupils, or [|40%|], stayed at home.",
        "He sold (|£3m|), or [|20 per cent|], of his (|£5m|) stake.",
    ],
    good=[
        "The fund would put 1% of $21.1bn, or $211m, into housing.",
        "Some 120 of 400 pupils, or 30%, stayed at home.",
        "About a tenth, or nearly 10% of 400, is 41.",
        "It cut 5% of 300 jobs in 1998, or 2001 at the latest.",
        "Some 9 of 11 seats, or 82%, went to the left.",
        "She won 52% of 40,000 votes (turnout 61%).",
        "Rates were 5% of £300 or £20, whichever is more.",
    ],
    sources=["The New York Times corrections: 1 percent of $21.1 billion as $2 billion"],
    triggers=("%", "cent", "pct"),
)
def percent_of(doc: Document) -> Iterator[Finding | Tally]:
    """A misplaced point in a share is a slip of ten times that every reader can check.

    Read are sums that say of themselves that they are the share: “1% of $21.1bn, or $211m”, “120 of 400, or 30%”. A finding needs
    ranges that cannot meet, with a margin for rounding.
    """
    numbers = doc.numbers
    for index in range(len(numbers) - 2):
        claim = _claim(doc, numbers[index], numbers[index + 1], numbers[index + 2])
        if claim is None:
            continue
        percent, base, part = claim
        yield Tally(1, 1)
        if part.range.over(base.range).times(100).meets(percent.range, 0.03):
            continue
        real = part.value / base.value * 100
        yield Finding(
            percent.span,
            f"{words(doc, part)} is {shown(real)}% of {words(doc, base)}, not {words(doc, percent)}",
            related=((base.span, "the whole"), (part.span, "the part")),
            unless="the percentage is of something else",
            question=f"Which is wrong: {words(doc, percent)}, {words(doc, base)} or {words(doc, part)}?",
            key=(words(doc, percent), words(doc, base), words(doc, part)),
        )


def _claim(doc: Document, a: Number, b: Number, c: Number) -> tuple[Number, Number, Number] | None:
    """Percentage, base and part, where three numbers in a row say that they belong together."""
    if c.span.start - a.span.start > 120:
        return None
    first, second = gap(doc, a, b), gap(doc, b, c)
    if "or" in second.split()[-1:] and "whichever" in doc.text[c.span.end : c.span.end + 20]:
        return None
    if a.kind == "percent" and _alike(b, c) and _OF.match(first) and ", or" in second and _OR.fullmatch(second):
        return a, b, c
    if (
        c.kind == "percent"
        and _alike(a, b)
        and _OF.match(first)
        and ("or" in second.split() or second.endswith("("))
        and _OR.fullmatch(second)
    ):
        return c, b, a
    if (
        b.kind == "percent"
        and _alike(a, c)
        and _OR.fullmatch(first)
        and "or" in first.split()
        and re.fullmatch(r",? of (?:the |its |their |his |her |all )?", second)
    ):
        return b, c, a
    return None


def _alike(one: Number, other: Number) -> bool:
    return (
        one.kind == other.kind
        and one.unit == other.unit
        and one.kind in ("count", "money", "measure")
        and other.value > 0
        and one.value > 0
    )
