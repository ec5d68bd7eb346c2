"""Ticks carried to a new version of a story, by newslint and by the sheet's own script."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lint
from lint.sheet.carry import carry
from lint.sheet.state import UNMARKED, Mark, StoryState, Tick

RIGHT = Mark("right", initials="OF", time="2024-02-20 14:05")
QUERY = Mark("query", note="which night?")


def story(*ticks: Tick, gone: Sequence[Tick] = ()) -> StoryState:
    numbered = [
        Tick(f"{t.id or n}", t.kind, t.text, t.bearer, t.sentence, t.number or n, t.mark, t.was, t.by)
        for n, t in enumerate(ticks, 1)
    ]
    return StoryState("a.txt", "Head", tuple(numbered), tuple(gone))


def tick(kind: str, text: str, bearer: str = "", sentence: str = "", mark: Mark = UNMARKED, by: str = "") -> Tick:
    return Tick("", kind, text, bearer, sentence or f"{text} {bearer}", mark=mark, by=by)


def told(state: StoryState) -> list[str]:
    """Each claim with what is known of it: `14 right`, `15 was 14`, `16`."""
    return [f"{t.text} {t.mark.status}{f'was {t.was[0]}' if t.was else ''}".strip() for t in state.ticks]


DEAD = tick("number", "14", "dead", "The fire left 14 dead in Kestle.", RIGHT)
HURT = tick("number", "31", "hurt", "It left 31 hurt.", RIGHT)
AGE = tick("age", "52", "Gwen Tresize", "Tresize, 52, spoke.", QUERY)


@pytest.mark.parametrize(
    ("old", "new", "expected", "gone"),
    [
        pytest.param([DEAD, HURT], [DEAD, HURT], ["14 right", "31 right"], [], id="the same"),
        pytest.param([DEAD, HURT], [HURT, DEAD], ["31 right", "14 right"], [], id="moved"),
        pytest.param(
            [DEAD],
            [tick("number", "14", "dead", "By noon the count of 14 dead stood.")],
            ["14 right"],
            [],
            id="its sentence was rewritten",
        ),
        pytest.param([DEAD], [tick("number", "15", "dead", "The fire left 15 dead in Kestle.")], ["15 was 14"], [], id="altered"),
        pytest.param([AGE], [tick("age", "53", "Gwen Tresize")], ["53 was 52"], [], id="a query is lost as well"),
        pytest.param([DEAD, HURT], [HURT], ["31 right"], ["14"], id="cut"),
        pytest.param([tick("number", "9", "boats")], [HURT], ["31"], [], id="cut, but never ticked"),
        pytest.param(
            [tick("number", "3", "", "He was held for 3 days there.", RIGHT)],
            [tick("number", "3", "", "Some 3 boats of the yard burned too.")],
            ["3"],
            ["3"],
            id="the same figure without a bearer in another sentence is another claim",
        ),
        pytest.param(
            [tick("number", "3", "", "He was held for 3 days there.", RIGHT)],
            [tick("number", "3", "", "He was held for 3 days.")],
            ["3 right"],
            [],
            id="the same figure without a bearer in much the same sentence",
        ),
        pytest.param(
            [tick("quote", "“We will win,”", mark=RIGHT, by="Lee")],
            [tick("quote", "“We will win,”", by="Park")],
            ["“We will win,” was “We will win,”"],
            [],
            id="the same words in another mouth",
        ),
        pytest.param(
            [tick("number", "14", "dead", mark=RIGHT, by="police")],
            [tick("number", "14", "dead", by="the hospital")],
            ["14 right"],
            [],
            id="a number that somebody else gives",
        ),
        pytest.param(
            [tick("name", "Ann Lee", "Ann Lee", "The nurse was Ann Lee of Hull.", RIGHT)],
            [tick("name", "Anne Lee", "Anne Lee", "The nurse was Anne Lee of Hull.")],
            ["Anne Lee was Ann Lee"],
            [],
            id="a name that is its own bearer, respelled",
        ),
        pytest.param(
            [tick("number", "5", "boats", "5 boats sank.", RIGHT), tick("number", "5", "boats", "5 boats were saved.")],
            [tick("number", "5", "boats", "All 5 of them: boats.")],
            ["5 was 5"],
            [],
            id="which of two places is left cannot be told",
        ),
        pytest.param(
            [tick("number", "5", "boats", "5 boats sank.", RIGHT), tick("number", "5", "boats", "5 boats were saved.")],
            [tick("number", "5", "boats", "5 boats were saved.")],
            ["5"],
            ["5"],
            id="the sentence tells which of two places is left",
        ),
    ],
)
def test_carry(old: list[Tick], new: list[Tick], expected: list[str], gone: list[str]) -> None:
    fresh = story(*(Tick(t.id, t.kind, t.text, t.bearer, t.sentence, by=t.by) for t in new))
    made = carry(story(*old), fresh)
    assert told(made) == expected
    assert [t.text for t in made.gone] == gone


def test_what_was_lost_stays_told_until_it_is_ticked_anew() -> None:
    second = carry(story(DEAD), story(tick("number", "15", "dead")))
    third = carry(second, story(tick("number", "15", "dead")))
    fourth = carry(third, story(tick("number", "16", "dead")))
    assert told(third) == ["15 was 14"]
    assert told(fourth) == ["16 was 14"]
    assert fourth.ticks[0].was == ("14", RIGHT)


def test_what_comes_back_has_its_tick_again() -> None:
    without = carry(story(DEAD, HURT), story(tick("number", "31", "hurt")))
    back = carry(without, story(tick("number", "31", "hurt"), tick("number", "14", "dead")))
    assert told(back) == ["31 right", "14 right"]
    assert back.gone == ()


WORDS = st.sampled_from(["14", "15", "Ann Lee", "three"])
TICKS = st.builds(
    tick,
    st.sampled_from(["number", "name", "age", "quote"]),
    WORDS,
    st.sampled_from(["", "dead", "Ann Lee"]),
    st.sampled_from(["It left 14 dead.", "It left 15 dead in Hull.", "Ann Lee spoke.", "Then Ann Lee spoke again."]),
    st.sampled_from([Mark(), RIGHT, QUERY]),
    st.sampled_from(["", "police"]),
)
STORIES = st.lists(TICKS, max_size=8).map(lambda ticks: story(*ticks))


@given(STORIES)
def test_the_same_story_keeps_all(old: StoryState) -> None:
    fresh = story(*(Tick(t.id, t.kind, t.text, t.bearer, t.sentence, t.number, by=t.by) for t in old.ticks))
    assert carry(old, fresh) == old


@given(STORIES, STORIES, st.randoms(use_true_random=False))
def test_the_order_of_the_lists_is_of_no_account(old: StoryState, new: StoryState, random: Any) -> None:
    shuffled = [list(old.ticks), list(new.ticks)]
    for ticks in shuffled:
        random.shuffle(ticks)
    one = carry(old, new)
    other = carry(StoryState("a.txt", "Head", tuple(shuffled[0])), StoryState("a.txt", "Head", tuple(shuffled[1])))
    assert sorted(one.ticks, key=lambda t: t.number) == sorted(other.ticks, key=lambda t: t.number)
    assert one.gone == other.gone


@given(STORIES, STORIES)
def test_no_mark_is_made_up_and_none_is_lost_unseen(old: StoryState, new: StoryState) -> None:
    fresh = StoryState(
        new.path, new.headline, tuple(Tick(t.id, t.kind, t.text, t.bearer, t.sentence, t.number, by=t.by) for t in new.ticks)
    )
    made = carry(old, fresh)
    kept = [t.mark for t in made.ticks if t.mark.status] + [t.was[1] for t in made.ticks if t.was] + [t.mark for t in made.gone]
    assert sorted(map(repr, kept)) == sorted(repr(t.mark) for t in old.ticks if t.mark.status)
    assert all(any(t.text == o.text and t.mark == o.mark for o in old.ticks) for t in made.ticks if t.mark.status)


@pytest.mark.network
@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(STORIES, STORIES), min_size=20, max_size=40))
def test_the_sheet_carries_as_newslint_does(pairs: list[tuple[StoryState, StoryState]]) -> None:
    script = os.path.join(os.path.dirname(lint.__file__), "data", "sheet", "carry.js")
    with open(script, encoding="utf-8") as file:
        program = (
            file.read() + "const pairs = JSON.parse(require('fs').readFileSync(0, 'utf8'));"
            "console.log(JSON.stringify(pairs.map(([old, fresh]) => carry(old, fresh))));"
        )
    asked = json.dumps([[old.as_object(), new.as_object()] for old, new in pairs])
    done = subprocess.run(["node", "-e", program], input=asked, capture_output=True, text=True, check=True, timeout=60)
    for (old, new), answer in zip(pairs, json.loads(done.stdout), strict=True):
        made = carry(old, new).as_object()
        assert answer["claims"] == made["claims"]
        assert answer["gone"] == made["gone"]
