"""Tells in a few looks that a long line is nothing but prose, so that the tables of residue need not be searched for it."""

from lint.read.desk_lines import FIRST_WORDS, LONGEST_PLACEHOLDER
from lint.read.residue_lines import LABEL_SIGNS, bare, phrases
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
_BARE_FIRST_WORDS = frozenset(map(bare, _FIRST_WORDS))


class Prose:
    """What the whole story tells of its lines: which words of the tables stand in it at all.

    lower: the text in small letters. words: the same, split at white space.
    """

    __slots__ = ("_anchors", "_code_signs", "_first_words", "_is_odd", "_label_signs", "_lower", "_may_begin", "_text")

    def __init__(self, text: str, lower: str, words: "Iterable[str]") -> None:
        table = phrases()
        self._text = text
        self._lower = lower
        self._is_odd = len(lower) != len(text)
        self._code_signs = [sign for sign in _CODE if sign in text]
        self._label_signs = [sign for sign in LABEL_SIGNS if sign in text]
        self._anchors = table.may_hold(lower, words)
        self._may_begin = table.may_begin
        self._first_words = table.first_words

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
        words = text[start : start + _HEAD].split(None, 2)
        if len(words) < 3 or words[1][0] in _DIGITS or self._begins_otherwise(words):
            return False
        find = text.find
        for sign in self._label_signs:
            if find(sign, start, start + _HEAD) >= 0:
                return False
        for sign in self._code_signs:
            if find(sign, start, end) >= 0:
                return False
        find = self._lower.find
        for anchor, others in self._anchors:
            if find(anchor, start, end) >= 0 and any(find(other, start, end) >= 0 for other in others):
                return False
        return True

    def _begins_otherwise(self, words: "list[str]") -> bool:
        """Whether a line begins as no sentence does, or as a line of the tables may."""
        first = words[0]
        word = first.casefold()
        if not first.isalpha():
            if not (first[0].isalpha() or first[0] in _OPENING_MARKS):
                return True
            if "-" in first or "/" in first or not _DIGITS.isdisjoint(first[-3:]):
                return True
            word = bare(word)
        if word not in _BARE_FIRST_WORDS and word not in self._first_words:
            return False
        return first.strip("!,.:;—–").casefold() in _FIRST_WORDS or self._may_begin(words)
