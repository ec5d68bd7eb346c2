"""The JSON report, a contract; its schema is lint/data/report.schema.json."""

import json

from lint.fingerprint import fingerprint
from lint.model import Place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lint.model import Fix, LocatedFinding, Position, Report

SCHEMA_VERSION = 1


def render_json(report: "Report") -> str:
    """One object with every finding, fault and skip; ends in a line break."""
    return json.dumps({**_head(report), "findings": [finding_object(f) for f in report.findings], **_tail(report)}) + "\n"


def render_jsonl(report: "Report") -> str:
    """One finding a line; the last line is the report without its findings."""
    lines = [json.dumps(finding_object(finding)) for finding in report.findings]
    return "\n".join([*lines, json.dumps({**_head(report), **_tail(report)})]) + "\n"


def _head(report: "Report") -> "dict[str, Any]":
    from lint import __version__

    return {"schema_version": SCHEMA_VERSION, "tool": {"name": "newslint", "version": __version__}, "files": report.files}


def _tail(report: "Report") -> "dict[str, Any]":
    levels = [finding.level for finding in report.findings]
    return {
        "errors": [{"path": fault.path, "check": fault.check, "message": fault.message} for fault in report.errors],
        "skipped": [
            {"check": skip.check, "reason": skip.reason, "files": skip.files, "paths": list(skip.paths)}
            for skip in report.skipped
        ],
        "suppressed": report.suppressed,
        "summary": {level: levels.count(level) for level in ("error", "query", "tick")},
    }


def finding_object(finding: "LocatedFinding") -> "dict[str, Any]":
    return {
        "check": finding.check,
        "level": finding.level,
        "path": finding.place.path,
        "role": finding.role,
        "paragraph": finding.paragraph,
        "message": finding.message,
        "unless": finding.unless,
        "question": finding.question,
        "text": finding.place.text,
        "sentence": finding.sentence,
        "start": position_object(finding.place.start),
        "end": position_object(finding.place.end),
        "related": [{**place_object(place), "note": note} for place, note in finding.related],
        "fixes": [_fix(fix) for fix in finding.fixes],
        "fingerprint": fingerprint(finding.check, finding.key),
        "url": finding.url,
    }


def position_object(position: "Position") -> dict[str, int]:
    return {"line": position.line, "column": position.column, "offset": position.offset}


def place_object(place: Place) -> "dict[str, Any]":
    return {"path": place.path, "text": place.text, "start": position_object(place.start), "end": position_object(place.end)}


def _fix(fix: "Fix") -> "dict[str, Any]":
    return {
        "title": fix.title,
        "safe": fix.safe,
        "in_quotes": fix.in_quotes,
        "edits": [
            {"start": position_object(edit.at.start), "end": position_object(edit.at.end), "text": edit.text}
            for edit in fix.edits
            if isinstance(edit.at, Place)
        ],
    }
