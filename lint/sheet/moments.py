"""Dates, years, relative days and times of day as claims."""

from lint.sheet.piece import Piece

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document


def moments(doc: "Document") -> "Iterator[Piece]":
    """Each day, month, year and time of day that the copy names."""
    for when in doc.dates:
        yield Piece(when.span, "date")
    for period in doc.periods:
        yield Piece(period.span, "date")
    for relative in doc.relative_dates:
        yield Piece(relative.span, "date")
    for time in doc.times:
        yield Piece(time.span, "time")
