"""One quantity said twice: "$10m (£5.2m)", "a 30-foot (9-metre) wall", "5ft 10in (1.78m)"."""

from lint.model import Span, Value
from lint.read.interval import Interval
from lint.read.numbers import Number
from lint.read.pattern import Pattern
from lint.read.quantities import UNITS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_SOFT = r"(?:about|around|some|or|approx\.?|approximately|roughly|nearly|almost|more than|just over|just under|over|under|worth|equal to|equivalent to|which is|=|c\.?)"
_OPEN = Pattern(rf"\s{{0,2}}[(\[]\s?(?:{_SOFT} ){{0,2}}$")
_OR = Pattern(rf"(?:,\s|\s[–—]\s)?\s?(?:or|=)\s(?:{_SOFT} )?$")
_SLASH = Pattern(r"\s?/\s?$")
_NEXT = Pattern(r"\s?[;,/]\s?(?:or )?$")
_CLOSE = Pattern(r"[^()\n]{0,28}[)\]]")
_DASH = Pattern(r"\s?(?:-|–|to|and|by|x|×)\s?")


class Pair(Value):
    """A quantity and its conversion.

    kind: "money" or "measure". first, second: spans of the two.
    one, other: their ranges, in the currency or unit `unit` and `other_unit`; in base units of the dimension for measures.
    """

    __slots__ = ("first", "kind", "one", "other", "other_unit", "second", "unit")

    def __init__(self, kind: str, first: Span, second: Span, one: Interval, other: Interval, unit: str, other_unit: str) -> None:
        self.kind = kind
        self.first = first
        self.second = second
        self.one = one
        self.other = other
        self.unit = unit
        self.other_unit = other_unit


class _Part:
    """A number, or two that make one: feet and inches."""

    __slots__ = ("kind", "range", "span", "unit")

    def __init__(self, kind: str, unit: str, span: Span, value: Interval) -> None:
        self.kind = kind
        self.unit = unit
        self.span = span
        self.range = value


def read_pairs(text: str, numbers: tuple[Number, ...]) -> tuple[Pair, ...]:
    """Every quantity that the copy gives in two currencies or two units."""
    return tuple(_pairs(text, list(_parts(text, numbers))))


def _parts(text: str, numbers: tuple[Number, ...]) -> "Iterator[_Part]":
    index = 0
    while index < len(numbers):
        number = numbers[index]
        if number.kind in ("money", "measure"):
            following = numbers[index + 1] if index + 1 < len(numbers) else None
            if following is not None and _compound(text, number, following):
                scale = UNITS[following.unit].factor / UNITS[number.unit].factor
                value = Interval(number.value, number.value) + following.printed.times(scale)
                yield _Part("measure", number.unit, Span(number.span.start, following.span.end), value.hedged(number.hedge))
                index += 2
                continue
            yield _Part(number.kind, number.unit, number.span, number.range)
        else:
            yield _Part("", "", number.span, number.printed)
        index += 1


def _compound(text: str, one: Number, other: Number) -> bool:
    if (
        one.kind != "measure"
        or other.kind != "measure"
        or text[one.span.end : other.span.start].strip(" ,")
        or other.span.start - one.span.end > 2
    ):
        return False
    return (one.unit, other.unit) in (
        ("foot", "inch"),
        ("stone", "pound"),
        ("pound", "ounce"),
        ("metre", "centimetre"),
        ("mile", "yard"),
    )


def _pairs(text: str, parts: list[_Part]) -> "Iterator[Pair]":
    for index in range(len(parts) - 1):
        one, other = parts[index], parts[index + 1]
        if not one.kind or one.kind != other.kind or not (how := _link(text, one, other)):
            continue
        before, after = _run(text, parts, index, -1), _run(text, parts, index + 1, 1)
        if len(before) > 1 or len(after) > 1:
            if len(before) == len(after) and all(part.kind == one.kind for part in before + after):
                for first, second in zip(reversed(before), after, strict=True):
                    yield from _pair(text, first, second)
            continue
        yield from _pair(text, one, other)
        third = parts[index + 2] if index + 2 < len(parts) else None
        if how == "(" and third and third.kind == one.kind and _NEXT.fullmatch(text[other.span.end : third.span.start]):
            yield from _pair(text, one, third)


def _run(text: str, parts: list[_Part], index: int, step: int) -> list[_Part]:
    """The parts that a dash, "to" or "by" ties together, from `index` outwards."""
    run = [parts[index]]
    while 0 <= index + step < len(parts) and len(run) < 5:
        near, far = sorted((parts[index], parts[index + step]), key=lambda part: part.span.start)
        if not _DASH.fullmatch(text[near.span.end : far.span.start]):
            break
        index += step
        run.append(parts[index])
    return run


def _link(text: str, one: _Part, other: _Part) -> str:
    gap = text[one.span.end : other.span.start]
    if len(gap) > 30:
        return ""
    if _OPEN.match(gap) and _CLOSE.match(text, other.span.end):
        return "("
    if _SLASH.match(gap):
        return "/"
    return "or" if _OR.match(gap) and gap.strip() != "or" else ""


def _pair(text: str, one: _Part, other: _Part) -> "Iterator[Pair]":
    if one.unit == other.unit or not one.unit or not other.unit:
        return
    if one.kind == "money":
        yield Pair("money", one.span, other.span, one.range, other.range, one.unit, other.unit)
        return
    first, second = UNITS.get(one.unit), UNITS.get(other.unit)
    if first and second and first.dimension == second.dimension:
        yield Pair("measure", one.span, other.span, one.range, other.range, one.unit, other.unit)
