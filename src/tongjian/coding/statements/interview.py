"""Questions and answers (问：… 答：…) and texts given in full (发言全文), where all that follows is what one speaker says."""

import re

import msgspec

from tongjian.coding import actors
from tongjian.coding.document import Document, Mention
from tongjian.coding.statements.found import Speaker
from tongjian.model import Article
from tongjian.pack import Pack, compiled

_MOST_OUTLETS = 10_000
_ASK = re.compile(r"(?:有?记者(?:提|追|又|再)?问(?:道)?|(?:有?记者)?追问|问|提问|主持人)\s*:\s*")
_ASK_NAMED = re.compile(r"[^\s,。:;!?]{0,14}记者\s*:\s*")
# 某社记者：…？ or 有记者问：…？ opens each turn, and a name with a colon the answer
_CONFERENCE = re.compile(
    r"(?:^|\n)\s{0,4}(?:[^\s,。:;!?]{0,14}记者|有?记者(?:提|追|又|再)?问(?:道)?)\s{0,2}:(?!\s?[“「『\"])[^\n?]{4,400}\?"
)
_NAMED = re.compile(
    r"(?:[^\s,。:;!?\"“「《]{2,16}\s)?(?P<who>[^\s,。:;!?\"“「《]{2,16})(?<![说称道示问答及到指])\s{0,2}:(?=[^\n]{4})(?!\s?[“「『\"])"
)  # 林德海：…
_ANSWER = re.compile(r"(?:答(?:复)?|(?:新闻)?发言人(?:答)?|回答)\s*:\s*")
_ANY_ANSWER = re.compile(r"(?:^|[\s。?!;*])(?:答|回答|答复)\**\s*:")
_OWN_PARTY = re.compile("(?:对此,|因此,|同时,)?(?P<who>[中我]方)(?![向与和同])")
_BOILERPLATE = re.compile(
    r"本站转载|版权|转载(?:请|使用)|责任编辑|编辑:|来源:|免责|^\s?\(完\)|^[\s【(]*(?:责编|编审|校对|监制|审核|供稿|作者):"
)
_FULL_TEXT = re.compile(
    "(?:发言|讲话|演讲|演说|致辞|谈话|声明|发稿|新闻稿|公开信|信件|答问)(?:的)?(?:[^,。:;]{0,6})(?:全文|译文|实录|原文)"
)
_FULL_TEXT_BELOW = re.compile("(?:以下|下面)(?:是|为|系)[^。:;]{0,40}(?:全文|译文|实录|原文|讲话|声明|发言)[^。:;]{0,12}:")
_FULL_TEXT_TOLD = re.compile("全文|翻译|译文|实录|以下|发言|讲话|演讲")  # the paragraph that says where the text is from
_SPEAKERS = frozenset({"person", "government", "agency", "state", "court", "company", "institution", "legislature", "bloc"})
_TITLE_WHO = re.compile(
    "(?P<who>[^,。:\\s]{0,24}?(?:发言人|负责人|部长|司长|局长|主任|大使))(?:[^,。:]{0,6})(?:就|介绍|谈|回应|答)"
)


class Turn(msgspec.Struct, frozen=True):
    """What of a sentence is said in an interview, and by whom."""

    start: int
    end: int
    speaker: Speaker
    own: bool  # the outlet itself speaks, or a reporter asks


