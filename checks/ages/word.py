"""A word for an age, and the age."""

from collections.abc import Iterator

from lint import Document, Finding, Pattern, Span, check

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Age

RANGES = {
    "teenager": (13, 19), "teenagers": (13, 19), "teenage": (13, 19), "teen": (13, 19), "pre-teen": (8, 12), "toddler": (1, 4),
    "baby": (0, 3), "octogenarian": (80, 89), "septuagenarian": (70, 79), "sexagenarian": (60, 69), "quinquagenarian": (50, 59),
    "nonagenarian": (90, 99), "centenarian": (100, 122), "supercentenarian": (110, 122), "twentysomething": (20, 29),
    "thirtysomething": (30, 39), "fortysomething": (40, 49), "fiftysomething": (50, 59),
}  # fmt: skip
_WORD = Pattern(r"[A-Za-z]+(?:-[a-z]+)?\Z")
_APPOSED = Pattern(r"(?<=\. The )[a-z]+(?=, \Z)|(?<=\AThe )[a-z]+(?=, \Z)|(?<=\nThe )[a-z]+(?=, \Z)")
_AFTER = Pattern(r"\s{1,9}([a-z]+)\b")


@check(
    summary="a word for an age does not fit the age beside it",
    level="query",
    bad=[
        "Police held (|teenager|) Jack Ellis, [|20|], on Monday.",
        "(|Octogenarian|) Mary Doyle, [|79|], swam the lake.",
        "The [|20|]-year-old (|teenager|) was held.",
        "It rained. The (|teenager|), Jack Ellis, [|21|], of Mill Lane, was fined.",
    ],
    good=[
        "Police held teenager Jack Ellis, 19, on Monday.",
        "Octogenarian Mary Doyle, 82, swam the lake.",
        "The teenager's father, Jack Ellis, 44, was held.",
        "A teenager and Jack Ellis, 20, were held.",
        "A friend of the teenager, Jack Ellis, 20, wept. Beside the teenager, Jack Ellis, 20, sat down.",
        "Baby specialist Mary Doyle, 44, and teenage idol Jack Ellis, 31, spoke.",
        "The 20-year-old teen drama star was held.",
        "Teen-drama writer Mary Doyle, 50, won.",
    ],
    sources=["a copy desk's list: “teenager Jack Ellis, 20”"],
    triggers=("eenage", "teen", "enarian", "oddler", "omething"),
)
def word(doc: Document) -> Iterator[Finding]:
    """The word comes from the first report, the figure from the second.

    Only a word right before the name and its age, or right after “20-year-old”, is taken for that person's; a teenage idol
    may be of any age, so an adjective before another noun is left alone.
    """
    for age in doc.ages:
        for span in _words_beside(doc, age):
            name = doc.words_at(span)
            low, high = RANGES[name.lower()]
            if age.form != "decade" and not age.past and not low <= age.years <= high:
                yield Finding(
                    age.number_span,
                    f"“{name}” and {doc.words_at(age.number_span)}: the word means {low} to {high}",
                    related=((span, "the word"),),
                    unless="the word is somebody else's",
                    question="How old?",
                    key=(name.lower(), str(age.years)),
                )


def _words_beside(doc: Document, age: "Age") -> Iterator[Span]:
    text = doc.text
    if age.mention is not None and age.form in ("comma", "aged"):
        before = text[max(0, age.mention.start - 24) : age.mention.start]
        match = _WORD.search(before.rstrip()) or _APPOSED.search(before)
        if match and match.group().lower() in RANGES and len(before) - len(before.rstrip(" ,")) < 3:
            start = age.mention.start - len(before) + match.start()
            if match.group().lower() not in ("teenage", "baby") and text[start - 1 : start] != "-":
                yield Span(start, start + len(match.group()))
        else:
            first = age.mention.words[0] if age.mention.words else None
            if first is not None and first.text.lower() in RANGES and age.mention.full:
                yield first.span
    if age.form == "year-old":
        after = _AFTER.match(text, age.span.end)
        if after and after.group(1) in ("teenager", "toddler", "octogenarian", "septuagenarian", "nonagenarian", "centenarian"):
            yield Span(*after.span(1))
