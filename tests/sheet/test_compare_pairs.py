"""How much of what new versions leave behind is found, on stories of our own: those it was built on, and those kept aside."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

TESTS = Path(__file__).parent.parent
FOLDERS = (
    "compare_stories", "compare_heldout", "compare_fresh", "compare_last", "compare_practice", "compare_unseen_a", "compare_unseen_b",
    "compare_unseen_c",
)  # fmt: skip


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("compare_pairs", TESTS / "compare_pairs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_is_left_behind_is_found_and_little_else(folder: str) -> None:
    made = script()
    total = made.score(made.pairs(TESTS / folder))
    assert total.pairs >= 60
    assert total.recall >= 0.9, total.missed
    assert total.false_rate <= 0.02, total.false


def test_the_same_story_twice_is_silent() -> None:
    made = script()
    for file in [*(TESTS / "compare_stories").glob("*.txt"), TESTS.parent / "seeds" / "putin-kim-car.txt"]:
        text = file.read_text(encoding="utf-8")
        assert made.places(text, text) == []
        assert made.places(text, text.replace("\n", "\r\n")) == []
