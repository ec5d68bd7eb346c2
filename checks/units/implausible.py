"""A measure that its thing cannot have."""

import re
from collections.abc import Iterator

from lint import UNITS, Document, Finding, Interval, Number, Pattern, Tally, check, shown

PERSON = Interval(0.54, 2.75)
"""Metres. The shortest and the tallest adult on record: 54.6 and 272 cm (Guinness World Records)."""
NEWBORN = Interval(0.2, 10.5)
"""Kilograms. The heaviest newborn on record: 9.98 kg (Guinness World Records)."""
SODIUM = Interval(1e-7, 0.02)
"""Kilograms. A portion of food holds milligrams; adults eat some 3.4 grams a day (FDA)."""
OIL = 1e6
"""Barrels a year of a producing country; the smallest members of OPEC pump that in a week (EIA)."""

_TALL = Pattern(r"[- ]tall(?:[.,;)]|$| (?:and|in|when|with|but|at)\b)")
_SOMEBODY = Pattern(
    r"\b(?:he|she|man|woman|striker|player|forward|defender|goalkeeper|midfielder|boxer|actor|actress|model|teenager|guard|lock|prop|suspect)"
    r"(?:,| is| was| stands| stood| measures)(?: at)?(?: a)?(?: towering| mere)? $",
    re.I,
)
_FOOD = Pattern(r"\b(?:serving|portion|meal|burger|can|per day|a day|bowl|slice|diet)\b")
_BABY = Pattern(r"\b(?:newborn|baby|twins?)\b[^.;]{0,40}\b(?:born weighing|born at|weighed in at) $", re.I)
_PRODUCER = Pattern(r"\b(?:OPEC|Opec|Saudi|Kuwait|Iraq|Iran|Norway|Nigeria|Venezuela)\b[^.]{0,80}\b(?:pump|produc|export)\w* $")


@check(
    summary="a measure that its thing cannot have",
    level="query",
    bad=[
        "The goalkeeper is [|6.2 metres|] tall and fearless.",
        "A bowl of the soup holds [|300 grams|] of sodium.",
        "The twins were born weighing [|51 pounds|] in all.",
        "Kuwait produces [|46,000 barrels|] a year.",
    ],
    good=[
        "The goalkeeper is 1.92 metres tall and fearless.",
        "A bowl of the soup holds 300 milligrams of sodium.",
        "He built a statue 6.2 metres tall, and she stood by a 30-foot tall dinosaur.",
        "The works made 300 tonnes of sodium, and the well pumps 46,000 barrels a year.",
        "The baby was born weighing 7lb 2oz; at five the boy weighed 40 pounds.",
        "Kuwait produces 2.6m barrels a day.",
    ],
    sources=[
        "The New York Times corrections: grams of sodium for milligrams, barrels a year for barrels a day",
        "Guinness World Records: the tallest and the shortest people, the heaviest newborn",
        "FDA: sodium in your diet",
    ],
)
def implausible(doc: Document) -> Iterator[Finding | Tally]:
    """Grams for milligrams and metres for feet pass every spell-checker.

    A short list only, each with its source: the height of a person, sodium in food, the weight of the newborn, a country's oil. A
    measure of anything else is left alone.
    """
    for number in doc.numbers:
        if number.kind != "measure":
            continue
        why = _why_not(doc, number)
        if why is None:
            continue
        yield Tally(1, 1)
        if why:
            words = " ".join(doc.words_at(number.span).split())
            yield Finding(
                number.span,
                f"{words}: {why}",
                unless="it is of something else",
                question=f"Is the unit right: {words}?",
                key=(words,),
            )


def _why_not(doc: Document, number: Number) -> str | None:
    """Why the thing cannot have this measure; "" where it can; None where the thing is not in the list."""
    unit = UNITS[number.unit]
    size = number.range.times(unit.factor)
    behind = doc.text[number.span.end : number.span.end + 30]
    before = doc.text[max(0, number.span.start - 120) : number.span.start]
    if unit.dimension == "length" and _TALL.match(behind) and _SOMEBODY.search(before):
        return (
            "" if size.meets(PERSON) else f"no person is {shown(number.value, 2)} {unit.name} tall; the tallest was 2.72 metres"
        )
    if unit.dimension == "mass" and re.match(r"\s(?:of )?sodium\b", behind) and _FOOD.search(before + behind):
        return "" if size.meets(SODIUM) else "adults eat some 3.4 grams of sodium a day"
    if unit.dimension == "mass" and _BABY.search(before):
        return "" if size.meets(NEWBORN) else "the heaviest newborn weighed 9.98 kilograms"
    if unit.name == "barrel" and re.match(r"\s(?:a|per) year\b", behind) and _PRODUCER.search(before):
        return "" if number.range.high >= OIL else "a producing country pumps that in a day"
    return None
