"""A newsroom in a temporary folder: stories, config, house checks, and the command run in it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import lint
from lint.cli import main

SETS_THE_REPORT = ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Variables by which a report takes another form; a test sets those it is about."""

HOUSE_CHECK = '''"""{literal}"""

from collections.abc import Iterator

from lint import Document, Finding, Skip, Span, check


@check(summary="finds {literal}", level="{level}", bad=(), good=(), {more})
def {function}(doc: Document, *, ending: str = "", most: int = 9) -> Iterator[Finding | Skip]:
    """Finds {literal}."""
    at = doc.text.find("{literal}" + ending)
    if at >= 0 and most:
        yield Finding(Span(at, at + {length}), "{literal} at stage " + doc.stage)
'''


class Outcome:
    """Status, standard output and standard error of one run."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status = status
        self.out = out
        self.err = err

    @property
    def found(self) -> list[str]:
        """`path check` of each finding of a concise report."""
        return [f"{line.split(':')[0]} {line.rpartition('[')[2].split(',')[0]}" for line in self.out.splitlines()]


class Newsroom:
    def __init__(self, folder: Path, run: Callable[..., Outcome]) -> None:
        self.folder = folder
        self._run = run

    def write(self, path: str, text: str | bytes) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def house(self, id: str, literal: str, level: str = "query", more: str = "", folder: str = "house") -> None:
        subject, name = id.replace("-", "_").split("/")
        text = HOUSE_CHECK.format(literal=literal, level=level, more=more, function=name, length=len(literal))
        self.write(f"{folder}/{subject}/{name}.py", text)

    def run(self, *words: str) -> Outcome:
        """main(words) in this process."""
        return self._run(*words)

    def check(self, *words: str) -> Outcome:
        return self._run("check", "--format", "concise", *words)

    def process(self, *words: str, stdin: bytes = b"", environment: "dict[str, str] | None" = None) -> Outcome:
        """python -m lint in a process of its own."""
        done = subprocess.run(
            [sys.executable, "-m", "lint", *words],
            cwd=self.folder,
            input=stdin,
            capture_output=True,
            env=environment_of(**(environment or {})),
            timeout=60,
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode("utf-8", "surrogateescape"), done.stderr.decode())


def environment_of(**more: str) -> dict[str, str]:
    """This process's environment, with newslint importable from any folder and no wish for colours but those given."""
    root = os.path.dirname(os.path.dirname(os.path.abspath(lint.__file__)))
    kept = {name: value for name, value in os.environ.items() if name not in (*SETS_THE_REPORT, "PYTHONPATH")}
    return {**kept, "PYTHONPATH": root, "PYTHONDONTWRITEBYTECODE": "1", **more}


@pytest.fixture(scope="session")
def node_package(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Installs a package of npm into a folder of its own, once; skips the test where that cannot be done."""
    installed: dict[str, Path] = {}

    def install(name: str) -> Path:
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("npm is missing")
        if name not in installed:
            folder = tmp_path_factory.mktemp("node")
            done = subprocess.run(
                [npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--ignore-scripts", name],
                capture_output=True,
                text=True,
                timeout=300,
                check=False,
            )
            if done.returncode:
                pytest.skip(f"npm cannot install {name}: {done.stderr.strip().splitlines()[-1:]}")
            installed[name] = folder / "node_modules" / name
        return installed[name]

    return install


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Newsroom:
    """An empty folder that is the working directory and the root of a repository."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for name in SETS_THE_REPORT:
        monkeypatch.delenv(name, raising=False)

    def run(*words: str) -> Outcome:
        capsys.readouterr()
        status = main(words)
        said = capsys.readouterr()
        return Outcome(status, said.out, said.err)

    return Newsroom(tmp_path, run)
