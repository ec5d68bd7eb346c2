"""Measures names/ and acronyms/ on labelled copy, whole and with kinds of evidence or whole checks left out.

    PYTHONPATH=. python tests/measure_names.py --gold names.jsonl --corpus FOLDER [--folds | --slips]

Each row of the labels is a JSON object with "path" (below FOLDER), the two spellings "a" and "b", and "label", "error" or "ok".
A pair counts as found when one finding carries both spellings in its words, its related places or its message. With a kind
of evidence left out the other weights no longer fit their threshold, so the threshold is chosen anew: the one with the most
found at a precision of 0.95 or better, or with the best balance where none reaches it. All stories of the folders that the
labels name are read; findings on pairs that nobody has labelled are counted as unjudged. --folds chooses it on four fifths of
the stories and measures on the fifth. --slips makes one slip at a time in names of the same stories that stand twice or more
(a letter dropped 37%, put in 23%, changed 20%, swapped 20%; never the first) and counts how many names/spelling and names/given-name find.
"""

import argparse
import json
import random
import re
import zlib
from collections.abc import Iterable
from pathlib import Path

from lint.document import Document
from lint.load import catalogue
from lint.model import Finding, Span
from lint.read.lookalikes import Form, read_forms
from lint.rule import Check
from lint.run import call
from lint.tables import degree

KINDS = ("tables", "edit", "neighbours", "introduction", "place", "count")
THRESHOLDS = range(-20, 41)

Label = tuple[str, str, str]
Counts = tuple[int, int, int, int]


def words_of(doc: Document, finding: Finding) -> str:
    spans = [finding.at, *(at for at, _ in finding.related)]
    return " ".join(" | ".join([*(doc.words_at(span) for span in spans if isinstance(span, Span)), finding.message]).split())


def carries(words: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) is not None


def run(check: Check, docs: dict[str, Document], **options: bool | int | float | str | tuple[str, ...]) -> dict[str, list[str]]:
    return {
        path: [words_of(doc, said) for said in call(check, doc, options) if isinstance(said, Finding)]
        for path, doc in docs.items()
    }


def counted(found: Iterable[dict[str, list[str]]], labels: dict[str, list[Label]]) -> Counts:
    """Errors found, errors missed, pairs that are two and were taken for one, findings that carry no labelled pair."""
    merged: dict[str, list[str]] = {}
    for part in found:
        for path, words in part.items():
            merged.setdefault(path, []).extend(words)
    hit = missed = false = 0
    other = 0
    for path, said in merged.items():
        rows = labels.get(path, [])
        other += sum(not any(carries(words, a) and carries(words, b) for a, b, _ in rows) for words in said)
    for path, rows in labels.items():
        for a, b, label in rows:
            is_hit = any(carries(words, a) and carries(words, b) for words in merged.get(path, ()))
            hit += is_hit and label == "error"
            missed += not is_hit and label == "error"
            false += is_hit and label == "ok"
    return hit, missed, false, other


def shown(name: str, hit: int, missed: int, false: int, other: int, note: str = "") -> str:
    return f"{name:36} {hit / max(1, hit + false):9.3f} {hit / max(1, hit + missed):6.3f}   {hit:3} of {hit + missed}, {false:2} false, {other:3} unjudged  {note}"


