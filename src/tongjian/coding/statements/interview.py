"""Questions and answers: 问：… 答：…, where everything after 答 is what the answerer says."""

import re

import msgspec

from tongjian.coding import actors
from tongjian.coding.document import Document
from tongjian.coding.statements.found import Speaker
from tongjian.coding.statements.words import ChineseWords
from tongjian.model import Article
from tongjian.pack import Pack

_ASK = re.compile(r"(?:有?记者(?:提)?问(?:道)?|问|提问|主持人)\s*:\s*")
_ANSWER = re.compile(r"(?:答(?:复)?|(?:新闻)?发言人(?:答)?|回答)\s*:\s*")
_ANY_ANSWER = re.compile(r"(?:^|[\s。?!;*])(?:答|回答|答复)\**\s*:")
_BOILERPLATE = re.compile("本站转载|版权|转载(?:请|使用)|责任编辑|编辑:|来源:|免责")
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

    def __init__(self, doc: Document, words: ChineseWords, pack: Pack) -> None:
        self.doc = doc
        self.mode = ""
        self.answerer, self.own = _answerer(doc, pack)
        self.asker = Speaker("", "reporter", 0, 0)
        self.enabled = bool(_ANY_ANSWER.search(doc.folded))

    def turn(self, index: int, low: int, high: int) -> Turn | None:
        """Return what is said in sentence `index` (low..high); None outside of questions and answers."""
        if not self.enabled:
            return None
        folded = self.doc.folded
        start = low
        if ask := _ASK.match(folded, low, high):
            self.mode, start = "ask", ask.end()
            at = folded.find("记者", low, ask.end())
            if at >= 0:
                self.asker = Speaker(self.doc.full[at : at + 2], "reporter", at, at + 2)
        elif answer := _ANSWER.match(folded, low, high):
            self.mode, start = "answer", answer.end()
        elif _BOILERPLATE.search(folded, low, high):
            self.mode = ""
        if not self.mode or high - start < 2:
            return None
        if self.mode == "ask":
            return None if folded[high - 1] == "?" or not self.asker.surface else Turn(start, high, self.asker, own=True)
        return Turn(start, high, self.answerer, own=self.own)

    def goes_on(self, low: int, high: int) -> bool:
        """Tell whether a sentence may go on with a statement that a colon opened: it is no furniture of the page."""
        return not _BOILERPLATE.search(self.doc.folded, low, high)


def _answerer(doc: Document, pack: Pack) -> tuple[Speaker, bool]:
    """Return who answers (the office that the title names, else the outlet), and whether that is the outlet itself."""
    outlet = Document(Article(id="", page="", title=doc.article.outlet or "", text="", lang=doc.lang))
    publisher = next((m for m in actors.find(outlet, pack) if m.kind in ("agency", "government")), None)
    match = _TITLE_WHO.search(doc.folded, 0, doc.body_start)
    if match:
        low, high = match.span("who")
        owner = next(iter(doc.mentions_in(low, high)), None)
        surface = doc.full[low:high]
        same = owner is not None and publisher is not None and owner.key == publisher.key
        return Speaker(surface, owner.name if owner else surface, low, high, owner), same
    return Speaker("", publisher.name if publisher else outlet.article.title, 0, 0), publisher is not None
