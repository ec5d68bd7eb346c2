"""Runs a check's own examples: for tests, for `newslint explain`, for the docs."""

from lint.document import Document
from lint.model import Finding, Span
from lint.rule import Example, unmark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.desk.archive import Archive
    from lint.desk.facts import FactSheet
    from lint.rule import Check


def document_of(example: Example) -> Document:
    """The example's text, without its marks, as the story it stands for."""
    from lint.desk import Desk
    from lint.desk.house import House
    from lint.formats import parse
    from lint.read.published import day

    parsed = parse(unmark(example.text).text, example.form)
    return Document(
        parsed.text,
        path="example",
        source=unmark(example.text).text,
        origin=parsed.origin,
        parts=parsed.parts,
        meta=parsed.meta,
        marks=parsed.marks,
        published=day(example.published) if example.published else None,
        stage=example.stage,
        desk=Desk(_facts(example), House(example.words, example.distinct), _archive(example)),
        form=example.form,
        encoding=example.encoding,
    )


def _facts(example: Example) -> "FactSheet | None":
    if example.facts is None:
        return None
    from tomli import loads

    from lint.desk.facts import read_facts

    return read_facts(loads(example.facts))


def _archive(example: Example) -> "Archive | None":
    """The example's earlier stories, indexed in memory; None where it has none."""
    if not example.archive:
        return None
    import sqlite3

    from lint.desk.archive import Archive
    from lint.desk.archive_store import Store, new_archive
    from lint.desk.cutting import cut

    connection = sqlite3.connect(":memory:", isolation_level=None)
    new_archive(connection, "")
    store = Store(connection)
    for number, story in enumerate(example.archive, 1):
        store.put(cut(document_of(story), f"archive/{number}"))
    return Archive(connection)


def findings_on(check: "Check", example: Example) -> list[Finding]:
    """What the check itself says about the example, triggers and stages not counted."""
    from lint.run import call

    return [said for said in call(check, document_of(example), example.options) if isinstance(said, Finding)]


def places_of(doc: Document, finding: Finding) -> tuple[Span, tuple[Span, ...]]:
    """Main and related places in the source, as marks give them."""
    main, related = finding.at, [at for at, _ in finding.related]
    assert isinstance(main, Span)
    spans = [Span(*doc.source_span(at)) for at in (main, *related) if isinstance(at, Span)]
    return spans[0], tuple(sorted(spans[1:], key=lambda span: span.start))


def after_fix(doc: Document, finding: Finding) -> str | None:
    """The source after the finding's first fix, None where it has none."""
    if not finding.fixes:
        return None
    text = doc.source
    edits = [(doc.source_span(edit.at), edit.text) for edit in finding.fixes[0].edits if isinstance(edit.at, Span)]
    for (start, end), new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text
