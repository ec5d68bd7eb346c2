"""Quotation marks of two kinds, or the wrong way round."""

from collections.abc import Iterator

from lint import Document, Finding, Span, check, compile_pattern

_STRAIGHT = compile_pattern(r"(?<![\d\w])\"(?=\w)|(?<=[^\W\d_][.,!?])\"|(?<=[^\W\d_])\"(?=[\s,.;:]|$)")
_CURLY = compile_pattern(r"[“”]")
_WRONG_WAY = compile_pattern(r"”(?=\w)(?:(?<=\s”)|(?<=^”))|“(?=\s|$)(?<=[a-z][.,!?]“)")
FEWEST = 2


@check(
    summary="quotation marks of two kinds, or the wrong way round, stand in one story",
    level="tick",
    bad=[
        '“No,” said the mayor. “Never.” “No.” [|"|]Yes," said the clerk. "Soon." Then they left.',
        "He said: [|”|]no to it.",
        'Vote\n\n"No," she said. "It is shut."\n\n[|“|]Yes,” he said. “It is open.”',
    ],
    good=[
        "“No,” said the mayor, and “never” the clerk.",
        'The 12" record and the 6" nail cost “a lot”, she said.',
        '"No," said the mayor.',
        "He measured 5'10\" and said “no” to it.",
        "“The first part.\n\n“The second part,” he said.",
        "Sie sagte: „Nein“, und ging.",
    ],
    sources=["The Associated Press Stylebook: quotation marks", "TIME, February 2024"],
    measured=(18, 19, "web 2023"),
    triggers=('"', "“", "”"),
)
def quote_marks(doc: Document) -> Iterator[Finding]:
    """Two kinds of mark show that two hands or two programs wrote the story; a mark the wrong way round hides who speaks.

    Said once a story, at the first mark of the rarer kind, and only if each kind stands there twice; inches are left alone. It is
    a tick, as many sites print both. Copy in languages with other marks („…“, «…») is passed over.
    """
    text = doc.text
    if "„" in text or "«" in text:
        return
    for block in doc.copy_blocks if ("“" in text or "”" in text) and _WRONG_WAY.search(text) else ():
        match = _WRONG_WAY.search(text, block.span.start, block.span.end)
        if match:
            yield Finding(Span(match.start(), match.end()), f"the mark {match.group()} stands the wrong way round")
            return
    if '"' not in text or ("“" not in text and "”" not in text):
        return
    spans = [block.span for block in doc.copy_blocks]
    straight = [m.start() for span in spans for m in _STRAIGHT.finditer(text, span.start, span.end)]
    curly = [m.start() for span in spans for m in _CURLY.finditer(text, span.start, span.end)]
    if len(straight) < FEWEST or len(curly) < FEWEST:
        return
    rare = straight if len(straight) < len(curly) else curly
    yield Finding(
        Span(rare[0], rare[0] + 1),
        f"the story has {len(straight)} straight and {len(curly)} curly quotation marks",
        key=("two kinds",),
    )
