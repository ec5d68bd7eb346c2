"""Names in the copy: runs of capitalised words."""

import re

from lint.model import Span, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.read.sentences import Sentence

_WORD = re.compile(r"[^\W\d_][\w\u0300-\u036f]*(?:[’'&-][^\W\d_][\w\u0300-\u036f]*)*")
_JOINERS = frozenset(
    [
        "de",
        "del",
        "della",
        "di",
        "da",
        "du",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "bin",
        "ibn",
        "al",
        "of",
        "and",
        "the",
    ]
)


class NameWord(Value):
    """One capitalised word of a name, its possessive ending left off. `opens`: it begins a sentence."""

    __slots__ = ("opens", "span", "text")

    def __init__(self, span: Span, text: str, opens: bool) -> None:
        self.span = span
        self.text = text
        self.opens = opens


class Name(Value):
    """A run of capitalised words; `words` leaves joiners such as "of" out."""

    __slots__ = ("span", "text", "words")

    def __init__(self, span: Span, text: str, words: tuple[NameWord, ...]) -> None:
        self.span = span
        self.text = text
        self.words = words


def read_names(text: str, sentences: "Iterable[Sentence]") -> tuple[Name, ...]:
    """The runs of capitalised words of each sentence, in order."""
    names: list[Name] = []
    for sentence in sentences:
        run: list[NameWord] = []
        first = True
        for match in _WORD.finditer(text, sentence.span.start, sentence.span.end):
            word = match.group()
            if word[0].isupper():
                if run and not _touch(text, run[-1].span.end, match.start()):
                    names.append(_name(text, run))
                    run = []
                run.append(_name_word(match, first))
            first = False
        if run:
            names.append(_name(text, run))
    return tuple(names)


def _name_word(match: "re.Match[str]", opens: bool) -> NameWord:
    word = match.group()
    for ending in ("’s", "'s", "’", "'"):
        word = word.removesuffix(ending)
    return NameWord(Span(match.start(), match.start() + len(word)), word, opens)


def _touch(text: str, end: int, start: int) -> bool:
    """Whether two words belong to one run: a space, an initial's full stop or a joiner between them."""
    between = text[end:start]
    if between in (" ", ". "):
        return True
    inner = between.strip()
    return inner in _JOINERS and between[:1].isspace() and between[-1:].isspace()


def _name(text: str, run: list[NameWord]) -> Name:
    span = Span(run[0].span.start, run[-1].span.end)
    return Name(span, text[span.start : span.end], tuple(run))
