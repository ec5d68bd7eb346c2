"""Parts that do not add up to the total beside them."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Interval, Number, Pattern, Tally, check, shown

from ._words import gap, words

_OPENS = Pattern(r"(?:: | [–—-]{1,2} | \(|, (?:made up of|consisting of|comprising|divided into|namely) )(?:a |an )?$")
_OPENERS = Pattern(r"[:(–—]|\s-|made|consist|compris|divided|namely")
_JOINS = Pattern(r"(?: [A-Za-z][A-Za-z’'-]*){0,6}(?:, and|,| and|;|; and)(?: another| the other| a further)? (?:US|A|C)?$")
_AND = Pattern(r"(?:\band|,|;)(?: another| the other| a further)? (?:US|A|C)?$")
_PARTIAL = Pattern(
    r"\b(?:includ\w+|among|such as|of (?:whom|which|them)|at least|aged?|others|more than|most|each|per|every|mostly|mainly|notably|to|with|between|from|than)\b"
)
_TOTALS = Pattern(r"total|making")
_WITHIN = Pattern(r"\b(?:in|from|of|out of|with) (?:a|the) total of\b")
_TOTAL_LAST = Pattern(
    r"[^.;:\d]{0,40}(?:,| -| –| —)? (?:a total of|for a total of|making a total of|making|totalling|totaling|bringing the total to|or a total of) ?(?:US|A|C)?$"
)


@check(
    summary="parts that do not add up to the total beside them",
    level="query",
    bad=[
        "The blaze killed [|18|] people ((|10|) men and (|seven|) women).",
        "They won [|12|] medals: (|five|) gold, (|four|) silver and (|two|) bronze.",
        "It sold (|463,000|) cars and (|654,000|) vans, a total of [|1.16 million|].",
        "The state gave [|£10m|]: (|£4.1m|) for roads, (|£3.2m|) for schools and (|£1.1m|) for parks.",
    ],
    good=[
        "The blaze killed 18 people (10 men and eight women).",
        "They won 12 medals: five gold, four silver and three bronze.",
        "It sold 463,000 cars and 654,000 vans, a total of 1.12 million.",
        "Some 18 people, including 10 men and five women, were hurt.",
        "About 20 boats sank (10 yachts and eight tugs).",
        "He scored 20 points (10 in the first half, 6 and 7 from the line).",
        "The club has 30 players: 10 aged under 20 and 12 over 25.",
        "The 12 boats (4 feet and 7 feet wide) were sold.",
        "The vote was 18 - 10 for and 8 against in 2003.",
        "He won three titles: 100m in 2001 and 200m in 2003.",
        "He hit 10 fours and three sixes in a total of 102.",
        "The side have 22 points: six wins and four draws.",
        "Two games (1-0 and 3-1) were played.",
    ],
    sources=["The New York Times corrections: 463,000 and 654,000 as 1.16 million"],
    yields_to=("court/counts",),
)
def sum_(doc: Document) -> Iterator[Finding | Tally]:
    """Parts and their total stand in one sentence, and a reader adds them up.

    Read are full enumerations only: a total, a colon, dash or bracket, and parts of one kind up to “and”; or the parts, then “a total
    of”. “Including”, hedges, ages and anything that counts in another unit keep it silent; printed precision widens every part.
    """
    numbers = doc.numbers
    for index, total in enumerate(numbers):
        if not _counts(total):
            continue
        parts = _after(doc, numbers, index) or _before(doc, numbers, index)
        if len(parts) < 2:
            continue
        yield Tally(1, 1)
        summed = Interval(0, 0)
        for part in parts:
            summed += part.counted
        real = sum(part.value for part in parts)
        if summed.meets(total.counted):
            continue
        figures = " + ".join(words(doc, part) for part in parts)
        yield Finding(
            total.span,
            f"{figures} is {_amount(doc, total, real)}, not {words(doc, total)}",
            related=tuple((part.span, "a part") for part in parts),
            unless="the parts overlap, or not all are named",
            question=f"Which is wrong: the total of {words(doc, total)} or one of {figures}?",
            key=(words(doc, total), *(words(doc, part) for part in parts)),
        )


def _counts(number: Number) -> bool:
    return (
        number.kind in ("count", "money")
        and number.value >= 2
        and number.head
        not in ("years", "months", "days", "weeks", "times", "hours", "minutes", "points", "runs", "marks", "calories")
    )


def _alike(total: Number, part: Number) -> bool:
    return part.kind == total.kind and part.unit == total.unit and not part.hedge


def _after(doc: Document, numbers: tuple[Number, ...], index: int) -> list[Number]:
    """The parts listed behind a total, where the list is whole."""
    total = numbers[index]
    if total.hedge or index + 2 >= len(numbers) or not numbers[index + 1].span.start - total.span.end < 60:
        return []
    if not _OPENERS.search(doc.text, total.span.end, numbers[index + 1].span.start):
        return []
    between = gap(doc, total, numbers[index + 1])
    opened = _OPENS.search(between)
    if (
        not opened
        or (not total.noun and total.kind == "count")
        or _PARTIAL.search(between)
        or len(between) - len(opened.group()) > 45
    ):
        return []
    if any(mark in between[: opened.start()] for mark in ",.;:()"):
        return []
    parts = [numbers[index + 1]]
    for part in numbers[index + 2 : index + 40]:
        joint = gap(doc, parts[-1], part)
        if not _JOINS.fullmatch(joint) and not (len(joint) < 50 and _AND.search(joint) and not re.search(r"[.:()]", joint)):
            break
        if _PARTIAL.search(joint):
            return []
        parts.append(part)
        if "and" in joint.split()[-3:]:
            return _closed(doc, total, parts, "(" in opened.group())
    return []


def _closed(doc: Document, total: Number, parts: list[Number], bracket: bool) -> list[Number]:
    """The parts, if they all count what the total counts and the list ends behind the last."""
    if not all(_alike(total, part) for part in parts) or parts[-1].value >= total.value * 3:
        return []
    tail = re.match(r"([^.;:()\n,]{0,45})([.;),\n]|$)", doc.text[parts[-1].span.end : parts[-1].span.end + 50])
    if (
        not tail
        or _PARTIAL.search(tail.group(1))
        or (bracket and tail.group(2) != ")")
        or tail.group(2) == ","
        or " and " in tail.group(1)
    ):
        return []
    return parts


def _before(doc: Document, numbers: tuple[Number, ...], index: int) -> list[Number]:
    """Two parts and then "a total of"."""
    if index < 2:
        return []
    total, last, first = numbers[index], numbers[index - 1], numbers[index - 2]
    if total.span.start - last.span.end > 80 or not _TOTALS.search(doc.text, last.span.end, total.span.start):
        return []
    if (
        not _TOTAL_LAST.fullmatch(gap(doc, last, total))
        or _WITHIN.search(gap(doc, last, total))
        or not _alike(total, last)
        or not _alike(total, first)
    ):
        return []
    joint = gap(doc, first, last)
    if not re.fullmatch(r"(?: [A-Za-z][A-Za-z’'-]*){0,6} and (?:another |a further )?(?:US|A|C)?", joint) or _PARTIAL.search(
        joint
    ):
        return []
    if index > 2 and _AND.search(gap(doc, numbers[index - 3], first)) and len(gap(doc, numbers[index - 3], first)) < 50:
        return []
    return [first, last]


def _amount(doc: Document, total: Number, real: float) -> str:
    sign = doc.words_at(total.span)[0] if total.kind == "money" and not doc.words_at(total.span)[0].isdigit() else ""
    return f"{sign if not sign.isalpha() else ''}{shown(real, 2)}"
