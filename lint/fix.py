"""Puts the fixes of findings into a story: safe ones unless told otherwise, never two that overlap, never into quotations."""

from lint.model import Place, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.model import Fix, LocatedFinding


class Mended(Value):
    """A source after its fixes. applied: the fixes put in, in the order of the findings. refused: those that overlap one of them."""

    __slots__ = ("applied", "refused", "source")

    def __init__(self, source: str, applied: "tuple[Fix, ...]", refused: "tuple[Fix, ...]") -> None:
        self.source = source
        self.applied = applied
        self.refused = refused


def fixes_of(findings: "Iterable[LocatedFinding]", unsafe: bool = False) -> "tuple[Fix, ...]":
    """The fix of each finding that may be made without asking: a safe one, or with `unsafe` the only one it has.

    A finding with two fixes asks a question, which nobody but a person answers; words in quotation marks stay as they are.
    """
    chosen = []
    for finding in findings:
        safe = [fix for fix in finding.fixes if fix.safe]
        fixes = safe[:1] or (finding.fixes if unsafe and len(finding.fixes) == 1 else ())
        chosen += [fix for fix in fixes if not fix.in_quotes and fix.edits]
    return tuple(chosen)


def mend(source: str, fixes: "Iterable[Fix]") -> Mended:
    """`source` with each fix put in whole or not at all; the earlier of two that overlap wins, the same fix twice is one."""
    taken: dict[tuple[int, int], str] = {}
    applied: list[Fix] = []
    refused: list[Fix] = []
    for fix in fixes:
        edits = {(low, high): text for low, high, text in _edits(fix)}
        if any(_overlap(at, other) for at in edits for other in {**taken, **edits}) or any(
            taken.get(at, text) != text for at, text in edits.items()
        ):
            refused.append(fix)
            continue
        taken.update(edits)
        applied.append(fix)
    for (low, high), text in sorted(taken.items(), reverse=True):
        source = source[:low] + text + source[high:]
    return Mended(source, tuple(applied), tuple(refused))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two different stretches share a character, an empty one standing for the point where it is."""
    return one != other and one[0] < max(other[1], other[0] + 1) and other[0] < max(one[1], one[0] + 1)


def _edits(fix: "Fix") -> "Iterable[tuple[int, int, str]]":
    for edit in fix.edits:
        if isinstance(edit.at, Place):
            yield edit.at.start.offset, edit.at.end.offset, edit.text
