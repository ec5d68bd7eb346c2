"""Reads a parsed fact sheet: which keys it has, of what kind, and where it is wrong."""

import re

from lint.desk.facts import Day, Fact, Role
from lint.read.days import days_in, ordinal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

_COMMON = {"name": "text", "as_of": "day", "source": "text", "note": "text"}
_NAMED = {**_COMMON, "aliases": "texts", "misspellings": "texts", "context": "texts"}
KEYS: "Mapping[str, Mapping[str, str]]" = {
    "person": {**_NAMED, "born": "day", "died": "day", "roles": "roles", "honorific": "text or texts"},
    "organization": {**_NAMED, "acronyms": "texts", "tickers": "texts", "urls": "texts"},
    "place": {**_NAMED, "acronyms": "texts", "country": "text", "region": "text", "demonyms": "texts"},
    "term": {**_COMMON, "never": "texts", "from": "day", "until": "day", "except": "texts"},
    "figure": {
        **_COMMON, "aliases": "texts", "value": "number", "unit": "text", "tolerance": "number", "from": "day", "until": "day",
    },
    "contact": {**_COMMON, "aliases": "texts", "numbers": "texts", "emails": "texts", "urls": "texts"},
}  # fmt: skip
"""The tables of a sheet, each written [[kind]] name = "...", with their keys and the kind of value each takes."""

ROLE_KEYS = {"title": "text", "from": "day", "to": "day", "acting": "flag", "exclusive": "flag"}
LISTS = {"staff": "staff", "agencies": "agency"}
"""Closed lists at the top of a sheet, and the kind of entry each gives."""

TOP_KEYS = ("as_of", "source", "distinct", *LISTS, *KEYS)
NEEDED = {"term": ("never",), "figure": ("value",), "role": ("title",)}
_ATTRIBUTES = {"from": "start", "until": "end", "to": "end", "except": "excepted", "honorific": "honorifics"}
_WRITTEN_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_WANTED = {
    "text": "a text",
    "texts": "a list of texts",
    "text or texts": "a text or a list of texts",
    "day": "a date such as 1984-01-08, a month such as \"1984-01\", or a year",
    "number": "a number",
    "flag": "true or false",
    "roles": 'a list such as [{ title = "mayor of Exham", from = 2019-05-02 }]',
}  # fmt: skip


def read_entries(toml: "Mapping[str, Any]", sheet: str = "") -> tuple[Fact, ...]:
    """The entries of a sheet, in the order of their kinds.

    Raises ValueError, naming the entry, where a key is unknown, a name is missing or a value is of the wrong kind.
    """
    _refuse_unknown(toml, TOP_KEYS, "")
    defaults = defaults_of(toml, sheet)
    entries: list[Fact] = []
    for kind in KEYS:
        rows = toml.get(kind, [])
        if not isinstance(rows, list):
            raise ValueError(f"{kind} must be written [[{kind}]]")
        entries += [read_entry(kind, row, defaults, number) for number, row in enumerate(rows, 1)]
    for key, kind in LISTS.items():
        entries += [Fact(kind, name, **defaults) for name in _value("texts", toml.get(key, []), key, "")]
    return tuple(entries)


def defaults_of(toml: "Mapping[str, Any]", sheet: str) -> "dict[str, Any]":
    """What holds for every entry that does not say otherwise."""
    return {
        "sheet": sheet,
        "as_of": _value("day", toml["as_of"], "as_of", "") if "as_of" in toml else None,
        "source": _value("text", toml.get("source", ""), "source", ""),
    }


def read_distinct(toml: "Mapping[str, Any]") -> tuple[tuple[str, ...], ...]:
    groups = toml.get("distinct", [])
    if not isinstance(groups, list) or not all(_is_texts(group) and len(group) > 1 for group in groups):
        raise ValueError('distinct must be a list of groups of texts, such as [["Horan", "Horgan"]]')
    return tuple(tuple(group) for group in groups)


