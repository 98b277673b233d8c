"""The strategies by which Chinese rules name source and target (docs/packs-zh.md says what each does)."""

import re
from collections.abc import Callable, Iterable, Mapping

from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.slots import Slot
from tongjian.coding.events.zh.subjects import (
    Reading,
    able,
    alone_in_time,
    can_act,
    chain,
    in_noun,
    its,
    leading,
    others_act,
    over,
    subject,
    teller,
)
from tongjian.coding.events.zh.targets import REACH, STATES, claimant, content, is_withdrawn, told_behind

_PASSIVE = re.compile(
    r"(?:(?<!植)被(?!迫(?!害))|遭到|遭受|遭|(?<![接承享])受到|受(?=[\ue000-\ue006]|外国|西方|他国|多国|制裁|惩罚|处罚)|[广备饱大深屡频]受(?!益|欢|惠)|获得|(?<![值觉获取])[得赢]到?到(?=[^,;:。!?]{2,20}的)|面临|收到|获(?=[准批豁\ue000-\ue006]))[^,;:。!?]{0,24}$"
)
# 受到甲国、乙国及丙国的多项|制裁: what is undergone is a noun
_UNDERGONE = re.compile(
    r"(?:(?<![承接享])受到?|遭到?|遭受|面临|蒙受)(?:了)?(?:来自)?[\ue000\ue001](?:(?:[、和与及]|以及|甚至)[\ue000\ue001]|等国?|政府)*的[^,;:。!?的\ue000-\ue006]{0,6}$"
)
_GONE = re.compile(r"[的后时前]|期间|之际|一事|事件|之事|为由|一案|问题")
_DESCRIBING = re.compile(r"[^,;:。!?的\ue000-\ue006]{0,14}的(?!是|时候|情况|风险|可能|消息|影响)")
_COURT = re.compile(
    r"[^,;:。!?\ue000-\ue006]{0,12}?(?:法院|法庭|法官|高院|上诉庭|最高院|裁判所|反垄断[^,;。]{0,4}?(?:机构|部门|当局)|"
    r"竞争(?:管理)?(?:局|机构|委员会)|监管机构|公平交易委员会)"
)
JUDGES = re.compile(r"法院|法庭|法官|高院")
_OPENS = re.compile(r"[,:“「『\s]{1,2}")
_AND = re.compile(r"并(?!购)|同时|提出|而且")  # behind it another act begins
_INCLUDING = re.compile(
    r"(?:其中|当中|主要|这次|此次|并|直接)?(?:包括|包含|有|涵盖|涉及|锁定|瞄准|针对|剑指|直指|冲着|点名)|分别(?:是|为)|"
    r"(?:打击|主要|攻击|制裁|管制|课税)?(?:目标|对象|矛头|名单|范围)(?:直指|指向|对准|锁定|瞄准|针对|是|为|包括|包含|涵盖|扩及)"
)
_MATTER = re.compile(
    r"(?:的)?[^,;:。!?\ue000-\ue006]{0,2}(?:问题|议题|局势|危机|形势|冲突|事务)(?!专员|特使|委员会|专家|小组|研究)"
)
_BROUGHT = re.compile(r"引渡|移交|遣返|送交|送回|遣送|押送|转送")


Strategy = Callable[[Frame, Reading], list[Slot]]


_GOVERNMENT = ("政府", "当局", "當局", "官方")
_FIRST_WORDS = 4  # characters with which a clause may begin before whom it names first
_OWN_CLAUSE = frozenset({"to", "from", "ba", "with"})  # looked for in the act's own clause before anything further off


