"""Which of the actors named before "it", "its", 其 and 它 is meant: by how each stands in its sentence."""

import re

from tongjian.coding.actors import subjects, subjects_zh
from tongjian.coding.actors.naming import HAN
from tongjian.coding.actors.subjects_zh import BESIDE, FULL
from tongjian.coding.actors.upon import does_to_country
from tongjian.coding.document import Document, Mention

# what stands before a place that nobody acts in: across the United States, 在瑞士
_PLACED = re.compile(
    r"\b(?:in|across|at|near|within|outside|inside|throughout|into|around|from|for|like|including)(?: both)?(?: the)? $"
)
_OBJECT = re.compile(r"it(?: (?:to|of|for|by|with|over|as|into|on|from|out|off|after|in|last|this)\b|[.,;:]|$)")
_GOVERNS = ("government", "administration", "authorities")
_SHORT = frozenset(
    {"U.S.", "US", "UK", "U.K.", "EU", "E.U.", "EC", "UN", "U.N."}
)  # names that stand before nouns like adjectives
# behind these "it" is who speaks: said it would, that it had, said on Tuesday it would
_SPOKEN = re.compile(
    r"\b(?:said|says|saying|that|whether|announced|added|believes|hopes|thinks|thought|hoped|believed|warned|insisted|confirmed"
    r"|claimed|argued|admitted|acknowledged|pledged|vowed|decided|agreed|reiterated|stressed|declared|signalled|signaled|indicated"
    r"|denied|promised|maintained|conceded|reported|stated)(?: \w+ly)?"
    r"(?: (?:late |early )?(?:on )?(?:\w+day|today)(?: night| morning)?)?"
    r"(?: in an? [a-z -]{3,30}?)?(?: that)? $"
)
_ALSO_THAT = re.compile(r"\band that $")  # said Peru had done so and that it would: who says both
_JOINED = re.compile("(?:以及|及|和|与|跟|或)$")
_TOWARDS = re.compile("(?:针对|对于|对|向)$")
_HELD_UP = re.compile("[把将]$")
_OWNS = re.compile(
    r"['’]s? (?!(?:government|administration|ministry|parliament|president|prime|foreign|trade|finance)\b)[a-z0-9]"
)
_EXPLETIVE = re.compile(
    "it(?:(?:['’]s|['’]d be|\\s+(?:is|was|will be|would be|could be|can be|might be|has been|had been|may be|isn['’]t|wasn['’]t))"
    "\\s+(?:not |also |now |still |very |quite |only |[a-z]+ly )?(?:a |an |the )?(?:very |more |less |[a-z]+ly )?"
    "(?:clear|likely|possible|unclear|important|hard|difficult|time|that|too|unlikely|necessary|estimated|expected|believed"
    "|reported|understood|said|worth|not|to |for |so |impossible|essential|crucial|vital|critical|easy|easier|harder|better|best"
    "|good|great|bad|wrong|right|fair|unfair|true|false|obvious|evident|inevitable|premature|doubtful|regrettable|unfortunate"
    "|undesirable|desirable|dangerous|complicated|natural|normal|strange|odd|sad|nice|wise|unwise|reasonable|sensible|appropriate"
    "|inappropriate|odious|shameful|ironic|notable|noteworthy|complicated|matter|question|topic|issue|mistake|shame|pity|fact"
    "|problem|thought|hoped|feared|known|agreed|argued|assumed|decided|noted|when|because|why|how|what|where|about|up to|just )"
    "|\\s+(?:seems|seemed|appears|appeared|turns out|turned out|remains to be|remains unclear|remained unclear|takes|took|looks"
    "|feels|matters|depends|follows|goes without|comes as|came as|has become|became|makes sense|made sense|makes no|is up to))"
)
# what may stand before "it" at the beginning of a sentence: In addition, it; On Monday it; 同时,其
_LEADS = re.compile(
    r"[\"“]?(?:(?:in (?:addition|response|return|turn|a statement|the meantime)|separately|moreover|furthermore|meanwhile"
    r"|instead|also|later|earlier|then|still|however|but|and|yet|at the same time|as a result|for its part"
    r"|(?:late |early )?on \w+day|(?:last|this|earlier this) (?:week|month|year|\w+day))(?: on \w+day)?,? "
    r"|(?:同时|此外|另外|随后|对此|不过|然而|但是?|而|另|为此),?)?"
)
_SAID = 64  # characters before "it" that hold the verb of speech behind which it stands


def is_expletive(doc: Document, start: int) -> bool:
    """Tell whether the "it" at `start` stands for nobody: it is clear that, it remains to be seen."""
    return _EXPLETIVE.match(doc.folded, start) is not None


def opens_sentence(doc: Document, start: int) -> bool:
    """Tell whether the pronoun at `start` begins its sentence, but for words like "in addition"."""
    begin = doc.sentences[doc.sentence_at(start)][0]
    return _LEADS.fullmatch(doc.folded, begin, start) is not None


