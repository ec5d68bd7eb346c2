"""The comment form of a page, pasted with the story."""

from collections.abc import Iterator

from lint import Document, Finding, check


@check(
    summary="the words of a comment form stand in the copy",
    level="query",
    bad=[
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Leave a comment|]\n\n(|Your email address will not be published. Required fields are marked *|)",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Leave a Reply|]",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|You must be logged in to post a comment.|]",
    ],
    good=[
        "He did not want to leave a comment on the case.",
        "Readers can send a comment to the council until Friday.",
        "Your email address will not be published, the council promised those who wrote in.",
        "The site closed its comments after the attack.",
        "Join the conversation, the poster said, and nobody did.",
    ],
    sources=["TIME, February 2024: a comment form's labels at the end of a published story"],
)
def comment_form(doc: Document) -> Iterator[Finding]:
    """Labels of the form under a story are copied with it when a page is selected from top to bottom.

    Only whole lines count. Lines of one form that follow each other are one finding.
    """
    lines = [residue.span for residue in doc.residue if residue.kind == "comment-form"]
    if lines:
        words = doc.words_at(lines[0])
        yield Finding(
            lines[0],
            f"“{words}” belongs to the page's comment form, not to the story",
            related=tuple((line, "another line of the form") for line in lines[1:]),
            unless="the story is about comment forms",
        )
