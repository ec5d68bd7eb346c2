"""What no command may do whatever it is given: end in a traceback, lose what somebody wrote, keep the other files waiting."""

import os
import sqlite3
import subprocess
import sys

import pytest

from lint.config import Config
from lint.config_file import read_table
from lint.load import catalogue
from lint.run import lint_file, run
from lint.stories import Job
from tests.conftest import Newsroom, environment_of

TWICE = "The crew saw the the boat.\n"
SHEET = '[[person]]\nname = "Ann Marsh"\n'


def one_line(said: str, names: str, status: int) -> None:
    lines = [line for line in said.splitlines() if line]
    assert status == 2
    assert len(lines) == 1, said
    assert names in lines[0]
    assert "a fault of its own" not in said


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.json", b"5", id="bare-number"),
        pytest.param("a.json", b'[1, "two"]', id="bare-list"),
        pytest.param("a.jsonl", b'"words"\n', id="bare-text-in-a-line"),
        pytest.param("a.txt", b"a " * (8 * 1024 * 1024 + 9), id="too-large"),
        pytest.param("a.docx", b"PK\x03\x04", id="no-zip"),
    ],
)
@pytest.mark.parametrize(
    "command", [["check"], ["claims"], ["crib"], ["fix"], ["baseline"], ["archive", "index", "-o", "x.sqlite"]], ids=str
)
def test_a_story_that_cannot_be_read(newsroom: Newsroom, command: list[str], name: str, data: bytes) -> None:
    newsroom.write(name, data)
    newsroom.write("b.txt", TWICE)
    done = newsroom.run(*command, name, "b.txt")
    said = "\n".join(line for line in done.err.splitlines() if not line.endswith((" left for a person", " 2 files")))
    one_line(said, f"newslint: {name}: ", done.status)


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        pytest.param("newslint.toml", "a = " + "[" * 9000, "too deep", id="deep"),
        pytest.param("newslint.toml", 'archive = "a\\u0000"\n', "must be a text", id="nul-archive"),
        pytest.param("newslint.toml", 'facts = ["a\\u0000"]\n', "must be a list of texts", id="nul-facts"),
    ],
)
def test_a_config_that_cannot_be_read(newsroom: Newsroom, file: str, text: str, says: str) -> None:
    newsroom.write(file, text)
    newsroom.write("b.txt", TWICE)
    done = newsroom.check("b.txt")
    one_line(done.err, says, done.status)


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        pytest.param("a.json", "[" * 100_000, "too deep", id="deep"),
        pytest.param("a.csv", "name\n" + "x" * 200_000 + "\n", "is no table", id="large-cell"),
        pytest.param("a.csv", "", "no heading", id="empty"),
    ],
)
def test_a_table_that_cannot_be_imported(newsroom: Newsroom, name: str, text: str, says: str) -> None:
    newsroom.write(name, text)
    done = newsroom.run("facts", "import", name)
    one_line(done.err, says, done.status)


def test_links_that_lead_in_a_circle_are_passed_over(newsroom: Newsroom) -> None:
    newsroom.write("desk/b.txt", TWICE)
    (newsroom.folder / "desk/loop").symlink_to("loop")
    (newsroom.folder / "desk/loop.txt").symlink_to("loop.txt")
    (newsroom.folder / "desk/up").symlink_to("..")
    assert newsroom.check("desk").found == ["desk/b.txt duplicates/word"]


def test_an_archive_cannot_keep_a_name_that_is_no_text(newsroom: Newsroom) -> None:
    newsroom.write("b.txt", TWICE)
    name = os.fsdecode(b"\xff.txt")
    try:
        newsroom.write(name, TWICE)
    except OSError:
        pytest.skip("the file system has only names that are text")
    done = newsroom.run("archive", "index", name, "b.txt", "-o", "x.sqlite")
    one_line(done.err, "not UTF-8", done.status)
    assert "1 new" in done.out


