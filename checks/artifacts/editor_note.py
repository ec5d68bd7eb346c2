"""Notes that a desk or a reporter wrote to itself."""

from collections.abc import Iterator

from lint import Document, Finding, check, compile_pattern

from ._inline import begins, inline_findings
from ._lines import line_findings

_NOTE = compile_pattern(
    r"[\[(](?:(?:please |pls )?(?:check|confirm|verify|fact[- ]?check|double[- ]?check)(?: (?:this|that|name|spelling|date|figure|fact|quote|with|age|title)\b[^\])\n]{0,80})?"
    r"|(?:spelling|name|age|date|title|source|citation|quote|figure)s? ?(?:\?+|tbc|to (?:check|come|confirm)|needed|missing)|is this right\?|is this correct\?|who said this\?+|says who\?+|add (?:quote|link|source|photo)\b[^\])\n]{0,60}"
    r"|(?:NB|N\.B\.|ED|EDS|SUBS?|AU|AQ|DESK|LEGAL): [^\])\n]{1,200})[\])]"
    r"|\{(?:\+\+[^{}\n]{1,300}\+\+|--[^{}\n]{1,300}--|~~[^{}\n]{1,300}~~|>>[^{}\n]{1,300}<<)\}"
    r"|(?:Commented|Comment|Deleted|Formatted|Inserted) ?\[[A-Za-z]{1,4}\d{1,3}\] ?:|Formatted: Font\b"
)


@check(
    summary="a note of the desk to itself stands in the copy",
    level="query",
    bad=[
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|(check spelling of his name)|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|NOTE TO EDITOR: quote still to be confirmed|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Subs: please keep under 400 words|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|-- corrects mayor's title|]\n\nIt meets again in May.",
    ],
    good=[
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe clerk was told to check this.\n\nIt meets again in May.",
        "“[sic]” stood behind the word.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nEditor’s note: this story was updated on Monday.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n(He declined to be named.)\n\nIt meets again in May.",
        "The note to editors was leaked, and it said little.",
    ],
    sources=["Wire of 1987: “-- corrects warner's conviction”; desk habits"],
)
def editor_note(doc: Document, *, phrases: tuple[str, ...] = ()) -> Iterator[Finding]:
    """What a reporter leaves for the desk is read by everyone if nobody takes it out.

    A published editor's note or correction is copy and is left alone.

    Options:
        phrases: lines of your own pages that belong here too; one that ends with an ellipsis stands for all lines that begin so.
    """
    yield from line_findings(doc, "editor-note", phrases, unless="the note is quoted")
    text = doc.text
    if begins(text, _NOTE, "[({") or "ormatted: Font" in text or ("[" in text and _NOTE.search(text)):
        yield from inline_findings(doc, _NOTE, "“{}” is a note of the desk to itself", unless="the note is quoted")
