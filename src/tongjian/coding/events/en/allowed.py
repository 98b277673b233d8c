"""Which sides an act of a type can have: who can do it, at whom it can be aimed, and where nobody is named that it needs."""

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.extent import clause_end
from tongjian.coding.events.en.fields import is_exchange, is_school, names_law
from tongjian.coding.events.en.mutual import at_each_other
from tongjian.coding.events.en.phrases import mention, phrase_before
from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.saying import is_citizen
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.en.unnamed import goes_elsewhere
from tongjian.coding.events.kinds import BODIES, EASING
from tongjian.coding.events.match import Candidate

_OF_MATTERS = frozenset({"SUPPORT", "CRITICISE", "REFUSE"})  # which may be of a plan or an idea, and at nobody
_PLAINLY = frozenset({"criticise-v", "oppose-v", "support-v"})  # verbs that say by themselves what is done
_MATTER_BEHIND = 8  # words behind the head in which the matter is named
JUDGED = frozenset({"SUPPORT", "CRITICISE"})
_INQUIRIES = frozenset({"INVESTIGATE_OTHER", "INVESTIGATE_REMEDY"})
_CONTRACTS = ("contract", "settlement")  # of firms with anybody
_FIRMS = frozenset({"company", "group", "place"})
_ABROAD = frozenset({"TARIFF", "REMEDY_DUTY", "IMPORT_BAN", "EXPORT_CONTROL", "SANCTION", "EASE", "CONSIDER"})
_BY_STATES = frozenset({"TARIFF", "REMEDY_DUTY", "EXPORT_CONTROL", "EXPORT_BAN", "IMPORT_BAN"})
_VISITS = frozenset({"en-visit", "en-tour", "en-on-a-visit"})
_BY_LAW = frozenset(
    {"TARIFF", "REMEDY_DUTY", "EXPORT_CONTROL", "RULING", "SANCTION", "PENALTY", "INVESTIGATE_REMEDY", "INVESTIGATE_OTHER"}
)
_ANAPHORS = frozenset({"it", "its", "he", "his", "she", "her", "they", "their", "the country", "the bloc", "the government"})
_WHOSE = frozenset({"its", "his", "her", "their"})
_NEUTER = frozenset({"it", "the country", "the bloc"})  # whom words are aimed at is seldom the country that says them
_STATES = frozenset({"state", "bloc", "government"})
_TOLD = frozenset({"DEMAND", "CRITICISE", "ACCUSE", "PROTEST_FORMAL", "REFUSE", "THREATEN_MEASURE"})
_LOBBIES = frozenset({"company", "institution", "group", "place"})
_OFFICIAL = BODIES | {"person"}
_OF_MANY = frozenset({"bloc", "institution", "legislature", "agency"})  # whose members or staff meet among themselves
_BY_NO_COURT = frozenset({"REFUSE", "SUPPORT", "PROTEST_FORMAL", "DENY"})
_OF_ALL = frozenset({"institution", "court"})


def is_of_others(candidate: Candidate, source: list[Mention]) -> bool:
    """Tell whether whom the pattern has as the speaker's `own` side is of another state: Peru said Chile had nothing to hide."""
    own, acting = ({m.country for m in side if m.country} for side in (candidate.groups.get("own", []), source))
    return bool(own and acting) and not own & acting


def acts(candidate: Candidate, source: Mention) -> bool:
    """Tell whether a mention can be who acts: no outlet, no state in a law's name, no bourse that lets shares be listed."""
    doc = candidate.masked.doc
    if source.kind == "media" or names_law(doc, source):
        return False
    if candidate.rule.type == "TARIFF" and source.surface.lower() in ("his", "her"):
        return not candidate.masked.text.startswith("dut", candidate.head[0])  # his duties as a guard
    if candidate.rule.type in _BY_STATES and source.kind == "institution" and source.country is None:
        return False  # a panel of the WTO on tariffs
    if candidate.rule.type in _BY_LAW and source.kind == "company":
        return False  # the listing of firm X, which blocks access to technology; X, which went to court to overturn a ban
    if candidate.rule.type in _INQUIRIES and is_school(source):
        return False  # who studies something
    if candidate.rule.type in EASING and source.kind == "court":
        return False  # whose suspending of a measure is a ruling
    return candidate.rule.type != "EASE" or not is_exchange(doc, source)


def stands_alone(candidate: Candidate, words: Words, reading: Reading, source: list[Mention]) -> bool:
    """Tell whether words are an act though they name nobody: a listed state or official backs or turns down a plan.

    What a state or body refuses, opposes or welcomes in so many words need be no plan: refused to take back the migrants.
    """
    known = all(m.id is not None and m.kind in _OFFICIAL for m in source)
    if candidate.rule.type not in _OF_MATTERS or not known or at_each_other(words, reading):
        return False
    behind = range(reading.last + 1, min(len(words), reading.last + _MATTER_BEHIND))
    return _says_plainly(candidate, words, reading, source) or any(words.lex.has("matter-w", words.text[i]) for i in behind)


