"""Two versions of a story side by side, and the values that changed between them."""

from lint.model import Span, Value
from lint.read.days import CALENDAR
from lint.read.lookalikes import edit_between
from lint.sheet.align import folded_words
from lint.sheet.history import is_history
from lint.sheet.matter import stem, topic
from lint.sheet.stated import Stated, may_be_one, same_thing
from lint.tables import degree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.document import Document
    from lint.sheet.align import Alignment, Unit

MANY = 5
"""Sentences from which on a word of the story tells nothing, where they are a third of all too."""

MOST_IN_A_SENTENCE = 40_000
"""Pairs of values compared in one sentence at most; what has more is a table."""

MOST_CHANGES = 300
"""Changed values that are followed at most; two stories that differ in more are not two versions of one."""

_QUALIFIERS = frozenset(
    "former deputy acting interim vice ex assistant then co shadow junior senior retired emeritus designate elect".split()
)


class Change(Value):
    """A value of the old version and the one that stands in its place in the new one."""

    __slots__ = ("new", "old")

    def __init__(self, old: Stated, new: Stated) -> None:
        self.old = old
        self.new = new


class Versions:
    """Two versions of a story with their sentences aligned and what they state. people: the words of the names of people; everywhere: the stems of the words
    that so many sentences have that they tell nothing."""

    __slots__ = ("alignment", "everywhere", "new", "new_stated", "old", "old_stated", "people")

    def __init__(
        self,
        old: "Document",
        new: "Document",
        alignment: "Alignment",
        old_stated: tuple[Stated, ...],
        new_stated: tuple[Stated, ...],
    ) -> None:
        self.old = old
        self.new = new
        self.alignment = alignment
        self.old_stated = old_stated
        self.new_stated = new_stated
        self.everywhere = _everywhere(alignment)
        self.people = frozenset(
            word for doc in (old, new) for bearer in doc.bearers if bearer.kind == "person" for word in folded_words(bearer.name)
        )

    def new_unit(self, stated: Stated) -> "Unit":
        return self.alignment.new[stated.unit]

    def old_unit(self, stated: Stated) -> "Unit":
        return self.alignment.old[stated.unit]

    def place_in_old(self, stated: Stated) -> int:
        """Where the sentence of a value of the new version stands in the old one."""
        return self.alignment.old[self.alignment.to_old[stated.unit]].span.start

    def is_first(self, stated: Stated) -> bool:
        """Whether no equal value of its kind stands before a value of the old version."""
        return not any(
            one.kind == stated.kind and one.value == stated.value and one.span.start < stated.span.start
            for one in self.old_stated
        )

    def is_early(self, stated: Stated) -> bool:
        """Whether a value of the old version stands in the headline or the first paragraph."""
        block = self.old.block_at(stated.span.start)
        return block is None or block.paragraph <= 1

    def is_lead(self, span: Span, last: int = 1) -> bool:
        """Whether a place of the new version is the headline or the first paragraph, or one up to `last`."""
        block = self.new.block_at(span.start)
        return block is None or block.paragraph <= last


def _everywhere(alignment: "Alignment") -> frozenset[str]:
    counts: dict[str, int] = {}
    for unit in alignment.old:
        for word in {stem(word) for word in unit.words}:
            counts[word] = counts.get(word, 0) + 1
    return frozenset(word for word, count in counts.items() if count >= max(MANY, len(alignment.old) / 3))


def read_changes(both: Versions) -> tuple[Change, ...]:
    """The values that changed between two sentences that are one, and the tolls, ages and titles of sentences written anew."""
    changes: list[Change] = []
    spare_old: list[Stated] = []
    spare_new: list[Stated] = []
    olds, news = _by_unit(both.old_stated), _by_unit(both.new_stated)
    alignment = both.alignment
    for unit in alignment.new:
        if unit.index in alignment.same:
            continue
        mine = [one for one in news.get(unit.index, ()) if not is_history(both.new, one, changed=True)]
        theirs: list[Stated] = []
        if unit.index in alignment.to_old:
            theirs = [one for one in olds.get(alignment.to_old[unit.index], ()) if not is_history(both.old, one, changed=True)]
        if len(mine) * len(theirs) > MOST_IN_A_SENTENCE or len(changes) > MOST_CHANGES:
            continue
        rest_old, rest_new = _without_equals(theirs, mine)
        changes += _paired(both, rest_old, rest_new)
        spare_old += rest_old
        spare_new += rest_new
    for unit in alignment.old:
        if unit.index not in alignment.to_new:
            spare_old += [one for one in olds.get(unit.index, ()) if not is_history(both.old, one, changed=True)]
    if len(spare_old) * len(spare_new) <= MOST_IN_A_SENTENCE:
        changes += _rewritten(both, spare_old, spare_new)
    return tuple(change for change in changes if not _is_refined(change) and not _is_reworded(both, change))


