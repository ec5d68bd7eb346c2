"""`--diff REF`: the story is read whole, and a finding is shown if one of its places changed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Newsroom

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is missing")

BEFORE = "Vote\n\nAurus cars met. The Aurus car won.\n\nThey left the the hall.\n\nIt rained.\n"


@pytest.fixture
def repository(newsroom: Newsroom) -> Newsroom:
    (newsroom.folder / ".git").rmdir()
    _git(newsroom.folder, "init", "--quiet", "--initial-branch=main")
    newsroom.write("s.txt", BEFORE)
    newsroom.write("käse und.txt", BEFORE)
    _git(newsroom.folder, "add", "--all")
    _git(newsroom.folder, "commit", "--quiet", "--message", "Stories")
    return newsroom


def _git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "safe.directory=*")
    subprocess.run(["git", *who, *words], cwd=folder, check=True)


@pytest.mark.parametrize(
    ("path", "after", "found"),
    [
        pytest.param("s.txt", BEFORE, [], id="nothing"),
        pytest.param("s.txt", BEFORE.replace("It rained", "It did not rain"), [], id="another-line"),
        pytest.param("s.txt", BEFORE.replace("It rained", "It it rained"), ["s.txt duplicates/word"], id="this-line"),
        pytest.param("s.txt", BEFORE.replace("It rained", "The Anrus car too"), ["s.txt names/spelling"], id="one-of-two-places"),
        pytest.param("new.txt", BEFORE, ["new.txt duplicates/word"], id="new-file"),
        pytest.param("käse und.txt", BEFORE.replace("It", "It it"), ["käse und.txt duplicates/word"], id="name-with-letters"),
    ],
)
def test_shown(repository: Newsroom, path: str, after: str, found: list[str]) -> None:
    repository.write(path, after)
    assert repository.check(".", "--diff", "HEAD").found == found


@pytest.mark.parametrize(
    ("ref", "says"),
    [
        pytest.param("nowhere", "--diff nowhere: there is no such commit", id="unknown"),
        pytest.param("--output=x", "is no commit", id="option"),
    ],
)
def test_a_commit_that_is_none(repository: Newsroom, ref: str, says: str) -> None:
    done = repository.check(".", f"--diff={ref}")
    assert says in done.err
    assert done.status == 2


def test_no_repository(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(newsroom.folder.parent))
    (newsroom.folder / ".git").rmdir()
    newsroom.write("s.txt", BEFORE)
    done = newsroom.check("s.txt", "--diff", "HEAD")
    assert "--diff: git says" in done.err
    assert done.status == 2
