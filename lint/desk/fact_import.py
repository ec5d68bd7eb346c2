"""Fact sheets out of tables: CSV with a header, and the JSON of a Wikidata query."""

from lint.desk.fact_reader import KEYS, defaults_of, read_day, read_entry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from csv import DictReader
    from typing import Any

_USUAL = {
    "full name": "name", "label": "name", "itemlabel": "name", "date of birth": "born", "dateofbirth": "born", "dob": "born",
    "birth date": "born", "birthdate": "born", "date of death": "died", "dateofdeath": "died", "dod": "died",
    "death date": "died", "also known as": "aliases", "alias": "aliases", "altlabel": "aliases", "itemaltlabel": "aliases",
    "aka": "aliases", "misspelling": "misspellings", "ticker": "tickers", "symbol": "tickers", "tickersymbol": "tickers",
    "website": "urls", "officialwebsite": "urls", "url": "urls", "countrylabel": "country", "acronym": "acronyms",
    "shortname": "acronyms", "title": "role", "position": "role", "positionlabel": "role", "position held": "role",
    "office": "role", "positionheldlabel": "role", "rolelabel": "role", "starttime": "role_from", "start": "role_from", "role from": "role_from",
    "endtime": "role_to", "end": "role_to", "role to": "role_to", "demonym": "demonyms", "regionlabel": "region",
}  # fmt: skip
"""What columns are usually called, in small letters."""

_ROLE = ("role", "role_from", "role_to")


def from_csv(text: str, kind: str, columns: "Mapping[str, str]") -> "list[dict[str, Any]]":
    """Rows of a table with a header; lists in a cell are parted by `;` or `|`. One name in several rows is one entry.

    columns: the key of a column, where its heading does not say it. Raises ValueError, naming column or line.
    """
    from csv import Error as CsvError

    reader = _table(text)
    try:
        keys = _keys(reader.fieldnames or (), kind, columns)
        return _merged(
            kind, (({keys[c]: v for c, v in row.items() if keys.get(c) and v}, f"line {reader.line_num}") for row in reader)
        )
    except CsvError as error:
        raise ValueError(f"is no table: line {reader.line_num + 1}: {error}") from None


def unknown_columns(text: str, kind: str, columns: "Mapping[str, str]") -> list[str]:
    """The headings of a table that tell no key, so that their columns are passed over."""
    headings = _table(text).fieldnames or ()
    keys = _keys(headings, kind, columns)
    return [heading for heading in headings if not keys.get(heading)]


def _table(text: str) -> "DictReader[str]":
    from csv import DictReader, Sniffer
    from csv import Error as CsvError
    from io import StringIO

    try:
        dialect = Sniffer().sniff(text[:4000].partition("\n")[0], delimiters=",;\t")
    except CsvError:
        from csv import excel as dialect
    return DictReader(StringIO(text), dialect=dialect)


def from_wikidata(text: str, kind: str, columns: "Mapping[str, str]") -> "list[dict[str, Any]]":
    """The bindings of a SPARQL result: itemLabel, dateOfBirth, positionLabel, start ...; items without a label are left out."""
    from json import JSONDecodeError, loads

    try:
        data = loads(text)
    except JSONDecodeError as error:
        raise ValueError(f"is not JSON: {error}") from None
    except RecursionError:
        raise ValueError("nests too deep for the result of a query") from None
    try:
        bindings = data["results"]["bindings"] if isinstance(data, dict) else data
        rows = [{name: cell["value"] if isinstance(cell, dict) else str(cell) for name, cell in row.items()} for row in bindings]
    except (KeyError, TypeError, AttributeError):
        raise ValueError("is no result of a Wikidata query: it has no results.bindings") from None
    keys = _keys(list(dict.fromkeys(name for row in rows for name in row)), kind, columns)
    named = [row for row in rows if not _is_bare_item(row)]
    found = _merged(
        kind, (({keys[c]: v for c, v in row.items() if keys.get(c) and v}, f"row {i}") for i, row in enumerate(named, 1))
    )
    items = {row["itemLabel"]: row["item"] for row in named if "itemLabel" in row and "item" in row}
    for entry in found:
        if entry["name"] in items:
            entry.setdefault("source", items[entry["name"]])
    return found


