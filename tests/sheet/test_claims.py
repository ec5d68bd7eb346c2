"""The reading behind the worksheet: which words are claims, of which kind, on whom they hang, whose word they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.formats import parse
from lint.read.published import day
from lint.sheet.claim import KINDS, Claim
from lint.sheet.claims import read_claims


def claims_of(text: str, language: str = "") -> list[Claim]:
    return list(read_claims(Document(text, path="a.txt", language=language)))


def found(text: str) -> list[tuple[str, str]]:
    return [(claim.place.text, claim.kind) for claim in claims_of(text)]


SENTENCES = [
    pytest.param(
        "Dr Anna Weiss, 52, a heart surgeon at Marlow General Hospital, lost 3 of 40 patients.",
        [
            ("Anna Weiss", "name"),
            ("52", "age"),
            ("heart surgeon at Marlow General Hospital", "title"),
            ("Marlow General Hospital", "organization"),
            ("3", "number"),
            ("40", "number"),
        ],
        id="a-surgeon",
    ),
    pytest.param(
        "Sales rose 20% to £12m from £10m in 2023.",
        [("20%", "number"), ("£12m", "sum"), ("£10m", "sum"), ("2023", "date")],
        id="a-change-is-three-claims",
    ),
    pytest.param(
        "Between 40 and 50 people, aged 18 to 25, waited three hours.",
        [("40 and 50", "number"), ("18 to 25", "age"), ("three", "number")],
        id="a-range-is-one",
    ),
    pytest.param(
        "Marden beat Selby 3-1 in front of 12,000 fans.",
        [("Marden", "name"), ("Selby", "name"), ("3-1", "number"), ("12,000", "number")],
        id="a-score-is-one",
    ),
    pytest.param(
        "The toll doubled, and dozens of homes were flooded twice.",
        [("doubled", "number"), ("dozens", "number"), ("twice", "number")],
        id="numbers-in-words",
    ),
    pytest.param(
        "The trial opened on Tuesday, Oct. 8, 2024 at 9.30am and ended last September.",
        [("Tuesday, Oct. 8, 2024", "date"), ("9.30am", "time"), ("last September", "date")],
        id="days-and-times",
    ),
    pytest.param(
        "They met on Thursday night and again earlier this month.",
        [("Thursday night", "date"), ("earlier this month", "date")],
        id="relative-days",
    ),
    pytest.param(
        "Call 020 7946 0958 or write to desk@example.org; see www.example.org/help.",
        [("020 7946 0958", "phone"), ("desk@example.org", "link"), ("www.example.org/help", "link")],
        id="telephone-and-links",
    ),
    pytest.param(
        "He has never been convicted and did not reply to a letter.",
        [("has never been convicted", "negative"), ("did not reply to a letter", "negative")],
        id="denials",
    ),
    pytest.param("No one was hurt.", [("No one was hurt", "negative")], id="no-one"),
    pytest.param(
        "It was the largest flood in the county and the first since 1953.",
        [("largest flood", "superlative"), ("first", "superlative"), ("1953", "date")],
        id="superlatives",
    ),
    pytest.param(
        "Profit reached a record high, at least £3m.",
        [("record high", "superlative"), ("£3m", "sum")],
        id="at-least-is-no-superlative",
    ),
    pytest.param(
        "“We were wrong,” said Tom Okafor.",
        [("“We were wrong,”", "quote"), ("Tom Okafor", "name")],
        id="a-quotation-has-its-source",
    ),
    pytest.param(
        "The minister reportedly left; Marden Council said he resigned.",
        [("reportedly", "quote"), ("Marden Council said", "quote"), ("Marden Council", "organization")],
        id="hearsay-and-a-source",
    ),
    pytest.param(
        "According to Marden Council, the state-run mill is shut.",
        [("According to Marden Council", "quote"), ("Marden Council", "organization"), ("state-run", "title")],
        id="according-to",
    ),
    pytest.param(
        "Russian President Vladimir Orlov drove a Landor S200 Coupe.",
        [("Russian President", "title"), ("Vladimir Orlov", "name"), ("Landor S200 Coupe", "name")],
        id="a-title-with-its-country-and-a-model",
    ),
    pytest.param(
        "As a permanent Security Council member it may veto the text.",
        [("permanent Security Council member", "title"), ("Security Council", "organization")],
        id="a-body-inside-a-title",
    ),
    pytest.param(
        "She joined the University of Marden and the Ministry of Transport and Roads.",
        [("University of Marden", "organization"), ("Ministry of Transport and Roads", "organization")],
        id="names-with-of",
    ),
    pytest.param(
        "Patients with acute cold fever (ACF) recover. Doctors see ACF in spring.", [("ACF", "name")], id="a-term-is-ticked-once"
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_claims_of_a_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


NOTHING = [
    pytest.param("The measures announced in the plan are small.", id="a-participle-is-no-source"),
    pytest.param("The latest test of interest was honest.", id="words-in-est"),
    pytest.param("One of them knew no one there.", id="the-pronoun-one"),
    pytest.param("I think you found it.", id="nobody-is-quoted"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_claim(text: str) -> None:
    assert found(text) == []


BEARERS = [
    pytest.param("Mary Ellis, 41, a lecturer, left.", "41", "Mary Ellis", id="age"),
    pytest.param("The chief executive, Mary Ellis, left.", "chief executive", "Mary Ellis", id="title-before-a-comma"),
    pytest.param("Then guard Tom Okafor left.", "guard", "Tom Okafor", id="title-before"),
    pytest.param("The fire killed 3 of 40 patients.", "3", "patients", id="part-of-a-whole"),
    pytest.param("Mary Ellis left. Then Ellis came back.", "Ellis", "Mary Ellis", id="short-form"),
]


@pytest.mark.parametrize(("text", "words", "bearer"), BEARERS)
def test_who_or_what_a_claim_hangs_on(text: str, words: str, bearer: str) -> None:
    assert [claim.bearer for claim in claims_of(text) if claim.place.text == words] == [bearer]


SOURCES = [
    pytest.param("Police said 14 people died.", "14", "Police", id="reported"),
    pytest.param("“It took 14 days,” said Tom Okafor.", "14", "Tom Okafor", id="quoted"),
    pytest.param("Mary Ellis, 41, a lecturer, said 14 people died.", "14", "Mary Ellis", id="behind-an-apposition"),
    pytest.param("Mary Ellis said so. She added that 14 died.", "14", "Mary Ellis", id="a-pronoun"),
    pytest.param("Police and firemen came. 14 died.", "14", "", id="the-papers-own-word"),
    pytest.param(
        "Tom Okafor told the council it was “weak” while Mary Ellis wrote that it was “odd”.",
        "“weak”",
        "Tom Okafor",
        id="nearest",
    ),
]


@pytest.mark.parametrize(("text", "words", "by"), SOURCES)
def test_whose_word_it_is(text: str, words: str, by: str) -> None:
    assert [claim.by for claim in claims_of(text) if claim.place.text == words] == [by]


def test_a_headline_in_capitals_is_read_against_the_story() -> None:
    text = "Ellis Sues Marden Over Russian-Made Bus\n\nMary Ellis sued the town of Marden.\n\nShe is 41, and it rained."
    headline = [(claim.place.text, claim.kind) for claim in claims_of(text) if claim.role == "headline"]
    assert headline == [("Ellis", "name"), ("Marden", "place"), ("Russian", "place")]


def test_a_name_said_twice_in_a_paragraph_is_one_claim_a_figure_is_two() -> None:
    text = "Mary Ellis saw 12 cats. Later Mary Ellis saw 12 dogs."
    assert [words for words, _ in found(text)] == ["Mary Ellis", "12", "12"]


def test_residue_and_repeats_are_not_listed() -> None:
    text = "Flood Hits Marden\n\nFlood Hits Marden\n\nMarden was flooded on Tuesday, and 3 died.\n\nRead More: Why Selby Is Next\n\nIt is over."
    lines = {claim.place.start.line for claim in claims_of(text)}
    assert lines == {1, 5}


def test_in_another_language_names_and_figures_still() -> None:
    text = "Jean Dupont est né à Lyon le 3 mai 1950, et il est le maire de la ville avec 40 conseillers qui sont pour les rues."
    kinds = {claim.kind for claim in claims_of(text)}
    assert ("Jean Dupont", "name") in found(text)
    assert kinds <= {"name", "place", "organization", "number", "date", "sum", "quote"}


def test_an_id_outlives_the_sentence_and_tells_likes_apart() -> None:
    first = claims_of("Mary Ellis saw 12 cats. She saw 12 cats.")
    second = claims_of("It rained. In the end Mary Ellis saw 12 cats. She saw 12 cats!")
    assert [claim.id for claim in first] == [claim.id for claim in second]
    assert len({claim.id for claim in first}) == len(first)


WORDS = st.sampled_from(
    "Mary Ellis|Dr. Weiss|said|“No,”|she added|12|£3.5m|20 per cent|on Tuesday|in 2019|the first|never|did not|Marden Council|, 41,|a lecturer"
    "|.|. |\n|\n\n|\r\n|according to|U.N.|😀|e\u0301|www.example.org|020 7946 0958|’s|'|\"|(|)|-|—|[gallery]|&amp;|<p>|</p>|**|# |his sister".split(
        "|"
    )
)
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=30).map(" ".join).filter(lambda text: "\0" not in text)


@pytest.mark.parametrize("form", ["plain", "markdown", "html"])
@given(source=TEXTS)
def test_what_stands_at_a_claims_place_is_its_words(form: str, source: str) -> None:
    parsed = parse(source, form)
    doc = Document(
        parsed.text,
        path="a",
        source=source,
        origin=parsed.origin,
        parts=parsed.parts,
        meta=parsed.meta,
        form=form,
        language="en",
        published=day("2024-02-20"),
    )
    for claim in read_claims(doc):
        start, end = claim.place.start, claim.place.end
        assert claim.kind in KINDS
        assert 0 <= start.offset < end.offset <= len(source)
        if form == "plain":
            assert source[start.offset : end.offset] == claim.place.text
