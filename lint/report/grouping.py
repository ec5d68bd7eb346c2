"""A template's fault is said once: equal findings of many files, for the reports that people read."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.model import LocatedFinding, Report

FILES_TO_GROUP = 20
"""From so many files on; in fewer each finding is wanted where it stands."""

SUBJECTS = frozenset({"artifacts", "duplicates", "text"})

PLACES_NAMED = 4


class Group:
    """A finding, and those that say the same of other places."""

    __slots__ = ("finding", "others")

    def __init__(self, finding: "LocatedFinding") -> None:
        self.finding = finding
        self.others: list[LocatedFinding] = []

    @property
    def files(self) -> int:
        """How many files the others stand in, the first one's own left out."""
        return len({other.place.path for other in self.others} - {self.finding.place.path})


def grouped(report: "Report") -> list[Group]:
    """The findings in order, equal ones of SUBJECTS with the first of them; each by itself in a run of few files.

    Equal are findings of one check, level and key. A repeat must also stand in equal sentences: “the the” in two stories is two
    slips, a paragraph that each story prints twice is one.
    """
    if report.files < FILES_TO_GROUP:
        return [Group(finding) for finding in report.findings]
    groups: list[Group] = []
    first: dict[tuple[object, ...], Group] = {}
    for finding in report.findings:
        subject = finding.check.partition("/")[0]
        if subject not in SUBJECTS:
            groups.append(Group(finding))
            continue
        sentence = finding.sentence if subject == "duplicates" else ""
        same = (finding.check, finding.level, finding.key, sentence)
        if same in first:
            first[same].others.append(finding)
        else:
            first[same] = Group(finding)
            groups.append(first[same])
    return groups


def more_of(group: Group) -> str:
    """`and 36 more in 35 other files`; "" where there are none."""
    if not group.others:
        return ""
    files = group.files
    where = f"in {files} other {'file' if files == 1 else 'files'}" if files else "in this file"
    return f"and {len(group.others)} more {where}"
