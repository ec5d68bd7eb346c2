"""From a document's text to its source, and from offsets to lines."""

from bisect import bisect_right

from lint.model import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Origin:
    """Which stretch of the source each stretch of the text was read from.

    segments: (text start, text length, source start, source length), by text start, without overlaps. Where both lengths
        are equal the text is the source, letter for letter; elsewhere (an entity) the stretch maps as a whole. Text
        between segments (the break between two blocks) stands nowhere in the source.
    """

    __slots__ = ("_starts", "segments")

    def __init__(self, segments: "Sequence[tuple[int, int, int, int]]") -> None:
        self.segments = tuple(segments)
        self._starts = [segment[0] for segment in self.segments]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest stretch of the source that holds text[start:end]."""
        if not self.segments:
            return 0, 0
        first = self._at(start)
        if end <= start:
            return first[0], first[0]
        return first[0], max(first[0], self._at(end - 1)[1])

    def _at(self, offset: int) -> tuple[int, int]:
        """Source start and end of the one character at `offset`."""
        index = max(bisect_right(self._starts, offset) - 1, 0)
        text_start, text_length, source_start, source_length = self.segments[index]
        inside = offset - text_start
        if inside < 0:
            return source_start, source_start
        if inside >= text_length:
            return source_start + source_length, source_start + source_length
        if text_length == source_length:
            return source_start + inside, source_start + inside + 1
        return source_start, source_start + source_length

    def text_span(self, start: int, end: int) -> Span | None:
        """The stretch of the text that was read from source[start:end], None for none."""
        spans = [
            (at + max(start - low, 0), at + min(end - low, size)) if size == length else (at, at + size)
            for at, size, low, length in self.segments
            if low < end and start < low + length
        ]
        return Span(min(low for low, _ in spans), max(high for _, high in spans)) if spans else None

    def through(self, outer: "Origin") -> "Origin":
        """This map followed by `outer`, whose text is this one's source (HTML in JSON)."""
        composed: list[tuple[int, int, int, int]] = []
        for text_start, text_length, source_start, source_length in self.segments:
            if text_length != source_length:
                begin, end = outer.source_span(source_start, source_start + source_length)
                composed += _as_a_whole(text_start, text_length, begin, end - begin)
                continue
            index = max(bisect_right(outer._starts, source_start) - 1, 0)
            while index < len(outer.segments):
                mid_start, mid_length, far_start, far_length = outer.segments[index]
                low = max(mid_start, source_start)
                high = min(mid_start + mid_length, source_start + source_length)
                if low >= source_start + source_length:
                    break
                if low < high:
                    at = text_start + low - source_start
                    if mid_length == far_length:
                        composed.append((at, high - low, far_start + low - mid_start, high - low))
                    else:
                        composed += _as_a_whole(at, high - low, far_start, far_length)
                index += 1
        return Origin(composed)


def _as_a_whole(start: int, length: int, source_start: int, source_length: int) -> list[tuple[int, int, int, int]]:
    """Segments of which each letter maps to the whole stretch, also where the lengths are equal by chance."""
    if length != source_length:
        return [(start, length, source_start, source_length)]
    return [(at, 1, source_start, source_length) for at in range(start, start + length)]


def line_starts(source: str) -> list[int]:
    """Offsets at which lines begin; only LF, CR and CRLF end a line."""
    starts = [0]
    find = source.find
    if "\r" not in source:
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        return starts
    for offset, char in enumerate(source):
        if char == "\n" or (char == "\r" and source[offset + 1 : offset + 2] != "\n"):
            starts.append(offset + 1)
    return starts
