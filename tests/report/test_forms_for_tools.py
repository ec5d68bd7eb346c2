"""The forms that forges, build servers and review bots read: SARIF, GitHub, GitLab, JUnit, rdjson."""

import json
import re
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest

from lint.model import Edit, Fault, Fix, LocatedFinding, Place, Position, Report, Rule, SkippedCheck, Tally
from lint.report import FORMS, rebased, render
from lint.report.github import MOST_OF_A_LEVEL, render_summary
from lint.report.sarif import uri_of
from tests.conftest import Newsroom

HOSTILE = (
    "a\nb\r::error file=x::y ]]> </script><script>alert(1)</script> \x00\x1b[31m\x85\u202e\u2028\ufffe\ud800"
    " %0A \"'&|`<b>@team ##[error]x"
)


def place(path: str = "a.txt", line: int = 1, column: int = 1, text: str = "x") -> Place:
    return Place(path, Position(line, column, column - 1), Position(line, column + len(text), column - 1 + len(text)), text)


def finding(
    number: int = 1, level: str = "query", check: str = "names/spelling", path: str = "a.txt", **more: Any
) -> LocatedFinding:
    return LocatedFinding(check, level, place(path, number), f"finding {number}", **{"key": ("x",), **more})


def hostile_report() -> Report:
    found = LocatedFinding(
        "names/spelling",
        "error",
        place(HOSTILE, 1, 1, HOSTILE),
        HOSTILE,
        sentence=HOSTILE,
        related=((place(HOSTILE, 2, 1, HOSTILE), HOSTILE), (place("b.txt", 2, 1, HOSTILE), "")),
        fixes=(Fix(HOSTILE, (Edit(place(HOSTILE), HOSTILE),), True),),
        unless=HOSTILE,
        question=HOSTILE,
        key=(HOSTILE,),
    )
    return Report(
        (found,),
        errors=(Fault(HOSTILE, HOSTILE, "names/spelling"), Fault(HOSTILE, HOSTILE)),
        skipped=(SkippedCheck("dates/weekday", HOSTILE, 1, (HOSTILE,)),),
        rules=(Rule("names/spelling", "query", HOSTILE, why=HOSTILE), Rule("dates/weekday", "query", "days")),
        files=1,
        paths=(HOSTILE,),
        sources={HOSTILE: HOSTILE + "\n" + HOSTILE},
    )


class TestHostileCopy:
    """Names of files, messages and copy made to break out of each form."""

    @pytest.mark.parametrize("form", FORMS)
    def test_is_utf8_and_cannot_steer_a_terminal(self, form: str) -> None:
        said = render(hostile_report(), form)
        said.encode()
        assert not set("\x00\x1b\x85\u202e\r\ufffe") & set(said)

    @pytest.mark.parametrize("form", ["sarif", "gitlab", "rdjson"])
    def test_json_without_unpaired_surrogates(self, form: str) -> None:
        said = render(hostile_report(), form)
        json.dumps(json.loads(said), ensure_ascii=False).encode()

    def test_github(self) -> None:
        said = render(hostile_report(), "github")
        assert len(said.splitlines()) == said.count("\n") == 3
        for line in said.splitlines():
            command, _, data = line.removeprefix("::").partition("::")
            name, _, properties = command.partition(" ")
            assert name == "error" and data
            assert all(re.fullmatch(r"\w+=[^,:\n]*", one) for one in properties.split(","))

    def test_a_plain_line_of_the_log_is_no_command(self) -> None:
        many = Report((*hostile_report().findings,) * (MOST_OF_A_LEVEL + 3), files=1)
        *_, last = render(many, "github").splitlines()
        assert last.startswith("- ") and "##[" not in last

    def test_github_summary(self) -> None:
        said = render_summary(hostile_report())
        row = said.splitlines()[-1]
        assert row.count("|") == 4
        assert not re.search(r"<(?!br>)", row)
        assert "@team" not in row and "`" not in row

    def test_junit(self) -> None:
        tree = ElementTree.fromstring(render(hostile_report(), "junit").encode())
        failure = tree.find(".//failure")
        assert failure is not None and "]]> </script><script>alert(1)</script>" in failure.attrib["message"]


