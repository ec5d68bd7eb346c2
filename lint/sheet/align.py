"""Which sentence of one version of a story stands where in the next."""

from difflib import SequenceMatcher

from lint.model import Span, Value
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.document import Document

ALIKE = 0.5
"""From this share of common words on, two sentences are taken for one that was edited."""

MOST_COMPARED = 250_000
"""Pairs of left-over sentences that are compared at most; two stories with more have little in common."""

_WORD = compile_pattern(r"[^\W_]+(?:[.,’'-][^\W_]+)*")
_MARKS = compile_pattern(r"[^\W_]+(?:[.,’'-][^\W_]+)*|[^\w\s]")


class Unit(Value):
    """A sentence: its span, the role of its block, its words in small letters. index: its number in the story."""

    __slots__ = ("index", "role", "span", "words")

    def __init__(self, index: int, span: Span, role: str, words: tuple[str, ...]) -> None:
        self.index = index
        self.span = span
        self.role = role
        self.words = words


class Alignment:
    """Two versions side by side: `to_new` and `to_old` by the units' numbers; `same` holds the new ones that did not change."""

    __slots__ = ("new", "old", "same", "to_new", "to_old")

    def __init__(self, old: tuple[Unit, ...], new: tuple[Unit, ...]) -> None:
        self.old = old
        self.new = new
        self.to_new: dict[int, int] = {}
        self.to_old: dict[int, int] = {}
        self.same: set[int] = set()

    def join(self, old: int, new: int, same: bool) -> None:
        self.to_new[old] = new
        self.to_old[new] = old
        if same:
            self.same.add(new)


def units(doc: "Document") -> tuple[Unit, ...]:
    """The sentences of the copy, headline and captions among them."""
    blocks = doc.copy_blocks
    return tuple(
        Unit(index, sentence.span, blocks[sentence.block].role, folded_words(doc.words_at(sentence.span)))
        for index, sentence in enumerate(doc.sentences)
    )


def folded_words(text: str, marks: bool = False) -> tuple[str, ...]:
    """The words in small letters, apostrophes made one; with `marks` the punctuation too."""
    text = text.casefold().replace("’", "'").replace("“", '"').replace("”", '"').replace("‘", "'")
    return tuple((_MARKS if marks else _WORD).findall(text))


def align(old: tuple[Unit, ...], new: tuple[Unit, ...]) -> Alignment:
    """Equal sentences in order first, then equal ones that moved, then the likeliest pairs of edited ones."""
    found = Alignment(old, new)
    matcher = SequenceMatcher(None, [unit.words for unit in old], [unit.words for unit in new], autojunk=False)
    for i, j, size in matcher.get_matching_blocks():
        for step in range(size):
            if old[i + step].role == new[j + step].role or old[i + step].words:
                found.join(i + step, j + step, True)
    _moved(found)
    _edited(found)
    return found


def _moved(found: Alignment) -> None:
    waiting: dict[tuple[str, ...], list[int]] = {}
    for unit in found.old:
        if unit.index not in found.to_new:
            waiting.setdefault(unit.words, []).append(unit.index)
    for unit in found.new:
        if unit.index not in found.to_old and waiting.get(unit.words):
            found.join(waiting[unit.words].pop(0), unit.index, True)


def _edited(found: Alignment) -> None:
    olds = [unit for unit in found.old if unit.index not in found.to_new and len(unit.words) > 1]
    news = [unit for unit in found.new if unit.index not in found.to_old and len(unit.words) > 1]
    if len(olds) * len(news) > MOST_COMPARED:
        return
    bags = {unit.index: frozenset(unit.words) for unit in olds}
    pairs: list[tuple[float, int, int, int]] = []
    for unit in news:
        bag = frozenset(unit.words)
        for other in olds:
            shared = len(bag & bags[other.index])
            if 2 * shared < ALIKE * (len(bag) + len(bags[other.index])) - 2:
                continue
            ratio = SequenceMatcher(None, other.words, unit.words, autojunk=False).ratio()
            if ratio >= ALIKE:
                near = abs(other.index - unit.index) + (5 if other.role != unit.role else 0)
                pairs.append((-ratio, near, other.index, unit.index))
    for _, _, i, j in sorted(pairs):
        if i not in found.to_new and j not in found.to_old:
            found.join(i, j, False)


def left(indexes: "Iterable[int]", taken: "Iterable[int]") -> list[int]:
    return sorted(set(indexes) - set(taken))
