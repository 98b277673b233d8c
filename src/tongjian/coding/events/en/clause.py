"""Who is the subject of a verb, and what stands between the two."""

from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.auxiliaries import after_be, over_auxiliaries
from tongjian.coding.events.en.conditions import is_inverted, note_condition, note_warded_off
from tongjian.coding.events.en.dropped import is_dropped
from tongjian.coding.events.en.forms import (
    after_semicolon,
    first_finite,
    form,
    helped,
    is_copula,
    main_verb,
    shares_subject,
)
from tongjian.coding.events.en.group import VerbGroup, copied, restore
from tongjian.coding.events.en.heads import is_deed, is_inanimate, is_state_press
from tongjian.coding.events.en.infinitives import (
    be_before,
    before_infinitive,
    done_as,
    infinitive_before,
    is_only_able,
    is_only_minded,
    is_subject_clause,
    is_trusted,
    keeping_verb,
    modal_of,
    sent_to,
)
from tongjian.coding.events.en.insertions import over_aside, over_insertion, to_before_insertion, verb_before_insertion
from tongjian.coding.events.en.nearby import (
    apart,
    apposed,
    beside_with,
    blamed,
    done_before,
    inverted,
    is_addressed,
    is_asked,
    is_nobody,
    noun_before,
    owner_of_whose,
    puts_off,
    told_apart,
    told_by,
    verb_before,
)
from tongjian.coding.events.en.phrases import (
    INSIDE,
    MAX_WALK,
    Phrase,
    actors_of,
    head_actors,
    is_own,
    list_after,
    list_before,
    over_agent,
    phrase_before,
)
from tongjian.coding.events.en.tokens import Words

_PARTS = frozenset({"subsidiaries", "subsidiary", "units", "unit", "arm", "arms", "affiliates", "branch", "branches", "part"})


def verb_group(words: Words, verb: int, depth: int = 0) -> VerbGroup:
    """Return the verb group of the verb at word `verb`."""
    group = VerbGroup(verb=verb, first=verb, subject=[], chain=[], modals=[])
    group.main = verb
    if (said_by := inverted(words, verb)) is not None:
        group.subject = said_by
        return group
    _climb(words, group, verb, depth)
    return group


def _climb(words: Words, group: VerbGroup, verb: int, depth: int) -> None:
    """Walk left from `verb` over auxiliaries to its subject or to the word that governs it."""
    group.main = verb
    at = over_auxiliaries(words, group, verb)
    if at < 0 and depth == 0 and (group.perfect == "having" or words.is_gerund(verb)):
        _opening(words, group, verb)  # Having imposed tariffs, X said; citing risks, X banned
    elif at < 0 and depth == 0 and words.is_participle(verb) and words.tag_at(verb + 1) in (t.PREP, t.ADVERB):
        _opening(words, group, verb)  # Banned from Y's networks, X cut jobs
        group.passive = bool(group.subject)
    if at < 0 or depth > 5:
        return
    if words.tag[at] == t.COMMA and (to := to_before_insertion(words, at)) is not None:
        at = to
        group.first = to + 1  # committed to, among other things, cut
    if words.tag[at] == t.COMMA and (joint := over_aside(words, at)) != at:
        at, group.first = joint, joint + 1
    tag = words.tag[at]
    if tag == t.TO and words.is_gerund(verb) and words.text_at(at - 1) in _ADDED:
        group.gerund_after = words.text[at - 1]
        _of_main_clause(words, group, at - 1, depth)
    elif tag == t.TO and group.first == at + 1:
        _infinitive(words, group, at, depth)
    elif group.perfect == "having" or (words.is_gerund(verb) and not after_be(words, group)):
        _gerund(words, group, at, depth)
    elif tag == t.AND or (tag == t.COMMA and shares_subject(words, at, verb)) or after_semicolon(words, at, verb):
        _coordinated(words, group, at, depth)
    elif tag == t.REL:
        _relative(words, group, at)
    elif (
        tag == t.VERB
        and at == group.first - 1
        and words.is_participle(verb)
        and ("say-v" in words.lex.verbs.get(words.text[at], ()) or words.text[at] in _SEEMS)
    ):
        _climb(words, group, at, depth + 1)  # a headline: X says raised concerns; X looks set to
    else:
        _finite(words, group, at)


