"""A sentence that stands in the story twice."""

from collections.abc import Iterator

from lint import Document, Finding, Span, check, folded

SHORTEST = 60
OPENING = 50


@check(
    summary="a sentence stands in the story twice",
    level="query",
    bad=[
        "Vote\n\n(|The council met on Monday evening to discuss the plan for the old harbour.|) It was late.\n\nMany came. [|The council met on Monday evening to discuss the plan for the old harbour.|] They went home at night.",
        "(|The council met on Monday evening to discuss the plan for the old harbour.|) [|The council met on Monday evening to discuss the plan for the old harbour.|] Nobody spoke.",
        "Vote\n\n(|The mayor told the fishermen on the quay that the old harbour would stay open.|) They cheered.\n\nIt rained. [|The mayor told the fishermen on the quay that the old harbour would stay open.|]",
    ],
    good=[
        "Vote\n\nHe said no. He said no. He said it a third time.",
        "Vote\n\n“We shall keep the old harbour open as long as there is a fish in the sea,” he said.\n\n“We shall keep the old harbour open as long as there is a fish in the sea”\n\nThey cheered.",
        "Vote\n\nThe council met on Monday evening to discuss the plan for the old harbour\n\nThe council met on Monday evening to discuss the plan for the old harbour. It was late.",
        "Vote\n\nThe council met on Monday evening to discuss the plan for the old harbour. The council met on Tuesday evening to discuss the plan for the old harbour.",
        "The council met on Monday.",
    ],
    sources=["Stories of 2023 with a sentence in its old and its new place"],
    measured=(2, 2, "web 2023"),
)
def sentence(doc: Document) -> Iterator[Finding]:
    """A sentence moved by hand stands in the old place and in the new one.

    Letter for letter the same but for case and marks, at least 60 characters. A quotation may stand again as a pull quote, and
    the first sentence again as a deck, so a sentence that fills a block without a full stop or in quotation marks is left alone.
    Whole paragraphs are another check's.
    """
    if not _may_repeat(doc.text):
        return
    seen: dict[str, Span] = {}
    for one in doc.sentences:
        start, end = one.span.start, one.span.end
        if end - start < SHORTEST:
            continue
        words = doc.words_at(one.span)
        first = seen.setdefault(words, one.span)
        if first is one.span or _is_display(doc, first) or _is_display(doc, one.span):
            continue
        shown = words if len(words) <= 80 else words[:77].rstrip() + "…"
        yield Finding(
            one.span,
            f"“{' '.join(shown.split())}” stands already in line {doc.line_of(first)}",
            related=((first, "the first time"),),
            unless="it is a refrain, or one of the two is a display quote",
            key=(folded(words),),
        )


def _may_repeat(text: str) -> bool:
    """Whether two sentences begin alike; far faster than to read them."""
    text = text.replace("\n", ". ")
    for end in ("! ", "? ", '." ', ".” ", ".’ "):
        if end[-2:-1] in text:
            text = text.replace(end, ". ")
    openings = [piece[:OPENING] for piece in text.split(". ") if len(piece) >= OPENING]
    return len(set(openings)) < len(openings)


def _is_display(doc: Document, span: Span) -> bool:
    """Whether a sentence is all there is in a deck, caption, heading or pull quote."""
    block = doc.block_at(span.start)
    if block is None or block.role not in ("paragraph", "list item"):
        return True
    words = doc.words_at(span)
    return block.span == span and words[0] in "“\"‘'" and words[-1] in "”\"’'"
