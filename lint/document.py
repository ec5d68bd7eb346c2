"""A story as checks see it: its words, its blocks, and readings made once, when first asked for."""

from bisect import bisect_left, bisect_right

from lint.model import COPY_ROLES, Place, Position, Span
from lint.origin import line_starts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from functools import cached_property as reading
    from typing import Any

    from lint.desk import Desk
    from lint.desk.earlier import Earlier
    from lint.desk.leaders import LeaderClaim
    from lint.desk.placed import PlaceClaim
    from lint.model import Mark
    from lint.origin import Origin
    from lint.read.acronyms import Acronym
    from lint.read.ages import Age
    from lint.read.bearers import Bearer, Mention
    from lint.read.births import Birth
    from lint.read.blocks import Block
    from lint.read.changes import Change
    from lint.read.evidence import LookAlike
    from lint.read.links import Link
    from lint.read.names import Name
    from lint.read.numbers import Number
    from lint.read.pairs import Pair
    from lint.read.periods import Period
    from lint.read.quotes import Quote
    from lint.read.relative import Relative
    from lint.read.residue import Residue
    from lint.read.sentences import Sentence
    from lint.read.times import Time
    from lint.read.when import When
    from lint.read.words import Word
else:

    class reading:
        """As functools.cached_property, which in Python 3.11 takes a lock for each value; a document stays in one thread."""

        def __init__(self, func: "Any") -> None:
            self.func = func
            self.name = func.__name__
            self.__doc__ = func.__doc__

        def __get__(self, doc: "Document | None", owner: "Any" = None) -> "Any":
            if doc is None:
                return self
            value = doc.__dict__[self.name] = self.func(doc)
            return value


