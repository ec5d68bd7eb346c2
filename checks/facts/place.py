"""A place, put into a country where the fact sheet does not have it."""

from collections.abc import Iterator

from lint import Document, Example, Finding, check, known_places

_SHEET = """as_of = 2024-02-20
[[place]]
name = "Varnholm"
country = "Norland"
[[place]]
name = "Norland"
aliases = ["Kingdom of Norland"]
demonyms = ["Norlandic"]
[[place]]
name = "Ostria"
demonyms = ["Ostrian"]
[[place]]
name = "Exham"
country = "Ostria"
region = "Tavel"
"""


@check(
    summary="a place in another country than the fact sheet has it in",
    level="query",
    bad=[
        Example("The ship left [|Varnholm, Ostria|], on Monday.", facts=_SHEET),
        Example("The ship left the [|Ostrian port city of Varnholm|] on Monday.", facts=_SHEET),
        Example("The trial was held in [|Exham, Norland|].", facts=_SHEET),
    ],
    good=[
        Example("The ship left Varnholm, Norland, on Monday.", facts=_SHEET),
        Example("The ship left Exham, Tavel, on Monday.", facts=_SHEET),
        Example("The ship called at Varnholm, Ostria and Exham.", facts=_SHEET),
        Example("They came from Exham, Varnholm, Ostria, and Norland.", facts=_SHEET),
        Example("In Varnholm, Ostria beat Norland by two goals.", facts=_SHEET),
        Example("The ship left the Norlandic port of Varnholm. Ostrian men of Varnholm wept.", facts=_SHEET),
        Example("The ship left Varnholm, Ostria.", facts=_SHEET + '[[place]]\nname = "Varnholm"\ncountry = "Ostria"\n'),
        "The ship left Varnholm, Ostria, on Monday.",
        Example("The ship left Varnholm, Texas, on Monday.", facts=_SHEET),
    ],
    sources=["The New York Times: corrections of a town put into the wrong country"],
    needs="facts",
)
def place(doc: Document) -> Iterator[Finding]:
    """A town in the wrong country is a slip that its readers take personally.

    Two forms are read: “Varnholm, Ostria,” and “the Ostrian port of Varnholm”. Both the town and the country must be on the
    sheet; a country that is not, and a town that the sheet has in several, are left alone, and so are lists of places and a
    clause that goes on with the country as its subject.
    """
    for said in known_places.places_in(doc):
        if not said.right:
            fact = said.fact
            yield Finding(
                said.span,
                f"“{' '.join(doc.words_at(said.span).split())}”; {fact.has} {fact.name} in {fact.country}",
                unless=f"another {fact.name} is meant",
                question=f"Which {fact.name} is it?",
                key=(fact.name, said.land),
            )
