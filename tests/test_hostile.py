"""Texts made to break a reader: nothing may raise, and nothing may run away."""

from time import process_time

import pytest

from lint.choice import Settings
from lint.config import Config
from lint.formats import Reading, form_of, parse
from lint.load import catalogue
from lint.outcome import Outcome
from lint.run import check_document
from lint.stories import Job, make_document

CONFIG = Config(None, catalogue())
SECONDS = 2.0
"""CPU time that 20 KB of anything may take; a runaway pattern takes minutes."""

UNITS = {
    "one letter": "a",
    "one capital": "A",
    "spaces": " ",
    "tabs": "\t",
    "newlines": "\n",
    "returns": "\r\n",
    "no-break spaces": "\u00a0",
    "zero-width spaces": "\u200b",
    "digits": "7",
    "digit groups": "1,000,",
    "digits and commas": "1,",
    "digits and dots": "1.",
    "digits and dashes": "1-",
    "digits and en dashes": "1\u2013",
    "digits and colons": "1:",
    "digits and slashes": "1/",
    "digits and spaces": "1 ",
    "percents": "5% ",
    "money": "$5 ",
    "money million": "£5 million (€6 million) ",
    "fell from to": "fell 5% from 10 to 20 ",
    "dots": ".",
    "dots and spaces": ". ",
    "commas": ",",
    "hyphens": "-",
    "dashes": "\u2014",
    "hyphened": "a-",
    "underscores": "_",
    "stars": "*",
    "star words": "*a ",
    "hashes": "#",
    "pipes": "|",
    "pipe rows": "|a|b|\n",
    "equals": "=",
    "tildes": "~",
    "slashes": "/",
    "backslashes": "\\",
    "backticks": "`",
    "tick words": "` a",
    "question marks": "?",
    "at signs": "a@",
    "square brackets": "[",
    "closing brackets": "]",
    "links": "[a](",
    "images": "![a](",
    "round brackets": "(",
    "closed brackets": "()",
    "bracketed words": "(a ",
    "capitals in brackets": "(AB ",
    "acronyms": "Aa Bb (AB) ",
    "braces": "{{",
    "brace words": "{{ a ",
    "percent braces": "{% a ",
    "double quotes": '"',
    "quoted words": '"a ',
    "single quotes": "'",
    "open single quotes": "'a ",
    "quotes in quotes": "\"a 'b' \" 'c' ",
    "curly quotes": "\u201c",
    "closing quotes": "\u201d",
    "curly words": "\u201cA b, \u201d said ",
    "possessives": "'s",
    "capital words": "A ",
    "two-letter names": "Aa ",
    "names": "Anna Brown ",
    "names with initials": "J. R. Smith ",
    "initials": "J. ",
    "titles": "Mr ",
    "titles and names": "Sir John, ",
    "particles": "van der ",
    "names and particles": "Jan van der ",
    "of the": "of the ",
    "names of the": "Bank of the ",
    "names and": "Anna and ",
    "bylines": "By ",
    "said": "said Mr Brown ",
    "who said": "who said that ",
    "ages": "Anna Brown, 34, ",
    "years old": "5-year-old ",
    "months": "March ",
    "days": "Monday ",
    "dates": "Monday, March 3, 2024, ",
    "date ranges": "3-4 March to ",
    "years": "1999 ",
    "quarters": "first quarter of ",
    "clock": "3pm to ",
    "zones": "3pm GMT ",
    "number words": "two ",
    "number words with and": "two hundred and ",
    "hyphened number words": "twenty-",
    "scores": "3-2 ",
    "lists": "two, three and ",
    "including": "three people, including ",
    "the word": "the ",
    "the name": "the Aa ",
    "sentences": "It is. ",
    "short lines": "A b.\n",
    "same paragraphs": "The cat sat on the mat at noon today.\n\n",
    "lines of words": "word\n",
    "entities": "&#",
    "entity names": "&amp",
    "entities that nest": "&amp;",
    "tags": "<a ",
    "open tags": "<p>",
    "nested tags": "<div><b>",
    "closing tags": "</p>",
    "comments": "<!--",
    "scripts": "<script>",
    "attributes": '<a b="',
    "declarations": "<!",
    "data": "<![CDATA[",
    "quotes of markdown": "> ",
    "nested lists": "- ",
    "links in words": "http://a.b/",
    "hosts": "www.",
    "shortcodes": "[a b=",
    "shortcode pairs": "[a][/a]",
    "brackets and quotes": '["',
    "combining marks": "e\u0301\u0301",
    "emoji": "\U0001f469\u200d\U0001f469\u200d",
    "right to left": "\u05d0\u05d1 ",
    "direction marks": "\u202e",
    "Cyrillic": "\u0430a",
    "Chinese": "\u65b0\u95fb",
    "mojibake": "\u00e2\u20ac\u2122",
    "replacement": "\ufffd",
    "controls": "\x01",
    "form feeds": "\x0c",
    "line separators": "\u2028",
    "hot words": "TK ",
    "per cent": "per cent ",
    "miles": "5 miles (8 km) ",
    "feet": "5ft 6in ",
    "rose": "rose to ",
    "more": "MORE\n",
    "table": "a\t1\t2\n",
}
FORMS = {"plain": "story.txt", "markdown": "story.md", "html": "story.html"}


def seconds(text: str, path: str) -> float:
    """CPU time of every check on the text."""
    outcome = Outcome(path)
    settings = CONFIG.for_file(path)
    began = process_time()
    parsed = parse(text, form_of(path))
    doc = make_document(parsed, Reading(text, "utf-8", (parsed,)), path, settings, Job())
    check_document(doc, CONFIG, Settings(select=("all",)), outcome)
    took = process_time() - began
    assert not outcome.faults, outcome.faults[0].message
    return took


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", UNITS)
def test_nothing_runs_away(name: str, form: str) -> None:
    unit = UNITS[name]
    for size in (5_000, 20_000):
        assert seconds(unit * (size // len(unit)), FORMS[form]) < SECONDS
