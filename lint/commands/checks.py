"""newslint checks: lists the checks."""

import sys

from lint.choice import chosen, level_of
from lint.commands.configured import Parser, config_of
from lint.config import settings_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def parser() -> Parser:
    make = Parser("checks", "List the checks, those of the config's plugins and house folders among them.")
    make.add_argument("--select", action="append", metavar="CHECKS", help="only these: ids, subjects, default, all; by commas")
    make.add_argument("--config", metavar="FILE", help="config to use instead of the one found")
    return make


def main(argv: "Sequence[str]") -> int:
    """One line a check: id, level as configured, whether it runs by default, what it finds."""
    options = parser().parse_args(argv)
    config = config_of(options)
    settings = settings_of(config.table)
    rows = config.catalogue.rows
    if options.select is not None:
        wanted = settings_of(config.table)
        wanted.select, wanted.ignore = tuple(config.overrides["select"]), ()
        rows = tuple(chosen(config.catalogue, wanted))
    width = max((len(row.id) for row in rows), default=0)
    for row in rows:
        level = level_of(row, settings) or row.level
        sys.stdout.write(f"{row.id:<{width}}  {level:<5}  {'default' if row.default else 'off':<7}  {row.summary}\n")
    return 0
