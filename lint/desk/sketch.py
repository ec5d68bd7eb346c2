"""What tells one text from another: hashes of words, and a sketch that near-duplicates share."""

import sys
from array import array
from heapq import nsmallest
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHINGLE = 4
"""Words in a row that a sketch takes as one."""

SIZE = 64
"""Hashes a sketch keeps: the lowest ones. Two stories share as large a part of them as of their shingles."""

MARKS = 8
"""Of these, so many are looked up; stories that share half their shingles share one of them in 255 of 256 cases."""

LONG_QUOTE = 12
"""Words from which on a quotation is known by its words alone."""


def hash_of(text: str) -> int:
    """64 bits, signed, the same on every machine."""
    try:
        from _blake2 import blake2b  # hashlib would load OpenSSL as well, 3 ms
    except ImportError:
        from hashlib import blake2b
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)


def sketch_of(words: "Sequence[str]") -> tuple[int, ...]:
    """The lowest hashes of all runs of four words, in order; of a shorter text, its own hash."""
    last = max(len(words) - SHINGLE + 1, 1)
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(last)}
    return tuple(nsmallest(SIZE, {_mixed(crc32(shingle.encode("utf-8", "surrogatepass"))) for shingle in shingles}))


def _mixed(value: int) -> int:
    """A CRC keeps the order of some texts; multiplied and folded it does not."""
    value = (value ^ (value >> 16)) * 0x45D9F3B & 0xFFFFFFFF
    return value ^ (value >> 15)


def likeness(one: "Sequence[int]", other: "Sequence[int]") -> float:
    """The part of their shingles that two texts share, estimated from their sketches; 0 to 1."""
    first, second = set(one), set(other)
    lowest = sorted(first | second)[:SIZE]
    return len((first & second).intersection(lowest)) / len(lowest) if lowest else 0.0


def grams_of(speaker: str, words: "Sequence[str]") -> "set[int]":
    """Hashes of the runs of words by which a quotation is found: of three with its speaker, and of five in a long one."""
    grams = {hash_of(" ".join(words[i : i + 5])) for i in range(len(words) - 4)} if len(words) >= LONG_QUOTE else set()
    if speaker:
        grams |= {hash_of(f"{speaker}|{' '.join(words[i : i + 3])}") for i in range(len(words) - 2)}
    return grams


def packed(code: str, values: "Iterable[int]") -> bytes:
    """Numbers as a blob; `code` as in `array`: "I" 4 bytes, "q" 8 signed."""
    numbers = array(code, values)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def unpacked(code: str, blob: bytes) -> "Sequence[int]":
    """What `packed` has packed."""
    numbers = array(code)
    numbers.frombytes(blob)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
