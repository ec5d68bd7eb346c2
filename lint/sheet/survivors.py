"""Values that the new version changed in one place and left as they were in another."""

from lint.model import Span, Value
from lint.patterns import compile_pattern
from lint.read.days import CALENDAR
from lint.read.lookalikes import edit_between
from lint.sheet.align import folded_words
from lint.sheet.history import entry_of, is_elsewhere, is_history, of_other_places, signs_of_the_past
from lint.sheet.stated import GENERIC, Stated, same_thing
from lint.tables import degree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.document import Document
    from lint.sheet.align import Alignment, Unit

_STOP = frozenset(
    "that this with from have been were will would could should their there they them then than about after before into over under more most "
    "less least some when where which while whose what also only just very much many such said says told added tell saying according being "
    "does doing made make take taken took other others each both between during since until because through against among around across "
    "first second last next year years month months week weeks day days time people person percent per cent million billion thousand "
    "pounds dollars euros pound dollar euro monday tuesday wednesday thursday friday saturday sunday january february march april june july "
    "august september october november december nearly almost the and for are was has had not but all can its her his him who one two new "
    "now out get got may per off own via how why our you she any".split()
)
_CALENDAR = frozenset(name.casefold() for name in CALENDAR)
_SAME = dict.fromkeys("jail jailed prison imprisoned imprisonment sentence sentenced custody behind bars".split(), "jail")
"""Words of one matter that share no stem."""

_ASIDE = compile_pattern(r",[^,]{1,120},")
AROUND = 14
"""Words on each side of a value that tell its matter."""

NEAR = 6
"""Words on each side within which one telling word in common is enough for a sum, a share or a measure of one or two figures."""

_PACKAGE = frozenset(["headline", "deck", "caption", "SEO title", "meta description", "push", "social", "alt text", "pull quote"])
_OPPOSED = frozenset([("nearly", "over"), ("under", "over"), ("nearly", "just over"), ("under", "just over")])
_USUAL = frozenset([14, 18, 24, 28, 31, 36, 52, 72])
LOOSE = ("money", "percent")
MOST_IN_A_SENTENCE = 40_000
"""Pairs of values compared in one sentence at most; what has more is a table."""

MOST_CHANGES = 300
"""Changed values that are followed at most; two stories that differ in more are not two versions of one."""

_QUALIFIERS = frozenset(
    "former deputy acting interim vice ex assistant then co shadow junior senior retired emeritus designate elect".split()
)
_REPORTING = frozenset("said told says announced confirmed reported added".split())
_TIME_NOUNS = frozenset(["year", "month", "week", "day", "hour", "minute", "second"])


class Change(Value):
    """A value of the old version and the one that stands in its place in the new one."""

    __slots__ = ("new", "old")

    def __init__(self, old: Stated, new: Stated) -> None:
        self.old = old
        self.new = new


class Survivor(Value):
    """A change and the places of the new version, in order, where the old value still stands; `before`: its places in the old one."""

    __slots__ = ("before", "change", "left")

    def __init__(self, change: Change, left: tuple[Stated, ...], before: tuple[Stated, ...]) -> None:
        self.change = change
        self.left = left
        self.before = before


class Versions:
    """Two versions of a story with their sentences aligned and what they state; `people`: the words of the names of people."""

    __slots__ = ("alignment", "new", "new_stated", "old", "old_stated", "people")

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
        self.people = frozenset(
            word for doc in (old, new) for bearer in doc.bearers if bearer.kind == "person" for word in folded_words(bearer.name)
        )

    def new_unit(self, stated: Stated) -> "Unit":
        return self.alignment.new[stated.unit]

    def old_unit(self, stated: Stated) -> "Unit":
        return self.alignment.old[stated.unit]


def read_survivors(both: Versions) -> tuple[Survivor, ...]:
    """One for each changed value that survives somewhere, in order of the first place where it does."""
    found: list[Survivor] = []
    taken: set[tuple[int, int]] = set()
    for change in read_changes(both):
        left = tuple(one for one in _left(both, change) if (one.span.start, one.span.end) not in taken)
        if not left:
            continue
        taken.update((one.span.start, one.span.end) for one in left)
        before = tuple(one for one in both.old_stated if one.value == change.old.value and same_thing(change.old, one))
        found.append(Survivor(change, left, before or (change.old,)))
    return tuple(sorted(found, key=lambda survivor: survivor.left[0].span.start))


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
        mine = [one for one in news.get(unit.index, ()) if not is_history(both.new, one)]
        theirs: list[Stated] = []
        if unit.index in alignment.to_old:
            theirs = [one for one in olds.get(alignment.to_old[unit.index], ()) if not is_history(both.old, one)]
        if len(mine) * len(theirs) > MOST_IN_A_SENTENCE or len(changes) > MOST_CHANGES:
            continue
        rest_old, rest_new = _without_equals(theirs, mine)
        changes += _paired(both, rest_old, rest_new)
        spare_old += rest_old
        spare_new += rest_new
    for unit in alignment.old:
        if unit.index not in alignment.to_new:
            spare_old += [one for one in olds.get(unit.index, ()) if not is_history(both.old, one)]
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
    mine = _topic(both.old, both.old_unit(change.old), change.old.span, 12, both.people)
    theirs = _topic(both.new, both.new_unit(change.new), change.new.span, 12, both.people)
    return bool(mine and theirs) and not mine & theirs


