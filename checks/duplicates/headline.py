"""The headline, printed twice."""

from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Span, check, folded

FEWEST_WORDS = 6
LOOKED_AT = 6
"""Blocks after the headline in which a near-equal second one is looked for."""

LEFT_ALONE = frozenset(["residue", "repeat", "SEO title", "meta description", "push", "social", "slug", "alt text"])
"""What is reported elsewhere, or says the headline again on purpose."""


@check(
    summary="the headline stands in the story a second time",
    level="query",
    bad=[
        "(|Council votes to close the harbour|)\n\n[|Council votes to close the harbour|]\n\nThe council met on Monday.",
        "(|Council Votes To Close The Harbour|)\n\n[|Council votes to close the harbour|]\n\nThe council met on Monday.",
        "(|Council votes to close the harbour|)\n\nThe council met on Monday.\n\n[|Council votes to close the harbour.|]\n\nIt meets again.",
        "(|Council votes to close the old harbour|)\n\n[|Council votes to close the old harbor|]\n\nThe council met on Monday.",
        "(|Council votes to close the old harbour|)\n\n[|Council votes to close the old harbour - Harbour Post|]\n\nThe council met on Monday.",
    ],
    good=[
        "Council votes to close the harbour\n\nThe council voted to close the harbour on Monday.\n\nIt meets again in May.",
        "Harbour\n\nHarbour\n\nThe council met on Monday.",
        "Council votes to close the harbour\n\nThe vote ends a dispute of ten years\n\nThe council met on Monday.",
        "The council met on Monday. The council met on Monday.",
        "Close the harbour!\n\n“Close the harbour,” the mayor said on Monday, and the council did.",
        "Council votes to close the old harbour in May\n\nCouncil votes to keep the new harbour in June\n\nIt met on Monday.",
        Example(
            "---\ntitle: Council votes to close the harbour\n---\n\n# Council votes to close the harbour\n\nThe council met on Monday.",
            form="markdown",
        ),
    ],
    sources=["TIME, February 2024: the headline printed twice"],
)
def headline(doc: Document) -> Iterator[Finding]:
    """An export that writes the headline as a field and again as the first line of the body prints it twice.

    Case, white space and punctuation do not count; below the headline one word may differ, or the name of the site follow. A
    headline of a word or two may stand again as a label and is left alone, and so is the title of Markdown's front matter as
    the heading right below it. The second one may be a field of somebody's export, so deleting it is not a safe fix.
    """
    if not doc.raw_blocks or doc.raw_blocks[0].role != "headline":
        return
    first = doc.raw_blocks[0].span
    for residue in doc.residue:
        if residue.kind == "repeat" and residue.source == first and not _is_title_as_heading(doc, residue.span):
            yield _finding(doc, residue.span, first, "says the headline of line {} again")
    title = doc.words_at(first).split()
    if len(title) < FEWEST_WORDS:
        return
    for block in doc.blocks[1:LOOKED_AT]:
        if block.role not in LEFT_ALONE and _is_near(doc.words_at(block.span), title):
            yield _finding(doc, block.span, first, "says the headline of line {} again, almost word for word")


def _is_title_as_heading(doc: Document, again: Span) -> bool:
    """Whether the title of the front matter is the first heading too, as many Markdown files have it."""
    following = doc.raw_blocks[1:4]
    return doc.form == "markdown" and any(block.span == again and block.role == "heading" for block in following)


def _is_near(line: str, title: list[str]) -> bool:
    words = line.split(None, len(title) + 6)
    if not len(title) <= len(words) + 1 <= len(title) + 6:
        return False
    length = len(title)
    rest = words[length:]
    same = sum(1 for one, other in zip(title, words, strict=False) if one == other or folded(one) == folded(other))
    if not rest:
        return len(words) == length and same == length - 1
    return same == length and rest[0] in ("-", "|", "–", "—", "·", ":")


def _finding(doc: Document, span: Span, first: Span, says: str) -> Finding:
    words = doc.words_at(span)
    return Finding(
        span,
        f"“{words}” {says.format(doc.line_of(first))}",
        related=((first, "the headline"),),
        fixes=(Fix("delete the second one", (Edit(span, ""),)),),
        unless="the second one is a field of its own in your system",
        key=(words.casefold(),),
    )
