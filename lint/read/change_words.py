"""The words in which copy says that something changed."""

import re

from lint.read.pattern import Pattern

_UP = (
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs climbed climbing jump jumps jumped"
    " jumping gain gains gained surge surges surged surging soar soars soared soaring leap leapt leaped advance advanced advances up rocketed swelled"
    " growth higher skyrocketed"
)
_DOWN = (
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing slump slumped"
    " plunge plunged plunges slid slide tumble tumbled tumbles down dip dipped shrank shrunk slip slipped sank sink plummeted plummet contracted lower dived"
    " nosedived reduction reduced"
)
DIRECTIONS = {**dict.fromkeys(_UP.split(), 1), **dict.fromkeys(_DOWN.split(), -1)}
RATIOS = {
    "doubled": 2.0, "doubling": 2.0, "doubles": 2.0, "tripled": 3.0, "tripling": 3.0, "triples": 3.0, "trebled": 3.0, "trebling": 3.0,
    "quadrupled": 4.0, "quadrupling": 4.0, "halved": 0.5, "halving": 0.5,
}  # fmt: skip
OTHER = frozenset("its their his her would will could may might it they he she is are was were annually average".split())
SOFT = frozenset(
    [
        "more than",
        "less than",
        "nearly",
        "almost",
        "about",
        "roughly",
        "over",
        "around",
        "virtually",
        "up to",
        "just over",
        "just under",
    ]
)

WORD = Pattern(r"[A-Za-z]+")
BARE_TIME = Pattern(
    r"(?:in|during|of|for|by|since|until|ended|ending|through|to)[ \t\r\n]{1,8}(?:early |late |mid-|fiscal |calendar )?$", re.I
)
_SOFTLY = r"(?: (?:(?:just |well |slightly |little )?(?:more than|less than|over|under)|about|nearly|almost|around|some|at least|only|just|roughly|approximately|an estimated|as (?:much|many) as))?"
TO = Pattern(
    rf"(?:^|\s)to(?: a| an)?(?: record| total of| net| pre-?tax)?(?: profit| loss| surplus| deficit)?(?: of)?{_SOFTLY}\s*$"
)
FROM = Pattern(
    rf"(?:^|[\s,(])(?:up |down )?(?P<word>from)(?: a| an)?(?: revised| profit| loss| surplus| deficit| net)?(?: of)?{_SOFTLY}\s*$"
)
AGAINST = Pattern(
    rf"(?:^|[\s,(])(?P<word>compared (?:with|to)|against|versus|vs\.?)(?: a| an)?(?: revised| profit| loss| surplus| deficit| net)?(?: of)?{_SOFTLY}\s*$"
)
OR = Pattern(
    r"^[\w\s]{0,24}?[,;\s(–—-]*(?:or(?: by)?|up|down|representing|(?:an?|the)(?: overall| annual| total)? (?P<noun>[a-z]+)(?: of| by)?|(?:rising|falling) by)\s+$"
)
UP_DOWN = Pattern(r"^[\w\s]{0,30}?[,(–—-]+\s*(?:(?:an?|the) )?(?P<word>up|down|[a-z]+ of)(?: by)?\s+$")
ARTICLE = Pattern(r"^[\w\s]{0,24},? ?[,(–—-]+\s*(?:an?|representing an?)\s$")
NOUN_FROM = Pattern(r"^\s(?P<noun>[a-z]+) (?:from|on|over)\s(?:(?:the|a) )?(?:revised )?$")
UP_FROM = Pattern(r"(?:\s[\w’'-]+){0,3},? \(?(?P<word>up|down) from ")
AND_ITS_NOUN = Pattern(r",? (?:or )?an? ")
ITS_NOUN = Pattern(r"\s(?P<noun>[a-z]+)(?! (?:in|of|on|for|at|from|to|over)\b)(?=[ ,.;)])")
BY_HALF = Pattern(
    r"\b(?:cut|fell|dropped|reduced|slashed)\s(?:(?!almost|nearly|more|about|roughly|over|less)[\w’'-]+\s){0,3}?(?P<half>(?:by|in) half)(?=,? (?:from|to)\b)"
)
ON = Pattern(r"\son (?:the )?(?:record )?$")
BRACKET = Pattern(r"\s?\([^()]{0,60}\)")
WAS = Pattern(r"\s\(?(?:down from|was|were|usually|reduced from|originally|RRP|rrp)\s")
OR_BY = Pattern(r"[\w\s]{0,18}(?:,? or |,? \(|, )(?:about |nearly |some |by )?")
TO_OR_AT = Pattern(r"(?: points)?\)?,? (?:higher |lower )?(?:to |at )(?:close at |finish at |end at |a record )?")
LOSS = Pattern(r"\b(?:loss|losses|deficit|shortfall)\b(?: of)?(?: [a-z-]+){0,2}\s*(?:US|A|C)?$")
LOSS_AFTER = Pattern(r"\s(?:loss|deficit|shortfall)\b")
BREAKS = Pattern(r"[.;:]\s|\b(?:and|but|while|whereas|which|who|after|before|with the|as)\b")
