"""The built table of names and ordinary words. Made by lint/data/build_tables.py, which explains its form and flags."""

import os
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mmap import mmap

_BUCKETS = 4096
_MOST_KEPT = 200_000
_FOLDED = {"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "đ": "d", "ı": "i"}

_kept: dict[str, str] = {}
_data: "mmap | None" = None
_nicknames: dict[str, list[str]] = {}


def folded(word: str) -> str:
    """`word` in small letters without marks, apostrophes and hyphens."""
    low = word.lower()
    if low.isascii():
        return low if low.isalpha() else "".join(c for c in low if c.isalpha())
    from unicodedata import normalize

    low = "".join(_FOLDED.get(c, c) for c in low)
    return "".join(c for c in normalize("NFKD", low) if "a" <= c <= "z")


def flags(word: str) -> str:
    """What the table knows of a word, as in "g1s2w3"; "" for an unknown one."""
    known = _kept.get(word)
    if known is None:
        if len(_kept) > _MOST_KEPT:
            _kept.clear()
        known = _kept[word] = _find(folded(word))
    return known


def degree(word: str, kind: str) -> int:
    """How common `word` is as a `kind`, 1 the most; 0 where it is none."""
    known = flags(word)
    at = known.find(kind)
    return int(known[at + 1]) if at >= 0 else 0


def _find(key: str) -> str:
    global _data
    if _data is None:
        from mmap import ACCESS_READ, mmap

        with open(os.path.join(os.path.dirname(__file__), "data", "words.tbl"), "rb") as file:
            _data = mmap(file.fileno(), 0, access=ACCESS_READ)  # a story asks for 2 of its 500 pages
    bucket = 4 * (crc32(key.encode()) % _BUCKETS)
    start = int.from_bytes(_data[bucket : bucket + 4], "little")
    end = int.from_bytes(_data[bucket + 4 : bucket + 8], "little")
    at = _data.find(b"\n%s " % key.encode(), start, end)
    if at < 0:
        return ""
    begin = at + len(key) + 2
    return _data[begin : _data.find(b"\n", begin)].decode()


def is_short_for(short: str, name: str) -> bool:
    """Whether `short` is a usual short form of the given name `name`; both in small letters."""
    return name in _short_forms().get(short, ())


def _short_forms() -> dict[str, list[str]]:
    if not _nicknames:
        with open(os.path.join(os.path.dirname(__file__), "data", "nicknames.tbl"), encoding="ascii") as file:
            for line in file:
                short, *names = line.split()
                _nicknames[short] = names
    return _nicknames
