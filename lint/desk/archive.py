"""The archive: what was published before, as evidence. A read-only SQLite file that `newslint archive index` makes."""

import os

from lint.desk import DeskError
from lint.desk.archive_schema import fault_of
from lint.model import Place, Position, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from sqlite3 import Connection
    from typing import Any

AT_ONCE = 400
"""Values in one question to SQLite."""

_open: "dict[tuple[str, int, int], Archive]" = {}
"""By path and file, so that one that was made anew is opened anew."""


def date_of(day: int) -> str:
    """A day number as 2024-02-20."""
    from datetime import date

    return date.fromordinal(day).isoformat()


class Published(Value):
    """A story of the archive: where it is, its day as a day number, its headline."""

    __slots__ = ("day", "headline", "id", "path")

    def __init__(self, id: int, path: str, day: int | None, headline: str) -> None:
        self.id = id
        self.path = path
        self.day = day
        self.headline = headline

    @property
    def date(self) -> str:
        """The day as 2024-02-20; "" where it is not known."""
        return date_of(self.day) if self.day is not None else ""

    def place(self, words: str = "") -> Place:
        """The story as the place that a finding names."""
        return Place(self.path, Position(1, 1, 0), Position(1, 1, 0), words or self.headline)


class Sighting(Value):
    """One story's word on when somebody was born: first and last possible day."""

    __slots__ = ("high", "low", "story")

    def __init__(self, story: Published, low: int, high: int) -> None:
        self.story = story
        self.low = low
        self.high = high


class Archive:
    """An archive open for reading."""

    def __init__(self, connection: "Connection", path: str = "") -> None:
        self._connection = connection
        self.path = path
        self._folder = os.path.dirname(os.path.abspath(path)) if path else ""
        rows = self.ask("SELECT value FROM about WHERE key='root' AND typeof(value)='text'")
        self.root = os.path.normpath(os.path.join(self._folder, rows[0][0])) if rows else self._folder

    def ask(self, sql: str, values: "Sequence[object]" = ()) -> "list[tuple[Any, ...]]":
        """All rows of an answer.

        Raises DeskError where the file is damaged.
        """
        import sqlite3

        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise DeskError(f"{self.path}: the archive cannot be read: {error}") from None

    def ask_many(self, sql: str, values: "Iterable[object]", *before: object, after: str = "") -> "Iterator[tuple[Any, ...]]":
        """The rows of a question that ends in `IN` and is put for many values; `after` follows them."""
        known = list(values)
        for i in range(0, len(known), AT_ONCE):
            some = known[i : i + AT_ONCE]
            yield from self.ask(f"{sql} ({','.join('?' * len(some))}) {after}", (*before, *some))

    def relative(self, path: str) -> str:
        """A path of the working directory as the archive has it."""
        try:
            return os.path.relpath(path, self.root).replace(os.sep, "/")
        except ValueError:  # another drive
            return path

    def shown(self, path: str) -> str:
        """A path of the archive as the working directory has it; as it stands where the file is not below that."""
        full, here = os.path.join(self.root, path), os.getcwd().rstrip(os.sep) + os.sep
        return full[len(here) :].replace(os.sep, "/") if full.startswith(here) else path

    def stories(self, ids: "Iterable[int]") -> dict[int, Published]:
        """Stories by their number, in the order of their paths."""
        rows = sorted(self.ask_many("SELECT path, part, id, day, headline FROM story WHERE id IN", sorted(set(ids))))
        return {id: Published(id, self.shown(path), day, headline) for path, _, id, day, headline in rows}

    def size(self) -> int:
        """Stories in all."""
        return int(self.ask("SELECT count(*) FROM story")[0][0])


def archive_at(path: str) -> Archive:
    """The archive in a file, opened once a process.

    Raises DeskError where there is none or it cannot be read.
    """
    try:
        state = os.stat(path)
        key = (os.path.abspath(path), state.st_dev, state.st_ino)
    except OSError:
        key = (path, 0, 0)
    found = _open.get(key)
    if found is None:
        fault = fault_of(path)
        if fault:
            raise DeskError(f"{path}: {fault}")
        import sqlite3

        from lint.desk.read_only import open_read_only

        try:
            connection = open_read_only(path)
        except sqlite3.Error as error:
            raise DeskError(f"{path}: cannot be opened: {error}") from None
        found = _open[key] = Archive(connection, path)
    return found
