"""The reports for people."""

from lint.model import Report


def render_concise(report: Report, statistics: bool = False) -> str:
    return "".join(
        f"{f.place.path}:{f.place.start.line}:{f.place.start.column}: {f.level} {f.check} {f.message}\n" for f in report.findings
    )


def render_full(report: Report, width: int, colour: bool, statistics: bool) -> str:
    return render_concise(report)
