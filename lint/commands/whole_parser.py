"""A command's options as argparse reads them: for help, completions, and to say what is wrong with a command line."""

from argparse import ArgumentParser

from lint.config import did_you_mean
from lint.load import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


class WholeParser(ArgumentParser):
    """Raises ConfigError with one line where argparse would print the whole usage."""

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(prog, description=description, allow_abbrev=False)

    def error(self, message: str) -> "NoReturn":
        known = [name for name in self._option_string_actions if name.startswith("--")]
        hint = ""
        if message.startswith("unrecognized arguments: -"):
            given = message.partition(": ")[2].split()[0].partition("=")[0]
            message = f"unknown option {given}"
            hint = did_you_mean(given, known)
        raise ConfigError(f"{message}{hint or f'; {self.prog} --help says more'}")
