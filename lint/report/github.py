"""GitHub Actions: annotations as workflow commands, and what they leave out for the summary of the step.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from lint.report.terminal import printable
from lint.report.wording import asides, counts_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.model import Fault, LocatedFinding, Report

COMMANDS = {"error": "error", "query": "warning", "tick": "notice"}

MOST_OF_A_LEVEL = 10
"""GitHub shows so many annotations of a level a step, and drops the others without a word."""

LARGEST_SUMMARY = 1_000_000
"""Bytes; GitHub refuses the summary of a step from 1 MiB on."""


def render_github(report: "Report") -> str:
    """Annotations as far as GitHub shows them, then a plain line for each finding that it would drop."""
    shown, rest = _parted(report)
    lines = [_fault(fault) for fault in report.errors[:MOST_OF_A_LEVEL]]
    lines += [_annotation(finding) for finding in shown]
    if rest:
        lines.append(f"GitHub shows {MOST_OF_A_LEVEL} annotations of a level; not annotated:")
        lines += [f"- {_plain(_line(finding))}" for finding in rest]
    return "".join(line + "\n" for line in lines)


def render_summary(report: "Report") -> str:
    """The summary of the step, in Markdown: counts, then every finding in a table; "" where nothing was found."""
    if not report.findings and not report.errors:
        return ""
    lines = ["### newslint", "", counts_of(report), ""]
    lines += [f"- {_markdown(fault.path)}: {_markdown(fault.message)}" for fault in report.errors]
    if report.errors:
        lines.append("")
    if report.findings:
        lines += ["| place | level | finding |", "| --- | --- | --- |"]
    size = sum(len(line.encode()) + 1 for line in lines)
    for number, finding in enumerate(sorted(report.findings, key=lambda finding: list(COMMANDS).index(finding.level))):
        row = _row(finding)
        size += len(row.encode()) + 1
        if size > LARGEST_SUMMARY:
            lines += ["", f"{len(report.findings) - number} more findings are in the log."]
            break
        lines.append(row)
    return "\n".join(lines) + "\n"


def _parted(report: "Report") -> "tuple[list[LocatedFinding], list[LocatedFinding]]":
    """Findings in order, up to the cap of each level, and the others; unreadable files count as errors."""
    room = dict.fromkeys(COMMANDS, MOST_OF_A_LEVEL)
    room["error"] -= min(len(report.errors), MOST_OF_A_LEVEL)
    shown: list[LocatedFinding] = []
    rest: list[LocatedFinding] = []
    for finding in report.findings:
        (shown if room[finding.level] else rest).append(finding)
        room[finding.level] -= bool(room[finding.level])
    return shown, rest


def _annotation(finding: "LocatedFinding") -> str:
    start, end = finding.place.start, finding.place.end
    where: dict[str, str | int] = {"file": finding.place.path, "line": start.line, "endLine": end.line, "col": start.column}
    if end.line == start.line:
        where["endColumn"] = end.column
    said = "%0A".join(_data(line) for line in [finding.message, *asides(finding)])
    return f"::{COMMANDS[finding.level]} {_properties({**where, 'title': f'newslint {finding.check}'})}::{said}"


def _fault(fault: "Fault") -> str:
    return f"::error {_properties({'file': fault.path, 'title': f'newslint {fault.check}'.rstrip()})}::{_data(fault.message)}"


def _properties(values: dict[str, str | int]) -> str:
    return ",".join(f"{key}={_data(str(value)).replace(':', '%3A').replace(',', '%2C')}" for key, value in values.items())


def _data(text: str) -> str:
    """Escaped as the runner reads it; line breaks and control characters are shown as `printable` shows them."""
    return printable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _line(finding: "LocatedFinding") -> str:
    place = finding.place
    return f"{place.path}:{place.start.line}:{place.start.column}: {finding.level}: {finding.message} [{finding.check}]"


def _plain(text: str) -> str:
    """Text for the log that is no command: the runner still obeys `##[command]` in the midst of a line."""
    return printable(text).replace("##[", "## [")


def _row(finding: "LocatedFinding") -> str:
    place = finding.place
    said = "<br>".join(_markdown(line) for line in [finding.message, *asides(finding)])
    return (
        f"| {_markdown(f'{place.path}:{place.start.line}:{place.start.column}')} | {finding.level} | {said} ({finding.check}) |"
    )


def _markdown(text: str) -> str:
    """`text` as words and nothing else: every mark of Markdown, HTML, a mention or a link as an entity."""
    return "".join(f"&#{ord(char)};" if char in _MARKS else char for char in printable(text))


_MARKS = frozenset("&<>|`*_[]#@\\~$:")
"""Also `:`, `@` and `#`, which GitHub makes into links, emoji and mentions, and `$`, its mathematics."""
