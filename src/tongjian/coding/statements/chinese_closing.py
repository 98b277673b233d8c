"""What is told first without quotation marks, and who says it closes the sentence: 智利将加征关税,该国贸易部周一说."""

import re

from tongjian.coding.document import Document
from tongjian.coding.statements.chinese_content import clause_start
from tongjian.coding.statements.chinese_memory import Memory
from tongjian.coding.statements.chinese_speaker import subject
from tongjian.coding.statements.found import Frame
from tongjian.coding.statements.words import ChineseWords, Verb
from tongjian.text import fold

MIN_TOLD = 8  # characters that stand as something told: 对此,发言人表示。 tells nothing
_LED = 4  # characters that may stand before who speaks: 而, 但据
_PLAIN = frozenset(
    {"说", "表示", "称", "指出", "强调", "透露", "写道", "报道", "报导", "补充", "证实", "认为", "告诉", "解释", "介绍"}
)
_ENDS = re.compile(r"(?:(?:道|过|说|称)?|(?<=告诉)[^,;:。!?]{1,14})[。!?]?[\"”]?\s*")
_NO_CLAUSE = re.compile("对此|就此|为此|此外|同时|另外|不过|然而|因此")
Hit = tuple[int, int, str, Verb]


def told_behind(
    doc: Document, words: ChineseWords, low: int, high: int, hits: list[Hit], memory: Memory
) -> tuple[Frame, int] | None:
    """Return the frame whose speaker and verb are the last clause of the sentence low..high, with where its content ends.

    `hits` are the verbs of the sentence. None where the last of them does not close it, or nobody is named before it.
    """
    folded = doc.folded
    hit = hits[-1] if hits else None
    if hit is None or not hit[2].startswith(tuple(_PLAIN)) or _ENDS.fullmatch(folded, hit[1], high) is None:
        return None
    clause = clause_start(folded, low, hit[0])
    if clause - low <= MIN_TOLD or folded[clause - 1] != "," or _NO_CLAUSE.match(folded, low):
        return None
    reported = folded.endswith(("报道", "报导"), clause, hit[0])  # 路透社报道称
    speaker = subject(doc, words, clause, hit[0] - 2 * reported, memory)
    if speaker is None or not clause <= speaker.start <= clause + _LED:
        return None
    known = speaker.mention is not None or speaker.pronoun or speaker.sure or words.head.search(fold(speaker.surface)) is not None
    if not known:
        return None
    return Frame(clause, (hit[0], hit[1]), low, speaker, hit[2], hit[3].kind, marked=True), clause - 1
