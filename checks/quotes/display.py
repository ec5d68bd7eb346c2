"""A quotation in a deck, a caption or a pull quote, against the story."""

from collections.abc import Iterator

from lint import Document, Finding, Span, bare_words, check, one_other, stands_in

DISPLAY = frozenset(["deck", "caption", "heading", "pull quote", "push", "social", "SEO title", "meta description"])
_SMALL = frozenset(
    "a an the this that it its is are was were be i we he she they you his her their our my in on at to for of and but".split()
)


@check(
    summary="a quotation in the display type has another word than the story",
    level="query",
    bad=[
        "Mayor speaks out on mill\n\nShe calls the mill [|“a monument to greed”|] in a speech\n\nThe mayor called the mill (|“a monument to folly”|) on Monday. It rained.\n\nThe mill is old.",
        "Mill burns\n\nPhoto: Tom Hutchins, who saw [|“a wall of smoke”|] on Monday.\n\nHutchins said he saw (|“a wall of flame”|) rise. It rained.\n\nThe mill is old.",
        "Mill burns\n\nThe mill burned on Monday. It was (|‘a wall of flame’|), he said.\n\nTold of [|‘a wall of smoke’|]\n\nThe mill is old.",
    ],
    good=[
        "Mayor speaks out on mill\n\nShe calls the mill “a monument to folly” in a speech\n\nThe mayor called the mill “a monument to folly” on Monday. It rained.\n\nThe mill is old.",
        "Mayor speaks out on mill\n\nShe calls the mill “a monument to greed” in a speech\n\nThe mayor spoke of the mill on Monday. It rained.\n\nThe mill is old.",
        "Mayor speaks out on mill\n\nShe calls the mill “the monument to folly” in a speech\n\nThe mayor called it “a monument to folly” on Monday.\n\nThe mill is old.",
        "Mill burns\n\nPhoto: the book “A Wall of Smoke” by Tom Hutchins.\n\nThe mill burned on Monday. It rained.\n\nThe mill is old.",
        "Mill burns\n\nPhoto: he saw “a … wall of smoke” on Monday.\n\nHe said he saw “a wall of flame”. It rained.\n\nThe mill is old.",
    ],
    sources=["a copy desk's list: pull quotes are copied from the first version"],
    triggers=('"', "“", "‘", "'"),
    yields_to=("quotes/two-wordings",),
)
def display(doc: Document, *, words: int = 3) -> Iterator[Finding]:
    """A pull quote is copied from the first version and stays when the words in the story are mended.

    It is questioned where a quotation of the story has the same words but for one, and that one is no small word. Dots and
    brackets show that it was cut, and words that the story does not have at all may be a summary.

    Options:
        words: how many words the quotation must have.
    """
    shown = [quote for quote in doc.quotes if quote.role in DISPLAY and quote.closed]
    whole = [block for block in doc.copy_blocks if block.role == "pull quote"]
    places = [(quote.span, quote.words) for quote in shown] + [
        (block.span, block.span)
        for block in whole
        if not any(block.span.start <= quote.span.start < block.span.end for quote in shown)
    ]
    if not places:
        return
    body = [quote for quote in doc.quotes if quote.role not in DISPLAY and quote.role != "headline"]
    story = bare_words(" ".join(doc.words_at(block.span) for block in doc.copy_blocks if block.role not in DISPLAY))
    for span, inside in places:
        said = bare_words(doc.words_at(inside))
        if len(said) < words or stands_in(said, story) or any(mark in doc.words_at(inside) for mark in ("…", "...", "[")):
            continue
        for quote in body:
            differing = one_other(said, bare_words(doc.words_at(quote.words)))
            if differing and not _SMALL & set(differing) and differing[0][:4] != differing[1][:4]:
                yield _finding(doc, span, quote.span, differing)
                break


def _finding(doc: Document, span: Span, other: Span, differing: tuple[str, str]) -> Finding:
    return Finding(
        span,
        f"“{differing[0]}” here, “{differing[1]}” in the quotation of line {doc.line_of(other)}",
        related=((other, "the quotation"),),
        unless="it was said twice",
        question="Which word was said?",
        key=differing,
    )
