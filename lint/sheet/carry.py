"""Carries ticks to a new version of a story: what is unchanged keeps its tick, what was altered loses it and says so.

lint/data/sheet/carry.js does the same in the browser, step for step; a test compares the two.
"""

from lint.sheet.state import NEEDS_CONTEXT, StoryState, Tick

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def carry(old: StoryState, new: StoryState) -> StoryState:
    """`new`, the story as it is now, with what `old` knows of its claims.

    A claim is unchanged if kind, bearer and words are, of a quotation its speaker too, and the sentence tells which of several it is. An altered claim is
    found by its bearer, else by its sentence; it has no mark, and `was` says what was ticked. What is found nowhere is gone.
    The order in which either state lists its claims is of no account, their numbers are.
    """
    before = [*sorted(old.ticks, key=_order), *sorted(old.gone, key=_order)]
    after = sorted(new.ticks, key=_order)
    match = _Match(before, after)
    match.unchanged()
    match.altered()
    ticks = {id(tick): tick for tick in new.ticks}
    for index, tick in enumerate(after):
        known = match.kept.get(index)
        if known is not None:
            ticks[id(tick)] = _with(tick, before[known], kept=True)
        elif index in match.lost:
            ticks[id(tick)] = _with(tick, before[match.lost[index]], kept=False)
    gone = tuple(tick for index, tick in enumerate(before) if index in match.free and tick.is_known)
    return StoryState(new.path, new.headline, tuple(ticks.values()), gone)


def _order(tick: Tick) -> tuple[int, str]:
    return tick.number, tick.id


def _with(tick: Tick, known: Tick, kept: bool) -> Tick:
    if kept:
        mark, was = known.mark, known.was
    else:
        mark, was = tick.mark, ((known.text, known.mark) if known.mark.status else known.was)
    return Tick(tick.id, tick.kind, tick.text, tick.bearer, tick.sentence, tick.number, mark, was, tick.by)


class _Match:
    """Which claim before is which claim after; each is used once.

    kept, lost: by index after, the index before. free: indexes before that are not used yet.
    """

    def __init__(self, before: list[Tick], after: list[Tick]) -> None:
        self.before = before
        self.after = after
        self.kept: dict[int, int] = {}
        self.lost: dict[int, int] = {}
        self.free = set(range(len(before)))

    def unchanged(self) -> None:
        for olds, news in self._groups(_identity):
            self._pair(self.kept, olds, news, _same_sentence)
            olds, news = self._left(olds), self._open(news)
            if not olds or not news:
                continue
            first = self.before[olds[0]]
            if not first.bearer and first.kind in NEEDS_CONTEXT:
                self._pair(self.kept, olds, news, _alike)
            elif len(olds) == len(news) or len({self.before[index].mark.status for index in olds}) == 1:
                self._pair(self.kept, olds, news, _any)

    def altered(self) -> None:
        for olds, news in self._groups(lambda tick: (tick.kind, tick.bearer)):
            self._pair(self.lost, olds, news, _alike)
            if self.after[news[0]].bearer:
                self._pair(self.lost, self._left(olds), self._open(news), _any)
        for olds, news in self._groups(lambda tick: (tick.kind,)):
            self._pair(self.lost, olds, news, _alike)

    def _groups(self, key: "Callable[[Tick], tuple[str, ...]]") -> "Iterable[tuple[list[int], list[int]]]":
        """Free indexes before and open ones after that share a key, where both have any."""
        olds: dict[tuple[str, ...], list[int]] = {}
        for index in sorted(self.free):
            olds.setdefault(key(self.before[index]), []).append(index)
        news: dict[tuple[str, ...], list[int]] = {}
        for index in self._open(range(len(self.after))):
            news.setdefault(key(self.after[index]), []).append(index)
        return [(olds[shared], news[shared]) for shared in olds if shared in news]

    def _left(self, olds: "Iterable[int]") -> list[int]:
        return [index for index in olds if index in self.free]

    def _open(self, news: "Iterable[int]") -> list[int]:
        return [index for index in news if index not in self.kept and index not in self.lost]

    def _pair(self, into: dict[int, int], olds: list[int], news: list[int], fits: "Callable[[Tick, Tick], bool]") -> None:
        """Each open claim after gets the first free one before that fits."""
        for new in self._open(news):
            for old in olds:
                if old in self.free and fits(self.before[old], self.after[new]):
                    into[new] = old
                    self.free.discard(old)
                    break


def _identity(tick: Tick) -> tuple[str, ...]:
    """A quotation in another mouth is another claim; a number is the same whoever gives it."""
    return tick.kind, tick.bearer, " ".join(tick.text.split()), tick.by if tick.kind == "quote" else ""


def _same_sentence(one: Tick, other: Tick) -> bool:
    return one.sentence == other.sentence


def _any(one: Tick, other: Tick) -> bool:
    return True


def _alike(one: Tick, other: Tick) -> bool:
    """Whether half of the words of the longer sentence stand in the other."""
    ours, theirs = set(one.sentence.split(" ")), set(other.sentence.split(" "))
    return bool(one.sentence and other.sentence) and 2 * len(ours & theirs) >= max(len(ours), len(theirs))
