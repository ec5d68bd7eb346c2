"""One woman or man with two honorifics."""

from collections.abc import Iterator

from checks.names._left import is_marked, skip_of
from checks.names._two_titles import two_titles
from lint import Document, Example, Finding, Mention, Skip, check

_SEX = {"Mr": "m", "Sir": "m", "Lord": "m", "Mrs": "f", "Ms": "f", "Miss": "f", "Lady": "f", "Dame": "f", "Baroness": "f"}


@check(
    summary="one person with honorifics that do not go together",
    level="query",
    default=False,
    bad=[
        "The chairwoman, Ann Orton, spoke. [|Ms Orton|] left. Then (|Mrs Orton|) wept.",
        "The clerk, Leslie Pell, spoke. [|Mr Pell|] left. The judge thanked (|Ms Pell|).",
        "[|Mrs Ruth Dray|] paid. The court heard (|Miss Dray|).",
    ],
    good=[
        "Mr and Mrs Orton spoke. Mr Orton left before Mrs Orton.",
        "Ann Orton and Tom Orton spoke. Ms Orton left before Mr Orton.",
        "Ms Orton spoke. Ann Orton is the chairwoman.",
        "Sir Tom Orton spoke. Mr Orton, as he then was, left.",
        "Mrs Orton met Ms Pell.",
        Example("Ann Orton spoke. Ms Orton left. Then Mrs Orton (CQ) wept.", stage="edit"),
    ],
    sources=["The Economist: a correction of Ms", "Desk practice: as she styles herself, and once"],
)
def honorific(doc: Document) -> Iterator[Finding | Skip]:
    """Mrs in one paragraph and Ms in the next is a choice that nobody made; Mr and Ms for one person is a mistake.

    Off unless asked for: on real copy the two were nearly always a married couple of whom one was named in full. Left alone:
    stories in which two people have the surname, or a couple is named.
    """
    skip = skip_of(doc)
    if skip:
        yield skip
        return
    families: dict[str, int] = {}
    for bearer in doc.bearers:
        if bearer.family:
            families[bearer.family] = families.get(bearer.family, 0) + 1
    for bearer in doc.bearers:
        seen: dict[str, Mention] = {}
        for mention in bearer.mentions:
            for title in mention.titles[-1:]:
                if title in _SEX and not mention.display:
                    seen.setdefault(title, mention)
        if len(seen) < 2 or families.get(bearer.family, 0) != 1 or f"Mr and Mrs {bearer.family}" in doc.text:
            continue
        (one, first), (other, second) = list(seen.items())[:2]
        if {one, other} in ({"Mr", "Sir"}, {"Mr", "Lord"}, {"Ms", "Dame"}, {"Mrs", "Lady"}, {"Baroness", "Lady"}) or is_marked(
            doc, second.span
        ):
            continue
        yield two_titles(doc, bearer, (one, first), (other, second), "they are two people of one name")
