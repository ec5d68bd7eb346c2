"""A story as checks see it: its words, its blocks, and readings made once, when first asked for."""

from bisect import bisect_right
from functools import cached_property

from lint.model import COPY_ROLES, Place, Position, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from lint.desk import Desk
    from lint.read.blocks import Block
    from lint.read.names import Name
    from lint.read.residue import Residue
    from lint.read.sentences import Sentence
    from lint.read.words import Word


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


class Document:
    """One story.

    text: the words of the story, blocks separated by line breaks; spans count its code points.
    source: the decoded file that `text` was read from.
    origin: from text to source; None where they are equal.
    parts: blocks that the format already knows; None where the text itself must tell.
    meta: what the file says of itself: "date", "title", "language", "slug" ...
    form, encoding: the format and the encoding the source was read in.
    """

    def __init__(
        self,
        text: str,
        *,
        path: str = "",
        source: str | None = None,
        origin: Origin | None = None,
        parts: "tuple[Block, ...] | None" = None,
        meta: "Mapping[str, str] | None" = None,
        published: "date | None" = None,
        stage: str = "publish",
        language: str = "",
        desk: "Desk | None" = None,
        form: str = "plain",
        encoding: str = "utf-8",
    ) -> None:
        self.text = text
        self.path = path
        self.source = text if source is None else source
        self.origin = origin
        self.parts = parts
        self.meta: Mapping[str, str] = meta or {}
        self.stage = stage
        self.form = form
        self.encoding = encoding
        self._published = published
        self._language = language
        self._desk = desk

    @cached_property
    def desk(self) -> "Desk":
        """What the newsroom knows; each part may be empty."""
        if self._desk is None:
            from lint.desk import Desk

            return Desk()
        return self._desk

    @cached_property
    def language(self) -> str:
        """ISO 639 code of the copy, "en" where nothing says otherwise."""
        return (self._language or self.meta.get("language", "") or "en").split("-")[0].lower()

    @cached_property
    def published(self) -> "date | None":
        """Day of publication: as given, else by the file's own word; never the clock."""
        if self._published is not None:
            return self._published
        from lint.read.published import published

        return published(self.meta)

    @cached_property
    def blocks(self) -> "tuple[Block, ...]":
        """The parts of the package in order, residue and repeats marked as such."""
        from lint.read.residue import mark

        return mark(self.raw_blocks, self.residue)

    @cached_property
    def raw_blocks(self) -> "tuple[Block, ...]":
        """The parts as their layout shows them, before residue is told from copy."""
        if self.parts is not None:
            return self.parts
        from lint.read.blocks import read_blocks

        return read_blocks(self.text)

    @cached_property
    def residue(self) -> "tuple[Residue, ...]":
        """Lines and stretches that a CMS, a page or a repeat left among the copy."""
        from lint.read.residue import read_residue

        return read_residue(self.text, self.raw_blocks)

    @cached_property
    def copy_blocks(self) -> "tuple[Block, ...]":
        """The blocks whose words are copy."""
        return tuple(block for block in self.blocks if block.role in COPY_ROLES)

    @cached_property
    def sentences(self) -> "tuple[Sentence, ...]":
        """The sentences of the copy blocks; none crosses a block."""
        from lint.read.sentences import read_sentences

        return read_sentences(self.text, self.copy_blocks)

    @cached_property
    def words(self) -> "tuple[Word, ...]":
        """Every word of the copy blocks, hyphens and apostrophes inside, figures with their separators."""
        from lint.read.words import read_words

        return read_words(self.text, self.copy_blocks)

    @cached_property
    def names(self) -> "tuple[Name, ...]":
        """Runs of capitalised words that may name somebody or something."""
        from lint.read.names import read_names

        return read_names(self.text, self.sentences)

    def words_at(self, span: Span) -> str:
        return self.text[span.start : span.end]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def block_at(self, offset: int) -> "Block | None":
        """The block that holds `offset`."""
        index = bisect_right(self._block_starts, offset) - 1
        if index < 0 or offset >= self.blocks[index].span.end:
            return None
        return self.blocks[index]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> "Sentence | None":
        """The sentence that holds `offset`."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].span.end:
            return None
        return self.sentences[index]

    @cached_property
    def _line_starts(self) -> list[int]:
        return line_starts(self.source)

    def position(self, offset: int) -> Position:
        """Line and column of an offset of the source."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1, offset)

    def line_of(self, span: Span) -> int:
        """The source line a span begins in, for messages that name the other place."""
        return bisect_right(self._line_starts, self.source_span(span)[0])

    def source_span(self, span: Span) -> tuple[int, int]:
        if self.origin is None:
            return span.start, span.end
        return self.origin.source_span(span.start, span.end)

    def place(self, span: Span) -> Place:
        """A span with its path, line and column, fit to leave the document."""
        start, end = self.source_span(span)
        return Place(self.path, self.position(start), self.position(end), self.words_at(span))
