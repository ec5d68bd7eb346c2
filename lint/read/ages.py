"""Ages: how old somebody is said to be, and who that is."""

import re

from lint.model import Span, Value
from lint.patterns import compile_pattern
from lint.read.days import CALENDAR
from lint.read.spoken import spoken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.read.bearers import Bearer, Mention
    from lint.read.blocks import Block

OLDEST = 122


class Age(Value):
    """An age as printed.

    span: the words of it; number_span: the figures or number word. years: the first year it may be; last: the final one
    ("in her 80s" is 80 to 89). form: "comma" (Kim, 40,), "year-old", "aged", "is", "decade" or "died".
    bearer: whose, None where the words beside it do not say. mention: the name beside it. past: the age at an earlier time.
    """

    __slots__ = ("bearer", "form", "last", "mention", "number_span", "past", "span", "years")

    def __init__(
        self,
        span: Span,
        number_span: Span,
        years: int,
        form: str,
        *,
        last: int | None = None,
        bearer: "Bearer | None" = None,
        mention: "Mention | None" = None,
        past: bool = False,
    ) -> None:
        self.span = span
        self.number_span = number_span
        self.years = years
        self.last = years if last is None else last
        self.form = form
        self.bearer = bearer
        self.mention = mention
        self.past = past


_COMMA = compile_pattern(r",\s{1,9}(?:now\s)?([0-9]{1,3})(?=[,;)]|\.(?![0-9])|\s[-–—]|\s\(born)(?!,\s?(?:[0-9]|and\s[0-9]))")
_AGED = compile_pattern(
    r"(?:,|\s\(|\s?[-–—])?\s{0,9}(?:now\s|then\s|who\sis\s|who\swas\s)?aged?\s{1,9}([0-9]{1,3})\b(?![-–/.][0-9])"
)
_YEAR_OLD = compile_pattern(r"\b([0-9]{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)[-\s]years?[-\s]old\b")
_IS = compile_pattern(
    r"(?:,\s{1,9}who)?\s{1,9}(is|turned|turns|was|will\sbe|will\sturn|has\sturned)\s{1,9}([0-9]{1,3})(?=[,;]|\.(?![0-9])|\s(?:on|in|this|next|last|when|years\sold|and)\b)"
)
_DIED = compile_pattern(
    r"(?:,\s[^,.\n]{2,60},|\s\([^()\n]{2,40}\))?\s{1,9}(?:has\s)?(?:died|dies|dead)\b[^.;\n]{0,60}?\b(?:aged|at(?:\sthe\sage\sof)?)\s{1,9}([0-9]{1,3})\b(?!\s?(?:[ap]\.?m|%|[-:/.][0-9]|[A-Z]))"
)
_DECADE = compile_pattern(
    r"(?:,|\s(?:is|was))\s{1,9}(?:now\s)?(?:(?:well\s)?in(?:to)?)\s(?:his|her|their)\s(early\s|mid-|late\s)?([2-9]0s)\b"
)
_THEN = compile_pattern(r"\s{0,3},?\s?(?:when|at\sthe\stime|as\sof|in\s[12][0-9]{3})\b")
_ROLE = compile_pattern(
    r"(?:[a-z-]{2,16}(?:er|or|ar|man|woman|ist|ant|ian|ess|star|ain|back|boy|girl|student|champion|model)|star|actor|boy|girl)\Z"
)
_AFTER_SPACE = frozenset("ahndtwi")
"""What aged, has, now, died, turns, was and is begin with."""

_LONGEST_YEAR_OLD = 24

_WAS = compile_pattern(r"\b(?:then|was|were|when|had|former)\s{1,9}(?:a|an|the)?\s?\Z")


def read_ages(text: str, blocks: "Iterable[Block]", bearers: "Iterable[Bearer]") -> tuple[Age, ...]:
    """The ages of the copy, in order, hung on a person where a name stands beside them."""
    people = [
        (mention, bearer)
        for bearer in bearers
        if bearer.kind in ("person", "") and bearer.name not in CALENDAR
        for mention in bearer.mentions
    ]
    people.sort(key=lambda pair: pair[0].start)
    found = list(_after_names(text, people))
    if "old" in text:
        begins = {mention.start: (mention, bearer) for mention, bearer in people}
        for block in blocks:
            found += _year_old(text, block.span, begins)
    return tuple(sorted(found, key=lambda age: (age.span.start, age.span.end)))


