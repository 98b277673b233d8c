"""Realis and phase of an act from the words that govern its verb, and from its age."""

from datetime import date

from tongjian.coding.events.dating import AFTER_MONTH, BACKGROUND_DAYS
from tongjian.coding.events.en import tokens as t
from tongjian.coding.events.en.clause import verb_group
from tongjian.coding.events.en.forms import form
from tongjian.coding.events.en.governors import governor, over_phrases
from tongjian.coding.events.en.group import VerbGroup
from tongjian.coding.events.en.phrases import phrase_before
from tongjian.coding.events.en.reading import Reading, chain_classes, in_exchange, not_ruled_out, reported
from tongjian.coding.events.en.tokens import Words
from tongjian.coding.times import TimeExpression
from tongjian.model import Realis

_POSSIBLE = frozenset({"may", "might", "could", "can"})
_WOULD = frozenset({"would", "should"})
_FUTURE = frozenset({"will", "shall", "must"})
_PUT_OFF = frozenset({"plan-v", "plan-n", "pledge-v", "threat-v", "agree-v", "plan-a"})
_IF = frozenset({"if", "unless", "should", "provided"})
PHASES = (
    "extended",
    "expanded",
    "narrowed",
    "suspended",
    "exempted",
    "terminated",
    "expired",
    "upheld",
    "struck_down",
    "in_force",
)


def realis_of(words: Words, reading: Reading, time: TimeExpression | None, published: str | None, spoken: bool) -> Realis:
    """Return the realis of a read act. `spoken`: an act done by words (a demand), which its content does not make future."""
    group = reading.group
    ahead = _lies_ahead(words, reading) or _comes_after(words, reading) or _in_exchange(words, reading)
    if ahead or _starts_later(words, reading):
        return "historical" if _by_age(time, published) == "historical" else "future"  # before requesting a panel in 2019
    if group is None:
        spoken_of = _only_spoken_of(words, reading)
        if spoken_of is not None and _by_age(time, published) != "historical":
            return spoken_of
        return _by_age(time, published) or ("historical" if _is_known(words, reading) else "asserted")
    if group.negated:
        return "hypothetical" if not_ruled_out(words, group) else "denied"
    if group.condition == "whether":
        return "hypothetical"  # asked whether X had banned it
    if group.condition in _IF or _conditional_clause(words, reading) or (not spoken and _on_condition(words, group)):
        return "conditional"
    classes = chain_classes(words, group)
    plain = (spoken and says_politely(words, group)) or is_owed(words, group)
    if group.modals == ["would"] and _tells_what_came(words, group):
        return "historical"
    modal = None if plain else _of_modals(words, group, classes, spoken)
    age = _by_age(time, published)
    if modal is not None:
        seen_from_the_past = modal == "future" and age == "historical" and _FUTURE.isdisjoint(group.modals)
        return "historical" if seen_from_the_past else modal  # in 2010 it announced it would
    if age is not None:
        return age
    if (
        (group.perfect == "had" and not _just_told(words, group))
        or _is_known(words, reading)
        or _is_past(words, reading, group, spoken)
    ):
        return "historical"
    return "asserted"


_LATER = frozenset({"later", "subsequently", "eventually", "ultimately"})


def _tells_what_came(words: Words, group: VerbGroup) -> bool:
    """Tell the "would" of a tale, in which the act came later: X would later ban it, would go on to ban it; not said it would."""
    main = group.main if group.main >= 0 else group.verb
    would = next((i for i in range(main, max(-1, main - 4), -1) if words.text[i] == "would"), None)
    behind = words.text[would + 1 : would + 4] if would is not None else []
    if would is None or not ((behind[:1] and behind[0] in _LATER) or behind == ["go", "on", "to"]):
        return False
    verbs = (words.text[i] for i in range(would) if words.tag[i] == t.VERB)
    return not any("say-v" in words.lex.verbs.get(word, ()) for word in verbs)


_POLITE = frozenset({"would", "'d", "must", "should", "can", "could", "have", "will", "shall"})
_FIRST = frozenset({"i", "we"})


def says_politely(words: Words, group: VerbGroup) -> bool:
    """Tell an act that is done by saying that one would or has to do it: we would urge X, I must thank, I want to condemn."""
    at = group.first - 1
    while words.tag_at(at) == t.ADVERB:
        at -= 1
    return words.text_at(at) in _FIRST and not group.condition and set(group.modals) <= _POLITE and not group.negated


