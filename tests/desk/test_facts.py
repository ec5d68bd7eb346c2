"""The fact sheet: what its reader takes and refuses, by its schema too; look-ups in memory and in a built file."""

import json
import pickle
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tomli import loads

from lint.desk.fact_clashes import clashes
from lint.desk.fact_index import marks_of, one_slip_from
from lint.desk.fact_reader import KEYS, LISTS, ROLE_KEYS, TOP_KEYS, read_day, read_entries
from lint.desk.fact_store import FactStore, build
from lint.desk.facts import Fact, FactSheet, read_facts

SCHEMA = json.loads(files("lint").joinpath("data/facts.schema.json").read_text("utf-8"))

SHEET = """as_of = 2024-02-20
source = "desk"
distinct = [["Horan", "Horgan"]]
staff = ["Jon Smith"]
agencies = ["Getty Images"]
[[person]]
name = "Mary Ellis"
aliases = ["M. Ellis"]
misspellings = ["Mary Elis"]
born = 1984-01-08
honorific = "Ms"
roles = [{ title = "mayor of Exham", from = 2019-05-02, exclusive = true }]
[[organization]]
name = "Fidelcor Inc"
acronyms = ["FDC"]
tickers = ["NASDAQ: FICR", "FICR.O"]
[[place]]
name = "Norland"
demonyms = ["Norlandic"]
[[term]]
name = "Kyiv"
never = ["Kiev"]
from = 2019
except = ["quote"]
[[figure]]
name = "population of Norland"
value = 5_500_000
[[contact]]
name = "Harbour Helpline"
numbers = ["116 123"]
"""

ACCEPTED = {
    "all kinds": SHEET,
    "nothing": "",
    "a year as a number": '[[person]]\nname = "A B"\nborn = 1984',
    "a month": '[[person]]\nname = "A B"\nborn = "1984-01"',
    "two honorifics": '[[person]]\nname = "A B"\nhonorific = ["Dr", "Ms"]',
    "no roles": '[[person]]\nname = "A B"\nroles = []',
    "a term that is never anything": '[[term]]\nname = "a"\nnever = []',
}
REFUSED = {
    "unknown kind": ('[[persons]]\nname = "A B"', "unknown key persons; did you mean person?"),
    "unknown key": ('[[person]]\nname = "A B"\nborne = 1984-01-08', "unknown key borne of person 'A B'; did you mean born?"),
    "key of another kind": ('[[place]]\nname = "A"\nborn = 1984-01-08', "unknown key born of place 'A'"),
    "no name": ("[[person]]\nborn = 1984-01-08", "[[person]] number 1 has no name"),
    "empty name": ('[[person]]\nname = " "', "has no name"),
    "a list for a text": ('[[place]]\nname = "A"\ncountry = ["B"]', "country of place 'A' must be a text"),
    "a text for a list": ('[[person]]\nname = "A B"\naliases = "C"', "aliases of person 'A B' must be a list of texts"),
    "an empty alias": ('[[person]]\nname = "A B"\naliases = [""]', "must be a list of texts"),
    "no date": ('[[person]]\nname = "A B"\nborn = "Monday"', "born of person 'A B' must be a date"),
    "no month": ('[[person]]\nname = "A B"\nborn = "1984-13"', "must be a date"),
    "true for a year": ('[[person]]\nname = "A B"\nborn = true', "must be a date"),
    "role without title": ('[[person]]\nname = "A B"\nroles = [{ from = 1984-01-08 }]', "a role of person 'A B' has no title"),
    "unknown key of a role": (
        '[[person]]\nname = "A B"\nroles = [{ title = "c", until = 1984 }]',
        "unknown key until in roles of person 'A B'",
    ),
    "one table": ('[person]\nname = "A B"', "person must be written [[person]]"),
    "term without never": ('[[term]]\nname = "Kyiv"', "term 'Kyiv' has no never"),
    "figure without value": ('[[figure]]\nname = "f"', "figure 'f' has no value"),
    "a text for a number": ('[[figure]]\nname = "f"\nvalue = "5"', "value of figure 'f' must be a number"),
    "distinct of one": ('distinct = [["Horan"]]', "distinct must be a list of groups"),
    "staff as a text": ('staff = "Jon"', "staff must be a list of texts"),
}


