"""Relative words, periods and times of day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document

THURSDAY = date(2024, 3, 7)


def day(number: int | None) -> str:
    return date.fromordinal(number).isoformat() if number else ""


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("yesterday", "2024-03-06", "2024-03-06"),
        ("Tomorrow", "2024-03-08", "2024-03-08"),
        ("last month", "2024-02-01", "2024-02-29"),
        ("next month", "2024-04-01", "2024-04-30"),
        ("last year", "2023-01-01", "2023-12-31"),
        ("this week", "2024-03-03", "2024-03-10"),
        ("next week", "2024-03-10", "2024-03-17"),
        ("last Tuesday", "2024-02-22", "2024-03-07"),
        ("three days ago", "2024-03-04", "2024-03-04"),
        ("10 years ago", "2013-09-06", "2014-09-07"),
    ],
)
def test_relative_words_are_intervals(words: str, start: str, end: str) -> None:
    (found,) = Document(f"It was so {words}, they say.", published=THURSDAY).relative_dates
    assert (day(found.start), day(found.end)) == (start, end)


@given(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    st.sampled_from(("yesterday", "today", "tomorrow", "last Friday", "next week")),
    st.integers(-60, 60),
)
def test_days_and_weeks_move_with_publication(published: date, words: str, weeks: int) -> None:
    text = f"It was so {words}, they say."
    (one,) = Document(text, published=published).relative_dates
    (other,) = Document(text, published=published + timedelta(weeks=weeks)).relative_dates
    assert one.start is not None and other.start is not None
    assert other.start - one.start == 7 * weeks


@pytest.mark.parametrize("text", ["Not so long ago.", "At last Tuesdays are free.", "The last weekend, the next monthly."])
def test_other_words_are_not_relative_dates(text: str) -> None:
    assert Document(text, published=THURSDAY).relative_dates == ()


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("It was so in 2004.", "year", "2004-01-01", "2004-12-31"),
        ("It was so in 2004-05.", "range", "2004-01-01", "2005-12-31"),
        ("It was so from 2004 to 2010.", "range", "2004-01-01", "2010-12-31"),
        ("It was so in the spring of 2004.", "season", "2004-03-01", "2004-06-30"),
        ("It was so in winter 2004.", "season", "2003-11-01", "2005-03-31"),
        ("It was so in the first quarter of 2004.", "quarter", "2004-01-01", "2004-03-31"),
        ("It was so in Q4 2004.", "quarter", "2004-10-01", "2004-12-31"),
        ("It was so in the 1990s.", "decade", "1990-01-01", "1999-12-31"),
        ("It was so in the ’90s.", "decade", "1990-01-01", "1999-12-31"),
    ],
)
def test_periods_are_intervals(text: str, kind: str, start: str, end: str) -> None:
    found = Document(text).periods[-1]
    assert (found.kind, day(found.start), day(found.end)) == (kind, start, end)


@pytest.mark.parametrize(
    "text", ["It cost $2004.", "Some 2,004 people.", "On 5 March 2004 it fell.", "In 2004.5 points.", "Flight 12004."]
)
def test_other_figures_are_no_periods(text: str) -> None:
    assert Document(text).periods == ()


@pytest.mark.parametrize(
    ("text", "minutes", "zone"),
    [
        ("It is at 8 p.m. today.", 20 * 60, ""),
        ("It is at 8.30pm today.", 20 * 60 + 30, ""),
        ("It is at 12:15 a.m. EST today.", 15, "EST"),
        ("It is at 1430 GMT today.", 14 * 60 + 30, "GMT"),
        ("It is at 14:30 BST today.", 14 * 60 + 30, "BST"),
    ],
)
def test_times_are_read(text: str, minutes: int, zone: str) -> None:
    (time,) = Document(text).times
    assert (time.minutes, time.zone) == (minutes, zone)


@pytest.mark.parametrize(
    "text", ["It rose 8.30 points.", "I am 8 am I not.", "Stage 13 pm2.5.", "It cost $8 a month.", "23 AM stations."]
)
def test_other_figures_are_no_times(text: str) -> None:
    assert [time for time in Document(text).times if time.hour > 12] == []
