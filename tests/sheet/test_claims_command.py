"""newslint claims: its forms, filters, status, and what hostile copy cannot do.

Bring the golden file up to date with `NEWSLINT_GOLDEN=write pytest tests/sheet/test_claims_command.py`.
"""

import csv
import io
import json
import os
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from lint.report.claims_csv import COLUMNS, harmless
from tests.conftest import Newsroom

SCHEMA = json.loads(files("lint").joinpath("data/claims.schema.json").read_text("utf-8"))
ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests" / "golden" / "seed.claims.txt"


def test_the_seed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from lint.cli import main

    monkeypatch.chdir(ROOT)
    assert main(["claims", "seeds/putin-kim-car.txt"]) == 0
    printed = capsys.readouterr().out
    if os.environ.get("NEWSLINT_GOLDEN") == "write":
        GOLDEN.write_text(printed, encoding="utf-8")
    assert printed == GOLDEN.read_text(encoding="utf-8")
    assert max(map(len, printed.splitlines())) <= 80


def test_json_keeps_to_its_schema(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", "Mary Ellis, 41, left.\n\nPolice said 14 people died on 3 May 2023.\n\nIn all 14 people died.")
    newsroom.write("b.bad.txt", b"\0\0")
    done = newsroom.run("claims", "a.txt", "b.bad.txt", "--format", "json", "--date", "2024-02-20")
    sheet = json.loads(done.out)
    assert done.status == 2
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(sheet)] == []
    assert [story["path"] for story in sheet["stories"]] == ["a.txt"]
    assert sheet["stories"][0]["published"] == "2024-02-20"
    assert len(sheet["stories"][0]["blocks"]) == 3
    assert any(claim["seen"] for claim in sheet["stories"][0]["claims"])
    assert [error["path"] for error in sheet["errors"]] == ["b.bad.txt"]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


FORMULAS = ["=1+1", "+44 20 7946 0958", "-5", "@desk", "\t=1", "  =1", "＝1"]


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_cell_is_a_formula(cell: str) -> None:
    assert harmless(cell).startswith("'")


def test_csv(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", 'Mary Ellis, 41, said: “=HYPERLINK(""x"")”.\nCall +44 20 7946 0958 for help, "now", she said.')
    done = newsroom.run("claims", "a.txt", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert tuple(rows[0]) == COLUMNS
    assert {row["text"] for row in rows} >= {"Mary Ellis", "41", "'+44 20 7946 0958"}
    assert not any(value[:1] in ("=", "+", "-", "@") for row in rows for value in row.values())


def test_only_some_kinds(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", "Mary Ellis, 41, left on 3 May 2023.")
    done = newsroom.run("claims", "a.txt", "--format", "json", "--kind", "age,date")
    assert [claim["kind"] for claim in json.loads(done.out)["stories"][0]["claims"]] == ["age", "date"]


def test_several_files_a_folder_and_standard_input(newsroom: Newsroom) -> None:
    newsroom.write("one.txt", "Mary Ellis left.")
    newsroom.write("more/two.md", "# Marden\n\nTom Okafor left.\n")
    newsroom.write("more/three.html", "<p>Anna Weiss left.</p>")
    done = newsroom.process(
        "claims", "one.txt", "more", "-", "--format", "json", "--stdin-filename", "in.md", stdin=b"Paul Reyes left."
    )
    stories = json.loads(done.out)["stories"]
    assert [story["path"] for story in stories] == ["one.txt", "more/three.html", "more/two.md", "in.md"]
    assert all(story["claims"] for story in stories)


def test_the_fact_sheet_and_the_config_are_heard(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", "Mary Ellis left.")
    newsroom.write("facts.toml", '[[person]]\nname = "Mary Ellis"\n')
    newsroom.write("newslint.toml", 'facts = ["facts.toml"]\n')
    assert "+ name" in newsroom.run("claims", "a.txt").out


def test_what_is_contradicted_does_not_change_the_status(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", "Sales rose 35% to £12m from £10m.")
    done = newsroom.run("claims", "a.txt", "--order", "risk")
    assert done.status == 0
    assert "! number       35%" in done.out
    assert "[numbers/percent-change]" in done.out


def test_the_same_bytes_twice(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", "Mary Ellis, 41, said 14 people died on Tuesday at Marden Hospital. “No,” said Tom Okafor.")
    runs = {
        newsroom.process("claims", "a.txt", "--format", "json", environment={"PYTHONHASHSEED": seed}).out for seed in ("0", "7")
    }
    assert len(runs) == 1


ASKED_WRONGLY = [
    pytest.param(["claims"], "name a file or a folder", id="no-path"),
    pytest.param(["claims", "a.txt", "--kind", "nmae"], "did you mean name", id="kind"),
    pytest.param(["claims", "a.txt", "--order", "size"], "invalid choice", id="order"),
    pytest.param(["claims", "a.txt", "--date", "tuesday"], "--date tuesday is no day", id="date"),
    pytest.param(["claims", "a.txt", "--facts", "no.toml"], "no.toml", id="facts"),
    pytest.param(["claims", "no.txt"], "no.txt: there is no such file", id="path"),
]


@pytest.mark.parametrize(("words", "said"), ASKED_WRONGLY)
def test_asked_wrongly(newsroom: Newsroom, words: list[str], said: str) -> None:
    newsroom.write("a.txt", "Mary Ellis left.")
    done = newsroom.run(*words)
    assert done.status == 2
    assert said in done.err
    assert done.err.count("\n") == 1


def test_a_file_that_cannot_be_read_leaves_the_others(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", "Mary Ellis left.")
    newsroom.write("b.txt", b"\0\0\0")
    done = newsroom.run("claims", "b.txt", "a.txt")
    assert done.status == 2
    assert "b.txt" in done.err
    assert "Mary Ellis" in done.out


def test_copy_cannot_steer_the_terminal(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", "“Red \x1b[31malert \u202e now, it is red,” said Mary Ellis.")
    out = newsroom.run("claims", "a.txt").out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_an_empty_file_has_no_claims(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", "")
    done = newsroom.run("claims", "a.txt", "--format", "json")
    assert done.status == 0
    assert all(not story["claims"] for story in json.loads(done.out)["stories"])
