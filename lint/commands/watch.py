"""`newslint check --watch`: lints again whenever a story is saved."""

import os
import sys

from lint.load import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


def changes(paths: "Sequence[str]") -> "Iterable[set[str]]":
    """Sets of changed files below `paths`, as they are saved, without end.

    Raises ConfigError without the `watch` extra.
    """
    try:
        from watchfiles import watch
    except ImportError:
        raise ConfigError("--watch needs watchfiles; install it with: pip install 'newslint[watch]'") from None
    missing = [path for path in paths if not os.path.exists(path)]
    if missing:
        raise ConfigError(f"{missing[0]}: there is no such file or folder to watch")
    return ({path for _, path in changed} for changed in watch(*paths, raise_interrupt=False))


def follow(lint: "Callable[[Sequence[str]], int]", paths: "Sequence[str]", changed: "Iterable[set[str]]") -> int:
    """Lints `paths`, then after each change the files that changed and are still there; the last status comes back."""
    if "-" in paths:
        raise ConfigError("--watch cannot follow standard input")
    status = lint(paths)
    for files in changed:
        there = sorted(path for path in files if os.path.isfile(path) and is_story(path))
        if there:
            sys.stderr.write(f"newslint: {len(there)} saved\n")
            status = lint(there)
    return status


def is_story(path: str) -> bool:
    """Whether a saved file is copy: of a format that is read, and no sidecar or file in the making."""
    from lint.formats import BY_SUFFIX

    name = os.path.basename(path)
    return not name.startswith(".") and os.path.splitext(name)[1].lower() in BY_SUFFIX
