"""For whom somebody works whose title tells what it is about: an institute's 中国项目主任 is no Chinese for that."""

import re
from typing import TYPE_CHECKING

from tongjian.coding.actors.naming import HAN
from tongjian.coding.document import Document, Mention

if TYPE_CHECKING:
    from tongjian.coding.actors.compose import Chain
    from tongjian.coding.actors.index import Token

_NEAR = 90  # characters between a name and its bearer's employer
_EMPLOYS = frozenset({"institution", "company", "media"})
_STATES = frozenset({"state", "bloc"})
# behind a state's name: the programme, desk or field that somebody heads or knows
_FIELD = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:programme|program|project|desk|studies|study|centre|center|initiative|practice|unit|team|department"
    r"|division|section|chair|office|research|policy|affairs|business|operations|institute|forum|council|coverage|bureau)\b"
)
# the president of the |Chilean| growers' union is not the state's
_CLUB = re.compile(
    r" (?:[a-z’'-]+ ){0,3}(?:association|chamber|society|league|academy|foundation|club|institute|university|olympic committee"
    r"|central bank|trade union)\b| (?:[a-z’'-]+ ){1,3}(?:union|federation|confederation)\b"
)
_ABOUT_TITLES = frozenset(
    {
        "analyst", "expert", "specialist", "scholar", "fellow", "researcher", "strategist", "economist", "adviser", "advisor",
        "director", "chair", "head", "editor", "correspondent", "professor", "manager", "senior fellow", "chief economist",
    }
)  # fmt: skip
_FIELD_ZH = re.compile(
    "(?:力量|战略|政治|经济|安全|外交|贸易|军事|能源|科技)?(?:问题|项目|研究|计划|事务|政策|分部|业务)[\u4e00-\u9fff]{0,4}$"
)
# between an institution and a title of its own people: what they look after there, and no act
_OFFICE_ZH = re.compile(
    "[ ]?[)）」”]?的?[\u4e00-\u9fff]{0,10}?(?:项目|研究|计划|事务|政策|部|中心|分部|组|室|高级|资深|首席|业务|地区)?"
)
_ACTS_ZH = re.compile("[说称表示指认为是在与和对向将被让由把批评要求宣布发布报道引述前原]|总统|总理")
_AT = re.compile(r"(?:,? [a-z-]+| of the [A-Z][\w.-]+| of [A-Z][\w.-]+|, ){0,8}? (?:at|with|of|for) (?:the )?$")


def is_field(full: str, state: "Token") -> bool:
    """Tell whether the state's name only says what a programme is about (head of the |China| desk) or whose a club is."""
    if state.term.how == "adjective":
        return _CLUB.match(full, state.end) is not None
    return _is_noun(state) and _FIELD.match(full, state.end) is not None


def is_about(state: "Token", title: "Token") -> bool:
    """Tell whether an English title right behind a state's noun tells what its bearer knows of (a |Russia| expert)."""
    return _is_noun(state) and title.term.written.lower() in _ABOUT_TITLES


def _is_noun(state: "Token") -> bool:
    """Tell whether the token is a state's English name, and neither an adjective nor initials, which serve as one (U.S.)."""
    term = state.term
    noun = term.sort == "actor" and term.how == "listed" and bool(term.entries) and term.entries[0].kind in _STATES
    return noun and term.written.isascii() and not term.written.replace(".", "").isupper()


def employer_before(doc: Document, mentions: list[Mention], start: int) -> Mention | None:
    """Return the institution or firm that a Chinese title at `start` belongs to: before it, or before the state it is about."""
    last = mentions[-1] if mentions else None
    if last is None or doc.full[start] < HAN:
        return None
    if last.kind in _STATES and not last.members and is_field_zh(doc.folded[last.end : start]) and len(mentions) > 1:
        start, last = last.start, mentions[-2]
    gap = doc.folded[last.end : start]
    fits = last.kind in _EMPLOYS and _OFFICE_ZH.fullmatch(gap) is not None and _ACTS_ZH.search(gap) is None
    return last if fits else None


def is_field_zh(words: str) -> bool:
    """Tell whether the words between a state and a title in Chinese name a field (问题, 力量项目)."""
    return _FIELD_ZH.fullmatch(words) is not None


def employer_behind(doc: Document, chain: "Chain", ahead: list["Chain"]) -> "Token | None":
    """Return where an English person works by what stands behind (director of the China programme at |Chatham House|)."""
    for other in ahead:
        token = other.body or other.owner
        if token is None or not chain.end < token.start <= chain.end + _NEAR or not token.term.entries:
            continue
        if token.term.entries[0].kind not in _STATES and _AT.fullmatch(doc.full, chain.end, token.start):
            return token
    return None
