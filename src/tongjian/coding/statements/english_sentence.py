"""What the frames of one English sentence share: who has spoken in it, and where what is said ends."""

import re
from bisect import bisect_right

import msgspec

from tongjian.coding.statements.english_called import called
from tongjian.coding.statements.english_clauses import own_clause
from tongjian.coding.statements.english_content import EDGE, MIN_CONTENT, asked_to, is_infinite, is_noun, start_behind
from tongjian.coding.statements.english_inserted import MAX_SUBJECT, said_beside, said_inside
from tongjian.coding.statements.english_places import comma_closes, joined_by
from tongjian.coding.statements.english_said import Said
from tongjian.coding.statements.english_speaker import before, subject_of
from tongjian.coding.statements.english_subject import clause_subject
from tongjian.coding.statements.found import Speaker
from tongjian.coding.statements.quotes import Quotation

MAX_CUES = 40  # cues behind a content among which its end is looked for; more stand only in text without stops
_AND = re.compile(r",?\s(?:and|but)\s(?:also\s|then\s|later\s|has\s|have\s)?$")
# somebody else says something behind what was said: …, but analysts say
AND_SOMEBODY = re.compile(
    r",\s(?:and|but|while|though|although|whereas|yet)\s"
    r"(?!(?:that|he|she|it|they|we|i|you|this|there|what|who|which|if|when|as|also|then|later|has|have|had|is|are|was|were|will|would)\b)"
    r"(?:[\w.’'&-]+\s){1,6}$"
)
# what was said goes on with one more thing that had happened (had lied and denied it)
_HAD = re.compile(r"\bhad\s(?!been\s\w+ing\b)")
_COMPLEMENT = re.compile(r"\sthat\s|\s(?:it|he|she|they)\s|:?\s[\"“]")
_GOES_ON = re.compile(r"(?:but|and|yet)\s(?:also\s|then\s)?")
_TELLING = frozenset({"say", "before"})


