"""The figures of a story by what they count."""

from lint.patterns import compile_pattern
from lint.sheet.crib import Figure, Figures, one_line, where

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.read.numbers import Number

KINDS = frozenset(["count", "money", "percent", "points", "measure", "age", "score", "fraction", "ordinal"])
_ONE = frozenset(["one", "One"])
_HEADS = {
    "money": "money",
    "percent": "per cent",
    "points": "percentage points",
    "age": "ages",
    "score": "scores",
    "ordinal": "ranks",
}


def read_figures(doc: "Document") -> tuple[Figures, ...]:
    """Groups in order of their first figure, those that count nothing named last; "one" without a noun, and parts of dates and times, are no figures."""
    ages = {age.number_span.start for age in doc.ages}
    taken = [(when.span.start, when.span.end) for when in doc.dates] + [(time.span.start, time.span.end) for time in doc.times]
    groups: dict[str, list[Figure]] = {}
    for number in doc.numbers:
        text = one_line(doc.words_at(number.span))
        if number.kind not in KINDS or (text in _ONE and not number.noun):
            continue
        if any(start <= number.span.start < end for start, end in taken):
            continue
        group = "ages" if number.span.start in ages else group_of(number)
        shown = f"{text} {number.noun}" if number.noun and number.kind in ("count", "fraction") else text
        groups.setdefault(group, []).append(Figure(shown, number.value, number.kind, number.unit, where(doc, number.span)))
    rest = groups.pop("other", None)
    found = [Figures(noun, tuple(figures)) for noun, figures in groups.items()]
    return tuple([*found, Figures("other", tuple(rest))] if rest else found)


def group_of(number: "Number") -> str:
    """What a figure counts or measures: the head noun, the currency, the unit, the kind; "other" where nothing tells."""
    if number.kind in ("count", "fraction"):
        return singular(number.head) if number.noun else "other"
    if number.unit:
        return f"money, {number.unit}" if number.kind == "money" else plural(number.unit)
    return _HEADS.get(number.kind, "other")


_PLURALS = {
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "lives": "life",
    "wives": "wife",
}
_IES = compile_pattern(r"[^aeiou]ies\Z")


def singular(noun: str) -> str:
    """The noun's form for one, by its ending; enough to put two mentions together."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if _IES.search(noun):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def plural(unit: str) -> str:
    head, per, tail = unit.partition(" per ")
    return {"foot": "feet", "inch": "inches"}.get(head, head + "s") + per + tail
