"""Where reason and consequence begin and end in Chinese: whole clauses around a connective."""

import re

from tongjian.coding.arguments.passage import Passage, Stretch, trim
from tongjian.coding.arguments.rules import Rule, Rules

MAX_SUBJECT = 16  # characters of a subject that may stand before a connective in its clause (该公司一旦…)
MIN_OWN = 3  # characters of a consequence that stands alone before its purpose in one clause
MAX_OWN = 24  # characters of a subject between a reason's clause and the connective (…，运费因而上升)
MORE = 4  # characters by which a subject may be longer than what follows it, where the consequence has a clause of its own
MORE_DEEDS = 1.6  # how much longer a deed may be than the one that goes on with its subject, before what both are done for
MAX_SHORT = 10  # characters of a clause that is joined to a consequence when it goes on with its subject
MAX_TOPIC = 16  # characters of a clause that only names a topic
MAX_SIDE = 220  # characters of one side
MAX_WHOLE = 40  # characters of a reason that goes on to the end of its sentence
MAX_TOLD = 150  # characters of a reason that runs back to the clause with its subject
# who is told to act in consequence, and is no reason: 我们的公司因此被命令…
_ACTOR_ONLY = re.compile(
    "[^,了将会被已没不是有能可]{0,12}(?:公司|企业|政府|当局|国家|业者|方|们|界|市场|股价|价格|汇率|产业|厂商|银行|人员|民众|居民|部门|机构)"
)
_AND_ALSO = ("及", "以及", "和")  # how a clause begins that goes on with the subject before it
_WORDS = re.compile(r"[\u4e00-\u9fff]{2}|[a-z]{2}")
_CLOSED_BY = {"「": "」", "“": "”", "『": "』"}
Pair = tuple[Stretch, Stretch]


