"""Pairs of versions of invented stories, and how much of what they leave behind `newslint compare` finds.

    python tests/compare_pairs.py [--show]

A value of a story is marked `<<name|old|new>>` at every place it stands. Of each value that stands more than once pairs are made in
which it is changed in its first place only, in all places but the last, and everywhere; the last must be silent. `EDITS` are
innocent changes: history, parts, other matters, paragraphs moved, cut or put in.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

from lint.document import Document
from lint.sheet.compare import compare

STORIES = Path(__file__).with_name("compare_stories")
_SLOT = re.compile(r"<<(\w+)\|([^|>]*)\|([^|>]*)>>")


class Pair:
    """Two versions and the places of the new one, from and to an offset, where the old value is left behind."""

    def __init__(self, name: str, old: str, new: str, left: tuple[tuple[int, int], ...]) -> None:
        self.name = name
        self.old = old
        self.new = new
        self.left = left


class Score:
    def __init__(self) -> None:
        self.pairs = 0
        self.left = 0
        self.found = 0
        self.false: list[str] = []
        self.missed: list[str] = []

    @property
    def recall(self) -> float:
        return self.found / self.left if self.left else 1.0

    @property
    def false_rate(self) -> float:
        """False places for a pair."""
        return len(self.false) / self.pairs if self.pairs else 0.0

    def __str__(self) -> str:
        return (
            f"{self.pairs} pairs, {self.left} places left behind: {self.found} found ({self.recall:.3f}), "
            f"{len(self.false)} false ({self.false_rate:.3f} a pair)"
        )


def versions(marked: str, change: "dict[str, set[int]]") -> tuple[str, tuple[tuple[int, int], ...]]:
    """The story with the places of `change` changed, and where the others of those values stand."""
    seen: dict[str, int] = {}
    out: list[str] = []
    left: list[tuple[int, int]] = []
    length = at = 0
    for match in _SLOT.finditer(marked):
        name, old, new = match.groups()
        index = seen.get(name, 0)
        seen[name] = index + 1
        before = marked[at : match.start()]
        words = new if index in change.get(name, ()) else old
        if name in change and index not in change[name]:
            left.append((length + len(before), length + len(before) + len(words)))
        out += [before, words]
        length += len(before) + len(words)
        at = match.end()
    return "".join([*out, marked[at:]]), tuple(left)


def slots(marked: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for match in _SLOT.finditer(marked):
        counts[match.group(1)] = counts.get(match.group(1), 0) + 1
    return counts


def pairs(folder: Path = STORIES) -> Iterator[Pair]:
    """Every pair, the same in every run."""
    for file in sorted(folder.glob("*.txt")):
        marked, _, edits = file.read_text(encoding="utf-8").partition("\n=====\n")
        marked = marked.rstrip("\n") + "\n"
        old, _ = versions(marked, {})
        for name, count in slots(marked).items():
            if count > 1:
                yield Pair(f"{file.stem} {name} first", old, *versions(marked, {name: {0}}))
            if count > 2:
                yield Pair(f"{file.stem} {name} but last", old, *versions(marked, {name: set(range(count - 1))}))
            yield Pair(f"{file.stem} {name} all", old, *versions(marked, {name: set(range(count))}))
        for number, edit in enumerate(filter(None, edits.split("\n-----\n")), 1):
            was, _, now = edit.strip("\n").partition("\n=>\n")
            assert old.count(was) == 1, (file.stem, was)
            yield Pair(f"{file.stem} edit {number}", old, old.replace(was, now), ())
        yield from _shuffled(file.stem, old)


def _shuffled(name: str, old: str) -> Iterator[Pair]:
    """A paragraph moved, and one cut."""
    parts = old.rstrip("\n").split("\n\n")
    random = Random(name)
    moved = [parts[0], *random.sample(parts[1:], len(parts) - 1)]
    yield Pair(f"{name} moved", old, "\n\n".join(moved) + "\n", ())
    cut = random.randrange(1, len(parts))
    yield Pair(f"{name} cut", old, "\n\n".join(parts[:cut] + parts[cut + 1 :]) + "\n", ())


def places(old: str, new: str) -> list[tuple[int, int, str]]:
    """Where `compare` says that an old value stands still, main place and the others."""
    found = []
    for finding in compare(Document(old, path="old.txt"), Document(new, path="new.txt")):
        left = [finding.place, *(place for place, note in finding.related if note == "and here")]
        found += [(place.start.offset, place.end.offset, finding.message) for place in left]
    return found


def score(made: "Iterator[Pair]") -> Score:
    """What is found of what is left behind; a place counts where finding and value overlap."""
    total = Score()
    for pair in made:
        total.pairs += 1
        total.left += len(pair.left)
        said = places(pair.old, pair.new)
        used = set()
        for begin, stop in pair.left:
            hit = next((i for i, (start, end, _) in enumerate(said) if i not in used and start < stop and begin < end), None)
            if hit is None:
                total.missed.append(f"{pair.name}: {pair.new[begin : begin + 40]!r}")
            else:
                used.add(hit)
                total.found += 1
        total.false += [f"{pair.name}: {message}" for i, (_, _, message) in enumerate(said) if i not in used]
    return total


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--show", action="store_true", help="list what is missed and what is false")
    options.add_argument("--folder", type=Path, default=STORIES)
    given = options.parse_args()
    total = score(pairs(given.folder))
    print(total)
    if given.show:
        print(*(f"missed {line}" for line in total.missed), *(f"false {line}" for line in total.false), sep="\n")


if __name__ == "__main__":
    main()
