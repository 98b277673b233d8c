"""The frames of one English sentence: X said that …, "…," said X, …, according to X, X called the deal "…"."""

import re

from tongjian.coding.statements.english_according import according
from tongjian.coding.statements.english_called import MIN_QUOTED, QUOTING, called
from tongjian.coding.statements.english_content import (
    CERTAIN,
    HEARER_VERBS,
    JOINS_ON,
    MIN_CONTENT,
    SETTING,
    TAIL,
    TOLD_TAIL,
    asked_to,
    blames_for,
    start_behind,
)
from tongjian.coding.statements.english_inserted import (
    CONDITION,
    MAX_SUBJECT,
    VERB_NEXT,
    is_clause,
    is_inserted,
    quote_next,
    runs_on,
    setting_before,
)
from tongjian.coding.statements.english_nouns import as_noun, noun_content
from tongjian.coding.statements.english_parted import called_for, can_threaten, opening, relative_content
from tongjian.coding.statements.english_places import (
    behind_as,
    behind_clause,
    closes,
    comma_closes,
    joined_by,
    phrase_start,
)
from tongjian.coding.statements.english_pronouns import bare_pronoun
from tongjian.coding.statements.english_sentence import AND_SOMEBODY, Sentence
from tongjian.coding.statements.english_speaker import any_noun, before, behind, listed, subject_of
from tongjian.coding.statements.english_subject import clause_subject, infinitive_subject
from tongjian.coding.statements.english_words import EnglishVerb
from tongjian.coding.statements.found import Speaker

# a speaker behind such a word stands in a clause beside the outlet's own (shares fell after the company said …)
_SUBORDINATE = re.compile(
    r"\b(?:after|as|when|because|which|what|since|where|before|although|that)(?:,\s[^,;:]{2,30},)?\s(?:[\w.’'-]+\s){0,3}$"
)
ARTICLE = 4  # characters of an article before a speaker
LEAST_CLAUSE = 12  # characters of a main clause before one that begins with "after" or the like
SHORT_CLAUSE = 4  # spaces in a clause before "he added" that closes a sentence
MAX_WITH = 90  # characters of a subject of its own before a participle
_WITH = re.compile(r"(?:^|,)\s?with\s(?=[^,]{2,80}(?:,\s[^,]{2,60},)?\s$)")
_BY = re.compile(r"\sby\s")
# a cue in a condition
_IF = re.compile(r"(?:(?:and|but|even|only)\s)?(?:if|unless|whether|should)\s[^,]*$")
_OPENS_CLAUSE = re.compile(r"(?:\w+ly\s)?\w+ing\b|(?:this|last)\s[\w’']+\s(?!on\b|in\b|at\b)")  # also what only looks like a time
_CLOSING = re.compile(r"\s[^,;:\"“”]{3,70}[.]?\s*$")  # a speaker who closes the sentence: …, say traders in Lima.
_NAMED = re.compile(
    r"\s(?:the|it|this|that|these|those|an?|his|her|its|their|him|them|what|[A-Z“\"])"
)  # what a verb calls something
_NO_SPEAKER = frozenset({"we", "you", "i"})  # the outlet and its readers
_FIRST_PERSON = re.compile(r"(?<![\w’'“\"])I\s(?:(?:also|have|had|hereby|further|therefore|thus|do|now)\s){0,3}$")
_BE = re.compile(r"^(?:is|are|was|were|been|'s)\b")  # before a cue in -ing it makes no passive: have been pressing
_WHICH = re.compile(r"(?P<which>(?:,\swhich|\swhat)\s)(?!(?:is|are|was|were|has|had)\b)(?:[\w.’'&-]+\s){1,5}$")
_CALLED = re.compile(
    r"(?:\s(?:it|them))?(?:\sas|\sto be)?\s(?P<what>(?!as\b|to\b|by\b|for\b|in\b|on\b|at\b|that\b)[^,.;:—–\"“”()]{4,120}?)"
    r"(?=\s(?:is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|does|did)\b|[,.;:—–\"“”()]|$)"
)
_BY_SAYING = re.compile(r"\b(?:by|in|while)\s(?:\w+ly\s)?$")
_RETELLS = re.compile(r",\s(?:the|an?|its|this)\s(?:[\w-]+\s){0,2}(?:report|article|newspaper|paper|magazine|outlet|agency)\s$")
_WHAT_HE = re.compile(r"\bwhat\s(?:[\w.’'-]+\s){0,2}$")
_THAT_CLAUSE = re.compile(r"\s(?:that|it|he|she|they|there)\s")
_SAID_TO = re.compile(r"\b(?:is|are|was|were|been|be)\s(?:\w+\s)?$")
MAX_TELLING = 20  # characters before a verb of saying in which a form of "be" makes it a passive
_QUOTED_BY = re.compile(r"\b(?:is|was|were|are|been)\squoted\s(?:(?:by|in|on)\s[^,;:\"]{2,40}\s)?(?:as\s)?$")
_QUOTED_WHO = re.compile(r"\b(?:quoted|quotes|quoting|cited|cites|citing)\s(?P<who>[^,;:\"“”]{2,70}?)\sas\s$")
_OPENS_ON = re.compile(r"\b(?:because|since|although|though|whereas|and that|but that),\s$")
_PASSIVE = frozenset({"quoted as saying"})
_TOLD_THAT = re.compile(r"\bthat\s*,?\s*$")
MAX_GAP = {True: 90, False: 40}  # characters between a speaker and a word that is seldom a verb of saying; more for said and told
_REPORTS = frozenset({"reported", "reports"})
_PLAIN = frozenset({"said", "says", "say", "told", "tells", "added", "adds"})
LEAST_NAME = 3  # characters of a subject before a frame that parts it from its verb
LINE_QUOTE = 12  # characters of a quote that may stand without a cue


