"""The command line: picks the subcommand, imports it, and turns every expected failure into one line and a status."""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

COMMANDS = {
    "check": "lint stories: names, figures, dates, repeats, residue (the default)",
    "fix": "put in the fixes that need no judgement",
    "claims": "list every checkable statement of stories, and what was seen of it",
    "crib": "one page beside the story: cast, timeline, figures, quotes, places, acronyms",
    "compare": "what a new version of a story changed in one place and left in another",
    "facts": "check, build, import or show a fact sheet",
    "archive": "index published stories, and ask what is known of a name",
    "decide": "write beside a story that a finding is none, and why",
    "baseline": "keep today's findings, so that only new ones are shown",
    "checks": "list the checks",
    "explain": "say what a check finds, why, and what it leaves alone",
    "new": "write the file of a new check",
    "init": "write a first config, the hook and the build's step",
    "schema": "print the JSON Schema of config, fact sheet or report",
    "completions": "print what a shell needs to complete commands",
}

USAGE = """usage: newslint [check] PATH ... [options]
       newslint COMMAND ...

Finds what cannot be right in newsroom copy, with line and column.

commands:
{commands}

`newslint COMMAND --help` says more. Status: 0 nothing found, 1 findings, 2 usage, config or unreadable input.
"""


def entry() -> None:
    """The console script. Ends at once when all is written: taking the interpreter down piece by piece costs 8 ms a story."""
    import gc

    gc.set_threshold(100_000)  # a story's run makes little garbage, and looking for it costs 2 ms
    status = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            status = status or 2
    os._exit(status)


def main(argv: "Sequence[str] | None" = None) -> int:
    """Runs one command; the exit status comes back, nothing is raised but a break from the keyboard."""
    words = list(sys.argv[1:] if argv is None else argv)
    _open_what_is_closed()
    _spell_out_what_the_terminal_lacks()
    if words and words[0] in ("-h", "--help"):
        return _guarded(_help, words)
    if words and words[0] in ("-V", "--version"):
        return _guarded(_version, words)
    if not words:
        sys.stderr.write("newslint: name a file or a folder, such as `newslint check stories/`; --help says more\n")
        return 2
    command = "check"
    if words[0] in COMMANDS:
        command = words.pop(0)
        _hint(command)
    return _guarded(_command(command), words)


def _help(_: "Sequence[str]") -> int:
    sys.stdout.write(USAGE.format(commands="\n".join(f"  {name:11} {what}" for name, what in COMMANDS.items())))
    return 0


def _version(_: "Sequence[str]") -> int:
    from lint import __version__

    print(f"newslint {__version__}")
    return 0


def _open_what_is_closed() -> None:
    """A caller may have closed a stream (`>&-`): then nothing is read from it, and what is written there is nobody's."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115


def _spell_out_what_the_terminal_lacks() -> None:
    """Copy holds letters that a terminal of another encoding cannot show; they must not end the run."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")


def _hint(command: str) -> None:
    if os.path.exists(command):
        sys.stderr.write(f"newslint: {command} is read as the command; for the path of that name write ./{command}\n")


def _command(name: str) -> "Callable[[Sequence[str]], int]":
    run: Callable[[Sequence[str]], int] = __import__(f"lint.commands.{name}", fromlist=["main"]).main  # importlib costs 0.5 ms
    return run


def _guarded(run: "Callable[[Sequence[str]], int]", words: "Sequence[str]") -> int:
    from lint.load import ConfigError

    try:
        status = run(words)
        sys.stdout.flush()
        return status
    except ConfigError as error:
        from lint.report.terminal import printable

        sys.stderr.write(f"newslint: {printable(str(error))}\n")
        return 2
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0  # argparse, after --help
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        sys.stderr.write(f"newslint: {_what_failed(error)}\n")
        return 2
    except Exception as error:
        return _broke(error, "--fail-open" in words)


def _what_failed(error: OSError) -> str:
    from lint.report.terminal import printable

    if isinstance(error.filename, str):
        return f"{printable(error.filename)}: {error.strerror}"
    try:
        os.getcwd()
    except OSError:
        return "the working directory is not there any more"
    return f"the output cannot be written: {error.strerror}"


def _broke(error: Exception, fail_open: bool) -> int:
    """A fault of newslint's own, in one line; its traceback for whoever sets NEWSLINT_TRACEBACK."""
    from lint.load import cause_of
    from lint.report.terminal import printable

    if os.environ.get("NEWSLINT_TRACEBACK"):
        raise error
    sys.stderr.write(f"newslint: a fault of its own: {printable(cause_of(error))}; NEWSLINT_TRACEBACK=1 shows where\n")
    if fail_open:
        sys.stderr.write("newslint: --fail-open lets the story pass\n")
    return 0 if fail_open else 2
