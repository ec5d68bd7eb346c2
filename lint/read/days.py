"""Days as integers: day 1 is 1 January of the year 1, as in `datetime.date.toordinal`, without importing datetime."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

CALENDAR = frozenset(MONTHS + WEEKDAYS)
"""Words with a capital that are nobody."""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(month: int, year: int | None) -> int:
    """Length of a month; February has 29 days where the year is not known."""
    return 29 if month == 2 and (year is None or is_leap(year)) else _LENGTHS[month - 1]


def ordinal(year: int, month: int, day: int) -> int:
    """The number of a day; the day must exist."""
    past = year - 1
    leap = 1 if month > 2 and is_leap(year) else 0
    return 365 * past + past // 4 - past // 100 + past // 400 + _BEFORE[month - 1] + leap + day


def parts(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day's number."""
    year = number * 400 // 146097 + 1
    while ordinal(year, 1, 1) > number:
        year -= 1
    while ordinal(year + 1, 1, 1) <= number:
        year += 1
    rest = number - ordinal(year, 1, 1) + 1
    month = 1
    while rest > days_in(month, year):
        rest -= days_in(month, year)
        month += 1
    return year, month, rest


def weekday_of(number: int) -> int:
    """0 for Monday to 6 for Sunday."""
    return (number - 1) % 7


def nearest(month: int, day: int, around: int) -> int | None:
    """The day of that month and number nearest to the day `around`; None where no year near has it (29 February)."""
    year = parts(around)[0]
    there = [ordinal(y, month, day) for y in (year - 1, year, year + 1) if day <= days_in(month, y)]
    return min(there, key=lambda number: abs(number - around)) if there else None


def written(number: int) -> str:
    """A day for messages: 5 March 2024."""
    year, month, day = parts(number)
    return f"{day} {MONTHS[month - 1]} {year}"