class Document:
    """One story.

    text: the words of the story, blocks separated by line breaks; spans count its code points.
    source: the decoded file that `text` was read from.
    origin: from text to source; None where they are equal.
    parts: blocks that the format already knows; None where the text itself must tell.
    meta: what the file says of itself: "date", "title", "language", "slug" ...
    form, encoding: the format and the encoding the source was read in.
    writable: whether an edit of the source can be written to the file; not so for DOCX, whose source is its paragraphs.
    marks: what a text processor remembers besides the words: tracked changes and comments.
    presumed: day of publication where neither `published` nor the file gives it.
    """

    def __init__(
        self,
        text: str,
        *,
        path: str = "",
        source: str | None = None,
        origin: "Origin | None" = None,
        parts: "tuple[Block, ...] | None" = None,
        meta: "Mapping[str, str] | None" = None,
        published: "date | None" = None,
        stage: str = "publish",
        language: str = "",
        desk: "Desk | None" = None,
        form: str = "plain",
        encoding: str = "utf-8",
        writable: bool = True,
        marks: "tuple[Mark, ...]" = (),
        presumed: "date | None" = None,
    ) -> None:
        self.text = text
        self.path = path
        self.source = text if source is None else source
        self.origin = origin
        self.parts = parts
        self.meta: Mapping[str, str] = meta or {}
        self.stage = stage
        self.form = form
        self.encoding = encoding
        self.writable = writable
        self.marks = marks
        self._published = published
        self._presumed = presumed
        self._language = language
        self._desk = desk

    @reading
    def desk(self) -> "Desk":
        """What the newsroom knows; each part may be empty."""
        if self._desk is None:
            from lint.desk import Desk

            return Desk()
        return self._desk

    @reading
    def earlier(self) -> "Earlier | None":
        """What the archive tells of this story, the story itself left out; None without an archive."""
        archive = self.desk.archive
        if archive is None:
            return None
        from lint.desk.earlier import Earlier

        return Earlier(archive, self)

    @reading
    def language(self) -> str:
        """ISO 639 code of the copy: as given, else by the file's own word, else guessed from its function words."""
        said = self._language or self.meta.get("language", "")
        if said:
            return said.replace("_", "-").split("-")[0].lower()
        from lint.read.language import ENOUGH_WORDS, guess_language, is_english

        if len(self.copy_blocks) == len(self.raw_blocks) and is_english(self.spaced_words[:ENOUGH_WORDS]):
            return "en"
        return guess_language(self.words_at(block.span) for block in self.copy_blocks)

    @reading
    def published(self) -> "date | None":
        """Day of publication: as given, else by the file's own word, else as presumed; never the clock."""
        if self._published is not None:
            return self._published
        from lint.read.published import published

        return published(self.meta, self.text, self.raw_blocks) or self._presumed

    @reading
    def published_day(self) -> "int | None":
        """Day of publication as a day number, as dates carry it."""
        return self.published.toordinal() if self.published is not None else None

    @reading
    def blocks(self) -> "tuple[Block, ...]":
        """The parts of the package in order, residue and repeats marked as such."""
        from lint.read.residue import mark

        return mark(self.raw_blocks, self.residue)

    @reading
    def raw_blocks(self) -> "tuple[Block, ...]":
        """The parts as their layout shows them, before residue is told from copy."""
        if self.parts is not None:
            return self.parts
        from lint.read.blocks import read_blocks

        return read_blocks(self.text)

    @reading
    def residue(self) -> "tuple[Residue, ...]":
        """Lines and stretches that a CMS, a page or a repeat left among the copy."""
        from lint.read.prose import Prose
        from lint.read.residue import read_residue

        return read_residue(self.text, self.raw_blocks, Prose(self.text, self.lower, self.spaced_words), self.form)

    @reading
    def residue_kinds(self) -> frozenset[str]:
        """The kinds of residue that fill a block."""
        return frozenset([residue.kind for residue in self.residue if residue.whole])

    @reading
    def copy_blocks(self) -> "tuple[Block, ...]":
        """The blocks whose words are copy."""
        return tuple(block for block in self.blocks if block.role in COPY_ROLES)

    @reading
    def sentences(self) -> "tuple[Sentence, ...]":
        """The sentences of the copy blocks; none crosses a block."""
        from lint.read.sentences import read_sentences

        return read_sentences(self.text, self.copy_blocks)

    @reading
    def words(self) -> "tuple[Word, ...]":
        """Every word of the copy blocks, hyphens and apostrophes inside, figures with their separators."""
        from lint.read.words import read_words

        return read_words(self.text, self.copy_blocks)

    @reading
    def lower(self) -> str:
        """The whole text in lower case; a gate, as its places are those of the text only where both are equally long."""
        return self.text.lower()

    @reading
    def spaced_words(self) -> list[str]:
        """The whole text split at white space, in lower case; places are lost, so it serves as a gate, not as a reading."""
        return self.lower.split()

    @reading
    def small_words(self) -> str:
        """`spaced_words`, each as one character: that of lint.read.small_words, a space for any other word; a gate as well."""
        from lint.read.small_words import read_small_words

        return read_small_words(self.spaced_words)

    @reading
    def names(self) -> "tuple[Name, ...]":
        """Runs of capitalised words that may name somebody or something."""
        from lint.read.names import read_names

        return read_names(self.text, self.copy_blocks, self.sentences)

    @reading
    def bearers(self) -> "tuple[Bearer, ...]":
        """The people, organisations and places of the copy, each with its mentions."""
        from lint.read.bearers import read_bearers

        return read_bearers(self.names, self.text)

    @reading
    def dates(self) -> "tuple[When, ...]":
        """Days and months by name or number, with the weekday beside them."""
        from lint.read.dates import read_dates

        return read_dates(self.text, self.copy_blocks, self.published_day)

    @reading
    def periods(self) -> "tuple[Period, ...]":
        """Years, seasons, quarters and decades, each from its first day to its last."""
        from lint.read.periods import read_periods

        return read_periods(self.text, self.copy_blocks, self.dates)

    @reading
    def relative_dates(self) -> "tuple[Relative, ...]":
        """Yesterday, last Tuesday, next month, three years ago, seen from the day of publication."""
        from lint.read.relative import read_relative

        return read_relative(self.text, self.copy_blocks, self.published_day)

    @reading
    def times(self) -> "tuple[Time, ...]":
        """Times of day, with their zones."""
        from lint.read.times import read_times

        return read_times(self.text, self.copy_blocks)

    @reading
    def ages(self) -> "tuple[Age, ...]":
        """How old people are said to be, and who where a name stands beside it."""
        from lint.read.ages import read_ages

        return read_ages(self.text, self.copy_blocks, self.bearers)

    @reading
    def births(self) -> "tuple[Birth, ...]":
        """Days and years of birth beside a name."""
        from lint.read.births import read_births

        return read_births(self.text, self.copy_blocks, self.bearers, self.dates)

    @reading
    def quotes(self) -> "tuple[Quote, ...]":
        """Quotations, double and single, outer and inner."""
        from lint.read.quotes import read_quotes

        return read_quotes(self.text, self.copy_blocks)

    @reading
    def links(self) -> "tuple[Link, ...]":
        """Where the words of a page or of Markdown lead."""
        if self.origin is None:
            return ()
        from lint.read.links import read_links

        return read_links(self.source, self.form, self.origin.text_span)

    def in_quotes(self, span: Span) -> bool:
        """Whether a place is somebody's words: inside a quotation of more than a word or two."""
        index = bisect_right(self._quote_starts, span.start)
        near = self.quotes[max(0, index - 4) : index]
        return any(q.span.start < span.start and span.end < q.span.end + 1 and q.span.end - q.span.start > 20 for q in near)

    @reading
    def _quote_starts(self) -> list[int]:
        return [quote.span.start for quote in self.quotes]

    def speaker(self, quote: "Quote") -> "Bearer | None":
        """Who is named beside a quotation as saying it."""
        from lint.read.quotes import speaker_of

        return speaker_of(self.text, quote, *self._people)

    @reading
    def _people(self) -> "tuple[list[tuple[Mention, Bearer]], list[int]]":
        from lint.read.days import CALENDAR

        bearers = [bearer for bearer in self.bearers if bearer.kind in ("person", "") and bearer.name not in CALENDAR]
        people = [(mention, bearer) for bearer in bearers for mention in bearer.mentions]
        people.sort(key=lambda pair: pair[0].start)
        return people, [mention.start for mention, _ in people]

    @reading
    def numbers(self) -> "tuple[Number, ...]":
        """Figures and number words of the copy, with what they count and how exactly."""
        from lint.read.numbers import read_numbers

        return read_numbers(self.text, self.copy_blocks)

    @reading
    def figures(self) -> tuple[Span, ...]:
        """Figures with what is glued to them ("2,452,3000", "3,9i3", "1.200", "5m"), right or wrong."""
        from lint.read.numbers import read_figures

        return read_figures(self.text, self.copy_blocks)

    @reading
    def changes(self) -> "tuple[Change, ...]":
        """Statements that something rose or fell: by how much, from where, to where."""
        from lint.read.changes import read_changes

        return read_changes(self.text, self.sentences, self.numbers)

    @reading
    def pairs(self) -> "tuple[Pair, ...]":
        """Quantities given in two currencies or two units."""
        from lint.read.pairs import read_pairs

        return read_pairs(self.text, self.numbers)

    def numbers_in(self, span: Span) -> "tuple[Number, ...]":
        """The numbers that begin inside `span`."""
        first = bisect_left(self._number_starts, span.start)
        return self.numbers[first : bisect_left(self._number_starts, span.end, first)]

    @reading
    def _number_starts(self) -> list[int]:
        return [number.span.start for number in self.numbers]

    @reading
    def acronyms(self) -> "tuple[Acronym, ...]":
        """Words of capitals, with the names that the story says they stand for."""
        from lint.read.acronyms import read_acronyms

        return read_acronyms(self.text, self.copy_blocks)

    @reading
    def lookalikes(self) -> "tuple[LookAlike, ...]":
        """Pairs of look-alike spellings among the names, with the evidence that they are one name or two."""
        from lint.read.evidence import read_lookalikes

        return read_lookalikes(self.text, self.names, self._sentence_starts)

    @reading
    def place_claims(self) -> "tuple[PlaceClaim, ...]":
        """Statements that a city lies in a country or region, or is its capital, as far as the gazetteer knows both."""
        from lint.desk.placed import read_place_claims

        return read_place_claims(self.text, self.names, self.desk.gazetteer)

    @reading
    def leader_claims(self) -> "tuple[LeaderClaim, ...]":
        """Statements that somebody is president, prime minister or chancellor of a country."""
        from lint.desk.leaders import read_leader_claims

        return read_leader_claims(self.text, self.copy_blocks, self.desk.gazetteer)

    def words_at(self, span: Span) -> str:
        return self.text[span.start : span.end]

    @reading
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def block_at(self, offset: int) -> "Block | None":
        """The block that holds `offset`."""
        index = bisect_right(self._block_starts, offset) - 1
        if index < 0 or offset >= self.blocks[index].span.end:
            return None
        return self.blocks[index]

    @reading
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> "Sentence | None":
        """The sentence that holds `offset`."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].span.end:
            return None
        return self.sentences[index]

    @reading
    def _line_starts(self) -> list[int]:
        return line_starts(self.source)

    def position(self, offset: int) -> Position:
        """Line and column of an offset of the source."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1, offset)

    def line_of(self, span: Span) -> int:
        """The source line a span begins in, for messages that name the other place."""
        return bisect_right(self._line_starts, self.source_span(span)[0])

    def source_span(self, span: Span) -> tuple[int, int]:
        if self.origin is None:
            return span.start, span.end
        return self.origin.source_span(span.start, span.end)

    def place_in_source(self, start: int, end: int) -> Place:
        """A stretch of the source, such as a comment, that is no copy."""
        return Place(self.path, self.position(start), self.position(end), self.source[start:end])

    def place(self, span: Span) -> Place:
        """A span with its path, line and column, fit to leave the document."""
        start, end = self.source_span(span)
        return Place(self.path, self.position(start), self.position(end), self.words_at(span))
