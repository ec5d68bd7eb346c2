"""newslint completions: what a shell needs to complete commands, options and paths."""

import sys
from argparse import ArgumentParser
from importlib import import_module

from lint.commands.configured import Parser
from lint.load import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

SHELLS = ("bash", "zsh", "tcsh")


def parser() -> Parser:
    make = Parser(
        "completions",
        "Print the completions of a shell; bash: newslint completions bash > ~/.local/share/bash-completion/completions/newslint",
    )
    make.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))
    return make


def main(argv: "Sequence[str]") -> int:
    """Status 0. Raises ConfigError without the `completions` extra."""
    options = parser().parse_args(argv)
    try:
        import shtab
    except ImportError:
        raise ConfigError("completions needs shtab; install it with: pip install 'newslint[completions]'") from None
    sys.stdout.write(shtab.complete(whole_parser(), shell=options.shell) + "\n")
    return 0


def whole_parser() -> ArgumentParser:
    """All commands as one parser, as shells see them."""
    from lint.cli import COMMANDS

    whole = ArgumentParser("newslint", description="Finds what cannot be right in newsroom copy.", allow_abbrev=False)
    whole.add_argument("--version", action="store_true", help="print the version")
    commands = whole.add_subparsers(dest="command")
    for name, what in COMMANDS.items():
        module = import_module(f"lint.commands.{name}")
        actions: Sequence[str] = getattr(module, "ACTIONS", ())
        if not actions:
            commands.add_parser(name, help=what, parents=[module.parser()], add_help=False)
            continue
        inner = commands.add_parser(name, help=what).add_subparsers(dest="action")
        for action in actions:
            inner.add_parser(action, parents=[module.parser(action)], add_help=False)
    return whole
