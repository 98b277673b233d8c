"""Whom "he", "she" or "it" means in a clause that opens a sentence: whoever acts behind it (As he left Rome, Macron said)."""

import re
from bisect import bisect_left

import msgspec

from tongjian.coding.document import Document, Mention

_OPENING = re.compile(
    r"(?:(?:[Ee]ven|[Jj]ust|[Ss]hortly|[Ss]oon|[Hh]ours|[Dd]ays|[Mm]inutes|[Ww]eeks) )?"
    r"(?:[Aa]s|[Aa]fter|[Bb]efore|[Ww]hen|[Ww]hile|[Oo]nce|[Aa]lthough|[Tt]hough) "
    r"(?P<who>he|she|it) [^,.;:\n\"“”]{3,140}, (?:the )?"
)
_PEOPLE = frozenset({"person"})
_BODIES = frozenset({"state", "bloc", "company", "agency", "government", "institution", "legislature"})
_WHOSE = ("'", "’", ",")  # whose somebody without a name is, or one of a list


def with_cataphora(doc: Document, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with those put in, or put right, that such a pronoun is; Chinese has none."""
    if doc.main != "en":
        return mentions
    found = list(mentions)
    for start, end in doc.sentences:
        opening = _OPENING.match(doc.full, start, end)
        if opening is None:
            continue
        low, high = opening.span("who")
        named = found[at] if (at := bisect_left(found, opening.end(), key=lambda m: m.start)) < len(found) else None
        wanted = _BODIES if opening["who"] == "it" else _PEOPLE
        if named is None or named.start != opening.end() or named.how in ("pronoun", "joint") or named.kind not in wanted:
            continue
        if named.end >= end or doc.full[named.end] in _WHOSE or (named.how == "adjective" and named.kind == "state"):
            continue
        meant = msgspec.structs.replace(named, start=low, end=high, surface=opening["who"], how="pronoun")
        where = bisect_left(found, low, key=lambda m: m.start)
        taken = where < len(found) and found[where].start == low
        wrong = found[where].key if taken else None
        found[where : where + taken] = [meant]
        for n in range(where + 1, bisect_left(found, end, key=lambda m: m.start)) if wrong is not None else ():
            if found[n].how == "pronoun" and found[n].key == wrong:
                again = found[n]
                found[n] = msgspec.structs.replace(named, start=again.start, end=again.end, surface=again.surface, how="pronoun")
    return found
