"""Where a side of an English argument begins and ends: clauses with a verb of their own, without frames and asides."""

import re

from tongjian.coding.arguments.passage import Passage, Stretch, trim
from tongjian.coding.arguments.rules import Rule, Rules
from tongjian.coding.arguments.verbs import Verbs

MAX_SIDE = 320  # characters of one side
MIN_PURPOSE = 8  # characters of a purpose before something else may end it
MAX_SUBJECT_WORDS = 7  # of a subject before therefore
MAX_BACK = 4  # stretches between marks that one side may run over
_DASH = re.compile(r"\s*(?:[—–]|-{1,2})\s*")
_LAST_OF_LIST = re.compile(
    r"^(?!(?:who|which|that|while|as|but|where|when|given|because|due|thanks|owing|despite|amid|after|following|including|such|with|by)\b)"
    r"[^,;:]{2,60}\sand\s[^,;:]{2,60}$"
)
_BY_DOING = re.compile(r"\sby\s(?:[a-z]+ly\s)?[a-z]{3,}ing\s")
# a present without an ending: behind they and the like any word but a noun's own, behind a plural one of the list
_PLAIN = (
    r"(?:\b(?:they|we|you|i)\s(?:[a-z]+ly\s)?(?!who\b|that\b|of\b|and\b|all\b|both\b|ourselves\b|themselves\b|to\b|in\b|on\b|are\b)[a-z]{3,}"
    r"|(?:^|(?<!\bthe)\s)[a-z'’-]{3,}s\s(?:[a-z]+ly\s)?(?:{}))\b"
)
_AUXILIARY_ENDS = re.compile(r"\s*\b(?:is|are|was|were|has|have|had|will|would|must|can|could|should|may)$")
_AND_MORE = re.compile(r"\sand\s(?!(?:say|add|warn|accus|argu|not|urg|insist|tell|claim|call|demand)ing\b)[a-z]+ing\s")
_GOES_ON = re.compile(
    r"^(?:thus|thereby|further|potentially|and)?\s?(?:[a-z]+ly\s)?(?!(?:includ|accord|say|add|cit|not|warn|argu|tell|claim)ing\b)[a-z]{2,}ing\s[a-z]"
)
_SAID_THING = re.compile(r"\b(?:to|of|about|against) $")  # before what is said as a thing, without a verb of its own
# what a clause without a comma describes is the last thing before it: refused to sign a pact which could …
_LAST_THING = re.compile(r".*(?<!\bof)\s(?P<thing>(?:an?|the|its|their|his|her|this|that|these|those)\s.*)")
_THING = re.compile(r"\b(?P<thing>an?|the|its|their|his|her|this|that|these|those|some|any|such)\s")
ARTICLE = re.compile(r"(?:an?|the|its|their|his|her|this|that|these|those|our)\s")
_LETTING = re.compile(r"(?:[a-z]+\s){0,2}(?:allow|enabl|forc|caus|help|encourag|push|prompt|permit|led|lead)[a-z]*\s.*\sto\s")
_HOWEVER = re.compile(r"(?:however|though|albeit|even|if|once)\b")  # however slowly
# what somebody speaks of: the guild welcomed [the levy], saying it would …
_JUDGED = re.compile(
    r"[^,;:]{3,80}\b(?:welcom|condemn|criticis|criticiz|prais|slamm|denounc|hail|blast|defend|reject|oppos|laud|attack|decri|lambast|applaud"
    r"|support|back)(?:ed|es|s|ing)\s(?P<thing>[^,;:]{4,}?),?(?: saying| arguing| adding| claiming| warning)?$"
)
_ADVERBS = frozenset({"also", "then", "and", "but", "soon", "almost", "nearly", "further", "thus", "not"})
_RELATIVES = frozenset({"that", "which", "who"})


