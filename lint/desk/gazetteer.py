"""The gazetteer: countries, capitals, peoples, leaders, currencies, regions and cities, each with source and day.

Made by lint/desk/data/build_gazetteer.py, which explains the form of the table and its kinds of rows.
"""

import os
from zlib import crc32

from lint.model import Value
from lint.tables import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from mmap import mmap

    from lint.desk.leaders import LeaderClaim

_BUCKETS = 8192
_SHORT = 3
"""Names of countries of so many letters are abbreviations, and must be in capitals."""

_WITH_ARTICLE = (
    "United ", "Netherlands", "Philippines", "Czech Rep", "Democratic ", "Republic ", "Central ", "Dominican R", "Maldives", "Bahamas",
    "Gambia", "Seychelles", "Comoros",
)  # fmt: skip
_ISLES = (" Islands", " Emirates")


class Leader(Value):
    """Who heads a state or its government.

    office: "state" or "government". title: "Prime Minister". family: the words by which copy names them. since: first day,
    "2024-07-05".
    """

    __slots__ = ("country", "family", "name", "office", "since", "title")

    def __init__(self, country: str, office: str, title: str, name: str, family: str, since: str) -> None:
        self.country = country
        self.office = office
        self.title = title
        self.name = name
        self.family = family
        self.since = since


class Country(Value):
    """A country or territory.

    code: ISO 3166, "FR". in_text: the name as it stands in a sentence, "the Netherlands". seats: the numbers of the cities that copy may call its capital, the capital first.
    capital_since: the day from which that is sure. currencies: ISO 4217. sovereign: the code of the country that a territory
    belongs to, else "".
    """

    __slots__ = (
        "adjectives", "capital", "capital_since", "code", "currencies", "in_text", "leaders", "name", "nouns", "official", "seat_names",
        "seats", "sovereign",
    )  # fmt: skip

    def __init__(self, code: str, row: str) -> None:
        fields = row.split("\t")
        self.code = code
        self.name, self.official, self.capital, self.capital_since = fields[:4]
        self.in_text = f"the {self.name}" if self.name.startswith(_WITH_ARTICLE) or self.name.endswith(_ISLES) else self.name
        self.seats = tuple(fields[4].split())
        self.seat_names = _list(fields[5])
        self.adjectives = _list(fields[6])
        self.nouns = _list(fields[7])
        self.currencies = _list(fields[8])
        self.sovereign = fields[9]
        self.leaders = tuple(Leader(code, *leader.split("^")) for leader in _list(fields[10]))


class City(Value):
    """A city of 15,000 people or more. region: "US.TX" where the gazetteer has the region, else ""."""

    __slots__ = ("country", "name", "number", "people", "region")

    def __init__(self, number: str, row: str) -> None:
        self.number = number
        self.name, self.country, self.region, people = row.split("\t")
        self.people = int(people)


class Region(Value):
    """A state, province or part of a country. code: "US.TX". short: as AP abbreviates it."""

    __slots__ = ("capital", "code", "name", "short")

    def __init__(self, code: str, row: str) -> None:
        self.code = code
        self.name, self.short, self.capital = row.split("\t")


class Currency(Value):
    """A currency of ISO 4217. digits: how many decimals it has, "" where the standard gives none."""

    __slots__ = ("code", "digits", "name", "number")

    def __init__(self, code: str, row: str) -> None:
        self.code = code
        self.name, self.number, self.digits = row.split("\t")


