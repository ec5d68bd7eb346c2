"""What holds for one file, and which checks it chooses."""

from lint.config_file import STRINGS, did_you_mean
from lint.load import Catalogue, ConfigError, Row
from lint.model import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from lint.rule import Check, Option


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
            words = {"tuple": STRINGS, "str": "a text", "bool": "true or false", "int": "a whole number", "float": "a number"}
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
