"""Chinese attribution: frames of speaker and speech verb, their content over clauses and sentences, quotes, interviews."""

import re

from tongjian.coding.document import Document
from tongjian.coding.statements.chinese_closing import told_behind
from tongjian.coding.statements.chinese_content import MIN_CONTENT, STANDS, Piece, conceded, pieces, told_as_time, trim
from tongjian.coding.statements.chinese_frames import MAX_VERBS, Frames, Hit
from tongjian.coding.statements.chinese_going_on import GoingOn
from tongjian.coding.statements.chinese_memory import Memory
from tongjian.coding.statements.chinese_speaker import note_person, subject
from tongjian.coding.statements.chinese_titles import forecast_of_title, said_in_title
from tongjian.coding.statements.chinese_trailing import told_after
from tongjian.coding.statements.chinese_turns import told_until
from tongjian.coding.statements.found import Attributed, Frame, Speaker, is_deed, is_media
from tongjian.coding.statements.interview import Interview
from tongjian.coding.statements.quotes import InOrder, Quotation, quotations
from tongjian.coding.statements.words import ChineseWords
from tongjian.model import Span, Statement
from tongjian.pack import Pack, compiled
from tongjian.text import fold

JUDGING = frozenset({"形容", "大赞"})  # verbs that judge, beside those of opinion
# what a survey is about, before the shares of those who answer: 受访的公司当中，七成说…
_TOPIC = re.compile("[^,。;:]{1,20}(?:当中|之中|中|其中|方面|来说|而言)[,]?")
_ASKED = re.compile("(?:被[^,。]{0,20}|记者(?:再|又|追|提|发|就此)?)问(?:及|到|起|道)?[,:]?$")  # the words are those of who asks
_HAN = re.compile("[一-龥]")
MOST_GLOSS = 300  # characters of a bracket with the first language of what was said
ADDS = "又并亦也还"  # what opens a second thing that the same speaker says


def find(doc: Document, pack: Pack) -> list[Attributed]:
    """Return the statements of a Chinese document; those of its title where a short body does not say them again."""
    words = compiled(pack, "statements.zh", ChineseWords)
    found = [item for item in _Reader(doc, words, pack).read() if not is_deed(item) or _is_told(doc, words, item)]
    if not found and (foretold := forecast_of_title(doc, words)) is not None:
        return [foretold]
    titled = said_in_title(doc, words)
    return [titled, *found] if titled is not None else found


def _is_told(doc: Document, words: ChineseWords, item: Attributed) -> bool:
    """Tell whether a body announces in a clause of its own what will be or has been done: 宣布，将自三月起停止…."""
    cue = item.cue
    announced = cue is not None and doc.folded[cue.start : cue.end] == "宣布"
    return announced and words.told_act.match(doc.folded, item.statement.start, item.statement.end) is not None


