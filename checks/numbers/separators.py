"""Foreign separators in English copy."""

import re
from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Pattern, Skip, Span, check

_COMMA = Pattern(
    r"(?<![\w.,/:;-])(\d{1,3}),(\d)(?=[ \t\r\n]+(?:mln|bln|bn|million|billion|trillion|per cent|percent|pct|percentage)\b|%)"
)
_POINT = Pattern(r"(?<![\w.,/:;$£€-])(\d{1,3})((?:\.\d{3})+)(?=[ \t\r\n]+[a-z]{2,20}\b)")
_COUNTED = frozenset(
    "people men women children workers employees jobs soldiers troops families homes houses students voters votes deaths visitors passengers cars"
    " residents refugees migrants spectators fans supporters inhabitants seats prisoners police officers protesters demonstrators tickets".split()
)
_MEAN = Pattern(r"\b(?:average|mean|per|rate|ratio|index|median)\b")


@check(
    summary="a decimal comma or a thousands point in English copy",
    level="query",
    bad=[
        Example("The scheme reaches [|1,4|] mln families.", fixed="The scheme reaches 1.4 mln families."),
        Example("Only [|2,5|] per cent of voters came.", fixed="Only 2.5 per cent of voters came."),
        Example("The march drew [|1.200|] people to the square.", fixed="The march drew 1,200 people to the square."),
    ],
    good=[
        "The scheme reaches 1.4 mln families.",
        "The average home had 2.125 people in 1981.",
        "Install 1.200 with the patch.",
        "In groups 1,4 and 5 million votes were spoiled.",
        "The pike weighed 1.250 kilos.",
        "He hit .300 and 1.000 on the day.",
    ],
    sources=["a wire of 1987: “1,4 mln families”"],
    measured=(1, 1, "wire 1987"),
)
def separators(doc: Document) -> Iterator[Finding | Skip]:
    """A figure typed as it is written in Berlin or Paris says a thousand times too much or too little in English.

    A comma before one digit and a scale word, and a point before three digits and people or things that come in whole numbers,
    can hardly be meant. Means, rates, weights and version numbers are left alone.
    """
    if doc.language not in ("en", ""):
        yield Skip(f"copy in “{doc.language}” has separators of its own")
        return
    for figure in doc.figures:
        if match := _COMMA.match(doc.text, figure.start):
            right = f"{match.group(1)}.{match.group(2)}"
            yield _finding(match, "the comma stands where English copy has a decimal point", right)
        elif match := _POINT.match(doc.text, figure.start):
            sentence = doc.sentence_at(match.start())
            counted = doc.text[match.end() : match.end() + 30].split(maxsplit=1)[0]
            if counted in _COUNTED and sentence and not _MEAN.search(doc.words_at(sentence.span)):
                right = match.group().replace(".", ",")
                yield _finding(match, "the point stands where English copy has a comma", right)


def _finding(match: "re.Match[str]", fault: str, right: str) -> Finding:
    span = Span(match.start(), match.end())
    return Finding(
        span,
        f"“{match.group()}”: {fault}",
        fixes=(Fix(f"write {right}", (Edit(span, right),)),),
        unless="the figures are two of a list",
        question=f"Is it {right}?",
        key=(match.group(),),
    )
