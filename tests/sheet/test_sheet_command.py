"""newslint claims --format html, with and without a saved state."""

import json
import re
from typing import Any

import pytest

from lint.sheet.state import StoryState, read_state, write_state
from tests.conftest import Newsroom

STORY = "Fire leaves 14 dead\n\nFourteen people died, harbour master Gwen Tresize, 52, said.\n\nShe had no more to say.\n"


def data(sheet: str) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', sheet, re.S)
    assert found
    return json.loads(found[1])


def test_a_sheet_carried_to_a_new_version(newsroom: Newsroom) -> None:
    newsroom.write("ferry.txt", STORY)
    first = newsroom.run("claims", "ferry.txt", "--format", "html", "--output", "sheet.html")
    assert (first.status, first.out, first.err) == (0, "", "")
    (story,) = data((newsroom.folder / "sheet.html").read_text(encoding="utf-8"))["stories"]
    for tick in story["ticks"]:
        tick.update(status="right", initials="OF")
    newsroom.write("ticks.json", json.dumps({"schema_version": 1, "stories": [{**story, "claims": story["ticks"]}]}))
    newsroom.write("ferry.txt", STORY.replace("52", "53"))
    second = newsroom.run("claims", "ferry.txt", "--format", "html", "--state", "ticks.json", "--order", "source")
    made = data(second.out)
    assert made["order"] == "source"
    lost = [(tick["was"]["text"], tick["text"]) for tick in made["stories"][0]["ticks"] if tick["was"]]
    assert ("52", "53") in lost
    assert all(before.replace("52", "53") == after for before, after in lost)
    assert {tick["status"] for tick in made["stories"][0]["ticks"] if not tick["was"]} == {"right"}


def test_every_claim_stands_in_the_lists_once(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", STORY)
    newsroom.write(
        "b.md", "# Fire leaves 12 dead\n\nThe *Maren Lisle* burned for [three hours](https://a.example), Tresize said.\n"
    )
    made = data(newsroom.run("claims", ".", "--format", "html").out)
    claims = [[s, c] for s, story in enumerate(made["stories"]) for c in range(len(story["claims"]))]
    assert len(claims) > 6
    for order in ("risk", "source"):
        assert sorted(claim for group in made["lists"][order] for claim in group["claims"]) == claims


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(["--format", "html", "--state", "none.json"], "none.json: cannot be read: No such file", id="no state"),
        pytest.param(["--format", "html", "--state", "a.txt"], "a.txt: is no JSON", id="no JSON"),
        pytest.param(["--format", "html", "--state", "binary"], "binary: is no UTF-8 text", id="no text"),
        pytest.param(["--state", "ticks.json"], "--state is what was ticked on a sheet", id="a state for a list"),
        pytest.param(["--format", "html", "--kind", "age"], "--kind is for the lists", id="kinds for a sheet"),
    ],
)
def test_what_is_asked_wrongly_is_one_line_and_status_2(newsroom: Newsroom, words: list[str], said: str) -> None:
    newsroom.write("a.txt", STORY)
    newsroom.write("binary", b"\xff\xfe\x00")
    done = newsroom.run("claims", "a.txt", *words)
    assert done.status == 2
    assert done.out == ""
    assert done.err.startswith(f"newslint: {said}")
    assert done.err.count("\n") == 1


def test_a_state_of_other_stories_is_told(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", STORY)
    newsroom.write("b.txt", STORY.replace("14", "12"))
    newsroom.write("ticks.json", write_state([StoryState("a.txt", "Fire leaves 14 dead", ()), StoryState("c.txt", "Other", ())]))
    done = newsroom.run("claims", "a.txt", "b.txt", "--format", "html", "--state", "ticks.json")
    assert done.err == "newslint: ticks.json holds nothing of b.txt; its sheet begins unticked\n"
    assert done.status == 0


def test_a_file_that_cannot_be_read_is_told_on_the_sheet(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", STORY)
    newsroom.write("b.txt", b"\0\1")
    done = newsroom.run("claims", "a.txt", "b.txt", "--format", "html")
    assert done.status == 2
    assert '<p class="error">b.txt: ' in done.out
    assert len(data(done.out)["stories"]) == 1


def test_the_same_story_gives_the_same_sheet_and_loses_nothing(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", STORY)
    once, again = (newsroom.run("claims", "a.txt", "--format", "html").out for _ in range(2))
    assert once == again
    (story,) = data(once)["stories"]
    (state,) = read_state(json.dumps({"schema_version": 1, "stories": [{**story, "claims": story["ticks"]}]}))
    newsroom.write("ticks.json", write_state([state]))
    assert newsroom.run("claims", "a.txt", "--format", "html", "--state", "ticks.json").out == once
