"""The comparison of two versions: what survives, what may stay, what is taken back, and the command around it."""

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from lint.document import Document
from lint.sheet.align import align, units
from lint.sheet.compare import compare
from tests.conftest import Newsroom

HEAD = "Crash on the coast road\n\n"


def found(old: str, new: str, edited: str | None = None) -> list[tuple[str, str]]:
    """Check and words of each finding and, for survivors, of its other places."""
    made = compare(Document(old, path="old"), Document(new, path="new"), Document(edited, path="edited") if edited else None)
    said = []
    for finding in made:
        said.append((finding.check.partition("/")[2], finding.place.text))
        said += [("survivor", place.text) for place, note in finding.related if note == "and here"]
    return said


SURVIVES = {
    "toll": ("Twelve people died in the crash.\n\nThe bodies of the 12 were found.", "Twelve people", "Fourteen people", ["12"]),
    "toll in another noun": ("A blast killed 12 miners.\n\nA priest spoke for the 12 dead.", "12 miners", "14 miners", ["12"]),
    "caption": (
        "A fire killed nine people on Sunday.\n\nIt began at dawn.\n\nPhoto: The house where nine people died.",
        "nine people on", "ten people on", ["nine"],
    ),
    "price": ("The stadium will cost £85m.\n\nFans called the £85m stadium a folly.", "cost £85m", "cost £92m", ["£85m"]),
    "percentage": ("Sales rose 4.7% in May.\n\nThe rise in sales of 4.7% was the best since 2015.", "rose 4.7%", "rose 5.1%", ["4.7%"]),
    "age": ("Mara Dell, 34, was found.\n\nShe ran.\n\nThe 34-year-old lives in Orton.", "Dell, 34", "Dell, 36", ["34-year-old"]),
    "title": (
        "Deputy mayor Ines Roth resigned.\n\nIt rained.\n\nDeputy mayor Ines Roth was at home.",
        "Deputy mayor Ines Roth resigned", "Deputy treasurer Ines Roth resigned", ["Deputy mayor"],
    ),
    "time": ("The concert begins at 7.30pm in the hall.\n\nDoors open before the 7.30pm concert.", "at 7.30pm", "at 8.15pm", ["7.30pm"]),
    "name": ("Police named him as Tomas Brandel.\n\nMr Brandel was a cook.", "Tomas Brandel", "Tomas Brendel", ["Brandel"]),
    "whole of a part": ("Fourteen people died.\n\nOf these, 12 of the 14 were miners.", "Fourteen people", "Fifteen people", ["14"]),
    "date": ("The bridge opens on 9 May to cars.\n\nBuses will use the bridge from 9 May.", "on 9 May", "on 16 May", ["9 May"]),
}  # fmt: skip


@pytest.mark.parametrize("name", SURVIVES)
def test_a_value_that_survives(name: str) -> None:
    body, was, now, left = SURVIVES[name]
    assert body.count(was) == 1
    assert [words for check, words in found(HEAD + body, HEAD + body.replace(was, now)) if check == "survivor"] == left


STAYS = {
    "up from": ("The toll rose to 12 dead.\n\nThe priest wept.", "The toll rose to 12 dead.", "The toll rose to 14 dead, up from 12."),
    "part of it": ("Twelve people died.\n\nOf the injured, 12 of 30 were miners.", "Twelve people", "Fourteen people"),
    "another noun": ("A bus with 12 people aboard fell.\n\nIt had 12 seats.", "12 people", "14 people"),
    "another toll": ("The crash killed 12 people.\n\nIt injured 12 people.", "killed 12", "killed 14"),
    "another bearer": ("Mara Dell, 34, was found.\n\nHer friend Ana Kohl, 34, had called the police.", "Dell, 34", "Dell, 36"),
    "another year": ("The flood killed 12 people.\n\nA flood in 1998 killed 12 people.", "The flood killed 12", "The flood killed 14"),
    "earlier reports": ("A fire killed 12 people.\n\nEarlier reports spoke of 12 dead.", "A fire killed 12", "A fire killed 14"),
    "a quotation": ("A fire killed 12 people.\n\n“We have lost 12 people today,” the mayor said.", "A fire killed 12", "A fire killed 14"),
    "a modifier": ("He sold 12 red cars.\n\nShe kept 12 blue cars.", "12 red cars", "14 red cars"),
    "a live page": (
        "Storm kills four people\n\n18:40 – Police say four people have died.\n\n14:30 – Police say three people have died.",
        "Storm kills four", "Storm kills six",
    ),
    "another sum": ("The pool will cost £5m.\n\nThe roads will get £5m.", "cost £5m", "cost £6m"),
    "more exactly": ("About 12,000 people marched.\n\nThe 12,000 people sang.", "About 12,000 people", "A total of 12,340 people"),
    "a longer title": ("Spokesman Ole Brix said so.\n\nSpokesman Ole Brix left.", "Spokesman Ole Brix said", "Police spokesman Ole Brix said"),
    "everywhere": ("Twelve people died.\n\nThe town wept.", "Twelve people died.", "Fourteen people died."),
}  # fmt: skip


