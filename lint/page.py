"""A story as a page: what the proof sheet needs of a document."""

from bisect import bisect_right

from lint.model import Page, Passage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.document import Document
    from lint.read.blocks import Block


def page_of(doc: "Document") -> Page:
    """The story's blocks in order, each with its words and their places in the source."""
    segments = doc.origin.segments if doc.origin else ((0, len(doc.text), 0, len(doc.text)),)
    return Page(doc.path, tuple(_passage(doc, block, segments) for block in doc.blocks))


def _passage(doc: "Document", block: "Block", segments: "Sequence[tuple[int, int, int, int]]") -> Passage:
    start, end = block.span.start, block.span.end
    first = max(bisect_right(segments, start, key=lambda segment: segment[0]) - 1, 0)
    stretches: list[tuple[int, int, int, int]] = []
    for text_start, text_length, source_start, source_length in segments[first:]:
        if text_start >= end:
            break
        low, high = max(text_start, start), min(text_start + text_length, end)
        if low < high:
            begin, length = source_start, source_length
            if text_length == source_length:
                begin, length = source_start + low - text_start, high - low
            stretches.append((low - start, high - low, begin, length))
    return Passage(block.role, block.paragraph, doc.words_at(block.span), tuple(stretches))
