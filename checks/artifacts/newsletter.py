"""The page's plea to subscribe, pasted with the story."""

from collections.abc import Iterable

from lint import Document, Finding, check

from ._lines import line_findings


@check(
    summary="a plea to subscribe, follow or sign in stands in the copy",
    level="query",
    bad=[
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|CLICK HERE TO GET THE HARBOUR POST APP|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Sign up for our morning newsletter to get the news first.|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Follow Harbour Post on Instagram, Facebook and YouTube.|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|By subscribing I accept the terms of use|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|🚢 Want the news of the coast? Sign up for the weekly letter|]\n\nIt meets again in May.",
    ],
    good=[
        "Council votes on harbour\n\nThe council met on Monday.\n\nReaders sign up for the race at the harbour office.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n“Sign up for our newsletter,” he told the crowd.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe party asked members to subscribe to its plan.\n\nIt meets again in May.",
        "Sign up, the recruiters told them, and see the world.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nFollow the coast road on foot and turn left at the inn.\n\nIt meets again in May.",
    ],
    sources=["Fox News, 2019: an app's appeal in the body of stories"],
    measured=(3, 3, "web 2023"),
)
def newsletter(doc: Document, *, phrases: tuple[str, ...] = ()) -> Iterable[Finding]:
    """What a page says to its reader about its newsletter, its app and its accounts is not the reporter's word.

    Only a line of its own counts. Words inside quotation marks are somebody's and are left alone, and so is a sentence that
    tells of a newsletter in the third person.

    Options:
        phrases: lines of your own pages that belong here too; one that ends with an ellipsis stands for all lines that begin so.
    """
    return line_findings(doc, "newsletter", phrases, unless="your paper prints such a line on purpose")
