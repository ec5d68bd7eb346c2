"""The examples of a check as `newslint explain` and the documentation print them."""

from textwrap import fill

from lint.examples import document_of, findings_on, places_of
from lint.model import Span
from lint.report.excerpt import Line, Mark, excerpts
from lint.rule import unmark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.rule import Check, Example, Option

    Lines = tuple[str, ...]

SHOWN = 3
"""Earlier stories of an archive to print."""

_BLANK = "\n\n"


class Background:
    """The fact sheets and archives that several examples of a check share: each is printed once, under a name."""

    def __init__(self, check: "Check") -> None:
        examples = (*check.bad, *check.good)
        self.sheets = _named("fact sheet", map(_sheet, examples))
        self.archives = _named("archive", map(_archive, examples))


def _named(word: str, things: "Iterable[Lines]") -> "dict[Lines, str]":
    """A name for each thing that comes more than once."""
    counts: dict[Lines, int] = {}
    for thing in things:
        if thing:
            counts[thing] = counts.get(thing, 0) + 1
    several = [thing for thing, count in counts.items() if count > 1]
    return {thing: f"the {word}" if len(several) == 1 else f"{word} {number}" for number, thing in enumerate(several, 1)}


def _sheet(example: "Example") -> "Lines":
    return tuple((example.facts or "").strip("\n").split("\n")) if example.facts else ()


def _archive(example: "Example") -> "Lines":
    stories = [_day(story) + f"“{' / '.join(story.text.split(_BLANK))}”" for story in example.archive]
    more = [f"and {len(stories) - SHOWN} more"] if len(stories) > SHOWN else []
    return (*stories[:SHOWN], *more)


def _day(story: "Example") -> str:
    return f"{story.published}: " if story.published else ""


def example_lines(check: "Check", example: "Example", background: Background, columns: int) -> "Iterator[str]":
    """The example's lines, marked words underlined, and below them what it takes for granted."""
    marked = unmark(example.text)
    main, related = marked.main, marked.related
    if example.places is not None:
        doc = document_of(example)
        main = tuple(places_of(doc, finding)[0] for finding in findings_on(check, example))
    start = 0
    for number, text in enumerate(marked.text.split("\n")):
        lead = "- " if number == 0 else "  "
        marks = [*_marks(main, True, start, text), *_marks(related, False, start, text)]
        if not marks:
            for i, line in enumerate(filled(text, columns, "  ") or [""]):
                yield lead + line[2:] if i == 0 else line
        for i, excerpt in enumerate(excerpts(Line(number, text, marks), columns - 2)):
            yield (lead if i == 0 else "  ") + excerpt.text
            yield "  " + "".join(excerpt.underline)
        start += len(text) + 1
    yield from _granted(example, background, columns)


def _marks(spans: tuple[Span, ...], main: bool, start: int, text: str) -> "Iterator[Mark]":
    """The part of each span that is in the line `text`, which begins at `start`."""
    for span in spans:
        low, high = max(span.start - start, 0), min(span.end - start, len(text))
        if low < high or (low == high == span.start - start == span.end - start):
            yield Mark(low, high, main)


def _granted(example: "Example", background: Background, columns: int) -> "Iterator[str]":
    known = _circumstances(example)
    sheet, archive = _sheet(example), _archive(example)
    known += [f"with {background.sheets[sheet]}"] if sheet in background.sheets else []
    known += [f"with {background.archives[archive]}"] if archive in background.archives else []
    if known:
        yield from filled(f"({'; '.join(known)})", columns, "  ")
    if sheet and sheet not in background.sheets:
        yield "  (fact sheet:"
        yield from folded((*sheet[:-1], f"{sheet[-1]})"), columns, "    ")
    if archive and archive not in background.archives:
        yield "  (archive:"
        yield from folded((*archive[:-1], f"{archive[-1]})"), columns, "    ")


def _circumstances(example: "Example") -> list[str]:
    known = [f"published {example.published}"] if example.published else []
    if example.stage != "publish":
        known.append(f"stage {example.stage}")
    if example.form != "plain":
        known.append(f"in {example.form}")
    if example.encoding != "utf-8":
        known.append(f"in {example.encoding}")
    known += [f"{name} = {toml(value)}" for name, value in sorted(example.options.items())]
    known += [f"distinct: {', '.join(group)}" for group in example.distinct]
    if example.words:
        known.append(f"words: {', '.join(example.words)}")
    return known


def filled(text: str, columns: int, indent: str) -> list[str]:
    """The text in lines of at most `columns`, each after `indent`; words are never broken."""
    joined = " ".join(text.split())
    if not joined:
        return []
    made = fill(joined, columns, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return made.split("\n")


def folded(lines: "Iterable[str]", columns: int, indent: str) -> "Iterator[str]":
    """The lines as they are, each after `indent`; those that are too long go on below, two columns in."""
    for line in lines:
        if len(indent + line) <= columns:
            yield indent + line
        else:
            yield from fill(line, columns, initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False).split(
                "\n"
            )


def toml(value: "Option") -> str:
    """An option's value as the config writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, str):
        from json import dumps

        return dumps(value, ensure_ascii=False)
    return str(value)
