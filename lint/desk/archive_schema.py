"""The tables of an archive file, and what its first bytes say of it."""

APPLICATION = 0x6E6C6172
"""What SQLite calls an application id; "nlar"."""

VERSION = 1
"""Goes up with every change of the tables or of what is read into them; an archive of another version is built anew."""

SCHEMA = """
CREATE TABLE about(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE file(path TEXT PRIMARY KEY, size INTEGER, changed INTEGER, digest BLOB) WITHOUT ROWID;
CREATE TABLE story(id INTEGER PRIMARY KEY, path TEXT, part INTEGER, day INTEGER, headline TEXT,
                   words BLOB, names BLOB, paragraphs BLOB, sketch BLOB);
CREATE INDEX story_path ON story(path);
CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT UNIQUE, stories INTEGER);
CREATE TABLE name(id INTEGER PRIMARY KEY, text TEXT UNIQUE, first TEXT, last TEXT, kind TEXT, stories INTEGER);
CREATE INDEX name_first ON name(first, last);
CREATE INDEX name_last ON name(last, first);
CREATE TABLE name_in(name INTEGER, story INTEGER, PRIMARY KEY(name, story)) WITHOUT ROWID;
CREATE TABLE birth(name INTEGER, story INTEGER, low INTEGER, high INTEGER, PRIMARY KEY(name, story, low, high)) WITHOUT ROWID;
CREATE INDEX birth_story ON birth(story);
CREATE TABLE role(name INTEGER, story INTEGER, title TEXT, PRIMARY KEY(name, story, title)) WITHOUT ROWID;
CREATE INDEX role_story ON role(story);
CREATE TABLE headline(hash INTEGER, story INTEGER, PRIMARY KEY(hash, story)) WITHOUT ROWID;
CREATE TABLE paragraph(hash INTEGER, story INTEGER, number INTEGER, PRIMARY KEY(hash, story, number)) WITHOUT ROWID;
CREATE TABLE mark(hash INTEGER, story INTEGER, PRIMARY KEY(hash, story)) WITHOUT ROWID;
CREATE TABLE quote(id INTEGER PRIMARY KEY, story INTEGER, speaker TEXT, words TEXT);
CREATE INDEX quote_story ON quote(story);
CREATE TABLE gram(hash INTEGER, quote INTEGER, PRIMARY KEY(hash, quote)) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5(text, content='', tokenize='trigram');
"""
"""word.stories and name.stories: in how many stories each stands. `search` has the letters of each name, folded, for
finding the nearest ones. A mark is one of the lowest hashes of a story's sketch, a gram three words of a quotation with
their speaker. Blobs are little-endian: ids of 4 bytes, hashes of 8, a sketch's of 4."""


NOT_ONE = "is no archive of newslint"


def fault_of(path: str) -> str:
    """Why the file cannot be an archive that this newslint reads; "" where it can. SQLite itself is not loaded."""
    try:
        with open(path, "rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return "there is no such archive; `newslint archive index` makes one"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    if len(head) < 100 or not head.startswith(b"SQLite format 3\0"):
        return NOT_ONE
    return fault_of_ids(int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big"))


def fault_of_ids(application: int, version: int) -> str:
    """The same by what the file says of itself."""
    if application != APPLICATION:
        return NOT_ONE
    if version != VERSION:
        return f"is an archive of version {version}, this newslint reads version {VERSION}: index the stories anew"
    return ""
