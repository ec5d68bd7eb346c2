"""Writes a page for each check, from the check itself, and their list: `make docs`. A test compares."""

from collections.abc import Iterator
from pathlib import Path

from lint.commands.explain import markdown_page
from lint.load import Row, catalogue

PAGES = Path(__file__).parent / "checks"


def pages() -> dict[str, str]:
    """Text by path below docs/checks."""
    rows = catalogue().rows
    made = {f"{row.id}.md": _text(markdown_page(row.load())) for row in rows}
    return {"README.md": _text(_list(rows)), **made}


def _text(lines: Iterator[str]) -> str:
    return "".join(line.rstrip() + "\n" for line in lines)


def _list(rows: tuple[Row, ...]) -> Iterator[str]:
    yield from ("# The checks", "", f"{len(rows)} checks, one page each, made from the check itself (`make docs`).")
    yield from (
        "",
        "`newslint explain ID` prints the same. “Right of read”: findings on real copy that were read one by one, and how many of",
        "them were right; – where none was read.",
    )
    for subject in dict.fromkeys(row.id.split("/")[0] for row in rows):
        yield from ("", f"## {subject}", "", "| check | level | runs | finds | right of read |", "|---|---|---|---|---|")
        for row in rows:
            if row.id.startswith(f"{subject}/"):
                measured = row.load().measured
                share = f"{measured[0]} of {measured[1]}" if measured else "–"
                yield f"| [{row.id}]({row.id}.md) | {row.level} | {_when(row)} | {row.summary} | {share} |"


def _when(row: Row) -> str:
    if not row.default:
        return "if selected"
    return {"facts": "with a fact sheet", "archive": "with an archive"}.get(row.needs, "always")


def main() -> None:
    wanted = pages()
    for old in PAGES.rglob("*.md"):
        if old.relative_to(PAGES).as_posix() not in wanted:
            old.unlink()
    for name, text in wanted.items():
        file = PAGES / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
