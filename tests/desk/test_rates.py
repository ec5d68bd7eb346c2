"""Rates of the European Central Bank."""

from datetime import date

import pytest

from lint.desk.rates import Rates, rates

TABLE = "Date,USD,GBP,JPY,\n2005-01-03,1.3507,0.70900,N/A,\n2004-12-31,1.3621,0.70505,139.65,\n"


def test_crosses_by_day() -> None:
    day = date(2004, 12, 31)
    assert Rates(TABLE).between("GBP", "USD", day, day) == pytest.approx((1.93192, 1.93192), rel=1e-4)
    assert Rates(TABLE).between("EUR", "USD", day, date(2005, 1, 3)) == pytest.approx((1.3507, 1.3621))


def test_what_has_no_rate() -> None:
    table = Rates(TABLE)
    assert table.between("USD", "XXX", date(2004, 1, 1), date(2005, 1, 1)) is None
    assert table.between("USD", "JPY", date(2005, 1, 3), date(2005, 1, 3)) is None
    assert table.between("USD", "GBP", date(1990, 1, 1), date(1990, 2, 1)) is None
    assert "EUR" in table and "Date" not in table


@pytest.mark.parametrize(
    ("day", "one", "other"), [((2004, 12, 31), "USD", "GBP"), ((1999, 1, 4), "EUR", "USD"), ((2023, 12, 1), "GBP", "JPY")]
)
def test_against_currencyconverter(day: tuple[int, int, int], one: str, other: str) -> None:
    oracle = pytest.importorskip("currency_converter")
    theirs = oracle.CurrencyConverter().convert(1, one, other, date=date(*day))
    ours = rates()
    assert ours is not None
    assert ours.between(one, other, date(*day), date(*day)) == pytest.approx((theirs, theirs))
