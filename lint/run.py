"""The only caller of checks: files in, report out, in one process or a pool."""

import os

from lint.choice import Settings, is_named, level_of
from lint.config import Config
from lint.document import Document
from lint.findings import locate, order, without_superfluous
from lint.load import ConfigError, cause_of
from lint.model import Fault, Finding, LocatedFinding, Report, Skip, Tally
from lint.outcome import Outcome, report_of, sum_of
from lint.stories import Job, read_stories, shown_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from lint.load import Row
    from lint.rule import Check, Option
    from lint.suppress import Sidecar

FILES_FOR_A_POOL = 48
"""Below so many files one process is faster than starting a pool."""

FILES_AT_ONCE = 24

SIDECAR_SUFFIX = ".newslint.toml"
"""A story's decisions stand beside it, in a file of its whole name and this."""

MISSING = {"facts": "no fact sheet is given", "archive": "no archive is given"}
"""Why a check that was asked for by name cannot run without a part of the desk."""

NO_OPTIONS: "Mapping[str, Option]" = {}

DIRECTIVE_SIGN = "newslint:"
DESK_MARKS = ("(CQ)", "(cq)", "[CQ]", "[cq]", "[sic]", "[SIC]")
"""Without one of these a story hides nothing, and lint.suppress is not asked."""


def run(
    paths: "Sequence[str]",
    config: Config,
    job: Job,
    jobs: int = 0,
    stdin: bytes | None = None,
    advance: "Callable[[int], object] | None" = None,
) -> Report:
    """Lints files, `paths` relative to the working directory or absolute; `-` is `stdin`.

    jobs: processes; 0 for one a core. advance: told how many more files are done, now and then.
    """
    jobs = jobs or os.cpu_count() or 1
    if jobs > 1 and len(paths) >= FILES_FOR_A_POOL:
        outcomes = _in_pool([path for path in paths if path != "-"], config, job, jobs, advance)
        outcomes += [lint_file(path, config, job, stdin) for path in paths if path == "-"]
    else:
        outcomes = []
        for path in paths:
            outcomes.append(lint_file(path, config, job, stdin if path == "-" else None))
            if advance is not None:
                advance(1)
    return report_of(outcomes, config, job.explain)


def _in_pool(
    paths: "Sequence[str]", config: Config, job: Job, jobs: int, advance: "Callable[[int], object] | None"
) -> list[Outcome]:
    from lint.pool import map_files

    return map_files(paths, config, job, jobs, FILES_AT_ONCE, advance)


def lint_file(path: str, config: Config, job: Job, data: bytes | None = None) -> Outcome:
    """Reads and checks one file; what goes wrong with it is in the outcome, never raised.

    data: what to take for the file's bytes: standard input, where `path` is `-`, or a version not yet written.
    """
    outcome = Outcome(shown_path(job.stdin_name if path == "-" else path))
    settings, sidecar = settings_of_file(path, config, job, outcome.faults)
    for story in read_stories(path, settings, job, data):
        if isinstance(story, Fault):
            outcome.faults.append(story)
            continue
        known = len(outcome.findings)
        check_document(story, config, settings, outcome, sidecar)
        if job.keep_sources and outcome.findings:
            outcome.source = story.source
        if job.keep_pages and len(outcome.findings) > known:
            from lint.page import page_of

            outcome.pages.append(page_of(story))
    if sidecar is not None and sidecar.decisions:
        from lint.suppress import unused_decisions

        given = {"facts": bool(job.facts), "archive": job.archive is not None}
        ran = [row.id for row in config.chosen(settings) if _looks(row, settings.stage, given)]
        outcome.findings += unused_decisions(sidecar, shown_path(sidecar.path), outcome.decided, ran)
    return outcome


def settings_of_file(path: str, config: Config, job: Job, faults: "list[Fault]") -> "tuple[Settings, Sidecar | None]":
    """What holds for a file, by the config and by what stands beside it; a sidecar that cannot be understood goes to `faults`."""
    name = job.stdin_name if path == "-" else path
    settings = config.for_file(name)
    try:
        sidecar = _sidecar(path)
    except ConfigError as error:
        faults.append(Fault(shown_path(name), str(error)))
        return settings, None
    if sidecar is not None:
        settings = settings.with_house((*settings.words, *sidecar.words), (*settings.distinct, *sidecar.distinct))
    return settings, sidecar


