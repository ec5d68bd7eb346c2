"""newslint schema: the JSON Schema of what newslint reads and writes, for editors and programs."""

import json
import os
import sys

from lint.commands.configured import Parser, catalogue_of, table_of
from lint.config_file import FAIL_ON, NEAR_KEYS, ROOT_KEYS
from lint.load import ConfigError
from lint.model import LEVELS, STAGES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from lint.load import Catalogue

_DATA = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")


def parser() -> Parser:
    make = Parser("schema", "Print the JSON Schema of the config, of the fact sheet or of a report.")
    make.add_argument("name", metavar="NAME", help=f"{', '.join(names())}")
    make.add_argument("--config", metavar="FILE", help="config whose plugins and house checks the schema is to know")
    return make


def names() -> list[str]:
    """What there is a schema of."""
    suffix = ".schema.json"
    return sorted(["config", *(name.removesuffix(suffix) for name in os.listdir(_DATA) if name.endswith(suffix))])


def main(argv: "Sequence[str]") -> int:
    """Status 0. Raises ConfigError for a name of which there is no schema."""
    options = parser().parse_args(argv)
    if options.name == "config":
        sys.stdout.write(json.dumps(config_schema(catalogue_of(table_of(options.config))), indent=2, ensure_ascii=False) + "\n")
        return 0
    if options.name not in names():
        from lint.config_file import did_you_mean

        raise ConfigError(
            f"there is no schema of {options.name}{did_you_mean(options.name, names())}; one of {', '.join(names())}"
        )
    with open(os.path.join(_DATA, f"{options.name}.schema.json"), encoding="utf-8") as file:
        sys.stdout.write(file.read())
    return 0


def config_schema(catalogue: "Catalogue") -> "dict[str, Any]":
    """The schema of newslint.toml, made from the keys and from the options of all checks. JSON Schema 2020-12."""
    near = {key: _VALUES[key] for key in NEAR_KEYS if key in _VALUES}
    near["checks"] = _checks(catalogue)
    near["level"] = {
        "description": "Another level for a check or a subject.",
        "type": "object",
        "propertyNames": {"enum": [*sorted(catalogue.subjects), *(row.id for row in catalogue.rows)]},
        "additionalProperties": {"enum": list(LEVELS)},
    }
    per_path = {
        "description": "What holds for the paths of a glob, over the rest.",
        "type": "object",
        "additionalProperties": {"type": "object", "properties": near, "additionalProperties": False},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:newslint:config:1",
        "title": "newslint.toml",
        "type": "object",
        "properties": {**{key: _VALUES[key] for key in ROOT_KEYS if key in _VALUES}, **near, "per_path": per_path},
        "additionalProperties": False,
    }


def _checks(catalogue: "Catalogue") -> "dict[str, Any]":
    tables = {row.id: _options(row.load().options) for row in catalogue.rows if row.load().options}
    return {"description": "Options by check.", "type": "object", "properties": tables, "additionalProperties": False}


def _options(defaults: "dict[str, Any]") -> "dict[str, Any]":
    kinds = {bool: "boolean", int: "integer", float: "number", str: "string"}
    properties = {
        name: {**({"type": kinds[type(value)]} if type(value) in kinds else _strings("")), "default": value}
        for name, value in defaults.items()
    }
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _strings(description: str) -> "dict[str, Any]":
    return {**({"description": description} if description else {}), "type": "array", "items": {"type": "string"}}


_VALUES: "dict[str, dict[str, Any]]" = {
    "select": _strings('Which checks run: "default", "all", subjects, ids; the more specific wins.'),
    "ignore": _strings("Which do not; it wins ties."),
    "include": _strings("Globs of what a folder's walk takes; without it, every format newslint reads."),
    "exclude": _strings("Globs of what it passes over."),
    "facts": _strings("Fact sheets, from the config's folder."),
    "plugins": _strings("Packages with checks."),
    "house": _strings("Folders with checks."),
    "words": _strings("The house list: these words are right."),
    "distinct": {"description": "Look alike, are two.", "type": "array", "items": {**_strings(""), "minItems": 2}},
    "fields": {
        "description": "Which keys of front matter and JSON hold what.",
        "type": "object",
        "additionalProperties": {"anyOf": [{"type": "string"}, _strings("")]},
    },
    "archive": {"description": "The archive's file.", "type": "string"},
    "baseline": {"description": "The baseline's file.", "type": "string"},
    "language": {"description": "ISO 639 code of the copy, where it does not say.", "type": "string"},
    "date": {"description": "Day of publication, where the copy does not say it.", "type": "string", "format": "date"},
    "stage": {"description": "How far the stories are.", "enum": list(STAGES)},
    "fail_on": {"description": "From which level on the status is 1.", "enum": list(FAIL_ON)},
}
