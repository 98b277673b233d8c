"""At whom an act is aimed when its clause does not say: the other party of its sentence or passage."""

import re
from collections import Counter
from typing import NamedTuple

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.kinds import EASING, NO_DEEDS, SYMMETRIC, WORDS
from tongjian.coding.events.mask import Masked
from tongjian.coding.events.other_side import other_side

_PARTIES = frozenset({"state", "bloc", "government", "agency", "person", "company", "legislature", "court"})
_REGIONS = {"HKG", "MAC"}  # named beside China in legal texts
_BACK = 2  # sentences looked back
_PRIVATE = frozenset({"company", "institution", "group"})
# where or on what occasion somebody speaks
_OPENED = re.compile(
    r"\s*(?:(?:on|during|at|in|after|before) (?:an? |his |her |its |their |the )?(?:[\w-]+ ){0,2}?"
    r"(?:trip|visit|tour|stopover|stop|rally|speech|conference|forum|briefing|interview|hearing|ceremony|address)\b|"
    r"(?:speaking|talking|appearing|arriving|visiting)\b)[^,;.]{1,80},"
)
_CITIZENS = _PRIVATE | {"person", "legislature"}


def counterpart(masked: Masked, source: list[Mention], head: int, *, far: bool = True, hosts: bool = True) -> list[Mention]:
    """Return the nearest other party in the sentence, else in the sentences just before, else the article's other main party.

    Parties are of another state than the source; [] where there is none. `far`: look beyond the sentence too; without
    `hosts` a state that only says where (talks in X) is no party.
    """
    own = {m.country for m in source}
    opened = _OPENED.match(masked.doc.folded, masked.start, masked.end)
    begin = opened.end() if opened is not None else masked.start  # On a visit to X, Y said: X is where Y was
    here = [
        (abs(at - head), m) for at, m in masked.mentions.items() if _is_other(m, own) and (m.start >= begin or m.kind != "state")
    ]
    if not hosts:
        here = [(away, m) for away, m in here if m.kind != "state" or not _says_where(masked, m)]
    if here:
        return [min(here, key=lambda pair: pair[0])[1]]
    if not far:
        return []
    doc = masked.doc
    for index in range(masked.index - 1, max(-1, masked.index - 1 - _BACK), -1):
        start, end = doc.sentences[index]
        if start < doc.body_start <= masked.start:
            break
        others = [m for m in doc.mentions_in(start, end) if _is_other(m, own)]
        others = [m for m in others if m.country in _leading(doc, own)]
        if others:
            return others[-1:]
    return _main_party(doc, own)


def _says_where(masked: Masked, m: Mention) -> bool:
    """Tell a state behind "in" or "at": a fifth round of talks in X."""
    before = masked.doc.folded[max(masked.start, m.start - 4) : m.start]
    return before.endswith((" in ", " at "))


def _is_other(m: Mention, own: set[str | None]) -> bool:
    return m.kind in _PARTIES and m.country is not None and m.country not in own | _REGIONS and not m.members


def _others(doc: Document, own: set[str | None]) -> Counter[str]:
    """Return how often an article names each state that is not of the source."""
    return Counter({country: times for country, times in _named(doc).items() if country not in own})


def _named(doc: Document) -> Counter[str]:
    """Return how often an article names each state, by all that act for one."""
    return doc.once("parties", lambda: Counter(m.country for m in doc.mentions if m.country and m.kind in _PARTIES))


def _state(doc: Document, country: str) -> Mention | None:
    """Return the first mention of a state itself."""
    return _states(doc).get(country)


def _states(doc: Document) -> dict[str | None, Mention]:
    kinds = ("state", "bloc", "government")
    return doc.once("states", lambda: {m.country: m for m in reversed(doc.mentions) if m.kind in kinds})


def _leading(doc: Document, own: set[str | None]) -> set[str | None]:
    """Return the other state that an article is about: one named in passing nearby is not whom an act is aimed at."""
    others = _others(doc, own)
    return set(others) if len(others) == 1 else {m.country for m in _main_party(doc, own)}