def as_json(toml: str) -> Any:
    return json.loads(json.dumps(loads(toml), default=str))


@pytest.mark.parametrize("toml", ACCEPTED.values(), ids=ACCEPTED)
def test_reader_and_schema_accept(toml: str) -> None:
    read_facts(loads(toml))
    assert list(Draft202012Validator(SCHEMA).iter_errors(as_json(toml))) == []


@pytest.mark.parametrize(("toml", "said"), REFUSED.values(), ids=REFUSED)
def test_reader_and_schema_refuse(toml: str, said: str) -> None:
    with pytest.raises(ValueError) as error:
        read_facts(loads(toml))
    assert said in str(error.value)
    assert list(Draft202012Validator(SCHEMA).iter_errors(as_json(toml)))


def test_schema_and_reader_have_the_same_keys() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert set(SCHEMA["properties"]) == set(TOP_KEYS)
    for kind, keys in {**KEYS, "role": ROLE_KEYS}.items():
        assert set(SCHEMA["$defs"][kind]["properties"]) == set(keys)


@pytest.fixture(params=["memory", "file"])
def sheet(request: pytest.FixtureRequest, tmp_path: Path) -> FactSheet:
    if request.param == "memory":
        return read_facts(loads(SHEET), "facts.toml")
    path = str(tmp_path / "100% built?#.sqlite")
    assert build([("facts.toml", loads(SHEET))], path) == 8
    return FactSheet((), [FactStore(path)])


class TestLookUp:
    def test_words(self, sheet: FactSheet) -> None:
        assert all(sheet.knows(word) for word in ("Mary Ellis", "Ellis", "Fidelcor", "FDC", "Kyiv", "Norlandic", "Getty"))
        assert not any(sheet.knows(word) for word in ("Mary Elis", "Elis", "population", "ellis", ""))

    def test_names(self, sheet: FactSheet) -> None:
        (mary,) = sheet.named("M. Ellis")
        assert (mary.name, mary.honorifics, mary.evidence) == ("Mary Ellis", ("Ms",), "facts.toml, as of 2024-02-20")
        assert mary.born and mary.born.text == "1984-01-08" and mary.source == "desk"
        assert [role.title for role in mary.roles if role.exclusive] == ["mayor of Exham"]
        assert sheet.named("Norlandic")[0].name == "Norland"
        assert sheet.named("Ellis") == ()
        assert [fact.name for fact in sheet.with_word("Ellis")] == ["Mary Ellis"]

    def test_misspellings(self, sheet: FactSheet) -> None:
        assert sheet.rejects("Mary Elis") and not sheet.rejects("Mary Ellis")
        assert sheet.misspelt("Mary Elis")[0].name == "Mary Ellis"

    def test_near(self, sheet: FactSheet) -> None:
        assert sheet.near("Fidelcro") == ("Fidelcor",)
        assert sheet.near("Ellis") == ()
        assert sheet.near("Fi") == ()

    def test_tickers(self, sheet: FactSheet) -> None:
        assert [fact.name for fact in sheet.with_ticker("FICR.O")] == ["Fidelcor Inc"]
        assert [fact.name for fact in sheet.with_ticker("NASDAQ: FICR")] == ["Fidelcor Inc"]

    def test_kinds(self, sheet: FactSheet) -> None:
        assert [fact.never for fact in sheet.of_kind("term")] == [("Kiev",)]
        assert [fact.value for fact in sheet.of_kind("figure")] == [5.5e6]
        assert [fact.name for kind in LISTS.values() for fact in sheet.of_kind(kind)] == ["Jon Smith", "Getty Images"]

    def test_distinct(self, sheet: FactSheet) -> None:
        assert sheet.are_distinct("Horgan", "Horan") and not sheet.are_distinct("Horan", "Horan")

    def test_goes_to_other_processes(self, sheet: FactSheet) -> None:
        sheet.knows("Ellis")
        assert pickle.loads(pickle.dumps(sheet)).knows("Ellis")


