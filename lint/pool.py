"""Many files over several processes; the outcomes come back in the order of the files."""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from lint.load import catalogue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from lint.config import Config
    from lint.config_file import Table
    from lint.outcome import Outcome
    from lint.stories import Job


class _Worker:
    """What a process of the pool holds: a config of its own, made once."""

    config: "Config"
    job: "Job"


def map_files(
    paths: "Sequence[str]",
    config: "Config",
    job: "Job",
    jobs: int,
    at_once: int,
    advance: "Callable[[int], object] | None" = None,
) -> "list[Outcome]":
    """Outcomes of `paths`, `at_once` files a task; `advance` is told how many more are done. A file on which a process dies is a fault, the others go on."""
    batches = [paths[i : i + at_once] for i in range(0, len(paths), at_once)]
    outcomes: list[Outcome] = []
    sources = (config.plugins, config.house)
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(config.table, sources, config.overrides, job)) as pool:
        pending = [pool.submit(_lint, batch) for batch in batches]
        try:
            for batch, future in zip(batches, pending, strict=True):
                try:
                    outcomes += future.result()
                except BrokenProcessPool:
                    outcomes += [_alone(path, config, job) for path in batch]
                if advance is not None:
                    advance(len(batch))
        except BaseException:
            pool.shutdown(cancel_futures=True)  # else an interrupted run would first do all that is left
            raise
    return outcomes


def _start(
    table: "Table | None", sources: "tuple[Sequence[str], Sequence[str]]", overrides: "Mapping[str, Any]", job: "Job"
) -> None:
    from lint.config import Config

    _Worker.config = Config(table, catalogue(*sources), overrides)
    _Worker.job = job


def _lint(paths: "Sequence[str]") -> "list[Outcome]":
    from lint.run import lint_file

    return [lint_file(path, _Worker.config, _Worker.job) for path in paths]


def _alone(path: str, config: "Config", job: "Job") -> "Outcome":
    """One file in a process of its own, after the pool broke on it or beside it."""
    from lint.model import Fault
    from lint.outcome import Outcome
    from lint.stories import shown_path

    with ProcessPoolExecutor(
        1, initializer=_start, initargs=(config.table, (config.plugins, config.house), config.overrides, job)
    ) as pool:
        try:
            return pool.submit(_lint, [path]).result()[0]
        except BrokenProcessPool:
            outcome = Outcome(shown_path(path))
            outcome.faults.append(Fault(outcome.path, "the process that read it died", internal=True))
            return outcome
