"""Tells by its words or its shape that a line is furniture; the words stand in lint/data/residue.txt."""

import os
from marshal import loads

from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

LONGEST_LINE = 500
"""Residue is furniture, not prose; a longer line is read as copy."""

LONGEST_LABEL = 60
"""In characters; longer lines are looked at only if a word of a phrase stands in them."""

WORDS_IN_TITLE = 30
WORDS_IN_LABEL = 12

_WORD = compile_pattern(r"[^\W_]+(?:['’][^\W_]+)*|©")
_STOP = compile_pattern(r"[.!?][\"”’')\]]*$")
_LABEL = compile_pattern(r"[^\w\"“”‘'(\[]{0,6}([^:|»›>→\n]{2,45}?)\s?[:|»›>→]\s*")
LABEL_SIGNS = frozenset(":|»›>→")
"""One of these ends a label."""


_MARKS = "*•·-–—|:,!?'.[("

_COMMON_LIST = (
    "0 a an up like time these share agreement report financial using without service support price information investment available "
    "small mobile policy today statement internet member designed content issues improve receive options account shared "
    "minutes company network press media limited terms whole here free part become video legal commission cover read sign "
    "the and our out any for not all you your this that with from use may us we on at to by in of or be do is are as it no "
    "now more news does which have been new top find send some them off get they their than was will has had its"
)
_COMMON = frozenset(_COMMON_LIST.split())
"""Words too common to be what a long line is searched for."""


class Phrases:
    """The table, arranged for look-up. A value is the kind of line and what it is, "furniture" and "is an advert"."""

    __slots__ = ("_anchors", "_beside", "_edges", "_inside", "_labels", "_starts", "_whole", "first_words")

    def __init__(self, table: str) -> None:
        self._whole: dict[str, tuple[str, str]] = {}
        self._labels: dict[str, tuple[str, str]] = {}
        self._starts: dict[str, list[tuple[str, bool, tuple[str, str]]]] = {}
        self._inside: dict[str, list[tuple[str, tuple[str, str]]]] = {}
        value = ("", "")
        for line in table.split("\n"):
            if line.startswith("["):
                kind, _, what = line[1:-1].partition(" | ")
                value = (kind, what)
            elif line and not line.startswith("#"):
                self._add(line, value)
        self._anchors = frozenset(form for word in self._inside for form in (word, *(word + mark for mark in ".,!?:;)")))
        self._beside = {word: [_beside(word, phrase) for phrase, _ in group] for word, group in self._inside.items()}
        edges = frozenset(" ".join(phrase.split()[:2]) for group in self._starts.values() for phrase, _, _ in group)
        self._edges = edges
        self.first_words = frozenset([bare(edge.split(" ", 1)[0]) for edge in edges])

    @classmethod
    def built(cls, parts: "tuple[Any, ...]") -> "Phrases":
        """The table from the parts that `parts` gave."""
        made = cls("")
        for name, value in zip(cls.__slots__, parts, strict=True):
            setattr(made, name, value)
        return made

    def parts(self) -> "tuple[Any, ...]":
        """What the wheel keeps, as reading the table takes 2 ms of each start."""
        return tuple(getattr(self, name) for name in self.__slots__)

    def _add(self, line: str, value: tuple[str, str]) -> None:
        if line.endswith(": ~"):
            self._labels[line[:-3]] = value
        elif line.startswith("… "):
            words = line.strip("… ")
            anchor = max(reversed(words.split()), key=lambda word: (word not in _COMMON, len(word)))
            self._inside.setdefault(anchor, []).append((f" {words} " if line.endswith(" …") else f" {words}\n", value))
        elif line.endswith((" …", " ~")):
            self._starts.setdefault(line.split(" ", 1)[0], []).append((line[:-1], line[-1] == "~", value))
        else:
            self._whole[line] = value

    def whole_lines(self) -> "list[str]":
        return list(self._whole)

    def is_notice(self, line: str) -> bool:
        """Whether a line is, word for word, a notice of the page of two words or more, which no headline is."""
        value = self._whole.get(normal(line)) if len(line) <= LONGEST_LABEL and " " in line else None
        return value is not None and value[0] in ("furniture", "comment-form")

    def kind_of(self, line: str) -> tuple[str, str] | None:
        """What kind of furniture a line is, and what it does, None for copy."""
        if len(line) > LONGEST_LABEL:
            return self._kind_of_long(line)
        words = normal(line)
        found = self._whole.get(words)
        if found:
            return found
        label = None if LABEL_SIGNS.isdisjoint(line) else self._as_label(line)
        return label or self._as_start(line, words) or self._as_inside(line, words)

    def may_hold(self, lower: str, words: "Iterable[str]") -> list[tuple[str, list[str]]]:
        """The anchors that stand in a text, given in small letters and as its words, each with the other words of its phrases there."""
        found = {anchor.rstrip(".,!?:;)") for anchor in self._anchors.intersection(words)}
        beside = [(anchor, [other for other in self._beside[anchor] if other in lower]) for anchor in found]
        return [(anchor, others) for anchor, others in beside if others]

    def may_begin(self, words: "Sequence[str]") -> bool:
        """Whether a phrase of the table begins with the first two of these words, as far as marks allow to tell."""
        return " ".join(words[:2]).casefold().strip(_MARKS).replace("’", "'") in self._edges

    def _kind_of_long(self, line: str) -> tuple[str, str] | None:
        spaced = line.casefold().split()
        if not spaced:
            return None
        if self.may_begin(spaced) and (found := self._as_start(line, normal(line))):
            return found
        if not self._anchors.isdisjoint(spaced) and (found := self._as_inside(line, normal(line))):
            return found
        if not LABEL_SIGNS.isdisjoint(line[:48]):
            return self._as_label(line)
        return None

    def _as_label(self, line: str) -> tuple[str, str] | None:
        label = _LABEL.match(line)
        value = self._labels.get(normal(label.group(1))) if label else None
        if not label or not value:
            return None
        rest = line[label.end() :]
        return value if value[0] != "promo" or (is_title(rest) and not rest.startswith(("http", "www."))) else None

    def _as_start(self, line: str, words: str) -> tuple[str, str] | None:
        if line[0] in "\"“‘'":
            return None
        for phrase, short, value in self._starts.get(words.split(" ", 1)[0], ()):
            if words.startswith(phrase) and not (short and _is_sentence(line, words, phrase)):
                return value
        return None

    def _as_inside(self, line: str, words: str) -> tuple[str, str] | None:
        separate = words.split(" ")
        if self._anchors.isdisjoint(separate):
            return None
        padded = f" {words} \n"
        closed = f" {words}\n"
        for word in dict.fromkeys(separate):
            for phrase, value in self._inside.get(word, ()):
                if phrase in padded or phrase in closed:
                    return None if _is_quoted(line, word) else value
        return None


