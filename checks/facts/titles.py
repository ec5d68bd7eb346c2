"""A title that the fact sheet gives somebody at another time, or of another place."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Skip, Tally, check, days, known_people, roles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Bearer, Fact, Mention

_SHEET = """as_of = 2024-02-20
[[person]]
name = "Karl Dray"
roles = [
  { title = "president of Ostria", from = 2017-01-20, to = 2021-01-20 },
  { title = "chairman of Tavel Group", from = 2022-03-01 },
]
[[person]]
name = "Ann Pell"
roles = [{ title = "president of Ostria", from = 2021-01-20 }, { title = "mayor of Exham", from = 2023, acting = true }]
[[place]]
name = "Ostria"
demonyms = ["Ostrian"]
[[place]]
name = "Norland"
demonyms = ["Norlandic"]
"""


def _on(text: str, published: str = "2024-02-20") -> Example:
    return Example(text, facts=_SHEET, published=published)


@check(
    summary="a title that the person does not hold on the day of the story, by the fact sheet",
    level="query",
    bad=[
        _on("He met [|President|] Karl Dray on Monday."),
        _on("He met [|former Ostrian President|] Ann Pell on Monday."),
        _on("He met [|Ostrian president|] Ann Pell on Monday.", "2020-12-01"),
        _on("He met [|Norlandic President|] Ann Pell on Monday."),
        _on("He met the [|then-President|] Ann Pell on Monday."),
        _on("He met Karl Dray, the [|president of Ostria|], on Monday."),
        _on("He met [|acting chairman|] Karl Dray of Tavel Group on Monday."),
        _on("He met the [|mayor|], Ann Pell, in Exham on Monday."),
    ],
    good=[
        _on("He met President Ann Pell on Monday."),
        _on("He met then-President Karl Dray in 2018 and former President Karl Dray on Monday."),
        _on("He met President Karl Dray on Monday.", "2019-05-01"),
        _on("He met President-elect Ann Pell on Monday.", "2020-12-01"),
        _on("In 2018 he met President Karl Dray there."),
        _on("He met Vice President Karl Dray and deputy chairman Karl Dray on Monday."),
        _on("He met Rovers chairman Ann Pell on Monday."),
        _on("“I met President Karl Dray there on that Monday,” he said."),
        _on("He met former chairman Karl Dray on Monday.", "2026-01-01"),
        _on("He met President Karl Dray on Monday.", "2021-01-22"),
        "He met President Karl Dray on Monday.",
        _on("He met acting mayor Ann Pell on Monday. Ann Pell, the mayor of Exham, laughed."),
        _on("Former Exham rugby union mayor Ann Pell and her chairman Karl Dray met in Exham."),
        _on("He met deposed president Karl Dray in Ostria."),
        _on("He met Ann Pell, Norlandic President Tom Berg and others on Monday."),
        _on("The film is about President Karl Dray.", "2032-01-01"),
    ],
    sources=["The Guardian and The New York Times: corrections of a former chairman, a present one called former"],
    measured=(80, 80, "bbc, web, wire, days moved 3 years"),
    needs="facts",
    yields_to=("names/titles", "names/honorific"),
)
def titles(doc: Document, *, years: int = 5) -> Iterator[Finding | Skip | Tally]:
    """“Then-President” is right and “President” wrong on one day, and the other way round on another.

    Only a title that the sheet gives this person at some time is judged, by the dates of the role and the day of
    publication. A role without an end is known up to the day for which the sheet speaks, not beyond. Left alone: quotations,
    a sentence with a year in which the role was held, some days around a handover, titles with another word before them
    (vice, deputy, of another body), the dead, and a role that ended long ago, as history writes it without “former”.

    Options:
        years: how many years after its end a role without “former” is a fault.
    """
    day = doc.published_day
    unknown = False
    told: set[tuple[str, str]] = set()
    for bearer in doc.bearers:
        fact = known_people.fact_of(doc.desk.facts, bearer, doc.text)
        if fact is None or not fact.roles:
            continue
        if day is None:
            unknown = True
        elif not (fact.died and fact.died.first <= day):
            for mention in bearer.mentions:
                claim, right = _judgement(doc, fact, bearer, mention, day)
                if claim is None or right is None:
                    continue
                yield Tally(1, int(right.right is not None))
                found = _finding(doc, fact, claim, right, day, years)
                if found and (fact.name, right.reason) not in told:
                    told.add((fact.name, right.reason))
                    yield found
    if unknown:
        yield Skip("a title and its dates, and the day of publication is not known")


def _judgement(
    doc: Document, fact: "Fact", bearer: "Bearer", mention: "Mention", day: int
) -> "tuple[roles.TitleClaim, roles.Verdict] | tuple[None, None]":
    block = doc.block_at(mention.start)
    if block is None or doc.in_quotes(mention.span) or not known_people.means(fact, bearer, mention):
        return None, None
    claim = roles.title_claim(doc.desk.facts, fact, mention, doc.text, block.span.start, block.span.end)
    return (claim, roles.judge(claim, fact, day, doc.text)) if claim else (None, None)


def _finding(
    doc: Document, fact: "Fact", claim: "roles.TitleClaim", verdict: "roles.Verdict", day: int, years: int
) -> Finding | None:
    role = verdict.role
    if verdict.right is not False or role is None:
        return None
    if role.end and day - role.end.last > 366 * years and not claim.elsewhere:
        return None
    words = known_people.sentence_around(doc, claim.span.start)
    if any(year != days.parts(day)[0] for year in known_people.years_in(words)):
        return None
    return Finding(
        claim.span,
        f"“{claim.words}” for {fact.name} on {days.written(day)}; {fact.has} “{verdict.reason}”",
        unless="the sentence speaks of another time, or of another office",
        question=f"What is {fact.name} today?",
        key=(fact.name, claim.words.lower(), verdict.reason),
    )
