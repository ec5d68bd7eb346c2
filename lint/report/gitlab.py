"""GitLab's Code Quality report.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import json
from hashlib import sha256

from lint.report.wording import ordinals, sentences, well_formed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lint.model import Report

SEVERITIES = {"error": "critical", "query": "major", "tick": "info"}


def render_gitlab(report: "Report") -> str:
    """A list of findings, each with a fingerprint of path, check, key and ordinal: none twice, none changed by lines above.

    What could not be read is in it too, as a blocker: a report that is merely empty would read as all well.
    """
    issues = [
        _issue(sentences(finding), finding.check, (*finding.key, str(ordinal)), SEVERITIES[finding.level], finding.place.path)
        | {"location": _location(finding.place.path, finding.place.start.line, finding.place.end.line)}
        for finding, ordinal in zip(report.findings, ordinals(report), strict=True)
    ]
    for number, fault in enumerate(report.errors):
        key = (fault.message, str(number))
        issues.append(
            _issue(fault.message, fault.check or "newslint", key, "blocker", fault.path)
            | {"location": _location(fault.path, 1, 1)}
        )
    return json.dumps(issues) + "\n"


def _issue(description: str, check: str, key: tuple[str, ...], severity: str, path: str) -> "dict[str, Any]":
    named = "\x1f".join((path, check, *(" ".join(value.split()) for value in key)))
    return {
        "description": well_formed(description),
        "check_name": check,
        "fingerprint": sha256(named.encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": severity,
    }


def _location(path: str, begin: int, end: int) -> "dict[str, Any]":
    return {"path": well_formed(path), "lines": {"begin": begin, "end": end}}
