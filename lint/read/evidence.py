"""What speaks for and against two look-alike spellings being one name, each kind with its weight."""

from lint.model import Value
from lint.read.lookalikes import Edit, Form, pairs, read_forms, stands_small
from lint.read.titles import ORGANISATIONS
from lint.tables import degree, flags

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from lint.read.names import Name

LONG = 100_000
"""In a longer text all words are collected at once; in a shorter one it is faster to look for the few that matter."""

WEIGHTS = {
    "tables: neither is known": 14,
    "tables: one is known only": 20,
    "tables: one is rare": -5,
    "tables: both are known": -9,
    "tables: both are common": -19,
    "tables: the rarer is the better known": -2,
    "tables: an ordinary word": -18,
    "tables: two ordinary words": -20,
    "tables: written small too": -14,
    "edit: transposition": 10,
    "edit: doubled": 12,
    "edit: insertion": 9,
    "edit: confused letters": 5,
    "edit: other letters": -7,
    "edit: two": -28,
    "edit: 4 letters": -13,
    "edit: 5 letters": 0,
    "edit: 6 or 7 letters": 5,
    "edit: long": 7,
    "edit: at the end": -7,
    "neighbours: same word before": 15,
    "neighbours: same word after": 14,
    "neighbours: other words before": -14,
    "neighbours: other words on both sides": -25,
    "neighbours: first words of two names": -20,
    "neighbours: first word and last word": -22,
    "neighbours: a title before both": 3,
    "introduction: the other only, and this one speaks": 22,
    "introduction: the other only": -2,
    "introduction: two first names": -25,
    "introduction: the rarer only": 0,
    "introduction: neither": 6,
    "place: in one sentence": -9,
    "place: both in lists": -9,
    "place: only at the start of sentences": -7,
    "count: once each": 1,
    "count: once and a few times": 2,
    "count: once and often": 7,
    "count: both more than once": -10,
}
"""Points for and against; fitted by logistic regression to hand-labelled pairs of printed copy and to slips made by machine."""

_SUFFIXES = frozenset(
    "s es n an ian ans ians i is er ers r rs a e o y al ed d ing ly ic ish ese ism ist ists men man ie ey ette ia ias ean eans "
    "ite ites ation ation able ful in ina ine u z x h xc ship".split()
)
_CONFUSED = frozenset("ae ai ao au ei eo eu io iu ou ck cq kq cs sz gj iy vw mn nu uv il bp dt fv ft rt gh ks xs hn".split())


class LookAlike(Value):
    """Two spellings and what speaks for and against their being one name.

    rare: the one that stands more seldom, else the later one.
    """

    __slots__ = ("common", "edit", "evidence", "rare")

    def __init__(self, rare: Form, common: Form, edit: Edit, evidence: tuple[str, ...]) -> None:
        self.rare = rare
        self.common = common
        self.edit = edit
        self.evidence = evidence

    @property
    def is_of_given_names(self) -> bool:
        """Whether both stand before one and the same surname, and nowhere else than first in a name, no word of a firm's name."""
        one, other = self.rare, self.common
        if one.before or other.before or one.bare or other.bare or not one.after & other.after:
            return False
        shared = one.after & other.after
        return not any(word in ORGANISATIONS or degree(word, "w") or degree(word, "c") for word in shared)

    def points(self, without: "Collection[str]" = ()) -> int:
        """The sum of the weights, kinds in `without` ("tables", "neighbours" ...) left out."""
        return sum(WEIGHTS[said] for said in self.evidence if said.partition(":")[0] not in without)


def read_lookalikes(text: str, names: "Iterable[Name]", sentence_starts: "Sequence[int]") -> tuple[LookAlike, ...]:
    """All pairs of look-alike spellings that are not one word grown from the other, weighed or not worth it."""
    found: list[LookAlike] = []
    small = frozenset(text.split()) if len(text) > LONG else None
    for one, other, edit in pairs(read_forms(text, names, sentence_starts).values()):
        if derived(one, other) and not _is_second_reference(one, other):
            continue
        for form in (one, other):
            form.small = stands_small(text, form.text) if small is None else form.text.lower() in small
        rare, common = sorted((one, other), key=lambda form: (len(form.words), -form.words[0].start))
        found.append(LookAlike(rare, common, edit, tuple(_evidence(rare, common, edit))))
    return tuple(found)


def derived(one: Form, other: Form) -> bool:
    """Whether one word is grown from the other: a plural, a people of a country, a feminine."""
    short, long = sorted((one.text, other.text), key=len)
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    a, b = short[start:], long[start:]
    if start < 3 or len(a) > 3:
        return False
    if not a:
        return (b in _SUFFIXES and b != short[-1]) or b.startswith("-")
    if len(a) == len(b) == 1:
        return a in "aeiosny" and b in "aeiosny" and "d" in flags(one.text) + flags(other.text)
    return a in _SUFFIXES and b in _SUFFIXES and not b.endswith(a) and bool(known(one) and known(other))


def _is_second_reference(one: Form, other: Form) -> bool:
    """Whether one only adds a mute e to the other's surname and is never introduced, but speaks: Agnes Marlow, then “Marlowe said”."""
    short, long = sorted((one, other), key=lambda form: len(form.text))
    if long.text != short.text + "e" or is_word(short) or is_word(long):
        return False
    return any(
        not bare.before | bare.after and (bare.speaking or bare.titled) and bool(_given_before(full)) and not full.bare
        for bare, full in ((one, other), (other, one))
    )


