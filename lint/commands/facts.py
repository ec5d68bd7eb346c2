"""newslint facts: checks, builds, imports and shows fact sheets."""

import os
import sys

from lint.commands.configured import Parser, table_of
from lint.commands.fact_sheets import BUILT, fact_sheet, source_of
from lint.desk import DeskError
from lint.load import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Sequence

    from lint.desk.facts import Fact, Source

ACTIONS = ("check", "build", "import", "show")


def parser(action: str) -> Parser:
    make = Parser(f"facts {action}", _ABOUT[action])
    add = make.add_argument
    if action == "show":
        add("name", metavar="NAME", help="a name, an alias, or a word of one")
        add("--facts", action="append", metavar="FILE", help="fact sheet; may be given several times (default: the config's)")
        add("--config", metavar="FILE", help="config to use instead of the one found")
        return make
    several = action != "import"
    add(
        "files", nargs="+" if several else None, metavar="FILE", help="fact sheets" if several else "CSV, or - for standard input"
    )
    if action != "check":
        add("-o", "--output", metavar="FILE", required=action == "build", help="file to write (default: standard output)")
    if action == "import":
        add("--from", dest="form", choices=("csv", "wikidata"), help="form of the input (default: by its ending)")
        add("--kind", choices=("person", "organization", "place"), default="person", help="what each row is (default: person)")
        add(
            "--map", action="append", metavar="COLUMN=KEY", help="which key a column is, such as Geburtstag=born; may be repeated"
        )
        add("--as-of", metavar="YYYY-MM-DD", help="the day for which the data speak")
        add("--source", metavar="TEXT", help="where the data are from")
    return make


_ABOUT = {
    "check": "Check fact sheets: keys, dates, and names or roles that clash.",
    "build": "Build large fact sheets into one SQLite file, which opens at once and is looked up by words.",
    "import": "Write a fact sheet of a table (CSV) or of the JSON of a Wikidata query.",
    "show": "Show everything that the fact sheets know of a name.",
}


def main(argv: "Sequence[str]") -> int:
    """Status: 0 done, 1 clashes or an unknown name, 2 a sheet that cannot be read or was asked for wrongly."""
    action = argv[0] if argv else ""
    if action in ("-h", "--help"):
        sys.stdout.write("usage: newslint facts ACTION ...\n\n")
        sys.stdout.writelines(f"  {name:7} {about}\n" for name, about in _ABOUT.items())
        return 0
    if action not in ACTIONS:
        from lint.config_file import did_you_mean

        what = f"{action} is nothing that facts does{did_you_mean(action, ACTIONS)}" if action else "say what to do"
        raise ConfigError(f"{what}; one of {', '.join(ACTIONS)}")
    options = parser(action).parse_args(argv[1:])
    run = {"check": _check, "build": _build, "import": _import, "show": _show}[action]
    try:
        return run(options)
    except DeskError as error:
        raise ConfigError(str(error)) from None


def _say(text: str) -> None:
    from lint.report.terminal import printable

    sys.stdout.writelines(f"{printable(line)}\n" for line in text.split("\n"))


def _check(options: "Namespace") -> int:
    from lint.desk.fact_clashes import clashes

    status, facts = 0, list["Fact"]()
    for file in options.files:
        try:
            for source in source_of(file):
                facts += _entries(source)
        except ConfigError as error:
            from lint.report.terminal import printable

            sys.stderr.write(f"newslint: {printable(str(error))}\n")
            status = 2
    found = list(clashes(facts))
    for line in found:
        _say(line)
    kinds = dict.fromkeys(fact.kind for fact in facts)
    counts = ", ".join(f"{sum(fact.kind == kind for fact in facts)} {kind}" for kind in kinds)
    _say(f"{len(facts)} entries ({counts or 'none'}), {len(found) or 'no'} clash{'' if len(found) == 1 else 'es'}")
    return status or (1 if found else 0)


def _entries(source: "Source") -> "Iterable[Fact]":
    from lint.desk.fact_index import FactIndex
    from lint.desk.fact_store import FactStore

    if isinstance(source, FactStore):
        return source.all()
    assert isinstance(source, FactIndex)
    return source.entries


def _build(options: "Namespace") -> int:
    from sqlite3 import Error

    from lint.config_file import read_toml
    from lint.desk.fact_store import build

    if not options.output.endswith(BUILT):
        raise ConfigError(f"{options.output}: a built sheet ends in {' or '.join(BUILT)}, so that --facts knows it")
    sheets = []
    for file in options.files:
        if file.endswith(BUILT):
            raise ConfigError(f"{file}: is built already; build from the TOML sheets")
        source_of(file)
        sheets.append((os.path.basename(file), read_toml(file)))
    try:
        count = build(sheets, options.output)
    except OSError as error:
        raise ConfigError(f"{options.output}: cannot be written: {error.strerror}") from None
    except (ValueError, Error) as error:
        raise ConfigError(f"{options.output}: {error}; nothing was written") from None
    _say(f"{options.output}: {count} entries, {os.path.getsize(options.output)} bytes")
    return 0


def _import(options: "Namespace") -> int:
    from lint.desk.fact_import import from_csv, from_wikidata, unknown_columns, written_sheet

    file: str = options.files
    form = options.form or ("wikidata" if file.endswith(".json") else "csv")
    text = _input(file)
    columns = dict(_pair(given) for given in options.map or ())
    try:
        rows = (from_wikidata if form == "wikidata" else from_csv)(text, options.kind, columns)
        sheet = written_sheet(options.kind, rows, options.as_of or "", options.source or "")
    except ValueError as error:
        raise ConfigError(f"{file}: {error}") from None
    passed_over = unknown_columns(text, options.kind, columns) if form == "csv" else []
    if passed_over:
        from lint.report.terminal import printable

        named = printable(", ".join(passed_over))
        sys.stderr.write(f"newslint: {printable(file)}: no key of a fact sheet for {named}; --map COLUMN=KEY names one\n")
    if not options.output:
        sys.stdout.write(sheet)
        return 0
    try:
        with open(options.output, "w", encoding="utf-8", newline="\n") as out:
            out.write(sheet)
    except OSError as error:
        raise ConfigError(f"{options.output}: cannot be written: {error.strerror}") from None
    _say(f"{options.output}: {len(rows)} entries")
    return 0


def _input(file: str) -> str:
    try:
        if file == "-":
            return sys.stdin.buffer.read().decode("utf-8-sig")
        with open(file, encoding="utf-8-sig", newline="") as read:
            return read.read()
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{file}: is not UTF-8") from None


def _pair(given: str) -> tuple[str, str]:
    column, equals, key = given.rpartition("=")
    if not equals or not column:
        raise ConfigError(f"--map {given} is no COLUMN=KEY")
    return column, key


def _show(options: "Namespace") -> int:
    from lint.desk.fact_text import described

    files = options.facts
    if not files:
        table = table_of(options.config)
        files = [os.path.join(table.folder, file) for file in table.values.get("facts", ())] if table else []
    if not files:
        raise ConfigError('no fact sheet: give --facts FILE, or facts = ["facts.toml"] in newslint.toml')
    sheet = fact_sheet(files)
    found = sheet.named(options.name) or sheet.with_word(options.name) or sheet.misspelt(options.name)
    if not found:
        near = sheet.near(options.name)
        _say(f"no sheet has {options.name}" + (f"; near it: {', '.join(near)}" if near else ""))
        return 1
    for number, fact in enumerate(dict.fromkeys(found)):
        _say(("" if number == 0 else "\n") + "\n".join(described(fact)))
    return 0
