"""One value that a sentence states, with what it hangs on, and whether two values hang on one thing."""

from lint.model import Value
from lint.sheet.nouns import GENERIC, TIME_NOUNS, are_of_two_kinds, is_one_kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.model import Span

BARE = "bare"
"""What a figure hangs on beside which nothing says what it counts."""

RANK = "rank"


class Stated(Value):
    """One value in one sentence.

    kind: "count", "money", "percent", "measure", "score", "age", "title", "time", "day" or "name". value: what is compared, equal for
    equal statements. about: what it hangs on: toll words, counted nouns, a currency, a unit, a bearer. modifiers: words
    between figure and noun. definite: "the 12"; owned: "his 12". hedge: as numbers have it. unit: the number of its sentence.
    """

    __slots__ = ("about", "definite", "hedge", "kind", "modifiers", "owned", "shown", "span", "unit", "value")

    def __init__(
        self,
        kind: str,
        value: object,
        about: frozenset[str],
        span: "Span",
        unit: int,
        shown: str,
        *,
        hedge: str = "",
        definite: bool = False,
        owned: bool = False,
        modifiers: frozenset[str] = frozenset(),
    ) -> None:
        self.kind = kind
        self.value = value
        self.about = about
        self.span = span
        self.unit = unit
        self.shown = shown
        self.hedge = hedge
        self.definite = definite
        self.owned = owned
        self.modifiers = modifiers

    @property
    def tolls(self) -> frozenset[str]:
        return frozenset(word for word in self.about if word.startswith("toll "))

    @property
    def nouns(self) -> frozenset[str]:
        return self.about - self.tolls - {BARE}

    @property
    def counted(self) -> frozenset[str]:
        """The nouns, and "people" for whoever has a toll."""
        return self.nouns | (frozenset(["people"]) if self.tolls else frozenset())

    @property
    def is_bare(self) -> bool:
        """Whether nothing beside the figure says what it counts."""
        return self.about == {BARE}


def same_thing(one: Stated, other: Stated) -> bool:
    """Whether two statements hang on the same thing, whatever they say of it."""
    if one.kind != other.kind:
        return False
    if one.kind != "count":
        return bool(one.about & other.about)
    if one.modifiers and other.modifiers and not one.modifiers & other.modifiers and one.nouns & other.nouns:
        return False
    if one.tolls and other.tolls:
        return bool(one.tolls & other.tolls) and _nouns_agree(one, other)
    if one.nouns & other.modifiers or other.nouns & one.modifiers:
        return one.definite or other.definite
    shared = one.nouns & other.nouns
    if shared and shared <= GENERIC and (one.tolls or other.tolls):
        return (other if one.tolls else one).definite
    return bool(shared) or is_one_kind(one.nouns, other.nouns)


def may_be_one(one: Stated, other: Stated) -> bool:
    """Whether two counts may be of the same thing although their nouns differ or are missing: "four senators", "the four rebels"."""
    if one.kind != "count" or other.kind != "count" or RANK in one.about | other.about:
        return False
    if one.tolls and other.tolls and not one.tolls & other.tolls:
        return False
    mine, theirs = one.counted, other.counted
    return not are_of_two_kinds(mine, theirs) and not (mine | theirs) & TIME_NOUNS


def _nouns_agree(one: Stated, other: Stated) -> bool:
    """Whether nouns beside one toll may be the same people: "12 miners", "12 men"; not "12 soldiers", "12 civilians"."""
    mine, theirs = one.nouns - GENERIC - {BARE}, other.nouns - GENERIC - {BARE}
    return not mine or not theirs or bool(mine & theirs)
