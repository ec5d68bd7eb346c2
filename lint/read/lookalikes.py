"""Look-alike spellings among the names of one story, and the evidence that they are one name or two."""

from bisect import bisect_right
from itertools import combinations

from lint.model import Value
from lint.read.names import OPENERS, Name, NameWord
from lint.read.titles import HONORIFICS, OFFICES
from lint.tables import flags, folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SAYING = frozenset("said says say told added adds added. said. said, says, replied asked insisted explained wrote told".split())
SHORTEST = 4
SHORTEST_IN_DISPLAY = 5
FEW = 12
"""Up to so many words with one first letter are compared each with each."""

MANY = 400
"""Beyond so many words with one first letter, only single slips are looked for."""

SHORTEST_FOR_SWAP = 6
SHORTEST_FOR_TWO = 8
"""From so many letters on, letters swapped across another, and two slips in one word, are looked for."""


class Form(Value):
    """One spelling of a word of names: where it stands and what stands beside it.

    before, after: the words of the name beside it, titles left out. sentences: where it stands, by number.
    Of its places: titled, with a title directly before it; speaking, with "said" or the like after it; bare, without another
    word of a name; opening, first in a sentence; listed, between commas or brackets.
    small: it stands without a capital in the story too.
    """

    __slots__ = (
        "after",
        "bare",
        "before",
        "listed",
        "names",
        "opening",
        "sentences",
        "small",
        "speaking",
        "text",
        "titled",
        "words",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[NameWord] = []
        self.names: list[Name] = []
        self.before: set[str] = set()
        self.after: set[str] = set()
        self.sentences: set[int] = set()
        self.bare = 0
        self.titled = 0
        self.speaking = 0
        self.opening = 0
        self.listed = 0
        self.small = False


class Edit(Value):
    """How one word becomes the other: kind is "doubled", "insertion", "substitution", "transposition" or "two"; at: where."""

    __slots__ = ("at", "kind", "letters")

    def __init__(self, kind: str, at: int, letters: str) -> None:
        self.kind = kind
        self.at = at
        self.letters = letters


def read_forms(text: str, names: "Iterable[Name]", sentence_starts: "Sequence[int]") -> dict[str, Form]:
    """Every capitalised word that may be a name's, by its text; capitals throughout left out.

    Of a headline in which every word has a capital only those count that the body has too or that no table has.
    """
    forms: dict[str, Form] = {}
    displayed: list[Name] = []
    for name in names:
        if name.display:
            displayed.append(name)
            continue
        words = name.words
        speaking = _is_speaking(text, name)
        listed = _is_listed(text, name)
        for i, word in enumerate(words):
            spelling = word.text
            if len(spelling) < SHORTEST or spelling.isupper() or spelling in OPENERS:
                continue
            form = forms.get(spelling)
            if form is None:
                form = forms[spelling] = Form(spelling)
            form.words.append(word)
            form.names.append(name)
            form.sentences.add(bisect_right(sentence_starts, word.start))
            _beside(form, words, i)
            form.speaking += speaking
            form.listed += listed
    for name in displayed:
        for word in name.words:
            _display(forms, name, word)
    return forms


def _display(forms: dict[str, Form], name: Name, word: NameWord) -> None:
    form = forms.get(word.text)
    if form is None:
        if len(word.text) < SHORTEST_IN_DISPLAY or word.text.isupper() or "-" in word.text or flags(word.text):
            return
        form = forms[word.text] = Form(word.text)
        form.bare += 1
    at = bisect_right([other.start for other in form.words], word.start)
    form.words.insert(at, word)
    form.names.insert(at, name)


def _is_speaking(text: str, name: Name) -> bool:
    following = text[name.end : name.end + 16].split(None, 2)
    return bool(following) and following[0] in _SAYING


def _is_listed(text: str, name: Name) -> bool:
    begin = name.start - 2
    return (
        begin >= 0
        and text[name.end : name.end + 1] in (",", ";", ")", ".", "(")
        and (text[begin : begin + 2] in (", ", "; ") or text[begin + 1] in "(/")
    )


def _beside(form: Form, words: "Sequence[NameWord]", i: int) -> None:
    form.opening += words[i].opens
    alone = True
    if i:
        before = words[i - 1].text.rstrip(".")
        if before in HONORIFICS or before in OFFICES:
            form.titled += 1
        elif before not in OPENERS:
            form.before.add(before)
            alone = False
    if i + 1 < len(words):
        form.after.add(words[i + 1].text.rstrip("."))
        alone = False
    form.bare += alone


def pairs(forms: "Iterable[Form]") -> "Iterator[tuple[Form, Form, Edit]]":
    """Spellings that begin alike and that one slip parts, two in a long word."""
    buckets: dict[str, list[tuple[str, Form]]] = {}
    for form in forms:
        key = folded(form.text)
        if len(key) >= SHORTEST:
            buckets.setdefault(key[0], []).append((key, form))
    for bucket in buckets.values():
        for i, j in _near(bucket) if len(bucket) > FEW else combinations(range(len(bucket)), 2):
            one, first = bucket[i]
            other, second = bucket[j]
            if -3 < len(one) - len(other) < 3:
                edit = edit_between(one, other, 2 if len(one) >= SHORTEST_FOR_TWO <= len(other) else 1)
                if edit is not None and ("-" in first.text) == ("-" in second.text):
                    yield first, second, edit


def _near(bucket: "list[tuple[str, Form]]") -> "Iterator[tuple[int, int]]":
    """Pairs of a large bucket that share what is left when one letter goes, or their first and last letters when both are long."""
    seen: dict[str, list[int]] = {}
    for j, (key, _) in enumerate(bucket):
        marks = {key, *(key[:i] + key[i + 1 :] for i in range(1, len(key)))}
        if len(key) >= SHORTEST_FOR_SWAP and len(bucket) <= MANY:
            marks.add(f"{key[:2]}-{key[-2:]}")
        others = {i for mark in marks for i in seen.get(mark, ())}
        for i in sorted(others):
            yield i, j
        for mark in marks:
            seen.setdefault(mark, []).append(j)


def stands_small(text: str, word: str) -> bool:
    """Whether `word` stands in the text without its capital."""
    small = word[0].lower() + word[1:]
    at = text.find(small)
    while at >= 0:
        end = at + len(small)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return True
        at = text.find(small, end)
    return False


def edit_between(one: str, other: str, most: int = 1) -> Edit | None:
    """The slip that parts two words, None where there is none or more than `most`."""
    if one == other or abs(len(one) - len(other)) > most or one[0] != other[0]:
        return None
    start = 0
    shorter = min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    a, b = one[start : len(one) - end], other[start : len(other) - end]
    if len(a) > len(b):
        a, b = b, a
    if not a and len(b) == 1:
        doubled = (start > 0 and one[start - 1] == b) or (end > 0 and one[len(one) - end] == b)
        return Edit("doubled" if doubled else "insertion", start, b)
    if len(a) == len(b) == 1:
        return Edit("substitution", start, a + b)
    if len(a) == len(b) == 2 and a == b[::-1]:
        return Edit("transposition", start, a)
    if len(a) == len(b) == 3 and shorter >= SHORTEST_FOR_SWAP and (a == b[::-1] or a[1:] + a[0] == b or a[-1] + a[:-1] == b):
        return Edit("transposition", start, a)
    if len(a) == len(b) > 1 and shorter >= SHORTEST_FOR_SWAP and _undoubled(one) == _undoubled(other):
        return Edit("doubled", start, f"{a}/{b}")
    if most == 2 and len(b) <= 5 and _distance_two(a, b):
        return Edit("two", start, f"{a}/{b}")
    return None


def _undoubled(word: str) -> str:
    """The word with each doubled letter once: what two spellings share that double different letters."""
    return "".join(char for char, before in zip(word, " " + word, strict=False) if char != before)


def _distance_two(a: str, b: str) -> bool:
    """Whether two short stretches are two slips apart, swapped neighbours one slip."""
    rows: list[list[int]] = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, rows[i - 2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1] <= 2
