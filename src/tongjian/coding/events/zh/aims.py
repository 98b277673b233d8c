"""Whether an act of words or a measure is aimed at nobody, at a state that it need not name, or by two sides at each other."""

import re
from collections import Counter
from typing import NamedTuple

from tongjian import text as textlib
from tongjian.coding.document import Document, Mention
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.words import Words
from tongjian.pack import Pack

# controls on goods, whoever buys them: 对镓实施出口管制, 出口管制物项, 出口管制法
_ON_GOODS = re.compile(
    r"(?<![绝相针])对[^,;:。!?\ue000-\ue006]{1,24}?(?:实施|采取|实行|进行|加强|收紧|施加|管制|限制)|"
    r"(?:宣布|决定|公布|推出|出台|发布)[^,;:。!?\ue000-\ue006]{0,14}(?:出口|输出|外销)"
)
_OF_GOODS = re.compile(r"[^,;:。!?\ue000-\ue006]{0,6}(?:物项|法|条例|清单|公告|制度)")
_ALSO = re.compile(r"[也亦]|同样|跟进|跟随|相继|加入|效仿")
_MEASURES = re.compile(r"制裁|措施|反制|报复|关税|禁运|禁令|签证")
_LAW = 12  # characters behind words of judgement in which a law begins
_OFTEN = 3  # mentions of a state of which an article speaks
_WIDE = re.compile(r"任何|一切|所有")  # each of a kind is supported, and nobody
# the words by which an act of words of each type is aimed at nobody
_FORMS = {"CRITICISE": "of-no-state", "THREATEN_MEASURE": "at-the-world", "REFUSE": "panel"}
_MANY = r"[^,;:。!?\ue000-\ue006的]{0,8}?<many>"  # 呼吁盟友, 敦促125个缔约国
_BESIDE = 6  # characters beside a mention that tell how it is dealt with
_AIMED_AT = re.compile(r"(?:(?<![反面针应])对|向|往|输|销|阻止|避免|防止|遏制|遏止|防堵|围堵|打压|阻挡|延缓|阻碍|不让)$")
_IS_HIT = re.compile(
    r"(?:企业|客户|厂商|买家|公司|军方)?(?:取得|获得|获取|采购|购买|抢购|囤积)|[^,;。]{0,5}?(?:痛批|重批|批评|谴责|不满|反对|抗议|敦促|反制|抨击|怒批|斥责)"
)
_EACH = re.compile(r"(?:要|将|会|了)?[对向]?(?:彼此|对方)")
_MUTUAL = re.compile(r"互相|相互|互(?=[加征课增砍祭制指控批轰驱罚])|彼此|向对方|对对方|对彼此")


def aimless(kind: str, behind: str, words: Words) -> bool:
    """Tell whether what stands `behind` the head of an act of words (up to the first actor) is aimed at nobody."""
    if kind == "DEMAND":
        return words.within(_MANY).match(behind) is not None
    if kind == "SUPPORT":
        return _WIDE.search(behind) is not None
    return kind in _FORMS and words[_FORMS[kind]].search(behind) is not None


_UPON = re.compile(
    r"(?:了)?[^,;:。!?\ue000-\ue006]{0,6}?(?:(?<![反面])对|针对)[^,;:。!?\ue000-\ue006]{0,4}(?P<victim>[\ue000-\ue006])"
    r"[^,;:。!?]{0,20}?(?:袭击|攻击|空袭|轰炸|炮击|暴力|屠杀|暗杀|刺杀|绑架|爆炸|入侵|侵略|侵犯|挑衅|迫害|打压|威胁|冲击|骚扰|封锁)"
)


_TERROR = re.compile(
    r"(?:了)?[^,;:。!?\ue000-\ue006]{0,6}?(?:恐怖|暴力|极端|自杀|爆炸)[^,;:。!?\ue000-\ue006]{0,6}?"
    r"(?:主义|行径|行为|活动|袭击|事件|分子|爆炸|攻击|暴行)(?=[,;。!?]|$)"
)


def condemns_attack(candidate: Candidate, frame: Frame) -> bool:
    """Tell whether what is condemned is an attack on somebody, by whom is not said: 谴责针对甲国使馆的袭击."""
    if candidate.rule.type != "CRITICISE":
        return False
    return any(pattern.match(frame.text, candidate.head[1]) is not None for pattern in (_UPON, _TERROR))


