"""Whose government is meant: an opposition, an association or a firm speaks of its own far more often than of another."""

import re

import msgspec

from tongjian import text as textlib
from tongjian.coding.document import Document, Mention
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.subjects import Reading
from tongjian.pack import EventRule

_GOVERNMENT = re.compile(r"[,:]?(?:政府|当局|内阁)(?!军|机构|采购|间|的[^,;。]{0,4}[\ue000-\ue006])")
_SHOULD = re.compile("应|必须|务必|有必要|需要|理应|理当|须|得|不应|不该|[也更就]要")
_PEOPLE = "(?:本国|国内|全国)?<own-people>(?!的|会|协会)"
_AHEAD = 24  # characters behind the head in which the government is named
_BESIDE = 14  # characters beside the source in which a word tells what it is
_BEHIND = 4  # characters behind a name in which a title stands
_RULING = frozenset({"government", "agency", "legislature", "person", "state", "bloc", "court", "institution"})
_PRIVATE = frozenset({"company", "group"})
_STANDING = frozenset({"state", "government", "agency", "legislature", "bloc"})
_UNPLACED = frozenset({"person", "company", "group"})  # an institution without a state is one of the world
_OF_ITS = re.compile("(?:政府|当局)?的?")
_SUBJECTS = frozenset({"subject", "from"})
_MEASURES = ("told-any", "told-ban", "told-duty", "told-verdict", "told-sanction", "told-probe")
_NOUN_AFTER = 5  # characters that may stand before the noun of the measure: 出口管制, 层层加码的管制
_PASSAGE = 600  # characters back in which the state stands of which an unplaced person or firm is


def home_of(doc: Document, frame: Frame, reading: Reading, source: list[Mention]) -> tuple[Mention, ...]:
    """Return the own government that the words are aimed at where it is named without its state: 在野党批评政府."""
    own, home = {m.country for m in source if m.country}, frame.words["home"]
    keys = {m.key for m in source}
    for slot in frame.slots:
        beside = reading.end <= slot.at <= reading.end + 1 and not slot.owner and slot.mention.key not in keys
        if beside and slot.mention.country in own and home.match(textlib.fold(slot.mention.surface)):
            return (slot.mention,)
    if own and _is_bare(frame, reading) and is_critic(frame, reading, source):
        return tuple(m for m in source if m.country)[:1]
    if own and (asked := _asked_before(doc, frame, reading, source)):
        return asked
    if _GOVERNMENT.match(frame.text, reading.end) or frame.words.within(_PEOPLE).match(frame.text, reading.end):
        return tuple(m for m in source if m.country)[:1]
    if own and is_critic(frame, reading, source):
        return _judged_at_home(frame, reading, source, own)
    found = _judged_at_home(frame, reading, source, own) if own and is_himself(frame, source) else ()
    return found if found and _is_measure(frame, reading, found[0]) else ()


def _asked_before(doc: Document, frame: Frame, reading: Reading, source: list[Mention]) -> tuple[Mention, ...]:
    """Return the own government that stands right before words of what it should do, where a critic says so: 学者表示,政府应…."""
    if not _SHOULD.match(frame.text, reading.start):
        return ()
    before = next((s for s in frame.slots if s.at == reading.start - 1), None)
    if before is None or before.mention.country not in {m.country for m in source}:
        return ()
    home = frame.words["home"].match(textlib.fold(before.mention.surface)) is not None
    return (before.mention,) if home and _is_expert(doc, frame, source) else ()


def _is_expert(doc: Document, frame: Frame, source: list[Mention]) -> bool:
    """Tell whether the text tells of any who speak, wherever it names them, that they are critics: 副执行长某某, 某某教授."""
    keys = {m.key for m in source}
    critic = frame.words["critic"]
    return any(
        critic.search(doc.folded, max(m.start - _BESIDE, 0), m.end + _BEHIND) is not None for m in doc.mentions if m.key in keys
    )


def _is_measure(frame: Frame, reading: Reading, judged: Mention) -> bool:
    """Tell whether a measure of who is judged is named behind it: 吐槽说,美国的管制…. A head of a firm bears no title there."""
    slot = next((s for s in frame.slots if s.at >= reading.end and s.mention == judged), None)
    if slot is None or slot.role not in _SUBJECTS or not frame.words["complaint"].match(frame.text, reading.start):
        return False  # 斥美对港制裁措施: the measure of another
    behind = _OF_ITS.match(frame.text, slot.at + 1)
    if behind is None:
        return False
    return any(frame.words[name].match(frame.text, behind.end() + n) for name in _MEASURES for n in range(_NOUN_AFTER))


def _is_bare(frame: Frame, reading: Reading) -> bool:
    """Tell whether right behind the words a government is named by no name of a state, whichever was read there."""
    beside = (s for s in frame.slots if reading.end <= s.at <= reading.end + 1 and not s.owner)
    return any(frame.words["home"].fullmatch(textlib.fold(s.mention.surface)) for s in beside)


def is_critic(frame: Frame, reading: Reading, source: list[Mention]) -> bool:
    """Tell whether who speaks is no part of a government: all are firms or groups, or a word beside the name tells it."""
    if all(m.kind in _PRIVATE for m in source):
        return True
    named = [s for s in reading.source if s.at >= 0]
    here = [s for s in named if s in frame.slots]  # not the topic of a sentence before
    return any(frame.words["critic"].search(textlib.fold(s.mention.surface)) for s in named) or any(
        frame.words["critic"].search(frame.text, max(frame.bounds[s.clause], s.at - _BESIDE), min(s.at + _BESIDE, reading.start))
        for s in here
    )


