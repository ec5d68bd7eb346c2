"""newslint.toml, or [tool.newslint] in pyproject.toml: found, read, its keys and types checked."""

import os

from lint.load import ConfigError
from lint.model import LEVELS, STAGES, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any


NEAR_KEYS = ("select", "ignore", "level", "checks", "words", "distinct", "stage", "fields")
"""What a config nearer to a file, or a [per_path] table, may set."""


ROOT_KEYS = (
    *NEAR_KEYS,
    "include",
    "exclude",
    "facts",
    "archive",
    "baseline",
    "fail_on",
    "plugins",
    "house",
    "per_path",
    "date",
    "language",
)
FAIL_ON = ("error", "query", "never")
FILE_NAME = "newslint.toml"
STRINGS = "a list of texts"


class Table(Value):
    """One config file: where it stands and what it says, checked for keys and types but not yet for the names of checks."""

    __slots__ = ("folder", "path", "values")

    def __init__(self, path: str, folder: str, values: "Mapping[str, Any]") -> None:
        self.path = path
        self.folder = folder
        self.values = values


def find_table(folder: str) -> Table | None:
    """The config of `folder` or of the nearest folder above it, up to the root of the git repository."""
    folder = os.path.abspath(folder)
    while True:
        table = table_in(folder)
        if table is not None or os.path.exists(os.path.join(folder, ".git")):
            return table
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def table_in(folder: str) -> Table | None:
    """The config in exactly this folder; newslint.toml beats a pyproject.toml beside it."""
    path = os.path.join(folder, FILE_NAME)
    if os.path.isfile(path):
        return read_table(path)
    path = os.path.join(folder, "pyproject.toml")
    if os.path.isfile(path):
        return _table_of_pyproject(path)
    return None


def read_table(path: str) -> Table:
    """A config file named by its user.

    Raises ConfigError where it cannot be read, is no TOML, or has an unknown key or a value of the wrong kind.
    """
    if os.path.basename(path) == "pyproject.toml":
        return _table_of_pyproject(path) or Table(path, os.path.dirname(os.path.abspath(path)), {})
    return _checked(path, read_toml(path))


def _table_of_pyproject(path: str) -> Table | None:
    text = _text(path)
    if "tool.newslint" not in text and "[tool]" not in text:
        return None  # most pyproject.toml are somebody else's, and a parser costs 8 ms
    values = _parsed(path, text).get("tool", {}).get("newslint")
    return None if values is None else _checked(path, values)


def read_toml(path: str) -> "dict[str, Any]":
    """Raises ConfigError, naming file and cause."""
    return _parsed(path, _text(path))


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read().removeprefix("\ufeff")
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is not UTF-8") from None


def _parsed(path: str, text: str) -> "dict[str, Any]":
    from tomli import TOMLDecodeError, loads

    try:
        return loads(text.replace("\r\n", "\n"))
    except TOMLDecodeError as error:
        raise ConfigError(f"{path}: is not TOML: {error}") from None
    except RecursionError:
        raise ConfigError(f"{path}: nests tables or arrays too deep") from None


def _checked(path: str, values: "Any") -> Table:
    if not isinstance(values, dict):
        raise ConfigError(f"{path}: newslint must be a table")
    check_keys(path, "", values, ROOT_KEYS)
    for glob, near in values.get("per_path", {}).items():
        if not isinstance(near, dict):
            raise ConfigError(f"{path}: per_path.{glob!r} must be a table")
        check_keys(path, f"per_path.{glob!r}.", near, NEAR_KEYS)
    return Table(path, os.path.dirname(os.path.abspath(path)), values)


def check_keys(path: str, prefix: str, values: "Mapping[str, Any]", known: "Sequence[str]") -> None:
    """Raises ConfigError where a key is unknown or its value is of the wrong kind."""
    for key, value in values.items():
        if key not in known:
            raise ConfigError(f"{path}: unknown key {prefix}{key}{did_you_mean(key, known)}")
        wanted = _mismatch(key, value)
        if wanted:
            raise ConfigError(f"{path}: {prefix}{key} must be {wanted}")


def _mismatch(key: str, value: "Any") -> str:
    """What the value of `key` must be, where it is not that; "" where it is."""
    if key in ("select", "ignore", "include", "exclude", "facts", "words", "plugins", "house"):
        return "" if _is_strings(value) else STRINGS
    if key == "distinct":
        good = isinstance(value, list) and all(_is_strings(group) and len(group) > 1 for group in value)
        return "" if good else 'a list of groups of texts, such as [["Horan", "Horgan"]]'
    if key == "stage":
        return "" if value in STAGES else _one_of(STAGES)
    if key == "fail_on":
        return "" if value in FAIL_ON else _one_of(FAIL_ON)
    if key == "level":
        good = isinstance(value, dict) and all(level in LEVELS for level in value.values())
        return "" if good else f"a table from checks to levels, each {_one_of(LEVELS)}"
    if key == "checks":
        good = isinstance(value, dict) and all(isinstance(options, dict) for options in value.values())
        return "" if good else 'tables of options, such as [checks."dates/weekday"]'
    if key == "fields":
        return _mismatch_of_fields(value)
    if key == "per_path":
        return "" if isinstance(value, dict) else "a table of globs"
    if key in ("archive", "baseline", "language"):
        return "" if isinstance(value, str) and "\0" not in value else "a text"
    if key == "decision":
        return "" if isinstance(value, list) and all(isinstance(row, dict) for row in value) else "written [[decision]]"
    return "" if type(value).__name__ == "date" else "a date, such as 2024-02-20"


def _mismatch_of_fields(value: "Any") -> str:
    from lint.formats.fields import NAMES

    if not isinstance(value, dict) or not all(isinstance(keys, str) or _is_strings(keys) for keys in value.values()):
        return 'a table from fields to keys, such as { headline = "hed", body = ["html", "text"] }'
    unknown = next((name for name in value if name not in NAMES), None)
    return "" if unknown is None else f"of known fields; there is no {unknown}{did_you_mean(unknown, NAMES)}"


def _is_strings(value: "Any") -> bool:
    return isinstance(value, list) and all(isinstance(item, str) and "\0" not in item for item in value)


def _one_of(words: "Sequence[str]") -> str:
    return " or ".join(f'"{word}"' for word in words)


def did_you_mean(word: str, known: "Iterable[str]") -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]}?" if close else ""
