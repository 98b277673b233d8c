"""The frames of a Chinese sentence: which verbs report speech, who speaks, and where what is said begins."""

import re
from bisect import bisect_left

import msgspec

from tongjian.coding.document import Document
from tongjian.coding.statements.chinese_content import (
    DONE_BY_PAPER,
    MIN_CONTENT,
    MIN_QUOTE,
    PAPERS,
    WORRIES,
    after_closing,
    clause_start,
)
from tongjian.coding.statements.chinese_marks import (
    ACCUSING,
    SHOWING,
    TOLD,
    asks_of,
    behind_hearer,
    behind_warned,
    behind_whom,
    is_expected,
    is_hearer,
    is_name,
    only_shows,
    opens_clause,
    person_before,
    quoted_name,
    set_apart,
)
from tongjian.coding.statements.chinese_memory import Memory, of_mention
from tongjian.coding.statements.chinese_named import titled_at_end
from tongjian.coding.statements.chinese_silent import CLAIMING, FELT, MIN_CITED, is_silent
from tongjian.coding.statements.chinese_speaker import subject
from tongjian.coding.statements.chinese_turns import takes_turn
from tongjian.coding.statements.found import Frame, Speaker, is_media
from tongjian.coding.statements.quotes import Quotation
from tongjian.coding.statements.words import ChineseWords, Verb

_CLAUSE_END = re.compile("[,;:]")
_AFTER_CUE = re.compile(r"(?:了|着|过|道|出)?\s*[,:]?\s*")
_BYLINE_ENDS = re.compile(r"\s*[】\])]|\s+(?![\s,:“「『])|$")  # 【本报记者王某报道】, 记者王某报道 今早…
# who wrote it and where, before a report begins: 【本报记者王某报道】, 参考消息网3月6日报道 , 新华社里加6月1日电(记者王某)
_BYLINE = re.compile(
    r"[\s]*(?:[【\[(][^】\])]{0,30}(?:报道|报导|电|讯)[】\])]\s*|[^,。:;“「\n]{2,24}(?:报道|报导|电|讯)(?:\s+(?![,:“「])|\([^()]{0,30}\)\s*)"
    r"|[^,。:;“「\n]{2,16}\d{1,2}月\d{1,2}日\s*(?:电|讯)?\s*[-—–]{1,2}\s*"
    r"|据?(?:新华社|中新社|中央社|本报)[^,。:;\d\n]{0,10}\d{1,2}月\d{1,2}日(?:专?电|讯))"
)
_SEVERAL = re.compile("[和及与](?=[^,]{4,})|等")  # 外务省官员和接近首相的人士等
_TO_OUTLET = re.compile("(?:昨日?|今日?|当[日天])?[再又也还]?[向对]")
_FOUND_OUT = re.compile("[他她](?=[向从与和跟对]|目前|早前|所)")
_TOLD_ENDS = re.compile(r"(?:(?:\d{1,2}月)?\d{1,2}日|的(?:消息|话|说法|报道|报导|文章))+$")  # 路透社6月5日, 官员的话
MAX_LEFT = 300  # characters before a verb in which its speaker may stand
MAX_VERBS = 40  # verbs of one sentence that are read
REPORTING = frozenset({"报道", "报导"})
OUTLET_ENDS = "媒"  # how the outlets of a state are called: 日媒
HOPING = frozenset({"希望", "盼望", "期盼", "冀望"})  # verbs that ask another side for something where they name it
ISSUING = PAPERS | {"发布", "宣布"}  # verbs of which a paper is the object
ACTS = frozenset({"承诺"})  # verbs whose saying is the act itself
PLAIN = frozenset(
    {"说", "表示", "称", "回应称", "认为", "指出", "强调"}
)  # verbs that with a mark make a main clause of their own
INNER = frozenset({"觉得", "相信", "估计", "不排除", "认为是"})  # verbs that go on with what their subject is saying
# what who is quoted reports in turn is told of another: 他说外长表示…
NESTED = frozenset({"说", "表示", "称", "指出", "透露", "强调", "认为", "告诉"})
# verbs that are also nouns: a place before them makes nobody's words of them (在多个领域的承诺，)
NOUNS = frozenset(
    {"承诺", "指控", "保证", "分析", "评价", "预测", "预期", "估计", "消息", "解释", "回答", "判断", "建议", "介绍"}
)
_STATES = frozenset({"state", "bloc", "government"})  # whose thoughts somebody tells as he sees them
_BESIDES = re.compile("(?:除了?|不仅|不但|不只|不光)")  # 除了提到「…」,还…
_ASKING = frozenset({"要求", "建议", "提醒", "警告", "敦促", "呼吁"})
_AND = re.compile("(?:并|同时|也|亦|还|又)+(?:再度|再次|于[^,]{2,8})?")
_BLAMING = frozenset({"agency", "government", "state", "court", "bloc"})
NEGATED = ("并不", "并非", "并无", "并没", "并未", "和平", "或将", "或会", "或许", "或有", "及时", "和解", "和谈")
PLAIN_STAND = frozenset({"强调"})  # verbs behind which a stand may be named, beside those that name topics
ABOUT = ("有关", "关于")
OCCASION_ENDS = "时后中间"
MINOR = "并但而"  # a clause that so begins is no main clause
OPENERS = ("“", "「", "『", '"')
Hit = tuple[int, int, str, Verb]


