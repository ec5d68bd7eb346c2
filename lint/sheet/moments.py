"""Dates, years, relative days, spells of time and times of day as claims."""

from lint.model import Span
from lint.read.pattern import Pattern
from lint.sheet.piece import Piece

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?:morning|afternoon|evening|night|lunchtime|dawn|midnight)"
_UNIT = r"(?:week|weekend|fortnight|month|quarter|year|season|spring|summer|autumn|fall|winter|decade|century|term|night|morning|Christmas|Easter)"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_FEAST = (
    r"(?:Christmas(?: Day| Eve)?|Boxing Day|New Year[’']s (?:Day|Eve)|Easter(?: Sunday| Monday)?|Good Friday|Thanksgiving(?: Day)?"
    r"|Ramadan|Halloween|Hanukkah|Passover|Diwali|Eid(?: al-Fitr| al-Adha)?|Yom Kippur|Whitsun)"
)
_LOOSE = Pattern(
    rf"\b(?:(?:[Ll]ast|[Nn]ext|[Tt]his) )?{_DAY}(?: {_PART})?(?!s? (?:FC|Times|Night Live|Club|Market|Agreement))"
    rf"|\b(?:[Ee]arl(?:y|ier)|[Ll]ater?) (?:in )?(?:(?:this|last|next|the|on) )?(?:{_UNIT}|{_MONTH}|{_DAY}|today|that (?:day|week|month|year))\b(?: [12][0-9]{{3}}\b)?"
    rf"|\b(?:[Tt]he )?(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]revious|[Ff]ollowing|[Cc]oming|[Pp]ast) (?:{_UNIT}|{_MONTH})\b(?! of\b)"
    rf"|\b(?:[Tt]his|[Ll]ast|[Tt]omorrow|[Yy]esterday) {_PART}\b"
    rf"|\b(?:in|until|by|from|since|before|after|during|of|over) (the (?:new year|spring|summer|autumn|winter|weekend|turn of the (?:year|century)))\b(?! of\b)"
    rf"|\b(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\b"
    rf"|\b{_FEAST}\b(?! (?:[Ii]sland|[Cc]arol|[Tt]ree|[Cc]ard))"
    r"|\bthe (?:week|month|quarter|year|season|decade|\w{2,6} (?:weeks|months|years))(?: ended| ending)? to (?:end-)?(?:[A-Z][a-z]{2,8}\.?(?: [0-9]{1,4}){0,2})"
    r"|\b(?:[Tt]he )?(?:first|second|third|fourth|final)[- ](?:quarter|half)(?: of(?: the)? (?:year|[12][0-9]{3}))?\b(?! of\b)"
    r"|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,3}) (?:day|week|month|year|decade|hour)s? (?:ago|earlier|later|before|after)\b"
    r"|\bat an early date\b|\b(?:mid|late|early)-[12][0-9]{3}s?\b|\b[Tt]he same (?:day|week|month|year)\b|\b(?:[Aa]t |around )(?:noon|midnight|dawn)\b"
)
_DECADE = Pattern(
    r"\b(?:the )?(?:1[89]|20)[0-9]0s\b|\b(?:the )?(?:[0-9]{1,2}(?:st|nd|rd|th)|nineteenth|twentieth|eighteenth|seventeenth) century\b"
)
_EARLY = Pattern(r"\b(?:[Ee]arly|[Ll]ate|[Mm]id|[Ll]ast|[Nn]ext|[Tt]his|[Ee]nd of|[Bb]eginning of)[ -](?:in )?\Z")
_CLOCK = Pattern(r"\b(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]\b(?! ?(?:%|[A-Z]{3}\b|per|million|m\b|bn|seconds|metres))(?<=:..)")
_SPAN = Pattern(r"\b[12][0-9]{3}[-–/](?:[12][0-9]{3}|[0-9]{2})\b(?![-–/.,][0-9])")


def moments(doc: "Document") -> "Iterator[Piece]":
    """Each day, month, year, season and time of day that the copy names; where two overlap, the longer one.

    Only days of a month have a value: two claims of 2018, or of Tuesday, seldom speak of one thing.
    """
    yield from _longest([*_dates(doc), *_times(doc)])


def _dates(doc: "Document") -> "Iterator[Piece]":
    for when in doc.dates:
        value = f"{when.start}-{when.end}" if when.start is not None and when.day is not None else ""
        yield Piece(_with_early(doc, when.span), "date", value=value)
    for period in doc.periods:
        yield Piece(_with_early(doc, period.span), "date")
    for relative in doc.relative_dates:
        yield Piece(relative.span, "date")
    for block in doc.copy_blocks:
        for pattern in (_LOOSE, _DECADE, _SPAN):
            for match in pattern.finditer(doc.text, block.span.start, block.span.end):
                group = 1 if pattern is _LOOSE and match.group(1) else 0
                yield Piece(Span(*match.span(group)), "date")


def _times(doc: "Document") -> "Iterator[Piece]":
    for time in doc.times:
        yield Piece(time.span, "time", value=f"{time.minutes} {time.zone}")
    for block in doc.copy_blocks:
        for match in _CLOCK.finditer(doc.text, block.span.start, block.span.end):
            yield Piece(Span(*match.span()), "time")


def _with_early(doc: "Document", span: Span) -> Span:
    """With "early", "last", "end of" before it."""
    begin = max(0, span.start - 16)
    match = _EARLY.search(doc.text[begin : span.start])
    return Span(begin + match.start(), span.end) if match else span


def _longest(found: list[Piece]) -> "Iterator[Piece]":
    end = -1
    for piece in sorted(found, key=lambda piece: (piece.span.start, -piece.span.end)):
        if piece.span.start >= end:
            yield piece
            end = piece.span.end
