"""What encoding a file is really in."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Span, check


@check(
    summary="the file is not UTF-8",
    level="query",
    bad=[
        Example("The caf[|é|] closed.", encoding="windows-1252"),
        Example("He said [|“|]no”.", encoding="windows-1252"),
        Example("It cost [|£|]5.", encoding="windows-1252"),
    ],
    good=[
        "The café closed.",
        Example("The café closed.", encoding="utf-16-le"),
        "He said “no”.",
        "It cost £5.",
        "A plain line.",
    ],
    sources=["WHATWG Encoding Standard: windows-1252"],
)
def encoding(doc: Document) -> Iterator[Finding]:
    """A file in an old encoding prints wrong letters as soon as a program takes it for UTF-8, as most do.

    newslint reads such a file as windows-1252, the encoding that Western copy not in UTF-8 is nearly always in, and points at
    the first character that shows it. If that character looks wrong, the file is in yet another encoding.
    """
    if doc.encoding != "windows-1252":
        return
    for offset, char in enumerate(doc.text):
        if not char.isascii():
            yield Finding(
                Span(offset, offset + 1),
                f"the file is not UTF-8; read as windows-1252, this is “{char}”",
                unless="every program that takes this file expects windows-1252",
                key=("windows-1252",),
            )
            return
