"""Short forms of states that count only in a text that names the state: 委外長, 對土課稅, 泰柬邊境, 馬國.

The characters are too common to stand for states everywhere, and every state that the news shortens has one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.names import inside_foreign_name
from tongjian.coding.actors.terms import Term
from tongjian.pack import ActorEntry
from tongjian.text import fold

_NAMES = frozenset({"listed", "adjective", "metonym"})


class _Words(NamedTuple):
    """The pack's words for such forms, compiled; `states`: character → the states that it can mean."""

    states: dict[str, tuple[ActorEntry, ...]]
    of_country: dict[str | None, set[str]]  # the characters that can mean a country's state
    bare: frozenset[str]  # forms that no 方 or 国 behind makes a state (老方, 海国)
    stateless: frozenset[str]  # forms that 方 makes a state, and 国 does not (立国)
    untitled: frozenset[str]  # forms that no title behind makes a state (新总理, 老部长)
    unpaired: frozenset[str]
    side: re.Pattern[str]
    title: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    frame: re.Pattern[str]
    pair: re.Pattern[str]
    third: re.Pattern[str]
    thirds: frozenset[str]  # forms that a pair has behind it as a third state
    free: frozenset[str]  # forms that make pairs with the others though the text need not name them


@lru_cache(maxsize=8)  # packs at work in one process
def _words(index: ActorIndex) -> _Words | None:
    named: dict[str, Any] = index.context.get("named") or {}
    if not named:
        return None
    by_id = {entry.id: entry for entry in index.entries.values() if entry.kind in ("state", "bloc")}
    forms: dict[str, dict[str, ActorEntry]] = {}
    for entry in by_id.values():
        for short in entry.short:
            if len(short) == 1:
                forms.setdefault(fold(short), {})[entry.id] = entry
    for short, ids in named["forms"].items():
        forms.setdefault(fold(short), {}).update({i: by_id[i] for i in ids})

    def either(key: str) -> str:
        return "|".join(sorted((re.escape(fold(w)) for w in named[key]), key=len, reverse=True))

    portfolios = "|".join(sorted(map(re.escape, map(fold, index.roles.get("portfolios") or ())), key=len, reverse=True))
    frames = "|".join(f"(?<={re.escape(fold(a))}).(?={re.escape(fold(b))})" for a, b in named["frames"])
    of_country: dict[str | None, set[str]] = {}
    for form, entries in forms.items():
        for entry in entries.values():
            of_country.setdefault(entry.country, set()).add(form)
    return _Words(
        {form: tuple(entries.values()) for form, entries in forms.items()}, of_country,
        frozenset(map(fold, named["bare"])), frozenset(map(fold, named["stateless"])),
        frozenset(map(fold, named["untitled"])), frozenset(map(fold, named["unpaired"])),
        re.compile(f".(?:方(?!{either('not_after_side')})|国(?!{either('not_after_state')}))"),
        re.compile(f".(?={either('titles')}|{_ARMY})"), re.compile(f"(?:{either('before')})$"),
        re.compile(f"(?:{either('behind')})|[^\\w]|$"), re.compile(frames),
        re.compile(f"..(?=[ 」』]?(?:{either('pair_behind')}))"),
        re.compile(f"三[国方边]|{either('pair_behind')}|(?:{portfolios or '(?!)'})(?=部|大臣|会议)"),
        frozenset(map(fold, named["thirds"])),
        frozenset(map(fold, named["free"])),
    )  # fmt: skip


_ARMY = "军(?![事火工备品演援售购港舰机官区委服费])"  # 缅军, but not 缅军事法庭


def with_shorts(tokens: list[Token], index: ActorIndex, folded: str) -> list[Token]:
    """Return the tokens with the short forms of the states that they name put in where no token stands."""
    words = _words(index)
    if words is None:
        return tokens
    tokens = _with_thirds(tokens, folded, words)
    told = _told(tokens)
    forms = {form for country in told for form in words.of_country.get(country, ())}
    known = {form: [e for e in words.states[form] if e.country in told] for form in forms}
    if not known:
        return tokens
    found = _placed(_forms_in(folded, known, words, index), tokens)
    return sorted((*tokens, *found), key=lambda t: t.start) if found else tokens


def _with_thirds(tokens: list[Token], folded: str, words: _Words) -> list[Token]:
    """Return the tokens with the third state behind a pair put in (中日|韩外长, 英法|德三国)."""
    kept: list[Token] = []
    for i, token in enumerate(tokens):
        kept.append(token)
        at, form = token.end, folded[token.end : token.end + 1]
        taken = i + 1 < len(tokens) and tokens[i + 1].start <= at
        if token.term.sort == "pair" and not taken and form in words.thirds and words.third.match(folded, at + 1):
            term = Term(sort="short", written=form, how="adjective", entries=words.states[form])
            kept.append(Token(at, at + 1, (term,), term))
    return kept


def _told(tokens: list[Token]) -> dict[str, int]:
    """Return where each country is first named, by itself or through a body, town or person of its own."""
    told: dict[str, int] = {}
    for token in tokens:
        if token.term.sort in ("actor", "city") and token.term.how in _NAMES and token.term.entries:
            entry = token.term.entries[0]
            if entry.country and entry.kind not in ("media", "company"):
                told.setdefault(entry.country, token.start)
    return told


def _forms_in(folded: str, known: dict[str, list[ActorEntry]], words: _Words, index: ActorIndex) -> Iterator[Token]:
    """Yield the tokens of the known forms in the places where they stand for states; they may overlap."""
    for hit in _any_of("".join(sorted(known | dict.fromkeys(words.free)))).finditer(folded):
        at = hit.start()
        form = hit.group()
        beside = folded[at + 1 : at + 2]
        if (form in known or beside in known) and (beside in known or beside in words.free) and words.pair.match(folded, at):
            token = _pair(folded, at, known, words)
            if token is not None:
                yield token
        if form not in known or index.part_of_word(folded, at, form):
            continue
        end = _end(folded, at, form, words)
        if end > at and not _in_name(folded, at):
            entries = tuple(known[form])
            term = Term(sort="side" if end > at + 1 else "short", written=folded[at:end], how="adjective", entries=entries)
            yield Token(at, end, (term,), term)


@lru_cache(maxsize=256)
def _any_of(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(characters)}]")


def _end(folded: str, at: int, form: str, words: _Words) -> int:
    """Return the end of the state's form that begins at `at`, or `at` where none does."""
    sided = form not in words.bare and words.side.match(folded, at)
    if sided and not (form in words.stateless and folded.startswith("国", at + 1)):
        return at + 2
    if form not in words.untitled and words.title.match(folded, at):
        return at + 1
    if words.before.search(folded, max(0, at - 2), at) and words.behind.match(folded, at + 1):
        return at + 1
    return at + 1 if words.frame.match(folded, at) else at


def _pair(folded: str, at: int, known: dict[str, list[ActorEntry]], words: _Words) -> Token | None:
    """Return the token of two forms side by side, of which one at least is of a state that the text names."""
    written = folded[at : at + 2]
    sides = [known.get(form) or (words.states.get(form, ()) if form in words.free else ()) for form in written]
    if written in words.unpaired or not all(sides) or not any(form in known for form in written):
        return None
    first, second = sides[0][0], sides[1][0]
    if first.id == second.id:
        return None
    term = Term(sort="pair", written=written, how="joint", entries=(first, second))
    return Token(at, at + 2, (term,), term)


def _in_name(folded: str, at: int) -> bool:
    """Tell whether the character is a piece of a transliterated name (马杜|罗|总统)."""
    return inside_foreign_name(folded, at, at + 1, False)


def _placed(found: Iterator[Token], tokens: list[Token]) -> list[Token]:
    """Return those of `found` that overlap neither a token nor an earlier one, pairs and long ones first at one place."""
    taken: set[int] = set()
    for token in tokens:
        taken.update(range(token.start, token.end))
    kept = []
    for token in sorted(found, key=lambda t: (t.start, t.start - t.end)):
        if taken.isdisjoint(range(token.start, token.end)):
            kept.append(token)
            taken.update(range(token.start, token.end))
    return kept
