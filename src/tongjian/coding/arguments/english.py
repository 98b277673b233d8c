"""Where reason and consequence begin and end in English: clauses with a verb of their own around a connective."""

import re

from tongjian.coding.arguments import purposes
from tongjian.coding.arguments.passage import Passage, Stretch, clauses, trim
from tongjian.coding.arguments.rules import Rule, Rules
from tongjian.coding.arguments.verbs import Verbs

MAX_SIDE = 320  # characters of one side
MIN_OWN = 50  # characters of a reason before what it came after is left out
MIN_PURPOSE = 8  # characters of a purpose before something else may end it
MAX_SUBJECT_WORDS = 7  # of a subject before therefore
MAX_SPEAKER = 120  # characters before what is said that may belong to a side
MAX_BACK = 4  # stretches between marks that one side may run over
_DASH = re.compile(r"\s*(?:[—–]|-{1,2})\s*")
_LAST_OF_LIST = re.compile(r"^(?!(?:who|which|that|while|as|but|where|when)\b)[^,;:]{2,60}\sand\s[^,;:]{2,60}$")
_AUXILIARY = re.compile(r"(?:is|are|was|were|has been|have been|had been)(?:\s\w+ly)?")
_BY_DOING = re.compile(r"\sby\s(?:[a-z]+ly\s)?[a-z]{3,}ing\s")
_NEWS = re.compile(
    r"(?:the|this|that) (?:news|announcement|report|reports|decision|move|ruling|verdict|disclosure|revelations?)"
    r"|this|that|these|those|all this"
)
_BESIDE = re.compile(r"(?:as|which|who|whose|where)\s")
# a present without an ending: behind they and the like any word but a noun's own, behind a plural one of the list
_PLAIN = (
    r"(?:\b(?:they|we|you|i)\s(?:[a-z]+ly\s)?(?!who\b|that\b|of\b|and\b|all\b|both\b|ourselves\b|themselves\b|to\b|in\b|on\b|are\b)[a-z]{3,}"
    r"|(?:^|(?<!\bthe)\s)[a-z'’-]{3,}s\s(?:[a-z]+ly\s)?(?:{}))\b"
)
_AUXILIARY_ENDS = re.compile(r"\s*\b(?:is|are|was|were|has|have|had|will|would|must|can|could|should|may)$")
_AND_MORE = re.compile(r"\sand\s(?!(?:say|add|warn|accus|argu|not|urg|insist|tell|claim|call|demand)ing\b)[a-z]+ing\s")
_AND_AUXILIARY = re.compile(
    r"\s(?:and|but)\s(?:could|would|will|may|might|can|is|are|was|were|has|have|had"
    r"|(?:calls|asks|urges|says|warns|argues|demands|wants|adds|notes)(?=\s(?:for|on|the|an?|that|to|its|his|her|their)\s))\b"
)
_TO_DO = re.compile(
    r".*\b(?:calls? (?:for|on) .{2,30}|called (?:for|on) .{2,30}|urg(?:ed|es|ing) .{2,30}|suggestion|ordered .{2,30}"
    r"|asked .{2,30}|told .{2,30}|agreed|vowed|threatened|wants?|wanted"
    r"|decided|plans|planned|refused|promised|pledged|offered|continues?|continued)\sto\s(?P<doing>[a-z]+\s.{3,})$"
)
_INTO_DOING = re.compile(r".*\b(?:into|kept|began|started|about)\s(?P<doing>[a-z]{3,}ing\s.{3,})$")
_AND_DOING = re.compile(r".*\band (?P<doing>[a-z]{3,}ing\b)")
_LIES = re.compile(
    r".*\b(?:lies|lay|stands|stood|comes|came|sits|sat)\s(?=(?:a|an|the)\s)"
)  # the subject stands behind: here lies a pact
_ENDS_IN_PRONOUN = re.compile(r"\s(?:it|he|she|they|we|you)$")
_AND_THEN = re.compile(r"\b(?:and|or|but)\s+(?:also\s+|then\s+|even\s+)?$")
_GOES_ON = re.compile(
    r"^(?:thus|thereby|further|potentially|and)?\s?(?:[a-z]+ly\s)?(?!(?:includ|accord|say|add|cit|not|warn|argu|tell|claim)ing\b)[a-z]{2,}ing\s[a-z]"
)
_NO_COMMA = re.compile(
    r"^(?:if|unless|once)\s.{8,}?[a-z]\s(?=(?:they|he|she|it|we|you|i|there)\s(?:will|would|can|could|may|might|must|should|shall|do|does|did"
    r"|don't|doesn't|won't|can't|cannot|don’t|doesn’t|won’t|can’t|are|is)\b)"
)
_LINK_WORD = re.compile(r"\s(?:as|because|since|but|while|though|although|and|yet)$")
_SAID_THING = re.compile(r"\b(?:to|of|about|against) $")  # before what is said as a thing, without a verb of its own
_FRONTED = re.compile(r"(?:under|in|at|by|with|from|since|during) ")
# what a clause without a comma describes is the last thing before it: refused to sign a pact which could …
_THING = re.compile(r"\b(?:an?|the|its|their|his|her|this|that|these|those|some|any|such)\s")
_BESIDE_IT = re.compile(r"\s(?:after|following)\s(?=[a-z])")
_DOING = re.compile(r"[a-z]{2,}ing\s")  # being struck off the register prevents …: a deed is the subject
_RELATIVES = frozenset({"that", "which", "who"})
Pair = tuple[Stretch, Stretch]


