"""What --show-settings prints."""

import sys

from lint.choice import chosen, level_of
from lint.config import Config


def show_settings(config: Config, path: str) -> None:
    """The config in force for one file, and its checks with their levels and options."""
    settings = config.for_file(path)
    say = sys.stdout.write
    say(f"file: {path}\nconfig: {config.table.path if config.table else 'none found'}\n")
    say(f"select: {', '.join(settings.select)}\nignore: {', '.join(settings.ignore) or 'nothing'}\n")
    say(f"stage: {settings.stage}\nfail on: {config.fail_on}\nchecks:\n")
    for row in chosen(config.catalogue, settings):
        options = settings.options.get(row.id, {})
        changed = "".join(f" {name}={value!r}" for name, value in sorted(options.items()))
        say(f"  {row.id} {level_of(row, settings) or row.level}{changed}\n")
