"""The winner in the headline, and the score."""

import re
from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Pattern, Span, check

_SCORE = Pattern(r"(?<![\w.,:/–-])([0-9]{1,3})([-–])([0-9]{1,3})(?![\w/]|[-–.,:][0-9])")
_WINS = (
    r"\b(?:beats?|beat|thrash(?:es|ed)?|hammers?|hammered|crush(?:es|ed)?|defeats?|defeated|edges?|edged|routs?|routed|stuns?|stunned|sinks?|sank|"
    r"downs?|downed|wins?|won|whip(?:s|ped)?|overcomes?|outlasts?|outlasted|demolish(?:es|ed)?|trounces?|trounced|see off|sees off)\b"
)
_NOT = r"\b(?:by|not|never|series|bid|hope|hopes|from|after|despite|lose|loses|lost|beaten|sets?|aggregate|aggs?|down|behind|trail(?:s|ing)?|odds|chance|to\s(?:beat|win|see))\b"


@check(
    summary="the side said to win has the smaller score",
    level="query",
    bad=[
        Example(
            "Hull thrash Leeds [|3-36|]\n\nHull ran in six tries on Monday. Leeds had one kick.\n\nIt rained.",
            fixed="Hull thrash Leeds 36-3\n\nHull ran in six tries on Monday. Leeds had one kick.\n\nIt rained.",
        ),
        "Rovers beat City [|1-2|] in cup\n\nRovers won in the last minute on Monday. City had led.\n\nIt rained.",
        "Harlow wins final [|0–2|]\n\nHarlow won on Monday in the rain. The crowd sang.\n\nIt was late.",
    ],
    good=[
        "Hull thrash Leeds 36-3\n\nHull ran in six tries on Monday. Leeds had one kick.\n\nIt rained.",
        "Rovers lose 1-2 to City\n\nRovers lost in the last minute on Monday. City had trailed.\n\nIt rained.",
        "Leeds beaten 3-36 by Hull\n\nHull ran in six tries on Monday. Leeds had one kick.\n\nIt rained.",
        "Doyle beats Harlow 3-6 6-3 6-1\n\nDoyle won in three sets on Monday. It was late.\n\nIt rained.",
        "Rovers win from 0-2 down\n\nRovers won in the last minute on Monday. City had led.\n\nIt rained.",
        "Council wins 5-4 vote\n\nThe council won on Monday. It rained.\n\nIt was late.",
        "Rovers 1-2 City\n\nCity won in the last minute on Monday. Rovers had led.\n\nIt rained.",
        "Mill wins 2004-05 prize\n\nThe mill won on Monday. It rained.\n\nIt was late.",
    ],
    sources=["The Guardian: “Wales thrashed France” over 3-36"],
    triggers=("-", "–"),
)
def score(doc: Document) -> Iterator[Finding]:
    """Winner and loser change places when a score is copied from a list that prints the home side first.

    Only a headline with a verb of winning and one score is judged. A headline that tells of losing, of a lead or a series, or
    that has no verb (“Rovers 1-2 City”) may put either side first; so may a house that always prints its own team first, for
    which this check is to be switched off.
    """
    for block in doc.copy_blocks:
        if block.role not in ("headline", "deck", "SEO title", "push", "social"):
            continue
        words = doc.words_at(block.span)
        scores = list(_SCORE.finditer(doc.text, block.span.start, block.span.end))
        if len(scores) != 1 or not re.search(_WINS, words) or re.search(_NOT, words):
            continue
        first, second = int(scores[0].group(1)), int(scores[0].group(3))
        if first < second and len(scores[0].group(1)) < 4:
            span = Span(*scores[0].span())
            yield Finding(
                span,
                f"“{' '.join(words.split())}”: the winner's {first} is less than {second}",
                fixes=(Fix(f"write {second}{scores[0].group(2)}{first}", (Edit(span, f"{second}{scores[0].group(2)}{first}"),)),),
                unless="your scores put the home side, or your own, first",
                question="Who won?",
                key=(scores[0].group(),),
            )