def read_entry(kind: str, row: "Any", defaults: "Mapping[str, Any]", number: int = 0) -> Fact:
    """One row of [[kind]]; `number`: which one it is, for messages about a row without a name."""
    name = row.get("name") if isinstance(row, dict) else None
    if not isinstance(name, str) or not name.strip():
        raise ValueError(f"[[{kind}]] number {number} has no name")
    where = f" of {kind} {name!r}"
    _refuse_unknown(row, KEYS[kind], where)
    for key in NEEDED.get(kind, ()):
        if key not in row:
            raise ValueError(f"{kind} {name!r} has no {key}")
    values = {**defaults}
    for key, value in row.items():
        if key != "name":
            values[_ATTRIBUTES.get(key, key)] = _value(KEYS[kind][key], value, key, where)
    return Fact(kind, name, **values)


def _refuse_unknown(row: "Mapping[str, Any]", known: "Iterable[str]", where: str) -> None:
    for key in row:
        if key not in known:
            from difflib import get_close_matches

            close = get_close_matches(key, list(known), n=1, cutoff=0.6)
            raise ValueError(f"unknown key {key}{where}{f'; did you mean {close[0]}?' if close else ''}")


def _value(wanted: str, value: "Any", key: str, where: str) -> "Any":
    read = _READERS[wanted]
    found = read(value) if wanted != "roles" else _roles(value, where)
    if found is None:
        raise ValueError(f"{key}{where} must be {_WANTED[wanted]}")
    return found


def _is_texts(value: "Any") -> bool:
    return isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value)


def _text(value: "Any") -> str | None:
    return value if isinstance(value, str) else None


def _texts(value: "Any") -> tuple[str, ...] | None:
    return tuple(value) if _is_texts(value) else None


def _text_or_texts(value: "Any") -> tuple[str, ...] | None:
    return (value,) if isinstance(value, str) and value.strip() else _texts(value)


def _number(value: "Any") -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _flag(value: "Any") -> bool | None:
    return value if isinstance(value, bool) else None


def read_day(value: "Any") -> Day | None:
    """A TOML date, a year as a number, or a text: "1984", "1984-01", "1984-01-08"; None where it is no day."""
    if isinstance(value, bool):
        return None
    text = f"{value:04d}" if isinstance(value, int) else value if isinstance(value, str) else _iso(value)
    match = _WRITTEN_DAY.fullmatch(text)
    if not match or match.group(1) == "0000":
        return None
    year, month, day = int(match.group(1)), int(match.group(2) or 0), int(match.group(3) or 0)
    if match.group(2) is None:
        return Day(text, ordinal(year, 1, 1), ordinal(year, 12, 31))
    if not 1 <= month <= 12 or (match.group(3) is not None and not 1 <= day <= days_in(month, year)):
        return None
    return Day(text, ordinal(year, month, day or 1), ordinal(year, month, day or days_in(month, year)))


def _iso(value: "Any") -> str:
    """A TOML date or date and time as its day; "" for anything else."""
    return value.isoformat()[:10] if hasattr(value, "year") and hasattr(value, "isoformat") else ""


def _roles(value: "Any", where: str) -> tuple[Role, ...] | None:
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        return None
    roles: list[Role] = []
    for row in value:
        _refuse_unknown(row, ROLE_KEYS, f" in roles{where}")
        if not _text_or_texts(row.get("title")) or not isinstance(row["title"], str):
            raise ValueError(f"a role{where} has no title")
        values = {_ATTRIBUTES.get(key, key): _value(ROLE_KEYS[key], item, key, f" in roles{where}") for key, item in row.items()}
        roles.append(Role(**values))
    return tuple(roles)


_READERS: "Mapping[str, Callable[[Any], Any]]" = {
    "text": _text,
    "texts": _texts,
    "text or texts": _text_or_texts,
    "day": read_day,
    "number": _number,
    "flag": _flag,
    "roles": lambda value: _roles(value, ""),
}