def _main_party(doc: Document, own: set[str | None]) -> list[Mention]:
    """Return the article's most named other state, where it stands out: at least a third of all states' mentions."""
    counts = _named(doc)
    others = _others(doc, own)
    country = other_side(counts, own)
    if country is None or others[country] < 3 or others[country] * 3 < sum(counts.values()):
        return []
    state = _state(doc, country)
    return [state] if state else [m for m in doc.mentions if m.country == country][:1]


def _counts(doc: Document) -> Counter[str]:
    """Return how often an article names each state or somebody of it."""
    return Counter(m.country for m in doc.mentions if m.country and m.country not in _REGIONS and m.kind in _PARTIES)


_LEADING = 2  # the most named states, which an article's measure is about
_TWO = 0.75  # share of the mentions of states that the two sides of an article have


def two_states(doc: Document) -> list[str]:
    """Return the two states that an article is about, the more named one first, or [] where it is about others too."""
    counts = _counts(doc)
    two = counts.most_common(2)
    if len(two) < 2 or two[1][1] < 2 or sum(times for _, times in two) < _TWO * sum(counts.values()):
        return []
    return [country for country, _ in two]


def of_two(doc: Document, source: list[Mention], found: list[Mention]) -> list[Mention]:
    """Return those of `found` that are of the other state that an article is about, seen from the source.

    It is one of two in an article about two, and else the one that has most of the mentions of other states.
    """
    named, own = _counts(doc), {m.country for m in source}
    two = list(named) if len(named) == 2 else two_states(doc)
    meant = set(two) if own & set(two) else {other_side(_named(doc), own)}
    return [m for m in found if m.country in meant]


def leads(doc: Document, country: str | None) -> bool:
    """Tell whether a state is one of the two that an article names most."""
    return country in {name for name, _ in _counts(doc).most_common(_LEADING)}


_SPOKEN_OF = 4  # the fewest mentions of a state, as a share of all mentions of states, in an article that is about it


def is_spoken_of(doc: Document, country: str) -> bool:
    """Tell whether an article is about a state too: a ministry also gives out news of what others do to the world."""
    counts = _counts(doc)
    return counts[country] * _SPOKEN_OF >= sum(counts.values())


def state_of(doc: Document, country: str) -> Mention | None:
    """Return the first mention of a state by its name, bloc or government, or None."""
    return next((m for m in doc.mentions if m.country == country and m.kind in ("state", "bloc", "government")), None)


def other_of_two(doc: Document, country: str | None) -> Mention | None:
    """Return the state that an article is about beside `country`, or None where it is about others too."""
    two = two_states(doc)
    return state_of(doc, next(name for name in two if name != country)) if country in two else None


class Told(NamedTuple):
    """An act told before: its sentence, type and sides."""

    sentence: int
    type: str
    source: list[Mention]
    target: list[Mention]


_POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
_REACH = 4  # sentences over which "the decision" stands for an act told before
_NEAR = 2  # sentences over which it stands for another act than the one that the article is about
_BANS = frozenset({"IMPORT_BAN", "EXPORT_BAN", "INVEST_RESTRICT", "SANCTION"})
_PACTS = frozenset({"AGREEMENT"})
_KINDS_OF = {
    ("claim", "accusation", "allegation", "demand", "threat", "remarks", "comments", "charge"): frozenset(
        {"ACCUSE", "CRITICISE", "DEMAND", "THREATEN_MEASURE", "STATEMENT"}
    ),
    ("withdrawal", "pullout", "exit"): frozenset({"AGREEMENT_EXIT"}),
    ("veto",): frozenset({"REFUSE"}),
    ("ruling", "verdict", "report", "finding"): frozenset({"RULING"}),
    ("probe", "investigation", "inquiry", "review"): frozenset({"INVESTIGATE_REMEDY", "INVESTIGATE_OTHER"}),
    ("tariff", "duty", "duties", "levy", "surcharge", "hike", "increase"): frozenset({"TARIFF", "REMEDY_DUTY"}),
    ("sanctions", "penalties"): frozenset({"SANCTION", "LIST_ADD"}),
    ("listing", "blacklisting", "designation", "inclusion"): frozenset({"LIST_ADD"}),
    ("ban", "embargo", "blockade"): _BANS,
    ("curbs", "controls", "restriction"): _BANS | {"EXPORT_CONTROL"},
    ("fine", "penalty"): frozenset({"PENALTY"}),
    ("deal", "agreement", "truce", "pact", "accord", "treaty", "bargain", "settlement"): _PACTS,
    ("concession", "terms", "compromise", "text"): _PACTS | {"EASE", "PLEDGE_EASE"},
    ("findings", "conclusions"): frozenset({"RULING", "ACCUSE", "PROTEST_FORMAL"}),
    ("seizure", "takeover"): frozenset({"INVEST_RESTRICT"}),
}
_STANDS_FOR = {word: kinds for words, kinds in _KINDS_OF.items() for word in words}


