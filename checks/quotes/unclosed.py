"""A quotation that is never closed."""

from collections.abc import Iterator

from lint import Document, Finding, Pattern, Span, check

_SAYS_ON = Pattern(
    r"[,!?]\s(?:(?:said|says|added)(?=\s(?:(?:[a-z-]{2,14}\s){0,4}[A-Z]|the\s|a\s|one\s))|(?:he|she|they)\s(?:said|says|added|told\s[\w\s]{2,24})(?=[.,]))"
)


@check(
    summary="a quotation is opened and not closed",
    level="query",
    bad=[
        "Mayor wins vote\n\n[|“|]This is a great loss for the town, she said.\n\nHer deputy said nothing.\n\nThe vote is in May.",
        'Mayor wins vote\n\nShe called it [|"|]a great loss for the town.\n\nHer deputy said nothing.\n\nThe vote is in May.',
        'She named the mill. [|"|]We are buying it, said Tom Hutchins of the firm. "We have plans for it."',
        "Mayor wins vote\n\nHe said: “No.”\n\n[|“|]I will not go, the mayor said on Monday.\n\nThe vote is in May.",
    ],
    good=[
        "Mayor wins vote\n\nShe said: “This is a great loss.\n\n“We will mourn it,” she said.\n\nThe vote is in May.",
        'Mayor wins vote\n\nShe said: "This is a great loss.\n\n"We will mourn it," she said.\n\nThe vote is in May.',
        "Mayor wins vote\n\nShe is 5'10\" and he 6'2\".\n\nHer deputy said nothing.\n\nThe vote is in May.",
        'She said: "When I met him, he said he would go. "I did not believe it."',
        "She said: “This is a great loss. We will mourn it. Her deputy said nothing.",
        "Mayor wins vote\n\nThe boys’ hats and the girls’ coats were gone.\n\nIt rained.\n\nThe vote is in May.",
        'Mayor wins vote\n\nHe said "this was a poor plan for the town.\n\nThe mayor had five boats to give, and kept them."\n\nThe vote is in May.',
        'Mayor wins vote\n\nA 12" gun and a 6" shell were found.\n\nIt rained.\n\nThe vote is in May.',
    ],
    measured=(12, 12, "bbc 2004-05, web 2023, wire 1987"),
    sources=["printed copy in which “this is a great loss” never ends"],
    triggers=("“", '"'),
)
def unclosed(doc: Document, *, longest_paragraph: int = 700) -> Iterator[Finding]:
    """Where a quotation does not end, the reader cannot tell whose words follow.

    A verb of saying inside it (“…, he said.”) shows that a mark is missing before the verb. Else, a quotation that the next paragraph opens again goes on there. Copy whose paragraphs were merged loses the breaks that
    say so, and a story of one block or with long paragraphs is left alone.

    Options:
        longest_paragraph: a story with a paragraph longer than this, in characters, is taken to have been merged.
    """
    paragraphs = [block.span.end - block.span.start for block in doc.copy_blocks if block.role == "paragraph"]
    whole = len(paragraphs) >= 3 and max(paragraphs) <= longest_paragraph
    for quote in doc.quotes:
        if quote.closed or quote.continues or quote.inner or quote.role not in ("paragraph", "caption", "deck"):
            continue
        words = doc.words_at(quote.words)
        said = _SAYS_ON.search(words)
        if said is None and (quote.reopened or not whole or words.rstrip()[-1:] not in tuple(".!?…”")):
            continue
        if len(words.split()) < 2 or (said is None and _ends_in_the_next(doc, quote.span.start)):
            continue
        first = " ".join(words.split()[:5])
        yield Finding(
            Span(quote.span.start, quote.span.start + 1),
            f"the quotation that begins “{first} …” is not closed "
            + (f"before “{said.group().lstrip(',!? ')}”" if said else "in its paragraph"),
            unless="it goes on in the next paragraph",
            question="Where does the quotation end?",
            key=(" ".join(words.split()[:8]),),
        )


def _ends_in_the_next(doc: Document, start: int) -> bool:
    """Whether the first mark of the next paragraph closes what this one left open."""
    after = [block.span for block in doc.copy_blocks if block.span.start > start][:1]
    for span in after:
        for offset in range(span.start, span.end):
            char = doc.text[offset]
            if char in '“”"':
                return char == "”" or (char == '"' and offset > span.start and not doc.text[offset - 1].isspace())
    return False