def is_owed(words: Words, group: VerbGroup) -> bool:
    """Tell what somebody has to pay, which is in force: exporters must pay X's tariff."""
    return words.text[group.verb] == "pay" and set(group.modals) == {"must"}


def _just_told(words: Words, group: VerbGroup) -> bool:
    """Tell the pluperfect of what is told now: X said on Friday it had doubled tariffs."""
    return reported(words, group)


_FORMER = frozenset({"former", "previous", "first", "predecessor", "late", "outgoing", "earlier"})
_ONCE = frozenset({"initially", "previously", "originally", "formerly", "earlier", "once"})


def _is_past(words: Words, reading: Reading, group: VerbGroup, spoken: bool) -> bool:
    """Tell what was done by somebody no longer in office, or once: the former government banned, initially barred.

    What a former president says or whom he meets may be the day's news.
    """
    if any(words.text[i] in _ONCE for i in range(group.first, group.verb + 1)):
        return True
    acting = [i for i in reading.source if i < len(words)]
    if spoken or reading.strategy in _OCCASIONS:
        acting = [i for i in acting if (m := words.masked.mentions.get(words.start[i])) is None or m.kind != "person"]
    return any(words.text[k] in _FORMER for i in acting for k in range(max(0, i - 2), i))


_TO_START = frozenset(
    {"come", "comes", "take", "takes", "enter", "enters", "kick", "kicks", "start", "starts", "begin", "begins", "apply"}
)
_IN_FORCE = frozenset({"effect", "force", "in", "start", "starts", "begin", "begins", "apply"})


def _starts_later(words: Words, reading: Reading) -> bool:
    """Tell a named measure that is yet to start: comes into force on Friday, will take effect, is due to kick in."""
    if reading.strategy not in ("background", "possessor"):
        return False
    at = over_phrases(words, reading.last + 1)
    behind = words.text[at : at + 7]
    starts = next((n for n, word in enumerate(behind[:4]) if word in _TO_START), None)
    if starts is None or _IN_FORCE.isdisjoint(behind[starts : starts + 3]):
        return False
    return not {"will", "due", "set", "to"}.isdisjoint(behind[:starts]) or t.TIME in words.tag[at + starts : at + starts + 6]


_STARTING = frozenset({"from", "effective", "starting", "beginning"})
_FAR = 22  # words behind a measure within which it is told from when it will hold


def holds_later(words: Words, reading: Reading, published: str | None) -> bool:
    """Tell a measure taken now that will hold from a day after the publication: announced a 50% tariff as of August 1."""
    if published is None:
        return False
    for i in range(reading.last + 1, min(len(words), reading.last + _FAR)):
        if words.tag[i] == t.STOP or (words.tag[i] == t.SUB and words.text_at(i + 1) != "of"):
            return False
        if words.tag[i] == t.TIME and (words.text[i - 1] in _STARTING or words.text[i - 2 : i] == ["as", "of"]):
            time = words.masked.times.get(words.start[i])
            return time is not None and time.first is not None and time.first > published[:10]
    return False


def _in_exchange(words: Words, reading: Reading) -> bool:
    """Tell what is to be done in exchange for another act: in return for X resuming purchases."""
    return in_exchange(words, reading.group.verb if reading.group is not None else reading.first)


_NEW = frozenset({"new", "latest", "current", "newest", "fresh"})
_AHEAD = frozenset({"ahead", "upcoming", "forthcoming", "planned", "scheduled", "looming"})
_OCCASIONS = frozenset({"parties", "possessor", "owner-held", "leaders"})


def _lies_ahead(words: Words, reading: Reading) -> bool:
    """Tell talks or a meeting that only lie ahead: before A-B talks, ahead of a meeting between, the upcoming summit."""
    if reading.strategy not in _OCCASIONS:
        return False
    before = range(max(0, reading.first - 7), reading.first)
    return any(words.text[i] in _AHEAD for i in before if words.tag[i] != t.VERB)


_BEHIND_NOUNS = frozenset({"for", "of"})


