"""What people of the story are: "North Korean leader" before a name, ", the mayor of Harrow," after it."""

import re

from lint.model import Span, Value
from lint.patterns import compile_pattern
from lint.read.titles import HONORIFICS, OFFICES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.read.bearers import Bearer, Mention

ROLES = frozenset(
    "accountant activist actor actress adviser advisor agent aide ambassador analyst anchor archbishop architect artist assistant "
    "astronaut athlete attorney author banker baker barrister bassist biologist bishop blogger boss boxer brother builder businessman "
    "businesswoman butcher campaigner candidate captain cardinal caretaker carpenter cartoonist chair chairman chairwoman chairperson "
    "champion chancellor chaplain chef chemist chief choreographer cleaner clerk climber coach co-founder cofounder colleague columnist "
    "comedian commander commentator commissioner composer conductor congressman congresswoman constable consultant controller "
    "coordinator coroner correspondent councillor counsel creator critic curator dancer daughter dealer dean defender dentist deputy "
    "designer detective developer diplomat director doctor driver drummer ecologist economist editor electrician emperor engineer "
    "entrepreneur envoy epidemiologist ex-husband ex-wife executive expert farmer father fiance fiancé fiancée filmmaker firefighter "
    "fisherman footballer forecaster forward founder fullback gardener general geologist goalkeeper golfer governor guitarist "
    "headteacher head historian hooker host husband imam inspector instructor inventor investigator investor journalist judge justice king "
    "lawmaker lawyer leader lecturer librarian lieutenant magistrate manager mayor mechanic midfielder midwife minister model "
    "mother musician nephew neighbour neighbor niece novelist nurse officer official operator organiser organizer owner painter "
    "paramedic partner pastor pathologist pensioner photographer physician physicist pianist pilot player playwright plumber poet "
    "policeman policewoman politician pope porter premier presenter president priest primate prince princess principal producer "
    "principal professor programmer prosecutor psychiatrist psychologist publisher queen rabbi ranger rapper receptionist referee reporter "
    "representative researcher resident rider sailor scholar scientist screenwriter secretary senator sergeant sheriff shopkeeper singer "
    "sister skipper socialist soldier solicitor son speaker spokesman spokesperson spokeswoman star strategist striker student "
    "superintendent supervisor surgeon survivor suspect swimmer teacher technician trainer treasurer trustee undertaker vet veteran "
    "vicar victim violinist volunteer waiter waitress welder widow widower wife winger worker writer co-author co-owner CEO CFO COO CTO MP MEP "
    "MSP TD QC KC ceo cfo".split()
)
"""Nouns that say what somebody is."""

_BESIDE = frozenset(
    "former ex then acting interim deputy vice assistant senior junior chief prime foreign finance health home interior defence defense "
    "education transport trade justice environment energy opposition party police fire ambulance team club company school union church "
    "city state district county regional national local federal general executive managing artistic musical music football rugby "
    "cricket tennis head lead leading veteran retired late longtime long-time current new incoming outgoing founding joint co associate "
    "shadow first second world olympic campaign government ministry council army navy air force hospital university climate "
    "research sales marketing communications press political economic chief-of-staff special principal technical sporting executive-director "
    "investment portfolio bank film television tv radio stage pop rock jazz opera folk rescue mountain wildlife marine dairy sheep taxi "
    "bus lorry train truck".split()
)
"""Words in small letters that may stand inside a title before a name."""

_NO_TITLES = frozenset(
    "St Saint Uncle Aunt Auntie Grandma Grandpa Managing Prime Foreign Finance Home Interior Defence Defense Trade".split()
)
_JOINS = frozenset(["of", "and", "for", "the"])
_SMALL = frozenset(
    "a an the of in on at by for from to with and or but as than that which who was were is are has have had will would could when while "
    "after before during since it he she they we you i his her its their our said says told added asked met named called made gave saw "
    "let sent against about between into over under like including among not no also so if because where what how then".split()
)
"""Words in small letters that never stand inside a title before a name."""

_BEFORE = compile_pattern(r"(?:[^\s,;:()“”\"—–]{1,30}\s{1,3}){1,8}\Z")
_SET_OFF = compile_pattern(
    r"(?:\b[\w-]+(?:’s|'s|s’|s')|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he))\s((?:[a-z-]+\s){0,3}[a-z-]{3,20}),\s\Z"
)
_AFTER = compile_pattern(
    r",\s{1,3}(?:(?:aged\s)?[0-9]{1,3},\s{1,3})?(?:who\s(?:is|was)\s|now\s|then\s|as\s)?(the\s|an?\s|its\s|their\s|his\s|her\s)?([^,;:()“”\"\n—–]{3,90}?)"
    r"(?=,|;|\)|\.(?:\s|\Z)|\s[—–-]\s|\s(?:who|which|said|says|told|was|were|has|had|will)\b)"
)
_IS = compile_pattern(
    r"\s(?:is|was|became)\s(?:the|an?)\s([^,;:()“”\"\n—–]{3,90}?)(?=,|;|\)|\.(?:\s|\Z)|\s[—–-]\s|\s(?:who|which)\b)"
)
_CUT = compile_pattern(r"\s(?:of|at|for|in|with|from|to|on|and|since|until)\s")
_SPELL = compile_pattern(r"\s(?:from|since|until|in|between|for)\s(?:[0-9]|the\s[0-9]|[A-Z][a-z]+\s[0-9])")
_OWNER = ("’s", "'s", "’", "'")


