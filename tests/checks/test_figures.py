"""What must hold of the checks of figures whatever the figures are."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lint.document import Document
from lint.load import catalogue
from lint.model import Finding, Skip
from lint.run import call

CATALOGUE = catalogue()
CHECKS = {row.id: row.load() for row in CATALOGUE.rows if row.id.split("/")[0] in ("numbers", "money", "units")}
COUNTS = st.integers(min_value=1000, max_value=900_000)
HEDGES = st.sampled_from(["about", "nearly", "more than", "at least", "up to", "just over", "fewer than", "around"])


def found(id: str, text: str) -> list[str]:
    doc = Document(text)
    return [said.message for said in call(CHECKS[id], doc, {}) if isinstance(said, Finding)]


@given(COUNTS, COUNTS)
def test_a_right_percentage_is_never_found(start: int, end: int) -> None:
    assume(start != end and not 1400 < min(start, end) < 2200)
    text = f"Sales {'rose' if end > start else 'fell'} {abs(end / start - 1) * 100:.1f}% to {end:,} from {start:,}."
    assert found("numbers/percent-change", text) == []


@given(COUNTS, COUNTS, st.floats(min_value=1.35, max_value=4))
def test_a_percentage_moved_outside_is_always_found(start: int, end: int, by: float) -> None:
    change = abs(end / start - 1) * 100
    assume(change > 12 and change * by < 900)
    text = f"Sales {'rose' if end > start else 'fell'} {change * by:.1f}% to {end:,} from {start:,}."
    assert len(found("numbers/percent-change", text)) == 1


@given(COUNTS, COUNTS, st.integers(min_value=1, max_value=300), HEDGES)
def test_a_hedge_never_adds_a_finding(start: int, end: int, percent: int, hedge: str) -> None:
    plain = found("numbers/percent-change", f"Sales rose {percent}% to {end:,} from {start:,}.")
    for text in (
        f"Sales rose {hedge} {percent}% to {end:,} from {start:,}.",
        f"Sales rose {percent}% to {hedge} {end:,} from {start:,}.",
        f"Sales rose {percent}% to {end:,} from {hedge} {start:,}.",
    ):
        assert len(found("numbers/percent-change", text)) <= len(plain), text


@given(COUNTS, COUNTS, st.integers(min_value=1, max_value=300))
def test_the_order_of_telling_does_not_matter(start: int, end: int, percent: int) -> None:
    assume(start != end)
    verb = "rose" if end > start else "fell"
    one = found("numbers/percent-change", f"Sales {verb} {percent}% to {end:,} from {start:,}.")
    other = found("numbers/percent-change", f"Sales {verb} {percent}% from {start:,} to {end:,}.")
    assert one == other


@given(st.integers(min_value=10, max_value=99), st.integers(min_value=10, max_value=99), st.integers(min_value=1, max_value=300))
def test_the_scale_word_does_not_matter(start: int, end: int, percent: int) -> None:
    texts = [f"Profit rose {percent}% to ${end}.5{unit} from ${start}.5{unit}." for unit in ("m", "bn", " million", "")]
    assert len({len(found("numbers/percent-change", text)) for text in texts}) == 1


@given(COUNTS, COUNTS)
def test_direction_is_found_exactly_where_it_is_wrong(start: int, end: int) -> None:
    assume(abs(end / start - 1) > 0.2)
    assert (found("numbers/direction", f"Membership rose to {end:,} from {start:,}.") != []) == (end < start)
    assert (found("numbers/direction", f"Membership fell to {end:,} from {start:,}.") != []) == (end > start)


@given(
    st.integers(min_value=2, max_value=99),
    st.integers(min_value=2, max_value=99),
    st.integers(min_value=2, max_value=99),
    st.integers(0, 300),
)
def test_a_sum_is_found_exactly_where_it_is_wrong(gold: int, silver: int, bronze: int, total: int) -> None:
    assume(total >= 2 and 3 * total > bronze)
    text = f"They won {total} medals: {gold} gold, {silver} silver and {bronze} bronze."
    assert (found("numbers/sum", text) != []) == (gold + silver + bronze != total)


@given(st.integers(min_value=1, max_value=500), st.floats(min_value=0.3, max_value=3))
def test_conversions(feet: int, wrong: float) -> None:
    metres = feet * 0.3048
    assert found("units/conversion", f"The wall is {feet} feet ({metres:.1f} metres) high.") == []
    if not 0.8 < wrong < 1.25 and metres > 3:
        assert len(found("units/conversion", f"The wall is {feet} feet ({metres * wrong:.1f} metres) high.")) == 1


@given(st.integers(min_value=2, max_value=900), st.integers(min_value=2, max_value=900))
def test_part_and_whole(part: int, whole: int) -> None:
    assume((part, whole) not in ((11, 10), (12, 10), (101, 100), (110, 100)))
    assert (found("numbers/part-exceeds-whole", f"In all, {part} of the {whole} members came.") != []) == (part > whole)


def test_without_rates_the_check_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    import lint.desk.rates

    monkeypatch.setattr(lint.desk.rates, "rates", lambda: None)
    doc = Document("It earned $10m (£19.2m).", published=date(2004, 12, 31))
    said = list(call(CHECKS["money/rate"], doc, {}))
    assert said == [Skip("the fx extra is not installed: pip install 'newslint[fx]'")]


FRAGMENTS = st.sampled_from(
    "$ £ € 5 12 1,204 2,452,3000 3.5 0 00 1/2 7-5 % pct per cent percentage points to from of or and between rose fell by doubled a the total of ( ) , . : - – "
    "million bn mln dlrs euros cents vs loss profit Shr Net Avg shrs feet (9m) 70F 10C six half dozen two-thirds majority unanimous averaged goals games both trio "
    "medals gold silver bronze people killed dead 1987 May 5 \n".split(" ")
)


@given(st.lists(FRAGMENTS, max_size=40))
def test_no_text_breaks_a_check(words: list[str]) -> None:
    text = " ".join(words)
    doc = Document(text, published=date(2004, 12, 31))
    for check in CHECKS.values():
        for said in call(check, doc, {}):
            if isinstance(said, Finding):
                assert doc.words_at(said.at).strip()  # type: ignore[arg-type]
