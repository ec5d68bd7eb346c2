"""Times, days, scores and results of a story."""

from lint.model import Span
from lint.patterns import compile_pattern
from lint.read.days import WEEKDAYS
from lint.sheet.stated import Stated

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.sheet.stated_counts import UnitOf

_UNTIL = compile_pattern(r"\b(?:until|by|before)\s(20[0-9]{2})\b")
_DAY = compile_pattern(r"\b(?:" + "|".join(WEEKDAYS) + r")\b")


def read_days(doc: "Document", unit_of: "UnitOf") -> "Iterator[Stated]":
    for time in doc.times:
        yield Stated("time", time.minutes, frozenset(["time"]), time.span, unit_of(time.span), doc.words_at(time.span))
    taken = []
    for when in doc.dates:
        taken.append(when.span)
        if when.day is not None:
            yield Stated(
                "day",
                (when.month, when.day),
                frozenset(["date"]),
                when.span,
                unit_of(when.span),
                " ".join(doc.words_at(when.span).split()),
            )
        elif when.month is not None and when.year is not None:
            shown = " ".join(doc.words_at(when.span).split())
            yield Stated("day", (when.month, when.year), frozenset(["month"]), when.span, unit_of(when.span), shown)
    for match in _UNTIL.finditer(doc.text):
        span = Span(*match.span(1))
        if not any(one.start <= span.start < one.end for one in taken):
            yield Stated("day", int(match.group(1)), frozenset(["year"]), span, unit_of(span), match.group(1))
    for block in doc.copy_blocks:
        for match in _DAY.finditer(doc.text, block.span.start, block.span.end):
            span = Span(*match.span())
            if not any(one.start <= span.start < one.end for one in taken):
                yield Stated("day", match.group(), frozenset(["weekday"]), span, unit_of(span), match.group())


_SETS = compile_pattern(
    r"(?<![\w.,:/£$€-])\d{1,3}[-–]\d{1,3}(?:,\s(?:and\s)?\d{1,2}[-–]\d{1,2}){0,4}(?![\w/:%-]|[.,]\d|\s(?:am|pm|a\.m|p\.m|years?|months?|weeks?|days?|percent|per\scent|January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_VOTED = compile_pattern(
    r"\b(?:vot\w+|passed|approved|rejected|defeated|carried|backed|beat|won|lost|ballot)\b(?:\s[\w-]+){0,6}?\s(\d{1,4}\s?(?:to|votes\sto|-)\s?\d{1,4})\b(?![.,:]\d|%|\s(?:percent|per\scent|years|January|February|March|April|May|June|July|August|September|October|November|December))",
    2,
)
_CLOCKED = compile_pattern(r"(?<![\w.:])(?:\d{1,2}:\d\d:\d\d(?:\.\d{1,3})?|\d{1,2}:\d\d\.\d{1,3})(?![\w:])")
_FIGURES = compile_pattern(r"\d+")


def read_scores(doc: "Document", unit_of: "UnitOf") -> "Iterator[Stated]":
    """Scores, tallies of votes and times run: "3-1", "6-4, 7-5", "54 to 46", "2:07:41"; the figures of each are its value."""
    taken: set[int] = set()
    for pattern, group, about in ((_CLOCKED, 0, "clocked"), (_SETS, 0, "score"), (_VOTED, 1, "score")):
        for match in pattern.finditer(doc.text):
            span = Span(*match.span(group))
            if span.start in taken or any(when.span.start <= span.start < when.span.end for when in doc.dates):
                continue
            figures = tuple(int(figure) for figure in _FIGURES.findall(match.group(group)))
            if (
                about == "score"
                and len(figures) == 2
                and (figures[0] > 999 or figures == (50, 50) or (figures[0] >= 100 and figures[1] < 10))
            ):
                continue
            taken.add(span.start)
            yield Stated("score", figures, frozenset([about]), span, unit_of(span), match.group(group))
