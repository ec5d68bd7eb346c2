"""An anniversary, and the year it counts from."""

import re
from collections.abc import Generator, Iterator

from lint import Document, Example, Finding, Pattern, Skip, Span, check, spoken, spoken_ordinal

_ANNIVERSARY = Pattern(
    r"\b([0-9]{1,3}(?:st|nd|rd|th)|[A-Za-z]{5,9}(?:-[a-z]{5,7})?)[\s-]{1,9}(?:wedding\s{1,9})?anniversar(?:y|ies)\b"
)
_YEARS_SINCE = Pattern(
    r"\b(?:[Ii]t\sis|[Ii]t[’']s|marks?|marking|has\sbeen|[Tt]he)\s{1,9}([0-9]{1,3}|[A-Za-z]{3,9}(?:-[a-z]{3,5})?)\s{1,9}years\s{1,9}since\b"
)
_BEGUN = Pattern(
    r"\b(?:founded|opened|built|established|formed|launched|set up|created|unveiled|completed)(?: in)? ((?:1[0-9]{3}|20[0-9]{2})),?\s[^.;:()“”\"\n]{0,60}?\b(?:its|their)\s\Z"
)
_HEDGE = Pattern(r"\b(?:than|over|nearly|almost|about|around|some|least|roughly|approximately)\s\Z")
_CENTENARY = Pattern(r"\b((?:bi|sesqui|tri|ter)?centen(?:ary|nial))\b", re.I)
_YEARS_AGO = Pattern(
    r"\b([0-9]{1,3}|[A-Za-z]{3,9}(?:-[a-z]{3,5})?)\s{1,9}years\s{1,9}ago,?\s{1,9}(?:back\s{1,9})?in\s{1,9}((?:1[0-9]{3}|20[0-9]{2}))\b(?!s)"
)
_YEAR = Pattern(r"(?<![\w$£€.,/-])(?:1[0-9]{3}|20[0-9]{2})(?![\w/]|[.,-][0-9]|-[a-z])")
_CENTURIES = {"cente": 100, "bicen": 200, "sesqu": 150, "trice": 300, "terce": 300}
_CLAUSE = Pattern(r"[;:]\s|[”\"]|,\s{1,9}(?:where|when|which|who|whose|after|and|but|while)\b")
_LEADS_ON = Pattern(r"\s{1,9}(?:of|since|in|,)\b|,\s")
_COUNTED = Pattern(r"\s{1,9}[a-z]{3,}s\b")
_NOW = Pattern(r"\b(?:today|tonight|tomorrow|yesterday|this (?:week|month|year)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")


@check(
    summary="an anniversary and its years disagree",
    level="query",
    bad=[
        Example("The town marks the [|20th anniversary|] of the (|1989|) flood on Monday.", published="2014-06-02"),
        Example("The [|50th anniversary|] of the treaty, signed in (|1951|), falls in (|2011|)."),
        Example("The yard closed [|30 years ago|], in (|1984|).", published="2004-06-02"),
        Example("The bridge, opened in (|1964|), marked its [|50th anniversary|] on Saturday.", published="2024-06-02"),
        Example("It is [|247 years since|] his birth in (|1756|), they say.", published="2013-06-02"),
        Example("Friday is the [|bicentenary|] of the (|1832|) Act.", published="2012-06-02"),
    ],
    good=[
        Example("The town marks the 25th anniversary of the 1989 flood on Monday.", published="2014-06-02"),
        Example("The town will mark the 25th anniversary of the 1990 flood next year.", published="2014-06-02"),
        Example("The yard closed more than 20 years ago, in 1974.", published="2004-06-02"),
        Example("He had been chairman for 12 years since 1990 when he died.", published="2014-06-02"),
        "The 50th anniversary of the treaty, signed in 1951, fell in 2001.",
        Example(
            "The choir, founded in 1964, marked its 60th anniversary; the club, founded in 1890, sang.", published="2024-06-02"
        ),
        Example("The choir, founded in 1964, marked its 50th anniversary in 2014.", published="2024-06-02"),
        Example(
            "The choir, founded in 1964, marks its 50th anniversary of weekly song; it had marked its 50th anniversary with tea.",
            published="2024-06-02",
        ),
        Example("In 2009 the firm kept the 20th anniversary of the 1989 flood.", published="2014-06-02"),
        Example("The yard closed 20 years ago, in 1984.", published="2004-06-02"),
        Example("Born in 1934, she kept her 50th wedding anniversary in June.", published="2014-06-02"),
        Example("The 10th anniversary edition of the 1950 novel is out.", published="2014-06-02"),
        Example(
            "The song reached number 25 on the 40th anniversary of his death in a chart of 2000 songs.", published="2014-06-02"
        ),
    ],
    sources=["The Guardian, 2013: Mozart, “247 years” since 1756"],
    triggers=("nniversar", "years ago", "entena", "entenn", "years since"),
)
def anniversary(doc: Document) -> Iterator[Finding | Skip]:
    """The number of an anniversary is copied from last year's story, or taken from a year that somebody misremembers.

    A year in the words that follow the anniversary is taken for the event's. The number must be what lies between it and the
    day of publication, one year either way, or another year of the sentence. Editions, birthdays and anniversaries of
    weddings are left alone, since the year beside them is mostly another thing's.
    """
    unknown = False
    for block in doc.copy_blocks:
        start, end = block.span.start, block.span.end
        words = doc.text[start:end].lower()
        for match in _ANNIVERSARY.finditer(doc.text, start, end) if "anniversar" in words else ():
            count = spoken_ordinal(match.group(1))
            if count and (begun := _BEGUN.search(doc.text, max(start, match.start() - 110), match.start())):
                unknown |= yield from _of_founding(doc, match, count, begun)
            elif count and "wedding" not in match.group():
                unknown |= yield from _judge(doc, Span(*match.span()), count)
        for match in _CENTENARY.finditer(doc.text, start, end) if "centen" in words else ():
            unknown |= yield from _judge(doc, Span(*match.span()), _CENTURIES[match.group(1)[:5].lower()])
        for match in _YEARS_SINCE.finditer(doc.text, start, end) if "since" in words else ():
            count = spoken(match.group(1))
            if count and not _is_hedged(doc, match.start()):
                unknown |= yield from _judge(doc, Span(match.start(1), match.end()), count)
        for match in _YEARS_AGO.finditer(doc.text, start, end) if "ago" in words else ():
            years, year = spoken(match.group(1)), int(match.group(2))
            if doc.published is None:
                unknown = True
            elif (
                years
                and not _is_hedged(doc, match.start())
                and abs(doc.published.year - year - years) > 1
                and not _earlier_time(doc, match)
            ):
                yield _finding(doc, Span(match.start(), doc.text.index("ago", match.start()) + 3), [Span(*match.span(2))])
    if unknown:
        yield Skip("an anniversary, and the day of publication is not known")


