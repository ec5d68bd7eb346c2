"""An age, and the year of birth."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Pattern, Skip, check, days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Age, Birth

_YEAR = Pattern(r"\b(?:1[89][0-9]{2}|20[0-9]{2})\b")
_EARLIER = Pattern(r"\b(?:ago|earlier|then|at the time|when (?:he|she)|later|used to)\b")
WEEKS_BEFORE = 45
"""Days that an arrest or a death may lie before the story."""


@check(
    summary="an age and a year of birth disagree",
    level="query",
    bad=[
        Example(
            "Ellen Harlow, [|94|], sang on Sunday. Ellen Harlow, born in (|1922|), began as a dancer.", published="2010-05-12"
        ),
        Example(
            "Ellen Harlow dies at [|94|]\n\nEllen Harlow, the singer, died on Sunday.\n\nShe was born in Leeds on (|3 May 1922|).",
            published="2010-05-12",
        ),
        Example(
            "Born in (|1922|), Ellen Harlow began as a dancer. Ellen Harlow, [|94|], sang on Sunday.", published="2010-05-12"
        ),
        Example("Ellen Harlow, [|94|], sang. Ellen Harlow, 93, born in (|1922|), began as a dancer.", published="2010-05-12"),
        Example("Ellen Harlow ((|1922|)–2010) died aged [|78|].", published="2012-05-12"),
    ],
    good=[
        Example("Ellen Harlow, 88, sang on Sunday. Ellen Harlow, born in 1922, began as a dancer.", published="2010-05-12"),
        Example("Ellen Harlow, 87, sang on Sunday. Ellen Harlow, born in 1922, began as a dancer.", published="2010-05-12"),
        Example("Ellen Harlow, aged 20 at the time, sang in 1942. Ellen Harlow was born in 1922.", published="2010-05-12"),
        Example(
            "Ellen Harlow dies at 88\n\nEllen Harlow died on Sunday.\n\nHer son, Paul, survives her. He was born in 1950.",
            published="2010-05-12",
        ),
        "Ellen Harlow, 94, was born in 1922.",
        Example("Ellen Harlow (1922–2010) died aged 87.", published="2012-05-12"),
        Example("Ellen Harlow, 94, sang. Her sister Anna Harlow, born in 1922, listened.", published="2010-05-12"),
    ],
    sources=["NPR: a headline “dies at 94” over a life that began in 1922, six years short"],
    triggers=("orn", "18", "19", "20"),
)
def birth_year(doc: Document) -> Iterator[Finding | Skip]:
    """Obituaries carry both, and readers subtract.

    Somebody born in a year is that year's difference old, or one less. A full date of birth fixes the age to the day of
    publication, with some weeks before it for an arrest or a death. “She was born” is taken for the subject of an
    obituary only. Ages at another time, and stories without a day of publication, are left alone.
    """
    unknown = False
    told: set[int] = set()
    for age in doc.ages:
        if age.bearer is None or age.past or age.form == "decade" or id(age.bearer) in told:
            continue
        for birth in doc.births:
            if birth.bearer is not age.bearer and not (birth.bearer is None and _is_subject(doc, age, birth)):
                continue
            if birth.bearer is None and birth.year < 1850:
                continue
            allowed = _allowed(doc, age, birth)
            if allowed is None:
                unknown |= doc.published is None and not birth.died
            elif not allowed[0] <= age.years <= allowed[1]:
                told.add(id(age.bearer))
                yield _finding(doc, age, birth, allowed)
                break
    if unknown:
        yield Skip("an age and a year of birth, and the day of publication is not known")


def _is_subject(doc: Document, age: "Age", birth: "Birth") -> bool:
    """Whether “she was born” is of the one who died: an obituary of one, and nobody else named in that paragraph."""
    if age.form != "died" or len({id(other.bearer) for other in doc.ages if other.form == "died"}) != 1:
        return False
    block = doc.block_at(birth.span.start)
    sentence = doc.sentence_at(birth.span.start)
    if block is None or sentence is None or birth.span.start < age.span.start:
        return False
    return not any(
        block.span.start <= mention.start < sentence.span.start
        for bearer in doc.bearers
        if bearer is not age.bearer and bearer.kind in ("person", "")
        for mention in bearer.mentions
    )


def _allowed(doc: Document, age: "Age", birth: "Birth") -> tuple[int, int] | None:
    """Lowest and highest age that fits; None where the story does not say when."""
    if age.form == "died" and birth.died is not None:
        return birth.died - birth.year - 1, birth.died - birth.year
    sentence = doc.sentence_at(age.span.start)
    words = doc.words_at(sentence.span) if sentence else ""
    if doc.published_day is None or _EARLIER.search(words):
        return None
    year = days.parts(doc.published_day)[0]
    if any(abs(int(other) - year) > 0 and int(other) != birth.year for other in _YEAR.findall(words)) or birth.died is not None:
        return None
    return _on(birth.end, doc.published_day - WEEKS_BEFORE), _on(birth.start, doc.published_day + 7)


def _on(born: int, day: int) -> int:
    (year, *rest), (then, *later) = days.parts(born), days.parts(day)
    return then - year - (later < rest)


def _finding(doc: Document, age: "Age", birth: "Birth", allowed: tuple[int, int]) -> Finding:
    assert age.bearer is not None
    low, high = allowed
    fitting = f"{low} or {high}" if high == low + 1 else str(low) if low == high else f"{low} to {high}"
    when = (
        f"in {birth.died}"
        if age.form == "died" and birth.died
        else f"at publication in {doc.published.year}"
        if doc.published
        else ""
    )
    return Finding(
        age.number_span,
        f"{age.bearer.name} is {age.years} here; born “{doc.words_at(birth.span)}”, line {doc.line_of(birth.span)}, makes {fitting} {when}",
        related=((birth.span, "the birth"),),
        unless="the age is of another time",
        question=f"How old is {age.bearer.name}, or when born?",
        key=(age.bearer.name, str(age.years), str(birth.year)),
    )
