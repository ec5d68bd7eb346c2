"""Dates as copy prints them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.examples import findings_on
from lint.load import check_in_module
from lint.read import days
from lint.read.when import When
from lint.rule import Example

WEEKDAY = check_in_module("checks.dates.weekday")
IMPOSSIBLE = check_in_module("checks.dates.impossible")
AP_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
ANY_DAY = st.dates(date(1900, 1, 1), date(2100, 12, 31))

FORMS = (
    "{weekday}, {d} {month} {y}", "{weekday} {d} {month} {y}", "{weekday} {d}{th} {month}, {y}", "{weekday}, the {d}{th} of {month} {y}",
    "{weekday}, {month} {d}, {y}", "{weekday}, {ap} {d}, {y}", "{short}., {ap} {d}, {y}", "{short} {d} {month} {y}", "{month} {d}, {y}, a {weekday}",
    "{d} {month} {y} ({weekday})", "{weekday} {iso}", "{iso} ({weekday})", "{weekday} ({d} {month} {y})", "{weekday} night, {month} {d}, {y}",
    "{weekday}, {month} {d}{th}, {y}", "{weekday} the {d}{th} of {month}, {y}",
)  # fmt: skip
WITHOUT_YEAR = (
    "{weekday}, {month} {d}",
    "{weekday} {d} {month}",
    "{weekday}, {ap} {d}",
    "{weekday} ({d} {month})",
    "{d} {month}, a {weekday}",
)


def suffix(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def printed(form: str, day: date, weekday: int) -> str:
    name = days.WEEKDAYS[weekday]
    words = form.format(
        weekday=name, short=name[:3], d=day.day, th=suffix(day.day), month=days.MONTHS[day.month - 1], ap=AP_MONTHS[day.month - 1],
        y=day.year, iso=day.isoformat(),
    )  # fmt: skip
    return f"The court met on {words}, and was told so."


def found(text: str, published: date | None = None) -> int:
    return len(findings_on(WEEKDAY, Example(text, published=published.isoformat() if published else None)))


@given(ANY_DAY, st.sampled_from(FORMS))
def test_every_right_weekday_is_left_alone(day: date, form: str) -> None:
    assert found(printed(form, day, day.weekday())) == 0


@given(ANY_DAY, st.sampled_from(FORMS), st.integers(1, 6))
def test_every_wrong_weekday_is_found(day: date, form: str, off: int) -> None:
    assert found(printed(form, day, (day.weekday() + off) % 7)) == 1


@given(ANY_DAY, st.integers(-90, 90), st.sampled_from(WITHOUT_YEAR), st.integers(0, 6))
def test_a_date_without_a_year_is_that_nearest_to_publication(published: date, shift: int, form: str, off: int) -> None:
    day = published + timedelta(days=shift)
    if (day.month, day.day) != (2, 29):
        assert found(printed(form, day, (day.weekday() + off) % 7), published) == (off > 0)


@given(ANY_DAY, st.integers(-180, 180), st.sampled_from(WITHOUT_YEAR))
def test_a_right_weekday_without_a_year_is_left_alone(published: date, shift: int, form: str) -> None:
    day = published + timedelta(days=shift)
    if (day.month, day.day) != (2, 29):
        assert found(printed(form, day, day.weekday()), published) == 0


@given(ANY_DAY, st.integers(-180, 180), st.sampled_from(FORMS), st.integers(0, 6), st.integers(-40, 40))
def test_whole_weeks_change_nothing(published: date, shift: int, form: str, off: int, weeks: int) -> None:
    day = published + timedelta(days=shift)
    moved, later = day + timedelta(weeks=weeks), published + timedelta(weeks=weeks)
    text, other = (printed(form, d, (d.weekday() + off) % 7) for d in (day, moved))
    assert found(text, published) == found(other, later)


@given(ANY_DAY, st.sampled_from(("{d} {month} {y}", "{month} {d}, {y}", "{ap} {d}, {y}", "{d}{th} of {month} {y}")))
def test_no_day_of_the_calendar_is_impossible(day: date, form: str) -> None:
    assert findings_on(IMPOSSIBLE, Example(printed(form, day, 0))) == []


@given(st.integers(1900, 2100), st.integers(1, 12), st.sampled_from(("{d} {m} {y}", "{m} {d}, {y}")))
def test_the_day_after_the_last_is_impossible(year: int, month: int, form: str) -> None:
    words = form.format(d=days.days_in(month, year) + 1, m=days.MONTHS[month - 1], y=year)
    assert len(findings_on(IMPOSSIBLE, Example(f"The lease ends on {words}, it says."))) == 1


def read(text: str, published: date | None = None) -> list[tuple[str, When]]:
    doc = Document(text, published=published)
    return [(doc.words_at(when.span), when) for when in doc.dates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is on March 5, 2024.", [("March 5, 2024", (2024, 3, 5))]),
        ("It is on 5 March 2024.", [("5 March 2024", (2024, 3, 5))]),
        ("It is on the 5th of March.", [("5th of March", (None, 3, 5))]),
        ("It fell on Sept. 1. 1941 was worse.", [("Sept. 1", (None, 9, 1))]),
        ("It was in Sept. 2024.", [("Sept. 2024", (2024, 9, None))]),
        ("In March it may rain; they may march.", [("March", (None, 3, None))]),
        ("It is from March 3-5, 2024.", [("March 3-5, 2024", (2024, 3, 3))]),
        ("It is from 3 to 5 March 2024.", [("3 to 5 March 2024", (2024, 3, 3))]),
        ("The bond of May 19/32 rose; March 5.5 pct.", []),
        ("On 1 March 2000 GMT they met.", [("1 March", (None, 3, 1))]),
        ("On March 5 2000 people met.", [("March 5", (None, 3, 5))]),
        ("On March 5, 2,000 people met.", [("March 5", (None, 3, 5))]),
        ("It is 2024-03-05 and 13/06/2024.", [("2024-03-05", (2024, 3, 5)), ("13/06/2024", (2024, 6, 13))]),
        ("Version 2.13.2024 and 192.168.1.2024 and 5/6/7.", []),
        ("She said: “Mar the day.” A Decade of Julys, an Augustan Marble.", []),
    ],
)
def test_dates_are_read(text: str, expected: list[tuple[str, tuple[int | None, int, int | None]]]) -> None:
    assert [(words, (when.year, when.month, when.day)) for words, when in read(text)] == expected


@given(st.text(alphabet="March Tuesday5,0124-/().\n", max_size=80))
def test_any_text_is_read_without_fault(text: str) -> None:
    doc = Document(text)
    for when in doc.dates:
        assert 0 <= when.span.start <= when.date_span.start < when.date_span.end <= when.span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "meta", "expected"),
    [
        ("The mill closed.", {"date": "2024-03-05T23:30:00+11:00"}, date(2024, 3, 5)),
        ("HULL, March 5, 2024 — The mill closed on Monday, they said.", {}, date(2024, 3, 5)),
        ("HULL, March 5 — The mill closed on Monday, they said.", {}, None),
        ("HULL, March 5 — The mill closed on Monday, they said.", {"year": "2024"}, date(2024, 3, 5)),
        ("HULL, Feb. 30, 2024 — The mill closed on Monday, they said.", {}, None),
        ("The mill closed on March 5, 2024.", {}, None),
    ],
)
def test_day_of_publication(text: str, meta: dict[str, str], expected: date | None) -> None:
    assert Document(text, meta=meta).published == expected
