"""The saved state of a sheet: written, read, refused, and found for its story."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from lint.sheet.state import SOURCE_KINDS, STATUSES, Mark, StoryState, Tick, read_state, state_of, write_state

SCHEMA = json.loads(files("lint").joinpath("data/state.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)

TEXT = st.text(max_size=12)
MARKS = st.builds(
    Mark, st.sampled_from(["", *STATUSES]), TEXT, TEXT, TEXT, st.sampled_from(["", *SOURCE_KINDS]), TEXT, TEXT, TEXT
)
TICKS = st.builds(
    Tick, TEXT, TEXT, TEXT, TEXT, TEXT, st.integers(1, 99), MARKS, st.one_of(st.none(), st.tuples(TEXT, MARKS)), TEXT
)
STATES = st.builds(StoryState, TEXT, TEXT, st.lists(TICKS, max_size=4).map(tuple), st.lists(TICKS, max_size=2).map(tuple))


@given(st.lists(STATES, max_size=3))
def test_what_is_written_is_read_and_keeps_to_the_schema(states: list[StoryState]) -> None:
    text = write_state(states, "2024-02-20 14:05")
    assert read_state(text) == tuple(states)
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(text))] == []


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def state(**claim: Any) -> str:
    row = {"id": "a-1", "kind": "age", "text": "52", **claim}
    return json.dumps({"schema_version": 1, "stories": [{"path": "a.txt", "headline": "", "claims": [row]}]})


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        pytest.param("{", "is no JSON", id="broken"),
        pytest.param("[" * 100_000, "is n", id="bottomless"),
        pytest.param("[]", "is no saved state", id="a list"),
        pytest.param('{"findings": []}', "has no stories", id="another report"),
        pytest.param('{"schema_version": 2, "stories": []}', "of version 2; this newslint reads 1", id="a later version"),
        pytest.param('{"schema_version": 1, "stories": [1]}', "story 1 is no object", id="a number for a story"),
        pytest.param('{"schema_version": 1, "stories": [{"claims": {}}]}', "claims is no list", id="no list"),
        pytest.param(state(status="done"), "story 1, claim 1: status 'done' is none of", id="unknown status"),
        pytest.param(state(source_kind="rumour"), "source_kind 'rumour' is none of", id="unknown kind of source"),
        pytest.param(state(note=1), "note is no text", id="a number for a note"),
        pytest.param(state(was=1), "was is no object", id="a number for what it was"),
    ],
)
def test_what_is_no_state_is_refused_in_words(text: str, cause: str) -> None:
    with pytest.raises(ValueError, match=cause):
        read_state(text)


def test_a_field_left_out_is_empty_and_an_unknown_one_is_passed_over() -> None:
    (read,) = read_state(state(colour="red"))
    assert read.ticks == (Tick("a-1", "age", "52", number=1),)


A, B, C = StoryState("a.txt", "One", ()), StoryState("a.txt", "Two", ()), StoryState("b.txt", "Three", ())


@pytest.mark.parametrize(
    ("states", "path", "headline", "alone", "expected"),
    [
        pytest.param([A, B, C], "a.txt", "Two", False, B, id="path and headline"),
        pytest.param([B, C], "b.txt", "Another", False, C, id="path"),
        pytest.param([A, B], "a.txt", "Another", False, None, id="a path of two stories"),
        pytest.param([A, B, C], "moved/b.txt", "Three", False, C, id="headline"),
        pytest.param([A], "c.txt", "Another", True, A, id="one of each"),
        pytest.param([A], "c.txt", "Another", False, None, id="one state, several stories"),
        pytest.param([], "a.txt", "One", True, None, id="none"),
    ],
)
def test_state_of(states: list[StoryState], path: str, headline: str, alone: bool, expected: StoryState | None) -> None:
    assert state_of(states, path, headline, alone) == expected


def test_the_state_that_the_manual_shows_is_one() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "worksheet.md").read_text(encoding="utf-8")
    shown = manual.partition("```json\n")[2].partition("```")[0]
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(shown))] == []
    (read,) = read_state(shown)
    assert [tick.was[0] for tick in read.ticks if tick.was] == ["14"]
