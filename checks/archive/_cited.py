"""How the stories of the archive are named in a finding."""

from collections.abc import Sequence

from lint import Place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint import Published


def cited(stories: "Sequence[Published]") -> str:
    """The first story by path and day, and how many more."""
    day = f" of {stories[0].date}" if stories[0].date else ""
    more = f" and {len(stories) - 1} more" if len(stories) > 1 else ""
    return f"{stories[0].path}{day}{more}"


def named(stories: "Sequence[Published]", note: str, most: int = 3) -> tuple[tuple[Place, str], ...]:
    """The first stories as related places."""
    return tuple((story.place(), " ".join(filter(None, (note, story.date)))) for story in stories[:most])
