"""A margin that is not the difference."""

import re
from collections.abc import Iterator

from lint import Document, Finding, Number, Pattern, Span, Tally, check, shown

from ._words import words

_MARGIN = Pattern(
    r"(?:majority|margin|lead|margin of victory) of (?:just |only )?$|(?:won|beat [A-Z][\w’'-]+|lost|triumphed|held (?:on|the seat)) by (?:just |only )?$"
)
_ITS_MAJORITY = Pattern(r"(?:\b(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Aa]) majority (?:of|was|is) (?:just |only )?)$")
_RESULT = Pattern(r"\((?:[A-Z][\w &/-]{0,14})\)[:,]? (?P<votes>\d{1,3}(?:,\d{3})+|\d{3,6})(?![\d%.,]*\d)")
_MAJ = Pattern(r"\b[Mm]aj(?:ority)?:? (?P<maj>\d{1,3}(?:,\d{3})+|\d{2,6})(?![\d%.,]*\d)")
_UNANIMOUS = Pattern(r"\bunanimous(?:ly)?\b")
_AGAINST = Pattern(
    r"\b(?:recount|spoil\w*|turnout|last time|previous|cut|down from|up from|compared|than|in (?:19|20)\d\d|general election|reduced|slashed)\b"
)


@check(
    summary="a margin, majority or “unanimous” that the figures beside it contradict",
    level="query",
    bad=[
        "Lee won by [|1,204|] votes: she took (|18,330|), her rival Shaw (|17,216|).",
        "Shaw polled (|17,216|) votes to (|18,330|) for Lee, a majority of [|1,204|].",
        "The court was [|unanimous|], ruling (|5|)-(|4|) for the town.",
        "Ann Lee polled (|8,204|) votes to take the seat.\n\nTom Shaw got (|7,911|).\n\nHer majority of [|393|] is the smallest in the county.",
        "Ann Lee (Lab) (|11,408|); Tom Shaw (C) (|10,086|); Ed Orme (LD) 4,417; Lab maj [|1,232|]. Electorate 68,427.",
    ],
    good=[
        "Lee won by 1,114 votes: she took 18,330, her rival Shaw 17,216.",
        "The court ruled unanimously, 9-0, for the town.",
        "The vote was not unanimous: 5-4.",
        "Ann Lee polled 8,204 votes to take the seat.\n\nTom Shaw got 7,911.\n\nHer majority of 293 is down from 393 in 2019.",
        "Ann Lee polled 8,204 votes to take the seat.\n\nTom Shaw got 7,911 and Ed Orme 7,811.\n\nHer majority of 293 is small.",
        "Ann Lee (Lab) 11,408; Tom Shaw (C) 10,086; Ed Orme (LD) 4,417; Lab maj 1,322. Electorate 68,427; maj last time 9,671.",
        "The club (founded 1890) has 11,408 members and (Hull) 10,086; a majority 1,232 strong is from Leeds.",
        "After a recount Lee won by 1,204 votes, with 18,330 to 17,216.",
        "Lee won by 1,204 votes; turnout was 61% of 40,000.",
        "Lee held the seat by 3,000 with 18,330 votes, down from 21,000 in 2001.",
        "The council was unanimous that the Bears' 5-4 win deserved a parade.",
    ],
    sources=["Press Association: election style"],
    triggers=("majority ", "aj ", "aj: ", "margin of", "won by", "beat ", "lost by", "lead of", "nanimous", "seat by"),
)
def margin(doc: Document) -> Iterator[Finding | Tally]:
    """The majority is typed from one note and the votes from another.

    Read are sentences with exactly two counts of votes and their margin, a majority in a story that has two counts of votes in
    all, a line of results with its “maj”, and “unanimous” next to a divided vote. Recounts, spoiled papers and comparisons
    with another poll keep it silent.
    """
    if "majority " in doc.text and "votes" in doc.text:
        yield from _across(doc)
    if "aj" in doc.text:
        for block in doc.copy_blocks:
            yield from _result(doc, block.span)
    for sentence in doc.sentences:
        text = doc.words_at(sentence.span)
        if not any(word in text for word in ("majority of", "margin of", " by ", "lead of", "nanimous")):
            continue
        numbers = [n for n in doc.numbers_in(sentence.span) if n.kind in ("count", "score") and not n.spelled]
        if "nanimous" in text:
            yield from _unanimous(doc, text, sentence.span.start, numbers)
        if len(numbers) == 3 and len(doc.numbers_in(sentence.span)) == 3 and not _AGAINST.search(text):
            yield from _difference(doc, sentence.span.start, numbers)


