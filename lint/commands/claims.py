"""newslint claims: every checkable statement of a story, and what was seen of it."""

import sys

from lint.commands.configured import Parser, config_of, split_names
from lint.commands.stories import add_reading, found_at, job_of, say_faults, say_missing, standard_input, write
from lint.config_file import did_you_mean
from lint.document import Document
from lint.load import ConfigError, cause_of
from lint.model import Fault
from lint.outcome import Outcome
from lint.run import check_document, settings_of_file
from lint.sheet.claim import KINDS
from lint.sheet.order import ORDERS, ordered
from lint.sheet.seen import seen_claims
from lint.sheet.worksheet import Story, read_story
from lint.stories import Job, read_stories

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from lint.config import Config
    from lint.sheet.claim import Claim

FORMS = ("text", "json", "csv", "html")


def parser() -> Parser:
    make = Parser("claims", "List every checkable statement of stories, with what newslint saw of it.")
    add = make.add_argument
    add("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    add("--format", choices=FORMS, default="text", help="form of the list (default: text)")
    add("--order", choices=ORDERS, default="story", help="as the story goes, gravest first, or by whom to ask (default: story)")
    add("--kind", action="append", metavar="KINDS", help=f"only these, by commas: {', '.join(KINDS)}")
    add("--output", metavar="FILE", help="write the list to FILE")
    add("--state", metavar="FILE", help="what was ticked on the sheet of an earlier version; with --format html")
    add_reading(make)
    add("--force-exclude", action="store_true", help="apply exclude to files named here too")
    return make


def main(argv: "Sequence[str]") -> int:
    """Status: 0, or 2 for what could not be read or was asked wrongly; what is contradicted does not change it."""
    options = parser().parse_args(argv)
    kinds = _kinds(options.kind)
    if options.state is not None and options.format != "html":
        raise ConfigError("--state is what was ticked on a sheet; it needs --format html")
    if options.kind and options.format == "html":
        raise ConfigError("--kind is for the lists; the sheet has all claims, and a filter of its own")
    read, faults, status = worksheets(options)
    if options.format == "html":
        from lint.commands.sheet import sheet

        write(sheet(read, faults, options.order, options.state), options.output)
        return status
    for _, story in read:
        groups = ordered([claim for claim in story.claims if claim.kind in kinds], options.order)
        story.claims = tuple(claim for group in groups for claim in group.claims)
    write(_rendered([story for _, story in read], faults, options), options.output)
    return status


def worksheets(options: "Namespace") -> tuple[list[tuple[Document, Story]], list[Fault], int]:
    """Each story at the paths of the options with its claims; what went wrong, said on standard error, and its status."""
    config = config_of(options)
    found = found_at(options.paths, config, options.force_exclude, options.output)
    job = job_of(options, config)
    stdin = standard_input(found)
    read: list[tuple[Document, Story]] = []
    faults: list[Fault] = []
    for file in found.files:
        stories, gone_wrong = _of_file(file, config, job, stdin if file == "-" else None)
        read += stories
        faults += gone_wrong
    return read, faults, max(say_missing(found), say_faults(faults))


def _of_file(file: str, config: "Config", job: Job, stdin: bytes | None) -> tuple[list[tuple[Document, Story]], list[Fault]]:
    """The stories of one file. The checks run first, as what they find is seen of the claims."""
    read: list[tuple[Document, Story]] = []
    faults: list[Fault] = []
    settings, sidecar = settings_of_file(file, config, job, faults)
    for doc in read_stories(file, settings, job, stdin):
        if isinstance(doc, Fault):
            faults.append(doc)
            continue
        outcome = Outcome(doc.path)
        check_document(doc, config, settings, outcome, sidecar)
        faults += outcome.faults
        try:
            read.append((doc, read_story(doc, seen_claims(doc, outcome.findings))))
        except Exception as error:
            faults.append(Fault(doc.path, f"reading its claims broke: {cause_of(error)}", internal=True))
    return read, faults


def _kinds(given: "Sequence[str] | None") -> frozenset[str]:
    if given is None:
        return frozenset(KINDS)
    names = split_names(given)
    for name in names:
        if name not in KINDS:
            raise ConfigError(f"--kind {name} is no kind of claim{did_you_mean(name, KINDS)}; there are {', '.join(KINDS)}")
    return frozenset(names)


def _rendered(stories: "Sequence[Story]", faults: "Sequence[Fault]", options: "Namespace") -> str:
    if options.format == "json":
        from lint.report.claims_json import render_claims_json

        return render_claims_json(stories, faults)
    if options.format == "csv":
        from lint.report.claims_csv import render_claims_csv

        return render_claims_csv(stories)
    from lint.report.claims_text import render_claims_text
    from lint.report.terminal import width

    shown = [(story, ordered(sorted(story.claims, key=_place), options.order)) for story in stories]
    return render_claims_text(shown, width(None if options.output else sys.stdout))


def _place(claim: "Claim") -> int:
    return claim.place.start.offset