class English:
    """The reader of one language's connectives; `read` returns reason and consequence, or None."""

    def __init__(self, rules: Rules, verbs: Verbs) -> None:
        self.verbs = verbs
        first = rules.pattern("adjective", r"\b(?:an?|the|its|their|his|her|our|more|very|such|these|those)\s(?:[a-z]+ly\s)?{}$")
        no_noun = r"(?!(?:in|on|at|by|of|to|for|from|with|as|than|that|who|which|is|was|are|were|has|had|says?|said)\b)"
        self.joins = first, rules.pattern("adjective", rf"(?:and\s)?(?:[a-z]+ly\s)?{{}}\s{no_noun}[a-z]")
        self.finite = rules.pattern("finite", r"(?<![\w'-])(?<!\ba )(?<!\ban )(?<!\bthe )(?!may\s\d){}(?![\w-])")
        self.boundary = rules.pattern("boundary", r"(?<![\w-])(?:{})\s")
        self.joint = rules.pattern("joint", r"(?<![\w-])(?:{})\s")
        self.opening = rules.pattern("opening", r"^(?:{})[\s,]+")
        self.frame = rules.pattern("frame", r"^(?:{})$")
        self.modal = rules.pattern("modal", r"(?:(?<![\w'-])(?:{})\s+)+$")
        self.pronoun = rules.pattern("pronoun", r"^(?:{})$")
        said = r"(?:\s(?:[a-z.]+\s){1,3}(?:said|says|argued|argues|believed?s?|hoped?s?|warned|feared|claims?|claimed))?"
        self.relative = rules.pattern("relative", rf"(?<![\w-])(?:{{}}){said}\s*$")
        self.restrictive = rules.pattern("restrictive", r"[a-z]\s(?:{})\s*$")
        self.row = rules.pattern("row", r"^(?:{})")
        self.copula = rules.pattern("copula", r"(?:\s(?:{}))+\s*$")
        self.agent = rules.pattern("agent", r"^(?:{})$")
        self.purpose_end = rules.pattern("purpose_end", r"{}")
        self.plain = rules.pattern("plain", _PLAIN)
        self.resulting = frozenset(word for rule in rules.rules if rule.form == "result" and rule.keep for word in rule.words)
        self.plain_verb = rules.pattern("plain_verb", r"(?<=s\s){}(?=\s)")
        self.linked = rules.pattern("linked", r"\s(?:{})\s*[\"“]?$")
        self.aside = rules.pattern("aside", r"^(?:{})\b")
        self.inserted = rules.pattern("inserted", r"^(?:{})$")
        self.acts = rules.pattern("acts", r"\b(?:{})\b")
        self.base = rules.pattern("base", r"\s?(?:(?:and|or)\s)?(?:(?:to|then|also|[a-z]+ly)\s)?(?:{})\s")

    def read(self, rule: Rule, start: int, end: int, passage: Passage) -> Pair | None:
        """Return the two sides that the words at start..end join by `rule`."""
        at = passage.at(start)
        pair = getattr(self, f"_{rule.form}")(rule, start, end, at, passage)
        if pair is None or not rule.accepts(passage.text(pair[1])):
            return None
        cause, effect = (self._clean(passage, side) for side in pair)
        if rule.form == "result" and " " not in passage.text(cause):
            return None  # translated, this means …
        if " " not in passage.text(effect):
            effect = self._with_speaker(effect, passage)
        lengths = [side[1] - side[0] for side in (cause, effect)]
        if min(lengths) < 4 or max(lengths) > MAX_SIDE or " " not in passage.text(effect):
            return None
        if rule.bare and (self.pronoun.match(passage.text(effect)) or passage.is_actor(effect)):
            return None  # who acts is no consequence
        return None if any(self.frame.match(passage.text(side)) for side in (cause, effect)) else (cause, effect)

    def _with_speaker(self, effect: Stretch, passage: Passage) -> Stretch:
        """Return a one-word side that opens what is said with the clause before it: [The guild vowed to strike] unless so."""
        low = passage.doc.sentences[passage.sentence][0]
        if effect[0] != passage.low or effect[0] - low > MAX_SPEAKER:
            return effect
        said = clauses(passage.folded, low, effect[0], passage.breaks)
        return (said[-1][0], effect[1]) if said else effect

    # ---- forms

    def _lead(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        """Read `if A, B`, else `B if A`."""
        if not self._opens(start, at, passage):
            return None if rule.first else self._back(rule, start, end, at, passage)
        if rule.first and at > 0:
            return None
        cause = self._right(start if rule.keep else end, at, passage, rule, clause=rule.keep, closes=False)
        first = passage.at(cause[1] - 1) + 1
        effect = self._consequence(first, passage, whole=rule.kind == "conditional")
        if effect and rule.kind == "conditional":
            cause = (cause[0], self._condition_end(first, passage.at(effect[0]), passage) or cause[1])
        if effect is None and (split := _NO_COMMA.match(passage.text(cause))):  # if they are small they go under
            return (cause[0], cause[0] + split.end()), (cause[0] + split.end(), cause[1])
        return (cause, effect) if effect else self._back(rule, start, end, at, passage)

    def _condition_end(self, first: int, last: int, passage: Passage) -> int | None:
        """Return where a condition ends that goes on, without a verb of its own, from clause `first` to the one before `last`."""
        between = [passage.text(passage.clauses[i]) for i in range(first, last)]
        if not between or any(self.frame.match(words) or self.aside.match(words) for words in between):
            return None
        return passage.clauses[last - 1][1]

    def _back(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        cause = self._right(start if rule.keep else end, at, passage, rule)
        if rule.kind == "motive" and " " not in passage.text(cause).strip():
            return None  # lobbied to avoid: what is avoided stands before
        cause = self._purpose(rule, cause, passage) if rule.kind == "motive" else self._with_second(cause, passage)
        if _NEWS.fullmatch(passage.text(cause).strip()):
            cause = self._before(passage) or cause
        own = passage.folded[passage.clauses[at][0] : start].strip()
        if rule.inner and at == 0 and not own:
            return None
        last = passage.at(cause[1] - 1)
        if rule.bare and at > 0 and _AUXILIARY.fullmatch(own):  # the pact, signed in May, was meant to …
            before = passage.text(passage.clauses[at - 1])
            apposed = at > 1 and bool(_BESIDE.match(before) or self.aside.match(before) or not self.finite.search(before))
            if not apposed and self.finite.search(before):
                return None
            return cause, (passage.clauses[at - 2 if apposed else at - 1][0], passage.clauses[at - 1][1])
        if at == 0 and not own and last + 1 < len(passage.clauses):  # in a bid to A, B
            effect = self._consequence(last + 1, passage, whole=False) or self._before(passage)
        elif at == 0 and (not own or self.pronoun.match(own) or self.opening.fullmatch(own + " ")):
            effect = self._before(passage)
        else:
            whole = at == 0 and passage.folded[start:end] == "because" and own.count(" ") >= 3 and "because" not in own
            effect = self._left(start, at, passage, bare=rule.bare or whole)
            doing = _TO_DO.match(told) or _INTO_DOING.match(told) if effect and (told := passage.text(effect)) else None
            if effect and rule.kind == "motive" and doing:
                effect = (effect[0] + doing.start("doing"), effect[1])  # has called on people to [sell] to help the currency
            if effect and rule.bare:
                effect = self._modified(effect, rule, passage)
        if effect and rule.kind == "causal" and (beside := _BESIDE_IT.search(passage.folded, cause[0] + MIN_OWN, cause[1])):
            cause = (cause[0], beside.start())
        return (cause, effect) if effect else None

    def _purpose(self, rule: Rule, cause: Stretch, passage: Passage) -> Stretch:
        """Return a purpose up to where something else is told, with the verbs that are joined to its own."""
        begin, high = cause
        last = passage.at(high - 1)
        if self.base.match(passage.folded, begin, high) and high >= passage.clauses[last][1]:
            high = self._verbs_end(last, passage)
        further = self.purpose_end.search(passage.folded, begin + MIN_PURPOSE, high)
        if further is None or (rule.keep and _AND_MORE.match(further.group())):
            return begin, high  # citing delays and rising costs
        return begin, further.start()

    def _core(self, effect: Stretch, passage: Passage) -> Stretch:
        """Return what comes of something, without when, how and while what it came."""
        ends = self.purpose_end.finditer(passage.folded, effect[0] + MIN_PURPOSE, effect[1])
        found = [m.start() for m in ends if not _AND_MORE.match(m.group())]
        means = _BY_DOING.search(passage.folded, effect[0] + MIN_PURPOSE, effect[1])
        return effect[0], min([*found, *([means.start()] if means else []), effect[1]])

    def _verbs_end(self, last: int, passage: Passage) -> int:
        """Return where a row of infinitives ends whose first one ends with clause `last`: lower rents, widen the port and win."""
        cl = passage.clauses
        end = last
        for later in range(last + 1, min(last + MAX_BACK, len(cl))):
            words = passage.text(cl[later])
            if not self.base.match(words) or "," not in passage.folded[cl[later - 1][1] : cl[later][0]]:
                break
            end = later
        return cl[end][1]

    def _with_second(self, cause: Stretch, passage: Passage) -> Stretch:
        """Return a reason with a second clause that "and" joins to it and that closes the sentence."""
        last = passage.at(cause[1] - 1)
        if last + 2 != len(passage.clauses) or cause[1] < passage.clauses[last][1]:
            return cause
        words = passage.text(passage.clauses[last + 1])
        found = self.finite.search(words) if words.startswith("and ") else None
        joined = found is not None and found.start() > len("and ") and self.finite.search(passage.text(cause)) is not None
        return (cause[0], passage.clauses[last + 1][1]) if joined else cause

    def _modified(self, effect: Stretch, rule: Rule, passage: Passage) -> Stretch:
        """Return what a phrase right behind it belongs to: the last of several gerunds, the noun behind the verb."""
        words = passage.text(effect)
        if rule.kind == "motive":
            last = _AND_DOING.search(words)
            return (effect[0] + last.start("doing"), effect[1]) if last else effect
        verb = _LIES.search(words)
        return (effect[0] + verb.end(), effect[1]) if verb else effect

    def _result(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        low, _ = passage.clauses[at]
        begin = start if rule.keep else end
        own = passage.folded[low:start].strip()
        if rule.inner and at == 0 and not own:
            return None
        if at == 0 and (not own or self.opening.fullmatch(own + " ")):
            cause = None if rule.keep else self._before(passage)
        elif at == 0 and not rule.keep and self._is_subject(own):
            cause, begin = self._before(passage), low  # Kenya therefore asks …
        elif self._lacks_subject(own):
            cause = self._left(low, at - 1, passage, bare=False, joint=True)
            begin = low if rule.keep else begin
        else:
            cause = self._left(start, at, passage, bare=False, joint=True)
        if cause is None:
            return None
        effect = self._right(begin, at, passage, rule, clause=not rule.keep)
        return cause, self._core(effect, passage) if rule.keep else effect

    def _before(self, passage: Passage) -> Stretch | None:
        """Return the sentence before, of a long one its last clause with a verb and what follows it."""
        return passage.before(self.finite, self.aside)

    def _reply(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        """Read a deed that answers the sentence before: Peru taxed cod. Chile responded with a ban on squid."""
        low, _ = passage.clauses[at]
        begin = self._clause_start(low, start, passage.folded)
        cause = self._before(passage) if at == 0 and begin == low else None
        if cause is not None and not self.acts.search(passage.text(cause)):
            return None
        return (cause, self._right(begin, at, passage, rule)) if cause and begin < start - 1 else None

    def _verb(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        low, high = passage.clauses[at]
        modal = self.modal.search(passage.folded, low, start)
        begin = modal.start() if modal else start
        joined = self._verbs_end(at, passage) if self.base.match(passage.folded, start, high) else high
        effect = (begin, max(high, joined, self._list_end(end, at, passage, closes=True)))
        if further := _AND_AUXILIARY.search(passage.folded, end + MIN_PURPOSE, effect[1]):
            effect = (begin, further.start())
        else:
            effect = (begin, self._with_participle(effect, passage))
        if at == 0 and passage.folded[low:begin].strip() == "that":
            cause = self._before(passage)
            return (cause, effect) if cause else None
        if relative := self.relative.search(passage.folded, low, begin):
            if " " not in relative.group().strip() and self.restrictive.search(passage.folded, low, begin):
                return None
            cause = self._left(relative.start(), at, passage, bare=True)
            return (self._described(cause, passage), effect) if cause else None
        subject = trim(passage.folded, self._clause_start(low, begin, passage.folded), begin)
        if subject[0] == subject[1] and at >= 2 and self.aside.match(passage.text(passage.clauses[at - 1])):
            subject = passage.clauses[at - 2]  # the quota, which caps imports, could …
        words = passage.text(subject)
        if self.pronoun.match(words):
            own = trim(passage.folded, low, subject[0])
            if own[1] - own[0] >= MIN_PURPOSE:  # they hope for more pacts, as this could help trade
                linked = _LINK_WORD.search(passage.folded, *own)
                cause = self._left(linked.start(), at, passage, bare=True) if linked else None
            else:
                cause = self._before(passage) if at == 0 else self._left(low, at, passage, bare=True)
            return (cause, effect) if cause else None
        if _ENDS_IN_PRONOUN.search(words):
            return None  # in June it prolonged the ban: somebody does it
        told = None if _DOING.match(words) else self.finite.search(words) or self.plain_verb.search(words)
        if told and _AND_THEN.search(passage.folded, low, begin) and told.start() >= 4:
            subject = (subject[0], subject[0] + told.start())  # low rates cut costs and could boost growth
            words, told = passage.text(subject).strip(), None
        if _FRONTED.match(words) and any(m.end == subject[0] + len(words.rstrip()) for m in passage.doc.mentions_in(*subject)):
            return None  # under the pact Peru would stop …: it acts
        if told or len(words) < 4 or self.agent.match(words) or passage.is_actor(trim(passage.folded, *subject)):
            return None
        return subject, effect

    def _described(self, cause: Stretch, passage: Passage) -> Stretch:
        """Return the thing that a clause right behind it, without a comma, describes: the noun phrase behind the last verb."""
        if passage.text(cause).rstrip().endswith(","):
            return cause
        verbs = list(self.finite.finditer(passage.folded, *cause))
        thing = _THING.search(passage.folded, verbs[-1].end(), cause[1]) if verbs else None
        return (thing.start(), cause[1]) if thing else cause

    def _with_participle(self, effect: Stretch, passage: Passage) -> int:
        """Return where an effect ends with what, no longer than it, a participle adds: it funds a mine, doubling its output."""
        last = passage.at(effect[1] - 1)
        if last + 1 >= len(passage.clauses) or passage.clauses[last][1] != effect[1]:
            return effect[1]
        low, high = passage.clauses[last + 1]
        words = passage.folded[low:high]
        comma = passage.folded[effect[1] : low].strip() == "," and high - low <= effect[1] - effect[0]
        own = any(word in self.resulting for word in words.split()[:2])  # one that is an argument by itself
        return high if comma and not own and _GOES_ON.match(words) else effect[1]

    def _pattern(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        low = max(passage.low, start - 300)
        window = passage.folded[low : min(passage.high, end + 300)]
        for match in rule.pattern.made.finditer(window):
            if match.start() <= start - low < match.end():
                (c0, c1), (e0, e1) = match.span("cause"), match.span("effect")
                cause: Stretch | None = (c0 + low, c1 + low)
                if self.pronoun.match(match["cause"].strip()):
                    cause = self._before(passage)
                return (cause, (e0 + low, e1 + low)) if cause else None
        return None

    _ending = _back

    def _infinitive(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        """Read what is done so that something else may come: the mills moved to Laos [to cut their costs]."""
        low, _ = passage.clauses[at]
        first = low if passage.folded[low:start].strip() else passage.clauses[max(0, at - 2)][0]
        begin = self._clause_start(first, start, passage.folded, verb=True)
        return self._back(rule, start, end, at, passage) if purposes.is_done(passage.folded[begin:start], self.verbs) else None

    # ---- sides

    def _opens(self, start: int, at: int, passage: Passage) -> bool:
        """Tell whether a connective opens its sentence or clause, so that its consequence follows."""
        low, _ = passage.clauses[at]
        own = passage.folded[low:start].strip()
        if self.linked.search(own):
            return True
        if own and not self.opening.fullmatch(own + " "):
            return False
        if at == 0:
            return True
        gap = passage.folded[passage.clauses[at - 1][1] : low]
        before = passage.text(passage.clauses[at - 1])
        told = before.startswith("as ") or not self.finite.search(before) or bool(self.linked.search(before))
        return bool(own) or "," not in gap or told

    def _right(self, begin: int, at: int, passage: Passage, rule: Rule, *, clause: bool = False, closes: bool = True) -> Stretch:
        """Return the side that begins at `begin`: to the end of its clause, for a whole one of its sentence.

        One that must be a `clause` runs on to its verb; one that `closes` its sentence runs over what stands between dashes, and
        to the end of a list. Asides at its beginning (because, after all, …) are left out.
        """
        cl = passage.clauses
        while at + 1 < len(cl) and self._is_aside(passage.folded[begin : cl[at][1]]):
            at += 1
            begin = cl[at][0]
        last = at
        while last + 1 < len(cl) and last - at < MAX_BACK:
            words = passage.folded[begin : cl[last][1]]
            told = not clause or bool(self.finite.search(words) or self.plain.search(words))
            if len(words.split()) >= 2 and not rule.whole and told:
                end = self._over_dashes(last, passage) if closes else last
                return begin, self._list_end(begin, end, passage, closes=closes)
            if rule.whole and self.frame.match(passage.text(cl[last + 1])):
                break
            last += 1
        if clause and not rule.whole and not self.finite.search(passage.folded, begin, cl[last][1]):
            return begin, self._list_end(begin, at, passage, closes=closes)
        enough = not rule.whole and len(passage.folded[begin : cl[at][1]].split()) >= 2
        return begin, cl[at if enough else last][1]

    def _over_dashes(self, last: int, passage: Passage) -> int:
        """Return the clause that goes on with clause `last` behind words between two dashes, `last` itself without such."""
        cl = passage.clauses
        if last + 2 >= len(cl):
            return last
        marks = [passage.folded[cl[i][1] : cl[i + 1][0]] for i in (last, last + 1)]
        return last + 2 if all(_DASH.fullmatch(mark) for mark in marks) else last

    def _list_end(self, begin: int, last: int, passage: Passage, *, closes: bool = False) -> int:
        """Return where a noun phrase ends that goes on as a list (higher wages, rents and taxes); clauses end as they are."""
        cl = passage.clauses
        if self.finite.search(passage.folded, begin, cl[last][1]):
            return cl[last][1]
        for later in range(last + 1, min(last + MAX_BACK, len(cl))):
            words = passage.text(cl[later])
            if self.finite.search(words) or self.frame.match(words) or "," not in passage.folded[cl[later - 1][1] : cl[later][0]]:
                break
            if words.startswith(("and ", "or ")):
                return cl[later][1]
            if closes and later + 1 == len(cl) and _LAST_OF_LIST.search(words):
                return cl[later][1]
        return cl[last][1]

    def _is_aside(self, words: str) -> bool:
        words = words.strip(" ,")
        return not words or bool(self.frame.match(words) or self.opening.fullmatch(words + " "))

    def _consequence(self, first: int, passage: Passage, *, whole: bool) -> Stretch | None:
        """Return the first clause from `first` on that has a verb, frames left out; `whole`: with all its predicates."""
        cl = passage.clauses
        for index in range(first, min(first + MAX_BACK, len(cl))):
            words = passage.text(cl[index])
            if not self.frame.match(words) and not self.aside.match(words) and self.finite.search(words):
                last = index
                if index + 2 < len(cl) and self.inserted.match(passage.text(cl[index + 1])):
                    last = index + 2
                while (
                    whole
                    and last + 1 < len(cl)
                    and self.row.match(passage.text(cl[last + 1]))
                    and cl[last + 1][1] - cl[index][0] < MAX_SIDE // 2
                ):
                    last += 1
                return cl[index][0], cl[last][1]
        return None if first >= len(cl) or self.frame.match(passage.text(cl[first])) else cl[first]

    def _left(self, end: int, at: int, passage: Passage, *, bare: bool, joint: bool = False) -> Stretch | None:
        """Return the clause that ends at `end`: back to the nearest boundary behind which there is a verb.

        `bare`: a noun phrase without a verb will do. `joint`: clauses joined by `and` stay together.
        """
        cl = passage.clauses
        for index in range(at, max(-1, at - MAX_BACK), -1):
            low = cl[index][0]
            if low >= end:
                continue
            start = self._clause_start(low, end, passage.folded, verb=True, joint=joint or index < at)
            words = passage.folded[start:end].strip(" ,")
            verb = self.finite.search(words) or self.plain.search(words)
            if start == low and index > 0 and not bare and (not words or (verb and self._lacks_subject(words[: verb.start()]))):
                continue
            if 0 < index < at and self._between_dashes(index, passage):
                end = cl[index - 1][1]
                continue
            if index > 0 and index < at and self.aside.match(words):
                if not bare and index == at - 1 and _DASH.fullmatch(passage.folded[cl[index - 1][1] : low]):
                    end = cl[index - 1][1]
                continue  # an apposition stands between subject and verb
            if index > 0 and self.inserted.match(words):
                continue  # lower, in part because …
            if self.frame.match(words):
                if index > 0 and (index < at or not self.finite.search(words)):
                    continue  # it sold the yard, last month, as …; it sold the yard, she said, because …
                return None
            infinitive = start == cl[0][0] and _SAID_THING.search(passage.folded, max(0, start - 9), start)  # vowed to … if …
            if verb or infinitive or (bare and index == at and len(words.split()) >= 2):
                return start, end
        return None

    def _between_dashes(self, index: int, passage: Passage) -> bool:
        """Tell whether a clause is put between two dashes: a level far above what was expected."""
        cl = passage.clauses
        gaps = (passage.folded[cl[index - 1][1] : cl[index][0]], passage.folded[cl[index][1] : cl[index + 1][0]])
        return all(_DASH.fullmatch(gap) for gap in gaps)

    def _is_subject(self, words: str) -> bool:
        """Tell whether what stands before a connective inside its clause is a subject, with at most an auxiliary behind it."""
        bare = _AUXILIARY_ENDS.sub("", words)
        return (
            0 < len(bare.split()) <= MAX_SUBJECT_WORDS
            and not self.finite.search(bare)
            and not self.opening.fullmatch(words + " ")
        )

    def _lacks_subject(self, before: str) -> bool:
        """Tell whether what stands before a verb is no subject: nothing, or an adverb."""
        return all(word.endswith("ly") or word in ("also", "then", "and", "but", "soon") for word in before.split())

    def _clause_start(self, low: int, end: int, folded: str, *, verb: bool = False, joint: bool = False) -> int:
        """Return where the clause begins that ends at `end`: behind the last boundary word (for `verb`: with a verb after it)."""
        start = low
        for boundary in (self.boundary,) if joint else (self.boundary, self.joint):
            for mark in boundary.finditer(folded, low, end):
                found = self.finite.search(folded, mark.end(), end)
                if boundary is self.joint and self._is_half_subject(folded[low : mark.start()], verb=verb):
                    continue  # the club and its allies: one subject
                least = 0 if mark.group().split()[0] in _RELATIVES else 2  # the pronoun itself is the subject: a law that allows
                if not verb or (found and found.start() >= mark.end() + least):
                    start = max(start, mark.end())
        return start

    def _is_half_subject(self, words: str, *, verb: bool) -> bool:
        """Tell whether what stands before "and" has no verb of its own; where a `verb` is sought, only if it is short."""
        return not self.finite.search(words) and (not verb or len(words.split()) <= MAX_SUBJECT_WORDS)

    def _clean(self, passage: Passage, side: Stretch) -> Stretch:
        low, high = trim(passage.folded, *side)
        while (opening := self.opening.match(passage.folded[low:high])) and opening.end() < high - low:
            low += opening.end()
        if copula := self.copula.search(passage.folded, low, high):
            high = copula.start()
        return trim(passage.folded, low, high)
