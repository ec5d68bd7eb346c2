"""One quotation, two wordings."""

from collections.abc import Iterator

from lint import Document, Finding, Pattern, bare_words, changed, check

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Quote

_MARKED = Pattern(r"\.\.\.|…|\[")


@check(
    summary="one quotation in two wordings",
    level="query",
    bad=[
        "Mayor: [|“We will never close the old harbour”|]\n\nThe mayor was firm. (|“We will not close the old harbour,”|) she said on Monday.",
        "She said: [|“It was the worst night of my whole life.”|]\n\nIt rained.\n\nLater she told the court it was (|“the worst day of my whole life”|).",
        "He said [|“the firm had no idea of the risk it ran”|].\n\nIt rained.\n\n(|“The firm had no inkling of the risk it ran,”|) he said.",
    ],
    good=[
        "“We will fight on the hills,” he said. “We will fight on the beaches,” he said, “and we will fight on the streets.”",
        "She said: “We will never close the old harbour.” The harbour, the mayor said, “will never close”.",
        "“We will never close the old harbour,” she said. “We will … close the old harbour,” a critic heard.",
        "A prize for the north\n\n“I never thought I would win,” she said. “I never thought I could win.”\n\nIt rained.",
        "“I am happy to be home again,” said Anna. “I am sorry to be home again,” said Tom.",
        "“We will never close the old harbour,” she said. “We will never close the [only] harbour,” the paper printed.",
        "The mayor read from the treaty: “No ship shall pass by night.” It goes on: “No ship shall pass by day.”",
    ],
    measured=(4, 4, "bbc 2004-05, web 2023, wire 1987"),
    sources=["PA style: a quotation is word for word, in the headline too"],
    triggers=('"', "“", "‘", "'"),
)
def two_wordings(doc: Document, *, words: int = 6) -> Iterator[Finding]:
    """A quotation is trimmed for the headline or typed twice from the notes, and one of the two is not what was said.

    Two quotations of some length which differ in a word or two, in the same order otherwise, are taken for one. Words left
    out with dots, or put in with brackets, are the writer's own and left alone, as is a speech that repeats its own
    phrases: both in one paragraph, or said by different people.

    Options:
        words: how many words the shorter one must have.
    """
    read = [(quote, bare_words(doc.words_at(quote.words))) for quote in doc.quotes if quote.closed]
    long = [(quote, said) for quote, said in read if len(said) >= words and not _MARKED.search(doc.words_at(quote.words))]
    for index, (quote, said) in enumerate(long):
        for other, told in long[index + 1 :]:
            differing = changed(said, told, 2 if min(len(said), len(told)) >= 9 else 1)
            if differing and not _overlap(quote, other) and not _is_rhetoric(doc, quote, other):
                yield _finding(doc, quote, other, differing)


def _overlap(one: "Quote", other: "Quote") -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def _is_rhetoric(doc: Document, one: "Quote", other: "Quote") -> bool:
    """Whether both stand in one paragraph, or are said by two people."""
    if doc.block_at(one.span.start) == doc.block_at(other.span.start):
        return True
    first, second = doc.speaker(one), doc.speaker(other)
    return first is not None and second is not None and first is not second


def _finding(doc: Document, one: "Quote", other: "Quote", differing: tuple[str, str]) -> Finding:
    return Finding(
        one.span,
        f"“{differing[0]}” here and “{differing[1]}” in line {doc.line_of(other.span)}: one quotation, two wordings",
        related=((other.span, "the other wording"),),
        unless="it was said twice",
        question="Which is what was said?",
        key=tuple(sorted(differing)),
    )
