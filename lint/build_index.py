"""Writes the index of checks into the wheel; run by hatchling."""

import os
import sys
import tempfile

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class IndexHook(BuildHookInterface):  # type: ignore[type-arg]
    """Puts checks/_index.py, one row a check, into the wheel, so that a run imports only the checks it needs."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: "dict[str, Any]") -> None:
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from lint.load import walk_package

        rows = sorted((row.fields() for row in walk_package("checks")), key=lambda fields: str(fields[0]))
        folder = tempfile.mkdtemp()
        path = os.path.join(folder, "_index.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write('"""The built-in checks, one row each; derived when the wheel was built."""\n\nROWS = (\n')
            file.writelines(f"    {row!r},\n" for row in rows)
            file.write(")\n")
        build_data["force_include"][path] = "checks/_index.py"
