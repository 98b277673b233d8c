"""Ministries called by what they look after (马来西亚投资、贸易与工业部, South Korea's trade, industry and energy ministry)."""

import re
from functools import lru_cache
from typing import NamedTuple

from tongjian.coding.actors.compose import is_state_token, part_of
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.terms import Term
from tongjian.text import fold

_IN_CHARGE = re.compile(r"(?:政府|内阁)?(?:负责|主管|分管|掌管)[^,;:。!?、]{1,14}的")  # 葡萄牙负责欧洲事务的|国务秘书
_MOST = 6  # portfolios of one ministry
_GAP = 16  # characters between a state and a title that is its own
_OF_WHAT = (
    "委员会",
    "问题",
    "特别",
    "特设",
    "小组",
    "事务",
    "政策",
    "关系",
    "研究",
)  # behind a state: what a body or scholar looks into
_BEFORE_LATIN = frozenset(" '’")  # between a state and the English name of its ministry
_TRADES = frozenset({"学者", "专家", "分析师", "研究员", "代表"})  # 中国经济专家 may be of any state


class _Words(NamedTuple):
    """The pack's words for portfolios, compiled: the folded Chinese ones with their English names, and the expressions.

    `between`: what stands between a state or body and a title besides portfolios.
    """

    english: dict[str, str]
    begins: frozenset[str]  # the characters that `chinese` can begin with
    between: re.Pattern[str]
    chinese: re.Pattern[str]
    one: re.Pattern[str]
    latin: re.Pattern[str]
    minister: re.Pattern[str]


@lru_cache(maxsize=8)  # packs at work in one process
def _words(index: ActorIndex) -> _Words | None:
    named: dict[str, str] = {fold(w): english for w, english in (index.roles.get("portfolios") or {}).items()}
    if not named:
        return None
    one = "|".join(sorted(map(re.escape, named), key=len, reverse=True))
    latin = "|".join(sorted(sorted({re.escape(english.lower()) for english in named.values()}), key=len, reverse=True))
    more = map(
        fold, (*(index.roles.get("descriptors") or ()), *(w for w in index.form_words.get("generic") or () if not w.isascii()))
    )
    between = "|".join(sorted(sorted({*map(re.escape, named), *map(re.escape, more)}), key=len, reverse=True))
    return _Words(
        named,
        frozenset({"的", *(name[0] for name in named)}),
        re.compile(f"(?:{between}){{1,{_MOST}}}"),
        re.compile(
            f"的?((?:(?:{one})(?:以及|[、和与及暨])?){{1,{_MOST}}})(?:(大臣|部部?长)|部(?![门分署队长])|省(?!长)|署(?!长))"
        ),
        re.compile(one),
        re.compile(rf"(?:'s|’s)? ((?:{latin})(?:, (?:{latin})){{0,4}},? (?:and|&) (?:{latin})) (ministry|department|minister)\b"),
        _english_minister(index),
    )


def _english_minister(index: ActorIndex) -> re.Pattern[str]:
    """Return what stands behind a state for a minister named by his field (X's junior consumer affairs minister).

    Of several fields he can be a secretary, too (X's trade and industry secretary, X's secretary of trade and industry).
    """
    word = "|".join(sorted(index.roles.get("portfolio_words") or (), key=len, reverse=True)) or "(?!)"
    one, more = rf"(?:{word})(?:,? (?:and |& )?(?:{word})){{0,4}}", rf"(?:{word})(?:,? (?:and |& )(?:{word}))+"
    said = rf"(?P<one>{one}) minister|(?P<more>{more}) secretary|(?:secretary|minister) (?:of|for) (?P<of>{more})"
    return re.compile(rf"(?:'s|’s)? (?P<title>{said})\b")


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


def widened(tokens: list[Token], index: ActorIndex, folded: str) -> list[Token]:
    """Return the tokens with titles that reach back to the state or body that they are of (欧盟|农业执委, 众院|委员会主席).

    What stands between is made of portfolios and words of offices alone. Tokens inside it are left out.
    """
    words = _words(index)
    if words is None:
        return tokens
    kept: list[Token] = []
    for token in tokens:
        if token.term.sort == "title" and token.term.written[0] > "\u2e80" and (reach := _reach(kept, token, words, folded)):
            del kept[reach:]
            token = Token(kept[-1].end, token.end, token.terms, token.term)
        kept.append(token)
    return kept


def _reach(before: list[Token], title: Token, words: _Words, folded: str) -> int:
    """Return how many of the tokens before a title stay: those up to the state or body that it reaches back to; 0 for none."""
    for count in range(len(before), max(0, len(before) - 3), -1):
        holder = before[count - 1]
        if is_state_token(holder) and _IN_CHARGE.fullmatch(folded, holder.end, title.start) is not None:
            return count
    for count in range(len(before), max(0, len(before) - 3), -1):
        holder = before[count - 1]
        gap = title.start - holder.end
        if not 0 < gap <= _GAP:
            if gap > _GAP:
                return 0
            continue
        if not (is_state_token(holder) or part_of(holder.term) == "body"):
            continue
        if words.between.fullmatch(folded, holder.end, title.start) is not None:
            if is_state_token(holder) and folded.startswith(_OF_WHAT, holder.end):
                above = before[count - 2] if count > 1 else None
                named = above is not None and above.end == holder.start and part_of(above.term) == "body"
                return count - 1 if named else 0  # 众院中国委员会主席 is of the house
            return 0 if is_state_token(holder) and folded[title.start : title.end] in _TRADES else count
    return 0


def _behind(state: Token, words: _Words, folded: str) -> Token | None:
    """Return the token of the ministry or minister named by portfolios right behind a state, or None."""
    first = folded[state.end : state.end + 1]
    match = words.chinese.match(folded, state.end) if first in words.begins else None
    if match is not None:
        english = [words.english[w] for w in words.one.findall(match.group(1))]
        minister = match.group(2) is not None
    else:
        match = words.latin.match(folded, state.end) if first in _BEFORE_LATIN else None
        if match is None:
            title = words.minister.match(folded, state.end) if first in _BEFORE_LATIN else None
            return _titled(folded, *title.span("title")) if title is not None else None
        english = [part.title().replace(" And ", " and ") for part in re.split(r",? (?:and|&) |, ", match.group(1))]
        minister = match.group(2) == "minister"
    start = match.start(1)
    if minister:
        return _titled(folded, start, match.end())
    term = Term(sort="unlisted", written=f"Ministry of {_joined(english)}", how="portfolio", word="agency")
    return Token(start, match.end(), (term,), term)


def _titled(folded: str, start: int, end: int) -> Token:
    term = Term(sort="title", written=folded[start:end], how="office", word="title")
    return Token(start, end, (term,), term)


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
