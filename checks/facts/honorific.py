"""Mr, Mrs or Ms, and the fact sheet."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Span, check, known_people

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Bearer, Fact, Mention

_MEN = frozenset(["Mr", "Sir", "Lord", "Monsieur", "Herr", "Señor"])
_WOMEN = frozenset(["Mrs", "Ms", "Miss", "Dame", "Lady", "Mme", "Mlle", "Madame", "Frau", "Señora", "Baroness"])
_COMPARED = frozenset(["Mr", "Mrs", "Ms", "Miss", "Mx"])
_SHEET = '[[person]]\nname = "Joshua Rosenthal"\nhonorific = "Mr"\n[[person]]\nname = "Ann Marsh"\nhonorific = "Ms"\n'


@check(
    summary="a Mr, Mrs or Ms that the fact sheet denies",
    level="query",
    bad=[
        Example("Joshua Rosenthal spoke first. The plan is sound, [|Ms|] Rosenthal said.", facts=_SHEET),
        Example("Ann Marsh spoke first. The plan is sound, [|Mr|] Marsh said.", facts=_SHEET),
        Example("The plan is sound, [|Mrs|] Ann Marsh said.", facts=_SHEET),
    ],
    good=[
        Example("Joshua Rosenthal spoke first. The plan is sound, Mr Rosenthal said.", facts=_SHEET),
        Example("Ann Marsh spoke first. Ms Marsh is the mayor. Mr Marsh, her husband, is not.", facts=_SHEET),
        Example("Ann Marsh spoke first. Her husband Tom was there. The plan is sound, Mr Marsh said.", facts=_SHEET),
        Example("Ann Marsh spoke first. Dr Marsh is the mayor.", facts=_SHEET),
        Example("Joshua Rosenthal met Eve Rosenthal. The plan is sound, Ms Rosenthal said.", facts=_SHEET),
        "Joshua Rosenthal spoke first. The plan is sound, Ms Rosenthal said.",
        Example("Ann Marsh wrote it. “I know Mrs Marsh well, and I like her,” he said.", facts=_SHEET),
        Example(
            "Ann Marsh spoke first. The Mr Marsh of the song is a cat.",
            facts=_SHEET + '[[person]]\nname = "Ted Marsh"\nhonorific = "Mr"\n',
        ),
    ],
    sources=["The Economist: “Ms Rosenthal” for a Joshua"],
    triggers=("Mr", "Mrs", "Ms", "Miss", "Mx"),
    needs="facts",
    yields_to=("names/honorific",),
)
def honorific(doc: Document) -> Iterator[Finding]:
    """To call a man Ms, or a woman by a title she does not use, is the slip that its victim never forgets.

    Only what the sheet says counts, never a guess from the first name. A surname alone may be a husband, a wife or another
    of the name: it is left alone where the story has two of the name, a word of family near it, both Mr and Mrs or Ms, or where the sheet
    has another of that name and title. Titles that both may bear (Dr) are not compared, quotations are left as they are.
    """
    seen: set[tuple[str, str]] = set()
    for bearer in doc.bearers:
        fact = known_people.fact_of(doc.desk.facts, bearer, doc.text)
        if fact is None or not fact.honorifics:
            continue
        for mention in bearer.mentions:
            printed = mention.titles[-1].rstrip(".") if mention.titles else ""
            if printed not in _COMPARED or printed in fact.honorifics or (fact.name, printed) in seen:
                continue
            if known_people.means(fact, bearer, mention) and _is_certain(doc, fact, bearer, mention, printed):
                seen.add((fact.name, printed))
                yield _finding(doc, fact, mention, printed)


def _is_certain(doc: Document, fact: "Fact", bearer: "Bearer", mention: "Mention", printed: str) -> bool:
    if doc.in_quotes(mention.span) or not (_COMPARED.intersection(fact.honorifics) or _differ(printed, fact)):
        return False
    if mention.full:
        return True
    surname = mention.words[-1].text
    if sum(other.family == surname and bool(other.given) for other in doc.bearers) > 1:
        return False
    if any(printed in other.honorifics for other in doc.desk.facts.with_word(surname)):
        return False
    given = [title.rstrip(".") for other in bearer.mentions for title in other.titles]
    if any(title in fact.honorifics for title in given):
        return False
    return not any(
        word in doc.text
        for word in ("husband", "wife", "father", "mother", "brother", "sister", "son ", "daughter", "widow", "couple")
    )


def _differ(printed: str, fact: "Fact") -> bool:
    """Whether one is a man's title and the other a woman's."""
    given = set(fact.honorifics)
    return (printed in _MEN and bool(given & _WOMEN)) or (printed in _WOMEN and bool(given & _MEN))


def _finding(doc: Document, fact: "Fact", mention: "Mention", printed: str) -> Finding:
    at = doc.text.rfind(printed, 0, mention.start)
    return Finding(
        Span(at, at + len(printed)),
        f"“{printed}” for {fact.name}; {fact.has} {' or '.join(fact.honorifics)}",
        unless=f"another {mention.words[-1].text} is meant",
        question=f"Is {fact.name} {printed} or {fact.honorifics[0]}?",
        key=(fact.name, printed),
    )
