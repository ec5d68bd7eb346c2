"""The proof sheet in a real browser: nothing overflows, every word stands out, and the keyboard is enough."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lint.cli import main

pytestmark = pytest.mark.network

HERE = Path(__file__).resolve().parent
SEED = HERE.parent.parent / "seeds" / "putin-kim-car.txt"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

BUSY = """Council approves harbour plan after nine-hour debate

By Marta Kowalczyk

PORT ELLEN, Feb. 20, 2024 — The town council approved the the harbour plan on Monday, Feb. 20, 2024, by 14 votes to 5.

“We waited nine years,” said Mayor Idris Ferreira, 61. Fereira said the plan would cost £40 million.

[gallery ids="1,2,3"]

Lena Oduya leads the port authority. Lena Odoya expects the work to start on Tuesday, March 31, 2024.

AVeryLongWordWithoutAnyBreakInItThatNoColumnOfFourHundredPixelsCouldEverHoldInOneLineOfItsOwnNotEvenASmallOne the the end.

Leave a comment
"""


@pytest.fixture(scope="module")
def seen(node_package: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What the browser saw of three sheets; NEWSLINT_SCREENSHOTS names a folder to keep the pictures in."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    node = shutil.which("node")
    if browser is None or node is None:
        pytest.skip("no Chromium is installed" if browser is None else "node is missing")
    playwright, axe = node_package("playwright-core"), node_package("axe-core")
    folder = tmp_path_factory.mktemp("sheets")
    (folder / "several").mkdir()
    (folder / "several" / "busy.txt").write_text(BUSY, "utf-8")
    (folder / "several" / ("long-name-" * 12 + ".md")).write_text("# Head\n\nHe *met* on on Friday.\n", "utf-8")
    (folder / "several" / "old.txt").write_bytes(b"Caf\xe9 reopens\n\nThe caf\xe9 reopened.\n")
    (folder / "several" / "binary.txt").write_bytes(b"\0")
    main(["check", str(SEED), "--output", str(folder / "seed.html")])
    main(["check", str(folder / "several"), "--output", str(folder / "several.html"), "--level", "tick"])
    pictures = os.environ.get("NEWSLINT_SCREENSHOTS") or str(folder)
    command = [node, HERE / "proof_sheet.mjs", playwright, axe, browser, pictures, folder / "seed.html", folder / "several.html"]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_nothing_is_complained_of_and_nothing_is_loaded(seen: Any) -> None:
    assert (seen["console"], seen["requests"]) == ([], [])


def test_nothing_overflows(seen: Any) -> None:
    assert len(seen["overflow"]) == 12
    assert [one for one in seen["overflow"] if one["page"] > 0 or one["elements"]] == []


def test_every_word_stands_out_from_its_ground(seen: Any) -> None:
    assert len(seen["contrast"]) == 14
    assert all(one["counted"] > 50 for one in seen["contrast"])
    assert [one for one in seen["contrast"] if one["ratio"] < 4.5] == []


def test_axe_finds_no_barrier(seen: Any) -> None:
    assert [one["barriers"] for one in seen["barriers"]] == [[], []]


def test_the_keyboard_is_enough(seen: Any) -> None:
    for name in ("seed", "several"):
        steps = [step for step in seen["keys"] if step["name"] == name]
        by_key = [(step["key"], step["chosen"]) for step in steps[:4]]
        assert by_key == [("j", "s1-1"), ("j", "s1-2"), ("k", "s1-1"), ("o", "s1-1")]
        walked = steps[4:-1]
        assert len({step["chosen"] for step in walked}) == steps[0]["count"] >= 6
        for step in [*steps[:3], *walked]:
            assert step["focus"] == step["chosen"]
            assert step["seen"], step
            assert step["lines"] <= step["marks"]
        assert any(step["lines"] > 1 for step in walked)
        assert steps[3]["focus"].startswith("s1-1-")
        assert (steps[-1]["chosen"], steps[-1]["marks"], steps[-1]["lines"]) == (None, 0, 0)


def test_filters_and_notes_that_do_not_cover_each_other(seen: Any) -> None:
    for one in seen["filters"]:
        assert one["overlaps"] == 0
        assert one["left"] and "query" not in one["left"]


def test_it_prints_on_white_without_lines(seen: Any) -> None:
    assert [(one["lines"], one["paper"]) for one in seen["print"]] == [(0, "#fffefa")] * 2
