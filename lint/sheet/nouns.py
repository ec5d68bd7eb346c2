"""Of what kind the things are that a story counts, as far as the noun tells: "jets" are "planes", "rebels" are no "beds"."""

from lint.sheet.titles import ROLES

GENERIC = frozenset(["people", "person", "man", "woman", "child", "other", "member", "resident"])
"""Nouns that any people may be called by."""

TIME_NOUNS = frozenset(["year", "month", "week", "day", "hour", "minute", "second", "night", "decade", "century"])

_KINDS = {
    noun: kind
    for kind, nouns in {
        "vehicle": "car van vehicle truck lorry bus coach taxi minibus wreck motorbike motorcycle tanker train tram",
        "aircraft": "plane jet aircraft airliner helicopter aeroplane airplane fighter bomber",
        "ship": "ship boat vessel ferry tanker trawler",
        "home": "home house household property customer dwelling flat apartment building",
        "job": "job post role position worker staff employee redundancy",
        "work of art": "painting work canvas picture artwork drawing masterpiece",
        "book": "book novel collection title volume",
        "film": "film movie picture",
        "record": "album record lp",
        "offence": "count charge offence offense crime robbery murder conviction burglary verdict allegation",
        "shop": "shop store outlet branch supermarket",
        "country": "country nation state government",
        "place": "village hamlet town city community settlement municipality",
        "school": "school college academy",
        "vote": "vote ballot",
        "photograph": "photograph image photo picture shot",
        "wound": "shot round bullet",
        "animal": "whale animal horse sheep cow dog cat bird dolphin elephant",
        "species": "species kind variety",
        "boundary": "boundary four",
        "blaze": "fire blaze",
        "crash": "crash collision accident",
        "tablet": "pill tablet dose capsule jab vaccine",
        "case": "case infection",
        "time": " ".join(TIME_NOUNS),
        "length": "metre kilometre mile foot inch centimetre yard",
    }.items()
    for noun in nouns.split()
}
_PEOPLE = frozenset(
    "lady gentleman lad lass victim passenger worker employee miner soldier civilian rebel refugee migrant evacuee hostage captive prisoner inmate pupil student "
    "patient nurse runner entrant competitor athlete fan spectator supporter protester demonstrator marcher delegate mp voter adult "
    "pensioner teenager boy girl baby infant toddler mother father parent family sibling brother sister son daughter wife husband villager "
    "islander fisherman sailor crew troop officer policeman firefighter volunteer marshal singer dancer player striker survivor witness "
    "suspect gunman guard mourner pilgrim tourist hiker climber shopper commuter traveller traveler user subscriber reader viewer author "
    "scientist respondent participant applicant guest visitor follower staff nominee candidate deputy lawmaker absentee senator councillor "
    "senators lawyer juror driver rider farmer builder personnel escapee fugitive winner loser friend colleague neighbour neighbor".split()
)
_PERSONAL = ("man", "woman", "ist", "ian", "eer")


def class_of(noun: str) -> str:
    """The kind of thing a noun in the singular names, "person" for people of any sort; "" where the list does not know."""
    if noun in GENERIC:
        return "person"
    if noun in _KINDS:
        return _KINDS[noun]
    return "person" if noun in _PEOPLE or noun in ROLES or (len(noun) > 5 and noun.endswith(_PERSONAL)) else ""


def is_one_kind(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether nouns of the two sides may be used for one another: two of a kind other than people and times."""
    kinds = {class_of(noun) for noun in mine} & {class_of(noun) for noun in theirs}
    return bool(kinds - {"", "person", "time", "length"})


_PERSONAL_PERHAPS = ("er", "or", "ee", "ant", "ent", "ist", "ian")
_EITHER = frozenset(["job", "home", "case", "animal"])


def _is_personal(nouns: frozenset[str]) -> bool | None:
    """Whether the nouns name people, by the list or by their ending; None where they may as well name things that stand for people."""
    if any(class_of(noun) in _EITHER for noun in nouns):
        return None
    return any(
        class_of(noun) == "person" or (not class_of(noun) and len(noun) > 4 and noun.endswith(_PERSONAL_PERHAPS))
        for noun in nouns
    )


def are_of_two_kinds(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the nouns cannot name one thing: people and beds, years and metres."""
    if mine and theirs and {_is_personal(mine), _is_personal(theirs)} == {True, False}:
        return True
    kinds, others = ({class_of(noun) for noun in nouns} - {""} for nouns in (mine, theirs))
    if not kinds or not others or kinds & others:
        return False
    return not (_EITHER & (kinds | others) and "person" in kinds | others)
