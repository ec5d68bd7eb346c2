"""A bare surname that two people in the story have."""

from collections.abc import Iterator

from checks.names._left import skip_of
from lint import Bearer, Document, Finding, Skip, check, tables

_PARTICLES = frozenset("de del della di da du van von der den ter bin ibn al el la le".split())


@check(
    summary="a bare surname that two people in the story bear",
    level="tick",
    bad=[
        "Police named (|Karl Dray|), 40, and (|Omar Dray|), 22. Officers held [|Dray|] at ten.",
        "(|Ann Pell|) sued (|Ruth Pell|). Then [|Pell|] won.",
        "The judge heard (|Tom Orton|). He then heard (|Ben Orton|). It was [|Orton|] who wept.",
    ],
    good=[
        "Karl Dray met Omar Dray. Karl left.",
        "Karl Dray spoke. Dray left. Omar Dray came after.",
        "Karl Dray and Omar Dray left. The Drays wept.",
        "Karl Dray and Ann Dray left. Ms Dray wept.",
        "Karl Dray spoke and Dray left.",
    ],
    sources=["PA Media: naming of relatives in court copy"],
    measured=(8, 8, "bbc 2004-05, web 2023, wire 1987"),
)
def ambiguous(doc: Document) -> Iterator[Finding | Skip]:
    """In court copy a bare surname that two people have may name the wrong one as guilty.

    Marked once for each surname, at the first bare mention after both are introduced. Mr, Mrs and Ms tell two people apart
    where their titles differ, and so does a first name; both are left alone.
    """
    skip = skip_of(doc)
    if skip:
        yield skip
        return
    families: dict[str, list[Bearer]] = {}
    for bearer in doc.bearers:
        if bearer.kind == "person" and bearer.given and bearer.family:
            families.setdefault(bearer.family, []).append(bearer)
    for family, bearers in families.items():
        if len(bearers) != 2 or _is_one(*bearers):
            continue
        introduced = [next((m for m in bearer.mentions if m.full and not m.display), None) for bearer in bearers]
        if introduced[0] is None or introduced[1] is None:
            continue
        both = max(introduced[0].start, introduced[1].start)
        bare = [
            mention
            for bearer in bearers
            for mention in bearer.mentions
            if mention.text == family and not mention.titles and not mention.display and mention.start > both
        ]
        if bare:
            first = min(bare, key=lambda mention: mention.start)
            yield Finding(
                first.span,
                f"“{family}” may be {introduced[0].text} of line {doc.line_of(introduced[0].span)} or {introduced[1].text} of line {doc.line_of(introduced[1].span)}",
                related=tuple(
                    (mention.span, mention.text) for mention in sorted(filter(None, introduced), key=lambda m: m.start)
                ),
                unless="the sentence tells which",
                question=f"Which {family} is meant?",
                key=(family, introduced[0].text, introduced[1].text),
            )


def _is_one(one: Bearer, other: Bearer) -> bool:
    """Whether one is the other with a name more, or one of the two begins with a word that names nobody."""
    parts = [set(bearer.given.split()) for bearer in (one, other)]
    if any(bearer.given.lower() in _PARTICLES for bearer in (one, other)):
        return True
    if parts[0] <= parts[1] or parts[1] <= parts[0]:
        return True
    return any(
        tables.degree(bearer.given.split()[0], "g") == 0
        and tables.flags(bearer.given.split()[0]) != ""
        and "n" not in tables.flags(bearer.given.split()[0])
        for bearer in (one, other)
    )
