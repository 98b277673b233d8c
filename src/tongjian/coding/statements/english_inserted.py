"""Frames that stand inside what is said: Rome, says a banker, is …; If X, he said, Y; The ship had, she said, gone down."""

import re
from typing import Final

from tongjian.coding.document import Document
from tongjian.coding.statements.english_content import CERTAIN, JOINS_ON, SETTING
from tongjian.coding.statements.english_places import MAIN_CLAUSE
from tongjian.coding.statements.english_words import EnglishWords
from tongjian.coding.statements.quotes import Quotation

MAX_SUBJECT: Final = 60  # characters of a subject before a verb of speech inside its clause
CONDITION: Final = re.compile(r"(?:and |but )?(?:if|unless|should|were|had|once|without|until)\s")
VERB_NEXT: Final = re.compile(
    r", (?:also |now |still )?(?:is|are|was|were|will|would|can|could|may|might|must|has|have|had|does|did)\b"
)
_APPOSED = re.compile(r",\s(?:who|which|whose|where|an?|the|one)\s")
_CLOSED_APPOSITION = re.compile(
    r",\s(?:[^,]|,(?=\d)){2,140},\s(?:is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|does|did|\w{3,}ed)\b"
)
# an auxiliary before the comma of a frame, its verb behind it; and what goes on behind a frame with "so … that"
_CUT_VERB = re.compile(r"\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|not),?\s?$")
_GOES_THAT = re.compile(r", that\s(?=\w)")
# verbs in the present that look like nouns
_BEHIND_NAME = re.compile(
    r"(?:plans|faces|aims|hopes|needs|looks|moves|targets|demands|offers|claims|fears|risks|eyes|promises|pledges|threatens|bans"
    r"|limits|curbs|blocks|halts|probes|taxes|cuts|ends|stops|backs|blames|calls|visits|signs)"
    r" (?:to|a|an|the|its|his|her|their|more|new|no|all|some|any|it|tariffs|talks|sanctions|duties)\b"
)
_PRESENT_WORD = re.compile(r"(?<=\s)[a-z]{3,}(?=\s)")
_WORD = re.compile(r"[a-z’']{2,}")
_ADVERB = re.compile(
    r"(?:and |but )?(?:now|today|then|yet|still|indeed|here|there|so|perhaps|too|often|later|earlier|once|worse|better"
    r"|first|second|third),\s?"
)
_BESIDE = re.compile(r"(?:,\s(?:who|whose|which|an?|the|its|his|her)\s[^,;:\"“”]{2,120})?,\s(?=\w)")

_COMMA_SOMEBODY = re.compile(r",\s(?:[\w.’'&-]+\s){1,5}$")
_QUOTE_NEXT = re.compile(r",?\s[\"“]")


def quote_next(doc: Document, end: int, high: int) -> bool:
    """Tell whether a quotation begins right behind a verb that ends at `end`."""
    return _QUOTE_NEXT.match(doc.folded, end, high) is not None


def said_inside(doc: Document, content: int, cue: tuple[int, int], high: int) -> int | None:
    """Return where somebody else speaks behind a clause of what was told: when it told the mill to close, [Roe said, "…]."""
    subject = _COMMA_SOMEBODY.search(doc.folded, max(content, cue[0] - MAX_SUBJECT), cue[0])
    return subject.start() if subject and quote_next(doc, cue[1], high) else None


# who says a second thing of what the first names
_WHICH_SAID = re.compile(r",\s(?:which|who)\s(?:he|she|it|they|(?:the|an?)\s[\w-]+(?:\s[\w-]+)?)\s$")


def said_beside(doc: Document, content: int, cue: tuple[int, int]) -> int | None:
    """Return where a relative clause begins in which somebody says one more thing: prices, [which he said have hurt growers]."""
    beside = _WHICH_SAID.search(doc.folded, max(content, cue[0] - MAX_SUBJECT), cue[0])
    return beside.start() if beside and CERTAIN.match(doc.folded, cue[1] + 1) else None


