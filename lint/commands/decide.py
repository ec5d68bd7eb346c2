"""newslint decide: writes beside a story that a finding is none, and why."""

import json
import os
import re
import sys

from lint.commands.configured import Parser, config_of
from lint.commands.stories import add_reading, job_of
from lint.fingerprint import fingerprint
from lint.load import ConfigError
from lint.report.terminal import printable
from lint.run import SIDECAR_SUFFIX, lint_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model import LocatedFinding

_PLACE = re.compile(r"(.+?):(\d+)(?::(\d+))?$", re.S)


def parser() -> Parser:
    make = Parser("decide", "Write beside a story that a finding is none, and why; the next version of the story keeps it.")
    add = make.add_argument
    add("place", metavar="PATH[:LINE[:COLUMN]]", help="the story, and where the finding stands, as the report prints it")
    add("--because", required=True, metavar="TEXT", help="the reason: Horan and Horgan are two")
    add("--check", metavar="ID", help="the check, where several speak there")
    add("--by", default="", metavar="NAME", help="who decides")
    add_reading(make)
    return make


def main(argv: "Sequence[str]") -> int:
    """Status: 0 written; everything else raises ConfigError."""
    options = parser().parse_args(argv)
    path, line, column = _place(options.place)
    config = config_of(options)
    outcome = lint_file(path, config, job_of(options, config))
    if outcome.faults:
        raise ConfigError(f"{outcome.faults[0].path}: {outcome.faults[0].message}")
    found = [finding for finding in outcome.findings if _is_meant(finding, line, column, options.check)]
    issues = {(finding.check, finding.key): finding for finding in found}
    if not issues:
        raise ConfigError(f"{options.place}: nothing is found here; newslint check {path} says what is found where")
    if len(issues) > 1:
        listed = "; ".join(f"{f.place.start.line}:{f.place.start.column} {f.check}" for f in issues.values())
        raise ConfigError(f"{options.place}: {len(issues)} findings stand here, name one by its place or --check: {listed}")
    finding = next(iter(issues.values()))
    _append(path + SIDECAR_SUFFIX, finding, options.because, options.by)
    words = " and ".join(f"“{word}”" for word in finding.key[:2])
    sys.stdout.write(f"{printable(path + SIDECAR_SUFFIX)}: {finding.check} {printable(words)} is decided\n")
    return 0


def _place(given: str) -> tuple[str, int, int]:
    """Path, line and column; 0 where not given."""
    if os.path.exists(given):
        return given, 0, 0
    match = _PLACE.match(given)
    if not match or not os.path.isfile(match.group(1)):
        raise ConfigError(f"{given}: there is no such file")
    return match.group(1), int(match.group(2)), int(match.group(3) or 0)


def _is_meant(finding: "LocatedFinding", line: int, column: int, check: str | None) -> bool:
    if check and finding.check != check:
        return False
    starts = [finding.place.start, *(place.start for place, _ in finding.related)]
    return not line or any(start.line == line and column in (0, start.column) for start in starts)


def _append(file: str, finding: "LocatedFinding", reason: str, by: str) -> None:
    words = ", ".join(_toml(word) for word in finding.key)
    row = (
        f"[[decision]]\ncheck = {_toml(finding.check)}\nwords = [{words}]\n"
        f"fingerprint = {_toml(fingerprint(finding.check, finding.key))}\nreason = {_toml(reason)}\n"
    )
    row += f"by = {_toml(by)}\n" if by else ""
    try:
        begun = os.path.exists(file) and os.path.getsize(file) > 0
        with open(file, "a", encoding="utf-8", newline="\n") as out:
            out.write(f"\n{row}" if begun else row)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be written: {error.strerror}") from None


def _toml(text: str) -> str:
    """A TOML string on one line."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
