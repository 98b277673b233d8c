"""The English grammar of event rules: roles, realis and phase, clause, without a parser."""

from tongjian.coding.actors.index import index_of
from tongjian.coding.actors.published import publisher
from tongjian.coding.document import Document, Mention
from tongjian.coding.events.dating import act_time
from tongjian.coding.events.draft import Draft, Sides
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.allowed import (
    JUDGED,
    acts,
    aims_at_none,
    asks_itself,
    backs_its_own,
    can_be_hit,
    hits_only,
    is_of_others,
    is_private,
    is_wished,
    mistaken,
    needs_naming,
    no_office,
    of_ones_own,
    of_others,
    others_behind,
    stands_alone,
    stands_for_act,
    summoned_home,
    with_nobody,
)
from tongjian.coding.events.en.context import (
    Told,
    accuser,
    also_judged,
    answered,
    blamed_most,
    claimant,
    counterpart,
    done_just_before,
    hit_by_own,
    hit_too,
    host_before,
    in_dispute,
    is_spoken_of,
    just_done,
    just_hit,
    last_other,
    lead_actor,
    leads,
    most_named,
    of_two,
    partner,
    points_at_claim,
    refers,
    spoken_of,
    state_of,
)
from tongjian.coding.events.en.earlier import disputed, eased, target_of
from tongjian.coding.events.en.extent import clause_end, clause_start, tied_to, worldwide
from tongjian.coding.events.en.fields import fields, is_nobody
from tongjian.coding.events.en.heard import heard, placed
from tongjian.coding.events.en.modality import hangs_on_others, holds_later, phase_of, realis_of
from tongjian.coding.events.en.mutual import is_mutual
from tongjian.coding.events.en.parting import cases, mirrored, only_the_way, parted
from tongjian.coding.events.en.phrases import mention
from tongjian.coding.events.en.possessed import owner_told
from tongjian.coding.events.en.promised import as_promises
from tongjian.coding.events.en.reading import Reading, announced, only_if_not
from tongjian.coding.events.en.remedies import as_remedies, as_tariffs
from tongjian.coding.events.en.roles import read
from tongjian.coding.events.en.saying import speaks_for_union, without_own_union
from tongjian.coding.events.en.splitting import split
from tongjian.coding.events.en.tokens import Lexicon, Measure, Words, lexicon, words_of
from tongjian.coding.events.en.trades import actor
from tongjian.coding.events.en.unmade import unmade
from tongjian.coding.events.en.unnamed import of_somebody_unnamed
from tongjian.coding.events.en.untold import GENERIC, doer_before
from tongjian.coding.events.en.who import acts_for_nobody, measure_speaks, names_emigrants
from tongjian.coding.events.kinds import BODIES, EASING, LASTING, NOT_DONE, WORDS
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.since import begun
from tongjian.model import Realis
from tongjian.pack import Pack

# acts that words alone do: what they are about does not make them future
_SPOKEN = WORDS | {"PLEDGE_EASE", "TALKS_AGREE", "AGREEMENT"}
_SAID_OR_NOT = WORDS - {"CONSIDER"}
# how the source of a noun is found that tells no act of its own: by whose it is
_BY_OWNER = frozenset({"background", "plain", "unowned", "taken", "possessor", "owner-held", "parties", "leaders"})

