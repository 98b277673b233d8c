"""Which of the actors named before "it", "its", 其 and 它 is meant: by how each stands in its sentence."""

import re

from tongjian.coding.actors.naming import HAN
from tongjian.coding.document import Document, Mention

# what stands before a place that nobody acts in: across the United States, 在瑞士
_PLACED = re.compile(
    r"\b(?:in|across|at|near|within|outside|inside|throughout|into|around|from|for|like|including)(?: both)?(?: the)? $"
)
_HELD = re.compile("(?:与|和|同|跟|对|向|在|于|从|由|被|为|给|针对|关于|随着|作为|来自|自|经|按|比|把|如)$")
_BY_WORD_OF = re.compile("(?:据|依据|根据|按照|援引|引述)$")
_GOVERNS = ("government", "administration", "authorities")
_SHORT = frozenset(
    {"U.S.", "US", "UK", "U.K.", "EU", "E.U.", "EC", "UN", "U.N."}
)  # names that stand before nouns like adjectives
_VERB = (
    r" (?:\w+ly |also |now |still |once |never |on \w+day |last \w+ )?(?:has|have|had|is|are|was|were|will|would"
    r"|can|could|may|might|must|should|did|does|do|said|says|told|tells|\w{3,}ed|sent|cut|put|met|made|took|gave|began|held|won|lost|kept|left"
    r"|led|set|hit|let|sold|bought|built|got|paid|went|came|saw|ran|fell|rose|grew|broke|chose|drew|wrote|spoke|sought|thought"
    r"|brought|fought|found|felt|dealt|meant|spent|lent|stood|shut|quit|plans|wants|sees|hopes|needs|faces|expects|seeks|runs"
    r"|makes|warns|denies|believes|knows|remains)\b"
)
# what a subject is followed by: the verb, or what comes between it and the verb
_ACTS = re.compile(rf"(?:, (?:who|which)\b|'s (?!\w+ )|{_VERB})")
# what stands before a subject: the beginning of a clause
_BEGINS = re.compile(
    r"(?:^|[.;:\n\"“(—–-] ?|, |\b(?:and|but|while|as|that|when|because|said|says|after|before|since|if|whether|although|though"
    r"|where|which|until|unless|so) |day )(?:the |a |an )?$"
)
# an insertion behind a subject, up to the verb: Chile, a rival of Peru, said; Chile's government, angered by Peru, has
_INSERTED = re.compile(rf"(?:(?:'s|’s)?(?: [\w-]+){{0,3}})?,(?P<held> (?!(?:and|but|or|so)\b)[^;:\n\"“”]{{2,160}}?),(?={_VERB})")
# behind these "it" is who speaks: said it would, that it had, said on Tuesday it would
_SPOKEN = re.compile(
    r"\b(?:said|says|saying|that|whether|announced|added|believes|hopes|thinks|thought|hoped|believed|warned|insisted|confirmed"
    r"|claimed|argued|admitted|acknowledged|pledged|vowed|decided|agreed|reiterated|stressed|declared|signalled|signaled|indicated"
    r"|denied|promised|maintained|conceded|reported|stated)(?: \w+ly)?"
    r"(?: (?:late |early )?(?:on )?(?:\w+day|today)(?: night| morning)?)?"
    r"(?: in an? [a-z -]{3,30}?)?(?: that)? $"
)
_ALSO_THAT = re.compile(r"\band that $")  # said Peru had done so and that it would: who says both
_JOINED = re.compile("(?:以及|及|和|与|跟|或)$")
_TOWARDS = re.compile("(?:针对|对于|对|向)$")
_HELD_UP = re.compile("[把将]$")
_OWNS = re.compile(
    r"['’]s? (?!(?:government|administration|ministry|parliament|president|prime|foreign|trade|finance)\b)[a-z0-9]"
)
_FULL, _BESIDE, _NEVER = 0, 1, 2
_SAID = 64  # characters before "it" that hold the verb of speech behind which it stands


def nearest(doc: Document, candidates: list[Mention], start: int, end: int) -> Mention | None:
    """Return whom the pronoun at start..end means of the actors before it in one sentence, the nearest first, or None."""
    return _chinese(doc, candidates, start) if doc.full[start] > HAN else _english(doc, candidates, start, end)


