"""The phase of an act once all that the document tells of it is put together: announced, or in force already.

A measure of the day is announced unless the text tells that it holds. One told as background is announced where the text
tells the day or the words of the decision, and in force where it tells only that it has been there since.
"""

import re
from typing import Final

from tongjian.coding.document import Document
from tongjian.coding.events.dating import DAY, TOLD_AHEAD, is_ahead
from tongjian.coding.events.draft import Draft
from tongjian.coding.events.kinds import LASTING, SPOKEN

_DECIDED: Final = frozenset({"SANCTION", "LIST_ADD"})  # done by the decision, and not by what is collected afterwards
_EN_DECIDED: Final = _DECIDED | {"INVEST_RESTRICT"}
_BANS: Final = frozenset({"IMPORT_BAN", "EXPORT_BAN", "SANCTION", "EXPORT_CONTROL", "LIST_ADD", "INVEST_RESTRICT"})
_EXEMPT: Final = re.compile(r"豁免|免除|免于|免征|许可证|放行")
_PROMISED: Final = re.compile(r"承诺|答应|分阶段|逐步|年内|零关税|开放")
_CUT: Final = re.compile(r"(?:降|减|调低|下调)[至到为]")
_STAGES: Final = frozenset({"announced", "in_force"})
_BEFORE: Final = 30  # characters before a Chinese act in which it is told to be announced
_BEHIND: Final = 16  # characters behind an English one: the tariffs that it has announced
_ANNOUNCED: Final = re.compile(r"宣布|公布|发布|公告|下令|通知|notified|\b(?:announc|unveil|propos)(?:ed|es|ing)\b")
_BEYOND: Final = {"zh": 30, "en": 90}  # characters behind a ruling in which it is told what comes of what it is on
_RULED: Final = (
    (
        "struck_down",
        re.compile(
            r"推翻|撤销|违宪|违法无效|无效|于法无据|\b(?:overturn|invalidat|annul|quash|strik)(?:ed|es|s|ing)?\b|"
            r"\bstruck down\b|\b(?:unlawful|unconstitutional|illegal)\b|\bthrew out the (?:tariff|ban|order|fine|duty|rule)"
        ),
    ),
    (
        "suspended",
        re.compile(
            r"暂停(?:执行|实施|生效)|冻结|暂缓|中止执行|\b(?:suspend|paus|stay|freez|froz)(?:ed|es|s|ing|en|e)?\b|"
            r"\bon hold\b|\bhit pause\b"
        ),
    ),
    (
        "upheld",
        re.compile(
            r"维持|驳回[^,;。]{0,24}(?:上诉|诉讼|请求|申请|挑战|异议|起诉)|"
            r"(?:日落|期终|到期|届满)复审|继续(?:对|征收|课征)|支持[^,;。]{0,10}(?:原判|裁定|决定|禁令)|"
            r"\b(?:uphold|affirm|sustain|reaffirm)(?:ed|s|ing)?\b|\bupheld\b|\bin fav(?:ou|o)r of\b|"
            r"\bsided with\b|\bmust remain\b|"
            r"\b(?:reject|dismiss|den)(?:ed|ied|s|es|ies|ing|ying)?\b[^.;]{0,50}"
            r"\b(?:appeal|challenge|bid|claim|lawsuit|suit|petition|request|motion)\b|"
            r"\b(?:is|was|were|are) (?:lawful|legal|justified|valid|justifiable|constitutional)\b|"
            r"\bdid not (?:violate|breach|exceed)"
        ),
    ),
)
_TAKEN: Final = re.compile(
    r"\b(?:impos|slapp|blacklist|penali[sz]|plac|add|bann|barr|block|fro[zs]|expell|sign|order|announc|unveil|target)"
    r"(?:ed|es|s|ing|en|e)\b|\bsanction(?:ed|ing)?\b|\bhits?\b|\bpunish"
)


def settled(draft: Draft, realis: str, dates: tuple[str | None, str | None, str | None], doc: Document) -> str | None:
    """Return the phase of an act; `dates` are the day told of it, the day it has or is given, and from when it is in force."""
    phase = _by_realis(draft, realis, doc)
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


def _by_realis(draft: Draft, realis: str, doc: Document) -> str | None:
    """Return the phase as the words around the act tell it: what may only be is considered, and a promise is announced."""
    phase = _by_type(draft, realis, doc)
    if realis == "hypothetical" and draft.type not in SPOKEN and phase != "consultation":
        return "considered"
    if realis == "future" and phase == "in_force":
        return "announced"
    if phase is None and draft.type in TOLD_AHEAD and realis in ("asserted", "future"):
        return "announced"
    return phase


def _by_type(draft: Draft, realis: str, doc: Document) -> str | None:
    """Return the phase of the words, but for types of which these words tell something else."""
    phase, kind = draft.phase, draft.type
    if kind in _BANS and phase in ("suspended", "terminated"):
        return "in_force"  # imports are suspended by the ban, and the ban is not
    if kind == "RULING":
        return _of_ruling(draft, doc)
    if kind == "CONSIDER" and phase is None:
        return "considered"
    if kind == "TALKS_HALT" and phase is None and realis == "asserted":
        return "suspended"
    if kind == "INVESTIGATE_OTHER" and phase is None and realis == "historical":
        return "announced"
    if doc.main != "zh" or realis in ("denied", "conditional", "hypothetical"):
        return phase
    words = doc.folded[draft.start : draft.end]
    if kind == "PLEDGE_EASE" and phase == "terminated":
        return "narrowed" if _CUT.search(words) else "announced" if _PROMISED.search(words) else phase
    if kind == "EASE" and phase in ("narrowed", "considered") and _EXEMPT.search(words):
        return "exempted"
    return phase


def _of_ruling(draft: Draft, doc: Document) -> str | None:
    """Return what a ruling makes of the measure or ruling before it, None where its words do not tell."""
    end = min(draft.end + _BEYOND[doc.main], doc.sentences[draft.sentence][1])
    for phase, words in _RULED:
        if words.search(doc.folded, draft.start, end):
            return phase
    return None


def _of_background(draft: Draft, told: str | None, effective: str | None, doc: Document) -> str:
    told_apart = draft.known or doc.main != "zh"
    begin = draft.start if told_apart else max(doc.sentences[draft.sentence][0], draft.start - _BEFORE)
    end = draft.end if doc.main == "zh" else min(draft.end + _BEHIND, doc.sentences[draft.sentence][1])
    if _ANNOUNCED.search(doc.folded, begin, end) or is_ahead(effective, (doc.ref or "")[:DAY]):
        return "announced"
    if draft.known or effective or not told or doc.main != "zh":
        return "in_force"
    return "announced" if len(told) == DAY or (draft.type in _DECIDED and len(told) > len("2025")) else "in_force"