_SEEMS = frozenset(
    {"look", "looks", "looked", "seem", "seems", "seemed", "appear", "appears", "appeared", "feel", "feels", "felt", "stood"}
)
_ADDED = frozenset({"addition", "prior", "owing", "thanks"})  # in addition to imposing


def _infinitive(words: Words, group: VerbGroup, to: int, depth: int) -> None:
    """Read what governs `to VERB`: a verb, be/have, an adjective behind be, a noun, or an object (urged X to)."""
    at, negated = before_infinitive(words, to)
    group.negated = group.negated or negated
    tag = words.tag_at(at)
    if tag in (t.AND, t.COMMA) and (other := infinitive_before(words, at)) is not None:
        _inherit(words, group, other, depth)
        return
    if tag == t.COMMA and (parted := verb_before_insertion(words, at)) is not None:
        at, tag = parted, t.VERB  # decided, against the wishes of X, to ban
    if tag == t.VERB:
        group.chain.append(at)
        group.modals.extend(modal_of(words, at, to))
        _climb(words, group, at, depth + 1)
        group.negated = group.negated and words.text[at] != "hesitate"  # did not hesitate to tax: it did
    elif tag in (t.BE, t.HAVE):
        group.modals.extend(modal_of(words, at, to))
        _climb(words, group, at + 1, depth + 1)
        group.perfect = "" if words.text[at] == "had" else group.perfect  # had to tax: it did
    elif words.text_at(at) == "about" and words.tag_at(at - 1) in (t.BE, t.ADVERB):
        group.modals.append("will")  # is about to, was just about to
        _climb(words, group, at, depth + 1)
    elif tag in INSIDE:
        _infinitive_of_noun(words, group, at, depth)


_STANDING = frozenset({"stand", "stands", "stood", "remain", "remains", "remained"})  # stands ready to, remains determined to
_OBJECTS = frozenset({"them", "him", "her", "us", "me"})  # who is told to, where nobody is found for the pronoun
_USES = frozenset({"used", "uses", "using", "seized", "exploited"})
_WISHED_FOR = frozenset({"asked-n", "package-n", "measure-n"})  # action by X to curb is not what is required


def _infinitive_of_noun(words: Words, group: VerbGroup, at: int, depth: int) -> None:
    noun = over_agent(words, at)
    if (uses := verb_before(words, phrase_before(words, noun).first - 1)) is not None and words.text[uses] in _USES:
        _climb(words, group, uses, depth + 1)  # used a visit by X to urge Y
        return
    if noun != at and words.lex.nouns.get(words.text[noun], set()) - _WISHED_FOR:  # a pledge by X to lift: X's pledge
        group.chain.append(noun)
        group.subject = actors_of(words, list_before(words, at))
        group.negated = group.negated or words.text_at(phrase_before(words, noun).first) == "no"
        return
    phrase = phrase_before(words, at)
    governing = phrase.first - 1
    word = words.text[at]
    be = (words.tag_at(governing) == t.BE or words.text_at(governing) in _STANDING) and not phrase.actors  # are likely to
    if be or (words.tag_at(governing) == t.PREP and words.lex.has("plan-a", word)):  # is on course to
        group.chain.extend([] if done_as(words, at, words.text[governing]) else [at])
        group.modals.extend(["may"] if be and is_only_minded(words, at) else [])
        _climb(words, group, governing + be, depth + 1)
        return
    if is_trusted(words, phrase.first):
        return  # relies on firms to apply it, on its skill and luck to strike a deal: nothing that was done
    pronoun = word in _OBJECTS
    if (phrase.actors and phrase.actors[-1] == at) or pronoun or not words.lex.nouns.get(word) or words.lex.has("others-n", word):
        verb = verb_before(words, at if pronoun else governing)
        if verb is not None and words.lex.verbs.get(words.text[verb], set()) & {"object-control-v", "demand-v"}:
            group.chain.append(verb)
            group.object_control = True
            group.subject = [i for i in actors_of(words, list_before(words, at)) if i == at or not is_own(words, i)]
            outer = verb_group(words, verb, depth + 1)
            group.modals.extend(outer.modals)  # would prompt X to
            group.chain.extend(outer.chain)  # failed to persuade X to
            group.negated = group.negated or outer.negated
            return
        if words.text_at(governing) == "for":
            return  # it is time for X to lift: nothing that X did
        group.negated = group.negated or words.text_at(phrase.first) == "no"
        if verb is not None:  # took steps to curb: the purpose of the governing verb's subject
            group.chain.append(verb)
            group.modals.extend(sent_to(words, verb))
            _climb(words, group, verb, depth + 1)
            return
        if words.tag_at(governing) == t.PREP and words.tag_at(governing - 1) == t.BE:  # are in X to negotiate
            _climb(words, group, governing, depth + 1)
            return
        group.subject = actors_of(words, list_before(words, at))
        opening = list_before(words, at)[0].first - 1
        if words.tag_at(opening) in ("", t.STOP):
            group.modals.append("will")  # a headline: X and Y to raise
        elif is_inverted(words, opening):
            group.condition = "if"  # were X to raise
        return
    _governed_by_noun(words, group, at, phrase, depth)


