"""Statements that somebody leads a country: "French President Emmanuel Macron", "Keir Starmer, the British prime minister"."""

from lint.desk.gazetteer import Country, Gazetteer, Leader
from lint.model import Span, Value
from lint.patterns import compile_pattern
from lint.tables import degree, flags, folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from lint.read.blocks import Block

TITLES = {
    "president": "president",
    "prime minister": "prime minister",
    "pm": "prime minister",
    "premier": "prime minister",
    "taoiseach": "prime minister",
    "chancellor": "chancellor",
}
"""A title, and the office it means."""

_OF_STATES = frozenset(["AU", "CA"])
"""Countries whose states and provinces have premiers."""

_TAILS = ("resident", "rime minister", "rime Minister", "remier", "hancellor", "aoiseach")
_TITLE = compile_pattern(
    r"\b(?:[Pp]resident|[Pp]rime [Mm]inister|PM|[Pp]remier|[Cc]hancellor|[Tt]aoiseach)\b(?![-\w]|\s(?:League|Division|Inn|Foods))"
)
_WORD = r"(?:(?:al|el|as|ash|an|ad)-[A-Z]\w+|[A-Z][\w’'.\u00c0-\u024f-]*[\w\u00c0-\u024f]|[A-Z]\.?)"
_PARTICLE = r"(?:al|el|bin|ibn|van|der|den|de|da|do|dos|von|la|e|Al|El)"
_NAME = rf"({_WORD}(?:\s(?:{_PARTICLE}\s){{0,2}}{_WORD}){{0,4}})"
_AFTER = compile_pattern(rf"(,?)\s{_NAME}")
_OF_COUNTRY = compile_pattern(r"\sof\s(?:the\s)?(U\.[SK]\.|(?:[A-Z][\w’'-]*)(?:\s(?:and\s|of\s|the\s)?[A-Z][\w’'-]*){0,4})")
_BEFORE = compile_pattern(r"((?:[A-Z][\w.-]*[\w.]\s(?:and\s|of\s|the\s)?){0,4}[A-Z][\w.-]*[\w.])(['’]s?)?\s$")
_NAME_BEFORE = compile_pattern(rf"{_NAME},\s(?:the\s|now\s)?$")
_FORMER = compile_pattern(
    r"\b(?:former|then|ex|late|acting|interim|vice|deputy|next|first|new|incoming|outgoing|last|future|previous|long-?time|would-be"
    r"|self-(?:declared|proclaimed|styled)|ousted|deposed|exiled|opposition|one-?time|old|rival|shadow|honorary|assistant"
    r"|ailing|jailed|transitional?|caretaker|de\sfacto|fictional)\b[-\s]*$", 2
)  # fmt: skip
_NOT_YET = compile_pattern(r"[-\s](?:[Ee]lect|[Dd]esignate|[Cc]andidate|[Hh]opeful|[Nn]ominee|[Ee]meritus)\b")
_CLOSED = compile_pattern(r"['’]s\b|[.;:)!?]|,(?!\s(?:and\b|[A-Z]))|\s(?:is|was|has|had|will|would|said|says|told|on|in|at)\b|$")


class LeaderClaim(Value):
    """Somebody is called the head of a country.

    where: the country or people as printed; office: "president", "prime minister" or "chancellor"; title: as printed.
    """

    __slots__ = ("countries", "name", "office", "said", "title", "where")

    def __init__(self, where: Span, title: Span, name: Span, said: str, office: str, countries: tuple[Country, ...]) -> None:
        self.where = where
        self.title = title
        self.name = name
        self.said = said
        self.office = office
        self.countries = countries


def read_leader_claims(text: str, blocks: "Iterable[Block]", gazetteer: Gazetteer) -> tuple[LeaderClaim, ...]:
    """The claims, in order; nothing of former, acting, deputy or elected heads."""
    found: list[LeaderClaim] = []
    places = sorted([*(at - 1 for tail in _TAILS for at in _places(text, tail)), *(at + 1 for at in _places(text, " PM "))])
    for block in blocks if places else ():
        for at in places:
            if block.span.start <= at < block.span.end:
                match = _TITLE.match(text, at, block.span.end)
                claim = _claim(text, match, block.span, gazetteer) if match else None
                if claim is not None:
                    found.append(claim)
    return tuple(found)


