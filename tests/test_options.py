"""A command line read by newslint itself is read as argparse reads it."""

import pytest

from lint.commands.options import Parser
from lint.load import ConfigError


def made() -> Parser:
    make = Parser("check", "Lint stories.")
    make.add_argument("folder", metavar="FOLDER")
    make.add_argument("paths", nargs="*")
    make.add_argument("--level", choices=("error", "query"), default="query")
    make.add_argument("-o", "--output")
    make.add_argument("--select", action="append")
    make.add_argument("--exit-zero", action="store_true")
    make.add_argument("--jobs", type=int, default=0)
    return make


AS_ARGPARSE = {
    "nothing but a folder": ["here"],
    "paths": ["here", "a.txt", "-"],
    "options before": ["--level", "error", "--exit-zero", "here", "a.txt"],
    "options after": ["here", "a.txt", "--jobs", "2"],
    "by an equals sign": ["here", "--level=error", "--output=", "--select=-names"],
    "several times": ["here", "--select", "names", "--select", "dates", "--output", "a", "--output", "b"],
    "short": ["here", "-o", "a"],
    "short, glued": ["here", "-oa"],
    "a hyphen for a value": ["here", "--output", "-"],
    "a negative number": ["here", "--jobs", "-1"],
    "end of options": ["--", "here", "--level"],
}

WRONG = {
    "no folder": [],
    "unknown": ["here", "--levels", "error"],
    "abbreviated": ["here", "--lev", "error"],
    "no such choice": ["here", "--level", "warning"],
    "no number": ["here", "--jobs", "two"],
    "no value": ["here", "--output"],
    "an option for a value": ["here", "--output", "--exit-zero"],
    "a value too many": ["here", "--exit-zero=yes"],
}


@pytest.mark.parametrize("words", AS_ARGPARSE.values(), ids=AS_ARGPARSE)
def test_reads_as_argparse_does(words: list[str]) -> None:
    assert vars(made().parse_args(words)) == vars(made().whole().parse_args(words))


@pytest.mark.parametrize("words", WRONG.values(), ids=WRONG)
def test_finds_fault_as_argparse_does(words: list[str]) -> None:
    with pytest.raises(ConfigError) as said:
        made().parse_args(words)
    with pytest.raises(ConfigError) as said_there:
        made().whole().parse_args(words)
    assert str(said.value) == str(said_there.value)


def test_paths_may_stand_on_both_sides_of_an_option() -> None:
    assert made().parse_args(["here", "a.txt", "--exit-zero", "b.txt"]).paths == ["a.txt", "b.txt"]


def test_what_must_be_given_is_asked_for() -> None:
    make = Parser("facts build", "Build a fact sheet.")
    make.add_argument("--output", required=True)
    with pytest.raises(ConfigError, match="--output"):
        make.parse_args([])
