"""A comma in the wrong place of a figure."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Pattern, Skip, Span, Tally, check

_GROUPS = Pattern(r"(?<![\w.,/:;-])\d+(?:,\d+)+(?![\w]|[.,]\d)")
_SCALE = Pattern(r"[ \t\r\n]{1,8}(?:[mb]l?n|million|billion|trillion|dlrs|dollars|pounds|euros|cts|cents|stg|yen)\b")
_MONTH = Pattern(r"[A-Z][a-z]{2,8}\.? $")


@check(
    summary="a comma splits a figure in the wrong place",
    level="error",
    bad=[
        "The yard launched [|2,452,3000|] boats.",
        "Fines of up to $[|100,00|] may follow.",
        "The fund owns [|928,0000|] shares of the brewer.",
        "Revenue was [|1,1512,000|] last year.",
        "They raised [|6,186,51|] for the roof.",
        "Net [|12,34|] vs 11,200 on the year.",
    ],
    good=[
        "It sold 2,452,300 boats for $1,000.50 each.",
        "The wreck was found on March 5,2004 off the coast.",
        "Rooms 12,13 and 14 are closed; see pages 1,2,3.",
        "The state set aside Rs 1,50,00,000 for it.",
        "The rates are 1,25 and 2,75 and 3,50 in the table.",
        "Call 555,1234,9 to hear the code 4,5.",
        "Turnout in 1990,1991 and 2004,2005 was low.",
    ],
    sources=["a wire of 1987: “2,452,3000” average shares", "BBC News, 2005: “£135,00”"],
    measured=(30, 30, "bbc 2004-05, web 2023, wire 1987"),
    triggers=(",",),
    yields_to=("numbers/per-share",),
)
def digit_groups(doc: Document) -> Iterator[Finding | Skip | Tally]:
    """A figure with a group of two or four digits has lost or gained one, and nobody can tell which from the page.

    Groups of three, and the Indian grouping in lakhs and crores, are right. Left alone: a day and a year without the space
    between them, lists of small numbers, and copy that writes its decimals with a comma throughout.
    """
    if doc.language not in ("en", ""):
        yield Skip(f"copy in “{doc.language}” may use the comma for decimals")
        return
    found = [
        (Span(match.start(), match.end()), fault)
        for figure in doc.figures
        if "," in doc.words_at(figure) and (match := _GROUPS.match(doc.text, figure.start)) and (fault := _fault(doc.text, match))
    ]
    written = sum(1 for figure in doc.figures if "," in doc.words_at(figure))
    yield Tally(written, written)
    decimals = [span for span, fault in found if len(doc.words_at(span).split(",")) == 2 and fault.startswith("two")]
    if len(decimals) > 2:
        yield Skip("the copy seems to write decimals with a comma")
        found = [(span, fault) for span, fault in found if span not in decimals]
    for span, fault in found:
        words = doc.words_at(span)
        yield Finding(
            span,
            f"“{words}”: {fault} after a comma, where three belong",
            unless="the comma stands for a decimal point" if fault.startswith("two") else "this is no figure but a code",
            question=f"What is the figure behind “{words}”?",
            key=(words,),
        )


def _fault(text: str, match: "re.Match[str]") -> str:
    """How many digits stand where three belong; "" where nothing is wrong."""
    first, *groups = match.group().split(",")
    wrong = [group for group in groups if len(group) != 3]
    if len(first) > 3:
        return "" if wrong or _is_year(first) else f"{len(first)} digits before a comma, not three"
    if not wrong or (len(groups) > 1 and _is_indian(groups)):
        return ""
    size = len(wrong[0])
    has_three = len(wrong) < len(groups)
    if len(groups) > 1:
        return f"{_COUNT.get(size, size)} digit{'s' if size > 1 else ''}" if has_three else ""
    if size > 3:
        dated = _is_year(wrong[0]) and int(first) <= 31 and _MONTH.search(text, max(0, match.start() - 12), match.start())
        return "" if dated else f"{_COUNT.get(size, size)} digits"
    return "two digits" if size == 2 and (wrong[0] == "00" or _is_money(text, match) or _beside(text, match)) else ""


_COUNT = {1: "one", 2: "two", 4: "four", 5: "five", 6: "six"}
_BESIDE = Pattern(r"\s(?:vs|against|versus)\.?\s(?:loss |profit )?\d{1,3}(?:,\d{3})+(?![,\d])")
_BESIDE_BEFORE = Pattern(r"(?<![,\d])\d{1,3}(?:,\d{3})+\s(?:vs|against|versus)\.?\s(?:loss |profit )?$")


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits[:2] in ("18", "19", "20")


def _is_indian(groups: list[str]) -> bool:
    """Whether the groups are those of lakhs and crores: 1,50,00,000."""
    return len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[:-1])


def _beside(text: str, match: "re.Match[str]") -> bool:
    """Whether a figure with a right group stands beside it in a row: "12,34 vs 11,000"."""
    before = _BESIDE_BEFORE.search(text, max(0, match.start() - 40), match.start())
    return before is not None or _BESIDE.match(text, match.end()) is not None


def _is_money(text: str, match: "re.Match[str]") -> bool:
    before = text[match.start() - 1 : match.start()]
    return (before in ("$", "£", "€", "¥") and bool(before)) or _SCALE.match(text, match.end()) is not None
