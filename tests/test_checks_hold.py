"""No text, however cut, breaks a check of dates, ages, quotations, headlines or courts."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.load import built_in
from lint.run import call

CHECKS = [row.load() for row in built_in() if row.id.split("/")[0] in {"ages", "court", "dates", "headline", "quotes"}]
PIECES = (
    "Mary Doyle", "Whitlock", ", 40", "41-year-old ", " aged 42", "born in 1922", " (1922–2010)", "died at 94", " in her 80s", "Tuesday", ", ", " ", "\n\n",
    "March 5", "5 March", " 2024", "2024-03-05", "Feb. 30", " yesterday", "last month", "next year", "20th anniversary of the ", "12 years ago, in 1990", "from 2004 to 2010",
    "nine-year reign ", "for 20 years, since 1990", "first quarter (", "January to April)", "8 p.m.", "1115", " (0315 GMT)", " EST", "“", "”", "\"", "‘", "’", "'s", "said ", "he said.",
    "will open on ", "was arrested on ", "three counts of fraud", "both charges", "consecutively", "a total of six years", "cannot be named", "an 18", "a 8", "$5m", "25%", "15 dead",
    "beat ", "3-36", "World War II veteran", "teenager ", "Easter Sunday, ", "the cup final on ", ".", "-year", "years", "(", ")", "ago", "since ", "the spring of 2022",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=24), st.booleans())
def test_no_check_breaks(pieces: list[str], dated: bool) -> None:
    doc = Document("".join(pieces), published=date(2024, 3, 7) if dated else None)
    for check in CHECKS:
        list(call(check, doc, {}))
