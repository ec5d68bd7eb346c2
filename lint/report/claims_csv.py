"""The worksheet as CSV, one claim a row, safe to open in a spreadsheet."""

import csv
import io

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.sheet.claim import Claim
    from lint.sheet.worksheet import Story

COLUMNS = (
    "path", "line", "column", "role", "paragraph", "kind", "text", "bearer", "by", "sentence", "verdict", "note", "source", "as_of", "id",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")


def render_claims_csv(stories: "Iterable[Story]") -> str:
    """A header, then the claims in the order of the stories; of what was seen the gravest.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for story in stories:
        writer.writerows(_row(story.path, claim) for claim in story.claims)
    return out.getvalue()


def _row(path: str, claim: "Claim") -> list[str | int]:
    sight = claim.seen[0] if claim.seen else None
    start = claim.place.start
    seen = (sight.verdict, sight.note, sight.source, sight.as_of) if sight else ("", "", "", "")
    words = (claim.kind, " ".join(claim.place.text.split()), claim.bearer, claim.by, claim.sentence, *seen, claim.id)
    return [harmless(path), start.line, start.column, claim.role, claim.paragraph, *map(harmless, words)]


def harmless(cell: str) -> str:
    """`cell` as words, also where a spreadsheet sees a formula; control characters are left out."""
    cell = "".join(char for char in cell if char.isprintable() or char in "\t\n")
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
