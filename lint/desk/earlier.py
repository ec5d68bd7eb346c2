"""What the archive tells of one story, that story itself and its other versions left out."""

from lint.desk.archive import Published, Sighting, date_of
from lint.desk.cutting import sketch_of_story
from lint.desk.sketch import MARKS, grams_of, hash_of, likeness, unpacked
from lint.model import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.desk.archive import Archive
    from lint.document import Document

SAME_STORY = 0.4
"""From this likeness on two stories are versions of one; what one says is no evidence for the other."""

MOST_ALIKE = 300
"""What more stories than this have in common is a template's, and not all of them are looked at."""

MOST_COMPARED = 64
"""Stories whose sketches are looked at, those first that share most of their lowest hashes."""

ENOUGH_GRAMS = 3
"""Runs of three words that two wordings of one quotation share at least."""


class Version(Value):
    """Another version of the story in the archive; likeness: the part of their wording that they share, 0 to 1."""

    __slots__ = ("likeness", "story")

    def __init__(self, story: Published, likeness: float) -> None:
        self.story = story
        self.likeness = likeness


class Earlier:
    """The archive seen from one story. Counts are of stories that are not this one: no other version, no copy of it."""

    def __init__(self, archive: "Archive", doc: "Document") -> None:
        self._archive = archive
        self._own_path = archive.relative(doc.path) if doc.path else ""
        self._sketch = sketch_of_story(doc)
        self._versions: dict[int, float] | None = None
        self._own_words: list[frozenset[int]] | None = None

    @property
    def _kin(self) -> dict[int, float]:
        """How like this story its versions are, by their number; a story of the same path is one whatever it says."""
        if self._versions is None:
            ask = self._archive.ask_many
            shared: dict[int, int] = {}
            for mark in self._sketch[:MARKS]:
                for (id,) in self._archive.ask("SELECT story FROM mark WHERE hash=? LIMIT ?", (mark, MOST_ALIKE)):
                    shared[id] = shared.get(id, 0) + 1
            near = {*sorted(shared, key=lambda id: (-shared[id], id))[:MOST_COMPARED], *self._own}
            self._versions = {}
            for id, path, sketch in ask("SELECT id, path, sketch FROM story WHERE id IN", sorted(near)):
                like = likeness(self._sketch, unpacked("I", sketch))
                if like >= SAME_STORY or path == self._own_path:
                    self._versions[id] = like
        return self._versions

    @property
    def _own(self) -> list[int]:
        """The stories of this one's own path."""
        return [id for (id,) in self._archive.ask("SELECT id FROM story WHERE path=?", (self._own_path,))]

    def versions(self) -> tuple[Version, ...]:
        """The other versions of this story under other paths, the likest first."""
        found = self._archive.stories(self._kin)
        own = self._archive.shown(self._own_path)
        versions = [Version(story, self._kin[id]) for id, story in found.items() if story.path != own]
        return tuple(sorted(versions, key=lambda version: (-version.likeness, version.story.path)))

    def with_words(self, words: "Iterable[str]") -> dict[str, int]:
        """In how many stories each word stands as one of a name; 0 for an unknown one."""
        counts = dict.fromkeys(words, 0)
        for text, id, stories in self._archive.ask_many("SELECT text, id, stories FROM word WHERE text IN", counts):
            counts[text] = stories - sum(id in own for own in self._words_of_kin())
        return counts

    def _words_of_kin(self) -> list[frozenset[int]]:
        if self._own_words is None:
            rows = self._archive.ask_many("SELECT words FROM story WHERE id IN", self._kin)
            self._own_words = [frozenset(unpacked("I", words)) for (words,) in rows]
        return self._own_words

    def with_names(self, names: "Iterable[str]") -> dict[str, int]:
        """In how many stories each name of two words or more stands so; 0 for an unknown one."""
        counts = dict.fromkeys(names, 0)
        for text, id, stories in self._archive.ask_many("SELECT text, id, stories FROM name WHERE text IN", counts):
            counts[text] = stories - self._in_kin(id)
        return counts

    def _in_kin(self, name: int) -> int:
        if not self._kin:
            return 0
        rows = self._archive.ask_many("SELECT count(*) FROM name_in WHERE name=? AND story IN", self._kin, name)
        return sum(count for (count,) in rows)

    def names_beside(self, first: str, last: str) -> dict[str, int]:
        """Names with the same first word and a last word that begins alike, or the other way about, and in how many stories."""
        rows = {
            *self._archive.ask(
                "SELECT text, id, stories FROM name WHERE first=? AND last>=? AND last<?", (first, last[0], chr(ord(last[0]) + 1))
            ),
            *self._archive.ask(
                "SELECT text, id, stories FROM name WHERE last=? AND first>=? AND first<?",
                (last, first[0], chr(ord(first[0]) + 1)),
            ),
        }
        return {text: stories - self._in_kin(id) for text, id, stories in sorted(rows)}

    def stories_with(self, name: str, most: int = 3) -> tuple[Published, ...]:
        """Stories that a name of two words or more stands in: those indexed last, by path, at most so many."""
        sql = "SELECT story FROM name_in JOIN name ON name.id = name WHERE text=? ORDER BY story DESC LIMIT ?"
        rows = [id for (id,) in self._archive.ask(sql, (name, most + len(self._kin))) if id not in self._kin]
        return tuple(self._archive.stories(rows[:most]).values())

    def last_day_of(self, name: str) -> str:
        """The day of the last story with this full name, as 2024-02-20; "" where none says its day."""
        sql = (
            "SELECT story.id, day FROM name_in JOIN name ON name.id = name JOIN story ON story.id = story"
            " WHERE text=? AND day IS NOT NULL ORDER BY day DESC LIMIT ?"
        )
        days = [day for id, day in self._archive.ask(sql, (name, 1 + len(self._kin))) if id not in self._kin]
        return date_of(days[0]) if days else ""

    def births_of(self, name: str) -> tuple[Sighting, ...]:
        """What other stories say of the birth of somebody of this full name, by age or date."""
        sql = "SELECT story, low, high FROM birth JOIN name ON name.id = name WHERE text=? ORDER BY story DESC LIMIT ?"
        rows = self._archive.ask(sql, (name, MOST_ALIKE))
        kept = [row for row in rows if row[0] not in self._kin]
        found = self._archive.stories(row[0] for row in kept)
        return tuple(sorted((Sighting(found[id], low, high) for id, low, high in kept), key=lambda s: (s.story.path, s.low)))

    def titles_of(self, name: str) -> dict[str, int]:
        """The titles that other stories put before this full name, and in how many."""
        rows = self._archive.ask("SELECT title, story FROM role JOIN name ON name.id = name WHERE text=?", (name,))
        counts: dict[str, int] = {}
        for title, story in sorted(rows):
            if story not in self._kin:
                counts[title] = counts.get(title, 0) + 1
        return counts

    def shared_names(self, story: Published, names: "Iterable[str]") -> int:
        """How many of these full names another story has too."""
        rows = self._archive.ask_many(
            "SELECT count(*) FROM name JOIN name_in ON name.id = name WHERE story=? AND text IN", set(names), story.id
        )
        return sum(count for (count,) in rows)

    def with_headline(self, hash: int) -> tuple[Version, ...]:
        """Other stories under the same headline, by path, and how like this one each is."""
        sql = "SELECT story, sketch FROM headline JOIN story ON story.id = story WHERE hash=? LIMIT ?"
        rows = {id: sketch for id, sketch in self._archive.ask(sql, (hash, MOST_ALIKE)) if id not in self._kin}
        found = self._archive.stories(rows)
        return tuple(Version(story, likeness(self._sketch, unpacked("I", rows[id]))) for id, story in found.items())

    def with_paragraphs(self, paragraphs: "Iterable[str]") -> "dict[str, list[tuple[Published, int]]]":
        """Other stories that hold a paragraph, and its number there; paragraphs as `paragraphs_of` gives them.

        A paragraph that hundreds of stories hold is house text and left out.
        """
        by_hash = {hash_of(words): words for words in paragraphs}
        counts = self._archive.ask_many("SELECT hash, count(*) FROM paragraph WHERE hash IN", by_hash, after="GROUP BY hash")
        few = [hash for hash, count in counts if count <= MOST_ALIKE]
        rows = [
            row
            for row in self._archive.ask_many("SELECT hash, story, number FROM paragraph WHERE hash IN", few)
            if row[1] not in self._kin
        ]
        found = self._archive.stories(story for _, story, _ in rows)
        places: dict[str, list[tuple[Published, int]]] = {}
        for hash, story, number in sorted(rows, key=lambda row: (found[row[1]].path, row[1:])):
            places.setdefault(by_hash[hash], []).append((found[story], number))
        return places

    def quotes_like(self, speaker: str, words: list[str]) -> "tuple[tuple[Published, list[str]], ...]":
        """Quotations that share some runs of words and are not somebody else's, by path; `speaker`: as `quotes_of` has it.

        Other versions of the story count here: what is quoted is not the writer's to change.
        """
        shared: dict[int, int] = {}
        for (quote,) in self._archive.ask_many("SELECT quote FROM gram WHERE hash IN", grams_of(speaker, words)):
            shared[quote] = shared.get(quote, 0) + 1
        near = [quote for quote, count in shared.items() if count >= ENOUGH_GRAMS]
        rows = [
            row
            for row in self._archive.ask_many("SELECT story, words, speaker FROM quote WHERE id IN", near)
            if (row[2] == speaker or not row[2] or not speaker) and row[0] not in self._own
        ]
        found = self._archive.stories(row[0] for row in rows)
        return tuple((found[id], said.split()) for id, said, _ in sorted(rows, key=lambda row: (found[row[0]].path, row)))
