"""What newslint saw about each claim: the story's own other places, its arithmetic, the desk, and the checks' findings."""

from lint.sheet.agreement import agreements
from lint.sheet.arithmetic import arithmetic
from lint.sheet.claim import VERDICTS
from lint.sheet.claims import pieces_and_claims
from lint.sheet.contradicted import contradictions
from lint.sheet.known import desk_sights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.document import Document
    from lint.model import LocatedFinding
    from lint.sheet.claim import Claim, Sight


def seen_claims(doc: "Document", findings: "Sequence[LocatedFinding]" = ()) -> "tuple[Claim, ...]":
    """The claims of `doc` in order of place, each with what was seen of it, gravest first.

    findings: what the checks said about this story, as lint.run gives them; those of other files are passed over.
    """
    read = pieces_and_claims(doc)
    claims = tuple(claim for claim, _ in read)
    sights = [list(desk_sights(doc, claim)) for claim in claims]
    for found in (contradictions(claims, findings), arithmetic(doc, read), agreements(read)):
        for index, sight in found:
            if sight not in sights[index] and not _is_said(sight, sights[index]):
                sights[index].append(sight)
    for claim, seen in zip(claims, sights, strict=True):
        claim.seen = tuple(sorted(seen, key=lambda sight: VERDICTS.index(sight.verdict)))
    return claims


def _is_said(sight: "Sight", seen: "Sequence[Sight]") -> bool:
    """Whether the desk has been asked already: a finding of facts/ repeats it; one of names/ means the other spelling."""
    desk = [other for other in seen if other.source]
    if sight.source.startswith("facts/"):
        return any(other.verdict == sight.verdict for other in desk)
    spelled = any(other.note.startswith("spelled as") for other in desk)
    return sight.source == "names/spelling" and sight.at is not None and spelled
