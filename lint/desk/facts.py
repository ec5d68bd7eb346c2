"""The fact sheet: people, organisations, places and terms as the newsroom has checked them."""

from lint.model import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

KINDS = ("person", "organization", "place", "term")


class Fact(Value):
    """One entry of a fact sheet: what it is called, and how it is wrongly called."""

    __slots__ = ("aliases", "kind", "misspellings", "name")

    def __init__(self, kind: str, name: str, aliases: tuple[str, ...] = (), misspellings: tuple[str, ...] = ()) -> None:
        self.kind = kind
        self.name = name
        self.aliases = aliases
        self.misspellings = misspellings


class FactSheet:
    """Entries of one or more fact sheets, looked up by the words of their names."""

    def __init__(self, entries: "Iterable[Fact]") -> None:
        self.entries = tuple(entries)
        self._known = frozenset(
            word
            for entry in self.entries
            for name in (entry.name, *entry.aliases)
            for word in (name, *name.replace("-", " - ").split())
        )
        self._wrong = frozenset(name for entry in self.entries for name in entry.misspellings)

    def knows(self, word: str) -> bool:
        """Whether `word` is a name on the sheet, or a whole word of one."""
        return word in self._known

    def rejects(self, word: str) -> bool:
        """Whether the sheet lists `word` as a misspelling."""
        return word in self._wrong


def read_facts(toml: "Mapping[str, Any]") -> FactSheet:
    """A parsed fact sheet as entries.

    Raises ValueError, naming the entry, where one has no name or a value of the wrong kind.
    """
    entries: list[Fact] = []
    for kind in KINDS:
        rows = toml.get(kind, [])
        if not isinstance(rows, list):
            raise ValueError(f"{kind} must be written [[{kind}]]")
        for number, row in enumerate(rows, 1):
            name = row.get("name") if isinstance(row, dict) else None
            if not isinstance(name, str) or not name:
                raise ValueError(f"[[{kind}]] number {number} has no name")
            entries.append(Fact(kind, name, _strings(row, "aliases", name), _strings(row, "misspellings", name)))
    return FactSheet(entries)


def _strings(row: "Mapping[str, Any]", key: str, name: str) -> tuple[str, ...]:
    value = row.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(f"{key} of {name!r} must be a list of texts")
    return tuple(value)
