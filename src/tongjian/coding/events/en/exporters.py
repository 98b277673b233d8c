"""Firms that sell abroad: where their goods go, and whose leave they need where nobody is said to give or refuse it."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.context import state_of
from tongjian.coding.events.en.phrases import actors_of, chain_after
from tongjian.coding.events.en.reading import Reading, Wanted
from tongjian.coding.events.en.tokens import Words

_NEAR = 6  # words behind a measure within which the goods are named that it is on
_FAR = 40  # words behind it within which their buyers are named
_BUYERS = 9  # words from the goods' buyers to where they are
_BEHIND = 14  # words behind a licence within which the firm is named that it is for


def bound_for(words: Words, at: int, end: int) -> list[int]:
    """Return where goods go, as word indexes, from the words at..end: the sale of X's chips to clients in Y, sales in Y."""
    for i in range(at, min(end, len(words))):
        bound = words.text[i] in ("bound", "destined") and words.text_at(i + 1) == "for"
        if words.tag[i] == t.TO or bound:
            at = i + (2 if bound else 1)
            if words.tag_at(at) == t.VERB and not words.is_participle(at):
                continue  # a licence to ship
            found = actors_of(words, chain_after(words, at)) or _first_of_buyers(words, at, end)
            if found:
                return found
    return []


def _first_of_buyers(words: Words, at: int, end: int) -> list[int]:
    """Return the first actor behind buyers without a name: to "approved customers" in X, to selected clients in Y."""
    for i in range(at, min(end, at + _BUYERS, len(words))):
        if words.tag[i] == t.ACTOR:
            return [i]
        if words.tag[i] in (t.COMMA, t.STOP, t.SUB, t.REL, t.TO, t.BE, t.MODAL, t.AND):
            break
    return []


def restrained_sale(words: Words, last: int, end: int) -> list[int]:
    """Return where the goods go that a measure named before word `last` is on: restrictions on the sale of X's chips to Y.

    A duty lies on who sells them, so that its name tells nothing of where they go.
    """
    if words.lex.has("tariff-n", words.text[last]):
        return []
    for i in range(last + 1, min(end, last + _NEAR, len(words))):
        if words.lex.has("exports-n", words.text[i]):
            return bound_for(words, i + 1, end)
        if words.tag[i] == t.ACTOR and words.tag_at(i + 1) not in (t.POSSESSIVE, t.NOUN):
            break  # a penalty on X for shipments to Y
    return []


def parties_of_sale(words: Words, reading: Reading) -> list[int]:
    """Return the firm that is let or forbidden to sell and where its goods go: barred X from selling to Y, let X sell to Y."""
    end = min(len(words), reading.last + _FAR)
    subject = reading.group.subject if reading.group is not None and reading.group.passive else []
    firm = next((i for i in (*subject, *range(reading.last + 1, min(end, reading.last + _NEAR))) if _is_seller(words, i)), None)
    found = bound_for(words, max(reading.last, firm if firm is not None else 0) + 1, end)
    return [*([firm] if firm is not None else []), *found] if found else []


def _is_seller(words: Words, i: int) -> bool:
    """Tell a firm that is not just whose goods are sold: granted to X, barred X, not the sale of X's chips."""
    return _is_firm(words, i) and words.tag_at(i + 1) not in (t.POSSESSIVE, t.NOUN)


def home(words: Words, reading: Reading) -> list[int]:
    """Return the state of the firm that is let or forbidden to sell abroad, where a passive or "won a licence" names nobody.

    A firm sells abroad by leave of its own state: X was barred from selling to Y, X received a licence to sell to Y.
    """
    group = verb_group(words, reading.first)
    if group.negated or not Wanted("").met(words, group):
        return []
    reading.group = group
    firms = [i for i in group.subject if _is_firm(words, i)]
    if group.passive:
        firms = firms or [i for i in range(reading.last + 1, min(len(words), reading.last + _BEHIND)) if _is_firm(words, i)]
    country = words.masked.mentions[words.start[firms[0]]].country if firms else None
    state = state_of(words.masked.doc, country) if country is not None else None
    if state is None:
        return []
    words.masked.mentions[words.start[reading.first]] = state
    reading.target = parties_of_sale(words, reading)
    return [reading.first]


def _is_firm(words: Words, i: int) -> bool:
    return words.tag[i] == t.ACTOR and words.masked.mentions[words.start[i]].kind == "company"
