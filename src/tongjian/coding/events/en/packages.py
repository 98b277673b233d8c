"""Who acts by what stands near: the owner of a package of measures or of a list, a court, the body that acted just before."""

from tongjian.coding.document import Mention
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.governors import own_clause
from tongjian.coding.events.en.group import VerbGroup
from tongjian.coding.events.en.phrases import mention, phrase_before, place
from tongjian.coding.events.en.reading import Reading, Wanted
from tongjian.coding.events.en.standing import sentence_before
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.events.kinds import BODIES

_OFFICIAL = frozenset({"agency", "government", "court", "bloc", "legislature"})


def holder(words: Words, group: VerbGroup) -> list[int]:
    """Return whose the measures are that hold others: its past moves include, the package, which X unveiled, includes.

    Measures without an owner are of whoever acts in the sentence before.
    """
    at = group.first - 1
    while at > 0 and words.tag_at(at) in (t.COMMA, t.ADVERB):
        at -= 1
    nouns = (i for i in range(at, max(-1, at - _REACH), -1) if words.lex.has("package-n", words.text[i]))
    head = next((i for i in nouns if words.tag[i] != t.ACTOR), None)
    if head is None:
        return []
    phrase = phrase_before(words, head)
    if phrase.actors:
        return phrase.actors[-1:]
    found = own_clause(words, head)
    if found is not None and found.word < group.first:
        return verb_group(words, found.word).subject
    return place(words, head, _bodies(sentence_before(words), BODIES)[:1])


_REACH = 12  # words before the verb within which its subject's noun stands


def acted_before(words: Words, reading: Reading) -> list[int]:
    """Return the body that acts in the sentence before, for a passive that names nobody: X closed the case. Y was fined."""
    group = verb_group(words, reading.first)
    if not group.passive or group.negated or group.modals or not Wanted("").met(words, group):
        return []
    found = _bodies(sentence_before(words), _OFFICIAL)
    hit = {mention(words, i).country for i in group.subject}
    if len(found) != 1 or found[0].country in hit:
        return []
    reading.group = group
    return place(words, reading.first, found)


def _bodies(found: list[Mention], kinds: frozenset[str]) -> list[Mention]:
    return [m for m in found if m.kind in kinds and m.country is not None]


_NEAR = 6  # words behind the head within which its owner stands


def next_actor(words: Words, reading: Reading) -> list[int]:
    """Return the actor right behind the head: denied X's chips, under X's sanctions."""
    if words.tag_at(reading.first) == t.VERB:
        reading.group = verb_group(words, reading.first)
        if not Wanted("").met(words, reading.group):
            return []
    return next(([i] for i in range(reading.last + 1, min(len(words), reading.last + _NEAR)) if words.tag[i] == t.ACTOR), [])


def stands_before(words: Words, reading: Reading) -> list[int]:
    """Return the actor that the head is said of: X, under Y's sanctions, X has long been under Y's sanctions."""
    at = reading.first - 1
    while words.tag_at(at) in (t.COMMA, t.ADVERB, t.BE, t.HAVE, t.REL):
        at -= 1
    found = phrase_before(words, at).actors if at >= 0 else []
    return found[-1:]


def court_owner(words: Words, reading: Reading) -> list[int]:
    """Return the court whose ruling the head is: the Supreme Court's ruling, a decision by the High Court."""
    owner = phrase_before(words, reading.first).actors[-1:]
    if not owner and words.text_at(reading.last + 1) in ("by", "of", "from"):
        owner = [i for i in range(reading.last + 2, min(len(words), reading.last + 5)) if words.tag[i] == t.ACTOR][:1]
    return [i for i in owner if mention(words, i).kind == "court"]


def at_home(words: Words, reading: Reading) -> list[int]:
    """Return who forbids what is to be sold within his own state: X barred Y from selling phones in the country.

    Nobody, where the sale is in another state.
    """
    if words.tag_at(reading.first) != t.VERB:
        return []
    reading.group = verb_group(words, reading.first)
    acting = [i for i in reading.group.subject if mention(words, i).kind in BODIES or mention(words, i).kind == "person"]
    if reading.group.passive or not acting or not Wanted("").met(words, reading.group):
        return []
    own = {mention(words, i).country for i in acting}
    places = (i for i in range(reading.last + 1, min(len(words), reading.last + _SALE)) if words.text[i] == "in")
    named = [i + 1 + (words.tag_at(i + 1) == t.DET) for i in places]
    abroad = any(words.tag_at(i) == t.ACTOR and mention(words, i).country not in own for i in named)
    return [] if abroad else acting