class Chinese:
    """The reader of one language's connectives; `read` returns reason and consequence, or None."""

    joins = None  # a comma parts clauses here
    verbs = None  # no word has forms here

    def __init__(self, rules: Rules) -> None:
        self.coordinated = rules.pattern("coordinated", r"^{}")
        self.parallel = rules.pattern("parallel", r"^{}")
        self.marker = rules.pattern("marker", r"{}")
        self.strong = rules.pattern("strong", r"^{}")
        self.frame = rules.pattern("frame", r"^{}$")
        self.opening = rules.pattern("opening", r"^{}")
        self.modal = rules.pattern("modal", r"(?:{})*$")
        self.pronoun = rules.pattern("pronoun", r"^{}$")
        self.basis = rules.pattern("basis", r"^{}")
        self.link = rules.pattern("link", r"(?:{})*$")
        self.judged = rules.pattern("judged", r"^(?P<who>[^,]{0,20}?){}")
        self.goal = rules.pattern("goal", r"^{}")
        self.one_more_goal = rules.pattern(
            "aim",
            r"^(?:(?:并且?|和|以及|且|同时也?|进而|从而|及)?(?:进一步|更好地?|更加?|全面|切实|有效)?(?!有[助利]){}|并(?:为|把|将|对|向|在)|特别是|尤其是)",
        )
        self.anaphor = rules.pattern("anaphor", r"^{}$")
        self.opposing = rules.pattern("opposing", r"^{}")
        self.hanging = rules.pattern("hanging", r"{}$")
        self.states = rules.pattern("states", r"{}$")
        self.sequel = rules.pattern("sequel", r"^{}")
        self.subordinate = rules.pattern("subordinate", r"^(?:[^,]{0,3}){}")
        self.subjectless = rules.pattern("subjectless", r"^{}")
        self.must = rules.pattern("must", r"^{}")
        self.dangling = rules.pattern("dangling", r"{}$")
        self.preposition = rules.pattern("preposition", r"^{}")
        self.comment = rules.pattern("comment", r"^{}")
        self.vague = rules.pattern("vague", r"{}")
        self.agent = rules.pattern("agent", r"^{}$")
        self.condition = rules.pattern("condition", r"^{}")
        self.dated = rules.pattern("dated", r"^{}$")
        self.then_inside = rules.pattern("then_inside", r"{}")
        self.further = rules.pattern("further", r"{}")
        self.turn = rules.pattern("turn", r"^{}")
        self.span_of_time = rules.pattern("span_of_time", r"{}$")
        self.contrast = rules.pattern("contrast", r"^(?P<who>[^,]{2,16}?){}")
        self.idle = rules.pattern("idle", r"(?:{})$")
        self.and_so = rules.pattern("and_so", r"{}")
        self.acting = rules.pattern("acting", r"^(?:<adverb>){0,2}{}(?!的)".replace("<adverb>", rules.classes.get("adverb", "")))
        self.added = rules.pattern("added", r"^(?:{})")
        self.unfinished = rules.pattern("unfinished", r"^(?:{})")
        self.if_first = rules.pattern("if_first", r"^{}")
        self.drawn = rules.pattern("drawn", r"^{}")
        self.circumstance = rules.pattern("circumstance", r"^{}$")
        self.conceding = rules.pattern("conceding", r"^{}")
        self.heading = rules.pattern("heading", r"^{}$")
        self.then_first = rules.pattern("then_first", r"^(?:{})")
        self.unless = rules.pattern("unless", r"^{}")
        self.hollow = rules.pattern("hollow", r"^(?:{})$")
        self.when = rules.pattern("when", r"^{}")
        self.denied = rules.pattern("denied", r"{}[^,;。]{0,40}$")
        self.own_actor = rules.pattern("own_actor", r"{}$")
        self.speaking = rules.pattern("speaking", r"^{}")
        self.only_when = rules.pattern("only_when", r"^{}$")
        self.dateline = rules.pattern("dateline", r"^(?:{})")

    def read(self, rule: Rule, start: int, end: int, passage: Passage) -> Pair | None:
        """Return the two sides that the words at start..end join by `rule`."""
        at = passage.at(start)
        if not passage.clauses or (rule.inner and passage.begins_at(passage.clauses[at][0])):
            return None
        pair = getattr(self, f"_{rule.form}")(rule, start, end, at, passage)
        if pair is None or not rule.accepts(passage.text(pair[1])):
            return None
        cause, effect = (self._clean(passage, side) for side in pair)
        if cause[1] <= effect[0]:
            effect = self._to_close(effect, passage)
        longest = max(cause[1] - cause[0], effect[1] - effect[0])
        if longest > MAX_SIDE or not all(_WORDS.search(passage.folded, *side) for side in (cause, effect)):
            return None
        if self._is_open(rule, cause, effect, passage):
            return None
        if rule.kind == "causal" and rule.form in ("verb", "pattern") and self.hollow.match(passage.text(cause)):
            return None
        acts = rule.kind == "causal" and rule.form in ("verb", "pattern") and self.agent.match(passage.text(cause))
        if acts or (rule.form == "verb" and self.preposition.match(passage.text(cause))):
            return None
        empty = any(self.frame.match(passage.text(side)) for side in (cause, effect)) or self.dated.match(passage.text(effect))
        return None if empty else (cause, effect)

    def _is_open(self, rule: Rule, cause: Stretch, effect: Stretch, passage: Passage) -> bool:
        """Tell whether what follows is asked, told as one of two, or brought about by what is denied."""
        if passage.folded.startswith("或者", effect[0]):
            return True
        if rule.kind != "causal" or rule.form not in ("verb", "pattern", "result"):
            return False
        asked = passage.folded.startswith("?", effect[1])
        return asked or (rule.form != "result" and self.denied.search(passage.folded, passage.low, cause[0]) is not None)

    # ---- forms

    def _lead(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        low, high = passage.clauses[at]
        inside = self.marker.search(passage.folded, end + 2, high) is not None
        subject = start - low <= min(MAX_SUBJECT, high - start + (0 if inside else MORE))
        begin = end  # a reason stands without the subject of what follows from it
        if rule.keep:  # the rule is: if …
            begin = low if subject and not self.states.search(passage.folded, low, start) else start
        pair = None if rule.kind == "conditional" else self._and_so(begin, end, passage.clauses[at], passage)
        if pair:
            return pair
        if rule.kind == "conditional" and (own := self.then_inside.search(passage.folded, end + 2, high)):
            return (begin, own.start()), (own.start(), high)
        last = self._last_of_reason(at, passage, rule)
        if self._is_told_within(rule, at, last, passage) and (pair := self._inside(begin, end, passage.clauses[at], passage)):
            return pair
        if last + 1 >= len(passage.clauses):
            whole = self._inside(begin, end, passage.clauses[at], passage)
            told = rule.kind != "conditional" and start - low >= 2  # 政府因局势制裁两人: all in one clause
            return whole or (None if told else self._before(begin, high, at, rule, passage))
        effect = self._consequence(last + 1, passage, whole=rule.whole, conditional=rule.kind == "conditional")
        return ((begin, passage.clauses[last][1]), effect) if effect else None

    def _is_told_within(self, rule: Rule, at: int, last: int, passage: Passage) -> bool:
        """Tell whether a condition's own clause goes on with what will come, and the next tells of no consequence."""
        if rule.kind != "conditional" or last != at or at + 1 >= len(passage.clauses):
            return False
        return not self.marker.search(passage.text(passage.clauses[at + 1])) and not self.strong.match(
            passage.text(passage.clauses[at + 1])
        )

    def _and_so(self, begin: int, end: int, clause: Stretch, passage: Passage) -> Pair | None:
        """Read reason and consequence that 而 joins in one clause: 因欠税而被列入名单."""
        marker = self.and_so.search(passage.folded, end + 2, clause[1])
        if marker is None or clause[1] - marker.end() < 2:
            return None
        return (begin, marker.start()), (marker.end(), clause[1])

    def _inside(self, begin: int, end: int, clause: Stretch, passage: Passage) -> Pair | None:
        """Read a condition and its consequence in one clause without a mark: 若逾期将被罚款."""
        marker = self.marker.search(passage.folded, end + 2, clause[1])
        if marker is None or clause[1] - marker.start() < 3 or passage.folded[marker.start() - 1] == "不":
            return None
        own = self.own_actor.search(passage.folded, end + 2, marker.start())
        at = own.start() if own else marker.start()
        return (begin, at), (at, clause[1])

    def _before(self, begin: int, high: int, at: int, rule: Rule, passage: Passage) -> Pair | None:
        if rule.kind == "conditional" and at == 0:
            return None
        effect = self._earlier(at, passage)
        return ((begin, high), effect) if effect else None

    def _ending(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        if at + 1 >= len(passage.clauses):
            return None
        effect = self._consequence(at + 1, passage, whole=rule.whole)
        return ((passage.clauses[at][0], end), effect) if effect else None

    def _back(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        low, high = passage.clauses[at]
        pair = self._and_so(end, end, passage.clauses[at], passage)
        if pair and not passage.folded.startswith("的", pair[1][1] - 1):  # 是为便民而设的 tells of what stands before
            return pair
        last = at
        cause_low = start if rule.keep else end
        if high - end < 2 and at + 1 < len(passage.clauses):
            last, cause_low = at + 1, passage.clauses[at + 1][0]
        cause = (cause_low, pair[0][1] if pair else self._reason_end(cause_low, last, rule, passage))
        own = (low, self._link_start(passage.folded, low, start))
        words = passage.text(own)
        if contrast := self.contrast.match(self._clause_before(at, words, passage)):
            low = passage.clauses[at - 1][0]
            return cause, (low + contrast.start("who"), low + contrast.end("who"))
        if self.hanging.search(words):
            return None  # 他们仍可能因为…被罚: what comes of it stands behind
        bare = bool(self.pronoun.match(words) or self.frame.match(words) or passage.is_actor(own))
        bare = bare or (rule.kind == "motive" and (len(words) < MIN_OWN or self.anaphor.match(words) is not None))
        if not words and rule.kind == "causal" and at + 1 < len(passage.clauses) and self._is_heading(at - 1, passage):
            effect = self._consequence(at + 1, passage, whole=False)  # 消费方面，因为工资停滞，很多家庭…
            return ((cause_low, passage.clauses[at][1]), effect) if effect else None
        if len(words) >= 2 and not bare:
            return cause, own
        effect = self._earlier(at, passage, joined=self.sequel if rule.kind == "motive" else None)
        if effect is None and len(words) >= 2:
            effect = own
        return (cause, effect) if effect else None

    def _is_heading(self, index: int, passage: Passage) -> bool:
        """Tell whether a clause only names what the sentence is about (消费方面，…)."""
        return index >= 0 and self.heading.match(passage.text(passage.clauses[index])) is not None

    def _clause_before(self, at: int, own: str, passage: Passage) -> str:
        """Return the clause before a connective that stands alone in its own, as in 此举并非报复，而是为了公平."""
        return passage.text(passage.clauses[at - 1]) if at > 0 and own in ("", "而") else ""

    def _result(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        low, _ = passage.clauses[at]
        own = (low, start)
        subject = at > 0 and 2 <= start - low <= MAX_OWN and not self.opening.match(passage.text(own))
        subject = subject or (at == 0 and _ACTOR_ONLY.fullmatch(passage.text(own)) is not None)
        if start - low >= 5 and not subject and not self.opening.match(passage.text(own)):
            cause: Stretch | None = own
        else:
            cause = self._earlier(at, passage, drawn=True)
        if cause and rule.kind == "conditional" and self.unless.match(passage.text(cause)):
            return None  # 除非…，否则…: the first word joins them
        first = (low if subject else start if rule.keep else end, passage.clauses[at][1])
        alone = first[1] - first[0] < 2 or (rule.keep and first[1] == end and first[0] == start)
        if alone or (at + 1 < len(passage.clauses) and not subject and self._is_empty(passage.text(first), self.dated)):
            if at + 1 >= len(passage.clauses):
                return None
            told = at + 1  # 因此，坦率地说，…: a frame of speech tells nothing
            while told + 1 < len(passage.clauses) and self._is_empty(passage.text(passage.clauses[told]), self.dated):
                told += 1
            effect = self._grown(told, passage, drawn=True)
        else:
            effect = (first[0], self._grown(at, passage, drawn=True)[1])
        return (cause, effect) if cause else None

    def _verb(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        low, _ = passage.clauses[at]
        if self.vague.search(passage.folded, low, start):
            return None
        modal = self.modal.search(passage.folded, low, start)
        begin = modal.start() if modal else start
        idle = self.idle.search(passage.folded, low, begin)  # only when it came about: 制裁两年间造成…
        begin = idle.start() if idle else begin
        subject = trim(passage.folded, *self._without_opening(passage.folded, low, begin))
        words = passage.text(subject)
        effect = (begin, self._grown(at, passage, drawn=not self._acts_next(at, passage))[1])
        if self.preposition.match(words) or self.agent.match(words) or passage.is_actor(subject):
            return None
        if at > 0 and words.startswith(_AND_ALSO):  # the levies, and the ban of May, harm …
            subject = (passage.clauses[at - 1][0], subject[1])
        if self.dangling.search(words) or self.opposing.match(words):
            return None
        if len(words) >= 2 and not self.pronoun.match(words):
            return subject, effect
        cause = self._earlier(at, passage, judged=True)
        return (cause, (subject[0] if words else effect[0], effect[1])) if cause else None

    def _acts_next(self, at: int, passage: Passage) -> bool:
        """Tell whether the clause behind clause `at` tells what somebody says or does who stands before the reason."""
        return at + 1 < len(passage.clauses) and self.speaking.match(passage.text(passage.clauses[at + 1])) is not None

    def _pattern(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        low = max(passage.low, start - 200)
        window = passage.folded[low : min(passage.high, end + 200)]
        for match in rule.pattern.made.finditer(window):
            if match.start() <= start - low < match.end():
                (c0, c1), (e0, e1) = match.span("cause"), match.span("effect")
                cause: Stretch | None = (c0 + low, c1 + low)
                if rule.kind == "causal" and c0 < e0 and self.pronoun.match(match["cause"]):
                    cause = self._earlier(passage.at(c0 + low), passage, judged=True)  # 这必然给…带来压力
                elif rule.kind == "causal" and c0 < e0:
                    cause = self._with_joined((c0 + low, c1 + low), passage)
                effect: Stretch | None = (e0 + low, e1 + low)
                if rule.kind == "causal" and e0 < c0 and (e0 == e1 or self.pronoun.match(match["effect"])):
                    effect = self._earlier(passage.at(e0 + low), passage)  # 这不是因为…，而是…
                return (cause, effect) if cause and effect else None
        return None

    def _with_joined(self, cause: Stretch, passage: Passage) -> Stretch:
        """Return a reason that is a whole clause with those it is joined to: 研究很早，尤其是…较为成熟，这为…奠定了基础."""
        first = last = passage.at(cause[0])
        if passage.clauses[last][0] != cause[0]:
            return cause
        while first > 0 and self.coordinated.match(passage.text(passage.clauses[first])) and not self._stops(first - 1, passage):
            first -= 1
        return passage.clauses[first][0], cause[1]

    # ---- sides

    def _is_condition(self, rule: Rule, text: str) -> bool:
        """Tell whether a clause behind a condition is one more condition."""
        return rule.kind == "conditional" and bool(self.condition.match(text)) and not self.then_inside.search(text)

    def _last_of_reason(self, at: int, passage: Passage, rule: Rule) -> int:
        """Return the last clause of a reason that begins in clause `at`: joined clauses, or all before a marked consequence."""
        cl = passage.clauses
        joined = self.goal if rule.kind == "motive" else self.coordinated
        last = at
        if rule.kind == "conditional" and last + 2 < len(cl) and self.span_of_time.search(passage.text(cl[last])):
            last += 1
        while last + 2 < len(cl) and (joined.match(text := passage.text(cl[last + 1])) or self._is_condition(rule, text)):
            last += 1
        while rule.kind == "causal" and last + 2 < len(cl) and self._is_verdict(last + 1, passage):
            last += 1
        if rule.kind == "causal" and last + 2 < len(cl) and self.if_first.match(passage.text(cl[last + 1])):
            return last  # 由于A，如果B，就C: one more reason, which has its own words
        if rule.kind == "motive" or last + 1 >= len(cl) or self.marker.search(passage.text(cl[last + 1])):
            return last
        bare = bool(self.subjectless.match(text := passage.text(cl[last + 1])) or self.acting.match(text))
        for later in range(last + 2, min(last + 4, len(cl))):
            text = passage.text(cl[later])
            if rule.kind == "conditional" and self.drawn.match(text):
                break
            if self.strong.match(text) or (bare and rule.kind == "conditional" and self.marker.search(text)):
                return later - 1
            begins = passage.opens_with_actor(cl[later]) and not passage.opens_with_actor(cl[last + 1])
            if rule.kind == "conditional" and begins and self.marker.search(text):
                return later - 1  # 如果美方试图以关税,报复他国,欧方将…
            if bare and rule.kind == "causal" and passage.opens_with_actor(cl[later]):
                return later - 1  # 因某公司未申报，涉嫌违法，监管总局…: whose act begins with his name
        return last

    def _reason_end(self, low: int, last: int, rule: Rule, passage: Passage) -> int:
        """Return where a reason ends that began at `low` in clause `last` and stands behind its consequence."""
        cl = passage.clauses
        first = last
        while last + 1 < len(cl) and self.only_when.match(passage.folded[low if last == first else cl[last][0] : cl[last][1]]):
            last += 1
        while last + 1 < len(cl) and cl[last + 1][1] - cl[last][0] < MAX_SIDE // 2:
            text = passage.text(cl[last + 1])
            if rule.whole and cl[last + 1][1] - cl[first][0] > MAX_WHOLE and not self.coordinated.match(text):
                break
            joined = self.one_more_goal.match(text) if rule.kind == "motive" else self.coordinated.match(text)
            if not (rule.whole or joined) or self._stops(last, passage):
                break
            last += 1
        return cl[last][1]

    def _stops(self, last: int, passage: Passage) -> bool:
        """Tell whether a semicolon or a stop follows clause `last`."""
        return bool(set(passage.folded[passage.clauses[last][1] : passage.clauses[last + 1][0]]) & set(";。!?…⋯"))

    def _consequence(self, first: int, passage: Passage, *, whole: bool, conditional: bool = False) -> Stretch | None:
        """Return the consequence that begins at clause `first`, frames of speech and the legal basis left out."""
        cl = passage.clauses
        while first + 1 < len(cl) and (self._is_empty(passage.text(cl[first])) or self.basis.match(passage.text(cl[first]))):
            first += 1
        if whole:
            return self._grown(first, passage, whole=True)
        if not conditional and first + 1 < len(cl) and self.if_first.match(passage.text(cl[first])):
            first += 1
        last = first
        if first + 1 < len(cl) and (
            self.condition.match(passage.text(cl[first]))
            or self._is_short_parallel(cl[first + 1], passage)
            or self._is_topic(first, passage)
            or self.unfinished.match(passage.text(cl[first]))
        ):
            last += 1
        while last + 1 < len(cl) and (
            (conditional and self._is_marked_too(first, last, passage)) or self._is_one_more(first, last, passage)
        ):
            last += 1
        return cl[first][0], cl[last][1]

    def _is_empty(self, text: str, *also: re.Pattern[str]) -> bool:
        """Tell whether words only say who says it, in what circumstances, in spite of what, or what is `also` given."""
        return any(said.match(text) for said in (self.frame, self.circumstance, self.conceding, *also))

    def _is_one_more(self, first: int, last: int, passage: Passage) -> bool:
        """Tell whether the clause behind `last` has no subject of its own and tells, shorter, what else is done or will come."""
        cl = passage.clauses
        text = passage.text(cl[last + 1])
        if self._stops(last, passage) or cl[last + 1][1] - cl[first][0] > MAX_SIDE // 2 or self.turn.match(text):
            return False
        if self.condition.match(text) or self.frame.match(text) or passage.opens_with_actor(cl[last + 1]):
            return False
        if text.startswith("而是"):
            return True  # it did not give way but took another road
        shorter = len(text) <= 2 * (cl[last][1] - cl[first][0])
        return shorter and bool(self.added.match(text) or self.acting.match(text))

    def _is_marked_too(self, first: int, last: int, passage: Passage) -> bool:
        """Tell whether the clause behind `last` tells one more thing that will come of a condition."""
        text = passage.text(passage.clauses[last + 1])
        if (
            self._stops(last, passage)
            or not self.further.search(text)
            or passage.clauses[last + 1][1] - passage.clauses[first][0] > MAX_SIDE // 2
        ):
            return False
        return not (self.condition.match(text) or self.frame.match(text) or self.turn.match(text))

    def _is_short_parallel(self, clause: Stretch, passage: Passage) -> bool:
        return clause[1] - clause[0] <= MAX_SHORT and bool(self.parallel.match(passage.text(clause)))

    def _is_topic(self, first: int, passage: Passage) -> bool:
        """Tell whether a clause only names what the next one speaks of, or its time: 加徵關稅，起不到效果."""
        words, after = passage.text(passage.clauses[first]), passage.text(passage.clauses[first + 1])
        if self.dated.match(words) or self.frame.match(after):
            return self.dated.match(words) is not None
        return len(words) <= MAX_TOPIC and not self.marker.search(words) and bool(self.comment.match(after))

    def _grown(self, first: int, passage: Passage, *, whole: bool = False, drawn: bool = False) -> Stretch:
        """Return clause `first` with the clauses behind it that go on with the same subject."""
        cl = passage.clauses
        last = first
        while last + 1 < len(cl) and (
            whole
            or self.parallel.match(passage.text(cl[last + 1]))
            or self.unfinished.match(passage.text(cl[last]))
            or (drawn and last == first and self._is_equal(first, passage))
        ):
            if cl[last + 1][1] - cl[first][0] > MAX_SIDE // 2 or self._stops(last, passage):
                break
            last += 1
        return cl[first][0], cl[last][1]

    def _is_equal(self, first: int, passage: Passage) -> bool:
        """Tell whether the clause behind `first` goes on with what it tells, and is no longer."""
        length = [high - low for low, high in passage.clauses[first : first + 2]]
        return length[1] <= length[0] and self._is_one_more(first, first, passage)

    def _earlier(
        self, at: int, passage: Passage, *, joined: re.Pattern[str] | None = None, judged: bool = False, drawn: bool = False
    ) -> Stretch | None:
        """Return the clause before clause `at` with those it goes on from, else the sentence before."""
        cl = passage.clauses
        last = at - 1
        while last >= 0 and self.frame.match(passage.text(cl[last])):
            last -= 1  # 库存见底，他说，因此…
        if last < 0:
            return passage.before(joined=self.coordinated) if at == 0 or drawn else None
        while judged and last > 0 and self._is_verdict(last, passage):
            last -= 1
        first = last
        while first > 0 and self._goes_on(first, last, passage, joined or self.coordinated):
            first -= 1
        if judged and first < last and self.when.match(passage.text(cl[first])):
            first += 1  # 当仓库见底，商人囤货，使得…: when is no reason
        noun = self.judged.match(passage.text(cl[first])) if judged else None
        if noun and first > 0 and self.anaphor.match(noun.group("who")):
            return cl[first - 1]  # 他一再让步，这些做法是错误的，这会…: what he did brings it about
        if noun and len(noun.group("who")) >= 2:
            return cl[first][0], cl[first][0] + noun.end("who")
        return cl[first][0], cl[last][1]

    def _goes_on(self, first: int, last: int, passage: Passage, joined: re.Pattern[str]) -> bool:
        """Tell whether clause `first` belongs to the one before it: by its first word, or because it is too short alone."""
        cl = passage.clauses
        before = passage.text(cl[first - 1])
        if self.frame.match(before):
            return False
        text = passage.text(cl[first])
        if joined.match(text) or (self.then_first.match(text) and self.condition.match(before)):
            return True
        if self.acting.match(text) and not self._stops(first - 1, passage) and cl[last][1] - cl[first - 1][0] <= MAX_TOLD:
            return joined is not self.sequel or len(before) <= MORE_DEEDS * (cl[last][1] - cl[first][0])
        return first == last and (len(text) < 6 or bool(self.subordinate.match(before) or self.must.match(text)))

    def _is_verdict(self, index: int, passage: Passage) -> bool:
        """Tell whether a clause is a judgement without a subject of its own (严重违反…), or goes on with one (特别是…)."""
        text = passage.text(passage.clauses[index])
        if bare := self.judged.match(text):
            return self.modal.fullmatch(bare.group("who")) is not None
        return index > 1 and self.coordinated.match(text) is not None and self._is_verdict(index - 1, passage)

    def _link_start(self, folded: str, low: int, start: int) -> int:
        link = self.link.search(folded, low, start)
        return link.start() if link else start

    def _without_opening(self, folded: str, low: int, high: int) -> Stretch:
        while (opening := self.opening.match(folded[low:high])) and 0 < opening.end() < high - low:
            low += opening.end()
        return low, high

    def _to_close(self, side: Stretch, passage: Passage) -> Stretch:
        """Return a side that ends inside words in quotation marks with all of these: 因此宣布「A，B」."""
        opened = max((passage.folded.rfind(mark, *side) for mark in _CLOSED_BY), default=-1)
        if opened < 0 or passage.folded.find(_CLOSED_BY[passage.folded[opened]], opened, side[1]) >= 0:
            return side
        last = min(passage.doc.sentences[passage.sentence][1], side[0] + MAX_SIDE)
        closed = passage.folded.find(_CLOSED_BY[passage.folded[opened]], side[1], last)
        return (side[0], closed) if closed >= 0 else side

    def _clean(self, passage: Passage, side: Stretch) -> Stretch:
        low, high = trim(passage.folded, *side)
        if (line := self.dateline.match(passage.folded[low:high])) and line.end() < high - low:
            low += line.end()
        low, high = self._without_opening(passage.folded, low, high)
        return trim(passage.folded, low, high)
