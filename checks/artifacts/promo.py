"""Links to other stories that were pasted with the copy."""

from collections.abc import Iterator

from lint import Document, Edit, Finding, Fix, check


@check(
    summary="a line that promotes another story stands in the copy",
    level="query",
    bad=[
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Read More: Why the Harbour Plan Failed Twice|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Related: Ten harbours that came back|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|SEE ALSO: Mayor Under Fire|]\n\nIt meets again in May.",
    ],
    good=[
        "Read more books, the librarian told them.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nMore: that is what the union wanted, and it said so.\n\nIt meets again.",
        "“Listen: we have had enough,” said the captain.",
        "Related costs: the council paid them.",
        "Watch the tide, he said: it turns at six.",
    ],
    sources=["TIME, February 2024: two promotion lines in the body of a published story"],
)
def promo(doc: Document) -> Iterator[Finding]:
    """A line such as “Read More: …” is a link on the page it comes from and a stray headline everywhere else.

    Only a line of its own counts, one that begins with a phrase of promotion and a colon and goes on as a headline does.
    """
    for residue in doc.residue:
        if residue.kind == "promo":
            words = doc.words_at(residue.span)
            yield Finding(
                residue.span,
                f"“{words}” promotes another story",
                fixes=(Fix("delete the line", (Edit(residue.span, ""),)),),
                unless="the page sets it apart as a link",
            )
