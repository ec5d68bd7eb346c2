"""The crib as JSON, a contract; its schema is lint/data/crib.schema.json."""

import json

from lint.report.json_ import position_object

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from lint.model import Fault
    from lint.sheet.crib import Crib, Member, Said, Where

SCHEMA_VERSION = 1


def render_json(cribs: "Iterable[Crib]", errors: "Iterable[Fault]" = ()) -> str:
    """One object with every story's crib and what could not be read; ends in a line break."""
    from lint import __version__

    whole = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "newslint", "version": __version__},
        "stories": [_crib(crib) for crib in cribs],
        "errors": [{"path": fault.path, "message": fault.message} for fault in errors],
    }
    return json.dumps(whole) + "\n"


def _crib(crib: "Crib") -> "dict[str, Any]":
    return {
        "path": crib.path,
        "headline": crib.headline,
        "published": crib.published,
        "cast": [_member(member) for member in crib.cast],
        "places": [_member(member) for member in crib.places],
        "timeline": [
            {
                "kind": moment.kind,
                "text": moment.text,
                "first": moment.first,
                "last": moment.last,
                "likely": moment.likely,
                "sentence": moment.sentence,
                **_where(moment.where),
            }
            for moment in crib.timeline
        ],
        "figures": [
            {
                "noun": group.noun,
                "figures": [
                    {"text": f.text, "value": f.value, "kind": f.kind, "unit": f.unit, **_where(f.where)} for f in group.figures
                ],
            }
            for group in crib.figures
        ],
        "quotes": [{"speaker": quoted.speaker, "quotes": [_said(quote) for quote in quoted.quotes]} for quoted in crib.quotes],
        "acronyms": [
            {
                "text": short.text,
                "expansions": [_said(said) for said in short.expansions],
                "where": [_where(at) for at in short.where],
            }
            for short in crib.acronyms
        ],
    }


def _member(member: "Member") -> "dict[str, Any]":
    return {
        "kind": member.kind,
        "name": member.name,
        "forms": [_said(form) for form in member.forms],
        "titles": [_said(title) for title in member.titles],
        "ages": [_said(age) for age in member.ages],
    }


def _said(said: "Said") -> "dict[str, Any]":
    return {"text": said.text, "where": [_where(at) for at in said.where]}


def _where(at: "Where") -> "dict[str, Any]":
    return {
        "role": at.role,
        "paragraph": at.paragraph,
        "start": position_object(at.place.start),
        "end": position_object(at.place.end),
    }