# acts without a life of their own: the verb beside them (raised concerns) tells no phase
_WITHOUT_PHASE = frozenset(
    {"MEET", "CALL", "SUPPORT", "CRITICISE", "ACCUSE", "PROTEST_FORMAL", "DEMAND", "REFUSE", "DENY", "THREATEN_MEASURE"}
)
_AIMLESS = frozenset({"STATEMENT", "DENY"})  # acts that often are aimed at nobody: nothing is supplied
_NEEDS_TARGET = frozenset(
    {
        "MEET", "CALL", "NEGOTIATE", "TALKS_AGREE", "TALKS_HALT", "AGREEMENT", "AGREEMENT_IMPLEMENT", "SUPPORT", "CRITICISE",
        "ACCUSE", "PROTEST_FORMAL", "DEMAND", "PENALTY", "REFUSE",
    }
)  # fmt: skip
_KINDS = {
    "tariff": ("tariff", "dut", "lev", "percentage"),
    "export": ("export", "control", "licen"),
    "port": ("port fee", "port tax", "port charge", "docking"),
    "sanction": ("sanction",),
    "ban": ("ban", "embargo", "import"),
    "list": ("list",),
}
_TOPIC_SENTENCES = 2  # a passive without agent is by whoever took the measure told this many sentences before
# what several do side by side: two states that one phrase names judge or ask a third one, and not each other
_TOGETHER = frozenset({"SUPPORT", "CRITICISE", "DEMAND", "DENY", "REFUSE", "CONSIDER"})
_FEELING = frozenset({"adjective", "copula"})  # who is glad or sorry
_ABOUT_THINGS = JUDGED | {"REFUSE", "PROTEST_FORMAL"}
_ANSWERS = JUDGED | {"DENY", "ACCUSE", "PROTEST_FORMAL", "DEMAND", "REFUSE", "THREATEN_MEASURE", "LITIGATE", "RULING"}
# words by which a state answers who has just acted upon it
_REPLIES = frozenset({"SUPPORT", "CRITICISE", "ACCUSE", "DEMAND", "REFUSE", "THREATEN_MEASURE", "PROTEST_FORMAL"})
_JUST, _LATELY = 2, 4  # sentences back in which the deed was told that words are about which do not name it
_SHORT = 12  # sentences of a piece of news that is about one deed
_AT_LAW = frozenset({"LITIGATE", "RULING"})
# acts that count only if somebody with a name does them
_BY_NAMED = (WORDS - {"ACCUSE"}) | {"NEGOTIATE", "AGREEMENT", "MEET", "CALL", "TALKS_AGREE", "TALKS_HALT", "AGREEMENT_EXIT"}
_BY_TRADES = frozenset({"CRITICISE", "SUPPORT", "DEMAND", "REFUSE", "PROTEST_FORMAL"})  # what a whole trade does by words
# acts between two that name both: whoever else is named near by is seldom the other side, but in an article about two states
_BETWEEN = JUDGED | {"NEGOTIATE", "AGREEMENT", "MEET", "CALL", "DEMAND", "REFUSE"}
# acts that are aimed at whoever the article tells to be blamed, where their own words name nobody
_BLAMED = frozenset({"CRITICISE", "THREATEN_MEASURE"})
_POSSIBLE = frozenset({"may", "might", "could", "would", "can"})


