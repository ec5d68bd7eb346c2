"""The worksheet for a terminal: one claim a line, what was seen of it behind or beneath."""

from textwrap import wrap

from lint.report.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lint.sheet.claim import Claim, Sight
    from lint.sheet.order import Group
    from lint.sheet.worksheet import Story

MARKS = {"contradicted": "!", "verified": "+", "holds": "o", "agrees": "o"}
"""A hollow mark where the story agrees with itself, as both places may be wrong; a blank where nothing was seen."""

KEY = "! contradicted   + as the desk has it   o agrees or adds up, both may be wrong"
_INDENT = 24


def render_claims_text(stories: "Iterable[tuple[Story, Sequence[Group]]]", width: int) -> str:
    """Each story with its groups of claims, a count, and what the marks mean."""
    lines: list[str] = []
    for story, groups in stories:
        lines += [printable(story.path), *wrap(printable(story.headline), width), ""]
        for group in groups:
            heading = printable(" ".join(group.heading.split()))
            lines += [*wrap(heading, width), *(line for claim in group.claims for line in _claim(claim, width)), ""]
        lines += [*wrap(_count(story.claims), width), ""]
    if lines:
        lines.append(KEY)
    return "".join(line.rstrip() + "\n" for line in lines)


def _claim(claim: "Claim", width: int) -> list[str]:
    """Line and column, the mark, the kind, the words; who it hangs on and what was seen, wrapped beneath where they do not fit."""
    start = claim.place.start
    mark = MARKS[claim.seen[0].verdict] if claim.seen else " "
    head = f"{f'{start.line}:{start.column}':>8} {mark} {claim.kind:<12} "
    words = printable(" ".join(claim.place.text.split()))
    rest = "; ".join(printable(part) for part in (_hangs_on(claim), *_seen(claim)) if part)
    if rest and len(head) + len(words) + 3 + len(rest) <= width:
        return [f"{head}{words}  ({rest})"]
    room = max(width - _INDENT, 20)
    return [
        line if index else head + line
        for index, line in enumerate(
            " " * _INDENT * (number > 0) + line
            for number, line in enumerate([*wrap(words, room), *(wrap(f"({rest})", room) if rest else ())])
        )
    ]


def _hangs_on(claim: "Claim") -> str:
    bearer = " ".join(claim.bearer.split())
    shown = bearer if bearer and bearer != " ".join(claim.place.text.split()) and claim.kind not in ("place",) else ""
    by = f"by {' '.join(claim.by.split())}" if claim.by and claim.kind == "quote" else ""
    return ", ".join(part for part in (shown, by) if part)


def _seen(claim: "Claim") -> list[str]:
    gravest = [sight for sight in claim.seen if sight.verdict == claim.seen[0].verdict]
    return list(dict.fromkeys(sight.note + _source(sight) for sight in gravest))


def _count(claims: "Sequence[Claim]") -> str:
    verdicts = [claim.seen[0].verdict if claim.seen else "" for claim in claims]
    kinds = {kind: sum(claim.kind == kind for claim in claims) for kind in dict.fromkeys(claim.kind for claim in claims)}
    counted = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items(), key=lambda item: -item[1]))
    total = f"{len(claims)} claim{'s' * (len(claims) != 1)}"
    return (
        f"{total}: {verdicts.count('contradicted')} contradicted, {verdicts.count('')} with nothing seen; {counted}"
        if claims
        else total
    )


def _source(sight: "Sight") -> str:
    if not sight.source:
        return ""
    return f" [{sight.source}, as of {sight.as_of}]" if sight.as_of else f" [{sight.source}]"
