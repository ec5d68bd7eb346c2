"""Quotations, statements on somebody's word, superlatives and denials as claims."""

from bisect import bisect_right

from lint.model import Span
from lint.read.pattern import Pattern
from lint.sheet.piece import Piece

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from lint.document import Document
    from lint.sheet.sources import Source

_SUPERLATIVE = Pattern(
    r"\b(?:(?:the|an?|his|her|its|their|our|[\w.]{1,30}[’']s?)\s(?:[0-9]{1,3}(?:st|nd|rd|th)[- ]|second[- ]|third[- ]|fourth[- ])?)?"
    r"((?:first|only|sole|last remaining|most|least|[a-z]{2,12}est)(?:[- ]ever)?)\b((?:[ -][\w’-]+){0,5})"
)
_RECORD = Pattern(
    r"\b(?:[Rr]ecord[- ](?:high|low|breaking|setting|tying|equalling|number|profits?|sales|year|time|attendance|temperatures?|crowd|fine|sum|fee|levels?|amount|pace|loss|losses|turnout|deal|rainfall|revenues?|numbers?)\w*"
    r"|(?:world|national|Olympic|European|Commonwealth|course|track|club|league|franchise|school|state|NBA|NFL|all-time|box office|British|new|personal|season)[- ](?:best|worst|record|high|low)s?\b"
    r"|(?:set|sets|setting|broke|breaks|breaking|hold|holds|held|equalled|equaling|tied|tying|smashed|beat) (?:the|a|an|his|her|its|their) (?:[\w-]+ ){0,3}?records?\b(?: for [\w-]+(?: [\w-]+){0,3})?"
    r"|[Aa]ll-time [a-z-]+(?: [a-z]+)?|[\w-]{1,20}-best\b|(?:career|season|franchise)-(?:high|low)\b|[Uu]nprecedented(?: [a-z-]+)?|[Nn]ever before\b|for the first time(?: (?:since|in) [\w’-]+(?: [\w’-]+){0,2})?"
    r"|(?<=[’']s )(?:main|leading|principal|flagship)(?: [\w-]+){1,2}|[Bb]est-selling|[Bb]estselling|[Hh]ighest-paid|[Ll]ongest-serving|[Tt]op-selling|[Hh]ighest-grossing|[Bb]est-known|[Ww]orld-leading)\b"
)
_PLAIN_EST = frozenset(
    "west best rest test guest request protest interest forest invest contest arrest suggest latest harvest honest modest quest priest "
    "chest nest digest manifest conquest everest budapest bequest behest attest detest ingest inquest midwest northwest southwest crest "
    "jest zest pest vest fest wrest infest divest protest retest earnest tempest dishonest reinvest unrest arrest molest breast abreast "
    "east beast feast least yeast northeast southeast amidst geest whest request pretest biggest-ever backtest greatest-hits lest blest "
    "guests armrest footrest headrest houseguest rainforest deforest disinterest self-interest celest hardest worst bucharest trieste".split()
)
_OFFICE = frozenset(
    "minister lady family secretary officer class half quarter place name world aid amendment person step steps thing things of instance glance hand".split()
)
_STOP = frozenset(
    "of in at on for to from with by and or but as than that which who is are was were has have had will would can could it he she "
    "they we since after before during when while where into about if because so not be been his her its their the a an this do does did "
    "said says you i ever".split()
)
_EVEN = frozenset("of than one thing".split())

_AUX = r"(?:did|does|has|have|had|was|were|is|are)"
_REST = r"(?: (?!(?:and|or|but|because|when|while|as|after|before|in|on|at|until|since|if)\b)[\w’-]+)"
_NEGATIVE = Pattern(
    rf"\b{_AUX}(?:n[’']t| not)(?: (?:yet|immediately|been|be|also|even|always|currently|necessarily))*(?! (?:only|just|to|mean|matter|need|want|think|seem|going|really|so|all|about|too|surprisingly|like)\b){_REST}{{1,4}}"
    rf"|\b(?:has|have|had|was|were|is|are)? ?[Nn]ever (?:been |be |before )?[a-z]+{_REST}{{0,3}}"
    rf"|\b(?:[Nn]o|[Nn]one of the|[Nn]ot one) (?:[\w’-]+ ){{1,4}}?(?:was|were|has|have|had)\b(?: [\w’-]+){{0,2}}"
    rf"|\b(?:[Nn]o one|[Nn]obody|[Nn]one) (?:else )?(?:was|were|has|have|had|is|are|died|knows|knew|claimed)\b{_REST}{{0,2}}"
    rf"|\b(?:[Tt]here (?:is|was|were|are|has been|have been) no) [\w’-]+{_REST}{{0,3}}"
    r"|\bwithout (?:comment|charge|incident|explanation|a trial|trial|warning|injury|permission|consent|a licence|a license|insurance)\b"
    rf"|\b(?:refused|declined|failed) to [a-z]+{_REST}{{0,2}}"
)