def _governed_by_noun(words: Words, group: VerbGroup, at: int, phrase: Phrase, depth: int) -> None:
    """Read what is said of the noun that governs an infinitive: its decision to, dropped plans to, made good on its threat to."""
    governing = phrase.first - 1
    if (kept := keeping_verb(words, at)) is not None:
        _climb(words, group, kept, depth + 1)
        return
    group.chain.append(at)
    group.negated = group.negated or words.text_at(phrase.first) == "no"
    verb = verb_before(words, governing)
    group.negated = group.negated or is_dropped(words, at, governing, verb, group.verb)
    if words.text_at(governing) in ("have", "has") and is_only_able(words, at):
        group.modals.append("may")  # has the power to tax
    if phrase.actors:
        group.subject = head_actors(words, phrase)
        if verb is not None and words.lex.verbs.get(words.text[verb], set()) & {"fail-v", "refuse-v", "stop-v"}:
            group.chain.append(verb)  # failed in its bid to, rejected X's plan to
        return
    if verb is not None:
        group.chain.append(verb)  # considers a plan to, rejects a bid to
        group.modals.extend(sent_to(words, verb))
        _climb(words, group, verb, depth + 1)


def _opening(words: Words, group: VerbGroup, verb: int) -> None:
    """Take the subject of the main clause that follows a participle clause at the sentence's beginning."""
    for j in range(verb + 1, min(len(words), verb + MAX_WALK)):
        if words.tag[j] == t.COMMA:
            for k in range(j + 1, min(len(words), j + 25)):
                if words.tag[k] == t.VERB and (not words.is_gerund(k) or words.tag[k - 1] == t.BE):
                    group.subject = verb_group(words, k, 4).subject
                    return


_PLACING = frozenset({"in", "at", "near", "from", "across", "outside"})  # hard at work in X trying to


def _gerund(words: Words, group: VerbGroup, at: int, depth: int) -> None:
    tag, word = words.tag[at], words.text[at]
    if tag == t.VERB:
        group.chain.append(at)
        _climb(words, group, at, depth + 1)
        return
    if words.lex.has("others-n", word):
        return  # tariffs on countries buying X's oil: it is they who buy
    if tag in INSIDE and words.tag[at] != t.CLOSE:
        if _of_phrase_before(words, group, at):
            return
        phrase = phrase_before(words, at)
        if words.tag_at(phrase.first - 1) in (t.PREP, t.TO):
            word, at = words.text[phrase.first - 1], phrase.first - 1
    if _joined_or_inserted(words, group, at, depth):
        return
    group.gerund_after = word
    if word in ("for", "against") and words.tag_at(at - 1) == t.VERB:
        group.chain.append(at - 1)  # calls for lifting
    if is_subject_clause(words, at):
        return
    if (put_off := puts_off(words, at)) and _put_off(words, group, put_off, depth):
        return
    if word in ("of", "for", "against", "from", "into", "on") and _accused(words, group, at):
        return
    group.subject = blamed(words, at)
    if not group.subject and (tag in (t.PREP, t.COMMA, t.SUB) or tag in INSIDE):
        _of_main_clause(words, group, at, depth)


