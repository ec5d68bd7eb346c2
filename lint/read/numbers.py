"""Numbers of the copy: figures and words, with what they count, how exactly they are printed and how they are hedged."""

import re

from lint.model import Span, Value
from lint.patterns import compile_pattern
from lint.read.counted import hedge_of, noun_after
from lint.read.interval import Interval, last_digit, of_figure
from lint.read.measures import Measure, after_figure, currency_before
from lint.read.spelled import read_spelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.read.blocks import Block

KINDS = ("count", "money", "percent", "points", "measure", "ordinal", "year", "date", "clock", "age", "score", "fraction")


class Number(Value):
    """One number.

    span: the whole of it, "$11.1bn", "30-foot"; figure: its digits or words alone.
    value: in units of `unit`, scale word counted in; for money in whole dollars, pounds ...
    low, high: what would be printed so; `range` also counts the hedge in.
    kind: one of KINDS. unit: a currency ("USD"), a unit of measure ("mile"), or "".
    scale: what its scale word multiplies by; 1.0 without one.
    noun: what is counted, "car thieves", lower case, "" where nothing tells.
    spelled: whether it is written in words.
    """

    __slots__ = ("figure", "hedge", "high", "kind", "low", "noun", "scale", "span", "spelled", "unit", "value")

    def __init__(
        self, span: Span, figure: Span, value: float, low: float, high: float, kind: str,
        unit: str = "", scale: float = 1.0, hedge: str = "", noun: str = "", spelled: bool = False,
    ) -> None:  # fmt: skip
        self.span = span
        self.figure = figure
        self.value = value
        self.low = low
        self.high = high
        self.kind = kind
        self.unit = unit
        self.scale = scale
        self.hedge = hedge
        self.noun = noun
        self.spelled = spelled

    @property
    def printed(self) -> Interval:
        """Every value that would be printed so."""
        return Interval(self.low, self.high)

    @property
    def range(self) -> Interval:
        """Every value that the copy allows, its hedge counted in."""
        return Interval(self.low, self.high).hedged(self.hedge)

    @property
    def counted(self) -> Interval:
        """As `range`, but a whole number of things below a thousand is taken to be exact."""
        if self.kind == "count" and not self.hedge and self.scale == 1.0 and self.value < 1000:
            return Interval(self.value, self.value)
        return self.range

    @property
    def head(self) -> str:
        """The last word of what is counted."""
        return self.noun.rpartition(" ")[2]


