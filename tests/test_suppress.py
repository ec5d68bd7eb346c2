"""What a newsroom hides, by a comment, a mark behind a word or a decision beside the story, and what it hides no more."""

import pytest

from tests.conftest import Newsroom

TWICE = "The crowd left the the hall."
COMMENT = "<!-- newslint: {} -->"


def story(*blocks: str) -> str:
    return "\n\n".join(("# Council votes on the old harbour", *blocks)) + "\n"


@pytest.mark.parametrize(
    ("path", "blocks", "lines"),
    [
        pytest.param("s.md", [COMMENT.format("ignore"), TWICE, TWICE], [7], id="ignore-means-the-next-block-only"),
        pytest.param("s.md", [COMMENT.format("ignore duplicates/word because it is a refrain"), TWICE], [], id="an-id"),
        pytest.param("s.md", [COMMENT.format("ignore names, duplicates because …"), TWICE], [], id="subjects"),
        pytest.param("s.md", [COMMENT.format("ignore names"), TWICE], [5], id="another-subject"),
        pytest.param("s.md", [f"{TWICE} {COMMENT.format('ignore')} It rained.", TWICE], [5], id="in-its-own-block"),
        pytest.param(
            "s.md", [COMMENT.format("off duplicates"), TWICE, TWICE, COMMENT.format("on"), TWICE], [11], id="off-and-on"
        ),
        pytest.param(
            "s.md", [COMMENT.format("off duplicates"), TWICE, COMMENT.format("on names"), TWICE], [], id="on-of-another"
        ),
        pytest.param("s.md", [COMMENT.format("ignore-story duplicates"), TWICE, TWICE], [], id="ignore-story"),
        pytest.param("s.html", [f"{COMMENT.format('ignore')}<p>{TWICE}</p><p>{TWICE}</p>"], [3], id="html"),
        pytest.param("s.md", ["He went to the the (CQ) hall.", "She went to the the hall."], [5], id="cq"),
        pytest.param("s.md", ["He said “to the the [sic] hall we go”."], [], id="sic"),
        pytest.param("s.txt", [COMMENT.format("ignore"), TWICE], [5], id="plain-text-has-no-comments"),
    ],
)
def test_what_is_hidden(newsroom: Newsroom, path: str, blocks: list[str], lines: list[int]) -> None:
    newsroom.write(path, story(*blocks))
    found = newsroom.check(path, "--select", "duplicates/word")
    assert [int(line.split(":")[1]) for line in found.out.splitlines()] == lines
    assert found.status == (1 if lines else 0)


def test_what_hides_nothing_is_told_as_a_tick(newsroom: Newsroom) -> None:
    newsroom.write("s.md", story(COMMENT.format("ignore duplicates/word because it is a refrain"), "The crowd left the hall."))
    assert newsroom.check("s.md").out == ""
    told = newsroom.check("s.md", "--level", "tick")
    assert told.out.startswith("s.md:3:1: tick: this comment hides nothing any more [suppress/unused")
    assert told.status == 0


def test_a_comment_on_a_check_that_did_not_run_is_not_called_unused(newsroom: Newsroom) -> None:
    newsroom.write("s.md", story(COMMENT.format("ignore duplicates/word"), "The crowd left the hall."))
    assert newsroom.check("s.md", "--select", "names", "--level", "tick").out == ""


@pytest.mark.parametrize(
    ("comment", "says"),
    [
        pytest.param(
            "ignore duplicates/wrod", "line 3: unknown check duplicates/wrod; did you mean duplicates/word?", id="unknown"
        ),
        pytest.param("ignroe names", "line 3: “<!-- newslint: ignroe names -->” is not understood", id="no-verb"),
    ],
)
def test_a_comment_that_is_not_understood(newsroom: Newsroom, comment: str, says: str) -> None:
    newsroom.write("s.md", story(COMMENT.format(comment), TWICE))
    newsroom.write("t.md", story(TWICE))
    found = newsroom.check("s.md", "t.md", "--select", "duplicates/word")
    assert found.err.startswith(f"newslint: s.md: {says}")
    assert found.found == ["s.md duplicates/word", "t.md duplicates/word"]
    assert found.status == 2


