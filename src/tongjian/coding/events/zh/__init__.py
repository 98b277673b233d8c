"""The Chinese grammar of event rules (both scripts, read in simplified): roles, realis and phase, clause, without a parser."""

import functools
import re

from tongjian.coding.document import Document, Mention
from tongjian.coding.events import since
from tongjian.coding.events.dating import act_time
from tongjian.coding.events.draft import Draft, Sides
from tongjian.coding.events.fields import Fields
from tongjian.coding.events.kinds import WORDS
from tongjian.coding.events.mask import Masked
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.zh.embedding import displaced, is_meeting, is_rally, is_suit
from tongjian.coding.events.zh.frame import Frame, Slot
from tongjian.coding.events.zh.home import home_of, is_critic, is_himself, placed
from tongjian.coding.events.zh.modality import phase_of, realis_of
from tongjian.coding.events.zh.papers import paper_subject
from tongjian.coding.events.zh.roles import PASSAGE_SOURCES, PASSAGE_TARGETS, TARGETS, asked, read, victims
from tongjian.coding.events.zh.settling import NOUN, PACKAGE, settled
from tongjian.coding.events.zh.speakers import Speakers
from tongjian.coding.events.zh.subjects import Reading, is_pointed, judged_until, opens_anew, own_government, topical
from tongjian.coding.events.zh.told import (
    Told,
    accuser,
    aimless,
    controlled,
    helped,
    hit_before,
    is_aimed,
    is_mutual,
    judged,
    leaves_partner,
    spoken_of,
)
from tongjian.coding.events.zh.words import words_of
from tongjian.coding.times import TimeExpression
from tongjian.model import Realis
from tongjian.pack import Pack

_NEEDS_TARGET = frozenset(
    {
        "MEET", "CALL", "NEGOTIATE", "TALKS_AGREE", "TALKS_HALT", "AGREEMENT", "ACCUSE", "PROTEST_FORMAL", "DEMAND",
        "CRITICISE", "PENALTY", "LITIGATE",
    }
)  # fmt: skip
_BY_OBJECT = frozenset({"EASE", "PLEDGE_EASE"})
_ABROAD = frozenset(
    {
        "TARIFF",
        "REMEDY_DUTY",
        "INVESTIGATE_REMEDY",
        "IMPORT_BAN",
        "THREATEN_MEASURE",
        "PLEDGE_EASE",
        "SANCTION",
        "LIST_ADD",
        "EXPORT_CONTROL",
    }
)  # aimed at another state
_FOREIGN = frozenset(
    {"RULING", "EASE", "EXPORT_BAN", "INVEST_RESTRICT", "PENALTY", "CRITICISE", "ACCUSE", "SUPPORT", "REFUSE", "DENY"}
)  # at bodies and firms of the own state, but not at that state
# what the title of a law or notice in 《》 names is not done by citing it
_UNTITLED = frozenset({"INVESTIGATE_OTHER", "PENALTY", "ACCUSE", "SANCTION", "INVEST_RESTRICT"})
# where a suit is brought or threatened, not against whom
_SKIPPED = {"LITIGATE": frozenset({"institution", "court"}), "THREATEN_MEASURE": frozenset({"institution"})}
_TAXING = frozenset({"TARIFF", "EASE", "PLEDGE_EASE"})
_OF_NOUN = re.compile(
    r"[^,;:。!?]{0,16}(?:加征|征收|实施|采取|公布|发布|宣布|签署|达成)[^,;:。!?]{0,4}的"
)  # 取消2018年对其加征的关税
_RATE = re.compile(r"关税|税率")
_BELOW = frozenset({"person", "company"})  # words are said to a state rather than to whom it acted through
_PARTS = frozenset({"HKG", "MAC"})  # whose affairs are meant where China objects to somebody
# these words, this step, they: who did it is named before
_POINTED = re.compile(
    r"[\s「“『\"']*(?:并|且|更)?(?:严重|粗暴|公然|悍然|肆意)|"
    r"[\s「“『\"']*(?:[\ue000-\ue006]|他|她)?(?:形容|认为|强调|批评|指出|表示|[指称说])?(?:但|而|因为|并且?|同时|更|甚至)?(?:这|此|该|其|有关|相关|上述|他们|她们|它们)"
    r"[^,;:。!?\ue000-\ue006]{0,10}?(?:言论|报告|做法|行为|举动|行径|措施|决定|指控|法案|法律|立法|制裁|调查|政策|裁决|举措|一?举|们|种|些|其)"
)
_PACKAGE = re.compile(r"第[\d一二三四五六七八九十]{1,3}轮[^,;。]{0,8}制裁|制裁方案|一揽子制裁|新一轮[^,;。]{0,6}制裁")
_AT_HOME = frozenset({"DEMAND", "CRITICISE", "SUPPORT", "ACCUSE", "REFUSE"})
_PLACED = frozenset({"state", "place", "bloc"})  # 在泰国会晤: where, and no side
_CONDEMNED = re.compile(r"批评|谴责|抨击|痛批|炮轰|斥责|怒批|狠批")
_HOLDING = re.compile(
    r"逮捕|被捕|拘捕|拘留|扣押|扣留|羁押|落网|保释|引渡|法庭|法院|聆讯|听证|检方"
)  # who does this is asked to hand somebody over
_BARE = frozenset({"state", "place", "bloc", "company", "product"})
_JUDGING = frozenset({"SUPPORT", "CRITICISE", "REFUSE", "LITIGATE"})
_LASTING = frozenset({"EASE", "PLEDGE_EASE", "AGREEMENT_EXIT", "TALKS_HALT", "AGREEMENT_IMPLEMENT"})
_AT_ONCE = re.compile(r"(?:随即|随后|立即|当即|当场|旋即|马上|立刻|很快|迅速)[^,;:。!?]{0,4}$")  # behind what is denied
_BACK = 3  # sentences of one paragraph that a topic may lie back


