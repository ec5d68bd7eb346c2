"""The orders of the worksheet: as the story goes, by risk, by whom to ask."""

from lint.model import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.sheet.claim import Claim

ORDERS = ("story", "risk", "source")

NOBODY = "nobody named"

_ACCUSES = frozenset(
    "accused accuses accuse accusing accusation accusations alleged allegedly alleges allegation allegations arrested arrest charged "
    "charges convicted conviction guilty sentenced jailed imprisoned fined sued suing lawsuit fraud fraudulent bribe bribery bribes "
    "corruption corrupt embezzled embezzlement murder murdered killer rape raped assault assaulted abuse abused abuser harassment "
    "harassed molested theft stole stolen robbed robbery smuggled smuggling laundering perjury lied liar cheated cheating doping "
    "racist racism sexist antisemitic negligence negligent misconduct malpractice suspended sacked dismissed investigated probe "
    "suspect suspected defendant breach violated violate plagiarism drunk overdose affair bankrupt bankruptcy".split()
)
"""Words that can do somebody harm."""

RISKS = (
    "contradicted",
    "accusations: who is named, and as what",
    "superlatives and denials",
    "figures, dates and addresses that stand alone",
    "somebody's words",
    "names and titles that stand alone",
    "agrees, or its arithmetic holds; both may be wrong",
    "as the desk has it",
)
"""What to look at first."""

_WHO = frozenset(["name", "title", "age", "organization"])
_STRONG = frozenset(["superlative", "negative"])
_NAMED = frozenset(["name", "title", "place", "organization"])


class Group(Value):
    """Claims that are shown together; heading: "" where the order has none."""

    __slots__ = ("claims", "heading")

    def __init__(self, heading: str, claims: "tuple[Claim, ...]") -> None:
        self.heading = heading
        self.claims = claims


def ordered(claims: "Sequence[Claim]", order: str) -> "tuple[Group, ...]":
    """`claims`, in order of place, in groups; order: one of ORDERS."""
    if order == "risk":
        return _grouped(claims, [RISKS[risk(claim)] for claim in claims], RISKS)
    if order == "source":
        return _by_source(claims)
    headings = [f"paragraph {claim.paragraph}" if claim.paragraph else claim.role for claim in claims]
    groups: list[tuple[str, list[Claim]]] = []
    for claim, heading in zip(claims, headings, strict=True):
        if not groups or groups[-1][0] != heading:
            groups.append((heading, []))
        groups[-1][1].append(claim)
    return tuple(Group(heading, tuple(group)) for heading, group in groups)


def risk(claim: "Claim") -> int:
    """Index into RISKS: what was seen tells first, then what kind of claim it is."""
    verdicts = {sight.verdict for sight in claim.seen}
    if "contradicted" in verdicts:
        return 0
    if claim.kind in _WHO and not _ACCUSES.isdisjoint(word.strip(".,;:“”\"'’()") for word in claim.sentence.lower().split()):
        return 1
    if claim.kind in _STRONG:
        return 2
    if "verified" in verdicts:
        return 7
    if verdicts:
        return 6
    return 4 if claim.kind == "quote" else 5 if claim.kind in _NAMED else 3


def _by_source(claims: "Sequence[Claim]") -> "tuple[Group, ...]":
    """A call sheet: for each who is named as a source, what hangs on their word, and their own name, title and age."""
    sources = dict.fromkeys(claim.by for claim in claims if claim.by)
    headings = [
        claim.by or (claim.bearer if claim.bearer in sources and claim.kind in ("name", "title", "age") else NOBODY)
        for claim in claims
    ]
    return _grouped(claims, headings, (*sources, NOBODY))


def _grouped(claims: "Sequence[Claim]", headings: "Sequence[str]", order: "Sequence[str]") -> "tuple[Group, ...]":
    groups: dict[str, list[Claim]] = {heading: [] for heading in order}
    for claim, heading in zip(claims, headings, strict=True):
        groups[heading].append(claim)
    return tuple(Group(heading, tuple(group)) for heading, group in groups.items() if group)
