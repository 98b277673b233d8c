"""Chinese attribution: frames of speaker and speech verb, their content over clauses and sentences, quotes, interviews."""

import re
from bisect import bisect_left

import msgspec

from tongjian.coding.document import Document
from tongjian.coding.statements.chinese_content import (
    DONE_BY_PAPER,
    MIN_CONTENT,
    MIN_QUOTE,
    PAPERS,
    STANDS,
    WORRIES,
    Piece,
    after_closing,
    clause_start,
    conceded,
    pieces,
    trim,
)
from tongjian.coding.statements.chinese_speaker import Memory, note_person, of_mention, subject
from tongjian.coding.statements.chinese_trailing import told_after
from tongjian.coding.statements.found import Attributed, Frame, Speaker, is_deed, is_media
from tongjian.coding.statements.interview import Interview
from tongjian.coding.statements.quotes import Quotation, quotations
from tongjian.coding.statements.words import ChineseWords, Verb
from tongjian.model import Span, Statement
from tongjian.pack import Pack, compiled
from tongjian.text import fold

_CLAUSE_END = re.compile("[,;:]")
_AFTER_CUE = re.compile(r"(?:了|着|过|道|出)?\s*[,:]?\s*")
MAX_LEFT = 300  # characters before a verb in which its speaker may stand
MAX_VERBS = 40  # verbs of one sentence that are read
TOLD = frozenset({"告诉", "提醒", "告知"})  # verbs behind which a hearer stands
REPORTING = frozenset({"报道", "报导"})
OUTLET_ENDS = "媒"  # how the outlets of a state are called: 日媒
ACTS = frozenset({"承诺"})  # verbs whose saying is the act itself
ADDS = "又并亦也还"  # what opens a second thing that the same speaker says
MINOR = "并但而"  # a clause that so begins is no main clause
OPENERS = ("“", "「", "『", '"')
Hit = tuple[int, int, str, Verb]


def find(doc: Document, pack: Pack) -> list[Attributed]:
    """Return the statements of a Chinese document, title left out (its words are said again in the body)."""
    words = compiled(pack, "statements.zh", ChineseWords)
    return [item for item in _Reader(doc, words, pack).read() if not is_deed(item)]


