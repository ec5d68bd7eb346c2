"""What the gazetteer says of a claim: who leads a country, where a city lies, what a capital is."""

from lint.sheet.claim import Sight

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.desk.leaders import LeaderClaim
    from lint.desk.placed import PlaceClaim
    from lint.document import Document
    from lint.model import Span
    from lint.sheet.claim import Claim

_ABOUT = frozenset(["title", "name", "place", "organization"])


def in_the_gazetteer(doc: "Document", claim: "Claim") -> "Iterator[Sight]":
    """Verified: a leader within the time that the gazetteer knows, a city in its country, a capital.

    What it denies is a finding of facts/leader, places/country or places/confusable, and reaches the claim as such.
    """
    if claim.kind not in _ABOUT:
        return
    for held in doc.leader_claims:
        if claim.kind == "title" and _meets(doc, claim, held.title):
            yield from _of_leader(doc, held)
    for placed in doc.place_claims:
        if claim.kind != "title" and placed.is_so and any(_is(doc, claim, span) for span in (placed.city, placed.where)):
            yield _of_place(doc, placed)


def _of_leader(doc: "Document", held: "LeaderClaim") -> "Iterator[Sight]":
    name, as_of = doc.desk.gazetteer.source("factbook")
    leader = doc.desk.gazetteer.holder(held, doc.published.isoformat()) if doc.published else None
    if leader is None:
        return
    country = doc.desk.gazetteer.country(leader.country)
    note = f"{leader.name} is {held.office} of {country.in_text if country else leader.country} since {leader.since}"
    yield Sight("verified", note, source=f"gazetteer: {name}", as_of=as_of)


def _of_place(doc: "Document", placed: "PlaceClaim") -> Sight:
    gazetteer = doc.desk.gazetteer
    name, as_of = gazetteer.source("factbook" if placed.capital else "geonames")
    where = placed.countries[0].in_text if placed.countries else placed.regions[0].name
    city = " ".join(doc.words_at(placed.city).split())
    said = f"{city} is a capital of {where}" if placed.capital else f"there is a {city} in {where}"
    if placed.capital and any(meant.number in placed.countries[0].seats[:1] for meant in placed.cities):
        said = f"{city} is the capital of {where}"
    return Sight("verified", said, source=f"gazetteer: {name}", as_of=as_of)


def _meets(doc: "Document", claim: "Claim", span: "Span") -> bool:
    place = doc.place(span)
    return claim.place.start.offset < place.end.offset and place.start.offset < claim.place.end.offset


def _is(doc: "Document", claim: "Claim", span: "Span") -> bool:
    place = doc.place(span)
    return (claim.place.start.offset, claim.place.end.offset) == (place.start.offset, place.end.offset)