class TestDecisions:
    def test_decided_once_and_for_the_next_version(self, newsroom: Newsroom) -> None:
        newsroom.write("s.md", story("It rained.", TWICE))
        done = newsroom.run("decide", "s.md:5:20", "--because", "it is the name of a band")
        assert (done.status, done.err) == (0, "")
        assert newsroom.check("s.md").found == []
        newsroom.write("s.md", story("It did not rain at all.", "Nobody came.", "They sang to the the moon. They they danced."))
        assert newsroom.check("s.md").found == ["s.md duplicates/word"], "the other word is another issue"

    def test_it_holds_for_its_story_only(self, newsroom: Newsroom) -> None:
        newsroom.write("s.md", story(TWICE))
        newsroom.write("t.md", story(TWICE))
        newsroom.run("decide", "s.md:3", "--because", "a band")
        assert newsroom.check(".").found == ["t.md duplicates/word"]

    def test_what_is_decided_and_gone_is_told_as_a_tick(self, newsroom: Newsroom) -> None:
        newsroom.write("s.md", story(TWICE))
        newsroom.run("decide", "s.md", "--because", "a band", "--by", "mk")
        newsroom.write("s.md", story("The crowd left the hall."))
        told = newsroom.check("s.md", "--level", "tick").out
        assert "s.md.newslint.toml:1:1: tick: the decision “a band” on duplicates/word hides nothing any more" in told

    def test_words_and_look_alikes_of_one_story(self, newsroom: Newsroom) -> None:
        newsroom.write("s.txt", "Vote\n\nAurus cars met. The Aurus car won.\n\nThe Anrus car too.\n")
        before = newsroom.check("s.txt", "--select", "names/spelling").found
        newsroom.write("s.txt.newslint.toml", 'distinct = [["Aurus", "Anrus"]]\n')
        assert before == ["s.txt names/spelling"]
        assert newsroom.check("s.txt", "--select", "names/spelling").found == []

    @pytest.mark.parametrize(
        ("toml", "says"),
        [
            pytest.param("[[decision]]\ncheck = 'a/b'\n", "line 1: a decision needs a fingerprint", id="no-fingerprint"),
            pytest.param("\n[[decision]]\nchekc = 'a/b'\n", "line 2: unknown key chekc; did you mean check?", id="unknown-key"),
            pytest.param("decision = 3\n", "decision must be written [[decision]]", id="no-table"),
            pytest.param("[[decision\n", "is not TOML", id="no-toml"),
        ],
    )
    def test_a_sidecar_that_is_not_understood(self, newsroom: Newsroom, toml: str, says: str) -> None:
        newsroom.write("s.md", story(TWICE))
        newsroom.write("s.md.newslint.toml", toml)
        found = newsroom.check("s.md")
        assert says in found.err and "s.md.newslint.toml" in found.err
        assert found.found == ["s.md duplicates/word"]
        assert found.status == 2

    @pytest.mark.parametrize(
        ("words", "says"),
        [
            pytest.param(["s.md:1"], "nothing is found here", id="wrong-line"),
            pytest.param(["t.md:1"], "there is no such file", id="no-file"),
            pytest.param(["s.md:3"], "2 findings stand here", id="two"),
        ],
    )
    def test_a_place_that_does_not_tell(self, newsroom: Newsroom, words: list[str], says: str) -> None:
        newsroom.write("s.md", story("They left the the hall and and went."))
        done = newsroom.run("decide", *words, "--because", "x")
        assert says in done.err
        assert done.status == 2
        assert not (newsroom.folder / "s.md.newslint.toml").exists()


