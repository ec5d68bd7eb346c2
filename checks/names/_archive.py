"""What the archive says of spellings: which one other stories have, and which none has."""

from collections.abc import Sequence

from lint import Document, LookAlike, tables

ESTABLISHED = 3
"""In so many other stories a spelling is no slip."""

FOR = 8
AGAINST = -6
"""Points for one of two look-alikes being a slip of the other, and against."""


def archive_points(doc: Document, pair: LookAlike) -> int:
    """What the archive adds to the evidence of the story itself.

    That other stories have one spelling and not the other counts, unless the two stand in one sentence or before two
    surnames; that they have both counts only where no table has told so already.
    """
    counts = _counts(doc, (pair.rare.text, pair.common.text))
    low, high = min(counts), max(counts)
    said = {evidence.partition(":")[2].strip() for evidence in pair.evidence}
    if _is_slip(low, high):
        return FOR if said.isdisjoint(("in one sentence", "first words of two names", "two first names")) else 0
    if low >= ESTABLISHED and low * 10 >= high and said.isdisjoint(("both are known", "both are common")):
        return AGAINST
    return 0


def right_in_archive(doc: Document, spellings: Sequence[str]) -> tuple[str, str]:
    """The one spelling that other stories have, and in how many; two empty texts where the archive does not tell."""
    counts = dict(zip(spellings, _counts(doc, spellings), strict=True))
    right = max(spellings, key=lambda text: counts[text])
    others = [text for text in spellings if text != right]
    if not others or not all(_is_slip(counts[text], counts[right]) for text in others):
        return "", ""
    if not _is_of_bearer(doc, right, spellings):
        return "", ""
    rest = "none" if not any(counts[text] for text in others) else str(max(counts[text] for text in others))
    return right, f"the archive has {right} in {counts[right]} other stories, {' and '.join(others)} in {rest}"


def _is_of_bearer(doc: Document, right: str, spellings: Sequence[str]) -> bool:
    """Whether the archive's word may be taken for the story's: after a given name only where it has the two together.

    A given name alone (Anastasia) is many people's.
    """
    assert doc.earlier is not None
    given = {
        before.text
        for name in doc.names
        for before, word in zip(name.words, name.words[1:], strict=False)
        if word.text in spellings and not name.display and (tables.degree(before.text, "g") or len(before.text) == 1)
    }
    if given:
        return any(doc.earlier.with_names(f"{before} {right}" for before in sorted(given)).values())
    return " " in right or not tables.degree(right, "g")


def _is_slip(low: int, high: int) -> bool:
    return high >= ESTABLISHED and low * 100 <= high


def _counts(doc: Document, spellings: Sequence[str]) -> list[int]:
    """In how many other stories each word or full name stands; zeros without an archive."""
    if doc.earlier is None:
        return [0] * len(spellings)
    found = doc.earlier.with_words(text for text in spellings if " " not in text)
    found |= doc.earlier.with_names(text for text in spellings if " " in text)
    return [found[text] for text in spellings]
