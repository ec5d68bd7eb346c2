"""Fact sheets at work: the seed against four entries, the subcommand, sheets that are wrong."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Newsroom

SEED = Path(__file__).parent.parent / "seeds" / "putin-kim-car.txt"
FOUR = Path(__file__).parent / "golden" / "facts.four.toml"


def findings(newsroom: Newsroom, *words: str) -> list[dict[str, Any]]:
    newsroom.write("seed.txt", SEED.read_bytes())
    newsroom.write("facts.toml", FOUR.read_bytes())
    out = newsroom.run("check", "seed.txt", "--format", "json", *words).out
    found: list[dict[str, Any]] = json.loads(out)["findings"]
    return found


@pytest.mark.parametrize("built", [False, True], ids=["toml", "sqlite"])
class TestSeed:
    def sheet(self, newsroom: Newsroom, built: bool) -> str:
        newsroom.write("facts.toml", FOUR.read_bytes())
        if not built:
            return "facts.toml"
        assert newsroom.run("facts", "build", "facts.toml", "-o", "facts.sqlite").status == 0
        return "facts.sqlite"

    def test_both_places_are_wrong_by_the_sheet(self, newsroom: Newsroom, built: bool) -> None:
        (found,) = findings(newsroom, "--facts", self.sheet(newsroom, built), "--select", "names,facts", "--date", "2024-02-20")
        assert (found["check"], found["text"], found["start"]["line"]) == ("names/spelling", "Anrus", 13)
        assert "facts.toml, as of 2024-02-20, has Aurus" in found["message"]
        assert [(place["text"], place["start"]["line"]) for place in found["related"]] == [("Aurus", 15), ("Anrus", 15)]
        assert [fix["title"] for fix in found["fixes"]] == ["write Aurus"]
        assert len(found["fixes"][0]["edits"]) == 2

    def test_an_age_that_is_right_is_silent(self, newsroom: Newsroom, built: bool) -> None:
        assert not findings(
            newsroom,
            "--facts",
            self.sheet(newsroom, built),
            "--select",
            "facts",
            "--ignore",
            "facts/spelling",
            "--date",
            "2024-02-20",
        )

    def test_an_age_a_year_later_is_wrong(self, newsroom: Newsroom, built: bool) -> None:
        found = findings(newsroom, "--facts", self.sheet(newsroom, built), "--select", "facts/age", "--date", "2025-02-20")
        assert [(f["text"], f["start"]["line"], f["level"]) for f in found] == [("40", 17, "query")]
        assert "facts.toml, as of 2024-02-20, has “born 1984-01-08”, which makes 41" in found[0]["message"]

    def test_roles_are_not_judged_after_the_day_of_the_sheet(self, newsroom: Newsroom, built: bool) -> None:
        assert not findings(newsroom, "--facts", self.sheet(newsroom, built), "--select", "facts/titles", "--date", "2030-02-20")
        early = findings(newsroom, "--facts", self.sheet(newsroom, built), "--select", "facts/titles", "--date", "2011-02-20")
        assert {f["text"] for f in early} == {"Russian President", "North Korean leader"}


def test_without_the_other_spelling_the_sheet_alone_tells(newsroom: Newsroom) -> None:
    newsroom.write("facts.toml", FOUR.read_bytes())
    newsroom.write("story.txt", "Putin showed him his Anrus limousine. It was an Anrus, he said.\n")
    assert newsroom.check("story.txt", "--facts", "facts.toml").found == ["story.txt facts/spelling"]


def test_two_sheets_are_one(newsroom: Newsroom) -> None:
    newsroom.write("one.toml", '[[person]]\nname = "Wendell Willkie"\n')
    newsroom.write("two.toml", 'distinct = [["Wilkie", "Willkie"]]\n')
    newsroom.write("story.txt", "He ran against Wendell Wilkie in the autumn.\n")
    assert newsroom.check("story.txt", "--facts", "one.toml").found == ["story.txt facts/spelling"]
    assert newsroom.check("story.txt", "--facts", "one.toml", "--facts", "two.toml").found == []


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("facts.toml", "[[person]]\nborn = 1984", "facts.toml: [[person]] number 1 has no name"),
        ("facts.toml", "[[person", "facts.toml: is not TOML"),
        (
            "facts.toml",
            '[[person]]\nname = "A B"\nborne = 1',
            "facts.toml: unknown key borne of person 'A B'; did you mean born?",
        ),
        ("facts.sqlite", "no database", "facts.sqlite: is no fact sheet that `newslint facts build` has written"),
        ("other.toml", "", "facts.toml: cannot be read"),
    ],
    ids=["no name", "no toml", "unknown key", "no database", "missing"],
)
def test_a_wrong_sheet_is_one_line(newsroom: Newsroom, name: str, text: str, said: str) -> None:
    newsroom.write(name, text)
    newsroom.write("story.txt", "All is well.\n")
    asked = "facts.sqlite" if name.endswith("sqlite") else "facts.toml"
    outcome = newsroom.run("check", "story.txt", "--facts", asked)
    assert (outcome.status, len(outcome.err.splitlines())) == (2, 1)
    assert said in outcome.err


class TestCommand:
    def test_check(self, newsroom: Newsroom) -> None:
        newsroom.write("facts.toml", FOUR.read_bytes())
        outcome = newsroom.run("facts", "check", "facts.toml")
        assert (outcome.status, outcome.out) == (0, "4 entries (3 person, 1 organization), no clashes\n")
        newsroom.write("more.toml", '[[person]]\nname = "Kim Yo Jong"\n')
        outcome = newsroom.run("facts", "check", "facts.toml", "more.toml")
        assert outcome.status == 1
        assert outcome.out.splitlines()[0].startswith(
            "more.toml: person 'Kim Yo Jong' and facts.toml: person 'Kim Yo Jong' are both called 'Kim Yo Jong'"
        )
        newsroom.write("bad.toml", "born = 1")
        outcome = newsroom.run("facts", "check", "bad.toml", "facts.toml")
        assert (outcome.status, "unknown key born" in outcome.err, "4 entries" in outcome.out) == (2, True, True)

    def test_show(self, newsroom: Newsroom) -> None:
        newsroom.write("facts.toml", FOUR.read_bytes())
        newsroom.write("newslint.toml", 'facts = ["facts.toml"]\n')
        shown = newsroom.run("facts", "show", "Kim Jong-un").out.splitlines()
        assert shown == [
            "Kim Jong Un (person)",
            "  also: Kim Jong-un",
            "  not: Kim Jung Un",
            "  born: 1984-01-08",
            "  leader of North Korea from 2011-12-17",
            "  facts.toml, as of 2024-02-20",
        ]
        assert newsroom.run("facts", "show", "Kim").out.count("(person)") == 2
        outcome = newsroom.run("facts", "show", "Anrus")
        assert (outcome.status, outcome.out) == (1, "no sheet has Anrus; near it: Aurus\n")

    def test_import_csv(self, newsroom: Newsroom) -> None:
        newsroom.write(
            "people.csv",
            "Name;Geburtstag;Position;Start;End;Aliases\r\n"
            "Karl Dray;1950-03-02;president of Ostria;2017-01-20;2021-01-20;K. Dray|Charlie Dray\r\n"
            "Karl Dray;1950-03-02;mayor of Exham;2023;;\r\nAnn Pell;;;;;\r\n",
        )
        done = newsroom.run(
            "facts", "import", "people.csv", "--map", "Geburtstag=born", "--as-of", "2024-02-20", "-o", "out.toml"
        )
        assert (done.status, done.out) == (0, "out.toml: 2 entries\n")
        assert (newsroom.folder / "out.toml").read_text("utf-8") == (
            'as_of = 2024-02-20\n\n[[person]]\nname = "Karl Dray"\nborn = 1950-03-02\naliases = ["K. Dray", "Charlie Dray"]\n'
            'roles = [{ title = "president of Ostria", from = 2017-01-20, to = 2021-01-20 }, '
            '{ title = "mayor of Exham", from = "2023" }]\n\n[[person]]\nname = "Ann Pell"\n'
        )
        assert newsroom.run("facts", "check", "out.toml").status == 0

    def test_import_names_the_columns_that_it_passes_over(self, newsroom: Newsroom) -> None:
        newsroom.write("people.csv", "Name,Office,Shoe size\nAnn Pell,mayor of Exham,38\n")
        done = newsroom.run("facts", "import", "people.csv")
        assert done.out.endswith('name = "Ann Pell"\nroles = [{ title = "mayor of Exham" }]\n')
        assert done.err == "newslint: people.csv: no key of a fact sheet for Shoe size; --map COLUMN=KEY names one\n"

    def test_import_wikidata(self, newsroom: Newsroom) -> None:
        def cell(value: str) -> dict[str, str]:
            return {"type": "literal", "value": value}

        rows = [
            {
                "item": cell("http://www.wikidata.org/entity/Q1"),
                "itemLabel": cell('Ann "A" Pell'),
                "dateOfBirth": cell("1960-04-05T00:00:00Z"),
            },
            {
                "item": cell("http://www.wikidata.org/entity/Q2"),
                "itemLabel": cell("Q2"),
                "dateOfBirth": cell("1961-01-01T00:00:00Z"),
            },
        ]
        newsroom.write("query.json", json.dumps({"head": {"vars": []}, "results": {"bindings": rows}}))
        out = newsroom.run("facts", "import", "query.json").out
        assert out == ('[[person]]\nname = "Ann \\"A\\" Pell"\nborn = 1960-04-05\nsource = "http://www.wikidata.org/entity/Q1"\n')

    @pytest.mark.parametrize(
        ("file", "text", "said"),
        [
            ("a.csv", "Wer;Wann\nA B;1950\n", "a.csv: no column is the name: it has Wer, Wann; say which with --map COLUMN=name"),
            ("a.csv", "name,born\nA B,Monday\n", "a.csv: line 2: Monday is no date; write it as 1984-01-08"),
            ("a.json", "{", "a.json: is not JSON"),
            ("a.json", "{}", "a.json: is no result of a Wikidata query"),
        ],
        ids=["no name", "no date", "no json", "no result"],
    )
    def test_import_refuses(self, newsroom: Newsroom, file: str, text: str, said: str) -> None:
        newsroom.write(file, text)
        outcome = newsroom.run("facts", "import", file)
        assert (outcome.status, len(outcome.err.splitlines())) == (2, 1)
        assert said in outcome.err

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("chek",), "did you mean check?"),
            ((), "say what to do"),
            (("show", "Ellis"), "no fact sheet"),
            (("build", "facts.toml", "-o", "facts.bin"), "ends in .sqlite or .db"),
            (("check", "none.toml"), "none.toml: cannot be read"),
        ],
        ids=["unknown", "nothing", "no sheet", "wrong ending", "missing"],
    )
    def test_wrong_use_is_one_line(self, newsroom: Newsroom, words: tuple[str, ...], said: str) -> None:
        outcome = newsroom.run("facts", *words)
        assert (outcome.status, len(outcome.err.splitlines())) == (2, 1)
        assert said in outcome.err


def test_what_is_asked_for_without_a_sheet_is_said(newsroom: Newsroom) -> None:
    newsroom.write("story.txt", "Kim, 40, waved.\n")
    asked = json.loads(newsroom.run("check", "story.txt", "--select", "facts/age", "--format", "json").out)["skipped"]
    assert [(row["check"], row["reason"]) for row in asked] == [("facts/age", "no fact sheet is given")]
    assert json.loads(newsroom.run("check", "story.txt", "--format", "json").out)["skipped"] == []


def test_without_a_sheet_nothing_of_it_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Kim, 40, waved.\n")
    program = (
        "import sys; from lint.cli import main; main(['check', sys.argv[1]]); "
        "print([name for name in sys.modules if name.startswith('lint.desk.fact_') or name == 'sqlite3'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}; {program}", str(tmp_path / "story.txt")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def worksheet(newsroom: Newsroom, day: str) -> dict[str, list[tuple[str, str, str, str]]]:
    """What was seen of the claims of the seed, by their words, but for what the gazetteer knows."""
    newsroom.write("seed.txt", SEED.read_bytes())
    newsroom.write("facts.toml", FOUR.read_bytes())
    out = newsroom.run("claims", "seed.txt", "--facts", "facts.toml", "--date", day, "--format", "json").out
    return {
        claim["text"]: [
            (sight["verdict"], sight["note"], sight["source"], sight["as_of"])
            for sight in claim["seen"]
            if "gazetteer" not in sight["source"]
        ]
        for story in json.loads(out)["stories"]
        for claim in story["claims"]
    }


class TestWorksheet:
    def test_verified_on_the_day(self, newsroom: Newsroom) -> None:
        seen = worksheet(newsroom, "2024-02-20")
        assert seen["40"] == [("verified", "born 1984-01-08", "facts.toml", "2024-02-20")]
        assert seen["Russian President"] == [("verified", "president of Russia from 7 May 2012", "facts.toml", "2024-02-20")]
        assert ("verified", "spelled as on the sheet", "facts.toml", "2024-02-20") in seen["Kim Yo Jong"]
        assert {verdict for verdict, *_ in seen["Aurus"]} == {"verified"}
        assert seen["Anrus"][0][0] == "contradicted"

    def test_contradicted_a_year_later(self, newsroom: Newsroom) -> None:
        seen = worksheet(newsroom, "2025-02-20")
        assert seen["40"] == [("contradicted", "born 1984-01-08, which makes 41", "facts.toml", "2024-02-20")]
        assert seen["Russian President"] == []

    def test_figures_and_places(self, newsroom: Newsroom) -> None:
        newsroom.write(
            "facts.toml",
            'as_of = 2024-02-20\n[[figure]]\nname = "population of Ostria"\nvalue = 5_500_000\nunit = "people"\n'
            '[[place]]\nname = "Varnholm"\ncountry = "Norland"\n[[place]]\nname = "Norland"\n[[place]]\nname = "Ostria"\n',
        )
        newsroom.write(
            "story.txt",
            "The ship left Varnholm, Norland, on Monday.\n\nThe population of Ostria is 5.5 million.\n\nIt was built in Varnholm, Ostria.\n",
        )
        out = newsroom.run("claims", "story.txt", "--facts", "facts.toml", "--date", "2024-02-20", "--format", "json").out
        seen = [
            (claim["text"], sight["verdict"], sight["note"])
            for story in json.loads(out)["stories"]
            for claim in story["claims"]
            for sight in claim["seen"]
            if " is in " in sight["note"] or "population" in sight["note"]
        ]
        assert ("5.5 million", "verified", "population of Ostria: 5.5 million people") in seen
        assert ("Varnholm", "verified", "Varnholm is in Norland") in seen
        assert ("Varnholm", "contradicted", "Varnholm is in Norland") in seen
