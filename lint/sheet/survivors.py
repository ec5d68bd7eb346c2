"""Values that the new version changed in one place and left as they were in another."""

import re

from lint.model import Span, Value
from lint.patterns import compile_pattern
from lint.sheet.align import folded_words
from lint.sheet.changed import Change, Versions, read_changes
from lint.sheet.history import (
    clause_around,
    entry_of,
    is_elsewhere,
    is_history,
    is_of_another_match,
    of_other_places,
    signs_of_the_past,
)
from lint.sheet.matter import Matter, is_on_topic
from lint.sheet.stated import Stated, may_be_one, same_thing
from lint.sheet.stated_counts import family

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_ASIDE = compile_pattern(r",[^,]{1,120},")
_OPPOSED = frozenset([("nearly", "over"), ("under", "over"), ("nearly", "just over"), ("under", "just over")])


class Survivor(Value):
    """A change and the places of the new version, in order, where the old value still stands; `before`: its places in the old one."""

    __slots__ = ("before", "change", "left")

    def __init__(self, change: Change, left: tuple[Stated, ...], before: tuple[Stated, ...]) -> None:
        self.change = change
        self.left = left
        self.before = before


def read_survivors(both: Versions) -> tuple[Survivor, ...]:
    """One for each changed value that survives somewhere, in order of the first place where it does."""
    found: list[Survivor] = []
    taken: set[tuple[int, int]] = set()
    for change in read_changes(both):
        left: list[Stated] = []
        for one in sorted(_left(both, change), key=lambda one: one.span.start):
            if not any(start < one.span.end and one.span.start < end for start, end in taken):
                taken.add((one.span.start, one.span.end))
                left.append(one)
        if not left:
            continue
        before = tuple(one for one in both.old_stated if one.value == change.old.value and same_thing(change.old, one))
        found.append(Survivor(change, tuple(left), before or (change.old,)))
    return tuple(sorted(found, key=lambda survivor: survivor.left[0].span.start))


def _left(both: Versions, change: Change) -> "Iterator[Stated]":
    """The places where the value is left; what is found tells more of the matter, so the rest is asked once more."""
    matter = Matter(both, change)
    changed = both.old.words_at(both.old_unit(change.old).span) + " " + both.new.words_at(both.new_unit(change.new).span)
    waiting = [
        one
        for one in both.new_stated
        if one.kind == change.old.kind
        and one.value == change.old.value
        and one.span != change.new.span
        and one.unit in both.alignment.to_old
        and _stood(both, one)
        and (one.kind == "name" or _may_be_left(both, change, one, changed))
    ]
    for _ in range(2):
        accepted = [one for one in waiting if one.kind == "name" or _is_the_same(both, matter, change, one)]
        yield from accepted
        waiting = [one for one in waiting if one not in accepted]
        if not waiting or not accepted:
            break
        for one in accepted:
            matter.add(one)
    if change.old.kind == "title":
        yield from _bare_titles(both, change)


def _stood(both: Versions, one: Stated) -> bool:
    """Whether the old version of its sentence had the value too."""
    unit = both.alignment.to_old[one.unit]
    return any(other.unit == unit and other.kind == one.kind and other.value == one.value for other in both.old_stated)


def _may_be_left(both: Versions, change: Change, one: Stated, changed: str) -> bool:
    """Whether nothing beside an equal value says that it may stay: history, a part, a quotation, another time, place or entry."""
    doc, unit, old = both.new, both.new_unit(one), change.old
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
    if one.hedge and not old.hedge and not old.tolls & one.tolls and one.hedge in ("over", "under") and _covers(one, change.new):
        return False
    if old.kind in ("age", "title"):
        return True
    if old.kind == "score" and any(
        is_of_another_match(*clause_around(version, unit_, value))
        for version, unit_, value in ((doc, unit, one), (doc, both.new_unit(change.new), change.new))
    ):
        return False
    return not is_elsewhere(doc, one, unit, changed) and not of_other_places(doc, one, both.old, old)


