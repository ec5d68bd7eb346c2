"""What a run over one story keeps out of memory: each of these costs more than the checks do."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from lint.load import built_in

HERE = Path(__file__).resolve().parent
SEED = HERE.parent / "seeds" / "putin-kim-car.txt"
FROZEN = HERE / "startup_modules.txt"
"""The modules of the engine that a plain check of the seed loads. A module that is new here costs every run 0.15 ms or more:
import it where it is used, or add it to the list if every story needs it."""

HEAVY = (
    "asyncio",
    "concurrent.futures",
    "dataclasses",
    "difflib",
    "html.parser",
    "importlib",
    "importlib.metadata",
    "importlib.resources",
    "inspect",
    "json",
    "logging",
    "math",
    "multiprocessing",
    "pathlib",
    "shutil",
    "sqlite3",
    "tempfile",
    "typing",
    "unicodedata",
)

PROGRAM = """
import sys
index = type(sys)("checks._index")
index.ROWS = {rows!r}
sys.modules["checks._index"] = index
before = set(sys.modules)
from lint.cli import main
status = main(["check", {seed!r}, "--exit-zero", "--output", {report!r}])
loaded = sorted(set(sys.modules) - before)
import json
print(json.dumps([status, loaded]))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What a check of the seed loads, by the index of checks that a wheel has."""
    rows = tuple(row.fields() for row in built_in())
    program = PROGRAM.format(rows=rows, seed=str(SEED), report=str(tmp_path_factory.mktemp("startup") / "report.txt"))
    done = subprocess.run([sys.executable, "-I", "-S", "-c", _with_paths(program)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    status, modules = json.loads(done.stdout)
    assert status == 0
    return list(modules)


def test_one_story_loads_no_heavy_module(loaded: list[str]) -> None:
    assert [name for name in HEAVY if name in loaded] == []


def test_one_story_loads_these_modules_of_the_engine(loaded: list[str]) -> None:
    ours = [name for name in loaded if name.split(".")[0] == "lint"]
    assert ours == FROZEN.read_text(encoding="ascii").split()


def _with_paths(program: str) -> str:
    """Without `site`, whose .pth files load what newslint does not."""
    return f"import sys\nsys.path[:0] = {[path for path in sys.path if path]!r}\n{program}"
