"""Which verb or noun governs a noun: its object, its passive subject, the noun of "suspension of", its own relative clause."""

import msgspec

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.insertions import opening_comma
from tongjian.coding.events.en.phrases import INSIDE, list_after, over_agent, phrase_after, phrase_before
from tongjian.coding.events.en.tokens import Words


class Governor(msgspec.Struct):
    """The word that governs a noun: `how` is object, passive, with (hit X with), noun (suspension of), relative, reduced.

    `prep` is the preposition between, if there is one.
    """

    word: int
    classes: set[str]
    how: str
    prep: str = ""


def governor(words: Words, noun: int, last: int) -> Governor | None:
    """Return what governs the noun at words noun..last: a passive verb to the right, else a verb or noun to the left.

    Several rules ask for the same noun; what was found is kept with the words.
    """
    key = (noun, last)
    if key not in words.governors:
        words.governors[key] = _governor(words, noun, last)
    found: Governor | None = words.governors[key]
    return found


def _governor(words: Words, noun: int, last: int) -> Governor | None:
    found = _hung_on(words, noun) or _of_infinitive(words, noun) or _governed_right(words, last) or _governed_left(words, noun)
    if found is not None and found.how == "noun" and found.classes & GOVERNING <= {"impose-n", "plan-n", "effect-n"}:
        # imposition and its like are seen through: suspend the implementation of the controls
        outer = governor(words, found.word, found.word)
        if outer is not None and (outer.how in ("object", "passive", "noun") or _takes_part(words, outer)):
            return outer
    return found


def _takes_part(words: Words, outer: Governor) -> bool:
    """Tell who engages in rounds of talks."""
    return outer.prep == "in" and words.text[outer.word].startswith(("engag", "particip", "lock"))


GOVERNING = frozenset(
    {"ease-n", "impose-n", "threat-n", "raise-n", "extend-n", "plan-n", "oppose-n", "effect-n", "plea-n"}
)  # nouns that govern a measure: suspension of, threat of


def _hung_on(words: Words, noun: int) -> Governor | None:
    """Return the noun that a measure hangs on, so that a verb behind is that noun's: the removal of duties was welcomed."""
    at = noun - 1
    while at > noun - 8 and words.tag_at(at) in INSIDE:
        at -= 1
    found = _noun_governor(words, at) if words.tag_at(at) == t.PREP else None
    return found if found is not None and found.classes & {"ease-n", "extend-n", "threat-n", "oppose-n", "plea-n"} else None


def _of_infinitive(words: Words, noun: int) -> Governor | None:
    """Return the infinitive whose object a measure is, so that a verb behind is its noun's: X's decision to lift ... was."""
    at = noun - 1
    while at > noun - 8 and words.tag_at(at) in INSIDE:
        at -= 1
    if (
        words.tag_at(at) != t.VERB
        or words.tag_at(at - 1) != t.TO
        or not words.lex.nouns.get(words.text_at(over_agent(words, at - 2)))
    ):
        return None
    return _as_governor(words, at, "object")


def own_clause(words: Words, last: int) -> Governor | None:
    """Return the verb of the relative or participle clause behind a noun: tariffs (that) X imposed, imposed by X."""
    at = over_phrases(words, last + 1)
    if any(words.text[i] in _GROUNDS for i in range(last + 1, min(at, len(words)))):
        return None  # tariffs under a deal that X signed
    over = at
    if words.tag_at(at) == t.COMMA and words.is_participle(at + 1) and _begins_clause(words, at + 1):
        at += 1  # its ban on X, imposed in May
    if words.tag_at(at) == t.COMMA and words.text_at(at + 1) == "which":
        at += 1
    tag = words.tag_at(at)
    if tag == t.VERB and words.is_participle(at):
        return _as_governor(words, at, "reduced")
    if tag == t.REL:
        verb = _next_verb(words, at + 1)
        acts = words.tag_at(over - 1) == t.ACTOR and words.tag_at(at + 1) == t.VERB  # duties on X, which signed a pact
        if verb is not None and not acts:
            passive = any(words.tag[i] == t.BE for i in range(at + 1, verb)) and words.is_participle(verb)
            return _as_governor(words, verb, "reduced" if passive else "relative")
    if tag in (t.ACTOR, t.DET) and at <= last + 2:
        phrase = phrase_after(words, at)
        verb = _next_verb(words, phrase.last + 1)
        if phrase.actors and verb is not None and verb <= phrase.last + 4:
            return _as_governor(words, verb, "relative")
    return None


