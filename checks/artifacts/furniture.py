"""Labels, buttons and notices of the page, pasted with the story."""

from collections.abc import Iterable

from lint import Document, Finding, check

from ._lines import line_findings


@check(
    summary="a label, button or notice of the page stands in the copy",
    level="query",
    bad=[
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Advertisement|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Share on Facebook|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Image 3 of 12|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|5 min read|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Copyright © 2024 Harbour Post. All rights reserved.|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|2024-02-20T08:57:40+01:00|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Home > News > Local|]\n\nIt meets again in May.",
    ],
    good=[
        "Council votes on harbour\n\nThe council met on Monday.\n\nPhoto: Ann Marsh, Harbour Post\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nUpdated: Feb. 20, 2024, 7:10 p.m.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n© Ann Marsh\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe share of boats rose to 40% in two years.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nFirst published on February 20, 2024 / 8:16 AM\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nTwo days ago the harbour was full.\n\nIt meets again in May.",
        "What the parties want\n\nThe parties wrote down what they want.\n\nHousing\n\nBoth want more houses.\n\nBusiness\n\nBoth want lower taxes.\n\nJobs at sea\n\nNeither wants more boats.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nAll rights reserved to the crown in 1890 now belong to the town, the judge said in her ruling.",
    ],
    sources=["Lines that extractors left in stories of 181 news pages, 2019"],
    measured=(7, 7, "web 2023"),
)
def furniture(doc: Document, *, phrases: tuple[str, ...] = ()) -> Iterable[Finding]:
    """Adverts, share buttons, player labels, menus, notices of copyright and cookies come along when a page is copied whole.

    Printed times, bylines and picture credits are the desk's own and stay. The bare name of a section counts only in a story
    without headings.

    Options:
        phrases: lines of your own pages that belong here too; one that ends with an ellipsis stands for all lines that begin so.
    """
    return line_findings(doc, "furniture", phrases, unless="the line is a heading of yours")
