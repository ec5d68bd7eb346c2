"""The values that newslint passes around: plain, comparable, picklable, without behaviour."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    Level = Literal["error", "query", "tick"]

LEVELS = ("error", "query", "tick")
"""The one scale of a finding, worst first."""

STAGES = ("draft", "edit", "publish")

ROLES = (
    "headline", "deck", "byline", "dateline", "paragraph", "heading", "list item", "caption", "credit",
    "pull quote", "slug", "SEO title", "meta description", "alt text", "push", "social", "correction",
    "code", "residue", "repeat",
)  # fmt: skip

COPY_ROLES = frozenset(ROLES) - {"code", "residue", "repeat", "slug"}
"""The roles whose words are copy; readers of names, numbers, dates and quotes pass over the others."""


PACKAGE_ROLES = frozenset(["slug", "SEO title", "meta description", "alt text", "push", "social", "pull quote"])
"""The roles whose words are taken from the story, so that they stand in it a second time on purpose."""


class Value:
    """Equality by type and fields, a hash, a repr; subclasses name their fields in `__slots__`.

    Dataclasses would do the same and cost 8 to 16 ms at start.
    """

    __slots__: tuple[str, ...] = ()

    def fields(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self.fields() == other.fields()

    def __hash__(self) -> int:
        return hash((type(self).__name__, self.fields()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.__slots__)})"


class Span(Value):
    """Half-open stretch of a document's text, in code points."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end

    def __eq__(self, other: object) -> bool:
        return type(other) is Span and other.start == self.start and other.end == self.end

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"


class Mark(Value):
    """What a text processor keeps beside the words of a story.

    kind: "insertion", "deletion" or "comment". span: the words inserted or commented on; for a deletion the point where the
    deleted words stood, empty. words: those deleted, or the comment's. by: who made it.
    """

    __slots__ = ("by", "kind", "span", "words")

    def __init__(self, kind: str, span: Span, words: str = "", by: str = "") -> None:
        self.kind = kind
        self.span = span
        self.words = words
        self.by = by


class Position(Value):
    """A point of a decoded source: line and column from 1, offset from 0, all in code points."""

    __slots__ = ("column", "line", "offset")

    def __init__(self, line: int, column: int, offset: int) -> None:
        self.line = line
        self.column = column
        self.offset = offset


class Place(Value):
    """A span that has left its document: where in which source, and the words there."""

    __slots__ = ("end", "path", "start", "text")

    def __init__(self, path: str, start: Position, end: Position, text: str) -> None:
        self.path = path
        self.start = start
        self.end = end
        self.text = text


class Edit(Value):
    """Put `text` where `at` is; a check gives a span, the engine turns it into a place."""

    __slots__ = ("at", "text")

    def __init__(self, at: Span | Place, text: str) -> None:
        self.at = at
        self.text = text


class Fix(Value):
    """Edits that mend a finding together. `safe`: what they remove can only be an accident.

    in_quotes: whether one of them touches somebody's words; the engine tells, and `newslint fix` leaves such a fix alone.
    """

    __slots__ = ("edits", "in_quotes", "safe", "title")

    def __init__(self, title: str, edits: tuple[Edit, ...], safe: bool = False, in_quotes: bool = False) -> None:
        self.title = title
        self.edits = edits
        self.safe = safe
        self.in_quotes = in_quotes


class Finding(Value):
    """What a check says about a story.

    at: the main place, the wrong one if evidence says which, else the first in the document.
    related: the other places, each with a note that says what stands there.
    unless: the innocent reading, a clause ("the two are different people").
    question: one line to send to the reporter.
    key: the values that make it this issue whatever the sentence around it; default: the words at `at`.
    level: only where this finding is milder or graver than its check.
    """

    __slots__ = ("at", "fixes", "key", "level", "message", "question", "related", "unless")

    def __init__(
        self,
        at: Span | Place,
        message: str,
        *,
        related: tuple[tuple[Span | Place, str], ...] = (),
        fixes: tuple[Fix, ...] = (),
        unless: str = "",
        question: str = "",
        key: tuple[str, ...] = (),
        level: "Level | None" = None,
    ) -> None:
        self.at = at
        self.message = message
        self.related = related
        self.fixes = fixes
        self.unless = unless
        self.question = question
        self.key = key
        self.level = level


class Skip(Value):
    """A check's word that it could not judge this story, and why."""

    __slots__ = ("reason",)

    def __init__(self, reason: str) -> None:
        self.reason = reason


class Tally(Value):
    """How many claims of its kind a check saw in the story, and how many of them it could compare."""

    __slots__ = ("compared", "seen")

    def __init__(self, seen: int = 1, compared: int = 0) -> None:
        self.seen = seen
        self.compared = compared


