"""The Chinese grammar of event rules (both scripts, read in simplified): roles, realis and phase, clause, without a parser."""

import re

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.dating import act_time
from tongjian.coding.events.draft import Draft, Sides
from tongjian.coding.events.fields import Fields, FieldWords
from tongjian.coding.events.kinds import AT_STATES, EASING, LASTING, WORDS
from tongjian.coding.events.leaders import leaders
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.zh.aims import (
    aimless,
    condemns_attack,
    is_aimed,
    is_mutual,
    joins_control,
    laws,
    leaves_partner,
    spoken_of,
    weighs_measure,
    whose_law,
)
from tongjian.coding.events.zh.announcing import made_known
from tongjian.coding.events.zh.answered import turn_round
from tongjian.coding.events.zh.blamed_deeds import is_deed
from tongjian.coding.events.zh.embedding import displaced, is_rally
from tongjian.coding.events.zh.firms import by_firm
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.given import given_sides
from tongjian.coding.events.zh.home import home_of, is_critic, is_himself, is_order, placed, stands_alone
from tongjian.coding.events.zh.judged import is_of_deed, is_of_move, is_pointed, judged_until
from tongjian.coding.events.zh.local import SPOKEN_BY, is_local, local_actor
from tongjian.coding.events.zh.meetings import is_meeting
from tongjian.coding.events.zh.modality import hangs_on_others, into_force, long_ago, phase_of, realis_of
from tongjian.coding.events.zh.neighbours import PARTS_OF_CHINA
from tongjian.coding.events.zh.pairs import (
    at_many,
    beside_unnamed,
    halves,
    is_one_side,
    members,
    names_both,
    others,
    parted,
    stand_apart,
    whose_act,
)
from tongjian.coding.events.zh.papers import paper_subject
from tongjian.coding.events.zh.passage import Passage, court_before, hit_states, is_tried
from tongjian.coding.events.zh.placing import begun, placing
from tongjian.coding.events.zh.provided import is_advice
from tongjian.coding.events.zh.remedies import as_remedies
from tongjian.coding.events.zh.roles import PASSAGE_SOURCES, PASSAGE_TARGETS, read
from tongjian.coding.events.zh.settling import NOUN, PACKAGE, settled
from tongjian.coding.events.zh.slots import Slot
from tongjian.coding.events.zh.spoken import Spoken, declares
from tongjian.coding.events.zh.subjects import Reading, opens_anew, others_act, own_government, topical
from tongjian.coding.events.zh.suits import is_suit, loser, only_sued_for
from tongjian.coding.events.zh.targets import asked, asked_of, blamed, own_state
from tongjian.coding.events.zh.taxed import is_taxed
from tongjian.coding.events.zh.told import Told, accuser, carried_on, controlled, helped, hit_before, judged, just_hit, nouns_in
from tongjian.coding.events.zh.unasked import claimant, is_faulted, is_hit, only_named, says_nothing, without_employers
from tongjian.coding.events.zh.words import words_of
from tongjian.model import Realis
from tongjian.pack import Pack, compiled

