"""The day of publication, from what a file says of itself."""

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_KEYS = ("date", "published", "pubdate", "publish_date", "datePublished", "article:published_time")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")


def published(meta: "Mapping[str, str]") -> "date | None":
    """The first date of `meta` under a customary key, in its own time zone; None where there is none."""
    for key in _KEYS:
        match = _DAY.match(meta.get(key, "").strip())
        if match:
            return day(match.group())
    return None


def day(iso: str) -> "date | None":
    """`2024-02-20` as a date; None where no such day exists."""
    from datetime import date

    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