def _left(both: Versions, change: Change) -> "Iterator[Stated]":
    old, new = change.old, change.new
    changed = both.old.words_at(both.old_unit(old).span) + " " + both.new.words_at(both.new_unit(new).span)
    for one in both.new_stated:
        if one.kind != old.kind or one.value != old.value or one.span == new.span:
            continue
        if one.unit not in both.alignment.to_old or not _stood(both, one):
            continue
        if one.kind != "name" and not _is_the_same(both, change, one, changed):
            continue
        yield one
    if old.kind == "title":
        yield from _bare_titles(both, change)


def _stood(both: Versions, one: Stated) -> bool:
    """Whether the old version of its sentence had the value too."""
    unit = both.alignment.to_old[one.unit]
    return any(other.unit == unit and other.kind == one.kind and other.value == one.value for other in both.old_stated)


def _is_the_same(both: Versions, change: Change, one: Stated, changed: str) -> bool:
    doc, unit = both.new, both.new_unit(one)
    old = change.old
    if old.kind == "age":
        if not _is_of_that_age(both, change, one):
            return False
    elif not same_thing(old, one) and not (one.kind == "day" and one.about == old.about):
        return False
    if unit.role == "correction" or is_history(doc, one) or doc.in_quotes(one.span):
        return False
    if old.kind != "title" and not _of_one_time(both, change, one):
        return False
    if entry_of(doc, one) != entry_of(doc, change.new):
        return False
    if any(other.unit == one.unit and other.value == change.new.value and same_thing(other, one) for other in both.new_stated):
        return False
    if (one.hedge, old.hedge) in _OPPOSED or (old.hedge, one.hedge) in _OPPOSED:
        return False
    if one.hedge and not old.hedge and one.hedge in ("over", "under") and _covers(one, change.new):
        return False
    if old.kind in ("age", "title"):
        return True
    if is_elsewhere(doc, one, unit, changed) or of_other_places(doc, one, both.old, old):
        return False
    return _is_on_topic(both, change, one)


def _is_of_that_age(both: Versions, change: Change, one: Stated) -> bool:
    """Whether two ages are one person's: the same bearer, or "the 27-year-old" where only one has that age, or one matter."""
    old = change.old
    if "nobody" not in old.about:
        return bool(old.about & one.about) or ("nobody" in one.about and one.definite)
    if "nobody" in one.about:
        return one.definite or bool(_shared(both, change, one, AROUND, False))
    bearers = {other.about for other in both.old_stated if other.kind == "age" and other.value == old.value} - {old.about}
    return old.definite and len(bearers) == 1


def _of_one_time(both: Versions, change: Change, one: Stated) -> bool:
    """Whether the sentence tells of no time that the changed one does not; and the changed value is not itself of the past: "In 2009"."""
    here = signs_of_the_past(both.new.words_at(both.new_unit(one).span))
    was, is_ = both.old.words_at(both.old_unit(change.old).span), both.new.words_at(both.new_unit(change.new).span)
    if here - signs_of_the_past(was) - signs_of_the_past(is_):
        return False
    if change.old.kind == "money" and signs_of_the_past(was) - here and not _is_in_lead(both, change):
        return False
    ahead = both.new.text[both.new_unit(change.new).span.start : change.new.span.start]
    return not signs_of_the_past(_ASIDE.sub(",", ahead)) - here


def _is_in_lead(both: Versions, change: Change) -> bool:
    block = both.new.block_at(change.new.span.start)
    return block is None or block.paragraph <= 1


def _covers(one: Stated, new: Stated) -> bool:
    from lint.read.interval import Interval

    if not isinstance(one.value, int | float) or not isinstance(new.value, int | float):
        return False
    return Interval(one.value, one.value).hedged(one.hedge).contains(new.value)


