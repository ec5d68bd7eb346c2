"""One person, two ages."""

from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Pattern, Span, check

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Age

_YEAR = Pattern(r"\b(?:1[0-9]{3}|20[0-9]{2})\b")
_DEATH = r"\b(?i:dies?|died|dead|death)\b,?\s(?:(?:suddenly|peacefully|on\s[A-Z][a-z]+day|in\s[A-Z][a-z]+),?\s)?"
_IN_HEADLINE = Pattern(_DEATH + r"(?i:at(?:\s(?:age|the\sage\sof))?|aged?)\s([0-9]{2,3})\b(?![:.%-]?[0-9])")
_IN_STORY = Pattern(
    _DEATH
    + r"(?:at|aged?|at\s(?:age|the\sage\sof))\s([0-9]{2,3})\b|(?<=[.!?”\"]\s)(?:She|He)\swas\s(?:aged\s)?([0-9]{2,3})\.(?=\s|\Z)"
)
_DIED = Pattern(r"\b(?:died|dead|death|dies|passed away)\b")
NEAR = 3
"""Blocks of the story in which the age of one who has died is told."""

_EARLIER = Pattern(r"\b(?:ago|earlier|then|at the time|when (?:he|she)|later|after|before|childhood|used to)\b")


@check(
    summary="two ages for one person",
    level="query",
    bad=[
        Example(
            "Police named the driver as Mary Doyle, [|40|]. A court heard that (|41|)-year-old Mary Doyle had been drinking.",
            fixed="Police named the driver as Mary Doyle, 41. A court heard that 41-year-old Mary Doyle had been drinking.",
        ),
        "Paul Doyle, [|33|], was held on Monday.\n\nFriends of Paul Doyle, aged (|35|), were shocked.\n\nHe will be in court on Tuesday.",
        "Singer dies at [|91|]\n\nIrma Voss, who sang of the sea, died on Monday. She was (|81|).\n\nShe was born in Hull.",
        "Striker James Harlow, [|28|], has signed for Leeds. Harlow, (|26|), scored twice on Sunday.",
    ],
    good=[
        "Jermell Charlo, 33, fights in May; Jermall Charlo, 34, in June. Charlo, 33, is the older by a minute.",
        "Two men called Paul Doyle, Paul Doyle, 33, and Paul Doyle, 41, were held.",
        "Anna Doyle, 40, and Mary Doyle, 41, were held.",
        "Mary Doyle, 40, was 22 when she moved here.",
        "Mary Doyle, 40, joined in 1998. “At 18-year-old Mary Doyle's first show, in 1998, we wept,” he said.",
        "James Harlow, 28, has signed. His father, James Harlow Sr., 60, wept.",
        "Prince Charles, 56, met Charles Kennedy, 45, and Charles, 45, was amused.",
        "Mary Doyle, aged 14 at the time, is now 40.",
        "Singer dies at 91\n\nIrma Voss, who sang of the sea, died on Monday. She was 91.\n\nHer husband died in 1980, aged 62. She was 48.",
        "Singer dies at 91\n\nIrma Voss, 91, sang of the sea. In 1980 her husband died. She was 48. He was 62.",
        "Two dead at 40 mph\n\nTom Berg died on Monday. He was 61.\n\nDeath at 10 Downing Street\n\nHe was 81.",
        "Tomas Berg, 2, 18 and 41 on the team sheet, scored: Tomas Berg, 19.",
    ],
    sources=["TIME, February 2024; printed corrections of ages"],
)
def two_ages(doc: Document) -> Iterator[Finding]:
    """An age comes from the court list, the cuttings and the family, and they disagree.

    Only ages that stand beside a name are compared, and a surname alone counts only where nobody else in the story has
    it. An age in a sentence that tells of another time (a year, “when she”, “ago”) is left alone. The age at which somebody
    dies in the headline is compared with the one told right after the death at the head of the story.
    """
    yield from _of_the_dead(doc)
    first: dict[int, Age] = {}
    for age in doc.ages:
        if age.bearer is None or age.past or age.form == "decade" or not _is_sure(doc, age) or _tells_of_another_time(doc, age):
            continue
        other = first.setdefault(id(age.bearer), age)
        if other.years != age.years and doc.sentence_at(other.span.start) != doc.sentence_at(age.span.start):
            yield _finding(doc, other, age)
            del first[id(age.bearer)]


