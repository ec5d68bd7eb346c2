"""A correction that did not close: the wrong name is admitted, and still stands."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Pattern, Span, check, compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Block

_NAME = r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Prof)\.?\s)?[A-Z][\w’'-]{1,30}(?:\s(?:[A-Z]\.|(?:van|von|de|al|bin|of)\s)?\s?[A-Z][\w’'-]{1,30}){0,3}"
_SPELT_AS = Pattern(
    rf"(?:misspell?ed|misspelt|misidentified|misnamed|(?:incorrectly|wrongly|mistakenly)\s(?:spelled|spelt|named|identified|called|referred\sto))\s[^.;\n]{{2,90}}?\bas\s[“\"‘']?(?P<wrong>{_NAME})"
)
_NOT = Pattern(
    rf"\b(?:is|was|are)\s(?:spelled\s|spelt\s|called\s|named\s)?[“\"‘']?(?P<right>{_NAME})[”\"’']?,\s(?:and\s)?not\s[“\"‘']?(?P<wrong>{_NAME})(?=[”\"’']?[.,;)]|[”\"’']?$)"
)
_NOTICE = Pattern(
    r"(?i:\b(?:an? (?:earlier|previous) version of this|this (?:article|story|report|post|page) (?:has been|was) (?:amended|corrected|updated)|correction\b))"
)


@check(
    summary="a correction says that a name was wrong, and the wrong name still stands",
    level="query",
    bad=[
        "Exham votes again\n\nThe vote was lost, said [|Schwarz|], the clerk.\n\nThe town will vote in May.\n\nCorrection: An earlier version of this story misspelled the name of Ruth Schwartz as (|Schwarz|).",
        "Exham votes again\n\nThe vote was lost, said [|Ruth Palmgen|].\n\nThe town will vote in May.\n\nCorrection: The clerk’s name is Ruth Palmgren, not (|Ruth Palmgen|).",
        "Exham votes again\n\nThe vote was lost at [|Tavelle|] in May.\n\nThe town will vote.\n\nThis article was amended on 5 May 2024 because an earlier version wrongly named Tavel as (|Tavelle|).",
    ],
    good=[
        "Exham votes again\n\nThe vote was lost, said Schwartz, the clerk.\n\nThe town will vote in May.\n\nCorrection: An earlier version of this story misspelled the name of Ruth Schwartz as Shwartz.",
        "Exham votes again\n\nThe clerk, Ruth Palmgren, wept.\n\nThe town will vote.\n\nCorrection: The clerk is Ruth Palmgren, not Palmgren Ruth.",
        "Exham votes again\n\nThe school had wrongly named Ruth as Judith, and Judith she was to her friends.\n\nThe town will vote.",
        "Exham votes again\n\nThe mayor, Ann Marsh, wept.\n\nThe town will vote.\n\nCorrection: An earlier version of this story misidentified Ann Marsh as Marsh.",
        "Exham votes again\n\nThe town of Exham will vote, and Tavel too.\n\nThe town wept.\n\nCorrection: The vote is in May, not in June.",
    ],
    sources=["The New York Times, 2016: a correction that had to be corrected twice"],
    triggers=("orrection", "CORRECTION", "version of this", "amended", "corrected"),
)
def correction(doc: Document) -> Iterator[Finding]:
    """The notice goes up, the story is mended in one place of three, and both are on one page.

    Read are notices at the foot or the head of the story: “misspelled X as Y”, “the name is X, not Y”. Y must stand in the
    story outside the notice, as a whole word; it is left alone where it is a part of X, or stands in X's full name there.
    """
    notices = [
        block
        for block in doc.blocks
        if block.role == "correction" or _NOTICE.search(doc.text, block.span.start, min(block.span.end, block.span.start + 160))
    ]
    for block in notices:
        for match in (
            *_SPELT_AS.finditer(doc.text, block.span.start, block.span.end),
            *_NOT.finditer(doc.text, block.span.start, block.span.end),
        ):
            wrong = match.group("wrong").removesuffix("’s").removesuffix("'s")
            rest = doc.text[block.span.start : match.start("wrong")]
            if re.search(rf"(?<!\w){re.escape(wrong)}(?!\w)", rest):
                continue
            places = _outside(doc, wrong, notices)
            if places:
                yield _finding(doc, wrong, places, Span(match.start("wrong"), match.start("wrong") + len(wrong)))


def _outside(doc: Document, wrong: str, notices: "list[Block]") -> list[Span]:
    pattern = compile_pattern(rf"(?<![\w-]){re.escape(wrong)}(?![\w-])")
    return [
        Span(*match.span())
        for block in doc.copy_blocks
        if block not in notices
        for match in pattern.finditer(doc.text, block.span.start, block.span.end)
    ]


def _finding(doc: Document, wrong: str, places: list[Span], notice: Span) -> Finding:
    first, *others = places
    return Finding(
        first,
        f"“{wrong}” still stands; the notice in line {doc.line_of(notice)} says that it was wrong",
        related=(*((span, f"“{wrong}” again") for span in others), (notice, "the notice")),
        unless="another of that name is meant here",
        key=(wrong,),
    )
