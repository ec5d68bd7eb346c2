"""The readers of names: tables, runs of capitals, chains, acronyms, slips."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.model import Skip
from lint.read.acronyms import initials_fit
from lint.read.lookalikes import edit_between, stands_small
from lint.tables import degree, flags, folded


@pytest.mark.parametrize(
    ("word", "kind", "at_most"),
    [("Smith", "s", 1), ("Mary", "g", 1), ("the", "w", 1), ("Germany", "p", 1), ("German", "d", 1), ("Wednesday", "u", 1)],
)
def test_table_knows(word: str, kind: str, at_most: int) -> None:
    assert 0 < degree(word, kind) <= at_most


@pytest.mark.parametrize("word", ["Anrus", "Aurus", "", "X", "Zzyzva"])
def test_table_does_not_know(word: str) -> None:
    assert flags(word) == ""


@pytest.mark.parametrize(
    ("word", "key"), [("Ximénez", "ximenez"), ("O’Brien", "obrien"), ("Łódź", "lodz"), ("Al-Asad", "alasad"), ("Ærø", "aero")]
)
def test_folding(word: str, key: str) -> None:
    assert folded(word) == key


def names_in(text: str) -> list[str]:
    return [" ".join(name.text.split()) for name in Document(text).names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Today the mayor met Ann Orton's son.", ["Today", "Ann Orton"], id="possessive"),
        pytest.param("But Orton stayed.", ["But", "Orton"], id="small words at the start"),
        pytest.param(
            "Well before the bridge had been opened at noon they saw Ann\nOrton there, and then she left for the other side of the river\nwith a man.",
            ["Well", "Ann Orton"],
            id="broken line",
        ),
        pytest.param("He saw Jan van der Meer.", ["He", "Jan van der Meer"], id="particles"),
        pytest.param("It was J. R. Orton of the U.N. council.", ["It", "J. R. Orton", "U.N."], id="initials"),
        pytest.param("On Monday Ann Orton left.", ["On", "Monday", "Ann Orton"], id="weekday"),
        pytest.param("It is a Russian-made car.", ["It", "Russian"], id="compound"),
        pytest.param("So Moon Jae-in left.", ["So", "Moon Jae-in"], id="Korean given name"),
        pytest.param("He met Bashar al-Tarad.", ["He", "Bashar al-Tarad"], id="Arabic article"),
        pytest.param("Don't go. They're gone. I've seen it.", [], id="contractions"),
        pytest.param("Write to www.DearAnn.com or @AnnOrton.", ["Write"], id="addresses"),
        pytest.param("Orton’s Pell left.", ["Orton", "Pell"], id="a possessive ends a name"),
    ],
)
def test_runs(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@given(st.text(alphabet="Aa Bb’'-.\n“É1€u\u0301", max_size=60))
def test_spans_hold_the_words(text: str) -> None:
    doc = Document(text)
    for name in doc.names:
        assert text[name.start : name.end] == name.text
        assert [text[word.start : word.end] for word in name.words] == [word.text for word in name.words]
    for bearer in doc.bearers:
        for mention in bearer.mentions:
            assert " ".join(text[mention.start : mention.end].split()) == mention.text


def chains(text: str) -> list[tuple[str, str, list[str]]]:
    return [(bearer.kind, bearer.name, [mention.text for mention in bearer.mentions]) for bearer in Document(text).bearers]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        pytest.param(
            "Mayor Ann Orton spoke. Ms Orton left.", ("person", "Ann Orton", ["Ann Orton", "Orton"]), id="later surname"
        ),
        pytest.param(
            "The leader Kim Jong Un spoke. So Kim left.",
            ("person", "Kim Jong Un", ["Kim Jong Un", "Kim"]),
            id="family name first",
        ),
        pytest.param(
            "It was Ann B. Orton. So Ann Orton left.",
            ("person", "Ann B. Orton", ["Ann B. Orton", "Ann Orton"]),
            id="middle initial",
        ),
        pytest.param(
            "The firm Pell Group grew. So Pell paid.", ("organization", "Pell Group", ["Pell Group", "Pell"]), id="firm"
        ),
        pytest.param("So Russian President Ivan Dray left.", ("person", "Ivan Dray", ["Ivan Dray"]), id="titles left out"),
    ],
)
def test_chains(text: str, chain: tuple[str, str, list[str]]) -> None:
    assert chain in chains(text)


def test_parts_of_a_person() -> None:
    bearer = next(b for b in Document("So President Moon Jae-in left, and Mr Moon wept.").bearers if b.name == "Moon Jae-in")
    assert (bearer.kind, bearer.family, bearer.given) == ("person", "Moon", "Jae-in")


def test_a_family_name_before_any_introduction() -> None:
    found = chains("So Kim left. The leader Kim Jong Un spoke, and his aide Ann Kim slept.")
    assert [name for _, name, _ in found] == ["Ann Kim", "Kim Jong Un"]


def test_two_of_one_surname_are_two() -> None:
    assert [name for _, name, _ in chains("So Karl Dray met Omar Dray.")] == ["Karl Dray", "Omar Dray"]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("anrus", "aurus", "substitution"),
        ("abbot", "abbott", "doubled"),
        ("cronin", "chronin", "insertion"),
        ("chelsea", "cheslea", "transposition"),
        ("citadel", "cidatel", "transposition"),
        ("treacy", "tracey", "transposition"),
    ],
)
def test_slips(one: str, other: str, kind: str) -> None:
    for edit in (edit_between(one, other), edit_between(other, one)):
        assert edit is not None and edit.kind == kind


@pytest.mark.parametrize(("one", "other"), [("king", "ring"), ("austria", "australia"), ("smith", "smith"), ("moran", "merlin")])
def test_no_slip(one: str, other: str) -> None:
    assert edit_between(one, other) is None


@given(st.text("abcdnu", min_size=3, max_size=9), st.text("abcdnu", min_size=3, max_size=9))
def test_a_slip_has_no_direction(one: str, other: str) -> None:
    first, second = edit_between(one, other, 2), edit_between(other, one, 2)
    assert (first is None) == (second is None)
    assert first is None or second is None or first.kind == second.kind


@pytest.mark.parametrize(
    ("text", "small"), [("the bank of Bank", True), ("the Bank", False), ("riverbank, Bank", False), ("bank", True)]
)
def test_stands_small(text: str, small: bool) -> None:
    assert stands_small(text, "Bank") is small


@pytest.mark.parametrize(
    ("words", "acronym", "fit"),
    [
        ("National Salt Board", "NSB", True),
        ("Board of Salt and Tin", "BST", True),
        ("Department of Trade", "DOT", True),
        ("role-playing game", "RPG", True),
        ("Office for National", "ONS", False),
    ],
)
def test_initials(words: str, acronym: str, fit: bool) -> None:
    assert initials_fit(words, acronym) is fit


def test_acronyms_pass_over_tickers_and_capitals() -> None:
    found = [
        (a.text, len(a.places), [words for _, words in a.expansions])
        for a in Document("SALT BOARD MEETS\n\nThe National Salt Board (NSB) met Fidel <FDL.O>. The NSB rose.").acronyms
    ]
    assert found == [("NSB", 2, ["National Salt Board"])]


def test_other_languages_are_skipped_and_said() -> None:
    from checks.names.spelling import spelling

    (said,) = spelling.function(Document("Der Bremntag und der Brenntag.", language="de"))
    assert isinstance(said, Skip) and "de" in said.reason