class EnglishSides:
    """The word classes of the language, and what finds a side's ends by them."""

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
            further = later > last + 1 and not passage.folded.startswith(("and ", "or "), cl[later][1] + 2)
            if closes and (later + 1 == len(cl) or further) and _LAST_OF_LIST.search(words):
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

    def _left(
        self, end: int, at: int, passage: Passage, *, bare: bool, joint: bool = False, main: bool = False
    ) -> Stretch | None:
        """Return the clause that ends at `end`: back to the nearest boundary behind which there is a verb.

        `bare`: a noun phrase without a verb will do. `joint`: clauses joined by `and` stay together.
        """
        cl = passage.clauses
        lacking, limit = False, end  # whether a verb was passed over whose subject stands before; where what is between begins
        for index in range(at, max(-1, at - MAX_BACK), -1):
            low = cl[index][0]
            if low >= end:
                continue
            if lacking and index > 0 and self._stands_between(index, passage):
                limit = low
                continue
            start = self._clause_start(low, limit, passage.folded, verb=True, joint=joint or index < at, main=main)
            words = passage.folded[start:end].strip(" ,")
            verb = self.finite.search(words) or self.plain.search(words) or self.plain_verb.search(words)
            if start == low and index > 0 and not bare and (not words or (verb and self._lacks_subject(words[: verb.start()]))):
                lacking = lacking or bool(words)
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
                return self._with_subject(index, start, at, passage), end
        return None

    def _with_subject(self, index: int, start: int, at: int, passage: Passage) -> int:
        """Return where a side begins whose clause `index` is an apposition: the ale, the pride of Kent, sells well."""
        cl = passage.clauses
        if not 0 < index < at or start != cl[index][0] or "," not in passage.folded[cl[index - 1][1] : start]:
            return start
        before = passage.text(cl[index - 1])
        lone = not any(self.finite.search(words) for words in (before, passage.text(cl[index])))
        return cl[index - 1][0] if lone and ARTICLE.match(before) else start

    def _stands_between(self, index: int, passage: Passage) -> bool:
        """Tell whether a clause is put between a subject and its verb: the bank, which owns a mill, closed."""
        words = passage.text(passage.clauses[index])
        aside = self.aside.match(words) is not None and not words.startswith(("and ", "or "))
        return aside or self._between_dashes(index, passage)

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
        return all(word.endswith("ly") or word in _ADVERBS for word in before.split())

    def _clause_start(
        self, low: int, end: int, folded: str, *, verb: bool = False, joint: bool = False, main: bool = False
    ) -> int:
        """Return where the clause begins that ends at `end`: behind the last boundary word (for `verb`: with a verb after it)."""
        start = low
        for boundary in (self.boundary,) if joint else (self.boundary, self.joint):
            for mark in boundary.finditer(folded, low, end):
                found = self.finite.search(folded, mark.end(), end)
                if boundary is self.joint and self._is_half_subject(folded[low : mark.start()], verb=verb):
                    continue  # the club and its allies: one subject
                least = 0 if mark.group().split()[0] in _RELATIVES else 2  # the pronoun itself is the subject: a law that allows
                if (
                    main
                    and least == 0
                    and found
                    and found.start() == mark.end()
                    and self.finite.search(folded, low, mark.start())
                ):
                    continue  # they closed the mine that pollutes the lake, because …
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

    def _before(self, passage: Passage) -> Stretch | None:
        """Return the sentence before, of a long one its last clause with a verb and what follows it."""
        before = passage.before(self.finite, self.aside)
        judged = _JUDGED.match(passage.folded, *before) if before else None
        return (judged.start("thing"), judged.end("thing")) if judged else before

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
        letting = _LETTING.match(passage.folded, *effect)  # it lets those who smoke go outside
        kept = (" who",) if letting else (" but",) if passage.folded.startswith("not only ", effect[0]) else ()
        found = [m.start() for m in ends if not _AND_MORE.match(m.group()) and not m.group().startswith(kept)]
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

    def _over_asides(self, at: int, passage: Passage) -> Stretch | None:
        """Return the subject of a clause that begins with its verb, before an aside: the ale, a brew of monks, sells."""
        cl = passage.clauses
        for index in range(at - 1, max(0, at - MAX_BACK), -1):
            words = passage.text(cl[index])
            if not self.aside.match(words) and self.finite.search(words) and not self._between_dashes(index, passage):
                return None
            before = passage.text(cl[index - 1])
            if not self.finite.search(before) and not self.aside.match(before) and not _HOWEVER.match(before):
                return cl[index - 1]
        return None

    def _described(self, cause: Stretch, passage: Passage) -> Stretch:
        """Return the thing that a clause right behind it, without a comma, describes: the noun phrase behind the last verb."""
        if passage.text(cause).rstrip().endswith(","):
            return cause
        verbs = list(self.finite.finditer(passage.folded, *cause))
        found = _THING.search(passage.folded, verbs[-1].end(), cause[1]) if verbs else None
        thing = found if verbs else _LAST_THING.search(passage.folded, *cause)
        return (thing.start("thing"), cause[1]) if thing else cause

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