def _after_names(text: str, people: "list[tuple[Mention, Bearer]]") -> "Iterator[Age]":
    for mention, bearer in people:
        if mention.display and not mention.full and bearer.kind != "person":
            continue
        end = mention.end
        next_char = text[end : end + 1]
        if next_char == " " and text[end + 1 : end + 2].isalpha() and text[end + 1] not in _AFTER_SPACE:
            continue
        if next_char == "," or next_char == " " or next_char in "\n(-–—":
            yield from _beside(text, mention, bearer)


def _beside(text: str, mention: "Mention", bearer: "Bearer") -> "Iterator[Age]":
    end = mention.end
    match = _COMMA.match(text, end) if text.startswith(",", end) else None
    if match:
        yield _age(match, 1, "comma", bearer, mention, _is_past(text, match.end()))
        return
    match = _AGED.match(text, end)
    if match and int(match.group(1)) <= OLDEST:
        yield _age(
            match, 1, "aged", bearer, mention, _is_past(text, match.end()) or "then" in match.group() or "was" in match.group()
        )
        return
    match = _DECADE.match(text, end)
    if match:
        first = int(match.group(2)[:2])
        low, high = {"early ": (0, 4), "mid-": (3, 7), "late ": (6, 9)}.get(match.group(1) or "", (0, 9))
        span = Span(*match.span(2))
        yield Age(
            Span(span.start, match.end()),
            span,
            first + low,
            "decade",
            last=first + high,
            bearer=bearer,
            mention=mention,
            past="was" in match.group() or _is_past(text, match.end()),
        )
        return
    match = _IS.match(text, end)
    if match and 5 <= int(match.group(2)) <= OLDEST:
        yield _age(match, 2, "is", bearer, mention, match.group(1) not in ("is", "turns"))
        return
    match = _DIED.match(text, end)
    if match and int(match.group(1)) <= OLDEST:
        yield _age(match, 1, "died", bearer, mention, False)


def _age(match: "re.Match[str]", group: int, form: str, bearer: "Bearer | None", mention: "Mention | None", past: bool) -> Age:
    span = Span(*match.span(group))
    return Age(span, span, int(match.group(group)), form, bearer=bearer, mention=mention, past=past)


def _is_past(text: str, end: int) -> bool:
    return _THEN.match(text, end) is not None


def _years_old(text: str, start: int, end: int) -> "Iterator[re.Match[str]]":
    """The matches of the pattern, which is tried only before an "old" that follows "year-" or the like."""
    at = text.find("old", start, end)
    while at >= 0:
        if text[at - 6 : at - 1].endswith(("year", "years")):
            match = _YEAR_OLD.search(text, max(start, at - _LONGEST_YEAR_OLD), min(at + 4, end))
            if match:
                yield match
                start = match.end()
        at = text.find("old", max(at + 3, start), end)


def _year_old(text: str, place: Span, begins: "dict[int, tuple[Mention, Bearer]]") -> "Iterator[Age]":
    """`41-year-old (striker) Kim Lee`, `Kim Lee, a 41-year-old`; elsewhere nobody's."""
    for match in _years_old(text, place.start, place.end):
        years = spoken(match.group(1))
        if years is None or years > OLDEST:
            continue
        mention, bearer = _named_after(text, match.end(), begins) or (None, None)
        past = (
            _is_past(text, mention.end if mention else match.end())
            or _WAS.search(text[max(0, match.start() - 24) : match.start()]) is not None
        )
        yield Age(Span(*match.span()), Span(*match.span(1)), years, "year-old", bearer=bearer, mention=mention, past=past)


def _named_after(text: str, end: int, begins: "dict[int, tuple[Mention, Bearer]]") -> "tuple[Mention, Bearer] | None":
    """The person named next, with nothing or what somebody does between: `41-year-old (striker) Kim Lee`."""
    for start in range(end + 1, min(end + 40, len(text))):
        if start in begins:
            between = text[end:start].split()
            mention, bearer = begins[start]
            if len(between) <= 2 and (not between or _ROLE.match(between[-1])) and bearer.kind == "person":
                return mention, bearer
            return None
    return None
