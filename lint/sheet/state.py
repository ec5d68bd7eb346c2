"""What a fact-checker has ticked: saved and read as JSON, and carried from one version of a story to the next."""

import json

from lint.model import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from lint.sheet.claim import Claim

SCHEMA_VERSION = 1

STATUSES = ("right", "on author", "query", "changed", "checked", "lawyer")

SOURCE_KINDS = ("document", "person", "clip", "web")

MARK_FIELDS = ("status", "from", "to", "source", "source_kind", "time", "initials", "note")

CLAIM_FIELDS = ("id", "kind", "text", "bearer", "sentence", "by")

OWN = "own"
"""The kind of a claim that the checker has added on the sheet: words that newslint had passed over."""

NEEDS_CONTEXT = frozenset(["age", "date", "negative", "number", "sum", "superlative", "time", "title"])
"""Kinds whose words alone do not tell what is claimed: "3" without a bearer is the same claim only in much the same sentence."""


class Mark(Value):
    """What the checker wrote beside a claim; every field may be "".

    status: one of STATUSES, "" for unticked. was_from, to: where status is "changed", the words before and after.
    source_kind: one of SOURCE_KINDS. time: as the checker's own clock or pen has it.
    """

    __slots__ = ("initials", "note", "source", "source_kind", "status", "time", "to", "was_from")

    def __init__(
        self,
        status: str = "",
        was_from: str = "",
        to: str = "",
        source: str = "",
        source_kind: str = "",
        time: str = "",
        initials: str = "",
        note: str = "",
    ) -> None:
        self.status = status
        self.was_from = was_from
        self.to = to
        self.source = source
        self.source_kind = source_kind
        self.time = time
        self.initials = initials
        self.note = note

    def as_object(self) -> dict[str, str]:
        values = (self.status, self.was_from, self.to, self.source, self.source_kind, self.time, self.initials, self.note)
        return dict(zip(MARK_FIELDS, values, strict=True))


UNMARKED = Mark()


class Tick(Value):
    """A claim as a state keeps it: enough to know it again in the next version, and what was written beside it.

    number: that of its box on the sheet, from 1. was: the words and the mark that it had before they were altered, while it
    has not been ticked anew.
    """

    __slots__ = ("bearer", "by", "id", "kind", "mark", "number", "sentence", "text", "was")

    def __init__(
        self,
        id: str,
        kind: str,
        text: str,
        bearer: str = "",
        sentence: str = "",
        number: int = 0,
        mark: Mark = UNMARKED,
        was: tuple[str, Mark] | None = None,
        by: str = "",
    ) -> None:
        self.id = id
        self.kind = kind
        self.text = text
        self.bearer = bearer
        self.sentence = sentence
        self.number = number
        self.mark = mark
        self.was = was
        self.by = by

    @property
    def is_known(self) -> bool:
        """Whether anybody has written anything beside it, in this version or an earlier one."""
        return self.was is not None or self.mark != UNMARKED

    def as_object(self) -> "dict[str, Any]":
        was = {"text": self.was[0], **self.was[1].as_object()} if self.was else None
        claim = (self.id, self.kind, self.text, self.bearer, self.sentence, self.by)
        return {"n": self.number, **dict(zip(CLAIM_FIELDS, claim, strict=True)), **self.mark.as_object(), "was": was}


class StoryState(Value):
    """The ticks of one story, and those whose claim an earlier version had and this one has not."""

    __slots__ = ("gone", "headline", "path", "ticks")

    def __init__(self, path: str, headline: str, ticks: tuple[Tick, ...], gone: tuple[Tick, ...] = ()) -> None:
        self.path = path
        self.headline = headline
        self.ticks = ticks
        self.gone = gone

    def as_object(self) -> "dict[str, Any]":
        return {
            "path": self.path,
            "headline": self.headline,
            "claims": [tick.as_object() for tick in self.ticks],
            "gone": [tick.as_object() for tick in self.gone],
        }


