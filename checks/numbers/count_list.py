"""A number of things, and a list of more or fewer."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Number, Pattern, Span, Tally, check

from ._words import words

_LIST = Pattern(r"(?P<noun>(?: [A-Za-z][a-z’'-]*){1,4}): (?P<list>[^.:;!?()“”\"—–\d\n]{8,220})[.!?](?=\s|$)")
_ITEM = r"[A-Z][\w’'&.-]*(?: (?:(?:of|the|de|la|and the) )?[A-Z][\w’'&.-]*){0,4}"
_NAMES = Pattern(
    rf"(?P<noun>(?: [A-Za-z][a-z’'-]*){{1,4}})(?: [–—-] |—| \()(?P<list>{_ITEM}(?:, {_ITEM}){{0,12}},? and {_ITEM})(?= [–—-] |—|\)|[.!?](?:\s|$))"
)
_OF_THEM = Pattern(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|most|several|half|part) of (?:the|its|their|his|her|these|those)?\s*$",
    re.I,
)
_ITEM_NUMBER = Pattern(r"(?:#|No\. ?)?(\d{1,2})[.)]\s+\S")
_FAMILY = Pattern(r"\bthe [A-Z][\w’'-]*s$")
_OPEN_END = Pattern(
    r"\b(?:includ\w+|such as|others?|more|etc|so on|among|like|each|another|both|either|per|plus|as well as|rest|all|no|not|is|are|was|were|has|have|will|can)\b"
)
_NOT_LISTED = frozenset("times days years months weeks hours minutes points seconds percent games goals yards words".split())


@check(
    summary="a number of things and a list of more or fewer",
    level="query",
    bad=[
        "[|Four|] boats to see this year\n\nThe harbour is full again.\n\n1. Otter, a yawl.\n\n2. Tern, a sloop.\n\n(|3. Pell, a barge.|)",
        "The plan has [|four|] priorities: (|education, crime and economic development|).",
        "She speaks [|three|] languages: (|Welsh, Breton, Manx and Cornish|).",
        "The yard builds [|three|] marques - (|Altiva and Orme|) - for export.",
        "He named [|five|] colours: (|red, green, blue and white|).",
    ],
    good=[
        "Three boats to see this year\n\nThe harbour is full again.\n\n1. Otter, a yawl.\n\n2. Tern, a sloop.\n\n3. Pell, a barge.",
        "The plan has three priorities: education, crime and economic development.",
        "She speaks three languages: Welsh, Breton and Manx and Cornish.",
        "He has two rules: never lie and never borrow.",
        "The plan has four priorities, including education, crime and roads.",
        "It took three days: the boats, the crew and the cook came late.",
        "There are four of them: Anna, Ben and two others.",
        "The yard builds three marques - Altiva, Orme and Pell - for export.",
        "Two cities (Leeds and York and Hull) bid; three towns - Ripon among them - did not.",
        "It is up for five Otters: best film, best director, best actor, best actress and best script.",
        "Two of the three men - Lindqvist and Orme - were freed.",
        "There are four contenders: Pell, Orme and the Lindqvists.",
        "He owns two boats - Otter and Tern of Orme and Sons - and a car.",
        "Two points: the boats are old, the crew is new and the cook has gone.",
        "The five boats: small, old, wooden, and painted red and white.",
    ],
    sources=["University of Kansas, Common errors: “four priorities: education, crime and economic development”"],
    measured=(1, 1, "bbc 2004-05, web 2023, wire 1987"),
    yields_to=("court/counts",),
    triggers=(": ", " - ", "–", "—", "(", "1.", "1)"),
)
def count_list(doc: Document) -> Iterator[Finding | Tally]:
    """Whoever cuts a list forgets the number before it.

    Read are short lists of names and things behind a colon; “and” inside an item may hide one more, so both countings are tried.
    Lists with verbs, figures, quotes or an open end (“including”, “and others”) are left alone.
    """
    yield from _headline(doc)
    for number in doc.numbers:
        if number.kind != "count" or not number.noun or number.hedge or not 2 <= number.value <= 20 or number.head in _NOT_LISTED:
            continue
        names = _NAMES.match(doc.text, number.span.end, number.span.end + 320)
        match = names or _LIST.match(doc.text, number.span.end, number.span.end + 320)
        if (
            match is None
            or match.group("noun").split()[-1].lower() != number.head
            or " and " not in match.group("list")
            or _OPEN_END.search(match.group("list"))
        ):
            continue
        if doc.numbers_in(Span(match.start("list"), match.end("list"))):
            continue
        if _OF_THEM.search(doc.text, max(0, number.span.start - 20), number.span.start):
            continue
        items = re.split(r", (?:and |or )?", match.group("list"))
        fewest = len(items) + (len(items) > 1 and " and " in items[-1] and ", and " not in match.group("list"))
        most = sum(1 + len(re.findall(r"\b(?:and|or|&)\b", item)) for item in items)
        yield Tally(1, 1)
        if (
            any(len(item.split()) > 5 or _FAMILY.search(item) for item in items)
            or fewest <= number.value <= most
            or (most < 3 and not names)
        ):
            continue
        yield _finding(doc, number, Span(match.start("list"), match.end("list")), most if number.value > most else fewest)


def _headline(doc: Document) -> Iterator[Finding | Tally]:
    """The number in a headline against the numbered items under it, where they run from 1 without a gap."""
    blocks = doc.copy_blocks
    head = next((n for n in doc.numbers_in(blocks[0].span) if n.kind == "count" and n.noun), None) if blocks else None
    if head is None or blocks[0].role != "headline" or head.hedge or not 3 <= head.value <= 60 or head.head in _NOT_LISTED:
        return
    items = [
        (int(match.group(1)), block.span) for block in blocks[1:] if (match := _ITEM_NUMBER.match(doc.text, block.span.start))
    ]
    figures = [figure for figure, _ in items]
    count = len(figures)
    if count < 3 or sorted(figures) != list(range(1, count + 1)) or figures not in (sorted(figures), sorted(figures)[::-1]):
        return
    yield Tally(1, 1)
    if count != head.value and abs(count - head.value) <= 3:
        last = max(items)[1]
        yield _finding(doc, head, Span(last.start, min(last.end, last.start + 60)), count)


def _finding(doc: Document, number: Number, listed: Span, count: int) -> Finding:
    what = f"{words(doc, number)} {number.noun}"
    return Finding(
        number.span,
        f"{what}, and the list has {count}",
        related=((listed, "the list"),),
        unless="the list is not whole, or an item counts twice",
        question=f"Are there {words(doc, number)} {number.head} or {count}?",
        key=(what, " ".join(doc.words_at(listed).split())),
    )
