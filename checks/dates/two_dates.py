"""One event, two dates."""

from collections.abc import Iterator

from lint import Document, Edit, Finding, Fix, Pattern, check, compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import When

_EVENT = Pattern(
    r"\b[Tt]he\s((?:[\w’'-]{2,20}\s){0,3}?(?:election|referendum|final|trial|hearing|wedding|funeral|inquest|ceremony|summit|concert|by-election|primary|coronation|premiere|deadline))"
    r"(?:,\swhich)?\s(?:(?:will\sbe|is|was|to\sbe|due|set|scheduled|takes\splace|will\stake\splace|took\splace|opens|will\sopen|begins|will\sbegin|starts|will\sstart|held|due\sto\s(?:be|start|begin))\s){0,2}"
    r"(?:held\s|to\sbe\sheld\s)?(?:(?:on|for|is)\s|(?<=opens\s)|(?<=begins\s)|(?<=starts\s))(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?:the\s)?\Z"
)
_MOVED = compile_pattern(
    r"\b(?:postponed|moved|delayed|brought forward|rescheduled|put back|adjourned|originally|instead|previous"
    r"|last(?! (?:a|an|about|for|until|up to|more|two|three|four|five|six|\d))|first|second|replay|leg|round|had been)\b"
)


@check(
    summary="one event on two dates",
    level="query",
    bad=[
        "The cup final will be held on [|3 May|]. It rained. Fans said the cup final on (|8 May|) was sold out.",
        "The inquest opens on [|March 3|]. It rained. The inquest will be held on (|March 5|), said the court.",
        "The trial opens Monday, [|Oct. 14|]. It rained. The lawyers said the trial, which opens Monday, (|Oct. 21|), will last a month.",
        "The mayoral election is on [|6 June|]. It rained. Nobody will miss the mayoral election on (|9 June|).",
    ],
    good=[
        "The cup final will be held on 3 May. Fans said the league final on 8 May was sold out.",
        "The cup final will be held on 3 May. It was postponed: the cup final was to be held on 1 May.",
        "The trial opens on March 3. The trial was adjourned, and the trial begins on March 5.",
        "The mayoral election is on 6 June. The mayoral election on 4 June 2020 was dull.",
        "The election is on 6 June. Fans await the final on 8 May.",
    ],
    sources=["a catalogue of slips: two pay dates in one story"],
    triggers=(
        "election",
        "referendum",
        "final",
        "trial",
        "hearing",
        "wedding",
        "funeral",
        "inquest",
        "ceremony",
        "summit",
        "concert",
        "primary",
        "coronation",
        "premiere",
        "deadline",
    ),
)
def two_dates(doc: Document) -> Iterator[Finding]:
    """The date is mended in the headline story and not in the background.

    The same words for the same event, each with a day right behind it. Copy that tells of a move, a replay, a first or last
    one, and days of two years, are left alone.
    """
    if _MOVED.search(doc.text) and _any_moved(doc):
        return
    first: dict[str, When] = {}
    for when in doc.dates:
        if when.day is None or when.month is None:
            continue
        begin = (
            when.weekday_span.start
            if when.weekday_span and when.weekday_span.start < when.date_span.start
            else when.date_span.start
        )
        match = _EVENT.search(" ".join(doc.text[max(0, begin - 110) : begin].split()) + " ")
        if match is None:
            continue
        event = match.group(1).casefold().rpartition("the ")[2]
        other = first.setdefault(event, when)
        if (other.month, other.day) != (when.month, when.day) and other.year == when.year:
            yield _finding(doc, event, other, when)
            first[event] = when


def _any_moved(doc: Document) -> bool:
    """Whether a sentence with a date tells of a move."""
    return any(
        (sentence := doc.sentence_at(when.span.start)) is not None and _MOVED.search(doc.words_at(sentence.span))
        for when in doc.dates
    )


def _finding(doc: Document, event: str, one: "When", other: "When") -> Finding:
    first, second = doc.words_at(one.date_span), doc.words_at(other.date_span)
    return Finding(
        one.date_span,
        f"the {event} is on {first} here and on {second} in line {doc.line_of(other.span)}",
        related=((other.date_span, "the other date"),),
        fixes=(
            Fix(f"write {second} here", (Edit(one.date_span, second),)),
            Fix(f"write {first} there", (Edit(other.date_span, first),)),
        ),
        unless="there are two of them",
        question=f"When is the {event}?",
        key=(event, *sorted((first, second))),
    )
