"""The measure told before that a noun with "the" names again: the ban was lifted, the company was dropped."""

from collections.abc import Iterable

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.context import Told, other_of_two
from tongjian.coding.events.en.governors import over_phrases
from tongjian.coding.events.en.phrases import actors_of, list_after, phrase_before, place
from tongjian.coding.events.en.reading import Reading, Wanted
from tongjian.coding.events.en.tokens import Measure, Words
from tongjian.coding.events.kinds import BODIES

PRONOUNS = frozenset({"it", "they", "them", "both"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "both", "all", "such"})
_ANY = "*"
_FAR = 4  # sentences back over which "the decision" or "the company" stands for one, or for whom it hit
_EASED = frozenset(
    {"TARIFF", "REMEDY_DUTY", "IMPORT_BAN", "EXPORT_CONTROL", "EXPORT_BAN", "LIST_ADD", "SANCTION", "INVEST_RESTRICT"}
)


def named_again(words: Words, word: str) -> Measure | None:
    """Return the last measure told before that `word` (ban, tariffs, measure) can stand for, or None.

    A word for any measure (decision) stands for one told just before, the name of a kind for one told anywhere, and for one
    that was told by the same noun before any other.
    """
    types = words.lex.resumed.get(word)
    if types is None:
        return None
    if _ANY in types:
        return _last(words, _EASED, _FAR)
    fit = [m for m in reversed(words.told) if m.type in types]
    return next((m for m in fit if m.word.removesuffix("s") == word.removesuffix("s")), fit[0] if fit else None)


def _last(words: Words, types: frozenset[str], reach: int) -> Measure | None:
    """Return the last measure of the types told no more than `reach` sentences before, or None."""
    near = (m for m in reversed(words.told) if words.masked.index - m.sentence <= reach)
    return next((m for m in near if m.type in types and m.source), None)


def points_back(words: Words, reading: Reading) -> bool:
    """Tell whether a measure's noun is named as known, without an owner: the ban, these tariffs."""
    phrase = phrase_before(words, reading.first)
    return not phrase.actors and words.text[phrase.first] in _POINTING


def taker(words: Words, reading: Reading, verb: int) -> list[int]:
    """Return who took the measure that the head names again, as a mention at word `verb`; [] where none fits.

    One that the head's own words aim at somebody else is not meant.
    """
    if not points_back(words, reading):
        return []
    found = named_again(words, words.text[reading.last])
    hit = _hit(words, reading.last + 1)
    if found is None or not found.source or (hit and found.target and not hit & _countries(found.target)):
        return []
    if not hit:
        reading.target = place(words, reading.first, found.target[:1])
    return place(words, verb, found.source[:1])


def taker_of(words: Words, reading: Reading, kind: str) -> list[int]:
    """Return who took the measure of this type that the head names again (the ban was imposed in May); [] where it is another."""
    found = named_again(words, words.text[reading.last])
    if found is None or found.type != kind:
        return []
    return taker(words, reading, reading.last + 1)


_KINDS = (("sanction", "SANCTION"), ("list", "LIST_ADD"), ("tariff", "TARIFF"), ("dut", "TARIFF"), ("lev", "TARIFF"))
_WIDE = 8  # words behind a measure that say of what it is


def eased(words: Words, reading: Reading) -> str | None:
    """Return the type of the measure that an easing is over, by its words (lifted its ban on X's fish), if they tell it."""
    near = words.text[max(0, reading.first - 3) : reading.last + _WIDE]
    joined = " ".join(near)
    named = next((kind for mark, kind in _KINDS if mark in words.text[reading.last]), None)
    if named is not None:
        return named
    banned = any(words.lex.has("ban-n", word) for word in near)
    if "export" in joined or "shipment" in joined:
        return "EXPORT_BAN" if banned else "EXPORT_CONTROL"
    goods = "import" in joined or any(words.lex.has("wares", word) or words.lex.has("goods-n", word) for word in near)
    return "IMPORT_BAN" if goods and (banned or words.lex.has("restriction-n", words.text[reading.last])) else None


