"""An age, and the date of birth on the fact sheet."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Skip, Tally, check, known_people

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Age, Fact

_SHEET = 'as_of = 2024-02-20\n[[person]]\nname = "Mary Ellis"\nborn = 1984-01-08\n'
_DEAD = _SHEET + "died = 2024-02-01\n"


@check(
    summary="an age that the date of birth on the fact sheet does not allow",
    level="query",
    bad=[
        Example("Mary Ellis, [|41|], opened the bridge.", facts=_SHEET, published="2024-02-20"),
        Example("Mary Ellis, [|40|], opened the bridge.", facts=_SHEET, published="2025-02-20"),
        Example("The mayor thanked [|39|]-year-old Mary Ellis.", facts=_SHEET, published="2024-02-20"),
        Example("Mary Ellis has died at the age of [|41|].", facts=_DEAD, published="2024-02-02"),
    ],
    good=[
        Example("Mary Ellis, 40, opened the bridge.", facts=_SHEET, published="2024-02-20"),
        Example("Mary Ellis, 39, opened the bridge.", facts=_SHEET, published="2024-01-09"),
        Example("Mary Ellis, aged 20 at the time, sang in 2004.", facts=_SHEET, published="2024-02-20"),
        Example("In 2004 Mary Ellis, 20, won the prize.", facts=_SHEET, published="2024-02-20"),
        Example("Mary Ellis Jr., 12, opened the bridge.", facts=_SHEET, published="2024-02-20"),
        Example("Anna Ellis, 44, opened the bridge with Mary Ellis.", facts=_SHEET, published="2024-02-20"),
        Example("Mary Ellis sang. Sister Mary, 61, played the organ.", facts=_SHEET, published="2024-02-20"),
        Example("Mary Ellis, 40, is remembered in a new book.", facts=_DEAD, published="2030-05-05"),
        "Mary Ellis, 41, opened the bridge.",
        Example("Mary Ellis, 44, opened the bridge.", facts=_SHEET + 'context = ["Exham"]\n', published="2024-02-20"),
    ],
    sources=["NPR and The New York Times: corrections of ages, one in twenty"],
    measured=(9, 9, "bbc, wire, days moved 3 years"),
    needs="facts",
)
def age(doc: Document, *, days_before: int = known_people.DAYS_BEFORE) -> Iterator[Finding | Skip | Tally]:
    """An age is a subtraction that anybody with the date of birth can do.

    The age is taken for the day of publication, or up to some days before it, as the story may have waited; of somebody
    who died, for the day of death. Left alone: ages at another time (“aged 20 at the time”, a sentence with another year),
    people whom the sheet has dead, namesakes (Jr., or without the entry's context in the story), and a name that two entries share.

    Options:
        days_before: how long before publication the age may have been right.
    """
    unknown = False
    for said in doc.ages:
        bearer, mention = said.bearer, said.mention
        fact = known_people.fact_of(doc.desk.facts, bearer, doc.text) if bearer and not said.past else None
        if fact is None or bearer is None or fact.born is None or (mention and not known_people.means(fact, bearer, mention)):
            continue
        if doc.published_day is None:
            unknown = True
            continue
        allowed = known_people.ages_allowed(doc, said, fact, days_before)
        yield Tally(1, int(allowed is not None))
        if allowed and (said.last < allowed[0] or said.years > allowed[1]):
            yield _finding(doc, said, fact, allowed)
    if unknown:
        yield Skip("an age and a date of birth, and the day of publication is not known")


def _finding(doc: Document, said: "Age", fact: "Fact", allowed: tuple[int, int]) -> Finding:
    assert fact.born is not None
    low, high = allowed
    fitting = str(high) if low == high else f"{low} or {high}"
    died = f", died {fact.died.text}" if said.form == "died" and fact.died else ""
    return Finding(
        said.number_span,
        f"{fact.name} is “{doc.words_at(said.number_span)}” here; {fact.has} “born {fact.born.text}{died}”, which makes {fitting}",
        unless=f"the age is of another time, or this is another {fact.name}",
        question=f"How old is {fact.name}?",
        key=(fact.name, str(said.years), fact.born.text),
    )
