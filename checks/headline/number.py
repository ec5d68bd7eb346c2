"""A percentage, a sum, a toll or a vote in the headline, against the story."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Pattern, Tally, check

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Number

DISPLAY = frozenset(["headline", "SEO title", "push", "social"])
SMALLEST_TOLL = 10
_TOLL_AFTER = Pattern(
    r"[\s-]{1,3}(?:people\s|more\s|civilians\s|soldiers\s|children\s)?(?:dead|die|dies|died|killed|injured|hurt|wounded|drowned|drown|missing|deaths|bodies|votes|vote)\b",
    re.I,
)
_TOLL_BEFORE = Pattern(
    r"\b(?:kills?|killed|killing|kill at least|injures?|wounds?|leaves|toll (?:hits|reaches|rises to|passes|tops|at)|claims)\s(?:at least\s|about\s|over\s|more than\s)?\Z",
    re.I,
)
_COUNTED = frozenset("jobs homes houses posts workers staff seats flats stores shops employees beds".split())
_EARLIER = Pattern(
    r"\b(?:earlier|initially|previous\w*|first (?:said|put|reported)|later|revised|rose|risen|climbed|another|since|in (?:19|20)\d\d)\b"
)
_PART = Pattern(r"\b(?:half|halv|third|quarter|fifth|tenth|doubl|tripl|trebl|twice|quadrupl)", re.I)


@check(
    summary="a percentage, sum, toll or vote in the headline stands nowhere in the story",
    level="query",
    bad=[
        "Mill exports rise [|25%|]\n\nExports of the mill rose (|35.4%|) in May. Its owners were pleased.",
        "Blast kills [|15|] in mine\n\nThe blast killed (|14|) miners on Monday. It was the worst blast in years.",
        "Yard sold for [|$3.1bn|]\n\nThe yard was sold for (|$1.3 billion|) on Monday. Its workers were told by letter.",
        "Mill to cut [|400|] jobs\n\nThe mill will cut (|4,000|) jobs, it said on Monday. It was the worst day in years.",
        "Council backs harbour by [|48|] votes\n\nThe council backed the harbour plan by (|38|) votes on Monday. It rained.",
    ],
    good=[
        "Town has 1,200 dead\n\nThe flood killed 1,203 people on Monday. It rained.",
        "Mill exports rise 26%\n\nExports rose to $335m in May from $265m a year before. Its owners were pleased.",
        "Mill restates $300m of profit\n\nProfit was $434m in May, not $732m as printed. Its owners were sorry.",
        "Blast kills 12 in mine\n\nTen miners and two guards were killed on Monday. It rained.",
        "Two killed, three hurt in crash\n\nA man and a woman died and three children were hurt on Monday. It rained.",
        "Third of mills close, 33% in a year\n\nA third of the mills closed last year. Their owners were sorry.",
        "Singer Mary Doyle dead at 46\n\nMary Doyle, who sang of the sea, died on Monday. Her sister is 47.",
        "10 mills to see before you die\n\nThe mills of the north are old. Some are open in May, and nine are shut.",
        "Mayor 100% behind mill\n\nThe mayor backs the mill. Its sales rose 4% in May.",
        "Mill to cut 400 jobs\n\nThe mill will cut a tenth of its 4,000 jobs, it said on Monday.",
        "Mill to cut 400 jobs\n\nThe mill will cut 400 of its 4,000 jobs, it said on Monday. Rivals cut 40 jobs in May.",
        "Mill to build 40 homes\n\nThe mill will build two score homes. The town needs 4,000 homes, it said.",
        "Mill sold for £10m\n\nThe mill went for $19m (£10.2m) on Monday. Its owners were pleased.",
        "Mill profit down 20%\n\nProfit fell to $8m on Monday. Its owners said that ten years ago it had been more.",
    ],
    yields_to=("numbers/two-values",),
    sources=["a wire headline: “exports rise 25%” over a story with 35.4%"],
)
def number(doc: Document) -> Iterator[Finding | Tally]:
    """The headline is written from the first version, and the figure in the story is mended later.

    Only percentages, money, tolls and votes are looked at, and only where the story has figures of that kind. What the
    headline rounds, or what two figures of the story give by adding, subtracting or as a change, is right; so is a
    percentage where the story has a half, a third or a quarter. Listicles, ages, scores and all other counts are left alone.
    """
    if doc.language != "en":
        return
    body = [one for one in doc.numbers if _role(doc, one) not in DISPLAY]
    words = doc.text[body[0].span.start :] if body else ""
    for one in doc.numbers:
        if _role(doc, one) not in DISPLAY:
            continue
        if one.kind == "count" and one.head in _COUNTED and not one.hedge:
            yield from _of_another_size(doc, one, body)
            continue
        if not _is_claim(doc, one) or (one.kind == "percent" and _PART.search(words)):
            continue
        same = [other for other in body if _alike(one, other)]
        yield Tally(1, 1 if same else 0)
        if same and not any(_meets(one, low, high) for low, high in _figures(doc, one, body, same)):
            nearest = min(same, key=lambda other: abs(_logarithm(other.value) - _logarithm(one.value)))
            if one.kind == "count" and not _is_same_toll(doc, one, nearest):
                continue
            yield Finding(
                one.span,
                f"“{doc.words_at(one.span)}” in the headline stands nowhere in the story; nearest is “{doc.words_at(nearest.span)}”, line {doc.line_of(nearest.span)}",
                related=((nearest.span, "the nearest figure"),),
                unless="it is reckoned from figures that the story does not put together",
                question="Which figure is right?",
                key=(doc.words_at(one.span), doc.words_at(nearest.span)),
            )


def _of_another_size(doc: Document, one: "Number", body: "list[Number]") -> Iterator[Finding]:
    """A nought too many or too few: the first count of the same noun in the story is ten, a hundred or a thousand times as many."""
    same = [other for other in body if other.kind == "count" and other.head == one.head]
    if not same or any(o.hedge for o in same) or len({o.value for o in same}) > 1:
        return
    if any(other.range.low <= one.value <= other.range.high for other in body):
        return
    other = same[0]
    before = doc.text[max(0, other.span.start - 24) : other.span.start]
    if (
        max(one.value, other.value) in [min(one.value, other.value) * 10**k for k in (1, 2, 3)]
        and not re.search(r"\b(?:of|its|their|the|has|have|employs|needs?|with|among)\s(?:[a-z-]+\s)?\Z", before)
        and not _PART.search(doc.text, other.span.start - 60, other.span.end + 60)
    ):
        yield Finding(
            one.span,
            f"“{doc.words_at(one.span)}” in the headline, “{doc.words_at(other.span)}” in line {doc.line_of(other.span)}: a nought is lost or added",
            related=((other.span, "in the story"),),
            unless="the two count different things",
            question="Which figure is right?",
            key=(doc.words_at(one.span), doc.words_at(other.span)),
        )


def _role(doc: Document, one: "Number") -> str:
    block = doc.block_at(one.span.start)
    return block.role if block else ""


def _is_claim(doc: Document, one: "Number") -> bool:
    if one.kind in ("percent", "money"):
        return one.kind == "money" or one.value not in (100, 110)
    if one.kind != "count":
        return False
    before = doc.text[max(0, one.span.start - 30) : one.span.start]
    return _TOLL_AFTER.match(doc.text, one.figure.end) is not None or _TOLL_BEFORE.search(before) is not None


def _is_same_toll(doc: Document, one: "Number", nearest: "Number") -> bool:
    """Whether the nearest figure can be the same toll: of its size, and not told as an earlier one.

    Small tolls are often told by naming the dead, so they are left alone.
    """
    if one.value < SMALLEST_TOLL or not _is_claim(doc, nearest):
        return False
    sentence = doc.sentence_at(nearest.span.start)
    words = doc.words_at(sentence.span) if sentence else ""
    return 0.5 <= nearest.value / max(one.value, 1) <= 2 and _EARLIER.search(words) is None


def _alike(one: "Number", other: "Number") -> bool:
    return one.kind == other.kind and (one.kind != "count" or other.value < 1000 * max(1, one.value))


def _meets(one: "Number", low: float, high: float) -> bool:
    slack = 0.006 * abs(one.value) if one.kind != "count" else 0
    if one.kind == "count" and one.value >= 100:
        slack = 0.01 * one.value
    return one.range.low - slack < high and low < one.range.high + slack


def _figures(doc: Document, one: "Number", body: "list[Number]", same: "list[Number]") -> Iterator[tuple[float, float]]:
    """The figures of the story of this kind, and what two of a sentence (for money, of the story) give together."""
    for other in same:
        yield other.range.low, other.range.high
    by_sentence: dict[int, list[Number]] = {}
    for other in body:
        sentence = doc.sentence_at(other.span.start)
        by_sentence.setdefault(sentence.span.start if sentence else -1, []).append(other)
    groups = [same] if one.kind == "money" and len(same) <= 14 else list(by_sentence.values())
    for group in groups:
        yield from _derived(one, group)
    if one.kind == "percent":
        for group in by_sentence.values():
            for first in group:
                for second in group:
                    if first is not second and first.kind == second.kind and second.value and first.unit == second.unit:
                        change = 100 * abs(first.value - second.value) / abs(second.value)
                        share = 100 * abs(first.value) / abs(second.value)
                        yield change * 0.97 - 0.5, change * 1.03 + 0.5
                        yield share * 0.97, share * 1.03


def _derived(one: "Number", group: "list[Number]") -> Iterator[tuple[float, float]]:
    alike = [other for other in group if _alike(one, other)][:14]
    if len(alike) > 2:
        total = sum(other.value for other in alike)
        yield total, total
    for index, first in enumerate(alike):
        for second in alike[index + 1 :]:
            yield first.low + second.low, first.high + second.high
            yield abs(first.value - second.value) * 0.985, abs(first.value - second.value) * 1.015


def _logarithm(value: float) -> float:
    from math import log

    return log(abs(value) + 1e-9)
