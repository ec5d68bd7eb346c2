"""newslint explain: what a check finds, why, and what it leaves alone."""

import sys
from textwrap import dedent

from lint.commands.configured import Parser, catalogue_of, table_of
from lint.commands.explain_examples import Background, example_lines, filled, folded, toml
from lint.config_file import did_you_mean
from lint.load import ConfigError
from lint.report.terminal import printable
from lint.report.terminal import width as terminal_width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.load import Catalogue
    from lint.rule import Check

MARKDOWN_COLUMNS = 100


def parser() -> Parser:
    make = Parser("explain", "Say what a check finds, why, and what it leaves alone; for a subject, list its checks.")
    make.add_argument("name", metavar="ID", help="a check, such as names/spelling, or a subject, such as names")
    make.add_argument("--format", choices=("text", "markdown"), default="text", help="form of a check's page (default: text)")
    make.add_argument("--try", dest="tries", action="store_true", help="run the check's own examples, and say which fail")
    make.add_argument("--config", metavar="FILE", help="config to use instead of the one found")
    return make


def main(argv: "Sequence[str]") -> int:
    """Prints the page of one check, or the checks of one subject; with --try, status 1 if an example fails.

    Raises ConfigError where there is neither of that name.
    """
    options = parser().parse_args(argv)
    checks = catalogue_of(table_of(options.config))
    row = checks.get(options.name)
    if row and options.tries:
        return _tried(row.load())
    if row and options.format == "markdown":
        lines = markdown_page(row.load())
    else:
        lines = _page(row.load(), min(terminal_width(sys.stdout), 80)) if row else _subject(checks, options.name)
    sys.stdout.write("".join(line.rstrip() + "\n" for line in lines))
    return 0


def _tried(check: "Check") -> int:
    from lint.commands.try_examples import try_examples

    faults = list(try_examples(check))
    sys.stdout.writelines(f"{printable(fault)}\n" for fault in faults)
    sys.stdout.write(f"{check.id}: {len(check.bad)} bad and {len(check.good)} good examples, {len(faults) or 'none'} failed\n")
    return int(bool(faults))


def _subject(checks: "Catalogue", name: str) -> "Iterator[str]":
    subject = name.rstrip("/")
    if subject not in checks.subjects:
        raise ConfigError(f"unknown check {name}{did_you_mean(name, [*checks.names()[2:]])}")
    rows = [row for row in checks.rows if row.id.startswith(f"{subject}/")]
    width = max(len(row.id) for row in rows)
    return (f"{row.id:<{width}}  {row.level:<5}  {'default' if row.default else 'off':<7}  {row.summary}" for row in rows)


def _page(check: "Check", columns: int) -> "Iterator[str]":
    why, options = _parts(check.why)
    yield f"{check.id}  {check.level}  {'default' if check.default else 'off unless selected'}"
    yield from filled(check.summary, columns, "  ")
    for paragraph in why:
        yield ""
        yield from filled(paragraph, columns, "")
    if check.needs:
        yield from ("", *filled(_needed(check.needs), columns, ""))
    if check.options:
        yield from ("", "options")
        for name, default in check.options.items():
            yield f"  {name} = {toml(default)}"
            yield from filled(options.get(name, ""), columns, "      ")
    background = Background(check)
    for lines, name in background.sheets.items():
        yield from ("", _heading(name), *folded(lines, columns, "  "))
    for lines, name in background.archives.items():
        yield from ("", _heading(name), *folded(lines, columns, "  "))
    for heading, examples in (("finds", check.bad), ("leaves alone", check.good)):
        yield from ("", heading)
        for example in examples:
            yield from (f"  {line}" for line in example_lines(check, example, background, columns - 2))
    if check.sources:
        yield from ("", "sources")
        for source in check.sources:
            yield from filled(source, columns, "  ")
    if check.aliases:
        yield from ("", f"formerly {', '.join(check.aliases)}")
    yield from ("", _measured(check))


def markdown_page(check: "Check") -> "Iterator[str]":
    """The page of a check in the documentation: what, why, options, examples, sources, measure."""
    why, options = _parts(check.why)
    yield f"# {check.id}"
    yield from ("", f"{check.summary[:1].upper()}{check.summary[1:]}.")
    needed = f" {_needed(check.needs)}." if check.needs else ""
    yield from ("", f"Level {check.level}; {'on by default' if check.default else 'off unless selected'}.{needed}")
    for paragraph in why:
        yield from ("", " ".join(paragraph.split()))
    if check.options:
        yield from ("", "## Options", "", "| option | default | |", "|---|---|---|")
        for name, default in check.options.items():
            yield f"| `{name}` | `{toml(default)}` | {' '.join(options.get(name, '').split())} |"
    background = Background(check)
    for lines, name in background.sheets.items():
        yield from ("", f"## {_heading(name).capitalize()}", "", "```toml", *lines, "```")
    for lines, name in background.archives.items():
        yield from ("", f"## {_heading(name).capitalize()}", "", *(f"- {line}" for line in lines))
    for heading, examples in (("Finds", check.bad), ("Leaves alone", check.good)):
        yield from ("", f"## {heading}", "", "```text")
        for example in examples:
            yield from example_lines(check, example, background, MARKDOWN_COLUMNS)
        yield "```"
    if check.sources:
        yield from ("", "## Sources", "", *(f"- {source}" for source in check.sources))
    if check.aliases:
        yield from ("", f"Formerly {', '.join(f'`{alias}`' for alias in check.aliases)}.")
    measured = _measured(check)
    yield from ("", f"{measured[:1].upper()}{measured[1:]}.")


def _parts(why: str) -> tuple[list[str], dict[str, str]]:
    """The paragraphs of a check's docstring, and its options' explanations by name."""
    first, _, rest = why.strip().partition("\n")
    text, _, below = f"{first}\n{dedent(rest)}".partition("\nOptions:")
    options: dict[str, str] = {}
    name = ""
    for line in dedent(below.strip("\n")).split("\n"):
        head, colon, tail = line.partition(":")
        if colon and head.isidentifier():
            name = head
            options[name] = tail.strip()
        elif name:
            options[name] += " " + line.strip()
    return [paragraph for paragraph in text.strip().split("\n\n") if paragraph.strip()], options


def _needed(needs: str) -> str:
    given = "a fact sheet" if needs == "facts" else f"an {needs}"
    return f"Runs only with {given}: --{needs} FILE, or {needs} in the config"


def _heading(name: str) -> str:
    """Of what several examples share."""
    return f"{name.removeprefix('the ')} of the examples"


def _measured(check: "Check") -> str:
    if check.measured is None:
        return "not measured"
    right, read, copy = check.measured
    return f"measured: {right} of {read} findings read were right ({copy})"
