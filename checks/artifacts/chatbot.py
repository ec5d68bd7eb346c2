"""A chatbot's word to whoever asked it."""

from collections.abc import Iterator

from lint import Document, Finding, check, compile_pattern

from ._inline import inline_findings
from ._lines import line_findings

_MARK = compile_pattern(
    r":?contentReference\[oaicite:\d+\](?:\{[^}\n]{0,40}\})?|\[?oaicite:\d+\]?|[\ue200-\ue206]?(?:cite|filecite)?[\ue200-\ue206]?turn\d{1,2}(?:search|view|news|image|file|forecast|fetch)\d{1,3}[\ue200-\ue206]?"
    r"|【\d{1,3}(?::\d{1,3})?†[^】\n]{0,60}】|\[cite(?:_start|_end|: ?\d[\d, ]{0,20})\]|[?&]utm_source=(?:chatgpt\.com|openai|perplexity(?:\.ai)?|copilot\.com|gemini|claude\.ai|grok\.com)|grok_(?:card|render)\b|attributableIndex\b|\+\d source(?= |$)"
)
_LITERALS = ("oaicite", "†", "attributableIndex")
_TURNS = ("turn0", "turn1", "turn2", "turn3")
_WITH_UNDERLINE = ("utm_source=", "grok_")


@check(
    summary="a chatbot's word to its user stands in the copy",
    level="error",
    bad=[
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Certainly! Here is a revised version of the article:|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|If you want, I can also create a shorter version with a front-page style headline.|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|As an AI language model, I cannot browse the news.|]\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n[|Would you like me to add more quotes?|]\n\nIt meets again in May.",
    ],
    good=[
        "“As an AI language model, I cannot say,” the chatbot wrote to the pupil.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nIf you want to know what it costs, ask the harbour master.\n\nIt meets again in May.",
        "Council votes on harbour\n\nThe council met on Monday.\n\n“Would you like me to stay?” she asked.\n\nIt meets again in May.",
        "Certainly, the mayor said, here is the plan.",
        "Let me know if you need a boat, the poster says.",
        "Council votes on harbour\n\nThe council met on Monday.\n\nHere is what the revised plan says about the harbour and its boats\n\nIt meets again in May.",
    ],
    sources=["Dawn, November 2025: a chatbot's offer of a snappier version at the end of a printed story"],
)
def chatbot(doc: Document, *, phrases: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Copy that was shaped by a chatbot keeps its greeting, its offer to do more, or its marks of citation.

    The words count only as the beginning of a paragraph outside quotation marks; the marks and tracking addresses anywhere.

    Options:
        phrases: lines of your own pages that belong here too; one that ends with an ellipsis stands for all lines that begin so.
    """
    yield from line_findings(doc, "chatbot", phrases, unless="the story quotes a chatbot")
    has = doc.text.__contains__
    turns = has("turn") and any(map(has, _TURNS))
    if (
        turns
        or any(map(has, _LITERALS))
        or ("_" in doc.text and any(map(has, _WITH_UNDERLINE)))
        or ("[" in doc.text and has("[cite"))
    ):
        yield from inline_findings(doc, _MARK, "“{}” is a mark that a chatbot leaves", unless="the story shows such marks")
