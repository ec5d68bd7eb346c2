"""newslint fix: puts in the fixes that need no judgement."""

import os
import sys

from lint.commands.configured import Parser, config_of
from lint.commands.stories import add_choice, add_reading, found_at, job_of, say_missing
from lint.fix import fixes_of, mend
from lint.formats import form_of, read
from lint.formats.decode import Undecodable, encode_like
from lint.model import LEVELS
from lint.report.terminal import printable
from lint.run import lint_file
from lint.stories import bytes_of, shown_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from lint.config import Config
    from lint.model import Fix
    from lint.outcome import Outcome
    from lint.stories import Job

ROUNDS = 8
"""A fix may lay bare another one; after so many rounds the file is left as it is."""


def parser() -> Parser:
    make = Parser("fix", "Put in the fixes that need no judgement: what they mend can only be an accident.")
    add = make.add_argument
    add("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    add("--unsafe", action="store_true", help="also fixes that need a look, where a finding has just one; look at the result")
    add("--diff", action="store_true", help="show what would change, and write nothing")
    add_choice(make)
    add_reading(make)
    add("--fail-on", choices=("error", "query", "never"), help="end with status 1 if such findings are left (default: query)")
    add("--force-exclude", action="store_true", help="apply exclude to files named here too")
    return make


def main(argv: "Sequence[str]") -> int:
    """Status: 0 nothing left at or above --fail-on (with --diff: nothing to change), 1 something, 2 what could not be read or written."""
    options = parser().parse_args(argv)
    config = config_of(options)
    found = found_at(options.paths, config, options.force_exclude)
    job = job_of(options, config, keep_sources=True)
    total = Total()
    for path in found.files:
        _mend_file(path, config, job, options, total)
    status = say_missing(found)
    sys.stderr.write(total.summary(options.diff))
    counted = LEVELS[: LEVELS.index(config.fail_on) + 1] if config.fail_on != "never" else ()
    left = total.changed if options.diff else sum(total.left[level] for level in counted)
    return 2 if status or total.faults else int(left > 0)


class Total:
    """What a run of `fix` has done so far."""

    def __init__(self) -> None:
        self.fixes = 0
        self.changed = 0
        self.faults = 0
        self.left = dict.fromkeys(LEVELS, 0)

    def summary(self, only_shown: bool) -> str:
        would = "would be" if only_shown else ("was" if self.fixes == 1 else "were")
        fixes = f"{self.fixes} {'fix' if self.fixes == 1 else 'fixes'} {would} made in {_files(self.changed)}"
        left = self.left["error"] + self.left["query"]
        return f"newslint: {fixes}; {left} finding{'' if left == 1 else 's'} left for a person\n"


def _files(count: int) -> str:
    return f"{count} file{'' if count == 1 else 's'}"


def _mend_file(path: str, config: "Config", job: "Job", options: "Namespace", total: Total) -> None:
    name = job.stdin_name if path == "-" else path
    try:
        data = sys.stdin.buffer.read() if path == "-" else bytes_of(path)
        found = outcome = lint_file(path, config, job, data)
        before = after = ""
        fixes: list[Fix] = []
        if fixes_of(outcome.findings, options.unsafe):
            reading = read(data, form_of(name), config.for_file(name).field_keys)
            before = reading.source
            after, fixes, outcome = _rounds(path, config, job, data, outcome, options.unsafe, before, reading.encoding)
            if fixes and not reading.writable:
                raise Undecodable("fixes cannot be written into a file of this kind; mend it in the program that made it")
        mended = encode_like(data, after, reading.encoding) if fixes else data
    except OSError as error:
        _say(path, f"cannot be read: {error.strerror}", total)
        return
    except Undecodable as error:
        _say(path, str(error), total)
        return
    for fault in outcome.faults:
        _say(fault.path, fault.message, total)
    is_mended = path == "-" or options.diff or not fixes or _write(path, data, mended, total)
    for finding in (outcome if is_mended else found).findings:
        total.left[finding.level] += 1
    if not is_mended:
        return
    total.fixes += len(fixes)
    total.changed += bool(fixes)
    if options.diff:
        sys.stdout.write(_diff(before, after, shown_path(name)))
    elif path == "-":
        sys.stdout.buffer.write(mended)
        sys.stdout.buffer.flush()
    else:
        sys.stdout.writelines(f"{printable(shown_path(path))}: {printable(fix.title)}\n" for fix in fixes)


def _say(path: str, message: str, total: Total) -> None:
    total.faults += 1
    sys.stderr.write(f"newslint: {printable(shown_path(path))}: {printable(message)}\n")


def _rounds(
    path: str, config: "Config", job: "Job", data: bytes, outcome: "Outcome", unsafe: bool, source: str, encoding: str
) -> "tuple[str, list[Fix], Outcome]":
    """The source after all fixes, the fixes made, and what is found then. A fix after which a new finding stands is not made."""
    done: list[Fix] = []
    for _ in range(ROUNDS):
        fixes = fixes_of(outcome.findings, unsafe)
        better = _without_harm(path, config, job, data, outcome, source, encoding, fixes)
        if better is None:
            break
        source, made, outcome = better
        done += made
    return source, done, outcome


def _without_harm(
    path: str, config: "Config", job: "Job", data: bytes, outcome: "Outcome", source: str, encoding: str, fixes: "Sequence[Fix]"
) -> "tuple[str, tuple[Fix, ...], Outcome] | None":
    """All fixes together, or where they bring a new finding those that do not, one by one; None if none is left."""
    for group in (tuple(fixes), *((fix,) for fix in (fixes if len(fixes) > 1 else ()))):
        mended = mend(source, group)
        if not mended.applied or mended.source == source:
            continue
        try:
            after = lint_file(path, config, job, encode_like(data, mended.source, encoding))
        except UnicodeEncodeError:
            continue
        if len(after.faults) <= len(outcome.faults) and _prints(after) <= _prints(outcome):
            return mended.source, mended.applied, after
    return None


def _prints(outcome: "Outcome") -> set[tuple[str, tuple[str, ...]]]:
    return {(finding.check, finding.key) for finding in outcome.findings if finding.level != "tick"}


def _diff(before: str, after: str, path: str) -> str:
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}")
    return "".join(printable(line.rstrip("\r\n")) + "\n" for line in lines)


def _lines(text: str) -> list[str]:
    return [line + "\n" for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def _write(path: str, before: bytes, data: bytes, total: Total) -> bool:
    """Puts a finished file in the place of the old one, so that nobody ever sees half of it; says whether it could.

    A file that holds something else than `before` by now is left to whoever saved it.
    """
    from tempfile import mkstemp

    real = os.path.realpath(path)
    beside, fault = "", ""
    try:
        handle, beside = mkstemp(prefix=".newslint-", dir=os.path.dirname(real))
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with open(real, "rb") as file:
            saved = file.read(len(before) + 1) != before
        if saved:
            fault = "was saved by somebody meanwhile, and left as it is"
        else:
            os.chmod(beside, os.stat(real).st_mode & 0o7777)
            os.replace(beside, real)
    except OSError as error:
        fault = f"cannot be written: {error.strerror}"
    finally:
        if beside and os.path.exists(beside):
            os.unlink(beside)
    if fault:
        _say(path, fault, total)
    return not fault