_GROUNDS = frozenset({"under", "after", "following", "before", "despite", "amid"})


def _begins_clause(words: Words, i: int) -> bool:
    """Tell a participle that can tell behind a comma how a noun came about: its ban, imposed in May, a deal, struck by X."""
    return any(words.lex.has(kind, words.text_at(i)) for kind in ("impose-v", "reach-v", "sign-v"))


def _as_governor(words: Words, i: int, how: str) -> Governor:
    return Governor(word=i, classes=verb_classes(words, i), how=how)


def verb_classes(words: Words, i: int) -> set[str]:
    """Return the classes of the verb at word i with its particle: rolled back is, rolled out is no easing."""
    classes = set(words.lex.verbs.get(words.text[i], ()))
    if words.text[i].startswith(("roll", "dial", "scal", "walk")) and words.text_at(i + 1) not in ("back", "down"):
        classes.discard("ease-v")  # rolled out
    if words.text[i].startswith("call") and "off" not in words.text[i + 1 : i + 9]:
        classes.discard("halt-v")  # called a meeting
    length, phrasal = words.lex.phrasal_at(words.text, i)
    if length > 1:  # press ahead with, bring down: what the verb alone does to a measure is not meant
        classes = (classes - _OF_MEASURES) | phrasal
    return classes


_OF_MEASURES = frozenset({"impose-v", "measure-v", "raise-v", "extend-v", "ease-v", "halt-v", "reach-v", "exit-v", "support-v"})


def _next_verb(words: Words, at: int) -> int | None:
    for i in range(at, min(len(words), at + 12)):
        if words.tag[i] == t.VERB:
            return i
        if words.tag[i] in (t.STOP, t.SUB, t.REL):
            return None
    return None


_MADE = frozenset({"originating", "imported", "made", "produced", "manufactured", "shipped", "coming", "bound", "sourced"})


def over_phrases(words: Words, at: int) -> int:
    """Step over the prepositional phrases that hang on a noun."""
    for _ in range(4):
        if words.tag_at(at) in (t.PREP, t.TO) and words.tag_at(at + 1) not in (t.VERB, ""):
            at = _over_pair(words, list_after(words, at + 1)[-1].last + 1)
        elif words.text_at(at) in _MADE and words.tag_at(at + 1) in (t.PREP, t.TO):
            at += 1  # goods originating in X
        elif words.tag_at(at) == t.OPEN:
            close = next((i for i in range(at, min(len(words), at + 30)) if words.tag[i] == t.CLOSE), at)
            at = close + 1
        else:
            break
    return at


def _over_pair(words: Words, at: int) -> int:
    """Step over the second of two goods that "and" joins, where the noun goes on behind it: imports of iron and steel from X."""
    if words.text_at(at) != "and" or words.tag_at(at + 1) != t.NOUN:
        return at
    behind = phrase_after(words, at + 1).last + 1
    return behind if words.tag_at(behind) in (t.PREP, t.BE, t.MODAL) else at


def _over_own_clause(words: Words, last: int) -> int:
    """Step over what hangs on a noun, and over the clause that says who took it: tariffs (that X) imposed (by X) on Y in May."""
    at = over_phrases(words, last + 1)
    own = own_clause(words, last)
    if own is None or not own.classes & {"impose-v", "measure-v"}:
        return at
    at = own.word + 1
    for _ in range(4):
        behind = over_phrases(words, at)
        behind += words.tag_at(behind) in (t.TIME, t.ADVERB)
        if behind == at:
            break
        at = behind
    return at


