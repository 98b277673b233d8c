"""Trades, lobbies and unions of a state, which may ask something of the state itself: U.S. retailers, Chile's growers' union."""

import msgspec

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.phrases import mention
from tongjian.coding.events.en.tokens import Words

_LONGEST = 6  # words beside the state's name
_SHORT = 7  # letters of an abbreviation
_PLACED = 2  # words before the name of the state that a trade is in
_INSIDE = frozenset({t.NOUN, t.POSSESSIVE, t.DASH})
_STATES = frozenset({"state", "bloc"})


def trade(words: Words, i: int) -> Mention | None:
    """Return whom the state's name at word `i` only places, as an actor of its own, or None where the state itself is meant."""
    if words.tag_at(i) != t.ACTOR:
        return None
    state = mention(words, i)
    if state.kind not in _STATES:
        return None
    found = _behind(words, i, state) or _before(words, i)
    if found is None:
        return None
    start, end = _span(words, *found)
    surface = words.masked.doc.full[start:end]
    return msgspec.structs.replace(
        state, start=start, end=end, surface=surface, name=surface, names={"en": surface}, kind="group", id=None
    )


def _behind(words: Words, i: int, state: Mention) -> tuple[int, int] | None:
    """Return the words of a trade that the state's name opens: U.S. retailers, Canada's canola growers' association."""
    short = state.surface.replace(".", "").isupper()
    if not (state.how == "adjective" or short or words.tag_at(i + 1) == t.POSSESSIVE):
        return None
    last = i
    while last + 1 < len(words) and last - i < _LONGEST and words.tag[last + 1] in _INSIDE:
        last += 1
    start, end = _span(words, last, last)
    short_name = words.masked.doc.full[start:end].isupper()  # the growers' association ABC
    if short_name and last == i + 2 and words.tag[i + 1] == t.POSSESSIVE and end - start < _SHORT:
        return (i, last)  # France's ABC
    named = last - 1 if short_name else last
    return (i, last) if named > i and _is_trade(words, named) else None


def _span(words: Words, first: int, last: int) -> tuple[int, int]:
    return words.masked.start_of(words.start[first]), words.masked.end_of(words.end[last] - 1)


def _before(words: Words, i: int) -> tuple[int, int] | None:
    """Return the words of a trade that the state's name only places: rights groups in Britain."""
    if words.text_at(i - 1) not in ("in", "from", "across") or i < _PLACED or not _is_trade(words, i - _PLACED):
        return None
    first = i - _PLACED
    while first > 0 and i - first < _LONGEST and words.tag[first - 1] == t.NOUN:
        first -= 1
    return first, i


def _is_trade(words: Words, at: int) -> bool:
    return words.tag[at] == t.NOUN and (words.lex.has("trade-w", words.text[at]) or words.lex.has("lobby-n", words.text[at]))


def actor(words: Words, i: int) -> Mention:
    """Return the actor that word `i` stands for, a trade of a state apart from the state, the head of a body as of its state."""
    return trade(words, i) or _headed(words, i, mention(words, i))


_HEAD_OF = frozenset({"of", "for", "at", "with"})


def _headed(words: Words, i: int, named: Mention) -> Mention:
    """Return a person of no known state as of the state of the body that he is said to head: X, president of the Danish Y."""
    if named.kind != "person" or named.country is not None or named.id is not None or words.text_at(i + 1) not in _HEAD_OF:
        return named
    at = i + 3 if words.tag_at(i + 2) == t.DET else i + 2
    body = mention(words, at) if words.tag_at(at) == t.ACTOR else None
    return named if body is None else msgspec.structs.replace(named, country=body.country)
