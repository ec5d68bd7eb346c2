"""Whether a value that stands in a story is told as history, as a part, or of another matter, and so may stay when the news changes."""

from lint.patterns import compile_pattern
from lint.read.days import CALENDAR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.sheet.align import Unit
    from lint.sheet.stated import Stated

_AMOUNT = r"(?:(?:the|an?|its|about|around|some|nearly|almost|at least|more than|just|over|under|initial|earlier|previous|original)\s){0,3}"
_BEFORE = compile_pattern(
    r"\b(?:(?:up|down|rose|risen|rising|fell|fallen|raised|increased|cut|revised|changed|moved|switched|reduced|upgraded|downgraded|lowered|corrected"
    r"|brought forward|put back|delayed|postponed|rescheduled)\s(?:\w+\s){0,4}from|(?<!more )(?<!less )(?<!fewer )(?<!other )than|previous(?:ly)?|earlier|initially|originally|instead of|rather than|not"
    r"|compared (?:with|to)|another|further|other|additional|including|among (?:them|whom)|extra|replac(?:es|ed|ing)|had (?:been|put it at|said))"
    rf"\s{_AMOUNT}\Z",
    2,
)
_FROM_TO = compile_pattern(r"\bfrom\s(?:(?:about|around|some|the)\s)?\Z", 2)
_TO_COME = compile_pattern(r"\b(?:expects?|expected|forecasts?|will|would|could|should|due|aims?|plans?|hopes?)\b")
_TO_AFTER = compile_pattern(r"\s(?:\w+\s){0,3}to\s", 2)
_AFTER = compile_pattern(r"\s(?:[a-z]+\s){0,2}of (?:the|them|those|these|whom)\b")
_LATER = compile_pattern(
    r"\s(?:[a-z]+\s){0,2}(?:earlier|previously|initially|at first)\b"
    r"|,?\s(?:as )?(?:initially|originally|previously|first|earlier) (?:thought|reported|announced|stated|said|planned|advertised|put|given|feared|estimated)"
)
_OR = compile_pattern(r"(?:st|nd|rd|th)?\sor\s[0-9]")
_PRIOR = compile_pattern(r"\s(?:previous|earlier|prior|past)\b")
_MORE = compile_pattern(r"\s(?:(?!was|were|is|are|had|has)[a-z]+\s)?(?:more(?!\sthan)|others?)\b")
_SENTENCE = compile_pattern(
    r"\b(?:(?:earlier|initial|first|previous|original|preliminary|early) (?:reports?|estimates?|figures?|tolls?|statements?|accounts?|counts?|versions?|price|plans?|offer)"
    r"|initially|originally|previously|at first|at the time|until then|no longer|had (?:put|said|given|reported|estimated|stood|told|announced|been put|been given|been told|"
    r"originally|initially|earlier|previously)|(?:was|were|been) (?:revised|corrected|updated)|an earlier version|correct(?:s|ed|ion)|"
    r"last (?:year|month|week|season|summer|winter|spring|autumn|time|poll|survey|election|census|quarter|round)|the last (?:such|fatal|major|serious|big|similar)|since the last|ha(?:ve|s|d) passed|"
    r"a (?:year|month|week|decade|day) (?:ago|earlier|before(?!\s(?:the|a|an|his|her|its)\b))|(?:years|decades|months|weeks) (?:ago|earlier|before)"
    r"|since\s(?:1[5-9]|20)[0-9]{2},\swhen|similar|separate(?:ly)?|unrelated|in another|the same (?:day|week|month) (?:in|of)|used to|predecessor|compared with|by contrast)\b",
    2,
)
_YEAR = compile_pattern(r"(?<!since )(?<!until )(?<!before )(?<!by )\b(?:1[5-9]|20)[0-9]{2}\b")
_ENTRY = compile_pattern(
    r"(?:UPDATED?:?\s|Updated?:?\s)?(?:at\s)?(?:[01]?[0-9]|2[0-3])(?:[:.][0-5][0-9](?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?|[0-5][0-9]\s?(?:GMT|BST|UTC|hrs))\s*(?:GMT|BST|UTC|E[SD]?T)?\s*(?:[-–—:|]|\Z|\s[A-Z])"
)
_IN_PLACE = compile_pattern(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside)\s(?:the\s)?([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})")
_OF_PLACE = compile_pattern(
    r"\s(?:[a-z-]+\s){0,2}?(?:in|at|on|near|from|of|for|to)\s(?:the\s)?([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})"
)


