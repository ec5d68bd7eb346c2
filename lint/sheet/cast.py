"""The cast of a story: who and what is named in it, under which forms, titles and ages."""

from lint.model import Span
from lint.patterns import compile_pattern
from lint.read.days import CALENDAR
from lint.read.names import OPENERS
from lint.read.titles import HONORIFICS, OFFICES, ORGANISATIONS, SUFFIXES
from lint.sheet.crib import Member, Said, one_line, where
from lint.sheet.titles import is_role, read_titles
from lint.tables import degree, flags

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.read.bearers import Bearer, Mention
    from lint.sheet.titles import Title

_IN = compile_pattern(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|to|around|outside|across|throughout|towards?)\s\Z")
_SAYS = compile_pattern(r",?\s(?:said|says|told|added|adds|insisted|explained|wrote|asked|replied|warned|argued|recalled)\b")
_STATE_AFTER = compile_pattern(r",\s[A-Z]")
_STATES = frozenset("US U.S. USA U.S.A. UK U.K. UAE U.A.E. DRC".split())
_SIDES = frozenset("Southern Northern Eastern Western Central".split())
_RANK = {"person": 0, "organization": 1, "other": 2}


def read_cast(doc: "Document") -> tuple[tuple[Member, ...], tuple[Member, ...]]:
    """The cast, people first, and the places; each in order of first mention."""
    titles: dict[int, list[Title]] = {}
    for title in read_titles(doc):
        titles.setdefault(id(title.bearer), []).append(title)
    ages: dict[int, list[Span]] = {}
    for age in doc.ages:
        if age.bearer is not None:
            ages.setdefault(id(age.bearer), []).append(age.span)
    members = [
        _member(doc, kind, bearer, titles.get(id(bearer), []), ages.get(id(bearer), []))
        for bearer in doc.bearers
        if (kind := _kind(doc, bearer, id(bearer) in titles, id(bearer) in ages))
    ]
    cast = sorted(
        (m for m in _without_honorifics(members) if m.kind != "place"),
        key=lambda m: (_RANK[m.kind], m.where[0].place.start.offset),
    )
    return tuple(cast), tuple(_one_each([m for m in members if m.kind == "place"]))


def _without_honorifics(members: list[Member]) -> list[Member]:
    """ "Mr Cleverly", read as a name of its own because the surname is a word, joined to the one of that surname, else a person."""
    families = {member.name.split()[-1]: i for i, member in enumerate(members) if member.kind == "person"}
    found: list[Member | None] = list(members)
    for i, member in enumerate(members):
        first, _, rest = member.name.partition(" ")
        if not (first in HONORIFICS or is_role(first)) or not rest or member.kind == "organization":
            continue
        home = families.get(rest.split()[-1])
        if home is None:
            if first not in HONORIFICS:
                continue
            found[i] = Member("person", member.name, member.forms, member.titles, member.ages)
        elif home != i and (one := found[home]) is not None:
            found[home] = Member(
                "person", one.name, (*one.forms, *member.forms), one.titles + member.titles, one.ages + member.ages
            )
            found[i] = None
    return [member for member in found if member is not None]


def _one_each(places: list[Member]) -> list[Member]:
    """Places that differ in capitals only ("SEOUL", "Seoul") as one."""
    found: dict[str, Member] = {}
    for place in places:
        key = place.name.casefold()
        if key in found:
            one = found[key]
            name = one.name if not one.name.isupper() else place.name
            place = Member("place", name, (*one.forms, *place.forms))
        found[key] = place
    return list(found.values())


def _kind(doc: "Document", bearer: "Bearer", titled: bool, aged: bool) -> str:
    """ "person", "organization", "place", "other"; "" for what is nobody and nothing: a weekday, a people, a word of a headline."""
    mentions = [mention for mention in bearer.mentions if not mention.display]
    words = bearer.name.split()
    if not mentions or bearer.name in CALENDAR or words[-1] in CALENDAR or (not _has_honorific(bearer) and _is_people(words)):
        return ""
    if bearer.kind == "person" and not titled and any(word in OPENERS or word == "I" for word in words):
        return "other"
    if bearer.kind == "place" and not titled and (words[-1] in HONORIFICS or words[-1] in OFFICES):
        return "other" if len(words) > 1 else ""
    if any(char.isdigit() for char in bearer.name):
        return "other" if len(words) > 1 else ""
    human = titled or aged or _has_honorific(bearer) or any(_SAYS.match(doc.text, m.end) for m in mentions)
    if len(words) == 1:
        return _kind_of_word(doc, bearer, mentions, titled or aged)
    if not (titled or aged) and bearer.kind != "organization" and _is_town(doc, bearer, mentions, words):
        return "place"
    if bearer.kind:
        return bearer.kind
    if (human and bearer.family) or (bearer.family and any(not mention.full for mention in mentions) and _may_be_given(words[0])):
        return "person"
    return "" if all(0 < degree(word, "w") <= 3 for word in words) and len(mentions) == 1 and _opens(mentions[0]) else "other"


