"""Where reason and consequence begin and end in English: clauses with a verb of their own around a connective."""

import re

from tongjian.coding.arguments import purposes
from tongjian.coding.arguments.english_sides import ARTICLE, MAX_SIDE, MIN_PURPOSE, EnglishSides
from tongjian.coding.arguments.passage import Passage, Stretch, clauses, trim
from tongjian.coding.arguments.rules import Rule

MIN_OWN = 40  # characters of a reason before what it came after is left out
MAX_SPEAKER = 120  # characters before what is said that may belong to a side
_AUXILIARY = re.compile(r"(?:is|are|was|were|has been|have been|had been)(?:\s\w+ly)?")
_NEWS = re.compile(
    r"(?:the|this|that) (?:news|announcement|report|reports|decision|move|ruling|verdict|disclosure|revelations?)"
    r"|this|that|these|those|all this"
)
_BESIDE = re.compile(r"(?:as|which|who|whose|where)\s")
_AND_AUXILIARY = re.compile(
    r"\s(?:and|but)\s(?:could|would|will|may|might|can|is|are|was|were|has|have|had"
    r"|(?:calls|asks|urges|says|warns|argues|demands|wants|adds|notes)(?=\s(?:for|on|the|an?|that|to|its|his|her|their)\s))\b"
)
_TO_DO = re.compile(
    r".*\b(?:calls? (?:for|on) .{2,30}|called (?:for|on) .{2,30}|urg(?:ed|es|ing) .{2,30}|suggestion|ordered .{2,30}"
    r"|asked .{2,30}|told .{2,30}|agreed|vowed|threatened|wants?|wanted"
    r"|decided|plans|planned|refused|promised|pledged|offered|continues?|continued)\sto\s(?P<doing>[a-z]+\s.{3,})$"
)
# what a condition stands behind: the last of several deeds, what somebody threatens or wants
_THIS_ONE = re.compile(r"(?:this|that|any|each|every|no|such an?|another)\s[a-z-]+")  # this cut: no verb
_DONE_TO_IT = re.compile(r"[a-z]{3,}ed\s(?:on|in|at|by|last|this|under|against|since|over|after|during|with|from|for|between)\s")
_SUBJECT_THAT = re.compile(r"(?<=[a-z])\s(?:that|which)\s$")
_AND_IS = re.compile(r"(?:is|are|do|does|has|have|can|must)\s(?!no\b)")
_DEED = re.compile(
    r".*(?:\b(?:threaten(?:s|ed|ing)?|vow(?:s|ed)?|aims?|aimed|plans?|planned|hope[sd]?)"
    r"\sto\s|[a-z’']\s(?:and|but)\s(?=(?:could|would|will|may|might)\s))(?P<doing>[a-z]+\s.{3,})$"
)
_AND_WILL = re.compile(r".*[a-z’']\s(?:and|but)\s(?P<doing>(?:could|would|will|may|might|has|have|had)\s.{3,})$")
_INTO_DOING = re.compile(r".*\b(?:into|kept|began|started|about)\s(?P<doing>[a-z]{3,}ing\s.{3,})$")
_AND_DOING = re.compile(r".*\band (?P<doing>[a-z]{3,}ing\b)")
_LIES = re.compile(
    r".*\b(?:lies|lay|stands|stood|comes|came|sits|sat)\s(?=(?:a|an|the)\s)"
)  # the subject stands behind: here lies a pact
_ENDS_IN_PRONOUN = re.compile(r"\s(?:it|he|she|they|we|you)$")
_AND_THEN = re.compile(r"\b(?:and|or|but)\s+(?:also\s+|then\s+|even\s+)?$")
_NO_COMMA = re.compile(
    r"^(?:if|unless|once)\s.{8,}?[a-z]\s(?=(?:they|he|she|it|we|you|i|there)\s(?:will|would|can|could|may|might|must|should|shall|do|does|did"
    r"|don't|doesn't|won't|can't|cannot|don’t|doesn’t|won’t|can’t|are|is)\b)"
)
_LINK_WORD = re.compile(r"\s(?:as|because|since|but|while|though|although|and|yet)$")
_FRONTED = re.compile(r"(?:under|in|at|by|with|from|since|during) ")
_UNDER = re.compile(r".*[a-z]\sunder\s(?=[^,]{8,}$)")
_THAT = re.compile(r"\b(?:that|which)\s*$")
_BESIDE_IT = re.compile(r"\s(?:after|following|due to|owing to|because|amid|and (?:against|over|for))\s(?=[a-z])")
_DOING = re.compile(r"[a-z]{2,}ing\s")  # being struck off the register prevents …: a deed is the subject
# a deed told before, whose purpose follows: it called the move [a reply to the duties]
_THE_MOVE = re.compile(
    r"\b(?:the|this|that|such an?) (?:move|decision|step|measure|order|ban|ruling)s?(?: (?:is|are|was|were|has been|had been))?$"
)
_SAYS_IT = re.compile(r"(?:^|\b(?:says?|said|calls?|called|that)\s)(?:it|this|that)(?:['’]s| is| was)?$")
Pair = tuple[Stretch, Stretch]


