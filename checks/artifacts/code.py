"""Program code that stands among the copy."""

from collections.abc import Iterable

from lint import Document, Finding, check

from ._lines import line_findings


@check(
    summary="a line of program code stands in the copy",
    level="query",
    bad=[
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|window.dataLayer = window.dataLayer || [];|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|var adSlot = googletag.defineSlot('/1234/top');|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|.share-bar { display: none; }|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|LEARNING_SPLIT = 0.3|]\n\nIt meets again in May.",
    ],
    good=[
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe transfer window. It closes on Friday.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nLet x = 4, the teacher wrote.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe document (all 40 pages) was leaked.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nProfits = sales - costs, she explained.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n@Media said it would come.\n\nIt meets again in May.",
    ],
    sources=["A published story, 2019: a line of Python between two paragraphs"],
)
def code(doc: Document, *, phrases: tuple[str, ...] = ()) -> Iterable[Finding]:
    """Scripts and style sheets of a page, or the cell of a notebook, slip in where a story is pasted from a web page.

    In Markdown and HTML what is marked as code is never copy.

    Options:
        phrases: lines of your own pages that belong here too; one that ends with an ellipsis stands for all lines that begin so.
    """
    return line_findings(doc, "code", phrases, unless="the story is about code")
