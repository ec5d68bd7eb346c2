"""Statements of change: "rose 20.5 pct to 97.1 mln stg from 80.6 mln", "cut from 146,000 to 100,000, or 31.5%"."""

from lint.model import Span, Value
from lint.read.change_words import (
    AGAINST,
    AND_ITS_NOUN,
    ARTICLE,
    BARE_TIME,
    BRACKET,
    BREAKS,
    BY_HALF,
    DIRECTIONS,
    FROM,
    ITS_NOUN,
    LOSS,
    LOSS_AFTER,
    NOUN_FROM,
    ON,
    OR,
    OR_BY,
    OTHER,
    RATIOS,
    SOFT,
    TO,
    TO_OR_AT,
    UP_DOWN,
    UP_FROM,
    WAS,
    WORD,
)
from lint.read.interval import Interval
from lint.read.numbers import Number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.read.sentences import Sentence


class Change(Value):
    """One change, of which at least the two ends, or the amount and one end, are given.

    word: the word that says which way; direction: 1 up, -1 down, 0 where no word tells.
    amount: by how much: a percentage, points or an amount in the unit of the ends.
    start, end: from where to where. against: what follows "compared with" instead of "from".
    ratio: for "doubled", "halved" and the like, with `hedge` as in a number.
    step: the amount, where it is told beside the percentage: "up 9 pence, or 1.8%, at 509 pence".
    """

    __slots__ = ("against", "amount", "direction", "end", "hedge", "ratio", "start", "step", "word")

    def __init__(
        self, word: Span | None, direction: int, amount: Number | None, start: Number | None, end: Number | None,
        against: bool = False, ratio: float = 0.0, hedge: str = "", step: Number | None = None,
    ) -> None:  # fmt: skip
        self.word = word
        self.direction = direction
        self.amount = amount
        self.start = start
        self.end = end
        self.against = against
        self.ratio = ratio
        self.hedge = hedge
        self.step = step

    @property
    def pairs(self) -> tuple[tuple[Interval, Interval], ...]:
        """What the two ends may stand for, (start, end); more than one where a scale word may be left out."""
        if self.start is None or self.end is None:
            return ()
        start, end = self.start.range, self.end.range
        if self.start.scale == self.end.scale:
            return ((start, end),)
        if self.start.scale == 1.0 and self.end.scale > self.start.value:
            return ((start, end), (start.times(self.end.scale), end))
        if self.end.scale == 1.0 and self.start.scale > self.end.value:
            return ((start, end), (start, end.times(self.start.scale)))
        return ((start, end),)


def read_changes(text: str, sentences: "Iterable[Sentence]", numbers: "tuple[Number, ...]") -> tuple[Change, ...]:
    """The changes that the copy states, in order."""
    found: list[Change] = []
    index = 0
    for sentence in sentences:
        inside: list[Number] = []
        while index < len(numbers) and numbers[index].span.start < sentence.span.start:
            index += 1
        while index < len(numbers) and numbers[index].span.start < sentence.span.end:
            inside.append(numbers[index])
            index += 1
        if len(inside) > 1:
            found += _in_sentence(text, sentence.span, list(_told(text, inside, sentence.span.start)))
    return tuple(found)


def _told(text: str, numbers: list[Number], begin: int) -> "Iterator[Number]":
    """The numbers that may be told of a change: no times, no sums that a bracket only converts."""
    previous: Number | None = None
    for number in numbers:
        converts = previous is not None and number.kind == "money" == previous.kind and number.unit != previous.unit
        if (
            previous is not None
            and converts
            and text.rfind("(", previous.span.end, number.span.start) > text.rfind(")", previous.span.end, number.span.start)
        ):
            continue
        if not _is_time(text, number, begin) and not _is_gloss(text, number):
            yield number
            previous = number


def _is_gloss(text: str, number: Number) -> bool:
    """Whether a percentage in brackets says what the name before it has: "London (71.2%)"."""
    at = number.span.start
    if number.kind != "percent" or text[at - 1 : at] != "(" or text[number.span.end : number.span.end + 1] != ")":
        return False
    before = text[max(0, at - 24) : at - 1].split()
    return bool(before) and before[-1][0].isupper()


