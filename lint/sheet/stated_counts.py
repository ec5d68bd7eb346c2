"""The figures of the sentences: what is counted, what became of those who are counted, sums, shares and measures."""

from bisect import bisect_left

from lint.patterns import compile_pattern
from lint.read.names import DISPLAY_ROLES
from lint.sheet.counts import singular
from lint.sheet.nouns import class_of
from lint.sheet.stated import BARE, RANK, Stated

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lint.document import Document
    from lint.model import Span
    from lint.read.numbers import Number
    from lint.sheet.align import Unit

    UnitOf = Callable[[Span], int]

TOLLS = {
    word: toll
    for toll, words in {
        "dead": "killed dead died dies die dying deaths death fatalities fatality lives kills kill killing perished drowned drown drowning bodies toll "
        "victims deceased slain",
        "injured": "injured wounded hurt injures injuring wounds wounding injuries hospitalised hospitalized hospital casualties",
        "missing": "missing unaccounted",
        "arrested": "arrested arrests detained detentions arresting arrest custody",
        "rescued": "rescued rescues rescuing saved freed survivors",
        "displaced": "evacuated displaced homeless evacuees evacuating flee flees fled fleeing",
        "infected": "infected infections infection infects infecting cases",
    }.items()
    for word in words.split()
}
"""Words that say what became of those who are counted."""

FARTHEST = 10
"""Words between a figure and the word that says what it counts."""

LONGEST_ASIDE = 9
"""Words and commas between figure and verb that are passed over: "31 people, most of them women, died"."""

_APART = frozenset(["and", "while", "with", "but", "as", "after"])
_TOKEN = compile_pattern(r"[^\W_]+(?:[.,’'-][^\W_]+)*|[,;:]")
_LED_BY = compile_pattern(
    r"\b(majority|margin|lead|crowd|total|squad|crew|staff|fleet|audience|turnout)\s(?:of|by)\s(?:just\s|only\s|about\s)?\Z", 2
)
_ATTENDANCE = compile_pattern(r"\b(?:attendance|att|crowd):\s\Z", 2)
_COUNTED_BY = {"majority": "votes", "margin": "votes", "crowd": "people", "audience": "people"}
_MAGNITUDE = compile_pattern(r"\bmagnitude[-\s](?:of\s)?(?:about\s)?\Z", 2)
_POPULATION = compile_pattern(r"\bpopulation\b[^.;:\d]{0,50}\Z", 2)
_JOINED = compile_pattern(r"-(?!old\b)([a-z]{3,12})(?=\s)")
_SCORE_BEFORE = compile_pattern(r"[0-9][-–]\Z")
_SCORE_AFTER = compile_pattern(r"[-–][0-9]")
_LABEL = compile_pattern(r"(?<![\w])([A-Z]\w*|iPhone|iPad|iOS)\s\Z")
_THE = compile_pattern(r"\b(?:the|The|those|Those|all|All|both|Both|these|These)\s(?:[a-z]{2,12}\s)?\Z")
_OWNED = compile_pattern(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)|’s|'s)\s(?:(?:staff|crew|squad|fleet|team|total)\sof\s)?\Z")
_NOUN_OF = compile_pattern(r"\b([A-Za-z]{4,})\sof\s(?:about\s|around\s|nearly\s|at\sleast\s|more\sthan\s)?\Z")
_NO_NOUN_OF = frozenset(
    "some most each many none part half both kind sort because instead ahead outside inside number those total that".split()
)
_ENDS_AS_A_SUBJECT = compile_pattern(
    r"\b(?:ris(?:es|en|ing)|rose|grown|grew|climb(?:s|ed)|stands?|stood|reach(?:es|ed)|pass(?:es|ed)|put|increased|jumped|hits?)\s(?:now\s)?(?:to\s|at\s|past\s)?(?:at\sleast\s|about\s)?\Z"
)
_NUMBER_ONE = compile_pattern(r"\b(?:number|no\.?)\s\Z", 2)
_COLLECTIVE = frozenset(
    "people men women children police staff fish sheep cattle aircraft troops personnel crew feet teeth mice geese".split()
)
_OPENERS = frozenset(
    "the a all at in of only some about nearly around over under just another these those on by and but for with".split()
)
_OF_LATE = compile_pattern(r"\b(?:last|next|past|previous|coming|top)\s\Z", 2)
_NTH_MINUTE = compile_pattern(r"-(minute|hour|day|week|month|year)\b")