def _only_spoken_of(words: Words, reading: Reading) -> Realis | None:
    """Tell an occasion that is only spoken of, or that may come of another thing: plans for a meeting, could lead to talks."""
    if reading.strategy not in _OCCASIONS:
        return None
    at = phrase_before(words, reading.last).first - 1
    if words.text_at(at) in _BEHIND_NOUNS:
        noun = words.text_at(at - 1)
        ahead = words.lex.has("made-ready", noun)
        return "future" if ahead else "hypothetical" if words.lex.has("thought-of", noun) else None
    verb = at - 1 if words.tag_at(at) in (t.PREP, t.TO) else at
    if words.tag_at(verb) != t.VERB or not words.lex.has("comes-about", words.text[verb]):
        return None
    return "hypothetical" if _POSSIBLE & set(verb_group(words, verb).modals) else None


_SOON_AFTER = frozenset({"eve", "ahead", "before"})
_ONCE_THERE = frozenset({"when", "once", "until"})
_BASE = frozenset({"meet", "hold", "resume", "convene", "begin", "start", "open", "gather"})


def _comes_after(words: Words, reading: Reading) -> bool:
    """Tell an act that another comes before, or waits for: two days before officials meet, a deal reached when they meet."""
    if reading.strategy == "governor":
        near = range(max(0, reading.first - 3), reading.first)  # ahead of the ban; who went ahead and banned did
        return any(words.text[i] in _SOON_AFTER and (words.text[i] != "ahead" or words.text_at(i + 1) == "of") for i in near)
    group = reading.group
    if group is None or words.text[group.verb] not in _BASE:
        return False
    if group.condition in _ONCE_THERE and form(words, group.verb) == "finite" and not group.passive:
        return True
    return any(words.text[i] == "before" for i in range(max(0, group.first - 9), group.first))


def _is_known(words: Words, reading: Reading) -> bool:
    """Tell a measure that is named as known: by its owner as the object of another verb, or in the clause of one lifted.

    One that is a subject (X's tariffs have squeezed factories) or new is in force as the news is told.
    """
    outer = governor(words, reading.first, reading.last)
    if outer is not None and (outer.classes & {"undergo-v"} or outer.prep == "by"):
        return False  # is subject to X's sanctions, hit by X's tariffs
    if reading.strategy == "background":
        new = any(words.text[i] in _NEW for i in range(max(0, reading.first - 4), reading.first))
        return outer is not None and outer.how in ("object", "with", "noun") and not new
    if reading.strategy != "own":
        return False
    return outer is not None and bool(outer.classes & {"ease-v", "ease-n", "extend-v", "extend-n"})


def _of_modals(words: Words, group: VerbGroup, classes: set[str], spoken: bool) -> Realis | None:
    modals = set(group.modals)
    if group.gerund_after in _BEHIND_NOUNS:
        noun = words.text_at(group.first - 2)  # the prospect of imposing, plans for imposing
        if words.lex.has("thought-of", noun):
            return "hypothetical"
        if words.lex.has("made-ready", noun):
            return "future"
    if classes & {"unsure-n", "consider-v", "want-v", "strive-v"} or modals & _POSSIBLE:
        return "hypothetical"
    if modals & _FUTURE:
        return "future"
    if modals & _WOULD:
        return "future" if reported(words, group) else "hypothetical"
    if spoken:
        return "future" if any(words.lex.has("intends-w", words.text[i]) for i in group.chain) else None
    if _decided(words, group):
        return None  # decided to impose: the decision is the act
    return "future" if classes & _PUT_OFF else None


def _decided(words: Words, group: VerbGroup) -> bool:
    """Tell an act that its doer has decided on, where no other word puts it off: decided to ban, moved to ban."""
    over = [words.lex.verbs.get(words.text[i], set()) for i in group.chain]
    putting_off = [classes for classes in over if "decide-v" not in classes and classes & _PUT_OFF]
    return not putting_off and any("decide-v" in classes for classes in over)


def _conditional_clause(words: Words, reading: Reading) -> bool:
    """Tell whether the act's own clause is governed by if/unless."""
    group = reading.group
    if group is None:
        return False
    for i in range(group.first - 1, max(-1, group.first - 14), -1):
        if words.tag[i] in (t.COMMA, t.STOP):
            return False
        if words.text[i] in ("if", "unless"):
            return True
    return False


_BOUND = frozenset({"will", "would", "shall", "'ll", "could"})
_BEHIND = 30  # words behind a verb within which its condition stands
_NO_CONDITION = frozenset({"even", "as", "whether", "see", "know", "asked", "wonder", "wondered", "unclear", "ask", "or", "and"})