class TestStreams:
    @pytest.mark.parametrize(
        "words", [["check", "b.txt"], ["claims", "b.txt"], ["crib", "b.txt"], ["checks"], ["--help"], ["--version"]], ids=str
    )
    def test_a_full_disk(self, newsroom: Newsroom, words: list[str]) -> None:
        newsroom.write("b.txt", TWICE)
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "lint", *words],
                cwd=newsroom.folder, env=environment_of(), stdout=full, stderr=subprocess.PIPE, check=False,
            )  # fmt: skip
        one_line(done.stderr.decode(), "No space left", done.returncode)

    @pytest.mark.parametrize("words", [["check", "b.txt"], ["fix", "-"], ["--help"]], ids=str)
    def test_closed(self, newsroom: Newsroom, words: list[str]) -> None:
        newsroom.write("b.txt", TWICE)
        program = f"import os, sys\nos.close(0); os.close(1)\nos.execv({sys.executable!r}, [{sys.executable!r}, '-m', 'lint', *{words!r}])"
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=newsroom.folder, env=environment_of(), capture_output=True, check=False
        )
        assert done.returncode == (words[0] == "check")
        assert b"Traceback" not in done.stderr


def test_a_fault_of_our_own_is_one_line(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("boat")

    monkeypatch.setattr("lint.commands.check.run", broken)
    newsroom.write("b.txt", TWICE)
    done = newsroom.check("b.txt")
    assert "newslint: a fault of its own: KeyError: 'boat' (" in done.err
    assert done.status == 2
    assert newsroom.check("b.txt", "--fail-open").status == 0


class TestWhatIsThereStays:
    def test_fix_leaves_what_was_saved_meanwhile(self, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
        story = newsroom.write("b.txt", TWICE)

        def saved_by_another(*words: object) -> object:
            story.write_text("An editor's own words.\n")
            return lint_file(*words)  # type: ignore[arg-type]

        monkeypatch.setattr("lint.commands.fix.lint_file", saved_by_another)
        done = newsroom.run("fix", "b.txt")
        assert story.read_text() == "An editor's own words.\n"
        assert "saved by somebody meanwhile" in done.err
        assert done.status == 2
        assert sorted(path.name for path in newsroom.folder.iterdir()) == [".git", "b.txt"]

    def test_fix_mends_the_lines_that_can_be_read(self, newsroom: Newsroom) -> None:
        lines = [
            '{"headline": "A boat", "body": "The crew saw the the boat."}',
            "{broken",
            '{"headline": "B", "body": "He saw it."}',
        ]
        story = newsroom.write("b.jsonl", "\n".join(lines))
        assert newsroom.run("fix", "b.jsonl").status == 2
        assert story.read_text() == "\n".join(lines).replace("the the", "the")

    def test_fix_knows_the_fields_of_the_config(self, newsroom: Newsroom) -> None:
        newsroom.write("newslint.toml", '[fields]\nheadline = "hed"\nbody = "copy"\n')
        story = newsroom.write("b.json", '{"hed": "A boat", "copy": "The crew saw the the boat."}')
        assert newsroom.run("fix", "b.json").status == 0
        assert "the the" not in story.read_text()

    def test_a_baseline_keeps_the_rows_of_other_stories(self, newsroom: Newsroom) -> None:
        for name in ("a.txt", "b.txt", "gone.txt"):
            newsroom.write(name, TWICE)
        newsroom.run("baseline", ".", "-o", "known.json")
        (newsroom.folder / "gone.txt").unlink()
        newsroom.write("a.txt", "Nothing came.\n")
        newsroom.write("b.txt", b"\0")
        newsroom.write("c.txt", TWICE)
        assert newsroom.run("baseline", "a.txt", "b.txt", "c.txt", "-o", "known.json").status == 2
        text = (newsroom.folder / "known.json").read_text()
        assert [name for name in ("a.txt", "b.txt", "c.txt", "gone.txt") if f'"{name}"' in text] == ["b.txt", "c.txt"]

    @pytest.mark.parametrize("command", ["check", "claims", "crib"])
    def test_a_report_is_not_written_over_a_story(self, newsroom: Newsroom, command: str) -> None:
        story = newsroom.write("desk/a.txt", TWICE)
        done = newsroom.run(command, "desk/a.txt", "--output", "desk/../desk/a.txt")
        one_line(done.err, "is one of the stories", done.status)
        assert story.read_text() == TWICE

    def test_a_report_among_the_stories_is_no_story(self, newsroom: Newsroom) -> None:
        newsroom.write("desk/a.txt", TWICE)
        for _ in range(2):
            assert newsroom.run("check", "desk", "--output", "desk/report.txt").status == 1
            assert "1 error in 1 file" in (newsroom.folder / "desk/report.txt").read_text()

    def test_a_baseline_is_not_written_over_something_else(self, newsroom: Newsroom) -> None:
        story = newsroom.write("a.txt", TWICE)
        done = newsroom.run("baseline", "a.txt", "-o", "a.txt")
        one_line(done.err, "is no baseline", done.status)
        assert story.read_text() == TWICE

    def test_a_built_sheet_is_not_written_over_an_archive(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", TWICE)
        newsroom.write("facts.toml", SHEET)
        newsroom.run("archive", "index", "a.txt", "-o", "x.sqlite")
        before = (newsroom.folder / "x.sqlite").read_bytes()
        done = newsroom.run("facts", "build", "facts.toml", "-o", "x.sqlite")
        one_line(done.err, "something else", done.status)
        assert (newsroom.folder / "x.sqlite").read_bytes() == before
        assert newsroom.run("facts", "build", "facts.toml", "-o", "no/where.sqlite").status == 2
        assert not list(newsroom.folder.glob("*.part"))

    def test_a_built_sheet_is_built_again(self, newsroom: Newsroom) -> None:
        newsroom.write("facts.toml", SHEET)
        assert [newsroom.run("facts", "build", "facts.toml", "-o", "f.sqlite").status for _ in range(2)] == [0, 0]


class TestSqliteOfStrangers:
    @pytest.fixture
    def files(self, newsroom: Newsroom) -> Newsroom:
        newsroom.write("a.txt", "A boat sank\n\nAnn Marsh, 40, saw the boat on Monday, she said.\n")
        newsroom.write("facts.toml", SHEET)
        newsroom.run("archive", "index", "a.txt", "-o", "x.sqlite")
        newsroom.run("facts", "build", "facts.toml", "-o", "f.sqlite")
        return newsroom

    @pytest.mark.parametrize(
        ("file", "option", "sql"),
        [
            pytest.param("x.sqlite", "--archive", "drop table name", id="archive-without-a-table"),
            pytest.param("x.sqlite", "--archive", "create view more as select 1", id="archive-with-a-view"),
            pytest.param("f.sqlite", "--facts", "drop table word; drop table name", id="sheet-without-tables"),
            pytest.param("f.sqlite", "--facts", "update entry set row = '{'", id="sheet-with-broken-rows"),
        ],
    )
    def test_damaged(self, files: Newsroom, file: str, option: str, sql: str) -> None:
        connection = sqlite3.connect(files.folder / file)
        connection.executescript(sql)
        connection.close()
        done = files.run("claims", "a.txt", option, file)
        one_line(done.err, f"newslint: {file}: ", done.status)

    def test_a_view_without_end_is_never_asked(self, files: Newsroom) -> None:
        connection = sqlite3.connect(files.folder / "f.sqlite")
        endless = "with recursive r(text, entry) as (select 'a', 1 union all select text, entry + 1 from r) select * from r"
        connection.executescript(f"drop table word; create view word as {endless}")
        connection.close()
        done = files.run("check", "a.txt", "--facts", "f.sqlite")
        one_line(done.err, "is no fact sheet", done.status)


def test_decisions_beside_a_story_hold_for_its_worksheet(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", "A bridge\n\nAnna Horan opened it. Anna Horgan spoke.\n")
    assert "contradicted" in newsroom.run("claims", "a.txt", "--format", "csv").out
    newsroom.run("decide", "a.txt", "--check", "names/spelling", "--because", "the two are sisters")
    assert "contradicted" not in newsroom.run("claims", "a.txt", "--format", "csv").out


SEEING = """from lint import check


@check(summary="sees", level="tick", bad=(), good=())
def a(doc):
    open(doc.path + ".seen", "w").close()
    return iter(())
"""


def test_an_interrupted_pool_leaves_what_is_left(newsroom: Newsroom) -> None:
    newsroom.write("house/sight/a.py", SEEING)
    config = Config(
        read_table(str(newsroom.write("newslint.toml", 'house = ["house"]\nselect = ["sight"]\n'))), catalogue((), ["house"])
    )
    paths = [f"{number}.txt" for number in range(960)]
    for path in paths:
        newsroom.write(path, TWICE)

    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(paths, config, Job(), jobs=2, advance=interrupted)
    assert len(list(newsroom.folder.glob("*.seen"))) < len(paths) / 2
