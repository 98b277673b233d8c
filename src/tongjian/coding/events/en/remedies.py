"""Which duties of an article are those against dumping or subsidies that it tells of: "the duties", "an 80% tariff on barley"."""

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from tongjian.coding.document import Document
from tongjian.coding.events.draft import Draft
from tongjian.coding.events.en.tokens import Lexicon

_DUTY: Final = re.compile(r"\bdut(?:y|ies)\b")
_DUMPED: Final = re.compile(
    r"\b(?:anti-?dump\w*|anti dump\w*|dump(?:ed|ing)|countervailing|anti-?subsid\w*|unfairly (?:priced|subsidi[sz]ed|low)|"
    r"sold below|subsidi[sz](?:ed|ing|es)|subsid(?:y|ies))\b"
)
_WORD: Final = re.compile(r"[a-z]{3,20}")
_NO_WARES: Final = frozenset({"goods", "products", "imports", "shipments", "trade", "equipment", "produce", "food", "foods"})
_NEAR: Final = 60  # characters beside an act that name its goods
_TELLS: Final = 2  # times that an article must speak of dumping or subsidies for its agency's duties to be against them
_AGENCIES: Final = (
    "commerce",
    "trade commission",
    "remedies",
    "dumping",
    "tariff commission",
    "border services agency",
    "european commission",
)


def as_remedies(drafts: list[Draft], doc: Document, lex: Lexicon) -> list[Draft]:
    """Return the drafts with duties told as tariffs made remedies where the article tells of them as such.

    Of the same two sides: bare duties beside remedies or findings of dumping, and a tariff on the goods that were found to be
    dumped; also duties of the agency that decides on dumping, in an article that speaks of it.
    """
    told = [d for d in drafts if d.type == "REMEDY_DUTY" or (d.type == "RULING" and _DUMPED.search(_around(doc, d)))]
    speaks = len(_DUMPED.findall(doc.folded)) >= _TELLS
    if not told and not speaks:
        return drafts
    found = [_remedy(d) if d.type == "TARIFF" and _is_remedy(d, told, speaks, doc, lex) else d for d in drafts]
    told = [*told, *(d for d in found if d.type == "REMEDY_DUTY")]  # what was found to be one tells of the others
    return [_remedy(d) if d.type == "TARIFF" and _is_remedy(d, told, speaks, doc, lex) else d for d in found]


_TRADE_SANCTIONS: Final = re.compile(r"\btrade sanctions?\b")
_OTHER_SANCTIONS: Final = re.compile(r"\b(?:assets?|visas?|travel|arms|entities|entity|individuals|blacklist\w*|bank accounts)\b")


def as_tariffs(drafts: list[Draft], doc: Document) -> list[Draft]:
    """Return the drafts, "trade sanctions" made the tariffs of the same two sides that the article tells of, if no others are."""
    taken = [d for d in drafts if d.type == "TARIFF" and d.target]
    if not taken or not _TRADE_SANCTIONS.search(doc.folded) or _OTHER_SANCTIONS.search(doc.folded):
        return drafts
    return [
        msgspec.structs.replace(d, type="TARIFF")
        if d.type == "SANCTION" and d.target and any(_same_sides(d, tariff) for tariff in taken)
        else d
        for d in drafts
    ]


def _is_remedy(draft: Draft, told: Sequence[Draft], speaks: bool, doc: Document, lex: Lexicon) -> bool:
    words = doc.folded[draft.start : draft.end]
    duty = _DUTY.search(words) is not None
    if duty and speaks and any(m.kind == "agency" and m.name.lower().endswith(_AGENCIES) for m in draft.source):
        return True
    goods = _goods(doc, draft, lex)
    return any(_same_sides(draft, other) and (duty or goods & _goods(doc, other, lex)) for other in told)


def _same_sides(a: Draft, b: Draft) -> bool:
    sources, targets = ({m.country for m in x if m.country} for x in (a.source, a.target))
    others, hit = ({m.country for m in x if m.country} for x in (b.source, b.target))
    return bool(sources & others) and (not targets or not hit or bool(targets & hit))


def _around(doc: Document, draft: Draft) -> str:
    start, end = doc.sentences[draft.sentence]
    return doc.folded[max(start, draft.start - _NEAR) : min(end, draft.end + 2 * _NEAR)]


def _goods(doc: Document, draft: Draft, lex: Lexicon) -> set[str]:
    found = set(_WORD.findall(_around(doc, draft))) - _NO_WARES
    return {word for word in found if lex.has("wares", word) or lex.has("goods-n", word)}


def _remedy(draft: Draft) -> Draft:
    return msgspec.structs.replace(draft, type="REMEDY_DUTY")
