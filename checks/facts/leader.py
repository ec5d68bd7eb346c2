"""Who leads a country, against the gazetteer."""

from collections.abc import Iterator

from lint import Document, Example, Finding, LeaderClaim, Skip, Tally, check, compile_pattern, leaders

_PAST = compile_pattern(
    r"\b(?:former|then|late|ago|once|previous(?:ly)?|predecessors?|succe(?:ed|ss)\w*|histor\w+|decades?|centur(?:y|ies)|era|wartime"
    r"|anniversary|memoirs?|biograph\w*|died|death|killed|assassinat\w+|born|founded|under|during|served|ousted|overthr\w+|replac\w+"
    r"|defeat\w*|resign\w*|widow|legacy|statue|funeral|buried|grave|when|since|last (?:year|month)|earlier|first|tenure|presidency"
    r"|film|movie|novel|played by|actor|portray\w*)\b", 2
)  # fmt: skip
_YEAR = compile_pattern(r"\b(?:1[5-9]|20)\d\d\b")


@check(
    summary="a head of state or government who is not in that office",
    level="query",
    bad=[
        Example("The (|German|) chancellor, [|Olaf Scholz|], spoke in Kiel on Monday.", published="2025-12-01"),
        Example("(|French|) President [|Marine Aubin|] met the fishermen on Friday.", published="2025-11-02"),
        Example("The tariff is a mistake, President [|Sergio Vandeli|] of (|Brazil|) said.", published="2025-10-10"),
        Example("(|Robert Fico|), the [|Slovenian|] prime minister, opened the bridge.", published="2025-09-09"),
        Example("The prime minister of (|Canada|), [|Peter Hallam|], will fly home.", published="2025-12-20"),
    ],
    good=[
        Example("French President Emmanuel Macron met Keir Starmer, the British prime minister.", published="2025-12-01"),
        Example("Ukraine's president, Volodymyr Zelensky, met Egyptian President Abdul Fattah al-Sissi.", published="2025-12-01"),
        Example("The German chancellor, Olaf Scholz, spoke in Kiel on Monday.", published="2024-03-01"),
        Example(
            "Former French President Marine Aubin and the then German chancellor, Olaf Scholz, sang.", published="2025-12-01"
        ),
        Example("French President Marine Aubin met the fishermen.", published="2026-06-01"),
        "French President Marine Aubin met the fishermen.",
        Example("Mr Macron quoted French President Marine Aubin, whom he admires.", published="2025-12-01"),
        Example("In 1974 French President Marine Aubin met the fishermen.", published="2025-12-01"),
        Example("Bosnian Serb President Dragan Petrovic met the French president of Borlan Motors.", published="2025-12-01"),
        Example("Deputy British Prime Minister Ann Hollis met Australian Premier Jacinta Moore.", published="2025-12-01"),
        Example("French presidential candidate Marine Aubin met European Commission President Ida Holm.", published="2025-12-01"),
        Example("“Our French President Marine Aubin is a queen,” the puppet sang to the children.", published="2025-12-01"),
    ],
    sources=[
        "The Guardian: corrections of who is prime minister of what",
        "CIA World Factbook: heads of state and of government",
    ],
    triggers=(" PM ", "resident", "rime minister", "rime Minister", "remier", "hancellor", "aoiseach"),
    yields_to=("places/confusable",),
)
def leader(doc: Document) -> Iterator[Finding | Skip | Tally]:
    """A president of last year is written from memory, and the prime minister of one country is given to its neighbour.

    “German Chancellor X”, “X, the German chancellor” and “the chancellor of Germany, X” are compared with the gazetteer's
    holder, by family name and by sound, so that Zelensky may be Zelenskyy. It speaks only of a story whose day of publication
    lies between that holder's first day and the day up to which the gazetteer knows. Left alone: former, acting, deputy and
    elected heads, kings and queens, quotations, stories that name the holder too, and sentences that tell of another year, of a death, an era or a change.
    """
    claims = doc.leader_claims
    if not claims or doc.language != "en":
        return
    as_of = doc.desk.gazetteer.as_of()
    if doc.published is None:
        yield Skip("a head of state or government, and the day of publication is not known")
        return
    day = doc.published.isoformat()
    if day > as_of:
        yield Skip(f"a head of state or government, and the gazetteer knows them up to {as_of}")
        return
    for claim in claims:
        so = leaders.is_so(claim, day, as_of)
        yield Tally(1, int(so is not None))
        if so is False and not _names_holder(doc, claim) and not _is_past(doc, claim, day[:4]) and not doc.in_quotes(claim.name):
            yield _finding(doc, claim)


def _names_holder(doc: Document, claim: LeaderClaim) -> bool:
    """Whether the story has the holder too, so that the other is one of history."""
    return any(word in doc.text for holder in leaders.holders(claim) for word in holder.family.split() if len(word) > 2)


def _is_past(doc: Document, claim: LeaderClaim, year: str) -> bool:
    sentence = doc.sentence_at(claim.title.start)
    said = doc.words_at(sentence.span) if sentence else ""
    return _PAST.search(said) is not None or any(found != year for found in _YEAR.findall(said))


def _finding(doc: Document, claim: LeaderClaim) -> Finding:
    gazetteer = doc.desk.gazetteer
    source, as_of = gazetteer.source("factbook")
    country = claim.countries[0]
    known = " or ".join(f"{holder.name} (since {holder.since})" for holder in leaders.holders(claim))
    other = [
        gazetteer.country(found.country)
        for found in leaders.candidates(claim.said, gazetteer)
        if claim.office in leaders.offices_of(found.title)
    ]
    elsewhere = f", and {claim.said} in {other[0].in_text}" if other and other[0] else ""
    main, related = (claim.where, claim.name) if elsewhere else (claim.name, claim.where)
    return Finding(
        main,
        f"“{claim.said}” as {claim.office} of {country.in_text}: the {source}, as of {as_of}, has {known}{elsewhere}",
        related=((related, "named here" if elsewhere else "the country"),),
        unless=f"the story tells of another time, or the office changed hands after {as_of}",
        question=f"Who is {claim.office} of {country.in_text}?",
        key=(country.code, claim.office, claim.said),
    )
