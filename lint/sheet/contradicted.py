"""Which claims the checks' findings speak of."""

from lint.sheet.claim import Sight

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model import LocatedFinding, Place
    from lint.sheet.claim import Claim

ABOUT_FORM = frozenset(["artifacts", "duplicates", "text"])
"""Subjects whose findings are of how the copy is set, not of what it says."""


def contradictions(claims: "Sequence[Claim]", findings: "Sequence[LocatedFinding]") -> "Iterator[tuple[int, Sight]]":
    """For each claim at the main or another place of a finding of level error or query, its index and the finding's message."""
    for finding in findings:
        if finding.level == "tick" or finding.check.partition("/")[0] in ABOUT_FORM:
            continue
        others = [place for place, _ in finding.related]
        for index in _at(claims, finding.place):
            yield index, Sight("contradicted", finding.message, others[0] if others else None, finding.check)
        for other in others:
            for index in _at(claims, other):
                yield index, Sight("contradicted", finding.message, finding.place, finding.check)


def _at(claims: "Sequence[Claim]", place: "Place") -> list[int]:
    """The claims that overlap a place; of several the shortest, as a name inside a quotation is meant, not the quotation."""
    start, end = place.start.offset, max(place.end.offset, place.start.offset + 1)
    found = [
        index
        for index, claim in enumerate(claims)
        if claim.place.path == place.path and claim.place.start.offset < end and start < claim.place.end.offset
    ]
    if len(found) < 2:
        return found
    inside = [index for index in found if start <= claims[index].place.start.offset and claims[index].place.end.offset <= end]
    if inside and end - start < _LONG:
        return inside
    shortest = min(_length(claims[index]) for index in found)
    return [index for index in found if _length(claims[index]) == shortest]


_LONG = 60
"""A finding on more words than this speaks of a sentence, not of each claim in it."""


def _length(claim: "Claim") -> int:
    return claim.place.end.offset - claim.place.start.offset