def _is_time(text: str, number: Number, begin: int) -> bool:
    """Whether a year or day only says when: "in 1985", "March 5"; "from 1985" does not."""
    if (
        number.kind in ("date", "clock", "age", "ordinal")
        or text[max(begin, number.span.start - 4) : number.span.start] == "per "
    ):
        return True
    if number.kind == "year":
        return BARE_TIME.search(text, max(begin, number.span.start - 24), number.span.start) is not None
    return number.kind == "count" and number.head in ("months", "years", "weeks", "days", "quarters", "month", "year", "quarter")


def _in_sentence(text: str, span: Span, numbers: list[Number]) -> "Iterator[Change]":
    index = 0
    while index + 1 < len(numbers):
        change = None
        if index + 2 < len(numbers):
            change = _of_three(text, span, numbers, index)
            if change is not None:
                index += 2
        if change is None:
            change = _of_two(text, span, numbers, index)
            index += change is not None
        index += 1
        if change is not None:
            yield change


def _of_three(text: str, span: Span, numbers: list[Number], index: int) -> Change | None:
    a, b, c = numbers[index : index + 3]
    before = text[_floor(span, numbers, index) : a.span.start]
    one, two = _between(text, a, b), _between(text, b, c)
    if len(one) > 90 or len(two) > 90:
        return None
    if "percent" in (a.kind, b.kind) and OR_BY.fullmatch(one) and TO_OR_AT.fullmatch(two):
        return _stepped(text, span, numbers, index)
    if (
        a.kind in ("percent", "money")
        and one.startswith(" off ")
        and b.kind == c.kind == "money"
        and b.unit == c.unit
        and WAS.fullmatch(two)
    ):
        return Change(None, -1, a, c, b)
    to_b, from_b, to_c = TO.search(one), _from(one), TO.search(two)
    from_c = _from(two)
    where = a.span.start - len(before)
    if _amount(a, b, c):
        if to_b and from_c and _one_clause(one) and _calm(two):
            return _change(text, before, where, a, c, b, from_c == "against")
        if from_b == "from" and to_c and _one_clause(one) and _calm(two):
            return _change(text, before, where, a, b, c, False)
    if _amount(c, a, b):
        told, way = UP_FROM.fullmatch(one), OR.match(two)
        if told and way and way.group("noun") in DIRECTIONS:
            at = Span(a.span.end + told.start("word"), a.span.end + told.end("word"))
            return Change(at, DIRECTIONS[told.group("word")], c, b, a)
        if (
            told
            and AND_ITS_NOUN.fullmatch(two)
            and (noun := ITS_NOUN.match(text, c.span.end))
            and noun.group("noun") in DIRECTIONS
        ):
            at = Span(*told.span("word"))
            return Change(Span(a.span.end + at.start, a.span.end + at.end), DIRECTIONS[told.group("word")], c, b, a)
        if way and _calm(one):
            if _from(before) == "from" and TO.search(one):
                return _change(text, before, where, c, a, b, False, way.group("noun") or "")
            if TO.search(before) and from_b:
                return _change(text, before, where, c, b, a, from_b == "against", way.group("noun") or "")
    if _amount(b, a, c) and b.kind != "count":
        way = UP_DOWN.match(one)
        if way and (from_c == "from" or ON.fullmatch(two)) and len(two) < 40 and _calm(two):
            word = way.group("word").split()[0]
            if word in DIRECTIONS:
                at = Span(a.span.end + way.start("word"), a.span.end + way.start("word") + len(word))
                return Change(at, DIRECTIONS[word], b, c, a)
        way = NOUN_FROM.match(two)
        if (
            way
            and ARTICLE.match(one)
            and way.group("noun") in (*DIRECTIONS, "improvement")
            and _is_loss(text, a) == _is_loss(text, c)
        ):
            at = Span(b.span.end + way.start("noun"), b.span.end + way.end("noun"))
            return Change(at, DIRECTIONS.get(way.group("noun"), 0), b, c, a)
    return None


