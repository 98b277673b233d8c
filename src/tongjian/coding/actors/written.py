"""Names that are told as such by how they are written: in brackets behind another, with points in them, in a list of names."""

import re

from tongjian.coding.actors.compose import Chain
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.names import COMMON, FAMILY, UPPER, chinese_name_at, name_before
from tongjian.coding.actors.terms import Term
from tongjian.coding.document import Document
from tongjian.text import fold

_GLOSSED = re.compile(rf"[(（]([{UPPER}][A-Za-zÀ-ž'’-]{{0,20}}(?: [A-Z]\.)?(?: {FAMILY}){{1,3}})[)）]")


def glossed(doc: Document, index: ActorIndex) -> list[Chain]:
    """Return chains for the persons whose names in alphabets stand in brackets behind them (某某（John Smith）)."""
    found: list[Chain] = []
    if doc.main == "zh":
        for gloss in _GLOSSED.finditer(doc.full):
            last = fold(gloss.group(1).rsplit(" ", 1)[-1])
            start = name_before(doc.folded, gloss.start())
            if start < gloss.start() and last not in index.forms.kinds and last not in index.not_persons:
                found.append(person_at(doc, start, gloss.start()))
    return found


def traded(doc: Document, index: ActorIndex) -> list[Chain]:
    """Return chains for the companies that only an exchange's code in brackets shows to be such."""
    if "(" not in doc.full and "（" not in doc.full:
        return []
    found = []
    for company in index.forms.traded(doc.full, doc.folded):
        name = doc.full[company.start : company.end]
        term = Term(sort="unlisted", written=name, how="form", word=company.kind, role=company.country or "")
        found.append(Chain(company.start, company.end, owner=Token(company.start, company.end, (term,), term)))
    return sorted(found, key=lambda chain: chain.start)


_LISTED_ON = re.compile("[、，]([\u4e00-\u9fff]{2,3})(?=[、，。；：和与及等跟及被在均])")


_DOTTED = re.compile("(?<![\u4e00-\u9fff·])?[\u4e00-\u9fff]{1,7}(?:[·•・][\u4e00-\u9fff]{1,8}){1,4}")
_DOTTED_THING = re.compile(
    "[\u4e00-\u9fff]{0,4}?(?:号|大学|学院|奖|公司|机场|中心|基金会|广场|大道|大街|研究所|博物馆|集团|品牌|报|杯|级)"
)


def dotted(doc: Document, chains: list[Chain]) -> list[Chain]:
    """Return chains for the transliterated names with points in them that stand alone (某某·某某五日就任), in order."""
    if doc.main != "zh" or not any(dot in doc.full for dot in "·•・"):
        return []
    taken = {at for chain in chains for at in range(chain.start, chain.end)}
    found = []
    for run in _DOTTED.finditer(doc.folded):
        dot = next(at for at in range(run.start(), run.end()) if doc.folded[at] in "·•・")
        start = name_before(doc.folded, dot)
        end = chinese_name_at(doc.folded, start) if start < dot else start
        if end > dot + 1 and taken.isdisjoint(range(start, end)) and _DOTTED_THING.match(doc.folded, end) is None:
            found.append(person_at(doc, start, end))
    return found


def enumerated(doc: Document, index: ActorIndex, chains: list[Chain]) -> list[Chain]:
    """Return chains for the Chinese names that a list goes on with after a person (张三、李四和王五)."""
    found: list[Chain] = []
    for chain in chains:
        if chain.name is None and not (chain.person is not None and chain.last == "person"):
            continue
        end = chain.end
        while (match := _LISTED_ON.match(doc.folded, end)) and match.group(1)[0] in COMMON and doc.folded[end] == "、":
            start, end = match.span(1)
            found.append(person_at(doc, start, end))
    return found


def person_at(doc: Document, start: int, end: int) -> Chain:
    """Return the chain of a person whom no list has, named at start..end."""
    term = Term(sort="unlisted", written=doc.full[start:end], how="form", word="person")
    return Chain(start, end, person=Token(start, end, (term,), term))