def refers(words: Words, reading: Reading) -> str:
    """Return the word that stands for an act told before, or "".

    It stands behind the head (condemned these curbs); in a quotation it is the subject ("these curbs are unfair", said X).
    """
    if reading.strategy in ("quoted", "speaker") and reading.group is not None and not reading.group.subject:
        first = reading.group.first
        for at in range(first - 1, max(-1, first - 6), -1):
            if words.text[at] in _POINTING:
                return next((words.text[i] for i in range(at + 1, first) if words.lex.has("act-ref", words.text[i])), "")
    return _behind_head(words, reading)


def _behind_head(words: Words, reading: Reading) -> str:
    at = reading.last + 1
    while words.tag_at(at) in (t.PREP, t.ADVERB, t.QUOTE):
        at += 1
    mention = words.masked.mentions.get(words.start[at]) if at < len(words) else None
    if mention is not None and mention.surface.lower() == "it":
        return "it"
    if words.text_at(at) in ("it", "this", "that") and words.tag_at(at + 1) not in (t.NOUN, t.VERB, t.ACTOR, t.BE):
        return words.text_at(at)
    if words.text_at(at) not in _POINTING:
        return _undergone(words, at, mention)
    for i in range(at + 1, min(len(words), at + 5)):
        if words.lex.has("act-ref", words.text[i]):
            judged = words.lex.has("wrong-a", words.text_at(i + 1))  # called the decision unfair
            return words.text[i] if judged or words.tag_at(i + 1) != t.NOUN else ""
        if words.tag[i] not in (t.NOUN, t.ADVERB, t.VERB, t.QUOTE, t.DASH):
            return ""
    return ""


def _undergone(words: Words, at: int, owner: Mention | None) -> str:
    """Return the noun behind "its" or "their" for what was done to whoever has it (called its listing a mistake), or ""."""
    if owner is None or owner.surface.lower() not in ("its", "his", "her", "their"):
        return ""
    end = min(len(words), at + 3)
    return next((words.text[i] for i in range(at + 1, end) if words.lex.has("undergone-n", words.text[i])), "")


def answered(
    told: list[Told], sentence: int, source: list[Mention], word: str, *, own: bool, private: bool = False
) -> list[Mention]:
    """Return who did the act that `word` stands for: an act of the kind that it names, else the article's deed.

    An act of another state goes before one of the source's own state, which is asked for with `own`; `private` is a source
    that speaks for no government: its own state's part in a deal goes before the other side's.
    """
    before = [act for act in told if act.sentence <= sentence]
    kinds = _STANDS_FOR.get(word) or _STANDS_FOR.get(word.removesuffix("s"), frozenset())
    named = [act for act in reversed(before) if act.type in kinds]
    if own and private and kinds >= _PACTS and (struck := next((m for act in named if (m := _at_home(act, source))), [])):
        return struck
    topic = _topic(before)
    if not named and topic is not None and {m.country for m in source} & {m.country for m in topic.target}:
        return _parties(topic, source, own=False)  # whom the article's measure hits judges that one
    deeds = [act for act in before if act.type not in NO_DEEDS]
    near = [act for act in reversed(deeds) if sentence - act.sentence <= _NEAR]
    others = [act for act in reversed(before) if sentence - act.sentence <= _REACH]
    for acts, domestic in ((named, False), (named, own), (near, False), (deeds, False), (others, False), (deeds, own)):
        found = next((parties for act in acts if (parties := _parties(_as_blamed(act, source), source, domestic))), [])
        if found:
            return found
    return []


