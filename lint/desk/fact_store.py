"""A large fact sheet as a read-only SQLite file: opened at the first question, never read whole."""

import os

from lint.desk import DeskError
from lint.desk.fact_index import NAMED, SPELT, bare_ticker, distinct_pairs, marks_of, one_slip_from, words_of
from lint.desk.fact_reader import KEYS, LISTS, defaults_of, read_distinct, read_entries, read_entry
from lint.desk.facts import Fact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from sqlite3 import Connection
    from typing import Any

FORM = 1
"""Raised when the tables change; a file of another form is refused, to be built anew."""

_TABLES = """
create table about (key text primary key, value text) without rowid;
create table entry (id integer primary key, kind text, sheet integer, row text);
create table sheet (id integer primary key, defaults text);
create table name (text text, entry integer, primary key (text, entry)) without rowid;
create table word (text text, entry integer, primary key (text, entry)) without rowid;
create table wrong (text text, entry integer, primary key (text, entry)) without rowid;
create table ticker (text text, entry integer, primary key (text, entry)) without rowid;
create table near (mark integer, word text, primary key (mark, word)) without rowid;
create table apart (one text, other text, primary key (one, other)) without rowid;
"""


class FactStore:
    """A sheet built by `build`. Pickles as its path."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._connection: Connection | None = None
        self._defaults: dict[int, dict[str, Any]] = {}

    def __getstate__(self) -> str:
        return self.path

    def __setstate__(self, path: str) -> None:
        FactStore.__init__(self, path)

    def knows(self, word: str) -> bool:
        return bool(self._rows("select 1 from word where text = ? limit 1", word))

    def rejects(self, word: str) -> bool:
        return bool(self._rows("select 1 from wrong where text = ? limit 1", word))

    def named(self, name: str) -> tuple[Fact, ...]:
        return self._facts("select entry from name where text = ?", name)

    def with_word(self, word: str) -> tuple[Fact, ...]:
        return tuple([fact for fact in self._facts("select entry from word where text = ?", word) if fact.kind in NAMED])

    def misspelt(self, name: str) -> tuple[Fact, ...]:
        return self._facts("select entry from wrong where text = ?", name)

    def with_ticker(self, ticker: str) -> tuple[Fact, ...]:
        return self._facts("select entry from ticker where text = ?", bare_ticker(ticker))

    def of_kind(self, kind: str) -> tuple[Fact, ...]:
        return self._facts("select id from entry where kind = ?", kind)

    def are_distinct(self, one: str, other: str) -> bool:
        return bool(self._rows("select 1 from apart where one = ? and other = ?", min(one, other), max(one, other)))

    def near(self, word: str) -> tuple[str, ...]:
        marks = [_number_of(mark) for mark in marks_of(word)]
        found = self._rows(f"select word from near where mark in ({', '.join('?' * len(marks))})", *marks) if marks else []
        return one_slip_from(word, (row[0] for row in found))

    def all(self) -> "Iterable[Fact]":
        """Every entry, one after the other."""
        for (entry,) in self._rows("select id from entry order by id"):
            yield from self._facts("select id from entry where id = ?", entry)

    def distinct(self) -> tuple[tuple[str, str], ...]:
        return tuple((one, other) for one, other in self._rows("select one, other from apart order by one, other"))

    def _facts(self, query: str, *values: str | int) -> tuple[Fact, ...]:
        from json import loads

        found = self._rows(f"select kind, sheet, row from entry where id in ({query}) order by id", *values)
        try:
            return tuple([_fact(kind, loads(row), self._defaults_of(sheet)) for kind, sheet, row in found])
        except (ValueError, TypeError, LookupError) as error:
            raise DeskError(f"{self.path}: the fact sheet is damaged: {error}") from None

    def _defaults_of(self, sheet: int) -> "dict[str, Any]":
        if sheet not in self._defaults:
            from json import loads

            row = loads(self._rows("select defaults from sheet where id = ?", sheet)[0][0])
            self._defaults[sheet] = defaults_of({key: row[key] for key in ("as_of", "source") if key in row}, row["name"])
        return self._defaults[sheet]

    def _rows(self, query: str, *values: "str | int") -> "list[Any]":
        import sqlite3

        if self._connection is None:
            self._connection = opened(self.path)
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise DeskError(f"{self.path}: the fact sheet cannot be read: {error}") from None


def _fact(kind: str, row: "Any", defaults: "Mapping[str, Any]") -> Fact:
    return read_entry(kind, row, defaults) if kind in KEYS else Fact(kind, row["name"], **defaults)


def opened(path: str) -> "Connection":
    """The file, read only.

    Raises ValueError where it cannot be read, is no fact sheet or one of another form.
    """
    import sqlite3

    from lint.desk.read_only import open_read_only

    try:
        with open(path, "rb"):
            pass  # SQLite would not say why it cannot
        connection = open_read_only(path, immutable=True)
        form = connection.execute("select value from about where key = 'form'").fetchone()
    except OSError as error:
        raise ValueError(f"cannot be read: {error.strerror}") from None
    except sqlite3.Error:
        raise ValueError("is no fact sheet that `newslint facts build` has written") from None
    if form is None or form[0] != str(FORM):
        raise ValueError("was built by another version of newslint; run `newslint facts build` again")
    return connection


def _number_of(mark: str) -> int:
    from zlib import crc32

    return crc32(mark.encode())


def _may_be_replaced(path: str) -> bool:
    """Whether the file is empty or a built sheet, of whatever form."""
    import sqlite3

    from lint.desk.read_only import open_read_only

    try:
        if not os.path.getsize(path):
            return True
        connection = open_read_only(path, immutable=True)
        known = connection.execute("select 1 from about where key = 'form'").fetchone()
        connection.close()
    except sqlite3.Error:
        return False
    return known is not None


def build(sheets: "Iterable[tuple[str, Mapping[str, Any]]]", path: str) -> int:
    """Writes sheets (name, parsed TOML) into a new file at `path`, and tells how many entries it has.

    The file appears whole or not at all. Raises ValueError where a sheet is wrong or `path` holds something else, OSError and
    sqlite3.Error where it cannot be written.
    """
    import sqlite3

    if os.path.exists(path) and not _may_be_replaced(path):
        raise ValueError("is something else than a fact sheet that newslint has built")
    beside = f"{path}.part"
    if os.path.exists(beside):
        os.remove(beside)
    connection = sqlite3.connect(beside)
    try:
        connection.executescript(f"pragma journal_mode = off; pragma synchronous = off;{_TABLES}")
        connection.execute("insert into about values ('form', ?)", (str(FORM),))
        count, near = 0, set[str]()
        for number, (name, toml) in enumerate(sheets, 1):
            count = _add_sheet(connection, number, name, toml, count, near)
        connection.executemany(
            "insert or ignore into near values (?, ?)",
            sorted((_number_of(mark), word) for word in near for mark in marks_of(word)),
        )
        connection.execute("create index kinds on entry (kind)")
        connection.commit()
        connection.execute("analyze")
        connection.commit()
        connection.close()
        os.replace(beside, path)
    except BaseException:
        connection.close()
        if os.path.exists(beside):
            os.remove(beside)
        raise
    return count


def _add_sheet(connection: "Connection", number: int, name: str, toml: "Mapping[str, Any]", count: int, near: set[str]) -> int:
    from json import dumps

    given = {key: str(toml[key]) for key in ("as_of", "source") if key in toml}
    connection.execute("insert into sheet values (?, ?)", (number, dumps({"name": name, **given})))
    rows = [row for kind in KEYS for row in toml.get(kind, [])] + [{"name": text} for key in LISTS for text in toml.get(key, [])]
    facts = read_entries(toml, name)
    entries, names, words, wrong, tickers = [], [], [], [], []
    for fact, row in zip(facts, rows, strict=True):
        count += 1
        entries.append((count, fact.kind, number, dumps(row, ensure_ascii=False, default=str)))
        names += [(text, count) for text in (*fact.names, *fact.demonyms)]
        words += [(text, count) for text in words_of(fact)]
        wrong += [(text, count) for text in fact.misspellings]
        tickers += [(bare_ticker(text), count) for text in fact.tickers]
        if fact.kind in SPELT:
            near.update(words_of(fact))
    connection.executemany("insert into entry values (?, ?, ?, ?)", entries)
    for table, found in (("name", names), ("word", words), ("wrong", wrong), ("ticker", tickers)):
        connection.executemany(f"insert or ignore into {table} values (?, ?)", sorted(found))
    pairs = [sorted(pair) for pair in distinct_pairs(read_distinct(toml))]
    connection.executemany("insert or ignore into apart values (?, ?)", pairs)
    return count
