"""Acts that are done to nobody who has a name: urged nations to, told local firms to."""

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.phrases import is_own, phrase_after
from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.tokens import Words


def nobody(words: Words, reading: Reading) -> list[int]:
    """Leave the act without a target: it is done to nobody that has a name, and none is to be supplied."""
    reading.open = True
    return []


def anyone(words: Words, reading: Reading) -> list[int]:
    """Let whoever is found near by be the target, and nobody where no other party is: an act all the same."""
    reading.alone = True
    return []


def unnamed(words: Words, reading: Reading) -> list[int]:
    """Leave the act without a target where it is done to a party without a name: urged nations to, called on rich states to."""
    for i in range(reading.last + 1, min(len(words), reading.last + 6)):
        if words.lex.has("others-n", words.text[i]):
            if words.text[i - 1] in _OWN and reading.source:
                return _of_own_state(words, reading, i)
            reading.open = True
            break
        if words.tag[i] not in (t.PREP, t.DET, t.NOUN, t.ADVERB, t.VERB) and not is_own(words, i):
            break
    return []


_GO_TO = frozenset({"to", "of", "in", "through", "around", "across"})
_NAMED_BEFORE = frozenset({"country", "capital", "city", "neighbour", "neighbor", "ally", "island"})


def goes_elsewhere(words: Words, reading: Reading) -> bool:
    """Tell a journey to a place that is no state, which meets nobody in particular: a trip to Asia, his tour of the region."""
    at = reading.last + 1
    if words.text_at(at) not in _GO_TO:
        return False
    goal = phrase_after(words, at + 1)
    place = words.text_at(goal.last)
    return not goal.actors and words.tag_at(goal.last) == t.NOUN and place not in _NAMED_BEFORE


def of_somebody_unnamed(words: Words, reading: Reading) -> bool:
    """Tell what is judged as belonging to somebody without a name, who is no state of the article: the network's reversal."""
    at = reading.last + 1
    while words.tag_at(at) in (t.PREP, t.ADVERB, t.QUOTE):
        at += 1
    if words.tag_at(at) != t.DET or words.tag_at(at + 1) != t.NOUN:
        return False
    at += 1
    while words.tag_at(at + 1) == t.NOUN:
        at += 1
    owner = words.text_at(at)
    public = owner in _PUBLIC or words.lex.has("body-w", owner) or words.lex.has("others-n", owner)
    return words.tag_at(at + 1) == t.POSSESSIVE and not public and not words.lex.has("representative-n", owner)


_PUBLIC = _NAMED_BEFORE | {"nation", "state", "bloc", "union", "world", "side"}
_OWN = frozenset({"local", "domestic", "homegrown", "home-grown"})


def _of_own_state(words: Words, reading: Reading, at: int) -> list[int]:
    """Let word `at` (firms of "local firms") stand for those of the source's own state; return its index."""
    start, end = words.masked.span(words.start[at - 1], words.end[at])
    surface = words.masked.doc.full[start:end]
    own = words.masked.mentions[words.start[reading.source[0]]]
    words.masked.mentions[words.start[at]] = Mention(
        start=start, end=end, surface=surface, name=surface, names={"en": surface}, kind="group", how="form", country=own.country,
    )  # fmt: skip
    return [at]