class Sentence:
    """One sentence while it is read from left to right; `begin` is where the text that no frame has taken begins."""

    def __init__(
        self, said: Said, hits: list[tuple[int, int, str]], index: int, low: int, high: int, quotes: list[Quotation]
    ) -> None:
        self.said, self.hits, self.index, self.low, self.high, self.quotes = said, hits, index, low, high, quotes
        self.doc, self.words, self.memory = said.doc, said.words, said.memory
        self.begin = low
        self.done = False
        self.speaker: Speaker | None = None

    def _say(
        self,
        speaker: Speaker,
        low: int,
        high: int,
        cue: tuple[int, int],
        kind: str,
        *,
        act: bool = False,
        minor: bool = False,
    ) -> int:
        self.said.say(self.index, speaker, (low, high), cue, kind, self.quotes, act=act, minor=minor)
        self.speaker = speaker
        return high

    def _joined_to_deed(self, start: int) -> bool:
        """Tell whether "and" joins the cue to a verb that tells a deed: X recalled its envoy and called the move void."""
        lead = joined_by(self.doc, self.low, start)
        return lead is not None and not self.done and not self.words.attitudes.search(self.doc.folded, self.low, lead.start())

    def _subject(self, start: int, word: str, *, plain: bool) -> Speaker | None:
        """Return the subject of the verb at `start`: the phrase before it, or that of the verb it is joined to."""
        lead = joined_by(self.doc, self.low, start)
        if lead is not None:
            return self.speaker or subject_of(self.doc, self.words, self.low, lead.start(), self.memory)
        begin = self.begin if self.done else self.low
        if not self.done and _GOES_ON.fullmatch(self.doc.folded, self.low, start):
            return self.said.quote_speaker  # But added: "…"
        if self.done and self.doc.folded[begin:start].strip(EDGE + '"”') == "":
            return self.speaker  # X, who accused Y of …, hailed it as …
        found = before(self.doc, self.words, begin, start, self.memory, plain=plain)
        verb = self.words.verbs[word]
        only = word in self.words.evidence or verb.ambiguous or verb.form in ("act", "label")
        return self._meant(found or clause_subject(self.doc, self.words, begin, start, listed=only))

    def _meant(self, found: Speaker | None) -> Speaker | None:
        """Return a speaker that is but "it" or "they" as the sentence's subject, where nothing before told whom that means."""
        if found is None or not found.pronoun or found.mention is not None or found.name.lower() not in ("it", "they"):
            return found
        meant = subject_of(self.doc, self.words, self.low, found.start, loose=True)
        if meant is None or meant.pronoun:
            return found
        return msgspec.structs.replace(found, name=meant.name, mention=meant.mention)

    def _stop(self, content: int, word: str, begin: int, least: int = MIN_CONTENT) -> int:
        """Return where the content of the cue `word` at `begin` ends: at what is added or joined, or at the outlet's clause."""
        semicolon = self.doc.folded.find("; ", content + least, self.high)
        high = self.high if semicolon < 0 or self._is_quoted(semicolon) else semicolon
        again = self.doc.full.find(", and I ", content + least, high) if self.said.signer else -1
        high = self._next_cue(content, least, high if again < 0 else again)
        own = own_clause(
            self.doc,
            self.words,
            content,
            high,
            infinite=is_infinite(self.doc, content),
            past=not word.endswith("s") and self.words.is_finite(word.split()[0]),
            closed=comma_closes(self.doc, self.low, begin),
            noun=word.endswith((" of", " about", " against")) and is_noun(self.doc, content, high),
            quoted=self._is_quoted,
        )
        return high if own is None else own

    def _next_cue(self, content: int, least: int, high: int) -> int:
        """Return where the next cue that adds to the content or is joined to its verb takes over, `high` without one."""
        first = bisect_right(self.hits, content + least, key=lambda hit: hit[0])
        for at, end, other in self.hits[first : first + MAX_CUES]:
            if at >= high or other == "according to" or self._is_quoted(at):
                continue
            verb = self.words.verbs[other]
            if verb.form == "adding" or (verb.form == "label" and other.endswith("ing") and self.doc.folded[at - 2 : at] == ", "):
                return at
            telling = verb.form in _TELLING
            accusing = verb.form == "act" and self.words.is_inflected(other) and not other.endswith(" for")
            if telling and (beside := said_beside(self.doc, content, (at, end))) is not None:
                return beside
            if telling and (inside := said_inside(self.doc, content, (at, end), self.high)) is not None:
                return inside
            own = AND_SOMEBODY.search(self.doc.folded, max(content, at - MAX_SUBJECT), at) if telling or accusing else None
            if own and start_behind(self.doc, other, verb, end, self.high) is not None:
                return own.start()
            joined = _AND.search(self.doc.folded, max(content, at - 24), at)
            if joined and self._is_joined(content, joined.start(), other, end):
                return joined.end()
        return high

    def _is_joined(self, content: int, at: int, word: str, end: int) -> bool:
        """Tell whether the cue behind "and" has the speaker for its subject, and not what is spoken of."""
        if word.split()[0].endswith("ing"):
            return self.words.verbs[word].form in ("act", "label")
        if self.words.verbs[word].form == "label" and self.words.is_inflected(word):
            span, _ = called(self.doc, self.quotes, end, self.high, by=False, word=word)
            if span is not None:
                return True  # said he was tired and called the deal a trap
        asks = self.words.verbs[word].asks_to and asked_to(self.doc.folded, end, self.high) is not None
        if not asks and self.words.joins.isdisjoint((word, word.split()[0])) and not _COMPLEMENT.match(self.doc.folded, end):
            return False
        return self.doc.folded[at] == "," or _HAD.search(self.doc.folded, content, at) is None

    def _is_quoted(self, at: int) -> bool:
        return any(q.open < at < q.close for q in self.quotes)

    def _is_sure(self, speaker: Speaker) -> bool:
        """Tell whether an ambiguous verb can only be speech with this subject: a person, a pronoun or a noun for people."""
        kind = speaker.mention.kind if speaker.mention else ""
        named = speaker.surface.split()[-1:] and speaker.surface.split()[-1][0].isupper() and speaker.start > self.low
        return bool(
            speaker.pronoun or kind in ("person", "media") or named or self.words.speakers.search(speaker.surface.lower())
        )
