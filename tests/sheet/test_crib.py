"""The crib: who, when, how many, in whose words; its forms and the command around it."""

import json
import re
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from lint.document import Document
from lint.read.published import day
from lint.report.crib_html import render_html
from lint.report.crib_json import render_json
from lint.report.crib_text import render_text
from lint.sheet.crib import Crib, read_crib
from tests.conftest import Newsroom

SEED = Path(__file__).parent.parent.parent / "seeds" / "putin-kim-car.txt"
SCHEMA = json.loads(files("lint").joinpath("data/crib.schema.json").read_text("utf-8"))
STORY = """Harbour board picks new chief

The Harbour Board (HB) of Port Lomas has appointed Ilse Roon, 52, as its chief executive from 1 March, it said on Tuesday.

Ms Roon, a former trawler captain, replaces Pavel Drost, who retired last month after 12 years.

“I know every stone of this quay,” Roon said. “It needs 40 new bollards.”

Mr Drost told reporters he was “glad to leave it in such hands”.

The board runs 12 berths and a lighthouse in Port Lomas, and spent €3.5m on repairs in 2023.

“Nobody asked the fishermen,” a crowd outside shouted.
"""


def crib_of(text: str, date: str | None = "2024-02-21") -> Crib:
    return read_crib(Document(text, path="story.txt", published=day(date) if date else None))


def cast(crib: Crib) -> dict[str, tuple[str, list[str], list[str]]]:
    return {
        member.name: (member.kind, [title.text for title in member.titles], [age.text for age in member.ages])
        for member in (*crib.cast, *crib.places)
    }


def test_the_cast() -> None:
    found = cast(crib_of(STORY))
    assert found["Ilse Roon"] == ("person", ["chief executive", "former trawler captain"], ["52"])
    assert found["Pavel Drost"][0] == "person"
    assert found["Harbour Board"][0] == "organization"
    assert "Tuesday" not in found
    assert "March" not in found


def test_the_paragraphs_of_a_name() -> None:
    roon = next(member for member in crib_of(STORY).cast if member.name == "Ilse Roon")
    assert [at.paragraph for at in roon.where] == [1, 2, 3]
    assert [form.text for form in roon.forms] == ["Ilse Roon", "Roon"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The talks were held in Vladivostok.", "place"),
        ("They met in San Diego and in Santiago.", "place"),
        ("The singer Paris Delaney, 31, was there.", "person"),
    ],
)
def test_a_town_is_no_person(sentence: str, kind: str) -> None:
    crib = crib_of("A head\n\n" + sentence + " It rained.\n")
    assert {member.kind for member in (*crib.cast, *crib.places)} == {kind}


def test_the_timeline_in_order_of_days() -> None:
    found = [(moment.text, moment.first, moment.last, moment.likely) for moment in crib_of(STORY).timeline]
    assert found == [
        ("2023", "2023-01-01", "2023-12-31", False),
        ("last month", "2024-01-01", "2024-01-31", False),
        ("Tuesday", "2024-02-20", "2024-02-20", True),
        ("1 March", "2024-03-01", "2024-03-01", True),
    ]


def test_without_a_day_of_publication_dates_stay_as_printed() -> None:
    found = {moment.text: moment.first for moment in crib_of(STORY, None).timeline}
    assert found == {"2023": "2023-01-01", "1 March": "", "Tuesday": "", "last month": ""}


def test_figures_by_noun() -> None:
    found = {group.noun: [figure.text for figure in group.figures] for group in crib_of(STORY).figures}
    assert found["berth"] == ["12 berths"]
    assert found["year"] == ["12 years"]
    assert found["money, EUR"] == ["€3.5m"]
    assert found["ages"] == ["52"]


def test_quotes_by_speaker() -> None:
    found = {quoted.speaker: [quote.text for quote in quoted.quotes] for quoted in crib_of(STORY).quotes}
    assert found["Ilse Roon"] == ["I know every stone of this quay,", "It needs 40 new bollards."]
    assert found["Pavel Drost"] == ["glad to leave it in such hands"]
    assert found[""] == ["Nobody asked the fishermen,"]
    assert list(found)[-1] == ""


