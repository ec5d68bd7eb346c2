"""One person with two titles that nobody has at once."""

from collections.abc import Iterator

from checks.names._left import is_marked, skip_of
from checks.names._two_titles import two_titles
from lint import Bearer, Document, Finding, Mention, Skip, check

_GROUPS = (
    {"Senator": "senator", "Sen": "senator", "Representative": "representative", "Rep": "representative", "Congressman": "representative",
     "Congresswoman": "representative"},
    {"Private": "private", "Pvt": "private", "Corporal": "corporal", "Cpl": "corporal", "Sergeant": "sergeant", "Sgt": "sergeant",
     "Lieutenant": "lieutenant", "Lt": "lieutenant", "Captain": "captain", "Capt": "captain", "Major": "major", "Maj": "major",
     "Colonel": "colonel", "Col": "colonel", "Brigadier": "brigadier", "Brig": "brigadier", "General": "general", "Gen": "general",
     "Admiral": "admiral", "Adm": "admiral"},
    {"Bishop": "bishop", "Archbishop": "archbishop", "Cardinal": "cardinal", "Pope": "pope"},
    {"King": "king", "Prince": "prince", "Duke": "duke", "Emperor": "emperor", "Sultan": "sultan"},
    {"Queen": "queen", "Princess": "princess", "Duchess": "duchess"},
    {"President": "president", "Premier": "prime minister", "Chancellor": "chancellor"},
    {"Constable": "constable", "Inspector": "inspector", "Insp": "inspector", "Superintendent": "superintendent", "Supt": "superintendent"},
)  # fmt: skip
_PASSING = frozenset("Former Then Ex Acting Deputy Vice Interim Assistant Late Retired Future Prime".split())
_CHANGE = (
    "former",
    "then-",
    "promot",
    "ex-",
    "elect",
    "previously",
    "was made",
    "became",
    "become",
    "succeed",
    "appointed",
    "acting",
    "then a ",
    "crown",
    "title",
)


@check(
    summary="one person with two titles that exclude each other",
    level="query",
    bad=[
        "[|Sen. Ruth Pell|] voted no. (|Rep. Ruth Pell|) then left the hall.",
        "[|Colonel Karl Dray|] gave the order. Police held (|Major Karl Dray|) at noon.",
        "[|Bishop Tom Orton|] prayed. The crowd thanked (|Archbishop Tom Orton|).",
    ],
    good=[
        "Colonel Karl Dray was promoted. General Karl Dray leaves in May.",
        "Sen. Ruth Pell voted no. Rep. Ann Pell voted yes.",
        "Then-President Karl Dray met Premier Karl Dray's aide.",
        "Lieutenant Colonel Karl Dray gave the order. Colonel Karl Dray left.",
        "General Motors hired Major Dray. General Dray bought a car.",
        "President Dray met Karl Dray, who was king of the road.",
        "The former Sen. Ruth Pell voted no. Rep. Ruth Pell was her younger self.",
    ],
    sources=["The Guardian: corrections of party and rank"],
)
def titles(doc: Document) -> Iterator[Finding | Skip]:
    """A rank or an office that changes between paragraphs is wrong in one of them.

    Only titles right before a full name, or before a surname that one person in the story has, and only pairs of one ladder:
    ranks, houses of parliament, clergy, crowns. Left alone where the story speaks of a change: former, promoted, then, elect.
    """
    skip = skip_of(doc)
    if skip:
        yield skip
        return
    low = doc.text.lower()
    families: dict[str, int] = {}
    for bearer in doc.bearers:
        if bearer.given:
            families[bearer.family] = families.get(bearer.family, 0) + 1
    for bearer in doc.bearers:
        if bearer.given and bearer.titles and families[bearer.family] == 1:
            for group in _GROUPS:
                yield from _clash(doc, bearer, group, low)


def _clash(doc: Document, bearer: Bearer, group: dict[str, str], low: str) -> Iterator[Finding]:
    seen: dict[str, Mention] = {}
    for mention in bearer.mentions:
        titles = [title.rstrip(".") for title in mention.titles]
        ranks = [group[title] for title in titles if title in group]
        if mention.display or not ranks or _PASSING.intersection(titles) or len(ranks) > 1:
            continue
        seen.setdefault(ranks[-1], mention)
    if len(seen) < 2:
        return
    (one, first), (other, second) = list(seen.items())[:2]
    if any(word in low for word in _CHANGE) or is_marked(doc, first.span) or is_marked(doc, second.span):
        return
    unless = "the title changed between the two, or they are two people"
    yield two_titles(doc, bearer, (one, first), (other, second), unless)