def taken_before(words: Words, reading: Reading, verb: int) -> list[int]:
    """Return who took the measure that is lifted or taken again by nobody named: the one that the noun names, else the last.

    Nobody, where a bare noun names no measure in particular: until sanctions were imposed, but controls on 15 of the firms.
    """
    counted = words.text_at(reading.last + 1) in ("on", "against") and words.text_at(reading.last + 2)[:1].isdigit()
    bare = phrase_before(words, reading.first).first == reading.first and not counted
    return taker(words, reading, verb) or ([] if bare and not _hit(words, reading.last + 1) else as_before(words, verb))


def as_before(words: Words, verb: int) -> list[int]:
    """Return who took the measure told just before, for a passive that names nobody: the tariffs were then suspended."""
    return place(words, verb, words.recent[-1:])


def by_other_state(words: Words, verb: int) -> list[int]:
    """Return the other state of an article about two, for a passive that names nobody but whom the measure hits.

    The ban on X's grain was lifted in May, X was hit with duties, in an article about X and Y: Y did so.
    """
    named = {m.country for m in words.masked.mentions.values() if m.kind not in ("media", "place", "institution")}
    if len(named) != 1:
        return []
    other = other_of_two(words.masked.doc, named.pop())
    return place(words, verb, [other]) if other is not None else []


def _hit(words: Words, at: int) -> set[str | None]:
    end = over_phrases(words, at)
    on = next((i for i in range(at, min(end, len(words))) if words.text[i] in ("on", "against")), None)
    return _countries(words.masked.mentions[words.start[i]] for i in actors_of(words, list_after(words, on + 1))) if on else set()


def _countries(mentions: Iterable[Mention]) -> set[str | None]:
    return {m.country for m in mentions}


def off_the_list(words: Words, reading: Reading) -> list[int]:
    """Return who takes a firm off the list that it was put on a few sentences before: removed the company, were dropped.

    Another state's doing is none of this list.
    """
    last = _last(words, frozenset({"LIST_ADD"}), _FAR)
    group = verb_group(words, reading.first)
    if last is None or group.negated or not Wanted("!agree-v|!pledge-v|!plan-v").met(words, group):
        return []
    reading.group = group
    if group.passive:
        named = [i for i in group.subject if words.masked.mentions[words.start[i]].surface.lower() not in PRONOUNS]
        reading.target = named or place(words, group.first - 1, last.target[:1])
        return place(words, reading.first, last.source[:1])
    own = _countries(last.source)
    acting = [i for i in group.subject if words.masked.mentions[words.start[i]].country in own]
    if not acting and words.text_at(group.first - 1) == "it":
        acting = place(words, group.first - 1, last.source[:1])
    if acting:
        reading.target = place(words, reading.first, last.target[:1])
    return acting


_BEHIND = 20  # words behind a suit or ruling within which it names the measure that it is about


def disputed(words: Words, reading: Reading, told: list[Told]) -> list[Mention]:
    """Return who took the measure that a suit or ruling names only as known: challenges the duties, threw out the ban."""
    for i in range(reading.last + 1, min(len(words), reading.last + _BEHIND)):
        if words.tag[i] == t.STOP:
            break
        types = words.lex.resumed.get(words.text[i], frozenset()) & _EASED
        named = phrase_before(words, i)
        if types and not named.actors and words.text[named.first] in _POINTING:
            return next((act.source for act in reversed(told) if act.type in types and act.source), [])[:1]
    return []


def target_of(told: list[Told], source: list[Mention], word: str, resumed: dict[str, frozenset[str]]) -> list[Mention]:
    """Return at whom the measure was aimed that `word` names again and that the source's own state took; [] where none fits."""
    types = resumed.get(word)
    if types is None:
        return []
    own = _countries(source)
    for act in reversed(told):
        fits = act.type in (_EASED if _ANY in types else types)
        if fits and act.target and own & _countries(m for m in act.source if m.kind in BODIES or m.country):
            return [m for m in act.target if m.country not in own]
    return []
