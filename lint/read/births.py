"""Births: when somebody was born, and who that is."""

from lint.model import Span, Value
from lint.patterns import compile_pattern
from lint.read.ages import OLDEST
from lint.read.days import ordinal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.read.ages import Age
    from lint.read.bearers import Bearer, Mention
    from lint.read.blocks import Block
    from lint.read.when import When


class Birth(Value):
    """When somebody was born: first and last day possible, as day numbers.

    bearer, mention: None beside a pronoun. died: a year, where printed beside it.
    """

    __slots__ = ("bearer", "died", "end", "mention", "span", "start", "year")

    def __init__(
        self,
        span: Span,
        year: int,
        start: int,
        end: int,
        bearer: "Bearer | None",
        mention: "Mention | None",
        died: int | None = None,
    ) -> None:
        self.span = span
        self.year = year
        self.start = start
        self.end = end
        self.bearer = bearer
        self.mention = mention
        self.died = died


_BORN = compile_pattern(
    r"(?:,\s(?:who\sis\s|aged\s)?[0-9]{1,3}(?=[\s,]))?(?:,|\s\(|,?\s(?:who\s)?(?:was|is))\s{0,9}(?:\([^()\n]{2,40}\)\s)?born\b"
)
_PRONOUN_BORN = compile_pattern(r"\b(?:[Hh]e|[Ss]he)\swas\sborn\b|\bBorn\b(?=[^.;()\n]{4,60},\s(?:he\b|she\b|[A-Z]))")
_BORN_WHEN = (
    compile_pattern(r"\s{1,9}(?=[12][0-9]{3}\b)"),
    compile_pattern(r",?\s{1,9}(?:on|in)\s{1,9}(?:the\s)?"),
    compile_pattern(
        r"\s(?:in|at|near|to|into)\s[^.;()\n]{2,50}?,?\s{1,9}(?:on|in)\s{1,9}(?:the\s)?(?=[0-9]|[A-Z][a-z]{2,8}\.?\s[0-9])"
    ),
)
_LIVED = compile_pattern(r"\s\(([12][0-9]{3})\s?[-–—]\s?([12][0-9]{3})\)")
_YEAR = compile_pattern(r"(?:in\s{1,9})?([12][0-9]{3})\b(?![-–,.][0-9])")


def read_births(text: str, blocks: "Iterable[Block]", bearers: "Iterable[Bearer]", dates: "Iterable[When]") -> tuple[Birth, ...]:
    """Days and years of birth beside a name, or beside a "he" or "she" that may be anybody's."""
    people = [(mention, bearer) for bearer in bearers if bearer.kind == "person" for mention in bearer.mentions]
    found = [birth for mention, bearer in people if (birth := _lived(text, mention, bearer)) is not None]
    if "orn" in text:
        by_start = {when.date_span.start: when for when in dates}
        for mention, bearer in people:
            match = _BORN.match(text, mention.end)
            birth = _born(text, match.end(), by_start, bearer, mention) if match else None
            if birth is not None:
                found.append(birth)
        for block in blocks:
            for match in _PRONOUN_BORN.finditer(text, block.span.start, block.span.end):
                birth = _born(text, match.end(), by_start, None, None)
                if birth is not None:
                    found.append(birth if text[match.start() : match.end()] != "Born" else _with_subject(text, birth, people))
    return tuple(sorted(found, key=lambda birth: birth.span.start))


def _with_subject(text: str, birth: Birth, people: "list[tuple[Mention, Bearer]]") -> Birth:
    """`Born in 1922, Kim Lee …`: the birth of the one named next; nobody's where a pronoun follows."""
    for mention, bearer in people:
        if birth.span.end < mention.start < birth.span.end + 4 and text[birth.span.end : mention.start].strip() == ",":
            return Birth(birth.span, birth.year, birth.start, birth.end, bearer, mention)
    return birth


def _lived(text: str, mention: "Mention", bearer: "Bearer") -> Birth | None:
    """`Kim Lee (1922–2010)`."""
    match = _LIVED.match(text, mention.end) if mention.full else None
    if not match:
        return None
    year, died = int(match.group(1)), int(match.group(2))
    if not 15 < died - year <= OLDEST:
        return None
    return Birth(Span(*match.span(1)), year, ordinal(year, 1, 1), ordinal(year, 12, 31), bearer, mention, died)


def _born(text: str, end: int, by_start: "dict[int, When]", bearer: "Bearer | None", mention: "Mention | None") -> Birth | None:
    for pattern in _BORN_WHEN:
        match = pattern.match(text, end, end + 80)
        if match is None or " and " in match.group() or " who " in match.group():
            continue
        when = by_start.get(match.end())
        if when is not None and when.year is not None and when.start is not None and when.end is not None:
            return Birth(when.date_span, when.year, when.start, when.end, bearer, mention)
        bare = _YEAR.match(text, match.end())
        if when is None and bare:
            year = int(bare.group(1))
            return Birth(Span(*bare.span(1)), year, ordinal(year, 1, 1), ordinal(year, 12, 31), bearer, mention)
    return None


def age_on(born: tuple[int, int, int], day: tuple[int, int, int]) -> int:
    """Whole years from a birth to a day, both as year, month, day."""
    return day[0] - born[0] - (day[1:] < born[1:])


def birth_days(age: "Age", day: int) -> tuple[int, int]:
    """First and last day on which somebody of this age on `day` was born, as day numbers."""
    return _years_before(day, age.last + 1) + 1, _years_before(day, age.years)


def _years_before(day: int, years: int) -> int:
    """The same day of the calendar so many years earlier, as a day number."""
    from datetime import date

    then = date.fromordinal(day)
    year = max(then.year - years, 1)
    return date(year, then.month, min(then.day, 28) if then.month == 2 else then.day).toordinal()
