"""Where in the source a finding and its fixes stand."""

from lint.formats import written_as
from lint.model import Edit, Fix, LocatedFinding, Place, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.load import Row
    from lint.model import Finding

LONGEST_SENTENCE = 2000
"""What goes on longer is data or junk, and is quoted around the finding only."""


def order(finding: LocatedFinding) -> tuple[str, int, str, int, str]:
    place = finding.place
    return place.path, place.start.offset, finding.check, place.end.offset, finding.message


def locate(doc: "Document", row: "Row", finding: "Finding", level: str = "") -> LocatedFinding:
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


def _place(doc: "Document", at: Span | Place) -> Place:
    return doc.place(at) if isinstance(at, Span) else at


def _sentence(doc: "Document", span: Span) -> str:
    sentence = doc.sentence_at(span.start)
    if sentence is not None:
        start, end = sentence.span.start, sentence.span.end
        if end - start > LONGEST_SENTENCE:
            start, end = max(start, span.start - 200), min(end, span.start + 200)
        return " ".join(doc.text[start:end].split())
    block = doc.block_at(span.start)
    return " ".join(doc.words_at(block.span).split())[:400] if block else ""


def _located_fix(doc: "Document", fix: Fix) -> Fix | None:
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
