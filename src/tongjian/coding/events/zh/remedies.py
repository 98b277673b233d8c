"""Which tariffs of an article are the duties against dumping or subsidies that it tells of: 对大麦开征80%的关税."""

import re
from typing import Final

import msgspec

from tongjian.coding.document import Document
from tongjian.coding.events.draft import Draft
from tongjian.pack import Pack, compiled

_NEAR: Final = 24  # characters beside an act in which its goods are named
# wares of any kind, which tell no two measures apart
_WIDE: Final = frozenset({"产品", "制品", "商品", "货物", "食品", "农产", "农渔产品", "水产", "饲料", "粮食"})


def as_remedies(drafts: list[Draft], doc: Document, pack: Pack) -> list[Draft]:
    """Return the drafts, a tariff made a remedy where a remedy of the same sides is told to lie on the same goods."""
    told = [d for d in drafts if d.type == "REMEDY_DUTY"]
    if not told:
        return drafts
    goods = compiled(pack, "events.zh.goods", _goods)
    return [
        msgspec.structs.replace(d, type="REMEDY_DUTY")
        if d.type == "TARIFF"
        and any(_same_sides(d, other) and _named(d, doc, goods) & _named(other, doc, goods) for other in told)
        else d
        for d in drafts
    ]


def _goods(pack: Pack) -> re.Pattern[str]:
    words = set(pack.classes.get("zh", {}).get("goods-n", ())) - _WIDE
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) or "(?!)")


def _named(draft: Draft, doc: Document, goods: re.Pattern[str]) -> set[str]:
    """Return the goods that a draft's words and those right beside them in its sentence name."""
    start, end = doc.sentences[draft.sentence]
    return set(goods.findall(doc.folded, max(start, draft.start - _NEAR), min(end, draft.end + _NEAR)))


def _same_sides(a: Draft, b: Draft) -> bool:
    """Tell whether two drafts have states in common on both sides, as far as they name any."""
    sources = {m.country for m in a.source if m.country} & {m.country for m in b.source if m.country}
    hit, other = ({m.country for m in d.target if m.country} for d in (a, b))
    return bool(sources) and (not hit or not other or bool(hit & other))
