"""Of what matter a value is told: the telling words around it, and how likely two matters share a value by chance."""

from lint.read.days import CALENDAR
from lint.sheet.align import folded_words
from lint.sheet.history import is_history
from lint.sheet.nouns import GENERIC, TIME_NOUNS, class_of
from lint.sheet.stated import RANK, may_be_one, same_thing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.model import Span
    from lint.sheet.align import Unit
    from lint.sheet.changed import Change, Versions
    from lint.sheet.stated import Stated

_STOP = frozenset(
    "toward towards including include includes included that this with from have been were will would could should their there they them then than about after before into over under more most "
    "less least some when where which while whose what also only just very much many such said says told added tell saying according being "
    "does doing made make take taken took other others each both between during since until because through against among around across "
    "first second last next year years month months week weeks day days time people person percent per cent million billion thousand "
    "pounds dollars euros pound dollar euro monday tuesday wednesday thursday friday saturday sunday january february march april june july "
    "august september october november december nearly almost the and for are was has had not but all can its her his him who one two new "
    "now out get got may per off own via how why our you she any".split()
)
_CALENDAR = frozenset(name.casefold() for name in CALENDAR)
_SAME = {
    word: words.split()[0]
    for words in (
        "jail jailed prison imprisoned imprisonment sentence sentenced custody behind bars",
        "lose loses lost loss losses losing",
        "rise rises rose risen rising",
        "fall falls fell fallen falling",
        "grow grows grew grown growth growing",
        "sell sells sold sale sales selling",
        "buy buys bought buying purchase purchased",
        "spend spends spent spending",
        "pay pays paid payment payments paying",
        "build builds built building construction",
        "win wins won winner winners winning victory",
        "die dies died dead death deaths dying",
        "fine fines fined fining penalty penalties",
        "worth value valued values",
        "cost costs costing price priced prices bill",
        "steal steals stole stolen theft thieves raid",
        "choose chose chosen choice",
        "effective effectiveness efficacy effectively",
        "hit hits strike strikes struck",
        "heat heatwave hot temperature temperatures mercury",
    )
    for word in words.split()
}
"""Words of one matter that share no stem."""

AROUND = 14
"""Words on each side of a value that tell its matter."""

LARGE = 20
"""From here on two counts of a story are hardly equal by chance."""

_SPANS = frozenset(["hour", "night"])
SOME = 3
"""From here on a count in the headline and an equal one in the first paragraph are the same."""

NEAR = 6
"""Words on each side within which one telling word in common is enough for a sum, a share or a measure of one or two figures."""

_PACKAGE = frozenset(["headline", "deck", "caption", "SEO title", "meta description", "push", "social", "alt text", "pull quote"])
_USUAL = frozenset([14, 18, 24, 28, 31, 36, 52, 72])
LOOSE = ("money", "percent")
_REPORTING = frozenset("said told says announced confirmed reported added".split())


_UP = frozenset(
    "rise rises rose risen rising up gain gains gained grow grew grown climb climbed jump jumped leap leapt increase increased higher".split()
)
_DOWN = frozenset(
    "fall falls fell fallen falling down drop drops dropped decline declined slide slid lose loses lost lower plunge plunged shed cut cuts reduce reduced slash slashed".split()
)


_MOVING = frozenset("rise fall up down grow grew increas climb jump drop high low".split())
"""Stems that say only that a share rose or fell."""


