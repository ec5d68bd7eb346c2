"""The archive: indexing, continuing after a kill, and what it says of a story."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.choice import Settings
from lint.desk.archive import Archive, archive_at
from lint.desk.archive_schema import VERSION
from lint.desk.archive_store import Store, new_archive
from lint.desk.cutting import Cutting, cut
from lint.desk.earlier import Earlier
from lint.desk.sketch import likeness, sketch_of
from lint.document import Document
from lint.stories import Job, read_stories
from tests.conftest import Newsroom, environment_of

PEOPLE = ("Anna Tornqvist", "Lars Berg", "Ulla Mikkelsen", "Tom Palmgren", "Mary Doyle")
TABLES = {
    "file": "SELECT path, size, digest FROM file",
    "story": "SELECT path, part, day, headline, paragraphs, sketch FROM story",
    "word": "SELECT text, stories FROM word",
    "name": "SELECT text, first, last, kind, stories FROM name",
    "name_in": "SELECT text, path, part FROM name_in JOIN name ON name.id = name JOIN story ON story.id = story",
    "birth": "SELECT text, path, low, high FROM birth JOIN name ON name.id = name JOIN story ON story.id = story",
    "role": "SELECT text, path, title FROM role JOIN name ON name.id = name JOIN story ON story.id = story",
    "headline": "SELECT hash, path FROM headline JOIN story ON story.id = story",
    "paragraph": "SELECT hash, path, number FROM paragraph JOIN story ON story.id = story",
    "mark": "SELECT hash, path FROM mark JOIN story ON story.id = story",
    "quote": "SELECT path, speaker, quote.words FROM quote JOIN story ON story.id = story",
    "gram": "SELECT hash, quote.words FROM gram JOIN quote ON quote.id = quote",
    "search": "SELECT text FROM name WHERE id IN (SELECT rowid FROM search WHERE search MATCH 'orn OR ber OR kke')",
}


def story(number: int, who: str = "", more: str = "") -> str:
    """A story of its own wording, as long as news in brief; the numbers make its sentences unlike any other's."""
    who = who or PEOPLE[number % len(PEOPLE)]
    lines = [
        f"Pier {number + k} was closed at {k} o'clock and boat {number * k} came {number + 7 * k} hours late." for k in range(9)
    ]
    return (
        f"Harbour news of day {number} in Grandevik\n\nMayor {who}, {30 + number % 40}, met the crew "
        f"of boat {number}.\n\n{' '.join(lines)}\n\n“We will open pier number {number} before the first of the snow has come,” said {who}. {more}\n"
    )


def dated(number: int, who: str = "", more: str = "") -> str:
    return f"---\ndate: 2024-01-{number % 28 + 1:02}\n---\n\n# {story(number, who, more)}"


def content(path: Path | str) -> dict[str, list[tuple[object, ...]]]:
    """What the archive says, whatever numbers its rows have."""
    connection = sqlite3.connect(path)
    try:
        return {table: sorted(connection.execute(sql).fetchall()) for table, sql in TABLES.items()}
    finally:
        connection.close()


def fill(newsroom: Newsroom, count: int) -> None:
    for number in range(count):
        newsroom.write(f"old/{number:03}.md", dated(number))


