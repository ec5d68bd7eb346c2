"""Times that no clock shows, and two times of one moment."""

from collections import Counter
from collections.abc import Iterator

from lint import Document, Finding, Pattern, Span, check

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Time

_NOON = Pattern(r"\b12(?:\s|-)(noon|midnight)\s([ap])\.?m\b\.?")
_WRONG_HALF = Pattern(r"\s(?:on\s\w+\s|in\sthe\s|this\s|tomorrow\s|yesterday\s)?(morning|evening|afternoon|tonight)\b")
_OTHER_HALF = {"morning": "pm", "evening": "am", "afternoon": "am", "tonight": "am"}


@check(
    summary="a time that no clock shows, or that its second zone denies",
    level="query",
    bad=[
        "The match starts at [|13 p.m.|] on Monday.",
        "Doors open at [|7:75 pm|] on Monday.",
        "The vote is at [|8 a.m.|] in the (|evening|).",
        "The talks open at [|8 p.m. EDT|] ((|0100 GMT|)).",
        "Trading in the city opens at 1000 (0200 GMT), breaks at 1130 (0330 GMT) and ends at [|1500|] ((|0800 GMT|)).",
        "Lunch is at [|12 noon p.m.|] sharp.",
    ],
    good=[
        "The match starts at 1 p.m. on Monday, 12.30pm in the north, and ends at 15:00.",
        "The talks open at 8 p.m. EDT (0000 GMT), or at 7 p.m. EST (0000 GMT).",
        "Trading opens at 0900 (0100 GMT), breaks at 1130 (0330 GMT) and ends at 1500 (0700 GMT).",
        "He was up at 1 a.m. this morning; at 8 a.m. tomorrow he flies, and the evening is free.",
        "Kick-off on Sunday 1 March 2000 GMT; 1430 BST in May.",
        "Stage 13 pm2.5 levels and 23 AM radio stations were named.",
        "It is 1000 (0200 GMT) here and 0900 (0200 GMT) in the capital.",
        "At 3 a.m. on the evening's end they left.",
    ],
    sources=["a wire of 1987: Tokyo 1115 as 0315 GMT, an hour off"],
    triggers=(
        "p.m",
        "a.m",
        "pm ",
        "pm.",
        "pm,",
        " am ",
        "0am",
        "1am",
        "2am",
        "5am",
        "6am",
        "7am",
        "8am",
        "9am",
        "PM",
        "AM",
        "GMT",
        "noon",
    ),
)
def clock(doc: Document) -> Iterator[Finding]:
    """Times are turned from one clock to another by hand, at night.

    “13 p.m.”, minutes past 59 and “8 a.m. in the evening” are questioned, and a time given in two zones whose difference is
    fixed. A local time with GMT in brackets is compared with at least two other such pairs of the story that agree.
    """
    if "12 noon" in doc.text or "12 midnight" in doc.text:
        for block in doc.copy_blocks:
            for match in _NOON.finditer(doc.text, block.span.start, block.span.end):
                yield _finding(doc, Span(*match.span()), f"12 {match.group(1)} needs no a.m. or p.m. beside it")
    pairs: list[tuple[Time, Time]] = []
    times = doc.times
    for index, time in enumerate(times):
        wrong = _nonsense(time)
        if wrong:
            yield _finding(doc, time.span, wrong)
            continue
        half = _WRONG_HALF.match(doc.text, time.span.end) if time.half else None
        if half and _OTHER_HALF[half.group(1)] == time.half and not (time.half == "am" and time.hour in (12, 1, 2, 3, 4)):
            yield _finding(doc, time.span, f"{time.half[0]}.m. is not in the {half.group(1)}", Span(*half.span(1)))
        other = times[index + 1] if index + 1 < len(times) else None
        if other and doc.text[time.span.end : other.span.start].strip() == "(" and other.zone and not _nonsense(other):
            pairs.append((time, other))
    yield from _pairs(doc, pairs)


def _nonsense(time: "Time") -> str:
    if time.minute > 59:
        return f"an hour has no minute {time.minute}"
    if time.half and (time.hour > 12 or (time.hour == 0 and time.half == "pm")):
        return f"{time.half[0]}.m. has no hour {time.hour}"
    return f"no day has an hour {time.hour}" if time.hour > 24 else ""


def _pairs(doc: Document, pairs: "list[tuple[Time, Time]]") -> Iterator[Finding]:
    from lint import OFFSETS

    gaps: list[tuple[Time, Time, int]] = []
    for here, there in pairs:
        gap = (here.minutes - there.minutes) % 1440
        if here.zone in OFFSETS and there.zone in OFFSETS:
            fixed = (OFFSETS[here.zone] - OFFSETS[there.zone]) % 1440
            if gap != fixed and (here.half or there.half or gap % 720 != fixed % 720):
                yield _finding(
                    doc,
                    here.span,
                    f"{here.zone} and {there.zone} are {_hours(fixed)} apart, these times {_hours(gap)}",
                    there.span,
                )
        elif not here.zone and there.zone in ("GMT", "UTC"):
            gaps.append((here, there, gap))
    counted = Counter(gap for _, _, gap in gaps)
    if len(counted) == 2:
        (usual, many), (_, few) = counted.most_common()
        if many >= 2 and few == 1:
            for here, there, gap in gaps:
                if gap != usual:
                    yield _finding(
                        doc,
                        here.span,
                        f"{_hours(gap)} from {there.zone} here, {_hours(usual)} in {many} other places",
                        there.span,
                    )


def _hours(minutes: int) -> str:
    minutes = min(minutes, 1440 - minutes)
    return f"{minutes // 60} h" if minutes % 60 == 0 else f"{minutes // 60} h {minutes % 60} min"


def _finding(doc: Document, span: Span, why: str, other: Span | None = None) -> Finding:
    return Finding(
        span,
        f"“{doc.words_at(span)}”: {why}",
        related=((other, "the other time"),) if other else (),
        question="What time is meant?",
        key=(doc.words_at(span), doc.words_at(other) if other else ""),
    )
