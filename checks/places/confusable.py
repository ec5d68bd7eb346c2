"""Two countries or cities that are taken for each other."""

from collections.abc import Iterator

from checks.places._misplaced import are_alike, finding, wrong
from lint import Document, Edit, Example, Finding, Fix, Span, check, compile_pattern, leaders

_COLUMBIA = compile_pattern(r"(?<![-\w])Columbia(?:ns?)?\b(?![-\w])")
_COLOMBIAN = compile_pattern(r"\b(?:Colombian?s?|Bogot[aá]|Medell[ií]n|FARC)\b")
_IN = compile_pattern(
    r"\b(?:in|from|to|into|across|near|between|against|via|over)\s$|\b(?:Bogot[aá]|Medell[ií]n|Barranquilla|Cartagena|Cali),\s$"
)
_AMERICAN = compile_pattern(
    r"\bColumbia (?:University|Pictures|Records|River|Journalism|Law|Business|Teachers|College)|\b(?:British|District of|Carolina|Missouri"
    r"|University of|shuttle) Columbia\b|Carolina|[Ss]huttle|[Pp]re-Columbian|Missouri|B\.C\.|Maryland"
)
_AFTER_AMERICAN = compile_pattern(r",?\s[A-Z]|\s(?:University|Exchange)")


@check(
    summary="a country taken for one whose name is like it",
    level="query",
    bad=[
        "The talks were held in (|Ljubljana|), [|Slovakia|], on Friday.",
        "They flew to the [|Austrian|] capital, (|Canberra|), in May.",
        "(|Bucharest|), the capital of [|Hungary|], was quiet.",
        "The [|Iraqi|] city of (|Isfahan|) was shelled.",
        Example("(|Robert Golob|), the [|Slovak|] prime minister, opened the bridge.", published="2025-06-01"),
        "The drug baron was held in (|Bogota|) and will stay in [|Columbia|], police said.",
        "The drug baron was held in (|Bogotá|), [|Columbia|], police said.",
    ],
    good=[
        "The talks were held in Ljubljana, Slovenia, and in Bratislava, Slovakia.",
        "They flew from the Austrian capital, Vienna, to Canberra, Australia.",
        "Bucharest, the capital of Romania, and Budapest, Hungary, were quiet.",
        "Students of Columbia University met Colombian poets; a dean at Columbia was in Bogota.",
        "He left Columbia, South Carolina, for British Columbia, and never saw Colombia.",
        "Niger closed its border with Nigeria; Abuja was silent.",
        "A Columbia professor and a Columbia graduate met in Bogota; Colombia is poor.",
        "Pre-Columbian pots from Colombia are shown in the District of Columbia.",
    ],
    sources=["The New Yorker: Columbia and Colombia", "BBC style guide: names that are easily confused"],
)
def confusable(doc: Document) -> Iterator[Finding]:
    """Slovenia for Slovakia, Austria for Australia, Niger for Nigeria: the eye slides over them, the reader there does not.

    It speaks where a capital, a city or a head of government beside the name belongs to the country that it is mixed up with.
    “Columbia” is questioned after “in” or the like and “Columbian” anywhere, where the story also names Colombia, Bogotá or the
    like and nothing that is called Columbia in North America.
    """
    for claim, city, home in wrong(doc):
        if any(are_alike(country.code, home.code) for country in claim.countries):
            yield finding(doc, claim, city, home, f"; {claim.countries[0].name} and {home.name} are often mixed up")
    yield from _leaders(doc)
    if "Columbia" in doc.text:
        yield from _columbia(doc)


def _leaders(doc: Document) -> Iterator[Finding]:
    if doc.published is None or doc.language != "en" or not doc.leader_claims:
        return
    gazetteer = doc.desk.gazetteer
    source, as_of = gazetteer.source("factbook")
    day = doc.published.isoformat()
    for claim in doc.leader_claims:
        if leaders.is_so(claim, day, as_of) is not False:
            continue
        for leader in leaders.candidates(claim.said, gazetteer):
            if claim.office in leaders.offices_of(leader.title) and are_alike(leader.country, claim.countries[0].code):
                home = gazetteer.country(leader.country)
                if home is not None and leader.since <= day <= as_of:
                    yield Finding(
                        claim.where,
                        f"“{claim.said}” is {claim.office} of {home.in_text}, not of {claim.countries[0].in_text} ({source}, as of "
                        f"{as_of}); the two are often mixed up",
                        related=((claim.name, "named here"),),
                        unless="the story tells of another time",
                        question="Which country?",
                        key=(claim.said, doc.words_at(claim.where)),
                    )
                    break


def _columbia(doc: Document) -> Iterator[Finding]:
    proof = _COLOMBIAN.search(doc.text)
    if proof is None or doc.language != "en" or _AMERICAN.search(doc.text):
        return
    for match in _COLUMBIA.finditer(doc.text):
        is_people = match.group() != "Columbia"
        if not (is_people or _IN.search(doc.text, max(0, match.start() - 16), match.start())):
            continue
        if _AFTER_AMERICAN.match(doc.text, match.end()):
            continue
        said = match.group()
        right = said.replace("Colu", "Colo")
        span = Span(*match.span())
        yield Finding(
            span,
            f"“{said}” in a story that has “{proof.group()}”: of the country it is written {right}",
            related=((Span(*proof.span()), f"“{proof.group()}”"),),
            fixes=() if doc.in_quotes(span) else (Fix(f"write {right}", (Edit(span, right),)),),
            unless="the university, the river or the American district is meant",
            question="Which of the two?",
            key=(said,),
        )