class English(EnglishSides):
    """The reader of one language's connectives; `read` returns reason and consequence, or None."""

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
        named = rule.kind == "motive" and _THE_MOVE.match(passage.text(effect))
        if rule.bare and not named and (self.pronoun.match(passage.text(effect)) or passage.is_actor(effect)):
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
        if rule.first and at > 0 and not (at == 1 and self._is_time(passage.text(passage.clauses[0]))):
            return None
        cause = self._right(start if rule.keep else end, at, passage, rule, clause=rule.keep, closes=False)
        first = passage.at(cause[1] - 1) + 1
        effect = self._consequence(first, passage, whole=rule.kind == "conditional")
        if effect and rule.kind == "conditional":
            cause = (cause[0], self._condition_end(first, passage.at(effect[0]), passage) or cause[1])
        if effect is None and (split := _NO_COMMA.match(passage.text(cause))):  # if they are small they go under
            return (cause[0], cause[0] + split.end()), (cause[0] + split.end(), cause[1])
        return (cause, effect) if effect else self._back(rule, start, end, at, passage)

    def _is_time(self, words: str) -> bool:
        """Tell whether a clause before the first one only says when: recently, last week."""
        return words.endswith("ly") or (
            words.startswith(("on ", "last ", "this ", "next ")) and self.frame.match(words) is not None
        )

    def _condition_end(self, first: int, last: int, passage: Passage) -> int | None:
        """Return where a condition ends that goes on, without a verb of its own, from clause `first` to the one before `last`."""
        between = [passage.text(passage.clauses[i]) for i in range(first, last)]
        if not between or any(self.frame.match(words) or self.aside.match(words) for words in between):
            return None
        return passage.clauses[last - 1][1]

    def _back(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        own = passage.folded[passage.clauses[at][0] : start].strip()
        cause = self._ground(rule, start, end, at, passage)
        if cause is None or (rule.inner and at == 0 and not own):
            return None
        last = passage.at(cause[1] - 1)
        if rule.bare and at > 0 and _AUXILIARY.fullmatch(own):  # the pact, signed in May, was meant to …
            effect = self._apposed(at, passage)
        elif (
            rule.bare
            and rule.form == "back"
            and at > 0
            and (not own or _THAT.fullmatch(own))
            and (named := self._named_before(at, passage))
        ):
            effect = named  # the pact, meant to …; the pact, which aims to …
        elif at == 0 and not own and last + 1 < len(passage.clauses):  # in a bid to A, B
            effect = self._consequence(last + 1, passage, whole=False) or self._before(passage)
        elif rule.kind == "motive" and rule.bare and rule.form == "back" and (deed := _THE_MOVE.search(own)):
            effect = (start - len(own) - 1 + deed.start(), start)
        elif at == 0 and (not own or self.pronoun.match(own) or _SAYS_IT.search(own) or self.opening.fullmatch(own + " ")):
            effect = self._before(passage)
        else:
            whole = at == 0 and passage.folded[start:end] == "because" and own.count(" ") >= 3 and "because" not in own
            effect = self._left(start, at, passage, bare=rule.bare or whole, main=rule.kind == "causal")
            effect = self._deed(effect, rule, passage) if effect else None
        if effect and rule.kind == "causal" and (beside := _BESIDE_IT.search(passage.folded, cause[0] + MIN_OWN, cause[1])):
            cause = (cause[0], beside.start())
        return (cause, effect) if effect else None

    def _ground(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Stretch | None:
        """Return the reason that stands behind a connective, None for what is none."""
        cause = self._right(start if rule.keep else end, at, passage, rule)
        if rule.kind == "motive":
            if " " not in passage.text(cause).strip():
                return None  # lobbied to avoid: what is avoided stands before
            cause = self._purpose(rule, cause, passage)
        elif rule.kind == "causal":
            cause = self._with_second(cause, passage)
        else:
            cause = self._with_more(cause, passage)
        if rule.bare and passage.folded[start:end].endswith(" by") and passage.opens_with_doer(cause):
            return None  # measures threatened by Peru
        return (_NEWS.fullmatch(passage.text(cause).strip()) and self._before(passage)) or cause

    def _with_more(self, cause: Stretch, passage: Passage) -> Stretch:
        """Return a condition with the further verbs of its subject, to the end: if nets are small, are marked, and do no harm."""
        cl = passage.clauses
        end = passage.at(cause[1] - 1)
        if cause[1] < cl[end][1] or end + 1 >= len(cl) or not _AND_IS.match(passage.text(cl[end + 1])):
            return cause
        if not any(passage.text(later).startswith(("and ", "or ")) for later in cl[end + 2 :]):
            return cause
        while end + 1 < len(cl) and not self.frame.match(passage.text(cl[end + 1])) and cl[end + 1][1] - cause[0] < MAX_SIDE:
            end += 1
        return cause[0], cl[end][1]

    def _named_before(self, at: int, passage: Passage) -> Stretch | None:
        """Return the thing before clause `at` that the clause describes, None where a verb or an actor stands there."""
        before = passage.clauses[at - 1]
        named = passage.doc.mentions_in(*before)
        actor = bool(named) and named[-1].end >= before[1]
        return None if actor or self.finite.search(passage.folded, *before) or not ARTICLE.match(passage.text(before)) else before

    def _apposed(self, at: int, passage: Passage) -> Stretch | None:
        """Return the subject of a clause that is but an auxiliary, with an apposition behind it, None for a clause before."""
        before = passage.text(passage.clauses[at - 1])
        apposed = at > 1 and bool(_BESIDE.match(before) or self.aside.match(before) or not self.finite.search(before))
        if not apposed and self.finite.search(before):
            return None
        return passage.clauses[at - 2 if apposed else at - 1][0], passage.clauses[at - 1][1]

    def _deed(self, effect: Stretch, rule: Rule, passage: Passage) -> Stretch | None:
        """Return of what stands before a connective the deed that it belongs to: has called on people to [sell] to help."""
        told = passage.text(effect)
        doing = None
        if rule.kind == "motive":
            doing = _TO_DO.match(told) or _INTO_DOING.match(told) or _AND_WILL.match(told)
        elif rule.kind == "conditional":
            doing = _DEED.match(told)
        if doing:
            effect = (effect[0] + doing.start("doing"), effect[1])
        return self._modified(effect, rule, passage) if rule.bare else effect

    def _modified(self, effect: Stretch, rule: Rule, passage: Passage) -> Stretch | None:
        """Return what a phrase right behind it belongs to: the last of several gerunds, the noun behind the verb."""
        words = passage.text(effect)
        if rule.kind == "motive":
            if last := _AND_DOING.search(words):
                return effect[0] + last.start("doing"), effect[1]
            if rule.form != "back":
                return effect
            if under := _UNDER.match(words):
                return effect[0] + under.end(), effect[1]
            if that := _THAT.search(words):
                names = passage.doc.mentions_in(*effect)
                return None if names and names[-1].end >= effect[0] + that.start() - 2 else self._described(effect, passage)
            return effect
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
        effect = self._core(effect, passage)
        if at == 0 and passage.folded[low:begin].strip() == "that":
            cause = self._before(passage)
            return (cause, effect) if cause else None
        if relative := self.relative.search(passage.folded, low, begin):
            if " " not in relative.group().strip() and self.restrictive.search(passage.folded, low, begin):
                return None
            cause = self._left(relative.start(), at, passage, bare=True)
            return (self._described(cause, passage), effect) if cause else None
        subject = trim(passage.folded, self._clause_start(low, begin, passage.folded), begin)
        if subject[0] == subject[1]:
            subject = self._over_asides(at, passage) or subject  # the quota, which caps imports, could …
        whole = self._described_subject(low, subject, passage)
        subject = whole or subject
        words = passage.text(subject)
        if self.pronoun.match(words):
            own = trim(passage.folded, low, subject[0])
            if own[1] - own[0] >= MIN_PURPOSE:  # they hope for more pacts, as this could help trade
                linked = _LINK_WORD.search(passage.folded, *own)
                cause = self._left(linked.start(), at, passage, bare=True) if linked else None
            else:
                cause = self._before(passage) if at == 0 else self._left(low, at, passage, bare=True)
            return (cause, effect) if cause else None
        if not whole and _ENDS_IN_PRONOUN.search(words):
            return None  # in June it prolonged the ban: somebody does it
        told = (
            None
            if whole or _DOING.match(words) or _THIS_ONE.fullmatch(words)
            else self.finite.search(words) or self.plain_verb.search(words)
        )
        if told and _AND_THEN.search(passage.folded, low, begin) and told.start() >= 4:
            subject = (subject[0], subject[0] + told.start())  # low rates cut costs and could boost growth
            words, told = passage.text(subject).strip(), None
        if _FRONTED.match(words) and any(m.end == subject[0] + len(words.rstrip()) for m in passage.doc.mentions_in(*subject)):
            return None  # under the pact Peru would stop …: it acts
        if told or len(words) < 4 or self.agent.match(words) or passage.is_actor(trim(passage.folded, *subject)):
            return None
        return subject, effect

    def _described_subject(self, low: int, subject: Stretch, passage: Passage) -> Stretch | None:
        """Return a subject with the clause that describes it (the pact that ended the war could …), None for another one."""
        verbs = [m.start() for m in self.finite.finditer(passage.folded, *subject)]
        if len(verbs) == 1 and _DONE_TO_IT.match(passage.folded, verbs[0], subject[1]) and ARTICLE.match(passage.text(subject)):
            thing = trim(passage.folded, subject[0], verbs[0])  # the tolls raised in May could …
            return None if self.agent.match(passage.text(thing)) or passage.is_actor(thing) else subject
        relative = _SUBJECT_THAT.search(passage.folded, low, subject[0])
        if relative is None or verbs[:2] != [subject[0]] or self.finite.search(passage.folded, low, relative.start()):
            return None
        return trim(passage.folded, self._clause_start(low, relative.start(), passage.folded), subject[1])

    def _pattern(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        low = max(passage.low, start - 300)
        window = passage.folded[low : min(passage.high, end + 300)]
        for match in rule.pattern.made.finditer(window):
            if match.start() <= start - low < match.end():
                (c0, c1), (e0, e1) = match.span("cause"), match.span("effect")
                cause: Stretch | None = (c0 + low, c1 + low)
                if self.pronoun.match(match["cause"].strip()):
                    cause = self._before(passage)
                if cause and rule.kind == "motive":
                    cause = self._core(cause, passage)
                return (cause, (e0 + low, e1 + low)) if cause else None
        return None

    _ending = _back

    def _infinitive(self, rule: Rule, start: int, end: int, at: int, passage: Passage) -> Pair | None:
        """Read what is done so that something else may come: the mills moved to Laos [to cut their costs]."""
        low, _ = passage.clauses[at]
        first = low if passage.folded[low:start].strip() else passage.clauses[max(0, at - 2)][0]
        begin = self._clause_start(first, start, passage.folded, verb=True)
        return self._back(rule, start, end, at, passage) if purposes.is_done(passage.folded[begin:start], self.verbs) else None
