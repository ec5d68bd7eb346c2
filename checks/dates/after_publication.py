"""A death, an arrest, a birth after the day of publication."""

import re
from collections.abc import Iterator

from lint import Document, Example, Finding, Skip, check, days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import When

_DONE = (
    r"\b(?:died|was\s(?:born|killed|arrested|charged|sentenced|jailed|elected|sworn\sin|married|found\sdead|shot|buried|convicted|acquitted|founded|signed|opened|published|released)"
    r"|were\s(?:killed|arrested|charged|sentenced|jailed|found|married|buried|convicted))(?:\s[a-z]{2,10}){0,3}\s(?:on|in)\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?:the\s)?\Z"
)
_SUDDEN = r"\b(?:died|killed|arrested|charged|sentenced|jailed|dead|shot|convicted|acquitted)\b"
_UNREAL = r"\b(?:will|would|if|to\sbe|may|might|could|should|until|unless|novel|film|play|set\sin|embargo\w*|expected|due|scheduled|If|Will)\b"


@check(
    summary="something is told as past on a day after publication",
    level="query",
    bad=[
        Example("The painter died on [|12 February|] at home.", published="2014-02-07"),
        Example("He was arrested on [|March 3, 2025|].", published="2024-03-07"),
        Example("She was born on [|3 May 2091|] in a mill.", published="2024-03-07"),
    ],
    good=[
        Example("The painter died on 2 February at home.", published="2014-02-07"),
        Example("The painter died on 12 November at home.", published="2014-02-07"),
        Example("He will be sentenced on March 30, and was charged on March 3.", published="2024-03-07"),
        Example("He was to be sentenced on March 30.", published="2024-03-07"),
        Example("In the film she was born on 3 May 2091.", published="2024-03-07"),
        "He was arrested on March 3, 2025.",
        Example("The poet was born on April 3 and died at 40.", published="2024-03-07"),
        Example("It was in 1980. The singer was shot on December 8 in the street.", published="2024-11-20"),
        Example("He was arrested on March 8, in the night.", published="2024-03-07"),
        Example("The rule was signed in 2022 and takes effect on 3 May 2025.", published="2024-03-07"),
    ],
    sources=["The Guardian: an obituary of 7 February in which the subject “died 12 February”"],
    triggers=("died", "was ", "were "),
)
def after_publication(doc: Document, *, days_ahead: int = 45) -> Iterator[Finding | Skip]:
    """What has not happened yet cannot be told as done.

    A verb that is over when it is told (died, was arrested, was born) with the date right behind it. A date without a year
    counts only for a death, an arrest or a verdict a few weeks
    ahead, in a paragraph that names no other year; one day ahead is left to editions. Films, conditions and
    plans are left alone.

    Options:
        days_ahead: how far ahead a date without a year is taken for the coming one, not last year's.
    """
    unknown = False
    for when in doc.dates:
        if when.day is None and when.year is None:
            continue
        begin = (
            when.weekday_span.start
            if when.weekday_span and when.weekday_span.start < when.date_span.start
            else when.date_span.start
        )
        if not re.search(_DONE, " ".join(doc.text[max(0, begin - 70) : begin].split()) + " "):
            continue
        if doc.published_day is None:
            unknown = True
            continue
        if when.year is None and not _may_be_near(doc, when, begin):
            continue
        ahead = when.start - doc.published_day if when.start is not None else 0
        sentence = doc.sentence_at(when.span.start)
        if ahead <= 1 or (when.year is None and ahead > days_ahead) or doc.in_quotes(when.span):
            continue
        if sentence and not re.search(_UNREAL, doc.words_at(sentence.span)):
            yield Finding(
                when.date_span,
                f"“{doc.words_at(when.date_span)}” is told as past, and the story is of {days.written(doc.published_day)}",
                unless="it is last year's day" if when.year is None else "the story is held for that day",
                question="Which day was it?",
                key=(doc.words_at(when.date_span),),
            )
    if unknown:
        yield Skip("a date told as past, and the day of publication is not known")


def _may_be_near(doc: Document, when: "When", begin: int) -> bool:
    """Whether a date without a year can be of these weeks: a death or an arrest, and no other year in the paragraph."""
    block = doc.block_at(when.span.start)
    if block is None or doc.published is None or not re.search(_SUDDEN, doc.text[max(0, begin - 60) : begin]):
        return False
    years = re.findall(r"\b(?:1[0-9]|20)[0-9]{2}\b", doc.words_at(block.span))
    return all(year == str(doc.published.year) for year in years)
