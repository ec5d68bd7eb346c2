"""What the checks of whole lines share: lines of one kind that follow each other are one finding."""

from collections.abc import Iterable, Iterator

from lint import Document, Edit, Finding, Fix, Span, is_own_phrase

OWN = "is a phrase that the newsroom does not print"


def line_findings(
    doc: Document, kind: str, phrases: tuple[str, ...], *, what: str = "", unless: str = "", note: str = "another such line"
) -> Iterable[Finding]:
    if not phrases and kind not in doc.residue_kinds:
        return ()
    return (_finding(doc, run, what, unless, note) for run in _runs(doc, kind, phrases))


def _finding(doc: Document, run: list[tuple[Span, str]], what: str, unless: str, note: str) -> Finding:
    (first, says), others = run[0], run[1:]
    words = _short(doc.words_at(first))
    lines = "the line" if not others else "the lines"
    return Finding(
        first,
        f"“{words}” {what or says}",
        related=tuple((span, note) for span, _ in others),
        fixes=(Fix(f"delete {lines}", tuple(Edit(span, "") for span, _ in run)),),
        unless=unless,
        key=(words.casefold(),),
    )


def _runs(doc: Document, kind: str, phrases: tuple[str, ...]) -> Iterator[list[tuple[Span, str]]]:
    marked = {residue.span: residue for residue in doc.residue if residue.whole and residue.kind != "repeat"}
    run: list[tuple[Span, str]] = []
    for block in doc.raw_blocks:
        residue = marked.get(block.span)
        if residue is not None and residue.kind == kind:
            run.append((block.span, residue.what))
        elif residue is None and phrases and is_own_phrase(doc.words_at(block.span), phrases):
            run.append((block.span, OWN))
        elif residue is None and run:
            yield run
            run = []
    if run:
        yield run


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 80 else words[:77].rstrip() + "…"
