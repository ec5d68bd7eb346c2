"""What a page adds to words that are copied from it."""

from collections.abc import Iterable

from lint import Document, Finding, check

from ._lines import line_findings


@check(
    summary="a footer that came with words copied from a page stands in the copy",
    level="query",
    bad=[
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Read more at: https://harbourpost.example/council-votes|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Read more: https://harbourpost.example/council-votes|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Citation : Council votes on harbour (2024, February 18) retrieved 20 February 2024 from https://harbourpost.example/votes.html|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Source: https://harbourpost.example/council|]\n\nIt meets again in May.",
    ],
    good=[
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe report can be read at harbourpost.example.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nSource: the harbour office\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nThis story first appeared in the Harbour Post.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nHe retrieved 20 crates from the water in February.\n\nIt meets again in May.",
        "Read more at night, the doctor said, and sleep better.",
    ],
    sources=["Western Daily Press, Gazette & Herald: another paper's footer in print"],
)
def foreign_footer(doc: Document, *, phrases: tuple[str, ...] = ()) -> Iterable[Finding]:
    """Some pages add their address to whatever is copied from them. It tells readers where the words were taken from.

    A credit to another paper in a sentence is left alone.

    Options:
        phrases: lines of your own pages that belong here too; one that ends with an ellipsis stands for all lines that begin so.
    """
    return line_findings(doc, "foreign-footer", phrases, unless="the link is part of the story")
