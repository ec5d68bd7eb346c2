"""Lines that a desk, a wire, a template or a chatbot wrote to itself: recognised by their build, one kind a table."""

import re

from lint.read.pattern import Pattern

_WIRE = Pattern(
    r"[(\[]?(?:MORE|MORF|more follows|MORE FOLLOWS|MORE TO COME|more to come)[)\]]?"
    r"|[-–—]{1,2} ?30 ?[-–—]{1,2}|#{3,8}|(?:# ){2,7}#|[-–—]{2} ?(?:ends?|ENDS?) ?[-–—]{2}|ENDS?\.?|\(ENDS?\)"
    r"|\(?REUTERS?\)? ?(?:&#3;|\x03)|REUTER|Reuter(?: ?(?:&#3;|\x03))?|&#3;|\x03"
    r"|[Bb]lah [Bb]lah(?: [Bb]lah)*\.?"
    r"|[A-Z]{2}-[A-Z]{2,4}--[\w.-]{2,40}(?:, .{2,60})?|(?:BC|AM|PM|FBN|BKN|FBC)-[A-Z][\w.-]{2,40}(?:, .{2,60})?"
    r"|[\w.,-]{2,40},? ?\d(?:st|nd|rd|th) (?:Ld|Lead|Writethru|Add)(?:-Writethru|-Writethrough)?\b.{0,40}"
    r"|(?:Eds|EDS|EDITORS|Attn|ATTN|ATTENTION) ?(?::|--|—) ?.{2,300}|(?:WITH|INCLUDES|SUBS|UPDATES|ADDS|RECASTS|TRIMS) ?: ?.{2,200}"
    r"|(?:ADVISORY|BUDGET ADVISORY|PHOTO ADVISORY|MEDIA ADVISORY) ?(?::|--|—).{2,200}"
    r"|[Tt]ake \d of \d|TAKE \d|(?:1st|2nd|3rd|4th) (?:take|add)|w/(?:photo|pic|art|graphic)s?"
)
_WIRE_LIST = (
    "MORE MORF more REUTER REUTERS Reuter Reuters Blah blah END ENDS ends Eds EDS EDITORS Attn ATTN ATTENTION WITH INCLUDES SUBS UPDATES "
    "ADDS RECASTS TRIMS ADVISORY BUDGET PHOTO MEDIA Take take TAKE 1st 2nd 3rd 4th"
)
_WIRE_FIRST = frozenset(_WIRE_LIST.split())
_WIRE_SIGNS = frozenset("([-–—#&\x03")
_WIRE_SLUGS = ("BC-", "AM-", "PM-", "FBN-", "BKN-", "FBC-", "w/")
_PLACE_WORDS = "(?:head|headline|hed|subhead|sub-?heading|deck|dek|standfirst|strapline|heading|splash|caption|cutline|byline|intro|text|copy|body|story|quote|pull quote|pullquote|name|title|image|photo|picture|credit|link|url|date|summary|kicker|teaser|blurb|lead|lede)"
_PLACEHOLDER = Pattern(
    rf"(?i:(?:\d{{1,3}} ?pt )?(?:\w{{2,10}} ){{0,3}}{_PLACE_WORDS}(?: text| copy)? (?:goes|to go|to come|in|go) here\b.{{0,40}}"
    rf"|(?:\d{{1,3}} ?pt )?(?:\w{{2,10}} ){{0,2}}{_PLACE_WORDS} here[.!]?"
    rf"|(?:insert|add|put|enter|type|write|place|your) (?:\w{{1,12}} ){{0,4}}{_PLACE_WORDS}(?: text)?(?: here)?[.!]?"
    rf"|(?:dummy|test|sample|placeholder|filler|holding) (?:{_PLACE_WORDS}|article|post|page|paragraph|sentence)(?: \d{{1,2}})?[.!]?"
    rf"|{_PLACE_WORDS} (?:tk|tktk|tbc|to come|placeholder)"
    r"|this is (?:a|just a|only a) (?:test|dummy|placeholder|sample)(?: (?:article|story|post|page|headline|text|paragraph))?[.!]?"
    r"|test(?: test)+|testing(?:,? testing)*,? (?:1[ ,]*2[ ,]*3|one,? two,? three).{0,10}|x{3,}|xx xx(?: xx)*|xyxy(?:xy)*|tbd|tbc|\?{2,}|asdf\w*"
    r"|sample page|hello world!?|welcome to wordpress\. this is your first post\..{0,90}|untitled(?: document| \d+)?)"
)
_NOTE_LABEL = Pattern(
    r"(?:[\[({<*]{0,3})(?:(?:note|message|query|question|memo) (?:to|for) (?:the )?(?:editors?|subs?|desk|news ?desk|copy ?desk|self|copy|design(?:er)?s?|online|picture desk|reporter)"
    r"|notes? to editors?|editors?[’']? ?query|desk query|copy query|subs?|for subs|sub-?ed(?:itor)?s?|copy desk|news ?desk|picture desk|pic desk|desk note|internal note|internal use"
    r"|author query|au query|au|aq|to-?do|fix ?me|fact ?check(?:er)?s?|legal|lawyers?|production note|web note|layout note|design note|cms note)"
    r" ?(?::|--|—|–) ?.{2,400}",
    re.I,
)
_ASKS = Pattern(r"(?:: ?|[-—–] ?)[a-z]|\?|(?i:\b(?:please|pls|check|confirm|need|keep|use|do not|don[’']t|can we|still|add)\b)")
"""A note asks or tells; “Subs: Marsh, Cole” is a line-up."""

