"""The pages of the documentation say what the code does."""

import importlib.util
import json
import re
from pathlib import Path

import pytest
from tomli import loads

from lint.cli import COMMANDS
from lint.config_file import ROOT_KEYS
from lint.examples import findings_on
from lint.load import catalogue

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PROSE = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]

_CHECK = re.compile(r"`([a-z]+/[a-z][a-z-]+)`")
_LINK = re.compile(r"\]\(([^)#:]+?)(?:#[^)]*)?\)")
_FENCED = re.compile(r"^```\w*\n(.*?)^```", re.M | re.S)
_COMMAND = re.compile(r"^(?:\$ )?newslint ([a-z]+)\b(?!/)", re.M)


def _pages() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("build_pages", DOCS / "build_pages.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: dict[str, str] = module.pages()
    return made


def test_the_pages_of_the_checks_are_up_to_date() -> None:
    """`make docs` brings them up to date."""
    there = {file.relative_to(DOCS / "checks").as_posix(): file.read_text("utf-8") for file in (DOCS / "checks").rglob("*.md")}
    assert there == _pages()


def test_what_examples_share_is_printed_once() -> None:
    pages = _pages()
    assert pages["facts/titles.md"].count('name = "Karl Dray"') == 1
    assert "(published 2024-02-20; with the fact sheet)" in pages["facts/titles.md"]
    assert pages["archive/name.md"].count("## Archive of the examples") == 1
    assert "(with the archive)" in pages["archive/name.md"]
    assert "Runs only with an archive" in pages["archive/name.md"]


@pytest.mark.parametrize("file", PROSE, ids=lambda file: file.name)
def test_links_lead_somewhere(file: Path) -> None:
    links = _LINK.findall(file.read_text("utf-8"))
    assert [link for link in links if not (file.parent / link).exists()] == []


@pytest.mark.parametrize("file", PROSE, ids=lambda file: file.name)
def test_checks_that_are_named_exist(file: Path) -> None:
    subjects = catalogue().subjects
    named = [id for id in _CHECK.findall(file.read_text("utf-8")) if id.split("/")[0] in subjects]
    assert [id for id in named if catalogue().get(id) is None] == []


@pytest.mark.parametrize("file", PROSE, ids=lambda file: file.name)
def test_commands_that_are_shown_exist(file: Path) -> None:
    fenced = "".join(_FENCED.findall(file.read_text("utf-8")))
    assert [name for name in _COMMAND.findall(fenced) if name not in COMMANDS] == []


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"newslint {name}" not in readme] == []


def test_the_readme_names_every_extra() -> None:
    extras = loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in extras if f"| `{name}` |" not in readme] == []


def test_every_key_of_the_config_is_described() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", _section(DOCS / "config.md", "Keys"), re.M)
    assert sorted(rows) == sorted(ROOT_KEYS)


def test_every_field_of_a_finding_is_described() -> None:
    schema = json.loads((ROOT / "lint/data/report.schema.json").read_text("utf-8"))
    told = _section(DOCS / "json.md", "Places") + _section(DOCS / "json.md", "Fields of a finding")
    fields = {name for name in schema["$defs"]["finding"]["properties"] if name not in ("start", "end")}
    assert [name for name in sorted(fields) if f"`{name}`" not in told] == []


def test_every_check_with_a_safe_fix_is_named() -> None:
    checks = [row.load() for row in catalogue().rows if row.scope == "story"]
    safe = {
        check.id
        for check in checks
        for example in check.bad
        if any(fix.safe for finding in findings_on(check, example) for fix in finding.fixes)
    }
    assert sorted(re.findall(r"^\| `([\w/-]+)` \|", _section(DOCS / "fix.md", "Safe and unsafe"), re.M)) == sorted(safe)


def _section(page: Path, heading: str) -> str:
    text = page.read_text("utf-8")
    return re.split(r"^## ", text.split(f"\n## {heading}\n")[1], flags=re.M)[0]
