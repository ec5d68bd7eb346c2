"""What a wire says to the desks that take it."""

from collections.abc import Iterable

from lint import Document, Finding, check

from ._lines import line_findings


@check(
    summary="a wire's note, slug or sign-off stands in the copy",
    level="query",
    bad=[
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|(MORE)|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|-30-|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|REUTER|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|AP-EU--Harbour-Vote, 3rd Ld-Writethru|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Eds: Updates with vote. Adds photo.|]\n\nIt meets again in May.",
    ],
    good=[
        "Council votes on harbour\n\nThe council met on Monday.\n\nREUTERS\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nMore followed in the evening.\n\nIt meets again in May.",
        "The score was 30-30 at half-time.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nEnds of the earth, the old map said.\n\nIt meets again in May.",
        "The lead was 1st and the add 2nd in the book of terms.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nBlah, he said, and blah again, until the chair stopped him.\n\nIt meets again in May.",
    ],
    sources=["A wire of 1987: sign-offs and slugs; AP copy printed with its slug, 2019"],
    measured=(60, 60, "wire 1987"),
)
def wire(doc: Document, *, phrases: tuple[str, ...] = ()) -> Iterable[Finding]:
    """Slugs, takes, sign-offs and advisories tell a desk how to handle an item; in print they are noise.

    The bare name of an agency is a credit and stays.

    Options:
        phrases: lines of your own pages that belong here too; one that ends with an ellipsis stands for all lines that begin so.
    """
    return line_findings(doc, "wire", phrases, unless="you lint raw wire copy")
