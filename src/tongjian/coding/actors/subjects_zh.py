"""Whom a Chinese sentence is about: who says it, where that closes it, else who acts in its main clause."""

import re

from tongjian.coding.document import Document, Mention

FULL, BESIDE, NEVER = 0, 1, 2  # how a mention stands: as one that acts or is acted upon, beside such a one, as no actor
_HELD = re.compile("(?:与|和|同|跟|对|向|在|于|从|由|被|为|给|针对|关于|随着|作为|来自|自|经|按|比|把|如)$")
_DOES = re.compile("[由被]$")
_BY_WORD_OF = re.compile("(?:据|依据|根据|按照|援引|引述)$")
# 因甲国低价倾销,乙国…; 针对甲国的做法,乙国…: what stands before the main clause
_FRONTED = re.compile(
    '["“]?(?:因|由于|鉴于|针对|对|就|关于|随着|当|在|自|为|为了|回应|继|不满|尽管|虽然|即使|如果|若|与|同|除)[^,;:。!?]*$'
)
# …,智利商务部周一发布公告称。 …,他周一对某某说。: what stands behind who says it, at the end of a sentence
_CLOSES = re.compile(
    '[^,;:。!?"“”]{0,24}?(?:表示|称|说|指出|强调|认为|宣布|透露|警告|回应|补充|通报|批评|告诉[^,;:。!?]{1,8})(?:道)?[。!?]?["”]?\\s*'
)
_CLAUSE = 40  # characters back in which the last clause begins


def standing(doc: Document, mention: Mention) -> int:
    """Return how a mention stands in its sentence, by what stands beside it."""
    if _BY_WORD_OF.search(doc.folded, max(0, mention.start - 3), mention.start):
        return FULL if mention.kind == "person" else NEVER  # 根据某某的声明: he speaks, and is who is spoken of next
    held = _HELD.search(doc.folded, max(0, mention.start - 3), mention.start) is not None
    return BESIDE if held or doc.folded.startswith("的", mention.end) else FULL


def main_subject(doc: Document, there: list[Mention]) -> Mention | None:
    """Return whom the sentence is about that names `there`, the last first: who says it behind it, else who acts; or None."""
    begin, end = doc.sentences[doc.sentence_at(there[-1].start)]
    in_order = there[::-1]
    full = [m for m in in_order if standing(doc, m) == FULL]
    said = next((m for m in full if _closes(doc, m, begin, end)), None)
    if said is not None:
        return said
    main = [m for m in full if not _FRONTED.match(doc.folded, begin, m.start)]
    doing = [m for m in in_order if _DOES.search(doc.folded, max(0, m.start - 1), m.start)]
    return next(iter(main or full or doing), None)


def _closes(doc: Document, mention: Mention, begin: int, end: int) -> bool:
    """Tell who says, in the last clause of the sentence begin..end, what stands before it."""
    low = max(begin, mention.start - _CLAUSE)
    led = max(doc.folded.rfind(mark, low, mention.start) for mark in ',"”')
    return led >= 0 and _CLOSES.fullmatch(doc.folded, mention.end, end) is not None
