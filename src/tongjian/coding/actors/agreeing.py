"""What a text says of an actor at one place holds at all others: Norka, fined; later, "Norway's Norka Systems said"."""

import msgspec

from tongjian.coding.document import Mention

_KINDS = frozenset({"company", "person", "agency", "institution", "legislature", "court"})


def agreed(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions, those of an actor whose state is told at other places alone with that state.

    An actor of whom the text tells two states keeps none where it tells none.
    """
    told: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.country and mention.id is None and mention.kind in _KINDS:
            told.setdefault(mention.key, set()).add(mention.country)
    if not told:
        return mentions
    return [_placed(mention, told) for mention in mentions]


def _placed(mention: Mention, told: dict[str, set[str]]) -> Mention:
    if mention.country is not None or mention.id is not None or mention.members or mention.kind not in _KINDS:
        return mention
    countries = told.get(mention.key, set())
    return msgspec.structs.replace(mention, country=next(iter(countries))) if len(countries) == 1 else mention
