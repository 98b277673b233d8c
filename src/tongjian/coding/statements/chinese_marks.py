"""What stands beside a Chinese verb and shows whether it reports speech, and whose: a hearer, who is blamed, what is shown."""

import re
from bisect import bisect_left

from tongjian.coding.document import Document
from tongjian.coding.statements.chinese_content import after_closing
from tongjian.coding.statements.found import Frame, Speaker
from tongjian.coding.statements.quotes import Quotation
from tongjian.coding.statements.words import ChineseWords, Verb
from tongjian.text import fold

_HEARD = re.compile("(?:他们|她们|我们|你们|大家|外界)(?![的都,:])")  # 告诉他们这是…
_HEARER = re.compile("[^,。:“「]{1,14}[,:]\\s*")  # 告诉记者，…
TOLD = frozenset({"告诉", "提醒", "告知"})  # verbs behind which a hearer stands
WARNING = frozenset({"警告", "告诫", "正告"})
_NO_HEARER = re.compile("[不会将要可能须对在是有被把]")  # no mere name of somebody holds these
# what somebody is warned of: a condition, a demand or what may come
_WARNS_OF = re.compile(
    "(?:如|若|倘|一旦|只要|除非|否则|勿|别|切|停|应|须|务)|[^,。;]{0,30}?(?:将|会|可能|恐|必|不要|不得|不能|不应|须|难免)"
)
FORESEE = frozenset({"person", "institution", "agency", "media"})  # who expects something himself
Hit = tuple[int, int, str, Verb]
SHOWING = frozenset({"显示", "表明"})  # verbs of figures, which say nothing themselves
ACCUSING = frozenset({"批评", "抨击", "谴责", "指责", "质疑", "指控", "斥", "斥责", "痛斥", "怒斥", "痛批", "狠批"})
ALL = frozenset({"都", "均", "皆", "也都", "亦都", "全都", "普遍", "大都", "多"})  # what takes up a subject that a comma sets off
MAX_NAMED = 60  # characters before a verb of hoping in which a person is named
MOST_NAME = 30  # characters of a name
MOST_QUOTED_NAME = 8  # characters in quote marks that may be a name
_CLOSES = frozenset(",。;:!?\n") | {""}  # what follows words that are a clause of their own
_OPENERS = tuple('“「『"')
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


def behind_warned(doc: Document, words: ChineseWords, word: str, content: int, high: int) -> int:
    """Return where a content begins behind whom a verb of warning names in so many words (警告各国企业，…)."""
    named = _HEARER.match(doc.folded, content, high) if word in WARNING and doc.folded[content - 1] not in ",:" else None
    if named is None:
        return content
    comma = doc.folded.rfind(",", content, named.end())
    if comma < 0 or _NO_HEARER.search(doc.folded, content, comma):
        return content
    held = doc.mentions_in(content, comma)
    whole = bool(held) and held[-1].end == comma and held[0].start == content
    if not whole and words.head.search(doc.folded, content, comma) is None:
        return content
    return named.end() if _WARNS_OF.match(doc.folded, named.end(), high) else content


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


def opens_clause(doc: Document, words: ChineseWords, word: str, content: int, high: int) -> bool:
    """Tell whether what follows a verb can only be a clause: 解释即使…, 提到将…."""
    if words.clausal.match(doc.folded, content, high):
        return True
    return word in words.tells_clause and words.clause_begins.match(doc.folded, content, high) is not None


def asks_of(doc: Document, at: int) -> bool:
    """Tell whether an actor is named at `at`, of whom something is hoped."""
    return any(m.start == at for m in doc.mentions_in(at, at + MOST_NAME))


def person_before(doc: Document, words: ChineseWords, low: int, at: int) -> bool:
    """Tell whether a person is named right before the verb at `at`."""
    named = [m for m in doc.mentions_in(max(low, at - MAX_NAMED), at) if m.kind == "person" and m.how != "pronoun"]
    return bool(named) and words.only_adverbs.match(doc.folded, after_closing(doc.folded, named[-1].end), at) is not None


def is_name(doc: Document, quotes: list[Quotation], at: int) -> bool:
    """Tell whether the quotation at `at` is a short name with which a clause begins: 质疑「一中」政策."""
    quote = _quote_at(quotes, at)
    return quote is not None and quote.end - at <= MOST_QUOTED_NAME and _runs_on(doc, quote)


def quoted_name(doc: Document, words: ChineseWords, quotes: list[Quotation], word: str, at: int) -> bool:
    """Tell whether a verb that may have a mere object stands before a name in quote marks at `at`: 提出“三步走”计划."""
    quote = _quote_at(quotes, at) if word in words.tells_clause else None
    return quote is not None and _runs_on(doc, quote)


def _quote_at(quotes: list[Quotation], at: int) -> Quotation | None:
    near = bisect_left(quotes, at, key=lambda q: q.open)
    return quotes[near] if near < len(quotes) and quotes[near].open == at else None


def _runs_on(doc: Document, quote: Quotation) -> bool:
    """Tell whether a clause goes on behind a quotation, so that the quoted words are but a part of it."""
    return doc.folded[quote.close : quote.close + 1] not in _CLOSES and not next_quoted(doc.folded, quote.close)


def next_quoted(folded: str, at: int) -> bool:
    """Tell whether other words of the same speaker stand quoted behind a mark of a list: 「…」、「…」."""
    return folded[at : at + 1] == "、" and folded[at + 1 : at + 2] in _OPENERS


def folded_comma(folded: str, at: int) -> bool:
    """Tell whether a comma stands at `at`."""
    return folded[at : at + 1] == ","
