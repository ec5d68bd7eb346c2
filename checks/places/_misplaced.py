"""Places that the gazetteer has elsewhere, told in one voice."""

from collections.abc import Iterator

from lint import City, Country, Document, Finding, PlaceClaim

_ALIKE = (
    "SI SK", "AT AU", "NE NG", "GM ZM", "IR IQ", "GN GW GQ PG GY", "DM DO", "LV LT", "ML MW MV MT", "MR MU", "PY UY", "CD CG",
    "KP KR", "LR LY", "SE CH", "TO TG", "AM AL", "MC MA", "ME MK", "ZM ZW", "SV EC", "TW TH", "SS SD SO", "BB BS", "KZ KG", "TJ TM UZ",
    "LB LY", "JO", "SN SL", "NL DK", "HU RO", "GE US.GA", "BO BR", "MN ML", "CM KH", "BY BE", "BG BE", "NI NG", "RW UG", "TZ ZM", "NR MT",
)  # fmt: skip
"""Countries that copy mixes up, by name or by capital."""

_PAIRS = frozenset(frozenset((a, b)) for group in _ALIKE for a in group.split() for b in group.split() if a != b)


def wrong(doc: Document) -> Iterator[tuple[PlaceClaim, City, Country]]:
    """Each claim that the gazetteer denies, with the city that is meant and its country."""
    if doc.language != "en":
        return
    for claim in doc.place_claims:
        if claim.is_so is False:
            city = claim.cities[0]
            home = doc.desk.gazetteer.country(city.country)
            if home is not None and not _is_marked(doc, claim):
                yield claim, city, home


def _is_marked(doc: Document, claim: PlaceClaim) -> bool:
    end = max(claim.city.end, claim.where.end)
    return any(mark in doc.text[end : end + 12] for mark in ("(CQ)", "(cq)", "[sic]", "(sic)"))


def are_alike(one: str, other: str) -> bool:
    """Whether two countries, by code, are ones that copy mixes up."""
    return frozenset((one, other)) in _PAIRS


def finding(doc: Document, claim: PlaceClaim, city: City, home: Country, add: str = "") -> Finding:
    """Main is the country, the city where both lie in one."""
    gazetteer = doc.desk.gazetteer
    said, where = doc.words_at(claim.city), doc.words_at(claim.where)
    name = _name_of(doc, claim)
    region = gazetteer.region(city.region)
    place = f"{region.name}, {home.name}" if region else home.in_text
    if claim.capital:
        country = claim.countries[0]
        source, as_of = gazetteer.source("factbook")
        capital = (
            f"; it is that of {home.in_text}"
            if city.number in home.seats[:1] and home.code != country.code
            else f"; it lies in {place}"
        )
        capital = "" if home.code == country.code else capital
        text = f"“{said}” as the capital of {country.in_text}{capital}, and that of {country.in_text} is {country.capital}"
        text = text if capital else f"“{said}” as the capital of {country.in_text}, which is {country.capital}"
    else:
        source, as_of = gazetteer.source("geonames")
        text = f"“{said}” in {name}: the gazetteer has it in {place}"
    same = claim.capital and home.code == claim.countries[0].code
    main, other = (claim.city, claim.where) if same else (claim.where, claim.city)
    return Finding(
        main,
        f"{text} ({source}, as of {as_of}){add}",
        related=((other, f"“{doc.words_at(other)}”"),),
        unless="a smaller place of that name is meant" if not claim.capital else "the story tells of another time",
        question=f"{said} in which country?" if not claim.capital else "Which city is the capital, and of what?",
        key=(said, where),
    )


def _name_of(doc: Document, claim: PlaceClaim) -> str:
    if claim.countries:
        return claim.countries[0].in_text
    return claim.regions[0].name if claim.regions else doc.words_at(claim.where)
