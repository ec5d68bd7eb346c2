"""A letter of another alphabet inside a word."""

from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Span, check, compile_pattern

_TWINS = dict(
    zip("АВЕКМНОРСТХУІЈЅаеорсухіјѕԁһԛԝАΑΒΕΖΗΙΚΜΝΟΡΤΥΧονα", "ABEKMHOPCTXYIJSaeopcyxijsdhqwAABEZHIKMNOPTYXova", strict=True)
)
_FOREIGN = compile_pattern(r"[\u0370-\u03ff\u0400-\u052f]")
_WORD = compile_pattern(r"[A-Za-z\u00c0-\u024f]*[\u0370-\u03ff\u0400-\u052f][A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f]*")
_LATIN = compile_pattern(r"[A-Za-z]")


@check(
    summary="a word mixes two alphabets",
    level="error",
    bad=[
        Example("[|Рutin|] met the mayor.", fixed="Putin met the mayor."),
        Example("The [|hаrbour|] closed.", fixed="The harbour closed."),
        Example("[|Vlаdivоstok|] is far.", fixed="Vladivostok is far."),
    ],
    good=[
        "Путин met the mayor.",
        "The α-synuclein and the β cells; a 5 kΩ wire, 3 μm thin.",
        "ΔT was 4 degrees, the Ωmega watch said.",
        "The word мир means peace.",
        "The harbour closed.",
        "The σ-algebra and the μTorrent program",
    ],
    sources=["Unicode Technical Standard 39: confusables"],
)
def homoglyph(doc: Document) -> Iterator[Finding]:
    """A Cyrillic а looks like a Latin a and is another letter: no search finds the name, and no reader sees why.

    Only a word whose every foreign letter has a Latin twin, beside at least two Latin letters, counts; a Greek symbol before
    a word or a unit is left alone.
    """
    if doc.text.isascii() or not _FOREIGN.search(doc.text):
        return
    for block in doc.copy_blocks:
        for match in _WORD.finditer(doc.text, block.span.start, block.span.end):
            word = match.group()
            foreign = [char for char in word if char > "\u036f"]
            if len(_LATIN.findall(word)) < 2 or not all(char in _TWINS for char in foreign):
                continue
            latin = "".join(_TWINS.get(char, char) for char in word)
            script = "Greek" if foreign[0] < "\u0400" else "Cyrillic"
            span = Span(match.start(), match.end())
            yield Finding(
                span,
                f"“{word}” has the {script} letter “{foreign[0]}” among Latin ones",
                fixes=(Fix(f"write “{latin}” in Latin letters", (Edit(span, latin),), safe=True),),
                unless="the word is about letters",
                key=(latin,),
            )
