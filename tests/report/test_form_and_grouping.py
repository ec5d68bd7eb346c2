"""Which form a report takes when none is asked for, and how people are told once of what many files share."""

import json
import os
import pty
import subprocess
import sys

import pytest

from tests.conftest import Newsroom, environment_of

DOUBLED = "Harbour reopens\n\nThe mayor spoke to the the press.\n"


class TestAuto:
    def test_a_pipe_gets_a_line_a_finding(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", DOUBLED)
        assert newsroom.process("check", "a.txt").out == (
            "a.txt:3:24: error: “the the”: the word is printed twice [duplicates/word, paragraph 1]\n"
        )

    def test_a_build_of_github_gets_annotations(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", DOUBLED)
        assert newsroom.process("check", "a.txt", environment={"GITHUB_ACTIONS": "true"}).out.startswith("::error file=a.txt,")

    def test_a_terminal_gets_the_copy(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", DOUBLED)
        ours, theirs = pty.openpty()
        done = subprocess.run(
            [sys.executable, "-m", "lint", "check", "a.txt"],
            cwd=newsroom.folder,
            env=environment_of(TERM="xterm"),
            stdout=theirs,
            check=False,
        )
        os.close(theirs)
        said = os.read(ours, 100_000).decode()
        os.close(ours)
        assert done.returncode == 1
        assert "^^^" in said and "\033[1;31merror" in said and "1 error in 1 file" in said

    @pytest.mark.parametrize(
        ("name", "begins"),
        [
            ("report.html", "<!doctype html>"),
            ("report.sarif", '{"$schema"'),
            ("report.json", '{"schema_version"'),
            ("report.jsonl", '{"check"'),
            ("report.xml", "<?xml"),
            ("report.txt", "a.txt:3:24  error"),
            ("report", "a.txt:3:24  error"),
        ],
    )
    def test_a_file_gets_what_its_name_says(
        self, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, name: str, begins: str
    ) -> None:
        newsroom.write("a.txt", DOUBLED)
        monkeypatch.setenv("GITHUB_ACTIONS", "true")
        done = newsroom.run("check", "a.txt", "--output", name)
        assert (done.status, done.out) == (1, "")
        assert (newsroom.folder / name).read_text("utf-8").startswith(begins)

    def test_concise_has_colours_where_they_are_wished(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", DOUBLED)
        done = newsroom.process("check", "a.txt", "--format", "concise", environment={"FORCE_COLOR": "1"})
        assert "\033[1;31merror\033[0m" in done.out


class TestSaidOnce:
    """From 20 files on, what a template left in each of them."""

    FORM = "Ferry {0} sails\n\nThe ferry sailed on time, said the captain of boat {0}.\n\nLeave a comment\n"

    def stories(self, newsroom: Newsroom, count: int) -> None:
        for number in range(count):
            newsroom.write(f"f{number:02}.txt", self.FORM.format(number))

    def test_concise(self, newsroom: Newsroom) -> None:
        self.stories(newsroom, 20)
        newsroom.write("z.txt", DOUBLED)
        done = newsroom.check(".")
        assert done.status == 1
        first, last = done.out.splitlines()
        assert first.startswith("f00.txt:5:1: ") and first.endswith(
            "[artifacts/comment-form, residue] and 19 more in 19 other files"
        )
        assert last.startswith("z.txt:3:24: ")

    def test_full_names_the_first_places_and_counts_all(self, newsroom: Newsroom) -> None:
        self.stories(newsroom, 20)
        said = newsroom.run("check", ".", "--format", "full").out
        assert said.count("comment form") == 2  # the message and what it is fine for
        assert "and 19 more in 19 other files: f01.txt:5:1, f02.txt:5:1, f03.txt:5:1," in said
        assert said.endswith("20 queries in 20 files\n")

    def test_html(self, newsroom: Newsroom) -> None:
        self.stories(newsroom, 20)
        said = newsroom.run("check", ".", "--format", "html").out
        assert said.count('class="note query"') == 1
        assert "19 files with nothing but what is said once for all" in said

    def test_few_files_are_told_one_by_one(self, newsroom: Newsroom) -> None:
        self.stories(newsroom, 19)
        assert len(newsroom.check(".").out.splitlines()) == 19

    def test_records_keep_every_one(self, newsroom: Newsroom) -> None:
        self.stories(newsroom, 20)
        assert len(json.loads(newsroom.run("check", ".", "--format", "json").out)["findings"]) == 20
        assert len(json.loads(newsroom.run("check", ".", "--format", "sarif").out)["runs"][0]["results"]) == 20
        assert len(json.loads(newsroom.run("check", ".", "--format", "gitlab").out)) == 20

    def test_slips_of_one_word_in_different_sentences_are_different(self, newsroom: Newsroom) -> None:
        for number in range(20):
            newsroom.write(f"{number:02}.txt", f"Boat {number} came to the the harbour.\n")
        assert len(newsroom.check(".").out.splitlines()) == 20


class TestNotesBelowTheCopy:
    """A note stands beside the mark it is about, or below it where another mark is between."""

    def lines(self, newsroom: Newsroom, text: str) -> list[str]:
        newsroom.write("a.txt", text)
        return [
            line.partition("│ ")[2] for line in newsroom.run("check", "a.txt", "--format", "full").out.splitlines() if "│" in line
        ]

    def test_beside(self, newsroom: Newsroom) -> None:
        lines = self.lines(newsroom, "The trial opens on Monday, Feb. 20, 2024, in Leeds.\n")
        assert lines[1] == "                   ^^^^^^  ------------- the date"

    def test_below(self, newsroom: Newsroom) -> None:
        lines = self.lines(newsroom, "The mayor spoke to the the press.\n")
        assert lines[1:] == ["                   --- ^^^", "                   the first one"]

    def test_below_and_still_on_the_screen(self, newsroom: Newsroom) -> None:
        lines = self.lines(newsroom, "The mayor of the town and of the harbour spoke to all of the the press.\n")
        assert all(len(line) <= 75 for line in lines)