def is_history(doc: "Document", stated: "Stated", changed: bool = False) -> bool:
    """Whether the words right beside a value say that it is no longer, or only partly, the value: "up from 12", "12 of the 14".

    changed: whether it is the value that changed, which may be "another 12".
    """
    before = doc.text[max(0, stated.span.start - 70) : stated.span.start]
    match = _BEFORE.search(before)
    if match and stated.definite and match.group().split()[0].lower() == "than":
        match = None
    if match and not (
        (changed or _is_of_the_living(stated))
        and match.group().split()[0].lower() in ("another", "further", "other", "additional")
    ):
        return True
    if _OR.match(doc.text, stated.span.end):
        return True
    if stated.kind in ("time", "day", "name", "title"):
        return stated.kind == "title" and before.rstrip().lower().endswith(("former", "then", "ex", "-"))
    after = doc.text[stated.span.end : stated.span.end + 60]
    if _FROM_TO.search(before) and _TO_AFTER.match(after):
        sentence = doc.sentence_at(stated.span.start)
        return sentence is None or not _TO_COME.search(doc.words_at(sentence.span))
    if stated.kind != "count":
        return _LATER.match(after) is not None
    if _PRIOR.match(after):
        return True
    more = _MORE.match(after) is not None and not _is_of_the_living(stated)
    part = _AFTER.match(after) is not None and not before.lower().endswith("all ")
    return more or part or _LATER.match(after) is not None


def _is_of_the_living(stated: "Stated") -> bool:
    """Whether it is a toll of the injured or the like, who are "nine others" beside the dead."""
    return bool(stated.tolls) and "toll dead" not in stated.tolls


_CLAUSE_END = compile_pattern(
    r",(?!\d)|;\s|\s(?:since|than|compares? with|compared with|compared to|against)\s|\sfrom\s(?:[$£€]?[0-9])|\sand\s(?:has|have|is|are|employs)\s"
)
_DATED = compile_pattern(r"\b(?:[Bb]orn|[Ff]ounded|[Oo]pened|[Bb]uilt|[Ee]stablished)\s(?:in|on)\s[^,]{0,30},")
_NOW = compile_pattern(r"\band\s(?:has|have|is|are|now|employs?)\b")


def clause_around(doc: "Document", unit: "Unit", stated: "Stated") -> tuple[str, str]:
    """What stands before and after a value in its sentence, up to the end of its own clause: what "which opened 41 years ago" tells is of something else."""
    end = _CLAUSE_END.search(doc.text, stated.span.end, unit.span.end)
    start = unit.span.start
    for match in _NOW.finditer(doc.text, start, stated.span.start):
        start = match.start()
    ahead = _DATED.sub("", doc.text[start : stated.span.start])
    return ahead, doc.text[stated.span.end : end.start() if end else unit.span.end]


_ANOTHER_MATCH = compile_pattern(
    r"\balso\b|\bin the (?:semi-final|quarter-final|first leg|previous round|last round|opening (?:match|game)|reverse fixture)|\bat half-time"
)


def is_of_another_match(ahead: str, after: str) -> bool:
    """Whether the clause around a score says that it is not that of the match reported."""
    return _ANOTHER_MATCH.search(ahead) is not None or _ANOTHER_MATCH.search(after) is not None


def signs_of_the_past(sentence: str) -> set[str]:
    """Words of a sentence that say that it tells of what was said or what happened before, and the years it names."""
    years: set[str] = set() if _TO_COME.search(sentence) else set(_YEAR.findall(sentence))
    return {match.group().casefold() for match in _SENTENCE.finditer(sentence)} | years


def entry_of(doc: "Document", stated: "Stated") -> int:
    """The number of the timed entry of a live page that holds a value, 0 outside; so is what stands under a heading."""
    entry = current = 0
    for block in doc.copy_blocks:
        if block.span.start > stated.span.start:
            break
        if _ENTRY.match(doc.text, block.span.start, block.span.end):
            entry += 1
            current = entry
        elif block.role == "heading" or (block.span.end - block.span.start < 60 and doc.text[block.span.end - 1] == ":"):
            current = 0
    return current


def is_elsewhere(doc: "Document", stated: "Stated", unit: "Unit", changed: str) -> bool:
    """Whether the sentence sets its value in a place that the story names only there, while the changed one does not."""
    block = doc.block_at(stated.span.start)
    if stated.definite or stated.owned or block is None or block.paragraph < 3:
        return False
    for match in _IN_PLACE.finditer(doc.text, unit.span.start, unit.span.end):
        name = match.group(1)
        if name.split()[0] not in CALENDAR and name not in changed and doc.text.count(name) == 1:
            return True
    return False


def of_other_places(doc: "Document", stated: "Stated", other_doc: "Document", other: "Stated") -> bool:
    """Whether names right behind two values part them: "12 homes in Alder Street", "12 homes in Birch Lane"."""
    mine = _OF_PLACE.match(doc.text[stated.span.end : stated.span.end + 90])
    theirs = _OF_PLACE.match(other_doc.text[other.span.end : other.span.end + 90])
    if not mine or not theirs:
        return False
    words = set(mine.group(1).split()), set(theirs.group(1).split())
    return not words[0] & words[1] and not (words[0] | words[1]) & CALENDAR
