"""What the checks of sums in two currencies share."""

import re

from lint import Document, Interval, Pair, Pattern, shown

_THEN = Pattern(
    r"\b(?:today[’']s (?:money|prices|dollars|terms)|adjusted for|in real terms|at the time|(?:in|of|since|from|the) 1[5-9]\d\d(?:s\b)?)",
    re.I,
)

_SHOP = Pattern(
    r"\b(?:pric\w+|costs?|RRP|MSRP|retail\w*|subscription|(?:start\w*|available|sells?|sold|on sale|buy|pay|month|plan)\b)"
)
LARGEST_PRICE = 20_000


def midpoint(pair: Pair) -> float:
    """The rate that the printed figures imply: units of the second currency for one of the first."""
    return (pair.other.low + pair.other.high) / (pair.one.low + pair.one.high)


def is_sound(pair: Pair) -> bool:
    """Whether both figures are finite and not nought."""
    return all(0 < end < float("inf") for end in (pair.one.low, pair.one.high, pair.other.low, pair.other.high))


def of_another_day(doc: Document, pair: Pair) -> bool:
    """Whether the sentence speaks of money of another time."""
    sentence = doc.sentence_at(pair.first.start)
    return sentence is not None and _THEN.search(doc.words_at(sentence.span)) is not None


def is_price(doc: Document, pair: Pair) -> bool:
    """Whether the two may be the prices of one thing in two countries, which no rate ties together."""
    if max(pair.one.high, pair.other.high) > LARGEST_PRICE:
        return False
    if "/" in doc.text[pair.first.end : pair.second.start]:
        return True
    if doc.words_at(pair.first)[-1] in "95" and doc.words_at(pair.second)[-1] in "905":
        return True
    sentence = doc.sentence_at(pair.first.start)
    return sentence is not None and _SHOP.search(doc.words_at(sentence.span)) is not None


def words(doc: Document, pair: Pair) -> tuple[str, str]:
    return " ".join(doc.words_at(pair.first).split()), " ".join(doc.words_at(pair.second).split())


def how_it_fits(implied: float, fair: Interval) -> str:
    """What would mend a rate, as the end of a message; "" where nothing simple would."""
    if fair.contains(1 / implied):
        return "; the other way round it would fit"
    if any(fair.contains(implied * factor) for factor in (1e3, 1e-3, 1e6, 1e-6)):
        return "; with another scale word it would fit"
    return ""


def rate_words(rate: float) -> str:
    return shown(rate, 2 if rate >= 1 else 3) if rate >= 0.001 else "less than 0.001"
