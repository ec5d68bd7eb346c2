"""Titles beside a name of the fact sheet: which of its roles they name, and whether they were held on a day."""

from lint.model import Span, Value
from lint.patterns import compile_pattern
from lint.read.days import written
from lint.read.names import OPENERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.desk.facts import Fact, FactSheet, Role
    from lint.read.bearers import Mention

FORMER = frozenset(["former", "ex", "then", "onetime", "erstwhile", "deposed", "ousted", "exiled", "retired"])
ACTING = frozenset(["acting", "interim", "caretaker"])
_UNJUDGED = frozenset(
    "late outgoing incoming future next new vice deputy assistant associate under shadow honorary joint senior junior past would-be".split()
)
HANDOVER = 3
"""Days around the first and the last of a role in which both titles may be printed."""

_BEFORE_TITLE = frozenset("the a an by with to and or of for from that when as but while if than then said says".split())
"""What may stand before a title in small letters; before any other word it may be the title of another office."""

_TOKEN = compile_pattern(r"[\w.’'&]{1,30}|[^\w\s]")
_AFTER_NAME = compile_pattern(r",\s(?:the\s|a\s|an\s)?")
_ELECT = compile_pattern(r"[-\s](?:elect|designate)\b")


class TitleClaim(Value):
    """A title as printed beside a name. modifier: "", "former", "then", "acting" or "elect". roles: those that it names.

    elsewhere: the place of the sheet that the copy puts the office in, where the roles are of another; "" otherwise.
    """

    __slots__ = ("elsewhere", "modifier", "roles", "span", "words")

    def __init__(self, span: Span, words: str, modifier: str, roles: "tuple[Role, ...]", elsewhere: str = "") -> None:
        self.span = span
        self.words = words
        self.modifier = modifier
        self.roles = roles
        self.elsewhere = elsewhere


def title_claim(sheet: "FactSheet", fact: "Fact", mention: "Mention", text: str, start: int, end: int) -> TitleClaim | None:
    """The title directly before a mention, or after it behind a comma, that is one of the person's roles.

    start, end: of the block. A title that the sheet does not give this person, in whatever time, is not judged.
    """
    forms = sorted({form for role in fact.roles for form in forms_of(role)}, key=len, reverse=True)
    before = text[max(start, mention.start - 90) : mention.start]
    stripped = before.rstrip(" \n\u00a0,") if before[-2:] == ", " else before.rstrip()
    shift = mention.start - len(before)
    for form in forms:
        if before != stripped and stripped.lower().endswith(form) and not stripped[-len(form) - 1 : -len(form)].isalnum():
            at = shift + len(stripped) - len(form)
            return _claim(sheet, fact, form, text, Span(at, at + len(form)), max(start, at - 70))
    opening = _AFTER_NAME.match(text, mention.end, end)
    if opening is None:
        return None
    low = text[opening.end() : min(end, opening.end() + 90)].lower()
    for form in forms:
        found = low.find(form)
        words = low[:found].replace("-", " ").split()
        follows = low[found + len(form) : found + len(form) + 1]
        if found >= 0 and len(words) <= 4 and "," not in low[:found] and follows in ("", ",", ".", ";", ")", " "):
            rest = text[opening.end() + found + len(form) :][:5].lstrip()
            if (follows == " " and rest[:1].isupper()) or (" of " not in form and rest.startswith("of ")):
                return None
            at = opening.end() + found
            return _claim(sheet, fact, form, text, Span(at, at + len(form)), opening.end())
    return None


def forms_of(role: "Role") -> tuple[str, ...]:
    """A role's title, and its head: "president of Russia" and "president"; in small letters."""
    title = role.title.lower()
    return (title, title.partition(" of ")[0]) if " of " in title else (title,)


def _claim(sheet: "FactSheet", fact: "Fact", form: str, text: str, span: Span, start: int) -> TitleClaim | None:
    roles = tuple([role for role in fact.roles if form in forms_of(role)])
    modifier, qualifiers = "", list[str]()
    begin = span.start
    tokens = list(_TOKEN.finditer(text, start, span.start))
    for i, token in enumerate(reversed(tokens)):
        word = token.group()
        low = word.lower()
        if low in FORMER or low in ACTING:
            joined = text[token.end() : token.end() + 1] == "-"
            article = i + 1 < len(tokens) and tokens[-i - 2].group().lower() == "the"
            if low == "then" and not (joined or article):
                return None
            modifier, begin = "acting" if low in ACTING else "then" if low == "then" else "former", token.start()
            break
        if low in _UNJUDGED:
            return None
        if word == "-":
            continue
        if not word[0].isupper() or word in OPENERS or len(qualifiers) == 3:
            if not qualifiers and text[span.start].islower() and word[0].islower() and low not in _BEFORE_TITLE:
                return None
            break
        qualifiers.insert(0, word)
        begin = token.start()
    if _ELECT.match(text, span.end):
        modifier = "elect"
    words = " ".join(text[begin : span.end].split())
    if not qualifiers and text[span.start].islower() and " of " not in form:
        roles = tuple([role for role in roles if " of " not in role.title or _body_of(role.title) in text])
        if not roles:
            return None
    linked, elsewhere = _linked(sheet, roles, qualifiers)
    if not linked and not elsewhere:
        return None
    return TitleClaim(Span(begin, span.end), words, modifier, linked or roles, elsewhere)


