"""Day numbers against datetime, which is the oracle here and nowhere else."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.read import days

ANY_DAY = st.dates(date(1, 1, 2), date(2999, 12, 31))


@given(ANY_DAY)
def test_ordinal_parts_and_weekday_agree_with_datetime(day: date) -> None:
    number = days.ordinal(day.year, day.month, day.day)
    assert number == day.toordinal()
    assert days.parts(number) == (day.year, day.month, day.day)
    assert days.weekday_of(number) == day.weekday()


@given(st.dates(date(1800, 1, 1), date(2199, 12, 31)), st.integers(-182, 182))
def test_nearest_finds_a_day_within_half_a_year(published: date, shift: int) -> None:
    day = published + timedelta(days=shift)
    if (day.month, day.day) != (2, 29):
        assert days.nearest(day.month, day.day, published.toordinal()) == day.toordinal()


@pytest.mark.parametrize(
    ("month", "year", "length"), [(2, 2023, 28), (2, 2024, 29), (2, 1900, 28), (2, 2000, 29), (2, None, 29), (4, None, 30)]
)
def test_length_of_months(month: int, year: int | None, length: int) -> None:
    assert days.days_in(month, year) == length


def test_29_february_has_a_nearest_day_only_near_a_leap_year() -> None:
    assert days.nearest(2, 29, date(2024, 6, 1).toordinal()) == date(2024, 2, 29).toordinal()
    assert days.nearest(2, 29, date(2022, 6, 1).toordinal()) is None
