"""What the sentences of a story state: tolls and counts, sums, shares, measures, ages, titles, times, days and names, each with what it hangs on."""

from bisect import bisect_left, bisect_right

from lint.model import Value
from lint.patterns import compile_pattern
from lint.read.days import WEEKDAYS
from lint.read.names import DISPLAY_ROLES
from lint.sheet.align import folded_words
from lint.sheet.counts import singular
from lint.sheet.titles import read_titles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.model import Span
    from lint.read.numbers import Number
    from lint.sheet.align import Unit

TOLLS = {
    word: toll
    for toll, words in {
        "dead": "killed dead died dies die dying deaths death fatalities fatality lives kills kill killing perished drowned bodies toll "
        "victims deceased slain",
        "injured": "injured wounded hurt injures injuring wounds wounding injuries hospitalised hospitalized hospital hospitals casualties",
        "missing": "missing unaccounted",
        "arrested": "arrested arrests detained detentions arresting arrest custody",
        "rescued": "rescued rescues rescuing saved freed",
        "displaced": "evacuated displaced homeless evacuees evacuating",
        "infected": "infected infections cases",
    }.items()
    for word in words.split()
}
"""Words that say what became of those who are counted."""

FARTHEST = 10
"""Words between a figure and the word that says what it counts."""

GENERIC = frozenset(["people", "person", "man", "woman", "child", "other", "member", "resident"])
_APART = frozenset(["and", "while", "with", "but", "as", "after"])
_TOKEN = compile_pattern(r"[^\W_]+(?:[.,’'-][^\W_]+)*|[,;:]")
_LED_BY = compile_pattern(
    r"\b(majority|margin|lead|crowd|total|squad|crew|staff|fleet|audience|turnout)\s(?:of|by)\s(?:just\s|only\s|about\s)?\Z", 2
)
_COUNTED_BY = {"majority": "votes", "margin": "votes", "lead": "votes", "crowd": "people", "audience": "people"}
_POPULATION = compile_pattern(r"\bpopulation\b[^.;:\d]{0,50}\Z", 2)
_JOINED = compile_pattern(r"-(year|month|week|day|hour|minute|man|woman|member|seat|page|storey|story|room|bed)\b")
_SCORE_BEFORE = compile_pattern(r"[0-9][-–]\Z")
_SCORE_AFTER = compile_pattern(r"[-–][0-9]")
_LABEL = compile_pattern(r"(?<![\w])([A-Z]\w*|iPhone|iPad|iOS)\s\Z")
_THE = compile_pattern(r"\b(?:the|The|those|Those|all|All|these|These)\s(?:[a-z]{2,12}\s)?\Z")


class Stated(Value):
    """One value in one sentence.

    kind: "count", "money", "percent", "measure", "age", "title", "time", "day" or "name". value: what is compared, equal for
    equal statements. about: what it hangs on: toll words, counted nouns, a currency, a unit, a bearer. modifiers: words
    between figure and noun. definite: "the 12". hedge: as numbers have it. unit: the number of its sentence.
    """

    __slots__ = ("about", "definite", "hedge", "kind", "modifiers", "shown", "span", "unit", "value")

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
        self.modifiers = modifiers

    @property
    def tolls(self) -> frozenset[str]:
        return frozenset(word for word in self.about if word.startswith("toll "))

    @property
    def nouns(self) -> frozenset[str]:
        return self.about - self.tolls


def read_stated(doc: "Document", units: "tuple[Unit, ...]") -> tuple[Stated, ...]:
    """Everything stated, in order of place."""
    starts = [unit.span.start for unit in units]

    def unit_of(span: "Span") -> int:
        index = bisect_right(starts, span.start) - 1
        return index if index >= 0 and span.start < units[index].span.end else -1

    found = [
        *_numbers(doc, units, unit_of),
        *_ages(doc, unit_of),
        *_titles(doc, unit_of),
        *_days(doc, unit_of),
        *_names(doc, unit_of),
    ]
    return tuple(sorted((one for one in found if one.unit >= 0), key=lambda one: (one.span.start, one.span.end)))


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
    shared = one.nouns & other.nouns
    if shared and shared <= GENERIC and (one.tolls or other.tolls):
        return (other if one.tolls else one).definite
    return bool(shared)


def _nouns_agree(one: Stated, other: Stated) -> bool:
    """Whether nouns beside one toll may be the same people: "12 miners", "12 men"; not "12 soldiers", "12 civilians"."""
    mine, theirs = one.nouns - GENERIC, other.nouns - GENERIC
    return not mine or not theirs or bool(mine & theirs)


