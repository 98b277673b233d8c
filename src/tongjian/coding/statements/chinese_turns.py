"""Where somebody else takes over in the middle of a Chinese sentence: …，莫迪则说…; …，议会随后也投下反对票."""

import re

from tongjian.coding.document import Document
from tongjian.coding.statements.chinese_memory import Memory
from tongjian.coding.statements.chinese_speaker import subject
from tongjian.coding.statements.found import Frame, Speaker
from tongjian.coding.statements.quotes import Quotation
from tongjian.coding.statements.words import ChineseWords

MIN_SAID = 4  # characters of what was said before another may take over
MOST_CLAUSES = 8  # clauses of one content that are looked at
CLOSING = "”」』"
_BREAK = re.compile("[,;]")
# behind a bare clause these tell on; what somebody ought to do (对方则应…) is still said
_SETS_OFF = re.compile("则(?!应|必须|须|需|要|不应|不得)|却|反而|倒是|仍|并(?!不|非|无|没|未)")
_CONTRAST = re.compile("但|不过|然而|而")
_ASKING = frozenset({"threat", "demand", "pledge"})
_LEAD = re.compile("(?:但|而|不过|然而|至于|同时|其后|随后)*")


def takes_turn(doc: Document, words: ChineseWords, before: Frame, speaker: Speaker, start: int) -> bool:
    """Tell whether `speaker`, whose verb begins at `start`, answers or follows who spoke in `before`.

    That is another actor, whom the words before his verb set off, or who follows a bare clause that ends with its comma.
    """
    if speaker.mention is None or _same(before, speaker):
        return False
    return not before.marked or words.turns.search(doc.folded, max(speaker.end, speaker.reach), start) is not None


def told_until(doc: Document, words: ChineseWords, frame: Frame, limit: int, quotes: list[Quotation], memory: Memory) -> int:
    """Return where the content of `frame` ends before `limit`: where the outlet goes over to what another actor does.

    `quotes` are the quotations of the sentence, in which nobody else takes over.
    """
    at = frame.content
    for _ in range(MOST_CLAUSES):
        stop = _BREAK.search(doc.folded, at, limit)
        if stop is None:
            return limit
        lead = _LEAD.match(doc.folded, stop.end(), limit)
        at = lead.end() if lead else stop.end()
        if any(q.open < at < q.close for q in quotes):
            continue
        if stop.start() - frame.content < MIN_SAID:
            continue
        behind_quote = doc.folded[stop.start() - 1] in CLOSING and words.moves_on.match(doc.folded, at, limit) is not None
        acts = not frame.marked and words.acts_on.match(doc.folded, at, limit) is not None
        acts = acts or (frame.act and words.remarks_on.match(doc.folded, at, limit) is not None)
        if behind_quote or acts or another_acts(doc, words, frame, at, limit, memory):
            return stop.start()
        if lead and _CONTRAST.match(lead.group()) and frame.kind in _ASKING and _acts_alone(doc, words, frame, at, limit, memory):
            return stop.start()
    return limit


def another_acts(doc: Document, words: ChineseWords, frame: Frame, at: int, limit: int, memory: Memory) -> bool:
    """Tell whether the clause that begins at `at` tells what another actor does, and is no part of what `frame` says."""
    first = next(iter(doc.mentions_in(at, min(limit, at + 12))), None)
    if first is None or first.start > at + 1 or first.how == "pronoun":
        return False
    stop = _BREAK.search(doc.folded, at, limit)
    speaker = subject(doc, words, at, stop.start() if stop else limit, memory, at_verb=False)
    if speaker is None or speaker.mention is None or speaker.start > at + 1 or _same(frame, speaker):
        return False
    behind = max(speaker.end, speaker.reach)
    if words.sets_off.match(doc.folded, behind, limit):
        return True
    return not frame.marked and _SETS_OFF.match(doc.folded, behind, limit) is not None


def _acts_alone(doc: Document, words: ChineseWords, frame: Frame, at: int, limit: int, memory: Memory) -> bool:
    """Tell whether another actor stands at the beginning of a clause that turns against a bare threat or demand."""
    if frame.marked or not any(m.start <= at + 1 for m in doc.mentions_in(at, min(limit, at + 12))):
        return False
    stop = _BREAK.search(doc.folded, at, limit)
    speaker = subject(doc, words, at, stop.start() if stop else limit, memory, at_verb=False)
    return speaker is not None and speaker.mention is not None and speaker.start <= at + 1 and not _same(frame, speaker)


def _same(frame: Frame, speaker: Speaker) -> bool:
    own = frame.speaker
    if own is None or own.name == speaker.name:
        return True
    mine, other = own.mention, speaker.mention
    return mine is not None and other is not None and (mine.key == other.key or speaker.pronoun)
