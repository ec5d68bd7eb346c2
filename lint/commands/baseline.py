"""newslint baseline: keeps today's findings, so that from now on only new ones are shown."""

import os
import sys

from lint.baseline import read_baseline, write_baseline
from lint.commands.configured import Parser, config_of
from lint.commands.stories import add_choice, add_reading, found_at, job_of, say_faults, say_missing, standard_input, write
from lint.report.terminal import printable
from lint.run import run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model import Report

FILE_NAME = "newslint-baseline.json"


def parser() -> Parser:
    make = Parser("baseline", "Keep today's findings; `newslint check --baseline FILE` then shows only what is new.")
    add = make.add_argument
    add("paths", nargs="*", metavar="PATH", help="files or folders")
    add("-o", "--output", metavar="FILE", help=f"file to write (default: the config's baseline, else {FILE_NAME})")
    add_choice(make)
    add_reading(make)
    add("--jobs", type=int, default=0, metavar="N", help="processes (default: one a core)")
    return make


def main(argv: "Sequence[str]") -> int:
    """Status: 0 written, 2 what could not be read or written. What the file keeps of stories that were not read this time stays."""
    options = parser().parse_args(argv)
    config = config_of(options)
    file = options.output or config.baseline or FILE_NAME
    found = found_at(options.paths, config)
    before = read_baseline(file) if os.path.exists(file) and os.path.getsize(file) else ()
    report = run(found.files, config, job_of(options, config), options.jobs, standard_input(found))
    others = [row for row in before if not _is_read(row.path, report) and os.path.exists(row.path)]
    write(write_baseline(report, file, others), file)
    count = len(report.findings)
    files = f"{report.files} file{'' if report.files == 1 else 's'}"
    more = f", and {sum(row.count for row in others)} in others" if others else ""
    sys.stderr.write(f"newslint: {printable(file)} keeps {count} finding{'' if count == 1 else 's'} in {files}{more}\n")
    return max(say_missing(found), say_faults(report.errors))


def _is_read(path: str, report: "Report") -> bool:
    return path in report.paths and all(fault.path != path for fault in report.errors)
