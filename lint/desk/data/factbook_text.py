"""What build_gazetteer.py reads out of the Factbook's sentences: leaders, capitals, peoples."""

import html
import re
from typing import Any

from gazetteer_extra import CORRECTED_SINCE, UNTITLED

_MONTHS = {
    name: number
    for number, month in enumerate(
        ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"), 1
    )
    for name in (month, month[:3])
}  # fmt: skip


def said(of: Any, *path: str) -> str:
    """A text of the Factbook without its markup; "" where it has none."""
    for step in (*path, "text"):
        of = of.get(step) if isinstance(of, dict) else None
    text = re.sub(r"<[^>]+>", "", html.unescape(of or "")).replace("\xa0", " ")
    return "" if text.strip() in ("none", "NA", "N/A") else text.strip()


def day(text: str) -> str:
    """ "10 Dec 2023", "April 2018", "1997" as a date; the last day of a month or year that is all it gives."""
    match = re.fullmatch(r"(?:(?:(\d{1,2}) )?([A-Z][a-z]+) )?(\d{4})", text)
    if not match:
        return ""
    number, month, year = match.groups()
    if month not in _MONTHS:
        return f"{year}-12-31"
    return f"{year}-{_MONTHS[month]:02}-{int(number or 28):02}"


def leaders(branch: Any, code: str) -> list[str]:
    """`office^title^name^family^since` of each head of state and of government, the words of the family name in capitals."""
    found: list[str] = []
    for office, field in (("state", "chief of state"), ("government", "head of government")):
        text = said(branch, field).replace("[", "(").replace("]", ")").replace("’", "'")
        text = re.sub(r"\((?!since)[^()]*\)|\"[^\"]*\" ", "", text)
        for part in re.split(r"[;,] represented by|; also spelled [^(]*|;(?= [A-Z])", text):
            match = re.match(r"\s*(.{3,140}?)\s*\(since ([^();,]{4,20})\s*[,;)]", part)
            if match and (since := day(match.group(2).strip())):
                title, name = _title_and_name(match.group(1))
                if name:
                    since = CORRECTED_SINCE.get((code, name), since)
                    title = title or UNTITLED.get((code, name), "")
                    family = " ".join(word for word in name.split() if _is_family(word)) or name
                    found.append("^".join((office, title, " ".join(_cased(w) for w in name.split()), _plain(family), since)))
    return list(dict.fromkeys(found))


def _is_family(word: str) -> bool:
    """Whether two capitals stand side by side; regnal numbers are no names."""
    runs = re.findall(r"[^\W\d_a-z]+", word.replace("'", ""))
    return any(run.isupper() and len(run) > 1 for run in runs) and word not in ("II", "III", "IV", "VI", "VII", "XIV", "XVI")


_NO_NAME = frozenset(
    "President Prime Minister Chancellor King Queen Sultan Emperor Amir Emir Prince Pope Supreme Leader Premier Governor General Chief "
    "Interim Acting Transition Transitional Caretaker Crown Vice Co-Vice and of the Grand Duke Captain Col. Gen. Capt. General Dr. Dame Sir "
    "Chairperson Chair Taoiseach Council Presidential State Affairs Commission GNU CNSP Commander-in-Chief Sovereign Foreign Taliban "
    "Swiss Confederation Ministers Executive Spain Governor-General Lieutenant-Governor Lieutenant Prefect Administrator High "
    "Commissioner Co-prince Co-President Lord Mann Minister Deputy Air Vice-Marshal Armed Forces".split()
)


def _title_and_name(text: str) -> tuple[str, str]:
    """ "Prime Minister Keir STARMER" in two; the name begins after the last word that is a title's."""
    text = re.sub(r",? (?:Jr|Sr)\.?$|\bof (?:Denmark|Norway|the Netherlands)$", "", text).strip(" ,")
    words = text.split()
    at = max((i + 1 for i, word in enumerate(words) if word.strip(",") in _NO_NAME), default=0)
    name = words[at:]
    if (
        not name
        or len(name) > 7
        or any(
            w[0].islower()
            and w not in ("al", "el", "de", "da", "bin", "ibn", "e", "van", "der", "von", "Al")
            and not w.startswith(("al-", "d'"))
            for w in name
        )
    ):
        return "", ""
    return " ".join(words[:at]), " ".join(name)


def _cased(word: str) -> str:
    if not _is_family(word) and not re.fullmatch(r"[A-Z]{2,}", re.sub(r"[^A-Za-z]", "", word)):
        return word
    if re.fullmatch(r"[IVX]+", word) and not _is_family(word):
        return word
    return re.sub(
        r"[^\W\d_]+", lambda m: m.group()[0].upper() + m.group()[1:].lower() if m.group().isupper() else m.group(), word
    )


def _plain(family: str) -> str:
    return " ".join(_cased(word) for word in family.split())


def capitals(text: str) -> list[str]:
    """The capital first, then every other seat that the Factbook names with it."""
    text = text.replace("Washington, D.C.", "Washington")
    if not text or text.startswith(("administered", "no official")):
        return []
    found = [re.sub(r"\(.*", "", text.split(";")[0].split(",")[0]).strip()]
    found += re.findall(r"\b[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|de|la))*", text)
    return list(dict.fromkeys(name for name in found if name and not name.startswith("note")))


def peoples(text: str) -> tuple[list[str], list[str]]:
    """Adjectives and nouns out of "Briton(s), British (collective plural)": the words, and their plurals."""
    words: list[str] = []
    plurals: list[str] = []
    for part in re.split(
        r",|;| or |\bnote\b.*", re.sub(r"\((?:singular|plural|collective|US)[^)]*\)|\(or ([^)]*)\)", r", \1", text)
    ):
        match = re.match(r"\s*([\w'’ -]+?)\s*(\(e?s\)|\((?:men|women)\))?\s*$", part)
        if match and match.group(1)[:1].isupper() and len(match.group(1)) > 2:
            words.append(match.group(1))
            if match.group(2):
                plurals.append(
                    match.group(1) + match.group(2).strip("()") if "men" not in match.group(2) else match.group(1)[:-3] + "men"
                )
    return words, plurals
