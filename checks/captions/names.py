"""A caption's people, counted and looked for in the story."""

from collections.abc import Iterator

from lint import Block, Document, Example, Finding, Pattern, Span, check, compile_pattern

_FROM_LEFT = Pattern(
    r"(?i:\b(?:from\s(?:the\s)?left(?:\sto\sright)?|\(?l(?:eft)?[- ]to[- ]r(?:ight)?\)?|clockwise\sfrom\s(?:the\s)?(?:top\s)?left)[,:]?\s{1,3}(?:are\s)?)"
    r"(?P<names>[A-Z][^.;:()\n]{3,240})"
)
_SET = Pattern(
    r"\b(?:[Tt]he|[Aa]ll)\s(?P<set>pair|duo|two|couple|trio|three|threesome|quartet|four|quintet|five)\b(?![\w-])(?!\s(?:million|hundred|thousand|per|of\sthem|other))"
)
_SETS = {
    "pair": 2,
    "duo": 2,
    "two": 2,
    "couple": 2,
    "trio": 3,
    "three": 3,
    "threesome": 3,
    "quartet": 4,
    "four": 4,
    "quintet": 5,
    "five": 5,
}
_NAME = compile_pattern(r"(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w’'-]+(?:\s(?:Jr\.?|II|III))?\Z")
_CREDITED = Pattern(r"(?i:\bby|photo(?:graph)?:|image:|picture:|credit:|/|©)\s?\Z")
_SPLIT = Pattern(r",\s(?:and\s)?|\s(?:and|with|&)\s")
_BODY = "\n\nTom Berg, Ann Marsh and Eve Cole opened the harbour on Monday. The crowd sang.\n\nThe mayor wept, and Berg laughed."


def _with_caption(caption: str) -> Example:
    return Example(f"Harbour opens\n\n{caption}{_BODY}")


@check(
    summary="a caption counts other people than it names, or names somebody whom the story does not",
    level="query",
    bad=[
        _with_caption("Photo: The [|trio|] at the harbour, from left, (|Tom Berg and Ann Marsh|)."),
        _with_caption("Pictured: From left, (|Tom Berg, Ann Marsh and Eve Cole|). The [|pair|] sang."),
        _with_caption("Photo: From left to right: (|Tom Berg, Ann Marsh, Eve Cole|). All [|four|] sang."),
        _with_caption("Photo: The singer [|Robert Cane|] at the harbour, on Monday."),
    ],
    good=[
        _with_caption("Photo: The trio at the harbour, from left, Tom Berg, Ann Marsh and Eve Cole."),
        _with_caption("Photo: From left, Tom Berg, mayor of Exham, Ann Marsh and Eve Cole. The trio sang."),
        _with_caption("Photo: From left, Tom Berg, the rest of the four, and Ann Marsh."),
        _with_caption("Photo: Second from left, Tom Berg. The trio sang."),
        Example("From left, Tom Berg and Ann Marsh came in. The trio behind them sang."),
        _with_caption("Photo: From left, Tom Berg and Ann Marsh. The two other guests sang."),
        _with_caption("Photo: From left, Tom Berg and two guests. The trio sang."),
        _with_caption("Photo: Ann Marsh at the harbour. Robert Cane/Harbour News."),
        _with_caption("Photo: Ann Marsh at the Robert Cane Bridge. By Paul Street."),
    ],
    sources=["AP Stylebook: captions name everybody from left to right"],
)
def names(doc: Document) -> Iterator[Finding]:
    """A caption that says “the trio” and names two has lost somebody, or counted one too many.

    Read in captions only. As a query: the names after “from left”, where every item of the list is a name, against a word such as pair,
    trio or “all four” in the same caption. A list with anything else in it (a role, “two guests”) is not counted.
    As a tick: a person with first name and surname whom the rest of the story has not, photographers left out; the picture
    may be of somebody else, or an old one.
    """
    captions = [block for block in doc.blocks if block.role == "caption"]
    if captions and len(captions) < len(doc.copy_blocks):
        yield from _absent(doc, captions)
    for block in captions:
        match = _FROM_LEFT.search(doc.text, block.span.start, block.span.end)
        if match is None or doc.text[max(0, match.start() - 7) : match.start()].rstrip().endswith(("nd", "rd", "th", "st")):
            continue
        people = _people(match.group("names"))
        if people is not None:
            yield from _counted(
                doc, block, Span(match.start("names"), match.start("names") + len(match.group("names").rstrip())), people
            )


def _absent(doc: Document, captions: list[Block]) -> Iterator[Finding]:
    story = "\n".join(doc.words_at(block.span) for block in doc.copy_blocks if block.role not in ("caption", "credit", "byline"))
    for bearer in doc.bearers:
        mention = bearer.mentions[0]
        block = doc.block_at(mention.start)
        if bearer.kind != "person" or not mention.full or block not in captions or mention.words[-1].text in story:
            continue
        before = doc.text[max(0, mention.start - 10) : mention.start]
        if doc.text[mention.end : mention.end + 1] in ("/", "|") or _CREDITED.search(before):
            continue
        yield Finding(
            mention.span,
            f"“{mention.text}” is in the caption and nowhere in the story",
            unless="the picture is of somebody else on purpose",
            question=f"Who is {mention.text}?",
            key=(mention.text,),
            level="tick",
        )


def _people(listed: str) -> int | None:
    """How many names stand in a list; None where something else does too."""
    items = [item.strip(" .") for item in _SPLIT.sub("|", " ".join(listed.split())).split("|")]
    return len(items) if len(items) > 1 and all(_NAME.match(item) for item in items) else None


def _counted(doc: Document, block: Block, listed: Span, people: int) -> Iterator[Finding]:
    for match in _SET.finditer(doc.text, block.span.start, block.span.end):
        word = match.group("set")
        other = doc.text[match.end() : match.end() + 8].lstrip().startswith(("other", "men", "women", "more"))
        if _SETS[word] != people and not other and not (listed.start <= match.start() < listed.end):
            yield Finding(
                Span(*match.span("set")),
                f"“{word}” in a caption that names {people} people",
                related=((listed, f"{people} names"),),
                unless="somebody in the picture is meant to stay unnamed",
                question="Who is in the picture?",
                key=(word, str(people)),
            )
            return
