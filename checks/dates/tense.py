"""“Will”, and a day that is over."""

import re
from collections.abc import Iterator

from lint import Document, Example, Finding, Skip, Span, check, days

_WILL = (
    r"\b(?:will|is\sto|are\sto|is\sdue\sto|are\sdue\sto|is\sset\sto|are\sset\sto|plans?\sto|is\sexpected\sto|are\sexpected\sto|is\sscheduled\sto)\s"
    r"(?:also\s|now\s|then\s)?(?:be\s)?(?:open|close|start|begin|meet|vote|play|face|host|launch|appear|return|held|heard|sentenced|released|published|paid|take\splace|go\son\ssale|"
    r"end|stand|decide|sworn\sin|take\seffect|resume|arrive|leave|speak|perform|tour|celebrate|mark|visit)(?:\s[\w’'-]{1,14}){0,5}?\s(?:on|in)\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?:the\s)?\Z"
)
_WILL_OPEN = r"\bwill\s(?:be\s(?:held|opened|completed|finished|built)|open|close|start|begin|launch|take\splace|take\seffect|go\son\ssale|resume|end)(?:\s[\w’'-]{1,14})?\sin\s(?:the\s)?\Z"
_THEN = r"\b(?:said (?:then|at the time)|ago|in (?:1|20)\d{2},|announced in|promised|had (?:said|been)|was|were|born|founded|since|who|which|that)\b"


@check(
    summary="something is told as to come on a day that is over",
    level="query",
    bad=[
        Example("The court will meet on [|January 9, 2024|].", published="2024-02-07"),
        Example("The fair will open on [|3 May 2023|] in the mill.", published="2024-03-07"),
        Example("The bridge will open in the [|spring of 2022|], it says.", published="2024-03-07"),
        Example("The dividend is to be paid on [|March 3, 1987|].", published="1987-03-26"),
    ],
    good=[
        Example("The court will meet on March 9, 2024.", published="2024-02-07"),
        Example("The court will meet on January 9.", published="2024-02-07"),
        Example("In 2022 the mayor promised that the fair will open on 3 May 2023.", published="2024-03-07"),
        "The court will meet on January 9, 2024.",
        Example("The bridge will open in 2024, and will mark its start in 2019 with a song.", published="2024-03-07"),
        Example("The man will stand trial for a murder in 2019.", published="2024-03-07"),
        Example("“The fair will open on 3 May 2023,” the poster said.", published="2024-03-07"),
        Example("The court will hear a man who was held on January 9, 2024.", published="2024-02-07"),
        Example("Those born in 1990 will vote on the treaty of 3 May 2023.", published="2024-02-07"),
    ],
    sources=["AP: an event of Feb. 9 printed as Jan. 9"],
    triggers=("will ", "to "),
)
def tense(doc: Document) -> Iterator[Finding | Skip]:
    """A preview that is printed late, or a month that was not changed.

    Only a day with its year, or for openings and the like a year or a season, right behind a verb of what is to come, is judged. Days without a year would be the next of
    their name; quotations and sentences that tell of an old promise are left alone.
    """
    unknown = False
    for when in doc.dates:
        if when.year is None or when.day is None or when.start is None or when.end is None:
            continue
        begin = (
            when.weekday_span.start
            if when.weekday_span and when.weekday_span.start < when.date_span.start
            else when.date_span.start
        )
        sentence = doc.sentence_at(when.span.start)
        if sentence is None or begin <= sentence.span.start:
            continue
        before = " ".join(doc.text[sentence.span.start : begin].split()) + " "
        if not re.search(_WILL, before) or re.search(_THEN, before):
            continue
        if doc.published_day is None:
            unknown = True
        elif when.end < doc.published_day - 1 and not doc.in_quotes(when.span):
            yield _finding(doc, when.date_span)
    for period in doc.periods if doc.published_day is not None and "will" in doc.text else ():
        sentence = doc.sentence_at(period.span.start)
        if (
            sentence is None
            or period.kind not in ("year", "season")
            or period.end >= (doc.published_day or 0)
            or doc.in_quotes(period.span)
        ):
            continue
        before = " ".join(doc.text[sentence.span.start : period.span.start].split()) + " "
        if re.search(_WILL_OPEN, before) and not re.search(_THEN, before):
            yield _finding(doc, period.span)
    if unknown:
        yield Skip("a date told as to come, and the day of publication is not known")


def _finding(doc: Document, span: Span) -> Finding:
    assert doc.published_day is not None
    return Finding(
        span,
        f"“{doc.words_at(span)}” is told as to come, and the story is of {days.written(doc.published_day)}",
        unless="the sentence is from an older story",
        question="Which day, or is it over?",
        key=(doc.words_at(span),),
    )