def statements(doc: "Document", sources: "Sequence[Source]") -> "Iterator[Piece]":
    """Each outer quotation; each source of what is not quoted; each "first", "largest" and "record"; each "did not" and "never".

    The last two outside direct speech only, where they are the speaker's.
    """
    quotes = [quote for quote in doc.quotes if not quote.inner and quote.span.end - quote.span.start > 3]
    for quote in quotes:
        speaker = doc.speaker(quote)
        yield Piece(
            quote.span,
            "quote",
            by=speaker.name if speaker else "",
            value=" ".join(doc.words_at(quote.words).split()).strip(",.?!").lower(),
        )
    starts = [quote.span.start for quote in quotes]
    for source in sources:
        sentence = doc.sentence_at(source.span.start)
        if sentence is None or not source.who or not _quoted(quotes, starts, sentence.span):
            yield Piece(source.span, "quote", by=source.who)
    if doc.language == "en":
        taken = -1
        for piece in sorted([*_superlatives(doc), *_negatives(doc)], key=lambda piece: (piece.span.start, -piece.span.end)):
            if piece.span.start >= taken and not doc.in_quotes(piece.span):
                taken = piece.span.end
                yield piece


def _quoted(quotes: "Sequence[object]", starts: list[int], sentence: Span) -> bool:
    index = bisect_right(starts, sentence.start - 1)
    return index < len(starts) and starts[index] < sentence.end


def _superlatives(doc: "Document") -> "Iterator[Piece]":
    for sentence in doc.sentences:
        for match in _RECORD.finditer(doc.text, sentence.span.start, sentence.span.end):
            yield Piece(Span(*match.span()), "superlative")
        for match in _SUPERLATIVE.finditer(doc.text, sentence.span.start, sentence.span.end):
            span = _superlative(doc.text, match)
            if span is not None:
                yield Piece(span, "superlative")


def _superlative(text: str, match: "re.Match[str]") -> Span | None:
    word = match.group(1).replace("-ever", "").replace(" ever", "")
    following = match.group(2).replace("-", " ").split()
    bare = match.start(1) == match.start()
    if word in _PLAIN_EST and word not in ("least",):
        return None
    if word == "least" and bare:
        return None
    if word in ("only", "sole") and bare:
        return None
    if word in ("most", "least") and (
        not following or following[0] in _STOP or following[0] in _EVEN or (bare and word == "most")
    ):
        return None
    if word == "first" and following and following[0].lower() in _OFFICE:
        return None
    if word == "first" and bare and not (following and following[0].endswith("ed")):
        return None
    stop = match.end(1)
    for part in _PART.finditer(text, match.start(2), match.end(2)):
        if part.group().strip(" -").lower() in _STOP:
            break
        stop = part.end()
    return Span(match.start(1), stop)


_OURSELVES = Pattern(r"\b(?:I|[Yy]ou|[Ww]e)[’']?(?:ve|m|re|d|ll|s)? \Z")
_PART = Pattern(r"[ -][\w’]+")


def _negatives(doc: "Document") -> "Iterator[Piece]":
    for sentence in doc.sentences:
        for match in _NEGATIVE.finditer(doc.text, sentence.span.start, sentence.span.end):
            start = match.start() + (len(match.group()) - len(match.group().lstrip()))
            if _OURSELVES.search(doc.text[max(0, start - 8) : start]):
                continue
            yield Piece(Span(start, match.end()), "negative")
