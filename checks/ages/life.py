"""An age, and the war somebody is said to have fought in."""

import re
from collections.abc import Iterator

from lint import Document, Example, Finding, Pattern, Skip, Span, check

YOUNGEST = 15
LAST_YEARS = {
    "First World War": 1918, "World War I": 1918, "World War One": 1918, "Great War": 1918, "Spanish Civil War": 1939,
    "Second World War": 1945, "World War II": 1945, "World War Two": 1945, "Korean War": 1953, "Algerian War": 1962,
    "Vietnam War": 1975, "Falklands War": 1982, "Iran-Iraq War": 1988,
}  # fmt: skip
"""The year in which each ended, which nothing changes; source: the armistices and surrenders that ended them."""

_VETERAN = Pattern(
    rf"\b(?:veteran\s{{1,9}}of|(?:who\s{{1,9}})?(?:fought|served|flew)\s{{1,9}}in|fought\s{{1,9}}through)\s{{1,9}}(?:the\s{{1,9}})?({'|'.join(name.replace(' ', chr(92) + 's{1,9}') for name in LAST_YEARS)})(?!\w)"
    rf"|\b({'|'.join(name.replace(' ', chr(92) + 's{1,9}') for name in LAST_YEARS)})\s{{1,9}}(?:[a-z]{{3,10}}\s{{1,9}})?veteran\b"
)
_NO_SELF = Pattern(
    r"\b(?:father|grandfather|mother|uncle|brother|son of|daughter of|widow|re-enact|reenact|film|movie|play(?:s|ed|ing)?|role|family)",
    re.I,
)


@check(
    summary="somebody is too young for the war the story puts them in",
    level="query",
    bad=[
        Example("Jack Ellis, [|60|], a veteran of the (|Second World War|), laid a wreath.", published="2005-05-08"),
        Example("(|Korean War|) veteran Jack Ellis, [|55|], laid a wreath.", published="2005-05-08"),
        Example("Jack Ellis, [|51|], who fought in the (|Vietnam War|), laid a wreath.", published="2023-12-08"),
    ],
    good=[
        Example("Jack Ellis, 81, a veteran of the Second World War, laid a wreath.", published="2005-05-08"),
        Example("Jack Ellis, 60, whose father fought in the Second World War, laid a wreath.", published="2005-05-08"),
        Example("Jack Ellis, 60, plays a veteran of the Korean War in the film.", published="2005-05-08"),
        Example("Jack Ellis, 60, met Tom Berg, who fought in the Second World War.", published="2005-05-08"),
        "Jack Ellis, 60, a veteran of the Second World War, laid a wreath.",
        Example("Jack Ellis, 60, fought in the Gulf War.", published="2005-05-08"),
    ],
    sources=["printed corrections: a man in a war that ended when he was five"],
    triggers=("World War", "Great War", "Civil War", "Korean War", "Algerian War", "Vietnam War", "Falklands War", "Iraq War"),
)
def life(doc: Document) -> Iterator[Finding | Skip]:
    """A veteran's age is the easiest thing for an old reader to check.

    Only an age beside the name in the same sentence, with nobody else between, is compared with the last year of a war of a
    short table. Fathers, films and roles are left alone.
    """
    unknown = False
    for block in doc.copy_blocks:
        for match in _VETERAN.finditer(doc.text, block.span.start, block.span.end):
            group = 1 if match.group(1) else 2
            war = " ".join(match.group(group).split())
            sentence = doc.sentence_at(match.start())
            if sentence is None or _NO_SELF.search(doc.words_at(sentence.span)):
                continue
            ages = [
                a for a in doc.ages if sentence.span.start <= a.span.start < sentence.span.end and a.form in ("comma", "aged")
            ]
            people = [
                bearer
                for bearer in doc.bearers
                if bearer.kind == "person"
                and any(sentence.span.start <= m.start < sentence.span.end and m.text not in war for m in bearer.mentions)
            ]
            if len(ages) != 1 or len(people) != 1 or ages[0].bearer is not people[0] or ages[0].past:
                continue
            if doc.published is None:
                unknown = True
                continue
            then = ages[0].years - (doc.published.year - LAST_YEARS[war])
            if then < YOUNGEST:
                yield Finding(
                    ages[0].number_span,
                    f"{people[0].name}, {ages[0].years} in {doc.published.year}, was {_then(then)} when the {war} ended in {LAST_YEARS[war]}",
                    related=((Span(*match.span(group)), "the war"),),
                    unless="another war is meant",
                    question="Which war, or how old?",
                    key=(people[0].name, war),
                )
    if unknown:
        yield Skip("a veteran's age, and the day of publication is not known")


def _then(years: int) -> str:
    return f"{years}" if years >= 0 else "not born"
