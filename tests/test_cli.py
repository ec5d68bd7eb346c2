"""The command line: what it reads, says and ends with."""

import io
import os
import subprocess
import sys
from datetime import date

import pytest

import lint.run
import lint.stories
from lint import __version__
from lint.report import FORMS
from tests.conftest import Newsroom, environment_of

CLEAN = "Harbour reopens\n\nThe harbour reopened after the storm.\n"
DOUBLED = "Harbour reopens\n\nThe mayor spoke to the the press.\n"


class TestInput:
    """Each bad input is one clear line and status 2, and the other files are still checked."""

    @pytest.mark.parametrize(
        ("name", "data", "says"),
        [
            pytest.param("gone.txt", None, "gone.txt: there is no such file or folder", id="missing"),
            pytest.param("b.txt", b"GIF89a\0\0", "b.txt: is binary, not text", id="binary"),
            pytest.param("b.txt", b"caf\x81", "b.txt: is neither UTF-8 nor windows-1252", id="no encoding"),
            pytest.param("b.txt", b"\xff\xfea", "b.txt: begins as UTF-16-LE", id="half a UTF-16"),
        ],
    )
    def test_unreadable(self, newsroom: Newsroom, name: str, data: bytes | None, says: str) -> None:
        newsroom.write("story.txt", DOUBLED)
        if data is not None:
            newsroom.write(name, data)
        done = newsroom.check(name, "story.txt")
        assert done.status == 2
        assert done.err.startswith(f"newslint: {says}")
        assert done.err.count("\n") == 1
        assert done.found == ["story.txt duplicates/word"]

    def test_too_large(self, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(lint.stories, "LARGEST_FILE", 1024)
        newsroom.write("large.txt", CLEAN * 100)
        newsroom.write("story.txt", DOUBLED)
        done = newsroom.check(".")
        assert (done.status, done.found) == (2, ["story.txt duplicates/word"])
        assert done.err.startswith("newslint: large.txt: is larger than ")

    @pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
    def test_unreadable_by_its_mode(self, newsroom: Newsroom) -> None:
        newsroom.write("shut.txt", CLEAN).chmod(0)
        done = newsroom.check("shut.txt")
        assert (done.status, done.err) == (2, "newslint: shut.txt: cannot be read: Permission denied\n")

    def test_old_encoding_is_read_and_said(self, newsroom: Newsroom) -> None:
        newsroom.write("old.txt", "Café reopens\n\nThe café reopened in the the storm.\n".encode("cp1252"))
        done = newsroom.check("old.txt")
        assert done.status == 1
        assert done.found == ["old.txt text/encoding", "old.txt duplicates/word"]

    @pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n\n", b" ", b"\xff\xfe"], ids=repr)
    def test_nothing_in_the_file(self, newsroom: Newsroom, data: bytes) -> None:
        newsroom.write("empty.txt", data)
        done = newsroom.run("check", "empty.txt")
        assert (done.status, done.out, done.err) == (0, "", "")

    def test_folder_without_copy(self, newsroom: Newsroom) -> None:
        newsroom.write("pictures/a.jpg", b"\xff\xd8\0")
        done = newsroom.check("pictures")
        assert (done.status, done.out, done.err) == (0, "", "newslint: pictures: no copy found here\n")

    def test_all_excluded(self, newsroom: Newsroom) -> None:
        newsroom.write("newslint.toml", 'exclude = ["*.txt"]\n')
        newsroom.write("a.txt", DOUBLED)
        done = newsroom.check(".")
        assert (done.status, done.out, done.err) == (0, "", "newslint: .: no copy found here\n")

    def test_a_file_named_twice_is_read_once(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", DOUBLED)
        assert newsroom.check("a.txt", "./a.txt", ".").found == ["a.txt duplicates/word"]

    def test_folders_are_walked_for_copy_only(self, newsroom: Newsroom) -> None:
        for name in ("b/story.md", "a.txt", "c.html", "page.py", ".hidden/a.txt", "node_modules/x.txt", "b/._x.txt", "txt"):
            newsroom.write(name, DOUBLED)
        assert newsroom.run("check", ".", "--show-files").out.split() == ["a.txt", "b/story.md", "c.html"]


class TestStandardInput:
    def test_has_a_name_and_its_format(self, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"The mayor spoke to the the press.")))
        done = newsroom.check("-", "--stdin-filename", "desk/lead.md")
        assert (done.status, done.found) == (1, ["desk/lead.md duplicates/word"])

    def test_is_checked_as_its_name_is_configured(self, newsroom: Newsroom) -> None:
        newsroom.write("newslint.toml", '[per_path."desk/**"]\nignore = ["duplicates/word"]\n')
        text = DOUBLED.encode()
        assert newsroom.process("check", "-", "--stdin-filename", "desk/a.txt", stdin=text).status == 0
        assert newsroom.process("check", "-", "--stdin-filename", "a.txt", stdin=text).status == 1

    def test_beside_many_files(self, newsroom: Newsroom) -> None:
        for number in range(60):
            newsroom.write(f"{number}.txt", CLEAN)
        done = newsroom.process("check", ".", "-", "--jobs", "2", "--format", "concise", stdin=DOUBLED.encode())
        assert (done.status, done.found, done.err) == (1, ["stdin duplicates/word"], "")


