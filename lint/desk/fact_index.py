"""A fact sheet in memory, found by its words."""

from lint.read.lookalikes import edit_between

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.desk.facts import Fact

NAMED = ("person", "organization", "place")
"""The kinds whose names are looked for in the copy."""

SHORTEST_NEAR = 4


class FactIndex:
    """The entries of one sheet; `distinct`: groups of names that look alike and are not one."""

    def __init__(self, entries: "Iterable[Fact]", distinct: "Iterable[tuple[str, ...]]" = ()) -> None:
        self.entries = tuple(entries)
        self.distinct = tuple(distinct)
        self._named: dict[str, list[Fact]] = {}
        self._words: dict[str, list[Fact]] = {}
        self._wrong: dict[str, list[Fact]] = {}
        self._tickers: dict[str, list[Fact]] = {}
        self._near: dict[str, list[str]] = {}
        for fact in self.entries:
            for name in dict.fromkeys((*fact.names, *fact.demonyms)):
                self._named.setdefault(name, []).append(fact)
            for word in words_of(fact):
                self._words.setdefault(word, []).append(fact)
            for name in fact.misspellings:
                self._wrong.setdefault(name, []).append(fact)
            for ticker in dict.fromkeys(map(bare_ticker, fact.tickers)):
                self._tickers.setdefault(ticker, []).append(fact)
        self._pairs = frozenset(distinct_pairs(self.distinct))

    def knows(self, word: str) -> bool:
        return word in self._words

    def rejects(self, word: str) -> bool:
        return word in self._wrong

    def named(self, name: str) -> "tuple[Fact, ...]":
        return tuple(self._named.get(name, ()))

    def with_word(self, word: str) -> "tuple[Fact, ...]":
        return tuple([fact for fact in self._words.get(word, ()) if fact.kind in NAMED])

    def misspelt(self, name: str) -> "tuple[Fact, ...]":
        return tuple(self._wrong.get(name, ()))

    def with_ticker(self, ticker: str) -> "tuple[Fact, ...]":
        return tuple(self._tickers.get(bare_ticker(ticker), ()))

    def of_kind(self, kind: str) -> "tuple[Fact, ...]":
        return tuple([fact for fact in self.entries if fact.kind == kind])

    def are_distinct(self, one: str, other: str) -> bool:
        return frozenset((one, other)) in self._pairs

    def near(self, word: str) -> tuple[str, ...]:
        if not self._near:
            for known in self._words:
                for mark in marks_of(known):
                    self._near.setdefault(mark, []).append(known)
        return one_slip_from(word, (known for mark in marks_of(word) for known in self._near.get(mark, ())))


SPELT = (*NAMED, "term", "staff", "agency")
"""The kinds whose names are spellings that the sheet vouches for."""


def words_of(fact: "Fact") -> tuple[str, ...]:
    """Its names and their words, for entries whose spelling the sheet vouches for."""
    if fact.kind not in SPELT:
        return ()
    return tuple(
        dict.fromkeys(
            word for name in (*fact.names, *fact.demonyms) for word in (name, *name.replace("-", " - ").split()) if word != "-"
        )
    )


def marks_of(word: str) -> tuple[str, ...]:
    """The word, and what is left of it when one letter goes: two words that one slip parts share one of these."""
    if len(word) < SHORTEST_NEAR or " " in word:
        return ()
    return (word, *dict.fromkeys(word[:i] + word[i + 1 :] for i in range(len(word))))


def one_slip_from(word: str, candidates: "Iterable[str]") -> tuple[str, ...]:
    return tuple(dict.fromkeys(known for known in candidates if known != word and edit_between(word, known) is not None))


def distinct_pairs(groups: "Iterable[tuple[str, ...]]") -> "Iterator[frozenset[str]]":
    for group in groups:
        for one in group:
            for other in group:
                if one != other:
                    yield frozenset((one, other))


def bare_ticker(ticker: str) -> str:
    """The symbol without its exchange: "NYSE: FRO", "FRO.N" and "FRO" are one."""
    return ticker.rpartition(":")[2].strip().split(".")[0].upper()
