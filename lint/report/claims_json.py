"""The worksheet as JSON, a contract; its schema is lint/data/claims.schema.json."""

import json

from lint.report.json_ import place_object, position_object

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from lint.model import Fault
    from lint.sheet.claim import Claim, Sight
    from lint.sheet.worksheet import Part, Story

SCHEMA_VERSION = 1


def render_claims_json(stories: "Sequence[Story]", errors: "Sequence[Fault]" = ()) -> str:
    """One object with every story, its blocks and its claims; ends in a line break."""
    return json.dumps(claims_object(stories, errors)) + "\n"


def claims_object(stories: "Sequence[Story]", errors: "Sequence[Fault]" = ()) -> "dict[str, Any]":
    from lint import __version__

    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "newslint", "version": __version__},
        "stories": [_story(story) for story in stories],
        "errors": [{"path": fault.path, "check": fault.check, "message": fault.message} for fault in errors],
    }


def _story(story: "Story") -> "dict[str, Any]":
    return {
        "path": story.path,
        "headline": story.headline,
        "published": story.published,
        "blocks": [_block(part) for part in story.parts],
        "claims": [_claim(claim) for claim in story.claims],
    }


def _block(part: "Part") -> "dict[str, Any]":
    place = part.place
    return {
        "role": part.role,
        "paragraph": part.paragraph,
        "text": place.text,
        "start": position_object(place.start),
        "end": position_object(place.end),
    }


def _claim(claim: "Claim") -> "dict[str, Any]":
    return {
        "id": claim.id,
        "kind": claim.kind,
        "text": claim.place.text,
        "role": claim.role,
        "paragraph": claim.paragraph,
        "sentence": claim.sentence,
        "bearer": claim.bearer,
        "by": claim.by,
        "start": position_object(claim.place.start),
        "end": position_object(claim.place.end),
        "seen": [_sight(sight) for sight in claim.seen],
    }


def _sight(sight: "Sight") -> "dict[str, Any]":
    return {
        "verdict": sight.verdict,
        "note": sight.note,
        "source": sight.source,
        "as_of": sight.as_of,
        "related": place_object(sight.at) if sight.at else None,
    }
