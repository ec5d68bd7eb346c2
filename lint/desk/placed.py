"""Statements that a city lies in a country or is its capital: "Ljubljana, Slovenia", "the Slovenian capital Ljubljana"."""

from itertools import pairwise

from lint.desk.gazetteer import City, Country, Gazetteer, Region
from lint.model import Span, Value
from lint.patterns import compile_pattern
from lint.tables import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.read.names import Name

LARGE = 100_000
"""From so many people on, a city's name says which city is meant."""

FAMOUS = 1_000_000
"""From so many people on, so do its other names."""

_PREPOSITION = compile_pattern(r"\b(?:in|at|from|to|near|of|outside|around|into|via|towards?|leaving|visit(?:s|ed|ing)?)\s$", 2)
_LIST_AFTER = compile_pattern(
    r"\s*,?\s*(?:and|or|nor|&)\s(?:[A-Z]|(?:the|in|to|from|other|elsewhere|parts)\b)|\s*,\s(?:[A-Z]|the\s[A-Z])|\s*[/-]"
)
_ENDS = compile_pattern(
    r"['’]s\b|[.,;:)!?”\"]|\s?[(–—]|\s(?:on|in|at|for|to|from|when|where|after|before|during|with|by|and|last|this|next|yesterday|today|since"
    r"|until|as)\b|\s*$|\s*\n"
)
_LIST_BEFORE = compile_pattern(r"[A-Z][\w’'.-]*(?:,|,?\s(?:and|or))\s$")
_CAPITAL_THEN = compile_pattern(r"(['’]s?)?\scapital(?:\scity)?(,?)\s(?:of\s)?$")
_THE_CAPITAL_OF = compile_pattern(
    r"(?:,\s(?:the\s)?|\s(?:is|remains)\s(?:the\s)?|\s\((?:the\s)?)capital(?:\scity)?\sof\s(?:the\s)?$"
)
_IS_ADJECTIVE = compile_pattern(r"(?:,\s(?:the\s)?|\s(?:is|remains)\s(?:the\s)?)$")
_CAPITAL_AFTER = compile_pattern(r"(['’]s?)?\scapital(?:\scity)?\b(?!\s(?:of|[A-Z]|markets?|gains?|spending|punishment))")
_CAPITAL_OF_BEFORE = compile_pattern(r"\bthe\scapital(?:\scity)?\sof\s(?:the\s)?$", 2)
_KIND = r"(?:(?!sister|twin|partner|rival|occupied|controlled|held|annexed|owned|run|speaking|dominated)[a-z]+\s){0,2}city"
_CITY_OF = compile_pattern(rf"\s(?:{_KIND}\s(?:of\s)?|port\sof\s)$")
_IS_CITY = compile_pattern(r"(?:,\sa|,\san|,\sthe|\sis\sa|\sis\san|\sis\sthe|\swas\sa|\swas\san)\s(?:[a-z]+\s)?$")
_CITY_AFTER = compile_pattern(rf"\s{_KIND}\b(?!\s(?:of|[A-Z]))")
_AND_MORE = compile_pattern(r"\sand\s(?:the\s)?[A-Z][\w’-]*(?:\s[A-Z][\w’-]*)*")
_LESS_OF = compile_pattern(r"[A-Z][\w-]*\s(?:of|de|da|do|es|la|el|del)\s$")
_CLAUSE = compile_pattern(
    r"\.|,\s(?:it|he|she|they|there|we|you|police|people|residents|officials|where|a|an|thousands|hundreds|dozens)\s"
)
"""What follows "In Ljubljana, Slovenia" where the country does not begin the clause: "In Geneva, Iran on Monday agreed"."""

_DISPUTED = {
    "UA.11": "RU", "UA.20": "RU", "UA.05": "RU", "UA.14": "RU", "UA.08": "RU", "UA.26": "RU", "GE.02": "RU",
}  # fmt: skip
_CLAIMED = frozenset("TW-CN XK-RS EH-MA PS-IL IL-PS AZ-AM CY-TR FK-AR HK-GB MO-PT ME-RS GB-IE GI-ES ES-MA VA-IT".split())
"""Country and the one that also claims it, or lately held it."""


