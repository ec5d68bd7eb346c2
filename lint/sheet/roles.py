"""Words for what somebody is: an office, a trade, a kinship."""

from lint.read.pattern import Pattern

KIN = frozenset(
    "father mother parents parent son daughter brother sister brothers sisters sons daughters wife husband widow widower uncle aunt "
    "nephew niece cousin grandfather grandmother grandson granddaughter stepfather stepmother stepson stepdaughter partner fiancé "
    "fiancée fiance fiancee girlfriend boyfriend twin siblings sibling father-in-law mother-in-law son-in-law brother-in-law "
    "sister-in-law half-brother half-sister ex-wife ex-husband spouse".split()
)

_OFFICES = frozenset(
    "president premier minister chancellor secretary senator representative congressman congresswoman governor mayor chairman "
    "chairwoman chair chairperson chief executive director manager king queen prince princess pope emperor coach captain colonel "
    "major general lieutenant sergeant corporal admiral commander brigadier marshal inspector detective superintendent constable "
    "officer sheriff judge justice magistrate attorney ambassador commissioner treasurer speaker leader deputy archbishop bishop "
    "cardinal deacon dean councillor mp mep envoy spokesman spokeswoman spokesperson editor correspondent reporter author actor "
    "actress singer striker midfielder defender goalkeeper winger hooker flanker prop skipper star champion founder co-founder ceo "
    "cfo coo lecturer agent nurse doctor pastor owner guard forward quarterback pitcher catcher shortstop linebacker receiver rapper "
    "boss head member official officials aide adviser advisor analyst economist professor researcher scientist surgeon physician "
    "consultant barrister solicitor lawyer prosecutor columnist journalist presenter broadcaster host producer filmmaker screenwriter "
    "playwright novelist poet composer conductor musician drummer guitarist bassist pianist violinist vocalist frontman dancer model "
    "designer artist painter sculptor photographer architect engineer developer programmer teacher headteacher principal student "
    "pupil graduate farmer fisherman driver pilot astronaut soldier sailor marine veteran firefighter paramedic policeman policewoman "
    "banker trader investor entrepreneur businessman businesswoman billionaire millionaire tycoon magnate activist campaigner "
    "whistleblower lobbyist diplomat politician lawmaker lawmakers legislator whip backbencher mp's candidate nominee incumbent "
    "contender winner runner-up medallist medalist swimmer sprinter cyclist golfer boxer jockey trainer umpire referee batsman batter "
    "bowler all-rounder wicketkeeper fly-half centre lock full-back wing-back teammate rookie freshman sophomore chef baker "
    "restaurateur historian philosopher theologian biologist chemist physicist astronomer psychologist psychiatrist sociologist "
    "epidemiologist virologist ecologist geologist meteorologist climatologist mathematician statistician librarian curator trustee "
    "chaplain priest rabbi imam monk nun mogul heiress socialite influencer youtuber streamer podcaster comedian comic magician "
    "victim suspect gunman defendant witness plaintiff claimant fugitive rebel warlord dictator ruler heir monarch duke duchess earl "
    "baron baroness lord lady shareholder co-owner co-host co-star co-author vice-president vice-chairman resident veterinarian vet "
    "carer caretaker clerk cleaner janitor mechanic plumber electrician builder carpenter butcher shopkeeper landlord tenant "
    "specialist expert fellow chairmen minister-designate president-elect headmaster headmistress provost rector registrar coroner "
    "pathologist technician operator supervisor superintendent-general undersecretary comptroller auditor negotiator mediator "
    "strategist pollster organiser organizer spokespeople correspondent commentator pundit critic reviewer blogger publisher "
    "regulator watchdog insurer lender retailer carmaker automaker manufacturer subsidiary charity nonprofit startup brand creator showrunner narrator translator interpreter".split()
) - {"brand", "lock", "centre", "prop", "major", "general", "deputy", "assistant", "model"}

_PREFIXES = frozenset("then now ex co vice former".split())
_MADE = Pattern(r"[a-z-]{3,20}(?:ologist|ographer|smith|maker|keeper|monger|woman|person|grandmaster|crat|iatrist|ician|eer)s?\Z")


def is_role(word: str) -> bool:
    """Whether a word says what somebody is."""
    low = word.lower().removesuffix("’s").removesuffix("'s")
    prefix, hyphen, rest = low.partition("-")
    if hyphen and prefix in _PREFIXES:
        low = rest
    return low in _OFFICES or _is_plural(low) or _MADE.match(low) is not None


def _is_plural(low: str) -> bool:
    return low.endswith("s") and low[:-1] in _OFFICES
