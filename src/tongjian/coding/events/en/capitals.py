"""The state whose capital a journey goes to, or in whose capital something happens."""

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.tokens import Words
from tongjian.pack import ActorEntry

_GOING = ("to", "in", "for")


def capital(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the state whose capital is visited: arrived in Tokyo, a visit to Ankara. Else a capital as a place is no actor.

    `argument`: other prepositions (an apology from Tokyo).
    """
    if reading.strategy == "subject" and (words.tag_at(reading.last + 1) == t.ACTOR or (reading.group and reading.group.passive)):
        return []  # hosted X in Rome, X was received in Rome by Y
    for at in range(reading.last + 1, min(len(words) - 1, reading.last + 8)):
        if words.tag[at] in (t.STOP, t.COMMA, t.REL, t.SUB):
            break
        if words.text[at] in (argument.split("|") if argument else _GOING):
            for last in (at + 2, at + 1):
                entry = words.lex.capitals.get(" ".join(words.text[at + 1 : last + 1]))
                if entry is not None and last < len(words) and words.tag_at(at + 1) == t.NOUN:
                    return [_place(words, at + 1, last, entry)]
    return []


def _place(words: Words, first: int, last: int, entry: ActorEntry) -> int:
    """Make a mention of a capital at words first..last; return its word index."""
    low = words.start[first]
    start, end = words.masked.span(low, words.end[last])
    surface = words.masked.doc.full[start:end]
    words.masked.mentions[low] = Mention(
        start=start, end=end, surface=surface, name=entry.name, names={"en": surface}, kind="place", how="listed",
        id=entry.id, country=entry.country,
    )  # fmt: skip
    return first


def capital_before(words: Words, reading: Reading) -> list[int]:
    """Return the state in whose capital the act takes place, which stands right before the head: is in Rabat to negotiate."""
    for at in range(reading.first - 1, max(0, reading.first - 8), -1):
        if words.text[at] == "in":
            for last in (at + 2, at + 1):
                entry = words.lex.capitals.get(" ".join(words.text[at + 1 : last + 1]))
                if entry is not None and last < reading.first:
                    return [_place(words, at + 1, last, entry)]
            break
    return []