class PlaceClaim(Value):
    """A city, and the country or region that it is said to lie in or to be the capital of.

    capital: it is called the capital. where_words: the country as printed, "Slovakian". countries, regions: what that may mean.
    cities: what the city's name may mean, the largest first. is_so: None where the gazetteer cannot tell.
    """

    __slots__ = ("capital", "cities", "city", "countries", "is_so", "regions", "where")

    def __init__(
        self,
        city: Span,
        where: Span,
        capital: bool,
        cities: tuple[City, ...],
        countries: tuple[Country, ...],
        regions: tuple[Region, ...],
        is_so: bool | None,
    ) -> None:
        self.city = city
        self.where = where
        self.capital = capital
        self.cities = cities
        self.countries = countries
        self.regions = regions
        self.is_so = is_so


def read_place_claims(text: str, names: "Sequence[Name]", gazetteer: Gazetteer) -> tuple[PlaceClaim, ...]:
    """The claims, in order."""
    return tuple(sorted(_claims(text, names, gazetteer), key=lambda claim: min(claim.city.start, claim.where.start)))


def _claims(text: str, names: "Sequence[Name]", gazetteer: Gazetteer) -> "Iterator[PlaceClaim]":
    capital, city = " capital" in text, " city" in text or " port of" in text
    for first, second in pairwise(names):
        gap = second.start - first.end
        if gap != 2 and (gap > 40 or not (capital or city)):
            continue
        between = text[first.end : second.start]
        claim = None
        if gap == 2:
            if between in (", ", ",\n"):
                claim = _city_comma(text, first, second, gazetteer)
        elif city and _CITY_OF.fullmatch(between):
            claim = _make(text, second, first, False, gazetteer, adjective=True)
        elif capital:
            claim = _capital(text, first, second, between, gazetteer)
        if claim is not None:
            yield claim
    if city:
        yield from _city_after(text, names, gazetteer)
    if capital:
        yield from _capital_after(text, names, gazetteer)


def _city_comma(text: str, city: "Name", where: "Name", gazetteer: Gazetteer) -> PlaceClaim | None:
    """ "in Ljubljana, Slovenia", at the start of a line too; no list of places."""
    opens = city.start == 0 or text[city.start - 1] in "\n("
    said = None if opens else _PREPOSITION.search(text, max(0, city.start - 12), city.start)
    if not opens and (not said or (said.group()[0].isupper() and not _CLAUSE.match(text, where.end))):
        return None
    if not _ENDS.match(text, where.end) or (
        said and where.words[-1].tail and said.group().strip() not in ("in", "near", "outside")
    ):
        return None
    if _LIST_AFTER.match(text, where.end):
        after = text[where.end : where.end + 2]
        if after != ", " or not _closes(text, where.end):
            return None
    return _make(text, city, where, False, gazetteer)


def _closes(text: str, at: int) -> bool:
    """Whether the comma after the country closes it off: what follows is no name of a place alone."""
    return text[at + 2 : at + 3].islower() and not text.startswith(("and ", "or "), at + 2)


def _capital(text: str, first: "Name", second: "Name", between: str, gazetteer: Gazetteer) -> PlaceClaim | None:
    match = _CAPITAL_THEN.fullmatch(between)
    if match:
        if match.group(2) and _LIST_AFTER.match(text, second.end):
            return None
        return _make(text, second, first, True, gazetteer, adjective=not match.group(1))
    if _THE_CAPITAL_OF.fullmatch(between):
        return _make(text, first, second, True, gazetteer)
    return None


def _city_after(text: str, names: "Sequence[Name]", gazetteer: Gazetteer) -> "Iterator[PlaceClaim]":
    """ "Gothenburg, a Swedish port city", "Gothenburg is a Swedish city"."""
    for first, second in pairwise(names):
        between = text[first.end : second.start]
        if len(between) < 24 and _IS_CITY.fullmatch(between) and _CITY_AFTER.match(text, second.end):
            claim = _make(text, first, second, False, gazetteer, adjective=True)
            if claim is not None:
                yield claim


def _capital_after(text: str, names: "Sequence[Name]", gazetteer: Gazetteer) -> "Iterator[PlaceClaim]":
    """ "Ljubljana, the Slovenian capital", "Ljubljana is Slovenia's capital", "the capital of Slovenia, Ljubljana"."""
    for first, second in pairwise(names):
        between = text[first.end : second.start]
        claim = None
        if between in (", ", " is ", " ") and _CAPITAL_OF_BEFORE.search(text, max(0, first.start - 24), first.start):
            if between != ", " or not _LIST_AFTER.match(text, second.end):
                claim = _make(text, second, first, True, gazetteer)
        elif len(between) < 16 and _IS_ADJECTIVE.fullmatch(between):
            match = _CAPITAL_AFTER.match(text, second.end)
            if match and not _LIST_BEFORE.search(text, max(0, first.start - 30), first.start):
                claim = _make(text, first, second, True, gazetteer, adjective=not match.group(1))
        if claim is not None:
            yield claim


