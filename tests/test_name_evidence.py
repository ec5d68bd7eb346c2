"""Names that nobody has seen before: the evidence around a pair decides, not a list that has one of them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checks.names.spelling import spelling
from lint.desk import Desk
from lint.desk.facts import Fact, FactSheet
from lint.desk.house import House
from lint.document import Document
from lint.model import Finding, Span
from lint.tables import flags

ONSETS = ("b", "br", "d", "dr", "f", "fl", "g", "gr", "k", "kr", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "z")
RIMES = ("a", "al", "an", "ar", "e", "el", "en", "er", "i", "il", "in", "o", "ol", "on", "or", "u", "ul", "un", "ur")
ENDS = ("bek", "dal", "dov", "gard", "kin", "lund", "mak", "nik", "rell", "sky", "tov", "vik", "zan")


@st.composite
def surnames(draw: st.DrawFn) -> str:
    """A surname of eight letters or so that no table has."""
    word = "".join(draw(st.sampled_from(ONSETS)) + draw(st.sampled_from(RIMES)) for _ in range(2)) + draw(st.sampled_from(ENDS))
    assume(not flags(word) and len(word) >= 7)
    return word.capitalize()


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A surname and what a slip makes of it: a letter doubled, dropped or swapped with the next, never the first or last."""
    name = draw(surnames())
    at = draw(st.integers(2, len(name) - 3))
    kind = draw(st.sampled_from(("doubled", "dropped", "swapped")))
    if kind == "doubled":
        wrong = name[:at] + name[at] + name[at:]
    elif kind == "dropped":
        wrong = name[:at] + name[at + 1 :]
    else:
        wrong = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    assume(wrong != name and not flags(wrong))
    return name, wrong


def said_of(text: str, desk: Desk | None = None) -> list[tuple[str, ...]]:
    """The spellings of each finding, the one at its main place first."""
    doc = Document(text, desk=desk)
    found = [said for said in spelling.function(doc) if isinstance(said, Finding)]
    mains = [doc.words_at(finding.at) for finding in found if isinstance(finding.at, Span)]
    return [(main, *(word for word in finding.key if word != main)) for main, finding in zip(mains, found, strict=True)]


ORPHAN = "The mayor, Robert {a}, opened the bridge. It cost a lot, {a} said.\n\nThe old one will go. Mr {b} said so on the day."
SAME_FIRST_NAME = "Robert {a} opened the bridge. It cost a lot.\n\nThe crowd liked Robert {b} and his speech. {a} wept."
SAME_NOUN = "The show had an {a} limousine on it. Crowds came.\n\nThe maker of the {b} was glad. The {a} won a prize."
TWO_PEOPLE = "Robert {a} opened the bridge. It cost a lot, {a} said.\n\nThe crowd liked Maria {b} and her song. {b} wept."
GROWN = "The town of {a} is old. The {a} fair is older.\n\nTwo {a}s stood there, and three {a}ians came."


@pytest.mark.parametrize("story", [ORPHAN, SAME_FIRST_NAME, SAME_NOUN], ids=["orphan", "same first name", "bare"])
@given(pair=slips())
def test_a_slip_is_found_whatever_the_name(story: str, pair: tuple[str, str]) -> None:
    right, wrong = pair
    (found,) = said_of(story.format(a=right, b=wrong))
    assert set(found) == {right, wrong}


@given(pair=slips())
def test_two_introduced_people_are_two(pair: tuple[str, str]) -> None:
    assert said_of(TWO_PEOPLE.format(a=pair[0], b=pair[1])) == []


@given(name=surnames())
def test_words_grown_from_a_name_are_left_alone(name: str) -> None:
    assert said_of(GROWN.format(a=name)) == []


@given(pair=slips())
def test_the_house_can_say_that_they_are_two(pair: tuple[str, str]) -> None:
    desk = Desk(house=House(distinct=(pair,)))
    assert said_of(ORPHAN.format(a=pair[0], b=pair[1]), desk) == []


@given(pair=slips())
def test_a_mark_says_that_somebody_checked(pair: tuple[str, str]) -> None:
    assert said_of(ORPHAN.format(a=pair[0], b=pair[1] + " (CQ)")) == []


@given(pair=slips())
def test_the_fact_sheet_says_which_is_wrong(pair: tuple[str, str]) -> None:
    right, wrong = pair
    text = ORPHAN.format(a=wrong, b=right)
    assert said_of(text) == [(right, wrong)], "without a sheet the one that nobody introduced is shown first"
    assert said_of(text, Desk(FactSheet((Fact("person", f"Robert {right}"),)))) == [(wrong, right)]


@given(pair=slips())
def test_order_of_stories_does_not_matter(pair: tuple[str, str]) -> None:
    right, wrong = pair
    paragraphs = ORPHAN.format(a=right, b=wrong).split("\n\n")
    assert len(said_of("\n\n".join(reversed(paragraphs)))) == 1


@given(pair=slips())
def test_no_fix_touches_quoted_words(pair: tuple[str, str]) -> None:
    text = (
        ORPHAN.format(a=pair[0], b=pair[1]).replace("Mr ", "\u201cNobody asked Mr ").replace(" said so on", "\u201d, he said on")
    )
    for said in spelling.function(Document(text)):
        assert isinstance(said, Finding)
        assert [fix.title for fix in said.fixes] == [f"write {pair[1]} throughout"]