def _of_founding(doc: Document, match: "re.Match[str]", count: int, begun: "re.Match[str]") -> "Generator[Finding, None, bool]":
    """`opened in 1964, marked its 50th anniversary on Saturday`, where no other year stands and the present is told."""
    sentence = doc.sentence_at(match.start())
    if (
        sentence is None
        or doc.text.startswith(" of ", match.end())
        or len(list(_years(doc.text, sentence.span.start, sentence.span.end))) != 1
    ):
        return False
    if doc.published is None:
        return True
    if abs(doc.published.year - int(begun.group(1)) - count) > 1 and _NOW.search(doc.words_at(sentence.span)):
        yield _finding(doc, Span(*match.span()), [Span(*begun.span(1))])
    return False


def _is_hedged(doc: Document, start: int) -> bool:
    """“More than 50 years ago” may be any number of years more."""
    return _HEDGE.search(doc.text[max(0, start - 16) : start]) is not None


def _earlier_time(doc: Document, match: "re.Match[str]") -> bool:
    """Whether the sentence stands in another year's time, or in somebody's quotation."""
    sentence = doc.sentence_at(match.start())
    words = doc.words_at(sentence.span) if sentence else ""
    return len(_YEAR.findall(words)) > 1 or "“" in words or '"' in words


def _judge(doc: Document, span: Span, count: int) -> "Generator[Finding, None, bool]":
    """Yields a finding where no year explains the count; returns whether the day of publication was missed."""
    sentence = doc.sentence_at(span.start)
    if sentence is None or not (doc.words_at(span).endswith("since") or _LEADS_ON.match(doc.text, span.end)):
        return False
    tail_end = min(sentence.span.end, span.end + 90)
    stop = _CLAUSE.search(doc.text, span.end, tail_end)
    after = list(_years(doc.text, span.end, stop.start() if stop else tail_end))
    if not after:
        return False
    years = [int(doc.words_at(year)) for year in _years(doc.text, sentence.span.start, sentence.span.end)]
    if any(abs(later - year - count) <= 1 for later in years for year in years):
        return False
    if doc.published is None:
        if len(years) != 2:
            return True
    elif any(abs(doc.published.year - year - count) <= _leeway(doc, sentence.span) for year in years):
        return False
    yield _finding(doc, span, after)
    return False


def _years(text: str, start: int, end: int) -> Iterator[Span]:
    """Figures that are years: not “of 2000 songs”."""
    for match in _YEAR.finditer(text, start, end):
        if not (_COUNTED.match(text, match.end()) and text[: match.start()].endswith(("of ", "with ", "by "))):
            yield Span(*match.span())


def _leeway(doc: Document, sentence: Span) -> int:
    """None in mid-year where the words fix the day to this week or year; else a year either way."""
    assert doc.published is not None
    return 0 if 3 <= doc.published.month <= 10 and _NOW.search(doc.words_at(sentence)) else 1


def _finding(doc: Document, span: Span, years: list[Span]) -> Finding:
    when = f" and the story is of {doc.published.year}" if doc.published else ""
    words = " ".join(doc.words_at(span).split())
    first = int(doc.words_at(years[0]))
    sum_ = f": {doc.published.year} − {first} = {doc.published.year - first}" if doc.published else ""
    if doc.published is None:
        low, high = sorted(int(doc.words_at(year)) for year in years[:2]) if len(years) > 1 else (first, first)
        sum_ = f": {high} − {low} = {high - low}" if high > low else ""
    return Finding(
        span,
        f"“{words}” does not fit {' and '.join(doc.words_at(year) for year in years)}{when}{sum_}",
        related=tuple((year, "the year") for year in years),
        unless="the year is not the event's",
        question="How many years, or since when?",
        key=(words, *(doc.words_at(year) for year in years)),
    )