def read(
    frame: Frame,
    head: tuple[int, int],
    sources: Iterable[str],
    targets: Iterable[str],
    given: Mapping[str, list[Slot]],
    *,
    abroad: bool = False,
    foreign: bool = False,
    between: bool = False,
    firms: bool = False,
    skipped: frozenset[str] = frozenset(),
) -> Reading:
    """Return the reading of the head under the first strategies that find an actor for each side.

    `given` are sides that the pattern itself names. An act that is aimed `abroad` has no target of the source's own
    state, one that is `foreign` not that state itself, one `between` two sides not the bare state (its government may talk
    to its own firms), one that is at `firms` alone none of its officials and bodies;
    actors of the `skipped` kinds are no targets.
    """
    start, end = head
    reading = Reading(start, end, frame.clause_of(start))
    left = frame.adjuncts.cleared(start)[max(frame.bounds[reading.clause], start - 26) : start]
    marker = _PASSIVE.search(left)
    reading.passive = (
        (marker is not None and not _GONE.search(marker.group()))
        or frame.text.startswith(("被", "遭", "获"), start)
        or _UNDERGONE.search(left) is not None
    )
    told, reading.source = ([s for s in given.get(x, []) if not frame.adjuncts.over(s.at, start)] for x in ("target", "source"))
    for name in () if reading.source else sources:
        reading.source = SOURCES[name](frame, reading)
        if any(s not in told for s in reading.source) or _before_told(frame, reading, told):
            break
    reading.source = _without_other(frame, reading)
    # 甲国与乙国站在一起: whom the pattern names does not act as well; nor is it blamed where it is the own state
    reading.source = [s for s in reading.source if s not in told] or _before_told(frame, reading, told) or reading.source
    own_states = {s.mention.country for s in reading.source if s.mention.country} if foreign else set()
    told = [s for s in told if s.mention.kind not in STATES or s.mention.country not in own_states]
    reading.target = told or ([] if reading.passive else its(frame, reading))
    keys = {s.mention.key for s in reading.source}
    sides = {s.mention.country for s in reading.source if s.mention.country}
    own = sides if abroad else set()
    near = [] if reading.passive else _nearest(list(targets))
    for name, own_clause in () if reading.target else [*((name, True) for name in near), *((name, False) for name in targets)]:
        found = TARGETS[name](frame, reading)
        others = [
            s
            for s in found
            if s.mention.key not in keys
            and (s.mention.country not in own or (firms and s.mention.kind == "company"))
            and s.mention.kind not in skipped
            and not (foreign and s.mention.kind in STATES and s.mention.country in sides)
            and not (firms and s.mention.kind != "company" and s.mention.country in sides)
            and not (between and s.mention.country in sides and _is_bare(s))
        ]
        reading.target = [s for s in others if not own_clause or s.clause == reading.clause]
        if reading.target:
            break
    return reading


def _without_other(frame: Frame, reading: Reading) -> list[Slot]:
    """Return who acts without who is pointed at behind the verb: 甲国与乙国签约,如今指控|对方|毁约."""
    pointed = {s.mention.country for s in frame.slots if s.mention.how == "pronoun" and reading.end <= s.at <= reading.end + 1}
    if any(s.clause == reading.clause for s in reading.source):
        return reading.source
    return [s for s in reading.source if s.mention.country not in pointed] or reading.source


def _before_told(frame: Frame, reading: Reading, told: list[Slot]) -> list[Slot]:
    """Return who acts before those that the pattern names as the other side: 甲国宣布,乙国猪肉不得入境; 甲国让乙国苹果多交税."""
    if not told or not reading.source or reading.source[0].at > reading.start:
        return []
    here = [i for i in able(frame, reading, reading.clause) if frame.slots[i] not in told]
    if here:
        return frame.listed(here[-1])
    begin = frame.bounds[reading.clause]
    hit = any(s.clause == reading.clause and s.at - begin <= _FIRST_WORDS for s in told)
    return [s for s in chain(frame, reading, hit=hit) if s not in told]


def _is_bare(slot: Slot) -> bool:
    """Tell whether a state or bloc is named as such, and not its government."""
    return slot.mention.kind in STATES and not slot.mention.surface.endswith(_GOVERNMENT)


def _nearest(targets: list[str]) -> list[str]:
    """Return the strategies that are tried in the act's own clause first: coverbs, and the object unless content goes before."""
    cut = min([targets.index(name) for name in ("content", "told") if name in targets], default=len(targets))
    return [name for i, name in enumerate(targets) if name in _OWN_CLAUSE or (i < cut and name in {"close", "object"})]


def _near(frame: Frame, reading: Reading) -> list[Slot]:
    """As `subject`, but only inside the act's own clause."""
    if reading.passive or others_act(frame, reading):
        return []
    if in_noun(frame, reading) and (told := teller(frame, reading)):
        return told
    here = able(frame, reading, reading.clause)
    return alone_in_time(frame, reading, frame.listed(here[-1])) if here else []


