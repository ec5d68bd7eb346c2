"""What every subcommand needs: a parser whose errors are one line, and the config in force with its checks."""

import os
from argparse import ArgumentParser, HelpFormatter

from lint.config import Config
from lint.config_file import did_you_mean, find_table, read_table
from lint.load import Catalogue, ConfigError, catalogue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable
    from typing import Any, NoReturn

    from lint.config_file import Table


def _formatter(prog: str) -> HelpFormatter:
    """One that does not ask how wide the terminal is: argparse makes one for each option, and asking costs 2 ms."""
    return HelpFormatter(prog, width=80)


class Parser(ArgumentParser):
    """Raises ConfigError with one line where argparse would print the whole usage."""

    def __init__(self, command: str, description: str) -> None:
        super().__init__(f"newslint {command}", description=description, allow_abbrev=False, formatter_class=_formatter)

    def parse_args(self, args: "Any" = None, namespace: "Any" = None) -> "Any":
        """As argparse does it, but paths may stand on both sides of an option."""
        return self.parse_intermixed_args(args, namespace)

    def error(self, message: str) -> "NoReturn":
        known = [name for name in self._option_string_actions if name.startswith("--")]
        hint = ""
        if message.startswith("unrecognized arguments: -"):
            given = message.partition(": ")[2].split()[0].partition("=")[0]
            message = f"unknown option {given}"
            hint = did_you_mean(given, known)
        raise ConfigError(f"{message}{hint or f'; {self.prog} --help says more'}")


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
