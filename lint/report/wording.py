"""What several forms say of a finding in the same words, and text that no reader of theirs stumbles over."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.model import LocatedFinding, Report

SURROGATES = range(0xD800, 0xE000)

PLURALS = {"error": "errors", "query": "queries", "tick": "ticks"}


def asides(finding: "LocatedFinding") -> list[str]:
    """The innocent reading, the question to the reporter and the fixes, a line each."""
    titles = [fix.title + (" (safe)" if fix.safe else "") for fix in finding.fixes]
    return [
        line
        for line in (
            f"fine if {finding.unless}" if finding.unless else "",
            f"ask: {finding.question}" if finding.question else "",
            f"fix: {', or '.join(titles)}" if titles else "",
        )
        if line
    ]


def sentences(finding: "LocatedFinding") -> str:
    """The message and its asides as whole sentences."""
    parts = [finding.message]
    if finding.unless:
        parts.append(f"Fine if {finding.unless}")
    if finding.question:
        parts.append(f"Ask: {finding.question}")
    return " ".join(well_formed(part if part.endswith((".", "?", "!")) else f"{part}.") for part in parts)


def well_formed(text: str) -> str:
    """`text` without unpaired surrogates, which strict JSON and UTF-8 readers refuse."""
    if text.isascii() or not any(ord(char) in SURROGATES for char in text):
        return text
    return "".join("\ufffd" if ord(char) in SURROGATES else char for char in text)


def ordinals(report: "Report") -> list[int]:
    """For each finding, how many before it have the same path, check and key; with them it is like no other."""
    seen: dict[tuple[str, str, tuple[str, ...]], int] = {}
    found: list[int] = []
    for finding in report.findings:
        same = (finding.place.path, finding.check, finding.key)
        found.append(seen.get(same, 0))
        seen[same] = found[-1] + 1
    return found


def counts_of(report: "Report") -> str:
    """`1 error, 5 queries in 1 file`, and how many were hidden by comments, marks, decisions or a baseline."""
    levels = [finding.level for finding in report.findings]
    parts = [f"{count} {level if count == 1 else PLURALS[level]}" for level in PLURALS if (count := levels.count(level))]
    hidden = f", {report.suppressed} hidden" if report.suppressed else ""
    return f"{', '.join(parts) or 'nothing found'} in {report.files} {'file' if report.files == 1 else 'files'}{hidden}"
