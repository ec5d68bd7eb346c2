"""What newslint saw about a claim: a contradiction, the desk's word, arithmetic, agreement elsewhere."""

import pytest

from lint.desk import Desk
from lint.desk.facts import Fact, FactSheet
from lint.document import Document
from lint.model import LocatedFinding, Place
from lint.read.published import day
from lint.sheet.claim import Claim, Sight
from lint.sheet.order import NOBODY, RISKS, ordered
from lint.sheet.seen import seen_claims


def read(text: str, *findings: LocatedFinding, facts: FactSheet | None = None, published: str = "") -> tuple[Claim, ...]:
    doc = Document(text, path="a.txt", desk=Desk(facts), published=day(published) if published else None)
    return seen_claims(doc, findings)


def verdicts(text: str, words: str, **more: str) -> list[list[str]]:
    return [[sight.verdict for sight in claim.seen] for claim in read(text, **more) if claim.place.text == words]  # type: ignore[arg-type]


def place(text: str, words: str, path: str = "a.txt") -> Place:
    from lint.model import Span

    at = text.index(words)
    found = Document(text, path=path).place(Span(at, at + len(words)))
    return found


def finding(
    text: str, words: str, other: str = "", check: str = "names/spelling", level: str = "query", path: str = "a.txt"
) -> LocatedFinding:
    related = ((place(text, other, path), "here"),) if other else ()
    return LocatedFinding(check, level, place(text, words, path), f"“{words}” is wrong", related=related)


SUMS = [
    pytest.param("Sales rose 20% to £12m from £10m.", "20%", "", ["holds"], id="percentage"),
    pytest.param("Sales rose 20% to £12m from £10m.", "£10m", "", ["holds"], id="its-ends-too"),
    pytest.param("Sales rose 35% to £12m from £10m.", "35%", "", [], id="percentage-that-does-not-come-out"),
    pytest.param("A 30-foot (9-metre) wall fell.", "9-metre", "", ["holds"], id="two-units"),
    pytest.param("A 30-foot (19-metre) wall fell.", "19-metre", "", [], id="two-units-apart"),
    pytest.param("It opened on Tuesday, Oct. 8, 2024.", "Tuesday, Oct. 8, 2024", "", ["holds"], id="weekday"),
    pytest.param("It opened on Monday, Oct. 8, 2024.", "Monday, Oct. 8, 2024", "", [], id="weekday-of-another-date"),
    pytest.param("Mary Ellis, 41, was born in 1983.", "41", "2024-11-02", ["holds"], id="age-and-birth"),
    pytest.param("Mary Ellis, 51, was born in 1983.", "51", "2024-11-02", [], id="age-and-another-birth"),
    pytest.param("Mary Ellis, 41, was born in 1983.", "41", "", [], id="no-day-no-sum"),
]


@pytest.mark.parametrize(("text", "words", "published", "expected"), SUMS)
def test_arithmetic(text: str, words: str, published: str, expected: list[str]) -> None:
    assert verdicts(text, words, published=published) == [expected]


def test_agreement_names_the_other_paragraph() -> None:
    text = "Marden Floods Kill 14 People\n\nThe river rose on Tuesday night.\n\nIn all 14 people died, Mary Ellis said.\n\nEllis said 14 people was too many."
    sights = {claim.place.start.line: claim.seen for claim in read(text) if claim.place.text == "14"}
    assert [(sight.verdict, sight.note, sight.at and sight.at.start.line) for sight in sights[5]] == [
        ("agrees", "agrees with the headline", 1)
    ]
    assert [sight.note for sight in sights[7]] == ["agrees with paragraph 2"]


ALONE = [
    pytest.param("In 2018 it rained.\n\nIn 2018 it snowed.", "2018", id="a-bare-year"),
    pytest.param("They saw 12 cats.\n\nThey saw 12 dogs.", "12", id="another-noun"),
    pytest.param("Mary Ellis saw 12 cats. Later 12 cats left.", "12", id="one-paragraph"),
]


@pytest.mark.parametrize(("text", "words"), ALONE)
def test_no_agreement(text: str, words: str) -> None:
    assert not any(verdicts(text, words)[0])


def test_a_finding_contradicts_the_claims_at_its_places() -> None:
    text = "Mary Ellis saw Aurus.\n\nTom Okafor saw “the Anrus of all cars”, he said."
    claims = read(text, finding(text, "Anrus", "Aurus"))
    assert {claim.place.text: [sight.at.text for sight in claim.seen if sight.at] for claim in claims if claim.seen} == {
        "Aurus": ["Anrus"],
        "Anrus": ["Aurus"],
    }


PASSED_OVER = [
    pytest.param({"check": "text/spacing"}, id="form"),
    pytest.param({"level": "tick"}, id="tick"),
    pytest.param({"path": "b.txt"}, id="another-story"),
]


@pytest.mark.parametrize("more", PASSED_OVER)
def test_findings_that_contradict_nothing(more: dict[str, str]) -> None:
    text = "Mary Ellis saw Aurus."
    assert not any(claim.seen for claim in read(text, finding(text, "Aurus", **more)))


SHEET = FactSheet([Fact("person", "Mary Ellis", ("M. Ellis",), ("Marie Ellis",))])


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param("Mary Ellis left.", "verified", id="as-the-sheet"),
        pytest.param("Marie Ellis left.", "contradicted", id="misspelt"),
        pytest.param("Maria Ellis left.", "", id="unknown"),
    ],
)
def test_the_fact_sheet(text: str, verdict: str) -> None:
    seen = read(text, facts=SHEET)[0].seen
    assert [(sight.verdict, sight.source) for sight in seen] == ([(verdict, "fact sheet")] if verdict else [])


def test_the_gravest_comes_first() -> None:
    text = "Mary Ellis left.\n\nMary Ellis came back."
    seen = read(text, finding(text, "Mary Ellis"), facts=SHEET)[0].seen
    assert [sight.verdict for sight in seen] == ["contradicted", "verified", "agrees"]


STORY = (
    "Mary Ellis, 41, was accused of fraud.\n\n“We lost 12 cats,” said Tom Okafor, a vet.\n\nIt was the largest loss since 1953.\n\n"
    "She did not reply. Mary Ellis has a farm."
)


def test_by_risk() -> None:
    groups = ordered(read(STORY, finding(STORY, "1953", check="dates/two-dates")), "risk")
    told = {group.heading: [claim.place.text for claim in group.claims] for group in groups}
    assert list(told) == [heading for heading in RISKS if heading in told]
    assert told[RISKS[0]] == ["1953"]
    assert told[RISKS[1]] == ["Mary Ellis", "41"]
    assert told[RISKS[2]] == ["largest loss", "did not reply"]
    assert "12" in told[RISKS[3]]
    assert told[RISKS[6]] == ["Mary Ellis"]


def test_by_source_is_a_call_sheet() -> None:
    groups = ordered(read(STORY), "source")
    assert [group.heading for group in groups] == ["Tom Okafor", NOBODY]
    assert [claim.place.text for claim in groups[0].claims] == ["“We lost 12 cats,”", "12", "Tom Okafor", "vet"]


def test_every_order_has_every_claim_once() -> None:
    claims = read(STORY)
    for order in ("story", "risk", "source"):
        listed = [claim.id for group in ordered(claims, order) for claim in group.claims]
        assert sorted(listed) == sorted(claim.id for claim in claims)


def test_a_sight_can_be_compared() -> None:
    assert Sight("agrees", "x") == Sight("agrees", "x") != Sight("holds", "x")
