"""Towns and provinces that somebody of another state visits: the visit is to that state (arrived in Guangzhou, 访问大阪)."""

import re
from functools import lru_cache
from typing import Final

from tongjian.coding.actors.compose import Chain
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.document import Document

_LONGEST = 24  # characters of a visiting verb with what may stand behind it
VISITORS: Final = frozenset({"person", "state", "government", "agency", "legislature", "bloc"})


def visited_towns(doc: Document, index: ActorIndex, tokens: list[Token]) -> list[Chain]:
    """Return chains for the towns and provinces among `tokens` right behind a verb of visiting, as the lexicon lists these.

    Towns where many states meet are left out: who goes to Geneva does not visit Switzerland.
    """
    verbs = _verbs(index).get(doc.main)
    if verbs is None:
        return []
    seats = index.context.get("many_meet") or ()
    return [
        Chain(token.start, token.end, owner=token)
        for token in tokens
        if token.term.sort == "city"
        and verbs.search(doc.folded, max(0, token.start - _LONGEST), token.start)
        and doc.folded[token.start : token.end] not in seats
    ]


@lru_cache(maxsize=8)  # packs at work in one process
def _verbs(index: ActorIndex) -> dict[str, re.Pattern[str]]:
    words = {main: index.form_words.get(f"visits_{main}") or () for main in ("zh", "en")}
    return {main: re.compile(rf"(?:{'|'.join(given)})$") for main, given in words.items() if given}
