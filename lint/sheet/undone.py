"""Corrections of ours that the next version of the story takes back."""

from difflib import SequenceMatcher

from lint.model import Span, Value
from lint.sheet.align import align, units

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.sheet.align import Unit

BESIDE = 3
"""Words on each side of a correction by which its place is found again."""


class Undone(Value):
    """A correction that is gone. span: the place in the new version. old, edited: the words before and after our correction, either
    may be "". edited_at: its place in our version."""

    __slots__ = ("edited", "edited_at", "old", "span")

    def __init__(self, span: Span, old: str, edited: str, edited_at: Span) -> None:
        self.span = span
        self.old = old
        self.edited = edited
        self.edited_at = edited_at


class _Word:
    __slots__ = ("end", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end


def read_undone(old: "Document", edited: "Document", new: "Document") -> tuple[Undone, ...]:
    """Our corrections, the differences between `old` and `edited`, that do not stand in `new` where their sentence still does."""
    old_units, edited_units, new_units = units(old), units(edited), units(new)
    ours = align(old_units, edited_units)
    back = align(old_units, new_units)
    kept = align(edited_units, new_units)
    found: list[Undone] = []
    for unit in edited_units:
        if unit.index in ours.same and _words(edited, unit) == _words(old, old_units[ours.to_old[unit.index]]):
            continue
        before = ours.to_old.get(unit.index)
        if before is None:
            continue
        there = back.to_new.get(before, kept.to_new.get(unit.index))
        if there is None:
            continue
        found += _gone(old, old_units[before], edited, unit, new, new_units[there])
    for unit in old_units:
        there = back.to_new.get(unit.index)
        if unit.index not in ours.to_new and there in back.same and there is not None and there not in kept.same:
            here = new_units[there].span
            found.append(Undone(here, new.words_at(here), "", Span(0, 0)))
    return tuple(sorted(found, key=lambda one: (one.span.start, one.span.end)))


def _gone(
    old: "Document", old_unit: "Unit", edited: "Document", edited_unit: "Unit", new: "Document", new_unit: "Unit"
) -> "Iterator[Undone]":
    was, is_, now = _split(old, old_unit), _split(edited, edited_unit), _split(new, new_unit)
    before, after, today = ([word.text for word in words] for words in (was, is_, now))
    for i1, i2, j1, j2 in _corrections(before, after, today):
        back = _find(today, before[max(0, i1 - BESIDE) : i1], before[i1:i2], before[i2 : i2 + BESIDE])
        ours = _find(today, after[max(0, j1 - BESIDE) : j1], after[j1:j2], after[j2 : j2 + BESIDE])
        if back is None or ours is not None:
            continue
        first, last = back
        if last > first:
            here = Span(now[first].start, now[last - 1].end)
        else:
            beside = now[min(max(first - 1, 0), len(now) - 1)]
            here = Span(beside.start, beside.end)
        there = Span(is_[j1].start, is_[j2 - 1].end) if j2 > j1 else Span(is_[max(j1 - 1, 0)].start, is_[max(j1 - 1, 0)].end)
        yield Undone(
            here,
            old.text[was[i1].start : was[i2 - 1].end] if i2 > i1 else "",
            edited.words_at(there) if j2 > j1 else "",
            there,
        )


def _corrections(before: list[str], after: list[str], today: list[str]) -> "Iterator[tuple[int, int, int, int]]":
    """Where words were changed; several changed side by side are told one by one where not all of them came back together."""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "replace" and i2 - i1 == j2 - j1 and _find(today, [], before[i1:i2], before[i2 : i2 + 1]) is None:
            yield from ((i1 + k, i1 + k + 1, j1 + k, j1 + k + 1) for k in range(i2 - i1))
        elif tag != "equal":
            yield i1, i2, j1, j2


def _find(words: list[str], left: list[str], middle: list[str], right: list[str]) -> tuple[int, int] | None:
    """Where `middle` stands in `words` between the last word of `left` and the first of `right`; the most words beside it win."""
    best, most = None, 0
    for at in range(len(words) - len(middle) + 1):
        if words[at : at + len(middle)] != middle:
            continue
        end = at + len(middle)
        score = _run(words[:at][::-1], left[::-1]), _run(words[end:], right)
        fits_left = score[0] > 0 or (not left and at == 0)
        fits_right = score[1] > 0 or (not right and end == len(words))
        enough = (fits_left and fits_right) if len(middle) < 1 else (fits_left or fits_right)
        if enough and sum(score) + 1 > most:
            best, most = (at, end), sum(score) + 1
    return best


def _run(words: list[str], others: list[str]) -> int:
    count = 0
    while count < len(words) and count < len(others) and words[count] == others[count]:
        count += 1
    return count


def _split(doc: "Document", unit: "Unit") -> list[_Word]:
    from lint.sheet.align import _MARKS

    return [
        _Word(match.group().replace("’", "'").replace("“", '"').replace("”", '"'), match.start(), match.end())
        for match in _MARKS.finditer(doc.text, unit.span.start, unit.span.end)
    ]


def _words(doc: "Document", unit: "Unit") -> list[str]:
    return [word.text for word in _split(doc, unit)]