class Title(Value):
    """Words that say what a bearer is. mention: the name they stand beside. before: whether they stand before it."""

    __slots__ = ("bearer", "before", "mention", "span")

    def __init__(self, span: Span, bearer: "Bearer", mention: "Mention", before: bool) -> None:
        self.span = span
        self.bearer = bearer
        self.mention = mention
        self.before = before


def read_titles(doc: "Document") -> tuple[Title, ...]:
    """The titles of the copy, in order; "Mr" and "Dr" alone are none."""
    found: list[Title] = []
    for bearer in doc.bearers:
        if bearer.kind not in ("person", ""):
            continue
        for mention in bearer.mentions:
            if mention.display:
                continue
            span = _before(doc, mention) or _within(mention)
            if span is not None:
                found.append(Title(span, bearer, mention, True))
            span = _after(doc, mention, bearer)
            if span is not None:
                found.append(Title(span, bearer, mention, False))
    return tuple(sorted(found, key=lambda title: title.span.start))


def _within(mention: "Mention") -> Span | None:
    """The title of "Headteacher Gwen Aldous" where a sentence begins with it, so that its capital says nothing."""
    words = mention.words
    if len(words) > 2 and words[0].opens and words[0].text.lower() in ROLES and is_role(words[0].text):
        return words[0].span
    return None


def _before(doc: "Document", mention: "Mention") -> Span | None:
    sentence = doc.sentence_at(mention.start)
    begin = max(sentence.span.start if sentence else mention.start, mention.start - 120)
    if doc.text[mention.start - 2 : mention.start] == ", " and doc.text[mention.end : mention.end + 1] in (",", ".", ")"):
        set_off = _SET_OFF.search(doc.text, begin, mention.start)
        return Span(*set_off.span(1)) if set_off and is_role(set_off.group(1).split()[-1]) else None
    match = _BEFORE.search(doc.text, begin, mention.start)
    if match is None:
        return None
    words = list(re.finditer(r"\S+", match.group()))
    first = len(words)
    while first and words[first - 1].group() in HONORIFICS:
        first -= 1
    last = first
    if not last or not is_role(words[last - 1].group()):
        return None
    first -= 1
    while first and (steps := _reach([word.group() for word in words[: first + 1]])):
        first -= steps
    while first < last - 1 and words[first].group().lower() in ("the", "a", "an", "and", "of", "for"):
        first += 1
    return Span(match.start() + words[first].start(), match.start() + words[last - 1].end())


def is_role(word: str) -> bool:
    bare = word.rpartition("-")[2] or word
    return (bare.lower() in ROLES or bare in OFFICES or word.lower() in ROLES) and bare not in _NO_TITLES


def _reach(words: list[str]) -> int:
    """How many words before the last belong to the title too: the next one, or up to three plain ones that a known one leads."""
    if _belongs(words[-2], words[-1]):
        return 1
    for count in range(1, min(4, len(words) - 1)):
        word = words[-1 - count]
        if not word.islower() or word in _SMALL or not word.replace("-", "").isalpha():
            return 0
        if count + 2 <= len(words) and _belongs(words[-2 - count], word) and words[-2 - count].lower() not in _JOINS:
            return count + 1
    return 0


def _belongs(word: str, following: str) -> bool:
    """Whether the word before a part of a title is part of it too."""
    low = word.lower()
    if word.endswith(_OWNER):
        return word[0].isupper()
    if low in _JOINS:
        return low == "of" or (low == "the" and following[0].isupper()) or low == "and"
    return (
        low in _BESIDE
        or is_role(word)
        or low.startswith(("ex-", "then-", "vice-", "co-"))
        or (word[0].isupper() and low not in _OPENERS)
    )


_OPENERS = frozenset(
    "the a an but and when after before as while if in on at by for from with his her its their our my both also".split()
)


def _after(doc: "Document", mention: "Mention", bearer: "Bearer") -> Span | None:
    match = _AFTER.match(doc.text, mention.end)
    group = 2
    if match is None and bearer.kind == "person":
        match, group = _IS.match(doc.text, mention.end), 1
    if match is None:
        return None
    phrase = match.group(group)
    if spell := _SPELL.search(phrase):
        phrase = phrase[: spell.start()]
    core = phrase[: cut.start()] if (cut := _CUT.search(phrase)) else phrase
    words = core.split()
    if (
        not words
        or len(words) > 6
        or not is_role(words[-1])
        or any(word.endswith("ing") and word not in _BESIDE for word in words[:1])
    ):
        return None
    if (
        group == 2
        and not match.group(1)
        and words[0][0].isupper()
        and len(words) > 1
        and not any(word.islower() for word in words)
    ):
        return None
    return Span(match.start(group), match.start(group) + len(phrase))
