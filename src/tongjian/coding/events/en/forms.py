"""Forms of verbs, and which verb a participle, a joined verb or one behind a semicolon belongs to."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.phrases import MAX_WALK
from tongjian.coding.events.en.tokens import Words

SKIP_BEFORE_VERB = frozenset({t.ADVERB, t.NOT, t.QUOTE})


def helped(words: Words, at: int) -> int | None:
    """Return the participle that "by buying" tells the way of: accused X of helping Y by buying oil."""
    for i in range(at - 1, max(-1, at - 12), -1):
        if words.tag[i] == t.VERB:
            return i if words.is_gerund(i) else None
        if words.tag[i] in (t.STOP, t.COMMA, t.SUB, t.REL):
            return None
    return None


_PAPERS = frozenset({"order", "proclamation", "annex", "section", "article", "notice", "decree", "announcement", "regulation"})


def is_reduced(words: Words, i: int) -> bool:
    """Tell a participle that follows its noun: the rate set forth in, taken under, the emergency declared in a proclamation."""
    follows = words.tag_at(i - 1) in (t.NOUN, t.CLOSE)
    if follows and words.text_at(i + 1) == "in" and words.is_participle(i) and not _PAPERS.isdisjoint(words.text[i + 2 : i + 5]):
        return True
    if words.text[i] in ("aimed", "designed", "intended", "meant"):
        return words.text_at(i + 1) in ("at", "to", "for") and words.tag_at(i - 1) != t.BE
    return follows and words.is_participle(i) and words.text_at(i + 1) in ("forth", "by", "under", "pursuant")


def main_verb(words: Words, at: int) -> int | None:
    """Return the main verb for a participle clause: the last finite verb to the left, else the first one to the right."""
    i = at - 1
    stop = max(-1, at - MAX_WALK)
    inner = None  # a verb of a relative clause that no comma parts from its noun
    while i > stop:
        if words.tag[i] == t.STOP:
            break
        if inner is None and words.tag[i] == t.BE and words.tag_at(at) == t.PREP and _tells_how(words, i, at):
            return i
        if words.tag[i] == t.VERB and not words.is_gerund(i) and words.tag_at(i - 1) != t.TO and not is_reduced(words, i):
            rel = _relative_before(words, i) if words.tag_at(at) == t.COMMA or _of_gathering(words, i, at) else None
            if rel is None:
                return i
            inner = i if inner is None else inner
            i = rel
        i -= 1
    if inner is not None:
        return inner
    for j in range(at + 1, min(len(words), at + MAX_WALK)):
        if words.tag[j] == t.COMMA:
            for k in range(j + 1, min(len(words), j + MAX_WALK)):
                if words.tag[k] == t.VERB and not words.is_gerund(k):
                    return k
    return None


def _tells_how(words: Words, be: int, prep: int) -> bool:
    """Tell a form of be whose adjective the preposition belongs to: X has been frank about criticising Y."""
    between = words.tag[be + 1 : prep]
    return words.text[be] != "being" and bool(between) and all(tag in (t.NOUN, t.ADVERB, t.NOT) for tag in between)


_WITHIN = frozenset({t.BE, t.HAVE, t.MODAL, t.NOT, t.ADVERB, t.ACTOR, t.DET})


def _relative_before(words: Words, verb: int) -> int | None:
    """Return the relative pronoun of the clause of a verb, where no comma parts it from its noun: settlers who have attacked."""
    i = verb - 1
    while words.tag_at(i) in _WITHIN:
        i -= 1
    return i if words.tag_at(i) == t.REL and words.tag_at(i - 1) in (t.NOUN, t.ACTOR) else None


def _of_gathering(words: Words, verb: int, at: int) -> bool:
    """Tell a verb of what a gathering did, behind which a gerund is not its own: a summit that began after accusing X."""
    rel = _relative_before(words, verb) if words.text_at(at) in ("after", "before", "while") else None
    return rel is not None and words.text[rel] != "who" and words.lex.has("gathering-w", words.text[rel - 1])


def after_semicolon(words: Words, at: int, verb: int) -> bool:
    """Tell a verb without subject right behind a semicolon: X raised tariffs; asked Y to pay."""
    return words.text[at] == ";" and verb == at + 1 and words.is_participle(verb)


def shares_subject(words: Words, comma: int, verb: int) -> bool:
    """Tell whether the comma before a verb joins it to a verb before (met X, signed Y and ...)."""
    before = comma - 1
    if words.tag_at(before) == t.CLOSE:  # X (whose party won), called: what stands in brackets is joined to nothing
        before = next((i - 1 for i in range(before, max(-1, before - 30), -1) if words.tag[i] == t.OPEN), before)
    for i in range(before, max(-1, comma - MAX_WALK), -1):
        if words.tag[i] == t.COMMA or words.tag[i] == t.REL:
            return False
        if words.tag[i] == t.VERB and not _is_infinitive(words, i):
            inserted = words.tag_at(i - 1) == t.COMMA and t.VERB not in words.tag[:i]  # X and Y, known as the Z, set off
            if _is_aside(words, i, before) or _of_inserted_relative(words, i):
                return False
            own = words.is_gerund(i) or "having" in words.text[max(0, i - 2) : i]  # a participle clause: X, having met Y, signed
            return words.is_participle(i) == words.is_participle(verb) and not own and not inserted
    return False


def _of_inserted_relative(words: Words, verb: int) -> bool:
    """Tell the verb of a clause between commas that tells whose somebody is, or when: X, whose leader met Y, banned.

    Also in what an apposition holds: X, the maker at whose behest Y acted, banned; X, speaking hours after Y left, banned.
    """
    at = verb - 1
    while words.tag_at(at) in _BESIDE_VERB and words.text[at] not in _WHEN:
        at -= 1
    if words.text_at(at) in _WHEN:
        return any(words.tag[i] == t.COMMA for i in range(max(0, at - _LEAD), at))
    held = words.tag_at(at - 1) in (t.COMMA, t.PREP, t.TO)
    return held and words.text_at(at) in (("whose",) if words.tag_at(at - 1) == t.COMMA else ("whose", "which", "whom"))


_WHEN = frozenset({"after", "before", "since", "until", "because", "once"})
_LEAD = 12  # words from the comma that opens an insertion to such a clause in it


_BESIDE_VERB = frozenset({t.NOUN, t.ADVERB, t.HAVE, t.BE, t.MODAL, t.NOT, t.TIME, t.PREP, t.ACTOR, t.DET, t.POSSESSIVE, t.TO})


def _is_aside(words: Words, verb: int, last: int) -> bool:
    """Tell the verb of a clause between commas that is nobody's next act: X, Y said, banned; X, as Y had asked, banned."""
    if verb == last and "say-v" in words.lex.verbs.get(words.text[verb], ()):
        return True
    opens = next((i for i in range(verb - 1, max(-1, verb - MAX_WALK), -1) if words.tag[i] == t.COMMA), None)
    return opens is not None and words.tag[opens + 1] == t.SUB and words.text[opens + 1] != "that"