_NOTE = Pattern(
    r"(?i:[\[(]{1,2}(?:please |pls |can (?:you|we|someone) |need to |to |must |double[- ]?)?(?:check|confirm|verify|fact[- ]?check|update|rewrite|rephrase|expand|trim|cut|fix|clarify|source|cite|add|insert|link)\b[^\])\n]{0,120}[\])]{1,2}\.?)"
    r"|notes? (?:to|for) editors|NOTES TO EDITORS?|-{2,} ?corrects .{2,120}|(?i:for internal use only\.?|internal[:,] do not (?:publish|distribute).{0,60})"
)
_STAGE = Pattern(
    r"(?:STRICTLY |STRICT |HARD )?EMBARGO(?:ED)?\b.{0,120}|(?:Strictly |Under (?:strict )?)[Ee]mbargo(?:ed)?\b[^.]{0,120}|Embargo(?:ed)? (?:until|to|for|till|:).{0,120}"
    r"|HOLD (?:FOR|UNTIL|TILL|PENDING)\b.{0,100}|(?:MANDATORY |PHOTO |STORY |BULLETIN )?KILL(?: ?(?::|-|—).{0,100}| THIS STORY.{0,60}| STORY.{0,60})?|MANDATORY KILL.{0,100}"
    r"|(?i:(?:draft[ -:—]{1,3})?do not (?:publish|run|use|post|print|release)(?: (?:yet|before|until|without)\b.{0,80})?[.!]*|not for (?:publication|release|broadcast)(?: (?:before|until|yet)\b.{0,80})?[.!]*)"
    r"|(?:FIRST |ROUGH |WORKING |UNEDITED )?DRAFT(?: ONLY| COPY| \d{1,2}| v\d{1,2})?|(?i:draft (?:only|copy|version \d{1,2})|unedited draft|rough draft|awaiting legal.{0,40}|legal(?:led)? ?: ?(?:pending|hold|awaiting).{0,60}|needs? (?:legal(?:ling)?|lawyering)\.?)"
    r"|(?:QUERY|CQ|TK)(?: ?:.{0,200})?|TKTK(?:TK)*.{0,60}|TO COME|FOR (?:ONLINE|WEB|PRINT) ONLY|WEB ONLY|PRINT ONLY|NOT LEGALL?ED.{0,40}|UNLEGALLED.{0,40}"
)
_TEMPLATE = Pattern(
    r"undefined|null|NaN|(?:\[object \w+\]\s?)+|Invalid [Dd]ate|(?:undefined|null)(?:[ ,|/-]{1,3}(?:undefined|null))+"
    r"|\{\{[^{}\n]{1,80}\}\}|\[\[[A-Z][A-Z0-9_ ]{1,60}\]\]|%%[A-Z][\w]{1,40}%%|\$\{[\w.]{1,60}\}|\*\|[A-Z][A-Z0-9_:]{1,40}\|\*|<%=?[^%\n]{1,120}%>"
)
_LINK = Pattern(r"https?://\S{1,400}\.(?:png|jpe?g|gif|webp|svg|mp4|mp3|css|js|ico)(?:[?#]\S{0,300})?", re.I)
_CODE = Pattern(
    r"(?:window|document|console|googletag|jQuery|dataLayer|_taboola|OBR|adsbygoogle|fbq|gtag|ga|\$)(?:\.\w{1,40}){0,4} ?(?:\(|=[^=]|\.push|\[).{0,450}"
    r"|(?:var|let|const) [\w$]{1,40} ?= ?.{1,450}|(?:async )?function ?\w{0,40} ?\([^)\n]{0,120}\) ?\{.{0,400}|\}\)?\(?\)?;|\}\);?|\(function ?\(.{0,450}"
    r"|@(?:media|import|font-face|keyframes|charset)\b.{0,450}[{;].{0,200}|[.#]?[a-z][\w-]{0,40}(?:[ ,>:]{1,2}[.#]?[a-z][\w-]{0,40}){0,5} ?\{ ?[a-z-]{2,30} ?: ?[^{}\n]{1,400}\}?"
    r"|\.[a-z][\w-]{1,60} ?\{.{0,400}|<!\[CDATA\[.{0,100}|//\]\]>|\]\]>|\{\"[\w@-]{1,40}\" ?: ?.{1,450}\}"
    r"|[A-Z][A-Z0-9_]{3,40} = (?:\d[\d.]*|[\"'].{0,80}[\"']|True|False|None)"
)

