"""Fields of a template that nobody filled."""

from collections.abc import Iterator

from lint import Document, Example, Finding, check, compile_pattern

from ._inline import inline_findings
from ._lines import line_findings

_FIELD = compile_pattern(
    r"\{\{ ?[A-Za-z_][\w. |:'-]{0,60} ?\}\}|\[\[[A-Z][A-Z0-9_ ]{1,60}\]\]|%%[A-Za-z]\w{1,40}%%|\$\{[A-Za-z_][\w.]{0,60}\}|\*\|[A-Z][A-Z0-9_:]{1,40}\|\*|<%=? ?[^%\n]{1,120}%>|\[(?:FIRST|LAST|FULL)[ _]?NAME\]"
)
_FAILED = compile_pattern(
    r"\[object [A-Z]\w+\]|\bundefined[ ,/-]{1,2}undefined\b|(?<=[$£€])NaN\b|\bNaN(?= ?%| (?:per ?cent|million|billion|points?)\b)|(?<=\b[Bb]y )undefined\b|(?<=[$£€])(?:undefined|null)\b|\bnull null\b|(?<=[Dd]ear )(?:null|undefined)\b"
)


@check(
    summary="an unfilled field of a template stands in the copy",
    level="error",
    bad=[
        "The [|[[WINNING_TEAM_MASCOT]]|] beat their rivals on Friday.",
        "Dear [|{{ first_name }}|], the harbour is shut.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|undefined|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|[object Object]|]\n\nIt meets again in May.",
        "The fare rose to $[|NaN|] on Monday.",
        "Good morning [|*|FNAME|*|], here is the news.",
    ],
    good=[
        "Council votes on harbour\n\nThe council met on Monday.\n\nThe role of the mayor remained undefined.\n\nIt meets again in May.",
        "The rule has the form {a, b}.",
        "He is called null in the file.",
        "The matrix [[1, 2], [3, 4]] is singular.",
        Example("Dear {{ first_name }}, the harbour is shut.", form="markdown"),
        Example("<p>Dear {{ first_name }}, the harbour is shut.</p>", form="html"),
        "Nan, as they called her, sold fish.",
    ],
    sources=["Gannett, 2023: “[[WINNING_TEAM_MASCOT]]” in a published report of a match"],
)
def template(doc: Document, *, phrases: tuple[str, ...] = ()) -> Iterator[Finding]:
    """A story made from data prints the names of its fields where the data had a hole.

    In Markdown and HTML template syntax is markup, which the site will fill, and the check looks only for what a program
    prints when it has failed.

    Options:
        phrases: lines of your own pages that belong here too; one that ends with an ellipsis stands for all lines that begin so.
    """
    yield from line_findings(doc, "template", phrases, unless="the story is about templates")
    text = doc.text
    if (
        doc.form == "plain"
        and ("{" in text or "[" in text or "*|" in text or ("%" in text and ("%%" in text or "<%" in text)))
        and _FIELD.search(text)
    ):
        yield from inline_findings(
            doc, _FIELD, "“{}” is a field of a template that nobody filled", unless="the story is about templates"
        )
    if "undefined" in text or "NaN" in text or "null" in text or ("[" in text and "[object " in text):
        yield from inline_findings(
            doc, _FAILED, "“{}” is what a program prints where it had no value", unless="the story is about programs"
        )