def read_counts(doc: "Document", units: "tuple[Unit, ...]", unit_of: "UnitOf") -> "Iterator[Stated]":
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
        if number.kind in ("percent", "points") and _is_of_a_scale(doc, number):
            continue
        if number.kind in ("money", "percent", "points", "measure"):
            kind = "percent" if number.kind == "points" else number.kind
            about = frozenset([(number.unit or number.kind).replace("nautical ", "")])
            definite = is_definite(doc, number.span)
            yield Stated(kind, round(number.value, 6), about, number.span, unit, shown, hedge=number.hedge, definite=definite)
        elif number.kind == "ordinal" and (unit_noun := _NTH_MINUTE.match(doc.text, number.span.end)):
            yield Stated("count", round(number.value, 6), frozenset([unit_noun.group(1)]), number.span, unit, shown)
        elif number.kind == "ordinal" and not _CENTURY.match(doc.text, number.span.end):
            yield Stated("count", round(number.value, 6), frozenset([RANK]), number.span, unit, shown)
        elif number.kind == "age":
            yield from _age_before_name(doc, number, unit, shown)
        elif number.kind == "count":
            if unit not in tokens:
                tokens[unit] = _tokens(doc, units[unit])
            yield from _count(doc, number, unit, shown, *tokens[unit])


_CENTURY = compile_pattern(r"[\s-](?:century|centuries|birthday|anniversary|minute|Century|floor|Street|Avenue|hole)\b")


_SCALE_BEFORE = compile_pattern(r"[0-9]%?(?:\s?[-–]\s?|%,\s)\Z")
_SCALE_AFTER = compile_pattern(r"(?:\s?[-–]\s?|,\s)[0-9.]+%")


def _is_of_a_scale(doc: "Document", number: "Number") -> bool:
    """Whether a share is one of a row or the end of a range: "60%, 70%, 80%", "60-70%"."""
    before = doc.text[max(0, number.span.start - 6) : number.span.start]
    return bool(_SCALE_BEFORE.search(before) or _SCALE_AFTER.match(doc.text, number.span.end))


def _age_before_name(doc: "Document", number: "Number", unit: int, shown: str) -> "Iterator[Stated]":
    """ "Seventeen-year-old Paula Ruiz" at the head of a sentence, which the reader of ages passes over."""
    for bearer in doc.bearers:
        for mention in bearer.mentions:
            if number.span.end < mention.start <= number.span.end + 2:
                yield Stated("age", int(number.value), frozenset([family(bearer.name)]), number.span, unit, shown)
                return


def _tokens(doc: "Document", unit: "Unit") -> tuple[list[str], list[int]]:
    found = list(_TOKEN.finditer(doc.text, unit.span.start, unit.span.end))
    return [match.group().casefold() for match in found], [match.start() for match in found]