class Matter:
    """The telling words around a changed value, in both versions, and around the places that are found to say the same."""

    def __init__(self, both: "Versions", change: "Change") -> None:
        self._both = both
        self._places = [
            (both.old, both.old_unit(change.old), change.old.span),
            (both.new, both.new_unit(change.new), change.new.span),
        ]

    def add(self, one: "Stated") -> None:
        self._places.append((self._both.new, self._both.new_unit(one), one.span))

    @property
    def is_of_the_lead(self) -> bool:
        """Whether a changed place is the headline or the first paragraph."""
        return any(self._both.is_lead(span) for doc, _, span in self._places if doc is self._both.new)

    def shared(self, one: "Stated", count: int = AROUND, days: bool = False) -> set[str]:
        """The telling words within `count` words of the value and of `one`."""
        both = self._both
        mine: set[str] = set()
        for doc, unit, span in self._places:
            mine |= topic(doc, unit, span, count, both.people, days)
        theirs = topic(both.new, both.new_unit(one), one.span, count, both.people, days)
        return (mine & theirs) - both.everywhere - {stem(word) for word in one.nouns | one.modifiers}

    def is_led_alike(self, one: "Stated") -> bool:
        """Whether both are "until 5pm", or both "by 5pm"."""
        words = {_led_by(doc, span) for doc, _, span in [*self._places, (self._both.new, None, one.span)]}
        return len(words) == 1 and words <= {"until", "till", "by", "before", "after"}

    @property
    def moves(self) -> bool:
        return any(_moves(*place) for place in self._places)

    def is_moved(self, one: "Stated") -> bool:
        """Whether a word right beside says that something rose or fell so much."""
        return bool(_moves(self._both.new, self._both.new_unit(one), one.span))

    def moves_against(self, one: "Stated") -> bool:
        """Whether the words right beside say that one rose and the other fell."""
        both = self._both
        here = _moves(both.new, both.new_unit(one), one.span)
        return bool(here) and any(there and not there & here for there in (_moves(*place) for place in self._places))


def _led_by(doc: "Document", span: "Span") -> str:
    words = doc.text[max(0, span.start - 16) : span.start].split()
    return words[-1].lower() if words else ""


def _moves(doc: "Document", unit: "Unit", span: "Span") -> set[str]:
    before = folded_words(doc.text[unit.span.start : span.start])[-3:]
    after = folded_words(doc.text[span.end : unit.span.end])[:2]
    words = {*before, *after}
    return ({"up"} if words & _UP else set()) | ({"down"} if words & _DOWN else set())


def is_on_topic(both: "Versions", matter: Matter, old: "Stated", one: "Stated") -> bool:
    """Whether the words around speak of the same matter; the rarer the value, the less is asked."""
    if old.kind == "score":
        return _is_that_score(both, matter, old, one)
    if old.kind == "count":
        return _is_that_count(both, matter, old, one)
    if old.kind in ("money", "percent", "measure"):
        return not matter.moves_against(one) and _is_that_amount(both, matter, old, one)
    if "month" in old.about:
        return both.is_first(old) or bool(matter.shared(one))
    if "year" in old.about:
        return bool(matter.shared(one, NEAR))
    if "date" in old.about or (old.kind == "time" and isinstance(old.value, int) and old.value % 60):
        return True
    if old.kind == "time" and both.is_lead(one.span) and matter.is_of_the_lead:
        return True
    if old.kind == "time" and matter.is_led_alike(one):
        return True
    shared = matter.shared(one, AROUND, True)
    if "weekday" in old.about:
        words = {*both.old_unit(old).words, *both.new_unit(one).words}
        return bool(matter.shared(one, 2)) or (len(shared) >= 2 and not words & _REPORTING)
    return bool(shared)


def _is_that_score(both: "Versions", matter: Matter, old: "Stated", one: "Stated") -> bool:
    figures = old.value if isinstance(old.value, tuple) else ()
    if "clocked" in old.about or len(figures) > 2 or sum(figures) >= 25 or one.definite:
        return True
    return bool(matter.shared(one)) or (both.is_lead(one.span, 3) and both.new_unit(old).role in _PACKAGE)


def _is_that_count(both: "Versions", matter: Matter, old: "Stated", one: "Stated") -> bool:
    if old.tolls & one.tolls:
        return True
    value = float(str(old.value))
    if not both.is_first(old) and not old.nouns & one.nouns and not (old.definite or old.owned):
        return False
    if one.is_bare or old.is_bare or not same_thing(old, one):
        return _refers_back(both, matter, old, one)
    if not old.nouns & one.nouns and not (one.definite or one.owned or is_rare(old) or is_odd(old)):
        return bool(matter.shared(one))
    if _is_only_count(both, old) or (both.is_lead(one.span) and matter.is_of_the_lead):
        return True
    timed = old.nouns & one.nouns & (TIME_NOUNS | {RANK})
    if one.definite or one.owned or (not timed and value >= 10 and (digits(old) > 1 or value < 1000)):
        return True
    if one.modifiers & old.modifiers:
        return True
    if timed & _SPANS and both.is_first(old) and value >= 5 and value % 5 and value not in _USUAL:
        return True
    if old.nouns & {"second", "minute", "day", RANK} and is_odd(old):
        return True
    return bool(matter.shared(one))


