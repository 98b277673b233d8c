"""The phase of an act once all that the document tells of it is put together: announced, or in force already.

A measure of the day is announced unless the text tells that it holds. One told as background is announced where the text
tells the day or the words of the decision, and in force where it tells only that it has been there since.
"""

import re
from typing import Final

from tongjian.coding.document import Document
from tongjian.coding.events.dating import DAY, TOLD_AHEAD, is_ahead
from tongjian.coding.events.draft import Draft
from tongjian.coding.events.kinds import SPOKEN

LASTING: Final = frozenset(
    {"TARIFF", "REMEDY_DUTY", "SANCTION", "INVEST_RESTRICT", "EXPORT_CONTROL", "EXPORT_BAN", "IMPORT_BAN", "LIST_ADD"}
)
_DECIDED: Final = frozenset({"SANCTION", "LIST_ADD"})  # done by the decision, and not by what is collected afterwards
_EN_DECIDED: Final = _DECIDED | {"INVEST_RESTRICT"}
_STAGES: Final = frozenset({"announced", "in_force"})
_BEFORE: Final = 30  # characters before a Chinese act in which it is told to be announced
_ANNOUNCED: Final = re.compile(r"宣布|公布|发布|公告|下令|通知|notified|\b(?:announc|unveil|propos)(?:ed|es|ing)\b")
_TAKEN: Final = re.compile(
    r"\b(?:impos|slapp|blacklist|penali[sz]|plac|add|bann|barr|block|fro[zs]|expell|sign|order|announc|unveil|target)"
    r"(?:ed|es|s|ing|en|e)\b|\bsanction(?:ed|ing)?\b|\bhits?\b|\bpunish"
)


def settled(draft: Draft, realis: str, dates: tuple[str | None, str | None, str | None], doc: Document) -> str | None:
    """Return the phase of an act; `dates` are the day told of it, the day it has or is given, and from when it is in force."""
    phase = _by_realis(draft, realis)
    if phase not in _STAGES or draft.type not in LASTING:
        return phase
    told, dated, effective = dates
    today = (doc.ref or "")[:DAY]
    if realis == "historical":
        return _of_background(draft, told, effective, doc)
    if realis == "asserted" and effective and not is_ahead(effective, today):
        return "in_force"
    if realis == "asserted" and dated and doc.main == "en" and draft.type in _EN_DECIDED and not draft.known:
        return "announced" if _TAKEN.search(doc.folded, draft.start, draft.end) else phase
    return phase


def _by_realis(draft: Draft, realis: str) -> str | None:
    """Return the phase as the words around the act tell it: what may only be is considered, and a promise is announced."""
    if realis == "hypothetical" and draft.type not in SPOKEN and draft.phase != "consultation":
        return "considered"
    if realis == "future" and draft.realis == "asserted" and draft.phase == "in_force":
        return "announced"
    if draft.phase is None and draft.type in TOLD_AHEAD and realis in ("asserted", "future"):
        return "announced"
    return draft.phase


def _of_background(draft: Draft, told: str | None, effective: str | None, doc: Document) -> str:
    told_apart = draft.known or doc.main != "zh"
    begin = draft.start if told_apart else max(doc.sentences[draft.sentence][0], draft.start - _BEFORE)
    if _ANNOUNCED.search(doc.folded, begin, draft.end):
        return "announced"
    if draft.known or effective or not told or doc.main != "zh":
        return "in_force"
    return "announced" if len(told) == DAY or (draft.type in _DECIDED and len(told) > len("2025")) else "in_force"