def is_clause(doc: Document, words: EnglishWords, begin: int, end: int) -> bool:
    """Tell whether full[begin:end] says something, and is no noun phrase with its apposition or relative clause."""
    fronted = SETTING.match(doc.folded, begin, end)
    low = fronted.end() if fronted and fronted.group().rstrip().endswith(",") else begin
    apposed = _APPOSED.search(doc.folded, low, end)
    if apposed is not None and _CLOSED_APPOSITION.match(doc.folded, apposed.start(), end):
        return True
    stop = apposed.start() if apposed else end
    verbs = CERTAIN.finditer(doc.folded, begin, stop)
    if any(not doc.full[verb.start()].isupper() or not verb.group().endswith("ed") for verb in verbs):
        return True
    present = [m for m in _PRESENT_WORD.finditer(doc.folded, begin + 1, stop) if words.is_finite(m.group())]
    present = [m for m in present if not m.group().endswith("ed")]
    if stop - begin > MAIN_CLAUSE and present:
        return True
    verbs_at = {m.start() for m in present}  # Chile wants talks, Chile plans to act: a verb right behind a name
    named = [m.end + 1 for m in doc.mentions_in(begin, stop)]
    return any(at in verbs_at or _BEHIND_NAME.match(doc.folded, at, stop) is not None for at in named)


def is_inserted(
    doc: Document, words: EnglishWords, before: tuple[int, int], behind: tuple[int, int], quotes: list[Quotation]
) -> bool:
    """Tell whether a frame stands between two parts of one content, full[before] and full[behind]: all of it is said.

    If X, he said, Y · Rome, he argued, is Y · X, they wrote: Y · The ship had, she said, gone down.
    """
    (low, high), rest = before, doc.folded[behind[0] : behind[1]]
    quoted = any(low < quote.open < high for quote in quotes)
    if _GOES_THAT.match(rest) and is_clause(doc, words, low, high):
        return True
    if rest.startswith(": ") and rest[2:3] not in '"“':
        return is_clause(doc, words, low, high)
    if not rest.startswith((", ", "-")) or quoted:
        return False
    cut = _CUT_VERB.search(doc.folded, max(low, high - MAIN_CLAUSE), high)
    if cut is not None and doc.full[cut.start() + 1].islower():
        return True
    if JOINS_ON.match(rest):
        return False
    if CONDITION.match(doc.folded, low, high):
        return CERTAIN.search(rest) is not None
    return high - low < MAX_SUBJECT and not is_clause(doc, words, low, high) and VERB_NEXT.match(rest) is not None


def setting_before(doc: Document, words: EnglishWords, low: int, start: int, end: int, high: int) -> int | None:
    """Return where the content begins behind a frame that follows a mere setting or adverb: Now, says Jane Roe, who …, X.

    full[low:start] stands before the verb of the frame, full[end:high] behind its speaker.
    """
    if not (_ADVERB.fullmatch(doc.folded, low, start) or SETTING.fullmatch(doc.folded, low, start)):
        return None
    beside = _BESIDE.match(doc.folded, end, high)
    if beside is None:
        return None
    return beside.end() if any(words.is_finite(m.group()) for m in _WORD.finditer(doc.folded, beside.end(), high)) else None


def runs_on(doc: Document, quotes: list[Quotation], before: tuple[int, int], behind: tuple[int, int]) -> bool:
    """Tell whether a frame stands inside its content, most of it behind the frame (All of this, he says, may end).

    full[before] stands before the frame, full[behind] behind it.
    """
    (low, high), rest = before, doc.folded[behind[0] : behind[1]]
    if not rest.startswith(",") or any(q.open < high for q in quotes):
        return False
    return JOINS_ON.match(rest) is None and len(rest) > 1.5 * (high - low)