def _numbers(doc: "Document", units: "tuple[Unit, ...]", unit_of: "UnitOf") -> "Iterator[Stated]":
    ages = {age.number_span.start for age in doc.ages}
    taken = [(when.span.start, when.span.end) for when in doc.dates] + [(time.span.start, time.span.end) for time in doc.times]
    tokens: dict[int, tuple[list[str], list[int]]] = {}
    for number in doc.numbers:
        if number.span.start in ages or any(start <= number.span.start < end for start, end in taken):
            continue
        unit = unit_of(number.span)
        if unit < 0:
            continue
        shown = " ".join(doc.words_at(number.span).split())
        if number.kind in ("money", "percent", "points", "measure"):
            kind = "percent" if number.kind == "points" else number.kind
            about = frozenset([number.unit or number.kind])
            definite = _is_definite(doc, number.span)
            yield Stated(kind, round(number.value, 6), about, number.span, unit, shown, hedge=number.hedge, definite=definite)
        elif number.kind == "ordinal" and not _CENTURY.match(doc.text, number.span.end):
            yield Stated("count", round(number.value, 6), frozenset(["rank"]), number.span, unit, shown)
        elif number.kind == "age":
            yield from _age_before_name(doc, number, unit, shown)
        elif number.kind == "count":
            if unit not in tokens:
                tokens[unit] = _tokens(doc, units[unit])
            yield from _count(doc, number, unit, shown, *tokens[unit])


_CENTURY = compile_pattern(r"[\s-](?:century|centuries|birthday|anniversary|minute|Century|floor|Street|Avenue|hole)\b")


def _age_before_name(doc: "Document", number: "Number", unit: int, shown: str) -> "Iterator[Stated]":
    """ "Seventeen-year-old Paula Ruiz" at the head of a sentence, which the reader of ages passes over."""
    for bearer in doc.bearers:
        for mention in bearer.mentions:
            if number.span.end < mention.start <= number.span.end + 2:
                yield Stated("age", int(number.value), frozenset([_family(bearer.name)]), number.span, unit, shown)
                return


def _tokens(doc: "Document", unit: "Unit") -> tuple[list[str], list[int]]:
    found = list(_TOKEN.finditer(doc.text, unit.span.start, unit.span.end))
    return [match.group().casefold() for match in found], [match.start() for match in found]


def _count(doc: "Document", number: "Number", unit: int, shown: str, words: list[str], starts: list[int]) -> "Iterator[Stated]":
    if _SCORE_BEFORE.search(doc.text[max(0, number.span.start - 3) : number.span.start]) or _SCORE_AFTER.match(
        doc.text, number.span.end
    ):
        return
    if _is_label(doc, number):
        return
    noun = number.noun
    if not noun and (joined := _JOINED.match(doc.text, number.span.end)):
        noun = joined.group(1)
    if not noun and (led := _LED_BY.search(doc.text[max(0, number.span.start - 40) : number.span.start])):
        noun = _COUNTED_BY.get(led.group(1).lower(), led.group(1).lower())
    if not noun and _POPULATION.search(doc.text[max(0, number.span.start - 70) : number.span.start]):
        noun = "people"
    head = singular(noun.rpartition(" ")[2]) if noun else ""
    about = {head} if head and noun.rpartition(" ")[2] not in TOLLS else set()
    toll = _toll(doc, number, words, starts)
    if toll:
        about.add(f"toll {toll}")
    if not about:
        return
    if head == "year" or head == "month" or head == "week" or head == "day" or head == "hour" or head == "minute":
        about = {head}
    modifiers = frozenset(word for word in noun.split()[:-1] if word not in TOLLS)
    definite = _is_definite(doc, number.span)
    words_shown = f"{shown} {noun}" if noun and noun not in TOLLS else shown
    yield Stated(
        "count", round(number.value, 6), frozenset(about), number.span, unit, words_shown,
        hedge=number.hedge, definite=definite, modifiers=modifiers,
    )  # fmt: skip


def _is_label(doc: "Document", number: "Number") -> bool:
    """Whether it is part of a name: "iPhone 12", "Type 2 diabetes"; not what follows a person's name or opens a title-case headline."""
    label = None if number.spelled else _LABEL.search(doc.text[max(0, number.span.start - 24) : number.span.start])
    if label is None or number.value >= 100:
        return False
    at = max(0, number.span.start - 24) + label.start(1)
    block, sentence = doc.block_at(at), doc.sentence_at(at)
    if block is None or block.role in DISPLAY_ROLES or sentence is None or at <= sentence.span.start:
        return False
    return not any(bearer.kind == "person" and label.group(1) in bearer.name.split() for bearer in doc.bearers)


def _is_definite(doc: "Document", span: "Span") -> bool:
    return _THE.search(doc.text[max(0, span.start - 24) : span.start]) is not None


