"""newslint compare: what a new version of a story changed in one place and left in another."""

import os
import sys

from lint.commands.configured import Parser, config_of
from lint.commands.stories import add_reading, job_of, say_faults, write
from lint.config_file import FAIL_ON
from lint.load import ConfigError
from lint.model import LEVELS, Fault, LocatedFinding, Report
from lint.report import FORMS, SHOWS_COPY, render
from lint.sheet.claim_changes import ClaimChanges, read_claim_changes
from lint.sheet.compare import RULES, versions
from lint.sheet.compare import findings as findings_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from lint.config import Config
    from lint.document import Document
    from lint.stories import Job


def parser() -> Parser:
    make = Parser("compare", "Compare two versions of a story, or two folders of stories of equal names.")
    add = make.add_argument
    add("old", metavar="OLD", help="the version before, a file or a folder")
    add("new", metavar="NEW", help="the version to publish, a file or a folder")
    add("--edited", metavar="FILE", help="OLD as we corrected it: say which corrections NEW takes back")
    add("--format", choices=FORMS, default="full", help="form of the report (default: full)")
    add("--fail-on", choices=FAIL_ON, help="end with status 1 from this level on (default: query)")
    add("--exit-zero", action="store_true", help="end with status 0 even with findings")
    add("--output", metavar="FILE", help="write the report to FILE")
    add_reading(make)
    return make


def main(argv: "Sequence[str]") -> int:
    """Status: 0 nothing at or above --fail-on, 1 findings, 2 what could not be read or was asked wrongly."""
    options = parser().parse_args(argv)
    config = config_of(options)
    job = job_of(options, config)
    findings: list[LocatedFinding] = []
    faults: list[Fault] = []
    claims: list[tuple[str, str, ClaimChanges]] = []
    sources: dict[str, str] = {}
    files = 0
    for trio in _trios(options):
        stories = _read(trio, config, job, faults)
        if stories is None:
            continue
        files += 1
        old, new, edited = stories
        try:
            both = versions(old, new)
            found = findings_of(both, edited)
            if options.format in ("full", "json"):
                claims.append((old.path, new.path, read_claim_changes(old, new, both.alignment)))
        except Exception as error:
            faults.append(Fault(new.path, f"comparing broke: {type(error).__name__}: {error}", internal=True))
            continue
        findings += found
        if found and options.format in SHOWS_COPY:
            sources[new.path] = new.source
    report = Report(tuple(findings), errors=tuple(faults), rules=RULES, files=files, sources=sources)
    write(_rendered(report, claims, options), options.output)
    status = say_faults(faults)
    counted = LEVELS[: LEVELS.index(config.fail_on) + 1] if config.fail_on != "never" else ()
    if not status and not options.exit_zero and any(finding.level in counted for finding in findings):
        status = 1
    return status


def _rendered(report: Report, claims: "list[tuple[str, str, ClaimChanges]]", options: "Namespace") -> str:
    from lint.report.terminal import uses_colour, width

    if options.format == "json":
        from lint.report.compare_json import render_compare_json

        return render_compare_json(report, claims)
    out = None if options.output else sys.stdout
    text = render(report, options.format, width=width(out), colour=uses_colour(out))
    if options.format != "full":
        return text
    from lint.report.compare_text import render_claim_changes

    changes = render_claim_changes(claims, width(out))
    return "\n".join(part for part in (text, changes) if part)


def _trios(options: "Namespace") -> "Iterator[tuple[str, str, str | None]]":
    """Old, new and edited files; of folders those that both have, by their path inside."""
    named = [options.old, options.new, *([options.edited] if options.edited else [])]
    for path in named:
        if not os.path.exists(path):
            raise ConfigError(f"{path}: there is no such file or folder")
    folders = [os.path.isdir(path) for path in named]
    if len(set(folders)) > 1:
        raise ConfigError("compare files with files, or folders with folders")
    if not folders[0]:
        yield options.old, options.new, options.edited
        return
    for inside in sorted(set(_inside(options.old)) & set(_inside(options.new))):
        edited = os.path.join(options.edited, inside) if options.edited else None
        yield (
            os.path.join(options.old, inside),
            os.path.join(options.new, inside),
            edited if edited and os.path.exists(edited) else None,
        )


def _inside(folder: str) -> "Iterator[str]":
    from lint.formats import BY_SUFFIX

    for base, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in files:
            if not file.startswith(".") and os.path.splitext(file)[1].lower() in BY_SUFFIX:
                yield os.path.relpath(os.path.join(base, file), folder)


def _read(
    trio: "tuple[str, str, str | None]", config: "Config", job: "Job", faults: list[Fault]
) -> "tuple[Document, Document, Document | None] | None":
    from lint.document import Document
    from lint.stories import read_stories

    found: list[Document | None] = []
    for path in trio:
        if path is None:
            found.append(None)
            continue
        stories = list(read_stories(path, config.for_file(path), job))
        bad = [story for story in stories if isinstance(story, Fault)]
        if bad:
            faults += bad
            return None
        if len(stories) != 1:
            faults.append(Fault(path, f"holds {len(stories)} stories; a version is one story a file"))
            return None
        found += [story for story in stories if isinstance(story, Document)]
    old, new, edited = [*found, None][:3]
    return (old, new, edited) if old is not None and new is not None else None