class ChineseGrammar:
    """Reads fired rules of one document. Frames and readings are kept while it lives."""

    by_rank = True  # what is displaced is no act told, to which a later judgement could look back

    def __init__(self, pack: Pack) -> None:
        self.words = words_of(pack)
        self.types = {entry.type: entry for entry in pack.types}
        self.speakers = Speakers()
        self.speaking = frozenset(r.rule for r in pack.rules.get("zh", ()) if "speaker" in r.source)
        self._frames: dict[int, Frame] = {}
        self._fields = Fields(self.words["elsewhere"])
        self._told: list[Told] = []  # every act told so far
        self._sides: dict[int, Sides | None] = {}  # by the same ids as the readings
        self._readings: dict[int, tuple[Candidate, Reading | None]] = {}  # the candidate is kept so that its id is not reused

    def accepts(self, candidate: Candidate) -> bool:
        """Tell whether the rule's words are an act here, with someone who does it and, where it needs one, another side."""
        return self.sides(candidate) is not None

    def sides(self, candidate: Candidate) -> Sides | None:
        """Return source and target, or None when there is no actor, or no other side where the act needs one."""
        key = id(candidate)
        if key not in self._sides:
            found = self._sides[key] = self._sides_of(candidate)
            if found is not None:
                masked = candidate.masked
                at = masked.start_of(candidate.head[0])
                past = functools.partial(self._is_past, candidate)
                self._told.append(Told(at, masked.index, candidate.rule.type, found.source, found.target, past))
        return self._sides[key]

    def _sides_of(self, candidate: Candidate) -> Sides | None:
        reading = self._reading(candidate)
        if reading is None or not reading.source:
            return None
        entry = self.types[candidate.rule.type]
        source, target = _members(reading.source), _members(reading.target)
        keys = {m.key for m in source}
        target = [m for m in target if m.key not in keys]
        here = any(s.clause == reading.clause for s in reading.target)
        if len(source) > 1 and (
            (entry.symmetric and not here)
            or (not target and (candidate.rule.type == "TALKS_HALT" or all(s.mention.members for s in reading.source)))
        ):
            source, target = _halves(source)
        home = home_of(self._frame(candidate.masked), reading, source) if candidate.rule.type in _AT_HOME else ()
        if home:
            return Sides(source=tuple(source), target=home)
        behind = all(s.at >= reading.end for s in reading.target)
        aimless = (not target or (behind and candidate.rule.type == "DEMAND")) and self._aimless(candidate, reading)
        target = [] if aimless else self._aimed(candidate, reading, source, target)
        asked = candidate.rule.target or "target" in candidate.groups  # 敦促有关各方…: a rule may seek no other side
        if not target and asked and candidate.rule.type in _NEEDS_TARGET and not aimless:
            return None
        return Sides(source=tuple(placed(candidate.masked.doc, source, target)), target=tuple(target))

    def _aimed(self, candidate: Candidate, reading: Reading, source: list[Mention], target: list[Mention]) -> list[Mention]:
        """Return the target, or where the sentence names none, or only one that others may go before, whom the passage gives."""
        masked, rule, frame = candidate.masked, candidate.rule, self._frame(candidate.masked)
        beyond = all(s.clause > reading.clause for s in reading.target) and (
            rule.type == "SUPPORT" or (rule.type == "CRITICISE" and is_pointed(frame, reading))
        )
        if (not target or beyond) and not reading.passive:
            target = self._told_of(candidate, reading, source) or target
        if not target and not reading.passive and ("counterpart" in rule.target or _of_whom(frame, reading)):
            target = self._counterpart(masked, reading, source + candidate.groups.get("object", []), rule.type)
        if not target and "holder" in rule.target:
            target = self._counterpart(masked, reading, source, rule.type, _HOLDING)
        if not target and is_aimed(candidate, source):
            target = controlled(self._told, masked.start_of(candidate.head[0]), source)
        if not target and (is_aimed(candidate, source) or leaves_partner(candidate, source, frame)):
            target = spoken_of(masked.doc, source[0].country)
        return target

    def _aimless(self, candidate: Candidate, reading: Reading) -> bool:
        """Tell an act of words that is about no state: what is opposed in any form, a threat against all the world."""
        kind, frame = candidate.rule.type, self._frame(candidate.masked)
        end = judged_until(frame, reading)
        first = next((s for s in frame.slots if reading.end <= s.at < end), None)
        named = first.at + (first.mention.country is None) if first else end
        return aimless(kind, frame.text[reading.end : named])

    def _told_of(self, candidate: Candidate, reading: Reading, source: list[Mention]) -> list[Mention]:
        """Return at whom an act that names nobody is aimed by what was told before: whose act it judges, or whom it hit."""
        masked, kind = candidate.masked, candidate.rule.type
        at = masked.start_of(candidate.head[0])
        if kind == "DENY":
            return accuser(self._told, at, masked.index, source)
        if kind in _JUDGING:
            frame = self._frame(masked)
            standing = masked.text[reading.start : reading.end + 1]
            if kind == "SUPPORT" and (found := helped(self._told, at, masked.index, source, standing)):
                return found
            words = masked.text[frame.bounds[reading.clause] : judged_until(frame, reading)]
            critic = is_critic(frame, reading, source) or is_himself(source)
            return judged(self._told, at, masked.index, source, words, critic=critic)
        if kind == "THREATEN_MEASURE":
            return _members(asked(self._frame(masked), reading))
        known = candidate.rule.realis == "historical"  # a noun names a measure that was told: 去年加征的关税
        return hit_before(self._told, at, masked.index, source, kind) if known or kind in _LASTING else []

    def _is_past(self, candidate: Candidate) -> bool:
        return self.realis(candidate)[0] == "historical"

    def realis(self, candidate: Candidate) -> tuple[Realis, str | None]:
        """Return realis and phase."""
        reading, rule = self._reading(candidate), candidate.rule
        if reading is None or "speaker" in rule.source:  # blame is laid by the saying, whenever the deed was
            return "asserted", rule.phase
        frame = self._frame(candidate.masked)
        time = _placing(candidate, act_time(candidate, self.clause(candidate)))
        if time is None:
            time = _begun(candidate, self.clause(candidate))
        noun = rule.realis == "historical"
        realis = realis_of(self.words, frame, reading, time, candidate.masked.doc.ref, rule.type, noun=noun)
        if rule.realis is not None and not noun and realis not in ("historical", "denied", "conditional"):
            realis = rule.realis  # type: ignore[assignment]
        measure = self.types[rule.type].measure
        phase = phase_of(self.words, frame, reading, rule.phase, rule.type, measure=measure, realis=realis, noun=noun)
        if rule.type == "RULING":  # a ruling keeps a duty up or has no phase of its own
            phase = "upheld" if phase == "extended" else rule.phase
        return realis, phase

    def clause(self, candidate: Candidate) -> tuple[int, int]:
        """Return the masked positions of the clauses from the first actor to the end of the act's own."""
        reading = self._reading(candidate)
        if reading is None:
            return candidate.span
        frame = self._frame(candidate.masked)
        text_end = len(frame.text)
        slots = [
            s for s in (*reading.source, *reading.target) if s.at < text_end and candidate.masked.mentions.get(s.at) is s.mention
        ]
        first = min([s.clause for s in slots] + [reading.clause])
        return frame.bounds[first], min(frame.bounds[frame.clause_of(reading.end - 1) + 1], text_end)

    def objects(self, candidate: Candidate) -> frozenset[str]:
        """Return the kinds of measures that the act names, for the types whose acts differ by them."""
        if candidate.rule.type == "SANCTION":
            low, high = self.clause(candidate)
            return frozenset({PACKAGE}) if _PACKAGE.search(candidate.masked.text, low, high) else frozenset()
        if candidate.rule.type == "CRITICISE" and candidate.masked.text[candidate.head[0] - 1 : candidate.head[0]] == "的":
            return frozenset({NOUN})
        if candidate.rule.type not in _BY_OBJECT:
            return frozenset()
        end = candidate.span[1] + 14
        stretch = candidate.masked.text[candidate.span[0] : end]
        # the classes stand in the order of how much they tell: a 反制措施 against tariffs is a countermeasure
        return frozenset([name for name, words in self.words.objects.items() if words.search(stretch)][:1])

    def mutual(self, candidate: Candidate) -> bool:
        """Tell whether both sides do the act to each other (中美互相加征关税): they are two acts, but for those held together."""
        reading = self._reading(candidate)
        if reading is None or self.types[candidate.rule.type].symmetric:
            return False
        return is_mutual(candidate, self._frame(candidate.masked).bounds[reading.clause])

    def settle(self, drafts: list[Draft]) -> list[Draft]:
        """Drop what only says in other words what another draft of the same document says."""
        return settled(drafts, self.speaking)

    def _frame(self, masked: Masked) -> Frame:
        found = self._frames.get(masked.index)
        if found is None:
            found = self._frames[masked.index] = Frame(masked, self.words)
        return found

    def _frame_at(self, doc: Document, index: int) -> Frame:
        return self._frames.get(index) or self._frame(Masked(doc, index))

    def _reading(self, candidate: Candidate) -> Reading | None:
        key = id(candidate)
        if key not in self._readings:
            self._readings[key] = (candidate, self._read(candidate))
        return self._readings[key][1]

    def _read(self, candidate: Candidate) -> Reading | None:
        frame, rule = self._frame(candidate.masked), candidate.rule
        titled = rule.type in _UNTITLED and any(a < candidate.head[0] < b for a, b in frame.titles)
        if titled or self._fields.other(candidate.masked.doc, candidate.masked.index):
            return None
        given: dict[str, list[Slot]] = {
            name: [s for s in frame.slots if s.mention in candidate.groups[name]]
            for name in ("source", "target")
            if name in candidate.groups
        }
        strategies = [s for s in rule.source if s not in PASSAGE_SOURCES]
        targets = [t for t in rule.target if t not in PASSAGE_TARGETS]
        reading = read(
            frame,
            candidate.head,
            strategies,
            targets,
            given,
            abroad=rule.type in _ABROAD,
            foreign=rule.type in _FOREIGN,
            skipped=_SKIPPED.get(rule.type, frozenset()),
        )
        if displaced(self.words, frame, reading, rule.type) or (
            rule.type == "NEGOTIATE" and rule.realis is None and is_meeting(frame, reading)
        ):
            return None
        if is_suit(frame, reading, rule.type) or is_rally(frame, reading, rule.type):
            return None
        if rule.type in WORDS and reading.source and all(s.thing for s in reading.source):
            reading.source = []
        if "speaker" in rule.source:
            self._speaker(candidate.masked, frame, reading, rule.type)
        if rule.type in _TAXING and reading.source and all(_taxed(frame, s, reading) for s in reading.source):
            reading.target, reading.passive = reading.source, True
            acting = self._counterpart(candidate.masked, reading, [s.mention for s in reading.target], rule.type)
            reading.source = [Slot(-1, m, "by", -1) for m in acting]
        named = reading.passive or "target" in candidate.groups
        if "unnamed" in rule.source and named and reading.target and not reading.source:
            acting = self._counterpart(candidate.masked, reading, [s.mention for s in reading.target], rule.type)
            reading.source = [Slot(-1, m, "by", -1) for m in acting]
        if "said" in rule.source:
            first = rule.source[0] == "said" or frame.text.startswith("对此", frame.bounds[reading.clause])
            (self._said_first if first else self._said)(candidate.masked, frame, reading)
        if not any(s.clause == reading.clause for s in reading.source):
            reading.source = paper_subject(candidate.masked, frame, reading) or reading.source
        if (
            not reading.source
            and ("topic" in rule.source or own_government(frame, reading))
            and not reading.passive
            and topical(frame, reading)
        ):
            found = self._topic(candidate.masked, reading.target)
            # where no office and nobody who holds one is named, a state's bare name may stand for its people, goods or teams
            bare = found is not None and opens_anew(frame, reading) and self._bare(candidate.masked.doc)
            reading.source = [found] if found and not bare else []
        return reading

    def _bare(self, doc: Document) -> bool:
        """Tell whether the document names states and firms alone, and them by no name that only a state has (中方)."""
        return doc.once("bare", lambda: all(m.kind in _BARE and not m.surface.endswith("方") for m in doc.mentions))

    def _speaker(self, masked: Masked, frame: Frame, reading: Reading, kind: str) -> None:
        """Set who says the words as source, and as target the nearest actor before them that is of another state."""
        reading.source = []
        offset = masked.start_of(reading.start)
        begin, speakers = self.speakers.around(masked, frame, offset)
        said = [s for s in frame.slots if masked.start_of(s.at) >= begin]
        if not any(s.at < reading.start for s in said):  # 中国的说法「荒谬至极」: whom the quoted words are about stands before
            said = [s for s in frame.slots if s.clause == reading.clause and s.mention not in speakers] + said
        for slot in _blamed(frame, reading, said):
            states = {m.country for m in slot.mention.members or (slot.mention,) if m.country}
            who = next((m for m in speakers if m.country not in states), None)
            if who and states:
                if kind == "THREATEN_MEASURE" or not self._excused(frame, slot, reading):
                    reading.source = [Slot(-1, who, "subject", -1)]
                    reading.target = [s for s in frame.listed(frame.slots.index(slot)) if s.mention.country != who.country]
                return
        if not any(s.at < reading.start for s in said):
            self._blame_before(masked, frame, reading, speakers, kind)

    def _blame_before(self, masked: Masked, frame: Frame, reading: Reading, speakers: list[Mention], kind: str) -> None:
        """Where the blamed is only pointed at (这些言论, 此举, 他们), take the other side that the passage named before."""
        who = next((m for m in speakers if m.country), None)
        if who is None or not _POINTED.match(frame.text, frame.bounds[reading.clause], reading.start):
            return
        if self.words["unaccused"].search(frame.text, max(frame.bounds[reading.clause], reading.start - 12), reading.start):
            return
        found = self._counterpart(masked, reading, [who], kind)
        if found:
            reading.source = [Slot(-1, who, "subject", -1)]
            reading.target = [Slot(-1, m, "subject", -1) for m in found]

    def _excused(self, frame: Frame, slot: Slot, reading: Reading) -> bool:
        """Tell whether what stands before the words keeps them from blaming: wishes, stops, what may come, 以免…造成."""
        begin = max(slot.at, reading.start - 12)
        averted = self.words["averting"].search(frame.text, max(0, frame.bounds[reading.clause]), reading.start)
        low = max(frame.bounds[slot.clause] if slot.at >= 0 else 0, slot.at - 8)
        if _CONDEMNED.search(frame.text, low, max(slot.at, 0)):
            return True  # 批评中国破坏…: the criticism is an act of its own
        return averted is not None or self.words["unaccused"].search(frame.text, begin, reading.start) is not None

    def _said(self, masked: Masked, frame: Frame, reading: Reading) -> None:
        """Where the words name nobody who wishes or blames, or only the other side, take who says them."""
        target = TARGETS["close"](frame, reading) or reading.target
        aimed = {s.mention.country for s in target}
        if reading.passive or any(s.mention.country not in aimed for s in reading.source):
            return
        _, speakers = self.speakers.around(masked, frame, masked.start_of(reading.start))
        who = next((m for m in speakers if m.country not in aimed), None)
        if who:
            reading.source, reading.target = [Slot(-1, who, "subject", -1)], target

    def _said_first(self, masked: Masked, frame: Frame, reading: Reading) -> None:
        """Take who says the words, if they are said; whom they name of another state is whom they are about."""
        _, speakers = self.speakers.around(masked, frame, masked.start_of(reading.start))
        who = next((m for m in speakers if m.country), None)
        if who:
            named = [*reading.target, *reading.source]
            reading.source = [Slot(-1, who, "subject", -1)]
            told = [Slot(s.at, m, s.role, s.clause) for s in named for m in (s.mention.members or (s.mention,))]
            reading.target = [s for s in told if s.mention.country and s.mention.country != who.country]

    def _topic(self, masked: Masked, target: list[Slot]) -> Slot | None:
        """Return the subject of an earlier sentence of the same paragraph: Chinese does not repeat a topic.

        Nobody acts upon his own state so: 发言人敦促美方… is not said by the American ministry named before.
        """
        aimed = {s.mention.country for s in target if s.mention.country}
        for index in _earlier(masked.doc, masked.index):
            for slot in self._frame_at(masked.doc, index).slots:
                if slot.role == "subject" and not (slot.owner or slot.until or slot.goods) and slot.mention.country not in aimed:
                    return slot
        return None

    def _counterpart(
        self, masked: Masked, reading: Reading, source: list[Mention], kind: str, doing: re.Pattern[str] | None = None
    ) -> list[Mention]:
        """Return the nearest actor of another side before the act, in its sentence or the passage; who acted there goes first.

        `doing`, where given, must be told in the actor's clause.
        """
        own = {m.country for m in source}
        own |= _PARTS if "CHN" in own else set()
        own |= victims(self._frame(masked), reading) if kind in WORDS else set()
        below = _BELOW if kind in WORDS else frozenset({"person"})
        own_frame = self._frame(masked)
        here = [s for s in reversed(own_frame.slots) if s.at < reading.start]
        # nobody far off is denied: who told the lie stands beside it, or blamed the one who denies
        back = _earlier(masked.doc, masked.index)
        if kind == "DENY":
            back = back[:1] if _AT_ONCE.search(own_frame.text, 0, reading.start) else back[:0]
        earlier = [self._frame_at(masked.doc, i) for i in back]
        here = [s for s in here if s.role != "in" or s.mention.kind not in _PLACED]
        for frame, slots in ((own_frame, here), *((f, f.slots) for f in earlier)):
            if doing is not None:
                slots = [
                    s
                    for s in slots
                    if s.mention.kind not in _BELOW
                    and doing.search(frame.text, frame.bounds[s.clause], frame.bounds[s.clause + 1])
                ]
            for slot in sorted(slots, key=lambda s: (s.mention.kind in below, s.role != "subject" or s.goods or s.owner)):
                if found := _other_side(slot, own):
                    return found
        return []


