"""Names, places and organisations as claims: who or what is named, and how it is spelled."""

from lint.model import Span
from lint.read.dates import MONTH_NUMBERS
from lint.read.days import CALENDAR
from lint.read.names import WEEKDAYS
from lint.read.pattern import Pattern
from lint.read.titles import HONORIFICS, OFFICES, ORGANISATIONS
from lint.sheet.headlines import in_headline
from lint.sheet.kinds import by_words, is_people, kind_of
from lint.sheet.piece import Piece
from lint.sheet.roles import is_role
from lint.sheet.spans import Spans
from lint.tables import degree, flags

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.read.bearers import Bearer, Mention
    from lint.read.names import NameWord

_FEASTS = frozenset(
    "Christmas Easter Thanksgiving Ramadan Halloween Hanukkah Passover Diwali Pentecost Whitsun Lent Yule Eid Day Eve New Year Year’s "
    "Year's Boxing Good Monday Friday Yom Kippur al-Fitr al-Adha Years".split()
)
"""Days with a name of their own; lint.sheet.moments tells them as dates."""

_NOBODY = frozenset("I God Mr Mrs Ms No Nos TV DVD CD DNA PDF OK AM PM BST GMT EST EDT UTC CEO CFO COO AI IT HIV".split())
_MARKS = ".,;:!?()“”\"’‘'"
_OF = Pattern(r"\s(?:of|for)\s(?:the\s)?")
_HEADS = ORGANISATIONS | frozenset(
    "Bank House Chamber Institute School University Ministry Department Office Bureau Secretary Church Archbishop Bishop Duke "
    "Duchess Earl Prince Princess Coach Player Manager Rookie Man Woman Person Footballer Game Song Album Book Film Isle Bay Gulf "
    "Cape City Tower Palace Battle Treaty Declaration Museum Court Inn Order Medal Hall Friends Doctors Voice Lord Cathedral Strait "
    "District Centers Academy Library Council Board Joint Tale Lady King Queen Sound Knights Director Chief Straits Sea Rock".split()
)
"""What goes on after "of": House of Commons, Coach of the Year, Gulf of Mexico."""

_SHOPS = ORGANISATIONS | frozenset(
    "Auctions Auction Books Bakery Pharmacy Bar Restaurant Cafe Café Inn Arms Farm Garage Store Shop Market Gym Salon".split()
)
"""What goes on after a possessive: St Olave’s Hospital, Tyrell’s Books."""

_DEPARTMENTS = ("Department ", "Ministry ", "Office ", "Secretary ", "Institute ", "Society ", "Centers ", "Royal ")
_MODEL = Pattern(r" (?=[0-9]{1,4}\b(?![.,:/%][0-9]|-[a-z0-9]|%))[0-9]{1,4}\b(?=[\s,.;:)’']|$)")
_NOT_ITS_OWN = Pattern(r"\s(?:[A-Z0-9]|[a-z]+s\b(?<!was)(?<!has)(?<!is)|per cent|million|billion|percent)|\s?[-–]\s?[0-9]")
"""Arsenal 3 Chelsea 1, Marden 3 points clear."""

_FIGURED = Pattern(
    r"(?<![\w.,:$£€#/-])(?:[0-9]{2}ers|[0-9]{1,2}[A-Z][a-z]?\w*)(?<!PM)(?<!AM)(?<!GB)(?<!MP)(?<!D)\b(?![-.:/][0-9])"
)
"""76ers, 3M, 1Xtra."""

_TERM = Pattern(r"\b[a-z]{3,} \(([A-Z]{2,6})s?\)")


def named(doc: "Document") -> "Iterator[Piece]":
    """Each mention of a person, an organisation, a place or a thing, in order of place.

    What a headline prints in capitals is read against the names of the story. An acronym for words without capitals ("VTE" for
    a disease) is a term, not a name: its first place is a claim, the later ones are not.
    """
    found = sorted(
        [*_mentions(doc), *_before_titles(doc), *_openings(doc), *in_headline(doc)],
        key=lambda piece: (piece.span.start, -piece.span.end),
    )
    return _without_terms(doc, _with_figured(doc, _joined(doc, found)))


