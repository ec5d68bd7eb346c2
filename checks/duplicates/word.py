"""A word, typed twice."""

import re
from collections.abc import Iterator
from itertools import islice
from operator import eq

from lint import Document, Edit, Example, Finding, Fix, Span, check, compile_pattern, signs_of

DOUBLED = "the a an of to and is are was were be been by from at on with about as or but not this their our it its they we he she has have which his your whose"
_TWICE = compile_pattern(rf"([{re.escape(signs_of(DOUBLED))}])\1")
_RELATIVE = compile_pattern(
    r"\b(?:wh\w+|that|those|all|any\w*|every\w*|if|as|because|once|since|though|although|unless|until|till|before|after|so|more|less|the \w+ (?:i|you|we|they|he|she|it))\b",
    re.IGNORECASE,
)
_NEVER = frozenset(
    "i you we they he she it there this and or by to after upon on in for of with no very so ha la blah oh hey bye".split()
)
_PAIR = compile_pattern(rf"\b({'|'.join(DOUBLED.split())})(\s+)(\1)\b(?![-’'])", re.IGNORECASE)


@check(
    summary="a word is printed twice",
    level="error",
    bad=[
        Example("The mayor spoke to (|the|) [|the|] press.", fixed="The mayor spoke to the press."),
        Example("Half of of the boats sank.", places=("of",)),
        "She was told (|to|) [|to|] leave.",
        "She (|made it|) [|made it|] clear on Monday.",
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
        "Those who made it made it big, and when it rains it rains hard there.",
        "“She made it made it clear,” he stammered. On and on and on and on it went, day by day by day.",
        "The more you eat you eat. The house they bought they bought from me. If you can you can. He sang la la la la, and tick tock tick tock went the clock.",
    ],
    sources=["a wire of 1987: “about about”, “the the”"],
    measured=(17, 17, "bbc 2004-05, web 2023, wire 1987"),
)
def word(doc: Document) -> Iterator[Finding]:
    """Copy that is moved or typed over keeps a small word twice, often across a line break.

    Only words that cannot stand twice in a row are looked for, so “had had”, “that that” and names such as Bora Bora are
    never meant, and two words together (“made it made it”) where nothing lets them stand so (“those who made it made it big”),
    outside quotation marks. English only. Deleting the second one is a safe fix.
    """
    if doc.language != "en":
        return
    yield from _pairs(doc)
    if not _TWICE.search(doc.small_words):
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


def _pairs(doc: Document) -> Iterator[Finding]:
    """Two words, and the same two again."""
    words = doc.spaced_words
    again = bytes(map(eq, words, islice(words, 2, None)))
    at = again.find(b"\x01\x01")
    while at >= 0:
        one, other = words[at : at + 2]
        run = again[max(0, at - 1) : at + 3]
        if (
            run.strip(b"\0") == b"\x01\x01"
            and doc.small_words[at : at + 2].strip()
            and one != other
            and (one + other).isalpha()
            and one not in _NEVER
            and other not in _NEVER - {"it", "this"}
        ):
            yield from _pair(doc, one, other)
        at = again.find(b"\x01\x01", at + 2)


def _pair(doc: Document, one: str, other: str) -> Iterator[Finding]:
    pair = compile_pattern(rf"(?<![\w'’-]){one}\s{{1,9}}{other}(\s{{1,9}})({one}\s{{1,9}}{other})(?![\w'’-])")
    for match in pair.finditer(doc.text):
        sentence, block = doc.sentence_at(match.start()), doc.block_at(match.start())
        span = Span(*match.span(2))
        if sentence is None or block not in doc.copy_blocks or doc.in_quotes(span) or not (one + other).islower():
            continue
        if _RELATIVE.search(doc.text, sentence.span.start, match.start()) or _RELATIVE.match(doc.text, match.start()):
            continue
        first = Span(match.start(), match.start(1))
        yield Finding(
            span,
            f"“{one} {other}”: the words are printed twice",
            related=((first, "the first time"),),
            fixes=(Fix(f"delete one “{one} {other}”", (Edit(Span(match.start(1), match.end(2)), ""),)),),
            unless="it is a refrain",
            key=(one, other, one, other),
        )