class EnglishGrammar:
    """Reads fired rules of one document. Words of a sentence and readings of candidates are kept while it lives."""

    def __init__(self, pack: Pack) -> None:
        self.lex: Lexicon = lexicon(pack)
        self.types = {entry.type: entry for entry in pack.types}
        self._fields = fields(pack)
        self._index = index_of(pack)
        self._words: dict[int, Words] = {}
        self._last: tuple[int, list[Mention]] = (-9, [])  # sentence and source of the last measure told
        self._topic: list[Mention] = []  # source of the article's first measure
        self._told: list[Told] = []  # every act told so far
        self._measures: list[Measure] = []  # every measure accepted so far, of which some may give way to others
        self._mutual: Candidate | None = None  # the last one that two states did to each other
        self._readings: dict[int, tuple[Candidate, Reading | None]] = {}  # the candidate is kept so that its id is not reused

    def accepts(self, candidate: Candidate) -> bool:
        """Tell whether the rule's words are an act here; one over a measure (lifting it) takes the governing verb as its head."""
        reading = self._reading(candidate)
        if reading is None or only_if_not(reading) or self._fields.other(candidate.masked.doc, candidate.masked.index):
            return False
        if unmade(self._words_of(candidate), reading, candidate.rule.type):
            return False
        if reading.strategy == "over" and reading.governor is not None:
            words = self._words_of(candidate)
            candidate.head = (words.start[reading.governor.word], words.end[reading.governor.word])
            if (kind := eased(words, reading)) is not None:
                self._note(candidate, words, reading, kind)
        if self.types[candidate.rule.type].measure and (reading.group is None or not reading.group.negated):
            words = self._words_of(candidate)
            if reading.group is not None:
                self._last = (candidate.masked.index, [mention(words, i) for i in reading.source][:1])
                self._topic = self._topic or [m for m in self._last[1] if m.kind in BODIES]
            self._note(candidate, words, reading)
        return True

    def _note(self, candidate: Candidate, words: Words, reading: Reading, kind: str = "") -> None:
        """Keep a measure that was taken or eased, for what only names it again: lifted it, the ban was imposed in May."""
        if reading.group is not None and _POSSIBLE & set(reading.group.modals):
            return
        source, target = ([mention(words, i) for i in side] for side in (reading.source, reading.target))
        aimed = of_others(candidate, source, target)
        word = words.text[reading.last]
        self._measures.append(
            Measure(candidate.masked.index, candidate.head[0], kind or candidate.rule.type, source, aimed, word)
        )

    def sides(self, candidate: Candidate) -> Sides | None:
        """Return source and target, or None when there is no actor."""
        reading = self._reading(candidate)
        if reading is None or (candidate.rule.type in _SAID_OR_NOT and self.realis(candidate)[0] in NOT_DONE):
            return None  # might be urged, did not ask: an act of words that nobody did
        words = self._words_of(candidate)
        source = self._actors(candidate, words, reading)
        source = [] if candidate.rule.type == "DEMAND" and of_ones_own(words, reading, source) else source
        aimed_at = [mention(words, i) for i in reading.target]
        if (
            is_of_others(candidate, source)
            or no_office(candidate.rule.type, source)
            or (all(is_nobody(candidate.masked.doc, m) for m in source) and not heard(candidate.rule.type, self._told, aimed_at))
            or (candidate.rule.type not in WORDS and is_wished(words, reading, source))
        ):
            return None  # nobody known: a shopkeeper who cancelled his trip
        target = [m for i in reading.target if not stands_for_act(candidate, m := mention(words, i))]
        hit = target or [mention(words, i) for i in reading.itself]
        if mistaken(candidate, source, hit) and (other := counterpart(candidate.masked, source, candidate.head[0])):
            source, target = other, hit  # "it" was taken for the one that is hit
        if candidate.rule.type == "PROTEST_FORMAL" and (summoned := summoned_home(source, target)):
            source = host_before(self._told, candidate.masked.index, summoned)
        if not source or (candidate.rule.type == "DEMAND" and asks_itself(words, source, target or hit)):
            return None
        target = self._aims(candidate, source, without_own_union(words, reading, source, target))
        target = self._doers(candidate, words, reading, source, target)
        source = placed(candidate.masked.doc, self._told, candidate.rule.type, source, target)
        if self._each_other(candidate, words, reading, source, target):
            self._mutual = candidate
            self._told.append(Told(candidate.masked.index, candidate.rule.type, source, source[::-1]))
            return Sides(source=(source[0],), target=(source[1],))
        if not target and (needs_naming(candidate, reading, source) or aims_at_none(candidate, words, reading)):
            return None
        if not target:
            both = self.types[candidate.rule.type].symmetric or candidate.rule.type == "TALKS_HALT"
            joint = any(m.members for m in source) or with_nobody(words, reading)
            if both and not joint and candidate.rule.type not in _AIMLESS and len({m.country for m in source}) > 1:
                self._keep_pact(candidate, source)
                return split(source, target, True)
            target = self._without_target(candidate, words, reading, source)
        named = reading.open or reading.alone or any(m.members for m in source) or stands_alone(candidate, words, reading, source)
        untold = not target and not named and candidate.rule.type in _NEEDS_TARGET
        aimed = self._of_dispute(candidate, source) if untold else target
        # somebody without a place in the pack asks nobody in particular for something; what a ministry orders counts
        orders = candidate.rule.type not in WORDS and all(m.kind in BODIES for m in source)
        known = all(m.id or (m.kind == "person" and m.country) for m in source)
        if aimed is None or (reading.open and not aimed and not orders and not known):
            return None
        if candidate.rule.realis != "historical":  # a pact of years ago is not what words just told answer
            self._told.append(Told(candidate.masked.index, candidate.rule.type, source, aimed))
        return split(source, aimed, self.types[candidate.rule.type].symmetric, candidate.rule.type not in _TOGETHER)

    def _keep_pact(self, candidate: Candidate, source: list[Mention]) -> None:
        """Keep a deal that several struck as one subject, of which others may judge."""
        if candidate.rule.type == "AGREEMENT":
            self._told.append(Told(candidate.masked.index, candidate.rule.type, source[:1], source[1:]))

    def _of_dispute(self, candidate: Candidate, source: list[Mention]) -> list[Mention] | None:
        """Return at whom words are aimed that name no other side, [] where nobody tells it; None where they are no act."""
        if candidate.rule.type not in WORDS or not in_dispute(self._told, source):
            return None
        return last_other(self._told, source)

    def _actors(self, candidate: Candidate, words: Words, reading: Reading) -> list[Mention]:
        """Return those of the source read who can act: nobody where a state only says whose some firms without a name are."""
        kind = candidate.rule.type
        if any(names_emigrants(words, i) for i in reading.source):
            return []
        if kind in _BY_NAMED and any(acts_for_nobody(words, i, kind in _BY_TRADES) for i in reading.source):
            return []
        if kind in WORDS and measure_speaks(words, reading):
            return []
        if candidate.rule.type == "SUPPORT" and backs_its_own(words, reading, [mention(words, i) for i in reading.source]):
            return []
        named = actor if kind in _BY_TRADES else mention
        return [m for i in reading.source if acts(candidate, m := named(words, i))]

    def _aims(self, candidate: Candidate, source: list[Mention], target: list[Mention]) -> list[Mention]:
        """Return the targets read without those that an act of this type is not aimed at."""
        kind, own = candidate.rule.type, {m.country for m in source}
        target = of_others(candidate, source, target)
        if kind == "TALKS_HALT":  # talks in the capital of one of the sides
            target = [m for m in target if m.country is None or m.country not in own]
        if self.types[kind].measure:  # duties challenged at the WTO
            target = can_be_hit(target)
        met_at = len(own) > 1 and self.types[kind].symmetric and not any(m.country for m in target)
        return [] if met_at else target  # X and Y met on the sidelines of a forum

    def _doers(
        self, candidate: Candidate, words: Words, reading: Reading, source: list[Mention], target: list[Mention]
    ) -> list[Mention]:
        """Return who took the measure that is judged, where it is known, for the one that it is on: blasted the tariffs on X."""
        if candidate.rule.type not in JUDGED or not target or not hits_only(words, reading):
            return target
        found = self._answered(candidate, words, reading, source)
        if not found and is_private(words, source):
            found = self._spoken_of(candidate, words, source, just=True)
        return found or target

    def _without_target(self, candidate: Candidate, words: Words, reading: Reading, source: list[Mention]) -> list[Mention]:
        """Return at whom an act is aimed whose clause names nobody, [] where nobody is told."""
        if candidate.rule.type in JUDGED and of_somebody_unnamed(words, reading):
            reading.open = True
        if candidate.rule.type not in _AIMLESS and not any(m.members for m in source):
            found = self._supplied(candidate, words, reading, source)
            return can_be_hit(found) if self.types[candidate.rule.type].measure else found
        target = self._answered(candidate, words, reading, source)
        if not target and candidate.rule.type == "DENY":
            known = points_at_claim(words, reading)
            target = accuser(self._told, candidate.masked.index, source)
            at = candidate.masked.start_of(candidate.head[0])
            target = target or (claimant(candidate.masked.doc, at, source) if known else [])
            if not target and self.lex.has("undergone-n", refers(words, reading)):
                target = counterpart(candidate.masked, source, candidate.head[0])
            return target
        return target

    @staticmethod
    def _felt(words: Words, reading: Reading) -> bool:
        """Tell that somebody is glad or sorry who does not say of what: it was disappointed and would appeal."""
        ends = words.tag_at(reading.last + 1) in (t.STOP, t.AND, t.COMMA, t.QUOTE, "")
        return ends and reading.strategy in _FEELING

    def _each_other(
        self, candidate: Candidate, words: Words, reading: Reading, source: list[Mention], target: list[Mention]
    ) -> bool:
        kind = candidate.rule.type
        if self.types[kind].symmetric or kind in ("TALKS_HALT", "TALKS_AGREE") or kind in WORDS - {"ACCUSE", "PROTEST_FORMAL"}:
            return False  # that two lash out at each other tells of no act in particular
        return is_mutual(words, reading, source, target, always=kind == "PROTEST_FORMAL")

    def mutual(self, candidate: Candidate) -> bool:
        """Tell whether both sides did it to each other, as `sides` has just found: two acts."""
        return self._mutual is candidate

    def _supplied(self, candidate: Candidate, words: Words, reading: Reading, source: list[Mention]) -> list[Mention]:
        """Return at whom an act is aimed whose clause names nobody: who did what it refers to, else the other party near by."""
        if reading.open or (candidate.rule.type not in JUDGED and worldwide(words, reading)):
            return []
        source = [*source, *speaks_for_union(words, reading, source)]  # the EU would strike back, the French minister said
        if candidate.rule.type == "PENALTY":  # whom it does not name, it need not be of the article's other state
            return counterpart(candidate.masked, source, candidate.head[0], far=False)
        if candidate.rule.type == "EASE" and (hit := target_of(self._told, source, words.text[reading.last], self.lex.resumed)):
            return hit
        if candidate.rule.type in JUDGED and (of := self._judged(candidate, words, reading, source)) is not None:
            return of
        if candidate.rule.type in _AT_LAW and (taken := disputed(words, reading, self._told)):
            return [m for m in taken if m.key not in {s.key for s in source}]
        return self._tied_or_hit_by(candidate, words, reading, source) or self._of_text(candidate, words, reading, source)

    def _tied_or_hit_by(self, candidate: Candidate, words: Words, reading: Reading, source: list[Mention]) -> list[Mention]:
        """Return who has just acted upon the source that answers, or whom the measure's own sentence names beside it."""
        kind = candidate.rule.type
        answers = kind in _REPLIES
        if answers and (hit := just_hit(self._told, candidate.masked.index, source, friendly=kind == "SUPPORT")):
            return hit
        return [] if kind in WORDS else tied_to(words, reading, self._here(candidate, source))

    def _of_text(self, candidate: Candidate, words: Words, reading: Reading, source: list[Mention]) -> list[Mention]:
        """Return the other party by what the text before tells: what is answered, whose things they are, whom it is about."""
        found = self._answered(candidate, words, reading, source)
        if not found and candidate.rule.type in _ABOUT_THINGS and (owner := owner_told(words, reading, source)):
            return owner
        if not found and candidate.rule.type in JUDGED and is_private(words, source) and not others_behind(words, reading):
            found = self._spoken_of(candidate, words, source, just=True)
        if not found and candidate.rule.type == "DEMAND" and not others_behind(words, reading):
            found = self._spoken_of(candidate, words, source)
        near = self._near_by(candidate, source)
        if not found and candidate.rule.type in _BLAMED and not any(m in candidate.masked.mentions.values() for m in near):
            near = blamed_most(self._told, source) or near
        if found or not self.types[candidate.rule.type].measure or self._in_clause(candidate, near):
            return found or near
        if not any(leads(candidate.masked.doc, m.country) for m in source):
            near = []  # a state that the article names in passing acts towards all the world
        hit = self._given_out_by(candidate, source) or hit_too(candidate.masked.doc, self._told, source)
        return [m for m in near if m.country in {h.country for h in hit}] or hit or near

    def _here(self, candidate: Candidate, source: list[Mention]) -> list[Mention]:
        """Return the nearest other party that the act's own sentence names."""
        hosts = not self.types[candidate.rule.type].symmetric
        return counterpart(candidate.masked, source, candidate.head[0], far=False, hosts=hosts)

    def _near_by(self, candidate: Candidate, source: list[Mention]) -> list[Mention]:
        """Return the other party of an act that names nobody: of its sentence, of the acts told, of the article."""
        far = candidate.rule.type != "REFUSE"
        words_only = candidate.rule.type in WORDS
        hosts = not self.types[candidate.rule.type].symmetric
        near = (
            counterpart(candidate.masked, source, candidate.head[0], far=False, hosts=hosts)
            or partner(self._told, candidate.masked.index, source, 2 if far else 0)
            or (last_other(self._told, source) if words_only else [])
            or counterpart(candidate.masked, source, candidate.head[0], far=far, hosts=hosts)
        )
        if not near and words_only:
            near = last_other(self._told, source, any_act=True) or most_named(candidate.masked.doc, source)
        told_here = candidate.rule.type == "REFUSE" and near == partner(self._told, candidate.masked.index, source, 0)
        if candidate.rule.type in _BETWEEN and not told_here and not self._behind_head(candidate, near):
            return of_two(candidate.masked.doc, source, near)
        return near

    def _judged(self, candidate: Candidate, words: Words, reading: Reading, source: list[Mention]) -> list[Mention] | None:
        """Return whose deed is judged that the judgement names by "it" or not at all, None where other words tell it."""
        just = done_just_before(self._told, candidate.masked.index, source)
        if refers(words, reading) == "it" and just_done(self._told, source):
            # X banned Y's grapes; X's farmers welcomed it, X's minister called it a fraud
            if is_private(words, source):
                return just
            return hit_by_own(self._told, source) if candidate.rule.type == "CRITICISE" else []
        return just if self._felt(words, reading) and just else None

    def _given_out_by(self, candidate: Candidate, source: list[Mention]) -> list[Mention]:
        """Return the state whose body gives the text out, of whose own goods a measure of another state speaks there."""
        doc = candidate.masked.doc
        body = doc.once("publisher", lambda: publisher(doc, self._index))
        if body is None or body.country is None or body.country in {m.country for m in source}:
            return []
        if not is_spoken_of(doc, body.country):
            return []
        state = state_of(doc, body.country)
        return [state] if state is not None else []

    def _behind_head(self, candidate: Candidate, found: list[Mention]) -> bool:
        """Tell whether the party found stands behind the head in the act's own clause."""
        high = self.clause(candidate)[1]
        return any(candidate.head[1] <= at < high and m in found for at, m in candidate.masked.mentions.items())

    def _in_clause(self, candidate: Candidate, found: list[Mention]) -> bool:
        """Tell whether the act's own clause names the party found."""
        low, high = self.clause(candidate)
        return any(low <= at < high and m in found for at, m in candidate.masked.mentions.items())

    def _answered(self, candidate: Candidate, words: Words, reading: Reading, source: list[Mention]) -> list[Mention]:
        """Return who did the act that the words behind the head stand for, if the act is done about another one; else []."""
        word = refers(words, reading) if candidate.rule.type in _ANSWERS else ""
        if reading.of_act and not word:
            found = self._spoken_of(candidate, words, source)
            short = len(candidate.masked.doc.sentences) <= _SHORT
            return lead_actor(candidate.masked.doc, source) if short and not found and candidate.rule.type in JUDGED else found
        if word == "it" and (both := also_judged(self._told, candidate.masked.index, source)):
            return both
        # a senator judges his own government's tariffs; a president calls no test of his own a mistake
        own = candidate.rule.type in JUDGED and not self.lex.has("others-deed", word)
        private = own and is_private(words, source)
        if not word:
            return []
        untold = doer_before(words, self._told, source) if word in GENERIC else []
        return untold or answered(self._told, candidate.masked.index, source, word, own=own, private=private)

    def _spoken_of(self, candidate: Candidate, words: Words, source: list[Mention], *, just: bool = False) -> list[Mention]:
        """Return who did what somebody speaks of who does not say what; `just`: of what was told right before."""
        since = candidate.masked.index - (_JUST if just else _LATELY)
        told = [act for act in self._told if act.sentence >= since]
        return spoken_of(told, source, candidate.rule.type, private=is_private(words, source))

    def realis(self, candidate: Candidate) -> tuple[Realis, str | None]:
        """Return realis and phase."""
        reading, rule = self._reading(candidate), candidate.rule
        if reading is None:
            return "asserted", rule.phase
        words = self._words_of(candidate)
        clause = self.clause(candidate)
        time = begun(candidate, *clause) or act_time(candidate, clause)
        entry = self.types[rule.type]
        realis: Realis = realis_of(words, reading, time, candidate.masked.doc.ref, rule.type in _SPOKEN)
        if rule.type == "PLEDGE_EASE" and realis == "future" and reading.group is not None and announced(words, reading.group):
            realis = "asserted"
        if rule.type == "NEGOTIATE" and realis == "hypothetical" and reading.group is not None and not reading.group.modals:
            realis = "asserted"  # who tries to negotiate does
        if rule.type == "SUPPORT" and realis == "hypothetical" and reading.group is not None and not reading.group.modals:
            realis = "asserted"  # who wants to thank does
        if rule.type == "CONSIDER" and words.text[reading.first].startswith("rul"):
            realis = "hypothetical"  # did not rule out
        takes = entry.measure or rule.type == "EASE"
        if takes and realis == "asserted" and holds_later(words, reading, candidate.masked.doc.ref):
            realis = "future"
        if rule.realis is not None and realis != "historical" and (realis != "denied" or rule.realis == "asserted"):
            realis = rule.realis  # type: ignore[assignment]
        if rule.type in _WITHOUT_PHASE:
            return realis, rule.phase
        if rule.type == "AGREEMENT_IMPLEMENT" and realis == "future":
            return realis, "announced"
        if rule.type == "PLEDGE_EASE":
            return realis, phase_of(words, reading, rule.phase, True, realis) or "announced"
        return realis, phase_of(words, reading, rule.phase, entry.measure, realis, rule.type in LASTING)

    def names(self, candidate: Candidate) -> bool:
        """Tell whether the act is only named by a noun with its owner or its parties: its tariffs, the A-B talks.

        What somebody decided is named, too, where no verb tells of the decision: condemned its decision to tax wine.
        """
        reading = self._reading(candidate)
        if reading is None or reading.strategy in _BY_OWNER:
            return reading is not None
        outermost = reading.group.chain[-1:] if reading.group is not None else []
        words = self._words_of(candidate)
        return any("decided-n" in words.lex.nouns.get(words.text[i], ()) for i in outermost)

    def objects(self, candidate: Candidate) -> frozenset[str]:
        """Return which kinds of measures the act is over, so that lifting tariffs and lifting controls stay two acts."""
        reading = self._reading(candidate)
        if reading is None:
            return frozenset()
        words = self._words_of(candidate)
        if candidate.rule.type == "INVESTIGATE_REMEDY":
            return cases(words, reading)
        if candidate.rule.type not in EASING:
            return frozenset()
        near = " ".join(words.text[max(0, reading.first - 2) : reading.last + 4])
        return frozenset(kind for kind, marks in _KINDS.items() if any(mark in near for mark in marks))

    def settle(self, drafts: list[Draft], doc: Document) -> list[Draft]:
        """Add the other direction of a measure that both took, part cases opened together, tell remedies from tariffs."""
        if drafts:
            drafts = as_promises(as_tariffs(as_remedies(drafts, doc, self.lex), doc), doc)
        single = [d for draft in drafts if not only_the_way(draft, drafts) for d in parted(draft)]
        return [d for draft in single for d in (draft, *mirrored(draft, self.types[draft.type].symmetric))]

    def answers_others(self, candidate: Candidate) -> bool:
        """Tell whether the act hangs on what another side does or will not do: unless X lifts its ban, Y will tax it."""
        reading = self._reading(candidate)
        return reading is not None and hangs_on_others(self._words_of(candidate))

    def clause(self, candidate: Candidate) -> tuple[int, int]:
        """Return the masked positions of the clause of the act."""
        reading = self._reading(candidate)
        words = self._words_of(candidate)
        if reading is None:
            return candidate.span
        indexes = [reading.first, reading.last, *reading.source, *reading.target]
        if reading.governor is not None:
            indexes.append(reading.governor.word)
        low, high = min(indexes), max(indexes)
        low = clause_start(words, low)
        return words.start[low], words.end[max(high, clause_end(words, high + 1) - 1)] if len(words) else candidate.span[1]

    def _words_of(self, candidate: Candidate) -> Words:
        masked = candidate.masked
        found = self._words.get(masked.index)
        if found is None:
            found = self._words[masked.index] = words_of(masked, self.lex)
            sentence, sources = self._last
            if masked.index - sentence <= _TOPIC_SENTENCES:
                found.recent = sources
            found.topic = self._topic
            found.told = self._measures
        return found

    def _reading(self, candidate: Candidate) -> Reading | None:
        key = id(candidate)
        if key not in self._readings:
            words = self._words_of(candidate)
            low, high = candidate.head
            rule = candidate.rule
            first, last = words.at(low), words.at(max(low, high - 1))
            done = rule.type not in WORDS and not self.types[rule.type].symmetric
            reading = read(words, first, last, rule.source, rule.target, candidate.groups, made_known=done)
            self._readings[key] = (candidate, reading)
        return self._readings[key][1]
