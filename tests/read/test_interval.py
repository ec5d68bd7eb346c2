"""Intervals: what a printed figure may stand for."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.read.interval import EVERYTHING, HEDGES, Interval, last_digit, of_figure, shown

FIGURES = st.floats(min_value=0.01, max_value=1e12, allow_nan=False)


def around(value: float) -> Interval:
    return Interval(value * 0.99, value * 1.01)


@pytest.mark.parametrize(
    ("digits", "step"),
    [
        ("146000", 1000),
        ("100000", 10000),
        ("146123", 1),
        ("12.50", 0.01),
        ("40", 1),
        ("7", 1),
        ("0.025", 0.001),
        ("500", 10),
        ("0", 1),
    ],
)
def test_last_digit_that_is_meant(digits: str, step: float) -> None:
    assert last_digit(digits) == pytest.approx(step)


@pytest.mark.parametrize(
    ("value", "text"),
    [(31.5068, "31.5"), (20, "20"), (2_400_000, "2.4 million"), (146000, "146,000"), (0.025, "0.025"), (-5, "-5")],
)
def test_computed_figures_are_shown_short(value: float, text: str) -> None:
    assert shown(value) == text


@given(FIGURES, st.sampled_from(HEDGES))
def test_a_hedge_never_narrows(value: float, hedge: str) -> None:
    plain = around(value)
    hedged = plain.hedged(hedge)
    assert hedged.low <= plain.low and hedged.high >= plain.high


@given(FIGURES, FIGURES, st.sampled_from(HEDGES))
def test_what_meets_still_meets_after_a_hedge(one: float, other: float, hedge: str) -> None:
    if around(one).meets(around(other)):
        assert around(one).hedged(hedge).meets(around(other))
        assert around(other).meets(around(one).hedged(hedge))


@given(FIGURES, FIGURES)
def test_meeting_is_mutual(one: float, other: float) -> None:
    assert around(one).meets(around(other)) == around(other).meets(around(one))
    assert around(one).meets(around(other), 0.1) == around(other).meets(around(one), 0.1)


@given(FIGURES, FIGURES, st.sampled_from([0.001, 0.01, 10.0, 1000.0]))
def test_change_does_not_depend_on_the_scale(start: float, end: float, factor: float) -> None:
    plain = around(end).change_from(around(start))
    scaled = around(end).times(factor).change_from(around(start).times(factor))
    assert scaled.low == pytest.approx(plain.low, rel=1e-6, abs=1e-6)
    assert scaled.high == pytest.approx(plain.high, rel=1e-6, abs=1e-6)


@given(FIGURES, FIGURES)
def test_arithmetic_holds_the_exact_result(one: float, other: float) -> None:
    a, b = around(one), around(other)
    assert (a + b).contains(one + other)
    assert (a - b).contains(one - other)
    assert a.over(b).low <= one / other <= a.over(b).high
    assert a.by(b).low <= one * other <= a.by(b).high


def test_nothing_is_known_of_a_ratio_to_nought() -> None:
    assert around(5).over(Interval(-1, 1)) == EVERYTHING
    assert not math.isnan(around(5).hedged("over").over(around(2).hedged("over")).low)


def test_a_figure_stands_for_half_a_step_either_way() -> None:
    assert of_figure(20.8, 0.1).contains(20.84) and not of_figure(20.8, 0.1).contains(20.86)
