"""One finding for one name in several spellings."""

from collections.abc import Sequence

from checks.names._archive import right_in_archive
from lint import Document, Edit, Finding, Fix, Span, tables


def known_right(doc: Document, spellings: Sequence[str]) -> tuple[str, str]:
    """The spelling that the desk has, and how that is known; two empty texts where it does not say."""
    facts, words = doc.desk.facts, doc.desk.house.words
    for known, where in ((facts.knows, "the fact sheet has"), (words.__contains__, "the house list has")):
        right = [text for text in spellings if known(text)]
        if len(right) == 1:
            entry = next(iter(facts.with_word(right[0])), None) if known == facts.knows else None
            return right[0], f"{entry.has if entry else where} {right[0]}"
    left = [text for text in spellings if not facts.rejects(text)]
    if len(left) == 1 < len(spellings):
        return left[0], "the fact sheet lists the other as a misspelling"
    published, says = right_in_archive(doc, spellings)
    return (published, says) if published else _place(doc, spellings)


def _place(doc: Document, spellings: Sequence[str]) -> tuple[str, str]:
    """The one spelling that is a country's, a people's, a region's or a large city's, where no table has the others."""
    known = [text for text in spellings if tables.degree(text, "p") in (1, 2) or tables.degree(text, "d")]
    if len(known) == 1 and not any(tables.flags(text) for text in spellings if text != known[0]):
        gazetteer = doc.desk.gazetteer
        if gazetteer.knows(known[0]) and not any(gazetteer.knows(text) for text in spellings if text != known[0]):
            return known[0], f"the gazetteer has {known[0]}"
    return "", ""


def issue(
    doc: Document,
    places: dict[str, list[Span]],
    *,
    wrong: Sequence[str] = (),
    right: str = "",
    said: str = "",
    claim: str = "look like one name",
    unless: str = "",
) -> Finding:
    """All spellings with all their places: main is the first place of what is suspected, else of the first spelling.

    places: by spelling, spellings in order of their first place. right: the one to write, "" where nobody knows.
    said: how it is known, a clause after the claim.
    """
    spellings = list(places)
    first, *others = [*wrong, *(text for text in spellings if text not in wrong)]
    related = [(span, f"“{first}” again") for span in places[first][1:]]
    related += [(span, f"“{text}”") for text in others for span in places[text]]
    related.sort(key=lambda place: place[0].start)
    elsewhere = " and ".join(f"“{text}” in line {doc.line_of(places[text][0])}" for text in others)
    return Finding(
        places[first][0],
        f"“{first}” here and {elsewhere} {claim}{'; ' if said else ''}{said}",
        related=tuple(related),
        fixes=tuple(
            Fix(f"write {text}" + ("" if right else " throughout"), edits)
            for text in ([right] if right else spellings)
            if (edits := _edits(doc, places, text))
        ),
        unless=unless or ("they are two" if len(others) == 1 else "they are several"),
        question=f"Is it {' or '.join(spellings)}?",
        key=tuple(sorted(spellings)),
    )


def _edits(doc: Document, places: dict[str, list[Span]], text: str) -> tuple[Edit, ...]:
    """What makes all places `text`; nothing where one of them is somebody's words."""
    spans = [span for other, found in places.items() if other != text for span in found]
    return () if any(doc.in_quotes(span) for span in spans) else tuple(Edit(span, text) for span in spans)
