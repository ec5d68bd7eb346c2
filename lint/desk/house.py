"""The house list: words that are right here, and look-alikes that are two."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class House:
    """`words` are right as they stand; the members of each group of `distinct` are different bearers."""

    __slots__ = ("_pairs", "words")

    def __init__(self, words: "Iterable[str]" = (), distinct: "Iterable[Iterable[str]]" = ()) -> None:
        self.words = frozenset(words)
        self._pairs = frozenset(
            frozenset((one, other)) for group in map(tuple, distinct) for one in group for other in group if one != other
        )

    def are_distinct(self, one: str, other: str) -> bool:
        """Whether the newsroom has said that these two are not one."""
        return frozenset((one, other)) in self._pairs
