"""Ages and births, and whose they are."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.examples import findings_on
from lint.load import check_in_module
from lint.read.births import age_on
from lint.rule import Example

BIRTH_YEAR = check_in_module("checks.ages.birth_year")


def read(text: str) -> list[tuple[str, str | None, int, bool]]:
    doc = Document(text)
    return [(age.form, age.bearer.name if age.bearer else None, age.years, age.past) for age in doc.ages]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police held Mary Doyle, 40, on Monday.", [("comma", "Mary Doyle", 40, False)]),
        ("Police held Mary Doyle, aged 40, on Monday.", [("aged", "Mary Doyle", 40, False)]),
        ("Mary Doyle, aged 14 at the time, wept.", [("aged", "Mary Doyle", 14, True)]),
        ("Police held 40-year-old Mary Doyle.", [("year-old", "Mary Doyle", 40, False)]),
        ("Police held forty-year-old singer Mary Doyle.", [("year-old", "Mary Doyle", 40, False)]),
        ("The 22-year-old beat Mary Doyle.", [("year-old", None, 22, False)]),
        ("The 22-year-old shocked Mary Doyle.", [("year-old", None, 22, False)]),
        ("Mary Doyle is 40.", [("is", "Mary Doyle", 40, False)]),
        ("Mary Doyle was 14 when she left.", [("is", "Mary Doyle", 14, True)]),
        ("Mary Doyle has died at the age of 94.", [("died", "Mary Doyle", 94, False)]),
        ("Mary Doyle, the singer, died on Monday aged 94.", [("died", "Mary Doyle", 94, False)]),
        ("Mary Doyle, well into her 80s, swims.", [("decade", "Mary Doyle", 80, False)]),
        ("Mary Doyle, in her late 40s, swims.", [("decade", "Mary Doyle", 46, False)]),
        ("Mary Doyle, 24 hours later, won 6-3; Mary Doyle, 71, 68, 70, led.", []),
        ("Mary Doyle scored in 40 minutes, Mary Doyle (40) again.", []),
        ("A 40-year-old law fell.", [("year-old", None, 40, False)]),
    ],
)
def test_ages_are_read(text: str, expected: list[tuple[str, str | None, int, bool]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "year", "name"),
    [
        ("Mary Doyle was born in Leeds on 3 May 1922.", 1922, "Mary Doyle"),
        ("Mary Doyle, born in 1922 in Leeds, sang.", 1922, "Mary Doyle"),
        ("Mary Doyle (1922–2010) sang.", 1922, "Mary Doyle"),
        ("Born in 1922, Mary Doyle sang.", 1922, "Mary Doyle"),
        ("She was born in Leeds in 1922.", 1922, None),
    ],
)
def test_births_are_read(text: str, year: int, name: str | None) -> None:
    (birth,) = Document(text).births
    assert (birth.year, birth.bearer.name if birth.bearer else None) == (year, name)


@pytest.mark.parametrize("text", ["Mary Doyle was born in Leeds and moved in 1950.", "Mary Doyle was born. In 1950 she sang."])
def test_another_year_is_no_birth(text: str) -> None:
    assert Document(text).births == ()


DAYS = st.dates(date(1880, 1, 1), date(2015, 12, 31))


@given(DAYS, st.integers(6574, 36000))
def test_every_true_age_over_a_birthday_is_left_alone(born: date, lived: int) -> None:
    day = born + timedelta(days=lived)
    if day.year > 2100:
        return
    years = age_on((born.year, born.month, born.day), (day.year, day.month, day.day))
    for birth in (str(born.year), f"{born.day} {born:%B} {born.year}", f"{born:%B} {born.day}, {born.year}"):
        words = "in" if birth.isdigit() else "on"
        text = f"Mary Doyle, {years}, sang at the mill. Mary Doyle was born {words} {birth} and wept."
        assert findings_on(BIRTH_YEAR, Example(text, published=day.isoformat())) == []


@given(DAYS, st.integers(6574, 30000), st.sampled_from((-20, -10, -3, -2, 2, 3, 10, 20)))
def test_an_age_two_years_off_is_found(born: date, lived: int, off: int) -> None:
    day = born + timedelta(days=lived)
    years = age_on((born.year, born.month, born.day), (day.year, day.month, day.day)) + off
    if not 1 <= years <= 120:
        return
    text = f"Mary Doyle, {years}, sang at the mill. Mary Doyle was born on {born.day} {born:%B} {born.year} and wept."
    assert len(findings_on(BIRTH_YEAR, Example(text, published=day.isoformat()))) == 1
