"""Times the whole process on the seed story beside bare Python and proselint, and the speed over a folder.

Run by `make bench`. Runs are interleaved, so that a busy moment of the machine hits all alike; medians are printed.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SEED = os.path.join(ROOT, "seeds", "putin-kim-car.txt")
RUNS = 9
READINGS_OF_LINES = ("blocks", "raw_blocks", "copy_blocks", "residue", "residue_kinds", "spaced_words", "small_words", "language")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", metavar="DIR", help="also time one run over this folder, in MB/s")
    parser.add_argument("--by-check", action="store_true", help="over the corpus, only the speed of each check and each reader")
    options = parser.parse_args()
    if options.by_check:
        by_check(options.corpus or parser.error("--by-check needs --corpus DIR"))
        return
    newslint = os.path.join(os.path.dirname(sys.executable), "newslint")
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "newslint check": [newslint, "check", SEED, "--exit-zero"],
    }
    proselint = os.path.join(ROOT, ".venv-proselint", "bin", "proselint")
    if os.path.exists(proselint):
        commands["proselint"] = [proselint, "check", SEED]
    else:
        print("proselint is not installed here: left out")
    medians = interleaved(commands)
    for name, median in medians.items():
        ratio = medians["newslint check"] / median
        print(f"{name:16} {median * 1000:7.1f} ms   newslint takes {ratio:.2f} of it")
    if options.corpus:
        over_folder(newslint, options.corpus)


def interleaved(commands: dict[str, list[str]]) -> dict[str, float]:
    """Median seconds of each command; the first round only warms the caches."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(RUNS + 1):
        for name, command in commands.items():
            seconds = timed(command)
            if turn:
                times[name].append(seconds)
    return {name: statistics.median(seconds) for name, seconds in times.items()}


def timed(command: list[str]) -> float:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def over_folder(newslint: str, folder: str) -> None:
    listed = subprocess.run([newslint, "check", "--show-files", folder], capture_output=True, text=True, check=False)
    size = sum(os.path.getsize(path) for path in listed.stdout.splitlines())
    for jobs in ("1", str(os.cpu_count() or 1)):
        seconds = timed([newslint, "check", folder, "--format", "json", "--exit-zero", "--jobs", jobs])
        print(f"{folder}: {size / 1e6:.1f} MB, --jobs {jobs}: {seconds:.1f} s, {size / 1e6 / seconds:.2f} MB/s")


def by_check(folder: str) -> None:
    """Speed of each default check and each reading it asks for, in MB of copy per second of process CPU.

    A reading's time is its own: neither in the check that asked first nor in the reading built upon it.
    """
    from lint.document import Document

    clock = Clock()
    for name, member in vars(Document).items():
        if hasattr(member, "func"):
            member.func = clock.timed(f"read {name.strip('_')}", member.func)
    texts = [text for text in map(copy_in, files_below(folder)) if text]
    size = sum(len(text.encode()) for text in texts) / 1e6
    run_checks(clock, texts[:20])  # Loads the checks, compiles their patterns.
    clock.spent.clear()
    run_checks(clock, texts)
    for name, seconds in sorted(clock.spent.items(), key=lambda item: -item[1]):
        print(f"{name:32} {size / seconds if seconds else 0:9.1f} MB/s   {seconds * 1000 / len(texts):7.3f} ms a story")
    line_checks = ("artifacts/", "duplicates/", "text/")
    readings = tuple(f"read {name}" for name in READINGS_OF_LINES)
    for title, members in (
        ("artifacts, duplicates, text", [name for name in clock.spent if name.startswith(line_checks)]),
        ("the same with their readings", [name for name in clock.spent if name.startswith(line_checks) or name in readings]),
        ("all", list(clock.spent)),
    ):
        print(f"{title:32} {size / sum(clock.spent[name] for name in members):9.2f} MB/s of {size:.1f} MB, {len(texts)} stories")


class Clock:
    """Process time by name; what a timed call spends in another timed call is the other's."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._inner = [0.0]

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*given: Any) -> Any:
            self._inner.append(0.0)
            start = time.process_time()
            try:
                return function(*given)
            finally:
                whole = time.process_time() - start
                self.spent[name] = self.spent.get(name, 0.0) + whole - self._inner.pop()
                self._inner[-1] += whole

        return wrapped


def run_checks(clock: Clock, texts: list[str]) -> None:
    from lint.document import Document
    from lint.load import catalogue

    rows = [row for row in catalogue().rows if row.default and row.scope == "story" and not row.needs]
    timed = [(clock.timed(row.id, run_check), row) for row in rows]
    for text in texts:
        doc = Document(text)
        present: dict[str, bool] = {}
        for run, row in timed:
            run(row, doc, present)


def run_check(row: Any, doc: Any, present: dict[str, bool]) -> None:
    from lint.run import has_any

    if not row.triggers or has_any(doc.text, row.triggers, present):
        check = row.load()
        list(check.function(doc))


def files_below(folder: str) -> list[str]:
    return sorted(os.path.join(where, name) for where, _, names in os.walk(folder) for name in names if name.endswith(".txt"))


def copy_in(path: str) -> str:
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        return file.read()


if __name__ == "__main__":
    main()
