"""A quotation in the headline, against the story."""

from collections.abc import Iterator

from lint import Document, Finding, bare_words, check, one_other, stands_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Quote

_SMALL = frozenset(
    "a an the this that these those it its is are was were be been will would can could may might must should have has had i we he she "
    "they you his her their our my your in on at to for from of by with and or but not no 's".split()
)


@check(
    summary="a quotation in the headline has another word than the story",
    level="query",
    bad=[
        "Senator: House is [|‘den of destruction’|]\n\nThe senator called it (|“a den of dysfunction and spite”|) on Monday.",
        "Mayor calls mill [|“a monument to greed”|]\n\nThe mayor called the mill (|“a monument to folly”|) on Monday.",
        "[|'We were left to rot'|]\n\n(|\"We were left to drown,\"|) Mary Doyle said on Monday. It rained.",
    ],
    good=[
        "Senator: House is ‘den of dysfunction’\n\nThe senator called it “a den of dysfunction and spite” on Monday.",
        "Airline 'may run out of cash'\n\nThe airline said it “could run out of cash” by May.",
        "Minister 'to cut jobs'\n\nThe minister said he would “cut several thousand jobs” by May.",
        "Mill ‘was monument to folly’\n\nThe mayor called the mill “a monument to folly” on Monday.",
        "Mayor calls mill “a monument to greed”\n\nThe mill is ugly. The mayor said as much on Monday.",
    ],
    measured=(1, 1, "bbc 2004-05, web 2023, wire 1987"),
    sources=["NPR: “den of destruction” in the headline, “den of dysfunction” in the story"],
    triggers=('"', "“", "‘", "'"),
)
def quote(doc: Document, *, words: int = 3) -> Iterator[Finding]:
    """A headline is written from memory, in words nearly those that were said.

    Quotation marks in a headline often hold a summary, so it is questioned only where a quotation in the story has the same
    words but for one, and that one is no small word.

    Options:
        words: how many words the quotation must have.
    """
    heads = [found for found in doc.quotes if found.role == "headline" and found.closed]
    if not heads:
        return
    body = [(found, bare_words(doc.words_at(found.words))) for found in doc.quotes if found.role != "headline"]
    story = bare_words(" ".join(doc.words_at(block.span) for block in doc.copy_blocks if block.role != "headline"))
    for head in heads:
        said = bare_words(doc.words_at(head.words))
        if len(said) < words or stands_in(said, story):
            continue
        for found, told in body:
            differing = one_other(said, told)
            if differing and not _SMALL & set(differing) and differing[0][:4] != differing[1][:4]:
                yield _finding(doc, head, found, differing)
                break


def _finding(doc: Document, head: "Quote", found: "Quote", differing: tuple[str, str]) -> Finding:
    return Finding(
        head.span,
        f"“{differing[0]}” in the headline, “{differing[1]}” in the quotation of line {doc.line_of(found.span)}",
        related=((found.span, "the quotation"),),
        unless="the headline sums up",
        question="Which word was said?",
        key=differing,
    )
