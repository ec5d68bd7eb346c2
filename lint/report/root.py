"""Paths from the root of a checkout, where newslint ran in a folder below it."""

from lint.model import Edit, Fault, Fix, LocatedFinding, Place, Report, SkippedCheck


def from_folder(report: Report, folder: str) -> Report:
    """The report with `folder/` before each relative path."""
    return Report(
        tuple(_finding(finding, folder) for finding in report.findings),
        errors=tuple(
            Fault(_below(fault.path, folder), fault.message, fault.check, fault.internal) if fault.path else fault
            for fault in report.errors
        ),
        skipped=tuple(
            SkippedCheck(skip.check, skip.reason, skip.files, tuple(_below(path, folder) for path in skip.paths))
            for skip in report.skipped
        ),
        rules=report.rules,
        files=report.files,
        sources={_below(path, folder): source for path, source in report.sources.items()},
        tallies=report.tallies,
        paths=tuple(_below(path, folder) for path in report.paths),
        pages=report.pages,
        suppressed=report.suppressed,
    )


def _below(path: str, folder: str) -> str:
    return path if path.startswith("/") or path[1:2] == ":" else f"{folder}/{path}"


def _place(place: Place, folder: str) -> Place:
    return Place(_below(place.path, folder), place.start, place.end, place.text)


def _finding(finding: LocatedFinding, folder: str) -> LocatedFinding:
    return LocatedFinding(
        finding.check,
        finding.level,
        _place(finding.place, folder),
        finding.message,
        role=finding.role,
        paragraph=finding.paragraph,
        sentence=finding.sentence,
        related=tuple((_place(place, folder), note) for place, note in finding.related),
        fixes=tuple(
            Fix(
                fix.title,
                tuple(Edit(_place(edit.at, folder), edit.text) if isinstance(edit.at, Place) else edit for edit in fix.edits),
                fix.safe,
                fix.in_quotes,
            )
            for fix in finding.fixes
        ),
        unless=finding.unless,
        question=finding.question,
        key=finding.key,
        url=finding.url,
    )
