"""What the desk knows of a claim. Each kind of evidence is one function in ASKED; a new one is added there."""

from lint.sheet.archived import in_the_archive
from lint.sheet.claim import Sight
from lint.sheet.geography import in_the_gazetteer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lint.document import Document
    from lint.sheet.claim import Claim

    Asked = Callable[["Document", "Claim"], Iterator[Sight]]


def desk_sights(doc: "Document", claim: "Claim") -> tuple[Sight, ...]:
    """What fact sheet, gazetteer and archive say of a claim; "verified" and "contradicted" only, each with its source."""
    return tuple(sight for asked in ASKED for sight in asked(doc, claim))


def on_the_fact_sheet(doc: "Document", claim: "Claim") -> "Iterator[Sight]":
    """A name as the sheet spells it, or as the sheet says that it is misspelt; an age and a title as the sheet has them."""
    if not doc.desk.facts:
        return
    from lint.sheet.fact_evidence import fact_sights

    yield from fact_sights(doc, claim)


ASKED: "tuple[Asked, ...]" = (on_the_fact_sheet, in_the_gazetteer, in_the_archive)
