"""The same bytes come out for any number of processes, order of files and hash seed."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from lint.report import FORMS

FILES = 60
NAMES = ("Marta Kowalczyk", "Marta Kowalczik", "Idris Ferreira", "Idris Fereira", "Lena Oduya", "Tomas Brandvold")
PLACES = ("the harbour", "the town hall", "the old mill", "the bridge")


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Stories with a fault here and there, in three formats; the same ones each time."""
    folder = tmp_path_factory.mktemp("stories")
    chance = random.Random(20240220)
    for number in range(FILES):
        sentences = []
        for _ in range(chance.randint(4, 9)):
            one, other = chance.choice(NAMES), chance.choice(NAMES)
            doubled = chance.choice(("", "", "the "))
            sentences.append(f"{one} met {other.split()[-1]} at {doubled}{chance.choice(PLACES)} on Tuesday.")
        if chance.random() < 0.3:
            sentences.append('[gallery ids="1,2"]')
        suffix = (".txt", ".md", ".html")[number % 3]
        mark = "<p>{}</p>" if suffix == ".html" else "{}"
        text = "\n\n".join(mark.format(sentence) for sentence in sentences) + "\n"
        (folder / f"story{number:02}{suffix}").write_text(text, encoding="utf-8")
    return folder


def report(folder: Path, *, form: str, order: int = 0, jobs: int = 1, seed: int = 0) -> bytes:
    files = sorted(path.name for path in folder.iterdir())
    random.Random(order).shuffle(files)
    done = subprocess.run(
        [sys.executable, "-m", "lint", "check", *files, "--format", form, "--level", "tick", "--jobs", str(jobs), "--exit-zero"],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": str(seed), "NO_COLOR": "1", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.mark.parametrize("form", FORMS)
def test_processes_order_and_hash_seed_change_nothing(stories: Path, form: str) -> None:
    first = report(stories, form=form)
    assert first.count(b"printed twice") >= 20
    assert report(stories, form=form, order=1, jobs=2, seed=1) == first
    assert report(stories, form=form, order=2, jobs=1, seed=2) == first
