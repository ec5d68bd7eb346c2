"""A cutting: what the archive keeps of one story."""

from itertools import dropwhile

from lint.desk.sketch import LONG_QUOTE, hash_of, sketch_of
from lint.model import COPY_ROLES, Value
from lint.read.births import birth_days
from lint.read.names import OPENERS, WEEKDAYS
from lint.read.repeats import folded
from lint.read.titles import HONORIFICS, OFFICES
from lint.read.wording import bare_words
from lint.tables import degree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.read.ages import Age
    from lint.read.bearers import Bearer

SHORTEST_HEADLINE = 20
"""Letters and digits; shorter ones are labels."""

SHORTEST_PARAGRAPH = 20
"""Words; shorter paragraphs are said again and again."""

SHORTEST_QUOTE = 8
"""Words; shorter quotations are phrases."""

LONGEST_QUOTE = 120
"""Words; what goes on is a document, not somebody's words."""

_BODY = ("paragraph", "list item", "heading", "pull quote")


class Cutting(Value):
    """What one story adds to the archive.

    day: of publication, as a day number. headline: as printed, "" without one. words: the words that its names are made of.
    names: (as printed, kind) of each name of two words or more. births: (name, first day, last day) that somebody was born
    on, by age or date of birth. roles: (name, title before it). paragraphs: (hash, number). quotes: (whose, by family name,
    in small letters; the bare words). sketch: see lint.desk.sketch.
    """

    __slots__ = ("births", "day", "headline", "names", "paragraphs", "path", "quotes", "roles", "sketch", "words")

    def __init__(
        self,
        path: str,
        day: int | None,
        headline: str,
        words: tuple[str, ...],
        names: tuple[tuple[str, str], ...],
        births: tuple[tuple[str, int, int], ...],
        roles: tuple[tuple[str, str], ...],
        paragraphs: tuple[tuple[int, int], ...],
        quotes: tuple[tuple[str, str], ...],
        sketch: tuple[int, ...],
    ) -> None:
        self.path = path
        self.day = day
        self.headline = headline
        self.words = words
        self.names = names
        self.births = births
        self.roles = roles
        self.paragraphs = paragraphs
        self.quotes = quotes
        self.sketch = sketch


def cut(doc: "Document", path: str) -> Cutting:
    """The cutting of a story that the archive will know as `path`. Names are read in English copy only, as the checks do."""
    english = doc.language == "en"
    return Cutting(
        path,
        doc.published_day,
        headline_of(doc),
        tuple(sorted(words_of(doc))) if english else (),
        tuple(sorted(_names(doc))) if english else (),
        tuple(sorted(set(_births(doc)))) if english else (),
        tuple(sorted(set(_roles(doc)))) if english else (),
        tuple((hash_of(words), number) for words, number in paragraphs_of(doc)),
        tuple(dict.fromkeys((speaker, " ".join(words)) for speaker, words, _ in quotes_of(doc))),
        sketch_of_story(doc),
    )


def headline_of(doc: "Document") -> str:
    """The headline as printed, in one line; "" where the story has none."""
    block = next((block for block in doc.blocks if block.role == "headline"), None)
    return " ".join(doc.words_at(block.span).split()) if block else ""


def headline_hash(headline: str) -> int | None:
    """The same for headlines that differ in case, space and marks only; None for one too short to tell."""
    letters = folded(headline)
    return hash_of(letters) if len(letters) >= SHORTEST_HEADLINE else None


def paragraphs_of(doc: "Document") -> "Iterator[tuple[str, int]]":
    """Letters and digits of each paragraph of some length, in small letters, and its number."""
    for block in doc.blocks:
        if block.role == "paragraph":
            words = doc.words_at(block.span)
            if words.count(" ") + words.count("\n") >= SHORTEST_PARAGRAPH - 1:
                yield folded(words), block.paragraph


def sketch_of_story(doc: "Document") -> tuple[int, ...]:
    """The sketch of the words of the body; empty for a story without any."""
    words = [word for block in doc.blocks if block.role in _BODY for word in bare_words(doc.words_at(block.span))]
    return sketch_of(words) if words else ()


def words_of(doc: "Document") -> set[str]:
    """The capitalised words that stand in names, but for those that may have a capital for another reason."""
    return {
        word.text
        for name in doc.names
        if not name.display
        for word in name.words
        if len(word.text) > 1
        and word.text not in OPENERS
        and word.text not in WEEKDAYS
        and not (word.opens and len(name.words) == 1 and degree(word.text, "w"))
    }


def _names(doc: "Document") -> "set[tuple[str, str]]":
    return {
        (mention.text, bearer.kind)
        for bearer in doc.bearers
        for mention in bearer.mentions
        if mention.full and not mention.display and len(mention.words) <= 6
    }


def full_name(bearer: "Bearer | None") -> str:
    """A person's name of two words or more as first printed; "" for anybody else."""
    return bearer.name if bearer is not None and bearer.kind == "person" and " " in bearer.name else ""


def _births(doc: "Document") -> "Iterator[tuple[str, int, int]]":
    day = doc.published_day
    if day is not None:
        for age in doc.ages:
            name = full_name(age.bearer)
            if name and is_own_age(doc, age) and not age.past and age.form != "died":
                yield (name, *birth_days(age, day))
    for birth in doc.births:
        name = full_name(birth.bearer)
        if name and birth.mention is not None and birth.mention.full:
            yield name, birth.start, birth.end


def is_own_age(doc: "Document", age: "Age") -> bool:
    """Whether the name beside it can be nobody else's: the full one, or a family name that the story gives to one person."""
    bearer, mention = age.bearer, age.mention
    if bearer is None or mention is None or mention.display:
        return False
    if doc.text[mention.end : mention.end + 5].strip(" ,").startswith(("Jr", "Sr", "II")):
        return False
    if mention.full:
        return True
    alone = not any(other is not bearer and bearer.family in other.name.split() for other in doc.bearers)
    return mention.text == bearer.family and alone


def _roles(doc: "Document") -> "Iterator[tuple[str, str]]":
    for bearer in doc.bearers:
        name = full_name(bearer)
        if name:
            for mention in bearer.mentions:
                title = " ".join(dropwhile(lambda word: word not in OFFICES and word not in HONORIFICS, mention.titles))
                if title:
                    yield name, title


def quotes_of(doc: "Document") -> "Iterator[tuple[str, list[str], int]]":
    """The quotations of some length: the speaker's family name in small letters, the bare words, where it begins.

    One whose speaker is not named beside it must be longer, and has "" for a name. What carries dots or brackets is the writer's own cut and left out.
    """
    for quote in doc.quotes:
        if quote.closed and not quote.inner and quote.role in COPY_ROLES and quote.words.end - quote.words.start > 30:
            said = doc.words_at(quote.words)
            if "..." in said or "…" in said or "[" in said or "(" in said:
                continue
            words = bare_words(said)
            if SHORTEST_QUOTE <= len(words) <= LONGEST_QUOTE:
                speaker = doc.speaker(quote)
                family = speaker.family.lower() if speaker is not None and speaker.kind == "person" else ""
                if family or len(words) >= LONG_QUOTE:
                    yield family, words, quote.span.start
