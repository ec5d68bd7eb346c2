"""Which lines of which files changed since a commit, as git says."""

import os
import re
import subprocess

from lint.load import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.model import LocatedFinding, Place

Lines = list[tuple[int, int]]
"""First and last line of each changed stretch, from 1; a stretch of which lines were only deleted is its two neighbours."""

_HUNK = re.compile(r"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@", re.M)
_PLAIN = ("--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--ignore-submodules")
"""Nothing that the settings of a user or a repository may add."""

_WHOLE_FILE: Lines = [(0, 1 << 62)]


def changed_lines(ref: str, paths: "Iterable[str]") -> dict[str, Lines]:
    """Changed lines by path, of those of `paths` that changed since `ref`; a file that git does not know is new as a whole.

    Raises ConfigError where there is no git, no repository or no such commit.
    """
    if ref.startswith("-"):
        raise ConfigError(f"--diff {ref}: is no commit")
    by_name = {os.path.realpath(path): path for path in paths if path != "-"}
    top = _git("rev-parse", "--show-toplevel").strip("\n")
    _git("rev-parse", "--verify", "--quiet", f"{ref.split('..')[0]}^{{commit}}", fault=f"--diff {ref}: there is no such commit")
    changed: dict[str, Lines] = {}
    for name in _names("diff", "--name-only", "-z", *_PLAIN, ref, "--", folder=top):
        path = by_name.get(os.path.realpath(os.path.join(top, name)))
        if path is not None:
            changed[path] = _hunks(_git("diff", "--unified=0", "--inter-hunk-context=0", *_PLAIN, ref, "--", name, folder=top))
    for name in _names("ls-files", "--others", "-z", "--", folder=top):
        path = by_name.get(os.path.realpath(os.path.join(top, name)))
        if path is not None:
            changed[path] = _WHOLE_FILE
    outside = [path for real, path in by_name.items() if not real.startswith(os.path.realpath(top) + os.sep)]
    return changed | dict.fromkeys(outside, _WHOLE_FILE)


def _names(*command: str, folder: str) -> list[str]:
    return [name for name in _git(*command, folder=folder).split("\0") if name]


def _hunks(diff: str) -> Lines:
    if "\nBinary files " in diff or diff.startswith("Binary files "):
        return _WHOLE_FILE
    lines: Lines = []
    for match in _HUNK.finditer(diff):
        start, count = int(match.group(1)), int(match.group(2) or "1")
        lines.append((start, start + count - 1) if count else (start, start + 1))
    return lines


def _git(*command: str, folder: str | None = None, fault: str = "") -> str:
    try:
        done = subprocess.run(["git", "--literal-pathspecs", *command], cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise ConfigError(f"--diff needs git, which cannot be run: {error.strerror}") from None
    if done.returncode:
        says = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise ConfigError(fault or f"--diff: git says: {says or 'it failed'}")
    return done.stdout.decode("utf-8", "surrogateescape")


def touched(findings: "Iterable[LocatedFinding]", changed: "dict[str, Lines]") -> "tuple[LocatedFinding, ...]":
    """The findings of which any place stands on a changed line; `changed` by path as reports show it."""
    return tuple(
        finding
        for finding in findings
        if any(_stands_in(place, changed) for place in (finding.place, *(place for place, _ in finding.related)))
    )


def _stands_in(place: "Place", changed: "dict[str, Lines]") -> bool:
    return any(low <= place.end.line and place.start.line <= high for low, high in changed.get(place.path, ()))
