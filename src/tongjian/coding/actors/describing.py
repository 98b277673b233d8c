"""Who only describes another beside him, and does not act: X, a Chinese camera maker; Y's chip unit X; 欧盟成员国波兰.

In English states say where a firm is from, and other firms whose it is; in both languages a state or bloc says whose
member, ally or neighbour another state is.
"""

import re
from functools import lru_cache
from typing import Final

from msgspec import structs

from tongjian.coding.actors.index import ActorIndex
from tongjian.coding.document import Document, Mention

_FAR: Final = 60  # characters between a firm and its state
_STATES: Final = frozenset({"state", "bloc", "place"})
# what a firm is called holds no preposition, conjunction or verb: China's ban on chipmaker X describes nobody
_PLAIN: Final = (
    r"(?!(?:on|of|for|against|with|from|to|in|and|or|that|which|over|by|at|as|into|between|after|before|than|but|said|says|bans?"
    r"|tariffs?|sanctions?|probe|talks|deal|is|are|was|were|has|had|have|will|would)\b)[a-z0-9][a-z0-9&'’-]*"
)
_OPENS: Final = re.compile(
    r",? (?:\(|which (?:is|are|was|were) |itself |also )?(?:(?:an?|the|one of|another|both|two|three|all|once) ){0,3}"
    rf"(?:{_PLAIN} ){{0,4}}"
)
_BESIDE: Final = _STATES | {"company"}
# whose a firm is: Y's chip unit X, Y-owned X; X, an app owned by Y
_OWNS_NEXT: Final = re.compile(
    rf"(?:'s|’s)(?: {_PLAIN}){{0,4}}? "
    "(?:unit|subsidiary|arm|app|brand|platform|division|affiliate|foundry|network|service|maker|chipmaker)"
    rf" [\"“‘']?|-(?:owned|backed|controlled|run|led|operated)(?: {_PLAIN}){{0,5}} "
)
_OWNED_BY: Final = re.compile(
    rf", (?:which is |an? |the |its )?(?:{_PLAIN} ){{0,6}}(?:owned|run|controlled|backed|operated|held) by (?:the )?"
    "(?:\\w+['’]s |[A-Z]\\w+ )?"
)
_OF: Final = re.compile(r" of | \(")  # X of China, X (China)
_CLOSED: Final = re.compile(r",|(?=[.;)])")
_OWNS: Final = re.compile(r"['’-]")
# 欧盟成员国|波兰, 美国的传统盟友|日本: whose member or friend the state behind it is
_MEMBER_ZH: Final = re.compile(
    r"(?:的|同?为)?(?:[两三四五六七八九十数多\d]{1,2}个)?(?:[\u4e00-\u9fff]{1,4}的)?(?:传统|亲密|重要|主要|长期|最大|关键|核心|候选|创始|新|老)?"
    r"(?:(?:成|会)员(?:国|邻国)?|候选国|创始国|盟[国友]|邻[国邦]|轮值主席国|伙伴国?|友邦|邦交国)[,、]?"
)
# a key US ally, China's neighbour; but a Chinese rival is one of China
_PARTNER_EN: Final = re.compile(
    r"(?:(?:'s|’s)? (?:allies|ally)|(?:'s|’s) (?:neighbou?rs?|rivals?|adversar(?:y|ies)))(?![\w-])(?!['’]s? )"
)
_POSSESSIVE: Final = tuple(f"{word} " for word in ("its", "their", "his", "her", "our", "my", "whose"))
_MEMBERS_ZH: Final = 24  # characters between a bloc and its member


@lru_cache(maxsize=8)  # packs at work in one process
def _expressions(index: ActorIndex) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Return what stands between a state and the firm behind it, and what behind one in an apposition to the firm before."""
    if not index.firm_words:
        return None
    within = rf"(?:'s|’s)?(?:-{_PLAIN})?(?:,? {_PLAIN}){{0,5}}? (?:{index.firm_words})"
    return re.compile(rf"{within}s?(?:,| called| named)? [\"“‘']?"), re.compile(rf"{within}s?\b(?! [A-Z])")


def describing(doc: Document, index: ActorIndex, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions of an English document, with `describes` on those of states that only say where a firm is from."""
    if doc.main == "zh":
        return _of_members(doc, mentions)
    found = _expressions(index) if doc.main == "en" else None
    if found is None:
        return mentions
    before, behind = found
    marked = list(mentions)
    for i, mention in enumerate(mentions):
        if mention.how == "pronoun" or mention.kind not in _BESIDE:
            continue
        one = mentions[i - 1] if i else None
        other = mentions[i + 1] if i + 1 < len(mentions) else None
        if mention.kind in _STATES:
            span = _leading(doc, before, mention, other) or _following(doc, behind, one, mention) or _allied(doc, mention, other)
        else:
            span = _owning(doc, mention, other) or _owning_behind(doc, mentions[max(0, i - 2) : i], mention)
        if span is not None:
            marked[i] = structs.replace(mention, describes=span)
    return marked


