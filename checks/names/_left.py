"""What is left alone: copy in another language, and names that somebody has already checked."""

from lint import Document, Skip, Span

_MARKS = ("(CQ)", "(cq)", "[CQ]", "[sic]", "(sic)", "[SIC]", "[ sic ]")
_OF_SPELLING = (" spell", " spelt", "-spelt", "-spelled")
_CONFESSING = (" as ", " not ", " as “", " not “", ' as "', ' not "')


def skip_of(doc: Document) -> Skip | None:
    """Why names in this story cannot be judged: the tables and the use of capitals are those of English."""
    return None if doc.language == "en" else Skip(f"names are read in English copy only, not in “{doc.language}”")


def is_marked(doc: Document, span: Span) -> bool:
    """Whether a mark stands within a few words after the name, in the same sentence, or the story speaks of how it is spelled.

    A correction may give it as the wrong form.
    """
    if doc.text[max(0, span.start - 24) : span.start].endswith(_CONFESSING):
        block = doc.block_at(span.start)
        if block is not None and block.role == "correction":
            return True
    after = doc.text[span.end : span.end + 30].partition("\n")[0]
    around = doc.text[max(0, span.start - 30) : span.end + 60].partition("\n")[0]
    if any(word in around for word in _OF_SPELLING):
        return True
    return any(mark in after and after.index(mark) < 24 for mark in _MARKS)


def are_settled(doc: Document, one: str, other: str) -> bool:
    """Whether the house says that both are right, or that they are two."""
    house, facts = doc.desk.house, doc.desk.facts
    if house.are_distinct(one, other) or facts.are_distinct(one, other) or (one in house.words and other in house.words):
        return True
    return facts.knows(one) and facts.knows(other)