class Interview:
    """The state of an interview while its sentences are read."""

    def __init__(self, doc: Document, pack: Pack) -> None:
        self.doc = doc
        self.mode = ""
        self.answerer, self.own = _answerer(doc, pack)
        self.asker = Speaker("", "reporter", 0, 0)
        # few articles hold the words at all, and the expressions begin with what stands everywhere
        self.conference = "记者" in doc.folded and bool(_CONFERENCE.search(doc.folded))
        self.enabled = self.conference or ("答" in doc.folded and bool(_ANY_ANSWER.search(doc.folded)))
        self.full_text, self.author = _full_text(doc)

    def turn(self, low: int, high: int) -> Turn | None:
        """Return what is said in the sentence low..high; None outside of questions and answers."""
        folded = self.doc.folded
        if self.author is not None and low >= self.full_text:
            if _BOILERPLATE.search(folded, low, high):
                self.author = None
            elif high - low >= 2 and self.doc.full[low] not in "([":
                return Turn(low, high, self.author, own=False)
        if not self.enabled:
            return None
        start = low
        if ask := _ASK.match(folded, low, high) or (self.conference and _ASK_NAMED.match(folded, low, high)) or None:
            self.mode, start = "ask", ask.end()
            at = folded.find("记者", low, ask.end())
            if at >= 0:
                self.asker = Speaker(self.doc.full[at : at + 2], "reporter", at, at + 2)
        elif self.conference and self.goes_on(low, high) and (named := self._named_turn(low, high)):
            self.mode, self.answerer, self.own = "answer", named, False
            start = folded.index(":", named.end) + 1
        elif answer := _ANSWER.match(folded, low, high):
            self.mode, start = "answer", answer.end()
        elif _BOILERPLATE.search(folded, low, high):
            self.mode = ""
        if not self.mode or high - start < 2:
            return None
        if self.mode == "ask":
            return None if folded[high - 1] == "?" or not self.asker.surface else Turn(start, high, self.asker, own=True)
        return Turn(start, high, self._called(start, high), own=self.own)

    def _called(self, low: int, high: int) -> Speaker:
        """Return who answers, under the name of the party that he gives at the beginning of a sentence (中方坚决反对)."""
        party = _OWN_PARTY.match(self.doc.folded, low, high)
        if party is None or self.answerer.mention is None or self.answerer.mention.kind not in ("agency", "government"):
            return self.answerer
        start, end = party.span("who")
        return msgspec.structs.replace(self.answerer, surface=self.doc.full[start:end], start=start, end=end)

    def _named_turn(self, low: int, high: int) -> Speaker | None:
        """Return whom the name and the colon at the beginning of a paragraph name, None where it opens otherwise."""
        if (low > 0 and self.doc.folded[low - 1] not in "\n ") or self.doc.folded[high - 1] not in "。!?;)":
            return None
        named = _NAMED.match(self.doc.folded, low, high)
        if named is None:
            return None
        for m in self.doc.mentions_in(low, named.end()):
            if m.kind == "person" and m.end <= named.end("who"):
                return Speaker(m.surface, m.name, m.start, m.end, m)
        start, end = named.span("who")
        return Speaker(self.doc.full[start:end], self.doc.full[start:end], start, end) if self.mode else None

    def goes_on(self, low: int, high: int) -> bool:
        """Tell whether a sentence may go on with a statement that a colon opened: it is no furniture of the page."""
        return not _BOILERPLATE.search(self.doc.folded, low, high)


def _full_text(doc: Document) -> tuple[int, Speaker | None]:
    """Return where a speech given in full begins, and who speaks: whoever the words that announce it name, else the title."""
    body = doc.body_start
    announced = _FULL_TEXT_BELOW.search(doc.folded, body)
    if announced is not None:
        return announced.end(), _named(doc, announced.start(), announced.end()) or _named(doc, 0, announced.start())
    if not _FULL_TEXT.search(doc.folded, 0, body):
        return 0, None
    opening = doc.full.find("\n", body)
    told = opening > 0 and _FULL_TEXT_TOLD.search(doc.folded, body, opening)
    return opening if told else body, _named(doc, 0, body)


def _named(doc: Document, low: int, high: int) -> Speaker | None:
    found = next((m for m in doc.mentions_in(low, high) if m.kind in _SPEAKERS and not m.members), None)
    return Speaker(found.surface, found.name, found.start, found.end, found) if found else None


def _publisher(outlet: str, lang: str, pack: Pack) -> Mention | None:
    """Return the agency or government that an outlet's name names; few outlets have many articles, so it is kept."""
    known = compiled(pack, "statements.publishers", lambda _: dict[tuple[str, str], list[Mention]]())
    found = known.get((outlet, lang))
    if found is None:
        named = actors.find(Document(Article(id="", page="", title=outlet, text="", lang=lang)), pack)
        found = [m for m in named if m.kind in ("agency", "government")][:1]
        if len(known) < _MOST_OUTLETS:
            known[outlet, lang] = found
    return found[0] if found else None


def _answerer(doc: Document, pack: Pack) -> tuple[Speaker, bool]:
    """Return who answers (the office that the title names, else the outlet), and whether that is the outlet itself."""
    outlet = doc.article.outlet or ""
    publisher = _publisher(outlet, doc.lang, pack) if outlet else None
    match = _TITLE_WHO.search(doc.folded, 0, doc.body_start)
    if match:
        low, high = match.span("who")
        owner = next(iter(doc.mentions_in(low, high)), None)
        surface = doc.full[low:high]
        same = owner is not None and publisher is not None and owner.key == publisher.key
        return Speaker(surface, owner.name if owner else surface, low, high, owner), same
    return Speaker("", publisher.name if publisher else outlet, 0, 0), publisher is not None
