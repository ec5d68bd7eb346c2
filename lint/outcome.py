"""What one file gave, and the report over all of them."""

from lint.findings import order
from lint.model import Fault, LocatedFinding, Page, Report, Rule, SkippedCheck, Tally

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.config import Config


class Outcome:
    """What one file gave.

    source: kept where the job asks for it and something was found. suppressed: how many findings were hidden, and under which
    decisions, by fingerprint.
    """

    __slots__ = ("decided", "faults", "findings", "pages", "path", "skips", "source", "suppressed", "tallies")

    def __init__(self, path: str) -> None:
        self.path = path
        self.source = ""
        self.findings: list[LocatedFinding] = []
        self.pages: list[Page] = []
        self.faults: list[Fault] = []
        self.skips: list[tuple[str, str]] = []
        self.tallies: dict[str, Tally] = {}
        self.suppressed = 0
        self.decided: set[str] = set()


def sum_of(one: Tally | None, other: Tally) -> Tally:
    return Tally(one.seen + other.seen, one.compared + other.compared) if one else other


def report_of(outcomes: "Iterable[Outcome]", config: "Config", explain: bool) -> Report:
    """Findings, faults and skips of all files, in the order of their paths; explain: whether the rules say why they matter."""
    outcomes = sorted(outcomes, key=lambda outcome: outcome.path)
    skips: dict[tuple[str, str], list[str]] = {}
    tallies: dict[str, Tally] = {}
    for outcome in outcomes:
        for key in dict.fromkeys(outcome.skips):
            skips.setdefault(key, []).append(outcome.path)
        for check, tally in outcome.tallies.items():
            tallies[check] = sum_of(tallies.get(check), tally)
    return Report(
        tuple(sorted((finding for outcome in outcomes for finding in outcome.findings), key=order)),
        errors=tuple(fault for outcome in outcomes for fault in outcome.faults),
        skipped=tuple(SkippedCheck(*key, len(paths), tuple(paths[:5])) for key, paths in sorted(skips.items())),
        rules=_rules(outcomes, config, explain),
        files=len(outcomes),
        paths=tuple(outcome.path for outcome in outcomes),
        pages=tuple(page for outcome in outcomes for page in outcome.pages),
        sources={outcome.path: outcome.source for outcome in outcomes if outcome.source},
        tallies=dict(sorted(tallies.items())),
        suppressed=sum(outcome.suppressed for outcome in outcomes),
    )


def _rules(outcomes: "Iterable[Outcome]", config: "Config", explain: bool) -> tuple[Rule, ...]:
    found = {finding.check for outcome in outcomes for finding in outcome.findings} if explain else ()
    return tuple(
        Rule(row.id, row.level, row.summary, why=row.load().why if row.id in found else "") for row in config.catalogue.rows
    )
