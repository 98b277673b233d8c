"""A bare 我 that stands for the text's own state: 与我断交, 对我课征关税, 向我施压."""

import re
from functools import lru_cache

from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.terms import Term
from tongjian.text import fold


@lru_cache(maxsize=8)  # packs at work in one process
def _bare(index: ActorIndex) -> tuple[re.Pattern[str], Term] | None:
    """Return the pack's expression for such a 我 and what 我国 means, or None in a pack without the words."""
    words = index.context.get("ours")
    home = next((term for term in index.terms_of("我国") if term.word == "home"), None)
    if not words or home is None:
        return None
    behind = "|".join(sorted((re.escape(fold(w)) for w in words["behind"]), key=len, reverse=True))
    return re.compile(f"(?<=[{''.join(map(fold, words['before']))}])我(?={behind})"), home


def with_ours(tokens: list[Token], index: ActorIndex, folded: str) -> list[Token]:
    """Return the tokens with each bare 我 between the pack's words put in where no token stands; it reads as 我国 does."""
    found = _bare(index)
    if found is None or "我" not in folded:
        return tokens
    taken = {at for token in tokens for at in range(token.start, token.end)}
    pattern, home = found
    more = [Token(m.start(), m.end(), (home,), home) for m in pattern.finditer(folded) if m.start() not in taken]
    return sorted((*tokens, *more), key=lambda t: t.start) if more else tokens
