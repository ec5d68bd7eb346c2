"""A word of the display type, one slip away from a word of the story."""

from collections.abc import Iterator

from checks.headline._slip import is_slip
from lint import Document, Edit, Example, Finding, Fix, Pattern, Span, check, tables

DISPLAY = frozenset(["headline", "deck", "heading", "SEO title", "meta description", "push", "social", "pull quote"])
_WORD = Pattern(r"[^\W\d_](?<![\w&@#./-].)(?<!\w[’'].)[^\W\d_]{4,}(?![\w&@/-]|\.\w|[’'](?!s\b)\w)")


@check(
    summary="a word of the headline is one slip away from a word of the story",
    level="query",
    bad=[
        Example(
            "[|Goverment|] falls in vote\n\nThe (|government|) fell on Monday. The vote was 48 to 38.",
            fixed="Government falls in vote\n\nThe government fell on Monday. The vote was 48 to 38.",
        ),
        "COUNCIL BACKS [|HARBUOR|] PLAN\n\nThe council backed a plan for the (|harbour|) on Monday. It rained.",
        "Mayor wins [|referndum|]\n\nThe (|referendum|) on the harbour went the mayor's way. It rained.",
    ],
    good=[
        "Government falls in vote\n\nThe government fell on Monday. The vote was 48 to 38.",
        "Dippin’ deep in the harbour\n\nDipping is a sport of the north. It rained.",
        "Mayor meets Harbor Inc\n\nThe mayor met the makers of the harbor game on Monday. It rained.",
        "Preorders open\n\nYou can preorder the game from Monday. It rained.",
        "Goblet of wine\n\nThe goblets were of silver. It rained.",
        Example("Towne Mill sold\n\nThe town was told on Monday. It rained.", words=("Towne",)),
        "Sandown Park opens\n\nThe sundown was red. It rained.",
    ],
    measured=(1, 1, "bbc 2004-05, web 2023, wire 1987"),
    sources=["a copy desk's list: “Goverment falls” over “government”"],
)
def spelling(doc: Document) -> Iterator[Finding]:
    """Headlines are typed last, in a field without a spell-checker, and read by most.

    A word that no list knows is questioned where the story has an ordinary word one letter away. Plurals and other
    endings, words with an apostrophe or a hyphen, and words that the story itself writes so are left alone.
    """
    if doc.language != "en":
        return
    display = [block for block in doc.copy_blocks if block.role in DISPLAY]
    if not display or len(display) == len(doc.copy_blocks):
        return
    story: dict[str, None] | None = None
    for block in display:
        for match in _WORD.finditer(doc.text, block.span.start, block.span.end):
            word = match.group().lower()
            if tables.flags(word) or match.group() in doc.desk.house.words:
                continue
            if story is None:
                story = _ordinary_words(doc)
            near = (
                None
                if word in story
                else next((known for known in story if is_slip(word, known) and "w" in tables.flags(known)), None)
            )
            if near is not None:
                yield _finding(doc, Span(*match.span()), near, _first_place(doc, near))


def _ordinary_words(doc: Document) -> dict[str, None]:
    """Each word of the story below its headlines, in small letters, in order."""
    return {
        match.group().lower(): None
        for block in doc.copy_blocks
        if block.role not in DISPLAY
        for match in _WORD.finditer(doc.text, block.span.start, block.span.end)
    }


def _first_place(doc: Document, word: str) -> Span:
    """Where such a word stands first."""
    return next(
        Span(*match.span())
        for block in doc.copy_blocks
        if block.role not in DISPLAY
        for match in _WORD.finditer(doc.text, block.span.start, block.span.end)
        if match.group().lower() == word
    )


def _finding(doc: Document, span: Span, near: str, there: Span) -> Finding:
    word = doc.words_at(span)
    right = near.upper() if word.isupper() else near.capitalize() if word[0].isupper() else near
    return Finding(
        span,
        f"“{word}” looks like “{doc.words_at(there)}”, line {doc.line_of(there)}; no list knows “{word}”",
        related=((there, "the word in the story"),),
        fixes=(Fix(f"write {right}", (Edit(span, right),)),),
        unless="it is a name",
        key=(word.lower(), near),
    )
