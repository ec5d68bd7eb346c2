"""Marks of the desk that must not be printed."""

from collections.abc import Iterator

from lint import Document, Finding, check, compile_pattern

from ._inline import begins, inline_findings
from ._lines import line_findings

_MARK = compile_pattern(
    r"(?<![\w$£€.@/#-])(?:\((?:CQ|cq|QUERY|TK|EMBARGOED?|EDS|SUBS?)\)|TKTK(?:TK)*|TK(?= (?:years?|days?|per ?cent|people|million|billion|words|name|date|age|pounds|dollars|euros|quotes?|caption|headline)\b)|\[(?:[A-Z]{2,16} ){0,3}(?:CQ|TK|QUERY|cq|tk)\])"
    r"|(?<=[$£€])TK\b"
)


@check(
    summary="a mark for the desk stands in copy that is to be printed",
    level="error",
    bad=[
        "The new head of the trust, [|[NAME TK]|], begins in May.",
        "The repairs will cost £[|TK|], the harbour master said.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|TK|] quote from the mayor",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|EMBARGOED UNTIL 0001 GMT, TUESDAY 20 FEBRUARY|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|HOLD FOR LAWYER|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|MANDATORY KILL|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|DO NOT PUBLISH before the family is told|]\n\nIt meets again in May.",
    ],
    good=[
        "The plate read [TKX 401], the court heard.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe embargo on arms was lifted in May.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n“Do not publish this,” the lawyer wrote, and they published it.\n\nIt meets again in May.",
        "Hold for the king, the herald cried.",
        "TK Maxx opens a shop at the harbour in May.",
        "The embargo runs until 0001 GMT on Tuesday.",
        "Kill the engine, the pilot said, and they did.",
        "She took a TK-40 calculator to the exam.",
    ],
    sources=["A desk's list of marks: embargo, hold, kill, CQ, TK"],
    stages=("publish",),
)
def stage(doc: Document, *, phrases: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Embargoes, holds and kills are orders to a desk; a reader who sees one learns what the desk knew and when.

    They may stand in a draft: the check speaks at stage publish only. “TK” and “(CQ)” are looked for inside sentences too.

    Options:
        phrases: lines of your own pages that belong here too; one that ends with an ellipsis stands for all lines that begin so.
    """
    yield from line_findings(doc, "stage", phrases, unless="the mark is quoted")
    text = doc.text
    if "TK" in text or begins(text, _MARK, "[("):
        yield from inline_findings(doc, _MARK, "“{}” is a mark for the desk and must not be printed", unless="it is a name")
