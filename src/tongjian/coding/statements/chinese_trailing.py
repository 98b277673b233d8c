"""A quotation whose speaker comes behind it: 「…，」市长说。 and “…。”她说，“…”."""

import re

from tongjian.coding.document import Document
from tongjian.coding.statements.chinese_memory import Memory
from tongjian.coding.statements.chinese_speaker import subject
from tongjian.coding.statements.found import Frame
from tongjian.coding.statements.quotes import Quotation
from tongjian.coding.statements.words import ChineseWords, Verb

MIN_TRAILED = 5  # characters of a quotation that stands as a clause of its own
MAX_SUBJECT = 120  # characters between the quotation and the verb: names of foreign bodies stand with their Latin ones
_GAP = re.compile(r"[ \t,，]*")
_STOPS = re.compile(r"[,。;:!?“”「」『』\n]")
_AFTER_VERB = re.compile(r"(?:道|过|着|(?<=告诉)[^,。:“「\n]{1,14})?[ \t]*(?:$|[,。:!?;\n])")
_OPEN_BEFORE = re.compile(r"(?:^|[,。:;!?\n”」』*>])[ \t]*$")
_SPOKEN_END = re.compile(r"[,。!?…]$")
_PLAIN = frozenset({"说", "表示", "称", "指出", "强调"})
_NAMED_VERB = re.compile(r"(?P<who>[^,。;:!?“”「」『』\n]{2,40}?)(?P<verb>[一-龥]{2})[。]")
Hit = tuple[int, int, str, Verb]


def _verb_by_place(doc: Document, words: ChineseWords, quote: Quotation, begin: int, memory: Memory) -> Frame | None:
    """Return the frame of a verb that only its place makes one of speech (“…，”委员会总结。)."""
    if not _SPOKEN_END.search(doc.folded, quote.start, quote.end):
        return None
    told = _NAMED_VERB.match(doc.folded, begin)
    if told is None:
        return None
    speaker = subject(doc, words, begin, told.start("verb"), memory)
    if speaker is None or speaker.mention is None or max(speaker.end, speaker.reach) < told.end("who"):
        return None
    return Frame(begin, told.span("verb"), quote.start, speaker, told["verb"], "claim", marked=True)


def told_after(doc: Document, words: ChineseWords, quote: Quotation, hits: list[Hit], memory: Memory) -> Frame | None:
    """Return the frame of a speaker and a verb right behind `quote` (`hits` are the verbs near it), or None.

    The quotation must open a clause, and end with a mark of its own or stand before a verb that closes the sentence: else it
    is a quoted word of the clause before.
    """
    folded = doc.folded
    if quote.end - quote.start < MIN_TRAILED or not _OPEN_BEFORE.search(folded, max(0, quote.open - 3), quote.open):
        return None
    gap = _GAP.match(folded, quote.close)
    begin = gap.end() if gap else quote.close
    hit = next((h for h in hits if begin < h[0] <= begin + MAX_SUBJECT), None)
    if hit is None and (placed := _verb_by_place(doc, words, quote, begin, memory)) is not None:
        return placed
    if hit is None or _STOPS.search(folded, begin, hit[0]) or hit[3].act:
        return None
    closing = _AFTER_VERB.match(folded, hit[1])
    told_on = folded[quote.close] == "," and hit[2] in _PLAIN  # 「…」,部长表示,…
    if closing is None or not (
        told_on or _SPOKEN_END.search(folded, quote.start, quote.end) or closing.group().strip()[-1:] != ","
    ):
        return None
    if closing.group().strip()[-1:] == ":" and folded[quote.end - 1] != ",":
        return None  # 「…？」市长说：「…」: the verb opens the next quotation
    speaker = subject(doc, words, begin, hit[0], memory)
    if speaker is None:
        return None
    return Frame(begin, (hit[0], hit[1]), quote.start, speaker, hit[2], hit[3].kind, marked=True)