_ASKING = frozenset({"DEMAND", "ACCUSE", "CRITICISE", "THREATEN_MEASURE", "PROTEST_FORMAL", "CONSIDER"})


def spoken_of(told: list[Told], source: list[Mention], kind: str, *, private: bool) -> list[Mention]:
    """Return who did what somebody speaks of who does not say what: the last deed that hit him, else that of another at all.

    Who does not speak for his state (`private`) also means a deed of that. A refusal answers the last that was asked, only
    what was said or done against him is denied, and nobody praises what hits him.
    """
    own = {m.country for m in source if m.country}
    if kind in ("REFUSE", "DENY"):
        asked = (act for act in reversed(told) if own & {m.country for m in act.target} and act.type not in _TOGETHER)
        return next((others for act in asked if (others := _parties(act, source, own=False))), [])
    deeds = [act for act in reversed(told) if act.type not in NO_DEEDS]
    for act in deeds:
        others = _parties(act, source, own=False)
        home = _at_home(act, source) if private else []
        if act.type in _TOGETHER and home:
            return home
        if others and own & {m.country for m in act.target} and (kind != "SUPPORT" or act.type in EASING | _TOGETHER):
            return others
        if home and any(m in act.source for m in home):
            return home
    if kind == "DEMAND":
        return []
    spared = [act for act in deeds if kind != "SUPPORT" or own.isdisjoint({m.country for m in act.target})]
    asked = (act for act in reversed(told) if act.type in _ASKING and own & {m.country for m in act.target})
    return next((others for act in [*spared, *asked] if (others := _parties(act, source, own=False))), [])


def _at_home(act: Told, source: list[Mention]) -> list[Mention]:
    """Return who of the source's own state struck the deal or did the deed that its firms, unions or opposition judge."""
    own, keys = {m.country for m in source if m.country}, {m.key for m in source}
    return [m for m in (*act.source, *act.target) if m.country in own and m.key not in keys and m.kind not in _PRIVATE][:1]


_LEAD = 2  # sentences of the body in which news says who acts
_ACTS = frozenset({"state", "bloc", "government", "agency", "person", "legislature"})


def lead_actor(doc: Document, source: list[Mention]) -> list[Mention]:
    """Return the first state, body or official of another state that an article's opening names."""
    own = {m.country for m in source}
    opening = [s for s in doc.sentences if s[0] >= doc.body_start][:_LEAD]
    if not opening:
        return []
    named = doc.mentions_in(opening[0][0], opening[-1][1])
    return [m for m in named if m.kind in _ACTS and m.country and m.country not in own | _REGIONS and not m.members][:1]


def also_judged(told: list[Told], sentence: int, source: list[Mention]) -> list[Mention]:
    """Return whose deed "it" is that others have just judged in the same sentence: X backed Y's plan, but Z opposed it."""
    last = told[-1] if told and told[-1].sentence == sentence else None
    if last is None or last.type not in ("SUPPORT", "CRITICISE"):
        return []
    own = {m.country for m in source}
    others = own.isdisjoint({m.country for m in last.source}) and own.isdisjoint({m.country for m in last.target})
    return list(last.target) if others else []


def _topic(told: list[Told]) -> Told | None:
    """Return the article's first measure that is aimed at somebody."""
    return next((act for act in told if act.type not in NO_DEEDS and act.target), None)


# what two sides do together: whom a deal was struck with, another state's measure does not hit for it
_TOGETHER = frozenset({"AGREEMENT", "AGREEMENT_IMPLEMENT"})


_FRIENDLY = EASING | SYMMETRIC  # what thanks are for


