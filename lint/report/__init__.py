"""Reports: from a run's outcome to text in some form; `render(report) -> str`."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.model import Report

FORMS = ("full", "concise", "json", "jsonl")
SHOWS_COPY = frozenset({"full"})
"""Forms that print lines of the story, for which a run keeps its sources."""


def render(report: "Report", form: str, *, width: int = 80, colour: bool = False, statistics: bool = False) -> str:
    """The report in one of FORMS, "" where it has nothing to say.

    width: columns of the terminal. colour: whether to mark words with terminal colours.
    """
    if form == "json":
        from lint.report.json_ import render_json

        return render_json(report)
    if form == "jsonl":
        from lint.report.json_ import render_jsonl

        return render_jsonl(report)
    from lint.report.text import render_concise, render_full

    return render_concise(report, statistics) if form == "concise" else render_full(report, width, colour, statistics)
