"""Whose a measure is that its clause names without an owner: "the ban on X's goods", "a 25% tariff took effect"."""

from collections.abc import Iterable

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.announcing import teller
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.context import other_of_two, state_of, two_states
from tongjian.coding.events.en.governors import governor, over_phrases, own_clause, verb_classes
from tongjian.coding.events.en.phrases import actors_of, list_after, list_before, over_agent, phrase_after, phrase_before
from tongjian.coding.events.en.reading import DIVERTING, Reading, chain_classes
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.kinds import BODIES

# governors beside which a measure that is only named is no act of its own
NO_BACKGROUND = (DIVERTING - {"oppose-v", "accuse-v"}) | {
    "ease-v",
    "ease-n",
    "extend-v",
    "extend-n",
    "plan-n",
    "talk-v",
    "effect-n",
}
_ANAPHORIC = frozenset({"those", "these", "such", "this", "that", "any", "no"})  # a measure told before, or none at all


def is_background(words: Words, reading: Reading) -> bool:
    """Tell a measure that is there, though nothing in the clause takes it: no governor makes another act of it."""
    found = governor(words, reading.first, reading.last)
    phrase = phrase_before(words, reading.first)
    if words.text[phrase.first] in _ANAPHORIC:
        return False
    if _only_possible(words, reading):
        return False
    done = any(words.lex.has("impose-v", words.text[i]) and words.is_participle(i) for i in range(phrase.first, reading.first))
    if found is not None and not done:
        if found.classes & NO_BACKGROUND:
            return False
        group = verb_group(words, found.word) if words.tag[found.word] == t.VERB else None
        if group is not None and chain_classes(words, group) & NO_BACKGROUND:
            return False
    return True


def own_agent(words: Words, reading: Reading, found: list[int]) -> list[int]:
    """Return the actors of a by-phrase if it is the measure's: not of a probe of taxes adopted by X."""
    if not found:
        return []
    by = next((i for i in range(reading.last + 1, found[0]) if words.text[i] == "by"), reading.last + 1)
    verb = next((i for i in range(by - 1, max(by - 3, reading.last), -1) if words.tag[i] == t.VERB), None)
    made = _MEASURES if verb is None else verb_classes(words, verb)  # was turned down by X: not his
    return found if by == reading.last + 1 or made & _MEASURES else []


_DOING = frozenset({"impose-n", "raise-n", "extend-n", "ease-n"})


def agent_between(words: Words, reading: Reading) -> list[int]:
    """Return who did to a measure what the noun before it names: the imposition by X of duties, not the demand by X for."""
    of = phrase_before(words, reading.first).first - 1
    noun = over_agent(words, of - 1)
    if words.text_at(of) not in ("of", "in", "on") or noun == of - 1 or not words.lex.nouns.get(words.text[noun], set()) & _DOING:
        return []
    return actors_of(words, list_before(words, of - 1))


_MEASURES = frozenset(
    {"impose-v", "measure-v", "raise-v", "announce-v", "launch-v", "extend-v", "ease-v", "list-v", "charge-v", "file-v", "take-v"}
)
_ABBREVIATED = frozenset({"us", "u.s.", "eu", "e.u.", "uk", "u.k.", "un", "u.n.", "uae", "u.s", "e.u", "u.k", "u.n"})


def is_hit(words: Words, reading: Reading, owner: list[int]) -> bool:
    """Tell the bare name of a state before a measure, which it hits: Iran sanctions, not US sanctions, Chinese tariffs."""
    if len(owner) != 1 or owner[0] > reading.first or words.text_at(owner[0] + 1) in ("'s", "'", "-"):
        return False
    found = words.masked.mentions[words.start[owner[0]]]
    name = found.surface.lower().replace("n. ", "north ").replace("s. ", "south ")
    return found.kind == "state" and found.how != "adjective" and name not in _ABBREVIATED and name == found.name.lower()


_BEHIND_MORE = 14  # words behind a measure within which it is told what it would do
_SUPPOSED = frozenset({"would", "could", "might", "may"})
_MORE = frozenset({"further", "new", "additional", "more", "fresh", "potential", "possible", "future", "looming", "higher"})


def _only_possible(words: Words, reading: Reading) -> bool:
    """Tell a measure that is only supposed: further European tariffs would hurt, potential US sanctions."""
    phrase = phrase_before(words, reading.first)
    named = {words.text[i] for i in range(phrase.first, reading.first)}
    if named & {"potential", "possible", "future", "looming"}:
        return True
    at = over_phrases(words, reading.last + 1)
    while words.text_at(at) in ("or", ",") and words.tag_at(at + 1) != t.VERB and at < reading.last + _BEHIND_MORE:
        at = over_phrases(words, phrase_after(words, at + 1).last + 1)  # further tariffs or a slump would hurt
    return bool(named & _MORE) and words.tag_at(at) == t.MODAL and words.text[at] in _SUPPOSED


def plain_owner(words: Words, reading: Reading) -> list[int]:
    """Return whose "the ban on X's goods" is in an article about X and one other state: that one's, as every reader knows."""
    phrase = phrase_before(words, reading.first)
    at = reading.last + 1
    if phrase.actors or words.text[phrase.first] != "the" or words.text_at(at) not in ("on", "against"):
        return []
    hit = {words.masked.mentions[words.start[i]].country for i in actors_of(words, list_after(words, at + 1))}
    if len(hit) != 1 or not is_background(words, reading):
        return []
    owner = other_of_two(words.masked.doc, hit.pop())
    if owner is None:
        return []
    reading.governor = None
    words.masked.mentions[words.start[reading.first]] = owner
    return [reading.first]


