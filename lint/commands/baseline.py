"""newslint baseline: keeps today's findings, so that from now on only new ones are shown."""

import sys

from lint.baseline import write_baseline
from lint.commands.configured import Parser, config_of
from lint.commands.stories import add_choice, add_reading, found_at, job_of, say_faults, say_missing, write
from lint.run import run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

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
    """Status: 0 written, 2 what could not be read or written."""
    options = parser().parse_args(argv)
    config = config_of(options)
    file = options.output or config.baseline or FILE_NAME
    found = found_at(options.paths, config)
    report = run(found.files, config, job_of(options, config), options.jobs)
    write(write_baseline(report, file), file)
    count = len(report.findings)
    sys.stderr.write(f"newslint: {file} keeps {count} finding{'' if count == 1 else 's'} in {report.files} files\n")
    return max(say_missing(found), say_faults(report.errors))
