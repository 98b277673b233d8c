"""Whom 其 means where it is acted upon: 甲公司涉嫌违法,乙国当局对其立案 means the firm, and not the authority that acts."""

import re

from tongjian.coding.actors.index import ActorIndex
from tongjian.coding.document import Document, Mention

_STOPS = ",;:。!?\n"
_CLAUSE = 60  # characters in which who acts stands before
# 向苹果发函,约谈谷歌: who stands behind such a word is acted upon, and can be meant
_HELD = re.compile(
    r"(?:[对向给与和同跟将把被遭]|针对|约谈|召见|起诉|制裁|调查|要求|敦促|警告|处罚|致函|致信|下令|责令|命令|批准|允许|的)$"
)
_SITE = re.compile(r" ?(?:等)?(?:平台|应用|系统|软件|网站|商店|网络|上|内|中|里|之外)")
# 欧盟的委员会对其…, 甲国政府近日依法对其…
_BETWEEN = 14  # characters between who acts and the word that leads to 其


def is_upon(index: ActorIndex, doc: Document, start: int, end: int) -> bool:
    """Tell whether the pronoun at start..end is whom an act is done to (对其立案), and not whose something is (对其员工)."""
    low = max(0, start - 4)
    return any(
        lead.search(doc.folded, low, start) is not None and acts.match(doc.folded, end) is not None for lead, acts in index.upon
    )


def actor_before(doc: Document, recent: list[Mention], start: int) -> Mention | None:
    """Return who acts in the clause of the pronoun at `start`; None where nobody does, or who is named last is acted upon too.

    `recent` are the mentions before the pronoun, the last first.
    """
    last = recent[0] if recent else None
    if last is None or start - last.end > _BETWEEN:
        return None
    between = doc.folded[last.end : start]
    return None if any(stop in between for stop in _STOPS) or is_held(doc, last) else last


def is_held(doc: Document, mention: Mention) -> bool:
    """Tell whether a mention is acted upon, by what stands before it (向苹果发函)."""
    return _HELD.search(doc.folded, max(0, mention.start - 3), mention.start) is not None


def is_site(doc: Document, mention: Mention) -> bool:
    """Tell whether a mention is only where something is or is kept out of: 排除在某某平台之外."""
    return _SITE.match(doc.folded, mention.end) is not None and doc.folded[max(0, mention.start - 2) : mention.start].rstrip(
        " "
    ).endswith(("在", "于"))


def other_than(doc: Document, recent: list[Mention], actor: Mention, kinds: frozenset[str]) -> Mention | None:
    """Return whom a pronoun means that is not `actor`: the first of the nearest clause before, else of the sentence before."""
    sentence = doc.sentence_at(actor.start)
    fit = [
        m
        for m in recent
        if m.kind in kinds
        and m.key != actor.key
        and m.how != "joint"
        and not _is_part(m, actor)
        and sentence - doc.sentence_at(m.start) <= 1
    ]
    if not fit:
        return None
    low = clause_start(doc, fit[0].start)
    return [m for m in fit if m.start >= low][-1]


def _is_part(mention: Mention, actor: Mention) -> bool:
    """Tell whether a mention is the state of who acts, or another body of it: nobody that it acts upon."""
    return mention.country is not None and mention.country == actor.country and mention.kind != "company"


def clause_start(doc: Document, at: int) -> int:
    """Return where the clause that holds `at` begins."""
    return max(doc.folded.rfind(stop, max(0, at - _CLAUSE), at) for stop in _STOPS) + 1


# between who acts upon a state and "the country"
_DOES_TO = re.compile(
    r" (?:ha[sd] |have )?(?:\w+ly )?(?:(?!agreed|returned|arrived|headed)[a-z]{2,}ed|put|hit|told|cut|kept|left|struck) (?:off )?"
)


def does_to_country(doc: Document, mention: Mention, start: int) -> bool:
    """Tell whether a mention acts in English upon "the country" at `start`, which then is another: X had put the country on."""
    return _DOES_TO.fullmatch(doc.folded, mention.end, start) is not None