_DIGITS = compile_pattern(r"\d\d*(?:[.,]\d+)*")
_NUMBER_WORD = compile_pattern(
    r"[OoTtFfSsEeNnHhAa](?<!\w.)(?:(?<=[Oo])ne|(?<=[Tt])(?:wo|hree|en|welve|hirteen|wenty|hirty)|(?<=[Ff])(?:our(?:teen)?|ive|ifteen|orty|ifty)"
    r"|(?<=[Ss])(?:ix(?:teen|ty)?|even(?:teen|ty)?)|(?<=[Ee])(?:ight(?:een|y)?|leven)|(?<=[Nn])ine(?:teen|ty)?|(?<=[Hh])alf"
    r"|(?<=[Aa])(?=\s(?:dozen|hundred|thousand|million|billion|third|quarter|half|fifth|tenth)\b))\b"
)
_GLUED = compile_pattern(r"\d(?<!\d\d)\d{0,24}[,;.:'’A-Za-z][\w,;.'’]*")
_WHOLE = compile_pattern(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?")
_MIXED = compile_pattern(r"[- ](\d)/(\d{1,2})(?![\d/])")
_SLASHED = compile_pattern(r"/(\d{1,4})(?:/\d{2,4})?")
_MINUTES = compile_pattern(r":\d\d")
_RATIO = compile_pattern(r":\d(?!\d)")
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_WORD_BEFORE = compile_pattern(r"([A-Za-z]+)\.?[ \t\r\n]{1,8}$")
_WORD_AFTER = compile_pattern(r"[ \t\r\n]{1,8}([A-Za-z]+)")
_BETWEEN = compile_pattern(r"[Bb]etween(?:\s(?:about|around|some))?\s$")


def read_figures(text: str, blocks: "Iterable[Block]") -> tuple[Span, ...]:
    """Every figure with a separator, a letter or a mark glued to it, right or wrong, for checks of how figures are typed."""
    return tuple(
        Span(match.start(), match.end()) for block in blocks for match in _GLUED.finditer(text, block.span.start, block.span.end)
    )


def read_numbers(text: str, blocks: "Iterable[Block]") -> tuple[Number, ...]:
    """Every number of `blocks` in order. Codes ("A320", "007"), telephone numbers and dates in figures are left out."""
    numbers: list[Number] = []
    for block in blocks:
        begin, end = block.span.start, block.span.end
        at = begin
        starts = [*_DIGITS.finditer(text, begin, end), *_NUMBER_WORD.finditer(text, begin, end)]
        starts.sort(key=_where)
        for match in starts:
            if match.start() < at:
                continue
            number = _numeral(text, match, begin, end) if text[match.start()].isdigit() else _words(text, match, begin, end)
            if number is not None:
                numbers.append(number)
                at = number.span.end
    return tuple(_linked(text, numbers))


def _where(match: "re.Match[str]") -> int:
    return match.start()


def _numeral(text: str, match: "re.Match[str]", begin: int, end: int) -> Number | None:
    start, stop = match.span()
    digits = match.group()
    if not _WHOLE.fullmatch(digits):
        return None
    money = currency_before(text, start, begin)
    before = text[start - 1] if start > begin else " "
    if not money.unit and (
        before.isalpha() or before in "_#@/\\" or (digits[0] == "0" and len(digits) > 1 and digits[1].isdigit())
    ):
        return None
    plain = digits.replace(",", "")
    value, step = float(plain), last_digit(plain)
    following = text[stop : stop + 1] if stop < end else ""
    slashed = _SLASHED.match(text, stop, end) if following == "/" else None
    mixed = _MIXED.match(text, stop, end) if following in ("-", " ") and text[stop + 1 : stop + 2].isdigit() else None
    if mixed and int(mixed.group(2)):
        value, step, stop = value + int(mixed.group(1)) / int(mixed.group(2)), 0.0, mixed.end()
    elif slashed:
        if int(slashed.group(1)) and value < int(slashed.group(1)) <= 32 and slashed.group().count("/") == 1:
            value, step, stop = value / int(slashed.group(1)), 0.0, slashed.end()
        else:
            return None
    measure = after_figure(text, stop, end, money)
    if measure is None:
        return None
    kind = measure.kind
    if kind == "count":
        kind = _bare_kind(text, match, begin, end, plain)
    if before in "-−" and start - 1 >= begin and not (start - 2 >= begin and not text[start - 2].isspace()) and kind != "date":
        value = -value
    return _number(
        text, Span(money.start if money.unit else start, measure.end), Span(start, stop), value, step, kind, measure, begin, end
    )


def _bare_kind(text: str, match: "re.Match[str]", begin: int, end: int, plain: str) -> str:
    """What a figure without unit is: a day or year of a date, a time of day, or a count."""
    colon = text[match.end() : match.end() + 1] == ":"
    if (colon and _MINUTES.match(text, match.end())) or (
        match.start() > begin
        and text[match.start() - 1] == ":"
        and match.start() - 2 >= begin
        and text[match.start() - 2].isdigit()
    ):
        return "clock"
    if colon and _RATIO.match(text, match.end(), end):
        return "score"
    month = _WORD_BEFORE.search(text, max(begin, match.start() - 16), match.start())
    if month and month.group(1).lower() in _MONTHS and month.group(1)[0].isupper() and "." not in plain:
        return "date" if len(plain) <= 2 else "year"
    after = _WORD_AFTER.match(text, match.end(), end)
    if after and after.group(1).lower() in _MONTHS and after.group(1)[0].isupper() and len(plain) <= 2:
        return "date"
    if after and after.group(1).lower() in ("gmt", "bst", "est", "edt", "cet", "am", "pm"):
        return "clock"
    if len(match.group()) == 4 and plain.isdigit() and "1500" <= plain <= "2100":
        return "year"
    if match.start() > begin and text[match.start() - 1] in "'’" and len(plain) == 2:
        return "year"
    return "count"


def _words(text: str, match: "re.Match[str]", begin: int, end: int) -> Number | None:
    if match.start() > begin and text[match.start() - 1] in "-’'":
        return None
    spelled = read_spelled(text, match.start(), match.end(), end)
    if spelled is None:
        return None
    measure = after_figure(text, spelled.end, end, Measure("", "", 1.0, match.start(), match.start()))
    if measure is None:
        return None
    kind = "fraction" if spelled.fraction and measure.kind == "count" else measure.kind
    measure.scale *= spelled.scale
    span = Span(match.start(), max(measure.end, spelled.end))
    return _number(text, span, Span(match.start(), spelled.end), spelled.value, spelled.step, kind, measure, begin, end, True)


def _number(
    text: str,
    span: Span,
    figure: Span,
    value: float,
    step: float,
    kind: str,
    measure: Measure,
    begin: int,
    end: int,
    spelled: bool = False,
) -> Number:
    factor = measure.scale * measure.factor
    interval = of_figure(value * factor, step * factor)
    noun = noun_after(text, span.end, end) if kind in ("count", "fraction") else ""
    hedge = hedge_of(text, span, begin, end)
    return Number(
        span, figure, value * factor, interval.low, interval.high, kind, measure.unit, measure.scale, hedge, noun, spelled
    )


def _linked(text: str, numbers: list[Number]) -> "Iterator[Number]":
    """The first figure of "5 to 6 million" or "$10-12bn" takes its unit and scale from the second; "3-2" is a score."""
    for index in range(len(numbers) - 2, -1, -1):
        first, second = numbers[index], numbers[index + 1]
        gap = text[first.span.end : second.span.start]
        if len(gap) > 6 or gap.strip() not in ("-", "–", "to", "or", "and") or first.scale != 1.0:
            continue
        if gap.strip() == "and" and not _BETWEEN.search(text, max(0, first.span.start - 24), first.span.start):
            continue
        bare = _bare(text, second)
        if gap in ("-", "–") and second.kind == "year" and first.kind == "year":
            continue
        if first.kind == "year" and gap in ("-", "–") and second.kind == "count":
            second.kind = "year"
        elif first.kind == "count" and not first.noun and second.kind in ("money", "percent", "points", "measure"):
            _take(first, second, bare)
        elif first.kind == "money" and second.kind in ("money", "count") and second.scale != 1.0 and first.value < 1000:
            _take(first, second, bare, first.unit)
            second.kind, second.unit = "money", first.unit
        elif first.kind == "count" and second.kind == "count":
            if gap in ("-", "–") and not second.noun and not first.spelled:
                first.kind = second.kind = "score"
            elif not first.noun and first.value < 1000:
                _take(first, second, bare)
    return iter(numbers)


def _bare(text: str, number: Number) -> float:
    """The figure by itself, without scale word or coin."""
    try:
        return float(text[number.figure.start : number.figure.end].replace(",", ""))
    except ValueError:
        return number.value / number.scale


def _take(first: Number, second: Number, bare: float, unit: str = "") -> None:
    """Gives `first` the unit and the scale of `second`."""
    factor = second.value / bare if bare and first.value <= bare * 10 else 1.0
    first.kind, first.unit, first.scale, first.noun = (
        second.kind,
        unit or second.unit,
        second.scale if factor != 1.0 else 1.0,
        second.noun,
    )
    if unit:
        first.kind = "money"
    first.value, first.low, first.high = first.value * factor, first.low * factor, first.high * factor