_NEEDS_TARGET = frozenset(
    {
        "MEET", "CALL", "NEGOTIATE", "TALKS_AGREE", "TALKS_HALT", "AGREEMENT", "ACCUSE", "PROTEST_FORMAL", "DEMAND",
        "CRITICISE", "PENALTY", "LITIGATE",
    }
)  # fmt: skip
_ABROAD = frozenset(
    {
        "TARIFF", "REMEDY_DUTY", "INVESTIGATE_REMEDY", "IMPORT_BAN", "THREATEN_MEASURE", "PLEDGE_EASE", "SANCTION", "LIST_ADD",
        "EXPORT_CONTROL",
    }
)  # fmt: skip  # aimed at another state
_FOREIGN = frozenset(
    {"LITIGATE", "RULING", "EASE", "EXPORT_BAN", "INVEST_RESTRICT", "PENALTY", "CRITICISE", "ACCUSE", "SUPPORT", "REFUSE", "DENY"}
)  # at bodies and firms of the own state, but not at that state
_AT_FIRMS = frozenset({"EASE", "EXPORT_BAN", "INVEST_RESTRICT", "SANCTION"})  # of the own state these hit firms alone
# what the title of a law or notice in 《》 names is not done by citing it
_UNTITLED = frozenset({"INVESTIGATE_OTHER", "PENALTY", "ACCUSE", "SANCTION", "INVEST_RESTRICT"})
# where a suit is brought or threatened, not against whom
_SKIPPED = {
    "LITIGATE": frozenset({"institution", "court"}),
    "THREATEN_MEASURE": frozenset({"institution"}),
    "INVESTIGATE_REMEDY": frozenset({"institution"}),
}
# words by which a state answers who has just acted upon it
_REPLIES = frozenset({"CRITICISE", "THREATEN_MEASURE", "REFUSE", "DEMAND", "DENY", "ACCUSE", "PROTEST_FORMAL"})
_AS_ONE = frozenset({"欧美", "歐美"})  # act upon a third side, unless they do so 互相
_HITTING = frozenset({"RULING", "REMEDY_DUTY", "INVESTIGATE_REMEDY"})  # of these goods are what is hit
_TAXING = frozenset({"TARIFF", "EASE", "PLEDGE_EASE"})
_PACKAGE = re.compile(r"第[\d一二三四五六七八九十]{1,3}轮[^,;。]{0,8}制裁|制裁方案|一揽子制裁|新一轮[^,;。]{0,6}制裁")
_AT_HOME = frozenset({"DEMAND", "CRITICISE", "SUPPORT", "ACCUSE", "REFUSE"})
_MEETING_HEAD = re.compile(
    r"[协商工公委议学社峰年晚展集宴董理联农渔]会(?![见晤谈面商同])|式会社"
)  # 协会, 株式会社: no word of the future
_WITH_OTHERS = re.compile(r"(?<![早迟])(?:与(?!会)|同(?![意时样日年月为步])|跟)[^,;:。!?\ue000-\ue006]{2,24}$")
_HOLDING = re.compile(
    r"逮捕|被捕|拘捕|拘留|扣押|扣留|羁押|落网|保释|引渡|法庭|法院|聆讯|听证|检方"
)  # who does this is asked to hand somebody over
_BARE = frozenset({"state", "place", "bloc", "company", "product"})
_JUDGING_OWN = frozenset({"CRITICISE", "ACCUSE", "SUPPORT"})
_JUDGING = frozenset({"SUPPORT", "CRITICISE", "REFUSE", "LITIGATE"})
_ANSWERING = frozenset({"DENY", "REFUSE", "THREATEN_MEASURE"})  # words to the other side of a story of two
_LASTING = frozenset({"EASE", "PLEDGE_EASE", "AGREEMENT_EXIT", "TALKS_HALT", "AGREEMENT_IMPLEMENT"})


def _before_body(frame: Frame) -> bool:
    """Tell whether a body between states is named, before which states sue each other (the WTO): not an own authority."""
    return any(s.mention.kind == "institution" and not s.mention.country for s in frame.slots)


def _speaking(pack: Pack) -> frozenset[str]:
    """Return the rules whose act is that of who speaks."""
    return frozenset(rule.rule for rule in pack.rules.get("zh", ()) if "speaker" in rule.source)


