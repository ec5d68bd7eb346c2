"""One item twice in a list, with two values."""

import itertools
import re
from collections.abc import Iterator

from lint import Document, Finding, Pattern, Tally, check

from ._words import words

_GAP = Pattern(r"(?: of)? ([a-z]{3,20}(?: [a-z]{3,20})??),?(?: and)? $")
_NOT_THINGS = frozenset(
    "and or to but as in at of for the share year month week day hour more less cut rise fall increase decline drop pay tax rate growth stake discount interest bonds notes chance higher lower"
    " apart long wide high tall deep away off down".split()
)


@check(
    summary="one item stands twice in a list, with two values",
    level="query",
    bad=[
        "The ore holds [|9.7 pct|] zinc and (|3.9 pct|) zinc.",
        "The mix is [|60%|] barley, (|30%|) barley and 10% oats.",
        "The pot held [|2kg|] of rice and (|5kg|) of rice.",
    ],
    good=[
        "The ore holds 9.7 pct zinc and 3.9 pct lead.",
        "He won by 5 votes, lost by 3 votes and drew.",
        "It pays 10 cents a share and 5 cents a share more in May.",
        "There was a 5% rise and a 3% rise after that.",
        "They want a 5 per cent cut and 3 per cent cut.",
        "The first ore holds 9.7 pct zinc and the second 3.9 pct zinc.",
    ],
    sources=["a wire of 1987: “9.7 pct zinc and 3.9 pct zinc”"],
)
def list_repeat(doc: Document) -> Iterator[Finding | Tally]:
    """Two shares of one metal in one ore: the second was another metal, or the figure of the first was retyped.

    Only shares and weights that stand side by side are read, “and” or a comma between them and the same word after both.
    Votes, payments and changes may well come twice, and are left alone.
    """
    numbers = doc.numbers
    for one, other in itertools.pairwise(numbers):
        if (
            one.kind != other.kind
            or one.kind not in ("percent", "measure")
            or one.unit != other.unit
            or other.span.start - one.span.end > 48
        ):
            continue
        match = _GAP.fullmatch(" ".join(doc.text[one.span.end : other.span.start].split(" ")).replace("\n", " "))
        if not match:
            continue
        item = match.group(1)
        behind = " ".join(doc.text[other.span.end : other.span.end + 48].split())
        yield Tally(1, 1)
        if (
            one.value == other.value
            or {item.split()[0], item.split()[-1]} & _NOT_THINGS
            or not re.match(rf"(?:of )?{item}\b", behind)
        ):
            continue
        yield Finding(
            one.span,
            f"{words(doc, one)} {item} and {words(doc, other)} {item}: one item stands twice, with two values",
            related=((other.span, "the second one"),),
            unless="the two are of different lots",
            question=f"What is the {words(doc, other)}, if not {item}?",
            key=(item, words(doc, one), words(doc, other)),
        )
