"""Changes and pairs: what hangs together."""

import pytest

from lint.document import Document


@pytest.mark.parametrize(
    ("text", "amount", "start", "end"),
    [
        ("Takings rose 20.5 pct to 97.1 mln stg from 80.6 mln stg in 1985.", "20.5 pct", "80.6 mln stg", "97.1 mln stg"),
        ("It was cut from 146,000 to 100,000, a fall of 31.5%.", "31.5%", "146,000", "100,000"),
        ("Sales rose to $3.1bn from $2.8bn, up 11%.", "11%", "$2.8bn", "$3.1bn"),
        ("Sales were $3.1bn, up 11% from $2.8bn in 2003.", "11%", "$2.8bn", "$3.1bn"),
        ("Sales grew 11% from $2.8bn to $3.1bn.", "11%", "$2.8bn", "$3.1bn"),
        ("Sales grew 17.8 pct to 197,328 compared with 167,490.", "17.8 pct", "167,490", "197,328"),
        (
            "Profit jumped 70% to 3.57bn rupees ($82m; £43.7m), compared with 2.1bn rupees.",
            "70%",
            "2.1bn rupees",
            "3.57bn rupees",
        ),
        ("Get 50 per cent off the Solaris watch, $847 (down from $1699).", "50 per cent", "$1699", "$847"),
        ("The index rose to 58.6 from 57.8.", None, "57.8", "58.6"),
    ],
)
def test_a_change_is_read(text: str, amount: str | None, start: str, end: str) -> None:
    doc = Document(text)
    (change,) = doc.changes
    assert change.start is not None and change.end is not None
    assert (doc.words_at(change.amount.span) if change.amount else None) == amount
    assert (doc.words_at(change.start.span), doc.words_at(change.end.span)) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 50% to 474,000 from 1986's level.",
        "Trains run from 5 to 9 and cost 20% more.",
        "Output is to grow by 6% a year, and its share would rise from 5bn euros to 9bn euros.",
        "Wage rises stand at 16.5%, but price growth fell from 8% to 6%.",
        "It fell 12.5 pct to 2,100 billion yen against a 19.3 pct drop.",
    ],
)
def test_no_amount_where_it_belongs_to_something_else(text: str) -> None:
    assert all(change.amount is None or change.start is None for change in Document(text).changes)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("It paid $10m (£5.2m).", [("$10m", "£5.2m")]),
        ("It paid 6bn euros ($8bn; £4.1bn).", [("6bn euros", "$8bn"), ("6bn euros", "£4.1bn")]),
        ("A 30-foot (9-metre) wall.", [("30-foot", "9-metre")]),
        ("He is 6ft 2in (1.88m).", [("6ft 2in", "1.88m")]),
        ("The field is 30 miles by 20 miles (48 km by 32 km).", [("30 miles", "48 km"), ("20 miles", "32 km")]),
        ("Walk 10km (six miles).", [("10km", "six miles")]),
        ("It costs £5 ($9) or more.", [("£5", "$9")]),
        ("He ran the 100m (10.2 seconds).", []),
        ("It paid £5m or £6m (2003).", []),
    ],
)
def test_pairs(text: str, pairs: list[tuple[str, str]]) -> None:
    doc = Document(text)
    found = [(doc.words_at(pair.first), doc.words_at(pair.second)) for pair in doc.pairs]
    assert sorted(found) == sorted(pairs)