class Frames(Sentence):
    """The frames of one sentence, read from left to right; `begin` is where the text that no frame has taken begins."""

    def read_trailing(self) -> None:
        """Read first a frame that closes the sentence (…, experts say.): what stands before it is all said."""
        for start, end, word in reversed(self.hits):
            if word == "according to" and self._is_outer(start, end):
                taken = self._according(start, end)
                self.done, self.begin = taken is not None, taken or self.begin
                return
            verb = self.words.verbs.get(word)
            if verb is None or verb.form != "say" or not closes(self.doc, end, self.high):
                continue
            comma = self.doc.folded.rfind(",", self.low, start)
            if (
                comma - self.low > 2 * MIN_CONTENT
                and start - comma < 90
                and not self._retold(start)
                and (taken := self._behind_content(start, end, word, verb))
            ):
                self.done, self.begin = True, taken
            return

    def _is_outer(self, start: int, end: int) -> bool:
        """Tell whether "according to X" closes the sentence and what stands before it is at most what somebody expects."""
        if (
            any(at > end and " who " not in self.doc.folded[end:at] for at, _, _ in self.hits)
            or '"' in self.doc.folded[self.low : start]
        ):
            return False
        verbs = [self.words.verbs.get(word) for at, _, word in self.hits if at < start]
        return len(verbs) > 0 and all(verb is not None and verb.kind in ("prediction", "opinion") for verb in verbs)

    def _retold(self, start: int) -> bool:
        """Tell whether a report or outlet only tells what somebody else said (X denied that …, the report added)."""
        comma = self.doc.folded.rfind(",", self.low, start)
        if comma < 0 or not _RETELLS.search(self.doc.folded, comma, start):
            return False
        return any(
            word != "according to"
            and self.words.verbs[word].form in ("say", "before")
            and _THAT_CLAUSE.match(self.doc.folded, end)
            for at, end, word in self.hits
            if at < comma
        )

    def read(self, hit: tuple[int, int, str]) -> None:
        """Read one cue, if no earlier frame has taken it."""
        start, end, word = hit
        if start < self.begin:
            return
        taken = self._taken(start, end, word)
        if taken is not None:
            self.done, self.begin = True, taken

    def _taken(self, start: int, end: int, word: str) -> int | None:
        if word == "according to":
            return self._according(start, end)
        if (asked := called_for(self.doc, end, word)) is not None:
            end, word = asked
        verb = self.words.verbs[word]
        if verb.ambiguous and start > self.low + ARTICLE and self.doc.full[start].isupper():
            return None  # a word of a heading: Firm Faces Questions Over Alleged Leaks
        going_on = word.split()[0].endswith("ing") and not self._is_participle(start, word)
        if not going_on and (noun := as_noun(self.doc, self.words, self.low, start, word, verb)) is not None:
            return self._noun(start, end, noun, told=word.endswith(" that"))
        doing = (verb.form, verb.kind) == ("act", "opinion") and not blames_for(self.doc, end, self.high)
        if verb.form == "label" or doing:
            labelled = self._label(start, end, word, verb)
            if labelled is not None or verb.form == "label":
                return labelled
        if (verb.form == "adding" and not going_on) or (verb.form == "act" and self._is_participle(start, word)):
            return self._adding(start, end, word, verb)
        if verb.form == "say" and not self.done and (taken := self._behind_content(start, end, word, verb)):
            return taken
        return self._before_content(start, end, word, verb)

    def _is_participle(self, start: int, word: str) -> bool:
        """Tell whether a cue is a participle that adds to what was told or said (…, accusing Peru of …), no progressive."""
        if not word.split()[0].endswith("ing"):
            return False
        passive = self.words.passive.search(self.doc.folded, max(self.low, start - 12), start)
        return passive is None or not _BE.search(passive.group())

    # ---- X said …

    def _before_content(self, start: int, end: int, word: str, verb: EnglishVerb) -> int | None:
        told_by = infinitive_subject(self.doc, self.words, self.low, start, self.memory)
        passive = self._passive(start) if told_by is None else None
        if (
            passive
            and word not in self.words.stands | _PASSIVE
            and not (word.split()[0].endswith("ing") and _BE.search(passive.group()))
        ):
            return None
        content = relative_content(self.doc, verb, (self.low, start), (end, self.high))
        content = content or start_behind(self.doc, word, verb, end, self.high)
        if content is None or self.high - content < (MIN_QUOTED if verb.kind == "demand" else MIN_CONTENT):
            return None
        if _IF.match(self.doc.folded, self.low, start):
            return None
        content = behind_as(self.doc, (self.low, self.high), start, content)
        if (
            told_by is None
            and self.said.signer
            and _FIRST_PERSON.search(self.doc.full, max(self.low, start - MAX_TELLING), start)
        ):
            told_by = self.said.signer
        if (
            told_by is None
            and self.said.signer
            and joined_by(self.doc, self.low, start)
            and self.doc.full.startswith("I ", self.low)
        ):
            told_by = self.said.signer
        speaker = told_by or self._subject(start, word, plain=word in _PLAIN)
        if speaker is None or (bare_pronoun(speaker.surface) in _NO_SPEAKER and speaker is not self.said.signer):
            return None
        if (verb.form, verb.kind) == ("act", "threat") and not can_threaten(self.words, speaker):
            return None  # the appeal threatens to sour ties
        joined = joined_by(self.doc, self.low, start) is not None
        if joined and not self.words.is_inflected(word):
            return None  # mine data to find suspects and predict …
        told = _TOLD_THAT.search(self.doc.folded, end, content) is not None
        far = speaker is not self.said.signer and start - max(speaker.end, speaker.reach) > MAX_GAP[word in _PLAIN]
        if verb.ambiguous and not joined and not told and far:
            return None
        beside = _SUBORDINATE.search(self.doc.folded, self.low + LEAST_CLAUSE, speaker.start) is not None
        if beside and verb.form == "act":
            return None  # a deed of the background: hours after Paris threatened to …
        stop = self._stop(content, word, start)
        minor = (
            beside
            or told_by is not None
            or self._joined_to_deed(start)
            or (not self.done and behind_clause(self.doc, self.low, speaker.start))
            or (stop < self.high and comma_closes(self.doc, self.low, start) == "clause")
        )
        kind = (
            "demand"
            if verb.asks_to
            and self.doc.folded.startswith(("to ", " for "), content - 3 - self.doc.folded.startswith(" for ", content - 5) * 2)
            else verb.kind
        )
        act = verb.form == "act" and verb.kind != "opinion"
        return self._say(speaker, content, stop, (start, end), kind, act=act, minor=minor)

    def _passive(self, start: int) -> re.Match[str] | None:
        """Return what before the cue at `start` makes it no finite verb of saying; May and Will may be names."""
        found = self.words.passive.search(self.doc.folded, max(self.low, start - 12), start)
        return None if found and found.start() > self.low and self.doc.full[found.start()].isupper() else found

    # ---- …, X said · "…," said X

    def _behind_content(self, start: int, end: int, word: str, verb: EnglishVerb) -> int | None:
        folded, low, cue = self.doc.folded, self.low, (start, end)
        if folded[end : self.high].strip() == ":" or _SAID_TO.search(folded, max(low, start - MAX_TELLING), start):
            return None
        if (inside := self._inverted(start, end)) is not None:
            return self._say(inside[0], inside[1], self.high, cue, verb.kind)
        if self._goes_on(start, end, verb):
            return None
        found = self._turned(start, end, word) or self._plainly_behind(start, end, word, verb)
        if found is None:
            return None
        speaker, content_end = found
        behind_frame = max(end, speaker.end, speaker.reach)
        if is_inserted(self.doc, self.words, (low, content_end), (behind_frame, self.high), self.quotes):
            return self._say(speaker, low, self.high, cue, verb.kind)
        doing = _OPENS_CLAUSE.match(folded, low, content_end) and CERTAIN.search(folded, low, content_end)
        if not doing and SETTING.fullmatch(folded, low, content_end):  # Since May, the envoy noted, trade has doubled
            between = folded.startswith(",", end) and len(folded[content_end : speaker.start].strip(' ,"”')) <= ARTICLE
            runs = between and not JOINS_ON.match(folded, end) and CERTAIN.search(folded, end, self.high)
            return self._say(speaker, end, self.high, cue, verb.kind) if runs else None
        plain = word in _PLAIN or word in _REPORTS
        ends = closes(self.doc, end, self.high) and plain and folded[low:content_end].count(" ") >= SHORT_CLAUSE
        if not self._says_something(content_end) and not ends:
            return None
        if runs_on(self.doc, self.quotes, (low, content_end), (end, self.high)):
            return self._say(speaker, low, self.high, cue, verb.kind)
        self._say(speaker, low, content_end, cue, verb.kind)
        for quote in self.quotes:
            if quote.open >= max(speaker.end, end) and quote.end - quote.start >= LINE_QUOTE:
                self.said.add(self.index, speaker, quote.start, min(quote.end, self.high), cue, verb.kind, direct=True)
        return min(self.high, self._stop(max(end, speaker.end), word, start, least=0))

    def _goes_on(self, start: int, end: int, verb: EnglishVerb) -> bool:
        """Tell whether the content stands behind the cue: told the mayor to go, X has shut the port, and said that …."""
        if verb.asks_to and asked_to(self.doc.folded, end, self.high) is not None:
            return True
        lead = self.doc.folded[self.low : start].rstrip()
        return joined_by(self.doc, self.low, start) is not None and not lead.endswith('"')

    def _turned(self, start: int, end: int, word: str) -> tuple[Speaker, int] | None:
        """Return who is named behind the cue, and where the content before it ends: "…," said X."""
        lead = self.doc.folded[self.low : start].rstrip()
        said = lead[-1:] != "," or is_clause(self.doc, self.words, self.low, start)
        said = said or CONDITION.match(self.doc.folded, self.low, start) is not None
        closing = _CLOSING.match(self.doc.folded, end, self.high) is not None
        said = said or (closing and not SETTING.fullmatch(self.doc.folded, self.low, start))
        if word in HEARER_VERBS or lead[-1:] not in ",\"”'?!" or len(lead) <= MIN_CONTENT or not said:
            return None
        speaker = behind(self.doc, self.words, end, self.high)
        if speaker is None and word in _PLAIN:
            speaker = any_noun(self.doc, end, self.high)
        return (speaker, start) if speaker else None

    def _plainly_behind(self, start: int, end: int, word: str, verb: EnglishVerb) -> tuple[Speaker, int] | None:
        """Return the subject of the cue, and where the content before both ends: "…," X said."""
        told = word in ("told", "tells") and TOLD_TAIL.match(self.doc.folded, end, self.high)
        if not told and not TAIL.match(self.doc.folded, end, self.high):
            return None
        if quote_next(self.doc, end, self.high) and AND_SOMEBODY.search(self.doc.folded, self.low, start):
            return None  # it shut the mill, and X said, "…"
        speaker = before(self.doc, self.words, self.low, start, self.memory, plain=word in _PLAIN or word in _REPORTS)
        enclosed = VERB_NEXT.match(self.doc.folded, end, self.high) is not None
        if enclosed and speaker is None:  # Rome, most envoys have concluded, is …
            speaker = clause_subject(self.doc, self.words, self.doc.folded.rfind(",", self.low, start) + 1, start, listed=False)
        if speaker is None or (verb.ambiguous and not enclosed and not self._is_sure(speaker)):
            return None
        if _WHAT_HE.search(self.doc.folded, max(self.low, speaker.start - MAX_TELLING), speaker.start):
            return None  # I agree with what the minister said
        if _OPENS_ON.search(self.doc.folded, self.low, speaker.start):
            return None  # it void the deal because, it said, the panel had erred
        speaker = listed(self.doc, self.low, speaker)
        content_end = phrase_start(self.doc, self.low, speaker.start, least=LEAST_NAME if enclosed else MIN_CONTENT)
        return (speaker, content_end) if content_end is not None else None

    def _inverted(self, start: int, end: int) -> tuple[Speaker, int] | None:
        """Return who is named behind a verb inside its content, and where that begins: Rome, says a banker, is …."""
        lead = self.doc.folded[self.low : start].rstrip()
        if lead[-1:] != "," or lead.count(",") > 1 or len(lead) > MAX_SUBJECT or '"' in lead:
            return None
        if is_clause(self.doc, self.words, self.low, start):
            return None
        speaker = behind(self.doc, self.words, end, self.high)
        if speaker is None:
            return None
        if (
            content := setting_before(self.doc, self.words, self.low, start, max(speaker.end, speaker.reach), self.high)
        ) is not None:
            return speaker, content
        rest = self.doc.folded[max(speaker.end, speaker.reach) : self.high]
        return (speaker, self.low) if rest.startswith(", ") and CERTAIN.match(rest, 2) else None

    def _says_something(self, end: int) -> bool:
        """Tell whether the text before `end` holds a quote or a clause, and not only the beginning of a noun phrase."""
        return any(q.open < end for q in self.quotes) or is_clause(self.doc, self.words, self.low, end)

    # ---- other cues

    def _according(self, start: int, end: int) -> int | None:
        found = according(self.doc, self.words, (self.low, self.begin), (start, end), self.high)
        if found is None:
            return None
        self._say(found.speaker, *found.span, (start, end), "claim", minor=found.minor)
        return found.taken

    def _noun(self, start: int, end: int, verb: EnglishVerb, *, told: bool) -> int | None:
        """Read a noun with its that-clause, its "that" `told` in the cue or not: the minister's claim that …, a report that …."""
        found = noun_content(self.doc, self.words, (self.low, start), (end, self.high), verb, self.memory, told=told)
        if found is None:
            return None
        stop = self._stop(found.content, "said", start)
        return self._say(found.speaker, found.content, stop, (start, end), found.kind, minor=True)

    def _label(self, start: int, end: int, word: str, verb: EnglishVerb) -> int | None:
        """Read what somebody calls a thing in quoted words (X called the deal "…")."""
        if (relative := self._relative_label(start, end, word, verb)) is not None:
            return relative
        by = _BY.match(self.doc.folded, end, self.high)
        passive = self.words.passive.search(self.doc.folded, max(self.low, start - 12), start)
        told_of = passive is not None and not (word.endswith("ing") and _BE.search(passive.group()))
        if (told_of and not by) or (verb.ambiguous and not by and not _NAMED.match(self.doc.full, end, self.high)):
            return None
        span, direct = called(self.doc, self.quotes, by.end() - 1 if by else end, self.high, by=by is not None, word=word)
        if span is None:
            return None
        if by:
            speaker = behind(self.doc, self.words, by.end(), span[0])
        elif word.endswith("ing") and (word in QUOTING or self.doc.folded[start - 2 : start] == ", "):
            speaker = self.speaker or subject_of(self.doc, self.words, self.low, start, self.memory)
        else:
            speaker = self._subject(start, word, plain=True)
        if speaker is None:
            return None
        self.memory.note(speaker)
        self.said.quote_speaker = self.speaker = speaker
        minor = by is not None or self._joined_to_deed(start)
        self.said.add(self.index, speaker, *span, (start, end), verb.kind, direct=direct, minor=minor)
        return span[1]

    def _relative_label(self, start: int, end: int, word: str, verb: EnglishVerb) -> int | None:
        """Read what somebody calls or sees a thing as in a relative clause: the levy, which Peru deems unfair."""
        which = _WHICH.search(self.doc.folded, max(self.low, start - MAX_SUBJECT), start)
        what = _CALLED.match(self.doc.folded, end, self.high) if which else None
        if which is None or what is None or any(q.open <= what.end() and q.close > what.start("what") for q in self.quotes):
            return None
        speaker = self._meant(before(self.doc, self.words, which.end("which"), start, self.memory, plain=True))
        if speaker is None or not self._is_sure(speaker):
            return None
        self.memory.note(speaker)
        self.said.add(self.index, speaker, *what.span("what"), (start, end), verb.kind, direct=False, minor=True)
        return what.end("what")

    def _adding(self, start: int, end: int, word: str, verb: EnglishVerb) -> int | None:
        """Read a participle behind a comma: …, adding that …; its speaker is the sentence's."""
        beside = self._beside(start)
        joined = self.done or self.doc.folded[max(self.low, start - 2) : start] in (", ", "— ")
        means = _BY_SAYING.search(self.doc.folded, max(self.low, start - 20), start) is not None
        if beside is None and not joined and not means:
            opened = opening(self.doc, self.words, (self.low, start), (end, self.high), word, self.memory)
            return self._say(opened[0], *opened[1:], (start, end), verb.kind, minor=True) if opened else None
        content = start_behind(self.doc, word, verb, end, self.high)
        if content is None or self.high - content < MIN_CONTENT:
            return self._quoted_before(*beside, (start, end)) if beside is not None and closes(self.doc, end, self.high) else None
        if beside is not None:
            speaker = before(self.doc, self.words, *beside, self.memory, plain=True)
        else:
            speaker = self.speaker or subject_of(self.doc, self.words, self.low, start, self.memory, loose=True)
        if speaker is None:
            return None
        minor = not self.done and not means and not self.words.attitudes.search(self.doc.folded, self.low, start)
        return self._say(speaker, content, self._stop(content, word, start), (start, end), verb.kind, minor=minor)

    def _quoted_before(self, low: int, high: int, cue: tuple[int, int]) -> int | None:
        """Read a quotation whose speaker an outlet names behind it: “…,” the paper quoted Jane Roe as saying."""
        quote = next((q for q in self.quotes if q.open >= self.low and q.close <= low), None)
        speaker = before(self.doc, self.words, low, high, self.memory, plain=True) if quote is not None else None
        return self._say(speaker, quote.open, quote.close, cue, "claim") if quote is not None and speaker is not None else None

    def _beside(self, start: int) -> tuple[int, int] | None:
        """Return where a subject of its own stands before a participle: with Jane Roe accusing …; Roe was quoted saying …."""
        low = max(self.low, start - MAX_WITH)
        if quoted := _QUOTED_BY.search(self.doc.folded, low, start):
            return self.low, quoted.start()
        if quoted := _QUOTED_WHO.search(self.doc.folded, low, start):
            return quoted.span("who")
        own = _WITH.search(self.doc.folded, low, start)
        return (own.end(), start) if own else None
