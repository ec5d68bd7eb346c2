"""One quotation, two speakers."""

from collections.abc import Iterator

from lint import Document, Finding, Pattern, bare_words, check

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Bearer, Quote

_TOGETHER = Pattern(
    r"\b(?:both|too|also|agreed|repeated|echo(?:ed|ing)?|quot(?:ed|ing)|same|again|chant(?:ed|ing)?|read(?:ing)?)\b"
)


@check(
    summary="one quotation is given to two speakers",
    level="query",
    bad=[
        "[|“We will never close the old harbour,”|] said Mary Doyle.\n\nIt rained all day.\n\n(|“We will never close the old harbour,”|) said Jack Ellis on Monday.",
        "Mary Doyle said: [|“We have no plans to sell the mill.”|]\n\nIt rained.\n\n(|“We have no plans to sell the mill,”|) Jack Ellis said.",
        'Mary Doyle said: [|"We have no plans to sell the mill."|]\n\nIt rained.\n\nJack Ellis said: (|"We have no plans to sell the mill."|)',
    ],
    good=[
        "“We will never close the old harbour,” said Mary Doyle. “We will never close the old harbour,” Doyle said again.",
        "“God save our gracious King and country,” said Mary Doyle. “God save our gracious King and country,” echoed Jack Ellis.",
        "“No comment,” said Mary Doyle. “No comment,” said Jack Ellis.",
        "“We will never close the old harbour,” said Mary Doyle. Her opponent, Jack Ellis, laughed. “We will never close the old harbour,” she said.",
        "“We have no plans to sell the mill,” said Mary Doyle. “I have no plans to leave the mill,” said Jack Ellis.",
    ],
    sources=["printed corrections of quotations given to the wrong speaker"],
    triggers=('"', "“", "‘", "'"),
)
def two_speakers(doc: Document, *, words: int = 6) -> Iterator[Finding]:
    """When paragraphs are moved, a quotation is doubled and hung on the next name.

    Word for word the same, of some length, with a name and a verb of saying beside each. Short answers (“no comment”),
    pronouns, and sentences that say it was repeated are left alone.

    Options:
        words: how many words it must have.
    """
    first: dict[tuple[str, ...], tuple["Quote", "Bearer"]] = {}
    for quote in doc.quotes:
        said = tuple(bare_words(doc.words_at(quote.words)))
        if len(said) < words:
            continue
        speaker = doc.speaker(quote)
        if speaker is None:
            continue
        other, theirs = first.setdefault(said, (quote, speaker))
        if theirs is not speaker and not _is_repeated(doc, quote):
            yield Finding(
                other.span,
                f"{theirs.name} says this here, {speaker.name} in line {doc.line_of(quote.span)}",
                related=((quote.span, f"said by {speaker.name}"),),
                unless="both said it, or it is one of them under another name",
                question="Who said it?",
                key=(" ".join(said[:8]),),
            )


def _is_repeated(doc: Document, quote: "Quote") -> bool:
    around = doc.text[max(0, quote.span.start - 80) : quote.span.start] + doc.text[quote.span.end : quote.span.end + 80]
    return _TOGETHER.search(around) is not None
