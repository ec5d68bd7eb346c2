"""The hook of .pre-commit-hooks.yaml, run by the real pre-commit on commits of a throwaway repository."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
FAULTY = "The council met on on Monday to vote.\n"
CLEAN = "The council met on Monday to vote.\n"
CONFIG = 'exclude = ["drafts/**"]\n'

SCRIPTS = Path(sys.executable).parent
TOOLS = os.pathsep.join([str(SCRIPTS), os.environ.get("PATH", "")])

needs_tools = pytest.mark.skipif(
    not shutil.which("git") or not shutil.which("pre-commit", path=TOOLS) or not shutil.which("newslint", path=TOOLS),
    reason="git, pre-commit or an installed newslint is missing",
)


class Repository:
    """A git repository whose identity, cache and home are its own."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "stories"
        self.root.mkdir()
        home = folder / "home"
        home.mkdir()
        self.environment = {
            "PATH": TOOLS,
            "HOME": str(home),
            "PRE_COMMIT_HOME": str(folder / "cache"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": "safe.directory",
            "GIT_CONFIG_VALUE_0": "*",
            "LC_ALL": "C.UTF-8",
            **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in IDENTITY},
        }
        self.run("git", "init", "--quiet", "--initial-branch=main")
        self.write("newslint.toml", CONFIG)

    def run(self, *command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            command,
            cwd=self.root,
            env=self.environment,
            text=True,
            encoding="utf-8",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, path: str, text: str) -> "subprocess.CompletedProcess[str]":
        self.write(path, text)
        self.run("git", "add", "--all")
        return self.run("git", "commit", "--quiet", "-m", f"File {path}")


IDENTITY = (("NAME", "Desk"), ("EMAIL", "desk@example.org"))


def local_config(id: str) -> str:
    """A hook of the manifest as a local one of the system: all but where the command comes from is the manifest's."""
    hooks = MANIFEST.read_text(encoding="utf-8").split("\n\n")
    (hook,) = [hook for hook in hooks if hook.startswith(f"- id: {id}\n")]
    assert "  language: python" in hook
    lines = "\n".join("    " + line.replace("language: python", "language: system") for line in hook.splitlines())
    return f"repos:\n- repo: local\n  hooks:\n{lines}\n"


def repository_with(hook: str, folder: Path) -> Repository:
    made = Repository(folder)
    made.write(".pre-commit-config.yaml", local_config(hook))
    installed = made.run("pre-commit", "install")
    assert installed.returncode == 0, installed.stdout
    return made


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return repository_with("newslint", tmp_path)


@needs_tools
def test_the_fixing_hook_mends_and_lets_the_second_commit_pass(tmp_path: Path) -> None:
    repository = repository_with("newslint-fix", tmp_path)
    stopped = repository.commit("vote.txt", FAULTY)
    assert stopped.returncode != 0 and "files were modified by this hook" in stopped.stdout
    assert (repository.root / "vote.txt").read_text() == CLEAN
    repository.run("git", "add", "--all")
    passed = repository.run("git", "commit", "--quiet", "-m", "Mended")
    assert passed.returncode == 0, passed.stdout


@needs_tools
def test_a_faulty_story_is_stopped(repository: Repository) -> None:
    done = repository.commit("vote.txt", FAULTY)
    assert done.returncode != 0
    assert "vote.txt:1:20" in done.stdout
    assert "duplicates/word" in done.stdout
    assert repository.run("git", "log").returncode != 0, "nothing was committed"


@needs_tools
def test_a_clean_story_passes_without_a_word(repository: Repository) -> None:
    done = repository.commit("vote.txt", CLEAN)
    assert done.returncode == 0, done.stdout
    assert "vote.txt" in repository.run("git", "show", "--stat").stdout
    after = done.stdout.partition("Passed")[2]
    assert "query" not in after and "finding" not in after


@needs_tools
@pytest.mark.parametrize("path", ["drafts/vote.txt", "vote.py", "vote.csv"])
def test_excluded_files_and_files_that_are_no_copy_pass(repository: Repository, path: str) -> None:
    done = repository.commit(path, FAULTY)
    assert done.returncode == 0, done.stdout


@needs_tools
def test_a_faulty_story_among_clean_ones_is_the_one_named(repository: Repository) -> None:
    repository.write("drafts/old.txt", FAULTY)
    repository.write("clean.md", CLEAN)
    done = repository.commit("vote.html", f"<p>{FAULTY}</p>")
    assert done.returncode != 0
    assert "vote.html:1:23" in done.stdout
    assert "old.txt:" not in done.stdout and "clean.md:" not in done.stdout


@needs_tools
@pytest.mark.network
def test_the_manifest_installs_from_the_project(tmp_path: Path) -> None:
    """`pre-commit try-repo` on a copy of the project that is a repository of its own."""
    copy = tmp_path / "newslint"
    kept = ("lint", "checks", "pyproject.toml", "README.md", "LICENSE", "NOTICE", ".pre-commit-hooks.yaml")
    copy.mkdir()
    for name in kept:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, copy / name)
    stories = Repository(tmp_path)
    for command in (["git", "init", "--quiet"], ["git", "add", "--all"], ["git", "commit", "--quiet", "-m", "Project"]):
        subprocess.run(command, cwd=copy, env=stories.environment, check=True)
    stories.write("clean.txt", CLEAN)
    stories.write("drafts/old.txt", FAULTY)
    stories.run("git", "add", "--all")
    passed = stories.run("pre-commit", "try-repo", str(copy), "newslint", "--all-files")
    assert passed.returncode == 0, passed.stdout
    stories.write("vote.txt", FAULTY)
    stories.run("git", "add", "--all")
    stopped = stories.run("pre-commit", "try-repo", str(copy), "newslint", "--all-files")
    assert stopped.returncode == 1, stopped.stdout
    assert "vote.txt:1:20" in stopped.stdout
