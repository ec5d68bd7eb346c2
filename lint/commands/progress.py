"""A bar for long runs on a terminal, with the `rich` extra; nothing without it."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType


class Bar:
    """`with Bar(files) as advance`: advance is None where nothing is shown."""

    def __init__(self, files: int) -> None:
        self._files = files
        self._stop: Callable[[], None] | None = None

    def __enter__(self) -> "Callable[[int], object] | None":
        try:
            from rich.console import Console
            from rich.progress import Progress
        except ImportError:
            return None
        bar = Progress(console=Console(stderr=True), transient=True)
        task = bar.add_task("stories", total=self._files)
        bar.start()
        self._stop = bar.stop
        return lambda more: bar.update(task, advance=more)

    def __exit__(self, kind: "type[BaseException] | None", error: "BaseException | None", trace: "TracebackType | None") -> None:
        if self._stop is not None:
            self._stop()