def _of_phrase_before(words: Words, group: VerbGroup, at: int) -> bool:
    """Find the doer of a participle in the phrase that ends at `at`; tell whether the phrase settles who it is."""
    phrases = list_before(words, at)
    first = phrases[0].first
    told = told_by(words, first)
    if told:
        group.subject = told
        return True
    named = words.tag_at(first - 2) in (t.VERB, t.NOUN) and words.tag_at(first - 3) != t.PREP
    placed = words.text_at(first - 1) in _PLACING and not named
    addressed = told is not None or is_addressed(words, group.verb, first)
    acting = not (placed or addressed or is_inanimate(words, phrases[-1].last))
    actors = actors_of(words, phrases)
    if not ((actors and acting) or beside_with(words, first)):
        return False
    group.subject = actors if acting else []  # with experts criticising the plan, X: it is they who do
    note_warded_off(words, group, first - 1)
    return True


def _joined_or_inserted(words: Words, group: VerbGroup, at: int, depth: int) -> bool:
    """Read a participle that "and" joins to a verb, or that is inserted before its doer's own verb; tell whether it is one."""
    if words.tag[at] == t.AND:
        _coordinated(words, group, at, depth)
        return True
    doer = done_before(words, at) if words.tag[at] == t.COMMA and group.perfect == "having" else []
    group.subject = doer or group.subject
    return bool(doer)


def _put_off(words: Words, group: VerbGroup, by: list[int], depth: int) -> bool:
    """Note what keeps a gerund from being done; tell whether its subject is found by that (is on the verge of banning)."""
    group.chain.extend(by)
    group.negated = group.negated or words.text_at(phrase_before(words, by[0]).first) == "no"
    be = be_before(words, by[0])
    if be is not None:
        _climb(words, group, be + 1, depth + 1)
    return be is not None


def _of_main_clause(words: Words, group: VerbGroup, at: int, depth: int) -> None:
    """Give a participle clause the subject of its main clause, and what governs that one (not behind after, for and such)."""
    main = helped(words, at) if group.gerund_after == "by" else None
    main = main_verb(words, at) if main is None else main
    if main is None:
        return
    group.main = main
    inner = verb_group(words, main, depth + 1)
    group.subject = inner.subject
    classes = words.lex.verbs.get(words.text[main], set())
    if classes & {"continue-v", "ease-v"} or (group.gerund_after == "including" and classes & _PROMISING):
        group.chain.append(main)  # will continue to modify the rate by suspending, eased curbs limiting, vowed steps including
    spoken = group.gerund_after == "," and words.lex.verbs.get(words.text[group.verb], set()) & _SPOKEN
    if not spoken and group.gerund_after not in ("after", "before", "since", "for", "from"):
        group.modals.extend(inner.modals)
        group.chain.extend(inner.chain)


# words that are said now, whatever is to come: will leave the pact, accusing X
_SPOKEN = frozenset({"accuse-v", "criticise-v", "demand-v", "deny-v", "refuse-v", "threat-v", "support-v", "say-v"})
_PROMISING = frozenset({"pledge-v", "agree-v", "plan-v", "threat-v"})


def _accused(words: Words, group: VerbGroup, at: int) -> bool:
    """Read "accused X of imposing", "barred X from buying": X is the subject."""
    verb = verb_before(words, at - 1)
    if verb is None:
        return False
    classes = words.lex.verbs.get(words.text[verb], set())
    # criticised X for taxing wine: it did tax it
    told_of = words.text[at] == "for" and "criticise-v" in classes and "accuse-v" not in classes
    if told_of or not classes & {"accuse-v", "object-control-v", "criticise-v", "ban-v"}:
        return False
    phrase = list_after(words, verb + 1)
    group.chain.append(verb)
    group.object_control = True
    group.subject = actors_of(words, phrase)
    return True


