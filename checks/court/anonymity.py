"""“Cannot be named”, and a name."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Pattern, Span, check

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Age

_UNNAMED = Pattern(
    r"\b(?:(?:cannot|can(?:’|')t|can\snot|may\snot|must\snot|could\snot|cannot\slegally)\sbe\s(?:legally\s)?(?:named|identified)|not\sbeing\s(?:named|identified))\b"
)
_VICTIM = Pattern(
    r"\b(?:victims?|stabbed|killed|killing|murder(?:ed|ing)?|death|died|dead|injured|attacked|tribute|family\sof|lawyer|solicitor|officer|judge|friend|witness|mother|father|his\sson|her\sson)\b",
    re.I,
)


@check(
    summary="somebody of the same age is named beside one who cannot be",
    level="query",
    bad=[
        "A boy aged 15, who [|cannot be named|] for legal reasons, denied arson.\n\nTom Hutchins, (|15|), will be back in court in May.\n\nIt rained.",
        "The 16-year-old, who [|cannot be identified|], admitted theft. Tom Hutchins, (|16|), of Hull, was bailed.",
        "Tom Hutchins, (|17|), was bailed on Monday. The 17-year-old [|cannot be named|] because of his age.",
    ],
    good=[
        "A boy aged 15, who cannot be named for legal reasons, denied the murder of Tom Hutchins, 15.",
        "A boy aged 15, who cannot be named for legal reasons, denied arson. His lawyer, Tom Hutchins, 45, spoke.",
        "The source cannot be named. Tom Hutchins, 15, won the race.",
        "A boy aged 15, who cannot be named for legal reasons, denied arson. Tom Hutchins, 16, admitted it.",
        "A boy of 15, who cannot be named for legal reasons, stabbed a friend. Tom Hutchins, 15, died on Monday.",
    ],
    sources=["Children and Young Persons Act 1933, section 49; a copy desk's list"],
    triggers=(" be named", " be identified", "eing named", "eing identified", " be legally"),
)
def anonymity(doc: Document) -> Iterator[Finding]:
    """The name that must not stand is printed two paragraphs below the order that forbids it.

    A full name with exactly the age of the one who cannot be named, under 18. A namesake in age is often the victim, so a name in
    a sentence that tells of a victim, a lawyer or a witness is left alone.
    """
    for block in doc.copy_blocks:
        for match in _UNNAMED.finditer(doc.text, block.span.start, block.span.end):
            sentence = doc.sentence_at(match.start())
            if sentence is None:
                continue
            ages = [age for age in doc.ages if sentence.span.start <= age.span.start < sentence.span.end and age.bearer is None]
            loose = [int(m.group(1)) for m in re.finditer(r"\baged\s([0-9]{1,2})\b", doc.words_at(sentence.span))]
            for years in {*(age.years for age in ages), *loose}:
                named = next((age for age in doc.ages if age.years == years < 18 and _is_named(doc, age)), None)
                if named is not None and named.bearer is not None:
                    yield Finding(
                        Span(*match.span()),
                        f"one aged {years} cannot be named, and {named.bearer.name}, {years}, is, line {doc.line_of(named.span)}",
                        related=((named.number_span, f"{named.bearer.name}"),),
                        unless="they are two people",
                        question="May this name be printed?",
                        key=(named.bearer.name, str(years)),
                    )


def _is_named(doc: Document, age: "Age") -> bool:
    if age.bearer is None or age.mention is None or not age.mention.full or age.bearer.kind != "person":
        return False
    return not any(
        (one := doc.sentence_at(mention.start)) is not None and _VICTIM.search(doc.words_at(one.span))
        for mention in age.bearer.mentions
    )
