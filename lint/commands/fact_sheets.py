"""Reads the fact sheets that the command line and the config name."""

import os

from lint.load import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.desk.facts import FactSheet, Source

BUILT = (".sqlite", ".db")


def fact_sheet(files: "Sequence[str]") -> "FactSheet":
    """One fact sheet of several files, TOML or built.

    Raises ConfigError, naming file and entry.
    """
    from lint.desk.facts import FactSheet

    sources: list[Source] = []
    for file in files:
        sources += source_of(file)
    return FactSheet((), sources)


def source_of(file: str) -> "tuple[Source, ...]":
    """The sheet in one file; nothing where it is empty."""
    try:
        if file.endswith(BUILT):
            from lint.desk.fact_store import FactStore, opened

            if not os.path.isfile(file):
                raise ConfigError(f"{file}: there is no such fact sheet")
            opened(file).close()
            return (FactStore(file),)
        from lint.config_file import read_toml
        from lint.desk.facts import read_facts

        return read_facts(read_toml(file), os.path.basename(file)).sources
    except ValueError as error:
        raise ConfigError(f"{file}: {error}") from None