def _is_on_topic(both: Versions, change: Change, one: Stated) -> bool:
    """Whether the words around speak of the same matter; the rarer the value, the less is asked."""
    old = change.old
    if old.kind == "count":
        if old.tolls & one.tolls:
            return True
        if _is_only_count(both, old):
            return True
        if one.definite or (not old.nouns & one.nouns & (_TIME_NOUNS | {"rank"}) and float(str(old.value)) >= 10):
            return True
    if old.kind in ("money", "percent", "measure") and (
        one.definite or _digits(old) > 3 or (_digits(old) == 3 and float(str(old.value)) >= 1000)
    ):
        return True
    if old.kind == "count" and old.nouns & {"second", "minute", "day", "rank"} and _is_odd(old):
        return True
    if old.kind in LOOSE and _digits(old) == 2 and _is_odd(old):
        return True
    if "date" in old.about or (old.kind == "time" and isinstance(old.value, int) and old.value % 60):
        return True
    when = old.kind in ("time", "day")
    if old.kind in ("money", "percent", "measure"):
        near = _shared(both, change, one, NEAR, False)
        if near:
            return True
        far = _shared(both, change, one, AROUND, False)
        return len(far) >= 2 or (bool(far) and both.new_unit(one).role in _PACKAGE)
    shared = _shared(both, change, one, AROUND, when)
    if "weekday" in old.about:
        words = {*both.old_unit(old).words, *both.new_unit(one).words}
        return len(shared) >= 2 and not words & _REPORTING
    return bool(shared)


def _is_only_count(both: Versions, old: Stated) -> bool:
    """Whether the old version counted these things to this number only: satellites, three each time."""
    nouns = old.nouns - GENERIC - _TIME_NOUNS - {"rank"}
    values = {other.value for other in both.old_stated if other.kind == "count" and nouns & other.nouns}
    return bool(nouns) and len(values) == 1 and old.value != 1


def _is_odd(old: Stated) -> bool:
    """Whether a value is one that two matters hardly share by chance: of two figures at least, and not round."""
    value = float(str(old.value))
    return value * 10 % 5 != 0 if value % 1 else value >= 13 and value % 5 != 0 and value not in _USUAL


def _shared(both: Versions, change: Change, one: Stated, count: int, days: bool) -> set[str]:
    """The telling words that stand near the changed value, in either version, and near one that may be a survivor."""
    mine = _topic(both.old, both.old_unit(change.old), change.old.span, count, both.people, days)
    mine |= _topic(both.new, both.new_unit(change.new), change.new.span, count, both.people, days)
    return (mine & _topic(both.new, both.new_unit(one), one.span, count, both.people, days)) - {
        stem(word) for word in one.nouns | one.modifiers
    }


def _digits(stated: Stated) -> int:
    """How many figures of a value mean something: 3 of 38,700, 2 of 5.7, 1 of 4 million."""
    return len(f"{float(str(stated.value)):.10g}".replace(".", "").replace("-", "").split("e")[0].strip("0"))


def _topic(doc: "Document", unit: "Unit", span: Span, count: int, people: frozenset[str], days: bool = False) -> set[str]:
    """The telling words around a place, cut to their stems; names of people are none, those of days and months only with `days`."""
    before = doc.text[unit.span.start : span.start].split()[-count:]
    after = doc.text[span.end : unit.span.end].split()[:count]
    words = folded_words(" ".join([*before, *after]))
    return {
        _SAME.get(word) or stem(word)
        for word in words
        if len(word) > 2 and (word not in _STOP or (days and word in _CALENDAR)) and word not in people and not word[0].isdigit()
    }


def stem(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    for ending in ("ings", "ing", "ers", "ies", "ed", "es", "er", "s", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _bare_titles(both: Versions, change: Change) -> "Iterator[Stated]":
    """ "the deputy mayor" without the name, where the story has nobody else of that title."""
    words = [word for word in folded_words(change.old.shown) if word not in ("the", "a", "an")]
    if len(words) < 2:
        return
    core = " ".join(words)
    if any(
        one.kind == "title" and core in " ".join(folded_words(one.shown)) and not one.about & change.old.about
        for one in both.new_stated
    ):
        return
    import re

    for match in re.finditer(rf"\b[Tt]he ({re.escape(core)})\b(?!\s[A-Z])", both.new.text, re.I):
        span = Span(*match.span(1))
        unit = next((u for u in both.alignment.new if u.span.start <= span.start < u.span.end), None)
        if unit is None or unit.index not in both.alignment.same or both.new.in_quotes(span):
            continue
        if not signs_of_the_past(both.new.words_at(unit.span)):
            yield Stated("title", change.old.value, change.old.about, span, unit.index, both.new.words_at(span))
