"""Figures as intervals: a printed figure stands for every value that would be printed so."""

from lint.model import Value

HEDGES = ("", "about", "over", "under", "nearly", "just over")
"""How a figure may be softened: "about 40", "more than 40", "up to 40", "nearly 40", "just over 40"."""

ABOUT = 0.1
"""What "about", "nearly" and "just over" may hide, as a share of the figure."""


INFINITE = float("inf")
"""As `math` has it, whose import is not free."""


class Interval(Value):
    """Every value from `low` to `high`, both included. Two figures disagree only where their intervals cannot meet."""

    __slots__ = ("high", "low")

    def __init__(self, low: float, high: float) -> None:
        self.low = low
        self.high = high

    def meets(self, other: "Interval", slack: float = 0.0) -> bool:
        """Whether both may stand for one value. slack: a share by which they may yet miss each other."""
        room = slack * max(_finite(other.low), _finite(other.high), _finite(self.low), _finite(self.high)) if slack else 0.0
        return self.low <= other.high + room + _TINY and other.low <= self.high + room + _TINY

    def contains(self, value: float) -> bool:
        return self.low - _TINY <= value <= self.high + _TINY

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def times(self, factor: float) -> "Interval":
        ends = (self.low * factor, self.high * factor)
        return Interval(min(ends), max(ends))

    def by(self, other: "Interval") -> "Interval":
        """The product."""
        ends = [_product(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def over(self, other: "Interval") -> "Interval":
        """The ratio; everything, where `other` may be nought."""
        if other.low <= 0 <= other.high:
            return EVERYTHING
        ends = [_ratio(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def change_from(self, base: "Interval") -> "Interval":
        """The change from `base` to here, in per cent of `base`."""
        ratio = self.over(base)
        return Interval((ratio.low - 1) * 100, (ratio.high - 1) * 100)

    def widened(self, share: float) -> "Interval":
        return Interval(self.low - share * abs(self.low), self.high + share * abs(self.high))

    def hedged(self, hedge: str) -> "Interval":
        """The interval after a hedge; never narrower than before it."""
        low, high = self.low, self.high
        wide = ABOUT * max(abs(low), abs(high))
        if hedge == "about":
            return Interval(low - wide, high + wide)
        if hedge == "nearly":
            return Interval(low - wide, high)
        if hedge == "just over":
            return Interval(low, high + wide)
        if hedge == "over":
            return Interval(low, INFINITE)
        if hedge == "under":
            return Interval(-INFINITE, high)
        return self


_TINY = 1e-9


def _finite(value: float) -> float:
    return 0.0 if abs(value) == INFINITE else abs(value)


EVERYTHING = Interval(-INFINITE, INFINITE)


def _product(a: float, b: float) -> float:
    return 0.0 if a == 0 or b == 0 else a * b


def _ratio(a: float, b: float) -> float:
    if abs(b) == INFINITE:
        return a * b if abs(a) == INFINITE else 0.0
    return a / b


def of_figure(value: float, unit_of_last_digit: float) -> Interval:
    """What a figure stands for whose last printed digit counts `unit_of_last_digit`."""
    half = unit_of_last_digit / 2
    return Interval(value - half, value + half)


def last_digit(digits: str) -> float:
    """What one step in the last meaning digit of `digits` ("146000", "12.50") counts.

    Noughts at the end of a whole figure may be the work of rounding, but two digits are always taken to be meant.
    """
    whole, point, decimals = digits.partition(".")
    if point:
        return float(10.0 ** -len(decimals))
    whole = whole.lstrip("0")
    noughts = len(whole) - len(whole.rstrip("0"))
    return float(10 ** max(0, min(noughts, len(whole) - 2)))


def shown(value: float, decimals: int = 1) -> str:
    """A computed figure for a message: "31.5", "146,000", "2.4 million"."""
    size = abs(value)
    for scale, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if size >= scale:
            return f"{_plain(value / scale, 3 if size / scale < 100 else 1)} {word}"
    if size and size < 0.1:
        return f"{value:.3g}"
    return _plain(value, decimals)


def _plain(value: float, decimals: int) -> str:
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