class Entry(Value):
    """What a check of scope "archive" takes from one story."""

    __slots__ = ("key", "span", "value")

    def __init__(self, key: str, value: str, span: Span) -> None:
        self.key = key
        self.value = value
        self.span = span


class Variant(Value):
    """One value that stories give for a key, how often, and at most five places in path order."""

    __slots__ = ("count", "places", "value")

    def __init__(self, value: str, count: int, places: tuple[Place, ...]) -> None:
        self.value = value
        self.count = count
        self.places = places


class LocatedFinding(Value):
    """A finding with its places in the source, as reports show it."""

    __slots__ = (
        "check", "fixes", "key", "level", "message", "paragraph", "place", "question", "related", "role", "sentence",
        "unless", "url",
    )  # fmt: skip

    def __init__(
        self,
        check: str,
        level: str,
        place: Place,
        message: str,
        *,
        role: str = "",
        paragraph: int = 0,
        sentence: str = "",
        related: tuple[tuple[Place, str], ...] = (),
        fixes: tuple[Fix, ...] = (),
        unless: str = "",
        question: str = "",
        key: tuple[str, ...] = (),
        url: str = "",
    ) -> None:
        self.check = check
        self.level = level
        self.place = place
        self.message = message
        self.role = role
        self.paragraph = paragraph
        self.sentence = sentence
        self.related = related
        self.fixes = fixes
        self.unless = unless
        self.question = question
        self.key = key
        self.url = url


class Fault(Value):
    """Something that kept newslint from its work: an unreadable file, or a check that broke.

    internal: the fault is newslint's or a plugin's own, not the input's.
    """

    __slots__ = ("check", "internal", "message", "path")

    def __init__(self, path: str, message: str, check: str = "", internal: bool = False) -> None:
        self.path = path
        self.message = message
        self.check = check
        self.internal = internal


class SkippedCheck(Value):
    """A check that did not judge, the reason, in how many files, and the first five of them."""

    __slots__ = ("check", "files", "paths", "reason")

    def __init__(self, check: str, reason: str, files: int, paths: tuple[str, ...]) -> None:
        self.check = check
        self.reason = reason
        self.files = files
        self.paths = paths


class Rule(Value):
    """What reports say about a check.

    why: its docstring, of the checks with findings, where the report's form asks for it.
    """

    __slots__ = ("id", "level", "summary", "url", "why")

    def __init__(self, id: str, level: str, summary: str, url: str = "", why: str = "") -> None:
        self.id = id
        self.level = level
        self.summary = summary
        self.url = url
        self.why = why


class Passage(Value):
    """A block that has left its document: its words, and which stretch of the source each stretch of them was read from.

    stretches: (start in the words, length there, start in the source, length there), in order, as in a document's origin.
    """

    __slots__ = ("paragraph", "role", "stretches", "text")

    def __init__(self, role: str, paragraph: int, text: str, stretches: tuple[tuple[int, int, int, int], ...]) -> None:
        self.role = role
        self.paragraph = paragraph
        self.text = text
        self.stretches = stretches


class Page(Value):
    """A story that has left its document, to be set as a page: its blocks in order."""

    __slots__ = ("passages", "path")

    def __init__(self, path: str, passages: tuple[Passage, ...]) -> None:
        self.path = path
        self.passages = passages


class Report(Value):
    """The outcome of a run.

    findings: in the order path, start, check, end, message.
    paths: the files read, in order.
    pages: the stories of the files with findings, where the report's form asks for them.
    sources: decoded text by path, of the files with findings, where the report's form asks for it.
    suppressed: how many findings comments, marks, decisions or a baseline have hidden.
    tallies: claims seen and compared, by check id.
    """

    __slots__ = ("errors", "files", "findings", "pages", "paths", "rules", "skipped", "sources", "suppressed", "tallies")

    def __init__(
        self,
        findings: tuple[LocatedFinding, ...],
        *,
        errors: tuple[Fault, ...] = (),
        skipped: tuple[SkippedCheck, ...] = (),
        rules: tuple[Rule, ...] = (),
        files: int = 0,
        sources: "Mapping[str, str] | None" = None,
        tallies: "Mapping[str, Tally] | None" = None,
        paths: tuple[str, ...] = (),
        pages: tuple[Page, ...] = (),
        suppressed: int = 0,
    ) -> None:
        self.findings = findings
        self.suppressed = suppressed
        self.errors = errors
        self.skipped = skipped
        self.rules = rules
        self.files = files
        self.sources = sources or {}
        self.tallies = tallies or {}
        self.paths = paths
        self.pages = pages
