"""A measure whose conversion in brackets is wrong."""

from collections.abc import Iterator

from lint import ALTERNATIVES, MILES_PER_GALLON, UNITS, Document, Finding, Interval, Pair, Pattern, Tally, check, shown

_DELTA = Pattern(
    r"\b(?:by|(?:rise|increase|warming|warmed|drop|fall|difference|change|range|swing|cooling) (?:of|by)|within)(?: (?:about|around|up to|more than|at least|some))?\s$|\+$"
)
_DELTA_AFTER = Pattern(r"[)\]]? (?:warmer|cooler|colder|hotter|higher|lower|above|below|of warming|warming|rise|increase|too)\b")


@check(
    summary="a measure and its conversion do not match",
    level="query",
    bad=[
        "A (|30-foot|) ([|48-kilometer|]) wall of water hit the pier.",
        "The mill covers (|8,000 sq ft|) ([|20,720 sq km|]).",
        "It was (|70F|) ([|10C|]) in the shade.",
        "The world may warm by (|2C|) ([|35.6F|]).",
        "The champion, (|6ft 2in|) ([|1.68m|]), won again.",
        "The tank holds (|500 litres|), or [|13,200 gallons|].",
    ],
    good=[
        "A 30-foot (9-metre) wall of water hit the pier, 10km (six miles) away.",
        "It was 70F (21C); the world may warm by 2C (3.6F).",
        "The champion, 6ft 2in (1.88m) and 12st 4lb (78kg), won again.",
        "The tank holds 500 litres (132 gallons), the other 500 litres (110 gallons).",
        "The field is 30 miles by 20 miles (48 km by 32 km); the path is 3-5 miles (5-8 km) long.",
        "The car does 30 mpg (9.4 litres per 100 km) and 60 mph (97 km/h).",
        "He ran the 100m (10.2 seconds) and the mile (1.6km).",
        "The board is 2 metres/6 feet long; the diver went down more than 30 feet (12m).",
    ],
    sources=[
        "AP corrections: “30-foot (48-kilometer)”",
        "The Guardian corrections: “8,000 sq ft” as “20,720 sq km”",
        "NIST SP 811: conversion factors",
    ],
)
def conversion(doc: Document, *, gap: float = 0.08) -> Iterator[Finding | Tally]:
    """The foreign reader sees only the figure in brackets.

    Factors are exact; printed precision and hedges widen both figures, and loose rounding is let pass. Temperatures are read
    as degrees or as differences, whichever the words around them say. Gallons, tons and ounces may be of any country.

    Options:
        gap: the share by which the two may miss each other.
    """
    for pair in doc.pairs:
        if pair.kind != "measure":
            continue
        yield Tally(1, 1)
        one, other = UNITS[pair.unit], UNITS[pair.other_unit]
        if one.dimension == "temperature":
            right = _temperature(doc, pair)
        elif one.dimension == "economy":
            right = [
                Interval(0, 0) if pair.one.low <= 0 else Interval(k / pair.one.high, k / pair.one.low) for k in MILES_PER_GALLON
            ]
        else:
            right = [
                pair.one.times(have / want)
                for have in (one.factor, *ALTERNATIVES.get(one.name, ()))
                for want in (other.factor, *ALTERNATIVES.get(other.name, ()))
            ]
        slack = 0.0 if one.dimension == "temperature" else gap
        if any(computed.meets(pair.other, slack) for computed in right):
            continue
        first, second = (" ".join(doc.words_at(span).split()) for span in (pair.first, pair.second))
        middle = (right[0].low + right[0].high) / 2
        if middle in (float("inf"), -float("inf")):
            middle = right[0].low if right[0].high > 1e300 else right[0].high
        yield Finding(
            pair.second,
            f"{first} is {shown(middle)} {_plural(pair.other_unit)}, not {second}",
            related=((pair.first, "the same measure"),),
            unless="the two measure different things",
            question=f"Which is right, {first} or {second}?",
            key=(first, second),
        )


def _temperature(doc: Document, pair: Pair) -> list[Interval]:
    """What the first temperature is in the second's degrees; as a difference where the words around say so."""
    one, other = UNITS[pair.unit], UNITS[pair.other_unit]
    delta = pair.one.times(one.factor / other.factor)
    absolute = Interval(*((end - one.nought) * one.factor / other.factor + other.nought for end in (pair.one.low, pair.one.high)))
    slack = 1.0 if other.factor == 1.0 else 2.0
    readings = [Interval(reading.low - slack, reading.high + slack) for reading in (absolute, delta)]
    around = doc.text[max(0, pair.first.start - 30) : pair.first.start], doc.text[pair.second.end : pair.second.end + 20]
    if _DELTA.search(around[0]) or _DELTA_AFTER.match(around[1]):
        small = 0.3 + abs(delta.high) * 0.05
        return [Interval(delta.low - small, delta.high + small)]
    return readings


def _plural(unit: str) -> str:
    special = {
        "foot": "feet",
        "inch": "inches",
        "square foot": "square feet",
        "cubic foot": "cubic feet",
        "square inch": "square inches",
    }
    if unit in special:
        return special[unit]
    if " per " in unit:
        head, per, tail = unit.partition(" per ")
        return f"{_plural(head)}{per}{tail}" if head != "kilometre" else f"kilometres per {tail}"
    return (
        unit.replace("degree", "degrees").replace("celsius", "Celsius").replace("fahrenheit", "Fahrenheit")
        if unit.startswith("degree")
        else f"{unit}s"
    )
