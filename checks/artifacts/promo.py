"""Links to other stories that were pasted with the copy."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Place, Span, check

from ._lines import line_findings


@check(
    summary="a line that promotes another story stands in the copy",
    level="query",
    bad=[
        Example(
            "Council votes on harbour\n\nThe council met on Monday.\n\n[|Harbour Extra: ten boats to see|]\n\nIt meets again in May.",
            options={"phrases": ("Harbour Extra …",)},
        ),
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Read More: Why the Harbour Plan Failed Twice|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Related: Ten harbours that came back|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|SEE ALSO: Mayor Under Fire|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|You may also like|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Lesen Sie auch: Der Hafen, der niemals schläft|]\n\nIt meets again in May.",
    ],
    good=[
        "Read more books, the librarian told them.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nMore: that is what the union wanted, and it said so.\n\nIt meets again in May.",
        "“Listen: we have had enough,” said the captain.",
        "Related costs: the council paid them.",
        "Watch the tide, he said: it turns at six.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe most read of her books sold a million copies.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nSee more of the coast from the new path, the guide says.\n\nIt meets again in May.",
        Example(
            "# Council votes on harbour\n\nThe council met on Monday.\n\nIt meets again in May.\n\n[Read more about the harbour](https://harbourpost.example/h)",
            form="markdown",
        ),
        Example(
            "# Council votes on harbour\n\nThe council met on Monday.\n\nRead more: [Why the Harbour Plan Failed](https://harbourpost.example/h)\n\nIt meets in May.",
            form="markdown",
        ),
    ],
    sources=[
        "TIME, February 2024: two promotion lines in the body of a published story",
        "Lines that extractors left in stories of 181 news pages, 2019",
    ],
    measured=(14, 14, "web 2023"),
)
def promo(doc: Document, *, phrases: tuple[str, ...] = ()) -> Iterator[Finding]:
    """A line such as “Read More: …” is a link on the page it comes from and a stray headline everywhere else.

    Only a line of its own counts: a known label alone, or one with a colon that goes on as a headline does. A sentence is left alone,
    and so is a line that Markdown makes a link.

    Options:
        phrases: lines of your own pages that belong here too; one that ends with an ellipsis stands for all lines that begin so.
    """
    for finding in line_findings(doc, "promo", phrases, unless="the page sets it apart as a link"):
        if doc.form != "markdown" or not _is_link(doc, finding.at):
            yield finding


def _is_link(doc: Document, at: Span | Place) -> bool:
    """Whether the line's last word in the source is that of a link: `[…](…)`."""
    return isinstance(at, Span) and doc.source.startswith("](", doc.source_span(at)[1])