def _count(doc: "Document", number: "Number", unit: int, shown: str, words: list[str], starts: list[int]) -> "Iterator[Stated]":
    if _SCORE_BEFORE.search(doc.text[max(0, number.span.start - 3) : number.span.start]) or _SCORE_AFTER.match(
        doc.text, number.span.end
    ):
        return
    if _is_label(doc, number) or _OF_LATE.search(doc.text[max(0, number.span.start - 12) : number.span.start]):
        return
    noun = number.noun
    ahead = doc.text[max(0, number.span.start - 40) : number.span.start]
    if noun and " " not in noun and not _may_be_counted(noun) and (is_definite(doc, number.span) or _LED_BY.search(ahead)):
        noun = ""
    if _MAGNITUDE.search(doc.text[max(0, number.span.start - 20) : number.span.start]):
        noun = "magnitude"
    if not noun and (joined := _JOINED.match(doc.text, number.span.end)):
        noun = joined.group(1)
    if not noun and (led := _LED_BY.search(ahead)):
        noun = _COUNTED_BY.get(led.group(1).lower(), led.group(1).lower())
    if not noun and _ATTENDANCE.search(doc.text[max(0, number.span.start - 14) : number.span.start]):
        noun = "people"
    if not noun and _POPULATION.search(doc.text[max(0, number.span.start - 70) : number.span.start]):
        noun = "people"
    if not noun and (led := _NOUN_OF.search(doc.text[max(0, number.span.start - 50) : number.span.start])):
        noun = "" if led.group(1).lower() in _NO_NOUN_OF else led.group(1).lower()
    head = singular(noun.rpartition(" ")[2]) if noun else ""
    about = {head} if head and noun.rpartition(" ")[2] not in TOLLS else set()
    if not noun and _NUMBER_ONE.search(doc.text[max(0, number.span.start - 10) : number.span.start]):
        yield Stated("count", round(number.value, 6), frozenset([RANK]), number.span, unit, shown)
        return
    toll = _toll(doc, number, words, starts) or _toll_of_subject(doc, number, words, starts)
    if toll and (class_of(head) in ("", "person", "job", "animal", "case") or toll == "displaced"):
        about.add(f"toll {toll}")
    if not about:
        if number.value < 2 or (number.scale != 1.0 and not is_definite(doc, number.span)) or _is_numbered(doc, number):
            return
        about = {BARE}
    if head == "year" or head == "month" or head == "week" or head == "day" or head == "hour" or head == "minute":
        about = {head}
    modifiers = frozenset(word for word in noun.split()[:-1] if word not in TOLLS)
    definite = is_definite(doc, number.span)
    words_shown = f"{shown} {noun}" if noun and noun not in TOLLS else shown
    yield Stated(
        "count", round(number.value, 6), frozenset(about), number.span, unit, words_shown,
        hedge=number.hedge, definite=definite, owned=_OWNED.search(doc.text[max(0, number.span.start - 20) : number.span.start]) is not None,
        modifiers=modifiers,
    )  # fmt: skip


def _toll_of_subject(doc: "Document", number: "Number", words: list[str], starts: list[int]) -> str:
    """The toll of "The number of workers killed in a fire at the mill has risen to 31", where no other figure stands before."""
    if not _ENDS_AS_A_SUBJECT.search(doc.text[max(0, number.span.start - 50) : number.span.start]):
        return ""
    before = words[: bisect_left(starts, number.span.start)]
    if any(word[0].isdigit() for word in before):
        return ""
    return next((TOLLS[word] for word in before if word in TOLLS), "")


def _may_be_counted(noun: str) -> bool:
    """Whether a lone word after a figure is a plural or known for a thing; "belong" in "the three belong" is not."""
    return noun.endswith("s") or noun in TOLLS or bool(class_of(singular(noun))) or noun in _COLLECTIVE


def _is_numbered(doc: "Document", number: "Number") -> bool:
    """Whether a bare figure below a hundred follows a capital: "Zone 5", "Room 12"."""
    if number.spelled or number.value >= 100:
        return False
    label = _LABEL.search(doc.text[max(0, number.span.start - 24) : number.span.start])
    return label is not None and label.group(1).lower() not in _OPENERS


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


def is_definite(doc: "Document", span: "Span") -> bool:
    return _THE.search(doc.text[max(0, span.start - 24) : span.start]) is not None


def _toll(doc: "Document", number: "Number", words: list[str], starts: list[int]) -> str:
    """The toll whose word stands nearest, a comma or "and" between counting for more words; "" where another figure is between."""
    here = bisect_left(starts, number.figure.start)
    last = max(bisect_left(starts, number.span.end) - 1, here)
    best, nearest = "", FARTHEST + 1
    figures = {other.span.start for other in doc.numbers if other is not number and other.kind == "count"}
    for i in range(max(0, here - FARTHEST - 1), min(len(words), last + FARTHEST + 2)):
        toll = TOLLS.get(words[i])
        if toll is None or here <= i <= last or (words[i] == "hospital" and words[i - 1 : i] not in (["in"], ["to"])):
            continue
        if i > last and i + 1 < len(words) and starts[i + 1] in figures:
            continue
        between = words[last + 1 : i] if i > last else words[i + 1 : here]
        if any(part[0].isdigit() for part in between):
            continue
        if i > last and between[-1:] == [","] and "," in between[:3] and len(between) <= LONGEST_ASIDE:
            between = between[: between.index(",")]
        distance = len(between) + 1 + sum(3 for part in between if part in _APART or part in ",;:")
        if distance < nearest:
            best, nearest = toll, distance
    return best


def family(name: str) -> str:
    """The last word of a name."""
    return name.split()[-1].casefold()