def test_a_comment_on_a_check_that_could_not_look_is_not_called_idle(newsroom: Newsroom) -> None:
    newsroom.write("s.md", "<!-- newslint: ignore facts/spelling because two people -->\n\nAnn Marsh saw it.\n")
    assert newsroom.check("s.md", "--level", "tick").out == ""
    newsroom.write("facts.toml", '[[person]]\nname = "Ann Marsh"\n')
    assert "hides nothing" in newsroom.check("s.md", "--level", "tick", "--facts", "facts.toml").out


class TestBaseline:
    def test_hides_what_was_there_and_shows_what_is_new(self, newsroom: Newsroom) -> None:
        newsroom.write("a/s.txt", f"{TWICE}\n")
        assert newsroom.run("baseline", "a", "-o", "known.json").status == 0
        assert newsroom.check("a", "--baseline", "known.json").status == 0
        newsroom.write("a/s.txt", f"It rained.\n\n{TWICE} {TWICE} It it was late.\n")
        found = newsroom.check("a", "--baseline", "known.json")
        assert [line.split("“")[1].split("”")[0] for line in found.out.splitlines()] == ["the the", "It it"]
        assert found.status == 1

    def test_a_row_hides_at_most_its_count_and_says_what_is_gone(self, newsroom: Newsroom) -> None:
        newsroom.write("s.txt", f"{TWICE} {TWICE}\n")
        newsroom.write("t.txt", f"{TWICE}\n")
        newsroom.run("baseline", ".", "-o", "known.json")
        newsroom.write("s.txt", "Nobody came.\n")
        found = newsroom.check("s.txt", "--baseline", "known.json")
        assert found.err == "newslint: 2 findings of known.json are gone; newslint baseline keeps what is left\n"
        assert found.status == 0, "t.txt was not read, so nothing is said of it"

    @pytest.mark.parametrize("words", [["--level", "error"], ["--select", "names"]], ids=str)
    def test_what_was_not_looked_for_is_not_gone(self, newsroom: Newsroom, words: list[str]) -> None:
        newsroom.write("s.txt", f"{TWICE}\n\nIt opens on Monday, Oct. 8, 2024.\n")
        newsroom.run("baseline", "s.txt", "-o", "known.json")
        found = newsroom.check("s.txt", "--baseline", "known.json", *words)
        assert (found.out, found.err, found.status) == ("", "", 0)

    def test_a_story_that_cannot_be_read_has_lost_nothing(self, newsroom: Newsroom) -> None:
        newsroom.write("s.txt", f"{TWICE}\n")
        newsroom.run("baseline", "s.txt", "-o", "known.json")
        newsroom.write("s.txt", b"\0")
        assert "gone" not in newsroom.check("s.txt", "--baseline", "known.json").err

    def test_its_paths_hang_on_its_folder(self, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
        newsroom.write("desk/s.txt", f"{TWICE}\n")
        newsroom.run("baseline", "desk", "-o", "desk/known.json")
        monkeypatch.chdir(newsroom.folder / "desk")
        assert newsroom.check("s.txt", "--baseline", "known.json").status == 0

    def test_the_config_may_name_it(self, newsroom: Newsroom) -> None:
        newsroom.write("newslint.toml", 'baseline = "known.json"\n')
        newsroom.write("s.txt", f"{TWICE}\n")
        assert newsroom.run("baseline", "s.txt").status == 0
        assert (newsroom.folder / "known.json").exists()
        assert newsroom.check("s.txt").status == 0

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            pytest.param(None, "cannot be read", id="missing"),
            pytest.param("[1", "is no baseline", id="no-json"),
            pytest.param("[]", "is no baseline", id="other-json"),
            pytest.param('{"schema_version": 7, "findings": []}', "is a baseline of version 7", id="newer"),
        ],
    )
    def test_one_that_cannot_be_read(self, newsroom: Newsroom, text: str | None, says: str) -> None:
        newsroom.write("s.txt", f"{TWICE}\n")
        if text is not None:
            newsroom.write("known.json", text)
        found = newsroom.check("s.txt", "--baseline", "known.json")
        assert says in found.err
        assert found.status == 2
