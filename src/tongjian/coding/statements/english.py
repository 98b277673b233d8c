"""English attribution: X said that …, "…," said X, …, according to X, and quotes that run over sentences."""

import re

from tongjian.coding.document import Document
from tongjian.coding.statements.english_speaker import EnglishMemory, before, behind
from tongjian.coding.statements.english_words import EnglishVerb, EnglishWords
from tongjian.coding.statements.found import Attributed, Speaker
from tongjian.coding.statements.quotes import Quotation, quotations
from tongjian.model import Span, Statement
from tongjian.pack import Pack, compiled

_AFTER_VERB = re.compile(
    r"\s*(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|evening|night|afternoon))?\b)?\s*(?:,|:"
    r"|—)?\s*(?:that\b)?\s*(?:,)?\s*"
)
_TOLD = re.compile(
    r"\s*(?:reporters|journalists|lawmakers|investors|me|us|(?:the |an? )?[\w.’']+(?:\s[\w.’']+){0,4}?)(?:\s(?:on|in|at"
    r"|by)\s[^,]{2,30})?"
    r"(?:,?\s+that\b|\s*,|\s*:|\s(?=[\"“]))\s*"
)
_TOLD_END = re.compile(r"\s(?:the |an? |his |her |its )?[\w.’']+(?:\s[\w.’']+){0,5}[.,]")
_CIRCUMSTANCE = re.compile(
    r",?\s(?:in an? (?:apparent )?(?:bid|effort|attempt|move)\b|(?:hours|days|weeks|months|a day|a week) (?:after|before)\b)"
)
_LATER_THAT = re.compile(r"[^,.;]{1,140}?\sthat\s")
_SETTING = re.compile(
    r"(?:and |but )?(?:on|in|at|during|after|before|for|as|while|when|since|from|by|under|despite|following|with|over|last"
    r"|this|earlier|later|"
    r"meanwhile|however|also|then|instead|\w+ing|\w+ly)\b[^,]*,?\s*"
)
_URGED = re.compile(r"\s*(?:[\w.’']+\s){1,5}?(?:to|not to)\s")
_TAIL = re.compile(
    r"\s*(?:[.,;:—()]|$|(?:in|on|at|after|during|to|(?:mon|tues|wednes|thurs|fri|satur|sun)day|last|this|of|by"
    r"|via|when|as|while|following|late|earlier|from|before|about|yesterday|with)\b)"
)
_NOT_CONTENT = re.compile(
    r"\s*(?:to|for|by|of|on|from|with|in|at|about|and|or|,|;|\.|\)|\(|into|over|under|against|as"
    r"|through|between|after|before|since|until|during)(?=\W|$)"
)
_REPORTED_TO = re.compile(r"\s+(?:to be|to have|so|nothing|little|goodbye|yes|no)\b")
_ACT_CONTENT = re.compile(r"\s*(?:to|that|for|on)?\s*")
_CONTENT_EDGE = " \t\n,;:.—–"
MIN_CONTENT = 8
PLAIN = frozenset({"said", "says", "say", "told"})  # verbs that hardly mean anything but speech
MIN_QUOTE = 16


def find(doc: Document, pack: Pack) -> list[Attributed]:
    """Return the statements of an English document, title left out."""
    return _Reader(doc, compiled(pack, "statements.en", EnglishWords)).read()