def just_hit(told: list[Told], sentence: int, source: list[Mention], *, friendly: bool = False) -> list[Mention]:
    """Return who has just acted upon the source, which answers without naming him: X taxed Y's rum. Y asked for the levy to go.

    `friendly`: by easing a measure or by a pact, which is what thanks are for.
    """
    own = {m.country for m in source if m.country}
    for act in reversed(told):
        if sentence - act.sentence > 1:
            return []
        others = [m for m in act.source if m.country and m.country not in own]
        if act.type in WORDS or not others or (act.type in _FRIENDLY) is not friendly:
            continue
        return others if own & {m.country for m in act.target} else []
    return []


def hit_too(doc: Document, told: list[Told], source: list[Mention]) -> list[Mention]:
    """Return at whom a measure that names nobody is aimed as the article's first one tells.

    That is whoever took the first one where its target strikes back, else the target of the first one (as others do too).
    """
    topic = _topic([act for act in told if act.type not in _TOGETHER])
    if topic is None:
        return []
    own = {m.country for m in source}
    if not any(leads(doc, m.country) for m in topic.target):
        return []  # named once, in passing
    if own & {m.country for m in topic.target}:
        return [m for m in topic.source if m.country not in own]
    return [m for m in topic.target if m.country not in own]


_BLAMING = frozenset({"CRITICISE", "ACCUSE", "PROTEST_FORMAL", "THREATEN_MEASURE"})


def _as_blamed(act: Told, source: list[Mention]) -> Told:
    """Return the deed that an act of blame is about, where a third one speaks of it: X condemned Y. Z called it a threat."""
    own = {m.country for m in source}
    aimed = {m.country for m in act.target if m.country}
    if act.type not in _BLAMING or not aimed or own & aimed:
        return act
    return act._replace(source=act.target, target=act.source)


def blamed_most(told: list[Told], source: list[Mention]) -> list[Mention]:
    """Return the state of others that the acts told so far blame most, by words or for a measure that it took; [] of none."""
    own = {m.country for m in source}
    counts: Counter[str] = Counter()
    named: dict[str, Mention] = {}
    for act in told:
        if act.type in _BLAMING or act.type not in NO_DEEDS:
            for m in act.target if act.type in _BLAMING else act.source:
                if m.country and m.country not in own:
                    counts[m.country] += 1
                    named.setdefault(m.country, m)
    most = counts.most_common(2)
    if not most or (len(most) > 1 and most[1][1] == most[0][1]):
        return []
    return [named[most[0][0]]]


def _parties(act: Told, source: list[Mention], own: bool) -> list[Mention]:
    """Return who did an act, of another state than the source; with `own` also its own state, where the source is not that."""
    countries = {m.country for m in source}
    others = [m for m in act.source if m.country not in countries and (m.country is not None or act.type == "RULING")]
    if others or not own or any(m.kind not in _CITIZENS for m in source):
        return others
    return [m for m in act.source if m.country is not None and m.key not in {s.key for s in source}]


def last_other(told: list[Told], source: list[Mention], *, any_act: bool = False) -> list[Mention]:
    """Return the other side of the last act told that the source's state had a part in; with `any_act` of the last act at all.

    For acts done by words, which always are about somebody: "it ruled out any change" where the article told whose demand it was.
    """
    own = {m.country for m in source}
    for act in reversed(told):
        hit = bool(own & {m.country for m in act.target})
        if not any_act and not hit and not own & {m.country for m in act.source}:
            continue
        for side in (act.source, act.target) if hit or any_act else (act.target, act.source):
            others = [m for m in side if m.country is not None and m.country not in own]
            if others:
                return others[:1]
    return []


def host_before(told: list[Told], sentence: int, summoned: set[str | None]) -> list[Mention]:
    """Return who protested just before, none of those summoned: X summoned envoys. Y's ambassador was called to the ministry."""
    for act in reversed(told):
        if act.type == "PROTEST_FORMAL" and sentence - act.sentence <= _REACH:
            return [m for m in act.source if m.country not in summoned]
    return []


