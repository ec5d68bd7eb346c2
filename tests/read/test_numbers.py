"""The number reader: figures, words, scales, units, hedges, what is counted."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.model import Span
from lint.read.blocks import Block
from lint.read.numbers import Number
from lint.read.quantities import UNITS


def only(text: str) -> Number:
    numbers = Document(text).numbers
    assert len(numbers) == 1, numbers
    return numbers[0]


@pytest.mark.parametrize(
    ("words", "value", "kind", "unit"),
    [
        ("$11.1bn", 11.1e9, "money", "USD"),
        ("US$5 million", 5e6, "money", "USD"),
        ("A$40", 40, "money", "AUD"),
        ("500m euros", 500e6, "money", "EUR"),
        ("72.6 mln dlrs", 72.6e6, "money", "USD"),
        ("five cents", 0.05, "money", "USD"),
        ("873p", 8.73, "money", "GBP"),
        ("Rs 5 crore", 5e7, "money", "INR"),
        ("EUR 20", 20, "money", "EUR"),
        ("20.8 pct", 20.8, "percent", ""),
        ("two per cent", 2, "percent", ""),
        ("17%", 17, "percent", ""),
        ("0.5 percentage points", 0.5, "points", ""),
        ("25 basis points", 0.25, "points", ""),
        ("30-foot", 30, "measure", "foot"),
        ("8,000 sq ft", 8000, "measure", "square foot"),
        ("5 miles per hour", 5, "measure", "mile per hour"),
        ("60 mph", 60, "measure", "mile per hour"),
        ("20 degrees Celsius", 20, "measure", "degree celsius"),
        ("70F", 70, "measure", "degree fahrenheit"),
        ("2-1/2 pct", 2.5, "percent", ""),
        ("3rd", 3, "ordinal", ""),
        ("half a million", 5e5, "count", ""),
        ("one and a half million", 1.5e6, "count", ""),
        ("a dozen", 12, "count", ""),
        ("two hundred and fifty", 250, "count", ""),
        ("two-thirds", 2 / 3, "fraction", ""),
        ("2004", 2004, "year", ""),
        ("47-year-old", 47, "age", ""),
    ],
)
def test_one_number(words: str, value: float, kind: str, unit: str) -> None:
    text = f"It was {words}, they said."
    number = only(text)
    assert number.value == pytest.approx(value)
    assert (number.kind, number.unit) == (kind, unit)
    assert text[number.span.start : number.span.end] == words
    assert number.low <= number.value <= number.high


@pytest.mark.parametrize(
    "text",
    [
        "The A320 flew.",
        "Agent 007 came.",
        "Take the M25.",
        "See #45.",
        "Bought 3D glasses.",
        "Ring 0207.",
        "On 12/05/2004 it rained.",
    ],
)
def test_codes_are_no_numbers(text: str) -> None:
    assert Document(text).numbers == ()


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("about 40 boats", "about"), ("nearly 40 boats", "nearly"), ("more than 40 boats", "over"), ("at least 40 boats", "over"),
        ("up to 40 boats", "under"), ("as many as 40 boats", "under"), ("just over 40 boats", "just over"), ("40 or more boats", "over"),
        ("40 boats", ""), ("just under 40 boats", "nearly"), ("fewer than 40 boats", "under"),
    ],
)  # fmt: skip
def test_hedges(text: str, hedge: str) -> None:
    assert only(f"They saw {text} there.").hedge == hedge


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("12 suspected car thieves fled", "suspected car thieves"),
        ("14 people were hurt", "people"),
        ("5m people came", "people"),
        ("12 of them", ""),
    ],
)
def test_what_is_counted(text: str, noun: str) -> None:
    assert only(f"There {text}.").noun == noun


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5 to 6 million boats", [5e6, 6e6]), ("$10-12bn", [10e9, 12e9]), ("between 62.90 and 63.10 cents", [0.629, 0.631]),
        ("a 3-2 win", [3, 2]), ("from 5 to 10 per cent", [5, 10]), ("in 2004-05", [2004]),
    ],
)  # fmt: skip
def test_ranges_share_unit_and_scale(text: str, values: list[float]) -> None:
    found = [number.value for number in Document(f"It was {text}.").numbers]
    assert found[: len(values)] == pytest.approx(values)


def test_a_line_break_is_no_break() -> None:
    text = "It rose 20.8\npct in May."
    doc = Document(text, parts=(Block(Span(0, len(text)), "paragraph", 1),))
    assert [number.kind for number in doc.numbers] == ["percent"]


@given(st.integers(min_value=1, max_value=999_999))
def test_words_read_as_the_figure(value: int) -> None:
    number = only(f"They counted {in_words(value)} there.")
    assert number.value == value and number.spelled


def in_words(value: int) -> str:
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
    if value < 20:
        return ones[value]
    if value < 100:
        return tens[value // 10] + (f"-{ones[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{ones[value // 100]} hundred" + (f" and {in_words(value % 100)}" if value % 100 else "")
    rest = value % 1000
    return f"{in_words(value // 1000)} thousand" + ((" and " if 0 < rest < 100 else " ") + in_words(rest) if rest else "")


@pytest.mark.parametrize("value", [*range(2, 130), 200, 205, 250, 999, 1000, 1001, 2300, 12_345, 99_999, 100_000, 999_999])
def test_words_against_text2num(value: int) -> None:
    oracle = pytest.importorskip("text_to_num")
    words = in_words(value)
    assert oracle.text2num(words, "en") == value == only(f"They counted {words} there.").value


PINT = {
    "square millimetre": "millimeter**2", "short ton": "short_ton", "long ton": "long_ton", "tonne": "metric_ton", "barrel": "oil_barrel", "stone": "stone",
    "calorie": "kilocalorie", "kilowatt hour": "kilowatt_hour", "megawatt hour": "megawatt_hour", "knot": "knot", "horsepower": "horsepower",
    "nautical mile": "nautical_mile", "pound per square inch": "psi", "atmosphere": "atmosphere", "ton": "short_ton", "mile per gallon": "", "litre per 100 kilometres": "",
    "degree celsius": "", "degree fahrenheit": "", "kelvin": "", "pint": "US_pint", "gallon": "US_liquid_gallon",
}  # fmt: skip
BASE = {
    "length": "meter", "area": "meter**2", "volume": "meter**3", "mass": "kilogram", "speed": "meter/second", "energy": "joule", "power": "watt",
    "pressure": "pascal", "data": "byte",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(UNITS))
def test_factors_against_pint(name: str) -> None:
    pint = pytest.importorskip("pint")
    unit = UNITS[name]
    if unit.dimension not in BASE:
        return
    theirs = PINT.get(name) or re.sub(
        r"^(square|cubic) (.+)$", lambda m: f"{m.group(2)}**{2 if m.group(1) == 'square' else 3}", name
    )
    theirs = theirs.replace(" per ", "/").replace("litre", "liter").replace("metre", "meter")
    assert unit.factor == pytest.approx(
        pint.UnitRegistry().Quantity(1, theirs).to(BASE[unit.dimension]).magnitude, rel=5e-6
    )  # pint's acre and furlong are the surveyor's


@pytest.mark.parametrize(("celsius", "fahrenheit"), [(0, 32), (100, 212), (-40, -40), (21, 69.8)])
def test_temperatures(celsius: float, fahrenheit: float) -> None:
    unit = UNITS["degree fahrenheit"]
    assert (fahrenheit - unit.nought) * unit.factor == pytest.approx(celsius)


@given(st.text(alphabet="0123456789,.$£€%-/ abmnkilto\n’", max_size=60))
def test_positions_hold_for_any_text(text: str) -> None:
    doc = Document("It was " + text)
    for number in doc.numbers:
        assert doc.text[number.figure.start : number.figure.end].strip()
        assert number.span.start <= number.figure.start < number.figure.end <= number.span.end or number.kind == "money"
        assert number.low <= number.high
