"""A country, people, capital, state or large city, one slip away from its name."""

from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Name, NameWord, Span, check, compile_pattern, tables

_TITLES = frozenset("Mr Mrs Ms Miss Dr Sir Lord Lady Prof President Senator Judge Captain".split())
_AT = compile_pattern(r"\b(?:in|at|from|to|near|outside|around)\s$", 2)
_SPEAKS = ("said", "says", "told", "added", "who", "whose", "wrote", "replied")


@check(
    summary="the name of a place with a letter wrong",
    level="query",
    bad=[
        Example("A storm struck the [|Phillipines|] on Monday.", "A storm struck the Philippines on Monday."),
        "Troops left [|Afganistan|] at dawn.",
        "He was born in [|Pennsylvannia|] and moved to Ohio.",
        "The [|Portugese|] fleet was late.",
        "The bank moved to [|Johanesburg|] in May.",
        "The road to [|Saudi Arabai|] was shut.",
    ],
    good=[
        "They flew from Kiev to Kyiv, from Calcutta to Kolkata and from Peking to Beijing.",
        "Mr Phillipines met Anna Portugese, and Portugese said no.",
        "The Londoner met two Brazilians, an Argentine and a Viennese in Torino.",
        "The Canadas, as they were called, and Brasil, the band, split.",
        "Kezmer hit Dahaka on the chin, and the Dahaka fell.",
        "The firm Skandia and the brand Itali were sold; Itali rose.",
        Example("The firm Portugese rose.", words=("Portugese",)),
        "Kazakhs, Uzbeks and Tajiks met in Almaty.",
        Example("The ship Portugese (CQ) sailed.", stage="edit"),
    ],
    measured=(8, 8, "bbc 2004-05, web 2023, wire 1987"),
    yields_to=("names/spelling", "headline/spelling"),
    sources=["Printed slips: Thaliand, Eqypt, Reidgefield", "GeoNames; CIA World Factbook"],
)
def spelling(doc: Document) -> Iterator[Finding]:
    """A misspelt country is the slip that readers write in about first, and no spelling checker flags a name.

    A capitalised word that no table of names, words or places has, and that is one letter wrong from a country, a people, a
    capital, a state or province, or, after “in” and the like, a city of 150,000 people, first letter right. Left alone: other names of a place (Kiev,
    Calcutta), words that end otherwise, words that are part of a person's or firm's name, that speak, or that the story prints
    three times, names of the fact sheet and the house list.
    """
    if doc.language != "en":
        return
    places: dict[str, list[Span]] = {}
    bearers: set[str] = set()
    for name in doc.names:
        unknown = [word for word in name.words if len(word.text) > 5 and not tables.flags(word.text) and "-" not in word.text]
        if unknown:
            if len(unknown) > 1 or _is_bearer(doc, name, unknown[0]):
                bearers.update(word.text for word in unknown)
            elif not unknown[0].text.isupper():
                places.setdefault(" ".join(name.text.split()), []).append(name.span)
    for said, spans in places.items():
        if said not in bearers and len(spans) < 3:
            right = _meant(doc, said, any(_AT.search(doc.text, max(0, span.start - 12), span.start) for span in spans))
            if right:
                yield _finding(doc, said, spans, right)


def _is_bearer(doc: Document, name: Name, unknown: NameWord) -> bool:
    """Whether it is a person or thing: beside words of no place, after a title, before "said", or with (CQ)."""
    if any(word is not unknown and not (tables.degree(word.text, "p") or tables.degree(word.text, "d")) for word in name.words):
        return True
    before = doc.text[max(0, name.start - 14) : name.start].split()
    after = doc.text[name.end : name.end + 14].split()
    if (before and before[-1].rstrip(".") in _TITLES) or (after and after[0].strip(",") in _SPEAKS):
        return True
    return any(mark in doc.text[name.end : name.end + 10] for mark in ("(CQ)", "(cq)", "[sic]", "(sic)"))


def _meant(doc: Document, said: str, placed: bool) -> str:
    """What it is a slip for; a city only after "in" or the like, as more names than those of cities are like them."""
    facts, house, gazetteer = doc.desk.facts, doc.desk.house, doc.desk.gazetteer
    if facts.knows(said) or said in house.words or gazetteer.knows(said):
        return ""
    right = [name for name in gazetteer.slips(said) if _is_slip(said, name)]
    if not placed:
        right = [name for name in right if gazetteer.countries(name) or gazetteer.of_people(name) or gazetteer.regions(name)]
    return right[0] if len(right) == 1 else ""


def _is_slip(said: str, name: str) -> bool:
    """Whether the slip is not at the end, where other words of the same stem differ, and leaves as many words."""
    one, other = tables.folded(said), tables.folded(name)
    if len(said.split()) != len(name.split()):
        return False
    if len(one) == len(other):
        return one[-1] == other[-1] or sorted(one) == sorted(other)
    return not one.startswith(other) and not other.startswith(one)


def _finding(doc: Document, said: str, spans: list[Span], right: str) -> Finding:
    source, as_of = doc.desk.gazetteer.source("geonames")
    edits = () if any(doc.in_quotes(span) for span in spans) else tuple(Edit(span, right) for span in spans)
    return Finding(
        spans[0],
        f"“{said}” is one letter from “{right}”, and no table of names, words and places has it ({source}, as of {as_of})",
        related=tuple((span, f"“{said}” again") for span in spans[1:]),
        fixes=(Fix(f"write {right}", edits),) if edits else (),
        unless="somebody or something is called so",
        question=f"Is it {right}?",
        key=(said, right),
    )
