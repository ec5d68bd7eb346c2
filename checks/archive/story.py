"""A story that is published already."""

from collections.abc import Iterator

from checks.archive._cited import cited, named
from lint import Document, Example, Finding, check

_BODY = (
    "The council of Grandevik voted on Monday to close the old harbour after forty years of work. "
    "Ships will use the new pier in the east bay from May, said the mayor, Anna Tornqvist, and boats will follow in June."
)


@check(
    summary="a story already published under another path",
    level="tick",
    bad=[
        Example(f"[|Old harbour will close|]\n\n{_BODY}", archive=(f"Old harbour will close\n\n{_BODY}",)),
        Example(f"[|Grandevik closes its harbour|]\n\n{_BODY}", archive=(f"Old harbour will close\n\n{_BODY}",)),
        Example(
            f"[|Old harbour will close|]\n\n{_BODY} It rained.", archive=(f"Old harbour will close\n\n{_BODY}", "It rained.")
        ),
    ],
    good=[
        Example(f"Old harbour will close\n\n{_BODY}", archive=("It rained in Grandevik on Monday.",)),
        Example(
            f"New pier will open\n\n{_BODY} The pier was built by two hundred men in the course of nine years. It cost more than "
            "the whole town takes in taxes in a year, and nobody has said who will pay for the road that leads up to it.",
            archive=(f"Old harbour will close\n\n{_BODY}",),
        ),
        Example("Old harbour will close\n\nIt will close.", archive=("Old harbour will close\n\nIt closed on Monday at noon.",)),
        Example("It rained.", archive=("It rained in Grandevik on Monday.",)),
        Example("Rain\n\nIt rained on Monday.", archive=("Rain\n\nIt rained on Sunday.",)),
    ],
    sources=["Of 2,225 BBC articles of 2004-05 in a well-known collection 29 stand in it twice"],
    measured=(30, 30, "bbc 2004-05, web 2023, wire 1987"),
    needs="archive",
)
def story(doc: Document, *, likeness: float = 0.8, words: int = 30) -> Iterator[Finding]:
    """The same story filed twice, from two desks or two feeds, ends up on the site twice.

    The wording of the body is compared with every story of the archive but the one of the same path. A story that grew by
    new paragraphs is left alone, as is a short one. A tick: whoever checks a draft of what is published wants it so.

    Options:
        likeness: the part of their wording that the two must share, from 0 to 1.
        words: how many words the story must have.
    """
    if doc.earlier is None or len(doc.spaced_words) < words or not doc.copy_blocks:
        return
    found = [version.story for version in doc.earlier.versions() if version.likeness >= likeness]
    if found:
        yield Finding(
            doc.copy_blocks[0].span,
            f"already published as {cited(found)}",
            related=named(found, "the same story"),
            unless="this is a new version of it",
            question="Does this replace the earlier one?",
            key=(found[0].path,),
        )
