"""Ministries called by what they look after (马来西亚投资、贸易与工业部, South Korea's trade, industry and energy ministry)."""

import re
from functools import lru_cache
from typing import NamedTuple

from tongjian.coding.actors.compose import is_state_token
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.terms import Term
from tongjian.text import fold

_MOST = 6  # portfolios of one ministry


class _Words(NamedTuple):
    """The pack's words for portfolios, compiled: the folded Chinese ones with their English names, and both expressions."""

    english: dict[str, str]
    chinese: re.Pattern[str]
    one: re.Pattern[str]
    latin: re.Pattern[str]


@lru_cache(maxsize=8)  # packs at work in one process
def _words(index: ActorIndex) -> _Words | None:
    named: dict[str, str] = {fold(w): english for w, english in (index.roles.get("portfolios") or {}).items()}
    if not named:
        return None
    one = "|".join(sorted(map(re.escape, named), key=len, reverse=True))
    latin = "|".join(sorted({re.escape(english.lower()) for english in named.values()}, key=len, reverse=True))
    return _Words(
        named,
        re.compile(
            f"的?((?:(?:{one})(?:以及|[、和与及暨])?){{1,{_MOST}}})(?:(大臣|部部?长)|部(?![门分署队长])|省(?!长)|署(?!长))"
        ),
        re.compile(one),
        re.compile(rf"(?:'s|’s)? ((?:{latin})(?:, (?:{latin})){{0,4}},? (?:and|&) (?:{latin})) (ministry|department|minister)\b"),
    )


def with_portfolios(tokens: list[Token], index: ActorIndex, folded: str) -> list[Token]:
    """Return the tokens with the ministries and ministers that stand behind states put in for the shorter names inside them."""
    words = _words(index)
    if words is None:
        return tokens
    kept: list[Token] = []
    for i, token in enumerate(tokens):
        if kept and token.start < kept[-1].end:
            continue
        kept.append(token)
        if not is_state_token(token):
            continue
        found = _behind(token, words, folded)
        inner = tokens[i + 1] if i + 1 < len(tokens) else None
        if found is not None and not (inner is not None and inner.start <= found.start and inner.end >= found.end):
            kept.append(found)
    return kept


def _behind(state: Token, words: _Words, folded: str) -> Token | None:
    """Return the token of the ministry or minister named by portfolios right behind a state, or None."""
    match = words.chinese.match(folded, state.end)
    if match is not None:
        english = [words.english[w] for w in words.one.findall(match.group(1))]
        minister = match.group(2) is not None
    else:
        match = words.latin.match(folded, state.end)
        if match is None:
            return None
        english = [part.title().replace(" And ", " and ") for part in re.split(r",? (?:and|&) |, ", match.group(1))]
        minister = match.group(2) == "minister"
    start = match.start(1)
    if minister:
        term = Term(sort="title", written=folded[start : match.end()], how="office", word="title")
    else:
        term = Term(sort="unlisted", written=f"Ministry of {_joined(english)}", how="portfolio", word="agency")
    return Token(start, match.end(), (term,), term)


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
