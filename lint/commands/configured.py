"""What every subcommand needs: a parser whose errors are one line, and the config in force with its checks."""

import os

from lint.commands.options import Parser
from lint.config import Config, find_table, read_table
from lint.load import Catalogue, ConfigError, catalogue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from lint.config import Table

__all__ = ["Parser", "catalogue_of", "config_of", "house_of", "split_names", "table_of"]


def config_of(options: "Namespace") -> Config:
    """The config that `--config` names, or the one found, with what the command line sets over it."""
    table = table_of(options.config)
    overrides: dict[str, object] = {}
    for key in ("select", "ignore"):
        given = getattr(options, key, None)
        if given is not None:
            overrides[key] = split_names(given)
    for key in ("stage", "fail_on"):
        if getattr(options, key, None):
            overrides[key] = getattr(options, key)
    return Config(table, catalogue_of(table), overrides)


def table_of(file: str | None) -> "Table | None":
    """The config file named, or the nearest one from the working directory up."""
    if file is None:
        return find_table(os.getcwd())
    if not os.path.isfile(file):
        raise ConfigError(f"{file}: there is no such config")
    return read_table(file)


def catalogue_of(table: "Table | None") -> Catalogue:
    """The built-in checks and those of the config's plugins and house folders."""
    values = table.values if table else {}
    return catalogue(values.get("plugins", ()), house_of(table))


def house_of(table: "Table | None") -> list[str]:
    """The config's house folders, from its own folder."""
    return [os.path.join(table.folder, name) for name in table.values.get("house", ())] if table else []


def split_names(given: "Iterable[str]") -> list[str]:
    """The names of options that take several by commas."""
    return [name.strip() for names in given for name in names.split(",") if name.strip()]
