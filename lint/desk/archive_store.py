"""Writing an archive: stories put in and taken out, counts kept, one transaction a batch."""

from lint.desk import DeskError
from lint.desk.archive_schema import APPLICATION, NOT_ONE, SCHEMA, VERSION, fault_of_ids
from lint.desk.cutting import headline_hash
from lint.desk.sketch import MARKS, grams_of, packed, unpacked
from lint.tables import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

    from lint.desk.cutting import Cutting

WAIT = 5.0
"""Seconds to wait for another writer."""


def new_archive(connection: "Connection", root: str) -> None:
    """The empty tables, whole or not at all; `root`: the folder that paths start from, as the archive's own folder sees it."""
    connection.executescript(f"BEGIN IMMEDIATE; PRAGMA application_id={APPLICATION}; PRAGMA user_version={VERSION};{SCHEMA}")
    connection.execute("INSERT INTO about VALUES('root', ?)", (root,))
    connection.execute("COMMIT")


class Store:
    """An archive open for writing; readers see the last batch committed. Use as `with Store.at(path, root) as store`."""

    def __init__(self, connection: "Connection", path: str = "") -> None:
        self.connection = connection
        self.path = path
        self._run = connection.execute

    @classmethod
    def at(cls, path: str, root: str) -> "Store":
        """Opens the archive or makes a new one.

        Raises DeskError where the file is something else or cannot be written.
        """
        import sqlite3

        try:
            connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
            if not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
                new_archive(connection, root)
            fault = fault_of_ids(*(connection.execute(f"PRAGMA {id}").fetchone()[0] for id in ("application_id", "user_version")))
            if not fault:
                connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;")
        except sqlite3.DatabaseError as error:
            not_one = error.sqlite_errorname == "SQLITE_NOTADB"
            raise DeskError(f"{path}: {NOT_ONE if not_one else f'cannot be written: {error}'}") from None
        if fault:
            connection.close()
            raise DeskError(f"{path}: {fault}")
        return cls(connection, path)

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Closes; what was not committed is not there. Raises DeskError where SQLite could not write or read."""
        import sqlite3

        try:
            self._run("PRAGMA optimize")
            self._run("PRAGMA journal_mode=DELETE")  # one file again; where somebody reads, the next run does it
        except sqlite3.Error:
            pass
        self.connection.close()
        if isinstance(error, sqlite3.Error):
            raise DeskError(f"{self.path}: cannot be written: {error}") from None

    def size(self) -> int:
        """Stories in all."""
        return int(self._run("SELECT count(*) FROM story").fetchone()[0])

    def begin(self) -> None:
        self._run("BEGIN IMMEDIATE")

    def commit(self) -> None:
        self._run("COMMIT")

    def root(self) -> str:
        row = self._run("SELECT value FROM about WHERE key='root'").fetchone()
        if row is None or not isinstance(row[0], str):
            raise DeskError(f"{self.path}: is damaged: it does not say where its paths start from")
        return row[0]

    def files(self) -> "dict[str, tuple[int, int, bytes]]":
        """Size, time of change and digest of each file, by path."""
        return {path: (size, changed, digest) for path, size, changed, digest in self._run("SELECT * FROM file")}

    def touch(self, path: str, size: int, changed: int) -> None:
        """Notes that a file was written anew with the same bytes."""
        self._run("UPDATE file SET size=?, changed=? WHERE path=?", (size, changed, path))

    def put_file(self, path: str, size: int, changed: int, digest: bytes, cuttings: "Iterable[Cutting]") -> None:
        """The stories of a file in place of those that it had."""
        self.drop_file(path)
        for part, cutting in enumerate(cuttings):
            self.put(cutting, part)
        self._run("INSERT INTO file VALUES(?,?,?,?)", (path, size, changed, digest))

    def drop_file(self, path: str) -> None:
        """Takes out a file and its stories."""
        for (story,) in self._run("SELECT id FROM story WHERE path=?", (path,)).fetchall():
            self._drop(story)
        self._run("DELETE FROM file WHERE path=?", (path,))

    def put(self, cutting: "Cutting", part: int = 0) -> None:
        """One more story; `part` is its number in its file."""
        words = [self._word(text) for text in cutting.words]
        kinds = dict(cutting.names)
        for people in ([name for name, _, _ in cutting.births], [name for name, _ in cutting.roles]):
            for name in people:
                kinds.setdefault(name, "person")
        names = {text: self._name(text, kind) for text, kind in sorted(kinds.items())}
        blobs = (
            packed("I", words), packed("I", names.values()), packed("q", [hash for hash, _ in cutting.paragraphs]),
            packed("I", cutting.sketch),
        )  # fmt: skip
        story = self._run(
            "INSERT INTO story(path, part, day, headline, words, names, paragraphs, sketch) VALUES(?,?,?,?,?,?,?,?)",
            (cutting.path, part, cutting.day, cutting.headline, *blobs),
        ).lastrowid
        many = self.connection.executemany
        many("INSERT INTO name_in VALUES(?,?)", [(name, story) for name in names.values()])
        many("INSERT OR IGNORE INTO birth VALUES(?,?,?,?)", [(names[n], story, low, high) for n, low, high in cutting.births])
        many("INSERT OR IGNORE INTO role VALUES(?,?,?)", [(names[name], story, title) for name, title in cutting.roles])
        many("INSERT OR IGNORE INTO paragraph VALUES(?,?,?)", [(hash, story, number) for hash, number in cutting.paragraphs])
        many("INSERT INTO mark VALUES(?,?)", [(hash, story) for hash in cutting.sketch[:MARKS]])
        head = headline_hash(cutting.headline)
        if head is not None:
            self._run("INSERT INTO headline VALUES(?,?)", (head, story))
        for speaker, said in cutting.quotes:
            quote = self._run("INSERT INTO quote(story, speaker, words) VALUES(?,?,?)", (story, speaker, said)).lastrowid
            many("INSERT INTO gram VALUES(?,?)", [(hash, quote) for hash in sorted(grams_of(speaker, said.split()))])

    def _word(self, text: str) -> int:
        sql = "INSERT INTO word(text, stories) VALUES(?, 1) ON CONFLICT(text) DO UPDATE SET stories = stories + 1 RETURNING id"
        return int(self._run(sql, (text,)).fetchone()[0])

    def _name(self, text: str, kind: str) -> int:
        words = text.split()
        id, stories = self._run(
            "INSERT INTO name(text, first, last, kind, stories) VALUES(?,?,?,?,1)"
            " ON CONFLICT(text) DO UPDATE SET stories = stories + 1 RETURNING id, stories",
            (text, words[0], words[-1], kind),
        ).fetchone()
        if stories == 1:
            self._run("INSERT INTO search(rowid, text) VALUES(?,?)", (id, search_text(text)))
        return int(id)

    def _drop(self, story: int) -> None:
        headline, words, names, paragraphs, sketch = self._run(
            "SELECT headline, words, names, paragraphs, sketch FROM story WHERE id=?", (story,)
        ).fetchone()
        many = self.connection.executemany
        ids = unpacked("I", words)
        many("UPDATE word SET stories = stories - 1 WHERE id=?", [(id,) for id in ids])
        many("DELETE FROM word WHERE id=? AND stories = 0", [(id,) for id in ids])
        for id in unpacked("I", names):
            self._drop_name(id, story)
        for table in ("birth", "role"):
            self._run(f"DELETE FROM {table} WHERE story=?", (story,))
        many("DELETE FROM paragraph WHERE hash=? AND story=?", [(hash, story) for hash in unpacked("q", paragraphs)])
        many("DELETE FROM mark WHERE hash=? AND story=?", [(hash, story) for hash in unpacked("I", sketch)[:MARKS]])
        self._run("DELETE FROM headline WHERE hash=? AND story=?", (headline_hash(headline), story))
        for quote, speaker, said in self._run("SELECT id, speaker, words FROM quote WHERE story=?", (story,)).fetchall():
            many("DELETE FROM gram WHERE hash=? AND quote=?", [(hash, quote) for hash in grams_of(speaker, said.split())])
        self._run("DELETE FROM quote WHERE story=?", (story,))
        self._run("DELETE FROM story WHERE id=?", (story,))

    def _drop_name(self, id: int, story: int) -> None:
        self._run("DELETE FROM name_in WHERE name=? AND story=?", (id, story))
        text, stories = self._run("UPDATE name SET stories = stories - 1 WHERE id=? RETURNING text, stories", (id,)).fetchone()
        if stories == 0:
            self._run("DELETE FROM name WHERE id=?", (id,))
            self._run("INSERT INTO search(search, rowid, text) VALUES('delete', ?, ?)", (id, search_text(text)))


def search_text(name: str) -> str:
    """A name as the search sees it: words in small letters without marks, spaces between and around."""
    return " " + " ".join(map(folded, name.split())) + " "