def _stepped(text: str, span: Span, numbers: list[Number], index: int) -> Change | None:
    """A step and its percentage, in either order, then where it led."""
    a, b, end = numbers[index : index + 3]
    percent, step = (a, b) if a.kind == "percent" else (b, a)
    before = text[_floor(span, numbers, index) : a.span.start]
    said = [match for match in WORD.finditer(before) if match.group().lower() in DIRECTIONS]
    if not said or percent.kind != "percent" or not comparable(step, end) or step.value >= end.value:
        return None
    where = a.span.start - len(before)
    word = Span(where + said[-1].start(), where + said[-1].end())
    return Change(word, DIRECTIONS[said[-1].group().lower()], percent, None, end, step=step)


def _of_two(text: str, span: Span, numbers: list[Number], index: int) -> Change | None:
    a, b = numbers[index : index + 2]
    gap = _between(text, a, b)
    if len(gap) > 90 or not _calm(gap) or not comparable(a, b):
        return None
    before = text[_floor(span, numbers, index) : a.span.start]
    where = a.span.start - len(before)
    if _from(before) == "from" and TO.search(gap):
        return _change(text, before, where, None, a, b, False)
    if TO.search(before) and (way := _from(gap)):
        return _change(text, before, where, None, b, a, way == "against")
    return None


def comparable(one: Number, other: Number) -> bool:
    """Whether two figures may count the same thing; a unit may be left out at one of them."""
    if one.kind == other.kind:
        return one.kind in ("count", "money", "percent", "measure") and one.unit == other.unit and _same_noun(one, other)
    kinds = {one.kind, other.kind}
    plain = one if one.kind == "count" else other
    return kinds in ({"count", "money"}, {"count", "measure"}) and not plain.noun


def _same_noun(one: Number, other: Number) -> bool:
    return not one.noun or not other.noun or one.head == other.head


def _between(text: str, one: Number, other: Number) -> str:
    """What stands between two numbers, brackets left out."""
    gap = text[one.span.end : other.span.start]
    return BRACKET.sub("", gap) if "(" in gap else gap


def _amount(amount: Number, one: Number, other: Number) -> bool:
    return comparable(one, other) and (
        amount.kind in ("percent", "points") or (amount.kind == one.kind == other.kind and amount.unit == one.unit)
    )


def _floor(span: Span, numbers: list[Number], index: int) -> int:
    return max(numbers[index - 1].span.end if index else span.start, numbers[index].span.start - 110)


def _from(gap: str) -> str:
    if FROM.search(gap):
        return "from"
    return "against" if AGAINST.search(gap) else ""


def _one_clause(gap: str) -> bool:
    """Whether what follows a percentage still speaks of it: no other subject or verb of change, no yearly rate."""
    said = WORD.findall(gap.lower())
    return (
        _calm(gap)
        and said[:2] not in (["per", "year"], ["a", "year"])
        and not any(word in DIRECTIONS or word in RATIOS or word in OTHER for word in said[1:])
    )


def _calm(gap: str) -> bool:
    return BREAKS.search(gap) is None


def _is_loss(text: str, number: Number) -> bool:
    """Whether a number is said to be a loss: it cannot be compared with a profit."""
    near = text[max(0, number.span.start - 40) : number.span.start]
    return LOSS.search(near) is not None or LOSS_AFTER.match(text, number.span.end) is not None


def _change(
    text: str, before: str, where: int, amount: Number | None, start: Number, end: Number, against: bool, noun: str = ""
) -> Change | None:
    """The change with the last word of `before` that says which way it went; none where no word says that it is one."""
    word: Span | None = None
    direction, ratio, hedge = 0, 0.0, ""
    for match in WORD.finditer(before):
        said = match.group().lower()
        if said in DIRECTIONS or said in RATIOS:
            word = Span(where + match.start(), where + match.end())
            direction, ratio = DIRECTIONS.get(said, 0), RATIOS.get(said, 0.0)
            softened = before[: match.start()].lower().split()[-2:]
            hedge = "soft" if " ".join(softened) in SOFT or (softened and softened[-1] in SOFT) else ""
    half = BY_HALF.search(text, max(0, where - 40), where + len(before) + 8) if amount is None else None
    if half:
        word, ratio = Span(*half.span("half")), 0.5
    if noun and noun in DIRECTIONS:
        direction = direction if direction else DIRECTIONS[noun]
    elif noun and noun not in ("change", "difference", "swing"):
        return None
    if (word is None and amount is None) or _is_loss(text, start) != _is_loss(text, end):
        return None
    return Change(word, direction, amount, start, end, against, ratio, hedge)
