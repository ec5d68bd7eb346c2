"""Findings that were there before: kept by path and fingerprint, so that only what is new is shown."""

import json
import os

from lint.fingerprint import fingerprint
from lint.load import ConfigError
from lint.model import Value
from lint.suppress import UNUSED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lint.model import LocatedFinding, Report

SCHEMA_VERSION = 1


class Known(Value):
    """One row: a finding of a story and how often it stands there. words: for whoever reads the file."""

    __slots__ = ("check", "count", "fingerprint", "path", "words")

    def __init__(self, path: str, check: str, fingerprint: str, count: int, words: str) -> None:
        self.path = path
        self.check = check
        self.fingerprint = fingerprint
        self.count = count
        self.words = words


def write_baseline(report: "Report", file: str, others: "Iterable[Known]" = ()) -> str:
    """The text of a baseline to stand in `file`; its paths are relative to that file's folder. Rows by path, check, words.

    others: rows of other stories, as read_baseline gives them, that are kept as they are.
    """
    folder = os.path.dirname(os.path.abspath(file))
    rows: dict[tuple[str, str, str], list[LocatedFinding]] = {}
    for finding in report.findings:
        if finding.check == UNUSED:
            continue
        key = (_relative(finding.place.path, folder), finding.check, fingerprint(finding.check, finding.key))
        rows.setdefault(key, []).append(finding)
    known: list[dict[str, object]] = [
        {"path": path, "check": check, "fingerprint": print_, "count": len(found), "words": found[0].place.text[:80]}
        for (path, check, print_), found in sorted(rows.items(), key=lambda item: (*item[0][:2], item[1][0].place.start.offset))
    ]
    known += [
        {
            "path": _relative(row.path, folder),
            "check": row.check,
            "fingerprint": row.fingerprint,
            "count": row.count,
            "words": row.words,
        }
        for row in others
    ]
    known.sort(key=lambda row: str(row["path"]))
    lines = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in known)
    return f'{{"schema_version": {SCHEMA_VERSION}, "findings": [\n{lines}\n]}}\n' if known else _EMPTY


_EMPTY = f'{{"schema_version": {SCHEMA_VERSION}, "findings": []}}\n'


def read_baseline(file: str) -> tuple[Known, ...]:
    """Rows with their paths as the working directory sees them.

    Raises ConfigError, naming file and cause.
    """
    folder = os.path.dirname(os.path.abspath(file))
    try:
        with open(file, encoding="utf-8") as handle:
            values = json.load(handle)
        if values["schema_version"] != SCHEMA_VERSION:
            raise ConfigError(
                f"{file}: is a baseline of version {values['schema_version']}; this newslint reads {SCHEMA_VERSION}"
            )
        return tuple(_known(row, folder) for row in values["findings"])
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror}; newslint baseline writes one") from None
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ConfigError(f"{file}: is no baseline: {error or type(error).__name__}") from None


def _known(row: "Mapping[str, object]", folder: str) -> Known:
    path, check, print_, count = row["path"], row["check"], row["fingerprint"], row["count"]
    if not (isinstance(path, str) and isinstance(check, str) and isinstance(print_, str) and isinstance(count, int)):
        raise ValueError("a row is not of text, text, text and number")
    return Known(_relative(os.path.join(folder, path), os.getcwd()), check, print_, count, str(row.get("words", "")))


def _relative(path: str, folder: str) -> str:
    full = os.path.abspath(path)
    inside = full.startswith(folder.rstrip(os.sep) + os.sep)
    return (os.path.relpath(full, folder) if inside else full).replace(os.sep, "/")


def without_known(
    findings: "Iterable[LocatedFinding]", known: "Iterable[Known]", read: "Iterable[str]"
) -> "tuple[tuple[LocatedFinding, ...], tuple[Known, ...]]":
    """The findings that are new, and the rows of files read that hold more than was found: what is gone.

    A row hides at most as many findings as it counts, the first ones of the story.
    """
    left = {(row.path, row.fingerprint): row.count for row in known}
    new: list[LocatedFinding] = []
    for finding in findings:
        key = (finding.place.path, fingerprint(finding.check, finding.key))
        if left.get(key, 0) > 0:
            left[key] -= 1
        else:
            new.append(finding)
    paths = frozenset(read)
    gone = tuple(row for row in known if row.path in paths and left[row.path, row.fingerprint] > 0)
    return tuple(new), gone