_SALE = 25  # words behind the verb within which the place of a sale stands


def on_its_list(words: Words, reading: Reading) -> list[int]:
    """Return whose list the subject of a verb stands on: ended up on X's blacklist, is now on X's entity list."""
    if words.tag_at(reading.first) not in (t.VERB, t.BE):
        return []
    reading.group = verb_group(words, reading.first)
    if not Wanted("").met(words, reading.group) or reading.group.negated:
        return []
    return next(([i] for i in range(reading.last + 1, min(len(words), reading.last + 8)) if words.tag[i] == t.ACTOR), [])


def of_the_whole(words: Words, first: int) -> list[int]:
    """Return whose the whole is that the noun tells the parts of: X's package of sanctions, X's latest round of tariffs."""
    if words.text_at(first - 1) != "of" or words.text_at(first - 2) not in _WHOLES:
        return []
    return phrase_before(words, first - 2).actors


_WHOLES = frozenset(
    {"package", "packages", "round", "rounds", "wave", "waves", "series", "set", "raft", "slew", "batch", "tranche", "barrage",
     "salvo", "regime", "list", "array", "spate", "flurry", "campaign", "programme", "program", "system", "web"}
)  # fmt: skip


def list_of(words: Words, reading: Reading) -> list[int]:
    """Return whose list it is off which something was taken: X was taken off Y's entity list."""
    reading.group = verb_group(words, reading.first)
    if not reading.group.passive or not Wanted("").met(words, reading.group):
        return []
    for i in range(reading.last + 1, min(len(words), reading.last + 10)):
        if words.tag[i] == t.ACTOR:
            return [i]
        if words.tag[i] not in (t.PREP, t.DET, t.NOUN, t.ADVERB):
            break
    return []


def near(words: Words, reading: Reading) -> list[int]:
    """Return the actor right before a verb: than those X has imposed."""
    at = reading.first - 1
    while words.tag_at(at) in (t.HAVE, t.ADVERB):
        at -= 1
    return [at] if words.tag_at(at) == t.ACTOR else []


_LIST_NEAR = 16  # words behind the head within which the list stands
_LIST_WORDS = frozenset({"list", "lists", "blacklist", "roster", "register", "roll", "rolls"})


def named_list(words: Words, reading: Reading) -> list[int]:
    """Return whose list it is that stands behind the head: came off X's roster, landed on the Entity List."""
    reading.group = verb_group(words, reading.first) if words.tag_at(reading.first) == t.VERB else reading.group
    if reading.group is not None and (reading.group.negated or not Wanted("").met(words, reading.group)):
        return []
    owner = None
    for i in range(reading.first + 1, min(len(words), reading.last + _LIST_NEAR)):
        if words.tag[i] == t.STOP:
            break
        if words.tag[i] == t.ACTOR:
            owner = i
        known = next((n for n in (3, 2) if " ".join(words.text[i : i + n]) in words.lex.lists), None)
        if known is not None and (owner is None or owner < i - 4):
            return list_as_actor(words, i, i + known - 1)
        if words.text[i] in _LIST_WORDS:
            return [owner] if owner is not None and i - owner < 5 and words.tag_at(owner - 1) in _OWNS else []
    return []


_OWNS = frozenset({t.DET, t.PREP, t.VERB})  # before who owns the list: onto X's list, the X list, joined X's list


def list_as_actor(words: Words, first: int, last: int) -> list[int]:
    """Return the words of a known list read as the state whose list it is."""
    owner, low = words.lex.lists[" ".join(words.text[first : last + 1])], words.start[first]
    start, end = words.masked.span(low, words.end[last])
    words.masked.mentions[low] = Mention(
        start=start, end=end, surface=words.masked.doc.full[start:end], name=owner.name, names={"en": owner.name},
        kind=owner.kind, how="listed", id=owner.id, country=owner.country,
    )  # fmt: skip
    return [first]
