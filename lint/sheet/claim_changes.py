"""Which claims a new version adds, drops and changes."""

from bisect import bisect_right

from lint.model import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.document import Document
    from lint.sheet.align import Alignment, Unit
    from lint.sheet.claim import Claim


class ClaimChanges(Value):
    """Claims that only the new version makes, that only the old one made, and pairs (old, new): one kind, one bearer, one sentence."""

    __slots__ = ("added", "changed", "dropped")

    def __init__(
        self, added: "tuple[Claim, ...]" = (), dropped: "tuple[Claim, ...]" = (), changed: "tuple[tuple[Claim, Claim], ...]" = ()
    ) -> None:
        self.added = added
        self.dropped = dropped
        self.changed = changed


def read_claim_changes(old: "Document", new: "Document", alignment: "Alignment") -> ClaimChanges:
    """A claim that is only said more or less often, or elsewhere, is neither added nor dropped."""
    if old.text == new.text:
        return ClaimChanges()
    from lint.sheet.claims import read_claims

    olds, news = read_claims(old), read_claims(new)
    dropped = _only(olds, news)
    added = _only(news, olds)
    old_units = _unit_starts(old, alignment.old)
    new_units = _unit_starts(new, alignment.new)
    changed: list[tuple[Claim, Claim]] = []
    for claim in list(dropped):
        there = alignment.to_new.get(_unit(claim, old_units))
        other = next((one for one in added if _is_same(claim, one) and _unit(one, new_units) == there), None)
        if there is not None and other is not None:
            changed.append((claim, other))
            dropped.remove(claim)
            added.remove(other)
    return ClaimChanges(tuple(added), tuple(dropped), tuple(changed))


def _only(claims: "Iterable[Claim]", others: "Iterable[Claim]") -> "list[Claim]":
    """The claims, each once, of which `others` has none with the same kind, bearer and words."""
    known = {_mark(claim) for claim in others}
    found: dict[str, Claim] = {}
    for claim in claims:
        mark = _mark(claim)
        if mark not in known:
            found.setdefault(mark, claim)
    return list(found.values())


def _mark(claim: "Claim") -> str:
    """The claim's id without its ordinal."""
    return claim.id.rpartition("-")[0]


def _is_same(one: "Claim", other: "Claim") -> bool:
    return one.kind == other.kind and (one.bearer == other.bearer or not one.bearer or not other.bearer)


def _unit_starts(doc: "Document", units: "tuple[Unit, ...]") -> list[int]:
    """Where each sentence begins in the source, as claims carry places of the source."""
    return [doc.source_span(unit.span)[0] for unit in units]


def _unit(claim: "Claim", starts: list[int]) -> int:
    return bisect_right(starts, claim.place.start.offset) - 1
