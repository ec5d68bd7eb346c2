"""Where the places of findings lie in the passages of a page."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.model import LocatedFinding, Page, Passage, Place


class Mark:
    """Characters `start` to `end` of a passage that the place `index` of the finding `number` covers; place 0 is the main one.

    first: whether the place begins here; one that runs over several passages has a mark in each.
    """

    __slots__ = ("end", "first", "index", "level", "number", "start")

    def __init__(self, number: int, level: str, index: int, start: int, end: int, first: bool) -> None:
        self.number = number
        self.level = level
        self.index = index
        self.start = start
        self.end = end
        self.first = first


class Marks:
    """The marks on each passage of a page, and by finding the passage of its main place and the places that are set here."""

    def __init__(self, page: "Page", findings: "Iterable[tuple[int, LocatedFinding]]") -> None:
        self.on: list[list[Mark]] = [[] for _ in page.passages]
        self.home: dict[int, int] = {}
        self.placed: set[tuple[int, int]] = set()
        self._spans = [_bounds(passage) for passage in page.passages]
        self._page = page
        for number, finding in findings:
            for index, place in enumerate([finding.place, *(place for place, _ in finding.related)]):
                if place.path == page.path:
                    self._add(number, finding.level, index, place)
        for marks in self.on:
            marks.sort(key=lambda mark: (mark.start, -mark.end, mark.number, mark.index))

    def _add(self, number: int, level: str, index: int, place: "Place") -> None:
        for at, passage in enumerate(self._page.passages):
            low, high = self._spans[at]
            if not low <= place.start.offset <= high and not place.start.offset < low < place.end.offset:
                continue
            span = span_in(passage, place)
            if span is None:
                continue
            first = (number, index) not in self.placed
            self.on[at].append(Mark(number, level, index, *span, first))
            self.placed.add((number, index))
            if index == 0 and first:
                self.home[number] = at
            if span[0] == span[1]:
                return


def _bounds(passage: "Passage") -> tuple[int, int]:
    """The first and the last offset of the source that the passage was read from."""
    starts = [start for _, _, start, _ in passage.stretches]
    ends = [start + length for _, _, start, length in passage.stretches]
    return min(starts, default=1), max(ends, default=0)


def span_in(passage: "Passage", place: "Place") -> tuple[int, int] | None:
    """Start and end of a place of the source in the words of a passage; None where it lies elsewhere."""
    start, end = place.start.offset, place.end.offset
    found: list[tuple[int, int]] = []
    for at, length, source, source_length in passage.stretches:
        behind = source + source_length
        if start == end and source <= start <= behind:
            inside = min(start - source, length)
            return at + inside, at + inside
        if source < end and start < behind:
            if length == source_length:
                found.append((at + max(start - source, 0), at + min(end - source, length)))
            else:
                found.append((at, at + length))
    return (min(low for low, _ in found), max(high for _, high in found)) if found else None


class Piece:
    """A stretch of a passage under the same marks: which of them begin here, and which cover it."""

    __slots__ = ("begins", "covers", "end", "start")

    def __init__(self, start: int, end: int, begins: list[Mark], covers: list[Mark]) -> None:
        self.start = start
        self.end = end
        self.begins = begins
        self.covers = covers


def pieces(length: int, marks: list[Mark]) -> "Iterator[Piece]":
    """A passage of `length` characters cut wherever a mark begins or ends; a last, empty piece may hold marks at its end."""
    edges = sorted({0, length, *(mark.start for mark in marks), *(mark.end for mark in marks)})
    for start, end in zip(edges, [*edges[1:], length], strict=True):
        begins = [mark for mark in marks if mark.start == start]
        covers = [mark for mark in marks if mark.start <= start and mark.end >= end and start < end]
        if start < end or begins:
            yield Piece(start, end, begins, covers)
