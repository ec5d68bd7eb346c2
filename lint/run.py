"""The only caller of checks: files in, report out, in one process or a pool."""

import os
from bisect import bisect_left
from itertools import accumulate

from lint.config import Config, Settings, is_named, level_of
from lint.document import Document
from lint.formats import form_of, read, written_as
from lint.formats.decode import LARGEST_FILE, Undecodable
from lint.load import ConfigError
from lint.model import (
    Edit,
    Fault,
    Finding,
    Fix,
    LocatedFinding,
    Page,
    Place,
    Report,
    Rule,
    Skip,
    SkippedCheck,
    Span,
    Tally,
    Value,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from lint.desk.facts import FactSheet
    from lint.formats import Parsed, Reading
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

LONGEST_SENTENCE = 2000
"""What goes on longer is data or junk, and is quoted around the finding only."""

NO_OPTIONS: "Mapping[str, Option]" = {}

DIRECTIVE_SIGN = "newslint:"
DESK_MARKS = ("(CQ)", "(cq)", "[CQ]", "[cq]", "[sic]", "[SIC]")
"""Without one of these a story hides nothing, and lint.suppress is not asked."""


class Job(Value):
    """What a run needs to know besides its config; picklable.

    keep_sources, keep_pages, explain: what the report's form shows: the source, the stories by blocks, why a check matters.
    """

    __slots__ = ("archive", "explain", "facts", "keep_pages", "keep_sources", "published", "stdin_name")

    def __init__(
        self,
        facts: "FactSheet | None" = None,
        published: "date | None" = None,
        keep_sources: bool = False,
        stdin_name: str = "",
        keep_pages: bool = False,
        explain: bool = False,
        archive: str | None = None,
    ) -> None:
        """archive: path of one; each process opens it for itself, at the first question."""
        self.archive = archive
        self.facts = facts
        self.published = published
        self.keep_sources = keep_sources
        self.stdin_name = stdin_name
        self.keep_pages = keep_pages
        self.explain = explain


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
    return _report(outcomes, config, job)


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
    settings = config.for_file(job.stdin_name if path == "-" else path)
    sidecar: Sidecar | None = None
    try:
        sidecar = _sidecar(path)
    except ConfigError as error:
        outcome.faults.append(Fault(outcome.path, str(error)))
    if sidecar is not None:
        settings = settings.with_house((*settings.words, *sidecar.words), (*settings.distinct, *sidecar.distinct))
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

        ran = [row.id for row in config.chosen(settings)]
        outcome.findings += unused_decisions(sidecar, shown_path(sidecar.path), outcome.decided, ran)
    return outcome


def _sidecar(path: str) -> "Sidecar | None":
    """What stands beside the story. Raises ConfigError where it cannot be understood."""
    beside = path + SIDECAR_SUFFIX
    if path == "-" or not os.path.isfile(beside):
        return None
    from lint.suppress import read_sidecar

    return read_sidecar(beside)


def read_stories(path: str, settings: Settings, job: Job, data: bytes | None = None) -> "Iterator[Document | Fault]":
    """The stories of one file, and what could not be read of it; `data`: see lint_file."""
    shown = shown_path(job.stdin_name if path == "-" else path)
    form = form_of(shown)
    try:
        reading = read(_bytes_of(path) if data is None else data, form, settings.field_keys)
        for parsed in reading.stories:
            if isinstance(parsed, Undecodable):
                yield Fault(shown, str(parsed))
            else:
                yield make_document(parsed, reading, shown, settings, job)
    except OSError as error:
        yield Fault(shown, f"cannot be read: {error.strerror}")
    except Undecodable as error:
        yield Fault(shown, str(error))
    except Exception as error:
        yield Fault(shown, f"reading it as {form} broke: {_cause(error)}", internal=True)


def _bytes_of(path: str) -> bytes:
    with open(path, "rb") as file:
        data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise Undecodable(f"is larger than {LARGEST_FILE // 1024 // 1024} MB: too large for a story, so it was not read")
    return data


def shown_path(path: str) -> str:
    """Relative to the working directory where the file is below it, with `/`."""
    full = os.path.abspath(path)
    here = os.getcwd().rstrip(os.sep) + os.sep
    if full.startswith(here):
        path = full[len(here) :]
    return path.replace(os.sep, "/")


def make_document(parsed: "Parsed", reading: "Reading", path: str, settings: Settings, job: Job) -> Document:
    """One story of a file, with what the run knows of it."""
    from lint.desk import Desk
    from lint.desk.house import House

    return Document(
        parsed.text,
        path=path,
        source=reading.source,
        origin=parsed.origin,
        parts=parsed.parts,
        meta=parsed.meta,
        marks=parsed.marks,
        published=job.published,
        stage=settings.stage,
        desk=Desk(job.facts, House(settings.words, settings.distinct), job.archive),
        form=form_of(path),
        encoding=reading.encoding,
        writable=reading.writable,
    )


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
                    outcome.tallies[row.id] = _sum(outcome.tallies.get(row.id), said)
        except ConfigError:
            raise
        except Exception as error:
            _stop_without_desk(error)
            outcome.faults.append(Fault(doc.path, f"the check broke: {_cause(error)}", row.id, internal=True))
    findings = list(_without_superfluous(found))
    if sidecar is not None or DIRECTIVE_SIGN in doc.source or (findings and any(mark in doc.text for mark in DESK_MARKS)):
        outcome.findings += _not_hidden(doc, config, settings, findings, outcome, sidecar)
    else:
        outcome.findings += sorted((locate(doc, row, said, level_of(row, settings)) for row, said in findings), key=order)


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
    shown += comments.unused(row.id for row in config.chosen(settings))
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


def _sum(one: Tally | None, other: Tally) -> Tally:
    return Tally(one.seen + other.seen, one.compared + other.compared) if one else other


def _cause(error: Exception) -> str:
    """Kind, message and the line of ours or a plugin's where it happened."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f" ({os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno})" if trace else ""
    return f"{type(error).__name__}: {error}{where}"


def _without_superfluous(found: "list[tuple[Row, Finding]]") -> "Iterator[tuple[Row, Finding]]":
    """One fault, one finding: drops what overlaps a finding of a check that it yields to, and exact repeats."""
    seen: set[tuple[str, Span | Place, str]] = set()
    wanted = {other for row, _ in found for other in row.yields_to}
    ahead = {other: _Stretches([f.at for row, f in found if row.id == other]) for other in wanted}
    for row, finding in found:
        if (row.id, finding.at, finding.message) in seen:
            continue
        seen.add((row.id, finding.at, finding.message))
        if not any(ahead[other].meet(finding.at) for other in row.yields_to if other != row.id):
            yield row, finding


class _Stretches:
    """Where one check found something: tells in one look-up whether any of it overlaps a span."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, places: "Iterable[Span | Place]") -> None:
        spans = sorted((at.start, max(at.end, at.start + 1)) for at in places if isinstance(at, Span))
        self._starts = [start for start, _ in spans]
        self._ends = list(accumulate((end for _, end in spans), max))

    def meet(self, at: Span | Place) -> bool:
        if not isinstance(at, Span):
            return False
        before = bisect_left(self._starts, max(at.end, at.start + 1))
        return before > 0 and self._ends[before - 1] > at.start


def order(finding: LocatedFinding) -> tuple[str, int, str, int, str]:
    place = finding.place
    return place.path, place.start.offset, finding.check, place.end.offset, finding.message


def locate(doc: Document, row: "Row", finding: Finding, level: str = "") -> LocatedFinding:
    """A check's finding as a report shows it; fixes whose words are not in the source letter for letter are left out."""
    place = _place(doc, finding.at)
    span = finding.at if isinstance(finding.at, Span) else None
    block = doc.block_at(span.start) if span else None
    return LocatedFinding(
        row.id,
        level or finding.level or row.level,
        place,
        finding.message,
        role=block.role if block else "",
        paragraph=block.paragraph if block else 0,
        sentence=_sentence(doc, span) if span else "",
        related=tuple((_place(doc, at), note) for at, note in finding.related),
        fixes=tuple(located for fix in finding.fixes if (located := _located_fix(doc, fix))),
        unless=finding.unless,
        question=finding.question,
        key=finding.key or (place.text,),
    )


def _place(doc: Document, at: Span | Place) -> Place:
    return doc.place(at) if isinstance(at, Span) else at


def _sentence(doc: Document, span: Span) -> str:
    sentence = doc.sentence_at(span.start)
    if sentence is not None:
        start, end = sentence.span.start, sentence.span.end
        if end - start > LONGEST_SENTENCE:
            start, end = max(start, span.start - 200), min(end, span.start + 200)
        return " ".join(doc.text[start:end].split())
    block = doc.block_at(span.start)
    return " ".join(doc.words_at(block.span).split())[:400] if block else ""


def _located_fix(doc: Document, fix: Fix) -> Fix | None:
    edits: list[Edit] = []
    quoted = False
    for edit in fix.edits:
        if isinstance(edit.at, Span):
            place = doc.place(edit.at)
            text = written_as(edit.text, doc.form)
            if text is None or doc.source[place.start.offset : place.end.offset] != place.text:
                return None
            quoted = quoted or doc.in_quotes(edit.at)
            edits.append(Edit(place, text))
        else:
            edits.append(edit)
    return Fix(fix.title, tuple(edits), fix.safe and not quoted, quoted)


def _report(outcomes: "Iterable[Outcome]", config: Config, job: Job) -> Report:
    outcomes = sorted(outcomes, key=lambda outcome: outcome.path)
    skips: dict[tuple[str, str], list[str]] = {}
    tallies: dict[str, Tally] = {}
    for outcome in outcomes:
        for key in dict.fromkeys(outcome.skips):
            skips.setdefault(key, []).append(outcome.path)
        for check, tally in outcome.tallies.items():
            tallies[check] = _sum(tallies.get(check), tally)
    return Report(
        tuple(sorted((finding for outcome in outcomes for finding in outcome.findings), key=order)),
        errors=tuple(fault for outcome in outcomes for fault in outcome.faults),
        skipped=tuple(SkippedCheck(*key, len(paths), tuple(paths[:5])) for key, paths in sorted(skips.items())),
        rules=_rules(outcomes, config, job.explain),
        files=len(outcomes),
        paths=tuple(outcome.path for outcome in outcomes),
        pages=tuple(page for outcome in outcomes for page in outcome.pages),
        sources={outcome.path: outcome.source for outcome in outcomes if outcome.source},
        tallies=dict(sorted(tallies.items())),
        suppressed=sum(outcome.suppressed for outcome in outcomes),
    )


def _rules(outcomes: "Iterable[Outcome]", config: Config, explain: bool) -> tuple[Rule, ...]:
    found = {finding.check for outcome in outcomes for finding in outcome.findings} if explain else ()
    return tuple(
        Rule(row.id, row.level, row.summary, why=row.load().why if row.id in found else "") for row in config.catalogue.rows
    )
