"""Names with the words after them that several places share."""

from lint import Document, Span


def next_word(doc: Document, span: Span) -> str:
    """The capitalised word or figure right after a span, "" where there is none."""
    after = doc.text[span.end : span.end + 40].split(None, 1)
    word = after[0].strip(".,;:)") if after and doc.text[span.end : span.end + 1].isspace() else ""
    return word if word[:1].isupper() or word[:1].isdigit() else ""


def extended(doc: Document, places: dict[str, list[Span]]) -> dict[str, list[Span]]:
    """The places with the words after them that all of them share, at most four."""
    for _ in range(4):
        following = {next_word(doc, span) for spans in places.values() for span in spans}
        if len(following) != 1 or "" in following:
            break
        word = following.pop()
        places = {
            f"{text} {word}": [Span(span.start, doc.text.index(word, span.end) + len(word)) for span in spans]
            for text, spans in places.items()
        }
    return places
