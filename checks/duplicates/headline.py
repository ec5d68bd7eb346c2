"""The headline, printed twice."""

from collections.abc import Iterator

from lint import Document, Edit, Finding, Fix, check


@check(
    summary="the headline stands in the story a second time",
    level="query",
    bad=[
        "(|Council votes to close the harbour|)\n\n[|Council votes to close the harbour|]\n\nThe council met on Monday.",
        "(|Council Votes To Close The Harbour|)\n\n[|Council votes to close the harbour|]\n\nThe council met on Monday.",
        "(|Council votes to close the harbour|)\n\nThe council met on Monday.\n\n[|Council votes to close the harbour.|]\n\nIt meets again.",
    ],
    good=[
        "Council votes to close the harbour\n\nThe council voted to close the harbour on Monday.\n\nIt meets again in May.",
        "Harbour\n\nHarbour\n\nThe council met on Monday.",
        "Council votes to close the harbour\n\nThe vote ends a dispute of ten years\n\nThe council met on Monday.",
        "The council met on Monday. The council met on Monday.",
        "Close the harbour!\n\n“Close the harbour,” the mayor said on Monday, and the council did.",
    ],
    sources=["TIME, February 2024: the headline printed twice"],
)
def headline(doc: Document) -> Iterator[Finding]:
    """An export that writes the headline as a field and again as the first line of the body prints it twice.

    Case, white space and punctuation do not count. A headline of a word or two may stand again as a label and is left alone.
    The second one may be a field of somebody's export, so deleting it is not a safe fix.
    """
    for residue in doc.residue:
        if residue.kind == "repeat" and residue.source is not None:
            words = doc.words_at(residue.span)
            yield Finding(
                residue.span,
                f"“{words}” says the headline of line {doc.line_of(residue.source)} again",
                related=((residue.source, "the headline"),),
                fixes=(Fix("delete the second one", (Edit(residue.span, ""),)),),
                unless="the second one is a field of its own in your system",
                key=(words.casefold(),),
            )