def _on_condition(words: Words, group: VerbGroup) -> bool:
    """Tell an act to come that the sentence binds to a condition: if talks fail, X will; X would halt it unless Y gives way."""
    if _BOUND.isdisjoint(group.modals):
        return False
    before = range(group.first - 1, -1, -1)
    begun = next((i for i in before if words.tag[i] == t.STOP or words.text[i] in ("but", "said", "says")), -1) + 1
    while words.tag_at(begun) in (t.QUOTE, t.ADVERB, t.AND, t.COMMA) or words.text_at(begun) == "that":
        begun += 1
    if words.text_at(begun) in ("if", "unless") and t.COMMA in words.tag[begun : group.first]:
        return True
    for i in range(group.verb + 1, min(len(words), group.verb + _BEHIND)):
        if words.tag[i] == t.STOP or words.text[i] in ("but", "said", "which", "who"):
            return False
        if words.text[i] in ("if", "unless") and words.text[i - 1] not in _NO_CONDITION:
            return True
    return False


_LONG_CONDITION = 22  # words of a condition


def hangs_on_others(words: Words) -> bool:
    """Tell whether the condition of an act is what somebody will not do, goes on doing or does against others.

    What a law, a vote or a finding decides is no such condition (if Congress approves), nor what both wish (if talks succeed).
    """
    for at in (i for i in range(len(words)) if words.text[i] in ("if", "unless")):
        end = next(
            (i for i in range(at + 1, min(len(words), at + _LONG_CONDITION)) if words.tag[i] in (t.COMMA, t.STOP)), len(words)
        )
        held = range(at + 1, min(end, at + _LONG_CONDITION))
        if any(words.lex.has("for-others-to-settle", words.text[i]) for i in held):
            continue
        if words.text[at] == "unless" or any(words.tag[i] == t.NOT or words.lex.has("defying", words.text[i]) for i in held):
            return True
    return False


def _by_age(time: TimeExpression | None, published: str | None) -> Realis | None:
    """Return "historical" for an act clearly before the day's news, "future" for one after it, None if its date does not tell."""
    if time is None or published is None or len(published) < 10:
        return None
    last, first = time.last or time.first, time.first or time.last
    if last is None or first is None:
        return None
    try:
        day = date.fromisoformat(published[:10])
        past = (day - date.fromisoformat(last)).days
        if past > (AFTER_MONTH if time.precision == "month" else BACKGROUND_DAYS):
            return "historical"
        if date.fromisoformat(first) > day:
            return "future"
    except ValueError:
        return None
    return None


_UNDONE = frozenset({"exempted", "terminated"})


def phase_of(
    words: Words, reading: Reading, given: str | None, measure: bool, realis: Realis, restricting: bool = False
) -> str | None:
    """Return the phase: the rule's own, else what the governing word says, else announced or in force for a measure.

    A `restricting` act is never the end of itself: who is excluded is not exempt, and a right revoked ends no restriction.
    """
    if given is not None:
        return given
    classes = chain_classes(words, reading.group) if reading.group is not None else set()
    if measure and "continue-v" in classes and reading.strategy == "over":
        return "extended"  # will continue to suspend
    if measure and ("decided-n" in classes or (reading.group is not None and _decided(words, reading.group))):
        return "announced"  # its decision to ban, decided to ban
    said = _phase_said(words, reading, restricting)
    if said is not None:
        return said
    if not measure:
        return None
    if realis in ("hypothetical", "conditional"):
        return "considered"
    if reading.strategy == "background" or realis == "historical":
        return "in_force"
    if reading.group is not None and words.lex.has("phase-announced", words.text[reading.group.verb]):
        return "announced"
    return "announced" if realis == "future" else "in_force"


def _phase_said(words: Words, reading: Reading, restricting: bool) -> str | None:
    """Return the phase that the act's own words tell."""
    not_so = {"narrowed"} if words.lex.has("exports-n", words.text[reading.last]) else set()  # cut off exports: no measure is cut
    if restricting:
        not_so |= _UNDONE
    for i in _governing(reading):
        for phase in PHASES:
            if phase not in not_so and words.lex.has(f"phase-{phase}", words.text[i]):
                return phase
    return None


def _governing(reading: Reading) -> list[int]:
    found = list(range(reading.first, reading.last + 1))
    if reading.governor is not None:
        found.insert(0, reading.governor.word)
    if reading.group is not None:
        found.insert(0, reading.group.verb)
    return found