def is_attribute(doc: Document, mention: Mention) -> bool:
    """Tell an English name of a state that only says whose something is: Chinese goods."""
    return doc.full[mention.start] <= HAN and mention.how == "adjective" and _standing(doc, mention) == BESIDE


def nearest(doc: Document, candidates: list[Mention], start: int, end: int) -> Mention | None:
    """Return whom the pronoun at start..end means of the actors before it in one sentence, the nearest first, or None."""
    return _chinese(doc, candidates, start) if doc.full[start] > HAN else _english(doc, candidates, start, end)


def first(doc: Document, candidates: list[Mention]) -> Mention | None:
    """Return whom a sentence's first "it" means of the actors of the sentence before, the last first: one that acts there."""
    if doc.main != "en":
        return subject_of(doc, candidates)
    fit = [m for m in candidates if _standing(doc, m) == FULL]
    # Chile's levy hits Peru's firms. It: what is told of a state's thing is not told of the state
    acting = [m for m in fit if not _OWNS.match(doc.folded, m.end)] or fit
    return (subject_of(doc, acting) or acting[-1]) if acting else None


def subject_of(doc: Document, there: list[Mention]) -> Mention | None:
    """Return whom a sentence is about of those it names, the last first; None where its words do not tell."""
    if not there:
        return None
    return subjects.main_subject(doc, there) if doc.main == "en" else subjects_zh.main_subject(doc, there)


def speaking(doc: Document, candidates: list[Mention], start: int) -> Mention | None:
    """Return who speaks where "he" at `start` stands behind speech: after a call with X, Y said he would; in Chinese who acts."""
    if doc.full[start] > HAN:
        return subjects_zh.main_subject(doc, candidates)
    if not _SPOKEN.search(doc.folded, max(0, start - _SAID), start):
        return None
    return next((m for m in candidates if subjects.is_subject(doc, m, start)), None)


def _standing(doc: Document, mention: Mention) -> int:
    """Return how a mention stands in its sentence: as one that acts or is acted upon, beside such a one, or as no actor."""
    if doc.full[mention.start] > HAN:
        return subjects_zh.standing(doc, mention)
    if _PLACED.search(doc.folded, max(0, mention.start - 24), mention.start):
        return BESIDE
    attributive = mention.how == "adjective" and not mention.surface.lower().endswith(_GOVERNS)
    if attributive or mention.surface in _SHORT:
        behind = doc.full[mention.end : mention.end + 2]
        named = behind[:1] == " " and behind[1:].isalpha() and not subjects.is_named(doc, mention)
        return BESIDE if attributive or named else FULL
    return FULL


def _other_than(doc: Document, candidates: list[Mention], start: int) -> Mention:
    """Return whom the "it" at `start` means that the last candidate does something to: X froze trade after Y urged it to …."""
    doer = candidates[0]
    others = [m for m in candidates if m.key != doer.key and (m.country is None or m.country != doer.country)]
    here = doc.sentences[doc.sentence_at(start)][0]
    first = next((m for m in others if m.start >= here and subjects.begins(doc, m)), None)
    return first or next((m for m in others if _standing(doc, m) == FULL), next(iter(others), doer))


def _english(doc: Document, candidates: list[Mention], start: int, end: int) -> Mention | None:
    candidates = subjects.outside(doc, candidates, start)
    if candidates and _OBJECT.match(doc.folded, start) and does_to_country(doc, candidates[0], start):
        return _other_than(doc, candidates, start)
    full = [m for m in candidates if _standing(doc, m) == FULL]
    if end - start == len("its"):
        return next(iter(full or candidates), None)
    before = max(0, start - _SAID)
    if _ALSO_THAT.search(doc.folded, before, start):
        return next(
            (m for m in reversed(full) if subjects.begins(doc, m) and subjects.is_subject(doc, m, start)), next(iter(full), None)
        )
    if _SPOKEN.search(doc.folded, before, start):
        return next((m for m in full if subjects.is_subject(doc, m, start)), next(iter(full), None))
    return next(iter(full), None)


def _chinese(doc: Document, candidates: list[Mention], start: int) -> Mention | None:
    joined = _JOINED.search(doc.folded, max(0, start - 2), start)
    if joined is not None:  # 甲公司及其子公司: who stands right before
        return next((m for m in candidates if m.end == joined.start()), None)
    towards = _TOWARDS.search(doc.folded, max(0, start - 2), start)
    if towards is not None:  # 甲国对其…: who stands right before acts upon another
        candidates = [m for m in candidates if m.end != towards.start()]
    if doc.folded[start] == "它" and _HELD_UP.search(doc.folded, max(0, start - 1), start):
        return None
    standing = [(m, _standing(doc, m)) for m in candidates]
    full = [m for m, how in standing if how == FULL]
    beside = [m for m, how in standing if how == BESIDE]
    return next(iter(full or beside), None)
