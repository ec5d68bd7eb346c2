"""The proof sheet: one HTML file that needs nothing beside it, for reading a run's findings on the copy itself."""

import os
from base64 import b64encode
from hashlib import sha256

from lint.model import Page
from lint.report.grouping import grouped
from lint.report.proof import Story, article, safe
from lint.report.wording import PLURALS, counts_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model import Report
    from lint.report.grouping import Group

LEVELS = ("error", "query", "tick")
MOST_CLEAN_FILES = 500
"""So many files without findings are listed by name."""


def render_html(report: "Report") -> str:
    """The page. Its policy lets it load nothing and run its own script only; without the script it still reads and prints."""
    style, script = _asset("proof.css"), _asset("proof.js")
    policy = f"default-src 'none'; img-src data:; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    stories = _stories(report)
    title = f"newslint: {counts_of(report)}"
    lines = [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">',
        f'<title>{safe(title)}</title>\n<link rel="icon" href="data:,">',
        f"<style>{style}</style>\n</head>\n<body>",
        *_top(report),
        "<main>",
        *_index(report, stories),
        *_troubles(report),
    ]
    for story in stories:
        lines += article(story)
    lines += ["</main>", f"<script>{script}</script>\n</body>\n</html>"]
    return "\n".join(lines) + "\n"


def _asset(name: str) -> str:
    folder = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    with open(os.path.join(folder, "data", name), encoding="utf-8") as file:
        return file.read()


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _stories(report: "Report") -> list[Story]:
    """Each story with what is to be said of it: those of one file part the file's findings by where they stand."""
    by_path: dict[str, list[Group]] = {}
    for group in grouped(report):
        by_path.setdefault(group.finding.place.path, []).append(group)
    pages: dict[str, list[Page]] = {}
    for page in report.pages:
        pages.setdefault(page.path, []).append(page)
    made: list[tuple[Page, list[Group]]] = []
    for path, groups in by_path.items():
        mine = pages.get(path) or [Page(path, ())]
        parted: list[list[Group]] = [[] for _ in mine]
        for group in groups:
            parted[_page_of(group, mine)].append(group)
        made += [(page, found) for page, found in zip(mine, parted, strict=True) if found]
    return [Story(f"s{number}", page, found) for number, (page, found) in enumerate(made, 1)]


def _page_of(group: "Group", pages: list[Page]) -> int:
    """Which story of a file the finding stands in; the last that begins before it."""
    offset = group.finding.place.start.offset
    begins = [min((s for passage in page.passages for _, _, s, _ in passage.stretches), default=0) for page in pages]
    return max((at for at, begin in enumerate(begins) if begin <= offset), default=0)


def _top(report: "Report") -> "Iterator[str]":
    levels = [finding.level for finding in report.findings]
    yield f'<header class="top">\n<h1>newslint <span class="counts">{counts_of(report)}</span></h1>'
    if report.findings:
        yield '<fieldset class="levels"><legend>show</legend>'
        for level in LEVELS:
            if count := levels.count(level):
                yield (
                    f'<label class="{level}"><input type="checkbox" value="{level}" checked>'
                    f" {count} {level if count == 1 else PLURALS[level]}</label>"
                )
        yield "</fieldset>"
        yield (
            '<p class="keys"><span><kbd>j</kbd>next</span> <span><kbd>k</kbd>previous</span> <span><kbd>o</kbd>other place</span> <span><kbd>Esc</kbd>leave</span>'
            ' <button type="button" class="theme">dark or light</button></p>'
        )
    yield "</header>"


def _index(report: "Report", stories: list[Story]) -> "Iterator[str]":
    """The table of stories, where there are several, and the files in which nothing was found."""
    if len(stories) > 1:
        yield '<nav class="index" aria-label="stories"><table><thead><tr><th scope="col">story</th>'
        levels = [level for level in LEVELS if any(finding.level == level for finding in report.findings)]
        yield from (f'<th scope="col">{PLURALS[level]}</th>' for level in levels)
        yield "</tr></thead><tbody>"
        for story in stories:
            yield f'<tr><td><a href="#{story.id}">{safe(story.page.path)}</a> <span class="title">{safe(story.title)}</span></td>'
            found = [group.finding.level for group in story.groups]
            yield from (f'<td class="number">{found.count(level) or "–"}</td>' for level in levels)
            yield "</tr>"
        yield "</tbody></table></nav>"
    with_findings = {finding.place.path for finding in report.findings}
    told = {story.page.path for story in stories}
    elsewhere = sorted(with_findings - told)
    if elsewhere:
        yield _listed(f"{_files(len(elsewhere))} with nothing but what is said once for all", elsewhere)
    broken = {fault.path for fault in report.errors}
    clean = [path for path in report.paths if path not in with_findings and path not in broken]
    if clean:
        yield _listed(f"{_files(len(clean))} with nothing found", clean)


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"


def _listed(what: str, paths: list[str]) -> str:
    items = "".join(f"<li>{safe(path)}</li>" for path in paths[:MOST_CLEAN_FILES])
    more = f"<li>and {len(paths) - MOST_CLEAN_FILES} more</li>" if len(paths) > MOST_CLEAN_FILES else ""
    return f'<details class="files"><summary>{what}</summary><ul>{items}{more}</ul></details>'


def _troubles(report: "Report") -> "Iterator[str]":
    """What could not be read, what broke, and what checks could not judge."""
    if report.errors:
        yield '<section class="faults"><h2>not read or not checked</h2><ul>'
        for fault in report.errors:
            check = f"{fault.check}: " if fault.check else ""
            yield f"<li>{safe(fault.path)}: {safe(check + fault.message)}</li>"
        yield "</ul></section>"
    if report.skipped:
        yield f'<details class="files"><summary>{len(report.skipped)} not judged</summary><ul>'
        for skip in report.skipped:
            yield f"<li>{safe(skip.check)} could not judge {_files(skip.files)}: {safe(skip.reason)}</li>"
        yield "</ul></details>"
