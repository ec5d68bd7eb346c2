"""Reports before the validators of others: SARIF's official one and its schema, and one of the Reviewdog Diagnostic Format."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from lint.report import render
from tests.conftest import Newsroom
from tests.report.test_forms_for_tools import hostile_report

pytestmark = pytest.mark.network

SEED = Path(__file__).resolve().parent.parent.parent / "seeds" / "putin-kim-car.txt"

LEFT = {
    "SARIF2002": "every message is made for its finding; there is no template to name",
    "SARIF2003": "newslint does not ask the version control",
    "SARIF2005": "the project has no address on the web yet",
    "SARIF2006": "the validator may not reach the schema's address",
    "SARIF2009": "an id such as names/spelling is whole, its subject is no rule",
    "SARIF2011": "the snippet is the words that are meant",
    "SARIF2012": "the project has no address on the web yet",
    "SARIF2013": "the stories are not copied into the report",
}
"""Advice of the validator that is not followed, and why; anything else fails."""


@pytest.fixture
def validator(node_package: Callable[[str], Path]) -> Path:
    folder = node_package("@microsoft/sarif-multitool-linux")
    tool = folder / "Sarif.Multitool"
    tool.chmod(0o755)
    return tool


def problems(tool: Path, file: Path) -> list[tuple[str, str]]:
    """(level, rule) of what the validator says of a report."""
    out = file.with_suffix(".validated")
    done = subprocess.run(
        [tool, "validate", file, "--output", out, "--level", "Error;Warning;Note", "--kind", "Fail", "--log", "ForceOverwrite"],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert out.exists(), done.stdout + done.stderr
    results = json.loads(out.read_text("utf-8-sig"))["runs"][0].get("results", [])
    return [(result.get("level", "warning"), result["ruleId"]) for result in results]


RUNS = ("seed", "several", "hostile", "nothing")


def written(run: str, form: str, newsroom: Newsroom) -> Path:
    """The report of one of RUNS in a file."""
    file = newsroom.folder / f"report.{form}"
    if run == "hostile":
        file.write_text(render(hostile_report(), form), "utf-8")
        return file
    if run == "seed":
        newsroom.write("seed.txt", SEED.read_bytes())
    if run == "several":
        newsroom.write("café/a b.txt", "Zoë 🐎 spoke to the the press.\r\n\r\nThe talk on Monday, Feb. 20, 2024, was long.\r\n")
        newsroom.write("b.md", "# Head\n\nThe *mayor* spoke to the the press &amp; left.\n")
        newsroom.write("c.txt", b"\0")
        newsroom.write("d.txt", b"caf\xe9 the the end")
    newsroom.write("clean.txt", "The harbour reopened.\n")
    newsroom.run("check", ".", "--output", file.name, "--format", form, "--level", "tick")
    return file


@pytest.fixture(params=RUNS)
def report(request: pytest.FixtureRequest, newsroom: Newsroom) -> Path:
    return written(request.param, "sarif", newsroom)


def test_the_validator_finds_no_error(validator: Path, report: Path) -> None:
    found = problems(validator, report)
    assert [rule for level, rule in found if level == "error"] == []
    assert {rule for _, rule in found} <= set(LEFT)


def test_the_schema_holds(validator: Path, report: Path) -> None:
    schema = json.loads((validator.parent / "sarif-2.1.0.json").read_text("utf-8-sig"))
    log = json.loads(report.read_text("utf-8"))
    assert [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(log)] == []


@pytest.mark.parametrize("run", RUNS)
def test_rdjson_holds_to_its_format(run: str, newsroom: Newsroom, node_package: Callable[[str], Path]) -> None:
    tool = node_package("@umbrelladocs/rdformat-validator") / "bin" / "rdformat-validator.js"
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is missing")
    command = [node, tool, written(run, "rdjson", newsroom), "--strict", "--no-extra-fields"]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout
