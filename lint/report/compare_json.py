"""The comparison as JSON: the report of `check` with the claims that changed; the schema of that part is lint/data/compare.schema.json."""

import json

from lint.report.json_ import place_object, render_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from lint.model import Report
    from lint.sheet.claim import Claim
    from lint.sheet.claim_changes import ClaimChanges


def render_compare_json(report: "Report", claims: "Sequence[tuple[str, str, ClaimChanges]]") -> str:
    """claims: path of the old version, path of the new, what changed."""
    whole = json.loads(render_json(report))
    whole["claims"] = [
        {
            "old": old,
            "new": new,
            "added": [_claim(claim) for claim in changes.added],
            "dropped": [_claim(claim) for claim in changes.dropped],
            "changed": [{"old": _claim(one), "new": _claim(other)} for one, other in changes.changed],
        }
        for old, new, changes in claims
    ]
    return json.dumps(whole) + "\n"


def _claim(claim: "Claim") -> "dict[str, Any]":
    return {
        "id": claim.id,
        "kind": claim.kind,
        "bearer": claim.bearer,
        "role": claim.role,
        "paragraph": claim.paragraph,
        "sentence": claim.sentence,
        **place_object(claim.place),
    }
