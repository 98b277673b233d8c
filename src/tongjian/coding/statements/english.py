"""English attribution: X said that …, "…," said X, …, according to X, and quotes that run over sentences."""

import re
from bisect import bisect_right

from tongjian.coding.document import Document
from tongjian.coding.statements.english_called import MIN_QUOTED, QUOTING, called, introduced
from tongjian.coding.statements.english_content import (
    CERTAIN,
    EDGE,
    JOINS_ON,
    MIN_CONTENT,
    SETTING,
    TAIL,
    TOLD_TAIL,
    parts,
    start_behind,
)
from tongjian.coding.statements.english_nouns import as_noun, owner
from tongjian.coding.statements.english_speaker import EnglishMemory, before, behind, subject_of, unlisted
from tongjian.coding.statements.english_turns import turns
from tongjian.coding.statements.english_words import EnglishVerb, EnglishWords
from tongjian.coding.statements.found import Attributed, Speaker
from tongjian.coding.statements.quotes import Quotation, quotations
from tongjian.model import Span, Statement
from tongjian.pack import Pack, compiled

_CLOSED = re.compile(r"(?:\s(?:on |last |late |this |in )?\w+)?\s*[.”\"']*\s*$")
# a speaker behind such a word stands in a clause beside the outlet's own (shares fell after the company said …)
_SUBORDINATE = re.compile(r"\b(?:after|as|when|because|which|what|since|where|before|although|that)\s(?:[\w.’'-]+\s){0,3}$")
MAX_CUES = 40  # cues behind a content among which its end is looked for; more stand only in text without stops
MAIN_CLAUSE = 20  # characters that a main clause takes at the least
MAX_SUBJECT = 60  # characters of a subject before a verb of speech inside its clause
ARTICLE = 4  # characters of an article before a speaker
_BY = re.compile(r"\sby\s")
_APPOSED = re.compile(r",\s(?:who|which|whose|where|an?|the|one)\s")
_JOINED = re.compile(r"(?:(?:,\s*)?\b(?:and|but|while)\s+(?:also\s|then\s|later\s)?|,\s*(?:also|then)\s+)(?:\w+ly\s)?$")
_AND = re.compile(r",?\s(?:and|but)\s(?:also\s|then\s|later\s|has\s|have\s)?$")
_DANGLING = re.compile(r"[,;]?\s(?:and|but)(?:\s(?:also|then|later|has|have))?$")
_HAD = re.compile(r"\bhad\b")  # what was said goes on with one more thing that had happened
# what somebody only praises or condemns, with no word of why: welcomed the move
_MERE_OBJECT = re.compile(r"\s*(?:the|this|that|his|her|its|their|an?)\s(?:[\w-]+\s){0,1}?[\w-]+\s*(?:[,.;]|$)")
_BY_SAYING = re.compile(r"\b(?:by|in|while)\s(?:\w+ly\s)?$")
_CLAUSE_LEFT = re.compile(r"[,;—–\"”:]\s*[^,;—–\"”:]{0,14}$")
_RETELLS = re.compile(r",\s(?:the|an?|its|this)\s(?:[\w-]+\s){0,2}(?:report|article|newspaper|paper|magazine|outlet|agency)\s$")
_THAT_CLAUSE = re.compile(r"\s(?:that|it|he|she|they|there)\s")
_NAMED_LINE = re.compile(r"\W*(?P<who>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,5})\W*:")
_OPENS = {'"': '"', "”": "“"}
_LINE_QUOTE = 12  # characters of a quote that may stand without a cue
_PLAIN = frozenset({"said", "says", "say", "told", "tells", "added", "adds"})


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
        self.hits = self._hits()
        self.turns = turns(doc)

    def _hits(self) -> dict[int, list[tuple[int, int, str]]]:
        """Return the cues of each sentence, those inside quotes and inside names left out."""
        hits: dict[int, list[tuple[int, int, str]]] = {}
        at = 0
        for hit in self.words.hits(self.doc.folded):
            while at < len(self.quotes) and self.quotes[at].close <= hit[0]:
                at += 1
            inside = (
                at < len(self.quotes) and self.quotes[at].start <= hit[0] and self.quotes[at].end - self.quotes[at].start > 20
            )
            if not inside and not self._in_name(hit[0]):
                hits.setdefault(self.doc.sentence_at(hit[0]), []).append(hit)
        return hits

    def _in_name(self, at: int) -> bool:
        return any(m.start <= at < m.end and m.how not in ("pronoun", "weak") for m in self.doc.mentions_in(at - 60, at + 60))

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
        if turn := next((t for t in self.turns if t.start - 1 <= high - 2 < t.end), None):
            self.add(index, turn.speaker, max(low, turn.start), high, None, "claim", direct=True)
            return
        frames = _Frames(self, index, low, high, quotes)
        frames.read_trailing()
        for hit in self.hits.get(index, ()):
            frames.read(hit)
        if not frames.done:
            self._without_frame(index, low, high, quotes)

    # ---- a sentence without a frame

    def _without_frame(self, index: int, low: int, high: int, quotes: list[Quotation]) -> None:
        """Read a sentence that lies inside a quote which began before, or whose speaker is named before or behind it."""
        for quote in quotes:
            start, end = max(low, quote.start), min(high, quote.end)
            if (named := self._handed(index, low, quote)) is not None and end - start >= _LINE_QUOTE:
                self.memory.note(named)
                self.quote_speaker, self.waiting = named, []
                self.add(index, named, start, end, None, "claim", direct=True)
                continue
            whole = end - start >= (high - low) * 0.8
            if end - start < _LINE_QUOTE:
                continue
            if whole and quote.end > high and quote.open >= low:
                self.waiting = [(start, end, index)]
            elif whole and self.waiting and (quote.end > high or quote.open < low):
                self.waiting.append((start, end, index))
                if quote.end <= high:
                    self._settle(self.quote_speaker, None, "claim")
            elif self.quote_speaker is not None and (whole or introduced(self.doc, low, quote)):
                self.add(index, self.quote_speaker, start, end, None, "claim", direct=True)

    def _handed(self, index: int, low: int, quote: Quotation) -> Speaker | None:
        """Return who is named before a colon that hands the word to a quote: Jane Roe: "…", the boss has a warning: "…"."""
        if quote.open < low or not self.doc.full[quote.start : quote.start + 1].isupper():
            return None
        begin, end = low, quote.open
        if not self.doc.folded[low:end].strip(EDGE) and index > 0:
            begin, end = self.doc.sentences[index - 1]
        lead = self.doc.full[begin:end].rstrip()
        if not lead.endswith(":") or begin < self.doc.body_start:
            return None
        if name := _NAMED_LINE.fullmatch(lead):
            at = begin + name.start("who")
            mention = next(iter(self.doc.mentions_in(at, begin + len(lead))), None)
            return Speaker(name["who"], mention.name if mention else name["who"], at, begin + name.end("who"), mention)
        return subject_of(self.doc, self.words, begin, begin + len(lead)) if begin == low else None

    def _settle(self, speaker: Speaker | None, cue: tuple[int, int] | None, kind: str) -> None:
        """Give the waiting sentences of a quote to its speaker."""
        if speaker is not None:
            for start, end, sentence in self.waiting:
                self.add(sentence, speaker, start, end, cue, kind, direct=True)
        self.waiting = []

    # ---- statements

    def say(
        self,
        index: int,
        speaker: Speaker,
        span: tuple[int, int],
        cue: tuple[int, int],
        kind: str,
        quotes: list[Quotation],
        *,
        act: bool = False,
        minor: bool = False,
    ) -> None:
        """Add what `speaker` says in full[span]: its quotes where it is quoted, else the words of the outlet."""
        self.memory.note(speaker)
        self.quote_speaker = speaker
        self._settle(speaker, cue, kind)
        low, high = span
        inside = [q for q in quotes if q.open < high and q.close > low]
        outer = self.doc.folded[low:high].strip(EDGE)
        for quote in inside:
            covered = min(quote.close, high) - max(quote.open, low)
            if covered >= len(outer) - 2 or quote.open < low:
                self.add(index, speaker, max(low, quote.start), min(quote.end, high), cue, kind, direct=True)
                return
        told = [q for q in inside if q.end - q.start >= 40 and q.open > low]
        if told and told[0].open - low < 30:
            for quote in told:
                self.add(index, speaker, quote.start, min(quote.end, high), cue, kind, direct=True)
            return
        for start, end in parts(self.doc, low, high):
            self.add(index, speaker, start, end, cue, kind, direct=False, act=act, minor=minor)

    def add(
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
        minor: bool = False,
    ) -> None:
        """Add one statement, its edges cut; too short ones are left out."""
        while start < end and self.doc.folded[start] in EDGE + "\"“”'":
            start += 1
        while end > start and self.doc.folded[end - 1] in EDGE + '"”':
            if self.doc.folded[end - 1] in '"”' and self.doc.folded.count(_OPENS[self.doc.folded[end - 1]], start, end - 1) % 2:
                break  # the mark closes a quote that begins inside
            end -= 1
        if dangling := _DANGLING.search(self.doc.folded, start, end):
            end = dangling.start()
        if end - start < (MIN_QUOTED if direct else MIN_CONTENT):
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
        self.found.append(Attributed(said, speaker.mention, index, said.cue, None, act, minor=minor))