def _of_the_dead(doc: Document) -> Iterator[Finding]:
    """`Singer dies at 91` over `Irma Voss died on Monday. She was 81.`; silent where the story has the headline's age anywhere."""
    blocks = doc.copy_blocks
    if not blocks or blocks[0].role != "headline" or len(blocks) < 2:
        return
    head = _IN_HEADLINE.search(doc.text, blocks[0].span.start, blocks[0].span.end)
    begin, end = blocks[1].span.start, blocks[min(NEAR, len(blocks) - 1)].span.end
    if head is None or f" {head.group(1)}" in doc.text[begin:]:
        return
    told = [match for match in _IN_STORY.finditer(doc.text, begin, end) if match.group(1) or _follows_death(doc, match.start(2))]
    if len(told) == 1 and not _YEAR.search(doc.text[max(begin, told[0].start() - 60) : told[0].end()]):
        one, other = head.group(1), told[0].group(1) or told[0].group(2)
        yield Finding(
            Span(*head.span(1)),
            f"dead at {one} in the headline, at {other} in line {doc.line_of(Span(*told[0].span()))}",
            related=((Span(*told[0].span(1 if told[0].group(1) else 2)), "the other age"),),
            unless="they are two people",
            question=f"{one} or {other}?",
            key=(one, other),
        )


def _follows_death(doc: Document, at: int) -> bool:
    """Whether the sentence before this one says that somebody died."""
    sentence = doc.sentence_at(at)
    before = doc.sentence_at(sentence.span.start - 2) if sentence and sentence.span.start > 2 else None
    return before is not None and before is not sentence and _DIED.search(doc.words_at(before.span)) is not None


def _is_sure(doc: Document, age: "Age") -> bool:
    """Whether the name beside it can be nobody else's."""
    bearer, mention = age.bearer, age.mention
    if bearer is None or mention is None or bearer.kind != "person" or len(bearer.name.split()) < 2:
        return False
    if doc.text[mention.end : mention.end + 4].strip(" ,").startswith(("Jr", "Sr")):
        return False
    if mention.full:
        return True
    namesakes = [other for other in doc.bearers if other.family == bearer.family or bearer.family in other.name.split()]
    return mention.text == bearer.family and len(namesakes) == 1


def _tells_of_another_time(doc: Document, age: "Age") -> bool:
    sentence = doc.sentence_at(age.span.start)
    words = (
        doc.text[max(sentence.span.start, age.span.start - 600) : min(sentence.span.end, age.span.end + 600)] if sentence else ""
    )
    now = str(doc.published.year) if doc.published else ""
    return any(year != now for year in _YEAR.findall(words)) or _EARLIER.search(words) is not None


def _finding(doc: Document, first: "Age", second: "Age") -> Finding:
    assert first.bearer is not None
    one, other = doc.words_at(first.number_span), doc.words_at(second.number_span)
    fixes: tuple[Fix, ...] = ()
    if one.isdigit() and other.isdigit():
        fixes = (
            Fix(f"write {other} in both", (Edit(first.number_span, other),)),
            Fix(f"write {one} in both", (Edit(second.number_span, one),)),
        )
    return Finding(
        first.number_span,
        f"{first.bearer.name} is {one} here and {other} in line {doc.line_of(second.span)}",
        related=((second.number_span, "the other age"),),
        fixes=fixes,
        unless="they are two people of one name, or one is an age at another time",
        question=f"How old is {first.bearer.name}?",
        key=(first.bearer.name, *sorted((one, other))),
    )