def bare(word: str) -> str:
    """A word in small letters without any mark that may stand beside it."""
    return word.strip(_MARKS + ';"“”‘’').replace("’", "'")


def _beside(anchor: str, phrase: str) -> str:
    """The longest other word of a phrase, as far as a text in small letters shows it as it is."""
    words = [word for word in phrase.split() if word != anchor and "'" not in word and "0" not in word]
    return max(words, key=len, default="")


def _is_sentence(line: str, words: str, phrase: str) -> bool:
    """Whether a line goes on too long for a label, ends as a sentence does, or speaks of somebody (“more from his …”)."""
    after = words[len(phrase) :].split(" ", 1)[0]
    return words.count(" ") >= WORDS_IN_LABEL or _STOP.search(line) is not None or after in ("his", "her", "their", "its")


def normal(line: str) -> str:
    """Words alone, in lower case, apostrophes straight, any figure 0."""
    line = line.casefold()
    if line.replace(" ", "").isalpha():
        return " ".join(line.split())
    words = _WORD.findall(line.replace("’", "'"))
    return " ".join(word if word[0] > "9" else "0" + word.lstrip("0123456789") for word in words)


def is_title(words: str) -> bool:
    """Whether `words` read as another story's headline: mostly capitals, or no full stop at the end."""
    tokens = _WORD.findall(words)
    if len(tokens) < 3:
        return not tokens or tokens[0][:1].isupper()
    if len(tokens) > WORDS_IN_TITLE:
        return False
    capitals = sum(1 for token in tokens if token[0].isupper() or token[0].isdigit())
    return 2 * capitals >= len(tokens) or not words.rstrip("\"”’'").endswith((".", ":", ","))


def _is_quoted(line: str, word: str) -> bool:
    """Whether the word stands inside quotation marks; a word in them is somebody's."""
    before = line[: max(line.casefold().find(word), 0)]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


_phrases: Phrases | None = None


def phrases() -> Phrases:
    """The table of the package, read when first asked for; in the wheel it is arranged already."""
    global _phrases
    if _phrases is None:
        folder = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")
        try:
            with open(os.path.join(folder, "residue.bin"), "rb") as built:
                _phrases = Phrases.built(loads(built.read()))
        except (FileNotFoundError, ValueError, EOFError, TypeError):  # a checkout, or a Python that packs otherwise
            with open(os.path.join(folder, "residue.txt"), encoding="utf-8") as table:
                _phrases = Phrases(table.read())
    return _phrases


def is_own_phrase(line: str, own: "tuple[str, ...]") -> bool:
    """Whether a line is one of a newsroom's own phrases, or begins with one that ends with an ellipsis."""
    words = normal(line)
    for phrase in own:
        bare = normal(phrase)
        if words == bare or (phrase.rstrip().endswith(("…", "...")) and words.startswith(bare + " ")):
            return True
    return False
