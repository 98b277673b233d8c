"""Whom an English sentence is about: who says it, where that stands behind it, else the subject of its main clause."""

import re

from tongjian.coding.document import Document, Mention

_VERB = (
    r" (?:\w+ly |also |now |still |once |never |on \w+day |last \w+ )?(?:has|have|had|is|are|was|were|will|would"
    r"|can|could|may|might|must|should|did|does|do|said|says|told|tells|\w{3,}ed|sent|cut|put|met|made|took|gave|began|held|won|lost|kept|left"
    r"|led|set|hit|let|sold|bought|built|got|paid|went|came|saw|ran|fell|rose|grew|broke|chose|drew|wrote|spoke|sought|thought"
    r"|brought|fought|found|felt|dealt|meant|spent|lent|stood|shut|quit|plans|wants|sees|hopes|needs|faces|expects|seeks|runs"
    r"|makes|warns|denies|believes|knows|remains)\b"
)
# what a subject is followed by: the verb, or what comes between it and the verb
_ACTS = re.compile(rf"(?:, (?:who|which)\b|'s (?!\w+ )|{_VERB})")
_FOLLOWED = re.compile(_VERB)
# what stands before a subject: the beginning of a clause
_BEGINS = re.compile(
    r"(?:^|[.;:\n\"“(—–-] ?|, |\b(?:and|but|while|as|that|when|because|said|says|after|before|since|if|whether|although|though"
    r"|where|which|until|unless|so) |day )(?:the |a |an )?$"
)
# an insertion behind a subject, up to the verb: Chile, a rival of Peru, said; Chile's government, angered by Peru, has
_INSERTED = re.compile(rf"(?:(?:'s|’s)?(?: [\w-]+){{0,3}})?,(?P<held> (?!(?:and|but|or|so)\b)[^;:\n\"“”]{{2,160}}?),(?={_VERB})")
_BACK = 64  # characters before a mention in which its clause begins

# what stands before the main clause: After Chile raised its duties, Peru…; By selling below cost, Peru…; In talks with X, Peru…
_FRONTED = re.compile(
    r"(?:after|before|when|while|as|because|since|although|though|if|once|until|unless|by|with|without|despite|in|at|on|during|amid"
    r"|under|following|besides|unlike|like|for|to|from|against|\w+ing|\w+ed)\b[^,]*$"
)
# that Chile raised, which Peru denies: the subject of a clause that hangs on another
_HANGS = re.compile(
    r"\b(?:that|which|whom|who|whose|where|what|because|after|before|when|while|if|although|though|since|as|until|unless|whether"
    r"|how|why|by|with|without) (?:the |its |a |an )?$"
)
_TITLE = r"(?:(?!(?:with|to|from|of|by|against|between|in|at|on|over|and|but|that|for)\b)[\w.'’-]+ ){0,7}?"
_SPOKE = (
    r"(?:said|says|told|announced|concluded|ruled|found|added|warned|argued|claimed|declared|insisted|stressed|noted|explained"
    r"|confirmed|reported|stated|wrote|tweeted|complained|acknowledged|admitted)"
)
# the words behind speech where it closes the sentence: said on Monday. told Reuters. said in a statement
_CLOSING = r"(?: (?!that\b|it\b|he\b|she\b|they\b|there\b|the\b|a\b|would\b|will\b|had\b|has\b)[^.;:\n\"“”]{0,90})?\s*[.\n]"
_SAYS_BEHIND = re.compile(rf"(?:,[^,;:\n\"“”]{{2,60}},)?(?: on \w+day| also| later| \w+ly)? {_SPOKE}{_CLOSING}")
_SAID_BY = re.compile(rf"(?:,|[,?!]?[\"”]) {_SPOKE} (?:the |its |a )?{_TITLE}$")
_BEHIND = re.compile(rf"(?:,|[,?!]?[\"”]) (?:the |its |a |an )?{_TITLE}$")


def main_subject(doc: Document, there: list[Mention]) -> Mention | None:
    """Return whom the sentence is about that names `there`, the last first: who says it behind it, else its subject, or None."""
    if len(there) < 2:
        return None
    begin = doc.sentences[doc.sentence_at(there[-1].start)][0]
    for mention in there:
        low = max(begin, mention.start - _BACK)
        if (_BEHIND.search(doc.folded, low, mention.start) and _SAYS_BEHIND.match(doc.folded, mention.end)) or _SAID_BY.search(
            doc.folded, low, mention.start
        ):
            return mention
    return next((m for m in reversed(there) if _acts_in_main_clause(doc, m, begin)), None)


def _acts_in_main_clause(doc: Document, mention: Mention, begin: int) -> bool:
    """Tell a subject whose clause neither hangs on another nor stands before the main one; the sentence starts at `begin`."""
    if _FRONTED.match(doc.folded, begin, mention.start) or _HANGS.search(doc.folded, begin, mention.start):
        return False
    if _FOLLOWED.match(doc.folded, mention.end):
        return True
    opens = begins(doc, mention) or _BEHIND.search(doc.folded, begin, mention.start) is not None
    return opens and _INSERTED.match(doc.folded, mention.end) is not None


def is_subject(doc: Document, mention: Mention, start: int) -> bool:
    """Tell whether a verb follows a mention before the pronoun at `start`, at once or behind an insertion."""
    if _ACTS.match(doc.full, mention.end):
        return True
    return begins(doc, mention) and _INSERTED.match(doc.folded, mention.end, start) is not None


def begins(doc: Document, mention: Mention) -> bool:
    """Tell whether a mention stands where a clause's subject does."""
    return _BEGINS.search(doc.folded, max(0, mention.start - _BACK), mention.start) is not None


def is_named(doc: Document, mention: Mention) -> bool:
    """Tell whether a verb or a relative clause follows a short name, which is then no adjective of the next word."""
    return _ACTS.match(doc.full, mention.end) is not None


def outside(doc: Document, candidates: list[Mention], start: int) -> list[Mention]:
    """Return the candidates that no insertion holds which ended before the pronoun, where its subject is one of them.

    Chile, a rival of Peru, said it would: Peru is not meant.
    """
    for subject in [m for m in candidates if m.end < start and begins(doc, m)]:
        inserted = _INSERTED.match(doc.folded, subject.end, start)
        if inserted is not None:
            begin, close = inserted.span("held")
            candidates = [m for m in candidates if not begin <= m.start < close]
    return candidates
