"""Broken files and files made to hurt: one line on standard error that names file and cause, status 2, the others still checked."""

import sys
import zipfile
from contextlib import suppress
from io import BytesIO
from time import process_time

import pytest

from lint.formats import read
from lint.formats.decode import Undecodable
from tests.conftest import Newsroom
from tests.formats.renderings import zipped

DOCUMENT = "word/document.xml"
BOMB = '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><nitf><body>&b;</body></nitf>'
OUTSIDE = '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf><body>&a;</body></nitf>'


def archive(entries: list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", method) as packed:
        for name, content in entries:
            packed.writestr(name, content)
    return data.getvalue()


def encrypted() -> bytes:
    """A zip whose entries say that they are encrypted."""
    data = bytearray(zipped({DOCUMENT: "<w/>"}))
    for mark, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flag] |= 1
    return bytes(data)


def lying_size() -> bytes:
    """A zip whose directory says that 30 MB are 1,000 bytes."""
    data = bytearray(archive([(DOCUMENT, b" " * 30_000_000)]))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(data)


BROKEN: dict[str, tuple[str, bytes, str]] = {
    "entity bomb": ("a.nitf", BOMB.encode(), "declares an entity of its own"),
    "outside entity": ("a.xml", OUTSIDE.encode(), "declares an entity of its own"),
    "parameter entity": (
        "a.xml",
        b'<!DOCTYPE nitf [<!ENTITY % a SYSTEM "http://127.0.0.1/x">%a;]><nitf/>',
        "declares an entity of its own",
    ),
    "not well-formed": ("a.xml", b"<nitf>\n<body></nitf>", "is no well-formed XML: mismatched tag, line 2"),
    "deep xml": ("a.xml", b"<nitf>" + b"<p>" * 5000, "deep"),
    "other xml": ("pom.xml", b"<project><name>x</name></project>", "is XML that newslint does not know: its root is <project>"),
    "empty feed root": ("a.rss", b"<rss/>", "without items"),
    "no xml": ("a.nitf", b"Dear desk,", "is no well-formed XML"),
    "binary xml": ("a.xml", b"<nitf>\0</nitf>", "is binary"),
    "deep json": ("a.json", b"[" * 100_000, "deep"),
    "cut json": ("a.json", b'{"headline": "Ardl', "is no JSON: a text that does not end, line 1, column 14"),
    "trailing comma": ("a.json", b'{"headline": "A",\n}', "is no JSON: a key is missing, line 2, column 1"),
    "other json": (
        "package.json",
        b'{"name": "x", "version": "1"}',
        "has no headline and no body that newslint knows, only name, version",
    ),
    "bad escape": ("a.json", b'{"headline": "A\\q"}', "an escape that JSON does not have"),
    "bad line": ("a.jsonl", b'{"title": "A", "text": "The the."}\n{"title":\n', "line 2 is no JSON: a value is missing"),
    "no zip": ("a.docx", b"Dear desk,", "is no DOCX"),
    "cut zip": ("a.docx", zipped({DOCUMENT: "<w/>" * 2000})[:-30], "is no DOCX"),
    "old word": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an encrypted or an old Word file"),
    "encrypted": ("a.docx", encrypted(), "is encrypted"),
    "zip of something else": ("a.docx", zipped({"mimetype": "application/epub+zip"}), "it holds no word/document.xml"),
    "zip bomb": ("a.docx", archive([(DOCUMENT, b" " * 30_000_000)]), "unpacks from"),
    "zip with a lying size": ("a.docx", lying_size(), "a.docx"),
    "path outside": ("a.docx", archive([("../../etc/cron.d/x", b"x"), (DOCUMENT, b"<w/>")]), "leads out of it"),
    "absolute path": ("a.docx", archive([("/etc/passwd", b"x"), (DOCUMENT, b"<w/>")]), "leads out of it"),
    "many parts": ("a.docx", archive([(f"x{n}", b"") for n in range(2500)]), "2,500 parts"),
    "bomb in docx": ("a.docx", zipped({DOCUMENT: BOMB}), "declares an entity of its own"),
    "unknown packing": (
        "a.docx",
        archive([(DOCUMENT, b"<w/>" * 100)], zipfile.ZIP_LZMA).replace(b"\x0e\x00", b"\x63\x00"),
        "is no DOCX",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_one_line_status_2_and_the_others_checked(name: str, newsroom: Newsroom) -> None:
    path, data, said = BROKEN[name]
    newsroom.write(path, data)
    newsroom.write("z.txt", "The council met on on Monday.")
    began = process_time()
    outcome = newsroom.check(path, "z.txt")
    assert process_time() - began < 3
    assert outcome.status == 2
    lines = [line for line in outcome.err.splitlines() if line]
    assert len(lines) == 1, outcome.err
    assert lines[0].startswith(f"newslint: {path}: ") and said in lines[0]
    assert "z.txt duplicates/word" in outcome.found


UNITS = {
    "tags": "<a ", "paragraphs": "<p>", "nested": "<div>", "lists": "<li>", "comments": "<!--", "scripts": "<script>", "quotes": '<a b="',
    "titles": "<title>", "hidden": "<div hidden>", "entities": "&amp", "numbers": "&#", "spans": "<span>", "closed": "</p>", "images": '<img alt="a">',
    "metas": '<meta name="description" content="a b c">', "data": "<script type=application/ld+json>{}</script>", "links": "<a href=x>a</a>",
    "pages": "<html><body><p>", "shortcodes": "<p>[gallery]</p>", "pulls": '<aside class="pull">', "unclosed quotes": "<a b='x",
}  # fmt: skip


@pytest.mark.parametrize("name", UNITS)
def test_no_page_is_slow(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """1 MB of anything is read in a time that a page of that size takes."""
    monkeypatch.setitem(sys.modules, "turbohtml", None)
    unit = UNITS[name]
    data = ("<html><body>" + unit * (1_000_000 // len(unit))).encode()
    began = process_time()
    list(read(data, "html").stories)
    assert process_time() - began < 12


FILES = {
    "json": '{"a":',
    "json lists": "[[",
    "json texts": '"',
    "jsonl": "{\n",
    "xml": "<a>",
    "xml data": "<![CDATA[",
    "yaml": "---\na: [\n",
}


@pytest.mark.parametrize("name", FILES)
def test_no_file_is_slow(name: str) -> None:
    form = {"json lists": "json", "json texts": "json", "xml data": "xml", "yaml": "markdown"}.get(name, name)
    data = (FILES[name] * (300_000 // len(FILES[name]))).encode()
    began = process_time()
    with suppress(Undecodable):
        list(read(data, form).stories)
    assert process_time() - began < 8
