"""Whether a Chinese sentence without a verb of speech goes on with what was said in the one before."""

import re

from tongjian.coding.document import Document
from tongjian.coding.statements.chinese_memory import Memory
from tongjian.coding.statements.chinese_turns import another_acts
from tongjian.coding.statements.found import Frame, Speaker, is_media
from tongjian.coding.statements.interview import Interview
from tongjian.coding.statements.words import ChineseWords
from tongjian.text import fold

OFFICE = 24  # characters before a name in which the office of a spokesman is looked for
MOST_BETWEEN = 3  # sentences of a speech before one that shows that it goes on
_PARTIES = frozenset({"state", "place", "bloc", "government"})
_ASKS_ON = re.compile("(?:也|同时|并)?(?:希望|期望|呼吁|敦促|建议)(?![^,。]{0,3}(?:的|是|说|称))")
_NEXT_ITEM = re.compile("另外|此外|另一方面|与此同时|同期|目前|截至")  # how an outlet goes over to something else it has to tell
_OWN_ACT = re.compile("(?:但是?|因此|所以|而且?|不过)?[他她](?!们)")  # the outlet tells on what the speaker does


class GoingOn:
    """The sentences of one document that may go on with an open frame."""

    def __init__(self, doc: Document, words: ChineseWords, interview: Interview) -> None:
        self.doc, self.words, self.interview = doc, words, interview

    def goes_on(self, index: int, frame: Frame, low: int, high: int, *, closed: bool) -> bool:
        """Tell whether sentence `index` (low..high) goes on with what the speaker of `frame` says.

        `closed` tells that a quotation mark closed what was said before.
        """
        if is_crowd(self.words, frame) or self._is_one_of_many(frame) or self.words.outlet_on.match(self.doc.folded, low, high):
            return False
        if self.after_semicolon(index) and not frame.act:
            return not another_acts(self.doc, self.words, frame, low, high, Memory())
        same_paragraph = "\n" not in self.doc.full[self.doc.sentences[index - 1][1] : low]
        if frame.colon and self.doc.folded[low] == ">" and not frame.running:
            return True  # a block quote
        if frame.colon and (
            _is_spokesman(frame) or (same_paragraph and self.words.continues.match(self.doc.folded, low, high) is not None)
        ):
            return self.interview.goes_on(low, high)
        if not same_paragraph or frame.act or closed:
            return False
        if self._argues_on(frame, low, high) or self._asks_on(frame, low, high):
            return True
        if self._is_data(frame):
            return self._counts_on(low, high)
        if self._is_official(frame) and self._explains(low, high):
            return True
        on = self._claims_on(frame, low, high) or self._speaks_on(frame, low, high) or self._leads_on(index, frame, low, high)
        return on or self._weighs_on(frame, low, high)

    def after_semicolon(self, index: int) -> bool:
        """Tell whether the sentence before `index` ends with a semicolon."""
        return self.doc.folded[self.doc.sentences[index - 1][1] - 1] == ";"

    def _is_one_of_many(self, frame: Frame) -> bool:
        """Tell whether it is said that there is somebody who says so (有分析认为): such words end with their sentence."""
        speaker = frame.speaker
        return speaker is not None and speaker.mention is None and self.doc.folded[speaker.start - 1] == "有"

    def _is_official(self, frame: Frame) -> bool:
        """Tell whether a spokesman speaks: in front of his name or in it his office is named, here or further up."""
        speaker = frame.speaker
        if speaker is None or speaker.pronoun:
            return False
        if _is_spokesman(frame):
            return True
        return "发言人" in self.doc.folded[max(0, speaker.start - OFFICE) : speaker.end] or (
            f"发言人{fold(speaker.surface)}" in self.doc.folded
        )

    def _explains(self, low: int, high: int) -> bool:
        """Tell whether a sentence is one of a spokesman's, in the paragraph of his words: no reporter tells it.

        One that tells a day, a figure or an act must judge it.
        """
        folded = self.doc.folded
        if (
            _OWN_ACT.match(folded, low, high)
            or self.words.unnamed.search(folded, low, high)
            or self.words.retold_on.search(folded[low:high])
        ):
            return False
        if any(m.kind == "media" for m in self.doc.mentions_in(low, high)):
            return False
        tells = self.words.happened.search(folded, low, high) or self.words.dated.search(folded, low, high)
        return not tells or self.words.judges_on.search(folded, low, high) is not None

    def _argues_on(self, frame: Frame, low: int, high: int) -> bool:
        """Tell whether the view of somebody who is asked for it goes on: a sentence that tells no deed and names nobody."""
        speaker = frame.speaker
        if speaker is None or not frame.marked or frame.minor or frame.verb not in self.words.views:
            return False
        if not self._is_expert(speaker) or is_media(frame) or self.words.unnamed.search(self.doc.folded, low, high):
            return False
        return (
            self._is_plain(low, high)
            and _OWN_ACT.match(self.doc.folded, low, high) is None
            and _NEXT_ITEM.match(self.doc.folded, low, high) is None
            and self.words.retold_on.search(self.doc.folded[low:high]) is None
            and fold(speaker.surface) not in self.doc.folded[low:high]
            and speaker.name not in self.doc.full[low:high]
        )

    def _asks_on(self, frame: Frame, low: int, high: int) -> bool:
        """Tell whether a sentence without a subject asks or hopes on: 代表表示，…。希望两国保持往来。."""
        return frame.marked and not is_media(frame) and _ASKS_ON.match(self.doc.folded, low, high) is not None

    def _is_expert(self, speaker: Speaker) -> bool:
        """Tell whether a speaker is one whose view is asked for, by the office named with him here or at first."""
        mention = speaker.mention
        if mention is not None and mention.kind != "person":
            return False
        if self.words.experts.search(fold(speaker.surface)):
            return True
        named = self.doc.full.find(speaker.name) if speaker.name else -1
        if named < 0:
            return False
        return self.words.experts.search(self.doc.folded, max(0, named - OFFICE), named) is not None

    def _is_data(self, frame: Frame) -> bool:
        """Tell whether figures or a paper nobody answers for are quoted: 根据海关数据, 资料显示."""
        speaker = frame.speaker
        if speaker is None or (speaker.mention is not None and speaker.mention.kind == "person"):
            return False
        figures = self.words.figures
        return figures.search(fold(speaker.surface)) is not None or figures.search(frame.verb) is not None

    def _counts_on(self, low: int, high: int) -> bool:
        """Tell whether a sentence goes on with what figures or a paper show: it opens with a part of them or another share."""
        return self.words.more_figures.match(self.doc.folded, low, high) is not None

    def _speaks_on(self, frame: Frame, low: int, high: int) -> bool:
        speaker = frame.speaker
        if speaker is None:
            return False
        if speaker.mention is not None and speaker.mention.kind in ("state", "place"):
            return frame.running or bool(self.words.says_on.match(self.doc.folded, low, high))
        if speaker.mention is not None and speaker.mention.kind != "person":
            return False
        if frame.running and not self.words.dated.search(self.doc.folded, low, high):
            return True
        return (
            self.words.continues.match(self.doc.folded, low, high) is not None
            and self.words.unnamed.search(self.doc.folded, low, high) is None
            and _OWN_ACT.match(self.doc.folded, low, high) is None
        )

    def _leads_on(self, index: int, frame: Frame, low: int, high: int) -> bool:
        """Tell whether a sentence that tells nothing new stands between an official's words and his next stand."""
        person = frame.speaker is not None and frame.speaker.mention is not None and frame.speaker.mention.kind == "person"
        for _ in range(MOST_BETWEEN):
            if not person or not self._is_plain(low, high):
                return False
            index += 1
            if index >= len(self.doc.sentences) or "\n" in self.doc.full[high : self.doc.sentences[index][0]]:
                return False
            low, high = self.doc.sentences[index]
            if self._claims_on(frame, low, high):
                return True
        return False

    def _weighs_on(self, frame: Frame, low: int, high: int) -> bool:
        """Tell whether a person's words go on in a sentence that tells nothing new and weighs what he speaks of."""
        mention = frame.speaker.mention if frame.speaker else None
        if frame.speaker is None or (mention is not None and mention.kind != "person") or not frame.marked or frame.minor:
            return False
        if self.words.unnamed.search(self.doc.folded, low, high):
            return False
        return self._is_plain(low, high) and self.words.praises_on.search(self.doc.folded, low, high) is not None

    def _is_plain(self, low: int, high: int) -> bool:
        """Tell whether a sentence names neither day nor deed, neither figure nor person: it may be part of a speech."""
        folded = self.doc.folded
        if self.words.happened.search(folded, low, high) or self.words.dated.search(folded, low, high):
            return False
        return folded[high - 1] == "。" and all(m.kind in _PARTIES for m in self.doc.mentions_in(low, high))

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


def is_crowd(words: ChineseWords, frame: Frame) -> bool:
    """Tell whether nobody in particular speaks (有人, 外界): such words end with their sentence."""
    return frame.speaker is not None and bool(words.crowd.match(fold(frame.speaker.surface)))


def _is_spokesman(frame: Frame) -> bool:
    return frame.speaker is not None and "发言人" in fold(frame.speaker.surface)