def _of_members(doc: Document, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions of a Chinese document, with `describes` on those that only say whose member or friend a state is."""
    marked = list(mentions)
    for i, mention in enumerate(mentions):
        if mention.kind not in ("state", "bloc") or mention.how == "pronoun":
            continue
        for j in range(i + 1, min(i + 3, len(mentions))):
            state = mentions[j]
            if not 0 < state.start - mention.end <= _MEMBERS_ZH or state.country in (None, mention.country):
                continue
            if _MEMBER_ZH.fullmatch(doc.folded, mention.end, state.start):
                for k in range(i, j):
                    marked[k] = structs.replace(mentions[k], describes=(mention.start, state.start))
            break
    return marked


def _allied(doc: Document, state: Mention, other: Mention | None) -> tuple[int, int] | None:
    """Return where a state only says whose ally one is that the words do not name (a key US ally), or None."""
    told = _PARTNER_EN.match(doc.folded, state.end) if state.how == "adjective" or state.kind == "state" else None
    if told is None or (other is not None and doc.full[told.end() : other.start] in (" ", ", ")):
        return None
    if doc.folded.endswith(_POSSESSIVE, 0, state.start):
        return None  # its Saudi neighbour is that state
    return state.start, told.end()


def _leading(doc: Document, before: re.Pattern[str], state: Mention, firm: Mention | None) -> tuple[int, int] | None:
    """Return where a description before a firm of the state stands (China's camera maker X), or None."""
    if firm is None or not _is_firm_of(firm, state) or firm.start - state.end > _FAR:
        return None
    return (state.start, firm.start) if before.fullmatch(doc.full, state.end, firm.start) is not None else None


def _following(doc: Document, behind: re.Pattern[str], firm: Mention | None, state: Mention) -> tuple[int, int] | None:
    """Return where words behind a firm that tell its state stand (X of China; X, a Chinese camera maker,), or None.

    Where they end with a comma or the sentence it is all of them, commas too; where they go on, the state's own.
    """
    if firm is None or not _is_firm_of(firm, state) or state.start - firm.end > _FAR:
        return None
    if _OF.fullmatch(doc.full, firm.end, state.start) and not _OWNS.match(doc.full, state.end):
        return firm.end, state.end + doc.full.startswith(")", state.end)
    told = behind.match(doc.full, state.end) if _OPENS.fullmatch(doc.full, firm.end, state.start) is not None else None
    if told is None:
        return None
    closed = _CLOSED.match(doc.full, told.end())
    return (firm.end, closed.end()) if closed is not None else (state.start, state.end)


def _owning(doc: Document, owner: Mention, firm: Mention | None) -> tuple[int, int] | None:
    """Return where a firm only says whose the one behind it is (Y-owned X), or None."""
    if firm is None or not _is_part(firm, owner) or firm.start - owner.end > _FAR:
        return None
    return (owner.start, firm.start) if _OWNS_NEXT.fullmatch(doc.full, owner.end, firm.start) is not None else None


def _owning_behind(doc: Document, before: list[Mention], owner: Mention) -> tuple[int, int] | None:
    """Return where a firm only says whose one before it is (X, an app owned by Y), or None."""
    for firm in before:
        if _is_part(firm, owner) and _OWNED_BY.fullmatch(doc.full, firm.end, owner.start):
            closed = _CLOSED.match(doc.full, owner.end)
            return (firm.end, closed.end()) if closed is not None else (owner.start, owner.end)
    return None


def _is_part(firm: Mention, owner: Mention) -> bool:
    """Tell two firms of one state; a foreign owner is hit too, whatever is done to his firm."""
    return firm.kind == "company" and firm.key != owner.key and firm.country in (None, owner.country)


def _is_firm_of(firm: Mention, state: Mention) -> bool:
    return firm.kind == "company" and firm.country in (None, state.country)
