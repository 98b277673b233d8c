"""At whom an act is aimed whose clause names nobody: what the document told before of the same measure, or of the act judged."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import islice
from typing import NamedTuple

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.kinds import NO_DEEDS, SYMMETRIC, WORDS
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.zh.frame import Frame

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
# the word for an act told before, and the acts that it can stand for
_STANDS_FOR = (
    (re.compile(r"指控|指责|指摘|说法|言论|要求|批评|威胁|表态"), WORDS),
    (re.compile(r"罚款|罚单|裁罚|处罚|重罚|开罚"), frozenset({"PENALTY"})),
    (re.compile(r"裁决|裁定|判决|判词|结论"), frozenset({"RULING", "PENALTY"})),
    (re.compile(r"调查|审查"), frozenset({"INVESTIGATE_REMEDY", "INVESTIGATE_OTHER"})),
    (re.compile(r"关税|加税|征税"), frozenset({"TARIFF", "REMEDY_DUTY"})),
    (re.compile(r"制裁"), frozenset({"SANCTION", "LIST_ADD"})),
    (re.compile(r"禁令|限制|管制|封锁"), _BANS),
    (re.compile(r"协议|协定|共识"), frozenset({"AGREEMENT"})),
)
_ANY = re.compile(
    r"决定|做法|举措|措施|举动|此举|就此|裁决|判决|裁罚|决议|立场|计划|方案|政策|法案|报告|安排|消息|行动|声明|结果|这一步|此事|裁定|立法|草案|提议|提案"
)
_BLAMES = frozenset({"ACCUSE", "CRITICISE", "DEMAND", "PROTEST_FORMAL", "LITIGATE", "SANCTION", "INVESTIGATE_OTHER", "LIST_ADD"})


class Told(NamedTuple):
    """An act told: where in the full text, in which sentence, its type and sides; `past` tells whether it is background."""

    at: int
    sentence: int
    type: str
    source: tuple[Mention, ...]
    target: tuple[Mention, ...]
    past: Callable[[], bool]


def _before(told: Iterable[Told], at: int) -> list[Told]:
    """Return the acts that stand before `at`, the last one first; they were told in another order where one ranks higher."""
    return sorted((t for t in told if t.at < at), key=lambda t: -t.at)


def judged(told: Iterable[Told], at: int, sentence: int, source: list[Mention], words: str, *, critic: bool) -> list[Mention]:
    """Return who did the act that `words` (what is judged) stand for, told before `at`; [] where nothing fits.

    An act of another state goes before one of the source's own, which only a `critic` judges: who is no part of its government.
    """
    kinds = next((kinds for pattern, kinds in _STANDS_FOR if pattern.search(words)), frozenset[str]())
    if not kinds and not _ANY.search(words):
        return []
    before = _before(told, at)
    named = [t for t in before if t.type in kinds]
    deeds = [t for t in before if t.type not in NO_DEEDS]
    close = [t for t in deeds if sentence - t.sentence <= 1 and not t.past()]
    news = list(islice((t for t in reversed(deeds) if not t.past()), 1))  # whether it is past is costly: asked of the first alone
    near = [t for t in deeds if sentence - t.sentence <= _REACH]
    for acts, own in ((named, False), (named, True), (close, False), (news, False), (near, False), (near, True)):
        found = next((parties for act in acts if (parties := _doers(act, source, own and (critic or act.type == "RULING")))), [])
        if found:
            return found
    return []


# what is said of no state in particular: any form of, all imports, protectionism
_NO_STATE = re.compile(
    r"任何|一切|各种形式|保护主义|单边主义|霸权主义|强权政治|霸凌|贸易战|脱钩|断链|长臂管辖|冷战思维|技术封锁|胁迫|施压手段|双重标准|零和"
)
_WHOLE_WORLD = re.compile(
    r"所有(?:国家|进口|贸易伙伴|企业)|各国|全球|退出(?:世贸|世卫|联合国|巴黎|\ue001)|(?<!自)(?:对)?进口(?:的)?(?:商品|芯片|晶片|半导体|药品|汽车|钢铁|铝|铜|木材|家具|电影)|"
    r"(?:的|其他|任何|更多|部分|这些|有关)[^,;:。!?\ue000-\ue006]{0,8}(?:国家|买家|买方|进口国|伙伴)(?:加征|征收|课征|实施|采取|进行|开征|处以)"
)
_PANEL = re.compile(r"专家组|专家小组|仲裁|裁决|世贸|国际法院|上诉机构")
# those asked are many, and not named: 呼吁盟友, 敦促125个缔约国
_MANY = re.compile(
    r"[^,;:。!?\ue000-\ue006的]{0,8}?(?:盟友|盟国|伙伴国?|各国|(?<![一该本全我贵两])国家(?!主席|安全|队|级)|成员国|缔约国|各方|国际社会|全世界|业者|企业|厂商|民众|公众|市民)"
)
_FORMS = {"CRITICISE": _NO_STATE, "SUPPORT": re.compile(r"任何|一切|所有"), "THREATEN_MEASURE": _WHOLE_WORLD}


def aimless(kind: str, words: str) -> bool:
    """Tell whether what stands behind the head of an act of words (up to the first actor) is aimed at nobody."""
    if kind == "REFUSE":
        return _PANEL.search(words) is not None
    if kind == "DEMAND":
        return _MANY.match(words) is not None
    pattern = _FORMS.get(kind)
    return pattern is not None and pattern.search(words) is not None


_HELPS = re.compile(r"(?:声援|力挺|相挺|撑腰|打气|表态支持)(?=[,;。!?”」]|$)")  # with nobody named behind it
_FRIENDLY = frozenset({"SUPPORT", "EASE", "PLEDGE_EASE", "AGREEMENT", "AGREEMENT_IMPLEMENT", "RULING"}) | SYMMETRIC


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


_OF_ALL = ("CHN",)  # whose export controls are on goods and aimed at nobody, where nobody is named
_OFTEN = 3  # mentions of a state of which an article speaks


def is_aimed(candidate: Candidate, source: list[Mention]) -> bool:
    """Tell whether an act is an export control that is aimed at a state even where its sentence names none."""
    new = candidate.rule.type == "EXPORT_CONTROL" and candidate.rule.realis is None
    return new and source[0].country not in (None, *_OF_ALL)


_SHARED = re.compile(
    r"世贸|世卫|世界卫生|世界贸易|联合国|组织|公约|巴黎|伙伴关系|人权理事会|[\ue001]"
)  # which nobody in particular is left by


def leaves_partner(candidate: Candidate, source: list[Mention], frame: Frame) -> bool:
    """Tell whether an act is the end of a pact with one partner, who need not be named again."""
    if candidate.rule.type != "AGREEMENT_EXIT" or source[0].country is None:
        return False
    return _SHARED.search(frame.text, candidate.head[1], candidate.head[1] + 24) is None


def spoken_of(doc: Document, own: str | None) -> list[Mention]:
    """Return the first mention of the other state that a document speaks of most, if it does so at all often."""
    return doc.once(f"spoken of beside {own}", lambda: _first_of_most(doc, own))


def _first_of_most(doc: Document, own: str | None) -> list[Mention]:
    others = [m for m in doc.mentions if m.country and m.country != own and m.kind != "media"]
    told = Counter(m.country for m in others).most_common(1)
    if not told or told[0][1] < _OFTEN:
        return []
    return [next(m for m in others if m.country == told[0][0])]


_MUTUAL = re.compile(r"互相|相互|互(?=[加征课制指控批轰驱罚])|彼此|向对方|对对方|对彼此")


def is_mutual(candidate: Candidate, low: int) -> bool:
    """Tell whether the clause that begins at masked `low` says that both sides do the act to each other."""
    masked = candidate.masked
    return _MUTUAL.search(masked.doc.folded, masked.start_of(low), masked.end_of(candidate.head[1] - 1)) is not None