def _places(text: str, tail: str) -> "Iterator[int]":
    at = text.find(tail)
    while at >= 0:
        yield at
        at = text.find(tail, at + 1)


def _claim(text: str, title: "re.Match[str]", block: Span, gazetteer: Gazetteer) -> LeaderClaim | None:
    start, end = title.span()
    if _NOT_YET.match(text, end) or _FORMER.search(text, max(block.start, start - 24), start):
        return None
    office = TITLES[title.group().lower()]
    before = _BEFORE.search(text, max(block.start, start - 60), start)
    where = _people_before(before, gazetteer) if before else None
    if where is not None:
        span, countries = where
        if _FORMER.search(text, max(block.start, span.start - 24), span.start) or _is_compound(text, span.start, block.start):
            return None
        name = _name_after(text, end, block.end, gazetteer) or _name_before(text, span.start, block.start, gazetteer)
    else:
        of = _OF_COUNTRY.match(text, end, block.end)
        if of:
            found = _country_in(of.group(1), of.start(1), gazetteer)
            if found is None:
                return None
            span, countries = found
            name = _name_after(text, span.end, block.end, gazetteer) or _name_before(text, start, block.start, gazetteer)
        else:
            name = _name_after(text, end, block.end, gazetteer)
            of = _OF_COUNTRY.match(text, name.end, block.end) if name else None
            found = _country_in(of.group(1), of.start(1), gazetteer) if of else None
            if found is None:
                return None
            span, countries = found
    if name is None or (title.group().lower() == "premier" and any(country.code in _OF_STATES for country in countries)):
        return None
    return LeaderClaim(span, Span(start, end), name, " ".join(text[name.start : name.end].split()), office, countries)


def _people_before(before: "re.Match[str]", gazetteer: Gazetteer) -> tuple[Span, tuple[Country, ...]] | None:
    """The people or country that ends where the title begins, the longest that the gazetteer knows."""
    words = before.group(1).split()
    for count in range(len(words), 0, -1):
        said = " ".join(words[-count:])
        countries = gazetteer.countries(said) if before.group(2) else gazetteer.of_people(said)
        if countries:
            if count < len(words) and words[-count - 1][0].isupper() and not _opens(words[-count - 1]):
                return None
            return Span(before.end(1) - len(said), before.end(1)), countries
    return None


def _opens(word: str) -> bool:
    from lint.read.days import CALENDAR
    from lint.read.names import OPENERS

    return word in OPENERS or word in CALENDAR


def _is_compound(text: str, start: int, begin: int) -> bool:
    """Whether a hyphen or another people stands right before: "Franco-German", "Bosnian Serb"."""
    return start > begin and text[start - 1] in "-–/&"


def _country_in(said: str, start: int, gazetteer: Gazetteer) -> tuple[Span, tuple[Country, ...]] | None:
    """The longest beginning of these words that is a country; "of Colombia's growers" is none."""
    words = said.replace("’", "'").split(" ")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        bare = name.removesuffix("'s").rstrip(".'")
        countries = gazetteer.countries(bare)
        if countries:
            return (Span(start, start + len(bare)), countries) if bare == name else None
    return None


def _name_after(text: str, at: int, end: int, gazetteer: Gazetteer) -> Span | None:
    match = _AFTER.match(text, at, end)
    if not match:
        return None
    name = _trimmed(text, match.start(2), match.end(2))
    if name is None or not _may_be_person(text[name.start : name.end], gazetteer):
        return None
    if match.group(1) and (" " not in text[name.start : name.end] or not _CLOSED.match(text, name.end)):
        return None
    return name


