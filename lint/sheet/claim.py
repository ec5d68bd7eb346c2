"""The values of the worksheet: one checkable statement, and what newslint saw about it."""

from lint.model import Place, Value

KINDS = (
    "name", "title", "age", "number", "sum", "date", "time", "place", "organization", "quote", "superlative", "negative",
    "link", "phone",
)  # fmt: skip

VERDICTS = ("contradicted", "verified", "holds", "agrees")
"""What can be seen of a claim, gravest first.

contradicted: another place of the story, its own arithmetic or the desk says otherwise. verified: the fact sheet, the gazetteer or
the archive says the same. holds: its arithmetic does. agrees: another place of the story says the same; both may be wrong.
"""


class Sight(Value):
    """One thing that newslint saw about a claim.

    note: in words, "agrees with paragraph 3". at: the other place, if it stands in a file. source: where the desk has it from
    ("facts.toml", "gazetteer: CIA World Factbook", "archive: 41 stories"), "" for the story itself. as_of: the day for which
    the source speaks, as it prints it, "" where it has none.
    """

    __slots__ = ("as_of", "at", "note", "source", "verdict")

    def __init__(self, verdict: str, note: str, at: Place | None = None, source: str = "", as_of: str = "") -> None:
        self.verdict = verdict
        self.note = note
        self.at = at
        self.source = source
        self.as_of = as_of


class Claim(Value):
    """One checkable statement: words that a fact-checker ticks by themselves.

    id: the same in the next version of the story as long as kind, bearer and words are: a hash with an ordinal.
    bearer: who or what it hangs on ("Mary Ellis" for her age; the counted noun for a number), "" where nothing tells.
    by: whose word it is: the speaker of the quotation, or who is named as the source in the sentence ("police said").
    seen: what newslint saw, gravest first; empty for nothing.
    """

    __slots__ = ("bearer", "by", "id", "kind", "paragraph", "place", "role", "seen", "sentence")

    def __init__(
        self,
        id: str,
        kind: str,
        place: Place,
        *,
        role: str = "",
        paragraph: int = 0,
        sentence: str = "",
        bearer: str = "",
        by: str = "",
        seen: tuple[Sight, ...] = (),
    ) -> None:
        self.id = id
        self.kind = kind
        self.place = place
        self.role = role
        self.paragraph = paragraph
        self.sentence = sentence
        self.bearer = bearer
        self.by = by
        self.seen = seen
