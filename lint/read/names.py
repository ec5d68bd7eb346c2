"""Names in the copy: runs of capitalised words."""

import re

from lint.model import Span, Value
from lint.patterns import compile_pattern
from lint.tables import degree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.read.blocks import Block
    from lint.read.sentences import Sentence

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_REST = r"[\w\u0300-\u036f]*(?:[’'&-][^\W\d_][\w\u0300-\u036f]*|[’'](?!\w))*"
_TAIL = _CAPITAL + _REST
_WORD = compile_pattern(rf"{_CAPITAL}(?<![\w’'-].)(?:(?<=[A-Z])(?:\.[A-Z]){{1,5}}(?!\w)\.?|{_REST})")
_WORD_WITH_ARTICLE = rf"(?<![\w’'-])(?:[A-Z](?:\.[A-Z]){{1,5}}(?!\w)\.?|(?:(?:al|el|a[dnrstz]|ash)-|[dl][’'])?{_TAIL})"
_ARTICLES = ("al-", "el-", " d’", " d'", " l’", " l'", "ad-", "ar-", "as-", "at-", "az-", "ash-", "an-")
"""What begins al-Asad and d’Estaing; without any of them in the text the plain pattern will do."""
_ENDINGS = ("’s", "'s", "’S", "'S", "’", "'")
_GAP = compile_pattern(r"[ \u00a0]|\s{1,12}|\.\s{1,3}")
_LONG_WORD = compile_pattern(r"(?<![\w’'-])[^\W\d_]{4,}")
_ADDRESS = frozenset("@#_.\\")
_DOMAIN = compile_pattern(r"\.[a-z]{2,}|@\w")
_BEFORE_OPENING = frozenset('“"‘([:;•*')
_BEFORE_SPACE = frozenset(":;•–—*-")

PARTICLES = frozenset(
    "de del della dello di da do dos das du des la le los las van von der den ter ten te zu zur bin ibn bint al el y".split()
)
"""Small words that stand inside a name."""

OPENERS = frozenset(
    (
        "The A An This That These Those He She It They We I You His Her Its Their Our My Your In On At By For From With Without After "
        "Before During Since While When Where Why How What Who Whose Which But And Or So Yet Nor If As Although Though Because However "
        "Meanwhile Also Another Other Others Some Many Most Few Several Both Each Every All Any No Not None One Two Three Four Five Last "
        "Next Earlier Later Now Then Until Under Over Between Among Despite According Asked Still Even Only Such More Much Instead To Of "
        "Like Unlike Once Here There Today Yesterday Tomorrow Perhaps Just Is Are Was Were Does Did Do Has Have Had Can Could Should Would "
        "Whether Whatever Whoever Whenever Against About Above Along Around Behind Below Beneath Beside Beyond Inside Into Near Off Onto "
        "Out Outside Through Throughout Toward Towards Up Upon Via Within Following Including Given Per Versus Former Ex Rather Neither "
        "Either Thus Therefore Moreover Furthermore Nevertheless Nonetheless Indeed Again Already Always Never Often Sometimes Soon Too"
    ).split()
)
"""Words that begin a sentence and belong to no name after them."""

WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())

CONTRACTIONS = frozenset(
    f"{word}’{end}"
    for end, words in {
        "t": "Don Doesn Didn Can Couldn Wouldn Shouldn Isn Aren Wasn Weren Won Haven Hasn Hadn Ain Mustn Needn",
        "re": "We You They What Who There Where How Why",
        "ve": "I We You They Could Would Should Might Who",
        "ll": "I We You He She It They That There Who What",
        "d": "I We You He She It They That There Who",
        "m": "I",
        "s": "It He She That There What Who Here Let Where How When Everyone Everybody Nobody Someone",
    }.items()
    for word in words.split()
)

DISPLAY_ROLES = frozenset(["headline", "deck", "heading", "SEO title", "push", "social", "slug"])