def _name_before(text: str, at: int, begin: int, gazetteer: Gazetteer) -> Span | None:
    match = _NAME_BEFORE.search(text, max(begin, at - 70), at)
    if not match or " " not in match.group(1):
        return None
    said = match.group(1)
    first, last = said.split()[0], said.split()[-1]
    if set("wpcd").intersection(flags(first)) and not degree(first, "g") and not any(candidates(said, gazetteer)):
        return None
    if (0 < degree(last, "w") <= 3 and not degree(last, "s")) or not _may_be_person(said, gazetteer):
        return None
    return Span(match.start(1), match.end(1))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Without a possessive ending and the full stop of a sentence."""
    said = text[start:end]
    for tail in ("'s", "’s"):
        if said.endswith(tail):
            said = said[:-2]
    said = said.rstrip(".'’")
    return Span(start, start + len(said)) if len(said) > 1 else None


def _may_be_person(said: str, gazetteer: Gazetteer) -> bool:
    from lint.read.days import CALENDAR
    from lint.read.names import OPENERS
    from lint.read.titles import HONORIFICS, OFFICES, ORGANISATIONS

    words = said.split()
    if any(word in CALENDAR or word in ORGANISATIONS or word in OPENERS for word in words):
        return False
    if any(word in OFFICES or word in HONORIFICS for word in (words[0], words[-1])):
        return False
    if len(words) == 1 and (0 < degree(said, "w") <= 4 or said.isupper()) and not degree(said, "s"):
        return False
    return not gazetteer.countries(said) and not gazetteer.of_people(said)


def holders(claim: LeaderClaim) -> tuple[Leader, ...]:
    """Who holds the office in the countries that may be meant, each once."""
    found = [leader for country in claim.countries for leader in country.leaders if claim.office in offices_of(leader.title)]
    return tuple({leader.name: leader for leader in found}.values())


def is_so(claim: LeaderClaim, day: str, as_of: str) -> bool | None:
    """Whether the gazetteer has the one named in that office on a day, "2025-06-01"; None where it cannot tell.

    It knows who holds an office from their first day to `as_of`, and nothing of who was before or comes after.
    """
    known = holders(claim)
    if not known or not day or day > as_of or any(leader.since > day for leader in known):
        return None
    return any(is_same(claim.said, leader) for leader in known)


def offices_of(title: str) -> frozenset[str]:
    """What a title of the gazetteer means; a president of a government is both."""
    low = title.lower()
    if "vice" in low or "deputy" in low:
        return frozenset()
    found = {office for word, office in TITLES.items() if word in low}
    if "president of the government" in low or "council of ministers" in low:
        found.add("prime minister")
    return frozenset(found)


def is_same(said: str, leader: Leader) -> bool:
    """Whether a printed name may be the leader's: one of its words is, whatever the transliteration.

    The last word said may be any of the leader's; another word said must be one of the family name's.
    """
    spoken = [folded(word) for word in said.replace("-", " ").split()]
    spoken = [word for word in spoken if len(word) > 1]
    if not spoken:
        return True
    full = [folded(word) for word in leader.name.replace("-", " ").split()]
    family = [folded(word) for word in leader.family.replace("-", " ").split()]
    whole = folded(leader.family)
    if any(_alike(spoken[-1], word) for word in (*full, *family, whole)):
        return True
    return any(_alike(word, other) for word in spoken[:-1] for other in (*family, whole))


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < 3:
        return False
    from jellyfish import jaro_winkler_similarity

    return jaro_winkler_similarity(_sounds(one), _sounds(other)) >= 0.88


_SAME_SOUND = (
    ("kh", "h"), ("gh", "g"), ("sh", "s"), ("sch", "s"), ("ch", "c"), ("zh", "z"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("yy", "y"),
    ("iy", "y"), ("ij", "y"), ("ii", "y"), ("ie", "e"), ("ee", "i"), ("ck", "k"), ("q", "k"), ("c", "k"), ("w", "v"), ("j", "y"), ("i", "y"),
    ("ss", "s"), ("dd", "d"), ("mm", "m"), ("nn", "n"), ("tt", "t"), ("o", "u"), ("e", "a"),
)  # fmt: skip


def _sounds(word: str) -> str:
    """A word with letters made one that transliterations exchange."""
    for letters, one in _SAME_SOUND:
        word = word.replace(letters, one)
    return word.removeprefix("al") if len(word) > 6 else word


def candidates(said: str, gazetteer: Gazetteer) -> "Iterator[Leader]":
    """Leaders of any country, of state or government, whose whole name this is."""
    words = {folded(word) for word in said.split()}
    if len(words) < 2:
        return
    for country in gazetteer.all_countries():
        if not country.sovereign:
            for leader in country.leaders:
                if words <= {folded(word) for word in leader.name.split()}:
                    yield leader