def _across(doc: Document) -> Iterator[Finding | Tally]:
    """A majority that stands in another sentence than the votes, where the story has no other figures of that size."""
    told = [
        number
        for number in doc.numbers
        if number.kind == "count" and number.value >= 50 and not number.spelled and number.head in ("", "votes", "ballots")
    ]
    if len(told) != 3 or any(number.hedge for number in told):
        return
    majority = next((n for n in told if _ITS_MAJORITY.search(doc.text[max(0, n.span.start - 32) : n.span.start])), None)
    if majority is None or not any(number.head == "votes" for number in told if number is not majority):
        return
    sentence = doc.sentence_at(majority.span.start)
    one, other = (number for number in told if number is not majority)
    if sentence is None or _AGAINST.search(doc.words_at(sentence.span)) or one.span.start > majority.span.start:
        return
    if any(sentence.span.start <= number.span.start < sentence.span.end for number in (one, other)):
        return
    yield Tally(1, 1)
    difference = abs(one.value - other.value)
    if difference and difference != majority.value and 0.1 < majority.value / difference < 10:
        yield _wrong(doc, majority.span, one.span, other.span, shown(difference))


def _result(doc: Document, span: Span) -> Iterator[Finding | Tally]:
    """`Ann Lee (Lab) 11,408; Tom Shaw (C) 10,086; Lab maj 1,322`."""
    majorities = list(_MAJ.finditer(doc.text, span.start, span.end))
    if not majorities:
        return
    votes = sorted(
        (-int(match.group("votes").replace(",", "")), match.start("votes"), match.end("votes"))
        for match in _RESULT.finditer(doc.text, span.start, majorities[0].start())
    )
    if len(votes) < 2:
        return
    yield Tally(1, 1)
    difference = votes[1][0] - votes[0][0]
    if difference and difference != int(majorities[0].group("maj").replace(",", "")):
        at = Span(*majorities[0].span("maj"))
        yield _wrong(doc, at, Span(*votes[0][1:]), Span(*votes[1][1:]), f"{difference:,}")


def _wrong(doc: Document, majority: Span, one: Span, other: Span, difference: str) -> Finding:
    first, second, printed = doc.words_at(one), doc.words_at(other), doc.words_at(majority)
    return Finding(
        majority,
        f"{first} and {second} are {difference} apart, not {printed}",
        related=((one, "one side"), (other, "the other")),
        unless="the margin is over somebody else",
        question=f"Which is wrong: {printed}, {first} or {second}?",
        key=(printed, first, second),
    )


def _difference(doc: Document, begin: int, numbers: list[Number]) -> Iterator[Finding | Tally]:
    for number in numbers:
        if not _MARGIN.search(doc.text[max(begin, number.span.start - 30) : number.span.start]):
            continue
        one, other = (n for n in numbers if n is not number)
        if (
            min(one.value, other.value) < 50
            or number.hedge
            or one.hedge
            or other.hedge
            or number.value > max(one.value, other.value)
        ):
            return
        if any(n.kind != "count" or n.head not in ("", "votes", "ballots") for n in (one, other, number)):
            return
        yield Tally(1, 1)
        if (one.range - other.range).meets(number.range) or (other.range - one.range).meets(number.range):
            return
        difference = abs(one.value - other.value)
        if not 0.02 < number.value / difference < 50:
            return
        yield Finding(
            number.span,
            f"{words(doc, one)} and {words(doc, other)} are {shown(difference)} apart, not {words(doc, number)}",
            related=((one.span, "one side"), (other.span, "the other")),
            unless="the margin is over somebody else",
            question=f"Which is wrong: {words(doc, number)}, {words(doc, one)} or {words(doc, other)}?",
            key=(words(doc, number), words(doc, one), words(doc, other)),
        )
        return


def _unanimous(doc: Document, text: str, begin: int, numbers: list[Number]) -> Iterator[Finding | Tally]:
    match = _UNANIMOUS.search(text)
    scores = [n for n in numbers if n.kind == "score"]
    if (
        match is None
        or len(scores) != 2
        or re.search(r"\b(?:not|nearly|almost|n[’']t|less than|far from) (?:been )?$", text[: match.start()])
    ):
        return
    distance = scores[0].span.start - begin - match.end()
    yield Tally(1, 1)
    if (
        not 0 <= distance < 30
        or not re.search(r"\b(?:vot|rul|court|council|board|jury|decid|panel|committee|judges)", text)
        or "win" in text
        or not scores[1].value
    ):
        return
    yield Finding(
        Span(begin + match.start(), begin + match.end()),
        f"“{match.group()}”, but {words(doc, scores[0])}-{words(doc, scores[1])} is a divided vote",
        related=((scores[0].span, "for"), (scores[1].span, "against")),
        unless="the score is of another vote",
        question="Was the vote unanimous?",
        key=(match.group(), words(doc, scores[0]), words(doc, scores[1])),
    )