@pytest.mark.parametrize("name", STAYS)
def test_a_value_that_may_stay(name: str) -> None:
    body, was, now = STAYS[name]
    assert body.count(was) == 1
    assert found(HEAD + body, HEAD + body.replace(was, now)) == []


UNDONE = {
    "a spelling": ("The mayor, Jon Aldrid, spoke.", "The mayor, John Aldred, spoke.", "The mayor, Jon Aldrid, spoke.", ["Jon Aldrid"]),
    "a comma": ("He came, and left.", "He came and left.", "He came, and left.", [","]),
    "kept": ("He sold ten cars.", "He sold two cars.", "He sold two cars on Monday.", []),
    "half kept": ("He sold ten red cars.", "He sold two blue cars.", "He sold two red cars.", ["red"]),
    "written anew": ("He sold ten cars.", "He sold two cars.", "Nothing is known of him or of where he went after that.", []),
}  # fmt: skip


@pytest.mark.parametrize("name", UNDONE)
def test_corrections_that_are_taken_back(name: str) -> None:
    old, edited, new, gone = UNDONE[name]
    tail = "\n\nThe sun shone all day long on the hills.\n"
    assert [
        words for check, words in found(HEAD + old + tail, HEAD + new + tail, HEAD + edited + tail) if check == "undone"
    ] == gone


def test_a_sentence_that_we_cut_is_back() -> None:
    old = HEAD + "He left. She is said to be rich beyond all measure.\n\nIt rained.\n"
    edited = HEAD + "He left.\n\nIt rained.\n"
    assert found(old, old, edited) == [("undone", "She is said to be rich beyond all measure.")]


def test_moved_sentences_are_aligned() -> None:
    old, new = (
        Document("A storm came.\n\nThe sea rose.\n\nBoats sank."),
        Document("Boats sank.\n\nA storm came.\n\nThe sea rose."),
    )
    aligned = align(units(old), units(new))
    assert aligned.to_new == {0: 1, 1: 2, 2: 0}
    assert aligned.same == {0, 1, 2}


OLD = HEAD + "A crash killed 12 people on Sunday.\n\nA priest spoke for the 12 dead.\n"
NEW = OLD.replace("12 people", "14 people")


def test_the_command(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", OLD)
    newsroom.write("b.txt", NEW)
    said = newsroom.run("compare", "a.txt", "b.txt")
    assert said.status == 1
    assert "b.txt:5:24  query  compare/survivor  paragraph 2" in said.out
    assert "claims changed, b.txt\n  3:16 number: 12 → 14" in said.out
    assert newsroom.run("compare", "a.txt", "b.txt", "--exit-zero").status == 0
    assert newsroom.run("compare", "a.txt", "b.txt", "--fail-on", "error").status == 0
    same = newsroom.run("compare", "a.txt", "a.txt")
    assert (same.status, same.out, same.err) == (0, "", "")


def test_folders_are_compared_by_name(newsroom: Newsroom) -> None:
    newsroom.write("old/news/a.txt", OLD)
    newsroom.write("old/gone.txt", OLD)
    newsroom.write("new/news/a.txt", NEW)
    newsroom.write("new/added.txt", NEW)
    said = newsroom.run("compare", "old", "new", "--format", "concise")
    assert (said.status, said.out.count("\n")) == (1, 1)
    assert said.out.startswith("new/news/a.txt:5:24: query: ")


def test_the_json_keeps_to_the_schemas(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", OLD + "\nIt rained.\n")
    newsroom.write("b.txt", NEW + "\nAda Moss, 41, sang.\n")
    report = json.loads(newsroom.run("compare", "a.txt", "b.txt", "--format", "json").out)
    for name in ("report", "compare"):
        schema = json.loads(files("lint").joinpath(f"data/{name}.schema.json").read_text("utf-8"))
        Draft202012Validator.check_schema(schema)
        assert [error.message for error in Draft202012Validator(schema).iter_errors(report)] == []
    assert [one["new"]["text"] for one in report["claims"][0]["changed"]] == ["14"]
    assert "Ada Moss" in [one["text"] for one in report["claims"][0]["added"]]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["a.txt", "gone.txt"], "newslint: gone.txt: there is no such file or folder\n"),
        (["a.txt", "."], "newslint: compare files with files, or folders with folders\n"),
        (["a.txt", "bad.txt"], "newslint: bad.txt: "),
    ],
    ids=["missing", "file and folder", "binary"],
)
def test_bad_input_is_one_line(newsroom: Newsroom, words: list[str], message: str) -> None:
    newsroom.write("a.txt", OLD)
    newsroom.write("bad.txt", b"\0\1\2")
    said = newsroom.run("compare", *words)
    assert said.status == 2
    assert said.err.startswith(message)
    assert said.err.count("\n") == 1


def test_copy_cannot_steer_the_terminal(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", OLD)
    newsroom.write("b.txt", NEW.replace("priest", "pri\x1b[31mest"))
    assert "\x1b" not in newsroom.run("compare", "a.txt", "b.txt").out
