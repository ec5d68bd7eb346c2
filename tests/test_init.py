"""`newslint init`, `schema`, `completions` and `--watch`: what a newsroom sets up once."""

import json
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator

from lint.cli import COMMANDS
from lint.commands.schema import config_schema, names
from lint.commands.watch import follow
from lint.config_file import ROOT_KEYS
from lint.load import catalogue
from tests.conftest import Newsroom


class TestInit:
    def test_a_config_that_is_read(self, newsroom: Newsroom) -> None:
        newsroom.write("stories/a.md", "It rained.\n")
        newsroom.write("drafts/b.txt", "TK\n")
        done = newsroom.run("init")
        assert done.status == 0
        assert "newslint.toml: written" in done.out and ".pre-commit-config.yaml: written" in done.out
        config = (newsroom.folder / "newslint.toml").read_text()
        assert config.startswith("# 2 files of copy here: 1 .md, 1 .txt\n")
        assert '[per_path."drafts/**"]\nstage = "draft"' in config
        assert newsroom.check(".").status == 0

    def test_what_is_there_stays(self, newsroom: Newsroom) -> None:
        newsroom.write("newslint.toml", 'select = ["names"]\n')
        newsroom.write(".pre-commit-config.yaml", "repos: []\n")
        done = newsroom.run("init")
        assert "newslint.toml: is there already, so it was left alone\n" in done.out
        assert "add this to its repos:\n\n- repo: local" in done.out
        assert (newsroom.folder / "newslint.toml").read_text() == 'select = ["names"]\n'
        assert (newsroom.folder / ".pre-commit-config.yaml").read_text() == "repos: []\n"

    @pytest.mark.parametrize(
        ("there", "written"),
        [
            pytest.param(".github/CODEOWNERS", ".github/workflows/newslint.yml: written", id="github"),
            pytest.param(".gitlab-ci.yml", "add this job:\n\nnewslint:\n  image", id="gitlab"),
        ],
    )
    def test_the_build_that_is_found(self, newsroom: Newsroom, there: str, written: str) -> None:
        newsroom.write(there, "")
        assert written in newsroom.run("init").out

    def test_dry_run_writes_nothing(self, newsroom: Newsroom) -> None:
        assert "newslint.toml: would be written" in newsroom.run("init", "--dry-run").out
        assert [file.name for file in newsroom.folder.iterdir()] == [".git"]

    def test_no_such_folder(self, newsroom: Newsroom) -> None:
        assert newsroom.run("init", "nowhere").err == "newslint: nowhere: there is no such folder\n"


class TestSchema:
    @pytest.mark.parametrize("name", names())
    def test_each_is_a_schema(self, newsroom: Newsroom, name: str) -> None:
        done = newsroom.run("schema", name)
        Draft202012Validator.check_schema(json.loads(done.out))
        assert done.status == 0

    def test_unknown(self, newsroom: Newsroom) -> None:
        assert "there is no schema of confg; did you mean config?" in newsroom.run("schema", "confg").err

    def test_the_config_schema_knows_every_key(self) -> None:
        assert sorted(config_schema(catalogue())["properties"]) == sorted(ROOT_KEYS)

    @pytest.mark.parametrize(
        ("config", "fits"),
        [
            pytest.param({"select": ["names"], "fail_on": "error"}, True, id="good"),
            pytest.param({"checks": {"dates/weekday": {"window_days": 30}}}, True, id="option"),
            pytest.param({"checks": {"dates/weekday": {"window": 30}}}, False, id="unknown-option"),
            pytest.param({"checks": {"dates/weekday": {"window_days": "x"}}}, False, id="option-of-another-type"),
            pytest.param({"per_path": {"sport/**": {"ignore": ["headline"]}}}, True, id="per-path"),
            pytest.param({"per_path": {"sport/**": {"plugins": ["x"]}}}, False, id="root-key-per-path"),
            pytest.param({"level": {"names/form": "warning"}}, False, id="no-level"),
            pytest.param({"slect": []}, False, id="unknown-key"),
        ],
    )
    def test_it_says_what_the_reader_says(self, config: dict[str, object], fits: bool) -> None:
        assert Draft202012Validator(config_schema(catalogue())).is_valid(config) is fits


class TestCompletions:
    @pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
    def test_every_command_is_known(self, newsroom: Newsroom, shell: str) -> None:
        pytest.importorskip("shtab")
        done = newsroom.run("completions", shell)
        assert done.status == 0
        assert [name for name in COMMANDS if name not in done.out] == []

    def test_bash_reads_it(self, newsroom: Newsroom) -> None:
        pytest.importorskip("shtab")
        script = newsroom.run("completions", "bash").out
        assert subprocess.run(["bash", "-n"], input=script, text=True, check=False).returncode == 0


class TestWatch:
    def test_what_is_saved_is_linted_again(self, newsroom: Newsroom) -> None:
        linted: list[list[str]] = []

        def lint(paths: object) -> int:
            linted.append(list(paths))  # type: ignore[call-overload]
            return len(linted)

        story = str(newsroom.write("a.txt", "It rained.\n"))
        other = str(newsroom.write(".a.txt.swp", "x"))
        gone = str(newsroom.folder / "gone.txt")
        assert follow(lint, ["."], [{story, other}, {gone}, {story}]) == 3
        assert linted == [["."], [story], [story]]

    def test_without_the_extra(self, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "watchfiles", None)
        newsroom.write("a.txt", "It rained.\n")
        done = newsroom.check("a.txt", "--watch")
        assert done.err == "newslint: --watch needs watchfiles; install it with: pip install 'newslint[watch]'\n"
        assert done.status == 2