def write_state(stories: "Iterable[StoryState]", saved: str = "") -> str:
    """The states of these stories as JSON; its schema is lint/data/state.schema.json.

    saved: when, in any form; the sheet writes its browser's clock.
    """
    return json.dumps(
        {"schema_version": SCHEMA_VERSION, "saved": saved, "stories": [story.as_object() for story in stories]}, indent=1
    )


def read_state(text: str) -> tuple[StoryState, ...]:
    """The states in a saved file.

    Raises ValueError, in words for its user, where the text is no such state; fields that it does not know are passed over.
    """
    try:
        state = json.loads(text)
    except ValueError as error:
        raise ValueError(f"is no JSON: {error}") from None
    except RecursionError:
        raise ValueError("is nested too deeply") from None
    if not isinstance(state, dict) or not isinstance(state.get("stories"), list):
        raise ValueError("is no saved state of a sheet: it has no stories")
    if state.get("schema_version") != SCHEMA_VERSION:
        raise ValueError(f"is a state of version {state.get('schema_version')!r}; this newslint reads {SCHEMA_VERSION}")
    return tuple(_story(row, f"story {number}") for number, row in enumerate(state["stories"], 1))


def _story(row: object, where: str) -> StoryState:
    if not isinstance(row, dict):
        raise ValueError(f"{where} is no object")
    ticks = tuple(_tick(item, number, f"{where}, claim {number}") for number, item in enumerate(_list(row, "claims", where), 1))
    gone = tuple(_tick(item, number, f"{where}, gone {number}") for number, item in enumerate(_list(row, "gone", where), 1))
    return StoryState(_text(row, "path", where), _text(row, "headline", where), ticks, gone)


def _tick(row: object, number: int, where: str) -> Tick:
    if not isinstance(row, dict):
        raise ValueError(f"{where} is no object")
    was = row.get("was")
    if was is not None and not isinstance(was, dict):
        raise ValueError(f"{where}: was is no object")
    given = row.get("n", number)
    id, kind, text, bearer, sentence, by = (_text(row, field, where) for field in CLAIM_FIELDS)
    return Tick(
        id,
        kind,
        text,
        bearer,
        sentence,
        number=given if type(given) is int else number,
        mark=_mark(row, where),
        was=(_text(was, "text", where), _mark(was, where)) if was else None,
        by=by,
    )


def _mark(row: "Mapping[str, object]", where: str) -> Mark:
    mark = Mark(*(_text(row, field, where) for field in MARK_FIELDS))
    if mark.status and mark.status not in STATUSES:
        raise ValueError(f"{where}: status {mark.status!r} is none of {', '.join(STATUSES)}")
    if mark.source_kind and mark.source_kind not in SOURCE_KINDS:
        raise ValueError(f"{where}: source_kind {mark.source_kind!r} is none of {', '.join(SOURCE_KINDS)}")
    return mark


def _text(row: "Mapping[str, object]", field: str, where: str) -> str:
    value = row.get(field, "")
    if not isinstance(value, str):
        raise ValueError(f"{where}: {field} is no text")
    return value


def _list(row: "Mapping[str, object]", field: str, where: str) -> "list[object]":
    value = row.get(field, [])
    if not isinstance(value, list):
        raise ValueError(f"{where}: {field} is no list")
    return value


def state_of(states: "Sequence[StoryState]", path: str, headline: str, alone: bool) -> StoryState | None:
    """The state of this story: by path and headline, else the only one of its path, else the only one, if the story is `alone`."""
    same_path = [state for state in states if state.path == path]
    for state in same_path:
        if state.headline == headline:
            return state
    if len(same_path) == 1:
        return same_path[0]
    same_headline = [state for state in states if headline and state.headline == headline]
    if len(same_headline) == 1:
        return same_headline[0]
    return states[0] if alone and len(states) == 1 else None


def blank(path: str, headline: str, claims: "Sequence[Claim]") -> StoryState:
    """The state of a story in which nothing has been ticked."""
    ticks = tuple(
        Tick(claim.id, claim.kind, claim.place.text, claim.bearer, claim.sentence, number, by=claim.by)
        for number, claim in enumerate(claims, 1)
    )
    return StoryState(path, headline, ticks)
