"""The crib: what one story says, on one page, for whoever edits or checks it. Read off the readings, without judgement."""

from lint.model import Place, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.model import Span


class Where(Value):
    """A place of the story, with the role of its block and the number of its paragraph, 0 outside the body."""

    __slots__ = ("paragraph", "place", "role")

    def __init__(self, place: Place, role: str, paragraph: int) -> None:
        self.place = place
        self.role = role
        self.paragraph = paragraph


class Said(Value):
    """Words of the story and all the places where they stand, in order."""

    __slots__ = ("text", "where")

    def __init__(self, text: str, where: tuple[Where, ...]) -> None:
        self.text = text
        self.where = where


class Member(Value):
    """Somebody or something of the cast.

    kind: "person", "organization", "place" or "other". name: the fullest form. forms: every spelling with its places.
    titles, ages: as printed beside the name.
    """

    __slots__ = ("ages", "forms", "kind", "name", "titles")

    def __init__(
        self,
        kind: str,
        name: str,
        forms: tuple[Said, ...],
        titles: tuple[Said, ...] = (),
        ages: tuple[Said, ...] = (),
    ) -> None:
        self.kind = kind
        self.name = name
        self.forms = forms
        self.titles = titles
        self.ages = ages

    @property
    def where(self) -> tuple[Where, ...]:
        """Every place it is named, in order."""
        return tuple(sorted((at for form in self.forms for at in form.where), key=lambda at: at.place.start.offset))


class Moment(Value):
    """A date or a time of day.

    kind: "date", "relative", "weekday", "period" or "time". first, last: the days it may mean, "2024-02-20", "" where nothing tells.
    likely: first and last are the likelier reading ("Tuesday" of the past), not the only one. snippet: the words around it.
    """

    __slots__ = ("first", "kind", "last", "likely", "sentence", "snippet", "text", "where")

    def __init__(
        self,
        kind: str,
        text: str,
        where: Where,
        sentence: str,
        snippet: str,
        first: str = "",
        last: str = "",
        likely: bool = False,
    ) -> None:
        self.kind = kind
        self.text = text
        self.where = where
        self.sentence = sentence
        self.snippet = snippet
        self.first = first
        self.last = last
        self.likely = likely


class Figure(Value):
    """A number. value: in units of `unit`, scale words counted in. kind: as the reader of numbers has it."""

    __slots__ = ("kind", "text", "unit", "value", "where")

    def __init__(self, text: str, value: float, kind: str, unit: str, where: Where) -> None:
        self.text = text
        self.value = value
        self.kind = kind
        self.unit = unit
        self.where = where


class Figures(Value):
    """The figures of one counted noun, one currency, one measure; `noun` names it."""

    __slots__ = ("figures", "noun")

    def __init__(self, noun: str, figures: tuple[Figure, ...]) -> None:
        self.noun = noun
        self.figures = figures


class Quoted(Value):
    """The quotations of one speaker; `speaker` is "" where nobody is named beside them."""

    __slots__ = ("quotes", "speaker")

    def __init__(self, speaker: str, quotes: tuple[Said, ...]) -> None:
        self.speaker = speaker
        self.quotes = quotes


class Short(Value):
    """An acronym, its places and what the story says it stands for."""

    __slots__ = ("expansions", "text", "where")

    def __init__(self, text: str, expansions: tuple[Said, ...], where: tuple[Where, ...]) -> None:
        self.text = text
        self.expansions = expansions
        self.where = where


class Crib(Value):
    """One story. published: "2024-02-20", "" where nothing tells. cast: people, then organisations, then others, each by first mention."""

    __slots__ = ("acronyms", "cast", "figures", "headline", "path", "places", "published", "quotes", "timeline")

    def __init__(
        self,
        path: str,
        headline: str,
        published: str,
        cast: tuple[Member, ...],
        places: tuple[Member, ...],
        timeline: tuple[Moment, ...],
        figures: tuple[Figures, ...],
        quotes: tuple[Quoted, ...],
        acronyms: tuple[Short, ...],
    ) -> None:
        self.path = path
        self.headline = headline
        self.published = published
        self.cast = cast
        self.places = places
        self.timeline = timeline
        self.figures = figures
        self.quotes = quotes
        self.acronyms = acronyms


def read_crib(doc: "Document") -> Crib:
    """The crib of a story."""
    from lint.sheet.cast import read_cast
    from lint.sheet.counts import read_figures
    from lint.sheet.quoted import read_acronyms, read_quoted
    from lint.sheet.timeline import read_timeline

    headline = next((one_line(doc.words_at(block.span)) for block in doc.copy_blocks if block.role == "headline"), "")
    cast, places = read_cast(doc)
    return Crib(
        doc.path,
        headline,
        doc.published.isoformat() if doc.published else "",
        cast,
        places,
        read_timeline(doc),
        read_figures(doc),
        read_quoted(doc, {form.text: member.name for member in cast if member.kind == "person" for form in member.forms}),
        read_acronyms(doc),
    )


def where(doc: "Document", span: "Span") -> Where:
    block = doc.block_at(span.start)
    return Where(doc.place(span), block.role if block else "", block.paragraph if block else 0)


LONGEST_SENTENCE = 2000
"""What goes on longer is data or junk, and is quoted around the words only."""


def one_line(text: str) -> str:
    return " ".join(text.split())


def sentence_of(doc: "Document", span: "Span") -> str:
    sentence = doc.sentence_at(span.start)
    if sentence and sentence.span.end - sentence.span.start > LONGEST_SENTENCE:
        return snippet_of(doc, span, 200, 200)
    return one_line(doc.words_at(sentence.span)) if sentence else one_line(doc.words_at(span))


def snippet_of(doc: "Document", span: "Span", before: int = 45, after: int = 55) -> str:
    """The words around a span within its sentence, cut at spaces, what is left out shown by dots."""
    sentence = doc.sentence_at(span.start)
    begin, end = (sentence.span.start, sentence.span.end) if sentence else (span.start, span.end)
    first, last = begin, end
    if span.start - begin > before:
        first = doc.text.find(" ", span.start - before, span.start) + 1 or span.start
    if end - span.end > after:
        last = doc.text.rfind(" ", span.end, span.end + after)
        last = last if last > 0 else span.end
    return ("… " if first > begin else "") + one_line(doc.text[first:last]) + (" …" if last < end else "")