_CHATBOT_START = Pattern(
    r"(?:(?:Certainly|Sure|Absolutely|Of course|Sure thing|Got it|Understood|Great question|Great)[!,.—–-]{1,2} ?(?:Here(?:[’']s| is| are)|Below (?:is|are)|I(?:[’']ve|[’']ll| have| can| will)|Let[’']s)\b"
    r"|Here(?:[’']s| is| are) (?:a|an|the|your|some|my|two|three|four|five|ten|\d{1,2}) (?:\w+[ -]){0,4}?(?:revised|rewritten|edited|polished|updated|shortened|improved|condensed|expanded|alternative|refined|cleaned[- ]up|suggested|possible|potential|SEO|draft|version|rewrite|summary of the (?:article|story|text)|headline options)\b.{0,160}?[:.]?$"
    r"|As an? (?:AI|artificial intelligence)(?: language)? (?:model|assistant)\b|As a large language model\b|As of my (?:last|latest|most recent) (?:knowledge )?(?:update|cut-?off|training)\b"
    r"|I(?:[’']m| am) (?:sorry|unable|afraid)[^.\n]{0,30}?(?:I|but I|as an AI)[^.\n]{0,20}(?:can(?:not|[’']t)|unable) (?:to )?(?:assist|help|fulfil|fulfill|comply|provide|access|browse|generate|write|complete)\b"
    r"|I (?:cannot|can[’']t) (?:fulfil|fulfill|assist with|comply with) (?:this|that|your) request)"
)
_HELP = "(?:create|write|make|provide|draft|generate|help|add|expand|turn|refine|adjust|format|summari[sz]e|rewrite|shorten|produce|suggest|tailor|convert|prepare|craft|include|also|tweak|modify|polish|translate|give you|put together)"
_CHATBOT_OFFER = Pattern(
    r"(?:If you(?:[’']d)? (?:want|like|need|prefer|wish)(?: me to)?[^.?!\n]{0,80}?,? I (?:can|could|[’']?ll|will)(?: also)? "
    + _HELP
    + r"\b|Would you like (?:me to|a (?:shorter|longer|different)|any (?:changes|adjustments|edits))\b[^?\n]{0,200}\?"
    r"|Let me know if you(?:[’']d)? (?:like|want|need|have)\b[^.\n]{0,60}\b(?:me to|any (?:changes|adjustments|edits|revisions|further|other|additional|modifications)|further|adjust|more|another|version|tone|changes)"
    r"|Feel free to (?:ask|let me know|adjust|modify|customi[sz]e|edit)\b|Do you want me to "
    + _HELP
    + r"\b|Shall I "
    + _HELP
    + r"\b|I hope this (?:helps|article|version|meets|works|email)\b|Is there anything else (?:I can|you(?:[’']d)? like))"
)
_OPENERS_LIST = "Certainly Sure Absolutely Of Got Understood Great Here Here's Here’s As I I'm I’m If Would Let Feel Do Shall Is"
_OPENERS = frozenset(_OPENERS_LIST.split())


