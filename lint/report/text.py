"""The reports for people: one line a finding, or the finding with its copy."""

from lint.origin import line_starts
from lint.report.excerpt import Line, Mark, columns_of, excerpts
from lint.report.grouping import PLACES_NAMED, grouped, more_of
from lint.report.terminal import printable
from lint.report.wording import asides, counts_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model import LocatedFinding, Place, Report
    from lint.report.grouping import Group

_COLOURS = {"error": "1;31", "query": "1;33", "tick": "1;36", "path": "1", "dim": "2", "related": "36"}


def render_concise(report: "Report", statistics: bool = False, colour: bool = False) -> str:
    """`path:line:column: level: message [check, role]`, one line a finding or a group of equal ones."""
    paint = _painter(colour)
    lines: list[str] = []
    for group in grouped(report):
        finding = group.finding
        where, level = paint(_where(finding.place), "path"), paint(finding.level, finding.level)
        said = f"{printable(finding.message)} {paint(f'[{finding.check}, {_role(finding)}]', 'dim')}"
        lines.append(" ".join(filter(None, (f"{where}: {level}: {said}", more_of(group)))))
    if statistics:
        lines += _statistics(report)
    return "".join(line + "\n" for line in lines)


def render_full(report: "Report", width: int, colour: bool, statistics: bool) -> str:
    """Each finding with its line of copy, the words underlined, its other places beneath, and the innocent reading."""
    paint = _painter(colour)
    lines: list[str] = []
    starts = {path: line_starts(source) for path, source in report.sources.items()}
    for group in grouped(report):
        lines += [*_finding(group.finding, report, starts, width, paint), *_others(group, width, paint), ""]
    if report.findings:
        lines += _wrapped(counts_of(report), width)
        for skip in report.skipped:
            files = "1 file" if skip.files == 1 else f"{skip.files} files"
            lines += _wrapped(printable(f"{skip.check} could not judge {files}: {skip.reason}"), width)
    if statistics:
        lines += _statistics(report)
    return "".join(line + "\n" for line in lines)


class _painter:
    """Wraps text in terminal colours, or leaves it."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, text: str, kind: str) -> str:
        return f"\033[{_COLOURS[kind]}m{text}\033[0m" if self.colour and text else text


def _where(place: "Place") -> str:
    return f"{printable(place.path)}:{place.start.line}:{place.start.column}"


def _role(finding: "LocatedFinding") -> str:
    return f"paragraph {finding.paragraph}" if finding.paragraph else finding.role or "file"


def _finding(
    finding: "LocatedFinding", report: "Report", starts: dict[str, list[int]], width: int, paint: _painter
) -> "Iterator[str]":
    place = finding.place
    yield f"{paint(_where(place), 'path')}  {paint(finding.level, finding.level)}  {finding.check}  {paint(_role(finding), 'dim')}"
    for line in _wrapped(printable(finding.message), width - 2):
        yield f"  {line}"
    yield from _copy(finding, report, starts, width, paint)
    for aside in asides(finding):
        for line in _wrapped(printable(aside), width - 2, hang="  "):
            yield f"  {paint(line, 'dim')}"


def _others(group: "Group", width: int, paint: _painter) -> "Iterator[str]":
    """Where else the same is to be said."""
    if group.others:
        places = ", ".join(_where(other.place) for other in group.others[:PLACES_NAMED])
        more = "" if len(group.others) <= PLACES_NAMED else " …"
        for line in _wrapped(f"{more_of(group)}: {places}{more}", width - 2, hang="  "):
            yield f"  {paint(line, 'related')}"


def _copy(
    finding: "LocatedFinding", report: "Report", starts: dict[str, list[int]], width: int, paint: _painter
) -> "Iterator[str]":
    """The finding's places in their lines; a place of another file by its path."""
    path = finding.place.path
    source = report.sources.get(path)
    if source is None:
        return
    here = [(finding.place, "", True)] + [(place, note, False) for place, note in finding.related if place.path == path]
    lines: dict[int, Line] = {}
    for place, note, main in here:
        number = place.start.line
        if number not in lines:
            begin = starts[path][number - 1]
            end = starts[path][number] if number < len(starts[path]) else len(source)
            lines[number] = Line(number, source[begin:end].rstrip("\r\n"), [])
        at = place.start.column - 1
        length = place.end.offset - place.start.offset
        lines[number].marks.append(Mark(at, min(at + length, len(lines[number].text)), main, printable(note)))
    gutter = max(len(str(number)) for number in lines)
    order = sorted(lines, key=lambda number: (number != finding.place.start.line, number))
    for number in order:
        for excerpt in excerpts(lines[number], width - gutter - 5):
            yield f"  {paint(f'{number:>{gutter}} │', 'dim')} {excerpt.text}"
            under = "".join(paint(chunk, finding.level if chunk.startswith("^") else "related") for chunk in excerpt.underline)
            yield f"  {paint(' ' * gutter + ' │', 'dim')} {under}".rstrip()
            for note in excerpt.notes:
                yield f"  {paint(' ' * gutter + ' │', 'dim')} {paint(note, 'related')}"
    for place, note in finding.related:
        if place.path != path:
            yield f"  {_where(place)}: {printable(place.text)}{' – ' + printable(note) if note else ''}"


def _wrapped(text: str, width: int, hang: str = "") -> list[str]:
    """`text` in lines of at most `width` columns, broken at spaces; what has no space is left whole."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and columns_of(line) + 1 + columns_of(word) > width:
            lines.append(line)
            line = hang + word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def _statistics(report: "Report") -> "Iterator[str]":
    """Findings by check, and for checks that count them the claims seen and compared."""
    counts: dict[str, int] = {}
    for finding in report.findings:
        counts[finding.check] = counts.get(finding.check, 0) + 1
    checks = sorted({*counts, *report.tallies}, key=lambda check: (-counts.get(check, 0), check))
    width = max(map(len, checks), default=0)
    yield "findings by check" if checks else "no findings"
    for check in checks:
        tally = report.tallies.get(check)
        seen = f"   of {tally.compared} compared, {tally.seen} seen" if tally else ""
        yield f"  {check:<{width}} {counts.get(check, 0):>6}{seen}"
