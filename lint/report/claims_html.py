"""The worksheet as one HTML file: the story set wide, every claim a box to tick. It needs no server and no network."""

import json
import os
import re

from lint.report.claims_markup import shown, story_markup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from lint.model import Fault, Place
    from lint.sheet.claim import Claim, Sight
    from lint.sheet.page import Heading, Page
    from lint.sheet.worksheet import Story

FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", "sheet")

SCRIPTS = ("carry", "values", "paint", "panel", "lists", "marks", "own", "saved", "keys")
"""The parts of the one script, in this order."""


def render_claims_html(
    pages: "Sequence[Page]",
    errors: "Sequence[Fault]" = (),
    lists: "Mapping[str, Sequence[Heading]] | None" = None,
    order: str = "story",
) -> str:
    """One file with every story, its state, its style and its script; a policy in it forbids all else.

    errors: what could not be read, told at the head of the sheet. lists: the claims in the orders "risk" and "source".
    order: the one in which it opens.
    """
    script = '(function () {\n"use strict";\n' + "".join(_template(f"{name}.js") for name in SCRIPTS) + "start();\n})();\n"
    style = _template("style.css")
    fills = {
        "title": shown(_title(pages)),
        "policy": _policy(script, style),
        "style": style,
        "script": script,
        "errors": "".join(f'<p class="error">{shown(fault.path)}: {shown(fault.message)}</p>' for fault in errors),
        "index": _index(pages),
        "stories": "\n".join(story_markup(number, page) for number, page in enumerate(pages)),
        "data": _embedded({"stories": [_story(page) for page in pages], "lists": _lists(lists or {}), "order": order}),
    }
    return re.sub(r"\{\{(\w+)\}\}", lambda match: fills[match[1]], _template("page.html"))


def _template(name: str) -> str:
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return file.read()


def _policy(script: str, style: str) -> str:
    from base64 import b64encode
    from hashlib import sha256

    def hashed(text: str) -> str:
        return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

    return f"default-src 'none'; script-src {hashed(script)}; style-src {hashed(style)}; base-uri 'none'; form-action 'none'"


def _embedded(value: "Any") -> str:
    """JSON that cannot end the element it stands in: plain ASCII without `<`, `>` and `&`."""
    text = json.dumps(value)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _title(pages: "Sequence[Page]") -> str:
    if len(pages) == 1:
        return f"To check: {pages[0].story.headline or pages[0].story.path}"
    return f"To check: {len(pages)} stories"


def _index(pages: "Sequence[Page]") -> str:
    if len(pages) < 2:
        return ""
    rows = "".join(
        f'<li><a href="#s{number}">{shown(page.story.headline or page.story.path)}</a> '
        f'<small>{shown(page.story.path)} <span data-count="{number}"></span></small></li>'
        for number, page in enumerate(pages)
    )
    return f'<nav class="index" aria-label="Stories"><ol>{rows}</ol></nav>'


def _lists(lists: "Mapping[str, Sequence[Heading]]") -> "dict[str, Any]":
    return {order: [{"heading": h.text, "claims": h.claims} for h in headings] for order, headings in lists.items()}


def _story(page: "Page") -> "dict[str, Any]":
    story = page.story
    state = page.state.as_object()
    return {
        "path": story.path,
        "headline": story.headline,
        "claims": [_claim(story, claim) for claim in story.claims],
        "ticks": state["claims"],
        "gone": state["gone"],
    }


def _claim(story: "Story", claim: "Claim") -> "dict[str, Any]":
    return {
        "role": claim.role,
        "paragraph": claim.paragraph,
        "line": claim.place.start.line,
        "column": claim.place.start.column,
        "by": claim.by,
        "seen": [_sight(story, sight) for sight in claim.seen],
    }


def _sight(story: "Story", sight: "Sight") -> "dict[str, Any]":
    at = sight.at
    return {
        "verdict": sight.verdict,
        "note": sight.note,
        "source": sight.source,
        "as_of": sight.as_of,
        "text": at.text if at else "",
        "where": f"{at.path}:{at.start.line}:{at.start.column}" if at else "",
        "claim": _claim_at(story, at) if at else -1,
        "part": _part_at(story, at) if at else -1,
    }


def _claim_at(story: "Story", at: "Place") -> int:
    """Which claim stands at a place: the one that begins there, else the shortest that holds its beginning; -1 for none."""
    if at.path != story.path:
        return -1
    holding = [
        (claim.place.start.offset != at.start.offset, claim.place.end.offset - claim.place.start.offset, number)
        for number, claim in enumerate(story.claims)
        if claim.place.start.offset <= at.start.offset < claim.place.end.offset
    ]
    return min(holding)[2] if holding else -1


def _part_at(story: "Story", at: "Place") -> int:
    for number, part in enumerate(story.parts):
        if at.path == story.path and part.place.start.offset <= at.start.offset < part.place.end.offset:
            return number
    return -1
