"""A story set for ticking: which words of which part are a claim, and what is known of each from a saved state."""

import re

from lint.model import Place, Span, Value
from lint.sheet.carry import carry
from lint.sheet.claim import Claim
from lint.sheet.order import ordered
from lint.sheet.state import OWN, blank, state_of
from lint.sheet.worksheet import Story

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lint.document import Document
    from lint.sheet.state import StoryState, Tick


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
    """The pages with what these states know of their stories, and the claims that the checker had added to them."""
    made: list[Page] = []
    for page in pages:
        known = state_of(states, page.story.path, page.story.headline, alone=len(pages) == 1)
        if known is not None:
            page = _with_own(page, known)
            page = Page(page.story, page.stretches, page.astray, carry(known, page.state))
        made.append(page)
    return tuple(made)


def _with_own(page: Page, known: "StoryState") -> Page:
    """The page with the claims of the checker's own whose sentence stands in the story as it did."""
    story = page.story
    claims = list(story.claims)
    found = [list(stretches) for stretches in page.stretches]
    for tick in (*known.ticks, *known.gone):
        at = _standing(story, tick) if tick.kind == OWN and tick.is_known else None
        if at is None:
            continue
        part = story.parts[at[0]]
        found[at[0]].append(Stretch(len(claims), at[1], at[2]))
        place = Place(story.path, part.place.start, part.place.start, tick.text)
        claims.append(Claim(tick.id, OWN, place, role=part.role, paragraph=part.paragraph, sentence=tick.sentence))
    story = Story(story.path, story.headline, story.published, story.parts, tuple(claims))
    stretches = tuple(tuple(sorted(spans, key=lambda span: span.start)) for spans in found)
    return Page(story, stretches, page.astray, blank(story.path, story.headline, story.claims))


def _standing(story: Story, tick: "Tick") -> tuple[int, int, int] | None:
    """Part, start and end of the words of a claim, where its sentence stands."""
    for number, part in enumerate(story.parts):
        sentence = _spaced(tick.sentence).search(part.place.text)
        words = _spaced(tick.text).search(part.place.text, *sentence.span()) if sentence else None
        if words and words.end() > words.start():
            return number, words.start(), words.end()
    return None


def _spaced(text: str) -> "re.Pattern[str]":
    """The words of `text` with any white space between them."""
    return re.compile(r"\s+".join(map(re.escape, text.split())))


def listed(pages: "Sequence[Page]") -> dict[str, tuple[Heading, ...]]:
    """The claims of all pages by risk and by source, so that one person is asked once for all stories."""
    claims = [claim for page in pages for claim in page.story.claims]
    at = {id(claim): (number, index) for number, page in enumerate(pages) for index, claim in enumerate(page.story.claims)}
    return {
        order: tuple(Heading(group.heading, tuple(at[id(claim)] for claim in group.claims)) for group in ordered(claims, order))
        for order in ("risk", "source")
    }
