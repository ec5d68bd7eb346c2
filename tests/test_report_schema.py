"""The JSON report keeps to its schema."""

import json
import os
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from lint.cli import main
from lint.model import Fault, Report, SkippedCheck
from lint.report.json_ import render_json, render_jsonl

SCHEMA = json.loads(files("lint").joinpath("data/report.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
SEED = Path(__file__).parent.parent / "seeds" / "putin-kim-car.txt"


def problems(report: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(report)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_report_of_the_seed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(SEED), "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["findings"]
    assert any(finding["related"] for finding in report["findings"])
    assert any(finding["fixes"] for finding in report["findings"])
    assert problems(report) == []


def test_the_report_of_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").touch()
    assert main(["check", str(tmp_path / "empty.txt"), "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert problems(report) == []
    assert report["summary"] == {"error": 0, "query": 0, "tick": 0}


def test_errors_and_skips(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "binary.txt").write_bytes(b"\0\1")
    assert main(["check", str(tmp_path / "binary.txt"), "--format", "json"]) == 2
    report = json.loads(capsys.readouterr().out)
    assert len(report["errors"]) == 1
    assert problems(report) == []
    made = Report(
        (),
        errors=(Fault("a.txt", "the check broke", "names/spelling", internal=True),),
        skipped=(SkippedCheck("dates/weekday", "no day of publication", 7, ("a", "b", "c", "d", "e")),),
        files=7,
    )
    assert problems(json.loads(render_json(made))) == []


def test_jsonl_has_the_findings_and_then_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(SEED), "--format", "jsonl"])
    *findings, rest = map(json.loads, capsys.readouterr().out.splitlines())
    assert problems({**rest, "findings": findings}) == []
    assert render_jsonl(Report(())).count("\n") == 1


def test_every_field_that_is_written_stands_in_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", os.fspath(SEED), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    unknown = sorted(_unknown(report, SCHEMA))
    assert unknown == []


def _unknown(value: Any, schema: dict[str, Any], at: str = "") -> "set[str]":
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
    if isinstance(value, list):
        return {name for item in value for name in _unknown(item, schema["items"], at)}
    if not isinstance(value, dict):
        return set()
    assert sorted(schema["required"]) == sorted(schema["properties"])
    return {
        name
        for key, inner in value.items()
        for name in (
            _unknown(inner, schema["properties"][key], f"{at}.{key}") if key in schema["properties"] else {f"{at}.{key}"}
        )
    }
