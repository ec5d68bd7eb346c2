"""What a terminal can show: colours, width, and copy that cannot steer it."""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


def uses_colour(out: "TextIO | None") -> bool:
    """NO_COLOR and FORCE_COLOR as no-color.org and force-color.org have them, else whether `out` is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return out is not None and out.isatty() and os.environ.get("TERM") != "dumb"


def width(out: "TextIO | None") -> int:
    """Columns to write in: the terminal's, between 60 and 100; 80 elsewhere."""
    if out is None or not out.isatty():
        return 80
    try:
        return min(max(os.get_terminal_size(out.fileno()).columns or 80, 60), 100)  # 0: a terminal that nobody has sized
    except OSError:
        return 80


def printable(text: str) -> str:
    """`text` with every control, format and unpaired surrogate character shown as a mark, so that copy cannot steer a terminal."""
    if text.isprintable():
        return text
    return "".join(
        c if c.isprintable() else " " if c in "\t\n\r\u00a0\u2028\u2029" or c.isspace() else f"<U+{ord(c):04X}>" for c in text
    )
