"""The gazetteer: what it knows, and that statements made from its tables are judged by them."""

import pickle
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from lint.desk.gazetteer import City, Country, Gazetteer, Leader, gazetteer
from lint.desk.leaders import is_same, offices_of
from lint.document import Document
from lint.load import catalogue
from lint.model import Finding, Skip
from lint.tables import folded

G = gazetteer()
AS_OF = date.fromisoformat(G.as_of())
EACH = 200
CHECKS = {row.id: row.load() for row in catalogue().rows if row.id in ("facts/leader", "places/country", "places/confusable")}

LEADER_FRAMES = (
    "{adjective} {Office} {name} opened the dam on Monday.",
    "The dam was opened by {adjective} {office} {name}.",
    "The {adjective} {office}, {name}, opened the dam.",
    "{name}, the {adjective} {office}, opened the dam.",
    "{country}’s {office}, {name}, opened the dam.",
    "{country}'s {Office} {name} opened the dam.",
    "A dam was opened on Friday by {Office} {name} of {country}.",
    "{name}, {office} of {country}, opened the dam.",
    "The {office} of {country}, {name}, opened the dam.",
    "The band played for {Office} of {country} {name}.",
    "On Sunday the {adjective} {office} {name} will open the dam.",
)
CAPITAL_FRAMES = (
    "The dam was built near the {adjective} capital {city}.",
    "The {adjective} capital, {city}, has a new dam.",
    "The {adjective} capital city {city} has a new dam.",
    "{city}, the {adjective} capital, has a new dam.",
    "{city} is the {adjective} capital.",
    "{city}, the capital of {country}, has a new dam.",
    "{city} is the capital of {country}.",
    "The capital of {country}, {city}, has a new dam.",
    "The capital of {country} is {city}.",
    "{country}’s capital, {city}, has a new dam.",
    "The dam stands in {country}'s capital {city}.",
    "{city} is {country}’s capital.",
)
PEOPLE_FRAMES = (
    "The dam stands in the {adjective} city of {city}.",
    "The {adjective} city {city} has a new dam.",
    "The {adjective} port city of {city} has a new dam.",
    "The {adjective} port of {city} has a new dam.",
    "The {adjective} border city of {city} has a new dam.",
    "They drove to the northern {adjective} city of {city}.",
    "{city}, the {adjective} city, has a new dam.",
    "{city} is the biggest {adjective} city.",
    "{city}, a {adjective} port city, has a new dam.",
    "Police in the {adjective} industrial city of {city} found the dam.",
)


class Case:
    """A sentence, the day of its story, and the day from which the table can judge it."""

    def __init__(self, text: str, day: date, since: date | None = None) -> None:
        self.text = text
        self.day = day
        self.since = since


def said_of(text: str, published: date | None) -> list[str]:
    doc = Document(text, published=published, language="en")
    return [
        check.id
        for check in CHECKS.values()
        for said in check.function(doc, **check.options)
        if isinstance(said, Finding) and not isinstance(said, Skip)
    ]


def nations() -> list[Country]:
    """Countries with a capital and an adjective that no other country shares."""
    found = []
    for country in G.all_countries():
        if not country.sovereign and country.seats and country.adjectives:
            meant = [other.code for other in G.of_people(country.adjectives[0])]
            named = [other.code for other in G.countries(country.name)]
            if meant == [country.code] and named == [country.code] and not G.regions(country.name):
                found.append(country)
    return found


NATIONS = nations()


def are_unlike(one: str, other: str) -> bool:
    """Whether no word of a name is like a word of the other."""
    return all(
        SequenceMatcher(None, folded(a), folded(b)).ratio() < 0.7
        for a in one.replace("-", " ").split()
        for b in other.replace("-", " ").split()
        if len(a) > 2 < len(b)
    )


def leader_cases(right: bool) -> Iterator[Case]:
    """EACH leaders, each in its office or with a name from elsewhere, on a day within its time."""
    rng = random.Random(20260117)
    heads = [
        (country, leader, office)
        for country in NATIONS
        for leader in dict.fromkeys(country.leaders)
        for office in sorted(offices_of(leader.title))
        if leader.title.lower() in ("president", "prime minister", "chancellor", "taoiseach")
    ]
    names = [leader.name for _, leader, _ in heads] + ["Dora Quimby", "Anders Tvedt", "Lucinda Farrow", "Ravi Pillarisetty"]
    for number in range(EACH):
        country, leader, office = rng.choice(heads)
        holders = [other for other in country.leaders if office in offices_of(other.title)]
        name = plain(leader.name)
        while not right and any(not are_unlike(name, other.name) for other in holders):
            name = plain(rng.choice(names))
        since = max(date.fromisoformat(other.since) for other in holders)
        day = since + timedelta(days=rng.randint(0, (AS_OF - since).days))
        frame = LEADER_FRAMES[number % len(LEADER_FRAMES)]
        yield Case(filled(frame, country, office=office, Office=office.title(), name=name), day, since)