def _mentions(doc: "Document") -> "Iterator[Piece]":
    lower = frozenset(word.strip(_MARKS) for word in doc.text.split() if word[0].islower())
    titles = Spans(_quoted_titles(doc))
    for bearer in doc.bearers:
        for mention in bearer.mentions:
            if mention.display or mention.text in _NOBODY:
                continue
            if not mention.full and _only_opens(mention, bearer, lower, doc.language == "en"):
                continue
            if bearer.kind not in ("person", "place") and titles.meets(mention.span):
                continue
            block = doc.block_at(mention.start)
            kind = "place" if block and block.role == "dateline" else kind_of(doc.text, bearer, mention)
            span, name = _without_role(doc, bearer, mention)
            if span != mention.span:
                yield Piece(mention.words[0].span, "title", name, value=mention.words[0].text)
            yield Piece(
                _with_model(doc, span, mention.words, mention.titles), kind, name, value=" ".join(doc.words_at(span).split())
            )


def _before_titles(doc: "Document") -> "Iterator[Piece]":
    """Names that stand in a run before a title: Alibaba of Alibaba Chairman Joe Tsai."""
    titled = {
        mention.words[0].start for bearer in doc.bearers for mention in bearer.mentions if mention.titles and not mention.display
    }
    for name in doc.names:
        starts = [index for index, word in enumerate(name.words) if word.start in titled]
        if not starts:
            continue
        run = 0
        while run < starts[0] and not _is_office(name.words[run].text):
            run += 1
        words = [word.text for word in name.words[:run]]
        if words and not is_people(words) and not (len(words) == 1 and "w" in flags(words[0])):
            span = Span(name.words[0].start, name.words[run - 1].end)
            text = " ".join(doc.words_at(span).split())
            yield Piece(span, by_words(words) or "organization", text, value=text)


def _openings(doc: "Document") -> "Iterator[Piece]":
    """Words that begin a sentence and could be ordinary, were they not names elsewhere in the story."""
    inside = {
        mention.text: (bearer, mention)
        for bearer in doc.bearers
        for mention in bearer.mentions
        if not (mention.full or mention.display or mention.words[0].opens)
    }
    starts = {mention.start for bearer in doc.bearers for mention in bearer.mentions}
    for name in doc.names:
        word = name.words[0]
        if len(name.words) == 1 and word.opens and not name.display and word.text in inside and word.start not in starts:
            bearer, mention = inside[word.text]
            if not _is_calendar(word.text) and word.text not in _NOBODY:
                yield Piece(
                    _with_model(doc, word.span, (word,), ()), kind_of(doc.text, bearer, mention), bearer.name, value=word.text
                )


def _is_office(text: str) -> bool:
    """MP, MPs, CEO alone: a rank, not a name."""
    return text in OFFICES or text in HONORIFICS or (text.endswith("s") and text[:-1].isupper() and text[:-1] in OFFICES)


def _is_calendar(text: str) -> bool:
    words = text.replace(".", "").split()
    return all(word in CALENDAR or word in MONTH_NUMBERS or word in WEEKDAYS or word in _FEASTS for word in words)


def _quoted_titles(doc: "Document") -> list[Span]:
    """Quotations that are printed as titles of works, capitals on most long words."""
    found: list[Span] = []
    for quote in doc.quotes:
        words = [word for word in doc.words_at(quote.words).split() if len(word) > 3]
        if len(words) > 2 and 4 * sum(word[0].isupper() for word in words) >= 3 * len(words):
            found.append(quote.span)
    return found


