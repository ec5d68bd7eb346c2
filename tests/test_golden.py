"""What newslint prints on the seed article, letter for letter; a change here is read as a diff.

Bring the files up to date with `NEWSLINT_GOLDEN=write pytest tests/test_golden.py`.
"""

import os
import re
from pathlib import Path

import pytest

from lint.cli import main

HERE = Path(__file__).parent
SEED = "seeds/putin-kim-car.txt"


@pytest.mark.parametrize(
    ("file", "options"),
    [
        pytest.param("seed.full.txt", ["--format", "full"], id="full"),
        pytest.param(
            "seed.facts.txt",
            ["--format", "full", "--facts", "tests/golden/facts.toml", "--select", "names"],
            id="full-with-facts",
        ),
        pytest.param("seed.concise.txt", ["--format", "concise"], id="concise"),
        pytest.param("seed.json", ["--format", "json"], id="json"),
        pytest.param("seed.jsonl", ["--format", "jsonl"], id="jsonl"),
        pytest.param("seed.html", ["--format", "html"], id="html"),
        pytest.param("seed.sarif", ["--format", "sarif"], id="sarif"),
        pytest.param("seed.github.txt", ["--format", "github"], id="github"),
        pytest.param("seed.gitlab.json", ["--format", "gitlab"], id="gitlab"),
        pytest.param("seed.junit.xml", ["--format", "junit"], id="junit"),
        pytest.param("seed.rdjson", ["--format", "rdjson"], id="rdjson"),
        pytest.param("seed.statistics.txt", ["--format", "concise", "--statistics"], id="statistics"),
    ],
)
def test_seed(file: str, options: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(HERE.parent)
    for name in ("FORCE_COLOR", "GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    assert main(["check", SEED, *options]) == 1
    printed = _without_assets(capsys.readouterr().out)
    golden = HERE / "golden" / file
    if os.environ.get("NEWSLINT_GOLDEN") == "write":
        golden.write_text(printed, encoding="utf-8", newline="")
    assert printed == golden.read_text(encoding="utf-8")


def _without_assets(printed: str) -> str:
    """A proof sheet without its style and script, which lie in lint/data, and their hashes."""
    printed = re.sub(r"<(style|script)>.*?</\1>", r"<\1></\1>", printed, flags=re.S)
    return re.sub(r"sha256-[\w+/=]{44}", "sha256-", printed)


def test_the_seed_is_as_given() -> None:
    from hashlib import sha256

    assert sha256((HERE.parent / SEED).read_bytes()).hexdigest() == (
        "ca172b9fff6371dba5fb1fe3c310f8673f27dc2c690bdb0733259e8070d48ee9"
    )
