"""What a run over one story keeps out of memory: each of these costs more than the checks do."""

import json
import subprocess
import sys
from pathlib import Path

SEED = Path(__file__).resolve().parent.parent / "seeds" / "putin-kim-car.txt"

HEAVY = (
    "asyncio",
    "concurrent.futures",
    "dataclasses",
    "difflib",
    "html.parser",
    "importlib.metadata",
    "importlib.resources",
    "inspect",
    "logging",
    "multiprocessing",
    "pathlib",
    "typing",
)

PROGRAM = """
import sys
before = set(sys.modules)
from lint.cli import main
status = main(["check", sys.argv[1], "--exit-zero", "--output", sys.argv[2]])
import json
print(json.dumps([status, sorted(set(sys.modules) - before), sorted(before)]))
"""


def test_one_story_loads_no_heavy_module(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _with_paths(PROGRAM), str(SEED), str(tmp_path / "report.txt")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    status, loaded, _ = json.loads(done.stdout)
    assert status == 0
    assert [name for name in HEAVY if name in loaded] == []


def _with_paths(program: str) -> str:
    """Without `site`, whose .pth files load what newslint does not."""
    return f"import sys\nsys.path[:0] = {[path for path in sys.path if path]!r}\n{program}"
