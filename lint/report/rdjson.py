"""The Reviewdog Diagnostic Format; its columns count UTF-8 bytes.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

import json

from lint.model import Place
from lint.origin import line_starts
from lint.report.wording import sentences, well_formed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lint.model import Fix, LocatedFinding, Position, Report

SEVERITIES = {"error": "ERROR", "query": "WARNING", "tick": "INFO"}


def render_rdjson(report: "Report") -> str:
    """One DiagnosticResult. A fix is a suggestion where it is one edit: reviewdog offers each suggestion by itself."""
    lines = _Lines(report)
    diagnostics = [_diagnostic(finding, lines) for finding in report.findings]
    diagnostics += [
        {
            "message": well_formed(fault.message),
            "location": {"path": well_formed(fault.path)},
            "severity": "ERROR",
            "code": {"value": fault.check or "newslint"},
        }
        for fault in report.errors
    ]
    return json.dumps({"source": {"name": "newslint"}, "diagnostics": diagnostics}) + "\n"


class _Lines:
    """The sources of a report, for columns in bytes."""

    def __init__(self, report: "Report") -> None:
        self._sources = report.sources
        self._starts = {path: line_starts(source) for path, source in report.sources.items()}

    def location(self, place: "Place") -> "dict[str, Any]":
        return {"path": well_formed(place.path), "range": self.range(place)}

    def range(self, place: "Place") -> "dict[str, Any]":
        return {"start": self._position(place.path, place.start), "end": self._position(place.path, place.end)}

    def _position(self, path: str, position: "Position") -> dict[str, int]:
        source = self._sources.get(path)
        if source is None:
            return {"line": position.line}
        before = source[self._starts[path][position.line - 1] : position.offset]
        return {"line": position.line, "column": 1 + len(before.encode("utf-8", "surrogatepass"))}


def _diagnostic(finding: "LocatedFinding", lines: _Lines) -> "dict[str, Any]":
    made: dict[str, Any] = {
        "message": sentences(finding),
        "location": lines.location(finding.place),
        "severity": SEVERITIES[finding.level],
        "code": {"value": finding.check, **({"url": finding.url} if finding.url else {})},
    }
    suggestions = [suggestion for fix in finding.fixes for suggestion in _suggestions(fix, finding, lines)]
    if suggestions:
        made["suggestions"] = suggestions
    if finding.related:
        made["related_locations"] = [
            {"message": well_formed(note), "location": lines.location(place)} for place, note in finding.related
        ]
    return made


def _suggestions(fix: "Fix", finding: "LocatedFinding", lines: _Lines) -> "list[dict[str, Any]]":
    at = fix.edits[0].at if len(fix.edits) == 1 else None
    if not isinstance(at, Place) or at.path != finding.place.path:
        return []
    return [{"range": lines.range(at), "text": well_formed(fix.edits[0].text)}]
