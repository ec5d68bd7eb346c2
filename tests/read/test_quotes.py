"""Quotations: marks of every kind, nested, across paragraphs, against apostrophes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document


def read(text: str) -> list[tuple[str, bool, bool]]:
    doc = Document(text)
    return [(doc.words_at(quote.words), quote.closed, quote.inner) for quote in doc.quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no” twice.", [("no", True, False)]),
        ('He said "no" twice.', [("no", True, False)]),
        ("He said ‘no’ twice.", [("no", True, False)]),
        ("He said 'no' twice.", [("no", True, False)]),
        ("He said “she said ‘no’ to me” twice.", [("she said ‘no’ to me", True, False), ("no", True, True)]),
        ("The boys’ hats aren’t Tom’s, ’tis said.", []),
        ("The boys' hats aren't Tom's, 'tis said, in the '90s.", []),
        ("‘The boys’ hats are gone,’ he said.", [("The boys’ hats are gone,", True, False)]),
        ("She is 5'10\" tall and he 6'2\".", []),
        ("“A “mad” world” he said.", [("A “mad” world", True, False), ("mad", True, True)]),
        ("He said “no.", [("no.", False, False)]),
        ("It was “bad” and “worse”.", [("bad", True, False), ("worse", True, False)]),
    ],
)
def test_quotes_are_read(text: str, expected: list[tuple[str, bool, bool]]) -> None:
    assert read(text) == expected


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    doc = Document("Mayor wins\n\n“It is late.\n\n“It is over,” she said.\n\nIt rained.")
    assert [(quote.closed, quote.continues) for quote in doc.quotes] == [(False, True), (True, False)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is late,” said Mary Doyle.", "Mary Doyle"),
        ("“It is late,” Mary Doyle said.", "Mary Doyle"),
        ("Mary Doyle said: “It is late.”", "Mary Doyle"),
        ("Mary Doyle told the court on Monday: “It is late.”", "Mary Doyle"),
        ("“It is late,” she said. Mary Doyle left.", None),
        ("Mary Doyle left. “It is late.”", None),
    ],
)
def test_who_says_it(text: str, speaker: str | None) -> None:
    doc = Document(text)
    found = doc.speaker(doc.quotes[0])
    assert (found.name if found else None) == speaker


@given(st.text(alphabet="a s.,“”‘’\"'\n", max_size=60))
def test_any_marks_are_read_without_fault(text: str) -> None:
    doc = Document(text)
    for quote in doc.quotes:
        assert 0 <= quote.span.start < quote.words.start <= quote.words.end <= quote.span.end <= len(text)
