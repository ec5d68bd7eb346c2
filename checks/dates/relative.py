"""“Yesterday” or “next month”, and the date beside it."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Pattern, Skip, check, days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Period, Relative, When

_BETWEEN = Pattern(
    r",?\s?\(?(?:,?\s{1,9}(?:on|in|of|starting|beginning|which\sis))?(?:\s{1,9}(?:the|on|in))?\s{0,9}\Z|\s{0,2}[-–—]\s{0,2}\Z"
)
_WEEKDAY = Pattern(
    r"(?:,\s|\s\(|\son\s)((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!\s(?:Times|Night|Morning|and|to|through|evening))"
)


@check(
    summary="a relative word and the date beside it cannot both be right",
    level="query",
    bad=[
        Example("The talks open [|next week|], starting (|August 6|).", published="1987-04-01"),
        Example("She was held [|yesterday|], (|March 3|).", published="2024-03-07"),
        Example("The mill closed [|last month|] ((|January|)).", published="2024-03-07"),
        Example("The vote is [|tomorrow|] ((|Monday|)).", published="2024-03-07"),
        Example("Sales rose [|last year|] ((|2021|)), they say.", published="2024-03-07"),
        Example("The ship sails [|next Tuesday|], (|April 9|).", published="2024-03-07"),
    ],
    good=[
        Example("The talks open next week, starting April 6.", published="1987-04-01"),
        Example("She was held yesterday, March 6, and will be heard tomorrow, March 8.", published="2024-03-07"),
        Example("She was held yesterday (Wednesday).", published="2024-03-07"),
        Example("She was held yesterday (Tuesday) for the weekly.", published="2024-03-07"),
        Example("The mill closed last month (February).", published="2024-03-07"),
        Example("Sales rose last year (2023), and next year, in 2025, will fall.", published="2024-03-07"),
        Example("The ship sails next Tuesday, March 19.", published="2024-03-07"),
        Example("Starts rose last month from January, when it was cold.", published="2024-03-07"),
        "She was held yesterday, March 3.",
        Example("“See you next month, in January,” she wrote in December 2021.", published="2024-03-07"),
        Example("Last year, on March 3, she was held.", published="2024-03-07"),
        Example("Sales in the fiscal year that ended last month, June 30 by their reckoning, rose.", published="2024-07-07"),
    ],
    sources=["a wire of 1987: dateline April 1, “next week … starting August six”"],
    triggers=("esterday", "oday", "omorrow", "ast ", "ext ", "onight"),
)
def relative(doc: Document) -> Iterator[Finding | Skip]:
    """“Next week” is right on the day it is written, the date beside it on the day it is set.

    Both must stand side by side, with nothing between but a comma, a bracket or a word such as “starting”. Words for a day may
    be a day off, since the edition of tomorrow is written today; “next Tuesday” may be of this week or the next. Quotations,
    and copy without a day of publication, are left alone.
    """
    if doc.published_day is None:
        if any(_beside(doc, word) for word in doc.relative_dates):
            yield Skip("a relative word beside a date, and the day of publication is not known")
        return
    for word in doc.relative_dates:
        if word.start is None or word.end is None or doc.in_quotes(word.span):
            continue
        slack = 1 if word.kind == "day" else 0
        when = _beside(doc, word)
        if when is not None and when.start is not None and when.end is not None:
            if when.year is None and word.kind == "year":
                continue
            if when.start > word.end + slack or when.end < word.start - slack:
                yield _finding(doc, word, when.date_span.start, when.date_span.end)
        elif when is None and word.kind == "year":
            period = _year_beside(doc, word)
            if period is not None and (period.start > word.end or period.end < word.start):
                yield _finding(doc, word, period.span.start, period.span.end)
        elif when is None and word.kind == "day":
            named = _WEEKDAY.match(doc.text, word.span.end)
            if named and doc.text[named.start(1) - 1] == "(":
                meant = {days.WEEKDAYS[days.weekday_of(word.start + shift)] for shift in (-1, 0, 1)}
                if named.group(1) not in meant:
                    yield _finding(doc, word, *named.span(1))


def _beside(doc: Document, word: "Relative") -> "When | None":
    """The date right after the word, on the same line of thought."""
    for when in doc.dates:
        if when.date_span.start >= word.span.end:
            between = doc.text[word.span.end : when.date_span.start]
            return when if len(between) <= 24 and _BETWEEN.fullmatch(between) else None
    return None


def _year_beside(doc: Document, word: "Relative") -> "Period | None":
    """The year right after “last year”, in a bracket or between commas."""
    for period in doc.periods:
        if period.span.start >= word.span.end:
            between, after = doc.text[word.span.end : period.span.start], doc.text[period.span.end : period.span.end + 1]
            fits = period.kind == "year" and between.strip() in ("(", ", in", ",") and after in ("", ")", ",", ".")
            return period if fits and word.weekday is None else None
    return None


def _finding(doc: Document, word: "Relative", start: int, end: int) -> Finding:
    from lint import Span

    assert doc.published_day is not None and word.start is not None and word.end is not None
    meant = days.written(word.start) if word.start == word.end else f"{days.written(word.start)} to {days.written(word.end)}"
    span = Span(start, end)
    return Finding(
        word.span,
        f"“{doc.words_at(word.span)}” means {meant}, the story being of {days.written(doc.published_day)}; beside it stands “{doc.words_at(span)}”",
        related=((span, "the date"),),
        unless="the story is of another day",
        question="Which day is it?",
        key=(doc.words_at(word.span), doc.words_at(span)),
    )
