"""DOCX: a zip with WordprocessingML. Its source is its paragraphs joined by LF: line 3 is the third paragraph."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from lint.formats import Reading
from lint.formats.decode import Undecodable
from lint.formats.tree import Element, read_tree
from lint.formats.word import Paragraph, Word, assemble

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zipfile import ZipInfo

LARGEST_PART = 24 * 1024 * 1024
"""Bytes of one unpacked part; the longest stories need one."""

MOST_PARTS = 2000
MOST_PACKED = 200
"""Times that a part may be larger than what it is packed in, where it is large; WordprocessingML packs 10 to 30 times."""

MAIN = "word/document.xml"
_OLD_WORD = b"\xd0\xcf\x11\xe0"


def read_docx(data: bytes) -> Reading:
    """The story of a DOCX. Nothing is unpacked to disk, and only the parts with words are unpacked at all.

    After the paragraphs of the body come its footnotes and the alternative texts of its pictures, a line each.
    Raises Undecodable where it is no DOCX, damaged, encrypted or made to hurt.
    """
    if not data:
        return Reading("", "utf-8", (), writable=False)
    if data.startswith(_OLD_WORD):
        raise Undecodable("is no DOCX but an encrypted or an old Word file; save it as DOCX without a password")
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = _checked(archive)
            main = _main(archive, parts)
            text = _text(archive, parts[main])
            folder = main.rpartition("/")[0]
            others = [_root(archive, parts.get(f"{folder}/{name}.xml")) for name in ("styles", "footnotes", "comments")]
    except (BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError, OSError, UnicodeDecodeError, ValueError) as error:
        raise Undecodable(f"is no DOCX or a damaged one: {error or type(error).__name__}") from None
    word = Word(read_tree(text), *others)
    paragraphs = word.paragraphs(text)
    source = _renumber(paragraphs)
    return Reading(source, "utf-8", (assemble(source, paragraphs, word.comments),), writable=False)


def _main(archive: ZipFile, parts: "dict[str, ZipInfo]") -> str:
    """The name of the part with the story; some programs give it another than Word's."""
    if MAIN not in parts and "_rels/.rels" in parts:
        for relation in read_tree(_text(archive, parts["_rels/.rels"])).each("Relationship"):
            target = relation.get("Target").lstrip("/")
            if relation.get("Type").endswith("/officeDocument") and target.endswith(".xml") and target in parts:
                return target
    if MAIN not in parts:
        raise Undecodable(f"is no DOCX: it holds no {MAIN}")
    return MAIN


def _checked(archive: ZipFile) -> "dict[str, ZipInfo]":
    """The parts by name. Raises Undecodable where a name leads out of the archive or stands twice, or there are too many."""
    parts: dict[str, ZipInfo] = {}
    entries = archive.infolist()
    if len(entries) > MOST_PARTS:
        raise Undecodable(f"is no DOCX: it holds {len(entries):,} parts")
    for entry in entries:
        name = entry.filename.replace("\\", "/")
        if name.startswith("/") or ".." in name.split("/") or ":" in name:
            raise Undecodable(f"holds a part whose name leads out of it, {entry.filename}; it was not read")
        if name in parts:
            raise Undecodable(f"holds the part {name} twice; it was not read")
        parts[name] = entry
    return parts


def _text(archive: ZipFile, entry: "ZipInfo") -> str:
    if entry.flag_bits & 1:
        raise Undecodable("is encrypted")
    packed = max(entry.compress_size, 1)
    if entry.file_size > LARGEST_PART or (entry.file_size > 1024 * 1024 and entry.file_size > MOST_PACKED * packed):
        raise Undecodable(f"holds a part that unpacks from {packed:,} to {entry.file_size:,} bytes; it was not read")
    with archive.open(entry) as part:
        data = part.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART or len(data) > max(1024 * 1024, MOST_PACKED * packed):
        raise Undecodable(f"holds a part that unpacks from {packed:,} to more than {LARGEST_PART:,} bytes; it was not read")
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    return data.removeprefix(b"\xef\xbb\xbf").decode(encoding)


def _root(archive: ZipFile, entry: "ZipInfo | None") -> Element | None:
    return read_tree(_text(archive, entry)) if entry is not None else None


def _renumber(paragraphs: list[Paragraph]) -> str:
    """Gives each piece its place in the paragraphs joined by LF, which comes back; a break inside a paragraph is a space there."""
    lines: list[str] = []
    at = 0
    for paragraph in paragraphs:
        line: list[str] = []
        for piece in paragraph.pieces:
            piece.start, piece.end = at, at + len(piece.text)
            line.append(piece.text.replace("\r", " ").replace("\n", " "))
            at = piece.end
        lines.append("".join(line))
        at += 1
    return "\n".join(lines)
