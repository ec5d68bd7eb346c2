"""The day of publication, from what a file says of itself."""

from lint.patterns import compile_pattern
from lint.read.days import days_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from lint.read.blocks import Block

_KEYS = ("date", "published", "pubdate", "publish_date", "datePublished", "article:published_time")
_YEAR = compile_pattern(r"[12]\d{3}(?!\d)")
_DAY = compile_pattern(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")


def published(meta: "Mapping[str, str]", text: str = "", blocks: "Iterable[Block]" = ()) -> "date | None":
    """The first date of `meta` under a customary key, in its own time zone; else that of a dateline with a year.

    A dateline without a year takes it from `meta` where that names one; else the day stays unknown. Never the clock.
    """
    for key in _KEYS:
        match = _DAY.match(meta.get(key, "").strip())
        if match:
            return day(match.group())
    return _of_dateline(meta, text, blocks)


def _of_dateline(meta: "Mapping[str, str]", text: str, blocks: "Iterable[Block]") -> "date | None":
    for block in blocks:
        if block.role != "dateline":
            continue
        from lint.read.dates import read_dates

        for when in read_dates(text, (block,), None):
            year = when.year or _year(meta)
            if year is None or when.day is None or when.last is not None or not 1 <= when.day <= days_in(when.month, year):
                continue
            return day(f"{year:04}-{when.month:02}-{when.day:02}")
    return None


def _year(meta: "Mapping[str, str]") -> int | None:
    """The year that `meta` names where it names no day."""
    match = _YEAR.match(meta.get("year", "").strip() or meta.get("date", "").strip())
    return int(match.group()) if match else None


def day(iso: str) -> "date | None":
    """`2024-02-20` as a date; None where no such day exists."""
    from datetime import date

    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