def test_acronyms() -> None:
    assert [(short.text, [said.text for said in short.expansions]) for short in crib_of(STORY).acronyms] == [
        ("HB", ["Harbour Board"])
    ]


def test_places_are_where_they_say() -> None:
    text = SEED.read_text(encoding="utf-8")
    crib = read_crib(Document(text, path="seed"))
    for member in (*crib.cast, *crib.places):
        for form in member.forms:
            for at in form.where:
                assert " ".join(text[at.place.start.offset : at.place.end.offset].split()) == form.text


def test_text_fits_a_terminal() -> None:
    text = render_text([read_crib(Document(SEED.read_text(encoding="utf-8"), path="seed"))])
    assert max(map(len, text.splitlines())) <= 80
    assert "Kim Jong Un; North Korean leader; 40 (par 6)" in text


def test_json_keeps_to_its_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for crib in (crib_of(STORY), crib_of(""), read_crib(Document(SEED.read_text(encoding="utf-8"), path="seed"))):
        made = json.loads(render_json([crib]))
        assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(made)] == []
        assert sorted(_unknown(made, SCHEMA)) == []


def _unknown(value: Any, schema: dict[str, Any], at: str = "") -> set[str]:
    """Fields that are written but stand not in the schema."""
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
    if isinstance(value, list):
        return {name for item in value for name in _unknown(item, schema["items"], at)}
    if not isinstance(value, dict):
        return set()
    return {
        name
        for key, inner in value.items()
        for name in (
            _unknown(inner, schema["properties"][key], f"{at}.{key}") if key in schema["properties"] else {f"{at}.{key}"}
        )
    }


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_html_is_escaped_and_whole() -> None:
    page = render_html([crib_of(STORY.replace("Ilse Roon", "Ilse <script>alert(1)</script> Roon").replace("Port", "P\u202eort"))])
    tags = Tags()
    tags.feed(page)
    assert tags.open == []
    assert "script" not in tags.seen
    assert "\u202e" not in page
    assert not re.search(r"(?:src|href)=|url\(", page)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="AaBb Mr.,“”\"'12%£$-—()\n<&\u202e\U0001f600é", max_size=300))
def test_anything_gives_a_crib(text: str) -> None:
    crib = crib_of(text)
    assert "<U+202E>" in render_html([crib]) or "\u202e" not in render_html([crib])
    json.loads(render_json([crib]))
    render_text([crib])


def test_the_command(newsroom: Newsroom) -> None:
    newsroom.write("copy/a.txt", STORY)
    newsroom.write("copy/b.txt", STORY)
    said = newsroom.run("crib", "copy", "--date", "2024-02-21")
    assert (said.status, said.err) == (0, "")
    assert said.out.count("PEOPLE") == 2
    assert "published 21 Feb 2024" in said.out
    assert newsroom.run("crib", "copy/a.txt", "--format", "html", "--output", "page.html").out == ""
    assert (newsroom.folder / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads(newsroom.run("crib", "copy", "--format", "json").out)["stories"][1]["path"] == "copy/b.txt"


def test_standard_input(newsroom: Newsroom) -> None:
    said = newsroom.process("crib", "-", stdin=STORY.encode())
    assert said.status == 0
    assert said.out.startswith("stdin: Harbour board picks new chief\n")


def test_bad_input_is_one_line_and_the_others_are_done(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", STORY)
    newsroom.write("bad.txt", b"\0\1")
    said = newsroom.run("crib", "a.txt", "bad.txt", "gone.txt")
    assert said.status == 2
    assert "PEOPLE" in said.out
    assert sorted(line.split(":")[1].strip() for line in said.err.splitlines()) == ["bad.txt", "gone.txt"]
    assert newsroom.run("crib").status == 2
    assert newsroom.run("crib", "a.txt", "--date", "tomorrow").status == 2