class ChineseGrammar:
    """Reads fired rules of one document. Readings, sides and the acts told are kept while it lives."""

    by_rank = True  # what is displaced is no act told, to which a later judgement could look back

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self.words = words_of(pack)
        self.types = {entry.type: entry for entry in pack.types}
        self._leaders = leaders(pack)
        self._laws = compiled(pack, "events.zh.laws", laws)
        self._passage = Passage(self.words)
        self._spoken = Spoken(self._passage, self.words)
        self.speaking = compiled(pack, "events.zh.speaking", _speaking)
        self._fields = Fields(compiled(pack, "events.zh.fields", lambda _: FieldWords(self.words["elsewhere"])))
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
                self._told.append(Told(at, masked.index, candidate.rule.type, found.source, found.target, candidate))
        return self._sides[key]

    def _sides_of(self, candidate: Candidate) -> Sides | None:
        reading = self._reading(candidate)
        if reading is None or not reading.source:
            return None
        source, target = self._parties(candidate, reading)
        frame, kind = self._passage.frame(candidate.masked), candidate.rule.type
        if not source or (kind == "DEMAND" and is_order(frame, source, target, self._leaders)):
            return None
        home = home_of(candidate.masked.doc, frame, reading, source) if kind in _AT_HOME else ()
        if home or (not target and candidate.rule.target and is_local(source)):
            return Sides(source=tuple(source), target=home or tuple(source[:1]))
        behind = all(s.at >= reading.end for s in reading.target)
        aimless = (not target or (behind and kind == "DEMAND")) and (reading.at_nobody or self._aimless(candidate, reading))
        target = [] if aimless else self._aimed(candidate, reading, source, target)
        if kind in WORDS:
            target = without_employers(frame, reading, target)
        if not target and self._needs_target(candidate, reading, source, aimless=aimless):
            return None
        if kind in _ABROAD and target and all(m.kind == "state" and m.country in {s.country for s in source} for m in target):
            return None  # 这些国家停止与甲国贸易, said the president of that state
        return Sides(source=tuple(placed(candidate.masked.doc, source, target)), target=tuple(target))

    def _needs_target(self, candidate: Candidate, reading: Reading, source: list[Mention], *, aimless: bool) -> bool:
        """Tell whether the words are no act while nobody is found at whom they are."""
        frame, rule = self._passage.frame(candidate.masked), candidate.rule
        if says_nothing(frame, reading, rule.type):
            return True
        asked = rule.target or "target" in candidate.groups  # 敦促有关各方…: a rule may seek no other side
        if not asked or rule.type not in _NEEDS_TARGET or aimless:
            return False
        if self.types[rule.type].symmetric and beside_unnamed(frame, reading):
            return False
        return "target" in candidate.groups or not stands_alone(frame, reading, rule, source, self._leaders)

    def _parties(self, candidate: Candidate, reading: Reading) -> tuple[list[Mention], list[Mention]]:
        """Return source and target as the sentence names them; no source where it is somebody who has no name."""
        entry = self.types[candidate.rule.type]
        source, target = members(reading.source), members(reading.target)
        if candidate.rule.type in WORDS and target and all(s.mention.members for s in reading.source):
            source = others(source, target) or source[:1]  # 中墨都是成员,希望墨方…: of two the other one speaks
        keys = {m.key for m in source}
        target = [m for m in target if m.key not in keys]
        own = {m.country for m in source} - PARTS_OF_CHINA  # 取消美朝峰会: with the other one
        target = [m for m in target if m.kind != "state" or m.country not in own] or target
        if candidate.rule.type in AT_STATES:  # 向世贸组织申诉甲国实施管制: where it is told
            target = [m for m in target if m.kind != "institution" or m.country]
        if candidate.rule.type == "RULING":
            target = loser(self._passage.frame(candidate.masked), reading, source, target)
        if entry.symmetric and stand_apart(source, target):
            target = []  # 甲国总统和乙国总理将出席某峰会: they meet each other
        if not target and candidate.rule.type in _ABROAD:
            source, target = self._turned(candidate, reading, source)
        # 甲国与乙国签署甲乙协议: who is named again behind the act is no third side
        here = bool(target) and any(s.clause == reading.clause for s in reading.target)
        if entry.symmetric and names_both(source, target):
            source, target = halves(source)  # 甲国部长与乙国大臣主持甲乙两国会议
        elif entry.symmetric and not here and (apart := parted(reading.source)):
            (source, target), here = apart, True  # 甲、乙与丙达成协议
        elif entry.symmetric and len(source) > 1 and not target and self._beside_others(candidate, reading):
            reading.at_nobody = True  # 甲、乙与三家银行签约: with somebody who has no name
            return source, []
        if len(source) > 1 and (
            (entry.symmetric and not here and not is_one_side(source))
            or self.mutual(candidate)
            or (not target and (candidate.rule.type == "TALKS_HALT" or self._each_other(candidate, reading)))
        ):
            source, target = halves(source)
        return source, target

    def _beside_others(self, candidate: Candidate, reading: Reading) -> bool:
        """Tell whether those listed act with somebody behind them who is no known actor (甲、乙已与三家投资者签约)."""
        if any(s.mention.members for s in reading.source):
            return False
        low = max(s.at for s in reading.source) + 1
        return _WITH_OTHERS.search(self._passage.frame(candidate.masked).text, low, reading.start) is not None

    def _turned(self, candidate: Candidate, reading: Reading, source: list[Mention]) -> tuple[list[Mention], list[Mention]]:
        """Return the sides of a measure that a noun names and that hits those read as its source (就智利对挪威加征的关税).

        Who else is named before did it; where nobody is (伊朗外长说应解除对伊制裁), both sides are empty.
        """
        own = {m.country for m in source if m.country}
        frame = self._passage.frame(candidate.masked)
        before = [s for s in frame.slots if s.clause <= reading.clause and s.at < reading.start]
        here = [s for s in before if s.clause == reading.clause]
        hit = [s.mention for s in here if s.role in {"to", "nested"} and s.mention.country in own]
        if candidate.rule.realis != "historical" or not hit:
            return source, []
        acting = [s.mention for s in here if s.mention.country and s.mention.country not in own]
        return (acting or asked_of(frame, reading, own))[-1:], hit[-1:]

    def _each_other(self, candidate: Candidate, reading: Reading) -> bool:
        """Tell whether two who are named as one act on each other; in words they speak together, but for 互相."""
        if not all(s.mention.members for s in reading.source):
            return False
        together = candidate.rule.type in WORDS or all(s.mention.surface in _AS_ONE for s in reading.source)
        return self.mutual(candidate) if together else True

    def _aimed(self, candidate: Candidate, reading: Reading, source: list[Mention], target: list[Mention]) -> list[Mention]:
        """Return the target, or where the sentence names none, or only one that others may go before, whom the passage gives."""
        masked, rule, frame = candidate.masked, candidate.rule, self._passage.frame(candidate.masked)
        beyond = all(s.clause > reading.clause for s in reading.target) and (
            rule.type == "SUPPORT" or (rule.type == "CRITICISE" and is_pointed(frame, reading))
        )
        if rule.type in _JUDGING and not reading.passive and all(s.clause < reading.clause for s in reading.target):
            target = whose_law(masked.doc, masked.end_of(reading.end - 1), {m.country for m in source}, self._laws) or target
        if (not target or beyond) and not reading.passive:
            target = self._told_of(candidate, reading, source) or target
        if not target and rule.type in _REPLIES and not reading.passive:
            target = just_hit(self._told, masked.start_of(candidate.head[0]), masked.index, source)
        symmetric = self.types[rule.type].symmetric
        many = beside_unnamed(frame, reading) if symmetric else rule.type not in WORDS and at_many(frame, reading)
        undergone = reading.passive and not is_of_move(frame, reading)
        if not target and not undergone and not many and ("counterpart" in rule.target or _of_whom(frame, reading)):
            found = self._passage.counterpart(masked, reading, source + candidate.groups.get("object", []), rule.type)
            target = hit_states(masked.doc, found, rule.type)
        if not target and "holder" in rule.target:
            target = self._passage.counterpart(masked, reading, source, rule.type, _HOLDING)
        if not target and (is_aimed(candidate, source) or joins_control(candidate, source)):
            target = controlled(self._told, masked.start_of(candidate.head[0]), source)
        if not target and (
            is_aimed(candidate, source) or leaves_partner(candidate, source, frame) or weighs_measure(candidate, source)
        ):
            target = spoken_of(masked.doc, source[0].country)
        answers = rule.type in _ANSWERING and rule.target and not reading.passive and not reading.at_nobody
        if not target and answers and all(m.kind != "person" or m.id for m in source):
            target = self._passage.other_party(masked.doc, source)
        return target

    def _aimless(self, candidate: Candidate, reading: Reading) -> bool:
        """Tell an act of words that is about no state: what is opposed in any form, a threat against all the world."""
        kind, frame = candidate.rule.type, self._passage.frame(candidate.masked)
        if is_of_deed(frame, reading):
            return False
        end = judged_until(frame, reading)
        first = next((s for s in frame.slots if reading.end <= s.at < end), None)
        named = first.at + (first.mention.country is None) if first else end
        return aimless(kind, frame.text[reading.end : named], self.words)

    def _told_of(self, candidate: Candidate, reading: Reading, source: list[Mention]) -> list[Mention]:
        """Return at whom an act that names nobody is aimed by what was told before: whose act it judges, or whom it hit."""
        masked, kind = candidate.masked, candidate.rule.type
        at = masked.start_of(candidate.head[0])
        if kind == "DENY":
            return accuser(self._told, at, masked.index, source)
        if kind in _JUDGING:
            frame = self._passage.frame(masked)
            standing = masked.text[reading.start : reading.end + 1]
            if kind == "SUPPORT" and (found := helped(self._told, at, masked.index, source, standing)):
                return found
            nouns = nouns_in(masked.text[frame.bounds[reading.clause] : judged_until(frame, reading)], self.words)
            critic = kind == "SUPPORT" or is_critic(frame, reading, source) or is_himself(frame, source)
            return judged(self._told, at, masked.index, source, nouns, self._is_past, critic=critic)
        if kind == "THREATEN_MEASURE":
            return members(asked(self._passage.frame(masked), reading))
        known = candidate.rule.realis == "historical"  # a noun names a measure that was told: 去年加征的关税
        if kind in LASTING and (on := carried_on(self._told, at, masked.index, source, masked.text[: reading.start])):
            return on
        return hit_before(self._told, at, masked.index, source, kind) if known or kind in _LASTING else []

    def _is_past(self, candidate: Candidate) -> bool:
        return self.realis(candidate)[0] == "historical"

    def realis(self, candidate: Candidate) -> tuple[Realis, str | None]:
        """Return realis and phase."""
        reading, rule = self._reading(candidate), candidate.rule
        if reading is None or "speaker" in rule.source:  # blame is laid by the saying, whenever the deed was
            return "asserted", rule.phase
        frame = self._passage.frame(candidate.masked)
        told = act_time(candidate, self.clause(candidate))
        time = placing(candidate, told)
        if time is None:
            time = begun(candidate, self.clause(candidate))
        # 上周对甲国提起的诉讼: what has a time of its own is as old as that
        dated = rule.type == "LITIGATE" and told is not None and not long_ago(told, candidate.masked.doc.ref)
        known = rule.realis == "historical" and not dated
        noun = known or (rule.type == "DEMAND" and is_faulted(frame, reading))
        if noun and self.types[rule.type].measure and (begins := into_force(candidate)):
            return begins, "in_force"
        realis = realis_of(self.words, frame, reading, time, candidate.masked.doc.ref, rule.type, noun=noun)
        if rule.realis is not None and not noun and not dated and realis not in ("historical", "denied", "conditional"):
            realis = rule.realis  # type: ignore[assignment]
        measure = self.types[rule.type].measure
        phase = phase_of(self.words, frame, reading, rule.phase, rule.type, measure=measure, realis=realis, noun=noun)
        if rule.type == "RULING":  # a ruling keeps a duty up or has no phase of its own
            phase = "upheld" if phase == "extended" else rule.phase
        return realis, phase

    def answers_others(self, candidate: Candidate) -> bool:
        """Tell whether the act hangs on what another side does or will not do: 若乙国不撤销禁令,甲国将加征关税."""
        reading = self._reading(candidate)
        return reading is not None and hangs_on_others(self.words, self._passage.frame(candidate.masked), reading)

    def declares(self, candidate: Candidate, sides: Sides) -> bool:
        """Tell whether the sentence says that the acting side declares what it will do if others do not yield."""
        frame = self._passage.frame(candidate.masked)
        return declares(frame, candidate.head[0], {m.country for m in sides.source if m.country})

    def clause(self, candidate: Candidate) -> tuple[int, int]:
        """Return the masked positions of the clauses from the first actor to the end of the act's own."""
        reading = self._reading(candidate)
        if reading is None:
            return candidate.span
        frame = self._passage.frame(candidate.masked)
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
        if candidate.rule.type not in EASING:
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
        low = self._passage.frame(candidate.masked).bounds[reading.clause]
        here = all(s.clause == reading.clause for s in reading.source)  # 甲国与乙国签约,如今指控对方: the first one does
        return is_mutual(candidate, low, several=here and len(members(reading.source)) > 1)

    def settle(self, drafts: list[Draft], doc: Document) -> list[Draft]:
        """Drop what only says in other words what another draft of the same document says."""
        return settled(as_remedies(drafts, doc, self._pack), self.speaking)

    def _reading(self, candidate: Candidate) -> Reading | None:
        key = id(candidate)
        if key not in self._readings:
            self._readings[key] = (candidate, self._read(candidate))
        return self._readings[key][1]

    def _read(self, candidate: Candidate) -> Reading | None:
        frame, rule = self._passage.frame(candidate.masked), candidate.rule
        if candidate.head[0] and _MEETING_HEAD.match(frame.text, candidate.head[0] - 1):
            return None  # 协会没有回应: no future 会
        titled = rule.type in _UNTITLED and any(a < candidate.head[0] < b for a, b in frame.titles)
        doc = candidate.masked.doc
        if titled or self._fields.other(doc, candidate.masked.index) or is_advice(doc, candidate.masked.start):
            return None
        given = given_sides(frame, candidate)
        strategies = [s for s in rule.source if s not in PASSAGE_SOURCES]
        targets = [t for t in rule.target if t not in PASSAGE_TARGETS]
        reading = read(
            frame,
            candidate.head,
            strategies,
            targets,
            given,
            abroad=rule.type in _ABROAD,
            foreign=rule.type in _FOREIGN or (rule.type == "LITIGATE" and _before_body(frame)),
            between=self.types[rule.type].symmetric,
            firms=rule.type in _AT_FIRMS,
            skipped=_SKIPPED.get(rule.type, frozenset()),
        )
        if rule.type in WORDS and "target" not in given:
            own = own_state(frame, reading) if rule.type in _JUDGING_OWN else []
            reading.target = own or blamed(frame, reading)
        if (
            only_sued_for(frame, reading, rule.type)
            or only_named(frame, reading, rule.type)
            or is_deed(frame, reading, rule.type)
            or displaced(self.words, frame, reading, rule.type, noun=rule.realis == "historical")
            or (rule.type == "NEGOTIATE" and rule.realis is None and is_meeting(frame, reading))
        ):
            return None
        if by_firm(frame, reading, rule.type) or is_suit(frame, reading, rule.type) or is_rally(frame, reading, rule.type):
            return None
        if rule.type in WORDS and reading.source and all(s.thing for s in reading.source):
            reading.source = []
        if rule.type in ("DEMAND", "SUPPORT") and is_hit(frame, reading):
            reading.target, reading.at_nobody = [], rule.type == "DEMAND"
        self._find_source(candidate, frame, reading)
        self._make_known(candidate, frame, reading)
        turn_round(candidate, frame, reading)
        if condemns_attack(candidate, frame):
            reading.target, reading.at_nobody = [], True
        return reading

    def _find_source(self, candidate: Candidate, frame: Frame, reading: Reading) -> None:
        """Set who acts where the strategies do not tell it: who speaks, who taxes, whose paper it is, the topic."""
        masked, rule = candidate.masked, candidate.rule
        if "speaker" in rule.source:
            self._spoken.blame(masked, frame, reading, rule.type)
        if rule.type in _HITTING and reading.source and all(s.thing and s.clause == reading.clause for s in reading.source):
            reading.target, reading.source = reading.source, []  # 某部公告,甲国轮胎认定有倾销
            reading.source = self._across(candidate, reading)
        if rule.type in _TAXING and reading.source and all(is_taxed(frame, s, reading, rule.type) for s in reading.source):
            reading.target, reading.passive = reading.source, True
            reading.source = self._across(candidate, reading)
        if rule.type == "DENY" and (claim := claimant(frame, reading)):
            reading.source, reading.target = [], [claim]
            self._spoken.said_first(masked, frame, reading)
            return
        named = reading.passive or "target" in candidate.groups
        unnamed = others_act(frame, reading)
        if "unnamed" in rule.source and named and reading.target and not reading.source and not unnamed:
            reading.source = self._across(candidate, reading)
        if "said" in rule.source:
            self._said(candidate, frame, reading)
        if not reading.passive:
            self._spoken.first_person(masked, frame, reading, rule.type)
        if rule.type == "RULING" and is_tried(frame, reading):
            reading.source = []
        if rule.type == "RULING" and not reading.source:
            reading.source = court_before(candidate.masked, frame, reading)
        if not any(s.clause == reading.clause for s in reading.source):
            reading.source = paper_subject(masked, frame, reading) or reading.source
        if not reading.source and not reading.passive and rule.type in SPOKEN_BY:
            reading.source = local_actor(self._passage, masked, frame, reading)
        self._go_on(candidate, frame, reading, unnamed=unnamed)

    def _make_known(self, candidate: Candidate, frame: Frame, reading: Reading) -> None:
        """Set as who takes a measure that names nobody whoever makes it known; not for one that the words only name."""
        rule = candidate.rule
        one_sided = rule.type not in WORDS | {"RULING"} and not self.types[rule.type].symmetric
        if one_sided and rule.realis is None and not reading.source and not others_act(frame, reading):
            reading.source = made_known(frame, reading)

    def _said(self, candidate: Candidate, frame: Frame, reading: Reading) -> None:
        """Set who acts by who says the words, before or behind what the strategies tell."""
        masked, rule = candidate.masked, candidate.rule
        if rule.source[0] == "said" or frame.text.startswith("对此", frame.bounds[reading.clause]):
            self._spoken.said_first(masked, frame, reading, at_home=rule.type == "DEMAND")
        else:
            self._spoken.said(masked, frame, reading)

    def _go_on(self, candidate: Candidate, frame: Frame, reading: Reading, *, unnamed: bool) -> None:
        """Set as who acts the pair whose talks a noun names (根据甲乙磋商共识), else, for nobody, the topic that goes on."""
        masked, rule = candidate.masked, candidate.rule
        if self.types[rule.type].symmetric and not any(s.clause == reading.clause for s in reading.source):
            reading.source = whose_act(frame, reading) or reading.source
        may_go_on = not unnamed and ("topic" in rule.source or own_government(frame, reading))
        if may_go_on and not reading.source and not reading.passive and topical(frame, reading):
            found = self._passage.topic(masked, reading.target)
            # where no office and nobody who holds one is named, a state's bare name may stand for its people, goods or teams
            bare = found is not None and opens_anew(frame, reading) and self._bare(masked.doc)
            reading.source = [found] if found and not bare else []

    def _across(self, candidate: Candidate, reading: Reading) -> list[Slot]:
        """Return who acts on the target where the act's clause does not say so: the nearest actor of another side."""
        aimed = [s.mention for s in reading.target]
        acting = self._passage.counterpart(candidate.masked, reading, aimed, candidate.rule.type)
        return [Slot(-1, m, "by", -1) for m in acting]

    def _bare(self, doc: Document) -> bool:
        """Tell whether the document names states and firms alone, and them by no name that only a state has (中方)."""
        return doc.once("bare", lambda: all(m.kind in _BARE and not m.surface.endswith("方") for m in doc.mentions))


def _of_whom(frame: Frame, reading: Reading) -> bool:
    """Tell whether a pronoun right behind the words stands for whom they are about (指控其…)."""
    return any(s.mention.how == "pronoun" and reading.end <= s.at <= reading.end + 1 for s in frame.slots)
