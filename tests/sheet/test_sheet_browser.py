"""The sheet in headless Chromium: ticked by keyboard, saved, loaded, carried to a new version, legible.

playwright-core is looked for where NEWSLINT_PLAYWRIGHT says, a folder with node_modules in it; else npm installs it for the run.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from lint.document import Document
from lint.formats import Parsed, read
from lint.model import Span
from lint.report.claims_html import render_claims_html
from lint.sheet.claim import Claim, Sight
from lint.sheet.page import Page, listed, set_page, with_states
from lint.sheet.state import read_state
from lint.sheet.worksheet import read_story

pytestmark = pytest.mark.network

DRIVER = Path(__file__).with_name("browser.mjs")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

STORY = """Fire on the Maren Lisle leaves 14 dead

“We counted 214 people off,” harbour master Gwen Tresize, 52, said on Tuesday.

The ship, built in 1987, had 40 faults.

Photo: The Maren Lisle in Kestle Bay, where 12 people died.
"""
WORDS = (
    ("14", "number", "dead"),
    ("“We counted 214 people off,”", "quote", ""),
    ("214", "number", "people"),
    ("Gwen Tresize", "name", "Gwen Tresize"),
    ("52", "age", "Gwen Tresize"),
    ("Tuesday", "date", ""),
    ("1987", "date", ""),
    ("40", "number", "faults"),
    ("Kestle Bay", "place", "Kestle Bay"),
    ("12", "number", "people"),
)
HOSTILE = STORY.replace("40 faults", "40 <img src=x onerror='ran=1'></script><script>ran=1</script>\u202efaults")
NEXT = STORY.replace("14 dead", "15 dead").replace(", built in 1987,", "").replace("on Tuesday", "late on Tuesday")


def page(text: str) -> Page:
    (parsed,) = read(text.encode(), "plain").stories
    assert isinstance(parsed, Parsed)
    doc = Document(parsed.text, path="ferry.txt")
    claims: list[Claim] = []
    for words, kind, bearer in WORDS:
        words = "15" if words == "14" and "15 dead" in text else words
        at = text.find(words)
        if at < 0:
            continue
        block, sentence = doc.block_at(at), doc.sentence_at(at)
        seen: tuple[Sight, ...] = (
            (Sight("contradicted", "the headline says otherwise", claims[0].place),) if words == "12" else ()
        )
        if words == "Kestle Bay":
            seen = (Sight("verified", "spelled so", source="facts.toml", as_of="2024-02"), Sight("agrees", "agrees with itself"))
        claims.append(
            Claim(
                f"{kind}-{words}-1",
                kind,
                doc.place(Span(at, at + len(words))),
                role=block.role if block else "",
                paragraph=block.paragraph if block else 0,
                sentence=doc.words_at(sentence.span) if sentence else "",
                bearer=bearer,
                by="Gwen Tresize" if kind == "quote" else "",
                seen=seen,
            )
        )
    return set_page(doc, read_story(doc, tuple(claims)))


def render(*pages: Page) -> str:
    return render_claims_html(pages, lists=listed(pages))


@pytest.fixture(scope="module")
def playwright(tmp_path_factory: pytest.TempPathFactory) -> str:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    given = os.environ.get("NEWSLINT_PLAYWRIGHT", "")
    if os.path.isdir(os.path.join(given, "node_modules", "playwright-core")):
        return given
    folder = tmp_path_factory.mktemp("playwright")
    npm = shutil.which("npm")
    asked = [npm or "npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder), "playwright-core"]
    if npm is None or subprocess.run(asked, capture_output=True, timeout=300, check=False).returncode:
        pytest.skip("playwright-core cannot be installed; NEWSLINT_PLAYWRIGHT may name a folder that has it")
    return str(folder)


def drive(**job: str) -> Any:
    done = subprocess.run(
        ["node", str(DRIVER), json.dumps({"chromium": CHROMIUM, **job})], capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sheet")


@pytest.fixture(scope="module")
def first(playwright: str, folder: Path) -> Any:
    sheet = folder / "sheet.html"
    sheet.write_text(render(page(STORY)), encoding="utf-8")
    hostile = folder / "hostile.html"
    hostile.write_text(render(page(HOSTILE)), encoding="utf-8")
    return drive(playwright=playwright, sheet=str(sheet), hostile=str(hostile), folder=str(folder))


@pytest.fixture(scope="module")
def second(playwright: str, folder: Path, first: Any) -> Any:
    """The altered story: its sheet without the state, which is loaded there, and its sheet built with the state."""
    state = Path(first["state"])
    fresh = page(NEXT)
    (folder / "next.html").write_text(render(fresh), encoding="utf-8")
    carried = with_states([fresh], read_state(state.read_text(encoding="utf-8")))
    (folder / "carried.html").write_text(render(*carried), encoding="utf-8")
    files = {name: str(folder / f"{name}.html") for name in ("next", "carried")}
    return drive(playwright=playwright, state=str(state), folder=str(folder), **files)


def statuses(marks: Any) -> list[str]:
    return [mark["status"] for mark in marks]


TICKED = ["right", "on author", "query", "checked", "lawyer", "right", "changed", "", "", "", "checked"]


def test_ticks_by_keyboard(first: Any) -> None:
    assert statuses(first["ticked"]) == TICKED
    assert [mark["checked"] for mark in first["ticked"]] == [
        {"": "false", "query": "mixed", "lawyer": "mixed"}.get(status, "true") for status in TICKED
    ]
    assert first["ticked"][0]["label"] == "number: 14, right"
    assert first["ticked"][9]["label"] == "number: 12, unticked, contradicted"
    assert first["count"] == "6 of 11 ticked, 1 query, 1 for the lawyer"
    assert first["ticked"][10]["label"] == "own: people died, checked (cq)"
    assert first["focusAfterEscape"] == "checkbox"
    assert first["tabs"] == [f"c0-{number}" for number in range(5)]
    assert first["help"]


def test_the_mouse_the_filter_and_undo(first: Any) -> None:
    assert first["clicks"] == ["false", "true"]
    assert first["afterUndo"] == ["right", ""]
    assert first["filtered"] == 1


def test_the_state_is_saved_and_loaded(first: Any) -> None:
    assert first["download"] == "ferry.txt.ticks.json"
    assert (first["unsavedBefore"], first["unsavedAfter"]) == ("Save (unsaved)", "Save")
    (state,) = read_state(Path(first["state"]).read_text(encoding="utf-8"))
    assert [tick.mark.status for tick in state.ticks] == TICKED
    changed = state.ticks[6].mark
    assert (changed.was_from, changed.to) == ("1987", "thirty-three")
    assert (changed.source, changed.source_kind, changed.initials) == ("ferry </script> log", "document", "OF")
    assert len(changed.time) == len("2024-02-20 14:05")
    assert first["loaded"] == first["ticked"]
    assert first["remembered"] == first["ticked"]
    assert first["loadedGone"] == first["loadedLost"] == []


def test_a_new_version_keeps_what_is_unchanged_and_shows_what_is_lost(second: Any) -> None:
    assert statuses(second["carried"]) == ["", "on author", "query", "checked", "lawyer", "right", "", "", "", "checked"]
    assert [mark["was"] for mark in second["carried"]] == ["“14” ✓", *[""] * 9]
    (lost,) = second["carriedLost"]
    assert lost.startswith("was ticked as “14” (right, OF, ")
    assert lost.endswith("; now “15”")
    (gone,) = second["carriedGone"]
    assert gone.startswith("date “1987”: changed, ferry </script> log, OF, ")


def test_the_sheet_carries_a_state_as_newslint_does(second: Any) -> None:
    for what in ("", "Gone", "Lost"):
        assert second[f"next{what}"] == second[f"carried{what}"]


def test_it_is_legible_and_fits(first: Any, second: Any) -> None:
    looks = {**first["looks"], **second["looks"]}
    assert len(looks) == 24
    assert {name: look for name, look in looks.items() if look["found"] or look["overflow"] > 0} == {}


def test_nothing_is_asked_of_the_network_and_nothing_breaks(first: Any, second: Any) -> None:
    for seen in (first, second):
        assert seen["console"] == []
        assert seen["requests"] == []


def test_hostile_copy_stays_words(first: Any) -> None:
    assert (first["hostile"]["foreign"], first["hostile"]["ran"]) == (0, False)
    assert "</script><script>ran=1</script><U+202E>faults" in first["hostile"]["list"]


def test_it_prints(folder: Path, first: Any) -> None:
    assert (folder / "sheet.pdf").read_bytes().startswith(b"%PDF-")
