"""What stands beside a Chinese verb and shows whether it reports speech, and whose: a hearer, who is blamed, what is shown."""

import re

from tongjian.coding.document import Document
from tongjian.coding.statements.found import Frame, Speaker
from tongjian.coding.statements.words import ChineseWords, Verb
from tongjian.text import fold

_HEARD = re.compile("(?:他们|她们|我们|你们|大家|外界)(?![的都,:])")  # 告诉他们这是…
_HEARER = re.compile("[^,。:“「]{1,14}[,:]\\s*")  # 告诉记者，…
TOLD = frozenset({"告诉", "提醒", "告知"})  # verbs behind which a hearer stands
FORESEE = frozenset({"person", "institution", "agency", "media"})  # who expects something himself
Hit = tuple[int, int, str, Verb]
SHOWING = frozenset({"显示", "表明"})  # verbs of figures, which say nothing themselves
ACCUSING = frozenset({"批评", "抨击", "谴责", "指责", "质疑", "指控", "斥", "斥责", "痛斥", "怒斥", "痛批", "狠批"})
ALL = frozenset({"都", "均", "皆", "也都", "亦都", "全都", "普遍", "大都", "多"})  # what takes up a subject that a comma sets off
_WHOM = re.compile("[^,。:;“「『]{1,8}")


def only_shows(words: ChineseWords, frame: Frame) -> bool:
    """Tell whether a frame only tells what figures or a paper without an owner show: 她说,调查显示…."""
    speaker = frame.speaker
    if speaker is None or speaker.mention is not None or frame.verb not in SHOWING:
        return False
    return words.figures.search(fold(speaker.surface)) is not None


def behind_whom(doc: Document, word: str, end: int) -> int | None:
    """Return where whom a verb of blame names ends, which itself ends at `end`: 指控对手「…」; None for other verbs."""
    whom = _WHOM.match(doc.folded, end) if word in ACCUSING else None
    return whom.end() if whom else None


def set_apart(doc: Document, speaker: Speaker, clause: int, start: int) -> bool:
    """Tell whether a comma only sets a subject off from its verb: 大部分学者,都认为…."""
    return doc.folded[max(speaker.end, speaker.reach) : clause] == "," and doc.folded[clause:start] in ALL


def behind_hearer(doc: Document, word: str, content: int, high: int) -> int:
    """Return where a content begins behind whom a verb of telling names (告诉记者,…)."""
    if word not in TOLD:
        return content
    named = _HEARER.match(doc.folded, content, high) if doc.folded[content - 1] not in ",:" else None
    hearer = named or _HEARD.match(doc.folded, content, high)
    return hearer.end() if hearer else content


def is_hearer(doc: Document, low: int, high: int) -> bool:
    """Tell whether nothing but a name follows a verb of telling: who was told."""
    low, high = low + (doc.folded[low] == "《"), bare_end(doc.folded, high)
    high -= doc.folded[high - 1] == "》"
    return any(m.start == low and m.end >= high for m in doc.mentions_in(low, high + 1))


def is_expected(doc: Document, words: ChineseWords, hit: Hit, clause: int, speaker: Speaker) -> bool:
    """Tell whether a verb of expecting tells what its subject is expected to do: 出口预计将增长."""
    start, end, word, _ = hit
    folded = doc.folded
    if word == "不排除" or words.expected.match(folded, end) is None:
        return False
    if not clause <= speaker.start < start:
        return True
    mention = speaker.mention
    if len(word) == 1:
        return True  # 两国外长料不会碰面
    if mention is not None and speaker.end == mention.end:
        return mention.kind not in FORESEE or folded[end] in "将会还仍"
    head = words.head.search(folded, speaker.start, speaker.end)
    return head is None or head.group() in words.bodies


def bare_end(folded: str, end: int) -> int:
    """Return `end` without a stop before it."""
    return end - 1 if folded[end - 1] in "。!?" else end
