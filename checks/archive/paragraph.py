"""A paragraph that another story has, word for word."""

from collections.abc import Iterator

from checks.archive._cited import cited, named
from lint import Document, Example, Finding, check, paragraphs_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Published

_OLD = "The harbour was built by two hundred men in nine years and cost more than the whole town takes in taxes in a year."
_NEW = "Prices of fish rose on Monday. Boats from the north came late, and the best of the catch was sold before they had landed."

_RAIN = (
    "It had rained on the hills for a week, and the two rivers that meet above the town had brought stones and trees with them."
)


@check(
    summary="a paragraph that another story was published with",
    level="tick",
    bad=[
        Example(f"It rained.\n\n[|{_OLD}|]\n\n{_RAIN}", archive=(f"Old harbour to close\n\n{_OLD}\n\n{_NEW}",)),
        Example(f"{_RAIN}\n\n{_NEW}\n\n[|{_OLD}|]", archive=(f"Harbour to close\n\n{_NEW[::-1]}\n\n{_OLD}\n\nIt will close.",)),
        Example(f"It rained.\n\n[|{_OLD}|]", archive=(f"Old harbour to close\n\n{_OLD.upper()}\n\n{_NEW}\n\n{_NEW[::-1]}",)),
    ],
    good=[
        Example(f"It rained.\n\n{_OLD}", archive=(f"Old harbour to close\n\n{_NEW}",)),
        Example(f"It rained.\n\n{_OLD}", archive=tuple(f"Harbour {n}\n\n{_OLD}\n\n{_NEW[n:]}" for n in (2, 9, 20, 30))),
        Example("It rained.\n\nSo he said.", archive=("Old harbour to close\n\nSo he said.\n\nIt rained.",)),
        Example(f"Old harbour to close\n\n{_OLD}\n\n{_NEW}", archive=(f"Old harbour to close\n\n{_OLD}\n\n{_NEW}",)),
        Example(f"It rained.\n\n{_OLD.replace('nine', 'ten')}", archive=(f"Old harbour to close\n\n{_OLD}\n\n{_NEW}",)),
    ],
    sources=["AP: background that is used again must be read again"],
    measured=(2, 2, "bbc 2004-05, web 2023, wire 1987"),
    needs="archive",
)
def paragraph(doc: Document, *, most: int = 1) -> Iterator[Finding]:
    """Background that is copied from the last story carries its figures and its “last week” along.

    Letters and digits are compared, whole paragraphs of 20 words and more only; all those from one story are one finding.
    What stands in several stories is house text, and other versions of the story itself do not count. A tick: running
    stories use their background again on purpose.

    Options:
        most: in so many stories at most; what more of them have is house text.
    """
    if doc.earlier is None:
        return
    spans = {block.paragraph: block.span for block in doc.blocks if block.role == "paragraph"}
    own = dict(paragraphs_of(doc))
    found: dict[tuple[Published, ...], list[int]] = {}
    for words, places in doc.earlier.with_paragraphs(own).items():
        stories = tuple(dict.fromkeys(story for story, _ in places))
        if len(stories) <= most:
            found.setdefault(stories, []).append(own[words])
    for stories, numbers in found.items():
        first, *rest = sorted(numbers)
        more = f", as were {len(rest)} more of this story" if len(rest) > 1 else ", as was one more of this story" if rest else ""
        yield Finding(
            spans[first],
            f"this paragraph was published in {cited(stories)}{more}",
            related=(*((spans[number], "this one too") for number in rest), *named(stories, "has this paragraph")),
            unless="it is background that still holds",
            question="Does it all still hold?",
            key=(doc.words_at(spans[first])[:60],),
        )