def known(form: Form) -> int:
    """3 for a common name or word, 2 for a known one, 1 for a rare one, 0 for one that no table has."""
    found = flags(form.text)
    if not found:
        return 1 if "-" in form.text and all(flags(part) for part in form.text.split("-") if len(part) > 1) else 0
    degrees = dict(zip(found[::2], found[1::2], strict=True))
    if (
        degrees.get("w", "9") <= "3"
        or degrees.get("g", "9") <= "2"
        or degrees.get("s", "9") <= "2"
        or degrees.get("p", "9") <= "1"
    ):
        return 3
    if (
        "c" in degrees
        or "d" in degrees
        or degrees.get("u") == "1"
        or "w" in degrees
        or degrees.get("s") == "3"
        or degrees.get("p") == "2"
    ):
        return 2
    return 0 if found == "s4" else 1 if len(degrees) == 1 else 2


def is_person(form: Form) -> bool:
    """Whether a title or a given name stands before it."""
    return form.titled > 0 or bool(_given_before(form))


def _given_before(form: Form) -> set[str]:
    """The given names and initials that stand before it."""
    return {word for word in form.before if len(word) == 1 or _is_given(word)}


def _is_given(word: str) -> bool:
    found = degree(word, "g")
    return found == 1 or (found > 1 and not 0 < degree(word, "w") < 4)


def is_word(form: Form) -> bool:
    """An ordinary word that is no name of a person or place."""
    found = degree(form.text, "w")
    return 0 < found <= 4 and not is_person(form) and not 0 < degree(form.text, "g") <= 2 and not 0 < degree(form.text, "s") <= 2


def _evidence(rare: Form, common: Form, edit: Edit) -> "Iterator[str]":
    yield from _tables(rare, common)
    yield from _slip(rare, common, edit)
    yield from _neighbours(rare, common)
    yield from _introduction(rare, common)
    yield from _counts(rare, common)


def _tables(rare: Form, common: Form) -> "Iterator[str]":
    low, high = sorted((known(rare), known(common)))
    if low == 0:
        yield "tables: neither is known" if high == 0 else "tables: one is known only"
    elif low == 1:
        yield "tables: one is rare"
    else:
        yield "tables: both are common" if low == 3 else "tables: both are known"
    if known(rare) > known(common):
        yield "tables: the rarer is the better known"
    if is_word(rare) and is_word(common):
        yield "tables: two ordinary words"
    elif is_word(rare) or is_word(common):
        yield "tables: an ordinary word"
    if rare.small or common.small:
        yield "tables: written small too"


def _slip(rare: Form, common: Form, edit: Edit) -> "Iterator[str]":
    kind = edit.kind
    if kind == "substitution":
        kind = "confused letters" if "".join(sorted(edit.letters)) in _CONFUSED else "other letters"
    yield f"edit: {kind}"
    length = min(len(rare.text), len(common.text))
    yield (
        "edit: 4 letters"
        if length == 4
        else "edit: 5 letters"
        if length == 5
        else "edit: 6 or 7 letters"
        if length < 8
        else "edit: long"
    )
    if edit.at >= length - 1 and edit.kind not in ("transposition", "doubled"):
        yield "edit: at the end"


def _neighbours(rare: Form, common: Form) -> "Iterator[str]":
    other_before = bool(rare.before and common.before) and not rare.before & common.before
    other_after = bool(rare.after and common.after) and not rare.after & common.after
    if rare.before & common.before:
        yield "neighbours: same word before"
    elif other_before:
        yield "neighbours: other words on both sides" if other_after else "neighbours: other words before"
    if rare.after & common.after:
        yield "neighbours: same word after"
    elif other_after and not rare.before and not common.before:
        yield "neighbours: first words of two names"
    if (not rare.before and rare.after and common.before and not common.after) or (
        not common.before and common.after and rare.before and not rare.after
    ):
        yield "neighbours: first word and last word"
    if rare.titled and common.titled:
        yield "neighbours: a title before both"
    if rare.sentences & common.sentences:
        yield "place: in one sentence"
    if rare.listed and common.listed:
        yield "place: both in lists"
    if rare.opening == len(rare.words) and not rare.speaking and known(rare):
        yield "place: only at the start of sentences"


def _introduction(rare: Form, common: Form) -> "Iterator[str]":
    first, second = _given_before(rare), _given_before(common)
    if first and second and not first & second:
        yield "introduction: two first names"
    elif rare.bare == len(rare.words) and common.before:
        yield (
            "introduction: the other only, and this one speaks"
            if rare.titled or rare.speaking
            else "introduction: the other only"
        )
    elif common.bare == len(common.words) and rare.before:
        yield "introduction: the rarer only"
    elif rare.bare == len(rare.words) and common.bare == len(common.words):
        yield "introduction: neither"


def _counts(rare: Form, common: Form) -> "Iterator[str]":
    few, many = len(rare.words), len(common.words)
    if few > 1:
        yield "count: both more than once"
    else:
        yield "count: once each" if many == 1 else "count: once and a few times" if many < 4 else "count: once and often"
