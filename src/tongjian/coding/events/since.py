"""Since when an act holds, where a sentence names several such times: each belongs to the noun or the act that it stands by.

就甲国自2018年以来加征的关税,以及自2022年以来采取的限制,发起调查: the probe holds since neither; the tariffs that it has imposed
since 2018, and the curbs in place since 2022.
"""

import re
from typing import Final

from tongjian.coding.events.kinds import OCCASIONS, SPOKEN
from tongjian.coding.events.match import Candidate
from tongjian.coding.times import TimeExpression

_REACH: Final = 24  # masked characters behind a Chinese act in which it is told since when it has been
_EN_REACH: Final = 140  # masked characters behind an English act in which it is told since when it has been
_EN_BEFORE: Final = 40  # masked characters before an English act in which it is ranked
_DONE: Final = (
    "加征|征收|开征|课征|采取|实施|施加|推行|执行|维持|设立|设置|发布|公布|宣布|出台|施行|进行|开展|签署|达成|禁止|限制|"
    "提供|享有|奉行|违反|从事|存在|生效"
)
# the time stands in what describes a noun: 自2019年以来的, 自2020年起对钢材征收的
_OF_NOUN: Final = re.compile(rf"(?:以来|以后|至今|起|开始)?(?:的(?!是)|[^,;。]{{0,40}}?(?:{_DONE})(?:了|过)?的(?!是))")
_OPENING: Final = re.compile(r"(?:以来|以后|至今|起|开始)?(?:\([^()]{1,30}\))?,")  # 自2014年以来,欧盟…: over all that follows
_EN_OPENING: Final = re.compile(r"(?:^|[,;.\"] ?)since (?:at least |early |late )?$")
_EN_PERFECT: Final = re.compile(r"[^;.]{0,80}\b(?:has|have|had)\b(?: [a-z]{1,14}){0,3} $")
_LASTS: Final = (
    r", (?:which |that )?(?:(?:has|have|had) been |are |were |is |was )?(?:all |both |largely |already |first )?"
    r"(?:in (?:place|force|effect)|imposed|applied|levied|enforced|maintained|dating)\b"
)
_EN_SINCE: Final = re.compile(
    rf"(?:[^,;.]{{0,120}}|[^,;.]{{0,90}}{_LASTS}[^,;.]{{0,40}})"
    r"(?:\bsince (?:at least |as early as )?|"
    r"\b(?:dating|dates?|dated|going|go|goes|stretching) (?:all the way )?back to |\bdating (?:to|from) )"
)
_EN_OTHER: Final = re.compile(r".{3}\b(?:who|whose|where|that|which)\b", re.DOTALL)  # not the pronoun beside the act's noun
_EN_OWNED: Final = re.compile(r"[^,;.]{0,90}" + _LASTS)
# the biggest tariffs since 2009, the first visit since then: with which others it is compared
_EN_RANKED: Final = re.compile(r"\b(?:first|second|third|only|biggest|largest|most|worst|[a-z]{3,}est)\b[^,;.]{0,60}$")
# what is undone, said or judged is what has been since then, not the undoing
_NOT_LASTING: Final = (
    SPOKEN | OCCASIONS | {"EASE", "PLEDGE_EASE", "RULING", "LITIGATE", "AGREEMENT_EXIT", "TALKS_AGREE", "TALKS_HALT"}
)


def begun(candidate: Candidate, low: int, high: int) -> TimeExpression | None:
    """Return the time since which the act holds, named at masked `low`..`high`: the nearest before its head, else behind it."""
    masked = candidate.masked
    if masked.doc.main != "zh":
        return _english(candidate)
    head = candidate.head
    found = [
        at
        for at, t in masked.times.items()
        if t.kind == "since"
        and t.value
        and at < high
        and not masked.doc.folded.startswith("即", t.start)  # 即日起: from the day of the act, which is told elsewhere
        and (low <= at or _OPENING.match(masked.text, at + 1))
    ]
    own = [at for at in found if not in_noun(candidate, at)]
    before = [at for at in own if at < head[0]]
    behind = [at for at in own if at >= head[0]]
    nearest = max(before, default=None) if before else min(behind, default=None)
    return masked.times[nearest] if nearest is not None else None


def reach(candidate: Candidate, clause: tuple[int, int]) -> int:
    """Return how far (a masked position) a time may stand behind the act and tell since when it has been."""
    return max(clause[1], candidate.head[1] + _REACH)


def in_noun(candidate: Candidate, at: int) -> bool:
    """Tell whether the since-time at masked `at` of a Chinese sentence describes a noun that is not the act itself."""
    head, span = candidate.head[0], candidate.span[0]
    found = _OF_NOUN.match(candidate.masked.text, at + 1)
    return found is not None and (at > head or found.end() <= (span if span > at else head))


def _english(candidate: Candidate) -> TimeExpression | None:
    if candidate.rule.type in _NOT_LASTING:
        return None
    masked, end = candidate.masked, candidate.head[1]
    for at, time in masked.times.items():
        opens = at < candidate.head[0] and _EN_OPENING.search(masked.text, max(0, at - 20), at) is not None
        if opens and time.value and _EN_PERFECT.match(masked.text[at + 1 : candidate.head[0]]):
            return time
        if time.value is None or not end < at <= end + _EN_REACH:
            continue
        gap = masked.text[end:at]
        if _EN_SINCE.fullmatch(gap) is None:
            continue
        if _EN_RANKED.search(masked.text, max(0, candidate.head[0] - _EN_BEFORE), at):
            return None
        other = _EN_OTHER.search(gap)
        return time if other is None or _EN_OWNED.match(gap) else None
    return None