def _says_plainly(candidate: Candidate, words: Words, reading: Reading, source: list[Mention]) -> bool:
    """Tell a state or body, named and no pronoun, as the subject of a verb that is the act itself.

    Of what is refused only an act of one's own: refused to let them in, will not accept them. Whose a draft is, it does not say.
    """
    group = reading.group if reading.strategy == "subject" else None
    if group is None or not group.subject or not set(reading.source) <= set(group.subject):
        return False
    if any(
        m.kind not in BODIES or (m.surface.lower() in _ANAPHORS and not _tells_of_itself(words, group.subject[0])) for m in source
    ):
        return False
    if candidate.rule.type == "REFUSE":
        not_taken = (
            group.negated and bool({"will", "would"} & set(group.modals)) and words.lex.has("taken-w", words.text[reading.first])
        )
        return words.text_at(reading.last + 1) == "to" or not_taken
    return bool(words.lex.verbs.get(words.text[reading.first], set()) & _PLAINLY)


def _tells_of_itself(words: Words, subject: int) -> bool:
    """Tell the pronoun of who says so: X said it would not, X said that it would not."""
    before = subject - 2 if words.text_at(subject - 1) == "that" else subject - 1
    return "say-v" in words.lex.verbs.get(words.text_at(before), set())


def stands_for_act(candidate: Candidate, target: Mention) -> bool:
    """Tell "it" of who judges an act: hailed it, condemned it. What is judged is seldom a state that was named before."""
    return candidate.rule.type in JUDGED and target.surface.lower() == "it"


def mistaken(candidate: Candidate, source: list[Mention], target: list[Mention]) -> bool:
    """Tell a pronoun as source of a measure that hits the very state that it was taken for: nobody taxes his own goods."""
    own = {m.country for m in source}
    standing = _ANAPHORS if candidate.rule.type in _ABROAD else _NEUTER
    named = all(m.surface.lower() in standing for m in source) and all(m.surface.lower() not in _ANAPHORS for m in target)
    told = candidate.rule.type in _TOLD and all(m.kind in _STATES for m in source)
    return (told or candidate.rule.type in _ABROAD) and bool(target) and named and {m.country for m in target} == own


def of_others(candidate: Candidate, source: list[Mention], target: list[Mention]) -> list[Mention]:
    """Return the targets without the source's own state, at whose goods a measure is not aimed: reimposed American sanctions."""
    own = {m.country for m in source if m.country}
    return [m for m in target if candidate.rule.type not in _ABROAD or m.country not in own or m.kind not in BODIES]


def of_ones_own(words: Words, reading: Reading, source: list[Mention]) -> bool:
    """Tell whether those who are asked are all of the state that asks, none a firm: its own exporters, it must."""
    asked = [mention(words, i) for i in reading.captured.get("target", [])]
    own = {m.country for m in source if m.country}
    if asked:
        return all(m.country in own and m.kind != "company" for m in asked)
    at = next((i for i in range(reading.last + 1, min(len(words), reading.last + 4)) if words.tag[i] == t.ACTOR), None)
    if at is None or words.text_at(at + 1) not in _OUGHT:
        return False
    said = mention(words, at)
    return said.how == "pronoun" and said.country in own  # Peru said it must impose tariffs


def asks_itself(words: Words, source: list[Mention], target: list[Mention]) -> bool:
    """Tell a minister who says what his own state needs; its firms, unions and opposition do ask it for something."""
    own = {m.country for m in source if m.country}
    at_home = bool(target) and all(m.kind == "state" and m.country in own for m in target)
    return at_home and not any(m.kind in _LOBBIES or is_citizen(words, m) for m in source)


def is_private(words: Words, source: list[Mention]) -> bool:
    """Tell a firm, lobby or union, or somebody of one or of the opposition, who judges his own government as well as others."""
    return bool(source) and all(m.kind in _LOBBIES or is_citizen(words, m) for m in source)


def others_behind(words: Words, reading: Reading) -> bool:
    """Tell whether an actor of another state stands behind the head in its clause."""
    own = {mention(words, i).country for i in reading.source}
    behind = (i for i in range(reading.last + 1, clause_end(words, reading.last + 1)) if words.tag[i] == t.ACTOR)
    return any(mention(words, i).country not in own for i in behind)


_MEASURES = frozenset({"tariff-n", "ban-n", "control-n", "sanction-n", "restriction-n"})


def hits_only(words: Words, reading: Reading) -> bool:
    """Tell targets that a measure without an owner is on, who did not take it: the duties on X's goods, sanctions against X."""
    found = False
    for i in reading.target:
        first = phrase_before(words, i).first
        hung = words.text_at(first - 1) in ("on", "against") and words.lex.nouns.get(words.text_at(first - 2), set()) & _MEASURES
        measure = phrase_before(words, first - 2) if hung else None
        if measure is None or measure.actors or first - 2 < reading.last:
            return False
        found = True
    return found