def _is_bare_item(row: "Mapping[str, str]") -> bool:
    """Whether the label is only the number of the item, as Wikidata gives where a language has none."""
    label = row.get("itemLabel", "")
    return label[:1] == "Q" and label[1:].isdigit()


def _keys(names: "Iterable[str]", kind: str, columns: "Mapping[str, str]") -> dict[str, str]:
    """Which key each column is; "" for one that is left out."""
    names = list(names)
    known = (*KEYS[kind], *(_ROLE if kind == "person" else ()))
    for column, key in columns.items():
        if column not in names:
            raise ValueError(f"has no column {column}; it has {', '.join(names)}")
        if key not in known:
            raise ValueError(f"{key} is no key of a {kind}; one of {', '.join(known)}")
    keys: dict[str, str] = {}
    for name in names:
        low = name.strip().lower()
        key = columns.get(name) or (low if low in known else _USUAL.get(low, ""))
        keys[name] = key if key in known else ""
    if "name" not in keys.values():
        listed = ", ".join(name or "" for name in names)[:200] or "no heading"
        raise ValueError(f"no column is the name: it has {listed}; say which with --map COLUMN=name")
    return keys


def _merged(kind: str, rows: "Iterable[tuple[Mapping[str, str], str]]") -> "list[dict[str, Any]]":
    entries: dict[str, dict[str, Any]] = {}
    for row, where in rows:
        name = row.get("name", "").strip()
        if not name:
            raise ValueError(f"{where} has no name")
        entry = entries.setdefault(name, {"name": name})
        for key, cell in row.items():
            if key != "name" and key not in _ROLE:
                _put(kind, entry, key, cell.strip(), where)
        if row.get("role", "").strip():
            _put_role(entry, row, where)
    for entry in entries.values():
        read_entry(kind, entry, defaults_of({}, ""))
    return list(entries.values())


def _put(kind: str, entry: "dict[str, Any]", key: str, cell: str, where: str) -> None:
    wanted = KEYS[kind][key]
    if wanted in ("texts", "text or texts"):
        known = entry.setdefault(key, [])
        known += [part for part in _parts(cell) if part not in known and part != entry["name"]]
        if not known:
            del entry[key]
    elif wanted == "day":
        entry.setdefault(key, _day(cell, where))
    elif cell:
        entry.setdefault(key, cell)


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.replace("|", ";").split(";") if part.strip()]


def _day(cell: str, where: str) -> str:
    """ "1984-01-08T00:00:00Z" and "1984-01-08" are days; so are "1984" and "1984-01"."""
    day = read_day(cell.removeprefix("+").partition("T")[0])
    if day is None:
        raise ValueError(f"{where}: {cell} is no date; write it as 1984-01-08")
    return day.text


def _put_role(entry: "dict[str, Any]", row: "Mapping[str, str]", where: str) -> None:
    role = {"title": row["role"].strip()}
    for column, key in (("role_from", "from"), ("role_to", "to")):
        if row.get(column, "").strip():
            role[key] = _day(row[column].strip(), where)
    roles = entry.setdefault("roles", [])
    if role not in roles:
        roles.append(role)


def written_sheet(kind: str, rows: "Iterable[Mapping[str, Any]]", as_of: str = "", source: str = "") -> str:
    """The TOML of a sheet with these rows."""
    if as_of and read_day(as_of) is None:
        raise ValueError(f"--as-of {as_of} is no day; write it as 2024-02-20")
    head = [f"{key} = {_toml(value, key)}" for key, value in (("as_of", as_of), ("source", source)) if value]
    tables = ["\n".join([f"[[{kind}]]", *(f"{key} = {_toml(value, key)}" for key, value in row.items())]) for row in rows]
    return "\n\n".join([*(["\n".join(head)] if head else []), *tables]) + "\n"


def _toml(value: "Any", key: str = "") -> str:
    if isinstance(value, list):
        return f"[{', '.join(_toml(item) for item in value)}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{name} = {_toml(item, name)}' for name, item in value.items())} }}"
    if key in ("born", "died", "from", "to", "as_of") and len(value) == 10:
        return str(value)
    from json import dumps

    return dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
