"""An apostrophe that cuts a name in two."""

from collections.abc import Iterator

from checks.names._issue import issue
from checks.names._left import is_marked, skip_of
from checks.names._phrase import extended
from lint import Document, Edit, Example, Finding, Fix, NameWord, Skip, Span, check, tables

_TITLES = ("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lord", "Lady", "Dame", "President", "Judge", "Senator")


@check(
    summary="an apostrophe stands inside a name that is written without it elsewhere",
    level="query",
    bad=[
        "Bernie (|Embers|) built the firm. Mr (|Embers|) sold it. Mr [|Ember's|] lawyers said so.",
        "(|US Skyways|) lost money. Rivals of (|US Skyways|) did not. [|US Skyway's|] pilots agreed.",
        "The (|Kings Own Borderers|) marched. The men of the [|King's Own Borderers|] sang.",
        "The (|Lib Dems|) want more. The [|Lib Dem's|] plan is costly.",
    ],
    good=[
        "Ms Wells spoke to Mr Well's aunt. Mr Well left.",
        "Oliver Stone threw stones. Stone's film was long.",
        "The Browns moved in. Brown's wife painted, and Brown slept.",
        "James Jones left. Jones's car stood there, and so did the Jones' dog.",
        "The Oscars are in March. An Oscar's worth is small.",
        "Ms Williams met Mr William's aunt; Mr William is a baker.",
        Example("Sam Embers left. Ember's (CQ) lawyers stayed.", stage="edit"),
        "The Angels won. The Angel's Share is a pub.",
    ],
    sources=["The Guardian style guide: apostrophes", "Printed slips: Ebber's, US Airway's, Barclay's"],
    measured=(8, 8, "bbc 2004-05, web 2023, wire 1987"),
)
def apostrophe(doc: Document) -> Iterator[Finding | Skip]:
    """A possessive that eats the name's own last letter makes another name: Mr Ember's lawyers for Mr Embers'.

    Reported where the name stands with its s after the same word, and the shorter name stands nowhere by itself. Left alone:
    plurals of families and of things, and a name that stands without the s too.
    """
    skip = skip_of(doc)
    if skip:
        yield skip
        return
    all_words = {word.text for name in doc.names for word in name.words}
    cut = {word.text for name in doc.names for word in name.words if word.tail in ("'s", "’s")}
    for text in sorted(word for word in cut if word + "s" in all_words and len(word) > 2):
        found = _places(doc, text)
        longer = _places(doc, text + "s")
        if found and longer:
            yield from _cut(doc, text, found, longer)


def _places(doc: Document, text: str) -> list[tuple[str, NameWord, str]]:
    """Where a word of names stands, with the words before and after it."""
    found: list[tuple[str, NameWord, str]] = []
    for name in doc.names:
        for i, word in enumerate(name.words):
            if word.text == text and not name.display:
                before = name.words[i - 1].text if i else _before(doc, name.start)
                found.append((before, word, name.words[i + 1].text if i + 1 < len(name.words) else ""))
    return found


def _cut(
    doc: Document, text: str, found: list[tuple[str, NameWord, str]], longer: list[tuple[str, NameWord, str]]
) -> Iterator[Finding]:
    cut = [(before, word) for before, word, _ in found if word.tail in ("'s", "’s")]
    if not cut or any(is_marked(doc, Span(word.start, word.end + 2)) for _, word in cut):
        return
    for before, word in cut:
        own = _word_after(doc, word)
        inside = own and any(after == own for _, _, after in longer)
        same_before = [theirs for left, theirs, _ in longer if left == before and _tells(before) and not theirs.opens]
        if before in _TITLES and not same_before:
            same_before = [theirs for left, theirs, _ in longer if tables.degree(left, "g")]
        if inside or (same_before and len(cut) == len(found)):
            yield _finding(doc, before, word, own if inside else "", [w for _, w, after in longer if not inside or after == own])
            return


def _tells(before: str) -> bool:
    """Whether the word before is a title or a part of the name, no article."""
    return before[:1].isupper() and (before.isupper() or tables.degree(before, "w") != 1)


def _before(doc: Document, start: int) -> str:
    """The word right before a name; a title counts, for it stands with every name."""
    return (doc.text[max(0, start - 20) : start].split() or [""])[-1]


def _word_after(doc: Document, word: NameWord) -> str:
    after = doc.text[word.end + len(word.tail) : word.end + 40]
    following = after.split(None, 1)[0].strip(".,;:)") if after[:1] == " " and after.strip() else ""
    return following if following[:1].isupper() else ""


def _finding(doc: Document, before: str, word: NameWord, own: str, longer: list[NameWord]) -> Finding:
    if own:
        cut = Span(word.start, word.end + len(word.tail) + len(own) + 1)
        whole = [Span(other.start, other.end + len(own) + 1) for other in longer]
        places = {doc.words_at(cut): [cut], doc.words_at(whole[0]): whole}
        return issue(doc, extended(doc, places), wrong=[next(iter(extended(doc, places)))], claim="are one name in two forms")
    cut = _with(doc, before, Span(word.start, word.end + len(word.tail)))
    whole = [_with(doc, before, Span(other.start, other.end)) for other in longer]
    right, wrong = max((" ".join(doc.words_at(span).split()) for span in whole), key=len), doc.words_at(cut)
    better = f"{right}{word.tail[0]}"
    return Finding(
        cut,
        f"“{wrong}” here and “{right}” in line {doc.line_of(whole[0])}: the apostrophe cuts the name in two",
        related=tuple((span, f"“{' '.join(doc.words_at(span).split())}”") for span in whole),
        fixes=() if doc.in_quotes(cut) else (Fix(f"write {better}", (Edit(cut, better),)),),
        unless=f"{word.text} is somebody else",
        question=f"Is the name {right} or {wrong[: -len(word.tail)]}?",
        key=(right, wrong),
    )


def _with(doc: Document, before: str, span: Span) -> Span:
    """The span with the word before it, where that is part of the name and no title."""
    start = span.start - len(before) - 1
    if before in _TITLES or doc.text[max(0, start) : span.start - 1] != before:
        return span
    return Span(start, span.end)