class TestGitHub:
    def test_the_cap_holds_for_each_level(self) -> None:
        report = Report(tuple(finding(n, level) for level in ("error", "query", "tick") for n in range(1, 14)), files=1)
        lines = render(report, "github").splitlines()
        for command in ("error", "warning", "notice"):
            assert sum(line.startswith(f"::{command} ") for line in lines) == MOST_OF_A_LEVEL
        assert sum(line.startswith("- a.txt:") for line in lines) == 9
        assert render_summary(report).count("names/spelling") == 39

    def test_what_was_not_read_takes_its_place_among_the_errors(self) -> None:
        report = Report(tuple(finding(n, "error") for n in range(1, 12)), errors=(Fault("b.txt", "is binary"),), files=2)
        lines = render(report, "github").splitlines()
        assert lines[0] == "::error file=b.txt,title=newslint::is binary"
        assert sum(line.startswith("::error ") for line in lines) == MOST_OF_A_LEVEL

    def test_properties(self) -> None:
        said = render(Report((finding(3, path="a,b:c%.txt"),), files=1), "github")
        assert said == (
            "::warning file=a%2Cb%3Ac%25.txt,line=3,endLine=3,col=1,endColumn=2,title=newslint names/spelling::finding 3\n"
        )

    def test_a_finding_over_lines_has_no_end_column(self) -> None:
        found = finding()
        found.place.end = Position(4, 7, 90)
        assert "endLine=4,col=1,title" in render(Report((found,), files=1), "github")

    def test_a_summary_has_room_for_so_much(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("lint.report.github.LARGEST_SUMMARY", 400)
        said = render_summary(Report(tuple(finding(n) for n in range(1, 100)), files=1))
        assert len(said) < 500
        assert re.search(r"\d+ more findings are in the log\.\n$", said)

    def test_the_summary_is_added_to_the_steps_own(self, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
        newsroom.write("a.txt", "The mayor spoke to the the press.\n")
        summary = newsroom.write("summary.md", "before\n")
        monkeypatch.setenv("GITHUB_ACTIONS", "true")
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
        done = newsroom.run("check", "a.txt")
        assert (done.status, done.out.startswith("::error file=a.txt,line=1,endLine=1,col=24,endColumn=27,")) == (1, True)
        written = summary.read_text("utf-8")
        assert written.startswith("before\n### newslint\n\n1 error in 1 file\n")
        newsroom.write("b.txt", "Nothing here.\n")
        assert newsroom.run("check", "b.txt").out == ""
        assert summary.read_text("utf-8") == written


class TestGitLab:
    def fingerprints(self, newsroom: Newsroom, text: str) -> list[str]:
        newsroom.write("a.txt", text)
        return [issue["fingerprint"] for issue in json.loads(newsroom.run("check", "a.txt", "--format", "gitlab").out)]

    def test_fingerprints_are_unique_and_outlive_a_new_line(self, newsroom: Newsroom) -> None:
        text = "The mayor spoke to the the press.\n\nThe mayor spoke to the the press about the the boat.\n"
        before = self.fingerprints(newsroom, text)
        assert len(set(before)) == len(before) == 3
        assert self.fingerprints(newsroom, "Harbour reopens\n\n" + text) == before

    def test_fields(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", "Head\n\nThe mayor spoke to the the press.\n")
        newsroom.write("b.txt", b"\0")
        issue, fault = json.loads(newsroom.run("check", ".", "--format", "gitlab").out)
        assert issue["location"] == {"path": "a.txt", "lines": {"begin": 3, "end": 3}}
        assert (issue["check_name"], issue["severity"]) == ("duplicates/word", "critical")
        assert (fault["check_name"], fault["severity"], fault["location"]["path"]) == ("newslint", "blocker", "b.txt")
        assert issue["description"].endswith(".")


class TestJUnit:
    def test_counts_are_those_of_the_elements(self) -> None:
        report = Report(
            (finding(1, "error"), finding(2, "tick"), finding(3)),
            errors=(Fault("c.txt", "is binary"),),
            skipped=(SkippedCheck("dates/weekday", "no day of publication", 2, ("a.txt", "b.txt")),),
            files=3,
            paths=("a.txt", "b.txt", "c.txt"),
        )
        tree = ElementTree.fromstring(render(report, "junit").encode())
        for suite in (tree, *tree.findall("testsuite")):
            for attribute, element in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
                assert int(suite.attrib[attribute]) == len(suite.findall(f".//{element}"))
        assert [suite.attrib["name"] for suite in tree] == ["a.txt", "b.txt", "c.txt", "not judged"]
        assert tree.find(".//testcase[@name='nothing found']/../[@name='b.txt']") is not None
        assert len(tree.findall(".//skipped")) == 1

    def test_a_run_without_findings(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", "The harbour reopened.\n")
        done = newsroom.run("check", "a.txt", "--format", "junit")
        tree = ElementTree.fromstring(done.out)
        assert (done.status, tree.attrib["failures"], tree.attrib["tests"]) == (0, "0", "1")


class TestRdjson:
    LINE = "Zoë’s 🐎 ran to the the café.\n"

    def test_columns_are_bytes(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", "Éclair 🥐\r\n\r\n" + self.LINE)
        (found,) = json.loads(newsroom.run("check", "a.txt", "--format", "rdjson").out)["diagnostics"]
        at = found["location"]["range"]
        line = self.LINE.encode()
        assert at["start"]["line"] == 3
        assert line[at["start"]["column"] - 1 : at["end"]["column"] - 1] == b"the"
        assert line[: at["start"]["column"] - 1].endswith(b"to the ")

    def test_a_suggestion_makes_the_fix(self, newsroom: Newsroom) -> None:
        newsroom.write("a.txt", self.LINE)
        (found,) = json.loads(newsroom.run("check", "a.txt", "--format", "rdjson").out)["diagnostics"]
        (one,) = found["suggestions"]
        line = self.LINE.encode()
        begin, end = one["range"]["start"]["column"] - 1, one["range"]["end"]["column"] - 1
        assert (line[:begin] + one["text"].encode() + line[end:]).decode() == "Zoë’s 🐎 ran to the café.\n"

    def test_a_fix_of_several_edits_is_no_suggestion(self) -> None:
        both = Fix("throughout", (Edit(place(), "y"), Edit(place(line=2), "y")))
        (found,) = json.loads(render(Report((finding(fixes=(both,)),), files=1), "rdjson"))["diagnostics"]
        assert "suggestions" not in found

    def test_severities(self) -> None:
        report = Report(tuple(finding(1, level) for level in ("error", "query", "tick")), files=1)
        found = json.loads(render(report, "rdjson"))["diagnostics"]
        assert [one["severity"] for one in found] == ["ERROR", "WARNING", "INFO"]


class TestSarif:
    def run_of(self, newsroom: Newsroom, *words: str) -> dict[str, Any]:
        log = json.loads(newsroom.run("check", *words, "--format", "sarif").out)
        assert log["version"] == "2.1.0"
        run: dict[str, Any] = log["runs"][0]
        return run

    def test_a_result_points_into_its_tables(self, newsroom: Newsroom) -> None:
        newsroom.write("café & co/a:b.txt", "Zoë 🐎 spoke to the the press.\n")
        run = self.run_of(newsroom, ".")
        (result,) = run["results"]
        where = result["locations"][0]["physicalLocation"]
        artifact = run["artifacts"][where["artifactLocation"]["index"]]
        assert where["artifactLocation"]["uri"] == artifact["location"]["uri"] == "caf%C3%A9%20%26%20co/a%3Ab.txt"
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert (rule["id"], result["level"], run["columnKind"]) == ("duplicates/word", "error", "unicodeCodePoints")
        assert where["region"] == {
            "startLine": 1,
            "startColumn": 20,
            "endLine": 1,
            "endColumn": 23,
            "snippet": {"text": "the"},
        }
        assert rule["help"]["text"] and rule["fullDescription"]["text"] and rule["shortDescription"]["text"].endswith(".")
        assert result["relatedLocations"][0]["message"]["text"] == "the first one."
        assert len(result["fixes"]) == 1

    def test_a_fingerprint_outlives_a_new_line(self, newsroom: Newsroom) -> None:
        text = "The mayor spoke to the the press about the the boat.\n"
        newsroom.write("a.txt", text)
        before = [result["partialFingerprints"] for result in self.run_of(newsroom, "a.txt")["results"]]
        newsroom.write("a.txt", "Harbour reopens\n\n" + text)
        assert [result["partialFingerprints"] for result in self.run_of(newsroom, "a.txt")["results"]] == before
        assert before[0] != before[1]

    def test_what_was_not_done_is_notified(self, newsroom: Newsroom) -> None:
        newsroom.write("b.txt", b"\0")
        run = self.run_of(newsroom, "b.txt")
        (invocation,) = run["invocations"]
        assert invocation["executionSuccessful"] is False
        (said,) = invocation["toolExecutionNotifications"]
        assert said["level"] == "error" and said["message"]["text"].startswith("is binary")

    @pytest.mark.parametrize(
        ("path", "uri"),
        [
            ("a.txt", "a.txt"),
            ("a b/ü.txt", "a%20b/%C3%BC.txt"),
            ("c:d.txt", "c%3Ad.txt"),
            ("/srv/a#b?.txt", "file:///srv/a%23b%3F.txt"),
            ("caf\udce9.txt", "caf%E9.txt"),
            ("../a.txt", "../a.txt"),
        ],
    )
    def test_uris(self, path: str, uri: str) -> None:
        assert uri_of(path) == uri


class TestPathsFromTheRoot:
    """Newslint may run in a folder below the root of the checkout; forges know files by their path from the root."""

    @pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
    @pytest.mark.parametrize(
        ("form", "path_in"),
        [
            ("github", lambda said: said.partition("file=")[2].partition(",")[0]),
            ("gitlab", lambda said: json.loads(said)[0]["location"]["path"]),
            ("rdjson", lambda said: "stories/" + json.loads(said)["diagnostics"][0]["location"]["path"]),
            ("sarif", lambda said: json.loads(said)["runs"][0]["artifacts"][0]["location"]["uri"]),
            ("concise", lambda said: "stories/" + said.partition(":")[0]),
        ],
        ids=["github", "gitlab", "rdjson", "sarif", "concise"],
    )
    def test_below_it(
        self, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, variable: str, form: str, path_in: Callable[[str], str]
    ) -> None:
        newsroom.write("stories/a.txt", "The mayor spoke to the the press.\n")
        monkeypatch.setenv(variable, str(newsroom.folder))
        monkeypatch.chdir(newsroom.folder / "stories")
        assert path_in(newsroom.run("check", "a.txt", "--format", form).out) == "stories/a.txt"

    def test_rebased_keeps_everything_else(self) -> None:
        report = Report((finding(),), files=1, paths=("a.txt",), errors=(Fault("/abs.txt", "gone"),))
        moved = rebased(report, "x")
        assert moved.findings[0].place.path == "x/a.txt"
        assert moved.errors[0].path == "/abs.txt"
        assert rebased(Report((), files=2), "x") == Report((), files=2)


class TestHidden:
    REPORT = Report((finding(),), files=1, suppressed=3)

    @pytest.mark.parametrize("form", ["full", "html"])
    def test_a_report_for_people_says_how_many(self, form: str) -> None:
        assert "1 query in 1 file, 3 hidden" in render(self.REPORT, form)

    def test_so_does_the_summary_of_a_build(self) -> None:
        assert "1 query in 1 file, 3 hidden" in render_summary(self.REPORT)

    def test_sarif_keeps_the_count_under_a_folder_too(self) -> None:
        run = json.loads(render(rebased(self.REPORT, "desk"), "sarif"))["runs"][0]
        assert run["properties"] == {"suppressed": 3}
        assert len(run["results"]) == 1


def test_a_report_below_a_root_loses_nothing_but_its_paths() -> None:
    whole = Report(
        (
            finding(
                fixes=(Fix("t", (Edit(place(), "y"),), True, True),), unless="u", question="q", url="x", role="deck", paragraph=2
            ),
        ),
        errors=(Fault("a.txt", "m", "c", True),),
        skipped=(SkippedCheck("c", "r", 1, ("a.txt",)),),
        rules=(Rule("c", "query", "s"),),
        files=1,
        paths=("a.txt",),
        sources={"a.txt": "x"},
        tallies={"c": Tally(2, 1)},
        suppressed=3,
    )
    assert repr(rebased(whole, "desk")).replace("desk/a.txt", "a.txt") == repr(whole)
