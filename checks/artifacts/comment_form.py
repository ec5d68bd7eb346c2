"""The comment form of a page, pasted with the story."""

from collections.abc import Iterable

from lint import Document, Finding, check

from ._lines import line_findings


@check(
    summary="the words of a comment form stand in the copy",
    level="query",
    bad=[
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Leave a comment|]\n\n(|Your email address will not be published. Required fields are marked *|)",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Leave a Reply|]",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|You must be logged in to post a comment.|]",
        "Stadtrat stimmt ab\n\nDer Stadtrat tagte am Montag.\n\n[|Schreibe einen Kommentar|]\n\n(|Deine E-Mail-Adresse wird nicht veröffentlicht.|)",
    ],
    good=[
        "He did not want to leave a comment on the case.",
        "Readers can send a comment to the council until Friday.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n“Your email address will not be published,” the council promised those who wrote in.\n\nIt meets again in May.",
        "The site closed its comments after the attack.",
        "Join the conversation, the poster said, and nobody did.",
    ],
    sources=["TIME, February 2024: a comment form's labels at the end of a published story"],
    measured=(1, 1, "web 2023"),
)
def comment_form(doc: Document, *, phrases: tuple[str, ...] = ()) -> Iterable[Finding]:
    """Labels of the form under a story are copied with it when a page is selected from top to bottom.

    Only whole lines count. Lines of one form that follow each other are one finding.

    Options:
        phrases: lines of your own pages that belong here too; one that ends with an ellipsis stands for all lines that begin so.
    """
    return line_findings(doc, "comment-form", phrases, unless="the story is about comment forms", note="another line of the form")
