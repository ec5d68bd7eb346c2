"""What a name names, as far as the words and the tables tell: somebody, an organisation, a place."""

from lint.read.pattern import Pattern
from lint.read.titles import HONORIFICS, OFFICES
from lint.tables import degree, flags

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.read.bearers import Bearer, Mention

KINDS = {"person": "name", "organization": "organization", "place": "place"}
STATES = frozenset("US U.S. USA U.S.A. UK U.K. UAE U.A.E. DRC NZ PNG GB DC D.C. LA L.A. NYC NY N.Y. NSW".split())
"""Places that are written as acronyms."""

PARTIES = frozenset(
    "Labour Conservative Conservatives Tory Tories Democrat Democrats Republican Republicans Liberal Liberals Greens Socialists Lib "
    "Dem Dems Commons Lords Likud Fatah Hamas Hezbollah Taliban Kremlin Pentagon Senate Congress Parliament Cabinet Interpol".split()
)
_IN = Pattern(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]utside|[Aa]cross|[Aa]round|[Tt]hroughout|[Tt]owards?|[Vv]isiting|[Cc]onstituency of|[Cc]ity of|[Tt]own of|[Vv]illage of)\s\Z"
)
_TOWN_OF = Pattern(r"\b(?:town|city|village|county|state|district|port|suburb|province|hamlet|island|resort) of\s\Z")
_NEAR = Pattern(r"\b(?:near|outside|north of|south of|east of|west of)\s\Z")
_SHIRE = Pattern(r"[A-Z]\w+(?:shire|land|stan|burgh|ville|grad|town|borough|ford|chester|minster)\Z")
_BODIES = frozenset(
    "Administration Observatory Mission Commissioner Coalition Chamber Secretariat Tribunal Inquiry Branch Squad Guard Guards Finals".split()
)
_SITES = frozenset(
    "Garrison Palace Tower Station Castle Village Town Heights Springs Falls Creek Point Coast Islands Channel Plaza Hall Airport Canal Zone Basin Plateau".split()
)


def kind_of(text: str, bearer: "Bearer", mention: "Mention") -> str:
    """The claim's kind for one mention; "name" where nothing tells."""
    words = [word.text for word in mention.words]
    if all(word in OFFICES or word in HONORIFICS for word in words):
        return "title"
    if bearer.name in STATES:
        return "place"
    if any(char.isdigit() for char in mention.text) and bearer.kind != "person":
        return "name"
    if len(words) == 1 and words[0].isupper() and len(words[0]) > 1 and bearer.kind != "place":
        return "organization"
    if bearer.kind:
        return KINDS[bearer.kind]
    return by_words(bearer.name.split()) or (
        "place" if len(words) == 1 and is_place(words[0], text[max(0, mention.start - 20) : mention.start]) else "name"
    )


def by_words(fullest: list[str]) -> str:
    """The kind that the words themselves tell; "" for none."""
    if fullest[-1] in _SITES and len(fullest) > 1:
        return "place"
    if (
        any(word in PARTIES for word in fullest)
        or _is_team(fullest)
        or (fullest[0].isupper() and len(fullest[0]) > 1 == len(fullest))
    ):
        return "organization"
    if is_people(fullest) or (len(fullest) == 2 and all(degree(word, "p") in (1, 2) for word in fullest)):
        return "place"
    return "organization" if fullest[-1] in _BODIES or (len(fullest) == 1 and _is_company(fullest[0])) else ""


def _is_company(word: str) -> bool:
    """A word that the table has for companies, not for people or things."""
    known = flags(word)
    return "c" in known and not any(flag in known for flag in "pgsnw")


def is_people(words: list[str]) -> bool:
    """Russian, North Korean, Britons."""
    known = flags(words[-1])
    return ("d" in known and (len(words) == 1 or "p" in flags(words[0]))) or (len(words) == 1 and "p1" in known)


def is_place(word: str, before: str) -> bool:
    """A word that the table knows as a place, after "in" or "at", or with the ending of one."""
    if _TOWN_OF.search(before):
        return True
    if _NEAR.search(before) and not any(flag in flags(word) for flag in "gsw"):
        return True
    if not _IN.search(before):
        return _SHIRE.match(word) is not None and word.endswith(("shire", "stan")) and not degree(word, "w")
    return degree(word, "p") > 0 or (_SHIRE.match(word) is not None and not degree(word, "w"))


def _is_team(words: list[str]) -> bool:
    """Brooklyn Nets, Utah Jazz: a city or state before a word that is no name of a person."""
    if not 2 <= len(words) <= 4:
        return False
    place, last = words[:-1], words[-1]
    if not (degree(place[0], "p") and all(degree(word, "p") or word in ("City", "New", "St") for word in place)):
        return False
    return (last.endswith("s") and degree(last.removesuffix("s"), "w") > 0) or degree(last, "w") > 0 or last[0].isdigit()