def _refers_back(both: "Versions", matter: Matter, old: "Stated", one: "Stated") -> bool:
    """Whether a count in another noun, or in none, is the changed one: nothing else of that number stands before it."""
    first = both.is_first(old)
    rivals = [
        other
        for other in both.old_stated
        if other is not old
        and other.kind == "count"
        and other.value == old.value
        and other.span.start < both.place_in_old(one)
        and not same_thing(other, old)
        and not (first and class_of_all(old) == {"person"} >= class_of_all(other) and both.is_early(other))
        and not is_history(both.old, other)
        and may_be_one(other, one)
    ]
    rare = is_rare(old)
    shared = matter.shared(one)
    if not rivals and both.is_lead(one.span) and matter.is_of_the_lead and float(str(old.value)) >= SOME:
        return True
    if any(same_thing(rival, one) for rival in rivals) or (rivals and not (rare and shared)):
        return False
    if one.definite or (one.owned and shared):
        return True
    if old.is_bare and not one.is_bare:
        return rare and len(shared) > 1
    if one.is_bare or old.is_bare:
        return (rare and (bool(shared) or (one.is_bare and old.is_bare))) or (
            bool(shared) and (is_odd(old) or both.is_lead(one.span))
        )
    if class_of_all(old) == class_of_all(one) == {"person"} and is_odd(old) and float(str(old.value)) >= LARGE:
        return True
    return rare and bool(shared)


def class_of_all(stated: "Stated") -> set[str]:
    return {class_of(noun) for noun in stated.counted}


def _is_that_amount(both: "Versions", matter: Matter, old: "Stated", one: "Stated") -> bool:
    if both.is_lead(one.span) and matter.is_of_the_lead:
        return True
    if both.is_first(old) or old.definite or matter.shared(one):
        if one.definite or digits(old) > 3 or (digits(old) == 3 and float(str(old.value)) >= 1000):
            return True
        if old.kind == "measure" and (is_rare(old) or (both.is_first(old) and float(str(old.value)) >= LARGE)):
            return True
    near = matter.shared(one, NEAR)
    if old.kind == "percent":
        near -= _MOVING
    if old.kind == "percent" and len(near) < 2 and not both.is_first(old) and matter.is_moved(one) != matter.moves:
        return False
    if old.kind in LOOSE and digits(old) == 2 and is_odd(old) and (near or old.kind == "money" or not matter.is_moved(one)):
        return True
    if near:
        return True
    far = matter.shared(one) - (_MOVING if old.kind == "percent" else set())
    return len(far) >= 2 or (bool(far) and both.new_unit(one).role in _PACKAGE)


def _is_only_count(both: "Versions", old: "Stated") -> bool:
    """Whether the old version counted these things to this number only: satellites, three each time."""
    nouns = old.nouns - GENERIC - TIME_NOUNS - {RANK}
    values = {other.value for other in both.old_stated if other.kind == "count" and nouns & other.nouns}
    return bool(nouns) and len(values) == 1 and old.value != 1


def is_rare(old: "Stated") -> bool:
    """Whether hardly two things of a story are counted to the same number: 450, 2,300, 11,846."""
    value = float(str(old.value))
    return digits(old) >= 3 or (value >= 1000 and digits(old) >= 2) or (value >= 100 and value % 100 != 0)


def is_odd(old: "Stated") -> bool:
    """Whether a value is one that two matters hardly share by chance: of two figures at least, and not round."""
    value = float(str(old.value))
    return value * 10 % 5 != 0 if value % 1 else value >= 13 and value % 5 != 0 and value not in _USUAL


def digits(stated: "Stated") -> int:
    """How many figures of a value mean something: 3 of 38,700, 2 of 5.7, 1 of 4 million."""
    return len(f"{float(str(stated.value)):.10g}".replace(".", "").replace("-", "").split("e")[0].strip("0"))


def topic(doc: "Document", unit: "Unit", span: "Span", count: int, people: frozenset[str], days: bool = False) -> set[str]:
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