def _sidecar(path: str) -> "Sidecar | None":
    """What stands beside the story. Raises ConfigError where it cannot be understood."""
    beside = path + SIDECAR_SUFFIX
    if path == "-" or not os.path.isfile(beside):
        return None
    from lint.suppress import read_sidecar

    return read_sidecar(beside)


def check_document(doc: Document, config: Config, settings: Settings, outcome: Outcome, sidecar: "Sidecar | None" = None) -> None:
    """Runs every chosen check whose triggers are in the text; findings go to `outcome`, in order, but for those to be hidden."""
    if not doc.source:
        return
    found: list[tuple[Row, Finding]] = []
    present: dict[str, bool] = {}
    for row in config.chosen(settings):
        if row.scope != "story" or (row.stages and doc.stage not in row.stages):
            continue
        if row.needs and not doc.desk.has(row.needs):
            if is_named(row, settings.select):
                outcome.skips.append((row.id, MISSING[row.needs]))
            continue
        if row.triggers and not has_any(doc.text, row.triggers, present):
            continue
        try:
            for said in row.load().function(doc, **settings.options.get(row.id, NO_OPTIONS)):
                if isinstance(said, Finding):
                    found.append((row, said))
                elif isinstance(said, Skip):
                    outcome.skips.append((row.id, said.reason))
                else:
                    outcome.tallies[row.id] = sum_of(outcome.tallies.get(row.id), said)
        except ConfigError:
            raise
        except Exception as error:
            _stop_without_desk(error)
            outcome.faults.append(Fault(doc.path, f"the check broke: {cause_of(error)}", row.id, internal=True))
    findings = list(without_superfluous(found))
    if sidecar is not None or DIRECTIVE_SIGN in doc.source or (findings and any(mark in doc.text for mark in DESK_MARKS)):
        outcome.findings += _not_hidden(doc, config, settings, findings, outcome, sidecar)
    else:
        outcome.findings += sorted((locate(doc, row, said, level_of(row, settings)) for row, said in findings), key=order)


def _looks(row: "Row", stage: str, given: "Mapping[str, bool]") -> bool:
    """Whether a check looks at a story of this stage with this much of the desk."""
    return row.scope == "story" and (not row.stages or stage in row.stages) and given.get(row.needs, True)


def _not_hidden(
    doc: Document,
    config: Config,
    settings: Settings,
    findings: "list[tuple[Row, Finding]]",
    outcome: Outcome,
    sidecar: "Sidecar | None",
) -> list[LocatedFinding]:
    """The findings that no comment, mark or decision hides, and those about comments that hide nothing; in order."""
    from lint.suppress import Suppressions, decided, hidden_by_mark

    try:
        comments = Suppressions(doc, config.catalogue)
    except ConfigError as error:
        outcome.faults.append(Fault(doc.path, str(error)))
        comments = Suppressions(doc, config.catalogue, read=False)
    decisions = sidecar.decisions if sidecar else ()
    shown: list[LocatedFinding] = []
    for row, said in findings:
        located = locate(doc, row, said, level_of(row, settings))
        decision = decided(located, decisions)
        if decision:
            outcome.decided.add(decision)
        if decision or comments.hide(located) or hidden_by_mark(doc, said):
            outcome.suppressed += 1
        else:
            shown.append(located)
    given = {need: doc.desk.has(need) for need in MISSING}
    shown += comments.unused(row.id for row in config.chosen(settings) if _looks(row, doc.stage, given))
    return sorted(shown, key=order)


def _stop_without_desk(error: Exception) -> None:
    """An archive that cannot be read ends the run, as a config that cannot be read does."""
    from lint.desk import DeskError

    if isinstance(error, DeskError):
        raise ConfigError(str(error)) from None


def has_any(text: str, literals: "Iterable[str]", present: "dict[str, bool]") -> bool:
    """Whether one of these stands in the text; `present` keeps what is known of it, as many checks ask for the same."""
    for literal in literals:
        known = present.get(literal)
        if known is None:
            known = present[literal] = literal in text
        if known:
            return True
    return False


def call(check: "Check", doc: Document, options: "Mapping[str, Option]") -> "Iterator[Finding | Skip | Tally]":
    """The check's findings with these options over its own."""
    yield from check.function(doc, **options)
