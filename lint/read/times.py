"""Times of day: "8 p.m. EST", "15:30", "1115 GMT"."""

import re

from lint.model import Span, Value
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.read.blocks import Block

OFFSETS = {
    "GMT": 0, "UTC": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "JST": 540, "HKT": 480, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
}  # fmt: skip
"""Minutes ahead of Greenwich. IST, MSK and others that name several zones, or moved, are left out."""


class Time(Value):
    """A time of day as printed.

    span: with its half of the day and zone. hour, minute: figures as printed. half: "am", "pm" or "". zone: "EST", "GMT" or "".
    zone_span: where the zone stands. compact: four figures without a mark, "1115".
    """

    __slots__ = ("compact", "half", "hour", "minute", "span", "zone", "zone_span")

    def __init__(
        self, span: Span, hour: int, minute: int, half: str, zone: str, zone_span: Span | None, compact: bool = False
    ) -> None:
        self.span = span
        self.hour = hour
        self.minute = minute
        self.half = half
        self.zone = zone
        self.zone_span = zone_span
        self.compact = compact

    @property
    def minutes(self) -> int:
        """Minutes after midnight, where it is a time at all."""
        hour = self.hour % 12 + 12 * (self.half == "pm") if self.half else self.hour
        return 60 * hour + self.minute


_HALF = compile_pattern(r"([0-9](?<![\w.,:/$£€-].)[0-9]?)(?:[:.]([0-9]{2}))?\s?([AaPp])(?:\.\s?[Mm]\.?|[Mm])(?![\w’'])")
_ZONE = compile_pattern(r"\s{0,2}\(?\b(GMT|UTC|BST|CES?T|EES?T|[ECMP][SD]?T|JST|HKT|AE[SD]T|NZ[SD]T)\b")
_ZONED = compile_pattern(
    r"([0-9](?<![\w.,:/$£€-].)[0-9]?)([:.]?)([0-9]{2})\s{0,2}(GMT|UTC|BST|CES?T|EES?T|[ECMP][SD]T|JST|HKT|AE[SD]T|NZ[SD]T)\b"
)
_CLOCK = compile_pattern(
    r"([0-9](?<![\w.,:/$£€-].)[0-9]?)([:.]?)([0-9]{2})(?=\s{0,2}(?:local\s{1,3}time\s{0,2})?\([0-9]{1,2}[:.]?[0-9]{2}\s?(?:GMT|UTC)\b)"
)


def read_times(text: str, blocks: "Iterable[Block]") -> tuple[Time, ...]:
    """The times of `blocks`, in order; figures alone only beside a zone, or before one in brackets."""
    found: dict[int, Time] = {}
    halves = any(half in text for half in ("m", "M"))
    zoned = any(zone in text for zone in ("GMT", "UTC", "ST", "DT", "ET"))
    doubled = "GMT" in text or "UTC" in text
    for block in blocks:
        if halves:
            for time in _with_half(text, block.span):
                found.setdefault(time.span.start, time)
        if zoned:
            for match in _ZONED.finditer(text, block.span.start, block.span.end):
                found.setdefault(match.start(), _zoned(match, match.group(4)))
        if doubled:
            for match in _CLOCK.finditer(text, block.span.start, block.span.end):
                found.setdefault(match.start(), _zoned(match, ""))
    return tuple(found[start] for start in sorted(found))


def _with_half(text: str, span: Span) -> "Iterator[Time]":
    for match in _HALF.finditer(text, span.start, span.end):
        zone = _ZONE.match(text, match.end(), span.end)
        named = zone.group(1) if zone and "(" not in zone.group() else ""
        zone_span = Span(*zone.span(1)) if zone and named else None
        if match.group(3).isupper() and "." not in match.group() and int(match.group(1)) > 12 and not match.group(2):
            continue
        yield Time(
            Span(match.start(), zone_span.end if zone_span else match.end()),
            int(match.group(1)), int(match.group(2) or 0), match.group(3).lower() + "m", named, zone_span,
        )  # fmt: skip


def _zoned(match: "re.Match[str]", zone: str) -> Time:
    zone_span = Span(*match.span(4)) if zone else None
    end = match.end() if zone else match.end(3)
    return Time(Span(match.start(), end), int(match.group(1)), int(match.group(3)), "", zone, zone_span, not match.group(2))