def plain(name: str) -> str:
    """As copy prints it: no initials, no nicknames, three words at most."""
    words = [word for word in name.split() if not word.endswith(".") and '"' not in word]
    return " ".join(words if len(words) < 4 else [words[0], *words[-2:]])


def filled(frame: str, country: Country, **more: str) -> str:
    return frame.format(adjective=country.adjectives[0], country=country.name, **more)


def capital_cases(right: bool) -> Iterator[Case]:
    rng = random.Random(4)
    capitals = [(country, country.capital) for country in NATIONS if G.cities(country.capital)]
    for number in range(EACH):
        country, city = rng.choice(capitals)
        while not right and is_there(city, country):
            _, city = rng.choice(capitals)
        frame = CAPITAL_FRAMES[number % len(CAPITAL_FRAMES)]
        yield Case(filled(frame, country, city=city), date(2025, 6, 1))


def people_cases(right: bool) -> Iterator[Case]:
    rng = random.Random(7)
    large = large_cities()
    countries = {country.code: country for country in NATIONS}
    for number in range(EACH):
        city = rng.choice(large)
        country = countries[city.country]
        while not right and is_there(city.name, country):
            country = rng.choice(NATIONS)
        frame = PEOPLE_FRAMES[number % len(PEOPLE_FRAMES)]
        yield Case(filled(frame, country, city=city.name), date(2025, 6, 1))


def large_cities() -> list[City]:
    """The cities of half a million whose name is no country's, people's or region's and no more than letters."""
    codes = {country.code for country in NATIONS}
    found = []
    for number in range(900):
        city = City(str(number), G._row(f"@{number}"))
        plain_name = city.name.replace(" ", "").isalpha() and city.name.istitle()
        if city.country in codes and plain_name and not G.countries(city.name) and not G.regions(city.name):
            found.append(city)
    return found


CLAIMED = {("UA", "RU"), ("TW", "CN"), ("XK", "RS"), ("ME", "RS"), ("IL", "PS"), ("AZ", "AM"), ("CY", "TR")}


def is_there(name: str, country: Country) -> bool:
    """Whether the country has a place of that name, or claims it."""
    held = {city.country for city in G.cities(name)} | {place.partition(".")[0] for place in G.small_places(name)}
    return country.code in held or any((code, country.code) in CLAIMED for code in held)


KINDS = {"leaders": leader_cases, "capitals": capital_cases, "peoples": people_cases}


@pytest.mark.parametrize("kind", KINDS)
def test_right_sentences_are_silent(kind: str) -> None:
    cases = list(KINDS[kind](True))
    assert len(cases) == EACH
    assert [(case.text, found) for case in cases if (found := said_of(case.text, case.day))] == []


@pytest.mark.parametrize("kind", KINDS)
def test_wrong_sentences_are_found(kind: str) -> None:
    cases = list(KINDS[kind](False))
    assert len(cases) == EACH
    assert [(case.text, case.day) for case in cases if not said_of(case.text, case.day)] == []


def test_leaders_are_silent_outside_the_time_that_the_table_knows() -> None:
    cases = [*leader_cases(False), *leader_cases(True)]
    after = AS_OF + timedelta(days=1)
    assert [case.text for case in cases if said_of(case.text, after)] == []
    assert [case.text for case in cases if case.since and said_of(case.text, case.since - timedelta(days=1))] == []
    assert [case.text for case in cases if said_of(case.text, None)] == []


@pytest.mark.parametrize(
    ("country", "city", "day", "found"),
    [
        ("Nigerian", "Lagos", date(1987, 3, 1), False),
        ("Nigerian", "Lagos", date(2004, 3, 1), True),
        ("Kazakh", "Almaty", date(1996, 3, 1), False),
        ("Kazakh", "Almaty", date(2020, 3, 1), True),
        ("Burmese", "Rangoon", date(2004, 3, 1), False),
        ("Australian", "Sydney", date(2004, 3, 1), True),
        ("Australian", "Sydney", None, False),
        ("Bolivian", "Sucre", date(2004, 3, 1), False),
        ("Dutch", "The Hague", date(2004, 3, 1), False),
    ],
)
def test_a_capital_that_moved_is_judged_by_the_day(country: str, city: str, day: date | None, found: bool) -> None:
    assert bool(said_of(f"The dam was built near the {country} capital {city}.", day)) is found


