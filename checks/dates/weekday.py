"""A weekday, and the date beside it."""

from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Pattern, Skip, Span, check, days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import When

FIRST_YEAR = 1753
"""Before it Britain and its colonies kept the old calendar."""

MONTHS_AWAY = 90
"""Beyond so many days a date without a year may be next year's, or last year's, as well as this one's."""

_YEARS = Pattern(r"\b(?:1[789]|20)[0-9]{2}\b")


@check(
    summary="a weekday and its date disagree",
    level="query",
    bad=[
        Example("The trial opens on [|Monday|], (|Oct. 8, 2024|).", fixed="The trial opens on Tuesday, Oct. 8, 2024."),
        Example(
            "The hearing is set for (|3 March 2004|), a [|Friday|].", fixed="The hearing is set for 3 March 2004, a Wednesday."
        ),
        Example("He resigned on [|Friday|], (|Jan. 26|).", published="1987-06-27"),
        "Talks ran from [|Monday to Wednesday|], (|5-7 March 2024|).",
        "The vote was on [|Sunday|] (|2017-10-02|).",
        "The fair is on [|Monday|] (|13/06/2024|).",
    ],
    good=[
        "The trial opens on Tuesday, Oct. 8, 2024.",
        "Kick-off on Sunday 1 March 2000 GMT.",
        Example("Kick-off on Sunday 1 March 2000 GMT.", published="2009-02-27"),
        "Rovers v City, Sunday 1 March 2000. Kick-off is at the old ground.",
        "She was born on 5 March 2024, Tuesday’s child, at 7 p.m. on Tuesday at 7 p.m., March 5, 2024.",
        Example("The trial opens on Tuesday, Oct. 8.", published="2024-10-01"),
        "The trial opens on Friday, Oct. 8.",
        Example(
            "Black Friday, Nov. 29, is months off; Sunday, Monday and Tuesday, March 3, 4 and 5, were wet.",
            published="2024-03-07",
        ),
        Example("Good Friday and Easter Monday, March 29 and April 1, are holidays.", published="2024-03-07"),
        "Talks run from Tuesday to Thursday, March 5-7, 2024.",
        Example("In 1963 he was in Dallas. He flew home on Friday, Nov. 22.", published="2024-10-01"),
        Example("The market is open on Tuesdays, 4 March to 9 April.", published="2024-03-01"),
        Example(
            "He moved to Sheffield Wednesday on 8 January 2004; the Sun, 9 January 2004, had it first.", published="2004-01-10"
        ),
        "The rebels fell on Tuesday 14 July 1689.",
        "The meeting is on Wednesday 03/04/2024, or on Monday 04/03/2024.",
        Example(
            "Officials met on Wednesday, Feb. 28-29, 2024, and again on Saturday, March 2 2024 papers in hand.",
            published="2024-03-05",
        ),
    ],
    sources=["AP Stylebook: days of the week", "a wire of 1987: “Friday Jan 26” for June 26"],
    triggers=("day", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
)
def weekday(doc: Document, *, window_days: int = 183) -> Iterator[Finding | Skip]:
    """A reader who holds the calendar against the story will find it.

    A date without a year is resolved against the day of publication, never against today; without one the check stays
    silent, as it does where a year named in the same paragraph makes both right, or, for a date months away, the year
    before or after. Figures after a day that may be a time
    (“1 March 2000 GMT”) are no year. Either the weekday or the day may be the slip, so both are offered.

    Options:
        window_days: how far from publication a date without a year may lie.
    """
    unresolved = False
    for when in doc.dates:
        if when.weekday is None or when.weekday_span is None or when.day is None or when.doubtful:
            continue
        fitting = _days(when)
        if when.year is None:
            if doc.published_day is None:
                unresolved = True
                continue
            fitting = [day for day in fitting if abs(day - doc.published_day) <= window_days]
        if not fitting or days.parts(fitting[0])[0] < FIRST_YEAR or any(_fits(when, day) for day in fitting):
            continue
        if when.year is None and any(_fits(when, day) for day in _other_readings(doc, when, fitting[0])):
            continue
        yield _finding(doc, when, fitting[0])
    if unresolved:
        yield Skip("a date without a year, and the day of publication is not known")


def _days(when: "When") -> list[int]:
    """The day meant; two where figures may be read in either order."""
    if when.order == "numeric" and when.year is not None and when.day is not None:
        return [days.ordinal(when.year, when.month, when.day), days.ordinal(when.year, when.day, when.month)]
    return [when.start] if when.start is not None else []


def _fits(when: "When", day: int) -> bool:
    if when.last_weekday is None:
        return days.weekday_of(day) == when.weekday or (
            when.last is not None and when.day is not None and days.weekday_of(day + when.last - when.day) == when.weekday
        )
    if when.last is None or when.day is None:
        return days.weekday_of(day) in (when.weekday, when.last_weekday)
    return days.weekday_of(day) == when.weekday and days.weekday_of(day + when.last - when.day) == when.last_weekday


def _other_readings(doc: Document, when: "When", nearest: int) -> Iterator[int]:
    """The date in each year that its paragraph names, and in the years about if it is months away."""
    if doc.published_day is not None and abs(nearest - doc.published_day) > MONTHS_AWAY:
        for year in (days.parts(nearest)[0] - 1, days.parts(nearest)[0] + 1):
            if when.day is not None and when.day <= days.days_in(when.month, year):
                yield days.ordinal(year, when.month, when.day)
    block = doc.block_at(when.span.start)
    for match in _YEARS.finditer(doc.text, block.span.start, block.span.end) if block and when.day else ():
        year = int(match.group())
        if when.day is not None and when.day <= days.days_in(when.month, year):
            yield days.ordinal(year, when.month, when.day)


def _finding(doc: Document, when: "When", day: int) -> Finding:
    assert when.weekday_span is not None and when.day_span is not None and when.weekday is not None
    named, actual = doc.words_at(when.weekday_span), days.WEEKDAYS[days.weekday_of(day)]
    known = (
        f"; the year is that nearest to publication, {days.written(doc.published_day)}"
        if when.year is None and doc.published_day
        else ""
    )
    return Finding(
        when.weekday_span,
        f"“{named}” beside “{doc.words_at(when.date_span)}”: {days.written(day)} is a {actual}{known}",
        related=((when.date_span, "the date"),),
        fixes=tuple(_fixes(doc, when, day)),
        unless=f"the year is not {days.parts(day)[0]}" if when.year is None else "",
        question=f"Is it {named}, or is it {days.written(day)}?",
        key=(named, days.written(day)),
    )


def _fixes(doc: Document, when: "When", day: int) -> Iterator[Fix]:
    """The weekday of that date; the day of that weekday which is nearest in the same month."""
    if when.last_weekday is not None or when.last is not None or when.weekday is None or when.order == "numeric":
        return
    assert when.weekday_span is not None and when.day_span is not None
    named, actual = doc.words_at(when.weekday_span), days.WEEKDAYS[days.weekday_of(day)]
    short = not named.endswith("day")
    new = actual[:3] if short else actual
    yield Fix(f"write {new}", (Edit(when.weekday_span, new),))
    shift = (when.weekday - days.weekday_of(day) + 3) % 7 - 3
    _, month, number = days.parts(day + shift)
    if month == when.month:
        figure = doc.words_at(when.day_span)
        written = f"{number:02}" if figure.startswith("0") else str(number)
        end = when.day_span.end
        suffix = doc.text[end : end + 2]
        span = when.day_span
        if suffix in ("st", "nd", "rd", "th"):
            span, written = Span(span.start, end + 2), written + _suffix(number)
        yield Fix(f"write {written}, if it is the {named}", (Edit(span, written),))


def _suffix(number: int) -> str:
    return "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