class _Frames:
    """The frames of one sentence, read from left to right; `begin` is where the text that no frame has taken begins."""

    def __init__(self, reader: _Reader, index: int, low: int, high: int, quotes: list[Quotation]) -> None:
        self.reader, self.index, self.low, self.high, self.quotes = reader, index, low, high, quotes
        self.doc, self.words, self.memory = reader.doc, reader.words, reader.memory
        self.begin = low
        self.done = False
        self.speaker: Speaker | None = None

    def read_trailing(self) -> None:
        """Read first a frame that closes the sentence (…, experts say.): what stands before it is all said."""
        for start, end, word in reversed(self.reader.hits.get(self.index, ())):
            verb = self.words.verbs.get(word)
            if verb is None or verb.form != "say" or not _CLOSED.match(self.doc.folded, end, self.high):
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

    def _retold(self, start: int) -> bool:
        """Tell whether a report or outlet only tells what somebody else said (X denied that …, the report added)."""
        comma = self.doc.folded.rfind(",", self.low, start)
        if comma < 0 or not _RETELLS.search(self.doc.folded, comma, start):
            return False
        return any(
            word != "according to"
            and self.words.verbs[word].form in ("say", "before")
            and _THAT_CLAUSE.match(self.doc.folded, end)
            for at, end, word in self.reader.hits.get(self.index, ())
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
        verb = self.words.verbs[word]
        if (noun := as_noun(self.doc, self.words, self.low, start, word, verb)) is not None:
            return self._noun(start, end, noun, told=word.endswith(" that"))
        if verb.form == "label" or (verb.form, verb.kind) == ("act", "opinion"):
            labelled = self._label(start, end, word, verb)
            if labelled is not None or verb.form == "label":
                return labelled
        if verb.form == "adding":
            return self._adding(start, end, word, verb)
        if verb.form == "say" and not self.done and (taken := self._behind_content(start, end, word, verb)):
            return taken
        return self._before_content(start, end, word, verb)

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
        self.reader.say(self.index, speaker, (low, high), cue, kind, self.quotes, act=act, minor=minor)
        self.speaker = speaker
        return high

    # ---- X said …

    def _before_content(self, start: int, end: int, word: str, verb: EnglishVerb) -> int | None:
        if self.words.passive.search(self.doc.folded, max(self.low, start - 12), start) and word not in ("quoted as saying",):
            return None
        content = start_behind(self.doc, word, verb, end, self.high)
        if content is None or self.high - content < MIN_CONTENT:
            return None
        if (verb.form, verb.kind) == ("act", "opinion") and _MERE_OBJECT.match(self.doc.folded, content, self.high):
            return None
        speaker = self._subject(start, plain=word in _PLAIN)
        if (
            speaker is None
            or speaker.surface.lower() == "we"
            or (verb.ambiguous and start - max(speaker.end, speaker.reach) > (90 if word in _PLAIN else 40))
        ):
            return None
        minor = _SUBORDINATE.search(self.doc.folded, self.low + MAIN_CLAUSE, speaker.start) is not None
        return self._say(speaker, content, self._stop(content), (start, end), verb.kind, act=verb.form == "act", minor=minor)

    def _subject(self, start: int, *, plain: bool) -> Speaker | None:
        """Return the subject of the verb at `start`: the phrase before it, or that of the verb it is joined to."""
        lead = _JOINED.search(self.doc.folded, max(self.low, start - 24), start)
        if lead is not None:
            return self.speaker or subject_of(self.doc, self.words, self.low, lead.start(), self.memory)
        return before(self.doc, self.words, self.begin if self.done else self.low, start, self.memory, plain=plain)

    def _stop(self, content: int, least: int = MIN_CONTENT) -> int:
        """Return where the content ends: at the next cue that adds to it or is joined to its verb, or with the sentence."""
        semicolon = self.doc.folded.find("; ", content + least, self.high)
        high = self.high if semicolon < 0 or self._is_quoted(semicolon) else semicolon
        hits = self.reader.hits.get(self.index, [])
        first = bisect_right(hits, content + least, key=lambda hit: hit[0])
        for at, _, word in hits[first : first + MAX_CUES]:
            if at >= high or word == "according to" or self._is_quoted(at):
                continue
            if self.words.verbs[word].form == "adding":
                return at
            joined = word in self.words.joins and _AND.search(self.doc.folded, max(content, at - 24), at)
            if joined and _HAD.search(self.doc.folded, content, joined.start()) is None:
                return joined.end()
        return high

    def _is_quoted(self, at: int) -> bool:
        return any(q.open < at < q.close for q in self.quotes)

    # ---- …, X said · "…," said X

    def _behind_content(self, start: int, end: int, word: str, verb: EnglishVerb) -> int | None:
        folded, low = self.doc.folded, self.low
        lead = folded[low:start].rstrip()
        if (inside := self._inverted(start, end)) is not None:
            return self._say(inside, low, self.high, (start, end), verb.kind)
        turned = lead[-1:] in ",\"”'?!" and len(lead) > MIN_CONTENT and (lead[-1] != "," or self._is_clause(start))
        speaker = behind(self.doc, self.words, end, self.high) if turned else None
        content_end: int | None = start
        if speaker is None:
            told = word in ("told", "tells") and TOLD_TAIL.match(folded, end, self.high)
            if not told and not TAIL.match(folded, end, self.high):
                return None
            speaker = before(self.doc, self.words, low, start, self.memory, plain=word in _PLAIN or word == "reported")
            if speaker is None or (verb.ambiguous and not self._is_sure(speaker)):
                return None
            content_end = self._phrase_start(speaker.start)
        if content_end is None:
            return None
        cue = (start, end)
        if SETTING.fullmatch(folded, low, content_end):  # Since May, the envoy noted, trade has doubled
            between = folded.startswith(",", end) and len(folded[content_end : speaker.start].strip(' ,"”')) <= ARTICLE
            runs = between and not JOINS_ON.match(folded, end) and CERTAIN.search(folded, end, self.high)
            return self._say(speaker, end, self.high, cue, verb.kind) if runs else None
        if not self._says_something(content_end):
            return None
        if self._runs_on(low, content_end, end):
            return self._say(speaker, low, self.high, cue, verb.kind)
        self._say(speaker, low, content_end, cue, verb.kind)
        for quote in self.quotes:
            if quote.open >= max(speaker.end, end) and quote.end - quote.start >= _LINE_QUOTE:
                self.reader.add(self.index, speaker, quote.start, min(quote.end, self.high), cue, verb.kind, direct=True)
        return min(self.high, self._stop(max(end, speaker.end), least=0))

    def _inverted(self, start: int, end: int) -> Speaker | None:
        """Return who is named behind a verb that stands between a subject and its verb: Rome, says a banker, is …."""
        lead = self.doc.folded[self.low : start].rstrip()
        if lead[-1:] != "," or lead.count(",") > 1 or len(lead) > MAX_SUBJECT or '"' in lead or self._is_clause(start):
            return None
        speaker = behind(self.doc, self.words, end, self.high)
        rest = self.doc.folded[max(speaker.end, speaker.reach) : self.high] if speaker else ""
        return speaker if rest.startswith(", ") and CERTAIN.match(rest, 2) else None

    def _says_something(self, end: int) -> bool:
        """Tell whether the text before `end` holds a quote or a clause, and not only the beginning of a noun phrase."""
        return any(q.open < end for q in self.quotes) or self._is_clause(end)

    def _is_clause(self, end: int) -> bool:
        """Tell whether what stands before `end` says something, and is no noun phrase with its apposition or relative clause."""
        fronted = SETTING.match(self.doc.folded, self.low, end)
        low = fronted.end() if fronted and fronted.group().rstrip().endswith(",") else self.low
        apposed = _APPOSED.search(self.doc.folded, low, end)
        return CERTAIN.search(self.doc.folded, self.low, apposed.start() if apposed else end) is not None

    def _is_sure(self, speaker: Speaker) -> bool:
        """Tell whether an ambiguous verb can only be speech with this subject: a person, a pronoun or a noun for people."""
        kind = speaker.mention.kind if speaker.mention else ""
        named = speaker.surface.split()[-1:] and speaker.surface.split()[-1][0].isupper() and speaker.start > self.low
        return bool(
            speaker.pronoun or kind in ("person", "media") or named or self.words.speakers.search(speaker.surface.lower())
        )

    def _runs_on(self, low: int, high: int, end: int) -> bool:
        """Tell whether the frame stands inside its content, most of it behind the frame (All of this, he says, may end)."""
        rest = self.doc.folded[end : self.high]
        if not rest.startswith(",") or any(q.open < high for q in self.quotes):
            return False
        return JOINS_ON.match(rest) is None and len(rest) > 1.5 * (high - low)

    def _phrase_start(self, at: int) -> int | None:
        """Return where the speaker's phrase begins: behind a comma or a quote mark; None where no content stands before it."""
        for pos in range(at - 1, self.low, -1):
            ch = self.doc.folded[pos]
            if ch in ',"”—–':
                return pos if pos - self.low > MIN_CONTENT else None
            if at - pos > 90 or ch in ";:":
                return None
        return None

    # ---- other cues

    def _according(self, start: int, end: int) -> int | None:
        speaker = behind(self.doc, self.words, end, self.high) or unlisted(self.doc, end, self.high)
        if speaker is None:
            return None
        cue, folded = (start, end), self.doc.folded
        comma = folded.find(",", max(speaker.end, speaker.reach), min(self.high, speaker.end + 160))
        lead = folded[self.begin : start].strip(EDGE)
        inner = _CLAUSE_LEFT.search(folded, self.begin, start) if comma > 0 and folded[start - 2 : start] == ", " else None
        if len(lead) > MIN_CONTENT and not (inner and self.high - comma > MIN_CONTENT and self._short_clause(start)):
            return self._say(speaker, self.begin, start, cue, "claim")
        if comma < 0:
            return None
        return self._say(speaker, comma + 1, self.high, cue, "claim")

    def _short_clause(self, start: int) -> bool:
        """Tell whether a relative word alone stands between the last comma and `start` (…, which, according to X, …)."""
        before_comma = self.doc.folded.rfind(",", self.low, start - 2)
        return before_comma > 0 and len(self.doc.folded[before_comma:start].strip(EDGE)) <= 8

    def _noun(self, start: int, end: int, verb: EnglishVerb, *, told: bool) -> int | None:
        """Read a noun with its that-clause, its "that" `told` in the cue or not: the minister's claim that …, a report that …."""
        content = end if told else start_behind(self.doc, "", verb, end, self.high)
        if content is None or self.high - content < MIN_CONTENT:
            return None
        speaker = owner(self.doc, self.words, self.low, start, end)
        if speaker is None:
            return None
        return self._say(speaker, content, self._stop(content), (start, end), verb.kind, minor=True)

    def _label(self, start: int, end: int, word: str, verb: EnglishVerb) -> int | None:
        """Read what somebody calls a thing in quoted words (X called the deal "…")."""
        by = _BY.match(self.doc.folded, end, self.high)
        passive = self.words.passive.search(self.doc.folded, max(self.low, start - 12), start)
        if passive and not by:
            return None
        span, direct = called(self.doc, self.quotes, by.end() - 1 if by else end, self.high, by=by is not None, word=word)
        if span is None:
            return None
        if by:
            speaker = behind(self.doc, self.words, by.end(), span[0])
        elif word.endswith("ing") and (word in QUOTING or self.doc.folded[start - 2 : start] == ", "):
            speaker = self.speaker or subject_of(self.doc, self.words, self.low, start, self.memory)
        else:
            speaker = self._subject(start, plain=True)
        if speaker is None:
            return None
        self.memory.note(speaker)
        self.reader.quote_speaker = self.speaker = speaker
        self.reader.add(self.index, speaker, *span, (start, end), verb.kind, direct=direct)
        return span[1]

    def _adding(self, start: int, end: int, word: str, verb: EnglishVerb) -> int | None:
        """Read a participle behind a comma: …, adding that …; its speaker is the sentence's."""
        alone = self.doc.folded[max(self.low, start - 2) : start] not in (", ", "— ") and not self.done
        if alone and not _BY_SAYING.search(self.doc.folded, max(self.low, start - 20), start):
            return None
        content = start_behind(self.doc, word, verb, end, self.high)
        if content is None or self.high - content < MIN_CONTENT:
            return None
        speaker = self.speaker or subject_of(self.doc, self.words, self.low, start, self.memory)
        return self._say(speaker, content, self._stop(content), (start, end), verb.kind) if speaker else None
