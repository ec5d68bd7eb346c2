"""Stretches of a text looked up by place: a long story has tens of thousands of claims."""

from bisect import bisect_left, bisect_right, insort

from lint.model import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lint.sheet.piece import Piece

NESTED = 8
"""So many stretches that begin before a place are looked at for one that reaches over it."""


class Spans:
    """Stretches by their starts; `meets` and `around` are exact where they do not overlap each other."""

    __slots__ = ("_found",)

    def __init__(self, spans: "Iterable[Span]" = ()) -> None:
        self._found = sorted((span.start, span.end) for span in spans)

    def add(self, span: Span) -> None:
        insort(self._found, (span.start, span.end))

    def meets(self, span: Span) -> bool:
        """Whether one of them shares a letter with `span`."""
        last = bisect_left(self._found, (span.end, 0))
        return any(end > span.start for _, end in self._found[max(0, last - NESTED) : last])

    def around(self, span: Span) -> Span | None:
        """The last to begin that holds the whole of `span`."""
        last = bisect_right(self._found, (span.start, span.end))
        for start, end in reversed(self._found[max(0, last - NESTED) : last]):
            if start <= span.start and span.end <= end:
                return Span(start, end)
        later = bisect_left(self._found, (span.start + 1, 0))
        return next((Span(start, end) for start, end in self._found[last:later] if end >= span.end), None)


class Pieces:
    """Pieces in order of place, by where they begin."""

    __slots__ = ("_pieces", "_starts")

    def __init__(self, pieces: "Sequence[Piece]") -> None:
        self._pieces = sorted(pieces, key=lambda piece: piece.span.start)
        self._starts = [piece.span.start for piece in self._pieces]

    def between(self, start: int, end: int) -> "list[Piece]":
        """Those that begin at `start` or later and before `end`."""
        return self._pieces[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