class TestUsage:
    @pytest.mark.parametrize(
        ("words", "says"),
        [
            pytest.param([], "name a file or a folder", id="nothing"),
            pytest.param(["check"], "name a file or a folder", id="no path"),
            pytest.param(["check", "a.txt", "--formt", "json"], "unknown option --formt; did you mean --format?", id="option"),
            pytest.param(["check", "a.txt", "--form=json"], "unknown option --form", id="no abbreviation"),
            pytest.param(["check", "a.txt", "--format", "yaml"], "argument --format: invalid choice: 'yaml'", id="choice"),
            pytest.param(["a.txt", "--select", "names/speling"], "unknown check names/speling; did you mean", id="select"),
            pytest.param(["a.txt", "--ignore", "zzz"], "unknown check zzz\n", id="ignore"),
            pytest.param(["a.txt", "--date", "2024-2-30"], "--date 2024-2-30 is no day", id="date"),
            pytest.param(["a.txt", "--date", "2023-02-29"], "--date 2023-02-29 is no day", id="no leap year"),
            pytest.param(["a.txt", "--jobs", "-1"], "--jobs -1 is no number of processes", id="jobs"),
            pytest.param(["a.txt", "--jobs", "two"], "argument --jobs: invalid int value: 'two'", id="jobs in words"),
            pytest.param(["a.txt", "--config", "no.toml"], "no.toml: there is no such config", id="config"),
            pytest.param(["a.txt", "--facts", "no.toml"], "no.toml: cannot be read: No such file", id="facts"),
            pytest.param(["a.txt", "--output", "no/report"], "no/report: cannot be written: No such file", id="output"),
            pytest.param(["explain", "dupplicates/word"], "unknown check dupplicates/word; did you mean dup", id="explain"),
            pytest.param(["explain"], "the following arguments are required: ID", id="explain nothing"),
            pytest.param(["chekc"], "chekc: there is no such file or folder; did you mean check?", id="mistyped command"),
            pytest.param(["archive"], "say what to do; one of index, show", id="archive nothing"),
            pytest.param(["archive", "shwo"], "shwo is nothing that archive does; one of index", id="archive"),
            pytest.param(["facts"], "say what to do; one of check", id="facts nothing"),
            pytest.param(["checks", "extra"], "unrecognized arguments: extra", id="too many"),
        ],
    )
    def test_one_line_and_status_2(self, newsroom: Newsroom, words: list[str], says: str) -> None:
        newsroom.write("a.txt", CLEAN)
        done = newsroom.run(*words)
        assert (done.status, done.out) == (2, "")
        assert done.err.startswith(f"newslint: {says}")
        assert done.err.count("\n") == 1

    @pytest.mark.parametrize("words", [["--help"], ["-h"], ["check", "--help"], ["explain", "-h"], ["new", "--help"]], ids=str)
    def test_help(self, newsroom: Newsroom, words: list[str]) -> None:
        done = newsroom.run(*words)
        assert (done.status, done.err) == (0, "")
        assert done.out.startswith("usage: newslint")

    @pytest.mark.parametrize("word", ["--version", "-V"])
    def test_version(self, newsroom: Newsroom, word: str) -> None:
        assert newsroom.run(word).out == f"newslint {__version__}\n"

    def test_check_is_the_default_command(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", DOUBLED)
        assert newsroom.run("a.txt", "--format", "concise").found == ["a.txt duplicates/word"]
        assert newsroom.run("--format", "concise", "a.txt").found == ["a.txt duplicates/word"]

    def test_a_command_beats_a_file_of_its_name(self, newsroom: Newsroom) -> None:
        newsroom.write("checks/a.txt", DOUBLED)
        done = newsroom.run("checks")
        assert done.out.startswith("artifacts/") or "duplicates/word" in done.out
        assert done.err == "newslint: checks is read as the command; for the path of that name write ./checks\n"
        assert newsroom.run("./checks").status == 1

    @pytest.mark.parametrize("jobs", ["0", "1", "3"])
    def test_jobs(self, newsroom: Newsroom, jobs: str) -> None:
        newsroom.write("a.txt", DOUBLED)
        assert newsroom.check("a.txt", "--jobs", jobs).found == ["a.txt duplicates/word"]


class TestReport:
    def test_says_nothing_when_there_is_nothing(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", CLEAN)
        done = newsroom.run("check", "a.txt")
        assert (done.status, done.out, done.err) == (0, "", "")

    def test_output(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", DOUBLED)
        done = newsroom.check("a.txt", "--output", "report")
        assert (done.status, done.out) == (1, "")
        assert (newsroom.folder / "report").read_text("utf-8").startswith("a.txt:3:24: error: ")

    @pytest.mark.parametrize(
        ("level", "words", "status"),
        [
            ("error", [], 1),
            ("query", [], 1),
            ("tick", [], 0),
            ("error", ["--fail-on", "error"], 1),
            ("query", ["--fail-on", "error"], 0),
            ("error", ["--fail-on", "never"], 0),
            ("error", ["--exit-zero"], 0),
            ("tick", ["--level", "tick"], 0),
            ("query", ["--level", "error"], 0),
        ],
    )
    def test_level_and_status(self, newsroom: Newsroom, level: str, words: list[str], status: int) -> None:
        newsroom.write("newslint.toml", f'select = ["duplicates/word"]\nlevel = {{"duplicates/word" = "{level}"}}\n')
        newsroom.write("a.txt", DOUBLED)
        assert newsroom.check("a.txt", *words).status == status

    def test_level_shows(self, newsroom: Newsroom) -> None:
        newsroom.write("newslint.toml", 'level = {"duplicates/word" = "tick"}\n')
        newsroom.write("a.txt", DOUBLED)
        assert newsroom.check("a.txt").out == ""
        assert newsroom.check("a.txt", "--level", "tick").found == ["a.txt duplicates/word"]

    def test_exit_zero_keeps_2(self, newsroom: Newsroom) -> None:
        assert newsroom.check("gone.txt", "--exit-zero").status == 2

    def test_statistics(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", DOUBLED)
        done = newsroom.check("a.txt", "--statistics")
        assert "findings by check\n  duplicates/word " in done.out

    def test_show_settings(self, newsroom: Newsroom) -> None:
        newsroom.write("newslint.toml", 'select = ["duplicates"]\nignore = ["duplicates/headline"]\nstage = "edit"\n')
        newsroom.write("a.txt", CLEAN)
        said = newsroom.run("check", "a.txt", "--show-settings").out
        assert "select: duplicates\nignore: duplicates/headline\nstage: edit\n" in said
        assert "  duplicates/word error\n" in said
        assert "  duplicates/headline" not in said

    @pytest.mark.parametrize(
        ("environment", "coloured"),
        [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False), ({"FORCE_COLOR": ""}, False)],
        ids=str,
    )
    def test_colours(self, newsroom: Newsroom, environment: dict[str, str], coloured: bool) -> None:
        newsroom.write("a.txt", DOUBLED)
        assert ("\033[" in newsroom.process("check", "a.txt", environment=environment).out) == coloured

    @pytest.mark.parametrize("form", FORMS)
    def test_copy_and_names_cannot_steer_the_terminal(self, newsroom: Newsroom, form: str) -> None:
        newsroom.write("a\x1b[2J\n.txt", "Head\n\nThe \x1b[31m\u202e\x07 boat and the the press.\n")
        newsroom.write("b\x1b\n.txt", b"\0")
        done = newsroom.run("check", ".", "gone\x1b.txt", "--format", form)
        assert done.status == 2
        for said in (done.out, done.err):
            assert not {"\x1b", "\x07", "\u202e"} & set(said)
        assert "\x1b" not in newsroom.run("check", ".", "--show-files").out
        assert len(newsroom.run("check", ".", "--show-files").out.splitlines()) == 2

    def test_a_name_that_is_not_utf8(self, newsroom: Newsroom) -> None:
        name = os.fsdecode(b"caf\xe9.txt")
        newsroom.write(name, DOUBLED)
        for form in FORMS:
            done = newsroom.process("check", ".", "--format", form)
            assert (done.status, done.err) == (1, "")

    def test_a_terminal_that_knows_ascii_only(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", DOUBLED)
        done = newsroom.process("check", "a.txt", environment={"PYTHONIOENCODING": "ascii"})
        assert (done.status, done.err) == (1, "")

    def test_closed_pipe(self, newsroom: Newsroom) -> None:
        for number in range(40):
            newsroom.write(f"{number}.txt", DOUBLED * 200)
        for words in (["check", "."], ["checks"], ["explain", "duplicates/word"]):
            with subprocess.Popen(
                [sys.executable, "-m", "lint", *words],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=newsroom.folder,
                env=environment_of(),
            ) as process:
                assert process.stdout and process.stderr
                process.stdout.close()
                assert process.stderr.read() == b""
                assert process.wait(60) == 0


class TestOptions:
    @pytest.mark.parametrize(
        ("config", "words", "found"),
        [
            ("", [], ["one/a", "two/b"]),
            ('select = ["one"]', [], ["one/a", "one/off"]),
            ('select = ["all"]', [], ["one/a", "one/off", "two/b"]),
            ('select = ["all"]\nignore = ["one"]', [], ["two/b"]),
            ('select = ["all", "one/a"]\nignore = ["one"]', [], ["one/a", "two/b"]),
            ('select = ["one"]\nignore = ["one/a"]', [], ["one/off"]),
            ('select = ["one/a"]\nignore = ["one"]', [], ["one/a"]),
            ('select = ["one/a"]\nignore = ["one/a"]', [], []),
            ('select = ["one"]\nignore = ["one"]', [], []),
            ('select = ["default"]\nignore = ["default"]', [], []),
            ('select = ["default", "one/off"]\nignore = ["two"]', [], ["one/a", "one/off"]),
            ('ignore = ["one"]', ["--select", "one,two/b"], ["one/a", "one/off", "two/b"]),
            ('ignore = ["one"]', ["--ignore", "two/b"], []),
            ('select = ["one"]', ["--select", "two"], ["two/b"]),
            ("", ["--select", "one", "--ignore", "one/off"], ["one/a"]),
            ("", ["--select", "was/c"], ["two/b"]),
            ('select = ["one"]\n[per_path."*.txt"]\nselect = ["two"]', [], ["two/b"]),
            ('[per_path."*.txt"]\nignore = ["two"]', [], ["one/a"]),
            ('ignore = ["one"]\n[per_path."*.txt"]\nignore = ["two"]', [], []),
            ('[per_path."sport/**"]\nignore = ["two"]', [], ["one/a", "two/b"]),
        ],
        ids=str,
    )
    def test_which_checks_run(self, newsroom: Newsroom, config: str, words: list[str], found: list[str]) -> None:
        newsroom.house("one/a", "alpha")
        newsroom.house("one/off", "omega", more="default=False")
        newsroom.house("two/b", "beta", more='aliases=["was/c"]')
        newsroom.write("newslint.toml", f'house = ["house"]\n{config}\n')
        newsroom.write("a.txt", "Head\n\nThe alpha boat, then the beta boat, then the omega boat.\n")
        ids = [line.split()[1] for line in newsroom.check("a.txt", *words).found]
        assert sorted(ids) == found

    @pytest.mark.parametrize(
        ("config", "words", "says"),
        [
            ("", [], ["at stage publish"]),
            ("", ["--stage", "edit"], ["at stage edit"]),
            ('stage = "edit"', [], ["at stage edit"]),
            ('stage = "edit"', ["--stage", "publish"], ["at stage publish"]),
            ("", ["--stage", "draft"], []),
        ],
        ids=str,
    )
    def test_stage(self, newsroom: Newsroom, config: str, words: list[str], says: list[str]) -> None:
        newsroom.house("one/a", "alpha", more='stages=["edit", "publish"]')
        newsroom.write("newslint.toml", f'house = ["house"]\nselect = ["one"]\n{config}\n')
        newsroom.write("a.txt", "Head\n\nThe alpha boat.\n")
        lines = newsroom.check("a.txt", *words).out.splitlines()
        assert [line.partition("alpha ")[2].partition(" [")[0] for line in lines] == says

    def test_options_of_a_check(self, newsroom: Newsroom) -> None:
        newsroom.house("one/a", "alpha")
        newsroom.write("newslint.toml", 'house = ["house"]\nselect = ["one"]\n[checks."one/a"]\nmost = 0\n')
        newsroom.write("a.txt", "Head\n\nThe alpha boat.\n")
        assert newsroom.check("a.txt").status == 0

    @pytest.mark.parametrize(("words", "published"), [([], None), (["--date", "2024-02-29"], date(2024, 2, 29))], ids=str)
    def test_date(self, newsroom: Newsroom, words: list[str], published: date | None, monkeypatch: pytest.MonkeyPatch) -> None:
        seen: list[date | None] = []
        check_document = lint.run.check_document

        def watch(doc: lint.Document, *rest: object) -> None:
            seen.append(doc.published)
            check_document(doc, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr(lint.run, "check_document", watch)
        newsroom.write("a.txt", CLEAN)
        assert newsroom.check("a.txt", *words).status == 0
        assert seen == [published]


class TestExclude:
    @pytest.mark.parametrize(
        ("config", "words", "files"),
        [
            ("", ["."], ["a.txt", "drafts/b.txt", "notes.text"]),
            ('exclude = ["drafts/**"]', ["."], ["a.txt", "notes.text"]),
            ('exclude = ["drafts"]', ["."], ["a.txt", "notes.text"]),
            ('exclude = ["drafts/"]', ["drafts", "a.txt"], ["a.txt"]),
            ('exclude = ["**/b.txt"]', ["."], ["a.txt", "notes.text"]),
            ('exclude = ["b.txt"]', ["."], ["a.txt", "drafts/b.txt", "notes.text"]),
            ('exclude = ["drafts/**"]', ["drafts/b.txt"], ["drafts/b.txt"]),
            ('exclude = ["drafts/**"]', ["drafts/b.txt", "--force-exclude"], []),
            ('exclude = ["drafts/**"]', ["drafts/b.txt", "a.txt", "--force-exclude"], ["a.txt"]),
            ('include = ["**/*.wire"]', ["."], ["wire/c.wire"]),
            ('include = ["**/*.txt", "wire"]', ["."], ["a.txt", "drafts/b.txt", "wire/c.wire"]),
            ('include = ["**/*.txt"]\nexclude = ["drafts"]', ["."], ["a.txt"]),
            ('include = ["**/*.txt"]', ["notes.text"], ["notes.text"]),
        ],
        ids=str,
    )
    def test_files(self, newsroom: Newsroom, config: str, words: list[str], files: list[str]) -> None:
        for name in ("a.txt", "drafts/b.txt", "notes.text", "wire/c.wire"):
            newsroom.write(name, CLEAN)
        newsroom.write("newslint.toml", config)
        assert newsroom.run("check", "--show-files", *words).out.splitlines() == files


class TestBroken:
    @pytest.mark.parametrize(
        ("words", "status"),
        [([], 2), (["--fail-open"], 0), (["--fail-open", "--exit-zero"], 0), (["--exit-zero"], 2)],
        ids=str,
    )
    def test_check(self, newsroom: Newsroom, words: list[str], status: int) -> None:
        newsroom.write("house/one/a.py", BROKEN)
        newsroom.write("newslint.toml", 'house = ["house"]\n')
        newsroom.write("a.txt", CLEAN)
        done = newsroom.check("a.txt", *words)
        assert done.status == status
        assert "a.txt: one/a: the check broke: ValueError: no such boat (" in done.err
        assert os.path.join("one", "a.py:8)") in done.err
        assert ("--fail-open lets the story pass" in done.err) == ("--fail-open" in words)

    def test_others_still_find(self, newsroom: Newsroom) -> None:
        newsroom.write("house/one/a.py", BROKEN)
        newsroom.write("newslint.toml", 'house = ["house"]\n')
        newsroom.write("a.txt", DOUBLED)
        done = newsroom.check("a.txt", "--fail-open")
        assert (done.status, done.found) == (1, ["a.txt duplicates/word"])

    def test_fail_open_keeps_2_for_input(self, newsroom: Newsroom) -> None:
        assert newsroom.check("gone.txt", "--fail-open").status == 2


BROKEN = '''"""Breaks."""

from lint import Document, check


@check(summary="breaks", level="query", bad=(), good=())
def a(doc: Document) -> list[object]:
    raise ValueError("no such boat")
'''


def test_a_folder_that_cannot_be_listed_is_told_and_the_others_are_linted(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.write("open/a.txt", "The mayor spoke to the the press.\n")
    newsroom.write("shut/b.txt", "The mayor spoke.\n")
    scandir = os.scandir

    def refuse(folder: str) -> object:
        if folder.endswith("shut"):
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr("lint.discover.os.scandir", refuse)
    done = newsroom.check("open", "shut", "--format", "concise")
    assert done.status == 2
    assert "the the" in done.out
    assert "shut: cannot be listed: Permission denied" in done.err
