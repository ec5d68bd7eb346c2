"""Claims that another block of the story makes too. Both may be wrong."""

from lint.sheet.claim import Sight

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.sheet.claim import Claim
    from lint.sheet.piece import Piece

    Key = tuple[str, ...]

_NAMED = frozenset(["name", "place", "organization"])
FEWEST_QUOTED_WORDS = 3


def agreements(read: "Sequence[tuple[Claim, Piece]]") -> "Iterator[tuple[int, Sight]]":
    """For each claim that has its like elsewhere, the like that stands nearest before it, else the first after it."""
    likes: dict[Key, list[int]] = {}
    for index, (_, piece) in enumerate(read):
        key = _key(piece)
        if key:
            likes.setdefault(key, []).append(index)
    for group in likes.values():
        runs = _runs(read, group)
        for number, run in enumerate(runs):
            if len(runs) > 1:
                like = read[runs[number - 1][-1] if number else runs[1][0]][0]
                for index in run:
                    yield index, Sight("agrees", f"agrees with {where(like)}", like.place)


def _runs(read: "Sequence[tuple[Claim, Piece]]", group: list[int]) -> list[list[int]]:
    """The claims of a group by the block that they stand in."""
    runs: list[list[int]] = []
    for index in group:
        if runs and _block(read[runs[-1][-1]][0]) == _block(read[index][0]):
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def where(claim: "Claim") -> str:
    """ "paragraph 3", "the headline", "the caption in line 12"."""
    if claim.paragraph:
        return f"paragraph {claim.paragraph}"
    if claim.role in ("headline", "deck", "slug", "SEO title", "meta description"):
        return f"the {claim.role}"
    return f"the {claim.role or 'words'} in line {claim.place.start.line}"


def _block(claim: "Claim") -> tuple[str, int, int]:
    """What tells two blocks of one story apart, as well as a claim knows."""
    return claim.role, claim.paragraph, 0 if claim.paragraph else claim.place.start.line


def _key(piece: "Piece") -> "Key | None":
    """What two claims must share to say the same; None where a claim has nothing to compare."""
    kind, value, bearer = piece.kind, piece.value, piece.bearer
    if not value and kind != "title":
        return None
    if kind in _NAMED:
        return "name", bearer, value
    if kind == "title":
        return (kind, bearer, value) if bearer and value else None
    if kind == "age":
        return (kind, bearer, value) if bearer else None
    if kind == "number":
        head = bearer.rpartition(" ")[2]
        return (kind, head, value) if head or " count " not in f"{value} " else None
    if kind == "quote" and value.count(" ") < FEWEST_QUOTED_WORDS - 1:
        return None
    return kind, value
