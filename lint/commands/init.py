"""newslint init: writes a first config, the hook and the build's step for what it finds in the folder."""

import os
import sys

from lint.commands.configured import Parser
from lint.config_file import FILE_NAME
from lint.discover import NEVER_COPY
from lint.formats import AMBIGUOUS, BY_SUFFIX
from lint.load import ConfigError
from lint.report.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HOOK_FILE = ".pre-commit-config.yaml"
GITHUB_FILE = ".github/workflows/newslint.yml"
GITLAB_FILE = ".gitlab-ci.yml"

HOOK = r"""- repo: local
  hooks:
  - id: newslint
    name: newslint
    entry: newslint check --force-exclude --fail-open
    language: system
    types: [file]
    files: \.(txt|md|markdown|html?|docx|nitf|ninjs)$
    require_serial: true
    verbose: true
"""
GITHUB = """name: newslint
on: [pull_request]
jobs:
  newslint:
    runs-on: ubuntu-latest
    steps:
    - uses: actions/checkout@v4
      with:
        fetch-depth: 0
    - uses: actions/setup-python@v5
      with:
        python-version: "3.12"
    - run: pip install newslint  # or from where you keep it: pip install git+https://…
    - run: newslint check . --diff "origin/${{ github.base_ref }}"
"""
GITLAB = """newslint:
  image: python:3.12
  script:
  - pip install newslint  # or from where you keep it: pip install git+https://…
  - newslint check . --format gitlab --output newslint.json
  artifacts:
    when: always
    reports:
      codequality: newslint.json
"""
DRAFTS = ("drafts", "_drafts", "draft")


def parser() -> Parser:
    make = Parser("init", "Write a first config, the hook and the build's step for what is found in the folder.")
    make.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="where the stories are kept (default: here)")
    make.add_argument("--dry-run", action="store_true", help="say what would be written, and write nothing")
    return make


def main(argv: "Sequence[str]") -> int:
    """Status 0. A file that is there is never changed: what to put into it is printed. Raises ConfigError where nothing can be written."""
    options = parser().parse_args(argv)
    if not os.path.isdir(options.folder):
        raise ConfigError(f"{options.folder}: there is no such folder")
    say = sys.stdout.write
    for name, text, why in _files(options.folder):
        path = os.path.normpath(os.path.join(options.folder, name))
        if os.path.exists(path):
            say(f"{printable(path)}: is there already, so it was left alone" + (f"; add {why}:\n\n{text}\n" if why else "\n"))
        elif options.dry_run:
            say(f"{printable(path)}: would be written:\n\n{text}\n")
        else:
            _write(path, text)
            say(f"{printable(path)}: written\n")
    say("next: " + "; ".join(_next_steps(options.folder)) + "\n")
    return 0


def _next_steps(folder: str) -> "Iterator[str]":
    yield f"newslint check {printable(folder)}"
    if os.path.exists(os.path.join(folder, HOOK_FILE)):
        yield "pre-commit install"


def _files(folder: str) -> "Iterator[tuple[str, str, str]]":
    """Name, text, and what the text is where the file is there already."""
    yield FILE_NAME, _config(folder), ""
    if os.path.exists(os.path.join(folder, ".git")):
        there = os.path.exists(os.path.join(folder, HOOK_FILE))
        yield HOOK_FILE, HOOK if there else "repos:\n" + HOOK, "this to its repos"
    if os.path.isdir(os.path.join(folder, ".github")):
        yield GITHUB_FILE, GITHUB, ""
    if os.path.exists(os.path.join(folder, GITLAB_FILE)):
        yield GITLAB_FILE, GITLAB, "this job"


def _config(folder: str) -> str:
    counts = _counts(folder)
    total = sum(counts.values())
    kinds = ", ".join(f"{count} {suffix}" for suffix, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    lines = [
        f"# {total} {'file' if total == 1 else 'files'} of copy here: {kinds}" if total else "# no copy here yet",
        'select = ["default"]  # newslint checks lists all; "names" is a subject, "names/spelling" a check',
        'fail_on = "query"     # error, query or never',
        'stage = "publish"     # draft and edit let TK, queries and embargo marks stand',
    ]
    drafts = [name for name in DRAFTS if os.path.isdir(os.path.join(folder, name))]
    if drafts:
        lines += ["", *(f'[per_path."{name}/**"]\nstage = "draft"' for name in drafts)]
    known = [f"{key} = {value}" for key, file, value in _KNOWN if os.path.exists(os.path.join(folder, file))]
    return "\n".join([*lines[:4], *known, *lines[4:]]) + "\n"


_KNOWN = (
    ("facts", "facts.toml", '["facts.toml"]'),
    ("archive", "archive.sqlite", '"archive.sqlite"'),
    ("baseline", "newslint-baseline.json", '"newslint-baseline.json"'),
)


def _counts(folder: str) -> dict[str, int]:
    """How many files of each ending that is surely copy."""
    counts: dict[str, int] = {}
    for _, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name not in NEVER_COPY and not name.startswith(".")]
        for name in files:
            suffix = os.path.splitext(name)[1].lower()
            if suffix in BY_SUFFIX and suffix not in AMBIGUOUS and not name.startswith("."):
                counts[suffix] = counts.get(suffix, 0) + 1
    return counts


def _write(path: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written: {error.strerror}") from None
