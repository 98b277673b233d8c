"""At whom an act is aimed whose clause names nobody: what the document told before of the same measure, or of the act judged."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from tongjian.coding.document import Mention
from tongjian.coding.events.kinds import NO_DEEDS, WORDS

_FAR = 12  # sentences over which a measure told is still the one meant
_REACH = 5  # sentences over which "the decision" stands for an act told before
_CITIZENS = frozenset({"person", "company", "group", "legislature", "institution"})
_BANS = frozenset({"IMPORT_BAN", "EXPORT_BAN", "INVEST_RESTRICT", "SANCTION", "EXPORT_CONTROL"})
# what is lifted, put off or left is what was imposed or agreed before
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
    (re.compile(r"裁决|裁定|判决|判词|裁罚|结论"), frozenset({"RULING", "PENALTY"})),
    (re.compile(r"罚款|罚单|裁罚|处罚"), frozenset({"PENALTY"})),
    (re.compile(r"调查|审查"), frozenset({"INVESTIGATE_REMEDY", "INVESTIGATE_OTHER"})),
    (re.compile(r"关税|加税|征税"), frozenset({"TARIFF", "REMEDY_DUTY"})),
    (re.compile(r"制裁"), frozenset({"SANCTION", "LIST_ADD"})),
    (re.compile(r"禁令|限制|管制|封锁"), _BANS),
    (re.compile(r"协议|协定|共识"), frozenset({"AGREEMENT"})),
)
_ANY = re.compile(
    r"决定|做法|举措|措施|举动|此举|裁决|判决|裁罚|决议|立场|计划|方案|政策|法案|报告|安排|消息|行动|声明|结果|这一步|此事|裁定|立法|草案|提议|提案"
)
_BLAMES = frozenset({"ACCUSE", "CRITICISE", "DEMAND", "PROTEST_FORMAL", "LITIGATE", "SANCTION", "INVESTIGATE_OTHER", "LIST_ADD"})


class Told(NamedTuple):
    """An act told: where in the full text, in which sentence, its type and sides."""

    at: int
    sentence: int
    type: str
    source: tuple[Mention, ...]
    target: tuple[Mention, ...]


def _before(told: Iterable[Told], at: int) -> list[Told]:
    """Return the acts that stand before `at`, the last one first; they were told in another order where one ranks higher."""
    return sorted((t for t in told if t.at < at), key=lambda t: -t.at)


def judged(told: Iterable[Told], at: int, sentence: int, source: list[Mention], words: str) -> list[Mention]:
    """Return who did the act that `words` (what is judged) stand for, told before `at`; [] where nothing fits.

    An act of another state goes before one of the source's own, which only those judge who are not that state themselves.
    """
    kinds = next((kinds for pattern, kinds in _STANDS_FOR if pattern.search(words)), frozenset[str]())
    if not kinds and not _ANY.search(words):
        return []
    before = _before(told, at)
    near = [t for t in before if sentence - t.sentence <= _REACH and t.type not in NO_DEEDS]
    named = [t for t in before if t.type in kinds]
    for acts, own in ((named, False), (named, True), (near, False), (near, True)):
        found = next((parties for act in acts if (parties := _doers(act, source, own))), [])
        if found:
            return found
    return []


# what is said of no state in particular: any form of, all imports, protectionism
_NO_STATE = re.compile(
    r"任何|一切形式|各种形式|保护主义|单边主义|霸权主义|强权政治|霸凌|贸易战|脱钩|断链|长臂管辖|冷战思维|技术封锁|胁迫|施压手段|双重标准|零和"
)
_WHOLE_WORLD = re.compile(
    r"所有(?:国家|进口)|各国|全球|退出(?:世贸|世卫|联合国|巴黎)|(?<!自)(?:对)?进口(?:的)?(?:商品|芯片|晶片|半导体|药品|汽车|钢铁|铝|铜|木材|家具|电影)"
)
_PANEL = re.compile(r"专家组|专家小组|仲裁|裁决|世贸|国际法院|上诉机构")


def aimless(kind: str, words: str) -> bool:
    """Tell whether what stands behind the head of an act of words (up to the first actor) is aimed at nobody."""
    if kind == "REFUSE":
        return _PANEL.search(words) is not None
    pattern = {"CRITICISE": _NO_STATE, "THREATEN_MEASURE": _WHOLE_WORLD}.get(kind)
    return pattern is not None and pattern.search(words) is not None


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
    if others or not own or any(m.kind not in _CITIZENS for m in source):
        return others
    return [m for m in act.source if m.country and m.key not in {s.key for s in source}]


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
