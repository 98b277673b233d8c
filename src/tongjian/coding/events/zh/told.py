"""At whom an act is aimed whose clause names nobody: what the document told before of the same measure, or of the act judged."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from tongjian.coding.document import Mention
from tongjian.coding.events.kinds import NO_DEEDS, SYMMETRIC, WORDS
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.zh.words import Words

_FAR = 40  # sentences over which a measure told is still the one meant
_REACH = 5  # sentences over which "the decision" stands for an act told before
_BANS = frozenset({"IMPORT_BAN", "EXPORT_BAN", "INVEST_RESTRICT", "SANCTION", "EXPORT_CONTROL"})
# what is lifted, put off or left is what was imposed or agreed before
_CONTROLS = frozenset({"EXPORT_CONTROL", "EXPORT_BAN"})
_UNDOES = {
    "EASE": frozenset(
        {"TARIFF", "REMEDY_DUTY", "SANCTION", "LIST_ADD", "EXPORT_CONTROL", "EXPORT_BAN", "IMPORT_BAN", "INVEST_RESTRICT"}
    ),
    "AGREEMENT_EXIT": frozenset({"AGREEMENT", "AGREEMENT_IMPLEMENT", "NEGOTIATE"}),
    "AGREEMENT_IMPLEMENT": frozenset({"AGREEMENT"}),
    "TALKS_HALT": frozenset({"NEGOTIATE", "TALKS_AGREE", "MEET"}),
}
_UNDOES["PLEDGE_EASE"] = _UNDOES["EASE"]
# the class of nouns for an act told before, and the acts that they can stand for
_STANDS_FOR = (
    ("told-blame", WORDS),
    ("told-fine", frozenset({"PENALTY"})),
    ("told-verdict", frozenset({"RULING", "PENALTY"})),
    ("told-probe", frozenset({"INVESTIGATE_REMEDY", "INVESTIGATE_OTHER"})),
    ("told-duty", frozenset({"TARIFF", "REMEDY_DUTY"})),
    ("told-sanction", frozenset({"SANCTION", "LIST_ADD"})),
    ("told-ban", _BANS),
    ("told-pact", frozenset({"AGREEMENT"})),
)
# 作为回应,甲国禁止…: at whom the answer is; 甲国还禁止…: at whom the act told before was
_IN_ANSWER = re.compile(
    r"作为(?:对此的?)?(?:回应|报复|反制|反击|回敬)|(?:随即|立即|旋即|随后)(?:予以|作出)?(?:报复|反击|反制|还击|回敬)"
)
_BESIDES = re.compile(
    r"[\ue000-\ue006](?:政府|当局|方面)?(?:同时|此外|当天|同日|\ue010)?(?:还|并且?|亦|又)(?:将|已|宣布|决定|下令)?[^,;。\ue000-\ue006]{0,2}$"
)
_HELPS = re.compile(r"(?:声援|力挺|相挺|撑腰|打气|表态支持)(?=[,;。!?”」]|$)")  # with nobody named behind it
_FRIENDLY = frozenset({"SUPPORT", "EASE", "PLEDGE_EASE", "AGREEMENT", "AGREEMENT_IMPLEMENT", "RULING"}) | SYMMETRIC
_BLAMES = frozenset({"ACCUSE", "CRITICISE", "DEMAND", "PROTEST_FORMAL", "LITIGATE", "SANCTION", "INVESTIGATE_OTHER", "LIST_ADD"})


class Told(NamedTuple):
    """An act told: where in the full text, in which sentence, its type and sides, and by which rule."""

    at: int
    sentence: int
    type: str
    source: tuple[Mention, ...]
    target: tuple[Mention, ...]
    candidate: Candidate


def _before(told: Iterable[Told], at: int) -> list[Told]:
    """Return the acts that stand before `at`, the last one first; they were told in another order where one ranks higher."""
    return sorted((t for t in told if t.at < at), key=lambda t: -t.at)


class Nouns(NamedTuple):
    """What the nouns of a stretch can stand for: the types of the acts told before, or any of them."""

    kinds: frozenset[str]
    any: bool


def nouns_in(stretch: str, words: Words) -> Nouns:
    """Return what the nouns of the stretch can stand for, by the first class that has one of them."""
    kinds = next((kinds for name, kinds in _STANDS_FOR if words[name].search(stretch)), frozenset[str]())
    return Nouns(kinds, words["told-any"].search(stretch) is not None)


def judged(
    told: Iterable[Told],
    at: int,
    sentence: int,
    source: list[Mention],
    nouns: Nouns,
    is_past: Callable[[Candidate], bool],
    *,
    critic: bool,
) -> list[Mention]:
    """Return who did the act that the `nouns` of what is judged stand for, told before `at`; [] where nothing fits.

    An act of another state goes before one of the source's own, which only a `critic` judges: who is no part of its government.
    `is_past` tells of the rule that told an act whether that is background.
    """
    if not nouns.kinds and not nouns.any:
        return []
    before = _before(told, at)
    named = [t for t in before if t.type in nouns.kinds]
    deeds = [t for t in before if t.type not in NO_DEEDS]
    close = [t for t in deeds if sentence - t.sentence <= 1 and not is_past(t.candidate)]
    latest = next((t for t in reversed(deeds) if not is_past(t.candidate)), None)  # not asked of all: the answer is costly
    news = [latest] if latest is not None else []
    near = [t for t in deeds if sentence - t.sentence <= _REACH]
    for acts, own in ((named, False), (named, True), (close, False), (news, False), (near, False), (near, True)):
        found = next((parties for act in acts if (parties := _doers(act, source, own and (critic or act.type == "RULING")))), [])
        if found:
            return found
    return []


def helped(told: Iterable[Told], at: int, sentence: int, source: list[Mention], words: str) -> list[Mention]:
    """Return whom others acted against, where `words` stand by somebody and name nobody; [] else."""
    if not _HELPS.search(words):
        return []
    states = {m.country for m in source}
    for act in _before(told, at):
        hit = [m for m in act.target if m.country and m.country not in states]
        if sentence - act.sentence <= _FAR and act.type not in _FRIENDLY and hit and not states & {m.country for m in act.source}:
            return hit
    return []


def accuser(told: Iterable[Told], at: int, sentence: int, source: list[Mention]) -> list[Mention]:
    """Return who blamed the source, as told in the sentences before: at whom its denial is aimed."""
    states = {m.country for m in source if m.country}
    for act in _before(told, at):
        if sentence - act.sentence <= _REACH and act.type in _BLAMES and states & {m.country for m in act.target}:
            return [m for m in act.source if m.country and m.country not in states]
    return []


def just_hit(told: Iterable[Told], at: int, sentence: int, source: list[Mention]) -> list[Mention]:
    """Return who has just acted upon the source, which answers without naming him: 甲国对乙国加税,乙国失望."""
    states = {m.country for m in source if m.country}
    for act in _before(told, at):
        if sentence - act.sentence > 1:
            return []
        hit = {m.country for m in act.target if m.country}
        others = [m for m in act.source if m.country and m.country not in states]
        if act.type not in _FRIENDLY and act.type not in WORDS and others:
            return others if hit & states else []
    return []


def carried_on(told: Iterable[Told], at: int, sentence: int, source: list[Mention], words: str) -> list[Mention]:
    """Return at whom a restriction that names nobody is aimed by the `words` before it: an answer, or one more of its kind."""
    states = {m.country for m in source if m.country}
    answers, besides = _IN_ANSWER.search(words) is not None, _BESIDES.search(words) is not None
    for act in _before(told, at) if answers or besides else ():
        if sentence - act.sentence > 1 or act.type in _FRIENDLY or act.type in WORDS:
            continue
        acting = {m.country for m in act.source}
        if besides and states & acting:
            return [m for m in act.target if m.country and m.country not in states]
        if answers and not states & acting:
            return [m for m in act.source if m.country]
    return []


def _doers(act: Told, source: list[Mention], own: bool) -> list[Mention]:
    states = {m.country for m in source}
    others = [m for m in act.source if m.country and m.country not in states]
    if others or not own:
        return others
    return [m for m in act.source if m.country and m.key not in {s.key for s in source}]


def controlled(told: Iterable[Told], at: int, source: list[Mention]) -> list[Mention]:
    """Return at whom the controls of exports are aimed that were told before, whoever imposed them, most often the same."""
    states = {m.country for m in source if m.country}
    hit = [m for t in _before(told, at) if t.type in _CONTROLS for m in t.target if m.country and m.country not in states]
    most = Counter(m.country for m in hit).most_common(1)
    return [next(m for m in hit if m.country == most[0][0])] if most else []


def hit_before(told: Iterable[Told], at: int, sentence: int, source: list[Mention], kind: str) -> list[Mention]:
    """Return at whom the source's measure was aimed when it was told before: the one that is now lifted, or that goes on."""
    states = {m.country for m in source if m.country}
    kinds = _UNDOES.get(kind, frozenset({kind}))
    for act in _before(told, at):
        if sentence - act.sentence > _FAR or (act.type not in kinds and act.type != kind):
            continue
        if states & {m.country for m in act.source}:
            others = [m for m in act.target if m.country and m.country not in states]
        elif kind in ("AGREEMENT_EXIT", "TALKS_HALT", "AGREEMENT_IMPLEMENT") and states & {m.country for m in act.target}:
            others = [m for m in act.source if m.country and m.country not in states]
        else:
            continue
        if others:
            return others
    return []
