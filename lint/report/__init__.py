"""Reports: from a run's outcome to text in some form; `render(report) -> str`."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.model import Report

FORMS = ("full", "concise", "json", "jsonl", "html", "sarif", "github", "gitlab", "junit", "rdjson")

SHOWS_COPY = frozenset({"full", "rdjson"})
"""Forms that need lines of the story, for which a run keeps its sources."""

SETS_PAGES = frozenset({"html"})
"""Forms that set the whole story as a page, for which a run keeps its blocks."""

EXPLAINS = frozenset({"sarif"})
"""Forms that say why a check matters, for which a run loads the docstrings of the checks with findings."""

FROM_ROOT = frozenset({"sarif", "github", "gitlab"})
"""Forms whose reader knows files by their path from the root of the checkout, not from the working directory; reviewdog turns them round itself."""

BY_SUFFIX = {".html": "html", ".htm": "html", ".json": "json", ".jsonl": "jsonl", ".sarif": "sarif", ".xml": "junit"}
"""The form that the name of a report's file announces."""


def render(report: "Report", form: str, *, width: int = 80, colour: bool = False, statistics: bool = False) -> str:
    """The report in one of FORMS, "" where it has nothing to say.

    width: columns of the terminal. colour: whether to mark words with terminal colours.
    """
    if form == "full":
        from lint.report.text import render_full

        return render_full(report, width, colour, statistics)
    if form == "concise":
        from lint.report.text import render_concise

        return render_concise(report, statistics, colour)
    if form == "json":
        from lint.report.json_ import render_json

        return render_json(report)
    if form == "jsonl":
        from lint.report.json_ import render_jsonl

        return render_jsonl(report)
    return _render_for_a_tool(report, form)


def _render_for_a_tool(report: "Report", form: str) -> str:
    """The report for a browser, a forge or a build server; each form's module is imported when asked for."""
    if form == "html":
        from lint.report.html import render_html

        return render_html(report)
    if form == "sarif":
        from lint.report.sarif import render_sarif

        return render_sarif(report)
    if form == "github":
        from lint.report.github import render_github

        return render_github(report)
    if form == "gitlab":
        from lint.report.gitlab import render_gitlab

        return render_gitlab(report)
    if form == "junit":
        from lint.report.junit import render_junit

        return render_junit(report)
    if form == "rdjson":
        from lint.report.rdjson import render_rdjson

        return render_rdjson(report)
    raise ValueError(f"there is no report form {form}")


def rebased(report: "Report", folder: str) -> "Report":
    """The same report with `folder/` before every relative path of a finding, fault or skip."""
    from lint.report.root import from_folder

    return from_folder(report, folder)