def _coordinated(words: Words, group: VerbGroup, at: int, depth: int) -> None:
    """Take the subject of the verb before that this one is joined to; its modals and governors hold for both."""
    if ";" in (words.text[at], words.text_at(at - 1)):
        first = first_finite(words, at)
        if first is not None:
            _inherit(words, group, first, depth)
        return
    i = at - 1
    stop = max(-1, at - 2 * MAX_WALK)
    kind = "finite" if group.perfect in ("has", "have", "had") or group.modals else form(words, group.main)
    fallback, same, copula = None, None, None
    while i > stop:
        if words.tag[i] == t.BE and kind == "finite" and is_copula(words, i):
            copula = i  # was in town and sat down
        if words.tag[i] == t.STOP:
            break
        if words.tag[i] == t.VERB:
            perfect = bool(group.perfect) and words.tag_at(i - 1) == t.HAVE  # has said Y is done and has urged: who has said so
            if form(words, i) == kind or perfect:
                before = copied(group)
                _inherit(words, group, i, depth)
                if group.subject or depth:
                    return
                restore(group, before)
                same = i if same is None else same  # said the rule covered X and urged Y: who said so urged
            fallback = fallback if fallback is not None else i
        i -= 1
    if copula is not None and fallback is None:
        _inherit(words, group, copula, depth)
    elif same is not None:
        _inherit(words, group, same, depth)
    elif fallback is not None:
        _inherit(words, group, fallback, depth)


def _inherit(words: Words, group: VerbGroup, other: int, depth: int) -> None:
    inner = verb_group(words, other, depth + 1)
    group.subject = inner.subject
    group.main = inner.main
    if form(words, other) == form(words, group.verb) or (words.tag_at(group.first - 1) == t.AND and not group.modals):
        group.modals.extend(inner.modals)
        group.chain.extend(inner.chain)
        group.negated = group.negated or (inner.negated and words.text_at(group.first - 1) in ("or", "nor"))
        group.object_control = inner.object_control
        # are being watched and has accused: a verb with its own "has" is no passive's second one
        # nor one with an object of its own: was sued by X but imposed tariffs
        takes = (t.ACTOR, t.DET, t.NOUN) if "by" in words.text[other : group.first] else (t.ACTOR,)
        alike = words.is_participle(group.verb) and not group.perfect and words.tag_at(group.verb + 1) not in takes
        group.passive = group.passive or (inner.passive and alike)  # was dismayed by the ruling and urged X: an act of its own
        group.condition = inner.condition


def _relative(words: Words, group: VerbGroup, rel: int) -> None:
    """Take the noun phrase before which/who/that; a comma may stand between."""
    at = rel - 1
    if words.tag_at(at) == t.COMMA:
        at -= 1
    if words.tag_at(at) not in INSIDE:
        return
    phrase = phrase_before(words, at)
    listed = list_before(words, at)
    together = len(listed) > 1 and all(p.actors and p.actors[-1] == p.last for p in listed)  # X, Y and Z, who
    group.subject = actors_of(words, listed) if together else head_actors(words, phrase)
    before = phrase.first - 1
    if (who := told_apart(words, phrase, rel)) is not None:
        group.subject = who
        return
    named = phrase.actors and phrase.actors[-1] == phrase.last and words.text[rel] in ("that", "which")
    if named and words.tag_at(before) == t.PREP and words.lex.nouns.get(words.text_at(before - 1)):
        phrase = phrase_before(words, before - 1)  # a pact with X that will lower duties: the pact does
        before, group.subject = phrase.first - 1, []
    if not group.subject:
        group.subject = _one_of(words, before)
    if not group.subject and words.text_at(before) in ("of", "from", "at", "in") and words.tag_at(before - 1) in INSIDE:
        group.subject = head_actors(words, phrase_before(words, before - 1))
    if not group.subject and any(words.lex.has(name, words.text[phrase.last]) for name in ("instrument-n", "message-w")):
        verb = verb_before(words, before)
        if verb is not None:  # signed an order that bans: who signs it does what it says
            group.subject = verb_group(words, verb, 4).subject
            group.chain.append(verb)


def _one_of(words: Words, before: int) -> list[int]:
    """Return who is one of those that a relative clause tells of: X was one of, is among, six countries that."""
    at = before - 1 if words.text_at(before) == "of" and words.text_at(before - 1) == "one" else before
    if words.text_at(at) not in ("one", "among"):
        return []
    at -= 1
    while words.tag_at(at) == t.ADVERB:
        at -= 1
    return verb_group(words, at, 4).subject if words.tag_at(at) == t.BE else []


