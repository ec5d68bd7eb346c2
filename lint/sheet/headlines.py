"""Names where every word has a capital: told by the names of the story and by the tables."""

from lint.model import Span
from lint.read.days import CALENDAR
from lint.read.titles import HONORIFICS, OFFICES
from lint.sheet.kinds import kind_of
from lint.sheet.piece import Piece
from lint.tables import degree, flags, folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.read.names import NameWord

    Known = dict[tuple[str, ...], tuple[str, str]]

LONGEST_NAME = 6


def in_headline(doc: "Document") -> "Iterator[Piece]":
    """The names in lines of capitals: runs that the copy prints elsewhere; else places, given name with surname, acronyms and
    words that no dictionary has."""
    known = _known(doc)
    for name in doc.names:
        if name.display:
            yield from _in_run(doc, _halves(name.words), known)


def _known(doc: "Document") -> "Known":
    """The forms of the copy by their folded words, each with its kind and bearer."""
    known: Known = {}
    for bearer in doc.bearers:
        for mention in bearer.mentions:
            if (
                not mention.display
                and bearer.name not in CALENDAR
                and (mention.full or not mention.words[0].opens or not degree(mention.text, "w"))
            ):
                words = tuple(folded(word.text) for word in mention.words)
                known.setdefault(words, (kind_of(doc.text, bearer, mention), bearer.name))
    return known


def _halves(words: "tuple[NameWord, ...]") -> "list[tuple[str, Span]]":
    """The words with their places; of Russian-Made the first half."""
    found: list[tuple[str, Span]] = []
    for word in words:
        head, hyphen, rest = word.text.partition("-")
        text = head if hyphen and len(rest) > 2 and degree(rest, "w") and "d" in flags(head) else word.text
        found.append((text, Span(word.start, word.start + len(text))))
    return found


def _in_run(doc: "Document", words: "list[tuple[str, Span]]", known: "Known") -> "Iterator[Piece]":
    at = 0
    while at < len(words):
        for length in range(min(LONGEST_NAME, len(words) - at), 0, -1):
            run = words[at : at + length]
            told = known.get(tuple(folded(text) for text, _ in run)) or _told([text for text, _ in run])
            if told:
                span = Span(run[0][1].start, run[-1][1].end)
                yield Piece(span, told[0], told[1] or doc.words_at(span), value=" ".join(doc.words_at(span).split()))
                at += length
                break
        else:
            at += 1


def _told(words: list[str]) -> tuple[str, str] | None:
    """Kind and no bearer for words that the tables know as a name; None for ordinary ones."""
    if any(word in CALENDAR or word in OFFICES or word in HONORIFICS for word in words):
        return None
    if len(words) == 1:
        return _one(words[0])
    if len(words) == 2:
        first, last = flags(words[0]), flags(words[1])
        if "g" in first and "w" not in first and ("s" in last or "n" in last or not last) and "w" not in last:
            return "name", ""
    return None


def _one(word: str) -> tuple[str, str] | None:
    known = flags(word)
    if "d" in known and "w" not in known:
        return "place", ""
    if "p1" in known and "w" not in known:
        return "place", ""
    if word.isupper() and 1 < len(word) < 6 and "w" not in known:
        return "organization", ""
    if not known and len(word) > 2 and word.isalpha():
        return "name", ""
    return ("name", "") if "w" not in known and ("u1" in known or "s1" in known) else None
