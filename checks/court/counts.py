"""How many counts, and “both charges”."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Pattern, Span, check, spoken

_COUNTS = Pattern(
    r"\b([0-9]{1,3}|[Tt](?:wo|hree|en|welve)|[Ff](?:our|ive)|[Ss](?:ix|even)|[Ee]ight|[Nn]ine|[Ee]leven)\s{1,9}(?:[a-z]{4,12}\s{1,9}){0,2}?(counts?|charges)\b(?!\s(?:per|a|each)\b)"
)
_BOTH = Pattern(
    r"\b(?:[Bb]oth|[Aa]ll\s{1,9}([a-z]{3,6}))\s{1,9}(?:of\s(?:the|these)\s)?(?:[a-z]{4,12}\s{1,9})?(?:counts|charges)\b"
)
_OF = Pattern(
    r"\b(?:and\s{1,9})?([0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|a)\s{1,9}(?:counts?\s{1,9}|charges?\s{1,9})?of\s"
)
_AND_OF = Pattern(r"\band\s{1,9}(?:[0-9]{1,2}|one|two|three|four|five|six)\s{1,9}of\b")
_PART = Pattern(
    r"\b(?:including|include|among|also|another|further|more|other|later|previous|earlier|each|court|men|women|defendants|co-\w+|accused)\b",
    re.I,
)


@check(
    summary="the number of charges changes",
    level="query",
    bad=[
        "Tom Hutchins denied (|three counts|) of fraud. He was cleared of [|both charges|] on Monday.",
        "Tom Hutchins faces (|two charges|) of theft. He denies [|all three charges|].",
        "Tom Hutchins admitted [|five counts|]: (|two of theft and two of fraud|).",
    ],
    good=[
        "Tom Hutchins denied two counts of fraud. He was cleared of both charges on Monday.",
        "Tom Hutchins denied three counts of fraud and Ann Doyle two. Doyle was cleared of both charges.",
        "Tom Hutchins faces three counts of theft and two of fraud. He denies all five charges.",
        "Tom Hutchins faces five charges, including two of theft and two of fraud.",
        "Tom Hutchins denied three counts of fraud. He later faced another charge. It was dropped. Both charges against his wife stand.",
        "The firm charges two pounds. Both charges are fair.",
        "Tom Hutchins admitted five counts: two of theft and three of fraud.",
        "Tom Hutchins admitted five counts, two of theft, two of fraud and one of arson.",
        "Each man denies three counts. Hutchins was cleared of both charges that touch his wife.",
    ],
    sources=["a copy desk's list: “denies three counts … both charges”"],
    triggers=("counts", "charges"),
)
def counts(doc: Document) -> Iterator[Finding]:
    """A verdict that leaves a charge over is a legal risk.

    “Both charges” is compared with the only number of counts in the same sentence or the one before, and a list after a
    colon with the number before it. Sentences with a second person, “including”, “another” and the like are left alone.
    """
    sentences = doc.sentences
    for index, sentence in enumerate(sentences):
        words = doc.words_at(sentence.span)
        if "counts" not in words and "charges" not in words:
            continue
        yield from _list(doc, sentence.span)
        both = _BOTH.search(doc.text, sentence.span.start, sentence.span.end)
        if both is None:
            continue
        printed = 2 if both.group(1) is None else spoken(both.group(1))
        begin = sentences[index - 1].span.start if index and sentences[index - 1].block == sentence.block else sentence.span.start
        told = [m for m in _COUNTS.finditer(doc.text, begin, both.start()) if spoken(m.group(1)) is not None]
        if (
            printed is None
            or len(told) != 1
            or _PART.search(doc.text, begin, both.end())
            or _AND_OF.search(doc.text, begin, both.end())
            or _people(doc, begin, sentence.span.end) > 1
        ):
            continue
        if spoken(told[0].group(1)) != printed:
            yield _finding(doc, Span(*both.span()), Span(*told[0].span()), f"{told[0].group(1)} before")


def _people(doc: Document, start: int, end: int) -> int:
    return sum(1 for bearer in doc.bearers if bearer.kind == "person" and any(start <= m.start < end for m in bearer.mentions))


def _list(doc: Document, span: Span) -> Iterator[Finding]:
    """`five counts: two of theft and two of fraud`."""
    head = _COUNTS.search(doc.text, span.start, span.end)
    if head is None or not doc.text.startswith((":", " -", " –", "—"), head.end()):
        return
    printed = spoken(head.group(1))
    parts = list(_OF.finditer(doc.text, head.end(), span.end))
    values = [1 if part.group(1) == "a" else spoken(part.group(1)) or 0 for part in parts]
    if (
        printed is None
        or len(parts) < 2
        or not parts[-1].group().startswith("and")
        or _PART.search(doc.text, span.start, span.end)
    ):
        return
    if sum(values) != printed:
        end = span.end - 1 if doc.text[span.end - 1] in ".!?" else span.end
        total = f"{' + '.join(map(str, values))} = {sum(values)}"
        yield _finding(doc, Span(*head.span()), Span(parts[0].start(), end), total)


def _finding(doc: Document, span: Span, other: Span, why: str) -> Finding:
    return Finding(
        span,
        f"“{' '.join(doc.words_at(span).split())}”: {why}",
        related=((other, "the other number"),),
        unless="the charges are another defendant's",
        question="How many counts, and what became of each?",
        key=(doc.words_at(span), doc.words_at(other)),
    )