class _Reader:
    """One pass over the sentences of a document."""

    def __init__(self, doc: Document, words: EnglishWords) -> None:
        self.doc, self.words = doc, words
        self.quotes = quotations(doc.full)
        self.memory = EnglishMemory()
        self.found: list[Attributed] = []
        self.waiting: list[tuple[int, int, int]] = []  # sentences of a quote whose speaker is not named yet
        self.quote_speaker: Speaker | None = None
        self._at = 0
        self.hits: dict[int, list[tuple[int, int, str]]] = {}
        at = 0
        for hit in words.hits(doc.folded):
            while at < len(self.quotes) and self.quotes[at].close <= hit[0]:
                at += 1
            if not (at < len(self.quotes) and self.quotes[at].start <= hit[0]):
                self.hits.setdefault(doc.sentence_at(hit[0]), []).append(hit)

    def read(self) -> list[Attributed]:
        for index, (low, high) in enumerate(self.doc.sentences):
            if low >= self.doc.body_start:
                self._sentence(index, low, high)
        return self.found

    def _quotes_in(self, low: int, high: int) -> list[Quotation]:
        while self._at < len(self.quotes) and self.quotes[self._at].close <= low:
            self._at += 1
        found = []
        for quote in self.quotes[self._at :]:
            if quote.open >= high:
                break
            found.append(quote)
        return found

    def _sentence(self, index: int, low: int, high: int) -> None:
        quotes = self._quotes_in(low, high)
        begin = low
        done = False
        for hit in self.hits.get(index, ()):
            if hit[0] < begin:
                continue
            end = self._frame(index, hit, begin, high, quotes, first=not done)
            if end is not None:
                done, begin = True, end
        if not done:
            self._quoted_only(index, low, high, quotes)

    # ---- frames

    def _frame(
        self, index: int, hit: tuple[int, int, str], low: int, high: int, quotes: list[Quotation], *, first: bool
    ) -> int | None:
        start, end, word = hit
        if self.doc.mentions_in(start - 30, end) and any(
            m.start <= start < m.end for m in self.doc.mentions_in(start - 30, end + 30)
        ):
            return None
        if word == "according to":
            return self._according(index, start, end, low, high, quotes)
        verb = self.words.verbs[word]
        if verb.form == "say" and first and (done := self._after_content(index, hit, verb, low, high, quotes)):
            return done
        return self._before_content(index, hit, verb, low, high, quotes)

    def _according(self, index: int, start: int, end: int, low: int, high: int, quotes: list[Quotation]) -> int | None:
        speaker = behind(self.doc, self.words, end, high, self.memory)
        if speaker is None:
            return None
        at = self.doc.folded[low:start].strip(_CONTENT_EDGE)
        if len(at) > MIN_CONTENT:
            self._say(index, speaker, low, start, (start, end), "claim", quotes)
            return high
        comma = self.doc.folded.find(",", speaker.end, high)
        if comma < 0 or comma - speaker.end > 120:
            return None
        self._say(index, speaker, comma + 1, high, (start, end), "claim", quotes)
        return high

    def _after_content(
        self, index: int, hit: tuple[int, int, str], verb: EnglishVerb, low: int, high: int, quotes: list[Quotation]
    ) -> int | None:
        """Read a frame behind its content: "…," said X · …, X said · "…," he said, "…"."""
        start, end, _ = hit
        lead = self.doc.folded[low:start].rstrip()
        turned = lead[-1:] in ",\"”'" and len(lead) > MIN_CONTENT
        speaker = behind(self.doc, self.words, end, high, self.memory) if turned else None
        content_end: int | None = start
        if speaker is None:
            told = hit[2] in ("told", "tells") and _TOLD_END.match(self.doc.folded, end, high)
            if not told and not _TAIL.match(self.doc.folded, end, high):
                return None
            speaker = before(self.doc, self.words, low, start, self.memory, plain=hit[2] in PLAIN)
            if speaker is None:
                return None
            content_end = self._phrase_start(low, speaker.start)
        if content_end is None:
            return None
        if _SETTING.fullmatch(self.doc.folded, low, content_end):
            return None
        stop = max(speaker.end, end)
        self._say(index, speaker, low, content_end, (start, end), verb.kind, quotes)
        self._rest(index, speaker, stop, high, (start, end), verb.kind, quotes)
        return high

    def _phrase_start(self, low: int, at: int) -> int | None:
        """Return where the speaker's phrase begins: behind a comma or a quote mark; None where no content stands before it."""
        for pos in range(at - 1, low, -1):
            ch = self.doc.folded[pos]
            if ch in ',"”':
                return pos + 1 if pos - low > MIN_CONTENT else None
            if at - pos > 90 or ch in ";:":
                return None
        return None

    def _rest(
        self, index: int, speaker: Speaker, low: int, high: int, cue: tuple[int, int], kind: str, quotes: list[Quotation]
    ) -> None:
        for quote in quotes:
            if quote.open >= low and quote.end - quote.start >= MIN_QUOTE:
                self._add(index, speaker, quote.start, min(quote.end, high), cue, kind, direct=True)

    def _before_content(
        self, index: int, hit: tuple[int, int, str], verb: EnglishVerb, low: int, high: int, quotes: list[Quotation]
    ) -> int | None:
        start, end, word = hit
        if _REPORTED_TO.match(self.doc.folded, end, high) or self.words.passive.search(
            self.doc.folded, max(low, start - 12), start - 1
        ):
            return None
        content = self._content_start(word, verb, end, high)
        if content is None:
            return None
        speaker = before(self.doc, self.words, low, start, self.memory, plain=word in PLAIN)
        if speaker is None or (verb.ambiguous and start - speaker.end > (90 if word in PLAIN else 24)):
            return None
        if high - content < MIN_CONTENT:
            return None
        self._say(index, speaker, content, high, (start, end), verb.kind, quotes, act=verb.form == "act")
        return high

    def _content_start(self, word: str, verb: EnglishVerb, end: int, high: int) -> int | None:
        """Return where the content behind a verb begins; None where the verb takes no clause here."""
        folded = self.doc.folded
        if word in ("told", "tells"):
            told = _TOLD.match(folded, end, high)
            return told.end() if told else None
        if verb.form == "act":
            after = (_URGED if verb.kind == "demand" and not word.startswith("call") else _ACT_CONTENT).match(folded, end, high)
            return after.end() if after else end
        if _NOT_CONTENT.match(folded, end, high) and folded[end : end + 2] not in (", ", ": "):
            later = _LATER_THAT.match(folded, end, high)
            return later.end() if later and not verb.ambiguous else None
        if verb.ambiguous and _NOT_CONTENT.match(folded, end, high):
            return None
        after = _AFTER_VERB.match(folded, end, high)
        return after.end() if after else end

    # ---- contents

    def _say(
        self,
        index: int,
        speaker: Speaker,
        low: int,
        high: int,
        cue: tuple[int, int],
        kind: str,
        quotes: list[Quotation],
        *,
        act: bool = False,
    ) -> None:
        self.memory.note(speaker)
        self.quote_speaker = speaker
        for start, end, sentence in self.waiting:
            self._add(sentence, speaker, start, end, cue, kind, direct=True)
        self.waiting = []
        inside = [q for q in quotes if q.open < high and q.close > low]
        outer = self.doc.folded[low:high].strip(_CONTENT_EDGE)
        for quote in inside:
            covered = min(quote.close, high) - max(quote.open, low)
            if covered >= len(outer) - 2 or quote.open < low:
                self._add(index, speaker, max(low, quote.start), min(quote.end, high), cue, kind, direct=True)
                return
        parts = [q for q in inside if q.end - q.start >= 40 and q.open > low]
        if parts and parts[0].open - low < 30:
            for quote in parts:
                self._add(index, speaker, quote.start, min(quote.end, high), cue, kind, direct=True)
            return
        outside = _CIRCUMSTANCE.search(self.doc.folded, low, high)
        self._add(index, speaker, low, outside.start() if outside else high, cue, kind, direct=False, act=act)

    def _quoted_only(self, index: int, low: int, high: int, quotes: list[Quotation]) -> None:
        """Read a sentence without a frame: all of it inside a quote that began before, or whose speaker comes later."""
        for quote in quotes:
            start, end = max(low, quote.start), min(high, quote.end)
            if end - start < MIN_QUOTE or end - start < (high - low) * 0.8:
                continue
            if quote.end > high and quote.open >= low:
                self.waiting = [(start, end, index)]
            elif quote.end > high and self.waiting:
                self.waiting.append((start, end, index))
            elif self.waiting and quote.open < low:
                self.waiting.append((start, end, index))
                if self.quote_speaker is not None:
                    speaker = self.quote_speaker
                    for a, b, sentence in self.waiting:
                        self._add(sentence, speaker, a, b, None, "claim", direct=True)
                self.waiting = []
            elif self.quote_speaker is not None:
                self._add(index, self.quote_speaker, start, end, None, "claim", direct=True)

    def _add(
        self,
        index: int,
        speaker: Speaker,
        start: int,
        end: int,
        cue: tuple[int, int] | None,
        kind: str,
        *,
        direct: bool,
        act: bool = False,
    ) -> None:
        while start < end and self.doc.folded[start] in _CONTENT_EDGE + "\"“”'":
            start += 1
        while end > start and self.doc.folded[end - 1] in _CONTENT_EDGE + '"':
            end -= 1
        if end - start < MIN_CONTENT:
            return
        said = Statement(
            start=start,
            end=end,
            speaker=speaker.name,
            speaker_surface=speaker.surface,
            direct=direct,
            kind=self.words.kinds.of(self.doc.folded[start:end], kind),
            cue=Span(start=cue[0], end=cue[1]) if cue else None,
        )
        self.found.append(Attributed(said, speaker.mention, index, said.cue, None, act))