def _blamed(frame: Frame, reading: Reading, said: list[Slot]) -> list[Slot]:
    """Return the actors that words of blame can be about, the likeliest first: of the nearest clause, who stands first."""
    before = [s for s in said if s.at < reading.start and s.role in {"subject", "to", "about"} and not s.owner]
    named = [s for s in before if s.role == "subject" and not s.goods]
    ordered = sorted(named, key=lambda s: (-s.clause, s.at)) + [s for s in before if s not in named]
    return ordered + [s for s in reading.target if s not in ordered]


def _of_whom(frame: Frame, reading: Reading) -> bool:
    """Tell whether a pronoun right behind the words stands for whom they are about (指控其…)."""
    return any(s.mention.how == "pronoun" and reading.end <= s.at <= reading.end + 1 for s in frame.slots)


def _begun(candidate: Candidate, clause: tuple[int, int]) -> TimeExpression | None:
    """Return since when the act holds, if that lies before the day of the text: 自2023年起暂停进口 is background."""
    today = (candidate.masked.doc.ref or "")[:10]
    begun = since.begun(candidate, *clause)
    return begun if begun and begun.first and today and begun.first < today else None


def _taxed(frame: Frame, slot: Slot, reading: Reading) -> bool:
    """Tell whether the subject is what is taxed and not who taxes: 台湾输美商品关税将降至15%."""
    return slot.goods and slot.clause == reading.clause and bool(_RATE.search(frame.text, max(slot.at, 0), reading.start))