class TestIndex:
    def test_counts_what_it_did(self, newsroom: Newsroom) -> None:
        fill(newsroom, 3)
        done = newsroom.run("archive", "index", "old", "-o", "a.sqlite")
        assert (done.status, done.err) == (0, "")
        assert done.out.startswith("a.sqlite: 3 stories, ")
        assert done.out.endswith("files: 3 new, 0 changed, 0 unchanged, 0 removed\n")

    def test_takes_what_is_new_changed_and_gone(self, newsroom: Newsroom) -> None:
        fill(newsroom, 4)
        newsroom.run("archive", "index", "old", "-o", "a.sqlite")
        newsroom.write("old/001.md", dated(1, more="It rained."))
        newsroom.write("old/009.md", dated(9))
        os.utime("old/002.md", (1, 1))
        (newsroom.folder / "old/003.md").unlink()
        done = newsroom.run("archive", "index", "old", "-o", "a.sqlite")
        assert done.out.endswith("files: 1 new, 1 changed, 2 unchanged, 0 removed\n")
        done = newsroom.run("archive", "index", "old", "-o", "a.sqlite", "--prune")
        assert done.out.endswith("files: 0 new, 0 changed, 4 unchanged, 1 removed\n")
        newsroom.run("archive", "index", "old", "-o", "b.sqlite")
        assert content("a.sqlite") == content("b.sqlite")

    def test_prune_leaves_what_lies_elsewhere(self, newsroom: Newsroom) -> None:
        fill(newsroom, 2)
        newsroom.write("new/1.md", dated(50))
        newsroom.run("archive", "index", "old", "new", "-o", "a.sqlite")
        (newsroom.folder / "old/000.md").unlink()
        assert newsroom.run("archive", "index", "new", "-o", "a.sqlite", "--prune").out.endswith("0 removed\n")
        assert newsroom.run("archive", "index", "old", "-o", "a.sqlite", "--prune").out.endswith("1 removed\n")

    def test_says_the_same_for_any_number_of_workers(self, newsroom: Newsroom) -> None:
        fill(newsroom, 70)
        newsroom.run("archive", "index", "old", "-o", "one.sqlite", "--jobs", "1")
        newsroom.run("archive", "index", "old", "-o", "three.sqlite", "--jobs", "3")
        assert content("one.sqlite") == content("three.sqlite")

    def test_bad_files_are_told_and_the_others_done(self, newsroom: Newsroom) -> None:
        fill(newsroom, 2)
        newsroom.write("old/bad.txt", b"GIF89a\0\0")
        done = newsroom.run("archive", "index", "old", "gone.txt", "-o", "a.sqlite")
        assert done.status == 2
        assert done.err.splitlines() == [
            "newslint: gone.txt: there is no such file or folder",
            "newslint: old/bad.txt: is binary, not text: a NUL byte at byte 6",
        ]
        assert done.out.startswith("a.sqlite: 2 stories")

    def test_without_a_story_none_is_made(self, newsroom: Newsroom) -> None:
        done = newsroom.run("archive", "index", "gone", "-o", "a.sqlite")
        assert "newslint: a.sqlite: nothing to index, so it was not made\n" in done.err
        assert (done.status, os.path.exists("a.sqlite")) == (2, False)

    def test_a_file_that_is_something_else_is_left_alone(self, newsroom: Newsroom) -> None:
        newsroom.write("story.txt", "It rained.\n")
        newsroom.write("a.sqlite", "not a database, but a long enough note to be read as the head of one\n" * 3)
        done = newsroom.run("archive", "index", "story.txt", "-o", "a.sqlite")
        assert (done.status, done.err) == (2, "newslint: a.sqlite: is no archive of newslint\n")
        sqlite3.connect("b.sqlite").executescript("CREATE TABLE mine(x)")
        done = newsroom.run("archive", "index", "story.txt", "-o", "b.sqlite")
        assert (done.status, done.err) == (2, "newslint: b.sqlite: is no archive of newslint\n")

    def test_is_read_while_written(self, tmp_path: Path) -> None:
        path = str(tmp_path / "a.sqlite")
        with Store.at(path, ".") as store:
            store.begin()
            store.put(cut(Document(story(1)), "1"))
            store.commit()
            store.begin()
            store.put(cut(Document(story(2)), "2"))
            reader = archive_at(path)
            assert reader.size() == 1
            store.commit()
            assert reader.size() == 2

    def test_takes_out_all_that_it_put_in(self) -> None:
        connection = sqlite3.connect(":memory:", isolation_level=None)
        new_archive(connection, "")
        store = Store(connection)
        for number in range(4):
            store.put_file(str(number), 1, 1, b"", [cut(Document(story(number)), str(number))])
        for number in range(4):
            store.drop_file(str(number))
        left = {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES if table != "search"}
        assert set(left.values()) == {0}
        assert connection.execute("SELECT count(*) FROM search WHERE search MATCH 'orn OR ber OR kke'").fetchone() == (0,)