def _governed_right(words: Words, last: int) -> Governor | None:
    """Read "tariffs (on X) were imposed", "will be lifted": the noun is a passive subject; or "tariffs take effect"."""
    at = _over_own_clause(words, last)
    verb = _next_verb(words, at)
    if verb is None or verb - at > 6:
        return None
    if words.lex.has("continue-v", words.text[verb]) and words.tag_at(verb + 1) == t.TO and words.tag_at(verb + 2) == t.BE:
        at, verb = verb + 2, verb + 3  # would continue to be suspended
        if words.tag_at(verb) != t.VERB:
            return None
    between = range(at, verb)
    if at > over_phrases(words, last + 1) and "would" in words.text[at:verb]:
        return None  # said the ban that it imposed would be lifted: a promise, which other rules read
    if any(words.tag[i] not in (t.BE, t.HAVE, t.MODAL, t.NOT, t.ADVERB, t.TIME) for i in between):
        return None
    if words.is_participle(verb) and (any(words.tag[i] == t.BE for i in between) or _without_be(words, at, verb)):
        return _as_governor(words, verb, "passive")
    return None


def _without_be(words: Words, at: int, verb: int) -> bool:
    """Tell a passive without "be" that says by whom, in a headline or of what is eased: ban on X lifted by Y."""
    if verb != at or words.text_at(verb + 1) != "by" or words.tag_at(verb + 2) not in (t.ACTOR, t.DET):
        return False
    masked = words.masked
    return "ease-v" in verb_classes(words, verb) or masked.start < masked.doc.body_start


_LOCATES = frozenset(
    {"based", "located", "headquartered", "made", "produced", "owned", "controlled", "linked", "involved", "known"}
)
_FRAME = frozenset({"with", "to", "from", "by", "on", "onto", "in", "under"})  # hit X with N, added X to N, placed X on N
_ASIDE = frozenset({"after", "before", "since", "amid", "over", "because", "despite", "following", "under", "about"})


def _governed_left(words: Words, noun: int) -> Governor | None:
    at = noun - 1
    stop = max(-1, noun - 40)
    prep = ""
    parallel = False  # behind a comma or "and" with an article of its own
    while at > stop:
        tag = words.tag[at]
        if _locates(words, at):
            at -= 1  # entities based in X: no verb of the clause
            prep = ""
            continue
        if tag == t.VERB:
            return _governing_verb(words, at, prep, noun)
        if tag in (t.PREP, t.TO):
            apart = parallel and words.text[phrase_before(words, at - 1).first] in _ARTICLES
            noun_governor = (
                None if apart else _noun_governor(words, at)
            )  # a halt to exports of A and a ban on B: it is not halted
            if noun_governor is not None:
                return noun_governor
            if words.text[at] in _ASIDE or (not prep and _is_about(words, at)):
                return None
            prep = "" if apart else _prep(words, at, prep)
        elif tag in (t.REL, t.SUB, t.STOP, t.BE):
            return None
        elif tag in (t.AND, t.COMMA):
            joint = _over_joint(words, at, noun)
            if joint is None:
                return None
            parallel = parallel or words.text[at + 1] in _ARTICLES
            at = joint
        elif tag == t.CLOSE:
            at = next((i for i in range(at - 1, max(-1, at - 30), -1) if words.tag[i] == t.OPEN), at)
        elif tag not in INSIDE:
            return None
        at -= 1
    return None


def _is_about(words: Words, prep: int) -> bool:
    """Tell a preposition that hangs on a noun which is about the measure: published a study of, announced a response to."""
    return words.text[prep] in _ON_TOPIC and words.lex.has("about-n", words.text_at(over_agent(words, prep - 1)))


_ON_TOPIC = frozenset({"of", "on", "to", "into", "for", "regarding", "concerning", "against"})
_ARTICLES = frozenset({"a", "an"})
_RESTRAINTS = ("control-n", "restriction-n", "ban-n")
_STOPPING = frozenset({"export-stop-v", "import-stop-v", "ban-goods-v"})


def _on_measure(words: Words, verb: int, noun: int) -> bool:
    """Tell a noun that a measure is on, so that the verb stops the measure: suspended controls on exports, halted a ban on X."""
    preps = (i for i in range(verb + 2, noun) if words.text[i] in ("on", "over"))
    return any(words.lex.has(name, words.text[i - 1]) for i in preps for name in _RESTRAINTS)


