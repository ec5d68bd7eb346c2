"""The config of a run: the root's table, the nearer ones, the command line, merged for each file."""

import os
import re

from lint.choice import Settings, check_names, chosen
from lint.config_file import FILE_NAME, NEAR_KEYS, Table, table_in
from lint.load import Catalogue, ConfigError, Row
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


def settings_of(table: Table | None, base: Settings | None = None) -> Settings:
    """What a config says, over `base`: lists replace, tables merge key by key."""
    return _over(base or Settings(), table.values if table else {})


def _over(base: Settings, values: "Mapping[str, Any]") -> Settings:
    options = {check: dict(said) for check, said in base.options.items()}
    for check, said in values.get("checks", {}).items():
        options.setdefault(check, {}).update({k: tuple(v) if isinstance(v, list) else v for k, v in said.items()})
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
