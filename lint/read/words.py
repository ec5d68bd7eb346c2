"""Words of the copy."""

from lint.model import Span, Value
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.read.blocks import Block

_WORD = compile_pattern(r"[\w\u0300-\u036f]+(?:[.,'’&/-][\w\u0300-\u036f]+)*")


class Word(Value):
    """A word or a figure: `text` stands at `start` to `end`."""

    __slots__ = ("end", "start", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start = start
        self.end = end
        self.text = text

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def read_words(text: str, blocks: "Iterable[Block]") -> tuple[Word, ...]:
    """`text` word by word: "Moon Jae-in’s U.N. $1,200" gives Moon, Jae-in’s, U.N, 1,200."""
    return tuple(
        Word(match.start(), match.end(), match.group())
        for block in blocks
        for match in _WORD.finditer(text, block.span.start, block.span.end)
    )
