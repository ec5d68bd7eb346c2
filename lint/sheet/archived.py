"""What the archive says of a claim: a name spelled so before, an age that fits, a title given before."""

from lint.read.births import birth_days
from lint.sheet.claim import Sight

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.desk.earlier import Earlier
    from lint.document import Document
    from lint.sheet.claim import Claim

ESTABLISHED = 3
"""Other stories that must have a spelling; fewer may share a slip."""


def in_the_archive(doc: "Document", claim: "Claim") -> "Iterator[Sight]":
    """What other stories have too. Where they say otherwise, the checks of archive/ tell, as their findings are seen as well."""
    if doc.earlier is None:
        return
    if claim.kind in ("name", "place", "organization"):
        yield from _name(doc.earlier, " ".join(claim.place.text.split()))
    elif claim.kind == "age":
        yield from _age(doc, doc.earlier, claim)
    elif claim.kind == "title":
        yield from _title(doc.earlier, claim)


def _name(earlier: "Earlier", words: str) -> "Iterator[Sight]":
    count = earlier.with_names([words])[words] if " " in words else earlier.with_words([words])[words]
    if count >= ESTABLISHED:
        day = earlier.last_day_of(words) if " " in words else ""
        yield Sight("verified", "spelled so before", source=_source(count), as_of=day)


def _age(doc: "Document", earlier: "Earlier", claim: "Claim") -> "Iterator[Sight]":
    """An age that all births known of its bearer allow."""
    day, at = doc.published_day, claim.place.start.offset
    known = earlier.births_of(claim.bearer) if claim.bearer and day is not None else ()
    for age in doc.ages if known else ():
        start, end = doc.source_span(age.span)
        if day is not None and not age.past and start <= at < end:
            low, high = birth_days(age, day)
            if all(sighting.low <= high and low <= sighting.high for sighting in known):
                stories = len({sighting.story.id for sighting in known})
                days = [sighting.story.date for sighting in known if sighting.story.date]
                yield Sight(
                    "verified", "the age or birth given before fits", source=_source(stories), as_of=max(days, default="")
                )
            return


def _title(earlier: "Earlier", claim: "Claim") -> "Iterator[Sight]":
    if claim.bearer:
        words = " ".join(claim.place.text.split()).casefold()
        count = sum(stories for title, stories in earlier.titles_of(claim.bearer).items() if title.casefold() == words)
        if count >= ESTABLISHED:
            yield Sight("verified", "so called before", source=_source(count), as_of=earlier.last_day_of(claim.bearer))


def _source(stories: int) -> str:
    return "archive: 1 story" if stories == 1 else f"archive: {stories} stories"
