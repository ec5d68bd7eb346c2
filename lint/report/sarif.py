"""SARIF 2.1.0, for code scanning.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from textwrap import dedent
from urllib.parse import quote

from lint.fingerprint import fingerprint
from lint.model import Place
from lint.report.wording import ordinals, sentences, well_formed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lint.model import Fault, Fix, LocatedFinding, Report, Rule, SkippedCheck

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "query": "warning", "tick": "note"}
GITHUB_SEVERITIES = {"error": "error", "query": "warning", "tick": "recommendation"}


def render_sarif(report: "Report") -> str:
    """One run. Rules are the checks that found, skipped or broke, each with its docstring as help where it found something."""
    from lint import __version__

    log = _Log(report)
    results = [log.result(finding, ordinal) for finding, ordinal in zip(report.findings, ordinals(report), strict=True)]
    notifications = [log.fault(fault) for fault in report.errors] + [log.skip(skip) for skip in report.skipped]
    invocation: dict[str, Any] = {"executionSuccessful": not report.errors}
    if notifications:
        invocation["toolExecutionNotifications"] = notifications
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "newslint", "semanticVersion": __version__, "version": __version__, "rules": log.rules}},
        "invocations": [invocation],
        "artifacts": [log.artifact(path) for path in log.artifacts],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "defaultEncoding": "utf-8",
        "results": results,
    }
    if report.suppressed:
        run["properties"] = {"suppressed": report.suppressed}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def uri_of(path: str) -> str:
    """A relative path as a relative URI reference, an absolute one as a file: URI; bytes beyond ASCII are percent-encoded."""
    try:
        encoded = quote(path, safe="/~", errors="surrogateescape")
    except UnicodeEncodeError:  # a name that came from no file system
        encoded = quote(well_formed(path), safe="/~")
    return f"file://{encoded}" if path.startswith("/") else encoded


class _Log:
    """The tables that results point into: rules and artifacts by their index."""

    def __init__(self, report: "Report") -> None:
        said = {item.check for items in (report.findings, report.errors, report.skipped) for item in items if item.check}
        known = [rule for rule in report.rules if rule.id in said]
        self.rules = [_rule(rule) for rule in known] + [{"id": id} for id in sorted(said - {rule.id for rule in known})]
        self._indexes = {rule["id"]: index for index, rule in enumerate(self.rules)}
        self.artifacts = {path: index for index, path in enumerate(report.paths)}
        self._read = frozenset(report.paths)

    def artifact(self, path: str) -> "dict[str, Any]":
        roles = {"roles": ["analysisTarget"]} if path in self._read else {}
        return {"location": {"uri": uri_of(path), "index": self.artifacts[path]}, **roles}

    def result(self, finding: "LocatedFinding", ordinal: int) -> "dict[str, Any]":
        made: dict[str, Any] = {
            "ruleId": finding.check,
            "ruleIndex": self._indexes[finding.check],
            "level": LEVELS[finding.level],
            "message": {"text": sentences(finding)},
            "locations": [{"physicalLocation": self._physical(finding.place)}],
            "partialFingerprints": {
                "newslint/v1": fingerprint(finding.check, finding.key),
                "primaryLocationLineHash": f"{fingerprint(finding.check, finding.key)}:{ordinal + 1}",
            },
        }
        if finding.related:
            made["relatedLocations"] = [
                {"id": id, "physicalLocation": self._physical(place), "message": {"text": _sentence(note or place.text)}}
                for id, (place, note) in enumerate(finding.related, 1)
            ]
        fixes = [self._fix(fix) for fix in finding.fixes]
        if fixes:
            made["fixes"] = fixes
        return made

    def fault(self, fault: "Fault") -> "dict[str, Any]":
        made: dict[str, Any] = {
            "level": "error",
            "message": {"text": _sentence(fault.message)},
            "locations": [{"physicalLocation": {"artifactLocation": self._artifact(fault.path)}}],
        }
        return made | self._rule_of(fault.check)

    def skip(self, skip: "SkippedCheck") -> "dict[str, Any]":
        files = "1 file" if skip.files == 1 else f"{skip.files} files"
        made: dict[str, Any] = {
            "level": "note",
            "message": {"text": _sentence(f"{skip.check} could not judge {files}: {skip.reason}")},
            "locations": [{"physicalLocation": {"artifactLocation": self._artifact(path)}} for path in skip.paths],
        }
        return made | self._rule_of(skip.check)

    def _rule_of(self, check: str) -> "dict[str, Any]":
        return {"associatedRule": {"id": check, "index": self._indexes[check]}} if check else {}

    def _artifact(self, path: str) -> "dict[str, Any]":
        return {"uri": uri_of(path), "index": self.artifacts.setdefault(path, len(self.artifacts))}

    def _physical(self, place: Place) -> "dict[str, Any]":
        region = _region(place)
        if place.text:
            region["snippet"] = {"text": well_formed(place.text)}
        return {"artifactLocation": self._artifact(place.path), "region": region}

    def _fix(self, fix: "Fix") -> "dict[str, Any]":
        changes: dict[str, list[dict[str, Any]]] = {}
        for edit in fix.edits:
            if isinstance(edit.at, Place):
                replacement: dict[str, Any] = {"deletedRegion": _region(edit.at)}
                if edit.text:
                    replacement["insertedContent"] = {"text": well_formed(edit.text)}
                changes.setdefault(edit.at.path, []).append(replacement)
        return {
            "description": {"text": _sentence(fix.title)},
            "artifactChanges": [
                {"artifactLocation": self._artifact(path), "replacements": replacements} for path, replacements in changes.items()
            ],
        }


def _region(place: Place) -> "dict[str, Any]":
    start, end = place.start, place.end
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _rule(rule: "Rule") -> "dict[str, Any]":
    subject = rule.id.partition("/")[0]
    made: dict[str, Any] = {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.replace("/", "-").split("-")),
        "shortDescription": {"text": _sentence(rule.summary[:1].upper() + rule.summary[1:])},
        "defaultConfiguration": {"level": LEVELS[rule.level]},
        "properties": {"tags": [subject], "problem.severity": GITHUB_SEVERITIES[rule.level]},
    }
    first, _, rest = rule.why.strip().partition("\n")
    why = well_formed(f"{first}\n{dedent(rest)}".strip())
    if why:
        made["fullDescription"] = {"text": " ".join(why.partition("\n\n")[0].split())}
        made["help"] = {"text": why}
    if rule.url:
        made["helpUri"] = rule.url
    return made


def _sentence(text: str) -> str:
    return well_formed(text if text.endswith((".", "?", "!")) else f"{text}.")