def _by_unit(stated: "Iterable[Stated]") -> dict[int, list[Stated]]:
    found: dict[int, list[Stated]] = {}
    for one in stated:
        found.setdefault(one.unit, []).append(one)
    return found


def _without_equals(olds: list[Stated], news: list[Stated]) -> tuple[list[Stated], list[Stated]]:
    rest_old, rest_new = [], list(news)
    for one in olds:
        equal = next((other for other in rest_new if other.kind == one.kind and other.value == one.value), None)
        if equal is None:
            rest_old.append(one)
        else:
            rest_new.remove(equal)
    return rest_old, rest_new


def _paired(both: Versions, olds: list[Stated], news: list[Stated]) -> "Iterator[Change]":
    """Changes between the left-over values of one sentence, those with the likest words beside them first; what is paired is taken out."""
    pairs = sorted(
        (
            (-_likeness(both, one, other), abs(i - j), i, j)
            for i, one in enumerate(olds)
            for j, other in enumerate(news)
            if _may_replace(both, one, other)
        )
    )
    used_old: set[int] = set()
    used_new: set[int] = set()
    for _, _, i, j in pairs:
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            yield Change(olds[i], news[j])
    olds[:] = [one for i, one in enumerate(olds) if i not in used_old]
    news[:] = [one for j, one in enumerate(news) if j not in used_new]


def _may_replace(both: Versions, one: Stated, other: Stated) -> bool:
    if one.kind == "name" == other.kind:
        return _is_respelled(both, one, other)
    if one.kind == "day" == other.kind:
        return one.about == other.about
    if one.kind == other.kind == "count" and (one.is_bare or other.is_bare):
        return may_be_one(one, other)
    return same_thing(one, other) or (one.kind == "age" == other.kind and "nobody" in one.about | other.about)


def _is_respelled(both: Versions, one: Stated, other: Stated) -> bool:
    """Whether one name's spelling was changed: look-alikes, of which the old version never had the second."""
    old, new = str(one.value), str(other.value)
    if old in CALENDAR or new in CALENDAR or len(old) < 4 or len(new) < 4:
        return False
    if any(stated.kind == "name" and stated.value == new for stated in both.old_stated):
        return False
    short, long = sorted((old, new), key=len)
    if long.startswith(short) and long[len(short) :] in ("s", "n", "an", "ian", "ish", "es", "ese", "er", "ns", "ans", "ians"):
        return False
    if degree(old, "d") or degree(new, "d") or (degree(old, "w") and degree(new, "w")):
        return False
    return edit_between(old, new, 2) is not None


def _likeness(both: Versions, one: Stated, other: Stated) -> int:
    mine, theirs = _beside(both.old, both.old_unit(one), one.span, 3), _beside(both.new, both.new_unit(other), other.span, 3)
    return len(mine & theirs)


def _beside(doc: "Document", unit: "Unit", span: Span, count: int) -> set[str]:
    before = folded_words(doc.text[unit.span.start : span.start])[-count:]
    return {*before, *folded_words(doc.text[span.end : unit.span.end])[:count]}


def _rewritten(both: Versions, olds: list[Stated], news: list[Stated]) -> "Iterator[Change]":
    """Tolls, ages and titles that sentences written anew give otherwise; both values must be the only ones of their kind."""
    for one in olds:
        if not (one.tolls or (one.kind in ("age", "title") and "nobody" not in one.about)):
            continue
        others = {other.value for other in news if same_thing(one, other)}
        mine = {other.value for other in olds if same_thing(one, other)}
        known = {other.value for other in both.old_stated if same_thing(one, other)}
        if len(others) == 1 and len(mine) == 1 and not others & known:
            yield Change(one, next(other for other in news if same_thing(one, other)))


def _is_refined(change: Change) -> bool:
    """Whether the new value only says the old one more exactly: "about 12,000" is now "12,300", "a spokesman" "a police spokesman"."""
    old, new = change.old, change.new
    if old.kind == "title":
        mine, theirs = set(folded_words(old.shown)) - {"the"}, set(folded_words(new.shown)) - {"the"}
        return (mine <= theirs or theirs <= mine) and not (mine ^ theirs) & _QUALIFIERS
    if not isinstance(old.value, int | float) or not isinstance(new.value, int | float) or old.kind in ("age", "time"):
        return False
    if not old.hedge or old.hedge == new.hedge:
        return False
    from lint.read.interval import Interval

    return Interval(old.value, old.value).hedged(old.hedge).contains(new.value)


def _is_reworded(both: Versions, change: Change) -> bool:
    """Whether the new version says of another thing, rather than of the same thing otherwise: nothing beside the values is alike."""
    if change.old.kind in ("name", "title", "age") or change.old.tolls & change.new.tolls:
        return False
    mine = topic(both.old, both.old_unit(change.old), change.old.span, 12, both.people)
    theirs = topic(both.new, both.new_unit(change.new), change.new.span, 12, both.people)
    return bool(mine and theirs) and not mine & theirs
