"""A slip of the fingers that is no word, or another word in a phrase that has only one."""

from collections.abc import Iterator

from lint import Document, Edit, Finding, Fix, Span, check, compile_pattern

_PAIRS = (
    "abotu about|accomodate accommodate|accomodation accommodation|acheive achieve|acheived achieved|acheivement achievement|adn and"
    "|adress address|adressed addressed|agian again|agressive aggressive|alredy already|amoung among|annouced announced"
    "|annoucement announcement|announed announced|anounced announced|anouncement announcement|apparantly apparently"
    "|appparently apparently|arguement argument|attornies attorneys|availible available|avaliable available|bankrupcy bankruptcy"
    "|beacuse because|becasue because|becuase because|befoer before|beggining beginning|begining beginning|beleive believe"
    "|beleived believed|betwen between|bewteen between|buisness business|busines business|campain campaign|campaing campaign"
    "|comittee committee|commision commission|commited committed|commitee committee|committe committee|concious conscious"
    "|conferece conference|confrence conference|contoversial controversial|contraversial controversial|coudl could|criticsm criticism"
    "|critised criticised|critisism criticism|decison decision|definately definitely|descision decision|developement development"
    "|dissapear disappear|dissapeared disappeared|dissapointed disappointed|dissapointing disappointing|eligable eligible"
    "|embarass embarrass|embarassed embarrassed|embarassing embarrassing|embarassment embarrassment|enviroment environment"
    "|enviromental environmental|existance existence|expereince experience|experiance experience|foriegn foreign|foward forward"
    "|freind friend|freinds friends|gaurantee guarantee|govenment government|goverment government|goverments governments"
    "|govermnent government|governement government|guarentee guarantee|happend happened|harrassed harassed|harrassment harassment"
    "|hopsital hospital|hosptial hospital|hte the|htey they|immediatly immediately|incuding including|inculding including"
    "|independant independent|intial initial|intially initially|invesment investment|investigaton investigation|knowlege knowledge"
    "|liason liaison|maintainance maintenance|milion million|millenium millennium|millon million|miniutes minutes|mintues minutes"
    "|morgage mortgage|neccessary necessary|necesary necessary|negotation negotiation|negotations negotiations|noticable noticeable"
    "|occured occurred|occurence occurrence|occuring occurring|offical official|officals officials|oportunity opportunity"
    "|opposistion opposition|oppurtunity opportunity|orginal original|orginally originally|parliment parliament|particulary particularly"
    "|peopel people|pepole people|perfomance performance|performace performance|personel personnel|persue pursue|poeple people"
    "|politican politician|politicans politicians|posession possession|possesion possession|postion position|postions positions"
    "|presidental presidential|privelege privilege|priviledge privilege|prodution production|profesional professional"
    "|proffesional professional|questionaire questionnaire|reccomend recommend|reccommended recommended"
    "|recieve receive|recieved received|recieves receives|recieving receiving|recomend recommend|recomended recommended"
    "|rememberance remembrance|reponse response|reponsible responsible|reprot report|reproted reported|responsiblity responsibility"
    "|restaraunt restaurant|resturant restaurant|retreive retrieve|seige siege|sentance sentence|sentanced sentenced|seperate separate"
    "|seperated separated|seperately separately|shoudl should|siad said|sieze seize|siezed seized|soliders soldiers|spokeman spokesman"
    "|stategy strategy|statment statement|statments statements|succesful successful|succesfully successfully|successfull successful"
    "|suprise surprise|suprised surprised|suprising surprising|suspened suspended|taht that|techology technology|teh the|tehn then"
    "|tehy they|thier their|thousend thousand|thta that|tommorow tomorrow|tommorrow tomorrow|tomorow tomorrow|tounament tournament"
    "|tournment tournament|tranfer transfer|transfered transferred|truely truly|unfortunatly unfortunately|univeristy university"
    "|univerity university|untill until|vehical vehicle|visitied visited|whcih which|wierd weird|wihch which|wiht with|witdraw withdraw"
    "|withdrawl withdrawal|withdrawls withdrawals|worht worth|woudl would|writting writing|wtih with|yaers years|yeasterday yesterday"
    "|yesterady yesterday|yuo you"
)
TYPOS = {wrong: right for wrong, _, right in (pair.partition(" ") for pair in _PAIRS.split("|"))}
"""What is typed, and what was meant: nothing that is a word or a name in any English."""