def _is_the_same(both: Versions, matter: Matter, change: Change, one: Stated) -> bool:
    old = change.old
    if old.kind == "age":
        return _is_of_that_age(both, matter, change, one)
    if not (same_thing(old, one) or may_be_one(old, one) or (one.kind == "day" and one.about == old.about)):
        return False
    return old.kind == "title" or is_on_topic(both, matter, old, one)


def _is_of_that_age(both: Versions, matter: Matter, change: Change, one: Stated) -> bool:
    """Whether two ages are one person's: the same bearer, or "the 27-year-old" where only one has that age, or one matter."""
    old = change.old
    if "nobody" not in old.about:
        return bool(old.about & one.about) or (
            "nobody" in one.about and one.definite and _first_of_that_age(both, old) == old.about
        )
    if "nobody" in one.about:
        return one.definite or both.is_lead(one.span) or bool(matter.shared(one))
    return (old.definite or both.is_lead(change.new.span)) and _first_of_that_age(both, old) == one.about


def _first_of_that_age(both: Versions, old: Stated) -> "frozenset[str] | None":
    """Who has an age that the story gives to "she" or "the 27-year-old": the first person named, where that one has it."""
    aged = {name for other in both.old_stated if other.kind == "age" for name in other.about}
    people = [
        bearer
        for bearer in both.old.bearers
        if " " in bearer.name
        and bearer.mentions
        and (bearer.kind == "person" or (not bearer.kind and family(bearer.name) in aged))
    ]
    first = min(people, key=lambda bearer: bearer.mentions[0].start, default=None)
    of_that_age = [other.about for other in both.old_stated if other.kind == "age" and other.value == old.value]
    return next((about for about in of_that_age if first is None or about == {family(first.name)}), None)


def _of_one_time(both: Versions, change: Change, one: Stated) -> bool:
    """Whether the sentence tells of no time that the changed one does not; and the changed value is not itself of the past: "In 2009"."""
    here = signs_of_the_past(" ".join(clause_around(both.new, both.new_unit(one), one)))
    was, is_ = both.old.words_at(both.old_unit(change.old).span), both.new.words_at(both.new_unit(change.new).span)
    if one.kind != "age" and here - signs_of_the_past(was) - signs_of_the_past(is_):
        return False
    ahead, after = clause_around(both.new, both.new_unit(change.new), change.new)
    known = signs_of_the_past(both.new.words_at(both.new_unit(one).span))
    behind = signs_of_the_past(after) - known if one.kind != "age" else set()
    return not signs_of_the_past(_ASIDE.sub(",", ahead)) - known and (
        not behind
        or ((one.definite or one.owned) and (one.kind in ("count", "percent") or all(sign.isdigit() for sign in behind)))
    )


def _covers(one: Stated, new: Stated) -> bool:
    from lint.read.interval import Interval

    if not isinstance(one.value, int | float) or not isinstance(new.value, int | float):
        return False
    return Interval(one.value, one.value).hedged(one.hedge).contains(new.value)


def _bare_titles(both: Versions, change: Change) -> "Iterator[Stated]":
    """ "the deputy mayor" without the name, where the story has nobody else of that title."""
    words = change.old.value if isinstance(change.old.value, tuple) else ()
    if len(words) < 2:
        return
    core = " ".join(map(str, words))
    surnames = "|".join(re.escape(name) for name in change.old.about)
    if any(
        one.kind == "title" and core in " ".join(folded_words(one.shown)) and not one.about & change.old.about
        for one in both.new_stated
    ):
        return
    for match in re.finditer(
        rf"\b(?:the|(?:{surnames}),(?: (?:the|its|their|his|her))?) ({re.escape(core)})\b(?!\s(?-i:[A-Z]))", both.new.text, re.I
    ):
        span = Span(*match.span(1))
        unit = next((u for u in both.alignment.new if u.span.start <= span.start < u.span.end), None)
        if unit is None or unit.index not in both.alignment.same or both.new.in_quotes(span):
            continue
        if not signs_of_the_past(both.new.words_at(unit.span)):
            yield Stated("title", change.old.value, change.old.about, span, unit.index, both.new.words_at(span))