def _is_infinitive(words: Words, i: int) -> bool:
    """Tell a verb of an infinitive, which no finite verb is joined to: X, never one to be left out, urged."""
    at = i - 1
    while words.tag_at(at) in _OF_GROUP:
        at -= 1
    return words.tag_at(at) == t.TO


_OF_GROUP = frozenset({t.BE, t.HAVE, t.ADVERB, t.NOT})


def first_finite(words: Words, end: int) -> int | None:
    """Return the first finite verb of the sentence before `end`: what stands behind a semicolon goes on with its subject."""
    verbs = (i for i in range(max(0, end - 2 * MAX_WALK), end) if words.tag[i] == t.VERB)
    return next((i for i in verbs if form(words, i) == "finite"), None)


def form(words: Words, i: int) -> str:
    """Return "ing", "base" (after to or a modal) or "finite"."""
    if words.is_gerund(i):
        return "ing"
    j = i - 1
    while words.tag_at(j) in SKIP_BEFORE_VERB:
        j -= 1
    if words.tag_at(j) in (t.TO, t.MODAL):
        return "base"
    if words.is_participle(i) or (words.text[i].endswith("s") and not words.text[i].endswith("ss")):
        return "finite"
    return "finite" if words.tag_at(j) in (t.NOUN, t.ACTOR, t.REL) else "base"


def is_copula(words: Words, i: int) -> bool:
    """Tell a finite form of be that is a clause's own verb: X was in town and sat down."""
    at = i + 1
    while words.tag_at(at) in SKIP_BEFORE_VERB:
        at += 1
    before = words.tag_at(i - 1)
    return words.tag_at(at) not in (t.VERB, t.BE, t.TO) and before not in (t.MODAL, t.HAVE, t.TO) and words.text[i] != "being"


def taken_for_noun(words: Words, i: int) -> bool:
    """Tell a verb that no class lists, and tag it as one: used a speech to side with X, a headline's Y pans X's plan."""
    word, before = words.text_at(i), words.tag_at(i - 1)
    headline = before == t.ACTOR and word.endswith("s") and t.VERB not in words.tag and t.BE not in words.tag
    if words.tag_at(i) != t.NOUN or not (headline or (before == t.TO and not word.endswith("s"))):
        return False
    words.tag[i] = t.VERB
    return True


def ends_passive(words: Words, i: int, at: int) -> bool:
    """Tell a verb behind which a by-phrase is not of the passive before: of a clause of its own, under a law passed by X."""
    if not words.is_participle(i):
        return words.tag[i - 1] != t.PREP
    return i > at and words.text_at(i + 1) == "by" and words.text[i - 1] in ("law", "act", "treaty", "constitution", "bill")
