"""newslint.toml, or [tool.newslint] in pyproject.toml: found, read, checked, merged for each file."""

import os
import re

from lint.load import Catalogue, ConfigError, Row
from lint.model import LEVELS, STAGES, Value
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from lint.rule import Check, Option

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
_STRINGS = "a list of texts"


class Table(Value):
    """One config file: where it stands and what it says, checked for keys and types but not yet for the names of checks."""

    __slots__ = ("folder", "path", "values")

    def __init__(self, path: str, folder: str, values: "Mapping[str, Any]") -> None:
        self.path = path
        self.folder = folder
        self.values = values


class Settings(Value):
    """What holds for one file. `options` and `levels` by check id."""

    __slots__ = ("distinct", "field_keys", "ignore", "levels", "options", "select", "stage", "words")

    def __init__(
        self,
        select: tuple[str, ...] = ("default",),
        ignore: tuple[str, ...] = (),
        levels: "Mapping[str, str] | None" = None,
        options: "Mapping[str, Mapping[str, Option]] | None" = None,
        words: tuple[str, ...] = (),
        distinct: tuple[tuple[str, ...], ...] = (),
        stage: str = "publish",
        field_keys: "Mapping[str, Sequence[str]] | None" = None,
    ) -> None:
        self.select = select
        self.ignore = ignore
        self.levels = levels or {}
        self.options = options or {}
        self.words = words
        self.distinct = distinct
        self.stage = stage
        self.field_keys = field_keys or {}

    def with_house(self, words: tuple[str, ...], distinct: tuple[tuple[str, ...], ...]) -> "Settings":
        """The same with another house list."""
        return Settings(self.select, self.ignore, self.levels, self.options, words, distinct, self.stage, self.field_keys)


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
        return "" if _is_strings(value) else _STRINGS
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


def settings_of(table: Table | None, base: Settings | None = None) -> Settings:
    """What a config says, over `base`: lists replace, tables merge key by key."""
    return _over(base or Settings(), table.values if table else {})


def _over(base: Settings, values: "Mapping[str, Any]") -> Settings:
    options = {check: dict(chosen) for check, chosen in base.options.items()}
    for check, chosen in values.get("checks", {}).items():
        options.setdefault(check, {}).update({k: tuple(v) if isinstance(v, list) else v for k, v in chosen.items()})
    return Settings(
        select=tuple(values.get("select", base.select)),
        ignore=tuple(values.get("ignore", base.ignore)),
        levels={**base.levels, **values.get("level", {})},
        options=options,
        words=tuple(values.get("words", base.words)),
        distinct=tuple(tuple(group) for group in values["distinct"]) if "distinct" in values else base.distinct,
        stage=values.get("stage", base.stage),
        field_keys={**base.field_keys, **{name: _as_list(keys) for name, keys in values.get("fields", {}).items()}},
    )


def _as_list(keys: "Any") -> tuple[str, ...]:
    return (keys,) if isinstance(keys, str) else tuple(keys)


class Config:
    """The root config of a run and, by folder, the nearer ones."""

    def __init__(self, table: Table | None, catalogue: Catalogue, overrides: "Mapping[str, Any] | None" = None) -> None:
        """`overrides`: what the command line says, in the words of the config; it wins over every file's."""
        self.table = table
        self.catalogue = catalogue
        self.overrides = overrides or {}
        self.folder = table.folder if table else os.getcwd()
        self._root = settings_of(table)
        self._by_folder: dict[str, Settings] = {}
        self._chosen: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Row]] = {}
        values: Mapping[str, Any] = table.values if table else {}
        self._per_path = [(glob_pattern(glob), near) for glob, near in values.get("per_path", {}).items()]
        self.plugins: tuple[str, ...] = tuple(values.get("plugins", ()))
        self.house: tuple[str, ...] = tuple(os.path.join(self.folder, folder) for folder in values.get("house", ()))
        self.facts: tuple[str, ...] = tuple(os.path.join(self.folder, file) for file in values.get("facts", ()))
        self.baseline: str = os.path.join(self.folder, values["baseline"]) if "baseline" in values else ""
        self.archive: str | None = os.path.join(self.folder, values["archive"]) if "archive" in values else None
        self.include = [glob_pattern(glob) for glob in values.get("include", ())]
        self.exclude = [glob_pattern(glob) for glob in values.get("exclude", ())]
        self.fail_on: str = self.overrides.get("fail_on") or values.get("fail_on", "query")
        where = table.path if table else ""
        for settings in (self._root, *(_over(Settings(), near) for _, near in self._per_path)):
            check_names(catalogue, settings, where)
        check_names(catalogue, _over(Settings(), self.overrides), "")

    def chosen(self, settings: Settings) -> list[Row]:
        """The checks that settings select."""
        key = (settings.select, settings.ignore)
        if key not in self._chosen:
            self._chosen[key] = chosen(self.catalogue, settings)
        return self._chosen[key]

    def relative(self, path: str) -> str:
        """`path` from the config's folder, with `/`; an outside path comes back absolute."""
        full = os.path.abspath(path)
        if full.startswith(self.folder.rstrip(os.sep) + os.sep):
            full = full[len(self.folder.rstrip(os.sep)) + 1 :]
        return full.replace(os.sep, "/")

    def excluded(self, path: str) -> bool:
        relative = self.relative(path)
        return any(pattern.match(relative) for pattern in self.exclude)

    def included(self, path: str) -> bool:
        """Whether `include` asks for a file of this name."""
        relative = self.relative(path)
        return any(pattern.match(relative) for pattern in self.include)

    def for_file(self, path: str) -> Settings:
        """Root, nearer configs, [per_path] and command line, in this order."""
        settings = self._for_folder(os.path.dirname(os.path.abspath(path)))
        if self._per_path:
            relative = self.relative(path)
            for pattern, near in self._per_path:
                if pattern.match(relative):
                    settings = _with_ignored(settings, near)
        return _with_command_line(settings, self.overrides)

    def _for_folder(self, folder: str) -> Settings:
        """The settings of a folder below the root config; outside it, the root's."""
        if folder in self._by_folder:
            return self._by_folder[folder]
        root = self.folder.rstrip(os.sep) or os.sep
        if folder == root or not folder.startswith(root + os.sep):
            settings = self._root
        else:
            settings = self._for_folder(os.path.dirname(folder))
            near = table_in(folder)
            if near is not None:
                for key in near.values:
                    if key not in NEAR_KEYS:
                        raise ConfigError(f"{near.path}: {key} belongs in the root config, {self._root_name()}")
                settings = _over(settings, near.values)
                check_names(self.catalogue, settings, near.path)
        self._by_folder[folder] = settings
        return settings

    def _root_name(self) -> str:
        return self.table.path if self.table else os.path.join(self.folder, FILE_NAME)


