"""A headline that another story had."""

from collections.abc import Iterator

from checks.archive._cited import cited, named
from lint import Document, Example, Finding, check, headline_hash

SAME_MATTER = 0.05
"""Two stories under one headline that share so much of their wording are one, rewritten."""


@check(
    summary="a headline that another story was published under",
    level="query",
    bad=[
        Example("[|Mayor opens new harbour|]\n\nIt rained.", archive=("Mayor opens new harbour\n\nThe bay was full of boats.",)),
        Example(
            "[|Mayor Opens New Harbour|]\n\nIt rained.", archive=("Mayor opens ‘new’ harbour\n\nThe bay was full of boats.",)
        ),
        Example(
            "[|Mayor opens new harbour|]\n\nIt rained.",
            archive=("Mayor opens new harbour\n\nThe bay was full of boats.", "Rain at the old harbour\n\nIt rained hard."),
        ),
    ],
    good=[
        Example("Mayor opens new harbour\n\nIt rained.", archive=("Mayor opens old harbour\n\nThe bay was full of boats.",)),
        Example("The week ahead\n\nIt will rain.", archive=("The week ahead\n\nThe bay was full of boats.",)),
        Example(
            "Business news in brief today\n\nIt will rain.",
            archive=tuple(f"Business news in brief today\n\nThe {boat} was full." for boat in ("ferry", "tug", "barge")),
        ),
        Example(
            "Mayor opens new harbour\n\nThe bay was full of boats on Monday, said the mayor.",
            archive=("Mayor opens new harbour\n\nThe bay was full of boats on Monday, said the mayor.",),
        ),
        Example(
            "Mayor opens new harbour\n\nThe mayor opened the new harbour on Monday, a day late. The band of the yard "
            "played under a sail, for rain kept most of the town at home.",
            archive=(
                "Mayor opens new harbour\n\nThe mayor will open the new harbour on Monday, a day late. The band of the yard plays.",
            ),
        ),
        Example("It rained.", archive=("Mayor opens new harbour\n\nThe bay was full of boats.",)),
    ],
    sources=["The headline of one story left over another is a standing item of printed corrections"],
    needs="archive",
)
def headline(doc: Document, *, most: int = 2) -> Iterator[Finding]:
    """A template filled in from yesterday's story keeps its headline, and search sends readers to the wrong one of two.

    Case, space and marks do not count. Labels that many stories bear, short headlines, and a story that was rewritten
    are left alone.

    Options:
        most: in so many stories at most; what more of them have is a label.
    """
    block = next((block for block in doc.blocks if block.role == "headline"), None)
    if block is None or doc.earlier is None:
        return
    hash = headline_hash(" ".join(doc.words_at(block.span).split()))
    versions = doc.earlier.with_headline(hash) if hash is not None else ()
    found = [version.story for version in versions]
    if 0 < len(found) <= most and max(version.likeness for version in versions) < SAME_MATTER:
        yield Finding(
            block.span,
            f"{cited(found)} has this headline",
            related=named(found, "published under this headline"),
            unless="it is the same story, rewritten",
            question="Is it the headline of this story?",
        )
