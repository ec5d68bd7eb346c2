"""A time zone, and the season."""

from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, check, days

SUMMER = {"EDT": "EST", "CDT": "CST", "MDT": "MST", "PDT": "PST", "BST": "GMT", "CEST": "CET", "EEST": "EET"}
WINTER = {"EST": "EDT", "CST": "CDT", "MST": "MDT", "PST": "PDT", "CET": "CEST", "EET": "EEST"}
NO_CHANGE = (
    "Australia", "Sydney", "Melbourne", "Brisbane", "Canberra", "Queensland", "Jamaica", "Panama", "Cayman", "Cancun", "Indiana", "Arizona",
    "Phoenix", "Mexico", "Saskatchewan", "China", "Beijing", "Shanghai", "Algeria", "Tunisia", "Nigeria", "Egypt", "Libya", "South Africa", "Costa Rica",
)  # fmt: skip
"""Places whose clocks do not change, or whose zones have the same letters."""


@check(
    summary="a time zone that is not in force on that day",
    level="query",
    bad=[
        Example("The match starts at 8 p.m. [|EST|] on (|July 4|).", fixed="The match starts at 8 p.m. EDT on July 4."),
        "The talks open at 1430 [|BST|] on (|12 January 2004|).",
        "He speaks at 9 a.m. [|PDT|] on (|Dec. 3, 2023|).",
    ],
    good=[
        "The match starts at 8 p.m. EDT on July 4, and at 8 p.m. ET on July 5.",
        "The talks open at 1430 GMT on 12 July 2004.",
        "The match in Sydney starts at 8 p.m. EST on July 4.",
        "He speaks at 9 a.m. PDT on March 12, 2023, and at 9 a.m. PST on Nov. 2.",
        "He speaks at 9 a.m. MST in Phoenix on July 5.",
        "The match is at 8 p.m. EST. It was first played on July 4.",
    ],
    sources=["AP Stylebook: time zones"],
    triggers=("EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "BST", "CET", "CEST", "EET", "EEST"),
)
def zone(doc: Document) -> Iterator[Finding]:
    """“EST” is typed by habit all summer, and is an hour wrong.

    Only months in which the clocks of Europe and North America surely agree are judged: May to September for winter time,
    December to February for summer time, by a date in the same sentence. Copy that names a place whose clocks do not change
    is left alone.
    """
    for time in doc.times:
        if time.zone_span is None or (time.zone not in SUMMER and time.zone not in WINTER):
            continue
        sentence = doc.sentence_at(time.span.start)
        if sentence is None or any(place in doc.text for place in NO_CHANGE):
            continue
        months = {
            when.month: when for when in doc.dates if when.day and sentence.span.start <= when.span.start < sentence.span.end
        }
        if len(months) != 1:
            continue
        month, when = months.popitem()
        right = WINTER.get(time.zone) if 5 <= month <= 9 else SUMMER.get(time.zone) if month in (12, 1, 2) else None
        if right:
            yield Finding(
                time.zone_span,
                f"{time.zone} is not in force in {days.MONTHS[month - 1]}; {right} is",
                related=((when.date_span, "the date"),),
                fixes=(Fix(f"write {right}", (Edit(time.zone_span, right),)),),
                unless="the place does not change its clocks",
                key=(time.zone, str(month)),
            )
