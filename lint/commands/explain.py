"""newslint explain: what a check finds, why, and what it leaves alone."""

import sys
from textwrap import dedent, fill

from lint.commands.configured import Parser, catalogue_of, table_of
from lint.config import did_you_mean
from lint.examples import document_of, findings_on, places_of
from lint.load import ConfigError
from lint.model import Span
from lint.report.excerpt import Line, Mark, excerpts
from lint.report.terminal import width as terminal_width
from lint.rule import unmark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.load import Catalogue
    from lint.rule import Check, Example

SHOWN = 2
"""Earlier stories of an example to print in full."""


MARKDOWN_COLUMNS = 100


def parser() -> Parser:
    make = Parser("explain", "Say what a check finds, why, and what it leaves alone; for a subject, list its checks.")
    make.add_argument("name", metavar="ID", help="a check, such as names/spelling, or a subject, such as names")
    make.add_argument("--format", choices=("text", "markdown"), default="text", help="form of a check's page (default: text)")
    make.add_argument("--config", metavar="FILE", help="config to use instead of the one found")
    return make


def main(argv: "Sequence[str]") -> int:
    """Prints the page of one check, or the checks of one subject.

    Raises ConfigError where there is neither of that name.
    """
    options = parser().parse_args(argv)
    checks = catalogue_of(table_of(options.config))
    row = checks.get(options.name)
    if row and options.format == "markdown":
        lines = markdown_page(row.load())
    else:
        lines = _page(row.load(), min(terminal_width(sys.stdout), 80)) if row else _subject(checks, options.name)
    sys.stdout.write("".join(line.rstrip() + "\n" for line in lines))
    return 0


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
    yield from _filled(check.summary, columns, "  ")
    for paragraph in why:
        yield ""
        yield from _filled(paragraph, columns, "")
    if check.needs:
        given = "a fact sheet" if check.needs == "facts" else f"an {check.needs}"
        yield from ("", f"runs only with {given}: --{check.needs} FILE, or {check.needs} in the config")
    if check.options:
        yield from ("", "options")
        for name, default in check.options.items():
            yield f"  {name} = {_toml(default)}"
            yield from _filled(options.get(name, ""), columns, "      ")
    for heading, examples in (("finds", check.bad), ("leaves alone", check.good)):
        yield from ("", heading)
        for example in examples:
            yield from _example(check, example, columns)
    if check.sources:
        yield from ("", "sources")
        for source in check.sources:
            yield from _filled(source, columns, "  ")
    if check.aliases:
        yield from ("", f"formerly {', '.join(check.aliases)}")
    yield from ("", _measured(check))


def markdown_page(check: "Check") -> "Iterator[str]":
    """The page of a check in the documentation: what, why, options, examples, sources, measure."""
    why, options = _parts(check.why)
    yield f"# {check.id}"
    yield from ("", f"{check.summary[:1].upper()}{check.summary[1:]}.")
    yield from ("", f"Level {check.level}; {'on by default' if check.default else 'off unless selected'}.")
    for paragraph in why:
        yield from ("", " ".join(paragraph.split()))
    if check.options:
        yield from ("", "## Options", "", "| option | default | |", "|---|---|---|")
        for name, default in check.options.items():
            yield f"| `{name}` | `{_toml(default)}` | {' '.join(options.get(name, '').split())} |"
    for heading, examples in (("Finds", check.bad), ("Leaves alone", check.good)):
        yield from ("", f"## {heading}", "", "```text")
        for example in examples:
            yield from (line.removeprefix("  ") for line in _example(check, example, MARKDOWN_COLUMNS))
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


def _filled(text: str, columns: int, indent: str) -> list[str]:
    joined = " ".join(text.split())
    if not joined:
        return []
    filled = fill(
        joined, columns, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return filled.split("\n")


def _toml(value: object) -> str:
    """An option's value as the config writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str):
        from json import dumps

        return dumps(value, ensure_ascii=False)
    return str(value)


def _example(check: "Check", example: "Example", columns: int) -> "Iterator[str]":
    """The example's lines, marked words underlined, and what it takes for granted."""
    marked = unmark(example.text)
    main, related = marked.main, marked.related
    if example.places is not None:
        doc = document_of(example)
        main = tuple(places_of(doc, finding)[0] for finding in findings_on(check, example))
    start = 0
    for number, text in enumerate(marked.text.split("\n")):
        lead = "  - " if number == 0 else "    "
        marks = [*_marks(main, True, start, text), *_marks(related, False, start, text)]
        if not marks:
            for i, line in enumerate(_filled(text, columns, "    ") or [""]):
                yield lead + line[4:] if i == 0 else line
        for i, excerpt in enumerate(excerpts(Line(number, text, marks), columns - 4)):
            yield (lead if i == 0 else "    ") + excerpt.text
            yield "    " + "".join(excerpt.underline)
        start += len(text) + 1
    known = _circumstances(example)
    if known:
        yield from _filled(f"({'; '.join(known)})", columns, "    ")


def _marks(spans: tuple[Span, ...], main: bool, start: int, text: str) -> "Iterator[Mark]":
    """The part of each span that is in the line `text`, which begins at `start`."""
    for span in spans:
        low, high = max(span.start - start, 0), min(span.end - start, len(text))
        if low < high or (low == high == span.start - start == span.end - start):
            yield Mark(low, high, main)


def _circumstances(example: "Example") -> list[str]:
    known = [f"published {example.published}"] if example.published else []
    if example.facts:
        known.append("fact sheet: " + " ".join(example.facts.split()))
    if example.stage != "publish":
        known.append(f"stage {example.stage}")
    if example.form != "plain":
        known.append(f"in {example.form}")
    if example.encoding != "utf-8":
        known.append(f"in {example.encoding}")
    known += [f"{name} = {_toml(value)}" for name, value in sorted(example.options.items())]
    known += [f"distinct: {', '.join(group)}" for group in example.distinct]
    known += [f"archive{_day(story)}: {' '.join(story.text.split())}" for story in example.archive[:SHOWN]]
    if len(example.archive) > SHOWN:
        known.append(f"archive: {len(example.archive) - SHOWN} more")
    if example.words:
        known.append(f"words: {', '.join(example.words)}")
    return known


def _day(story: "Example") -> str:
    return f", {story.published}" if story.published else ""


def _measured(check: "Check") -> str:
    if check.measured is None:
        return "not measured"
    right, read, copy = check.measured
    return f"measured: {right} of {read} findings read were right ({copy})"
