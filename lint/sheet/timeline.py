"""The timeline of a story: dates, weekdays, relative dates and periods with the days they mean, and times of day."""

from lint.model import Span
from lint.patterns import compile_pattern
from lint.read.days import WEEKDAYS, parts, weekday_of
from lint.sheet.crib import Moment, one_line, sentence_of, snippet_of, where

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document

_WEEKDAY = compile_pattern(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?![’'-]\w|\s[A-Z][a-z])")
_TO_COME = compile_pattern(
    r"\b(?:will|would|is to|are to|is due|are due|is expected|are expected|ahead of|by|until|before|next|coming|opens|faces)\b"
)


def read_timeline(doc: "Document") -> tuple[Moment, ...]:
    """Every moment of the copy: in the order of the days they mean, those of unknown day after them in order of their place."""
    found = [*_dates(doc), *_relative(doc), *_periods(doc), *_times(doc)]
    taken = [(span.start, span.end) for span, _ in found]
    for span, moment in _weekdays(doc):
        if not any(start < span.end and span.start < end for start, end in taken):
            found.append((span, moment))
    found.sort(key=lambda pair: (not pair[1].first, pair[1].first, pair[0].start, pair[0].end))
    return tuple(moment for _, moment in found)


def _moment(
    doc: "Document", kind: str, span: Span, first: int | None = None, last: int | None = None, likely: bool = False
) -> tuple[Span, Moment]:
    return span, Moment(
        kind,
        one_line(doc.words_at(span)),
        where(doc, span),
        sentence_of(doc, span),
        snippet_of(doc, span),
        _iso(first),
        _iso(last),
        likely,
    )


def _iso(day: int | None) -> str:
    if day is None:
        return ""
    year, month, number = parts(day)
    return f"{year:04}-{month:02}-{number:02}"


def _dates(doc: "Document") -> "Iterator[tuple[Span, Moment]]":
    for when in doc.dates:
        yield _moment(doc, "date", when.span, when.start, when.end, when.year is None and when.start is not None)


def _relative(doc: "Document") -> "Iterator[tuple[Span, Moment]]":
    for said in doc.relative_dates:
        yield _moment(doc, "relative", said.span, said.start, said.end)


def _periods(doc: "Document") -> "Iterator[tuple[Span, Moment]]":
    for period in doc.periods:
        yield _moment(doc, "period", period.span, period.start, period.end)


def _times(doc: "Document") -> "Iterator[tuple[Span, Moment]]":
    for time in doc.times:
        yield _moment(doc, "time", time.span)


def _weekdays(doc: "Document") -> "Iterator[tuple[Span, Moment]]":
    """Weekdays without a date: the nearest one past, or to come where the sentence looks ahead; to be taken as likely only."""
    for block in doc.copy_blocks:
        for match in _WEEKDAY.finditer(doc.text, block.span.start, block.span.end):
            span = Span(*match.span())
            today = doc.published_day
            if today is None:
                yield _moment(doc, "weekday", span)
                continue
            back = (weekday_of(today) - WEEKDAYS.index(match.group())) % 7
            sentence = doc.sentence_at(span.start)
            begin = sentence.span.start if sentence else block.span.start
            ahead = _TO_COME.search(doc.text, begin, span.start) is not None and back != 0
            day = today - back + (7 if ahead else 0)
            yield _moment(doc, "weekday", span, day, day, likely=True)
