"""The claims that changed between two versions, for a terminal."""

from textwrap import wrap

from lint.report.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.sheet.claim import Claim
    from lint.sheet.claim_changes import ClaimChanges


def render_claim_changes(claims: "Sequence[tuple[str, str, ClaimChanges]]", width: int) -> str:
    """A line a claim with its place; "" where nothing changed."""
    return "".join(line + "\n" for old, new, changes in claims for line in _story(old, new, changes, width))


def _story(old: str, new: str, changes: "ClaimChanges", width: int) -> "Iterator[str]":
    sections = (
        ("changed", new, [(other, f"{_words(one)} → {_words(other)}") for one, other in changes.changed]),
        ("added", new, [(claim, _words(claim)) for claim in changes.added]),
        ("dropped", old, [(claim, _words(claim)) for claim in changes.dropped]),
    )
    for name, path, claims in sections:
        if claims:
            yield f"claims {name}, {printable(path)}"
            for claim, said in claims:
                bearer = (
                    f" ({_one_line(claim.bearer)})" if claim.bearer and claim.bearer.casefold() not in said.casefold() else ""
                )
                start = claim.place.start
                yield from wrap(
                    printable(f"{start.line}:{start.column} {claim.kind}: {said}{bearer}"),
                    width,
                    initial_indent="  ",
                    subsequent_indent="      ",
                )


def _words(claim: "Claim") -> str:
    words = _one_line(claim.place.text)
    return words if len(words) < 90 else words[:88].rsplit(" ", 1)[0] + " …"


def _one_line(text: str) -> str:
    return " ".join(text.split())