class _Reader:
    """One pass over the sentences of a document."""

    def __init__(self, doc: Document, words: ChineseWords, pack: Pack) -> None:
        self.doc, self.words = doc, words
        self.quotes = quotations(doc.full)
        self.memory = Memory()
        self.frames = Frames(doc, words, self.quotes, self.memory)
        self.interview = Interview(doc, pack)
        self.going_on = GoingOn(doc, words, self.interview)
        self.found: list[Attributed] = []
        self.hits = self._hits_by_sentence()
        self.quotes_in = InOrder(self.quotes)
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

    def _sentence(self, index: int, low: int, high: int) -> None:
        said = self.interview.turn(low, high)
        quotes = self.quotes_in.within(low, high)
        running = next((q for q in quotes if q.open < low), None)
        begin = self._behind(running, high) if running is not None and self.open is not None else low
        frames = self.frames.read(begin, high, [h for h in self.hits.get(index, []) if h[0] >= begin], quotes)
        if said is not None and (self.interview.mode == "ask" or not self._reports_in_answer(frames)):
            self._add(
                index,
                Frame(low, (low, low), said.start, said.speaker, "", "claim", own=said.own),
                [Piece(said.start, said.end, True)],
            )
            return
        if running is not None and self.open is not None:
            self._add(index, self.open, [Piece(low, min(high, running.end), True)])
            low = min(high, running.close)
        elif running is None and not frames and self.open is not None and self._goes_on(index, self.open, low, high):
            self._add(index, self.open, pieces(self.doc, low, high, quotes))
            self.open.running, self.open.minor = True, False
            return
        told = self._told_before(index, frames, low, high, quotes)
        if frames:
            self._contents(index, frames, high, quotes)
        elif running is None and not told and not self._told_behind(index, low, high, quotes):
            self._bare_quote(index, low, high, quotes)
            note_person(self.doc, self.words, low, high, self.memory)

    def _told_behind(self, index: int, low: int, high: int, quotes: list[Quotation]) -> bool:
        """Give what a sentence tells to the speaker who closes it; tell whether one does: 智利将加征关税,该国贸易部说."""
        found = told_behind(self.doc, self.words, low, high, self.hits.get(index, []), self.memory)
        if found is None:
            return False
        frame, end = found
        self._add(index, frame, pieces(self.doc, low, end, quotes))
        if frame.speaker is not None:
            self.memory.note(frame.speaker)
        self.open = frame
        return True

    def _behind(self, running: Quotation, high: int) -> int:
        """Return where a sentence goes on behind a quotation that began before it: …何在？理由何在」，又说…."""
        at = min(high, running.close)
        return at + (self.doc.folded[at : at + 1] == ",")

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
                if frame.speaker is not None:
                    self.memory.note(frame.speaker)
                self.open = frame
                told = True
        return told

    def _reports_in_answer(self, frames: list[Frame]) -> bool:
        """Tell whether an answer reports what was said elsewhere (在磋商中，中方再次强调，…)."""
        return any(
            f.speaker and f.speaker.mention and f.marked and not f.act and f.kind not in ("demand", "threat") for f in frames
        )

    def _contents(self, index: int, frames: list[Frame], high: int, quotes: list[Quotation]) -> None:
        for frame, later in zip(frames, [*frames[1:], None], strict=True):
            limit = later.start if later else high
            if (end := conceded(self.doc.folded, frame.start, frame.cue[0], frame.content, limit)) is not None:
                limit, frame.minor = limit if later else end, frame.minor or frame.start > self.doc.sentences[index][0] + 8
            timed = None if frame.marked else told_as_time(self.doc.folded, frame.content, limit)
            if timed is not None:
                limit, frame.minor = timed, True
            self.open = (frame.outer or frame) if timed is None else None
            if later is not None and self._gives_way(frame, later):
                continue
            end = told_until(self.doc, self.words, frame, limit, quotes, self.memory)
            if end < limit:
                limit, self.open = end, None
            judges = not frame.marked and (frame.kind == "opinion" or frame.verb in JUDGING)
            self._add(index, frame, pieces(self.doc, frame.content, limit, quotes, split=not is_media(frame), judges=judges))

    def _gives_way(self, frame: Frame, later: Frame) -> bool:
        """Tell whether the words before a later frame are no statement: an outlet tells who said it, 批评…，称…."""
        other = later.speaker is not None and frame.speaker is not None and later.speaker.name != frame.speaker.name
        if other and _TOPIC.fullmatch(self.doc.folded, frame.content, later.start):
            return True
        if is_media(frame) and other and later.start == frame.content:
            return True
        if any(frame.content <= q.open < later.start and q.end - q.start >= MIN_CONTENT for q in self.quotes):
            return False  # 批评对方「…」，称…
        adds = later.kind not in ("claim", "opinion") or self.doc.folded[later.start] in ADDS
        return (
            frame.verb in self.words.yields
            and later.verb not in self.words.yields
            and not other
            and not adds
            and not (frame.marked and frame.verb in STANDS)
        )

    def _goes_on(self, index: int, frame: Frame, low: int, high: int) -> bool:
        """Tell whether a sentence without a frame goes on with the open one; where it does not, none is open any more."""
        on = self.going_on.goes_on(index, frame, low, high, closed=self._closed(index))
        if not on:
            self.open = None
        return on

    def _closed(self, index: int) -> bool:
        """Tell whether the sentence before ends with the words of somebody that a quotation mark closes; one word does not."""
        end = self.doc.sentences[index - 1][1]
        tail = self.doc.folded[max(0, end - 3) : end].rstrip("。!?. ")
        said = self.found[-1].statement if self.found else None
        return tail[-1:] in "”」』" and said is not None and said.direct and said.end - said.start > MIN_CONTENT

    def _bare_quote(self, index: int, low: int, high: int, quotes: list[Quotation]) -> None:
        """Give a sentence in quote marks without a verb to the sentence's subject, else to whoever spoke last."""
        for quote in quotes:
            before = self.doc.folded[low : quote.open].rstrip()
            after = self.doc.folded[min(quote.close, high) : high].strip("。,;!?)） ")
            if _ASKED.search(before):
                self.open = None
                continue
            if (
                after
                or quote.end - quote.start < (MIN_CONTENT if before[-1:] == ":" else 10)
                or not (before == "" or before[-1] in ",:")
            ):
                continue
            speaker = (
                subject(self.doc, self.words, low, low + len(before.rstrip(",:")), self.memory) if before else self.memory.last
            )
            if speaker is None or self._is_thing(speaker):
                speaker = self.memory.person
            if speaker is None:
                continue
            frame = Frame(low, (quote.open, quote.start), quote.open, speaker, "", "claim")
            self.open = frame
            self._add(index, frame, [Piece(quote.start, min(high, quote.end), True)])
            return

    def _is_thing(self, speaker: Speaker) -> bool:
        """Tell whether a word that nothing shows to be a name stands before a quotation: 他有了新的认识:“…”."""
        known = speaker.mention is not None or speaker.sure or speaker.pronoun or speaker.name in self.memory.names
        return not known and self.words.head.search(fold(speaker.surface)) is None

    def _is_gloss(self, start: int, end: int) -> bool:
        """Tell whether words without a Chinese character stand in brackets: they give the first language of what was said."""
        if _HAN.search(self.doc.full, start, end):
            return False
        opened = self.doc.folded.rfind("(", max(0, start - MOST_GLOSS), start)
        return opened >= 0 and self.doc.folded.find(")", opened, start) < 0

    def _add(self, index: int, frame: Frame, parts: list[Piece]) -> None:
        speaker = frame.speaker
        for part in parts:
            start, end = trim(self.doc.folded, part.start, part.end)
            opened = self.doc.folded.find("(", start, end)
            if opened > start and self._is_gloss(opened + 1, end):
                start, end = trim(self.doc.folded, start, opened)
            if end - start < MIN_CONTENT or self.doc.folded[start] == "(" or self._is_gloss(start, end):
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