def is_aimed(candidate: Candidate, source: list[Mention]) -> bool:
    """Tell whether an act is an export control that is aimed at a state even where its sentence names none."""
    if candidate.rule.type != "EXPORT_CONTROL" or candidate.rule.realis is not None or source[0].country is None:
        return False
    text, (start, end) = candidate.masked.text, candidate.head
    begin = _clause_start(text, start)
    return not (_ON_GOODS.search(text, begin, end) or _OF_GOODS.match(text, end))


def joins_control(candidate: Candidate, source: list[Mention]) -> bool:
    """Tell whether an export control follows those of others that were told before: 日本也对设备实施出口管制."""
    if candidate.rule.type != "EXPORT_CONTROL" or source[0].country is None:
        return False
    text, start = candidate.masked.text, candidate.head[0]
    return _ALSO.search(text, _clause_start(text, start), start) is not None


def _clause_start(text: str, at: int) -> int:
    """Return where the clause of the masked offset `at` begins, behind the last comma or stop."""
    return max(text.rfind(stop, 0, at) for stop in ",;。") + 1


def leaves_partner(candidate: Candidate, source: list[Mention], frame: Frame) -> bool:
    """Tell whether an act is the end of a pact with one partner, who need not be named again."""
    if candidate.rule.type != "AGREEMENT_EXIT" or source[0].country is None:
        return False
    return frame.words["shared"].search(frame.text, candidate.head[1], candidate.head[1] + 24) is None


def weighs_measure(candidate: Candidate, source: list[Mention]) -> bool:
    """Tell whether an act is the weighing of a measure that a state would take against another one: 考虑采取措施."""
    if candidate.rule.type != "CONSIDER" or source[0].country is None or source[0].kind == "company":
        return False
    return _MEASURES.search(candidate.masked.text, candidate.span[0], candidate.span[1]) is not None


def spoken_of(doc: Document, own: str | None) -> list[Mention]:
    """Return the first mention of the other state that a document speaks of most, if it does so at all often."""
    return doc.once(f"spoken of beside {own}", lambda: _first_of_most(doc, own))


class Laws(NamedTuple):
    """The Chinese names of the laws that the pack knows (folded), as a pattern, and whose they are."""

    pattern: re.Pattern[str]
    states: dict[str, str]


def laws(pack: Pack) -> Laws:
    """Return the laws of the pack that belong to a state."""
    known = [a for a in pack.actors if a.kind == "law" and a.country]
    states = {textlib.fold(name): a.country for a in known for name in (*a.zh, *a.hant) if a.country}
    return Laws(re.compile("|".join(map(re.escape, sorted(states, key=len, reverse=True))) or "(?!)"), states)


def whose_law(doc: Document, begin: int, own: set[str | None], known: Laws) -> list[Mention]:
    """Return the state whose law is named right behind words of judgement that end at `begin` (批评国安法), if no own one."""
    law = known.pattern.search(doc.folded, begin, begin + _LAW)
    country = known.states[law.group()] if law else None
    if country is None or country in own or (country == "CHN" and "HKG" in own):
        return []
    named = (x for m in doc.mentions for x in (m.members or (m,)))
    return [m for m in named if m.country == country and m.kind in ("state", "government")][:1]


def _first_of_most(doc: Document, own: str | None) -> list[Mention]:
    others = [m for m in doc.mentions if m.country and m.country != own and m.kind != "media"]
    often = Counter(m.country for m in others)
    aimed = Counter(m.country for m in others if _is_dealt_with(doc, m))
    told = sorted(often, key=lambda state: (-often[state] - 2 * aimed[state], [m.country for m in others].index(state)))
    if not told or often[told[0]] < _OFTEN:
        return []
    return [next(m for m in others if m.country == told[0])]


def _is_dealt_with(doc: Document, m: Mention) -> bool:
    """Tell whether the words beside a mention are of those at whom a measure is aimed: 防止甲国取得, 甲国痛批."""
    before, behind = doc.folded[max(0, m.start - _BESIDE) : m.start], doc.folded[m.end : m.end + 2 * _BESIDE]
    return _AIMED_AT.search(before) is not None or _IS_HIT.match(behind) is not None


def is_mutual(candidate: Candidate, low: int, *, several: bool = False) -> bool:
    """Tell whether the clause that begins at masked `low` says that both sides do the act to each other.

    Of `several` who act, 对方 right behind the words is the other one of them: 甲乙威胁向对方加税.
    """
    masked = candidate.masked
    end = masked.end_of(candidate.head[1] - 1)
    if _MUTUAL.search(masked.doc.folded, masked.start_of(low), end) is not None:
        return True
    return several and _EACH.match(masked.doc.folded, end) is not None
