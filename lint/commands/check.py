"""newslint check: lints stories."""

import os
import sys

from lint.commands.configured import Parser, config_of
from lint.commands.stories import (
    add_choice,
    add_reading,
    found_at,
    job_of,
    say_faults,
    say_missing,
    standard_input,
    write,
)  # fmt: skip
from lint.config_file import FAIL_ON
from lint.load import ConfigError
from lint.model import LEVELS, Report
from lint.report import BY_SUFFIX, EXPLAINS, FORMS, FROM_ROOT, SETS_PAGES, SHOWS_COPY, rebased, render
from lint.run import run
from lint.stories import shown_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from lint.config import Config
    from lint.discover import Discovery
    from lint.stories import Job


FILES_FOR_A_BAR = 200
"""Fewer are done before a bar could be read."""


def parser() -> Parser:
    make = Parser("check", "Lint stories.")
    add = make.add_argument
    add("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    add(
        "--format",
        choices=("auto", *FORMS),
        default="auto",
        metavar="FORM",
        help=f"{', '.join(FORMS)} (default: as its reader needs it)",
    )
    add("--output", metavar="FILE", help="write the report to FILE")
    add_choice(make)
    add("--level", choices=LEVELS, default="query", help="show findings of this level and graver (default: query)")
    add("--fail-on", choices=FAIL_ON, help="end with status 1 from this level on (default: query)")
    add("--fail-open", action="store_true", help="a fault of newslint itself does not stop the story")
    add("--exit-zero", action="store_true", help="end with status 0 even with findings")
    add_reading(make)
    add("--baseline", metavar="FILE", help="hide the findings that FILE keeps; newslint baseline writes it")
    add("--diff", metavar="REF", help="only findings of which a place changed since this commit; stories are read whole")
    add("--force-exclude", action="store_true", help="apply exclude to files named here too")
    add("--jobs", type=int, default=0, metavar="N", help="processes (default: one a core)")
    add("--watch", action="store_true", help="lint again whenever a story is saved")
    add("--statistics", action="store_true", help="count findings by check, and claims seen and compared")
    add("--show-files", action="store_true", help="list the files that would be linted, and end")
    add("--show-settings", action="store_true", help="show config and checks of the first file, and end")
    return make


def main(argv: "Sequence[str]") -> int:
    """Status: 0 nothing at or above --fail-on, 1 findings, 2 what could not be read or was asked wrongly."""
    options = parser().parse_args(argv)
    if options.jobs < 0:
        raise ConfigError(f"--jobs {options.jobs} is no number of processes; 0 is one a core")
    options.format = _form(options)
    config = config_of(options)
    found = found_at(options.paths, config, options.force_exclude, options.output)
    if options.show_files:
        from lint.report.terminal import printable

        sys.stdout.writelines(printable(file) + "\n" for file in found.files)
        return say_missing(found)
    if options.show_settings:
        from lint.commands.settings import show_settings

        show_settings(config, found.files[0] if found.files else ".")
        return 0
    job = job_of(
        options,
        config,
        keep_sources=options.format in SHOWS_COPY,
        keep_pages=options.format in SETS_PAGES,
        explain=options.format in EXPLAINS,
    )
    if options.watch:
        from lint.commands.watch import changes, follow

        changed = changes(options.paths)
        return follow(lambda paths: _lint(found_at(paths, config, True), config, job, options), options.paths, changed)
    return _lint(found, config, job, options)


def _lint(found: "Discovery", config: "Config", job: "Job", options: "Namespace") -> int:
    """Lints what was found, writes the report, says what went wrong; the status comes back."""
    report = _run(found, config, job, options)
    baseline = options.baseline or config.baseline
    if baseline:
        _only_new(report, config, baseline)
    report = _at_level(report, options.level)
    if options.diff:
        _only_changed(report, found, options.diff)
    folder = _below_root() if options.format in FROM_ROOT else ""
    _write(rebased(report, folder) if folder else report, options)
    return _status(report, found, config.fail_on, options)


def _run(found: "Discovery", config: "Config", job: "Job", options: "Namespace") -> Report:
    stdin = standard_input(found)
    if len(found.files) < FILES_FOR_A_BAR or not sys.stderr.isatty():
        return run(found.files, config, job, options.jobs, stdin)
    from lint.commands.progress import Bar

    with Bar(len(found.files)) as advance:
        return run(found.files, config, job, options.jobs, stdin, advance)


def _form(options: "Namespace") -> str:
    """The form asked for; without one, by the name of the report's file, else as its reader needs it."""
    form: str = options.format
    if form != "auto":
        return form
    if options.output:
        return BY_SUFFIX.get(os.path.splitext(options.output)[1].lower(), "full")
    if os.environ.get("GITHUB_ACTIONS") == "true":
        return "github"
    return "full" if sys.stdout.isatty() else "concise"


def _below_root() -> str:
    """The working directory from the root of the checkout that a forge's build says it made; "" there or elsewhere."""
    root = os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR") or ""
    if not root:
        return ""
    folder = os.path.relpath(os.getcwd(), root).replace(os.sep, "/")
    return "" if folder == "." or folder.startswith("..") else folder


def _at_level(report: Report, level: str) -> Report:
    shown = LEVELS[: LEVELS.index(level) + 1]
    report.findings = tuple(finding for finding in report.findings if finding.level in shown)
    return report


def _only_changed(report: Report, found: "Discovery", ref: str) -> None:
    from lint.changed import changed_lines, touched

    changed = {shown_path(path): lines for path, lines in changed_lines(ref, found.files).items()}
    report.findings = touched(report.findings, changed)


def _only_new(report: Report, config: "Config", baseline: str) -> None:
    """Leaves out what the baseline keeps. What it keeps of a check that did not run, or a story that could not be read, may be there."""
    from lint.baseline import read_baseline, without_known

    before = len(report.findings)
    broken = {fault.path for fault in report.errors}
    read = [path for path in report.paths if path not in broken]
    new, missing = without_known(report.findings, read_baseline(baseline), read)
    ran = {path: {row.id for row in config.chosen(config.for_file(path))} for path in {row.path for row in missing}}
    gone = [row for row in missing if row.check in ran[row.path]]
    report.findings = new
    report.suppressed += before - len(new)
    if gone:
        count = sum(row.count for row in gone)
        what = f"1 finding of {baseline} is" if count == 1 else f"{count} findings of {baseline} are"
        sys.stderr.write(f"newslint: {what} gone; newslint baseline keeps what is left\n")


def _write(report: Report, options: "Namespace") -> None:
    from lint.report.terminal import uses_colour, width

    out = None if options.output else sys.stdout
    text = render(report, options.format, width=width(out), colour=uses_colour(out), statistics=options.statistics)
    write(text, options.output)
    summary = os.environ.get("GITHUB_STEP_SUMMARY") if options.format == "github" else ""
    if summary:
        from lint.report.github import render_summary

        write(render_summary(report), summary, "a")


def _status(report: Report, found: "Discovery", fail_on: str, options: "Namespace") -> int:
    status = say_missing(found)
    say_faults(report.errors)
    if any(not (fault.internal and options.fail_open) for fault in report.errors):
        status = 2
    if any(fault.internal for fault in report.errors) and options.fail_open:
        sys.stderr.write("newslint: a fault of its own kept newslint from some work; --fail-open lets the story pass\n")
    counted = LEVELS[: LEVELS.index(fail_on) + 1] if fail_on != "never" else ()
    if not status and not options.exit_zero and any(finding.level in counted for finding in report.findings):
        status = 1
    return status
