"""What a strategy asks of who acts: a body, a person, a court, a head of state or government."""

import re
from collections.abc import Callable

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.reading import Reading, is_body, is_person
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.kinds import BODIES


def gives_rulings(words: Words, i: int) -> bool:
    """Tell whether word i can give a ruling: a court or body, or an international institution; no institute or scholar."""
    mention = words.masked.mentions[words.start[i]]
    if mention.kind == "person":
        return mention.surface.lower().startswith(("judge", "justice", "u.s. judge", "us judge", "u.s. district judge"))
    if mention.surface in ("I", "we", "We"):
        return False  # a president's decree: I found that
    known = mention.id is not None  # no pollster or think-tank, whose names alone are like an institution's
    return mention.kind in BODIES or (mention.kind == "institution" and mention.country is None and known)


def is_court(words: Words, i: int) -> bool:
    """Tell a court, or an international body that is one: who orders a state to stop."""
    mention = words.masked.mentions[words.start[i]]
    return mention.kind == "court" or (mention.kind == "institution" and "court" in mention.name.lower())


_BENCH = frozenset({"court", "courts", "judge", "judges", "tribunal", "panel", "justice", "justices", "arbitrators", "bench"})


def on_the_bench(words: Words, i: int) -> bool:
    """Tell a court, judge or panel, also one that only words behind a state name (a Stockholm court): no agency or ministry."""
    mention = words.masked.mentions[words.start[i]]
    named = any(words.text[k] in _BENCH for k in range(i + 1, min(len(words), i + 6)))
    return is_court(words, i) or named or (gives_rulings(words, i) and mention.kind in ("person", "institution"))


_TRADE = ("trade commission", "trade tribunal", "tariff commission", "remedies", "dumping")


def is_tribunal(words: Words, i: int) -> bool:
    """Tell a court or panel, or a commission that decides on duties like one: no ministry."""
    mention = words.masked.mentions[words.start[i]]
    return on_the_bench(words, i) or (mention.kind == "agency" and any(mark in mention.name.lower() for mark in _TRADE))


_HEADS = ("president", "prime minister", "premier", "chancellor", "king ")


def is_leader(words: Words, i: int) -> bool:
    """Tell whether word i is a head of state or government."""
    mention = words.masked.mentions[words.start[i]]
    return mention.id in words.lex.leaders or (mention.kind == "person" and mention.surface.lower().startswith(_HEADS))


_DIPLOMATS = re.compile(
    r"\b(?:foreign (?:affairs |policy )?(?:minister|secretary|chief)|external affairs|secretary of state|top diplomat|defen[cs]e"
    r"|crown prince|emir|king|vice[- ]president|foreign affairs)\b"
)


def meets(words: Words, i: int) -> bool:
    """Tell a head of state or government, or who speaks for a state abroad: their talks are a meeting, those on trade are not."""
    if is_leader(words, i):
        return True
    mention = words.masked.mentions[words.start[i]]
    named = (m for m in words.masked.doc.mentions if m.key == mention.key)
    return mention.kind == "person" and any(_DIPLOMATS.search(m.surface.lower()) for m in named)


_LEARNED = ("university", "institute", "academy", "centre for", "center for", "think")


def speaks_out(words: Words, i: int) -> bool:
    """Tell a firm, union, lobby or campaign, whose judgement is an act: no place of learning."""
    mention = words.masked.mentions[words.start[i]]
    return mention.kind in ("company", "institution") and not any(mark in mention.name.lower() for mark in _LEARNED)


OF_KIND: dict[str, Callable[[Words, int], bool]] = {
    "judges": gives_rulings,
    "courts": is_court,
    "bench": on_the_bench,
    "tribunal": is_tribunal,
    "house": lambda words, i: words.masked.mentions[words.start[i]].kind == "legislature",
    "persons": is_person,
    "bodies": lambda words, i: is_body(words, i) or is_person(words, i),
    "officials": lambda words, i: not is_court(words, i) and (is_body(words, i) or is_person(words, i)),
    "parties": lambda words, i: not is_court(words, i) and (is_body(words, i) or is_person(words, i) or speaks_out(words, i)),
    "leaders": is_leader,
    "diplomats": meets,
}


def fit(words: Words, found: list[int], argument: str) -> list[int]:
    """Return the actors found if they are what is asked for ("persons": who travels is one), else none."""
    accepts = OF_KIND.get(argument)
    return found if accepts is None or all(accepts(words, i) for i in found) else []


_ONLOOKERS = frozenset(
    {"analysts", "economists", "experts", "critics", "scholars", "observers", "residents", "activists", "campaigners",
     "scientists", "lawyers", "shoppers", "farmers", "traders", "investors", "commentators", "professors", "researchers",
     "analyst", "economist", "expert", "critic", "scholar", "observer", "resident", "activist", "campaigner", "scientist",
     "lawyer", "farmer", "trader", "investor", "commentator", "professor", "researcher", "academic"}
)  # fmt: skip


def only_where(words: Words, i: int) -> bool:
    """Tell a state that only says where onlookers live, who act for nobody: analysts in X said."""
    return words.text_at(i - 1) in ("in", "at", "from", "across") and words.text_at(i - 2) in _ONLOOKERS


def names_emigrants(words: Words, i: int) -> bool:
    """Tell a state that only says from where exiles are, or on what watchers look: Ruritania exiles may sue."""
    return words.tag_at(i + 1) == t.NOUN and words.lex.has("emigrants", words.text_at(i + 1))


def acts_for_nobody(words: Words, i: int, trades: bool = False) -> bool:
    """Tell a state that only says whose some firms, bankers or papers without a name are: Ruritanian banks asked.

    With `trades` a whole trade is somebody: Ruritanian steelmakers demanded.
    """
    if words.masked.mentions[words.start[i]].how != "adjective":
        return False
    for k in range(i + 1, min(len(words), i + 5)):
        if trades and words.lex.has("trade-w", words.text[k]):
            return False
        if words.lex.has("nameless-w", words.text[k]):
            return words.tag_at(k + 1) != t.NOUN and words.text_at(k - 1) not in ("state", "central", "national", "development")
        if words.tag[k] != t.NOUN:
            return False
    return False


_MEASURES = frozenset({"tariff-n", "control-n", "ban-n", "sanction-n", "restriction-n"})


def measure_speaks(words: Words, reading: Reading) -> bool:
    """Tell a measure as the subject of a verb of words, which says nothing: X's export curbs threaten to starve Y."""
    subject = reading.strategy == "subject" and reading.group is not None and not reading.group.passive
    return subject and any(_owns_measure(words, i) for i in reading.source)


def _owns_measure(words: Words, i: int) -> bool:
    last = i
    while words.tag_at(last + 1) in (t.NOUN, t.POSSESSIVE, t.DASH):
        last += 1
    return last > i and bool(words.lex.nouns.get(words.text[last], set()) & _MEASURES)


def court_of(words: Words, judge: int) -> list[int]:
    """Return the court that a judge is named with: Judge X of the federal court in Y."""
    behind = (i for i in range(judge + 1, min(len(words), judge + 8)) if words.tag[i] == t.ACTOR)
    return [i for i in behind if words.masked.mentions[words.start[i]].kind == "court"][:1]