class NameWord(Value):
    """One capitalised word of a name.

    text: without the possessive ending, which is `tail`. opens: it begins a sentence, a quotation or an item.
    """

    __slots__ = ("end", "opens", "start", "tail", "text")

    def __init__(self, start: int, end: int, text: str, opens: bool, tail: str = "") -> None:
        self.start = start
        self.end = end
        self.text = text
        self.opens = opens
        self.tail = tail

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Name(Value):
    """A run of capitalised words; `words` leaves particles such as "van" out.

    display: it stands where every word has a capital, in a headline or a line of capitals, so capitals say nothing.
    """

    __slots__ = ("display", "end", "start", "text", "words")

    def __init__(self, start: int, end: int, text: str, words: tuple[NameWord, ...], display: bool) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.words = words
        self.display = display

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def read_names(text: str, blocks: "Iterable[Block]", sentences: "Iterable[Sentence]") -> tuple[Name, ...]:
    """The runs of capitalised words of each block, in order; none crosses a sentence."""
    firsts = frozenset(sentence.span.start for sentence in sentences)
    pattern = compile_pattern(_WORD_WITH_ARTICLE) if any(article in text for article in _ARTICLES) else _WORD
    names: list[Name] = []
    for block in blocks:
        run: list[NameWord] = []
        display = _is_display(text, block)
        for word in _words(text, block.span.start, block.span.end, firsts, pattern):
            if run and (word.opens or run[-1].tail or not _touch(text, run[-1], word.start)):
                names.append(_name(text, run, display))
                run = []
            if (word.opens and word.text in OPENERS) or (not run and word.text in WEEKDAYS):
                names.append(_name(text, [word], display))
                continue
            run.append(word)
        if run:
            names.append(_name(text, run, display))
    return tuple(names)


def _words(text: str, start: int, end: int, firsts: frozenset[int], pattern: "re.Pattern[str]") -> "Iterator[NameWord]":
    for match in pattern.finditer(text, start, end):
        word = match.group()
        if not (word[0].isupper() or (word[0] in "aeld" and word[1] in "lsdnrtz’'-")):
            continue
        at, stop = match.span()
        before = text[at - 1] if at else "\n"
        if before in _ADDRESS or (text[stop : stop + 1] in (".", "@") and _DOMAIN.match(text, stop)):
            continue
        tail = ""
        if "’" in word or "'" in word:
            if word.replace("'", "’") in CONTRACTIONS:
                continue
            tail = next((ending for ending in _ENDINGS if word.endswith(ending)), "")
            word = word[: len(word) - len(tail)]
        if "-" in word:
            word = _without_compound(word)
        if word[-1] == "." and word.count(".") == 1:
            word = word[:-1]
        if before == " ":
            opens = at in firsts or at == start or text[at - 2] in _BEFORE_SPACE
        else:
            opens = at in firsts or at == start or before in _BEFORE_OPENING
        yield NameWord(at, at + len(word), word, opens, tail)


def _without_compound(word: str) -> str:
    """ "Russian-made" says Russian; "Jae-in" stays."""
    head, _, rest = word.partition("-")
    if rest.islower() and len(rest) > 3 and degree(rest, "w"):
        return head
    return word


def _touch(text: str, last: NameWord, start: int) -> bool:
    """Whether two words belong to one run: a space, an initial's full stop or particles between them."""
    end = last.end
    if start - end == 1:
        return text[end] in " \u00a0\n"
    between = text[end:start]
    if not between or len(between) > 16:
        return False
    if _GAP.fullmatch(between):
        return between[0] != "." or len(last.text) <= 4
    return between[0].isspace() and between[-1].isspace() and all(part in PARTICLES for part in between.split())


def _name(text: str, run: list[NameWord], display: bool) -> Name:
    start, end = run[0].start, run[-1].end
    return Name(start, end, text[start:end], tuple(run), display)


def _is_display(text: str, block: "Block") -> bool:
    """Whether a block has capitals on most of its long words."""
    start, end = block.span.start, block.span.end
    if text[start : min(end, start + 200)].isupper():
        return True
    if block.role not in DISPLAY_ROLES or end - start > 300:
        return False
    long = _LONG_WORD.findall(text[start:end])
    return len(long) > 2 and 4 * sum(word[0].isupper() for word in long) >= 3 * len(long)