KILLED = """
import os, signal, sqlite3, sys
connect, left = sqlite3.connect, int(sys.argv[1])

def count(statement):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

def traced(*given, **named):
    connection = connect(*given, **named)
    connection.set_trace_callback(count)
    return connection

sqlite3.connect = traced
from lint.cli import main
status = main(["archive", "index", "old", "-o", "a.sqlite", "--jobs", "1"])
print(left)
sys.exit(status)
"""


def _run_until(folder: Path, statements: int) -> subprocess.CompletedProcess[str]:
    """An indexing that kills itself, without any farewell, before so many statements are done."""
    return subprocess.run(
        [sys.executable, "-c", KILLED, str(statements)],
        cwd=folder,
        env=environment_of(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_killed_at_ten_moments_it_opens_and_continues(newsroom: Newsroom) -> None:
    fill(newsroom, 80)
    whole = _run_until(newsroom.folder, 10**9)
    assert whole.returncode == 0, whole.stderr
    statements = 10**9 - int(whole.stdout.split()[-1])
    expected = content("a.sqlite")
    for tenth in range(10):
        for file in newsroom.folder.glob("a.sqlite*"):
            file.unlink()
        at = 1 + statements * (2 * tenth + 1) // 20
        assert _run_until(newsroom.folder, at).returncode == -9, at
        done = newsroom.run("archive", "show", "Anna Tornqvist", "--archive", "a.sqlite")
        assert done.status == 0, done.err
        done = newsroom.run("archive", "index", "old", "-o", "a.sqlite", "--jobs", "1")
        assert (done.status, done.err) == (0, ""), at
        assert content("a.sqlite") == expected, at


class TestCheck:
    @pytest.mark.parametrize(
        ("head", "says"),
        [
            pytest.param(None, "there is no such archive; `newslint archive index` makes one", id="missing"),
            pytest.param(b"It rained.\n" * 30, "is no archive of newslint", id="text"),
            pytest.param(b"", "is no archive of newslint", id="empty"),
        ],
    )
    def test_what_is_no_archive_is_one_line(self, newsroom: Newsroom, head: bytes | None, says: str) -> None:
        newsroom.write("story.txt", "It rained on the the pier.\n")
        if head is not None:
            newsroom.write("a.sqlite", head)
        done = newsroom.check("story.txt", "--archive", "a.sqlite")
        assert (done.status, done.err) == (2, f"newslint: a.sqlite: {says}\n")

    def test_another_version_is_one_line(self, newsroom: Newsroom) -> None:
        fill(newsroom, 1)
        newsroom.run("archive", "index", "old", "-o", "a.sqlite")
        connection = sqlite3.connect("a.sqlite")
        connection.execute(f"PRAGMA user_version={VERSION + 1}")
        connection.close()
        for done in (newsroom.check("old", "--archive", "a.sqlite"), newsroom.run("archive", "index", "old", "-o", "a.sqlite")):
            assert done.status == 2
            assert done.err.startswith(f"newslint: a.sqlite: is an archive of version {VERSION + 1}, this newslint reads")
            assert done.err.count("\n") == 1

    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_a_damaged_archive_is_one_line(self, newsroom: Newsroom, jobs: str) -> None:
        fill(newsroom, 60)
        newsroom.run("archive", "index", "old", "-o", "a.sqlite")
        data = (newsroom.folder / "a.sqlite").read_bytes()
        newsroom.write("a.sqlite", data[:4096] + b"\xff" * (len(data) - 4096))
        done = newsroom.process("check", "old", "--archive", "a.sqlite", "--jobs", jobs)
        assert done.status == 2
        assert done.err == "newslint: a.sqlite: the archive cannot be read: database disk image is malformed\n"

    def test_config_names_it(self, newsroom: Newsroom) -> None:
        for number in range(4):
            newsroom.write(f"old/{number}.txt", story(number, "Gerda Lindqvist"))
        newsroom.run("archive", "index", "old", "-o", "a.sqlite")
        newsroom.write("newslint.toml", 'archive = "a.sqlite"\n')
        newsroom.write("story.txt", "The boat of Gerda Lindqist came second.\n")
        done = newsroom.check("story.txt")
        assert done.found == ["story.txt archive/name"]
        assert "“Gerda Lindqist” stands in no other story of the archive, Gerda Lindqvist in 4" in done.out

    def test_a_story_is_no_evidence_for_itself(self, newsroom: Newsroom) -> None:
        for number in range(4):
            newsroom.write(f"old/{number}.txt", story(number, "Gerda Lindqvist"))
        newsroom.write("story.txt", story(20, "Gerda Lindqist"))
        newsroom.run("archive", "index", "old", "story.txt", "-o", "a.sqlite")
        assert "story.txt archive/name" in newsroom.check("story.txt", "--archive", "a.sqlite").found
        newsroom.write("copy.txt", story(20, "Gerda Lindqist", "It rained."))
        assert "copy.txt archive/name" in newsroom.check("copy.txt", "--archive", "a.sqlite").found

    def test_without_one_nothing_is_said_unless_asked(self, newsroom: Newsroom) -> None:
        newsroom.write("story.txt", "It rained on the pier.\n")
        done = newsroom.run("check", "story.txt", "--format", "json")
        assert '"archive/' not in done.out
        done = newsroom.run("check", "story.txt", "--format", "json", "--select", "archive/name")
        assert '"check": "archive/name", "reason": "no archive is given", "files": 1' in done.out


class TestLeftOut:
    """Counts with the story in the archive are those without it."""

    @pytest.mark.parametrize("number", range(5))
    def test_counts_are_the_others(self, newsroom: Newsroom, number: int) -> None:
        fill(newsroom, 12)
        own = f"old/{number:03}.md"
        newsroom.run("archive", "index", "old", "-o", "all.sqlite")
        others = [f"old/{n:03}.md" for n in range(12) if n != number]
        newsroom.run("archive", "index", *others, "-o", "others.sqlite")
        told = []
        for path in ("all.sqlite", "others.sqlite"):
            for doc in read_stories(own, Settings(), Job(archive=os.path.abspath(path))):
                assert isinstance(doc, Document)
                earlier = doc.earlier
                assert earlier is not None
                name = PEOPLE[number]
                told.append(
                    (
                        earlier.with_words(["Tornqvist", "Berg", "Grandevik", "Mikkelsen"]),
                        earlier.with_names(PEOPLE),
                        [(sighting.story.path, sighting.low, sighting.high) for sighting in earlier.births_of(name)],
                        earlier.titles_of(name),
                        [story.path for story in earlier.stories_with(name, 99)],
                    )
                )
        assert told[0] == told[1]
        assert told[0][1] != dict.fromkeys(PEOPLE, 0)


class TestShow:
    @pytest.fixture
    def archive(self, newsroom: Newsroom) -> Newsroom:
        for number in range(4):
            newsroom.write(f"{number}.md", dated(number, "Gerda Lindqvist"))
        newsroom.write("9.md", dated(9, "Gerda Lindqist"))
        newsroom.run("archive", "index", ".", "-o", "a.sqlite")
        return newsroom

    def test_a_name(self, archive: Newsroom) -> None:
        done = archive.run("archive", "show", "Gerda Lindqvist", "--archive", "a.sqlite")
        assert done.out.splitlines() == [
            "Gerda Lindqvist: person, in 4 stories",
            "first: 2024-01-01 0.md “Harbour news of day 0 in Grandevik”",
            "last: 2024-01-04 3.md “Harbour news of day 3 in Grandevik”",
            "born: 1991-01-04, by 2 stories",
            "born: 1993-01-02, by 2 stories",
            "title: Mayor, in 4 stories, 2024-01-01 to 2024-01-04",
            "look-alikes: Gerda Lindqist (1)",
        ]

    def test_an_unknown_one(self, archive: Newsroom) -> None:
        done = archive.run("archive", "show", "Gerda Lindkvist", "--archive", "a.sqlite")
        assert done.out.splitlines() == [
            "Gerda Lindkvist: not in the archive of 5 stories",
            "nearest: Gerda Lindqvist (4), Gerda Lindqist (1)",
        ]
        assert done.status == 0

    @pytest.mark.parametrize("name", ["", '"', "Zzz", "a OR b", "NEAR(", "日本"])
    def test_any_words_may_be_asked(self, archive: Newsroom, name: str) -> None:
        done = archive.run("archive", "show", name, "--archive", "a.sqlite")
        assert (done.status, done.err) == (0, "")


class TestWorksheet:
    @pytest.fixture
    def archive(self, newsroom: Newsroom) -> Newsroom:
        for number in (1, 29, 57):  # all published on January 2, so that the ages agree
            text = dated(number, "Gerda Lindqvist").replace(f"{30 + number % 40}, met", "52, met")
            newsroom.write(f"old/{number}.md", text)
        newsroom.run("archive", "index", "old", "-o", "a.sqlite")
        return newsroom

    @pytest.mark.parametrize(
        ("text", "kind", "seen"),
        [
            pytest.param("Gerda Lindqvist, 53, has left.", "name", ("verified", "archive: 3 stories", "2024-01-02"), id="name"),
            pytest.param("Gerda Lindqvist, 53, has left.", "age", ("verified", "archive: 3 stories", "2024-01-02"), id="age"),
            pytest.param("Gerda Lindqvist, 35, has left.", "age", ("contradicted", "archive/age", ""), id="another age"),
            pytest.param("Gerda Lundqvist, 53, has left.", "age", None, id="somebody else"),
        ],
    )
    def test_what_was_published_before(self, archive: Newsroom, text: str, kind: str, seen: tuple[str, str, str] | None) -> None:
        archive.write("story.txt", text + "\n")
        done = archive.run("claims", "story.txt", "--format", "json", "--archive", "a.sqlite", "--date", "2025-01-01")
        claim = next(claim for claim in json.loads(done.out)["stories"][0]["claims"] if claim["kind"] == kind)
        told = [(sight["verdict"], sight["source"], sight["as_of"]) for sight in claim["seen"]]
        assert told == ([seen] if seen else [])


WORDS = st.lists(st.sampled_from("pier boat rain crew snow bay fish mayor".split()), max_size=80)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_likeness_is_a_part(one: list[str], other: list[str]) -> None:
    first, second = sketch_of(one), sketch_of(other)
    assert 0 <= likeness(first, second) == likeness(second, first) <= 1
    assert likeness(first, first) == 1


@settings(deadline=None)
@given(st.lists(st.text(alphabet="abc ABCÅé’-", min_size=1, max_size=40), min_size=1, max_size=6))
def test_any_names_go_in_and_out(names: list[str]) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    new_archive(connection, "")
    store = Store(connection)
    full = tuple(sorted({(" ".join(f"x{name}".split()), "") for name in names}))
    store.put_file("1", 1, 1, b"", [Cutting("1", None, "", tuple(name for name, _ in full), full, (), (), (), (), ())])
    assert Earlier(Archive(connection), Document("It rained.")).with_names(name for name, _ in full) == {
        name: 1 for name, _ in full
    }
    store.drop_file("1")
    assert connection.execute("SELECT count(*) FROM name").fetchone() == (0,)