def first(doc: Document, candidates: list[Mention]) -> Mention | None:
    """Return whom a sentence's first "it" means of the actors of the sentence before, the last first: one that acts there."""
    fit = [m for m in candidates if _standing(doc, m) == _FULL]
    # Chile's levy hits Peru's firms. It: what is told of a state's thing is not told of the state
    acting = [m for m in fit if not _OWNS.match(doc.folded, m.end)] if doc.main == "en" else fit
    return (acting or fit)[-1] if fit else None


def speaking(doc: Document, candidates: list[Mention], start: int) -> Mention | None:
    """Return who speaks where "he" at `start` stands behind a verb of speech: after a call with X, Y said he would; else None."""
    if doc.full[start] > HAN or not _SPOKEN.search(doc.folded, max(0, start - _SAID), start):
        return None
    return next((m for m in candidates if _is_subject(doc, m, start)), None)


def _standing(doc: Document, mention: Mention) -> int:
    """Return how a mention stands in its sentence: as one that acts or is acted upon, beside such a one, or as no actor."""
    if doc.full[mention.start] > HAN:
        if _BY_WORD_OF.search(doc.folded, max(0, mention.start - 3), mention.start):
            return _NEVER
        held = _HELD.search(doc.folded, max(0, mention.start - 3), mention.start) is not None
        return _BESIDE if held or doc.folded.startswith("的", mention.end) else _FULL
    if _PLACED.search(doc.folded, max(0, mention.start - 24), mention.start):
        return _BESIDE
    attributive = mention.how == "adjective" and not mention.surface.lower().endswith(_GOVERNS)
    if attributive or mention.surface in _SHORT:
        behind = doc.full[mention.end : mention.end + 2]
        named = behind[:1] == " " and behind[1:].isalpha() and _ACTS.match(doc.full, mention.end) is None
        return _BESIDE if attributive or named else _FULL
    return _FULL


def _english(doc: Document, candidates: list[Mention], start: int, end: int) -> Mention | None:
    candidates = _outside(doc, candidates, start)
    full = [m for m in candidates if _standing(doc, m) == _FULL]
    if end - start == len("its"):
        return next(iter(full or candidates), None)
    before = max(0, start - _SAID)
    if _ALSO_THAT.search(doc.folded, before, start):
        return next((m for m in reversed(full) if _begins(doc, m) and _is_subject(doc, m, start)), next(iter(full), None))
    if _SPOKEN.search(doc.folded, before, start):
        return next((m for m in full if _is_subject(doc, m, start)), next(iter(full), None))
    return next(iter(full), None)


def _is_subject(doc: Document, mention: Mention, start: int) -> bool:
    """Tell whether a verb follows a mention before the pronoun at `start`, at once or behind an insertion."""
    if _ACTS.match(doc.full, mention.end):
        return True
    return _begins(doc, mention) and _INSERTED.match(doc.folded, mention.end, start) is not None


def _begins(doc: Document, mention: Mention) -> bool:
    """Tell whether a mention stands where a clause's subject does."""
    return _BEGINS.search(doc.folded, max(0, mention.start - _SAID), mention.start) is not None


def _outside(doc: Document, candidates: list[Mention], start: int) -> list[Mention]:
    """Return the candidates that no insertion holds which ended before the pronoun, where its subject is one of them.

    Chile, a rival of Peru, said it would: Peru is not meant.
    """
    found = [m for m in candidates if m.end < start and _begins(doc, m)]
    for subject in found:
        inserted = _INSERTED.match(doc.folded, subject.end, start)
        if inserted is None:
            continue
        begin, close = inserted.span("held")
        candidates = [m for m in candidates if not begin <= m.start < close]
    return candidates


def _chinese(doc: Document, candidates: list[Mention], start: int) -> Mention | None:
    joined = _JOINED.search(doc.folded, max(0, start - 2), start)
    if joined is not None:  # 甲公司及其子公司: who stands right before
        return next((m for m in candidates if m.end == joined.start()), None)
    towards = _TOWARDS.search(doc.folded, max(0, start - 2), start)
    if towards is not None:  # 甲国对其…: who stands right before acts upon another
        candidates = [m for m in candidates if m.end != towards.start()]
    if doc.folded[start] == "它" and _HELD_UP.search(doc.folded, max(0, start - 1), start):
        return None
    standing = [(m, _standing(doc, m)) for m in candidates]
    full = [m for m, how in standing if how == _FULL]
    beside = [m for m, how in standing if how == _BESIDE]
    return next(iter(full or beside), None)
