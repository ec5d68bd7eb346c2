"""What shall not be reported: by a comment in the copy, a mark of the desk behind a word, or a decision kept beside the story."""

import re

from lint.fingerprint import fingerprint
from lint.load import ConfigError
from lint.model import LocatedFinding, Place, Position, Span, Value
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from lint.document import Document
    from lint.load import Catalogue
    from lint.model import Finding

UNUSED = "suppress/unused"
"""The id under which a comment or a decision that hides nothing is told, at level tick."""

_DIRECTIVE = compile_pattern(
    r"<!--\s{0,9}newslint:\s{0,9}(ignore-story|ignore|off|on)\b((?:[\s,]{1,9}[a-z][\w/-]{1,60}){0,20}?)(?:\s{1,9}because\s([^\n]{1,300}?))?\s{0,9}-->"
)
_ANY_DIRECTIVE = compile_pattern(r"<!--\s{0,9}newslint:[^\n]{0,400}?-->")
_MARKED = compile_pattern(r"[\"”’')]{0,2}\s?(?:\((?:CQ|cq)\)|\[(?:CQ|cq|sic|SIC)\])")
_WITH_COMMENTS = ("markdown", "html", "xml")
_LONGEST_MARK = 10
_KEYS = ("check", "fingerprint", "words", "reason", "by", "at")
_TABLE = compile_pattern(r"^[ \t]*\[\[\s*decision\s*\]\]", re.M)


class Directive(Value):
    """A comment in the copy. verb: "ignore" for the block it stands in or before, "ignore-story", "off" up to "on".

    checks: ids or subjects; none stands for all. start, end: its place in the source.
    """

    __slots__ = ("checks", "end", "reason", "start", "verb")

    def __init__(self, verb: str, checks: tuple[str, ...], reason: str, start: int, end: int) -> None:
        self.verb = verb
        self.checks = checks
        self.reason = reason
        self.start = start
        self.end = end

    def means(self, check: str) -> bool:
        return not self.checks or check in self.checks or check.split("/")[0] in self.checks


class Decision(Value):
    """Somebody's word that a finding is none, kept by fingerprint: it outlives the sentence and the line."""

    __slots__ = ("check", "fingerprint", "line", "reason")

    def __init__(self, check: str, fingerprint: str, reason: str, line: int) -> None:
        self.check = check
        self.fingerprint = fingerprint
        self.reason = reason
        self.line = line


class Sidecar(Value):
    """What stands beside a story: decisions, and words and look-alikes that are right in it."""

    __slots__ = ("decisions", "distinct", "path", "words")

    def __init__(
        self, path: str, decisions: tuple[Decision, ...], words: tuple[str, ...], distinct: tuple[tuple[str, ...], ...]
    ) -> None:
        self.path = path
        self.decisions = decisions
        self.words = words
        self.distinct = distinct


def read_sidecar(path: str) -> Sidecar:
    """Raises ConfigError, naming file and cause."""
    from lint.config_file import check_keys, read_toml

    values = read_toml(path)
    check_keys(path, "", values, ("decision", "words", "distinct"))
    rows = values.get("decision", [])
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    lines = [text.count("\n", 0, match.start()) + 1 for match in _TABLE.finditer(text)]
    decisions = tuple(_decision(path, row, line) for row, line in zip(rows, [*lines, *([1] * len(rows))], strict=False))
    return Sidecar(path, decisions, tuple(values.get("words", ())), tuple(tuple(group) for group in values.get("distinct", ())))


def _decision(path: str, row: "dict[str, Any]", line: int) -> Decision:
    from lint.config_file import did_you_mean

    for key in row:
        if key not in _KEYS:
            raise ConfigError(f"{path}: line {line}: unknown key {key}{did_you_mean(key, _KEYS)}")
    for key in ("check", "fingerprint", "reason"):
        if not isinstance(row.get(key), str) or not row[key]:
            raise ConfigError(f"{path}: line {line}: a decision needs a {key}")
    return Decision(row["check"], row["fingerprint"], row["reason"], line)


def hidden_by_mark(doc: "Document", finding: "Finding") -> bool:
    """Whether a desk has said "(CQ)" or "[sic]" right behind one of the finding's places."""
    spans = [at for at in (finding.at, *(at for at, _ in finding.related)) if isinstance(at, Span)]
    return any(_MARKED.match(doc.text, span.end, span.end + _LONGEST_MARK) for span in spans)


