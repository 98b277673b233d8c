"""States in a row by their short forms, which each alone would be an ordinary character: 英、荷、德三国."""

import re
from functools import lru_cache

from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.terms import Term
from tongjian.pack import ActorEntry
from tongjian.text import fold

_LEAST = 3  # of so many forms one after the other none is another word
_AND = "和与及"


@lru_cache(maxsize=8)  # packs at work in one process
def _rows(index: ActorIndex) -> tuple[re.Pattern[str], dict[str, ActorEntry]] | None:
    """Return the expression for a row of the pack's forms and the state that each form means."""
    states = {
        fold(f): e for e in reversed(index.entries.values()) for f in e.short if e.kind in ("state", "bloc") and len(f) == 1
    }
    forms = {form: states[form] for form in map(fold, index.context.get("paired") or ()) if form in states}
    if not forms:
        return None
    one = f"[{''.join(forms)}]"
    close = f"{one}{{3,7}}(?=等?(?:[0-9]{{1,2}}|[三四五六七八九十两]{{1,2}}|各)?(?:多|余)?个?(?:国|成员国))"  # 甲乙丙等8国
    return re.compile(f"{one}(?:、{one})+(?:[{_AND}]{one})?|{one}[{_AND}]{one}(?=两国|双方|两军)|{close}"), forms


def with_rows(tokens: list[Token], index: ActorIndex, folded: str) -> list[Token]:
    """Return the tokens with the states of such rows put in where no token stands."""
    found = _rows(index)
    if found is None:
        return tokens
    pattern, forms = found
    taken: set[int] | None = None
    more = []
    for row in pattern.finditer(folded):
        places = [at for at in range(row.start(), row.end()) if folded[at] in forms]
        if not _is_row(folded, places, row.end(), index):
            continue
        if taken is None:
            taken = {at for token in tokens for at in range(token.start, token.end)}
        for at in places:
            if at not in taken:
                term = Term(sort="short", written=folded[at], how="adjective", entries=(forms[folded[at]],))
                more.append(Token(at, at + 1, (term,), term))
    return sorted((*tokens, *more), key=lambda t: t.start) if more else tokens


def _is_row(folded: str, places: list[int], end: int, index: ActorIndex) -> bool:
    """Tell whether forms at these places are states: enough of them, or two of which the text says so; no languages."""
    if len({folded[at] for at in places}) < len(places) or folded.startswith(("文", "语", "西药"), end):
        return False
    told = folded.startswith(("两国", "双方", "两军", "之间", "关系"), end)
    if len(places) < _LEAST and not told:
        return False
    return not index.part_of_word(folded, places[0], folded[places[0]]) and not index.goes_on(folded, end, folded[places[-1]])
