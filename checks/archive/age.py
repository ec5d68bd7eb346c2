"""An age that earlier stories do not allow."""

from collections.abc import Iterator

from checks.archive._cited import named
from lint import Document, Example, Finding, birth_days, check, full_name, is_own_age

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Age, Published, Sighting

SHARED_NAMES = 2
"""Full names besides the one in question that two stories on one matter have in common."""

_SPRING = Example("Anna Tornqvist, 52, opened the harbour on Monday.", published="2023-03-06")
_SUMMER = Example("It rained on the boat of Anna Tornqvist, 52, in the bay.", published="2023-07-03")
_BORN = Example("Anna Tornqvist, born in 1970, was the first of the family to leave for the south.", published="2021-07-03")
_SON = Example("Lars Berg, 19, won the race.", published="2023-07-03")
_FATHER = Example("Lars Berg, 51, sold the boat.", published="2022-07-03")


@check(
    summary="an age that earlier stories do not allow",
    level="query",
    bad=[
        Example("Anna Tornqvist, [|48|], has left.", published="2024-07-01", archive=(_SPRING, _SUMMER)),
        Example("The mayor, Anna Tornqvist, [|35|], has left.", published="2024-07-01", archive=(_SPRING, _BORN)),
        Example(
            "Anna Tornqvist, [|48|], met Lars Berg and Ulla Mikkelsen.",
            published="2024-07-01",
            archive=(
                Example("Ulla Mikkelsen, Lars Berg and Anna Tornqvist, 52, won the race in the bay.", published="2024-01-02"),
            ),
        ),
        Example("The [|63|]-year-old Anna Tornqvist has left.", published="2024-07-01", archive=(_BORN, _SUMMER)),
    ],
    good=[
        Example("Anna Tornqvist, 53, has left.", published="2024-07-01", archive=(_SPRING, _SUMMER)),
        Example("Anna Tornqvist, 54, has left.", published="2024-07-01", archive=(_SPRING, _SUMMER)),
        Example("Anna Tornqvist, 48, has left.", archive=(_SPRING, _SUMMER)),
        Example("Lars Berg, 35, has left.", published="2024-07-01", archive=(_SON, _FATHER)),
        Example("Anna Tornqvist, then 30, had left. She was back on Monday.", published="2024-07-01", archive=(_SPRING, _SUMMER)),
        Example("Anna Tornqvist Jr., 22, has left.", published="2024-07-01", archive=(_SPRING, _SUMMER)),
        Example("Ulla Tornqvist, 22, has left.", published="2024-07-01", archive=(_SPRING, _SUMMER)),
    ],
    sources=["The Guardian and the New York Times correct an age every week; the cuttings had the right one"],
    measured=(2, 2, "bbc 2004-05, web 2023, wire 1987"),
    needs="archive",
    yields_to=("ages/two-ages", "ages/birth-year"),
)
def age(doc: Document, *, slack: int = 31) -> Iterator[Finding]:
    """An age is copied from an old story without adding the years, or a digit is mistyped; the cuttings know better.

    Every age in print, with its day, and every date of birth gives the first and the last day that its bearer can have been
    born on. Where two stories agree on a full name, and the new age meets none of what is known, it is a query. One
    story alone gives a query if it shares two more full names with this one, else a tick: it may be a namesake's. Stories that contradict each other are of two people, or one of
    them is wrong: silence.

    Options:
        slack: days by which a birthday may have been missed.
    """
    if doc.earlier is None or doc.published_day is None:
        return
    for said in doc.ages:
        name = full_name(said.bearer)
        if not name or said.past or said.form in ("died", "decade") or not is_own_age(doc, said):
            continue
        known = doc.earlier.births_of(name)
        low, high = birth_days(said, doc.published_day)
        if known and not any(_meet(sighting, low - slack, high + slack) for sighting in known) and _agree(known, slack):
            yield _finding(doc, said, name, known)


def _meet(sighting: "Sighting", low: int, high: int) -> bool:
    return sighting.low <= high and low <= sighting.high


def _agree(known: "tuple[Sighting, ...]", slack: int) -> bool:
    """Whether one birth fits all that is known."""
    return max(sighting.low for sighting in known) <= min(sighting.high for sighting in known) + slack


def _finding(doc: Document, said: "Age", name: str, known: "tuple[Sighting, ...]") -> Finding:
    day = doc.published_day or 0
    low, high = max(sighting.low for sighting in known), min(sighting.high for sighting in known)
    youngest, oldest = _years(max(low, high), day), _years(min(low, high), day)
    would_be = str(youngest) if youngest == oldest else f"{youngest} to {oldest}"
    stories = list(dict.fromkeys(sighting.story for sighting in known))
    count = "1 story" if len(stories) == 1 else f"{len(stories)} stories"
    printed = doc.words_at(said.number_span)
    return Finding(
        said.number_span,
        f"{name} is {printed} here, but would be {would_be} by {count} of the archive",
        related=named(stories, "tells the age or the birth"),
        unless="it is somebody else of this name",
        question=f"How old is {name}?",
        key=(name, printed),
        level=None if len(stories) > 1 or _is_same_matter(doc, stories[0], name) else "tick",
    )


def _is_same_matter(doc: Document, story: "Published", name: str) -> bool:
    """Whether a story tells of others that this one tells of too, so that its bearer of the name is no namesake."""
    assert doc.earlier is not None
    others = {mention.text for bearer in doc.bearers for mention in bearer.mentions if mention.full and mention.text != name}
    return doc.earlier.shared_names(story, sorted(others)) >= SHARED_NAMES


def _years(born: int, day: int) -> int:
    """Whole years from one day number to another."""
    from datetime import date

    birth, now = date.fromordinal(born), date.fromordinal(day)
    return now.year - birth.year - ((now.month, now.day) < (birth.month, birth.day))
