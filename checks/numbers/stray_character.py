"""A letter or mark inside a figure."""

from collections.abc import Iterator

from lint import Document, Finding, Pattern, Span, check

_STRAY = Pattern(
    r"(?<![\w.,/:;-])(?![\d,]*m[23]\b)(?:"
    r"(?=[\d,]*[A-Za-z])\d{1,3}(?:,\d{3})*,(?:\d[A-Za-z]\d{2}|\d{2}[A-Za-z]\d|\d{3}[A-Za-z]\d|\d{1,2}[A-Za-z]\d{1,2}|[A-Za-z]\d{2,3}|\d[OolI]{1,2})(?:,\d{3})*"
    r"|\d{1,3}(?:,\d{3})*(?:,[;:.'’,]|[;:'’],)\d{3}(?:,\d{3})*"
    r"|\d{1,3}[OolI]\d{0,2}(?:,\d{3})+"
    r"|\d{1,3};\d{3}(?=[ \t\r\n]+(?:people|dlrs|dollars|pounds|shares|tonnes|tons|votes|vs)\b)"
    r")(?![\w]|[,.]\d)"
)


@check(
    summary="a stray character inside a figure",
    level="error",
    bad=[
        "Net profit was [|3,9i3,523|] against a loss.",
        "The bank lent [|330,;575|] to the club.",
        "Some [|1O,000|] people came.",
        "Its rivals sold [|12,,500|] cars.",
    ],
    good=[
        "The A320 seats 150; the 747-400F carries freight.",
        "He ran 10,000m in 27:31 and 5,000m the next day.",
        "Take 2,4-D and 1,2,3-trichlorobenzene.",
        "Tickets for rows 1,2b and 3 cost 10,000p.",
        "It pays $1,000, '500' or nothing.",
        "A 5,000m2 hall stands on 12,500m2 of land.",
        "The estate drew £1,152m in one 3,000m race.",
        "The club drew 10,000s of fans; the file holds 2,048kB.",
    ],
    sources=["a wire of 1987: “3,9i3,523” and “330,;575”"],
    measured=(1, 1, "wire 1987"),
    triggers=(",", ";"),
)
def stray_character(doc: Document) -> Iterator[Finding]:
    """A key struck beside the right one turns a figure into nonsense that a spell-checker passes over.

    Only characters between groups of digits are meant: names of models, chemicals and units behind a figure are left alone.
    """
    for figure in doc.figures:
        if match := _STRAY.match(doc.text, figure.start):
            words = match.group()
            stray = next(c for c, n in zip(words, words[1:] + " ", strict=True) if not c.isdigit() and (c != "," or n == ","))
            yield Finding(
                Span(match.start(), match.end()),
                f"“{words}”: “{stray}” stands inside the figure",
                unless="this is a code, not a figure",
                question=f"What is the figure behind “{words}”?",
                key=(words,),
            )
