"""A paragraph, or a whole body, pasted twice."""

from collections.abc import Iterator

from lint import Document, Edit, Finding, Fix, Span, check


@check(
    summary="a paragraph stands in the story twice",
    level="query",
    bad=[
        "Council votes on harbour\n\n(|The council met on Monday evening to discuss the plan for the old harbour.|)\n\nIt meets again in May.\n\n[|The council met on Monday evening to discuss the plan for the old harbour.|]",
        "Vote\n\n(|The council met on Monday evening to discuss the plan for the old harbour.|)\n\n[|The council met on Monday evening to discuss the plan for the old harbour.|]",
        "Vote\n\n(|The council met on Monday evening to discuss the plan for the old harbour.|)\n\nIt will vote in the spring of the coming year, the mayor told the fishermen on the quay.\n\n[|The council met on Monday evening to discuss the plan for the old harbour.|]\n\nIt will vote in the spring of the coming year, the mayor told the fishermen on the quay.",
    ],
    good=[
        "Vote\n\nNo comment.\n\nThe council met.\n\nNo comment.",
        "Prices\n\nWas $40, now $30\n\nA rope for boats.\n\nWas $40, now $30\n\nA knot for ropes.",
        "Vote\n\nThe council met on Monday evening to discuss the plan for the old harbour.\n\nThe council met on Tuesday evening to discuss the plan for the old harbour.",
        "The council met on Monday.",
        "Song\n\nAnd the sea rolls on.\n\nThe ships are gone.\n\nAnd the sea rolls on.",
    ],
    sources=["Stories of 2023 with a paragraph or their whole body twice"],
    measured=(6, 6, "web 2023, wire 1987"),
)
def paragraph(doc: Document) -> Iterator[Finding]:
    """Copy moved by hand stands in the old place and in the new one; a body pasted twice doubles the story.

    Letter for letter the same, and at least 60 characters, so refrains, prices and answers are left alone. Paragraphs that repeat
    others one after the other are one finding, which names the first.
    """
    headline = doc.raw_blocks[0].span if doc.raw_blocks and doc.raw_blocks[0].role == "headline" else None
    again = {r.span: r.source for r in doc.residue if r.kind == "repeat" and r.source is not None and r.source != headline}
    if not again:
        return
    run: list[Span] = []
    skipped = 0
    for block in doc.raw_blocks:
        if block.span in again:
            run.append(block.span)
            skipped = 0
        elif run:
            skipped += block.span.end - block.span.start >= 60
            if skipped > 1:
                yield _finding(doc, run, again)
                run = []
    if run:
        yield _finding(doc, run, again)


def _finding(doc: Document, run: list[Span], again: dict[Span, Span]) -> Finding:
    source = again[run[0]]
    line = doc.line_of(source)
    opening = " ".join(doc.words_at(run[0])[:60].split())
    many = f"{len(run)} paragraphs from here on stand in the story already, from line {line}"
    return Finding(
        run[0],
        many if len(run) > 1 else f"the paragraph “{opening}…” stands already in line {line}",
        related=((source, "the first time"),),
        fixes=(Fix("delete the second copy", tuple(Edit(span, "") for span in run)),),
        unless="it is a refrain, or a box that each part of the page has",
        key=(opening.casefold(),),
    )
