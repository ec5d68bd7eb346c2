"""What stands around a figure: the currency before it, the scale word, currency, per cent or unit after it."""

import re

from lint.patterns import compile_pattern
from lint.read.quantities import (
    BEFORE_FIGURE,
    CODES,
    COINS,
    CURRENCY_WORDS,
    GLUED_SCALES,
    LETTERS_THAT_NEED_MONEY,
    NATIONS,
    SCALES,
    SIGNS,
    unit_named,
)


class Measure:
    """Kind and unit of a figure, its scale, a factor for coins and basis points, and where its words begin and end."""

    __slots__ = ("end", "factor", "kind", "scale", "start", "unit")

    def __init__(self, kind: str, unit: str, scale: float, start: int, end: int, factor: float = 1.0) -> None:
        self.kind = kind
        self.unit = unit
        self.scale = scale
        self.start = start
        self.end = end
        self.factor = factor


_SIGN = compile_pattern(r"((?:\b(?:US|AU?|Aus|CA?|CDN|Can|NZ|HK|S|R|NT|MX|J|Z))?[$£€¥₹₽₩₪₦₺฿₱])[ \xa0]?$")
_CODE = compile_pattern(r"(?<![A-Za-z])([A-Z]{3}|Rs\.?|DM|FF|SFr|RM|P|Dlrs|Rp)[ \xa0]?$")
_GLUED = compile_pattern(r"[A-Za-z%°º¢][A-Za-z°º²³/]*\d?(?![A-Za-z\d])")
_NEXT = compile_pattern(r"(?:[ \t\r\n\xa0]{1,8}|-)([A-Za-z%°º][A-Za-z²³°º./]*[A-Za-z²³]|[A-Za-z%])")
_PER = compile_pattern(
    r"(?:[ \t\r\n]{1,8}(per|an|a)[ \t\r\n]{1,8}|/)(hour|second|gallon|100[ ]?km|100[ ]?kilomet(?:re|er)s|hr|h|s)\b"
)
_PER_INCH = compile_pattern(r"[ \t\r\n]{1,8}(?:per|a)[ \t\r\n]{1,8}square[ \t\r\n]{1,8}inch\b")
_ENDINGS = frozenset(["st", "nd", "rd", "th"])


def currency_before(text: str, start: int, begin: int) -> Measure:
    """The sign or code that ends where a figure starts; a measure without unit where there is none."""
    if start > begin:
        near = text[max(begin, start - 5) : start]
        last = near.rstrip(" \xa0")[-1:]
        if last in "$£€¥₹₽₩₪₦₺฿₱" and last:
            match = _SIGN.search(near)
            if match:
                return Measure(
                    "money", SIGNS.get(match.group(1), SIGNS[match.group(1)[-1]]), 1.0, start - len(near) + match.start(), start
                )
        elif last.isalpha() or last == ".":
            match = _CODE.search(near)
            if match and (match.group(1) in CODES or match.group(1) in BEFORE_FIGURE):
                unit = BEFORE_FIGURE.get(match.group(1), match.group(1))
                return Measure("money", unit, 1.0, start - len(near) + match.start(), start)
    return Measure("", "", 1.0, start, start)


def after_figure(text: str, at: int, end: int, money: Measure) -> Measure | None:
    """Scale, currency, per cent or unit behind a figure that ends at `at`; None where the figure is part of a code."""
    found = Measure("money" if money.unit else "count", money.unit, 1.0, money.start, at)
    glued = _GLUED.match(text, at, end)
    if glued and glued.start() < glued.end():
        if not _take_glued(text, glued, end, found):
            return None
        if found.kind not in ("count", "money"):
            return found
    elif at < end and (text[at].isalpha() or text[at] == "_"):
        return None
    match = _take_scale(text, end, found)
    if match is not None:
        _take_unit(text, match, end, found)
    return found


def _take_glued(text: str, glued: "re.Match[str]", end: int, found: Measure) -> bool:
    """Reads letters right behind the digits: "5m", "20%", "3rd", "70F"; False where they make it a code."""
    letters = glued.group()
    small = letters.lower()
    found.end = glued.end()
    money = found.kind == "money"
    if letters == "%":
        found.kind, found.unit = "percent", ""
    elif small in _ENDINGS and small != "st":
        found.kind = "ordinal"
    elif small == "st":
        found.kind = "ordinal" if text[glued.start() - 1] == "1" else "measure"
        found.unit = "stone" if found.kind == "measure" else ""
    elif small in GLUED_SCALES and (money or small not in ("m", "k", "b") or _counts(text, glued.end(), end, small)):
        found.scale = SCALES[small]
    elif small == "p" and not money:
        found.kind, found.unit, found.factor = "money", "GBP", 0.01
    elif small in ("c", "¢") and not money:
        found.kind, found.unit, found.factor = ("money", "USD", 0.01) if small == "¢" else ("measure", "degree celsius", 1.0)
    elif letters in ("F", "°F", "ºF", "°C", "ºC", "C"):
        found.kind, found.unit = "measure", "degree fahrenheit" if letters[-1] == "F" else "degree celsius"
    elif small in ("am", "pm"):
        found.kind = "clock"
    elif small == "s" and not money:
        found.kind = "year"
    elif small == "bps" or small == "bp":
        found.kind, found.factor = "points", 0.01
    elif not money and (unit := unit_named(letters)) is not None:
        found.kind, found.unit = "measure", unit.name
        _per(text, end, found)
    else:
        return False
    return True


