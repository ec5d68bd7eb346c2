"""What the documentation shows as printed is printed.

In a page, a block ```console is a terminal: each line after `$ ` is run, and what follows is what it prints, with 80 columns.
A line of just `…` stands for any lines. `<!-- file: NAME -->` before a block writes it to that file first; the text may also stand
in the comment. `<!-- run: COMMAND -->` runs a command that the page does not show. A page's commands share one folder that has seeds/.

`PYTHONPATH=. python tests/test_transcripts.py` writes into the pages what is printed now; look at the difference.
"""

import fcntl
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import environment_of

ROOT = Path(__file__).resolve().parent.parent
PAGES = [page for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))) if "```console" in page.read_text("utf-8")]
TOOLS = os.pathsep.join([os.path.dirname(sys.executable), os.environ.get("PATH", "")])

_STEP = re.compile(
    r"^<!-- run: (?P<run>.+?) -->$"
    r"|^<!-- file: (?P<hidden>\S+)\n(?P<words>.*?)^-->$"
    r"|^<!-- file: (?P<file>\S+) -->\n+(?P<fence>`{3,})\w*\n(?P<text>.*?)^(?P=fence)$"
    r"|^```console\n(?P<console>.*?)^```$",
    re.M | re.S,
)
_COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.M)
_OVERWRITTEN = re.compile(r"^.*\r", re.M)
_COLOUR = re.compile(r"\x1b\[[\d;]*[mK]")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_shows_is_printed(page: Path, tmp_path: Path) -> None:
    text = page.read_text("utf-8")
    for tool in ("git", "pre-commit"):
        if f"\n$ {tool} " in text and not shutil.which(tool, path=TOOLS):
            pytest.skip(f"{tool} is missing")
    for _, command, shown, printed in _printed(text, tmp_path):
        assert _fits(shown, printed), f"$ {command}\n{printed}"


def _printed(text: str, folder: Path) -> Iterator[tuple[int, str, str, str]]:
    """Of each command of a page: where what it shows begins, the command, what it shows, and what it prints."""
    stories = folder / "stories"
    stories.mkdir()
    (stories / "seeds").symlink_to(ROOT / "seeds")
    terminal = Terminal(stories, folder)
    for step in _STEP.finditer(text):
        name = step["file"] or step["hidden"]
        if step["run"]:
            terminal.run(step["run"])
        elif name:
            file = stories / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(step["text"] or step["words"], "utf-8")
        else:
            for command in _COMMAND.finditer(step["console"]):
                yield step.start("console") + command.start(2), command[1], command[2], terminal.run(command[1])


def _fits(shown: str, printed: str) -> bool:
    pattern = "".join(r"(?:.*\n)*?" if line == "…" else re.escape(line) + r" *\n" for line in shown.rstrip("\n").split("\n"))
    return re.fullmatch(pattern, printed.rstrip("\n") + "\n") is not None


class Terminal:
    """A shell on a terminal of 80 columns, in one folder, with newslint as a command and nobody's settings."""

    def __init__(self, folder: Path, outside: Path) -> None:
        programs = outside / "bin"
        programs.mkdir()
        command = programs / "newslint"
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lint "$@"\n')
        command.chmod(0o755)
        self.folder = folder
        self.environment = environment_of(
            PATH=os.pathsep.join([str(programs), TOOLS]),
            HOME=str(outside),
            ROOT=str(ROOT),
            NO_COLOR="1",
            LC_ALL="C.UTF-8",
            TERM="xterm",
            PRE_COMMIT_HOME=str(outside / "pre-commit"),
            GIT_CONFIG_NOSYSTEM="1",
            GIT_AUTHOR_NAME="A",
            GIT_AUTHOR_EMAIL="a@example.org",
            GIT_COMMITTER_NAME="A",
            GIT_COMMITTER_EMAIL="a@example.org",
            GIT_PAGER="cat",
        )
        self.environment.pop("COLUMNS", None)

    def run(self, command: str) -> str:
        """Everything that the command prints, as the terminal shows it."""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        with subprocess.Popen(
            ["sh", "-c", command], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs
        ):
            os.close(theirs)
            printed = b"".join(iter(lambda: _read(ours), b""))
        os.close(ours)
        return _OVERWRITTEN.sub("", _COLOUR.sub("", printed.decode("utf-8").replace("\r\n", "\n")))


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 1 << 16)
    except OSError:  # how Linux tells that the other end is closed
        return b""


def _rewrite(page: Path) -> None:
    """A command whose output is shortened with `…` is left as it is."""
    text = page.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for start, _, shown, printed in reversed(list(_printed(text, Path(folder)))):
            if not _fits(shown, printed) and "…" not in shown.split("\n"):
                now = printed.rstrip("\n") + "\n" if printed.strip() else ""
                text = text[:start] + now + text[start + len(shown) :]
    page.write_text(text, "utf-8")


if __name__ == "__main__":
    for one in PAGES:
        _rewrite(one)
