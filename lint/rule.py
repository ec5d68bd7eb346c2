"""What a check is: a function, its documentation, its options and its examples."""

from lint.model import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, Literal

    from lint.model import Level

    Option = bool | int | float | str | tuple[str, ...]
    Scope = Literal["story", "archive"]


class Example:
    """A sentence, or a story, that a check must find fault with or leave alone.

    text: copy. Without a blank line it is one body paragraph; with one, its first block is the headline. `[|…|]` marks the
        place of the finding, `(|…|)` a related place; marks nest.
    fixed: the text after the first fix, where one is offered.
    published: day of publication, "2024-10-01".
    facts: a fact sheet, as TOML.
    form: the format the text is in, "plain" or a name of lint.formats.
    options: the check's options for this example.
    places: for a text that cannot carry marks, the words of the findings, main places only.
    encoding: what the file was decoded from.
    distinct, words: house knowledge, as in the config.
    archive: stories published before: each a text, or an Example for its day of publication.
    """

    __slots__ = (
        "archive",
        "distinct",
        "encoding",
        "facts",
        "fixed",
        "form",
        "options",
        "places",
        "published",
        "stage",
        "text",
        "words",
    )

    def __init__(
        self,
        text: str,
        fixed: str | None = None,
        *,
        published: str | None = None,
        facts: str | None = None,
        stage: str = "publish",
        form: str = "plain",
        encoding: str = "utf-8",
        options: "Mapping[str, Option] | None" = None,
        places: tuple[str, ...] | None = None,
        distinct: tuple[tuple[str, ...], ...] = (),
        words: tuple[str, ...] = (),
        archive: "tuple[str | Example, ...]" = (),
    ) -> None:
        self.text = text
        self.fixed = fixed
        self.published = published
        self.facts = facts
        self.stage = stage
        self.form = form
        self.encoding = encoding
        self.options = options or {}
        self.places = places
        self.distinct = distinct
        self.words = words
        self.archive = tuple(story if isinstance(story, Example) else Example(story) for story in archive)

    def __repr__(self) -> str:
        return f"Example({self.text!r})"


class Marked:
    """A text without its marks, and where they stood."""

    __slots__ = ("main", "related", "text")

    def __init__(self, text: str, main: tuple[Span, ...], related: tuple[Span, ...]) -> None:
        self.text = text
        self.main = main
        self.related = related


def unmark(marked: str) -> Marked:
    """Reads `[|…|]` and `(|…|)` out of an example's text.

    Raises ValueError where a mark is stray or two cross.
    """
    out: list[str] = []
    length = 0
    open_marks: list[tuple[str, int]] = []
    found: dict[str, list[Span]] = {"]": [], ")": []}
    i = 0
    while i < len(marked):
        pair = marked[i : i + 2]
        if pair in ("[|", "(|"):
            open_marks.append(("]" if pair == "[|" else ")", length))
            i += 2
        elif pair in ("|]", "|)"):
            if not open_marks or open_marks[-1][0] != pair[1]:
                raise ValueError(f"a stray or crossed mark {pair} in the example {marked!r}")
            found[pair[1]].append(Span(open_marks.pop()[1], length))
            i += 2
        else:
            out.append(marked[i])
            length += 1
            i += 1
    if open_marks:
        raise ValueError(f"a mark is not closed in the example {marked!r}")
    return Marked("".join(out), tuple(found["]"]), tuple(found[")"]))


class Check:
    """One rule. Made by `@check`; its id is the place of its file, `checks/dates/weekday.py` is `dates/weekday`."""

    __slots__ = (
        "_bad", "_good", "aliases", "compare", "default", "function", "id", "level", "measured", "module", "needs", "options", "scope",
        "sources", "stages", "summary", "triggers", "why", "yields_to",
    )  # fmt: skip

    def __init__(
        self,
        function: "Callable[..., Iterable[Any]]",
        *,
        summary: str,
        level: "Level",
        bad: tuple[str | Example, ...],
        good: tuple[str | Example, ...],
        sources: tuple[str, ...],
        measured: tuple[int, int, str] | None,
        default: bool,
        aliases: tuple[str, ...],
        scope: "Scope",
        triggers: tuple[str, ...],
        yields_to: tuple[str, ...],
        stages: tuple[str, ...],
        compare: "Callable[..., Iterable[Any]] | None",
        needs: str,
    ) -> None:
        self.function = function
        self.module = function.__module__
        self.id = check_id(function.__module__)
        self.why = function.__doc__ or ""
        self.options: dict[str, Option] = dict(function.__kwdefaults__ or {})
        self.summary = summary
        self.level = level
        self._bad = bad
        self._good = good
        self.sources = sources
        self.measured = measured
        self.default = default
        self.aliases = aliases
        self.scope = scope
        self.triggers = triggers
        self.yields_to = yields_to
        self.stages = stages
        self.compare = compare
        self.needs = needs

    @property
    def bad(self) -> tuple[Example, ...]:
        """What it must find fault with; made when asked for, as a run over stories never asks."""
        return tuple(map(_example, self._bad))

    @property
    def good(self) -> tuple[Example, ...]:
        """What it must leave alone."""
        return tuple(map(_example, self._good))

    def __repr__(self) -> str:
        return f"Check({self.id!r})"

    def __reduce__(self) -> "tuple[Callable[[str], Check], tuple[str]]":
        from lint.load import check_in_module

        return check_in_module, (self.module,)


def check_id(module: str) -> str:
    """`checks.dates.weekday` -> `dates/weekday`; `_` becomes `-`, a trailing `_` is dropped."""
    return "/".join(part.rstrip("_").replace("_", "-") for part in module.split(".")[-2:])


def check(
    *,
    summary: str,
    level: "Level",
    bad: "Iterable[str | Example]",
    good: "Iterable[str | Example]",
    sources: "Iterable[str]" = (),
    measured: tuple[int, int, str] | None = None,
    default: bool = True,
    aliases: "Iterable[str]" = (),
    scope: "Scope" = "story",
    triggers: "Iterable[str]" = (),
    yields_to: "Iterable[str]" = (),
    stages: "Iterable[str]" = ("draft", "edit", "publish"),
    compare: "Callable[..., Iterable[Any]] | None" = None,
    needs: str = "",
) -> "Callable[[Callable[..., Iterable[Any]]], Check]":
    """Turns a function from a document to findings into a check.

    summary: what is wrong, in a line, lower case, no full stop.
    level: "error", "query" or "tick".
    bad, good: examples; at least 3 and 5.
    sources: the stylebook, standard, paper or printed correction behind the check.
    measured: (right, read, copy): of so many findings read on this copy, so many were right.
    default: whether it runs unless asked for.
    aliases: ids it had before.
    scope: "archive" for a check across stories; its function yields `Entry`, `compare(key, variants)` yields findings.
    triggers: literals of which one must be in the text for the check to run.
    yields_to: checks whose finding at an overlapping main place makes this one's superfluous.
    stages: the stages of a story at which it speaks.
    needs: the part of the desk without which it is not even imported: "facts", "archive"; "" for none.
    """

    def decorate(function: "Callable[..., Iterable[Any]]") -> Check:
        return Check(
            function,
            summary=summary,
            level=level,
            bad=tuple(bad),
            good=tuple(good),
            sources=tuple(sources),
            measured=measured,
            default=default,
            aliases=tuple(aliases),
            scope=scope,
            triggers=tuple(triggers),
            yields_to=tuple(yields_to),
            stages=tuple(stages),
            compare=compare,
            needs=needs,
        )

    return decorate


def _example(example: str | Example) -> Example:
    return example if isinstance(example, Example) else Example(example)
