"""A holiday, and the date beside it."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Pattern, Skip, Span, check, days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import When

FIXED = {
    "Christmas Eve": (12, 24), "Christmas Day": (12, 25), "Boxing Day": (12, 26), "New Year's Eve": (12, 31), "New Year's Day": (1, 1),
    "Valentine's Day": (2, 14), "Halloween": (10, 31), "St Patrick's Day": (3, 17), "St. Patrick's Day": (3, 17), "Bastille Day": (7, 14),
}  # fmt: skip
"""Days that stand still."""

MOVING = {
    "Thanksgiving": "Thanksgiving", "Labor Day": "Labo", "Labour Day": "Labo", "Memorial Day": "Memorial Day", "Good Friday": "Good Friday",
    "Easter Sunday": "Good Friday", "Easter Monday": "Good Friday", "Presidents' Day": "Washington's Birthday", "Presidents Day": "Washington's Birthday",
    "Martin Luther King Day": "Martin Luther King", "Martin Luther King Jr. Day": "Martin Luther King", "Columbus Day": "Columbus Day",
}  # fmt: skip
"""Days that move, and the name under which the calendars of holidays know them."""

SHIFTS = {"Easter Sunday": 2, "Easter Monday": 3}
COUNTRIES = ("US", "CA", "GB", "IE", "AU", "NZ")
_NAME = Pattern(
    r"\b(?:Christmas (?:Eve|Day)|Boxing Day|New Year[’']s (?:Eve|Day)|Valentine[’']s Day|Halloween|St\.? Patrick[’']s Day|Bastille Day|Thanksgiving(?: Day)?"
    r"|Labou?r Day|Memorial Day|Good Friday|Easter (?:Sunday|Monday)|Presidents[’']? Day|Martin Luther King (?:Jr\. )?Day|Columbus Day)(?![\w’'-])"
)
_BETWEEN = Pattern(r"(?:,\s{1,9}|\s?\(|\s(?:is|falls|fell|was)\s(?=on\s))(?:on\s)?\Z")
_ELSEWHERE = Pattern(
    r"(?:(?:after|before|since|until|from|to|and|or)|Orthodox|Ukrainian|Russian|Coptic|Greek|Ethiopian|Serbian|Chinese|Lunar|Jewish|old)\s\Z"
)


@check(
    summary="a holiday is not on the date beside it",
    level="query",
    bad=[
        "Shops shut on (|Thanksgiving|), [|Nov. 29, 2023|].",
        "The match is on (|Boxing Day|) ([|27 December 2023|]).",
        "They met on [|April 2, 2023|], (|Easter Sunday|).",
        "This year (|Thanksgiving|) falls on Thursday, [|Nov. 30, 2023|], and the mill is shut.",
        Example("Shops shut on (|Labor Day|), [|Sept. 9|].", published="2024-08-07"),
    ],
    good=[
        "Shops shut on Thanksgiving, Nov. 23, 2023.",
        "Shops in Ontario shut on Thanksgiving, Oct. 9, 2023.",
        "The match is on Boxing Day, 26 December, and on New Year's Day, 1 January 2024.",
        "They met on April 9, 2023, Easter Sunday, and on Orthodox Christmas Day, January 7, 2024.",
        "Labor Day, Nov. 3, 2023 sales figures and all, was a success.",
        "It is on the day after Christmas Day, December 26.",
        "Shops shut on Labor Day. Sept. 9, 2024, was wet.",
        Example("Between Christmas Day and 3 January the mill is shut.", published="2023-12-07"),
    ],
    sources=["the calendars of public holidays in the package holidays", "a catalogue of slips: “Thanksgiving, Nov. 29, 2023”"],
    triggers=(
        "Christmas",
        "Boxing Day",
        "New Year",
        "Valentine",
        "Halloween",
        "Patrick",
        "Bastille",
        "Thanksgiving",
        "Labor Day",
        "Labour Day",
        "Memorial Day",
        "Good Friday",
        "Easter",
        "Presidents",
        "Luther King",
        "Columbus",
    ),
)
def holiday(doc: Document) -> Iterator[Finding | Skip]:
    """Holidays that move are remembered from last year.

    Name and date must stand side by side. Days that stand still are known; those that move are looked up in the package
    holidays (pip install 'newslint[holidays]') for six English-speaking countries, and the date of any of them is right.
    """
    missing = False
    for block in doc.copy_blocks:
        for match in _NAME.finditer(doc.text, block.span.start, block.span.end):
            when = _beside(doc, match.start(), match.end())
            if (
                when is None
                or when.day is None
                or when.start is None
                or _ELSEWHERE.search(doc.text[max(0, match.start() - 12) : match.start()])
            ):
                continue
            name = (
                match.group().replace("’", "'").removesuffix(" Day")
                if "Thanks" in match.group()
                else match.group().replace("’", "'")
            )
            right = _days_of(name, days.parts(when.start)[0])
            if right is None:
                missing = True
            elif right and when.start not in right:
                yield Finding(
                    when.date_span,
                    f"{match.group()} is on {' or '.join(days.written(day) for day in sorted(right))}",
                    related=((Span(*match.span()), "the holiday"),),
                    unless="another country's is meant",
                    key=(name, days.written(when.start)),
                )
    if missing:
        yield Skip("a holiday beside a date, and the holidays extra is not installed: pip install 'newslint[holidays]'")


def _beside(doc: Document, start: int, end: int) -> "When | None":
    for when in doc.dates:
        if end <= when.span.start < end + 14 and _BETWEEN.fullmatch(doc.text[end : when.span.start]):
            follows = doc.text[when.span.end : when.span.end + 1]
            return when if not follows or follows in ".,;:)—–" or doc.text[when.span.end : when.span.end + 5] == " and " else None
        if start - 12 < when.span.end <= start and _BETWEEN.fullmatch(doc.text[when.span.end : start]):
            return when
    return None


def _days_of(name: str, year: int) -> set[int] | None:
    """The day numbers of a holiday in a year; empty where it is not known, None where the package is missing."""
    if name in FIXED:
        return {days.ordinal(year, *FIXED[name])}
    try:
        from holidays import country_holidays
    except ImportError:
        return None
    known = MOVING[name]
    canadian = {_second_monday_of_october(year)} if name == "Thanksgiving" else set()
    return canadian | {
        day.toordinal() + SHIFTS.get(name, 0)
        for country in COUNTRIES
        for day, names in country_holidays(country, years=year, language="en_US").items()
        if known in names and "observed" not in names
    }


def _second_monday_of_october(year: int) -> int:
    first = days.ordinal(year, 10, 1)
    return first + (-days.weekday_of(first)) % 7 + 7
