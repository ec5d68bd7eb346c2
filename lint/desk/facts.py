"""The fact sheet: people, organisations, places, terms and figures as the newsroom has checked them."""

from lint.model import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Protocol

    class Source(Protocol):
        """One sheet, in memory or in a file of its own; asked by words, so that a large one is never read whole."""

        def knows(self, word: str) -> bool: ...
        def rejects(self, word: str) -> bool: ...
        def named(self, name: str) -> "tuple[Fact, ...]": ...
        def with_word(self, word: str) -> "tuple[Fact, ...]": ...
        def misspelt(self, name: str) -> "tuple[Fact, ...]": ...
        def near(self, word: str) -> tuple[str, ...]: ...
        def with_ticker(self, ticker: str) -> "tuple[Fact, ...]": ...
        def of_kind(self, kind: str) -> "tuple[Fact, ...]": ...
        def are_distinct(self, one: str, other: str) -> bool: ...


class Day(Value):
    """A day, month or year as a sheet writes it: `text`, and its first and last day as day numbers."""

    __slots__ = ("first", "last", "text")

    def __init__(self, text: str, first: int, last: int) -> None:
        self.text = text
        self.first = first
        self.last = last


class Role(Value):
    """What somebody is or was: start, end: None where the sheet does not say. exclusive: one holds it at a time."""

    __slots__ = ("acting", "end", "exclusive", "start", "title")

    def __init__(
        self, title: str, start: Day | None = None, end: Day | None = None, acting: bool = False, exclusive: bool = False
    ) -> None:
        self.title = title
        self.start = start
        self.end = end
        self.acting = acting
        self.exclusive = exclusive


class Fact(Value):
    """One entry of a fact sheet. `kind` is "person", "organization", "place", "term", "figure", "contact", "staff" or "agency".

    aliases, misspellings: what it is also called, and wrongly called; acronyms are aliases too. context: words of which one
    must be in the story for the entry to speak. sheet, as_of, source: which file has it, for which day, from where.
    A person has born, died, roles, honorifics; an organisation tickers and urls; a place country, region, demonyms. A term
    has never, start, end, excepted; a figure value, unit, tolerance (in per cent), start, end; a contact numbers, emails, urls.
    """

    __slots__ = (
        "acronyms", "aliases", "as_of", "born", "context", "country", "demonyms", "died", "emails", "end", "excepted",
        "honorifics", "kind", "misspellings", "name", "never", "note", "numbers", "region", "roles", "sheet", "source", "start",
        "tickers", "tolerance", "unit", "urls", "value",
    )  # fmt: skip

    def __init__(
        self, kind: str, name: str, aliases: tuple[str, ...] = (), misspellings: tuple[str, ...] = (), *,
        acronyms: tuple[str, ...] = (), context: tuple[str, ...] = (), sheet: str = "", as_of: Day | None = None,
        source: str = "", note: str = "", born: Day | None = None, died: Day | None = None, roles: tuple[Role, ...] = (),
        honorifics: tuple[str, ...] = (), tickers: tuple[str, ...] = (), urls: tuple[str, ...] = (), country: str = "",
        region: str = "", demonyms: tuple[str, ...] = (), never: tuple[str, ...] = (), start: Day | None = None,
        end: Day | None = None, excepted: tuple[str, ...] = (), value: float = 0.0, unit: str = "", tolerance: float = 0.0,
        numbers: tuple[str, ...] = (), emails: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        self.kind, self.name, self.aliases, self.misspellings = kind, name, aliases, misspellings
        self.acronyms, self.context, self.note = acronyms, context, note
        self.sheet, self.as_of, self.source = sheet, as_of, source
        self.born, self.died, self.roles, self.honorifics = born, died, roles, honorifics
        self.tickers, self.urls = tickers, urls
        self.country, self.region, self.demonyms = country, region, demonyms
        self.never, self.start, self.end, self.excepted = never, start, end, excepted
        self.value, self.unit, self.tolerance = value, unit, tolerance
        self.numbers, self.emails = numbers, emails

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is rightly called, its name first."""
        return (self.name, *self.aliases, *self.acronyms)

    @property
    def evidence(self) -> str:
        """Where this is known from, for messages: "facts.toml, as of 2024-02-20"."""
        return (self.sheet or "the fact sheet") + (f", as of {self.as_of.text}" if self.as_of else "")

    @property
    def has(self) -> str:
        """The evidence as the begin of a clause: "facts.toml, as of 2024-02-20, has"."""
        return f"{self.evidence}, has" if self.as_of else f"{self.evidence} has"


class FactSheet:
    """One or more fact sheets, looked up by the words of their names; without a sheet every answer is "no"."""

    def __init__(self, entries: "Iterable[Fact]" = (), sources: "Iterable[Source]" = ()) -> None:
        self.sources: tuple[Source, ...] = tuple(sources)
        entries = tuple(entries)
        if entries:
            from lint.desk.fact_index import FactIndex

            self.sources = (*self.sources, FactIndex(entries))

    def __bool__(self) -> bool:
        return bool(self.sources)

    def knows(self, word: str) -> bool:
        """Whether `word` is a name on the sheet, or a whole word of one."""
        return any(source.knows(word) for source in self.sources)

    def rejects(self, word: str) -> bool:
        """Whether the sheet lists `word` as a misspelling."""
        return any(source.rejects(word) for source in self.sources)

    def named(self, name: str) -> tuple[Fact, ...]:
        """The entries of this name, alias, acronym or demonym, written just so."""
        return self._all([source.named(name) for source in self.sources])

    def with_word(self, word: str) -> tuple[Fact, ...]:
        """The people, organisations and places that have this word in a name or alias."""
        return self._all([source.with_word(word) for source in self.sources])

    def misspelt(self, name: str) -> tuple[Fact, ...]:
        """The entries that list `name` as a misspelling of theirs."""
        return self._all([source.misspelt(name) for source in self.sources])

    def near(self, word: str) -> tuple[str, ...]:
        """The words of names that one slip makes `word`: one letter more, less, other, or two swapped; not `word` itself."""
        return tuple(sorted({known for source in self.sources for known in source.near(word)}))

    def with_ticker(self, ticker: str) -> tuple[Fact, ...]:
        """The organisations whose shares trade under this symbol."""
        return self._all([source.with_ticker(ticker) for source in self.sources])

    def of_kind(self, kind: str) -> tuple[Fact, ...]:
        """All entries of a kind that is looked for whole: "term", "figure", "contact", "staff", "agency"."""
        return self._all([source.of_kind(kind) for source in self.sources])

    def are_distinct(self, one: str, other: str) -> bool:
        """Whether a sheet says that these two look alike and are two."""
        return any(source.are_distinct(one, other) for source in self.sources)

    @staticmethod
    def _all(found: "Iterable[tuple[Fact, ...]]") -> tuple[Fact, ...]:
        return tuple([fact for facts in found for fact in facts])


def read_facts(toml: "Mapping[str, Any]", sheet: str = "") -> FactSheet:
    """A parsed fact sheet; `sheet` is what messages call it.

    Raises ValueError, naming the entry, where a key is unknown, a name is missing or a value is of the wrong kind.
    """
    from lint.desk.fact_index import FactIndex
    from lint.desk.fact_reader import read_distinct, read_entries

    entries, distinct = read_entries(toml, sheet), read_distinct(toml)
    return FactSheet((), [FactIndex(entries, distinct)] if entries or distinct else ())
