"""“In his 80s”, and an age."""

from collections.abc import Iterator

from lint import Document, Finding, check

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Age


@check(
    summary="an age does not lie in the decade of life that the story names",
    level="query",
    bad=[
        "Mary Doyle, well into her [|80s|], swims daily. Mary Doyle, (|79|), began in May.",
        "Jack Ellis, (|47|), is married. Jack Ellis is in his [|50s|] and runs a mill.",
        "Mary Doyle, in her late [|40s|], swims. Mary Doyle, (|43|), began in May.",
    ],
    good=[
        "Mary Doyle, well into her 80s, swims daily. Mary Doyle, 83, began in May.",
        "Mary Doyle, in her 80s, swims daily. Her daughter Anna Doyle, 55, does not.",
        "Mary Doyle, in her late 40s, swims. Mary Doyle, 47, began in May.",
        "Mary Doyle, in her 20s when she came, is back. Mary Doyle, 43, swims.",
        "Mary Doyle was in her 20s. Mary Doyle, 43, swims.",
        "Temperatures were in the 80s. Mary Doyle, 43, swam.",
    ],
    sources=["printed corrections: “well into his 80s” of a man who had just turned 80"],
    triggers=("0s",),
)
def decade(doc: Document) -> Iterator[Finding]:
    """“In her 80s” is written from memory, the age from the cuttings.

    Both must stand beside the full name or a surname that nobody else in the story has; “in her 20s when” and “was in her
    20s” tell of another time and are left alone. Early is the first five years, mid- the third to the seventh, late the last four.
    """
    exact = [age for age in doc.ages if age.form in ("comma", "aged", "year-old", "is") and not age.past and age.bearer]
    for age in doc.ages:
        if age.form != "decade" or age.past or age.bearer is None:
            continue
        for other in exact:
            if other.bearer is age.bearer and _is_full(other) and _is_full(age) and not age.years <= other.years <= age.last:
                yield Finding(
                    age.number_span,
                    f"{age.bearer.name} is in the {doc.words_at(age.number_span)} here and {other.years} in line {doc.line_of(other.span)}",
                    related=((other.number_span, "the age"),),
                    unless="one is an age at another time",
                    question=f"How old is {age.bearer.name}?",
                    key=(age.bearer.name, str(other.years)),
                )
                break


def _is_full(age: "Age") -> bool:
    return age.mention is not None and (age.mention.full or (age.bearer is not None and age.mention.text == age.bearer.family))
