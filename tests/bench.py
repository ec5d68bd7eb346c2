"""Times the whole process on the seed story beside bare Python and proselint, and the speed over a folder.

Run by `make bench`. Runs are interleaved, so that a busy moment of the machine hits all alike; medians are printed.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SEED = os.path.join(ROOT, "seeds", "putin-kim-car.txt")
RUNS = 9


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", metavar="DIR", help="also time one run over this folder, in MB/s")
    options = parser.parse_args()
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


if __name__ == "__main__":
    main()