def _finite(words: Words, group: VerbGroup, at: int) -> None:
    """Find the subject phrase that ends before the verb group, over parentheses, appositions and prepositional phrases."""
    group.subject = apart(words, at)
    if group.subject:
        return
    behind = at
    inner: list[int] = []  # actors that prepositions hang on the subject's noun
    agent: list[int] = []  # of those whoever did what the noun names: an inquiry by X found
    author: list[int] = []  # and who wrote it: a letter from X urged
    for _ in range(12):
        at = over_insertion(words, at)
        if at < 0 or words.tag[at] not in INSIDE:
            break
        phrases = list_before(words, at)
        first = phrases[0].first
        noun = noun_before(words, first)
        if noun is not None:
            if words.tag[first - 1] != t.VERB and not words.lex.has("inanimate", words.text[phrases[-1].last]):
                inner = actors_of(words, phrases) or inner  # eight of X's newspapers
                agent = inner if words.text[first - 1] == "by" else agent
                author = inner if words.text[first - 1] in ("by", "from") else author
            at = noun
            continue
        group.subject = (
            actors_of(words, phrases) or _of_speech(words, phrases[0].first, at) or _as_told(words, phrases[0].first, at)
        )
        group.subject = _who_told(words, at) or group.subject
        if words.lex.has("inanimate", words.text[phrases[-1].last]) and not is_state_press(words, phrases[-1].last):
            group.subject = []  # American policy supports workers
        group.negated = group.negated or is_nobody(words, phrases)
        head = phrases[-1].last
        if author and words.lex.has("message-w", words.text[head]):
            group.subject = author
        if inner and (words.text[head] in _PARTS or not (group.subject or is_inanimate(words, head) or is_deed(words, head))):
            group.subject = inner
        group.subject = group.subject or agent or apposed(words, behind) or owner_of_whose(words, first - 1)
        if words.lex.has("let-v", words.text_at(first - 1)):
            group.chain.append(first - 1)  # lets X buy
            group.object_control = True
            group.modals.extend(verb_group(words, first - 1, 4).modals)  # a bill would make X tax
        elif is_asked(words, first - 1, group.verb, group.first):
            group.chain.append(first - 1)
            group.content = True
        note_condition(words, group, first - 1)
        return
    group.subject = inner
    note_condition(words, group, at)


def _of_speech(words: Words, first: int, last: int) -> list[int]:
    """Return who says so, where the subject is a pronoun that nobody resolved: X and Y announced they had reached a deal."""
    if first != last or words.text[first] not in _PRONOUNS:
        return []
    before = first - 2 if words.text_at(first - 1) == "that" else first - 1
    while before > first - 9 and words.tag_at(before) in (t.NOUN, t.DET, t.PREP, t.TIME):
        before -= 1  # a statement that they
    if words.tag_at(before) == t.ACTOR and words.text_at(told := phrase_before(words, before).first - 1) in _TOLD:
        return verb_group(words, told, 4).subject  # told Y it would leave
    said = words.tag_at(before) == t.VERB and words.lex.verbs.get(words.text[before], set()) & {"say-v", "announce-v"}
    return verb_group(words, before, 4).subject if said else []


def _as_told(words: Words, first: int, last: int) -> list[int]:
    """Return who took the measure told just before, for a subject without a name: it barred, the ministry extended."""
    if not words.recent or words.recent[-1].kind in ("person", "company"):
        return []
    bare = words.text[last] == "it" or (first == last and words.text[last] in ("regulators", "authorities"))
    titled = words.text[first] == "the" and last == first + 1 and words.lex.has("body-w", words.text[last])
    if not bare and not titled:
        return []
    words.masked.mentions[words.start[last]] = words.recent[-1]
    return [last]


_PRONOUNS = frozenset({"it", "he", "she", "they"})
_TOLD = frozenset({"told", "tells", "informed", "assured", "assures", "notified", "warned", "promised", "reminded"})


def _who_told(words: Words, last: int) -> list[int]:
    """Return who told where "it" stands for him and not for whom he told: X told Y it would halt."""
    mention = words.masked.mentions.get(words.start[last])
    if mention is None or mention.surface.lower() not in _PRONOUNS:
        return []
    at = last - 2 if words.text_at(last - 1) == "that" else last - 1
    if words.lex.has("adding-w", words.text_at(at)):
        return verb_group(words, at, 4).subject  # the ministry said, adding that it
    if words.tag_at(at) != t.ACTOR:
        return []
    verb = phrase_before(words, at).first - 1
    return verb_group(words, verb, 4).subject if words.text_at(verb) in _TOLD else []
