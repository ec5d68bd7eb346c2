"""A word, typed twice."""

import re
from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Span, check, compile_pattern, signs_of

DOUBLED = "the a an of to and is are was were be been by from at on with about as or but not this their our it its they we he she has have which his your whose"
_TWICE = compile_pattern(rf"([{re.escape(signs_of(DOUBLED))}])\1")
_PAIR = compile_pattern(rf"\b({'|'.join(DOUBLED.split())})(\s+)(\1)\b(?![-’'])", re.IGNORECASE)


@check(
    summary="a word is printed twice",
    level="error",
    bad=[
        Example("The mayor spoke to (|the|) [|the|] press.", fixed="The mayor spoke to the press."),
        Example("Half of of the boats sank.", places=("of",)),
        "She was told (|to|) [|to|] leave.",
        "The aide told (|his|) [|his|] brother, (whose name was not given), to stop.",
    ],
    good=[
        "He had had enough, and she knew that that was so.",
        "“The … the …” he stammered.",
        "They came from Bora Bora and sang Duran Duran.",
        "He gave her her coat.",
        "The coat was his. His brother wore it.",
        "What it is is a mess.",
        "The The played in Leeds.",
    ],
    sources=["a wire of 1987: “about about”, “the the”"],
    measured=(17, 17, "bbc 2004-05, web 2023, wire 1987"),
)
def word(doc: Document) -> Iterator[Finding]:
    """Copy that is moved or typed over keeps a small word twice, often across a line break.

    Only words that cannot stand twice in a row are looked for, so “had had”, “that that” and names such as Bora Bora are
    never meant. English only. Deleting the second one is a safe fix.
    """
    if not _TWICE.search(doc.small_words) or doc.language != "en":
        return
    for block in doc.copy_blocks:
        for match in _PAIR.finditer(doc.text, block.span.start, block.span.end):
            first, second = match.group(1), match.group(3)
            if second != second.lower() or (first.lower() == "is"):
                continue
            span = Span(match.start(3), match.end(3))
            yield Finding(
                span,
                f"“{first} {second}”: the word is printed twice",
                related=((Span(match.start(1), match.end(1)), "the first one"),),
                fixes=(Fix(f"delete one “{second}”", (Edit(Span(match.end(1), match.end(3)), ""),), safe=True),),
                key=(first.lower(), second),
            )
