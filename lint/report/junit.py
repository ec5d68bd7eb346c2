"""JUnit's XML, as Jenkins and most build servers read it: a suite a file, a failed test a finding."""

from lint.report.terminal import printable
from lint.report.wording import asides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model import Fault, LocatedFinding, Report


def render_junit(report: "Report") -> str:
    """Errors and queries are failures, ticks are tests that pass with a word, unreadable input is an error.

    A file with nothing found is one passing test. What a check could not judge is a skipped test of a last suite. There is no
    time in it: the same stories give the same bytes.
    """
    findings: dict[str, list[LocatedFinding]] = {path: [] for path in report.paths}
    faults: dict[str, list[Fault]] = {}
    for finding in report.findings:
        findings.setdefault(finding.place.path, []).append(finding)
    for fault in report.errors:
        findings.setdefault(fault.path, [])
        faults.setdefault(fault.path, []).append(fault)
    failures = sum(finding.level != "tick" for finding in report.findings)
    body = [line for path, found in findings.items() for line in _suite(path, found, faults.get(path, []))]
    body += _skipped(report)
    tests = sum(line.startswith("    <testcase ") for line in body)
    head = _tag("testsuites", name="newslint", tests=tests, failures=failures, errors=len(report.errors))
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', f"<{head}>", *body, "</testsuites>"]) + "\n"


def _suite(path: str, findings: "list[LocatedFinding]", faults: "list[Fault]") -> "Iterator[str]":
    failures = sum(finding.level != "tick" for finding in findings)
    tests = len(findings) + len(faults) or 1
    head = _tag("testsuite", name=path, tests=tests, failures=failures, errors=len(faults), skipped=0)
    yield f"  <{head}>"
    if not findings and not faults:
        yield f"    <{_tag('testcase', name='nothing found', classname=path, file=path)}/>"
    for finding in findings:
        start = finding.place.start
        name = f"{finding.check} {start.line}:{start.column}"
        yield f"    <{_tag('testcase', name=name, classname=path, file=path, line=start.line)}>"
        yield from _said(finding)
        yield "    </testcase>"
    for fault in faults:
        yield f"    <{_tag('testcase', name=fault.check or 'newslint', classname=path, file=path)}>"
        yield f"      <{_tag('error', type='newslint' if fault.internal else 'input', message=fault.message)}/>"
        yield "    </testcase>"
    yield "  </testsuite>"


def _said(finding: "LocatedFinding") -> "Iterator[str]":
    place = finding.place
    lines = [f"{place.path}:{place.start.line}:{place.start.column}: {finding.message}"]
    lines += [
        f"{other.path}:{other.start.line}:{other.start.column}: {note or f'“{other.text}”'}" for other, note in finding.related
    ]
    text = "\n".join(escaped(line) for line in [*lines, *asides(finding)])
    if finding.level == "tick":
        yield f"      <system-out>{text}</system-out>"
    else:
        yield f"      <{_tag('failure', type=finding.level, message=finding.message)}>{text}</failure>"


def _skipped(report: "Report") -> "Iterator[str]":
    if not report.skipped:
        return
    count = len(report.skipped)
    yield f"  <{_tag('testsuite', name='not judged', tests=count, failures=0, errors=0, skipped=count)}>"
    for skip in report.skipped:
        files = "1 file" if skip.files == 1 else f"{skip.files} files"
        yield f"    <{_tag('testcase', name=skip.check, classname='not judged')}>"
        yield f"      <{_tag('skipped', message=f'{files}: {skip.reason}')}/>"
        yield "    </testcase>"
    yield "  </testsuite>"


def _tag(element: str, /, **attributes: str | int) -> str:
    return " ".join([element, *(f'{key}="{escaped(str(value))}"' for key, value in attributes.items())])


def escaped(text: str) -> str:
    """`text` fit for XML 1.0, in an element or an attribute: control characters as visible marks, markup as entities."""
    text = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