def _counts(text: str, at: int, end: int, letter: str) -> bool:
    """Whether "5m" is five million of something: a currency or a plural follows ("5m people", "5m euros")."""
    match = _NEXT.match(text, at, end)
    word = match.group(1).lower() if match else ""
    return letter in ("m", "b") and (
        word in CURRENCY_WORDS or word == "people" or (len(word) > 4 and word.endswith("s")) or word in NATIONS
    )


def _take_scale(text: str, end: int, found: Measure) -> "re.Match[str] | None":
    """Reads "million" and the like, two at most; gives back the word after."""
    for _ in range(2):
        match = _NEXT.match(text, found.end, end)
        word = match.group(1).lower() if match else ""
        if match is None or word not in SCALES or (word in LETTERS_THAT_NEED_MONEY and found.kind != "money"):
            return match
        if word == "m" and found.kind != "money" and not _counts(text, match.end(), end, "m"):
            return match
        found.scale *= SCALES[word]
        found.end = match.end()
    return _NEXT.match(text, found.end, end)


def _take_unit(text: str, match: "re.Match[str]", end: int, found: Measure) -> None:
    word = match.group(1).lower()
    following = _NEXT.match(text, match.end(), end)
    second = following.group(1).lower() if following else ""
    stop = following.end() if following else match.end()
    if found.kind == "money":
        if CURRENCY_WORDS.get(word) == found.unit:
            found.end = match.end()
    elif word in ("%", "percent", "pct"):
        _take_percent(text, match, end, found, second, stop)
    elif word == "per" and second == "cent":
        found.kind, found.end = "percent", stop
    elif word in ("percentage", "pct", "percentage-point") and second in ("point", "points"):
        found.kind, found.end = "points", stop
    elif word == "basis" and second in ("point", "points"):
        found.kind, found.end, found.factor = "points", stop, 0.01
    elif word in NATIONS and (second in CURRENCY_WORDS or second in COINS):
        found.kind, found.unit, found.end = "money", NATIONS[word], stop
        found.factor = 0.01 if second in COINS else 1.0
    elif (word in CURRENCY_WORDS and word not in ("won", "marks", "rand", "bucks", "crowns", "lira")) or (
        word in ("marks", "won") and found.scale != 1.0
    ):
        found.kind, found.unit, found.end = "money", CURRENCY_WORDS[word], match.end()
    elif word in COINS:
        found.kind, found.unit, found.end, found.factor = "money", COINS[word], match.end(), 0.01
    elif word in ("year-old", "year-olds", "years-old") or (word in ("year", "years") and second == "old"):
        found.kind, found.end = "age", stop if second == "old" else match.end()
    else:
        _measure(text, match, following, end, found)


def _take_percent(text: str, match: "re.Match[str]", end: int, found: Measure, second: str, stop: int) -> None:
    found.kind, found.end = "percent", match.end()
    if second in ("point", "points"):
        found.kind, found.end = "points", stop


def _measure(text: str, match: "re.Match[str]", following: "re.Match[str] | None", end: int, found: Measure) -> None:
    word = match.group(1).rstrip(".")
    small = word.lower()
    if small in ("sq", "square", "cu", "cubic", "nautical", "short", "degrees", "degree", "deg") and following:
        full = {"sq": "square", "cu": "cubic"}.get(small, small)
        second = following.group(1).rstrip(".")
        unit = unit_named(f"{'degree' if full.startswith('deg') else full} {_singular(second)}")
        if full.startswith("deg") and second in ("C", "F", "Centigrade", "centigrade"):
            unit = unit_named("degree fahrenheit" if second == "F" else "degree celsius")
        if unit is not None:
            found.kind, found.unit, found.end = "measure", unit.name, following.end()
        return
    if small in ("in", "nm", "st", "l", "g", "mi", "mb", "bar", "bars", "pound", "pounds", "knot", "stone") and (
        text[match.start()] != "-" or small in ("in", "st")
    ):
        if small not in ("g", "l", "mi", "pound", "pounds", "stone") or (small == "stone" and found.scale != 1.0):
            return
    elif len(word) == 1 and small not in ("m", "g", "l"):
        if word in ("C", "F"):
            found.kind, found.unit, found.end = "measure", "degree fahrenheit" if word == "F" else "degree celsius", match.end()
        return
    unit = unit_named(word)
    if unit is not None:
        found.kind, found.unit, found.end = "measure", unit.name, match.end()
        _per(text, end, found)


def _singular(word: str) -> str:
    from lint.read.quantities import ALIASES

    name = ALIASES.get(word.lower(), word.lower())
    if name in ("celsius", "fahrenheit"):
        return name
    return name.removesuffix("s") if name.endswith("s") else name


def _per(text: str, end: int, found: Measure) -> None:
    """Turns "miles" into "miles per hour" where that follows."""
    if found.unit == "pound" and (inch := _PER_INCH.match(text, found.end, end)):
        found.unit, found.end = "pound per square inch", inch.end()
        return
    match = _PER.match(text, found.end, end)
    if match is None:
        return
    per = match.group(2).lower()
    name = f"{found.unit} per {'hour' if per in ('hour', 'h', 'hr') else 'second' if per in ('second', 's') else per}"
    if per.startswith("100"):
        name = "litre per 100 kilometres"
    unit = unit_named(name)
    if unit is not None:
        found.unit, found.end = unit.name, match.end()