class Gazetteer:
    """Looks names up; opens its file at the first question."""

    def __init__(self, path: str = "") -> None:
        self._path = path or os.path.join(os.path.dirname(__file__), "data", "gazetteer.tbl")
        self._data: mmap | None = None
        self._kept: dict[str, str] = {}
        self._names: dict[str, dict[str, str]] = {}

    def __reduce__(self) -> "tuple[type[Gazetteer], tuple[str]]":
        return Gazetteer, (self._path,)

    def countries(self, name: str) -> tuple[Country, ...]:
        """The countries that `name` may mean, "Congo" two; territories only where no country has it."""
        return self._sovereign(self._coded(name, "n"))

    def of_people(self, word: str) -> tuple[Country, ...]:
        """The countries that an adjective or a noun of nationality may mean."""
        return self._sovereign(self._coded(word, "d"))

    def former(self, name: str) -> tuple[str, ...]:
        """The codes of the countries that once had this name."""
        return tuple(self._coded(name, "o"))

    def country(self, code: str) -> Country | None:
        row = self._row("#" + code)
        return Country(code, row) if row else None

    def codes(self) -> tuple[str, ...]:
        """The codes of all countries and territories."""
        return tuple(self._row("%codes").split())

    def cities(self, name: str, other_names: bool = True) -> tuple[City, ...]:
        """The cities of that name, the largest first; `other_names`: also those that are elsewhere or were once called so."""
        kinds = self._kinds(name)
        numbers = [*kinds.get("c", ()), *(kinds.get("v", ()) if other_names else ())]
        return tuple(City(number, self._row("@" + number)) for number in sorted(set(numbers), key=int))

    def small_places(self, name: str) -> tuple[str, ...]:
        """The countries and regions, "FR" and "US.TX", that have a smaller place of that name."""
        return self._kinds(name).get("m", ())

    def regions(self, name: str) -> tuple[Region, ...]:
        """The states, provinces and parts of a country of that name or AP abbreviation."""
        kinds = self._kinds(name)
        codes = dict.fromkeys([*kinds.get("r", ()), *kinds.get("a", ())])
        return tuple(Region(code, self._row("=" + code)) for code in codes)

    def region(self, code: str) -> Region | None:
        row = self._row("=" + code)
        return Region(code, row) if row else None

    def currency(self, code: str) -> Currency | None:
        row = self._row("$" + code)
        return Currency(code, row) if row else None

    def knows(self, name: str) -> bool:
        """Whether a country, people, region or city bears this name."""
        return bool(self._kinds(name))

    def slips(self, word: str) -> tuple[str, ...]:
        """Countries, peoples, capitals, regions and large cities that are one slip of a letter from `word`, the first letter right.

        A letter too few or too many, another one, two swapped, or the wrong one doubled.
        """
        from jellyfish import damerau_levenshtein_distance

        key = folded(word)
        found: list[str] = []
        for other, name in {**self._famous(key[:3]), **self._famous(f"{key[:1]}-{key[-2:]}")}.items():
            gap = len(key) - len(other)
            if gap not in (-1, 0, 1) or other == key:
                continue
            if damerau_levenshtein_distance(key, other) == 1 or (not gap and _undoubled(key) == _undoubled(other)):
                found.append(name)
        return tuple(found)

    def _famous(self, part: str) -> dict[str, str]:
        """Well-known names that begin or end so, by their letters: one slip spoils the beginning or the end, never both."""
        known = self._names.get(part)
        if known is None:
            names = self._split(self._row("~" + part)).get("s", ())
            known = self._names[part] = dict(name.split("=", 1) for name in names)
        return known

    def source(self, kind: str) -> tuple[str, str]:
        """Name and day of a source, "factbook", "geonames" or "iso4217"."""
        for row in self._row("%sources").split("\t"):
            id, name, as_of = row.split("|")
            if id == kind:
                return name, as_of
        raise KeyError(kind)

    def as_of(self) -> str:
        """The day up to which the leaders are known."""
        return self.source("factbook")[1]

    def holder(self, claim: "LeaderClaim", day: str) -> Leader | None:
        """Whom the gazetteer has in the claimed office on a day, "2025-06-01", if that is the one named; else None."""
        from lint.desk.leaders import holders, is_same, is_so

        if not is_so(claim, day, self.as_of()):
            return None
        return next(leader for leader in holders(claim) if is_same(claim.said, leader))

    def _coded(self, name: str, kind: str) -> tuple[str, ...]:
        return self._kinds(name).get(kind, ())

    def _sovereign(self, codes: tuple[str, ...]) -> tuple[Country, ...]:
        found = [country for code in codes if (country := self.country(code))]
        return tuple([country for country in found if not country.sovereign] or found)

    def _kinds(self, name: str) -> dict[str, tuple[str, ...]]:
        key = folded(name)
        kinds = self._split(self._row(key))
        if len(key) <= _SHORT and name[:2] != name[:2].upper():
            return {kind: values for kind, values in kinds.items() if kind not in "nod"}
        return kinds

    @staticmethod
    def _split(row: str) -> dict[str, tuple[str, ...]]:
        return {part[0]: tuple(part[2:].split(",")) for part in row.split(";")} if row else {}

    def _row(self, key: str) -> str:
        known = self._kept.get(key)
        if known is None:
            if len(self._kept) > 20_000:
                self._kept.clear()
            known = self._kept[key] = self._find(key.encode())
        return known

    def _find(self, key: bytes) -> str:
        data = self._data
        if data is None:
            data = self._data = _mapped(self._path)
        bucket = 4 * (crc32(key) % _BUCKETS)
        start = int.from_bytes(data[bucket : bucket + 4], "little")
        end = int.from_bytes(data[bucket + 4 : bucket + 8], "little")
        at = data.find(b"\n%s\t" % key, start, end)
        return data[at + len(key) + 2 : data.find(b"\n", at + 1)].decode() if at >= 0 else ""

    def all_countries(self) -> "Iterator[Country]":
        """Every country and territory, by code."""
        for code in self.codes():
            country = self.country(code)
            if country:
                yield country


def _undoubled(word: str) -> str:
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def _list(field: str) -> tuple[str, ...]:
    return tuple(field.split("|")) if field else ()


def _mapped(path: str) -> "mmap":
    from mmap import ACCESS_READ, mmap

    with open(path, "rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


_opened: list[Gazetteer] = []


def gazetteer() -> Gazetteer:
    """The one that newslint carries; nothing is opened before the first question."""
    if not _opened:
        _opened.append(Gazetteer())
    return _opened[0]