def _toll(doc: "Document", number: "Number", words: list[str], starts: list[int]) -> str:
    """The toll whose word stands nearest, a comma or "and" between counting for more words; "" where another figure is between."""
    here = bisect_left(starts, number.figure.start)
    last = max(bisect_left(starts, number.span.end) - 1, here)
    best, nearest = "", FARTHEST + 1
    for i in range(max(0, here - FARTHEST - 1), min(len(words), last + FARTHEST + 2)):
        toll = TOLLS.get(words[i])
        if toll is None or here <= i <= last:
            continue
        between = words[last + 1 : i] if i > last else words[i + 1 : here]
        if any(part[0].isdigit() for part in between):
            continue
        distance = len(between) + 1 + sum(3 for part in between if part in _APART or part in ",;:")
        if distance < nearest:
            best, nearest = toll, distance
    return best


_BESIDE = compile_pattern(r"\b([A-Z][\w’'-]+),\s([0-9]{1,3})(?=,\s)")
_DIED_AT = compile_pattern(
    r"\b(?:dead|died|dies)(?:\s[a-z]+){0,4},?\s(?:aged|at(?:\sthe\sage\sof)?)\s([0-9]{1,3})\b(?![:.][0-9]|\s?[ap]\.?m)"
)


def _ages(doc: "Document", unit_of: "UnitOf") -> "Iterator[Stated]":
    """Ages as the reader has them, those beside a surname that is a word too, and those of a death whose name stands far from it."""
    from lint.model import Span

    taken: list[int] = []
    for age in doc.ages:
        if age.past or age.last != age.years:
            continue
        definite = _is_definite(doc, age.span)
        about = frozenset([_family(age.bearer.name)]) if age.bearer else frozenset(["nobody"])
        taken.append(age.span.start)
        yield Stated(
            "age", age.years, about, age.span, unit_of(age.span), " ".join(doc.words_at(age.span).split()), definite=definite
        )

    aged = {age.bearer.name for age in doc.ages if age.bearer}
    full = [bearer.name for bearer in doc.bearers if " " in bearer.name and (bearer.kind == "person" or bearer.name in aged)]
    families = {_family(name) for name in full}
    for match in _BESIDE.finditer(doc.text):
        span = Span(*match.span(2))
        if span.start not in taken and match.group(1).casefold() in families:
            taken.append(span.start)
            yield Stated("age", int(match.group(2)), frozenset([match.group(1).casefold()]), span, unit_of(span), match.group(2))
    for match in _DIED_AT.finditer(doc.text):
        span = Span(*match.span(1))
        if span.start not in taken:
            yield Stated("age", int(match.group(1)), frozenset(["nobody"]), span, unit_of(span), match.group(1), definite=True)


def _family(name: str) -> str:
    return name.split()[-1].casefold()


def _titles(doc: "Document", unit_of: "UnitOf") -> "Iterator[Stated]":
    for title in read_titles(doc):
        words = folded_words(doc.words_at(title.span))
        yield Stated(
            "title", words, frozenset([_family(title.bearer.name)]), title.span, unit_of(title.span),
            " ".join(doc.words_at(title.span).split()),
        )  # fmt: skip


_DAY = compile_pattern(r"\b(?:" + "|".join(WEEKDAYS) + r")\b")


def _days(doc: "Document", unit_of: "UnitOf") -> "Iterator[Stated]":
    from lint.model import Span

    for time in doc.times:
        yield Stated("time", time.minutes, frozenset(["time"]), time.span, unit_of(time.span), doc.words_at(time.span))
    taken = []
    for when in doc.dates:
        taken.append(when.span)
        if when.day is not None:
            yield Stated(
                "day",
                (when.month, when.day),
                frozenset(["date"]),
                when.span,
                unit_of(when.span),
                " ".join(doc.words_at(when.span).split()),
            )
    for block in doc.copy_blocks:
        for match in _DAY.finditer(doc.text, block.span.start, block.span.end):
            span = Span(*match.span())
            if not any(one.start <= span.start < one.end for one in taken):
                yield Stated("day", match.group(), frozenset(["weekday"]), span, unit_of(span), match.group())


def _names(doc: "Document", unit_of: "UnitOf") -> "Iterator[Stated]":
    """Every word of a name, hanging on itself; they are compared by their letters elsewhere."""
    for name in doc.names:
        for word in name.words:
            if len(word.text) > 2 and not name.display:
                yield Stated("name", word.text, frozenset(["name"]), word.span, unit_of(word.span), word.text)


if TYPE_CHECKING:
    from collections.abc import Callable

    UnitOf = Callable[[Span], int]
