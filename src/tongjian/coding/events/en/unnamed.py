"""Acts that are done to nobody who has a name: urged nations to, told local firms to."""

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.phrases import is_own
from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.tokens import Words


def nobody(words: Words, reading: Reading) -> list[int]:
    """Leave the act without a target: it is done to nobody that has a name, and none is to be supplied."""
    reading.open = True
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