PHRASES = {
    "Prime Minster": "Prime Minister", "prime minster": "prime minister", "Untied States": "United States", "Untied Kingdom": "United Kingdom",
    "Untied Nations": "United Nations", "United Sates": "United States", "Untied Arab": "United Arab", "Hosue of": "House of", "pubic inquiry": "public inquiry",
    "pubic school": "public school", "pubic sector": "public sector", "pubic opinion": "public opinion", "pubic transport": "public transport",
    "pubic spending": "public spending", "pubic relations": "public relations", "pubic library": "public library", "pubic meeting": "public meeting",
    "general elction": "general election", "Supeme Court": "Supreme Court", "Surpeme Court": "Supreme Court",
}  # fmt: skip
_KNOWN = frozenset(TYPOS)
_FIRST = ("inster", "ntied ", "ubic ", " Sates", "Hosue", "elction", "peme", "rpem")


@check(
    summary="a common slip of the keys that is no word",
    level="query",
    bad=[
        "The mayor [|siad|] on Monday that the plan was dead.",
        "[|Teh|] plan is dead, she told the court.",
        "They will [|recieve|] the money in May.",
        "The [|Prime Minster|] opened the bridge in May.",
        "It went to a [|pubic inquiry|] in May.",
    ],
    good=[
        "The mayor said on Monday that the plan was dead.",
        "“I siad it in a text,” she wrote; “teh end.”",
        "He wrote “recieve” [sic] in the letter, and the judge read it out.",
        "York Minster opened its doors, and the premier of the day came to see Teh Ah Bing.",
        "The surgeon spoke of the pubic bone in public.",
        "Hotel Adn and the firm Nad.Co are in Recieve Street, Taht.",
    ],
    measured=(10, 10, "bbc 2004-05, web 2023, wire 1987"),
    sources=["Wikipedia's list of common misspellings; desks' own lists: “Untied States”, “pubic inquiry”"],
)
def typo(doc: Document) -> Iterator[Finding]:
    """A spell-checker cries at every name and is switched off, and then “siad” is printed.

    Only slips of a closed list are looked for, none of which is a word or a name, in small letters or at the start of a
    sentence, and a few phrases in which a real word can only be a slip. English copy, outside quotation marks; with [sic] or in
    a name it is left alone.
    """
    if doc.language != "en":
        return
    for word in sorted(_KNOWN.intersection(doc.spaced_words)):
        pattern = compile_pattern(rf"(?<![\w'’.@/#-])(?:{word}|{word.capitalize()})(?![\w'’@/-]|\.\w)")
        for match in pattern.finditer(doc.text):
            span = Span(*match.span())
            if match.group().islower() or _opens(doc, span):
                yield from _found(doc, span, TYPOS[word])
    if any(sign in doc.text for sign in _FIRST):
        for phrase, right in PHRASES.items():
            at = doc.text.find(phrase)
            while at >= 0:
                yield from _found(doc, Span(at, at + len(phrase)), right)
                at = doc.text.find(phrase, at + 1)


def _opens(doc: Document, span: Span) -> bool:
    """Whether it is the first word of a sentence, and a small one follows: no name."""
    sentence = doc.sentence_at(span.start)
    return sentence is not None and sentence.span.start == span.start and doc.text[span.end : span.end + 2][1:].islower()


def _found(doc: Document, span: Span, right: str) -> Iterator[Finding]:
    block = doc.block_at(span.start)
    if block not in doc.copy_blocks or doc.in_quotes(span) or "sic" in doc.text[span.end : span.end + 8]:
        return
    wrong = doc.words_at(span)
    right = right.capitalize() if wrong[0].isupper() and right.islower() else right
    yield Finding(
        span,
        f"“{wrong}” for “{right}”",
        fixes=(Fix(f"write {right}", (Edit(span, right),)),),
        unless="it is written so on purpose",
        key=(wrong.lower(),),
    )