def _linked(sheet: "FactSheet", roles: "tuple[Role, ...]", qualifiers: list[str]) -> "tuple[tuple[Role, ...], str]":
    """The roles that belong to the country or body named before the title; or the place that none of them belongs to."""
    if not qualifiers:
        return roles, ""
    name = " ".join(qualifiers)
    linked = tuple([role for role in roles if _belongs(sheet, role.title, name)])
    if linked:
        return linked, ""
    places = [place for place in sheet.named(name) if place.kind == "place"]
    others = [role for role in roles if any(p.kind == "place" for p in sheet.named(_body_of(role.title)))]
    return (), places[0].name if len(places) == 1 and len(others) == len(roles) else ""


def _body_of(title: str) -> str:
    return title.partition(" of ")[2].removeprefix("the ")


def _belongs(sheet: "FactSheet", title: str, name: str) -> bool:
    """Whether “Russian”, “US” or “Exham Council” names what the title is of."""
    low, said = title.lower(), name.lower().replace(".", "")
    capitals = "".join(word[0] for word in title.split() if word[0].isupper()).lower()
    if said in low.split() or said[: max(4, len(said) - 3)] in low or said == capitals or low.startswith(said):
        return True
    return any(place.kind == "place" and any(known in title for known in place.names) for place in sheet.named(name))


class Verdict(Value):
    """What the sheet says of a title on a day: right, wrong, or None where it does not say; and why, in a clause."""

    __slots__ = ("reason", "right", "role")

    def __init__(self, right: bool | None, reason: str = "", role: "Role | None" = None) -> None:
        self.right = right
        self.reason = reason
        self.role = role


def judge(claim: TitleClaim, fact: "Fact", day: int, text: str = "") -> Verdict:
    """Whether a title fits the roles on `day`; an open role is known up to the day for which the sheet speaks."""
    times = {role: time_of(role, fact, day) for role in claim.roles}
    now = [role for role, time in times.items() if "now" in time]
    past = [role for role, time in times.items() if "past" in time]
    to_come = [role for role, time in times.items() if "to come" in time]
    if claim.elsewhere:
        return Verdict(False, f"{claim.roles[0].title}", claim.roles[0]) if now or past else Verdict(None)
    if any(not time for time in times.values()):
        return Verdict(None)
    if claim.modifier in ("former", "then"):
        if past:
            return Verdict(True, _until(past[-1]), past[-1])
        return Verdict(False, _since(now[0]), now[0]) if now else Verdict(None)
    if claim.modifier == "elect":
        if to_come:
            return Verdict(True, _since(to_come[0]), to_come[0])
        held = next((role for role in now if role.start and role.start.last + HANDOVER < day), None)
        return Verdict(False, _since(held), held) if held else Verdict(None)
    if now:
        acting = now[-1].acting
        if claim.modifier == "acting":
            return Verdict(acting, _since(now[-1]), now[-1])
        if acting and not any(word in text for word in ACTING):
            return Verdict(False, f"acting {_since(now[-1])}", now[-1])
        return Verdict(True, _since(now[-1]), now[-1])
    if past or to_come:
        role = past[-1] if past else to_come[0]
        return Verdict(False, _until(role) if past else _since(role), role)
    return Verdict(None)


def time_of(role: "Role", fact: "Fact", day: int) -> frozenset[str]:
    """Of "now", "past" and "to come" what the role may be on a day; empty where the sheet does not reach so far."""
    found = set[str]()
    if role.start and day < role.start.last:
        found.add("to come")
    if role.end and role.end.first <= day + HANDOVER:
        found.add("past")
    begun = role.start is None or role.start.first - HANDOVER <= day
    if role.end:
        if begun and day <= role.end.last + HANDOVER:
            found.add("now")
    elif begun and fact.as_of and day <= fact.as_of.last:
        found.add("now")
    return frozenset(found)


def _until(role: "Role") -> str:
    return f"{role.title} until {_written(role.end)}" if role.end else role.title


def _since(role: "Role") -> str:
    until = f" to {_written(role.end)}" if role.end else ""
    return f"{role.title} from {_written(role.start)}{until}" if role.start else f"{role.title}{until}"


def _written(day: "object") -> str:
    from lint.desk.facts import Day

    assert isinstance(day, Day)
    return written(day.first) if day.first == day.last else day.text
