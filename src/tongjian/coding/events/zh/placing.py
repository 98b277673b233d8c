"""Which time of a Chinese sentence places an act: since when it holds, and what only tells of something else."""

import re

from tongjian.coding.events import since
from tongjian.coding.events.match import Candidate
from tongjian.coding.times import TimeExpression

_OF_NOUN = re.compile(
    r"[^,;:。!?]{0,16}(?:加征|征收|实施|采取|公布|发布|宣布|签署|达成|下达|颁布|出台|作出|做出|发出|施加|发起|启动|设立|通过|列入|提起|提出)[^,;:。!?]{0,4}的"
)  # 取消2018年对其加征的关税


def begun(candidate: Candidate, clause: tuple[int, int]) -> TimeExpression | None:
    """Return since when the act holds, if that lies before the day of the text: 自2023年起暂停进口 is background."""
    today = (candidate.masked.doc.ref or "")[:10]
    held = since.begun(candidate, *clause)
    return held if held and held.first and today and held.first < today else None


def placing(candidate: Candidate, time: TimeExpression | None) -> TimeExpression | None:
    """Return the time unless it says nothing of when the act is done.

    So for the end of what lasts (延长至2026年), for the time of a noun (取消2018年加征的关税) and for when the talks are to be
    that two sides agree on (商定下周会谈).
    """
    masked = candidate.masked
    agreed = candidate.rule.type == "TALKS_AGREE"
    for at, found in masked.times.items():
        if found is not time:
            continue
        ended = masked.text[max(at - 1, 0)] in "至到"
        if ended or (agreed and at > candidate.head[0]) or _OF_NOUN.match(masked.text, at + 1):
            return None
    return time