_STAGE_FIRST_LIST = (
    "EMBARGO EMBARGOED STRICTLY STRICT HARD UNDER HOLD MANDATORY PHOTO STORY BULLETIN KILL DO NOT DRAFT FIRST ROUGH WORKING "
    "UNEDITED AWAITING LEGAL LEGALLED LEGALED NEED NEEDS QUERY CQ TK TKTK TKTKTK TO FOR WEB PRINT UNLEGALLED"
)
_STAGE_FIRST = frozenset(_STAGE_FIRST_LIST.split())
_NOTE_FIRST_LIST = (
    "note notes message query question memo editor editors editor's editor’s editors' editors’ desk copy sub subs sub-ed "
    "sub-editor sub-editors for news newsdesk picture pic internal author au aq todo to to-do fix fixme fact factcheck "
    "legal lawyer lawyers production web layout design cms"
)
_NOTE_FIRST = frozenset(_NOTE_FIRST_LIST.split())
_PLACEHOLDER_WORDS_LIST = (
    "here here. here! insert add put enter type write place your dummy test test. sample placeholder filler holding testing "
    "testing, hello welcome untitled tbc tbd tk tktk come"
)
_PLACEHOLDER_WORDS = frozenset(_PLACEHOLDER_WORDS_LIST.split())
LONGEST_PLACEHOLDER = 80
FIRST_WORDS = _OPENERS | _WIRE_FIRST | _STAGE_FIRST | _NOTE_FIRST | {"undefined", "null", "NaN", "Invalid"}
"""A longer line of letters that begins with none of these, and with no slug, is none of this kind."""


def desk_line(line: str) -> tuple[str, str] | None:
    """The kind of such a line, and what it does; None for copy. Looks at the first word before it looks at the line."""
    first = line.split(" ", 1)[0]
    word = first.rstrip("!,.:;—–-")
    if word in _OPENERS and _is_chatbot(line):
        return "chatbot", "is a chatbot's word to whoever asked it"
    sign = first[0]
    if len(line) <= 160:
        if word.upper() in _STAGE_FIRST and _STAGE.fullmatch(line):
            return "stage", "is a mark for the desk and must not be printed"
        if _may_be_wire(line, first, word) and _WIRE.fullmatch(line):
            return "wire", "is a wire's note or sign-off"
        if len(line) <= LONGEST_PLACEHOLDER and _is_placeholder(line, first):
            return "placeholder", "holds the place of words that never came"
        if (sign in "{[%$*<" or word in ("undefined", "null", "NaN", "Invalid")) and _TEMPLATE.fullmatch(line):
            return "template", "is a field of a template that nobody filled"
    if ("=" in line or "{" in line or "}" in line or ";" in line) and _CODE.fullmatch(line):
        return "code", "is program code"
    if (sign in "[({<*-" or word.lower() in _NOTE_FIRST) and _is_note(line):
        return "editor-note", "is a note of the desk to itself"
    if first == line and line.startswith("http") and _LINK.fullmatch(line):
        return "link", "is the address of a file, not words"
    return None


def _may_be_wire(line: str, first: str, word: str) -> bool:
    return (
        first[0] in _WIRE_SIGNS
        or word in _WIRE_FIRST
        or first.startswith(_WIRE_SLUGS)
        or "--" in first
        or " Ld" in line
        or " Lead" in line
        or "Writethru" in line
    )


def _is_note(line: str) -> bool:
    return (_NOTE_LABEL.fullmatch(line) and _ASKS.search(line)) is not None or _NOTE.fullmatch(line) is not None


def _is_placeholder(line: str, first: str) -> bool:
    if first == line or not _PLACEHOLDER_WORDS.isdisjoint(line.lower().split()):
        return _PLACEHOLDER.fullmatch(line) is not None
    return False


def _is_chatbot(line: str) -> bool:
    return _CHATBOT_START.match(line) is not None or _CHATBOT_OFFER.match(line) is not None
