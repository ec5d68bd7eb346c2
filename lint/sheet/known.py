"""What the desk knows of a claim. Each kind of evidence is one function in ASKED; a new one is added there."""

from lint.sheet.claim import Sight

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lint.document import Document
    from lint.sheet.claim import Claim

    Asked = Callable[["Document", "Claim"], Iterator[Sight]]

_NAMED = frozenset(["name", "place", "organization"])


def desk_sights(doc: "Document", claim: "Claim") -> tuple[Sight, ...]:
    """What the fact sheet says of a claim; "verified" and "contradicted" only, each with its source."""
    return tuple(sight for asked in ASKED for sight in asked(doc, claim))


def on_the_fact_sheet(doc: "Document", claim: "Claim") -> "Iterator[Sight]":
    """A name as the sheet spells it, or as the sheet says that it is misspelt."""
    if claim.kind not in _NAMED:
        return
    words = " ".join(claim.place.text.split())
    for fact in doc.desk.facts.entries:
        if words in fact.misspellings:
            yield Sight("contradicted", f"the fact sheet spells it “{fact.name}”", source="fact sheet")
        elif words == fact.name or words in fact.aliases:
            yield Sight("verified", f"spelled as the fact sheet has {fact.name}", source="fact sheet")


ASKED: "tuple[Asked, ...]" = (on_the_fact_sheet,)
