"""Firms whom only the words before or behind their name show to be such: 初创公司 Antofa, 中国某某(600000.SH)."""

import re
from typing import Final

from tongjian.coding.actors.compose import Chain
from tongjian.coding.actors.index import Token
from tongjian.coding.actors.terms import Term
from tongjian.coding.document import Document

_NOUN: Final = re.compile(
    "(?:开发商|制造商|供应商|营运商|运营商|生产商|零售商|承包商|服务商|厂商|巨头|初创企业|独角兽|"
    "(?<![子母分总该两家此本各控股旗下])公司) ?"
)
# a name in Latin letters behind what the firm is; an abbreviation of two or three capitals is a thing or an office (AI, CEO)
_NAME: Final = re.compile(r"(?=[A-Za-z.]*[a-z]|[A-Z]{4})[A-Z][A-Za-z0-9&.'’-]{2,20}(?: [A-Z][A-Za-z0-9&.'’-]{1,20}){0,5}")
_PLAIN: Final = re.compile(r"(?!政府)[\u4e00-\u9fff]*(?<![的对對与與和向])")
_BESIDE: Final = 8  # characters between a state and what its firm is (美国芯片初创公司Antofa)


def called(doc: Document, chains: list[Chain]) -> list[Chain]:
    """Return chains for the unlisted firms in a Chinese text whose Latin names stand behind what they are, in order.

    `chains` are those read so far: a state right before the words is where the firm is from.
    """
    if doc.main != "zh":
        return []
    states = {c.end: c.owner for c in chains if _is_state(c)}
    found = []
    for firm in _NOUN.finditer(doc.folded):
        named = _NAME.match(doc.full, firm.end())
        if named is None:
            continue
        start, end = named.span()
        term = Term(sort="unlisted", written=doc.full[start:end], how="form", word="company")
        beside = (states[at] for at in range(firm.start(), firm.start() - _BESIDE, -1) if at in states)
        state = next((s for s in beside if s and _PLAIN.fullmatch(doc.full, s.end, firm.start())), None)
        found.append(Chain(start, end, owner=Token(start, end, (term,), term), state=state))
    return found


def without_beginnings(chains: list[Chain], firms: list[Chain]) -> list[Chain]:
    """Return the chains without the names of states with which the name of a traded firm only begins: 中国|某某(600000.SH)."""
    begun = {firm.start: firm.end for firm in firms}
    return [c for c in chains if not (_is_state(c) and c.end < begun.get(c.start, 0))]


def _is_state(chain: Chain) -> bool:
    token = chain.owner
    if token is None or chain.person is not None or chain.body is not None or chain.end != token.end:
        return False
    return bool(token.term.entries) and token.term.entries[0].kind in ("state", "place")
