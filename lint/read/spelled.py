"""Numbers written as words: "twenty-one", "two hundred and fifty", "half a million", "two-thirds"."""

import re

from lint.patterns import compile_pattern

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6,
    "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
BIG = {
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "mln": 1e6,
    "bln": 1e9,
    "bn": 1e9,
    "lakh": 1e5,
    "crore": 1e7,
}

_STEP = compile_pattern(r"(?:[ \t\r\n-]{1,8})(and[ \t\r\n]{1,8})?([A-Za-z]+)\b")
_OF = compile_pattern(r"\s{1,4}of\b")
_HALF = compile_pattern(r"[ \t\r\n]{1,8}and[ \t\r\n]{1,8}a[ \t\r\n]{1,8}(half|quarter)\b", re.I)


class Spelled:
    """A number in words: its value without the last scale word, that scale, what its last place counts, and its end."""

    __slots__ = ("end", "fraction", "scale", "step", "value")

    def __init__(self, value: float, scale: float, step: float, end: int, fraction: bool = False) -> None:
        self.value = value
        self.scale = scale
        self.step = step
        self.end = end
        self.fraction = fraction


def read_spelled(text: str, start: int, word_end: int, limit: int) -> Spelled | None:
    """The number that the word at `start` begins, None where it begins none."""
    word = text[start:word_end].lower()
    if word in ("a", "an"):
        return _article(text, word_end, limit)
    if word == "half":
        following = _STEP.match(text, word_end, limit)
        if following and following.group(2).lower() == "a":
            big = _STEP.match(text, following.end(), limit)
            if big and big.group(2).lower() in BIG:
                return Spelled(0.5, BIG[big.group(2).lower()], 0.1, big.end())
        return Spelled(0.5, 1.0, 0.01, word_end, fraction=True)
    if word in ("dozen", "hundred", "thousand", "million", "billion"):
        return None
    return _cardinal(text, word, word_end, limit)


def _article(text: str, at: int, limit: int) -> Spelled | None:
    """`a dozen`, `a hundred`, `a million`, `a third`, `a half`."""
    following = _STEP.match(text, at, limit)
    if following is None or following.group(1):
        return None
    word = following.group(2).lower()
    if word == "dozen":
        return Spelled(12, 1.0, 1, following.end())
    if word == "hundred":
        return Spelled(100, 1.0, 10, following.end())
    if word in BIG and len(word) > 3:
        return Spelled(1, BIG[word], 1, following.end())
    if word in ("third", "quarter", "fifth", "half", "tenth") and _OF.match(text, following.end()):
        return Spelled(1 / PARTS[word], 1.0, 0.01, following.end(), fraction=True)
    return None


def _cardinal(text: str, word: str, at: int, limit: int) -> Spelled | None:
    below: float = ONES.get(word, 0) or TENS.get(word, 0)
    if not below:
        return None
    total, hundreds, last = 0.0, 0.0, word
    scale = 1.0
    while following := _STEP.match(text, at, limit):
        joined, word = bool(following.group(1)), following.group(2).lower()
        if word in PARTS and not joined and last in ONES and not total and not hundreds and _is_fraction(below, word):
            return Spelled(below / PARTS[word], 1.0, 0.01, following.end(), fraction=True)
        if word == "hundred" and last in ONES and not hundreds and not joined:
            hundreds, below = below * 100, 0
        elif word == "dozen" and last in ONES and not joined:
            return Spelled(below * 12, 1.0, 12, following.end())
        elif word in TENS and (last == "hundred" or (last in BIG and joined)) and not below:
            below = TENS[word]
        elif word in ONES and not (joined and last not in BIG and last != "hundred") and _may_follow(last, word):
            below += ONES[word]
        elif word in BIG and not joined and scale == 1.0 and last not in BIG:
            if total or _continues(text, following.end(), limit):
                total += (hundreds + below) * BIG[word]
                hundreds = below = 0
            else:
                scale = BIG[word]
                at = following.end()
                break
        else:
            break
        at, last = following.end(), word
    value = total + hundreds + below
    half = _HALF.match(text, at, limit)
    if half and value < 100 and scale == 1.0:
        value += 0.5 if half.group(1).lower() == "half" else 0.25
        big = _STEP.match(text, half.end(), limit)
        if big and big.group(2).lower() in BIG:
            return Spelled(value, BIG[big.group(2).lower()], 0.5, big.end())
        return Spelled(value, 1.0, 0.5, half.end())
    step = 1.0 if value < 100 or value % 100 else 100.0
    return Spelled(value, scale, step if scale == 1.0 else 1.0, at)


def _is_fraction(top: float, word: str) -> bool:
    return top < PARTS[word] and (word.endswith("s") or word == "halves") == (top > 1)


def _may_follow(last: str, word: str) -> bool:
    return (last in TENS and ONES[word] < 10) or last == "hundred" or last in BIG


def _continues(text: str, at: int, limit: int) -> bool:
    """Whether smaller numbers follow the scale word: "two thousand five hundred"."""
    following = _STEP.match(text, at, limit)
    return (
        following is not None
        and (following.group(2).lower() in ONES or following.group(2).lower() in TENS)
        and "-" not in following.group()[:1]
    )
