"""What a new version of a story changed: values left behind, corrections taken back, claims added, dropped and changed."""

from lint.model import LocatedFinding, Place, Rule, Span
from lint.sheet.align import align, units
from lint.sheet.changed import Versions
from lint.sheet.stating import read_stated
from lint.sheet.survivors import read_survivors
from lint.sheet.undone import read_undone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.sheet.stated import Stated
    from lint.sheet.survivors import Survivor
    from lint.sheet.undone import Undone

RULES = (
    Rule("compare/survivor", "query", "a value changed in one place stands unchanged in another"),
    Rule("compare/undone", "query", "the new version takes a correction back"),
)


def versions(old: "Document", new: "Document") -> Versions:
    """Two versions with their sentences aligned; nothing is aligned or stated where both are the same letter for letter."""
    if old.text == new.text:
        return Versions(old, new, align((), ()), (), ())
    old_units, new_units = units(old), units(new)
    return Versions(old, new, align(old_units, new_units), read_stated(old, old_units), read_stated(new, new_units))


def compare(old: "Document", new: "Document", edited: "Document | None" = None) -> tuple[LocatedFinding, ...]:
    """The findings, placed in `new`, by place. edited: our version of `old`, whose corrections `new` should keep."""
    return findings(versions(old, new), edited)


def findings(both: Versions, edited: "Document | None" = None) -> tuple[LocatedFinding, ...]:
    """As `compare`, of versions that are aligned already."""
    old, new = both.old, both.new
    found = [_survivor(both, survivor) for survivor in read_survivors(both)]
    if edited is not None:
        found += [_undone(new, edited, undone) for undone in read_undone(old, edited, new)]
    return tuple(sorted(found, key=lambda finding: (finding.place.start.offset, finding.check, finding.message)))


def _survivor(both: Versions, survivor: "Survivor") -> LocatedFinding:
    change = survivor.change
    first, *more = survivor.left
    old, new = change.old, change.new
    return _finding(
        both.new,
        "compare/survivor",
        first.span,
        f"“{first.shown}” stands here still{_and_in(both.new, more)}, but {_where(both.new, new.span)} now says “{new.shown}”, "
        f"where it said “{old.shown}”",
        related=(
            *((both.new.place(one.span), "and here") for one in more),
            (both.new.place(new.span), "now says so"),
            (both.old.place(old.span), "said so before"),
        ),
        unless="the two are not the same thing, or the earlier value is meant",
        question=f"“{old.shown}” or “{new.shown}”?",
        key=(old.kind, " ".join(sorted(old.about & first.about or old.about)), _plain(old), _plain(new)),
    )


def _undone(new: "Document", edited: "Document", undone: "Undone") -> LocatedFinding:
    if undone.old and undone.edited:
        message = f"“{_short(undone.old)}” is back; it had been corrected to “{_short(undone.edited)}”"
    elif undone.old:
        message = f"“{_short(undone.old)}” is back; it had been taken out"
    else:
        message = f"“{_short(undone.edited)}” is gone; it had been put in here"
    related = ((edited.place(undone.edited_at), "as corrected"),) if undone.edited_at.end else ()
    return _finding(
        new,
        "compare/undone",
        undone.span,
        message,
        related=related,
        unless="the correction was wrong, or no longer holds",
        key=(undone.old, undone.edited),
    )


def _finding(
    doc: "Document",
    check: str,
    span: Span,
    message: str,
    *,
    related: tuple[tuple[Place, str], ...],
    unless: str,
    key: tuple[str, ...],
    question: str = "",
) -> LocatedFinding:
    block, sentence = doc.block_at(span.start), doc.sentence_at(span.start)
    return LocatedFinding(
        check,
        "query",
        doc.place(span),
        message,
        role=block.role if block else "",
        paragraph=block.paragraph if block else 0,
        sentence=_short(doc.words_at(sentence.span), 400) if sentence else "",
        related=related,
        unless=unless,
        question=question,
        key=key,
    )


def _and_in(doc: "Document", more: "list[Stated]") -> str:
    """ ", and in paragraph 6 and the caption", for the other places."""
    named = list(dict.fromkeys(_where(doc, one.span) for one in more))
    if not named:
        return ""
    return f", and in {', '.join(named[:-1])}{' and ' if named[1:] else ''}{named[-1]}"


def _where(doc: "Document", span: Span) -> str:
    block = doc.block_at(span.start)
    if block is not None and block.paragraph:
        return f"paragraph {block.paragraph}"
    return f"the {block.role}" if block is not None else f"line {doc.line_of(span)}"


def _plain(stated: "Stated") -> str:
    return " ".join(map(str, stated.value)) if isinstance(stated.value, tuple) else str(stated.value)


def _short(words: str, most: int = 90) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 2].rsplit(" ", 1)[0] + " …"