def _placing(candidate: Candidate, time: TimeExpression | None) -> TimeExpression | None:
    """Return the time unless it says nothing of when the act is done.

    So for the end of what lasts (延长至2026年), for the time of a noun (取消2018年加征的关税) and for when the talks are to be
    that two sides agree on (商定下周会谈).
    """
    masked = candidate.masked
    agreed = candidate.rule.type == "TALKS_AGREE"
    for at, found in masked.times.items():
        if found is not time:
            continue
        ended = masked.text[max(at - 1, 0)] in "至到"
        if ended or (agreed and at > candidate.head[0]) or _OF_NOUN.match(masked.text, at + 1):
            return None
    return time


def _earlier(doc: Document, index: int) -> range:
    return range(index - 1, max(-1, index - 1 - _BACK), -1)


def _other_side(slot: Slot, own: set[str | None]) -> list[Mention]:
    """Return the actors of the slot that are of another side than `own`; of a pair only where the own side is its other half."""
    members = slot.mention.members or (slot.mention,)
    others = [m for m in members if m.country and m.country not in own]
    return others if len(others) < len(members) or len(members) == 1 else []


def _members(slots: list[Slot]) -> list[Mention]:
    return [m for s in slots for m in (s.mention.members or (s.mention,))]


def _halves(members: list[Mention]) -> tuple[list[Mention], list[Mention]]:
    """Split a joint subject: those of the first one's state act, the others are the counterpart."""
    own = [m for m in members if m.country == members[0].country]
    others = [m for m in members if m.country != members[0].country]
    return (own, others) if others else (members[:1], members[1:])