def _over_joint(words: Words, at: int, noun: int) -> int | None:
    """Return from where to look on behind a comma or "and" before a noun: itself in a list, behind a verb before an insertion."""
    verb = _verb_before_insertion(words, at) if words.tag[at] == t.COMMA else None
    if verb is not None:
        return verb + 1
    return at if _in_list(words, at, noun) else None


_INSERTED = 9  # words between the commas of an insertion behind a verb
_IN_INSERTION = frozenset({t.PREP, t.NOUN, t.DET, t.TIME, t.ADVERB, t.QUOTE})


def _verb_before_insertion(words: Words, comma: int) -> int | None:
    """Return the verb before an insertion that ends at a comma (suspends, for one year, the fees), None where there is none."""
    opens = opening_comma(words, comma, _INSERTED)
    if opens is None or words.tag[opens - 1] != t.VERB or words.tag[opens + 1] not in (t.PREP, t.ADVERB, t.TIME):
        return None
    return opens - 1 if all(words.tag[i] in _IN_INSERTION for i in range(opens + 1, comma)) else None


def _locates(words: Words, at: int) -> bool:
    """Tell a participle that says where a noun is or comes from (firms based in X), which governs nothing: not "X made a bid"."""
    behind = words.tag_at(at + 1) in (t.PREP, t.TO, t.ADVERB, t.VERB)
    return words.tag[at] == t.VERB and words.text[at] in _LOCATES and words.tag_at(at - 1) in (t.NOUN, t.ACTOR) and behind


def _governing_verb(words: Words, verb: int, prep: str, noun: int) -> Governor:
    """Return a verb as governor of the noun; the preposition of a phrasal verb (press ahead with) parts it from no object."""
    length, _ = words.lex.phrasal_at(words.text, verb)
    if prep and words.text[verb + length - 1] == prep and prep not in words.text[verb + length : noun]:
        prep = ""
    if prep == "of" and _is_anothers(words, noun):
        prep = "about"  # took a dim view of X's duties, which it did not take
    how = "object" if prep in ("", "of") else "with" if prep in _FRAME else "under"
    found = _as_governor(words, verb, how)
    if prep == "against" and "retaliate-v" in found.classes:
        found.how = "with"  # retaliated against X with duties
    found.prep = prep
    if found.classes & _STOPPING and _on_measure(words, verb, noun):
        found.classes -= _STOPPING
    return found


def _is_anothers(words: Words, noun: int) -> bool:
    """Tell a noun behind "of" that has an owner with a name of his own: of X's duties, not of its duties."""
    phrase = phrase_before(words, noun)
    return any(words.tag_at(i + 1) == t.POSSESSIVE for i in phrase.actors if i < noun)


def _prep(words: Words, at: int, prep: str) -> str:
    """Return the preposition between verb and noun with word `at` read too: not that of a time.

    So paused for one year, or for a period of a year, the fees.
    """
    if words.tag[at + 1] == t.TIME or ("period" in words.text[at + 1 : at + 5] and t.TIME in words.tag[at + 2 : at + 7]):
        return prep
    return words.text[at] if words.tag_at(at - 1) == t.VERB or not prep else prep


def _in_list(words: Words, joint: int, noun: int) -> bool:
    """Tell whether a comma or "and" before a noun joins nouns, with nothing but noun phrases between."""
    return all(words.tag[i] in _JOINED for i in range(joint + 1, noun))


_JOINED = INSIDE | {t.COMMA, t.AND, t.PREP, t.TO, t.OPEN, t.CLOSE}


def _noun_governor(words: Words, prep: int) -> Governor | None:
    """Read "suspension of tariffs", "relief from sanctions", "increase in tariffs", "threat of tariffs"."""
    before = over_agent(words, prep - 1)
    word = words.text_at(before)
    if words.text[prep] not in ("of", "in", "on", "from", "to", "for") or words.tag_at(before) != t.NOUN:
        return None
    if word in ("subject", "exposed", "liable") and words.text[prep] == "to":
        return Governor(word=before, classes={"undergo-v"}, how="object")
    classes = words.lex.nouns.get(word, set())
    if classes & GOVERNING:
        return Governor(word=before, classes=set(classes), how="noun")
    return None