def is_himself(frame: Frame, source: list[Mention]) -> bool:
    """Tell whether all who speak are persons whom no title names as part of a government: they may judge their own one."""
    return all(m.kind == "person" and not frame.words["in-office"].search(textlib.fold(m.surface)) for m in source)


def _judged_at_home(frame: Frame, reading: Reading, source: list[Mention], own: set[str]) -> tuple[Mention, ...]:
    """Return who of the own state stands first behind the words; () where another state does, or nobody."""
    if any(0 <= s.at < reading.start for s in reading.target):
        return ()  # 致函欧盟,要求说明…: whom it is aimed at stands before the words
    keys = {m.key for m in source}
    end = min(len(frame.text), reading.end + _AHEAD)
    # 引渡到甲国: where somebody is to be brought is not of whom it is asked
    behind = [s for s in frame.slots if reading.end <= s.at < end and s.role not in {"object", "in"}]
    here = (s for s in frame.slots if s.clause == reading.clause and s.at < reading.start)
    before = [s for s in here if s.role in {"to", "about"} or s.held]
    first = next(iter(before or behind), None)
    named = frame.words["governing"].search(frame.text, reading.end, first.at if first and not before else end)
    if named and not before:
        return tuple(m for m in source if m.country)[:1]
    if first is None or first.mention.country not in own or first.mention.key in keys or first.goods:
        return ()
    return (first.mention,) if first.mention.kind in _RULING else ()


_ORDERED = frozenset({"government", "agency", "state"})


_OF_OFFICE = frozenset({"CRITICISE", "DEMAND", "TALKS_AGREE"})
_APPEAL = re.compile("上诉")
_BARE = frozenset({"state", "bloc"})
_ITSELF = re.compile(
    r"(?:政府|当局|官方|方面|则|也|亦|都|均|已|再次?|一贯|历来|一直|仍然?|曾|将|正|强烈|坚决|明确|公开|随即|随后|立即|昨日|\ue010|"
    r"(?:对|就|以|在|从|向|据)[^,;:。!?]{1,24})*"
)
_PRIVATE_PEOPLE = r"[^,;。\ue000-\ue006]{0,6}?<private>"


def stands_alone(frame: Frame, reading: Reading, rule: EventRule, source: list[Mention], heads: frozenset[str]) -> bool:
    """Tell whether words are an act though nobody is named at whom they are: 外交部也表明坚决反对, 谷歌已上诉.

    So what an office says in its own voice and clause, not what is asked through others (引渡).
    Words about the own side are none.
    """
    named = {s.mention.key: s for s in reading.source if s.clause == reading.clause}
    if reading.target or not all(m.key in named for m in source):
        return False
    if any(m.kind in _BARE and not _ITSELF.fullmatch(frame.text, named[m.key].at + 1, reading.start) for m in source):
        return False  # 挪威作家反对, 德国的一些邻国关注: somebody of that state
    if rule.type == "LITIGATE":
        return _APPEAL.search(frame.text, reading.start, reading.end) is not None
    if rule.type not in _OF_OFFICE or rule.source[:1] == ("said",) or "holder" in rule.target:
        return False
    if rule.type == "DEMAND" and frame.words.within(_PRIVATE_PEOPLE).match(frame.text, reading.end):
        return False  # 呼吁观众预约
    return all(_is_official(frame, m, heads) for m in source)


def _is_official(frame: Frame, m: Mention, heads: frozenset[str]) -> bool:
    """Tell whether an actor is a state, an office of one, or a person who is named by the office or heads a state."""
    if m.kind != "person":
        return m.kind in _STANDING and m.country is not None
    return m.country is not None and (m.id in heads or frame.words["in-office"].search(textlib.fold(m.surface)) is not None)


def is_order(frame: Frame, source: list[Mention], target: list[Mention], heads: frozenset[str]) -> bool:
    """Tell whether a head of state or government asks something of an own office: an order, and no demand.

    What own firms are told (命令美国公司撤离) is one.
    """
    if not target or not all(m.id in heads or m.kind == "government" for m in source):
        return False
    own = {m.country for m in source}
    goods = {s.mention.key for s in frame.slots if s.goods}
    if any(m.key in goods for m in target):
        return False
    officers = (m for m in target if m.kind == "person" and frame.words["in-office"].search(textlib.fold(m.surface)))
    below = {m.key for m in officers} | {m.key for m in target if m.kind in _ORDERED}
    return all(m.key in below and m.country in own for m in target)


def placed(doc: Document, source: list[Mention], target: list[Mention]) -> list[Mention]:
    """Return the source with the state of which the passage speaks, where nobody of it has one: 议员… behind 美国国会."""
    if any(m.country for m in source) or any(m.id or m.kind not in _UNPLACED for m in source):
        return source
    others = {m.country for m in target}
    start = source[0].start
    before = doc.mentions_in(max(0, start - _PASSAGE), start)
    state = next((m.country for m in reversed(before) if m.kind in _STANDING and m.country and m.country not in others), None)
    return [msgspec.structs.replace(m, country=state) for m in source] if state else source
