"""`newslint fix`: what can only be an accident is deleted, and nothing else changes."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.fix import mend
from lint.model import Edit, Fix, Place, Position
from tests.conftest import Newsroom


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        pytest.param("s.txt", b"He left the the hall.\n", b"He left the hall.\n", id="doubled-word"),
        pytest.param("s.txt", b"He left the the hall.\r\nIt rained.\r\n", b"He left the hall.\r\nIt rained.\r\n", id="crlf"),
        pytest.param("s.txt", b"\xef\xbb\xbfHe left the the hall.", b"\xef\xbb\xbfHe left the hall.", id="byte-order-mark"),
        pytest.param("s.txt", b"The caf\xe9 the the owner left.\n", b"The caf\xe9 the owner left.\n", id="windows-1252"),
        pytest.param(
            "s.txt",
            b"\xff\xfe" + "He left the the hall.".encode("utf-16-le"),
            b"\xff\xfe" + "He left the hall.".encode("utf-16-le"),
            id="utf-16",
        ),
        pytest.param("s.html", b"<p>He &amp; she left the the hall.</p>", b"<p>He &amp; she left the hall.</p>", id="html"),
        pytest.param("s.txt", "“I left the the hall and went home,” he said.\n".encode(), None, id="never-in-quotes"),
        pytest.param("s.txt", b"Anrus won. Aurus lost. The Anrus car and the Aurus car met.\n", None, id="no-facts"),
        pytest.param("s.txt", b"He left the hall.\n", None, id="nothing-to-do"),
    ],
)
def test_what_is_written(newsroom: Newsroom, path: str, before: bytes, after: bytes | None) -> None:
    file = newsroom.write(path, before)
    newsroom.run("fix", path)
    assert file.read_bytes() == (before if after is None else after)
    newsroom.run("fix", path)
    assert file.read_bytes() == (before if after is None else after), "a second run changes nothing"


def test_status_and_summary(newsroom: Newsroom) -> None:
    newsroom.write("s.txt", "He left the the hall.\n")
    done = newsroom.run("fix", "s.txt")
    assert done.out == "s.txt: delete one “the”\n"
    assert done.err == "newslint: 1 fix was made in 1 file; 0 findings left for a person\n"
    assert done.status == 0


def test_what_is_left_is_counted(newsroom: Newsroom) -> None:
    newsroom.write("s.txt", "The share of 2,452,3000 fell on Sept. 31.\n")
    done = newsroom.run("fix", "s.txt")
    assert "2 findings left for a person" in done.err
    assert done.status == 1


def test_diff_writes_nothing(newsroom: Newsroom) -> None:
    file = newsroom.write("s.txt", "He left the the hall.\n")
    done = newsroom.run("fix", "s.txt", "--diff")
    assert done.out == "--- a/s.txt\n+++ b/s.txt\n@@ -1,2 +1,2 @@\n-He left the the hall.\n+He left the hall.\n \n"
    assert file.read_text() == "He left the the hall.\n"
    assert done.status == 1


def test_unsafe_only_where_there_is_one_fix(newsroom: Newsroom) -> None:
    text = "Vote on the old harbour today\n\nVote on the old harbour today\n\nAurus won. The Anrus car and the Aurus car met.\n"
    file = newsroom.write("s.txt", text)
    newsroom.run("fix", "s.txt")
    assert file.read_text() == text
    newsroom.run("fix", "s.txt", "--unsafe")
    assert file.read_text().count("Vote on the old harbour today") == 1
    assert "Anrus" in file.read_text()


def test_standard_input(newsroom: Newsroom) -> None:
    done = newsroom.process("fix", "-", stdin="Le café. He left the the hall.\r\n".encode())
    assert done.out == "Le café. He left the hall.\r\n"


def test_the_mode_of_a_file_and_a_link_stay(newsroom: Newsroom) -> None:
    file = newsroom.write("s.txt", "He left the the hall.\n")
    file.chmod(0o640)
    link = newsroom.folder / "link.txt"
    link.symlink_to(file)
    newsroom.run("fix", "link.txt")
    assert link.is_symlink()
    assert file.read_text() == "He left the hall.\n"
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(newsroom.folder)) == [".git", "link.txt", "s.txt"]


def test_others_are_mended_beside_one_that_cannot_be_read(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", b"\0\1")
    file = newsroom.write("b.txt", "He left the the hall.\n")
    done = newsroom.run("fix", "a.txt", "b.txt", "c.txt")
    assert file.read_text() == "He left the hall.\n"
    assert "a.txt: is binary" in done.err and "c.txt: there is no such file" in done.err
    assert done.status == 2


def _fix(*edits: tuple[int, int, str]) -> Fix:
    return Fix(
        "mend it",
        tuple(Edit(Place("s", Position(1, low + 1, low), Position(1, high + 1, high), ""), text) for low, high, text in edits),
    )


@given(
    st.lists(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 6), st.sampled_from(["", "x", "yz"])), min_size=1, max_size=3))
)
def test_a_fix_is_put_in_whole_or_not_at_all(drawn: list[list[tuple[int, int, str]]]) -> None:
    source = "abcdefghijklmnopqrstuvwxyz0123"
    fixes = [_fix(*((low, low + length, text) for low, length, text in edits)) for edits in drawn]
    mended = mend(source, fixes)
    assert len(mended.applied) + len(mended.refused) == len(fixes)
    alone = mend(source, mended.applied)
    assert (alone.source, alone.refused) == (mended.source, ())
    kept = [edit.at for fix in mended.applied for edit in fix.edits if isinstance(edit.at, Place)]
    for char in source[:30]:
        at = source.index(char)
        if not any(place.start.offset <= at < place.end.offset for place in kept):
            assert char in mended.source