class _Reader:
    """One pass over the sentences of a document."""

    def __init__(self, doc: Document, words: ChineseWords, pack: Pack) -> None:
        self.doc, self.words = doc, words
        self.quotes = quotations(doc.full)
        self.memory = Memory()
        self.interview = Interview(doc, words, pack)
        self.found: list[Attributed] = []
        self.hits = self._hits_by_sentence()
        self._quote = 0
        self.open: Frame | None = None  # the frame whose content may go on in the next sentence

    def read(self) -> list[Attributed]:
        for index, (low, high) in enumerate(self.doc.sentences):
            if low >= self.doc.body_start:
                self._sentence(index, low, high)
        return self.found

    def _hits_by_sentence(self) -> dict[int, list[Hit]]:
        table: dict[int, list[Hit]] = {}
        quotes, at = self.quotes, 0
        for hit in self.words.hits(self.doc.folded):
            while at < len(quotes) and quotes[at].close <= hit[0]:
                at += 1
            if at < len(quotes) and quotes[at].start <= hit[0]:
                continue
            table.setdefault(self.doc.sentence_at(hit[0]), []).append(hit)
        return table

    def _quotes_in(self, low: int, high: int) -> list[Quotation]:
        while self._quote < len(self.quotes) and self.quotes[self._quote].close <= low:
            self._quote += 1
        found = []
        for quote in self.quotes[self._quote :]:
            if quote.open >= high:
                break
            found.append(quote)
        return found

    def _sentence(self, index: int, low: int, high: int) -> None:
        said = self.interview.turn(index, low, high)
        quotes = self._quotes_in(low, high)
        frames = self._frames(index, low, high, quotes)
        if said is not None and (self.interview.mode == "ask" or not self._reports_in_answer(frames)):
            self._add(
                index,
                Frame(low, (low, low), said.start, said.speaker, "", "claim", own=said.own),
                [Piece(said.start, said.end, True)],
            )
            return
        running = next((q for q in quotes if q.open < low), None)
        if running is not None and self.open is not None:
            self._add(index, self.open, [Piece(low, min(high, running.end), True)])
            low = min(high, running.close)
            frames = [f for f in frames if f.start >= low]
        elif running is None and not frames and self.open is not None and self._goes_on(index, self.open, low, high):
            if not self._lengthened(index, low, high):
                self._add(index, self.open, pieces(self.doc, low, high, quotes))
            self.open.running, self.open.minor = True, False
            return
        told = self._told_before(index, frames, low, high, quotes)
        if frames:
            self._contents(index, frames, high, quotes)
        elif running is None and not told:
            self._bare_quote(index, low, high, quotes)
            note_person(self.doc, self.words, low, high, self.memory)

    def _told_before(self, index: int, frames: list[Frame], low: int, high: int, quotes: list[Quotation]) -> bool:
        """Give the quotations whose speaker stands behind them to that speaker; tell whether there are any."""
        told = False
        for quote in quotes[:MAX_VERBS]:
            if quote.open < low or any(f.start <= quote.open and f.content <= quote.close + 1 for f in frames):
                continue
            last = self.doc.sentence_at(quote.close + 1)
            near = [h for i in (last, last + 1) for h in self.hits.get(i, [])[:MAX_VERBS] if h[0] >= quote.close]
            if frame := told_after(self.doc, self.words, quote, near, self.memory):
                self._add(index, frame, [Piece(quote.start, min(high, quote.end), True)])
                self.memory.note(frame.speaker) if frame.speaker else None
                self.open = frame
                told = True
        return told

    def _reports_in_answer(self, frames: list[Frame]) -> bool:
        """Tell whether an answer reports what was said elsewhere (在磋商中，中方再次强调，…)."""
        return any(
            f.speaker and f.speaker.mention and f.marked and not f.act and f.kind not in ("demand", "threat") for f in frames
        )

    # ---- frames

    def _frames(self, index: int, low: int, high: int, quotes: list[Quotation]) -> list[Frame]:
        frames: list[Frame] = []
        for hit in self._in_order(index, low, high, quotes):
            if isinstance(hit, re.Match):
                frame: Frame | None = self._according(hit)
            elif frames and hit[0] < frames[-1].content:
                continue
            else:
                frame = self._frame(hit, low, high, frames)
            if frame is None:
                continue
            if frames and frames[-1].content >= frame.start:
                if frame.verb == "反映" and not is_media(frames[-1]):
                    continue  # what a ministry says that its industry tells it is the ministry's own word
                frame.media = frames[-1].speaker.mention if frames[-1].speaker else None
                frame.start = frames.pop().start
            frames.append(frame)
            if frame.speaker:
                self.memory.note(frame.speaker)
        return frames

    def _in_order(self, index: int, low: int, high: int, quotes: list[Quotation]) -> list[Hit | re.Match[str]]:
        """Return the verbs and the 据…报道 frames of a sentence in text order; a verb inside such a frame is its own."""
        according = [
            m
            for pattern in (self.words.reported if self.words.report_begins.search(self.doc.folded, low, high) else ())
            for m in pattern.finditer(self.doc.folded, low, high)
            if not any(q.start <= m.start() < q.end for q in quotes) and not self._is_own_act(m, high)
        ]
        verbs = [h for h in self.hits.get(index, ())[:MAX_VERBS] if not any(m.start() <= h[0] < m.end() for m in according)]
        return sorted([*according, *verbs], key=lambda h: h.start() if isinstance(h, re.Match) else h[0])

    def _is_own_act(self, match: re.Match[str], high: int) -> bool:
        return match.group("how") in PAPERS and DONE_BY_PAPER.match(self.doc.folded, match.end(), high) is not None

    def _according(self, match: re.Match[str]) -> Frame:
        low, high = match.span("who")
        speaker = subject(self.doc, self.words, low, high, self.memory)
        if speaker is None or speaker.start > low + 12:
            mention = next(iter(self.doc.mentions_in(low, high)), None)
            speaker = of_mention(self.doc, mention, self.memory) if mention else None
        partly = speaker is not None and speaker.start == low and speaker.end < high and "的" not in self.doc.folded[low:high]
        if speaker is None or partly:
            speaker = Speaker(self.doc.full[low:high], self.doc.full[low:high], low, high)
        self.memory.note(speaker)
        return Frame(match.start(), match.span("how"), match.end(), speaker, match.group("how"), "claim")

    def _frame(self, hit: Hit, low: int, high: int, frames: list[Frame]) -> Frame | None:
        start, end, word, verb = hit
        folded = self.doc.folded
        low = max(low, start - MAX_LEFT)
        after = _AFTER_CUE.match(folded, end, high)
        content = after.end() if after else end
        if word in TOLD and (hearer := _HEARER.match(folded, content, high)):
            content = hearer.end()
        quoted = folded[content : content + 1] in OPENERS
        if word in PAPERS and DONE_BY_PAPER.match(folded, content, high):
            return None
        marked = quoted or (content > end and folded[end:content].strip(" 了着过道出") != "")
        clausal = not verb.act and self.words.clausal.match(folded, content, high) is not None
        clause = clause_start(self.doc.folded, max(low, frames[-1].content) if frames else low, start)
        if high - content < MIN_CONTENT or self._is_no_speech(hit, content, clause, high, marked=marked or clausal):
            return None
        speaker, begin = self._speaker_of(hit, low, clause, frames, marked=marked)
        if speaker is None:
            return None
        return Frame(
            begin,
            (start, end),
            content,
            speaker,
            word,
            verb.kind,
            act=verb.act or word in ACTS,
            colon=":" in folded[end:content] and not quoted,
            marked=marked,
            minor=self._is_minor(hit, low, clause, begin, speaker, first=not frames, marked=marked),
        )

    def _is_minor(self, hit: Hit, low: int, clause: int, begin: int, speaker: Speaker, *, first: bool, marked: bool) -> bool:
        """Tell whether the outlet tells of its own accord that somebody speaks: a crowd worries, a clause is only joined."""
        start, _, word, verb = hit
        if word in WORRIES and speaker.mention is None and not marked:
            return True
        asks = begin < clause and verb.kind == "demand" and not marked
        return first and (asks or self._is_joined(low, clause, start, marked=marked))

    def _is_joined(self, low: int, clause: int, start: int, *, marked: bool) -> bool:
        """Tell whether a clause of speech is only joined to a main clause of the outlet's own."""
        if start - low <= 12 or clause <= low + 8:
            return False
        return self.doc.folded[clause] in (MINOR if not marked else "并") or bool(
            self.words.takes_over.match(self.doc.folded, clause)
        )

    def _is_no_speech(self, hit: Hit, content: int, clause: int, high: int, *, marked: bool) -> bool:
        """Tell whether the verb reports no speech here: it has a mere object, or the author speaks."""
        start, end, word, verb = hit
        folded = self.doc.folded
        if verb.comma and verb.kind == "opinion" and not self._opens_quote(content):
            return True  # likened to something, but in no words that are quoted
        if (verb.comma and not marked) or self._is_object(word, content, high, marked):
            return True
        if folded[end] == "的" and not folded.startswith("的是", end):
            return True  # 他说的办法: what he spoke of
        if verb.kind == "demand" and self.words.by_request.search(folded, clause, start):
            return True  # 应美方要求: at the request of
        if self.words.author_puts.search(folded, max(clause, start - 30), content):
            return True
        if self.words.first_person.search(folded, clause, start) or (folded[end] == "过" and marked):
            return True
        return verb.kind == "prediction" and not marked and bool(self.words.expected.match(folded, end))

    def _opens_quote(self, at: int) -> bool:
        """Tell whether words of somebody, and no mere name in quote marks, begin at `at`."""
        near = bisect_left(self.quotes, at, key=lambda q: q.open)
        return near < len(self.quotes) and self.quotes[near].open == at and self.quotes[near].end - at > MIN_QUOTE

    def _speaker_of(self, hit: Hit, low: int, clause: int, frames: list[Frame], *, marked: bool) -> tuple[Speaker | None, int]:
        """Return who speaks and where the frame begins: the clause's own subject, else that of a clause before."""
        start, _, word, verb = hit
        speaker = subject(self.doc, self.words, clause, start, self.memory)
        if speaker is not None and speaker.mention is None and not self._is_noun(speaker):
            other, _ = self._earlier_subject([], low, clause)
            if other and other.mention and clause > low:
                return (None if verb.bound else other), low
            speaker = speaker if marked and not verb.bound else None
        if speaker is None:
            return self._going_on(hit, low, clause, frames, marked=marked)
        if verb.bound and not self._adjacent(speaker, start, word):
            return None, clause
        state = speaker.mention is not None and speaker.mention.kind in ("state", "person", "place")
        if word in REPORTING and state and self.doc.folded[speaker.end - 1] not in OUTLET_ENDS:
            return None, clause
        if frames and not self._new_speaker(frames[-1], speaker, clause, verb, marked=marked):
            return None, clause
        return speaker, clause

    def _going_on(self, hit: Hit, low: int, clause: int, frames: list[Frame], *, marked: bool) -> tuple[Speaker | None, int]:
        """Return the subject of an earlier clause for a verb that has none in its own."""
        start, _, _, verb = hit
        if not self._subjectless(clause, start, frames, verb):
            return None, clause
        speaker, begin = self._earlier_subject(frames, low, clause)
        free = not verb.bound or bool(frames) or (marked and not verb.act) or self._has_spoken(begin, clause)
        if speaker is None or not (free or self._person_goes_on(speaker, clause, start)):
            return None, clause
        return speaker, begin

    def _has_spoken(self, low: int, clause: int) -> bool:
        """Tell whether the clause before tells of speaking or writing, so that a bare verb goes on with it: 发表公开信，要求…."""
        return (
            clause > low
            and self.words.speaking.search(self.doc.folded, clause_start(self.doc.folded, low, clause - 1), clause) is not None
        )

    def _adjacent(self, speaker: Speaker, start: int, word: str) -> bool:
        """Tell whether only adverbs stand between speaker and verb; an outlet may report from a place (从…报道)."""
        pattern = self.words.place_of_report if word in REPORTING else self.words.between
        return bool(pattern.match(self.doc.folded, after_closing(self.doc.folded, max(speaker.end, speaker.reach)), start))

    def _person_goes_on(self, speaker: Speaker, clause: int, start: int) -> bool:
        """Tell whether a person's clause goes on with a verb at its very beginning: 彭斯接受访问，告诫…."""
        person = speaker.pronoun or (speaker.mention is not None and speaker.mention.kind == "person")
        return person and bool(self.words.joins.match(self.doc.folded, clause, start))

    def _is_noun(self, speaker: Speaker) -> bool:
        head = self.words.head.search(self.doc.folded, speaker.start, speaker.end)
        return speaker.sure or speaker.pronoun or speaker.name in self.memory.names or head is not None

    def _is_object(self, word: str, content: int, high: int, marked: bool) -> bool:
        """Tell whether the verb has a mere object: 表示欢迎, 提到该公司."""
        stop = _CLAUSE_END.search(self.doc.folded, content, high)
        limit = stop.start() if stop else high
        if marked:
            return False
        if self.words.objects.match(self.doc.folded, content, min(high, limit + 1)):
            return True
        return limit - content < MIN_CONTENT + 1 and word != "否认"

    def _subjectless(self, low: int, high: int, frames: list[Frame], verb: Verb) -> bool:
        """Tell whether a clause that has no name before its verb goes on with the subject of the one before."""
        if frames:
            if is_media(frames[-1]):
                return verb.kind != "demand" and bool(self.words.only_adverbs.match(self.doc.folded, low, high))
            return bool(self.words.joins.match(self.doc.folded, low, high)) and not verb.act
        return bool(self.words.only_adverbs.match(self.doc.folded, low, high)) or bool(
            self.words.tail.match(self.doc.folded, low, high)
        )

    def _new_speaker(self, before: Frame, speaker: Speaker, clause: int, verb: Verb, *, marked: bool) -> bool:
        """Tell whether a second subject in one sentence is a new speaker, not a clause inside what is being said."""
        known = speaker.mention is not None or self._is_noun(speaker)
        if clause > before.content and self.words.takes_over.match(self.doc.folded, clause):
            return known
        if clause <= before.content:
            return not verb.bound and (marked or (known and is_media(before)))
        if speaker.mention is not None and self.words.contrast.match(self.doc.folded, clause):
            return True
        same = before.speaker is not None and speaker.name == before.speaker.name
        return (same and (marked or not verb.bound)) or (marked and not verb.bound and known)

    def _earlier_subject(self, frames: list[Frame], low: int, clause: int) -> tuple[Speaker | None, int]:
        at = low
        if frames:
            if not is_media(frames[-1]):
                return frames[-1].speaker, clause
            at = low = frames[-1].content
        while at < clause:
            stop = _CLAUSE_END.search(self.doc.folded, at, clause)
            limit = stop.start() if stop else clause
            speaker = subject(self.doc, self.words, at, limit, self.memory, at_verb=False)
            if speaker is not None and (speaker.mention is not None or self._is_noun(speaker)):
                return speaker, low
            at = limit + 1
        if frames:
            return None, clause
        return (self.memory.last if clause == low else None), clause

    # ---- contents

    def _contents(self, index: int, frames: list[Frame], high: int, quotes: list[Quotation]) -> None:
        for frame, later in zip(frames, [*frames[1:], None], strict=True):
            limit = later.start if later else high
            if (end := conceded(self.doc.folded, frame.start, frame.content, limit)) is not None:
                limit, frame.minor = limit if later else end, frame.minor or frame.start > self.doc.sentences[index][0] + 8
            self.open = frame
            if later is not None and self._gives_way(frame, later):
                continue
            self._add(index, frame, pieces(self.doc, frame.content, limit, quotes, split=not is_media(frame)))

    def _gives_way(self, frame: Frame, later: Frame) -> bool:
        """Tell whether the words before a later frame are no statement: an outlet tells who said it, 批评…，称…."""
        other = later.speaker is not None and frame.speaker is not None and later.speaker.name != frame.speaker.name
        if is_media(frame) and other and later.start == frame.content:
            return True
        adds = later.kind not in ("claim", "opinion") or self.doc.folded[later.start] in ADDS
        return frame.verb in self.words.yields and not other and not adds and not (frame.marked and frame.verb in STANDS)

    def _goes_on(self, index: int, frame: Frame, low: int, high: int) -> bool:
        """Tell whether a sentence without a frame goes on with what the open frame's speaker says."""
        if self._is_crowd(frame):
            self.open = None
            return False
        if self._after_semicolon(index) and not frame.act:
            return True
        same_paragraph = "\n" not in self.doc.full[self.doc.sentences[index - 1][1] : low]
        if frame.colon and self.doc.folded[low] == ">" and not frame.running:
            return True  # a block quote
        if frame.colon and (
            self._is_spokesman(frame) or (same_paragraph and self.words.continues.match(self.doc.folded, low, high))
        ):
            return self.interview.goes_on(low, high)
        if not same_paragraph or frame.act or self._closed(index):
            self.open = None
            return False
        if self._claims_on(frame, low, high):
            return True
        speaker = frame.speaker
        person = speaker is not None and (speaker.mention is None or speaker.mention.kind == "person")
        if (
            speaker is not None
            and not person
            and speaker.mention is not None
            and speaker.mention.kind in ("state", "person", "place")
        ):
            return frame.running or bool(self.words.says_on.match(self.doc.folded, low, high))
        if person and frame.running and not self.words.dated.search(self.doc.folded, low, high):
            return True
        if (
            person
            and self.words.continues.match(self.doc.folded, low, high)
            and not self.words.unnamed.search(self.doc.folded, low, high)
            and not _OWN_ACT.match(self.doc.folded, low, high)
        ):
            return True
        self.open = None
        return False

    def _claims_on(self, frame: Frame, low: int, high: int) -> bool:
        """Tell whether a sentence speaks on as its official or person did: a party's stand without a date, a person's hope."""
        folded = self.doc.folded
        if is_media(frame) or frame.minor or self.words.unnamed.search(folded, low, high):
            return False
        if self.words.hopes_on.match(folded, low, high):
            return True
        if frame.speaker is not None and self.words.prosecution.search(fold(frame.speaker.surface)):
            return self.words.in_court.search(folded, low, high) is None
        official = frame.speaker is not None and frame.speaker.mention is not None and not frame.speaker.pronoun
        stand = self.words.stands_on.match(folded, low, high) or (frame.marked and self.words.stands.match(folded, low, high))
        return bool(official and stand) and not self.words.happened.search(folded, low, high)

    def _lengthened(self, index: int, low: int, high: int) -> bool:
        """Join what follows a semicolon to the statement before it; tell whether there was one."""
        if not self._after_semicolon(index) or not self.found or self.found[-1].statement.direct:
            return False
        last = self.found[-1]
        _, end = trim(self.doc.folded, low, high)
        self.found[-1] = msgspec.structs.replace(last, statement=msgspec.structs.replace(last.statement, end=end))
        return True

    def _closed(self, index: int) -> bool:
        """Tell whether the sentence before ends with the words of somebody that a quotation mark closes."""
        end = self.doc.sentences[index - 1][1]
        tail = self.doc.folded[max(0, end - 3) : end].rstrip("。!?. ")
        return tail[-1:] in "”」』" and bool(self.found) and self.found[-1].statement.direct

    def _after_semicolon(self, index: int) -> bool:
        return self.doc.folded[self.doc.sentences[index - 1][1] - 1] == ";"

    def _is_crowd(self, frame: Frame) -> bool:
        """Tell whether nobody in particular speaks (有人, 外界): such words end with their sentence."""
        return frame.speaker is not None and bool(self.words.crowd.match(fold(frame.speaker.surface)))

    def _is_spokesman(self, frame: Frame) -> bool:
        return frame.speaker is not None and "发言人" in fold(frame.speaker.surface)

    def _bare_quote(self, index: int, low: int, high: int, quotes: list[Quotation]) -> None:
        """Give a sentence in quote marks without a verb to the sentence's subject, else to whoever spoke last."""
        for quote in quotes:
            before = self.doc.folded[low : quote.open].rstrip()
            after = self.doc.folded[min(quote.close, high) : high].strip("。,;!?)） ")
            if after or quote.end - quote.start < 10 or not (before == "" or before[-1] in ",:"):
                continue
            speaker = subject(self.doc, self.words, low, quote.open, self.memory) if before else self.memory.last
            if speaker is None:
                continue
            frame = Frame(low, (quote.open, quote.start), quote.open, speaker, "", "claim")
            self.open = frame
            self._add(index, frame, [Piece(quote.start, min(high, quote.end), True)])
            return

    def _add(self, index: int, frame: Frame, parts: list[Piece]) -> None:
        speaker = frame.speaker
        for part in parts:
            start, end = trim(self.doc.folded, part.start, part.end)
            if end - start < MIN_CONTENT or self.doc.folded[start] == "(":
                continue
            said = Statement(
                start=start,
                end=end,
                speaker=speaker.name if speaker else "",
                speaker_surface=speaker.surface if speaker else "",
                direct=part.direct,
                kind=self.words.kinds.of(self.doc.folded[start:end], frame.kind),
                cue=Span(start=frame.cue[0], end=frame.cue[1]) if frame.cue[1] > frame.cue[0] else None,
            )
            mention = speaker.mention if speaker else None
            self.found.append(Attributed(said, mention, index, said.cue, frame.media, frame.act, frame.own, frame.minor))


_HEARER = re.compile("[^,。:“「]{1,14}[,:]\\s*")  # 告诉记者，…
_OWN_ACT = re.compile("(?:但是?|因此|所以|而且?|不过)?[他她](?!们)")  # the outlet tells on what the speaker does