@pytest.mark.parametrize(
    ("said", "name", "same"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", True),
        ("Zelenskiy", "Volodymyr Zelenskyy", True),
        ("Aleksandr Lukashenko", "Alyaksandr Lukashenka", True),
        ("Abdul Fattah al-Sissi", "Abdel Fattah El-Sisi", True),
        ("Xi", "Xi Jinping", True),
        ("Lula", "Luiz Inácio Lula da Silva", True),
        ("Samia Suluhu", "Samia Suluhu Hassan", True),
        ("Benjamin Netanyahu", "Benyamin Netanyahu", True),
        ("Mohammed bin Zayed", "Muhammad Bin Zayid Al Nuhayyan", True),
        ("Emmanuel Macron", "Emmanuel Macron", True),
        ("Olaf Scholz", "Friedrich Merz", False),
        ("Joe Biden", "Donald J. Trump", False),
        ("Keir Hardy", "Keir Starmer", False),
        ("Petro Poroshenko", "Volodymyr Zelenskyy", False),
    ],
)
def test_names_are_compared_by_family_and_sound(said: str, name: str, same: bool) -> None:
    leader = next(leader for country in G.all_countries() for leader in country.leaders if leader.name == name)
    assert is_same(said, leader) is same


def test_a_country_is_found_by_every_name() -> None:
    assert {G.countries(name)[0].code for name in ("Britain", "UK", "U.K.", "United Kingdom", "Great Britain")} == {"GB"}
    assert {G.countries(name)[0].code for name in ("Burma", "Myanmar")} == {"MM"}
    assert {country.code for country in G.countries("Congo")} == {"CD", "CG"}
    assert [country.code for country in G.of_people("Nigerien")] == ["NE"]
    assert G.former("Dahomey") == ("BJ",)
    assert G.countries("us") == () == G.countries("Us")
    france = G.country("FR")
    assert france is not None
    assert (france.capital, france.currencies, france.adjectives[0]) == ("Paris", ("EUR",), "French")
    assert Leader("FR", "state", "President", "Emmanuel Macron", "Macron", "2017-05-14") in france.leaders


def test_cities_regions_and_currencies() -> None:
    assert {city.name for city in G.cities("Kiev")} >= {"Kyiv"}
    assert G.cities("Calcutta")[0].name == "Kolkata"
    assert {city.region for city in G.cities("Paris")} >= {"", "US.TX"}
    assert "US.KY" in G.small_places("Paris")
    assert [region.name for region in G.regions("Calif.")] == ["California"]
    assert [region.short for region in G.regions("Massachusetts")] == ["Mass."]
    currency = G.currency("JPY")
    assert currency is not None and (currency.name, currency.digits) == ("Yen", "0")
    assert G.knows("Kolkata") and G.knows("Texan") is False


def test_every_country_has_what_a_check_needs() -> None:
    codes = G.codes()
    assert len(codes) > 240
    for code in codes:
        country = G.country(code)
        assert country is not None and country.name
        for leader in country.leaders:
            assert date.fromisoformat(leader.since) <= AS_OF
    assert len(NATIONS) > 170


def test_it_opens_at_the_first_question_and_crosses_processes() -> None:
    fresh = Gazetteer()
    assert fresh._data is None
    copy = pickle.loads(pickle.dumps(fresh))
    assert copy.countries("Peru")[0].capital == "Lima"
    assert fresh._data is None


def test_the_worksheet_says_what_the_gazetteer_has() -> None:
    from lint.sheet.seen import seen_claims

    text = "French President Emmanuel Macron flew to the Norwegian capital, Oslo. He was in Vienna, Austria, on Monday."
    doc = Document(text, published=date(2025, 12, 1), language="en")
    seen = {claim.place.text: claim.seen for claim in seen_claims(doc)}
    assert [(s.verdict, s.source, s.as_of) for s in seen["French President"]] == [
        ("verified", "gazetteer: CIA World Factbook", G.as_of())
    ]
    assert [s.note for s in seen["Oslo"]] == ["Oslo is the capital of Norway"]
    assert [s.source for s in seen["Vienna"]] == ["gazetteer: GeoNames"]
    doc = Document(text, published=date(2027, 12, 1), language="en")
    assert [claim.seen for claim in seen_claims(doc) if claim.kind == "title"] == [()]


@pytest.mark.network
def test_the_script_builds_the_same_table(tmp_path: Path) -> None:
    script = Path(__file__).parent.parent / "lint" / "desk" / "data" / "build_gazetteer.py"
    done = subprocess.run(
        [sys.executable, "-B", str(script), "--sources", str(tmp_path / "sources"), "--out", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "gazetteer.tbl").read_bytes() == script.with_name("gazetteer.tbl").read_bytes()
