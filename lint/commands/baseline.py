"""newslint baseline: keeps today's findings, so that from now on only new ones are shown."""

import sys

from lint.baseline import write_baseline
from lint.commands.check import facts_of, published_of, say_faults, say_missing
from lint.commands.configured import Parser, config_of
from lint.discover import discover
from lint.load import ConfigError
from lint.model import STAGES
from lint.run import Job, run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

FILE_NAME = "newslint-baseline.json"


def parser() -> Parser:
    make = Parser("baseline", "Keep today's findings; `newslint check --baseline FILE` then shows only what is new.")
    add = make.add_argument
    add("paths", nargs="+", metavar="PATH", help="files or folders")
    add("-o", "--output", metavar="FILE", help=f"file to write (default: the config's baseline, else {FILE_NAME})")
    add("--select", action="append", metavar="CHECKS", help="only these: ids, subjects, default, all; by commas")
    add("--ignore", action="append", metavar="CHECKS", help="not these; by commas")
    add("--date", metavar="YYYY-MM-DD", help="day of publication, for copy that does not say it")
    add("--stage", choices=STAGES, help="how far the story is (default: publish)")
    add("--facts", action="append", metavar="FILE", help="fact sheet; may be given several times")
    add("--config", metavar="FILE", help="config to use instead of the one found")
    add("--jobs", type=int, default=0, metavar="N", help="processes (default: one a core)")
    return make


def main(argv: "Sequence[str]") -> int:
    """Status: 0 written, 2 what could not be read or written."""
    options = parser().parse_args(argv)
    config = config_of(options)
    file = options.output or config.baseline or FILE_NAME
    found = discover(options.paths, config)
    job = Job(facts=facts_of([*config.facts, *(options.facts or ())]), published=published_of(options.date, config.table))
    report = run(found.files, config, job, options.jobs)
    text = write_baseline(report, file)
    try:
        with open(file, "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be written: {error.strerror}") from None
    count = len(report.findings)
    sys.stderr.write(f"newslint: {file} keeps {count} finding{'' if count == 1 else 's'} in {report.files} files\n")
    return 2 if say_missing(found) or say_faults(report) else 0