class Frames:
    """The frames of a document's sentences, read in order; `memory` is shared with who reads what is said."""

    def __init__(self, doc: Document, words: ChineseWords, quotes: list[Quotation], memory: Memory) -> None:
        self.doc, self.words, self.quotes, self.memory = doc, words, quotes, memory

    def read(self, low: int, high: int, hits: list[Hit], quotes: list[Quotation]) -> list[Frame]:
        """Return the frames of the sentence low..high in text order; `hits` are its verbs and `quotes` its quotations."""
        if byline := _BYLINE.match(self.doc.folded, low, high):
            low = byline.end()
        frames: list[Frame] = []
        for hit in self._in_order(low, high, hits, quotes):
            if isinstance(hit, re.Match):
                frame: Frame | None = self._according(hit)
            elif frames and hit[0] < frames[-1].content:
                continue
            else:
                frame = self._frame(hit, low, high, frames)
            if frame is None:
                continue
            if frames and frames[-1].content >= frame.start:
                if isinstance(hit, re.Match) and not is_media(frames[-1]):
                    continue  # whoever speaks refers to it: 她说,根据海关数据…
                if not is_media(frames[-1]) and (frame.verb == "反映" or only_shows(self.words, frame)):
                    continue  # what a ministry says that its industry tells it, or that figures show, is the ministry's own word
                outer = frames.pop()
                frame.media = outer.speaker.mention if outer.speaker else None
                frame.start = outer.start
                frame.outer = None if is_media(outer) else outer
            frames.append(frame)
            if frame.speaker and frame.outer is None:
                self.memory.note(frame.speaker)
        return frames

    def _in_order(self, low: int, high: int, hits: list[Hit], quotes: list[Quotation]) -> list[Hit | re.Match[str]]:
        """Return the verbs and the 据…报道 frames of a sentence in text order; a verb inside such a frame is its own."""
        according = [
            m
            for pattern in (self.words.reported if self.words.report_begins.search(self.doc.folded, low, high) else ())
            for m in pattern.finditer(self.doc.folded, low, high)
            if not any(q.start <= m.start() < q.end for q in quotes)
            and not self._is_own_act(m, high)
            and (m.re is not self.words.quoted or high - m.end() > MIN_CITED)
            and (m.re is not self.words.in_view or self._is_somebody(*m.span("who")))
        ]
        verbs = [h for h in hits[:MAX_VERBS] if not any(m.start() <= h[0] < m.end() for m in according)]
        return sorted([*according, *verbs], key=lambda h: h.start() if isinstance(h, re.Match) else h[0])

    def _is_somebody(self, low: int, high: int) -> bool:
        """Tell whether full[low:high] names an actor or people, and no mere thing or place (在港口看来)."""
        people = self.words.head.search(self.doc.folded, low, high) or self.words.people.fullmatch(self.doc.folded, low, high)
        return bool(self.doc.mentions_in(low, high)) or people is not None

    def _is_own_act(self, match: re.Match[str], high: int) -> bool:
        return match.group("how") in PAPERS and DONE_BY_PAPER.match(self.doc.folded, match.end(), high) is not None

    def _according(self, match: re.Match[str]) -> Frame:
        low, high = self._named_by(*match.span("who"))
        if match.re is self.words.by_press and low == match.start("how"):
            return Frame(
                match.start(),
                match.span("how"),
                match.end(),
                Speaker(self.doc.full[low:high], "media", low, high),
                match.group("how"),
                "claim",
            )
        himself = self._himself(low, high)
        speaker = himself or subject(self.doc, self.words, low, high, self.memory)
        if speaker is None or speaker.start > low + 12:
            mention = next(iter(self.doc.mentions_in(low, high)), None)
            speaker = of_mention(self.doc, mention, self.memory) if mention else None
        outlet = speaker is not None and speaker.mention is not None and speaker.mention.kind == "media"
        partly = speaker is not None and speaker.start == low and speaker.end < high and "的" not in self.doc.folded[low:high]
        partly = partly and not outlet and himself is None
        if speaker is None or partly or (speaker.mention is not None and _SEVERAL.search(self.doc.folded, low, high)):
            high -= self.doc.folded.endswith("的", low + 1, high)  # 据清算所的数据
            mention = speaker.mention if speaker and outlet else None
            speaker = Speaker(self.doc.full[low:high], self.doc.full[low:high], low, high, mention)
        self.memory.note(speaker)
        return Frame(match.start(), match.span("how"), match.end(), speaker, match.group("how"), "claim")

    def _himself(self, low: int, high: int) -> Speaker | None:
        """Return who spoke last, where it is he himself who found out: 根据他向业界了解,…."""
        before = self.memory.person if _FOUND_OUT.match(self.doc.folded, low, high) else None
        return Speaker(self.doc.full[low : low + 1], before.name, low, low + 1, before.mention, pronoun=True) if before else None

    def _named_by(self, low: int, high: int) -> tuple[int, int]:
        """Return the part of low..high that names whom 据…报道 is told after, without date and outlet around it."""
        for cited in self.words.cited.finditer(self.doc.folded, low, high):
            low = cited.end()
        ends = _TOLD_ENDS.search(self.doc.folded, low + 1, high)
        return low, ends.start() if ends else high

    def _frame(self, hit: Hit, low: int, high: int, frames: list[Frame]) -> Frame | None:
        start, end, word, verb = hit
        folded = self.doc.folded
        low = max(low, start - MAX_LEFT)
        after = _AFTER_CUE.match(folded, end, high)
        content = after.end() if after else end
        if word in HOPING and (frames or not (asks_of(self.doc, content) or person_before(self.doc, self.words, low, start))):
            return None  # what a body hopes for itself, and what is hoped within words of somebody
        warned = behind_warned(self.doc, self.words, word, content, high)
        bare = content if warned > content else None  # whom a warning names is no mark of speech
        content, named = self._stand(word, behind_hearer(self.doc, word, warned, high), high)
        if word in TOLD and content == end and is_hearer(self.doc, content, high):
            return None  # 「…。」船长告诉《时报》。
        quoted = folded[content : content + 1] in OPENERS and not (
            content == end and verb.bound and word not in self.words.tells_clause and is_name(self.doc, self.quotes, content)
        )
        if word in PAPERS and DONE_BY_PAPER.match(folded, content, high):
            return None
        if word == "否认" and folded[content - 1] == "," and any(m.start == content for m in self.doc.mentions_in(content, high)):
            return None  # 莫斯科随即否认，外交部发言人说…: what is denied is told elsewhere
        other = folded.startswith(("并", "和", "及", "或", "、"), content) and not folded.startswith(NEGATED, content)
        if other and (content == end or folded[content] == "并"):
            return None  # 谴责并拒绝美方的制裁: one of two verbs of one object; 撰文回应，并附上照片
        if word in REPORTING and _BYLINE_ENDS.match(folded, end):
            return None
        if word in REPORTING and content == end and self.words.lead.fullmatch(folded, clause_start(folded, low, start), start):
            return None  # 报道指…: the noun
        marked = quoted or named or folded[end : content if bare is None else bare].strip(" 了着过道出") != ""
        clausal = not verb.act and opens_clause(self.doc, self.words, word, content, high)
        clause = self._behind_quote(clause_start(self.doc.folded, max(low, frames[-1].content) if frames else low, start), start)
        if high - content < MIN_CONTENT or self._is_silent(hit, content, clause, high, marked=marked or clausal):
            return None
        speaker, begin = self._speaker_of(hit, low, clause, frames, marked=marked)
        if (
            speaker is not None
            and word in SHOWING
            and speaker.mention is None
            and not speaker.pronoun
            and not self._is_noun(speaker)
        ):
            return None  # 速度表明…: a thing shows it, and the outlet sees what
        if speaker is None or (
            verb.kind == "prediction" and not marked and is_expected(self.doc, self.words, hit, clause, speaker)
        ):
            return None
        return Frame(
            begin,
            (start, end),
            content,
            speaker,
            word,
            verb.kind,
            act=(verb.act or word in ACTS or (content == end and quoted_name(self.doc, self.words, self.quotes, word, content)))
            and not self._takes_stand(word, content, high),
            colon=":" in folded[end:content] and not quoted,
            marked=marked,
            minor=self._is_minor(hit, low, clause, begin, speaker, first=not frames, marked=marked),
        )

    def _stand(self, word: str, content: int, high: int) -> tuple[int, bool]:
        """Return where a content begins behind words that only name it, and whether they name a stand that is then told."""
        folded = self.doc.folded
        if (stand := self.words.stand.match(folded, content, high)) and self._opens_quote(stand.end()):
            content = stand.end()  # 他表明反对,“…”
        if word in self.words.topical or word in PLAIN_STAND:
            named = self.words.namely.match(folded, content, high)
            if named is not None:
                return named.end(), True  # 重申其立场,即…
        if word in CLAIMING and folded.startswith(ABOUT, content):
            content += len(ABOUT[0])  # 否认有关裁员的说法
        return content, False

    def _is_minor(self, hit: Hit, low: int, clause: int, begin: int, speaker: Speaker, *, first: bool, marked: bool) -> bool:
        """Tell whether the outlet tells of its own accord that somebody speaks: a crowd worries, a clause is only joined."""
        start, _, word, verb = hit
        if word in WORRIES and speaker.mention is None and not marked:
            return True
        asks = begin < clause and verb.kind == "demand" and not marked
        return first and (
            asks or self._is_joined(low, clause, start, marked=marked) or self._behind_deed(hit, low, clause, marked)
        )

    def _behind_deed(self, hit: Hit, low: int, clause: int, marked: bool) -> bool:
        """Tell whether a clause of speech only gives the grounds for a deed that the clauses before it tell."""
        if clause - low <= MIN_CONTENT or (marked and hit[2] in PLAIN) or hit[2] == "说":
            return False
        before = self.doc.folded[low:clause].strip()
        return self.words.deeds.search(before) is not None and self.words.no_deed.search(before) is None

    def _is_joined(self, low: int, clause: int, start: int, *, marked: bool) -> bool:
        """Tell whether a clause of speech is only joined to a main clause of the outlet's own."""
        if start - low <= 12 or clause <= low + 8 or self.words.stance.search(self.doc.folded, low, clause):
            return False
        return self.doc.folded[clause] in (MINOR if not marked else "并") or bool(
            self.words.takes_over.match(self.doc.folded, clause)
        )

    def _is_silent(self, hit: Hit, content: int, clause: int, high: int, *, marked: bool) -> bool:
        return is_silent(self.doc, self.words, hit, content, clause, high, marked=marked, quoted=self._opens_quote(content))

    def _takes_stand(self, word: str, content: int, high: int) -> bool:
        """Tell whether the paper that a body issues takes a stand and tells no deed: 发表声明，对裁决表示失望."""
        return word.endswith(("声明", "稿")) and self.words.takes_stand.match(self.doc.folded, content, high) is not None

    def _behind_quote(self, clause: int, start: int) -> int:
        """Return where a clause goes on behind the words of somebody that open it: “…，”他说."""
        at = bisect_left(self.quotes, start, key=lambda q: q.close) - 1
        if at < 0 or self.quotes[at].open < clause or self.doc.folded[clause : self.quotes[at].open].strip():
            return clause
        quote = self.quotes[at]
        return quote.close if self.doc.folded[quote.end - 1] in ",。!?…" else clause

    def _opens_quote(self, at: int) -> bool:
        """Tell whether words of somebody, and no mere name in quote marks, begin at `at`."""
        near = bisect_left(self.quotes, at, key=lambda q: q.open)
        return near < len(self.quotes) and self.quotes[near].open == at and self.quotes[near].end - at > MIN_QUOTE

    def _speaker_of(self, hit: Hit, low: int, clause: int, frames: list[Frame], *, marked: bool) -> tuple[Speaker | None, int]:
        """Return who speaks and where the frame begins: the clause's own subject, else that of a clause before."""
        start, _, word, verb = hit
        if outlet := self._outlet(clause, start):
            return outlet, clause
        speaker = subject(self.doc, self.words, clause, start, self.memory)
        if speaker is not None and speaker.mention is None and not self._is_noun(speaker):
            other, _ = self._earlier_subject([], low, clause)
            if other and other.mention and clause > low and frames and not is_media(frames[-1]):
                return None, clause  # 中方称…，但仲裁已裁定中方声称…: nobody known says it
            if other and (other.mention or other.sure) and clause > low:
                return (None if verb.bound else other), low
            opens = not verb.act and bool(self.words.lead.fullmatch(self.doc.folded, low, speaker.start))
            speaker = speaker if marked and (not verb.bound or opens) else None
        if speaker is None:
            return self._going_on(hit, low, clause, frames, marked=marked)
        if word in ISSUING and speaker.surface.startswith("《"):
            return None, clause  # the paper is issued
        if verb.bound and not self._adjacent(speaker, start, word, placed=marked):
            return None, clause
        state = speaker.mention is not None and speaker.mention.kind in ("state", "person", "place")
        if word == "消息" and speaker.mention is not None and speaker.mention.kind == "media":
            return None, clause  # an outlet tells where its own news come from
        if word in REPORTING and state and self.doc.folded[speaker.end - 1] not in OUTLET_ENDS:
            return None, clause
        if frames and not self._new_speaker(frames[-1], speaker, clause, hit, marked=marked):
            return None, clause
        if speaker.pronoun and not frames and clause > low:
            speaker = self._meant(speaker, low, clause)
        return speaker, clause

    def _meant(self, speaker: Speaker, low: int, clause: int) -> Speaker:
        """Return whom 他 or 她 means: the person whom the clauses before are about (部长主持谈判,他曾表示…), else as it was."""
        about, _ = self._earlier_subject([], low, clause)
        person = about is not None and about.mention is not None and about.mention.kind == "person" and not about.pronoun
        if about is None or not person or speaker.surface not in ("他", "她"):
            return speaker
        return msgspec.structs.replace(speaker, name=about.name, mention=about.mention)

    def _opens_paragraph(self, at: int) -> bool:
        """Tell whether nothing but space stands between `at` and the end of a line before it."""
        before = self.doc.folded[max(0, at - 8) : at].rstrip(" \t\u3000")
        return before.endswith("\n")

    def _outlet(self, clause: int, start: int) -> Speaker | None:
        """Return the outlet that a clause begins with, where the pack does not know its name: 挪威公共电视台."""
        named = self.words.outlet_first.fullmatch(self.doc.folded, clause, start)
        if named is None or any(m.kind == "media" for m in self.doc.mentions_in(clause, start)):
            return None
        low, high = named.span("name")
        name = self.doc.full[low:high]
        return Speaker(name, name, low, high, sure=True)

    def _going_on(self, hit: Hit, low: int, clause: int, frames: list[Frame], *, marked: bool) -> tuple[Speaker | None, int]:
        """Return the subject of an earlier clause for a verb that has none in its own."""
        start, _, word, verb = hit
        inner = bool(frames) and word in INNER and not marked and self.doc.folded[start - 1] in ",;"
        inner = inner and not any(m.start == hit[1] and m.how != "pronoun" for m in self.doc.mentions_in(hit[1], hit[1] + 20))
        if inner or not self._subjectless(clause, start, frames, verb):
            return None, clause
        speaker, begin = self._earlier_subject(frames, low, clause)
        if begin == clause == low and verb.kind == "prediction" and not frames and self._opens_paragraph(low):
            return None, clause  # what is expected, says the outlet
        free = not verb.bound or bool(frames) or (marked and not verb.act) or self._has_spoken(begin, clause)
        if speaker is not None and self._blames(word, hit[1]):
            return speaker, begin
        if not frames and (blamer := self._blamed_by_body(word, low, clause, start)) is not None:
            return blamer, low
        if speaker is not None and not frames and set_apart(self.doc, speaker, clause, start):
            return speaker, begin
        goes_on = free or (speaker is not None and self._person_goes_on(speaker, clause, start))
        if speaker is None or not (goes_on or self._when_asked(speaker, begin, clause, start)):
            return None, clause
        return speaker, begin

    def _blames(self, word: str, end: int) -> bool:
        """Tell whether a verb of blame that ends at `end` stands before somebody and words in quote marks: 指控对手「…」."""
        at = behind_whom(self.doc, word, end)
        return at is not None and self._opens_quote(at)

    def _blamed_by_body(self, word: str, low: int, clause: int, start: int) -> Speaker | None:
        """Return the body whose deed the clause right before tells, and who goes on to blame somebody or asks him for something.

        商务部再次出手,指控…; 总统府中止会谈,并要求对方…
        """
        if clause <= low or self.doc.folded[clause - 1] != "," or self.doc.folded.startswith("期间", start + len(word)):
            return None
        blames = clause == start and word in ACCUSING
        asks = word in _ASKING and _AND.fullmatch(self.doc.folded, clause, start) and asks_of(self.doc, start + len(word))
        if not blames and not asks:
            return None
        body = self._subject_before(low, clause)
        return body if body is not None and body.mention is not None and body.mention.kind in _BLAMING else None

    def _has_spoken(self, low: int, clause: int) -> bool:
        """Tell whether the clause before tells of speaking or writing, so that a bare verb goes on with it: 发表公开信，要求…."""
        return (
            clause > low
            and self.words.speaking.search(self.doc.folded, clause_start(self.doc.folded, low, clause - 1), clause) is not None
        )

    def _adjacent(self, speaker: Speaker, start: int, word: str, *, placed: bool = False) -> bool:
        """Tell whether only adverbs stand between speaker and verb; an outlet may report from a place (从…报道).

        Where a mark shows that speech follows, any place may stand there (在首都宣布，…): `placed`.
        """
        at = after_closing(self.doc.folded, max(speaker.end, speaker.reach))
        if heard := _TO_OUTLET.match(self.doc.folded, at, start):  # 官员向彭博证实
            at = next((m.end for m in self.doc.mentions_in(heard.end(), start) if m.start == heard.end()), at)
        if word not in REPORTING and self.words.between.match(self.doc.folded, at, start):
            return True
        placed = placed and word not in NOUNS
        return (placed or word in REPORTING) and self.words.place_of_report.match(self.doc.folded, at, start) is not None

    def _person_goes_on(self, speaker: Speaker, clause: int, start: int) -> bool:
        """Tell whether a person's clause goes on with a verb at its very beginning: 彭斯接受访问，告诫…."""
        person = speaker.pronoun or (speaker.mention is not None and speaker.mention.kind == "person")
        return person and bool(self.words.joins.match(self.doc.folded, clause, start))

    def _when_asked(self, speaker: Speaker, low: int, clause: int, start: int) -> bool:
        """Tell whether the clause before only tells when a person or a body spoke: 局长出席节目时，要求…."""
        if clause - low <= MIN_CONTENT or self.doc.folded[clause - 2] not in OCCASION_ENDS:
            return False
        party = speaker.mention is not None and speaker.mention.kind in ("state", "place", "bloc", "government")
        return not party and self.words.only_adverbs.match(self.doc.folded, clause, start) is not None

    def _is_noun(self, speaker: Speaker) -> bool:
        head = self.words.head.search(self.doc.folded, speaker.start, speaker.end)
        return speaker.sure or speaker.pronoun or speaker.name in self.memory.names or head is not None

    def _subjectless(self, low: int, high: int, frames: list[Frame], verb: Verb) -> bool:
        """Tell whether a clause that has no name before its verb goes on with the subject of the one before."""
        if frames:
            if is_media(frames[-1]):
                return verb.kind != "demand" and bool(self.words.only_adverbs.match(self.doc.folded, low, high))
            writes = frames[-1].verb.endswith(("声明", "稿", "文")) and low == frames[-1].content  # 发声明,强烈抨击…
            joins = self.words.only_adverbs if writes else self.words.joins
            return bool(joins.match(self.doc.folded, low, high)) and not verb.act
        beside = _BESIDES.match(self.doc.folded, low, high)
        low = beside.end() if beside else low
        return bool(self.words.only_adverbs.match(self.doc.folded, low, high)) or bool(
            self.words.tail.match(self.doc.folded, low, high)
        )

    def _new_speaker(self, before: Frame, speaker: Speaker, clause: int, hit: Hit, *, marked: bool) -> bool:
        """Tell whether a second subject in one sentence is a new speaker, not a clause inside what is being said."""
        verb = hit[3]
        known = speaker.mention is not None or self._is_noun(speaker)
        if clause > before.content and takes_turn(self.doc, self.words, before, speaker, hit[0]):
            return True
        if clause > before.content and self.words.takes_over.match(self.doc.folded, clause):
            return known
        if clause <= before.content:
            opens = known and not speaker.pronoun and speaker.start <= before.content + 2
            quoted = self.doc.folded[hit[1] : hit[1] + 2].strip()[-1:] in (*OPENERS, ":")
            thinks = hit[2] in FELT and before.marked and speaker.mention is not None and speaker.mention.kind in _STATES
            told = (quoted or (hit[2] in NESTED and not thinks)) and opens and self._adjacent(speaker, hit[0], hit[2])
            beside = opens and (hit[0] == max(speaker.end, speaker.reach) or (marked and verb.act))
            media = known and is_media(before) and (not verb.bound or beside)
            return told or media or (marked and not verb.bound)
        if speaker.mention is not None and self.words.contrast.match(self.doc.folded, clause):
            return True
        same = before.speaker is not None and speaker.name == before.speaker.name
        return (same and (marked or not verb.bound or speaker.pronoun)) or (marked and not verb.bound and known)

    def _may_speak(self, speaker: Speaker, low: int, high: int) -> bool:
        """Tell whether the subject of a clause that an outlet reports goes on to speak: a state does where it took a stand."""
        state = speaker.mention is not None and speaker.mention.kind in ("state", "place", "bloc")
        return not state or self.words.speaking.search(self.doc.folded, low, high) is not None

    def _on_occasion(self, before: Frame, clause: int) -> Speaker | None:
        """Return another actor whose clause right before only tells when he spoke: …，国务卿访问当地时，要求…."""
        if clause - before.content <= MIN_CONTENT or self.doc.folded[clause - 2] not in OCCASION_ENDS:
            return None
        speaker = self._subject_before(before.content, clause)
        if speaker is None or speaker.mention is None or speaker.start <= before.content:
            return None
        return speaker if before.speaker is None or before.speaker.name != speaker.name else None

    def _subject_before(self, low: int, clause: int) -> Speaker | None:
        """Return the subject of the clause right before `clause`."""
        begin = clause_start(self.doc.folded, low, clause - 1)
        speaker = subject(self.doc, self.words, begin, clause - 1, self.memory, at_verb=False)
        if speaker is None or not self.words.only_adverbs.match(self.doc.folded, begin, speaker.start):
            return None
        return speaker if speaker.mention is not None or self._is_noun(speaker) else None

    def _earlier_subject(self, frames: list[Frame], low: int, clause: int) -> tuple[Speaker | None, int]:
        at = low
        if frames:
            if (other := self._on_occasion(frames[-1], clause)) is not None:
                return other, other.start
            if not is_media(frames[-1]):
                return frames[-1].speaker, clause
            at = low = frames[-1].content
        elif self._has_spoken(low, clause) and (stands := self._subject_before(low, clause)):
            return stands, low
        while at < clause:
            stop = _CLAUSE_END.search(self.doc.folded, at, clause)
            limit = stop.start() if stop else clause
            if self.words.by_request.match(self.doc.folded, at, limit):
                at = limit + 1  # 应美方要求,当局…
                continue
            titled = titled_at_end(self.doc, self.words, at, limit)
            speaker = titled or subject(self.doc, self.words, at, limit, self.memory, at_verb=False)
            timed = speaker is not None and speaker.mention is None and self.doc.folded[limit - 1] in OCCASION_ENDS
            if timed and limit + 1 < clause and self._subject_before(low, clause) is not None:
                speaker = None  # 裁决作出后，代表团表示遗憾，并…
            if speaker is not None and (speaker.mention is not None or self._is_noun(speaker)):
                if frames and not self._may_speak(speaker, at, limit):
                    return frames[-1].speaker, clause
                return speaker, low
            at = limit + 1
        if frames:
            return None, clause
        return (self.memory.last if clause == low else None), clause