def best(results: dict[int, Counts]) -> int:
    def merit(threshold: int) -> tuple[bool, float, int]:
        hit, missed, false, _ = results[threshold]
        precision = hit / max(1, hit + false)
        recall = hit / max(1, hit + missed)
        return (
            precision >= 0.95,
            recall if precision >= 0.95 else 2 * precision * recall / max(1e-9, precision + recall),
            -abs(threshold - 9),
        )

    return max(results, key=merit)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--slips", action="store_true")
    args = parser.parse_args()
    labels: dict[str, list[Label]] = {}
    for line in args.gold.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        labels.setdefault(row["path"], []).append((row["a"], row["b"], row["label"]))
    folders = sorted({path.rpartition("/")[0] for path in labels})
    paths = sorted(str(path.relative_to(args.corpus)) for folder in folders for path in (args.corpus / folder).glob("*.txt"))
    docs = {path: Document((args.corpus / path).read_text(encoding="utf-8"), path=path) for path in paths}
    checks = {row.id: row.load() for row in catalogue().rows if row.id.startswith(("names/", "acronyms/")) and row.default}
    spelling = checks.pop("names/spelling")
    if args.slips:
        return slips((spelling, checks["names/given-name"]), docs)
    others = {name: run(check, docs) for name, check in checks.items()}

    print(f"{'':36} precision recall")
    print(shown("all checks", *counted([run(spelling, docs), *others.values()], labels)))
    print(shown("names/spelling alone", *counted([run(spelling, docs)], labels)))
    for name in others:
        rest = [found for other, found in others.items() if other != name]
        print(shown(f"without {name}", *counted([run(spelling, docs), *rest], labels)))
    for without in [
        (),
        *((kind,) for kind in KINDS),
        ("tables", "neighbours"),
        ("neighbours", "introduction"),
        tuple(k for k in KINDS if k != "edit"),
    ]:
        by_threshold = {t: run(spelling, docs, enough=t, without=without) for t in THRESHOLDS}
        results = {t: counted([found, *others.values()], labels) for t, found in by_threshold.items()}
        name = (
            "spelling without " + (", ".join(without) if len(without) < 5 else "anything but edit")
            if without
            else "spelling, threshold chosen anew"
        )
        print(shown(name, *results[best(results)], f"at {best(results)}"))
        if args.folds:
            print(shown("    in five folds", *folded(by_threshold, list(others.values()), labels)))


def slips(checks: tuple[Check, ...], docs: dict[str, Document]) -> None:
    """Makes slips in the stories, one at a time, and prints how many of them are found, by folder."""
    chance = random.Random(7)
    made: dict[str, int] = {}
    found: dict[str, int] = {}
    for path, doc in docs.items():
        forms = [form for form in read_forms(doc.text, doc.names, ()).values() if _may_slip(form)]
        for form in chance.sample(forms, min(3, len(forms))):
            word, wrong = chance.choice(form.words), _slip(form.text, chance)
            if wrong == form.text or wrong in doc.text:
                continue
            story = Document(doc.text[: word.start] + wrong + doc.text[word.end :], path=path)
            folder = path.split("/")[0]
            findings = [said for check in checks for said in call(check, story, {}) if isinstance(said, Finding)]
            said = [words_of(story, finding) for finding in findings]
            made[folder] = made.get(folder, 0) + 1
            found[folder] = found.get(folder, 0) + any(carries(words, wrong) and carries(words, form.text) for words in said)
    for folder, count in sorted(made.items()):
        print(f"{folder:12} {found[folder]} of {count} slips found, {found[folder] / count:.3f}")


def _may_slip(form: Form) -> bool:
    return (
        len(form.words) > 1
        and len(form.text) > 4
        and form.text.isascii()
        and form.text.isalpha()
        and not 0 < degree(form.text, "w") < 5
    )


def _slip(name: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(name))
    kind = chance.choices(("dropped", "put in", "changed", "swapped"), (37, 23, 20, 20))[0]
    if kind == "dropped":
        return name[:at] + name[at + 1 :]
    if kind == "put in":
        return name[:at] + chance.choice((name[at], chance.choice("aeinrst"))) + name[at:]
    if kind == "changed":
        return name[:at] + chance.choice("aeiou" if name[at] in "aeiou" else "bcdfgklmnprstv") + name[at + 1 :]
    return name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :]


def folded(
    by_threshold: dict[int, dict[str, list[str]]], others: list[dict[str, list[str]]], labels: dict[str, list[Label]]
) -> Counts:
    total = (0, 0, 0, 0)
    for fold in range(5):
        inside = {path: rows for path, rows in labels.items() if zlib.crc32(path.encode()) % 5 == fold}
        outside = {path: rows for path, rows in labels.items() if path not in inside}
        threshold = best({t: counted([found, *others], outside) for t, found in by_threshold.items()})
        mine = [
            {path: said for path, said in found.items() if zlib.crc32(path.encode()) % 5 == fold}
            for found in (by_threshold[threshold], *others)
        ]
        hit, missed, false, other = counted(mine, inside)
        total = total[0] + hit, total[1] + missed, total[2] + false, total[3] + other
    return total


if __name__ == "__main__":
    main()
