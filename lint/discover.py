"""From the paths a user names to the files to lint."""

import os

from lint.formats import AMBIGUOUS, BY_SUFFIX

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from os import DirEntry

    from lint.config import Config

NEVER_COPY = frozenset(
    [
        "node_modules",
        "__pycache__",
        "venv",
        ".venv",
        ".git",
        ".hg",
        ".svn",
        ".tox",
        ".nox",
        ".mypy_cache",
        ".ruff_cache",
        ".pytest_cache",
        "site-packages",
    ]
)
"""Folders that a walk passes over, beside files and folders whose name begins with a dot (`._story.txt` of a Mac is binary)."""


class Discovery:
    """The files to lint, in order and once each; `missing` paths; `empty` folders without copy; `excluded` files named;
    `locked` folders that cannot be listed, with the reason."""

    __slots__ = ("empty", "excluded", "files", "locked", "missing")

    def __init__(self) -> None:
        self.files: list[str] = []
        self.missing: list[str] = []
        self.empty: list[str] = []
        self.excluded: list[str] = []
        self.locked: list[tuple[str, str]] = []


def discover(paths: "Sequence[str]", config: "Config", force_exclude: bool = False) -> Discovery:
    """Files as named, folders walked for the formats that newslint reads and for what `include` names.

    A file that is named is linted even if `exclude` names it too, unless `force_exclude`.
    """
    found = Discovery()
    seen: set[str] = set()
    for path in paths:
        if os.path.isdir(path):
            inside = [file for file in _walk(path, config, found) if not config.excluded(file)]
            if not inside and not found.locked:
                found.empty.append(path)
        elif path == "-":
            inside = [path]
        elif not os.path.exists(path):
            found.missing.append(path)
            continue
        elif force_exclude and config.excluded(path):
            found.excluded.append(path)
            continue
        else:
            inside = [path]
        for file in inside:
            key = os.path.realpath(file) if file != "-" else "-"
            if key not in seen:
                seen.add(key)
                found.files.append(file)
    return found


def _walk(folder: str, config: "Config", found: Discovery) -> "Iterator[str]":
    """Copy below `folder`, in the order of names; links to folders are not followed."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        found.locked.append((folder, error.strerror or str(error)))
        return
    for entry in entries:
        path = os.path.join(folder, entry.name) if folder != "." else entry.name
        if entry.is_dir(follow_symlinks=False):
            if entry.name not in NEVER_COPY and not entry.name.startswith(".") and not config.excluded(path):
                yield from _walk(path, config, found)
        elif _is_file(entry) and _is_copy(entry.name, path, config):
            yield path


def _is_file(entry: "DirEntry[str]") -> bool:
    try:
        return entry.is_file()
    except OSError:  # links that lead in a circle
        return False


def _is_copy(name: str, path: str, config: "Config") -> bool:
    if config.include:
        return config.included(path)
    dot = name.rfind(".")
    suffix = name[dot:].lower()
    if dot <= 0 or name.startswith(".") or suffix not in BY_SUFFIX:
        return False
    if suffix in AMBIGUOUS:
        from lint.formats.sniff import looks_like_copy

        return looks_like_copy(path, config.for_file(path).field_keys)
    return True
