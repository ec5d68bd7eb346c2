"""`newslint explain --try`: whether a check finds its bad examples exactly, and leaves its good ones alone."""

from lint.examples import after_fix, document_of, findings_on, places_of
from lint.model import Span
from lint.rule import unmark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.document import Document
    from lint.rule import Check, Example


def try_examples(check: "Check") -> "Iterator[str]":
    """A line for each example that is not as it should be."""
    for kind, examples, fault_of in (("bad", check.bad, _fault_of_bad), ("good", check.good, _fault_of_good)):
        for number, example in enumerate(examples, 1):
            try:
                fault = fault_of(check, example)
            except Exception as error:  # it is somebody's own code, which may raise anything
                fault = f"{type(error).__name__}: {error}"
            if fault:
                yield f"{kind} {number}: {fault}"


def _fault_of_bad(check: "Check", example: "Example") -> str:
    doc, findings = document_of(example), findings_on(check, example)
    if doc.stage not in check.stages:
        return f"is at stage {doc.stage}, at which the check does not run"
    if check.triggers and not any(trigger in doc.text for trigger in check.triggers):
        return "has none of the check's triggers, so the check would not run"
    if example.places is not None:
        mains = [places_of(doc, finding)[0] for finding in findings]
        words = tuple(doc.source[main.start : main.end] for main in mains)
        wanted = tuple(unmark(place).text for place in example.places)
        return "" if words == wanted else f"found {_quoted(words)}, not {_quoted(wanted)}"
    marked = unmark(example.text)
    if len(marked.main) != 1:
        return f"marks {len(marked.main)} places with [|…|]; an example marks one"
    if len(findings) != 1:
        return f"{len(findings) or 'no'} findings, where one is marked: {_at(doc, marked.main)}"
    main, related = places_of(doc, findings[0])
    if main != marked.main[0]:
        return f"found {_at(doc, [main])}, not {_at(doc, marked.main)}"
    if related != tuple(sorted(marked.related, key=lambda span: span.start)):
        return f"has the other places {_at(doc, related)}, not {_at(doc, marked.related)}"
    if example.fixed is not None and after_fix(doc, findings[0]) != example.fixed:
        return f"is “{after_fix(doc, findings[0])}” after its fix, not “{example.fixed}”"
    return ""


def _fault_of_good(check: "Check", example: "Example") -> str:
    findings = findings_on(check, example)
    return f"found {findings[0].message}" if findings else ""


def _quoted(words: "Iterable[str]") -> str:
    return " and ".join(f"“{word}”" for word in words) or "nothing"


def _at(doc: "Document", spans: "Iterable[Span]") -> str:
    """The words, each with the number of its first character."""
    return " and ".join(f"“{doc.source[span.start : span.end]}” ({span.start + 1})" for span in spans) or "nothing"