def can_be_hit(target: list[Mention]) -> list[Mention]:
    """Return the targets of a measure without the bodies of many states, before which it is only disputed."""
    return [m for m in target if m.kind not in _OF_ALL or m.country is not None]


def summoned_home(source: list[Mention], target: list[Mention]) -> set[str | None]:
    """Return the states protested to where the ministry that protests was taken for one of theirs: summoned to the ministry."""
    own = {m.country for m in source if m.kind == "agency"}
    aimed = {m.country for m in target}
    return aimed if own & aimed else set()


def needs_naming(candidate: Candidate, reading: Reading, source: list[Mention]) -> bool:
    """Tell an act whose other side must be named: firms' contracts, and meetings that were not held or only of some firm."""
    if len({m.country for m in source}) > 1 or any(m.members for m in source):
        return False
    firms = all(m.kind in _FIRMS for m in source)
    if candidate.rule.type == "RULING" and all(m.name.startswith("Court of ") and m.id is None for m in source):
        return True  # some court of a town in a case at home
    if candidate.rule.type == "NEGOTIATE" and all(m.kind in _OF_MANY and m.country is None for m in source):
        return not reading.open  # the talks of a body of many states among its own
    if candidate.rule.type == "MEET":
        among = all(m.kind in _OF_MANY for m in source) and not reading.open
        return firms or among or (reading.group is not None and reading.group.negated)
    return candidate.rule.type == "AGREEMENT" and firms and candidate.masked.text.startswith(_CONTRACTS, candidate.head[0])


def aims_at_none(candidate: Candidate, words: Words, reading: Reading) -> bool:
    """Tell what is no act as it names nobody: backing that is only promised (would support free trade), a trip to Asia."""
    if candidate.rule.rule in _VISITS:
        return goes_elsewhere(words, reading)
    to_come = reading.group is not None and bool({"will", "would", "'ll"} & set(reading.group.modals))
    return candidate.rule.type == "SUPPORT" and to_come


_STANDS_BY = ("defend", "justif", "stand", "stood", "vindicat")  # what a minister, but no union, does with his state's deeds


def backs_its_own(words: Words, reading: Reading, source: list[Mention]) -> bool:
    """Tell what somebody stands by that is his own: defended its ban, stood by its decision, supports his country's workers."""
    if words.tag_at(reading.first) != t.VERB:
        return False
    at = next((i for i in range(reading.last + 1, min(len(words), reading.last + 4)) if words.tag[i] != t.ADVERB), None)
    own = words.masked.mentions.get(words.start[at]) if at is not None and words.tag[at] == t.ACTOR else None
    owned = at is not None and words.tag_at(at + 1) == t.POSSESSIVE and words.text[reading.first].startswith(_STANDS_BY)
    if own is not None and (own.how == "adjective" or owned) and own.country in {m.country for m in source}:
        return True
    if own is None or at is None:
        return False
    mine = own.surface.lower() in _WHOSE
    if mine and words.tag_at(at + 1) == t.ACTOR and mention(words, at + 1).country in {m.country for m in source}:
        return True  # his administration's purchases
    behind = range(at + 1, min(len(words), at + 4))
    if not any(words.lex.nouns.get(words.text[i]) or words.lex.has("act-ref", words.text[i]) for i in behind):
        return False  # threw its weight behind
    return mine and own.key in {m.key for m in source}


def with_nobody(words: Words, reading: Reading) -> bool:
    """Tell what several did with somebody who has no name, not with each other: X and Y reached agreement with banks."""
    at = reading.last + 1
    return words.text_at(at) == "with" and words.tag_at(at + 1) == t.NOUN and words.text_at(at + 1) != "regard"


def no_office(kind: str, source: list[Mention]) -> bool:
    """Tell an act that whoever is named does not do: firms look into things of their own, courts rule and refuse nothing."""
    if not source:
        return False
    firms = kind in _INQUIRIES and all(m.kind == "company" for m in source)
    return firms or (kind in _BY_NO_COURT and all(m.kind == "court" for m in source))


_OUGHT = frozenset({"should", "ought", "must"})


def is_wished(words: Words, reading: Reading, source: list[Mention]) -> bool:
    """Tell what another says that somebody ought to do, who has not done it: Chile said Peru should lift its tariffs."""
    group = reading.group
    if group is None or _OUGHT.isdisjoint(group.modals):
        return False
    doc, (at, _) = words.masked.doc, words.masked.span(words.start[reading.first], words.end[reading.first])
    said = next((s for s in doc.statements if s.start <= at < s.end), None)
    told = doc.mentions_of(said.speaker) if said is not None else []
    return bool(told) and told[0].country not in {m.country for m in source}
