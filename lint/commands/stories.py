"""What the subcommands that read stories without checking them share: their options, the stories, the output."""

import sys

from lint.commands.configured import Parser, config_of
from lint.discover import discover
from lint.document import Document
from lint.load import ConfigError
from lint.run import Job, read_stories

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from lint.config import Config
    from lint.model import Fault


def add_reading(make: Parser) -> None:
    """The options that say how copy is read, as `check` has them."""
    add = make.add_argument
    add("--date", metavar="YYYY-MM-DD", help="day of publication, for copy that does not say it")
    add("--facts", action="append", metavar="FILE", help="fact sheet; may be given several times")
    add("--config", metavar="FILE", help="config to use instead of the one found")
    add("--stdin-filename", default="stdin", metavar="NAME", help="name and format of standard input")
    add("--output", metavar="FILE", help="write to FILE")


def job_of(options: "Namespace", config: "Config") -> Job:
    from lint.commands.check import _day, _facts

    return Job(
        facts=_facts([*config.facts, *(options.facts or ())]),
        published=_day(options.date, config.table),
        stdin_name=options.stdin_filename,
    )


def stories_of(paths: "Sequence[str]", options: "Namespace") -> "tuple[list[Document], list[Fault], int]":
    """Every story at these paths, what could not be read, and the status so far; complaints go to standard error."""
    from lint.commands.check import _say_missing

    if not paths:
        raise ConfigError("name a file or a folder, or - for standard input")
    config = config_of(options)
    found = discover(paths, config)
    job = job_of(options, config)
    stdin = sys.stdin.buffer.read() if "-" in found.files else None
    stories: list[Document] = []
    faults: list[Fault] = []
    for file in found.files:
        settings = config.for_file(job.stdin_name if file == "-" else file)
        for story in read_stories(file, settings, job, stdin):
            if not isinstance(story, Document):
                faults.append(story)
            elif story.text:
                stories.append(story)
    return stories, faults, max(_say_missing(found), say_faults(faults))


def say_faults(faults: "Sequence[Fault]") -> int:
    """One line each on standard error; the status they call for."""
    from lint.report.terminal import printable

    for fault in faults:
        sys.stderr.write(f"newslint: {printable(fault.path)}: {printable(fault.message)}\n")
    return 2 if faults else 0


def write(text: str, file: str | None) -> None:
    """To standard output, or to `file`.

    Raises ConfigError where the file cannot be written.
    """
    if file is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    try:
        with open(file, "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be written: {error.strerror}") from None
