"""More of a thing than there are."""

import itertools
from collections.abc import Iterator

from lint import Document, Finding, Pattern, Tally, check

from ._words import gap, words

_OF = Pattern(
    r" (?:of (?:the|its|their|his|her|our|all|a total of|those)|(?:[a-z]+ )?out of(?: the| a total of| a possible)?)(?: [a-z]+)? ?(?:US|A|C)?$"
)
_KINDS = frozenset(
    "kinds types sorts species varieties flavours flavors languages colours colors categories sizes brands models varietals genres".split()
)
_JOKES = frozenset([(11.0, 10.0), (12.0, 10.0), (101.0, 100.0), (110.0, 100.0)])


@check(
    summary="a part larger than its whole",
    level="query",
    bad=[
        "In all, [|14|] of the (|12|) members voted for the plan.",
        "The board found [|32|] out of (|30|) lamps broken.",
        "It has spent [|£50m|] of its (|£40m|) budget.",
    ],
    good=[
        "In all, 12 of the 14 members voted for the plan.",
        "She gave the show 11 out of 10.",
        "They bought 100 of the 50-pound bags and 20 of the four kinds.",
        "It is six of one and half a dozen of the other.",
        "He took 300 of the 5% stakes.",
        "They keep 40 of the top 10 brands in stock.",
        "Some 14 of the 12 to 15 boats came back.",
    ],
    sources=["The Guardian: corrections and clarifications"],
    triggers=(" of",),
)
def part_exceeds_whole(doc: Document) -> Iterator[Finding | Tally]:
    """“14 of the 12 members” is a slip in one of two figures that stand side by side.

    Both must count the same sort of thing, and their ranges must not touch. Left alone: sizes (“100 of the 50-pound bags”), kinds,
    marks out of ten and hedged figures.
    """
    numbers = doc.numbers
    for part, whole in itertools.pairwise(numbers):
        between = doc.text[part.span.end : whole.span.start]
        if len(between) > 30 or " of" not in between or not _OF.match(gap(doc, part, whole)):
            continue
        if part.kind != whole.kind or part.unit != whole.unit or part.kind not in ("count", "money") or part.noun:
            continue
        behind = doc.text[whole.span.end : whole.span.end + 5]
        yield Tally(1, 1)
        if (
            part.counted.low <= whole.counted.high
            or (part.value, whole.value) in _JOKES
            or whole.value < 2
            or behind.startswith(("-", "–", "%", "/", " to ", " or ", ":"))
            or whole.head in _KINDS
            or " top " in between
            or " last " in between
            or " first " in between
        ):
            continue
        yield Finding(
            part.span,
            f"{words(doc, part)} of {words(doc, whole)}: the part is larger than the whole",
            related=((whole.span, "the whole"),),
            unless="the second figure is a size or a price, not a number of things",
            question=f"Which is wrong, {words(doc, part)} or {words(doc, whole)}?",
            key=(words(doc, part), words(doc, whole)),
        )