def _only_opens(mention: "Mention", bearer: "Bearer", lower: frozenset[str], english: bool) -> bool:
    """Whether a word has its capital from the beginning of a sentence: the copy has it in small letters elsewhere, or the
    dictionary has it and no other mention stands within a sentence."""
    word = mention.words[0]
    if not word.opens:
        return False
    small = word.text.lower()
    if small in lower or small + "s" in lower or small.removesuffix("s") in lower:
        return True
    if any(not other.words[0].opens for other in bearer.mentions):
        return False
    known = flags(word.text)
    return not english or ("w" in known and not any(flag in known for flag in ("g1", "g2", "s1", "p1", "d")))


def _without_role(doc: "Document", bearer: "Bearer", mention: "Mention") -> tuple[Span, str]:
    """The name without a role that has its capital from the beginning of a sentence: "Owner" of Owner Tom Gores."""
    words = mention.words
    if (
        len(words) > 1
        and words[0].opens
        and is_role(words[0].text)
        and words[0].text not in OFFICES
        and not degree(words[0].text, "g")
    ):
        span = Span(words[1].start, mention.end)
        return span, " ".join(doc.words_at(span).split()) if bearer.name == mention.text else bearer.name
    return mention.span, bearer.name


def _with_model(doc: "Document", span: Span, words: "tuple[NameWord, ...]", titles: tuple[str, ...]) -> Span:
    """The name with the figure that is part of it: Windows 11."""
    match = _MODEL.match(doc.text, span.end)
    if match is None or titles or (len(match.group()) == 5 and match.group()[1:3] in ("19", "20")):
        return span
    if _NOT_ITS_OWN.match(doc.text, match.end()) or any(degree(word.text, "g") for word in words):
        return span
    return Span(span.start, match.end())


def _joined(doc: "Document", found: list[Piece]) -> list[Piece]:
    """University of X, Department of Y and Z: what "of" ties to an organisation or an office is one name."""
    kept: list[Piece] = []
    for piece in found:
        last = kept[-1] if kept else None
        if last is not None and piece.span.start < last.span.end:
            continue
        if last is not None and 0 < piece.span.start - last.span.end < 12 and _belong(doc, last, piece):
            saint = doc.text[max(0, last.span.start - 3) : last.span.start] == "St "
            span = Span(last.span.start - 3 * saint, piece.span.end)
            words = " ".join(doc.words_at(span).split())
            kept[-1] = Piece(span, "organization", words, value=words)
            continue
        kept.append(piece)
    return [piece for piece in kept if not _is_office(piece.value) and not _is_calendar(piece.value)]


def _belong(doc: "Document", first: Piece, second: Piece) -> bool:
    between = doc.text[first.span.end : second.span.start]
    words = doc.words_at(first.span)
    if between in ("’s ", "'s ") and doc.words_at(second.span) in _SHOPS:
        return True
    if _OF.fullmatch(between):
        return words.split()[-1] in _HEADS
    return between == " and " and " of " in words and words.startswith(_DEPARTMENTS)


def _with_figured(doc: "Document", found: list[Piece]) -> list[Piece]:
    """With names that begin with a figure: by themselves, or as the end of the name before."""
    ends = {piece.span.end: piece for piece in found}
    spans = Spans(piece.span for piece in found)
    for block in doc.copy_blocks:
        for match in _FIGURED.finditer(doc.text, block.span.start, block.span.end):
            before = ends.get(match.start() - 1)
            if before is not None and match.group().endswith("ers"):
                before.span, before.kind = Span(before.span.start, match.end()), "organization"
                before.bearer = before.value = " ".join(doc.words_at(before.span).split())
            elif not spans.meets(Span(*match.span())):
                found.append(Piece(Span(*match.span()), "name", match.group(), value=match.group()))
    return found


def _without_terms(doc: "Document", found: list[Piece]) -> "Iterator[Piece]":
    terms = {match.group(1) for match in _TERM.finditer(doc.text)} if "(" in doc.text else set()
    seen: set[str] = set()
    for piece in sorted(found, key=lambda piece: piece.span.start):
        word = doc.words_at(piece.span).removesuffix("s")
        if word in terms:
            if word in seen:
                continue
            seen.add(word)
            piece.kind = "name"
        yield piece
