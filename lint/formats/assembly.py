"""Puts a document's text together from stretches of its source, and remembers where each stood."""

from lint.model import Span
from lint.origin import Origin
from lint.patterns import compile_pattern
from lint.read.blocks import Block, tell_apart

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint.formats import Parsed

_SPACE = compile_pattern(r"[ \t\n\r\f]*[\t\n\r\f][ \t\n\r\f]*| +(?= )[ ]|^ | $")


class Assembly:
    """Text in the making. Blocks are closed in order; white space around a block's words is left out of it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._out: list[str] = []
        self._length = 0
        self._segments: list[tuple[int, int, int, int]] = []
        self._blocks: list[Block] = []
        self._begin = 0
        self._paragraph = 0
        self._said: set[str] = set()

    def take(self, start: int, end: int) -> None:
        """source[start:end], letter for letter."""
        self.put(self.source[start:end], start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """`text`, read from source[start:end] as a whole ("&" from "&amp;")."""
        if not text:
            return
        self._segments.append((self._length, len(text), start, end - start))
        self._add(text)

    def flow(self, text: str, start: int, end: int) -> None:
        """As `put`, for copy in which white space is one space however it is written, over several lines too."""
        if len(text) != end - start:
            self.put(text, start, end)
            return
        at = 0
        for space in _SPACE.finditer(text):
            if at < space.start():
                self.put(text[at : space.start()], start + at, start + space.start())
            at = space.end()
            self._space(start + space.start(), start + at)
        if at < len(text):
            self.put(text[at:], start + at, end)

    def _space(self, start: int, end: int) -> None:
        """One space for source[start:end], or more of the space that was written last."""
        if self._segments and self._out[-1] == " " and self._segments[-1][0] == self._length - 1 >= self._begin:
            at, length, low, _ = self._segments[-1]
            if low <= start:
                self._segments[-1] = (at, length, low, end - low)
            return
        self.put(" ", start, end)

    def gap(self, text: str) -> None:
        """`text` that stands nowhere in the source."""
        self._add(text)

    def _add(self, text: str) -> None:
        self._out.append(text)
        self._length += len(text)

    def close(self, role: str, once: bool = False) -> bool:
        """Ends a block of this role, if any words came since the last one; says whether they did.

        once: where these words are those of a line of the package that is there already, they are left out.
        """
        words = self._words()
        stripped = words.strip()
        if not stripped:
            return False
        if once and self._is_said(stripped):
            self._drop()
            return False
        if role != "paragraph":
            self._said.add(_bare(stripped))
        start = self._begin + len(words) - len(words.lstrip())
        self._paragraph += role == "paragraph"
        self._blocks.append(Block(Span(start, start + len(stripped)), role, self._paragraph if role == "paragraph" else 0))
        self.gap("\n\n")
        self._begin = self._length
        return True

    def _words(self) -> str:
        """The text since the last block; joins what was taken so far, so that each piece is read once."""
        parts: list[str] = []
        length = self._length
        index = len(self._out)
        while length > self._begin:
            index -= 1
            parts.append(self._out[index])
            length -= len(self._out[index])
        return "".join(reversed(parts))

    def _is_said(self, words: str) -> bool:
        return _bare(words) in self._said

    def _drop(self) -> None:
        """Forgets what was taken since the last block."""
        while self._length > self._begin:
            self._length -= len(self._out.pop())
        while self._segments and self._segments[-1][0] >= self._begin:
            self._segments.pop()

    def graft(self, parsed: "Parsed", outer: Origin | None = None) -> None:
        """The blocks of a text that was read out of this source; `outer` leads from that text's own source to this one."""
        origin = parsed.origin or Origin([(0, len(parsed.text), 0, len(parsed.text))])
        if outer is not None:
            origin = origin.through(outer)
        begin = self._length
        self._segments += [(start + begin, size, low, length) for start, size, low, length in origin.segments]
        self._add(parsed.text)
        for block in parsed.parts or ():
            role = "heading" if block.role == "headline" and self.has_headline else block.role
            self._paragraph += role == "paragraph"
            span = Span(block.span.start + begin, block.span.end + begin)
            self._blocks.append(Block(span, role, self._paragraph if role == "paragraph" else 0))
        self.gap("\n\n")
        self._begin = self._length

    def block_words(self) -> list[str]:
        """The words of each block so far."""
        text = "".join(self._out)
        return [text[block.span.start : block.span.end] for block in self._blocks]

    @property
    def length(self) -> int:
        """Characters of the text so far."""
        return self._length

    @property
    def is_empty(self) -> bool:
        """Whether no block was closed yet."""
        return not self._blocks

    @property
    def has_headline(self) -> bool:
        return any(block.role == "headline" for block in self._blocks)

    def parsed(self, meta: "Mapping[str, str]") -> "Parsed":
        from lint.formats import Parsed

        text = "".join(self._out)
        return Parsed(text, Origin(self._segments), tell_apart(text, self._blocks), meta)


def _bare(words: str) -> str:
    return " ".join(words.casefold().split())
