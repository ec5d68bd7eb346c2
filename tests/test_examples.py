"""Every check's examples, and what every check owes its users."""

import re

import pytest

from lint import Span
from lint.choice import Settings, chosen
from lint.config import Config
from lint.examples import after_fix, document_of, findings_on, places_of
from lint.load import catalogue
from lint.model import LEVELS
from lint.outcome import Outcome
from lint.rule import Check, Example, unmark
from lint.run import check_document

CATALOGUE = catalogue()
CHECKS = [row.load() for row in CATALOGUE.rows]
STORY_CHECKS = [check for check in CHECKS if check.scope == "story"]
CONFIG = Config(None, CATALOGUE)


def cases(kind: str) -> list[object]:
    return [
        pytest.param(check, example, id=f"{check.id}-{kind}-{number}")
        for check in STORY_CHECKS
        for number, example in enumerate(getattr(check, kind))
    ]


@pytest.mark.parametrize(("check", "example"), cases("bad"))
def test_bad_example_is_found_exactly(check: Check, example: Example) -> None:
    doc = document_of(example)
    findings = findings_on(check, example)
    if example.places is not None:
        words = [doc.words_at(finding.at) for finding in findings if isinstance(finding.at, Span)]
        assert words == [unmark(place).text for place in example.places]
    else:
        marked = unmark(example.text)
        assert len(marked.main) == 1, "an example marks one finding, or names its places"
        assert [places_of(doc, finding) for finding in findings] == [
            (marked.main[0], tuple(sorted(marked.related, key=lambda span: span.start)))
        ]
    if example.fixed is not None:
        assert after_fix(doc, findings[0]) == example.fixed
    triggers = check.triggers
    assert not triggers or any(trigger in doc.text for trigger in triggers), "the triggers would keep the check from running"
    assert doc.stage in check.stages


@pytest.mark.parametrize(("check", "example"), cases("good"))
def test_good_example_is_left_alone_by_every_default_check(check: Check, example: Example) -> None:
    assert not unmark(example.text).main, "a good example has no marks"
    assert not findings_on(check, example)
    doc = document_of(example)
    outcome = Outcome("example")
    settings = Settings(words=example.words, distinct=example.distinct, stage=example.stage)
    check_document(doc, CONFIG, settings, outcome)
    assert not outcome.faults
    assert [f"{f.check}: {f.message}" for f in outcome.findings if f.level != "tick"] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
class TestContract:
    def test_id_is_its_place(self, check: Check) -> None:
        assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*/[a-z]+(?:-[a-z]+)*", check.id)
        assert check.function.__name__ == check.module.rpartition(".")[2]

    def test_is_documented(self, check: Check) -> None:
        assert check.level in LEVELS
        assert check.summary[0] == check.summary[0].lower() or check.summary.split()[0].isupper()
        assert not check.summary.endswith(".")
        assert len(check.summary) <= 90
        assert len(check.why.split()) >= 15, "says why it matters and what it leaves alone"
        assert check.sources, "names the stylebook, standard, paper or print it comes from"

    def test_has_examples(self, check: Check) -> None:
        assert len(check.bad) >= 3
        assert len(check.good) >= 5

    def test_options_are_explained_and_typed(self, check: Check) -> None:
        annotations = check.function.__annotations__
        for name, default in check.options.items():
            assert f"{name}:" in check.why, f"the option {name} stands in the docstring"
            declared = annotations[name]
            written = declared.__name__ if isinstance(declared, type) else str(declared)
            assert written.partition("[")[0] == type(default).__name__

    def test_measured_where_it_speaks_by_default(self, check: Check) -> None:
        if check.measured is not None:
            right, read, copy = check.measured
            assert 0 <= right <= read and copy

    def test_messages_read_as_one_voice(self, check: Check) -> None:
        for example in check.bad if check.scope == "story" else ():
            for finding in findings_on(check, example):
                assert not finding.message.endswith("."), finding.message
                assert finding.message == finding.message.strip()
                assert not finding.unless.endswith(".")
                assert not finding.unless[:1].isupper() or finding.unless.split()[0] not in {"The", "A", "It", "This"}


def test_default_set_is_chosen() -> None:
    assert [row.id for row in chosen(CATALOGUE, Settings())] == [row.id for row in CATALOGUE.rows if row.default]