def just_done(told: list[Told], source: list[Mention]) -> bool:
    """Tell whether the last deed told is one of the source's own state, which "it" then stands for."""
    deeds = [act for act in told if act.type not in NO_DEEDS]
    return bool(deeds) and bool({m.country for m in source} & {m.country for m in deeds[-1].source})


def in_dispute(told: list[Told], source: list[Mention]) -> bool:
    """Tell whether words that name no other side count: somebody of a state speaks where acts of another state were told."""
    own = {m.country for m in source}
    sides = {m.country for act in told for m in (*act.source, *act.target) if m.country}
    return None not in own and bool(sides - own)


# what is done to somebody for what he is held to have done
_SUSPECTING = frozenset({"LIST_ADD", "SANCTION", "INVESTIGATE_OTHER", "INVESTIGATE_REMEDY", "LITIGATE", "PENALTY"})


def accuser(told: list[Told], sentence: int, source: list[Mention]) -> list[Mention]:
    """Return who blamed the source's state just before, or took a measure against the source, whom a bare denial answers."""
    own, keys = {m.country for m in source}, {m.key for m in source}
    for act in reversed(told):
        suspected = act.type == "ACCUSE" or (act.type in _SUSPECTING and keys & {m.key for m in act.target})
        if suspected and 0 <= sentence - act.sentence <= _NEAR and own & {m.country for m in act.target}:
            return [m for m in act.source if m.country is not None and m.country not in own][:1]
    return []


def points_at_claim(words: Words, reading: Reading) -> bool:
    """Tell a denial of what has been told to be said: dismissed the claim as absurd, rejected these findings."""
    near = range(reading.first + 1, min(len(words), reading.last + 4))
    group = reading.group
    if group is not None and group.passive:
        near = range(max(0, group.first - 4), group.first)  # the charge was rejected by X
    return any(words.text[i] in _POINTING and words.lex.has("claim-w", words.text_at(i + 1)) for i in near)


def claimant(doc: Document, at: int, source: list[Mention]) -> list[Mention]:
    """Return who of another state spoke last before offset `at`, no further than two sentences: dismissed the claim."""
    own = {m.country for m in source}
    here = doc.sentence_at(at)
    for said in reversed(doc.statements):
        if said.start >= at or here - doc.sentence_at(said.start) > _NEAR:
            continue
        speaker = next(iter(doc.mentions_of(said.speaker)), None)
        if speaker is not None and speaker.kind in _PARTIES and speaker.country is not None and speaker.country not in own:
            return [speaker]
    return []


def done_just_before(told: list[Told], sentence: int, source: list[Mention]) -> list[Mention]:
    """Return who did the deed told last, at home or abroad, of which somebody is glad or sorry without naming it."""
    keys = {m.key for m in source}
    for act in reversed(told):
        if act.type not in NO_DEEDS and sentence - act.sentence <= _NEAR:
            return [m for m in act.source if m.key not in keys]
    return []


def hit_by_own(told: list[Told], source: list[Mention]) -> list[Mention]:
    """Return whom the last deed of the source's own state hits, whose thing "it" is where that state blames it."""
    own = {m.country for m in source}
    last = next((act for act in reversed(told) if act.type not in NO_DEEDS), None)
    return [m for m in last.target if m.country not in own] if last is not None else []


def most_named(doc: Document, source: list[Mention]) -> list[Mention]:
    """Return the other state that an article names most, if it does so more than once."""
    country = other_side(_named(doc), {m.country for m in source})
    state = _state(doc, country) if country is not None and _named(doc)[country] > 1 else None
    return [state] if state is not None else []


def partner(told: list[Told], sentence: int, source: list[Mention], back: int = _BACK) -> list[Mention]:
    """Return at whom the source's last act, told no more than `back` sentences before, was aimed: the probe goes on, it said."""
    own = {m.country for m in source}
    for act in reversed(told):
        if sentence - act.sentence > back:
            return []
        others = [m for m in act.target if m.country is not None and m.country not in own]
        if others and {m.country for m in act.source} & own:
            return others[:1]
    return []
