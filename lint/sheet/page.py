"""A story set for ticking: which words of which part are a claim, and what is known of each from a saved state."""

from lint.model import Span, Value
from lint.sheet.carry import carry
from lint.sheet.order import ordered
from lint.sheet.state import blank, state_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lint.document import Document
    from lint.sheet.state import StoryState
    from lint.sheet.worksheet import Story


class Stretch(Value):
    """The words of one claim in one part: code points of the part's own text. claim: its index in the story."""

    __slots__ = ("claim", "end", "start")

    def __init__(self, claim: int, start: int, end: int) -> None:
        self.claim = claim
        self.start = start
        self.end = end


class Page(Value):
    """stretches: of each part, in order of place. astray: claims that stand in none of the parts, by index."""

    __slots__ = ("astray", "state", "story", "stretches")

    def __init__(
        self, story: "Story", stretches: tuple[tuple[Stretch, ...], ...], astray: tuple[int, ...], state: "StoryState"
    ) -> None:
        self.story = story
        self.stretches = stretches
        self.astray = astray
        self.state = state


class Heading(Value):
    """Claims that a list puts together, each as the index of its page and its own there."""

    __slots__ = ("claims", "text")

    def __init__(self, text: str, claims: tuple[tuple[int, int], ...]) -> None:
        self.text = text
        self.claims = claims


def set_page(doc: "Document", story: "Story") -> Page:
    """`story` was read from `doc`; nothing is ticked yet."""
    part_at = {part.place.start.offset: number for number, part in enumerate(story.parts)}
    found: list[list[Stretch]] = [[] for _ in story.parts]
    astray: list[int] = []
    text_at = _text_offsets(doc)
    for number, claim in enumerate(story.claims):
        place = claim.place
        start = next((at for at in text_at(place.start.offset) if doc.text.startswith(place.text, at)), None)
        block = doc.block_at(start) if start is not None else None
        part = part_at.get(doc.place(block.span).start.offset) if block else None
        if start is None or block is None or part is None:
            astray.append(number)
            continue
        end = min(start + len(place.text), block.span.end)
        found[part].append(Stretch(number, start - block.span.start, end - block.span.start))
    return Page(story, tuple(map(tuple, found)), tuple(astray), blank(story.path, story.headline, story.claims))


def _text_offsets(doc: "Document") -> "Callable[[int], list[int]]":
    """From an offset of the source to those of the text that were read from it."""
    if doc.origin is None:
        return lambda offset: [offset]
    known: dict[int, list[int]] = {}
    for at in range(len(doc.text)):
        known.setdefault(doc.source_span(Span(at, at + 1))[0], []).append(at)
    return lambda offset: known.get(offset, [])


def with_states(pages: "Sequence[Page]", states: "Sequence[StoryState]") -> tuple[Page, ...]:
    """The pages with what these states know of their stories."""
    made: list[Page] = []
    for page in pages:
        known = state_of(states, page.story.path, page.story.headline, alone=len(pages) == 1)
        state = carry(known, page.state) if known else page.state
        made.append(Page(page.story, page.stretches, page.astray, state))
    return tuple(made)


def listed(pages: "Sequence[Page]") -> dict[str, tuple[Heading, ...]]:
    """The claims of all pages by risk and by source, so that one person is asked once for all stories."""
    claims = [claim for page in pages for claim in page.story.claims]
    at = {id(claim): (number, index) for number, page in enumerate(pages) for index, claim in enumerate(page.story.claims)}
    return {
        order: tuple(Heading(group.heading, tuple(at[id(claim)] for claim in group.claims)) for group in ordered(claims, order))
        for order in ("risk", "source")
    }
