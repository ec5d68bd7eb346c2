"""Tells in a few looks that a long line is nothing but prose, so that the tables of residue need not be searched for it."""

from lint.read.desk_lines import FIRST_WORDS, LONGEST_PLACEHOLDER
from lint.read.residue_lines import LABEL_SIGNS, phrases
from lint.read.residue_shapes import FIRST_WORDS as FIRST_WORDS_OF_SHAPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_HEAD = 48
"""Characters in which a label ends, if the line has one."""

_CODE = "={};"
_OPENING_MARKS = frozenset("“\"‘'")
_STOPS = frozenset(".!?")
_CLOSING_MARKS = frozenset("”\"’'")
_DIGITS = frozenset("0123456789")
_FIRST_WORDS = frozenset([word.casefold() for word in (*FIRST_WORDS, *FIRST_WORDS_OF_SHAPES)])


class Prose:
    """What the whole story tells of its lines: which words of the tables stand in it at all.

    lower: the text in small letters. words: the same, split at white space.
    """

    __slots__ = ("_anchors", "_is_odd", "_lower", "_may_be_code", "_may_begin", "_text")

    def __init__(self, text: str, lower: str, words: "Iterable[str]") -> None:
        table = phrases()
        self._text = text
        self._lower = lower
        self._is_odd = len(lower) != len(text)
        self._may_be_code = "=" in text or "{" in text or "}" in text or ";" in text
        self._anchors = table.may_hold(lower, words)
        self._may_begin = table.may_begin

    def is_all(self, start: int, end: int) -> bool:
        """Whether text[start:end], one line, is sure to be prose: a sentence of letters that begins with no word of the tables.

        False where the tables must say.
        """
        text = self._text
        if end - start <= LONGEST_PLACEHOLDER or self._is_odd:
            return False
        last = text[end - 1]
        if last not in _STOPS and not (last in _CLOSING_MARKS and text[end - 2] in _STOPS):
            return False
        head = text[start : start + _HEAD]
        words = head.split(None, 2)
        if len(words) < 3 or not (head[0].isalpha() or head[0] in _OPENING_MARKS) or not LABEL_SIGNS.isdisjoint(head):
            return False
        first = words[0]
        if "-" in first or "/" in first or words[1][0] in _DIGITS or not _DIGITS.isdisjoint(first[-3:]):
            return False
        if first.strip("!,.:;—–").casefold() in _FIRST_WORDS or self._may_begin(words):
            return False
        if self._may_be_code and any(text.find(sign, start, end) >= 0 for sign in _CODE):
            return False
        return all(self._lower.find(anchor, start, end) < 0 for anchor in self._anchors)
