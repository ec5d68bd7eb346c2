"""Writes into the wheel what would cost each run time: the index of checks, the table of residue, compiled patterns. Run by hatchling."""

import os
import sys
import tempfile

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Any

    from lint.load import Row
    from lint.patterns import Key, Parts


class IndexHook(BuildHookInterface):  # type: ignore[type-arg]
    """Puts checks/_index.py, one row a check, lint/data/patterns.bin and lint/data/residue.bin into the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: "dict[str, Any]") -> None:
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        folder = tempfile.mkdtemp()
        index, patterns, residue = (os.path.join(folder, name) for name in ("_index.py", "patterns.bin", "residue.bin"))
        _write_patterns(patterns, _record_patterns())
        _write_residue(residue)
        _write_index(index, _rows())
        included = {index: "checks/_index.py", patterns: "lint/data/patterns.bin", residue: "lint/data/residue.bin"}
        build_data["force_include"].update(included)


def _rows() -> "list[Row]":
    from lint.load import walk_package

    return sorted(walk_package("checks"), key=lambda row: row.id)


def _write_index(path: str, rows: "list[Row]") -> None:
    with open(path, "w", encoding="utf-8") as file:
        file.write('"""The built-in checks, one row each; derived when the wheel was built."""\n\nROWS = (\n')
        file.writelines(f"    {row.fields()!r},\n" for row in rows)
        file.write(")\n")


def _record_patterns() -> "dict[Key, Parts]":
    """Every pattern that the checks, run over all their examples, have compiled, with its parts."""
    import lint
    from lint import patterns

    made: dict[Key, Parts] = {}
    compile_pattern = patterns.compile_pattern

    def record(source: str, flags: int = 0) -> "re.Pattern[str]":
        made[source, int(flags)] = patterns.parts_of(source, flags)
        return compile_pattern(source, flags)

    patterns.compile_pattern = record
    lint.compile_pattern = record
    from lint.examples import findings_on

    for row in _rows():
        check = row.load()
        if check.scope == "story":
            for example in (*check.bad, *check.good):
                findings_on(check, example)
    return made


def _write_residue(path: str) -> None:
    from marshal import dumps

    from lint.read.residue_lines import phrases

    with open(path, "wb") as file:
        file.write(dumps(phrases().parts()))


def _write_patterns(path: str, made: "dict[Key, Parts]") -> None:
    from marshal import dumps

    from lint.patterns import this_python

    with open(path, "wb") as file:
        file.write(dumps((this_python(), made)))
