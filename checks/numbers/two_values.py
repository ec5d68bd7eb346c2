"""A toll that differs between headline and story."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Number, Pattern, Tally, check

from ._words import words

_AFTER = Pattern(
    r"(?: [a-z]+){0,2}?(?: (?:were|are|have been|had been|was|has been))?(?: (?:confirmed|feared|reported|found|also))? (?P<verb>killed|dead|dies?|died|injured|wounded|hurt|missing)\b",
    re.I,
)
_BEFORE = Pattern(
    r"\b(?P<verb>kill(?:s|ed|ing)?|injur(?:es?|ed|ing)|wound(?:s|ed|ing)|claimed the lives of)(?: (?:at least|about|more than|some|up to|as many as))? $",
    re.I,
)
_DEAD = ("k", "d", "c")
_UPDATES = Pattern(
    r"\b(?:earlier|initially|previous\w*|first (?:said|put|reported)|later|revised|rose|risen|climbed|including|in (?:19|20)\d\d|last (?:week|month|year)|another|other|since|more)\b"
)


@check(
    summary="a toll in the headline that the story does not have",
    level="query",
    bad=[
        "[|15|] dead in ferry blaze\n\nA blaze on a ferry has killed (|14|) people, police say.\n\nThey died below deck.",
        "[|Nine|] hurt as stand falls\n\nPart of a stand fell at the ground on Sunday, and (|eight|) people were injured.",
        "Storm kills [|six|] on coast\n\nAt the pier, (|seven|) people died when the storm came in. They had gone out to look.",
    ],
    good=[
        "14 dead in ferry blaze\n\nA blaze on a ferry has killed 14 people, police say.",
        "15 dead in ferry blaze\n\nA blaze on a ferry has killed at least 14 people, police say.",
        "15 dead in ferry blaze\n\nA blaze has killed 14 people on the ferry and one on the pier, and 15 died in all.",
        "Two dead in ferry blaze\n\nA ferry burnt on Sunday. The last such blaze killed 14 people in 1987.",
        "Five ferries hit by blaze\n\nThe blaze killed 14 people.",
        "Nine hurt as stand falls\n\nPolice first said eight people were injured; the ninth came in later.",
    ],
    sources=["AP: a toll changes in the story first, in the headline last"],
    yields_to=("headline/number",),
    triggers=("dead", "kill", "Kill", "die", "injure", "hurt", "wounded", "DEAD", "Dead", "KILL"),
)
def two_values(doc: Document) -> Iterator[Finding | Tally]:
    """The toll is raised in the story and stays in the headline, or the other way round.

    Only the dead and the hurt are counted, in the headline and in the first paragraphs. If any of them has the headline's number, or
    one is hedged, earlier, of another year or part of a sum, the check is silent.
    """
    heads = [block for block in doc.copy_blocks if block.role == "headline"]
    bodies = [block for block in doc.copy_blocks if block.role in ("paragraph", "deck")][:3]
    if not heads or not bodies:
        return
    for number in doc.numbers_in(heads[0].span):
        verb = _toll(doc, number, heads[0].span.start)
        if not verb:
            continue
        found = [other for block in bodies for other in doc.numbers_in(block.span) if _toll(doc, other, block.span.start) == verb]
        yield Tally(1, min(1, len(found)))
        if not found or number.hedge or any(other.hedge or other.counted.meets(number.counted) for other in found):
            continue
        values = {other.value for other in found}
        sentences = [doc.sentence_at(other.span.start) for other in found]
        if len(values) != 1 or any(s is None or _UPDATES.search(doc.words_at(s.span)) for s in sentences):
            continue
        if not number.value / 2 <= found[0].value <= number.value * 2 or any(other.kind != "count" for other in (number, *found)):
            continue
        yield Finding(
            number.span,
            f"{words(doc, number)} {verb} in the headline, {words(doc, found[0])} in line {doc.line_of(found[0].span)}",
            related=tuple((other.span, f"{verb} in the story") for other in found),
            unless="the two count different people",
            question=f"How many are {verb}?",
            key=(verb, words(doc, number), words(doc, found[0])),
        )


def _toll(doc: Document, number: Number, begin: int) -> str:
    """ "dead" or "hurt", where the number counts them; "" otherwise."""
    if number.kind != "count":
        return ""
    after = _AFTER.match(" ".join(("x" + doc.text[number.span.end : number.span.end + 60]).split())[1:])
    before = _BEFORE.search(" ".join((doc.text[max(begin, number.span.start - 40) : number.span.start] + "x").split())[:-1])
    match = before or after
    verb = match.group("verb").lower() if match else ""
    if verb == "missing" or not verb:
        return ""
    return "dead" if verb.startswith(_DEAD) else "hurt"
