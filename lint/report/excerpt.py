"""Cuts a line of copy to the columns there are, around the words that matter, and underlines them."""

from lint.report.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PUNCTUATION = frozenset(map(chr, range(0x2010, 0x205F)))


class Mark:
    """Characters `start` to `end` of a line; `main` ones are underlined with `^`, others with `-` and their note."""

    __slots__ = ("end", "main", "note", "start")

    def __init__(self, start: int, end: int, main: bool, note: str = "") -> None:
        self.start = start
        self.end = end
        self.main = main
        self.note = note


class Line:
    """A line of the source and the marks on it."""

    __slots__ = ("marks", "number", "text")

    def __init__(self, number: int, text: str, marks: list[Mark]) -> None:
        self.number = number
        self.text = text
        self.marks = marks


class Excerpt:
    """What is printed: the words, the underline in chunks of one kind, and notes for lines of their own, each below its words."""

    __slots__ = ("notes", "text", "underline")

    def __init__(self, text: str, underline: list[str], notes: list[str]) -> None:
        self.text = text
        self.underline = underline
        self.notes = notes


def excerpts(line: Line, columns: int) -> "Iterator[Excerpt]":
    """The line's marks in as few cuts of `columns` as hold them, in order."""
    waiting = sorted(line.marks, key=lambda mark: (mark.start, mark.end))
    while waiting:
        group = [waiting.pop(0)]
        while waiting and waiting[0].end - group[0].start <= columns - 12 and waiting[0].start >= group[-1].end:
            group.append(waiting.pop(0))
        yield _excerpt(line.text, group, columns)


def _excerpt(text: str, marks: list[Mark], columns: int) -> Excerpt:
    begin, end = _window(text, marks[0].start, marks[-1].end, columns)
    lead, tail = "… " if begin else "", " …" if end < len(text) else ""
    shown = lead + printable(text[begin:end]) + tail
    chunks: list[str] = []
    column = 0
    starts: dict[str, int] = {}
    for mark in marks:
        start = len(lead) + columns_of(text[begin : max(mark.start, begin)])
        length = max(columns_of(text[max(mark.start, begin) : min(mark.end, end)]), 1)
        chunks += [" " * (start - column), ("^" if mark.main else "-") * length]
        column = start + length
        if mark.note:
            starts.setdefault(mark.note, start)
    last = marks[-1].note
    if last and len(starts) == 1 and column + 1 + columns_of(last) <= columns:
        chunks[-1] += f" {last}"
        return Excerpt(shown, chunks, [])
    notes = [" " * max(min(start, columns - columns_of(note)), 0) + note for note, start in starts.items()]
    return Excerpt(shown, chunks, notes)


def _window(text: str, start: int, end: int, columns: int) -> tuple[int, int]:
    """Where to cut: the marked words whole if they fit, a third of the room before them, cuts at spaces."""
    if columns_of(text) <= columns:
        return 0, len(text)
    room = columns - 4
    begin = max(0, start - max(room - (end - start), 0) * 2 // 3)
    if begin:
        space = text.find(" ", begin, start)
        begin = space + 1 if space >= 0 else begin
    stop = begin
    used = 0
    if is_narrow(text):
        stop = min(begin + room, len(text))
        used = room
    while stop < len(text) and used < room:
        used += columns_of(text[stop])
        stop += 1
    if stop < len(text):
        space = text.rfind(" ", max(end, begin + 1), stop)
        if space < 0 and end >= stop:
            space = text.rfind(" ", begin + room // 2, stop)
        stop = space if space > begin else stop
    return begin, stop


def is_narrow(text: str) -> bool:
    """Whether each character is one of a column: Latin letters and the dashes and quotes of print, nothing to be escaped."""
    return text.isprintable() and all(char < "\u0300" or char in _PUNCTUATION for char in set(text))


def columns_of(text: str) -> int:
    """How many terminal columns the text takes when printable: two for wide letters, none for combining marks."""
    if is_narrow(text):
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else len(printable(char)) for char in text)
