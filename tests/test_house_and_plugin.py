"""Checks of others: house folders, plugin packages, and the commands that show and write checks."""

import sys
from pathlib import Path

import pytest

from lint.choice import chosen
from lint.cli import main
from lint.config import settings_of
from lint.examples import findings_on
from lint.load import ConfigError, catalogue, check_in_module
from lint.report.terminal import printable
from lint.rule import Check, unmark
from tests.conftest import Newsroom

STORY = "Head\n\nThe alpha boat, then the beta boat.\n"
NO_IDS = ("goal", "Sport/goal", "sport/own_goal", "../goal", "a/b/c", "sport/", "sport/2nd", "sport/-a", "sport/a\n")
WITH_NEIGHBOUR = '''"""Uses a file beside it."""

from collections.abc import Iterator

from lint import Document, Finding, Span, check

from ._teams import TEAM


@check(summary="finds a team", level="query", bad=(), good=())
def team(doc: Document) -> Iterator[Finding]:
    """Finds a team."""
    at = doc.text.find(TEAM)
    if at >= 0:
        yield Finding(Span(at, at + len(TEAM)), "a team")
'''


@pytest.fixture
def plugin(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package of checks that is installed, and not yet named in the config."""
    name = f"wire_checks_{abs(hash(newsroom.folder)):x}"
    newsroom.write(f"site/{name}/__init__.py", "")
    newsroom.write(f"site/{name}/boats/__init__.py", "")
    newsroom.house("boats/beta-boat", "beta", folder=f"site/{name}")
    monkeypatch.syspath_prepend(newsroom.folder / "site")
    return name


class TestPlugin:
    def test_runs_only_where_the_config_names_it(self, newsroom: Newsroom, plugin: str) -> None:
        newsroom.write("a.txt", STORY)
        assert newsroom.check("a.txt").status == 0
        newsroom.write("newslint.toml", f'plugins = ["{plugin}"]\n')
        assert newsroom.check("a.txt").found == ["a.txt boats/beta-boat"]
        assert newsroom.check("a.txt", "--ignore", "boats").status == 0

    def test_without_init_files_of_its_subjects(self, newsroom: Newsroom, plugin: str) -> None:
        (newsroom.folder / "site" / plugin / "boats" / "__init__.py").unlink()
        newsroom.write("newslint.toml", f'plugins = ["{plugin}"]\n')
        newsroom.write("a.txt", STORY)
        assert newsroom.check("a.txt").found == ["a.txt boats/beta-boat"]

    @pytest.mark.parametrize(
        ("file", "text", "says"),
        [
            ("boats/bad.py", "import no_such_module_at_all\n", "No module named 'no_such_module_at_all' ("),
            ("boats/bad.py", "def bad(:\n", "invalid syntax"),
            ("boats/bad.py", "1 / 0\n", "ZeroDivisionError"),
            ("boats/bad.py", "", "has no check: it should define bad with @check"),
        ],
        ids=["import", "syntax", "run", "no check"],
    )
    def test_a_broken_one_is_one_line(self, newsroom: Newsroom, plugin: str, file: str, text: str, says: str) -> None:
        newsroom.write(f"site/{plugin}/{file}", text)
        newsroom.write("newslint.toml", f'plugins = ["{plugin}"]\n')
        newsroom.write("a.txt", STORY)
        done = newsroom.check("a.txt")
        assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
        assert says in done.err
        assert "bad.py" in done.err

    def test_a_missing_one_is_one_line(self, newsroom: Newsroom) -> None:
        newsroom.write("newslint.toml", 'plugins = ["no_such_checks"]\n')
        newsroom.write("a.txt", STORY)
        done = newsroom.check("a.txt")
        assert (done.status, done.err) == (2, "newslint: plugin no_such_checks: no such package is installed\n")


class TestHouse:
    def test_imports_from_the_file_beside_it(self, newsroom: Newsroom) -> None:
        newsroom.write("house/sport/_teams.py", 'TEAM = "alpha"\n')
        newsroom.write("house/sport/team.py", WITH_NEIGHBOUR)
        newsroom.write("newslint.toml", 'house = ["house/"]\n')
        newsroom.write("a.txt", STORY)
        assert newsroom.check("a.txt").found == ["a.txt sport/team"]

    def test_two_folders_with_files_of_the_same_names(self, newsroom: Newsroom) -> None:
        newsroom.house("sport/one", "alpha", folder="first")
        newsroom.house("sport/two", "beta", folder="second")
        for folder in ("first", "second"):
            newsroom.write(f"{folder}/sport/_teams.py", "")
        newsroom.write("newslint.toml", 'house = ["first", "second"]\n')
        newsroom.write("a.txt", STORY)
        assert newsroom.check("a.txt").found == ["a.txt sport/one", "a.txt sport/two"]

    def test_is_beside_its_config_wherever_newslint_runs(self, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
        newsroom.house("one/a", "alpha")
        newsroom.write("newslint.toml", 'house = ["house"]\n')
        newsroom.write("desk/a.txt", STORY)
        monkeypatch.chdir(newsroom.folder / "desk")
        assert newsroom.check("a.txt").found == ["a.txt one/a"]

    @pytest.mark.parametrize(
        ("id", "more"),
        [("duplicates/word", ""), ("sport/other", 'aliases=["duplicates/word"]')],
        ids=["id", "alias"],
    )
    def test_an_id_that_is_taken_names_both_files(self, newsroom: Newsroom, id: str, more: str) -> None:
        newsroom.house(id, "alpha", more=more)
        newsroom.write("newslint.toml", 'house = ["house"]\n')
        newsroom.write("a.txt", STORY)
        done = newsroom.check("a.txt")
        assert (done.status, done.err.count("\n")) == (2, 1)
        assert done.err.startswith("newslint: two checks are called duplicates/word: ")
        built_in, own = done.err.strip().partition("word: ")[2].split(" and ")
        assert Path(built_in).parts[-3:] == ("checks", "duplicates", "word.py")
        assert Path(own) == newsroom.folder / "house" / f"{id.replace('-', '_')}.py"

    def test_two_of_the_house_with_one_id(self, newsroom: Newsroom) -> None:
        newsroom.house("sport/one", "alpha", folder="first")
        newsroom.house("sport/one", "beta", folder="second")
        with pytest.raises(ConfigError, match=r"two checks are called sport/one: .*first.* and .*second"):
            catalogue((), [str(newsroom.folder / "first"), str(newsroom.folder / "second")])

    def test_a_missing_folder_is_one_line(self, newsroom: Newsroom) -> None:
        newsroom.write("newslint.toml", 'house = ["gone"]\n')
        newsroom.write("a.txt", STORY)
        done = newsroom.check("a.txt")
        assert (done.status, done.err) == (2, f"newslint: house: there is no folder {newsroom.folder / 'gone'}\n")

    def test_a_folder_without_checks_is_nothing(self, newsroom: Newsroom) -> None:
        (newsroom.folder / "house").mkdir()
        newsroom.write("newslint.toml", 'house = ["house"]\n')
        newsroom.write("a.txt", STORY)
        assert newsroom.check("a.txt").status == 0

    @pytest.mark.parametrize("text", ["raise KeyError('x')\n", "undefined_name\n", "raise OSError(2, 'gone')\n"])
    def test_a_broken_one_is_one_line_with_its_place(self, newsroom: Newsroom, text: str) -> None:
        path = newsroom.write("house/sport/bad.py", text)
        newsroom.write("newslint.toml", 'house = ["house"]\n')
        newsroom.write("a.txt", STORY)
        done = newsroom.check("a.txt")
        assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
        assert f"({path}:1)" in done.err


class TestPool:
    """Workers load the checks of others themselves, and any number of them says the same."""

    @pytest.mark.parametrize("form", ["concise", "json", "full"])
    def test_house_and_plugin(self, newsroom: Newsroom, plugin: str, form: str) -> None:
        newsroom.write("house/sport/_teams.py", 'TEAM = "alpha"\n')
        newsroom.write("house/sport/team.py", WITH_NEIGHBOUR)
        newsroom.write("newslint.toml", f'house = ["house"]\nplugins = ["{plugin}"]\nselect = ["sport", "boats"]\n')
        for number in range(70):
            newsroom.write(f"{number}.txt", STORY)
        newsroom.write("70.txt", b"\0")
        path = {"PYTHONPATH": f"{newsroom.folder / 'site'}:{root()}"}
        runs = [
            newsroom.process("check", *paths, "--jobs", jobs, "--format", form, environment=path)
            for jobs, paths in (("1", ["."]), ("2", ["."]), ("3", [f"{number}.txt" for number in range(70, -1, -1)]))
        ]
        assert {done.status for done in runs} == {2}
        assert len({done.out for done in runs}) == 1
        assert len({done.err for done in runs}) == 1
        if form == "concise":
            assert len(runs[0].found) == 140

    def test_a_check_that_ends_its_process_is_a_fault_of_that_file(self, newsroom: Newsroom) -> None:
        newsroom.write("house/sport/bad.py", DEADLY)
        newsroom.house("sport/one", "alpha")
        newsroom.write("newslint.toml", 'house = ["house"]\nselect = ["sport"]\n')
        for number in range(50):
            newsroom.write(f"{number}.txt", STORY)
        newsroom.write("x.txt", STORY + "\nThe deadly boat.\n")
        done = newsroom.process("check", ".", "--jobs", "2", "--format", "concise")
        assert done.status == 2
        assert "newslint: x.txt: the process that read it died\n" in done.err
        assert len(done.found) == 50


DEADLY = '''"""Ends its process."""

import os

from lint import Document, check


@check(summary="ends its process", level="query", bad=(), good=(), triggers=("deadly",))
def bad(doc: Document) -> list[object]:
    os._exit(3)
'''


def root() -> Path:
    module = sys.modules["lint"].__file__
    assert module
    return Path(module).parent.parent


class TestNew:
    def test_writes_a_check_that_keeps_to_its_examples(self, newsroom: Newsroom) -> None:
        newsroom.write("newslint.toml", 'house = ["house"]\n')
        done = newsroom.run("new", "sport/own-goal")
        assert (done.status, done.err) == (0, "")
        assert done.out.splitlines()[0] == "house/sport/own_goal.py"
        rows = catalogue((), [str(newsroom.folder / "house")])
        row = rows.get("sport/own-goal")
        assert row
        check = row.load()
        assert_contract(check)
        newsroom.write("a.txt", "Head\n\nThese are the wrong words.\n")
        assert newsroom.check("a.txt").status == 0, "off until its writer has measured it"
        assert newsroom.check("a.txt", "--select", "sport/own-goal").found == ["a.txt sport/own-goal"]
        assert row not in chosen(rows, settings_of(None))

    def test_into_a_folder_that_the_config_does_not_name(self, newsroom: Newsroom) -> None:
        done = newsroom.run("new", "sport/own-goal", "--into", "own")
        assert done.out.startswith('own/sport/own_goal.py\nto load it, write house = ["own"] in newslint.toml\n')

    @pytest.mark.parametrize(("id", "file"), [("sport/sum", "sum_.py"), ("sport/from", "from_.py"), ("sport/a-b", "a_b.py")])
    def test_names_that_python_has_taken(self, newsroom: Newsroom, id: str, file: str) -> None:
        newsroom.write("newslint.toml", 'house = ["house"]\n')
        assert newsroom.run("new", id).status == 0
        assert (newsroom.folder / "house" / "sport" / file).is_file()
        assert newsroom.run("explain", id).status == 0

    @pytest.mark.parametrize(
        ("was", "now", "says"),
        [
            pytest.param("", "", "sport/own-goal: 3 bad and 5 good examples, none failed\n", id="none"),
            pytest.param("the [|wrong words|], and", "the wrong words, and", "bad 1: marks 0 places with [|…|]", id="no-mark"),
            pytest.param(
                "the [|wrong words|], and", "the [|wrong|] words, and", "“wrong words” (21), not “wrong” (21)", id="elsewhere"
            ),
            pytest.param("such [|wrong words|]", "such [|words|]", "bad 3: has none of the check's triggers", id="no-trigger"),
            pytest.param("A plain sentence", "The wrong words", "good 5: found “", id="false-alarm"),
            pytest.param(
                "such [|wrong words|]", "such [|wrong words", "bad 3: ValueError: a mark is not closed", id="stray-mark"
            ),
        ],
    )
    def test_its_examples_are_tried(self, newsroom: Newsroom, was: str, now: str, says: str) -> None:
        newsroom.write("newslint.toml", 'house = ["own"]\n')
        newsroom.run("new", "sport/own-goal")
        file = newsroom.folder / "own/sport/own_goal.py"
        file.write_text(file.read_text("utf-8").replace(was, now), "utf-8")
        done = newsroom.process("explain", "sport/own-goal", "--try")
        assert says in done.out
        assert done.status == (1 if was else 0)

    def test_leaves_what_is_there(self, newsroom: Newsroom) -> None:
        file = newsroom.write("own/sport/own_goal.py", "mine\n")
        done = newsroom.run("new", "sport/own-goal", "--into", "own")
        assert (done.status, done.err) == (2, "newslint: own/sport/own_goal.py: is there already, and is left as it is\n")
        assert file.read_text() == "mine\n"

    @pytest.mark.parametrize(
        ("words", "says"),
        [
            (["duplicates/word", "--into", "own"], "there is a check duplicates/word already: "),
            (["sport/goal"], "no folder to write into: give --into DIR"),
            (["sport/goal", "--into", "a.txt"], "a.txt/sport/goal.py: cannot be written: Not a directory"),
            *(([name, "--into", "own"], f"{printable(name)} is no id of a check") for name in NO_IDS),
        ],
        ids=str,
    )
    def test_refuses(self, newsroom: Newsroom, words: list[str], says: str) -> None:
        newsroom.write("a.txt", STORY)
        done = newsroom.run("new", *words)
        assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
        assert done.err.startswith(f"newslint: {says}")


def assert_contract(check: Check) -> None:
    """The shape that the built-in checks are held to."""
    assert len(check.bad) >= 3
    assert len(check.good) >= 5
    assert check.sources
    assert len(check.why.split()) >= 15
    for example in check.bad:
        assert [finding.at for finding in findings_on(check, example)] == list(unmark(example.text).main)
    for example in check.good:
        assert findings_on(check, example) == []


class TestExplain:
    def test_a_page(self, newsroom: Newsroom) -> None:
        newsroom.house("one/a", "alpha", more='sources=["a book"], measured=(9, 10, "wire 1987"), aliases=["was/b"]')
        newsroom.write("newslint.toml", 'house = ["house"]\n')
        page = newsroom.run("explain", "one/a").out
        assert page == newsroom.run("explain", "was/b").out
        assert page.startswith("one/a  query  default\n  finds alpha\n\nFinds alpha.\n")
        assert '\noptions\n  ending = ""\n  most = 9\n' in page
        assert "\nsources\n  a book\n" in page
        assert "\nformerly was/b\n" in page
        assert page.endswith("\nmeasured: 9 of 10 findings read were right (wire 1987)\n")

    def test_marks_are_underlined(self, newsroom: Newsroom) -> None:
        page = newsroom.run("explain", "duplicates/word").out
        assert "  - The mayor spoke to the the press.\n                       --- ^^^\n" in page

    def test_every_page_fits_80_columns(self, newsroom: Newsroom) -> None:
        for row in catalogue().rows:
            assert main(["explain", row.id]) == 0
            assert [line for line in newsroom.run("explain", row.id).out.splitlines() if len(line) > 80] == []

    def test_a_subject(self, newsroom: Newsroom) -> None:
        assert newsroom.run("explain", "duplicates").out == newsroom.run("checks", "--select", "duplicates").out


def test_the_list_of_checks(newsroom: Newsroom) -> None:
    newsroom.house("one/a", "alpha", level="tick", more="default=False")
    newsroom.write("newslint.toml", 'house = ["house"]\nlevel = {"one" = "error"}\n')
    assert [line.split() for line in newsroom.run("checks", "--select", "one").out.splitlines()] == [
        ["one/a", "error", "off", "finds", "alpha"]
    ]
    ids = [line.split()[0] for line in newsroom.run("checks").out.splitlines()]
    assert ids == sorted([*(row.id for row in catalogue().rows), "one/a"])


def test_a_module_without_its_check_names_the_file() -> None:
    with pytest.raises(ConfigError, match=r"lint/cli\.py has no check: it should define cli with @check"):
        check_in_module("lint.cli")
