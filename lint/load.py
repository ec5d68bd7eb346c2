"""Finds checks: the built-in ones by index or walk, plugins by name, house checks by path."""

import os
import sys

from lint.model import Value

_ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep
"""Files of newslint itself are named from here, those of others in full."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lint.rule import Check


class ConfigError(Exception):
    """Something in the config or on the command line that its writer can mend; ends the run with status 2."""


class Row(Value):
    """What is known of a check without importing it."""

    __slots__ = ("id", "module", "level", "default", "summary", "aliases", "scope", "triggers", "yields_to", "stages", "needs")

    def __init__(
        self,
        id: str,
        module: str,
        level: str,
        default: bool,
        summary: str,
        aliases: tuple[str, ...] = (),
        scope: str = "story",
        triggers: tuple[str, ...] = (),
        yields_to: tuple[str, ...] = (),
        stages: tuple[str, ...] = (),
        needs: str = "",
    ) -> None:
        self.id = id
        self.module = module
        self.level = level
        self.default = default
        self.summary = summary
        self.aliases = aliases
        self.scope = scope
        self.triggers = triggers
        self.yields_to = yields_to
        self.stages = stages
        self.needs = needs

    def load(self) -> "Check":
        check = _LOADED.get(self.module)
        if check is None:
            check = _LOADED[self.module] = check_in_module(self.module)
        return check


_LOADED: "dict[str, Check]" = {}
"""Checks by module, as `sys.modules` has the modules; asked once a file and check, so it must be quick."""


class Catalogue:
    """All checks of a run, in the order of their ids."""

    def __init__(self, rows: "Iterable[Row]") -> None:
        self.by_id: dict[str, Row] = {}
        self._by_alias: dict[str, Row] = {}
        for row in rows:
            for name in (row.id, *row.aliases):
                other = self.by_id.get(name) or self._by_alias.get(name)
                if other is not None:
                    raise ConfigError(f"two checks are called {name}: {file_of(other.module)} and {file_of(row.module)}")
            self.by_id[row.id] = row
            for alias in row.aliases:
                self._by_alias[alias] = row
        self.rows = tuple(self.by_id[id] for id in sorted(self.by_id))
        self.subjects = frozenset(id.split("/")[0] for id in self.by_id)

    def get(self, name: str) -> Row | None:
        """The check with this id, or that had it before."""
        return self.by_id.get(name) or self._by_alias.get(name)

    def names(self) -> list[str]:
        """Every word that selects checks."""
        return ["default", "all", *sorted(self.subjects), *(row.id for row in self.rows), *sorted(self._by_alias)]


def catalogue(plugins: "Sequence[str]" = (), house: "Sequence[str]" = ()) -> Catalogue:
    """The built-in checks, those of the named packages, and those of the folders.

    Raises ConfigError where a package or folder cannot be read, or two checks share an id.
    """
    rows = list(built_in())
    for plugin in plugins:
        rows += _plugin(plugin)
    for folder in house:
        rows += _house(folder)
    return Catalogue(rows)


def built_in() -> "tuple[Row, ...]":
    """The checks that come with newslint, from the index of the wheel or by a walk of the folder."""
    try:
        from checks._index import ROWS
    except ModuleNotFoundError:
        return tuple(walk_package("checks"))
    return tuple(Row(*row) for row in ROWS)


def walk_package(package: str) -> "Iterator[Row]":
    """Imports every check of an importable package, in the order of their files."""
    from importlib import import_module

    for folder in import_module(package).__path__:
        yield from _walk(package, folder)


def _walk(package: str, folder: str) -> "Iterator[Row]":
    for subject in sorted(_folders(folder)):
        for file in sorted(os.listdir(os.path.join(folder, subject))):
            if file.endswith(".py") and not file.startswith("_"):
                yield row_of(check_in_module(f"{package}.{subject}.{file[:-3]}"))


def _folders(folder: str) -> "Iterator[str]":
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir() and not entry.name.startswith(("_", ".")):
                yield entry.name


def row_of(check: "Check") -> Row:
    return Row(
        check.id, check.module, check.level, check.default, check.summary, check.aliases, check.scope, check.triggers,
        check.yields_to, check.stages, check.needs,
    )  # fmt: skip


def check_in_module(module: str) -> "Check":
    """Imports a check's module and returns the check, the function that bears the module's name.

    Raises ConfigError, naming the file, where there is none.
    """
    from lint.rule import Check

    found = getattr(__import__(module, fromlist=["_"]), module.rpartition(".")[2], None)
    if not isinstance(found, Check):
        name = module.rpartition(".")[2]
        raise ConfigError(f"{file_of(module)} has no check: it should define {name} with @check, or its name begin with _")
    return found


def file_of(module: str) -> str:
    """The file of a check's module, loaded or not."""
    from importlib.util import find_spec

    spec = find_spec(module)
    return (spec.origin if spec else None) or module


def _plugin(package: str) -> "list[Row]":
    try:
        return list(walk_package(package))
    except ModuleNotFoundError as error:
        if error.name != package:
            raise ConfigError(f"plugin {package}: {cause_of(error)}") from error
        raise ConfigError(f"plugin {package}: no such package is installed") from None
    except ConfigError:
        raise
    except Exception as error:  # it is somebody else's code, which may raise anything
        raise ConfigError(f"plugin {package}: {cause_of(error)}") from error


def _house(folder: str) -> "list[Row]":
    """Loads the checks of a folder under a package name of its own, so that `from . import _name` works there."""
    from types import ModuleType
    from zlib import crc32

    path = os.path.abspath(folder)
    if not os.path.isdir(path):
        raise ConfigError(f"house: there is no folder {folder}")
    package = f"newslint_house_{crc32(path.encode()):08x}"
    if package not in sys.modules:
        module = ModuleType(package)
        module.__path__ = [path]
        sys.modules[package] = module
    try:
        return list(_walk(package, path))
    except ConfigError:
        raise
    except Exception as error:
        raise ConfigError(f"house: a check in {folder} does not load: {cause_of(error)}") from error


def cause_of(error: Exception) -> str:
    """Kind and message of what a check, a plugin or a reader raised, and the line outside Python's own machinery it comes from."""
    trace, where = error.__traceback__, ""
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if not file.startswith("<frozen"):
            where = f" ({file.removeprefix(_ROOT)}:{trace.tb_lineno})"
        trace = trace.tb_next
    kind = "" if isinstance(error, (ImportError, SyntaxError)) else f"{type(error).__name__}: "
    return f"{kind}{error}{'' if isinstance(error, SyntaxError) else where}"