def stand_in(words: Words, at: int, hit: Iterable[Mention] = ()) -> list[int]:
    """Return who took the measure told just before, else the article's first one, as a mention at word `at`.

    Nobody, where there is none or it is of a state that this measure hits.
    """
    found = next((m for m in (*words.recent, *words.topic) if m.kind in BODIES), None)
    if found is None or found.country in {m.country for m in hit}:
        return []
    words.masked.mentions[words.start[at]] = found
    return [at]


def unowned(words: Words, reading: Reading) -> list[int]:
    """Return whose a measure is that has no owner in its sentence, though it is told as in force: the tariff took effect in May.

    It is of the state that the article is about beside the one that is hit, else of whoever took the measure told before.
    """
    phrase = phrase_before(words, reading.first)
    if phrase.actors or not _in_force(words, over_phrases(words, reading.last + 1)) or not is_background(words, reading):
        return []
    hit = _hit(words, reading.last + 1)
    reading.open = not hit  # what it does not name is not supplied
    owner = other_of_two(words.masked.doc, hit[0].country) if len({m.country for m in hit}) == 1 else None
    reading.governor = None
    if owner is not None:
        words.masked.mentions[words.start[reading.first]] = owner
        return [reading.first]
    return stand_in(words, reading.first, hit)


def told_in_force(words: Words, reading: Reading) -> list[int]:
    """Return who tells of a measure without an owner that comes or is in force; of one that stands since a day a person too.

    Nobody whom it hits: said the ban on its beef in place since May hurt.
    """
    at = over_phrases(words, reading.last + 1)
    stands = _stands_since(words, reading.last + 1, at)
    if phrase_before(words, reading.first).actors or not (stands or _in_force(words, at)) or not is_background(words, reading):
        return []
    found = teller(words, reading.last, persons=stands)
    hit = {m.country for m in _hit(words, reading.last + 1)}
    return [] if any(words.masked.mentions[words.start[i]].country in hit for i in found) else found


_SINCE = frozenset({"since", "until", "from"})


def _stands_since(words: Words, first: int, end: int) -> bool:
    """Tell phrases at words first..end that say since when a measure stands: in place since May, in force until June."""
    places = (i for i in range(first, min(end, len(words))) if words.text[i] == "in" and words.text_at(i + 1) in _HOLDS)
    return any(_SINCE & set(words.text[i + 2 : i + 4]) for i in places)


_HOLDS = frozenset({"effect", "force", "in", "into", "place"})
_STARTS = frozenset(
    {"took", "take", "takes", "taken", "came", "come", "comes", "kicked", "kick", "kicks", "entered", "enter", "enters", "went",
     "remain", "remains", "remained", "is", "are", "were", "was", "been"}
)  # fmt: skip


def taken(words: Words, reading: Reading) -> list[int]:
    """Return whose a measure is that is named with whom it hits but without an owner: who took the measure told before.

    Nobody in a question of what may come, and nobody where no measure was told yet.
    """
    phrase = phrase_before(words, reading.first)
    hit = _hit(words, reading.last + 1)
    if phrase.actors or not hit or not is_background(words, reading):
        return []
    if any(words.tag[i] == t.MODAL for i in range(max(0, reading.first - 12), min(len(words), reading.last + 12))):
        return []
    found = stand_in(words, reading.first, hit)
    if found:
        reading.governor = None
    return found


def _in_force(words: Words, at: int) -> bool:
    """Tell whether what stands at word `at` says that a measure is in force: took effect, that kicked in, has been in place."""
    if words.lex.has("grows", words.text_at(at)):
        return True  # the tariff on X rose to 50%
    starts = next((i for i in range(at, min(len(words), at + 5)) if words.text[i] in _STARTS), None)
    return starts is not None and any(words.text_at(i) in _HOLDS for i in (starts + 1, starts + 2))


def _hit(words: Words, at: int) -> list[Mention]:
    """Return the actors that a measure named at the words before `at` is on, against or from."""
    for i in range(at, min(len(words), at + 8)):
        if words.tag[i] in (t.VERB, t.BE, t.MODAL, t.STOP, t.REL):
            break
        if words.text[i] in ("on", "against", "from"):
            return [words.masked.mentions[words.start[k]] for k in actors_of(words, list_after(words, i + 1))]
    return []


def pair(words: Words, reading: Reading, argument: str) -> list[int]:
    """Return the two states that the article is about as both sides of a deal or of talks that are named without any.

    `argument`: what the verb of the noun's own clause must be (the deal signed last December); "" asks for none.
    """
    if phrase_before(words, reading.first).actors or reading.last == 0 or not is_background(words, reading):
        return []
    if any(words.text_at(i) in ("between", "with", "by") for i in range(reading.last + 1, reading.last + 5)):
        return []  # it names them
    found = own_clause(words, reading.last) if argument else None
    if argument and (found is None or not found.classes & set(argument.split("|"))):
        return []
    sides = [state_of(words.masked.doc, country) for country in two_states(words.masked.doc)]
    places = [reading.first, found.word if found is not None else reading.last]
    if len(sides) < 2 or None in sides or places[0] == places[1]:
        return []
    for at, side in zip(places, sides, strict=True):
        if side is not None:
            words.masked.mentions[words.start[at]] = side
    return places
