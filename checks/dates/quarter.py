"""A quarter, a half, a number of months, and the months that bound it."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Pattern, Span, check, days, spoken

_NAMES = {name[:3]: number for number, name in enumerate(days.MONTHS, 1)}
_M = r"(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b(?:\.(?=\s?[-–]|\sto\b|\s[0-9]{4}))?(?!\s[0-9]{1,2}\b)(?:\s[0-9]{4}\b)?"
_SPAN = Pattern(
    rf"\b((?:(?:first|second|third|fourth|last|final|[1-4](?:st|nd|rd|th))[\s-])?quarter|(?:first|second)[\s-]half|([0-9]{{1,2}}|[a-z]{{3,6}})(?:\s|-)months?(?:\speriod)?)"
    rf"(?:,\s|\s\(|\s)(?:which\sruns\s|running\s|runs\s)?(?:(from|between)\s)?({_M})(?:\s?[-–]\s?|\s(?:to|through|and)\s)({_M})"
)


@check(
    summary="a quarter, a half or a number of months and the months beside it disagree",
    level="query",
    bad=[
        "Sales rose in the [|first quarter|] ((|January to April|)).",
        "Sales fell in the [|six months|] (|from January to September|).",
        "Sales fell in the [|second half|], (|July-November|).",
    ],
    good=[
        "Sales rose in the first quarter (January to March).",
        "Sales rose in the fiscal first quarter (April-June).",
        "Sales fell in the six months from January to June, and in the six months from December to June.",
        "Sales fell from the quarter to March to the quarter to June.",
        "Sales fell in the three months to December from the three months to September.",
        "Sales rose in the quarter. March and June were good.",
        "The eleven months from August 2003 to June 2004 were dry; the 14 months from January 2003 to February 2004 too.",
    ],
    sources=["a wire of 1987: “4th qtr” over figures of a quarter that ended on Feb 28"],
    triggers=(
        "quarter (",
        "quarter from",
        "quarter, ",
        "half (",
        "half from",
        "half, ",
        "months from",
        "months (",
        "months between",
        "months, ",
        "period",
    ),
)
def quarter(doc: Document) -> Iterator[Finding]:
    """A table is widened by a month, and the words over it are not.

    The months are counted from first to last, or, where no bracket or dash says
    that they are the whole, from the end of the first. Which months a first quarter is made of is a
    firm's own business (fiscal years begin in any month), so only the number of months is judged.
    """
    for block in doc.copy_blocks:
        begin, end = block.span.start, block.span.end
        if all(doc.text.find(unit, begin, end) < 0 for unit in ("quarter", "half", "month")):
            continue
        for match in _SPAN.finditer(doc.text, begin, end):
            printed = 3 if "quarter" in match.group(1) else 6 if "half" in match.group(1) else spoken(match.group(2))
            first, last = _NAMES[match.group(5)[:3]], _NAMES[match.group(7)[:3]]
            years = [int(year) for year in re.findall(r"[0-9]{4}", match.group(0)[len(match.group(1)) :])]
            length = (last - first) % 12 + (12 * (years[1] - years[0] - (last < first)) if len(years) == 2 else 0)
            strict = "(" in match.group() or re.search(r"[-–][A-Z]", match.group()) is not None
            if (
                printed is None
                or printed == length + 1
                or (printed == length and not strict)
                or (printed > 12 and len(years) < 2)
            ):
                continue
            start = match.start(3) if match.group(3) else match.start(4)
            span, bounds = Span(*match.span(1)), Span(start, match.end(6))
            yield Finding(
                span,
                f"“{doc.words_at(span)}” beside “{doc.words_at(bounds)}”: that is {length + 1} months",
                related=((bounds, "the months"),),
                question="How many months, or which?",
                key=(doc.words_at(span), doc.words_at(bounds)),
            )