class Suppressions:
    """The comments of one story, and which of them have hidden something."""

    def __init__(self, doc: "Document", catalogue: "Catalogue", read: bool = True) -> None:
        """read: whether to look for comments at all.

        Raises ConfigError, naming the line, for a comment that cannot be understood.
        """
        self._doc = doc
        self._stretches: list[tuple[Directive, int, int]] = []
        if read and doc.form in _WITH_COMMENTS:
            directives = tuple(read_directives(doc.source, catalogue))
            self._stretches = list(_stretches(directives, doc))
        self._used: set[Directive] = set()

    def hide(self, finding: LocatedFinding) -> bool:
        """Whether a comment means a finding of which any place stands where the comment holds."""
        places = [finding.place, *(place for place, _ in finding.related)]
        offsets = [place.start.offset for place in places if place.path == self._doc.path]
        hiding = [
            directive
            for directive, low, high in self._stretches
            if directive.means(finding.check) and any(low <= offset < high for offset in offsets)
        ]
        self._used.update(hiding)
        return bool(hiding)

    def unused(self, ran: "Iterable[str]") -> "Iterator[LocatedFinding]":
        """A finding for each comment that hid nothing though all that it names was looked for."""
        ids = set(ran)
        known = ids | {id.split("/")[0] for id in ids}
        for directive, _, _ in self._stretches:
            if directive not in self._used and known.issuperset(directive.checks):
                place = self._doc.place_in_source(directive.start, directive.end)
                yield _unused(place, "this comment hides nothing any more")


def unused_decisions(sidecar: Sidecar, shown: str, used: "Iterable[str]", ran: "Iterable[str]") -> "Iterator[LocatedFinding]":
    """A finding for each decision of a sidecar that hid nothing; `shown` is the sidecar's path in reports."""
    used, ran = set(used), set(ran)
    for decision in sidecar.decisions:
        if decision.fingerprint not in used and decision.check in ran:
            start = Position(decision.line, 1, 0)
            place = Place(shown, start, start, decision.check)
            yield _unused(place, f"the decision “{decision.reason}” on {decision.check} hides nothing any more")


def _unused(place: Place, message: str) -> LocatedFinding:
    return LocatedFinding(UNUSED, "tick", place, message, key=(place.text, message))


def decided(finding: LocatedFinding, decisions: "Sequence[Decision]") -> str:
    """The fingerprint under which a finding was decided, "" if it was not."""
    if not decisions:
        return ""
    print_ = fingerprint(finding.check, finding.key)
    return print_ if any(decision.fingerprint == print_ for decision in decisions) else ""


def read_directives(source: str, catalogue: "Catalogue") -> "Iterator[Directive]":
    """Raises ConfigError, naming the line, for a comment of ours that is no directive or names no check."""
    from lint.config_file import did_you_mean

    for found in _ANY_DIRECTIVE.finditer(source):
        line = source.count("\n", 0, found.start()) + 1
        match = _DIRECTIVE.fullmatch(source, found.start(), found.end())
        if match is None:
            raise ConfigError(
                f"line {line}: “{found.group()}” is not understood; write <!-- newslint: ignore names/spelling because … -->"
            )
        checks = tuple(match.group(2).replace(",", " ").split())
        for name in checks:
            if name not in catalogue.subjects and not catalogue.get(name):
                raise ConfigError(f"line {line}: unknown check {name}{did_you_mean(name, catalogue.names())}")
        ids = tuple(row.id if (row := catalogue.get(name)) else name for name in checks)
        yield Directive(match.group(1), ids, match.group(3) or "", found.start(), found.end())


def _stretches(directives: "Sequence[Directive]", doc: "Document") -> "Iterator[tuple[Directive, int, int]]":
    """Each directive with the stretch of the source for which it holds."""
    blocks = sorted(doc.source_span(block.span) for block in doc.blocks)
    for index, directive in enumerate(directives):
        if directive.verb == "ignore-story":
            yield directive, 0, len(doc.source) + 1
        elif directive.verb == "off":
            ends = [
                later.start
                for later in directives[index + 1 :]
                if later.verb == "on" and (not later.checks or later.checks == directive.checks)
            ]
            yield directive, directive.end, ends[0] if ends else len(doc.source) + 1
        elif directive.verb == "ignore":
            around = [(low, high) for low, high in blocks if low <= directive.start < high]
            after = [(low, high) for low, high in blocks if low >= directive.end]
            for low, high in (around or after)[:1]:
                yield directive, low, high
