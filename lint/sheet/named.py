"""Names, places and organisations as claims: who or what is named, and how it is spelled."""

from lint.model import COPY_ROLES, Span
from lint.read.dates import MONTH_NUMBERS
from lint.read.days import CALENDAR
from lint.read.names import WEEKDAYS
from lint.read.pattern import Pattern
from lint.read.titles import HONORIFICS, OFFICES, ORGANISATIONS
from lint.sheet.headlines import in_headline
from lint.sheet.piece import Piece
from lint.tables import degree, flags

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.read.bearers import Bearer, Mention

_KINDS = {"person": "name", "organization": "organization", "place": "place"}
STATES = frozenset("US U.S. USA U.S.A. UK U.K. UAE U.A.E. DRC NZ PNG GB DC D.C. LA L.A. NYC NY N.Y. NSW".split())
"""Places that are written as acronyms."""

FEASTS = frozenset(
    "Christmas Easter Thanksgiving Ramadan Halloween Hanukkah Passover Diwali Pentecost Whitsun Lent Yule Eid Yom".split()
)
"""Days with a name of their own; lint.sheet.moments tells them as dates."""

_OF = Pattern(r"\s(?:of|for)\s(?:the\s)?|\sof\sthe\s")
_HEADS = ORGANISATIONS | frozenset(
    "Bank House Chamber Institute School University Ministry Department Office Bureau Secretary Church Archbishop Bishop Duke "
    "Duchess Earl Prince Princess Coach Player Manager Rookie Man Woman Person Footballer Game Song Album Book Film Isle Bay Gulf "
    "Cape City Tower Palace Battle Treaty Declaration Museum Court Inn Order Medal Hall Friends Doctors Voice Lord Cathedral Strait "
    "District Centers Academy Library Council Board Joint Tale Lady King Queen Sound Knights Director Chief".split()
)
"""What goes on after "of": House of Commons, Coach of the Year, Gulf of Mexico."""

_AND = Pattern(r"\sand\s")
_DEPARTMENTS = ("Department ", "Ministry ", "Office ", "Secretary ", "Institute ", "Society ", "Centers ", "Royal ")
_MODEL = Pattern(r" (?=[0-9]{1,4}\b(?![.,:/%][0-9]|-[a-z0-9]|%))[0-9]{1,4}\b(?=[\s,.;:)’']|$)")


def named(doc: "Document") -> "Iterator[Piece]":
    """Each mention of a person, an organisation, a place or a thing, in order of place.

    What a headline prints in capitals is read against the names of the story. An acronym for words without capitals ("VTE" for
    a disease) is a term, not a name: its first place is a claim, the later ones are not.
    """
    found = sorted([*_mentions(doc), *in_headline(doc)], key=lambda piece: piece.span.start)
    return _without_terms(doc, iter(_joined(doc, found)))


def _mentions(doc: "Document") -> "Iterator[Piece]":
    lower = frozenset(word.strip(_MARKS) for word in doc.text.split() if word[0].islower())
    for bearer in doc.bearers:
        for mention in bearer.mentions:
            if mention.display or _is_calendar(mention.text):
                continue
            if not mention.full and _only_opens(mention, bearer, lower):
                continue
            block = doc.block_at(mention.start)
            if block is None or block.role not in COPY_ROLES:
                continue
            kind = "place" if block.role == "dateline" else _kind(bearer, mention)
            yield Piece(_with_model(doc, mention), kind, bearer.name, value=mention.text)


def _is_calendar(text: str) -> bool:
    words = text.replace(".", "").split()
    return all(
        word in CALENDAR or word in MONTH_NUMBERS or word in WEEKDAYS or word in FEASTS or word in _OF_FEASTS for word in words
    )


_MARKS = ".,;:!?()“”\"’‘'"
_OF_FEASTS = frozenset("Day Eve New Year Year’s Year's Boxing Good Monday Friday Kippur al-Fitr al-Adha Years".split())


def _only_opens(mention: "Mention", bearer: "Bearer", lower: frozenset[str]) -> bool:
    """Whether a word has its capital from the beginning of a sentence: the copy has it in small letters elsewhere, or the
    dictionary has it and no other mention stands within a sentence."""
    word = mention.words[0]
    if not word.opens:
        return word.text in ("I", "God", "Mr", "Mrs", "Ms")
    small = word.text.lower()
    if small in lower or small + "s" in lower or small.removesuffix("s") in lower:
        return True
    if any(not other.words[0].opens for other in bearer.mentions):
        return False
    known = flags(word.text)
    return "w" in known and not any(flag in known for flag in ("g1", "g2", "s1", "p1", "d"))


def _kind(bearer: "Bearer", mention: "Mention") -> str:
    words = [word.text for word in mention.words]
    if all(word in OFFICES or word in HONORIFICS for word in words):
        return "title"
    if bearer.name in STATES:
        return "place"
    if bearer.kind:
        return _KINDS[bearer.kind]
    known = flags(words[-1])
    if len(words) == 1 and ("d" in known or "p1" in known):
        return "place"
    if len(words) == 2 and "d" in known and "p" in flags(words[0]):
        return "place"
    return "name"


def _with_model(doc: "Document", mention: "Mention") -> Span:
    """The name with the figure that is part of it: Windows 11, S600 by itself."""
    match = _MODEL.match(doc.text, mention.end)
    if match is None or mention.titles or (len(match.group()) == 5 and match.group()[1:3] in ("19", "20")):
        return mention.span
    following = doc.text[match.end() : match.end() + 2].strip()
    if following[:1].isalnum() or any(degree(word.text, "g") for word in mention.words):
        return mention.span
    return Span(mention.start, match.end())


def _joined(doc: "Document", found: list[Piece]) -> list[Piece]:
    """University of X, Department of Y and Z: what "of" ties to an organisation or an office is one name."""
    kept: list[Piece] = []
    for piece in found:
        last = kept[-1] if kept else None
        if last is not None and piece.span.start < last.span.end:
            continue
        if last is not None and 0 < piece.span.start - last.span.end < 12 and _belong(doc, last, piece):
            span = Span(last.span.start, piece.span.end)
            words = " ".join(doc.words_at(span).split())
            kind = "title" if last.kind == "title" else "organization"
            kept[-1] = Piece(span, kind, words, value=words)
            continue
        kept.append(piece)
    return kept


def _belong(doc: "Document", first: Piece, second: Piece) -> bool:
    between = doc.text[first.span.end : second.span.start]
    words = doc.words_at(first.span)
    if _OF.fullmatch(between):
        return words.split()[-1] in _HEADS and first.kind != "person"
    return _AND.fullmatch(between) is not None and " of " in words and words.startswith(_DEPARTMENTS)


def _without_terms(doc: "Document", found: "Iterator[Piece]") -> "Iterator[Piece]":
    terms = {
        acronym.text for acronym in doc.acronyms if acronym.expansions and all(words.islower() for _, words in acronym.expansions)
    }
    seen: set[str] = set()
    for piece in found:
        word = doc.words_at(piece.span)
        if word.removesuffix("s") in terms:
            if word.removesuffix("s") in seen:
                continue
            seen.add(word.removesuffix("s"))
        yield piece
