"""Rows of a list or table: price lists, results, specifications, where one figure stands beside many things."""

from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document

MOST_WORDS = 10
FEWEST_ROWS = 3
_FIGURE = compile_pattern(r"[0-9]")
_ENDS_A_SENTENCE = (".", "!", "?", "”", '"', "…")
_OF_A_SENTENCE = compile_pattern(r"\s(?:is|are|was|were|has|have|had|will|would|says|said|keeps?|as|after|who|which|that)\s")


def listed_spans(doc: "Document") -> tuple[tuple[int, int], ...]:
    """Where rows stand, from and to: three short lines without a full stop or more in a run, most of them with a figure."""
    found: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    for block in doc.copy_blocks:
        if block.role in ("headline", "deck", "caption"):
            found += _rows(doc, run)
            run = []
            continue
        at = block.span.start
        for line in doc.text[block.span.start : block.span.end].split("\n"):
            bare = line.strip()
            if bare:
                if _is_row(bare):
                    run.append((at, at + len(line)))
                else:
                    found += _rows(doc, run)
                    run = []
            at += len(line) + 1
    return (*found, *_rows(doc, run))


def _is_row(line: str) -> bool:
    if line.endswith(_ENDS_A_SENTENCE) or _OF_A_SENTENCE.search(line):
        return False
    return len(line.split()) <= MOST_WORDS


def _rows(doc: "Document", run: list[tuple[int, int]]) -> list[tuple[int, int]]:
    with_figures = sum(1 for start, end in run if _FIGURE.search(doc.text, start, end))
    return run if with_figures >= FEWEST_ROWS and with_figures * 2 >= len(run) else []