def _with_ignored(settings: Settings, near: "Mapping[str, Any]") -> Settings:
    """A [per_path] table adds to what is ignored; everything else it says replaces."""
    merged = _over(settings, near)
    if "ignore" in near:
        merged.ignore = tuple(dict.fromkeys((*settings.ignore, *merged.ignore)))
    return merged


def _with_command_line(settings: Settings, overrides: "Mapping[str, Any]") -> Settings:
    """`--select` sets aside what the config selects and ignores; `--ignore` adds to what it ignores."""
    if not overrides:
        return settings
    if "select" in overrides:
        return _over(settings, {"ignore": (), **overrides})
    return _with_ignored(settings, overrides)


def check_names(catalogue: Catalogue, settings: Settings, where: str) -> None:
    """Raises ConfigError where a check, a subject or an option is named that does not exist."""
    prefix = f"{where}: " if where else ""
    for name in (*settings.select, *settings.ignore):
        if name not in ("default", "all") and name not in catalogue.subjects and not catalogue.get(name):
            raise ConfigError(f"{prefix}unknown check {name}{did_you_mean(name, catalogue.names())}")
    for name in settings.levels:
        if name not in catalogue.subjects and not catalogue.get(name):
            raise ConfigError(f"{prefix}unknown check {name} in level{did_you_mean(name, catalogue.names())}")
    for name, options in settings.options.items():
        row = catalogue.get(name)
        if not row:
            raise ConfigError(f"{prefix}unknown check {name} in checks{did_you_mean(name, catalogue.names())}")
        check_options(row.load(), options, prefix)


def check_options(check: "Check", options: "Mapping[str, Any]", prefix: str = "") -> None:
    """Raises ConfigError where an option is unknown to the check or its value is not of its type."""
    for key, value in options.items():
        if key not in check.options:
            raise ConfigError(f"{prefix}{check.id} has no option {key}{did_you_mean(key, check.options)}")
        wanted = type(check.options[key])
        fits = type(value) is wanted or (wanted is float and type(value) is int)
        if not fits or (wanted is tuple and not all(isinstance(item, str) for item in value)):
            words = {"tuple": _STRINGS, "str": "a text", "bool": "true or false", "int": "a whole number", "float": "a number"}
            raise ConfigError(f"{prefix}{check.id}: {key} must be {words[wanted.__name__]}")


def chosen(catalogue: Catalogue, settings: Settings) -> "list[Row]":
    """The checks that settings select: the more specific name wins, and `ignore` wins ties."""
    return [
        row
        for row in catalogue.rows
        if (rank := _rank(row, settings.select, catalogue)) and rank > _rank(row, settings.ignore, catalogue)
    ]


def _rank(row: Row, names: "Iterable[str]", catalogue: Catalogue) -> int:
    """How closely `names` mean this check: 3 by id, 2 by subject, 1 by "default" or "all", 0 not at all."""
    best = 0
    for name in names:
        if name == row.id or name in row.aliases:
            return 3
        if name == row.id.split("/")[0]:
            best = 2
        elif name == "all" or (name == "default" and row.default):
            best = max(best, 1)
    return best


def is_named(row: Row, names: "Iterable[str]") -> bool:
    """Whether one of `names` means this check itself or its subject, not just "default" or "all"."""
    return not {row.id, *row.aliases, row.id.split("/")[0]}.isdisjoint(names)


def level_of(row: Row, settings: Settings) -> str:
    """The level a check's findings get, by id, then by subject, then its own; "" where the config is silent."""
    for name in (row.id, *row.aliases, row.id.split("/")[0]):
        if name in settings.levels:
            return settings.levels[name]
    return ""


def glob_pattern(glob: str) -> "re.Pattern[str]":
    """A glob on paths with `/`: `**` is any depth, `*` and `?` stay within a name; a folder's glob holds for what is in it."""
    out: list[str] = []
    i = 0
    glob = glob.removeprefix("./").rstrip("/")
    while i < len(glob):
        if glob.startswith("**/", i):
            out.append("(?:[^/]+/)*")
            i += 3
        elif glob.startswith("**", i):
            out.append(".*")
            i += 2
        else:
            out.append({"*": "[^/]*", "?": "[^/]"}.get(glob[i]) or re.escape(glob[i]))
            i += 1
    return compile_pattern("".join(out) + r"(?:/.*)?\Z", re.S)