def test_no_sheet_knows_nothing() -> None:
    sheet = FactSheet()
    assert not sheet and not sheet.knows("Ellis") and sheet.near("Ellis") == () and sheet.named("Mary Ellis") == ()


@given(word=st.text("abcd", min_size=4, max_size=8), data=st.data())
def test_one_slip_shares_a_mark(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    letter = data.draw(st.sampled_from("abcd"))
    for slip in (word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :], word[:at] + word[at + 1 :]):
        if slip != word and len(slip) >= 4 and one_slip_from(slip, [word]):
            assert set(marks_of(slip)) & set(marks_of(word))


@pytest.mark.parametrize(
    ("value", "text"),
    [(1984, "1984"), ("1984", "1984"), ("1984-02", "1984-02"), ("1984-02-29", "1984-02-29"), ("1983-02-29", None), (True, None)],
    ids=str,
)
def test_days(value: object, text: str | None) -> None:
    day = read_day(value)
    assert (day.text if day else None) == text


OFFICE = """[[person]]
name = "A B"
roles = [{{ title = "c", from = {from_one}, exclusive = true }}]
[[person]]
name = "C D"
roles = [{{ title = "c", from = {from_two}, exclusive = true }}]
"""
CLASHES = {
    "none": (SHEET, []),
    "one alias for two": (
        '[[person]]\nname = "A B"\naliases = ["X"]\n[[person]]\nname = "C D"\naliases = ["X"]',
        ["person 'C D' and person 'A B' are both called 'X'; give each a context, or the story cannot tell them"],
    ),
    "told by context": (
        '[[person]]\nname = "A B"\ncontext = ["MP"]\n[[person]]\nname = "A B"\ncontext = ["striker"]',
        [],
    ),
    "misspelling is a name": (
        '[[person]]\nname = "A B"\nmisspellings = ["C D"]\n[[person]]\nname = "C D"',
        ["person 'A B': the misspelling 'C D' is a name of person 'C D'"],
    ),
    "died before born": (
        '[[person]]\nname = "A B"\nborn = 1950\ndied = 1940',
        ["person 'A B': died 1940, before being born 1950"],
    ),
    "role backwards": (
        '[[person]]\nname = "A B"\nroles = [{ title = "c", from = 2020, to = 2010 }]',
        ["person 'A B': the role 'c' ends before it begins"],
    ),
    "one office, two holders": (
        OFFICE.format(from_one="2010", from_two="2015"),
        ["person 'C D' and person 'A B' are both 'c' on the same days"],
    ),
    "one office, one after the other": (
        OFFICE.format(from_one="2010, to = 2015-01-20", from_two="2015-01-20"),
        [],
    ),
    "dead and in office": (
        '[[person]]\nname = "A B"\ndied = 2010\nroles = [{ title = "c", from = 2000 }]',
        ["person 'A B': died 2010, and the role 'c' has no end"],
    ),
    "terms against each other": (
        '[[term]]\nname = "a"\nnever = ["b"]\n[[term]]\nname = "b"\nnever = ["c"]',
        ["term 'b' is what term 'a' says never to write"],
    ),
}


@pytest.mark.parametrize(("toml", "said"), CLASHES.values(), ids=CLASHES)
def test_clashes(toml: str, said: list[str]) -> None:
    assert list(clashes(read_entries(loads(toml)))) == said


def test_a_fact_without_a_sheet_is_from_the_fact_sheet() -> None:
    assert Fact("person", "A B").has == "the fact sheet has"
