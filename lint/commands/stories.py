"""What every subcommand that reads stories shares: its options, the job, the stories, what to say and where to write."""

import os
import sys

from lint.discover import Discovery, discover
from lint.load import ConfigError
from lint.model import STAGES, Fault
from lint.stories import Job, read_stories

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Sequence
    from datetime import date

    from lint.commands.configured import Parser
    from lint.config import Config
    from lint.desk.facts import FactSheet
    from lint.document import Document


def add_reading(make: "Parser") -> None:
    """The options that say how copy is read and what the newsroom knows."""
    add = make.add_argument
    add("--date", metavar="YYYY-MM-DD", help="day of publication, over what the copy says")
    add("--stage", choices=STAGES, help="how far the story is (default: publish)")
    add("--facts", action="append", metavar="FILE", help="fact sheet; may be given several times")
    add("--archive", metavar="FILE", help="what was published before; made by newslint archive index")
    add("--config", metavar="FILE", help="config to use instead of the one found")
    add("--stdin-filename", default="stdin", metavar="NAME", help="name and format of standard input")


def add_choice(make: "Parser") -> None:
    """The options that say which checks run."""
    make.add_argument("--select", action="append", metavar="CHECKS", help="only these: ids, subjects, default, all; by commas")
    make.add_argument("--ignore", action="append", metavar="CHECKS", help="not these; by commas")


def job_of(
    options: "Namespace", config: "Config", *, keep_sources: bool = False, keep_pages: bool = False, explain: bool = False
) -> Job:
    """The job that these options ask for. Raises ConfigError where one of them cannot be read."""
    return Job(
        archive=_archive(options.archive or config.archive),
        facts=_facts([*config.facts, *(options.facts or ())]),
        published=published_of(options.date),
        presumed=config.table.values.get("date") if config.table else None,
        language=config.table.values.get("language", "") if config.table else "",
        keep_sources=keep_sources,
        keep_pages=keep_pages,
        explain=explain,
        stdin_name=options.stdin_filename,
    )


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


def published_of(given: str | None) -> "date | None":
    """The day that the command line gives. Raises ConfigError where it is none."""
    if given is None:
        return None
    from lint.read.published import day as read_day

    found = read_day(given) if len(given) == 10 else None
    if found is None:
        raise ConfigError(f"--date {given} is no day; write it as 2024-02-20")
    return found


def found_at(paths: "Sequence[str]", config: "Config", force_exclude: bool = False, output: str | None = None) -> Discovery:
    """The files to read. Raises ConfigError where no path is given, or `output` would be written over one of them."""
    if not paths:
        raise ConfigError("name a file or a folder, or - for standard input")
    found = discover(paths, config, force_exclude)
    if output and os.path.isfile(output) and os.path.realpath(output) in map(os.path.realpath, found.files):
        if output in paths or os.path.realpath(output) in map(os.path.realpath, paths):
            raise ConfigError(f"{output}: is one of the stories, so the report is not written over it")
        found.files = [file for file in found.files if os.path.realpath(file) != os.path.realpath(output)]
    return found


def standard_input(found: Discovery) -> bytes | None:
    """What stands on standard input, where a path is `-`."""
    return sys.stdin.buffer.read() if "-" in found.files else None


def stories_of(paths: "Sequence[str]", options: "Namespace", config: "Config") -> "tuple[list[Document], list[Fault], int]":
    """Every story at these paths, what could not be read, and the status so far; complaints go to standard error."""
    found = found_at(paths, config, output=getattr(options, "output", None))
    job = job_of(options, config)
    stdin = standard_input(found)
    stories: list[Document] = []
    faults: list[Fault] = []
    for file in found.files:
        settings = config.for_file(job.stdin_name if file == "-" else file)
        for story in read_stories(file, settings, job, stdin if file == "-" else None):
            if isinstance(story, Fault):
                faults.append(story)
            elif story.text:
                stories.append(story)
    return stories, faults, max(say_missing(found), say_faults(faults))


def say_missing(found: Discovery) -> int:
    """Says which paths are not there or hold nothing; 2 if a path is not there or locked, else 0."""
    from lint.report.terminal import printable

    for path in found.missing:
        sys.stderr.write(f"newslint: {printable(path)}: there is no such file or folder{_command_meant(path)}\n")
    for path in found.empty:
        sys.stderr.write(f"newslint: {printable(path)}: no copy found here\n")
    for path, reason in found.locked:
        sys.stderr.write(f"newslint: {printable(path)}: cannot be listed: {reason}\n")
    return 2 if found.missing or found.locked else 0


def _command_meant(path: str) -> str:
    """A hint where somebody mistyped a command, and so named a file."""
    from lint.cli import COMMANDS
    from lint.config_file import did_you_mean

    return did_you_mean(path, COMMANDS) if path.isalpha() else ""


def say_faults(faults: "Iterable[Fault]") -> int:
    """What could not be read or broke, a line each on standard error; 2 if there was any, else 0."""
    from lint.report.terminal import printable

    status = 0
    for fault in faults:
        check = f" {fault.check}:" if fault.check else ""
        sys.stderr.write(f"newslint: {printable(fault.path)}:{check} {printable(fault.message)}\n")
        status = 2
    return status


def write(text: str, file: str | None, mode: str = "w") -> None:
    """To standard output, or to `file`.

    Raises ConfigError where the file cannot be written.
    """
    if file is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    try:
        with open(file, mode, encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            out.write(text)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be written: {error.strerror}") from None