def _has_honorific(bearer: "Bearer") -> bool:
    return not HONORIFICS.isdisjoint(bearer.titles)


def _is_people(words: list[str]) -> bool:
    """ "North Korean", "Russian", "Alaskans", "British", "Southern", "MPs": words for many, or adjectives."""
    last = words[-1]
    if last in _SIDES or last.endswith(("ish", "nese")) or (last[:-1].isupper() and last[-1] == "s" and len(last) > 2):
        return True
    if last.endswith(("an", "ans")) and degree(last.removesuffix("s")[:-1], "p") == 1 and not words[1:]:
        return True  # America, Africa, India with an n
    one = last.removesuffix("s")
    people = any(degree(word, "d") and not degree(word, "p") for word in (last, one))
    return people and all(degree(word, "w") for word in words[:-1])


def _kind_of_word(doc: "Document", bearer: "Bearer", mentions: "list[Mention]", human: bool) -> str:
    word = bearer.name
    if word in _STATES:
        return "place"
    if word.isupper() and not bearer.titles:
        return "place" if 0 < degree(word, "p") <= 2 else ""
    if bearer.kind == "person" or human:
        return "person"
    place = degree(word, "p")
    inside = sum(1 for m in mentions if _IN.search(doc.text, max(0, m.start - 12), m.start))
    plain = 0 < place <= 2 and not any(degree(word, kind) for kind in "sgw")
    if bearer.kind == "place" or (place and (2 * inside >= len(mentions) or plain)):
        return "place"
    if bearer.kind:
        return bearer.kind if word not in ORGANISATIONS or not degree(word, "w") else ""
    if word in SUFFIXES:
        return ""
    if degree(word, "w") and (len(mentions) == 1 or all(_opens(mention) for mention in mentions)):
        return ""
    if _opens(mentions[0]) and len(mentions) == 1 and not flags(word):
        return ""
    return "person" if degree(word, "s") and any(_SAYS.match(doc.text, m.end) for m in mentions) else "other"


def _opens(mention: "Mention") -> bool:
    return mention.words[0].opens


def _is_town(doc: "Document", bearer: "Bearer", mentions: "list[Mention]", words: list[str]) -> bool:
    """Whether every word is of a town's name and the copy stands it where towns stand: "in San Diego"."""
    if len(words) > 3 or not all(degree(word, "p") or word in ("de", "del", "la", "St") for word in words):
        return False
    inside = sum(
        1 for m in mentions if _IN.search(doc.text, max(0, m.start - 12), m.start) or _STATE_AFTER.match(doc.text, m.end)
    )
    return 2 * inside >= len(mentions) and all(mention.full for mention in mentions)


def _may_be_given(word: str) -> bool:
    return bool(degree(word, "g") or degree(word, "n")) and not 0 < degree(word, "w") <= 3


def _member(doc: "Document", kind: str, bearer: "Bearer", titles: "list[Title]", ages: "list[Span]") -> Member:
    forms: dict[str, list[Span]] = {}
    for mention in bearer.mentions:
        if not mention.display:
            forms.setdefault(mention.text, []).append(mention.span)
    for mention in bearer.mentions:
        if mention.display:
            _add_displayed(forms, mention)
    name = bearer.name if bearer.name in forms else max(forms, key=len)
    return Member(
        kind,
        name,
        _said(doc, forms),
        _said(doc, _by_words(doc, [title.span for title in titles])),
        _said(doc, _by_words(doc, ages)),
    )


def _add_displayed(forms: "dict[str, list[Span]]", mention: "Mention") -> None:
    """Of a headline in which every word has a capital, the words that are a form of the name: "Putin Gave Kim Jong Un"."""
    texts = [word.text for word in mention.words]
    for form in sorted(forms, key=len, reverse=True):
        size = len(form.split())
        for i in range(len(texts) - size + 1):
            if texts[i : i + size] == form.split():
                forms[form].append(Span(mention.words[i].start, mention.words[i + size - 1].end))
                return


def _by_words(doc: "Document", spans: "list[Span]") -> "dict[str, list[Span]]":
    found: dict[str, list[Span]] = {}
    for span in spans:
        found.setdefault(one_line(doc.words_at(span)), []).append(span)
    return found


def _said(doc: "Document", spans: "dict[str, list[Span]]") -> tuple[Said, ...]:
    return tuple(
        Said(text, tuple(where(doc, span) for span in sorted(places, key=lambda span: span.start)))
        for text, places in spans.items()
    )
