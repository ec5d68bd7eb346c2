"""What the documentation shows as printed is printed.

In a page, a block ```console is a terminal: each line after `$ ` is run, and what follows is what it prints, with 80 columns.
A line of just `…` stands for any lines. `<!-- file: NAME -->` before a block writes it to that file first, and
`<!-- run: COMMAND -->` runs a command that the page does not show. A page's commands share one folder that has seeds/.
"""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import environment_of

ROOT = Path(__file__).resolve().parent.parent
PAGES = [page for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))) if "```console" in page.read_text("utf-8")]

_STEP = re.compile(
    r"^<!-- run: (?P<run>.+?) -->$"
    r"|^<!-- file: (?P<file>\S+) -->\n+(?P<fence>`{3,})\w*\n(?P<text>.*?)^(?P=fence)$"
    r"|^```console\n(?P<console>.*?)^```$",
    re.M | re.S,
)
_COLOUR = re.compile(r"\x1b\[[\d;]*[mK]")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_shows_is_printed(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "seeds").symlink_to(ROOT / "seeds")
    terminal = Terminal(folder, tmp_path)
    for step in _STEP.finditer(page.read_text("utf-8")):
        if step["run"]:
            terminal.run(step["run"])
        elif step["file"]:
            file = folder / step["file"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(step["text"], "utf-8")
        else:
            for command, shown in _commands(step["console"]):
                printed = terminal.run(command)
                assert _fits(shown, printed), f"$ {command}\n{printed}"


def _commands(console: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^\$ ", console, flags=re.M)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


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
        scripts = os.path.dirname(sys.executable)
        self.folder = folder
        self.environment = environment_of(
            PATH=os.pathsep.join([str(programs), scripts, os.environ.get("PATH", "")]),
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
        return _COLOUR.sub("", printed.decode("utf-8").replace("\r\n", "\n"))


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 1 << 16)
    except OSError:  # how Linux tells that the other end is closed
        return b""
