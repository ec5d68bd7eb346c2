"""Config files: found, checked, merged; globs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.config import glob_pattern
from lint.config_file import FAIL_ON, NEAR_KEYS, ROOT_KEYS, did_you_mean
from tests.conftest import Newsroom

DOUBLED = "Harbour reopens\n\nThe mayor spoke to the the press.\n"
OFF = 'ignore = ["duplicates/word"]\n'


@pytest.mark.parametrize(
    ("config", "says"),
    [
        pytest.param("select = [", "is not TOML: ", id="broken"),
        pytest.param(b"\xff\xff", "is not UTF-8", id="no text"),
        pytest.param('slect = ["all"]', "unknown key slect; did you mean select?", id="unknown key"),
        pytest.param("zzz = 1", "unknown key zzz\n", id="unknown key unlike any"),
        pytest.param('[per_path."a"]\nexclude = ["b"]', "unknown key per_path.'a'.exclude", id="root key per path"),
        pytest.param('[per_path]\na = "b"', "per_path.'a' must be a table", id="per path no table"),
        pytest.param('select = "all"', "select must be a list of texts", id="text for a list"),
        pytest.param("ignore = [1]", "ignore must be a list of texts", id="number in a list"),
        pytest.param('distinct = [["one"]]', "distinct must be a list of groups", id="distinct from nothing"),
        pytest.param('stage = "print"', 'stage must be "draft" or "edit" or "publish"', id="stage"),
        pytest.param('fail_on = "tick"', "fail_on must be ", id="fail_on"),
        pytest.param('[level]\n"duplicates/word" = "fatal"', "level must be a table from checks to levels", id="level"),
        pytest.param('[level]\n"duplicates/wrd" = "error"', "unknown check duplicates/wrd in level; did you mean", id="level of"),
        pytest.param("date = 2024", "date must be a date", id="date"),
        pytest.param("date = 2024-02-20T10:00:00", "date must be a date", id="date and time"),
        pytest.param('checks = "names"', "checks must be tables", id="checks"),
        pytest.param('[checks."names/speling"]\na = 1', "unknown check names/speling in checks; did you mean", id="check"),
        pytest.param('[checks."duplicates/word"]\na = 1', "duplicates/word has no option a\n", id="option"),
        pytest.param('[checks."one/a"]\nendng = "x"', "one/a has no option endng; did you mean ending?", id="option near"),
        pytest.param('[checks."one/a"]\nmost = true', "one/a: most must be a whole number", id="true is no number"),
        pytest.param('[checks."one/a"]\nmost = 1.0', "one/a: most must be a whole number", id="1.0 is not whole"),
        pytest.param('[checks."one/a"]\nending = 1', "one/a: ending must be a text", id="number for a text"),
        pytest.param('select = ["nmes"]', "unknown check nmes; did you mean names?", id="select"),
        pytest.param('[per_path."a"]\nignore = ["nmes"]', "unknown check nmes; did you mean names?", id="ignore per path"),
        pytest.param('facts = ["gone.toml"]', "", id="facts"),
    ],
)
def test_a_wrong_config_is_one_line_and_status_2(newsroom: Newsroom, config: str | bytes, says: str) -> None:
    newsroom.house("one/a", "alpha")
    text = config if isinstance(config, bytes) else f'house = ["house"]\n{config}\n'.encode()
    path = newsroom.write("newslint.toml", text)
    newsroom.write("a.txt", DOUBLED)
    done = newsroom.check("a.txt")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"newslint: {path}: {says}" if says else "newslint: ")
    assert done.err.count("\n") == 1


class TestWhichConfig:
    @pytest.mark.parametrize(
        ("files", "words", "status"),
        [
            pytest.param({}, [], 1, id="none"),
            pytest.param({"newslint.toml": OFF}, [], 0, id="here"),
            pytest.param({"newslint.toml": "\ufeff" + OFF.replace("\n", "\r\n")}, [], 0, id="with a mark and CRLF"),
            pytest.param({"pyproject.toml": "[tool.newslint]\n" + OFF}, [], 0, id="pyproject"),
            pytest.param({"pyproject.toml": '[tool.other]\na = "newslint"\n'}, [], 1, id="pyproject without the table"),
            pytest.param({"pyproject.toml": "[tool.newslint]\n" + OFF, "newslint.toml": ""}, [], 1, id="newslint.toml first"),
            pytest.param({"pyproject.toml": "newslint = [", "newslint.toml": OFF}, [], 0, id="pyproject beside is not read"),
            pytest.param({"other.toml": OFF}, ["--config", "other.toml"], 0, id="named"),
            pytest.param({"newslint.toml": OFF, "other.toml": ""}, ["--config", "other.toml"], 1, id="named beats found"),
            pytest.param({"pyproject.toml": "[project]\n"}, ["--config", "pyproject.toml"], 1, id="named without the table"),
            pytest.param({"desk/newslint.toml": OFF}, [], 0, id="nearer to the file"),
            pytest.param({"desk/pyproject.toml": "[tool.newslint]\n" + OFF}, [], 0, id="nearer pyproject"),
            pytest.param({"desk/pyproject.toml": "[project]\n", "newslint.toml": OFF}, [], 0, id="nearer without the table"),
            pytest.param({"newslint.toml": OFF, "desk/newslint.toml": "ignore = []\n"}, [], 1, id="nearer wins"),
            pytest.param(
                {"newslint.toml": OFF, "desk/newslint.toml": 'stage = "edit"\n'}, [], 0, id="omitted comes from the root"
            ),
            pytest.param({"other/newslint.toml": OFF}, [], 1, id="of another folder"),
            pytest.param({"newslint.toml": f'[per_path."desk/*.txt"]\n{OFF}'}, [], 0, id="per path"),
            pytest.param({"newslint.toml": f'[per_path."desk"]\n{OFF}'}, [], 0, id="per path, a folder"),
            pytest.param({"newslint.toml": f'[per_path."*.txt"]\n{OFF}'}, [], 1, id="a star stays in its folder"),
        ],
    )
    def test_holds(self, newsroom: Newsroom, files: dict[str, str], words: list[str], status: int) -> None:
        for name, text in files.items():
            newsroom.write(name, text)
        newsroom.write("desk/a.txt", DOUBLED)
        assert newsroom.check("desk/a.txt", *words).status == status

    def test_is_looked_for_upward_to_the_repository(self, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
        newsroom.write("newslint.toml", OFF)
        newsroom.write("desk/sport/a.txt", DOUBLED)
        monkeypatch.chdir(newsroom.folder / "desk" / "sport")
        assert newsroom.check("a.txt").status == 0
        (newsroom.folder / "desk" / ".git").mkdir()
        assert newsroom.check("a.txt").status == 1

    @pytest.mark.parametrize("key", sorted({*ROOT_KEYS} - {*NEAR_KEYS}))
    def test_nearer_ones_may_not_say_what_is_the_roots(self, newsroom: Newsroom, key: str) -> None:
        value = {
            "fail_on": '"error"',
            "per_path": "{}",
            "date": "2024-02-20",
            "archive": '"a"',
            "language": '"en"',
            "baseline": '"a"',
        }.get(key, "[]")
        newsroom.write("newslint.toml", "")
        near = newsroom.write("desk/newslint.toml", f"{key} = {value}\n")
        newsroom.write("desk/a.txt", DOUBLED)
        done = newsroom.check("desk/a.txt")
        assert done.status == 2
        assert done.err.startswith(f"newslint: {near}: {key} belongs in the root config, ")

    def test_a_broken_nearer_one_ends_a_pool_too(self, newsroom: Newsroom) -> None:
        newsroom.write("desk/newslint.toml", "slect = []\n")
        for number in range(60):
            newsroom.write(f"desk/{number}.txt", DOUBLED)
        done = newsroom.process("check", ".", "--jobs", "2")
        assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
        assert "unknown key slect; did you mean select?" in done.err

    def test_its_language_is_for_copy_that_does_not_say(self, newsroom: Newsroom) -> None:
        newsroom.write("newslint.toml", 'language = "sv"\n')
        newsroom.write("a.md", "---\nlanguage: en-GB\n---\n\nHe met Mayor Karl Dray, who was at home.\n")
        newsroom.write("b.md", "He met Mayor Karl Dray, who was at home.\n")
        titles = {path: "Mayor" in newsroom.run("claims", path, "--kind", "title").out for path in ("a.md", "b.md")}
        assert titles == {"a.md": True, "b.md": False}, "titles are read in English only"

    def test_its_day_is_for_copy_that_does_not_say(self, newsroom: Newsroom) -> None:
        newsroom.write("newslint.toml", "date = 2020-01-01\n")
        newsroom.write("a.md", "---\ndate: 2024-05-14\n---\n\nIt rained on Friday, May 17.\n")
        newsroom.write("b.md", "It rained on Friday, Jan. 3.\n")
        newsroom.write("c.txt", "SVEDALA, May 17, 2024 – It rained on Friday, May 17.\n")
        days = {path: newsroom.run("crib", path).out.splitlines()[1] for path in ("a.md", "b.md", "c.txt")}
        assert days == {"a.md": "published 14 May 2024", "b.md": "published 1 Jan 2020", "c.txt": "published 17 May 2024"}
        assert newsroom.run("crib", "a.md", "--date", "2021-01-01").out.splitlines()[1] == "published 1 Jan 2021"

    @pytest.mark.parametrize("fail_on", FAIL_ON)
    def test_fail_on(self, newsroom: Newsroom, fail_on: str) -> None:
        newsroom.write("newslint.toml", f'fail_on = "{fail_on}"\nlevel = {{"duplicates" = "query"}}\n')
        newsroom.write("a.txt", DOUBLED)
        assert newsroom.check("a.txt").status == (1 if fail_on == "query" else 0)
        assert newsroom.check("a.txt", "--fail-on", "query").status == 1


@pytest.mark.parametrize(
    ("glob", "path", "matches"),
    [
        ("*.md", "a.md", True),
        ("*.md", "desk/a.md", False),
        ("**/*.md", "a.md", True),
        ("**/*.md", "desk/sport/a.md", True),
        ("drafts/**", "drafts/a.txt", True),
        ("drafts/**", "drafts/b/a.txt", True),
        ("drafts/**", "old-drafts/a.txt", False),
        ("drafts", "drafts/b/a.txt", True),
        ("./drafts/", "drafts/a.txt", True),
        ("drafts", "drafts.txt", False),
        ("a/**/b.txt", "a/b.txt", True),
        ("a/**/b.txt", "a/x/y/b.txt", True),
        ("a/**/b.txt", "ab.txt", False),
        ("?.txt", "a.txt", True),
        ("?.txt", "/.txt", False),
        ("a.txt", "a_txt", False),
        ("[a].txt", "a.txt", False),
        ("[a].txt", "[a].txt", True),
        ("*", "line\nbreak", True),
    ],
)
def test_glob(glob: str, path: str, matches: bool) -> None:
    assert bool(glob_pattern(glob).match(path)) == matches


NAMES = st.text("ab.", min_size=1, max_size=4)
PATHS = st.lists(NAMES, min_size=1, max_size=4).map("/".join)
GLOB_PARTS = st.one_of(st.just("**"), st.text("ab.*?", min_size=1, max_size=4).filter(lambda part: "**" not in part))
GLOBS = st.lists(GLOB_PARTS, min_size=1, max_size=4)


def fits(globs: list[str], names: list[str]) -> bool:
    """What a glob means, read off its definition part by part."""
    if not globs:
        return True  # a folder's glob holds for what is in it
    if globs[0] == "**":
        return bool(names) if len(globs) == 1 else any(fits(globs[1:], names[skip:]) for skip in range(len(names)))
    part = "".join({"*": ".*", "?": "."}.get(char) or re.escape(char) for char in globs[0])
    return bool(names) and bool(re.fullmatch(part, names[0])) and fits(globs[1:], names[1:])


@given(GLOBS, PATHS)
def test_a_glob_means_its_parts(globs: list[str], path: str) -> None:
    glob = "/".join(globs)
    if glob.startswith("./"):
        return
    assert bool(glob_pattern(glob).match(path)) == fits(globs, path.split("/"))


@given(PATHS)
def test_a_plain_path_is_a_glob_of_itself_and_of_what_is_in_it(path: str) -> None:
    if path.startswith("./"):
        return
    assert glob_pattern(path).match(path)
    assert glob_pattern(path).match(path + "/a")
    assert not glob_pattern(path).match(path + "a")
    assert glob_pattern("**").match(path)


def test_did_you_mean_is_silent_without_a_near_word() -> None:
    assert did_you_mean("zzz", ["names", "dates"]) == ""
    assert did_you_mean("date", ["names", "dates"]) == "; did you mean dates?"