def _make(
    text: str, city: "Name", where: "Name", capital: bool, gazetteer: Gazetteer, adjective: bool = False
) -> PlaceClaim | None:
    there = _whole_country(text, where, gazetteer)
    words = " ".join(text[there.start : there.end].split())
    countries = (adjective and gazetteer.of_people(words)) or gazetteer.countries(words)
    regions: tuple[Region, ...] = ()
    if not adjective and (len(words) > 2 or words.isupper() or text[there.end : there.end + 1] == "."):
        regions = gazetteer.regions(words)
    if not countries and not regions:
        return None
    at = _whole_city(text, city, gazetteer)
    said = " ".join(text[at.start : at.end].split())
    cities = gazetteer.cities(said)
    if not cities:
        return None
    judge = _is_capital if capital else _is_in
    return PlaceClaim(at, there, capital, cities, countries, regions, judge(said, cities, countries, regions, gazetteer))


def _whole_country(text: str, where: "Name", gazetteer: Gazetteer) -> Span:
    """With what stands after "and": "Trinidad and Tobago"."""
    more = _AND_MORE.match(text, where.end)
    if more and gazetteer.countries(text[where.start : more.end()]):
        return Span(where.start, more.end())
    return Span(where.start, where.end)


def _whole_city(text: str, city: "Name", gazetteer: Gazetteer) -> Span:
    """With what stands before "of", and with an ending that is no possessive: "Port of Spain", "St. John's"."""
    less = _LESS_OF.search(text, max(0, city.start - 24), city.start)
    if less and gazetteer.cities(text[less.start() : city.end], other_names=False):
        return Span(less.start(), city.end)
    end = city.end + len(city.words[-1].tail)
    if end > city.end and gazetteer.cities(text[city.start : end], other_names=False):
        return Span(city.start, end)
    return Span(city.start, city.end)


def _is_capital(
    said: str, cities: tuple[City, ...], countries: tuple[Country, ...], regions: tuple[Region, ...], gazetteer: Gazetteer
) -> bool | None:
    numbers = {city.number for city in cities}
    if any(numbers.intersection(country.seats) for country in countries):
        return True
    if regions or any(not country.seats for country in countries):
        return None
    if cities[0].country in {country.code for country in countries} and not gazetteer.cities(said, other_names=False):
        return None
    return False if _says_which(said, cities, gazetteer) else None


def _is_in(
    said: str, cities: tuple[City, ...], countries: tuple[Country, ...], regions: tuple[Region, ...], gazetteer: Gazetteer
) -> bool | None:
    codes = {country.code for country in countries}
    states = {region.code for region in regions}
    holds = codes | states | {code.partition(".")[0] for code in states if code.startswith("GB.")} - ({"GB"} if states else set())
    for city in cities:
        owner = gazetteer.country(city.country)
        if city.country in codes or city.region in states or (owner and owner.sovereign in codes):
            return True
        if _DISPUTED.get(city.region) in codes or any(f"{city.country}-{code}" in _CLAIMED for code in codes):
            return None
        if not city.region and any(state.startswith(city.country) for state in states):
            return None
    for place in gazetteer.small_places(said):
        if place in holds or place.partition(".")[0] in codes:
            return True
    if any(country.sovereign for country in countries):
        return None
    if states and not codes and not any(city.country == code.partition(".")[0] for city in cities[:1] for code in states):
        return None
    return False if _says_which(said, cities, gazetteer) else None


def _says_which(said: str, cities: tuple[City, ...], gazetteer: Gazetteer) -> bool:
    """Whether the name is so well known that no hamlet is meant."""
    own = gazetteer.cities(said, other_names=False)
    key = folded(said)
    for city in cities:
        country = gazetteer.country(city.country)
        if country and city.number in country.seats[:1] and key in map(folded, country.seat_names):
            return True
    return bool(own and own[0].people >= LARGE) or cities[0].people >= FAMOUS