def _agent(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the actor after 被, 遭, 受到, 由."""
    before = ((i, frame.slots[i]) for i in leading(frame, reading, reading.clause))
    here = [i for i, s in before if s.role == "by" and not s.owner and not over(s, reading)]
    return frame.listed(here[-1]) if here else []


def _list_owner(frame: Frame, reading: Reading) -> list[Slot]:
    """Whose list, court or rule it is: 被列入美国实体清单."""
    for i, slot in enumerate(frame.slots):
        if reading.end <= slot.at <= reading.end + 8 and slot.clause == reading.clause and slot.role != "to":
            return frame.listed(i)
    return []


def _owner(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the actor right before the noun: 美国的制裁, 欧盟制裁."""
    if reading.passive:
        return []
    for i in reversed(leading(frame, reading, reading.clause)):
        if reading.start - frame.slots[i].at <= 10 and frame.slots[i].role not in {"to", "nested", "from", "object"}:
            return frame.listed(i)
    return []


def _whose(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the actor right before the 对 of a noun, whatever role it has itself: 涉及挪威对伊朗的制裁."""
    for i in reversed(leading(frame, reading, reading.clause)):
        if frame.text.startswith(("对", "的对"), frame.slots[i].at + 1):
            return frame.listed(i)
    return []


def _inside(frame: Frame, reading: Reading) -> list[Slot]:
    """Actors inside the head itself: 中美会谈."""
    return [s for s in frame.slots if reading.start <= s.at < reading.end]


def _abides(slot: Slot) -> bool:
    """Tell whether the actor only says where firms or people are: 在美企业."""
    return slot.role == "in" and slot.goods


def _is(slot: Slot, roles: tuple[str, ...], reading: Reading) -> bool:
    """Tell whether the actor has one of the roles to the head: behind a clause that 对 holds, who acts in it is `to`."""
    return slot.role in roles or (slot.held and slot.until <= reading.start and "to" in roles)


def _role(*roles: str, back: int = 3) -> Strategy:
    """Return a strategy for the actors of these roles in the act's clause and up to `back` clauses before it."""

    def find(frame: Frame, reading: Reading) -> list[Slot]:
        for clause in range(reading.clause, max(-1, reading.clause - 1 - back), -1):
            held = [i for i, s in enumerate(frame.slots) if s.clause == clause and _is(s, roles, reading) and not s.owner]
            held = [i for i in held if not (_abides(frame.slots[i]) or frame.adjuncts.over(frame.slots[i].at, reading.start))]
            before = [i for i in held if frame.slots[i].at < reading.start]
            if before and roles == ("about",):  # 就甲公司在其乙平台…一事: whom the phrase begins with
                until = frame.slots[before[-1]].until
                before = [i for i in before if until and frame.slots[i].until == until][:1] or before
            if before:
                return frame.listed(before[-1])
            if (
                held
                and clause == reading.clause
                and not _between(frame, reading, held[0])
                and not _AND.search(frame.text, reading.end, frame.slots[held[0]].at)
            ):
                return frame.listed(held[0])
        return []

    return find


def _seat(frame: Frame, reading: Reading) -> list[Slot]:
    """Return where a passive takes place that names no agent: 在泰国被判处三年徒刑."""
    if not reading.passive:
        return []
    held = [i for i in leading(frame, reading, reading.clause) if frame.slots[i].role == "in" and not frame.slots[i].owner]
    return frame.listed(held[-1]) if held else []


def _bench(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the court that acts, or the state whose court or judge it is; nobody where no court is named."""
    for i in reversed(leading(frame, reading, reading.clause)):
        slot = frame.slots[i]
        if slot.role not in {"to", "by", "about"} and not slot.owner:
            sits = slot.mention.kind == "court" or JUDGES.search(slot.mention.surface)
            return [slot] if sits or _COURT.match(frame.text, slot.at + 1) else []
    return []


def _prior(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the last actor of the clause before, where the act's own clause names none: 约谈英伟达,并展开调查."""
    if not reading.clause or leading(frame, reading, reading.clause):
        return []
    before = [i for i in leading(frame, reading, reading.clause - 1) if not frame.slots[i].owner]
    return frame.listed(before[-1]) if len(before) > 1 else []


def _between(frame: Frame, reading: Reading, index: int) -> bool:
    """Tell whether another actor stands between the head and the slot, so that the slot belongs to that one."""
    return any(reading.end <= s.at < frame.slots[index].at and s.role == "subject" and not s.owner for s in frame.slots)


def _object(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the first actor behind the verb in its clause."""
    both = any(s.mention.members for s in reading.source)
    for i, slot in enumerate(frame.slots):
        if both and slot.at > reading.end and "、" in frame.text[reading.end : slot.at]:
            continue  # 中美达成共识、美联储…: who begins what follows
        near = slot.clause == reading.clause and slot.at - reading.end <= REACH
        if slot.role == "about" and slot.mention.members:
            continue  # 解决两岸议题: a matter between two
        if slot.at > reading.end and slot.role == "subject" and frame.text[slot.at - 1] == "后":
            continue  # 甲国实施限制后乙国官员呼吁: who acts then
        if slot.at >= reading.end and _MATTER.match(frame.text, slot.at + 1):
            continue  # 讨论了甲国问题: what is talked of
        if slot.role in {"ba", "object"} and _BROUGHT.search(frame.text, reading.end, min(slot.at + 6, len(frame.text))):
            continue  # 敦促将商人引渡到甲国: who is brought, and where
        if slot.role in {"with", "to"} and _AND.search(frame.text, reading.end, slot.at):
            continue  # 签署协议并提出与中方竞争: of the act behind it
        if slot.at >= reading.end and near and slot.role != "in":
            return frame.listed(i)
    return _named_after(frame, reading)


def _named_after(frame: Frame, reading: Reading) -> list[Slot]:
    """Return those of whom a clause behind tells that they are among the objects: 制裁6名官员,包括甲、乙."""
    clause = reading.clause + 1
    if clause + 1 >= len(frame.bounds) or not _INCLUDING.match(frame.text, frame.bounds[clause]):
        return []
    found = [i for i, s in enumerate(frame.slots) if s.clause == clause and s.role != "in" and not s.owner]
    return frame.listed(found[0]) if found else []


def _close(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the actor right behind the verb, at most two characters off."""
    for i, slot in enumerate(frame.slots):
        here = slot.clause == frame.clause_of(reading.end - 1)
        if is_withdrawn(frame, slot) or (slot.role == "in" and frame.text[slot.at - 1] in "在于"):
            continue  # 出席在甲国举行的峰会: where
        if here and reading.end <= slot.at <= reading.end + 2 and not frame.text.endswith("涉", 0, slot.at):
            return frame.listed(i)
    return []


def _opening(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the actor with which the words behind the verb and a comma begin: 批评,部长…."""
    for i, slot in enumerate(frame.slots):
        if slot.at >= reading.end:
            return frame.listed(i) if _OPENS.fullmatch(frame.text, reading.end, slot.at) and not slot.goods else []
    return []


def _to_after(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the actor that 对 holds in the clauses behind: 启用清单, 对…实施制裁."""
    for i, slot in enumerate(frame.slots):
        if slot.at >= reading.end and slot.role == "to" and not slot.owner:
            return frame.listed(i)
    return []


def _to_near(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the nearest actor that a 对 before the head holds, also one inside another phrase: 就美国对华制裁."""
    held = [i for i in leading(frame, reading, reading.clause) if _is(frame.slots[i], ("to", "nested"), reading)]
    return frame.listed(held[-1]) if held else []


def _goods(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the state whose goods or firms are named in the clause: 中国商品."""
    held = [i for i, s in enumerate(frame.slots) if s.clause == reading.clause and s.goods and not _abides(s)]
    return frame.listed(held[0]) if held else []


def described(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the noun that a passive describes: 被美国起诉的晋华, 遭欧盟列入制裁名单的两家白俄罗斯企业."""
    if not reading.passive:
        return []
    of = _DESCRIBING.match(frame.text, reading.end)
    if of is None:
        return []
    if any(s.clause == reading.clause and s.at < reading.start and s.role not in {"by", "in", "about"} for s in frame.slots):
        return []
    behind = [
        i for i, s in enumerate(frame.slots) if of.end() <= s.at <= of.end() + 15 and not s.owner and s.clause == reading.clause
    ]
    return frame.listed(behind[0]) if behind else []


def _patient(frame: Frame, reading: Reading) -> list[Slot]:
    """Return the subject of a passive: before 被, in its clause or the one before."""
    if not reading.passive:
        return []
    if found := described(frame, reading):
        return found
    here = [i for i in leading(frame, reading, reading.clause) if frame.slots[i].role not in {"by", "in"}]
    here = [i for i in here if not frame.slots[i].owner] or here
    # 因买卖伊朗石油遭美国制裁: what it is for is not whom it hits
    here = [i for i in here if frame.slots[i].role != "about"] or here
    if here:
        return frame.listed(here[-1])
    before = chain(frame, reading)
    low, high = frame.bounds[reading.clause], frame.bounds[reading.clause + 1]
    if before or not frame.text[low:high].rstrip(",").endswith("后"):
        return before
    behind = [i for i, s in enumerate(frame.slots) if s.clause == reading.clause + 1 and can_act(s)]
    return frame.listed(behind[0]) if behind else []  # 被欧盟罚款后,谷歌提交方案


# strategies that look beyond the sentence, for which the coder of the passage (zh/__init__.py) answers
PASSAGE_SOURCES = frozenset({"topic", "speaker", "said", "unnamed"})
PASSAGE_TARGETS = frozenset({"counterpart", "holder"})
SOURCES: dict[str, Strategy] = {
    "subject": subject, "near": _near, "agent": _agent, "owner": _owner, "list-owner": _list_owner, "whose": _whose,
    "inside": _inside,
    "with": _role("with"), "from": _role("from"), "close": _close, "seat": _seat, "bench": _bench, "patient": _patient,
}  # fmt: skip
TARGETS: dict[str, Strategy] = {
    "to": _role("to"), "from": _role("from"), "ba": _role("ba"), "with": _role("with"), "at": _role("object", "in", back=0),
    "about": _role("about"), "about-here": _role("about", back=0),
    "object": _object, "close": _close, "opening": _opening, "content": content, "claimant": claimant, "told": told_behind,
    "to-after": _to_after, "to-near": _to_near, "goods": _goods, "patient": _patient, "inside": _inside,
    "near": _near, "agent": _agent, "subject": subject,
    "prior": _prior, "where": _role("in", back=1), "visited": _role("object", back=1),
}  # fmt: skip
