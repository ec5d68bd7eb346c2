"""One name, spelled two ways in one story."""

from collections.abc import Iterator

from checks.names._archive import archive_points
from checks.names._cluster import Cluster, clusters
from checks.names._issue import issue, known_right
from checks.names._left import are_settled, is_marked, skip_of
from lint import Document, Example, Finding, LookAlike, Skip, Span, check


@check(
    summary="two spellings that look like one name",
    level="query",
    bad=[
        "The yard sold the [|Tornada|] ferry in May. Crews say the (|Tonrada|) leaks.",
        "He came in an [|Altiva|] coupe and left in it; the (|Altvia|) was his brother's.",
        Example(
            "The firm (|Brenntag|) said so. A spokesman for [|Bremntag|] agreed.", facts='[[organization]]\nname = "Brenntag"\n'
        ),
        "Finance minister Ravi (|Mukherjee|) spoke first. The plan is sound, Mr [|Mukerjee|] said.",
        "[|Grandevik|] Opens New Harbour to Crowds\n\nThe mayor of (|Grandervik|) opened the harbour. (|Grandervik|) cheered.",
        "Agnes (|Marlow|) won the seat on Thursday. [|Marlowe|] said she had not slept.",
        "The heirs of Ignacio [|Zubizarreta|] sue. The (|Zubizarreta|) estate is large; (|Zubizaretta|) died in May.",
        "Gabriel (|Heinze|) scored twice. (|Heinze|) was then booked. Gabriel [|Heintze|] left the field at once.",
        Example(
            "The bank (|Salvani|) lent to him. A clerk of [|Salvini|] said so.",
            archive=("Shares of Salvani rose.", "The head of Salvani left.", "Anna Berg of Salvani wept."),
        ),
        Example(
            "The firm Corvexa said so. [|Corvexa|] fell, and (|Corveza|) rose, and (|Corvexa|) fell.",
            places=("Corveza",),
            words=("Corvexa",),
        ),
    ],
    good=[
        "Horan passed to Horgan, and Horgan scored.",
        "The Traders Bank lent to traders.",
        Example("Mr Palmgren met Mr Parmgren on the pier, and Palmgren laughed.", distinct=(("Palmgren", "Parmgren"),)),
        "Austria and Australia signed the treaty.",
        "Jermell Charlo fights in May; Jermall Charlo, his twin, in June.",
        "Marian wrote to Marion, her sister, on Sunday.",
        "Germany beat the Germans of Argentina, said the Argentine coach, an Iranian from Iran.",
        "Agnes Clark won the seat. Her rival, Ann Clarke, lost it, and Clarke said so.",
        "David Owen backed Mr Davis. Davis thanked David Owen.",
        "Annette Bening stars in Being There, and Bening wins.",
        "Patrick Vieira and Patrik Berger both missed. Vieira was booked.",
        Example("Police spelled it Kurtsman (CQ) there. Ann Kurtzman was not in court, and Kurtzman denies it.", stage="edit"),
        "The Saudis met Prince Saud of Saudi Arabia.",
        "Crowds Cheer New Harbour in Bolten Bay\n\nThe bay cheered. It was a good day for Bolton Rovers too.",
        Example(
            "The boats of Tarnvik lost. A skipper from Tarnvig won.",
            archive=(
                "Tarnvik and Tarnvig share a pier.",
                "Rain fell in Tarnvik. Tarnvig had sun.",
                "Tarnvig beat Tarnvik again.",
            ),
        ),
        "Bolton lost at home and Boston drew, as did Southampton and Northampton.",
    ],
    sources=["TIME, February 2024: a carmaker's name in two spellings", "The New York Times: one correction in six is a name"],
    measured=(125, 127, "bbc 2004-05, web 2023, wire 1987"),
)
def spelling(doc: Document, *, enough: int = 9, without: tuple[str, ...] = ()) -> Iterator[Finding | Skip]:
    """The commonest fault that a machine can see, and the one that newsrooms correct most.

    Two capitalised words that begin with the same letter and are one slip apart (two in a long word) are weighed: whether
    tables of names and words have both, the kind of slip, the words beside them, who was introduced and who was not, how
    often and where each stands. A word grown from the other (Argentina, Argentine), two first names with two surnames, two
    known names without a link are left alone, and so are pairs that the house list calls distinct or that carry (CQ) or
    [sic]. Every place is shown and both spellings are offered; one is called right only with the fact sheet, the house
    list or an archive in which other stories have that one alone.

    Options:
        enough: points from which two spellings are taken for one name.
        without: kinds of evidence not to weigh: "tables", "edit", "neighbours", "introduction", "place", "count".
    """
    skip = skip_of(doc)
    if skip:
        yield skip
        return
    pairs = [pair for pair in doc.lookalikes if _points(doc, pair, without) >= enough and not _is_left_alone(doc, pair)]
    for cluster in clusters(pairs):
        yield _finding(doc, cluster)


def _points(doc: Document, pair: LookAlike, without: tuple[str, ...]) -> int:
    """The pair's own points, and the desk's: a sheet that has one spelling and not the other is strong evidence."""
    facts, words = doc.desk.facts, doc.desk.house.words
    rare, common = pair.rare.text, pair.common.text
    points = pair.points(without)
    if facts.rejects(rare) or facts.rejects(common):
        points += 40
    elif facts.knows(rare) != facts.knows(common) or (rare in words) != (common in words):
        points += 12
    elif doc.earlier is not None:
        points += archive_points(doc, pair)
    return points


def _is_left_alone(doc: Document, pair: LookAlike) -> bool:
    one, other = pair.rare, pair.common
    if are_settled(doc, one.text, other.text) or pair.is_of_given_names:
        return True
    return any(is_marked(doc, Span(word.start, word.end)) for form in (one, other) for word in form.words)


def _finding(doc: Document, cluster: Cluster) -> Finding:
    right, how = known_right(doc, cluster.spellings)
    return issue(
        doc,
        cluster.places,
        wrong=[text for text in cluster.spellings if text != right] if right else cluster.suspects(),
        right=right,
        said=how or cluster.reason(doc),
    )
