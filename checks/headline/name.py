"""A person in the headline whom the story does not know."""

from collections.abc import Iterator

from lint import Document, Finding, check, tables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Block, Mention


@check(
    summary="a person in the headline stands nowhere in the story",
    level="query",
    bad=[
        "[|Whitlock|] to miss final against Hull\n\nTom Ellison will miss the final in May. Ellison hurt a knee on Monday.\n\nThe coach was sad.",
        "Mayor backs [|Mary Ellis|] for bench\n\nThe mayor will put Mary Gibbons forward for the bench. Gibbons, a lawyer, was pleased.\n\nThe vote is in May.",
        "Court clears [|Hutchins|] of fraud\n\nA court cleared Paul Prescott of fraud on Monday. Prescott wept.\n\nThe case took a year.",
    ],
    good=[
        "Ellison to miss final against Hull\n\nTom Ellison will miss the final in May. Ellison hurt a knee on Monday.\n\nThe coach was sad.",
        "Ellisons to miss final\n\nTom Ellison and his wife will miss the final in May.\n\nThe coach was sad.",
        "Pompey sink Reds\n\nPortsmouth beat Liverpool on Monday. Tom Ellison scored.\n\nThe coach was sad.",
        "Hollywood calls Mary Gibbons\n\nMary Gibbons is to make a film in Los Angeles. Gibbons was pleased.\n\nThe work begins in May.",
        "Gibbons Clears The Bar In Style\n\nA court cleared Paul Prescott of fraud on Monday. Prescott wept.\n\nThe case took a year.",
        "Ellison and Prescott clash in Dáil\n\nTom Ellison and Paul Prescott clashed over turf on Monday. Prescott wept.\n\nThe debate took a day.",
        "Tory leader cleared over work\n\nPaul Prescott was cleared on Monday by the party. Prescott wept.\n\nThe case took a year.",
    ],
    sources=["The Columbus Dispatch: “Elway” in the headline over a story of another player"],
)
def name(doc: Document) -> Iterator[Finding]:
    """The wrong name in the largest type.

    Only headlines in small letters are read, where a capital says that it is a name; a word that is also a place, a
    nickname in the dictionaries or an ordinary word is left alone, and so are one that the story has in any form and a single
    name after “in”, which is a place.
    """
    if doc.language != "en":
        return
    heads = [block for block in doc.copy_blocks if block.role == "headline"]
    people = [bearer for bearer in doc.bearers if bearer.kind == "person" and not bearer.mentions[-1].display]
    if not heads or not people:
        return
    body = doc.text[heads[-1].span.end :].casefold()
    for bearer in doc.bearers:
        for mention in bearer.mentions:
            block = _head(heads, mention)
            if block is None or mention.display or not mention.words or not _is_surname(mention):
                continue
            if len(mention.words) == 1 and doc.text.endswith(" in ", 0, mention.start):
                continue
            last = mention.words[-1].text
            stem = last.casefold().removesuffix("s")
            if len(last) > 3 and not _stands(stem, body):
                yield Finding(
                    mention.span,
                    f"“{mention.text}” in the headline stands nowhere in the story",
                    unless=f"{mention.text} is another name for somebody in it",
                    question=f"Who is {mention.text}?",
                    key=(mention.text,),
                )


def _head(heads: "list[Block]", mention: "Mention") -> "Block | None":
    return next((block for block in heads if block.span.start <= mention.start < block.span.end), None)


def _is_surname(mention: "Mention") -> bool:
    """Whether the last word can be little but a surname; with a given name before it, a surname at all."""
    known = tables.flags(mention.words[-1].text)
    if not ("s" in known or "n" in known):
        return False
    if mention.full:
        return (
            0 < tables.degree(mention.words[0].text, "g") <= 3
            and len(mention.words) == 2
            and "p" not in known
            and "w1" not in known
        )
    return not any(kind in known for kind in "wpudc")


def _stands(stem: str, body: str) -> bool:
    """Whether the name stands in the story, in the plural or the possessive too, but not as the start of a longer name."""
    at = body.find(stem)
    while at >= 0:
        rest = body[at + len(stem) : at + len(stem) + 4]
        if not rest[:1].isalpha() or (rest.startswith(("s", "es")) and not rest.lstrip("es")[:1].isalpha()):
            return True
        at = body.find(stem, at + 1)
    return False
