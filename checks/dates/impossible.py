"""A day that no calendar has."""

from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Pattern, check, days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import When


@check(
    summary="there is no such day",
    level="error",
    bad=[
        Example("The offer closes on [|Feb. 30|].", fixed="The offer closes on Feb. 29."),
        Example("The half-year ended [|31 September 2004|].", fixed="The half-year ended 30 September 2004."),
        "She was born on [|29 February 1900|].",
        "The fair runs from [|June 29-31|].",
        "The bill was dated [|March 32, 2024|].",
    ],
    good=[
        "He was born on 29 February 2004.",
        "Nothing happens on Feb. 30 in the novel.",
        "The lease ends on 29 February.",
        "The price of the May 19/32 bond rose.",
        "In June 31 people died on that road, in November 31 more.",
        "The May 35 pct rise was put down to tax.",
        "She may 31 times have said no.",
        "A group of 31 April graduates sang; the class of June 45 wept.",
        "The prize fell from 31 to 30 June to September.",
    ],
    measured=(1, 1, "bbc 2004-05, web 2023, wire 1987"),
    sources=["the Gregorian calendar"],
    triggers=("29", "30", "31", "32", "33", "34", "35", "36", "37", "38", "39"),
)
def impossible(doc: Document) -> Iterator[Finding]:
    """30 February and 31 September get into print when a month is changed and its day is not.

    29 February is questioned only beside a year that has none. Figures after a month that may count something (“in June 31
    people died”) are left alone.
    """
    for when in doc.dates:
        if when.day is None or when.day_span is None or when.doubtful or when.order in ("numeric", "ymd"):
            continue
        if _INVENTED.search(doc.words_at(sentence.span) if (sentence := doc.sentence_at(when.span.start)) else ""):
            continue
        longest = days.days_in(when.month, when.year)
        if 1 <= max(when.day, when.last or 0) <= longest or (when.year is None and not _is_day(doc, when)):
            continue
        month = days.MONTHS[when.month - 1]
        year = f" {when.year}" if when.month == 2 and when.year else ""
        fixes = (Fix(f"write {longest}", (Edit(when.day_span, str(longest)),)),) if when.day in (29, 30, 31) else ()
        yield Finding(
            when.date_span,
            f"“{doc.words_at(when.date_span)}”: {month}{year} has {longest} days",
            fixes=fixes,
            question="Which day, or which month?",
            key=(f"{when.year or ''}-{when.month}-{when.last or when.day}",),
        )


_INVENTED = Pattern(r"\b(?:novel|fiction\w*|no such|imaginary|mythical|does not exist|joke[sd]?|joking|never comes?)\b")
_SUFFIXED = Pattern(r"[0-9](?:st|nd|rd|th)\b")
_DATE_FOLLOWS = frozenset("on ended ending ends until till by before after through dated of from closes opens since".split())
_GOES_ON = frozenset("and or at to in for when after before until with as but from if where the a an is was will of that".split())


def _is_day(doc: Document, when: "When") -> bool:
    """Whether the words around say that it is a day: “on Feb. 30”, “Sept. 31,”, not “in June 31 people”."""
    if when.weekday is not None or _SUFFIXED.search(doc.words_at(when.date_span)):
        return True
    before = doc.text[max(0, when.date_span.start - 20) : when.date_span.start].split()
    after = doc.text[when.date_span.end : when.date_span.end + 20]
    ends = not after or not after[0].isspace() or after.split()[:1] == [] or after.split()[0] in _GOES_ON
    return ends and bool(before) and (when.order == "dmy" or before[-1] != "In") and before[-1].casefold() in _DATE_FOLLOWS
