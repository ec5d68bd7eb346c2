"""newslint check: lints stories."""

import sys

from lint.commands.configured import Parser, config_of
from lint.config import FAIL_ON
from lint.discover import Discovery, discover
from lint.load import ConfigError
from lint.model import LEVELS, STAGES, Report
from lint.report import FORMS, SHOWS_COPY, render
from lint.run import Job, run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from datetime import date

    from lint.config import Table
    from lint.desk.facts import FactSheet


def parser() -> Parser:
    make = Parser("check", "Lint stories.")
    add = make.add_argument
    add("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    add("--format", choices=FORMS, default="full", help="form of the report (default: full)")
    add("--output", metavar="FILE", help="write the report to FILE")
    add("--select", action="append", metavar="CHECKS", help="only these: ids, subjects, default, all; by commas")
    add("--ignore", action="append", metavar="CHECKS", help="not these; by commas")
    add("--level", choices=LEVELS, default="query", help="show findings of this level and graver (default: query)")
    add("--fail-on", choices=FAIL_ON, help="end with status 1 from this level on (default: query)")
    add("--fail-open", action="store_true", help="a fault of newslint itself does not stop the story")
    add("--exit-zero", action="store_true", help="end with status 0 even with findings")
    add("--date", metavar="YYYY-MM-DD", help="day of publication, for copy that does not say it")
    add("--stage", choices=STAGES, help="how far the story is (default: publish)")
    add("--facts", action="append", metavar="FILE", help="fact sheet; may be given several times")
    add("--archive", metavar="FILE", help="what was published before; made by newslint archive index")
    add("--config", metavar="FILE", help="config to use instead of the one found")
    add("--stdin-filename", default="stdin", metavar="NAME", help="name and format of standard input")
    add("--force-exclude", action="store_true", help="apply exclude to files named here too")
    add("--jobs", type=int, default=0, metavar="N", help="processes (default: one a core)")
    add("--statistics", action="store_true", help="count findings by check, and claims seen and compared")
    add("--show-files", action="store_true", help="list the files that would be linted, and end")
    add("--show-settings", action="store_true", help="show config and checks of the first file, and end")
    return make


def main(argv: "Sequence[str]") -> int:
    """Status: 0 nothing at or above --fail-on, 1 findings, 2 what could not be read or was asked wrongly."""
    options = parser().parse_args(argv)
    if options.jobs < 0:
        raise ConfigError(f"--jobs {options.jobs} is no number of processes; 0 is one a core")
    if not options.paths:
        raise ConfigError("name a file or a folder, or - for standard input")
    config = config_of(options)
    found = discover(options.paths, config, options.force_exclude)
    if options.show_files:
        from lint.report.terminal import printable

        sys.stdout.writelines(printable(file) + "\n" for file in found.files)
        return _say_missing(found)
    if options.show_settings:
        from lint.commands.settings import show_settings

        show_settings(config, found.files[0] if found.files else ".")
        return 0
    job = Job(
        archive=_archive(options.archive or config.archive),
        facts=_facts([*config.facts, *(options.facts or ())]),
        published=_day(options.date, config.table),
        keep_sources=options.format in SHOWS_COPY,
        stdin_name=options.stdin_filename,
    )
    stdin = sys.stdin.buffer.read() if "-" in found.files else None
    report = _at_level(run(found.files, config, job, options.jobs, stdin), options.level)
    _write(report, options)
    return _status(report, found, config.fail_on, options)


def _archive(file: str | None) -> str | None:
    """The archive's file, its first bytes looked at; SQLite is loaded when a check asks."""
    if file is not None:
        from lint.desk.archive_schema import fault_of

        fault = fault_of(file)
        if fault:
            raise ConfigError(f"{file}: {fault}")
    return file


def _facts(files: "Sequence[str]") -> "FactSheet | None":
    if not files:
        return None
    from lint.commands.fact_sheets import fact_sheet

    return fact_sheet(files)


def _day(given: str | None, table: "Table | None") -> "date | None":
    if given is None:
        day: date | None = table.values.get("date") if table else None
        return day
    from lint.read.published import day as read_day

    found = read_day(given) if len(given) == 10 else None
    if found is None:
        raise ConfigError(f"--date {given} is no day; write it as 2024-02-20")
    return found


def _at_level(report: Report, level: str) -> Report:
    shown = LEVELS[: LEVELS.index(level) + 1]
    report.findings = tuple(finding for finding in report.findings if finding.level in shown)
    return report


def _write(report: Report, options: "Namespace") -> None:
    from lint.report.terminal import uses_colour, width

    out = None if options.output else sys.stdout
    text = render(report, options.format, width=width(out), colour=uses_colour(out), statistics=options.statistics)
    if out is not None:
        out.write(text)
        out.flush()
        return
    try:
        with open(options.output, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise ConfigError(f"{options.output}: cannot be written: {error.strerror}") from None


def _say_missing(found: Discovery) -> int:
    from lint.report.terminal import printable

    for path in found.missing:
        sys.stderr.write(f"newslint: {printable(path)}: there is no such file or folder\n")
    for path in found.empty:
        sys.stderr.write(f"newslint: {printable(path)}: no copy found here\n")
    for path, reason in found.locked:
        sys.stderr.write(f"newslint: {printable(path)}: cannot be listed: {reason}\n")
    return 2 if found.missing or found.locked else 0


def _status(report: Report, found: Discovery, fail_on: str, options: "Namespace") -> int:
    from lint.report.terminal import printable

    status = _say_missing(found)
    for fault in report.errors:
        check = f" {fault.check}:" if fault.check else ""
        sys.stderr.write(f"newslint: {printable(fault.path)}:{check} {printable(fault.message)}\n")
        if not (fault.internal and options.fail_open):
            status = 2
    if any(fault.internal for fault in report.errors) and options.fail_open:
        sys.stderr.write("newslint: a fault of its own kept newslint from some work; --fail-open lets the story pass\n")
    counted = LEVELS[: LEVELS.index(fail_on) + 1] if fail_on != "never" else ()
    if not status and not options.exit_zero and any(finding.level in counted for finding in report.findings):
        status = 1
    return status
