"""SQLite files as evidence: read, never written, and not trusted, as they may come from strangers."""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sqlite3 import Connection


def open_read_only(path: str, immutable: bool = False) -> "Connection":
    """The file at `path`; immutable: nobody writes it meanwhile, so that no lock is taken.

    Raises sqlite3.Error where it is no database, or holds what newslint never writes and what runs code or without end.
    """
    import sqlite3

    address = f"{_address(path)}?mode=ro{'&immutable=1' if immutable else ''}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        if connection.execute("SELECT 1 FROM sqlite_schema WHERE type IN ('view', 'trigger')").fetchone():
            raise sqlite3.DatabaseError("it has views or triggers")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _address(path: str) -> str:
    """As a file: address; urllib would cost 2 ms."""
    full = os.path.abspath(path).replace(os.sep, "/").replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return f"file://{'' if full.startswith('/') else '/'}{full}"
