"""Events: who did what to whom, when, how sure, according to whom."""

import re
from collections.abc import Sequence

import msgspec

from tongjian.coding.document import Document, Mention
from tongjian.coding.events import dating, said_when
from tongjian.coding.events.aimed import aimed
from tongjian.coding.events.attributed import attribution
from tongjian.coding.events.background import background
from tongjian.coding.events.consolidate import consolidate
from tongjian.coding.events.draft import Draft, Grammar
from tongjian.coding.events.former import former
from tongjian.coding.events.kinds import NOT_DONE, OCCASIONS, WORDS
from tongjian.coding.events.marks import marks
from tongjian.coding.events.match import Candidate, candidates
from tongjian.coding.events.refuted import is_refuted
from tongjian.coding.events.resumed import resumed
from tongjian.coding.events.threatened import is_own_word
from tongjian.coding.statements import Attributed
from tongjian.model import CodedEvent
from tongjian.pack import Pack

# 再加征25%的关税,使总税率达到50%: by the total the same duty may be named again
_IN_ALL = re.compile(
    r",(?:使得?|令|致使?|将|把|让|从而使)?[^,;:。]{0,24}?(?:总|合计|累计|整体)[^,;:。]{0,12}?"
    r"(?:达到?|升至|增至|提高到|[为至])[^,;:。]{0,4}?\d+(?:\.\d+)?%"
)
_AMOUNT = re.compile(r"\d+(?:\.\d+)?\s?(?:%|个百分点|percent\b|per cent\b)")
_VALUE = re.compile(r"(\d[\d.,]{0,9})\s?(?:余|多)?(?:亿|billion\b|bn\b)")  # what the act covers: 对2000亿美元商品

_FROM_TODAY = re.compile(
    r"(?:从|自|由)?(?:今天|今日|即日|今)(?:\([^()]{1,8}\))?[起开]|"
    r"(?:from|as of|starting|effective) today\b|with immediate effect|immediately"
)


def find(doc: Document, pack: Pack, statements: list[Attributed]) -> tuple[CodedEvent, ...]:
    """Return the events of a document whose mentions, times and statements are already found."""
    return consolidate(drafts(doc, pack, statements), doc)


def drafts(doc: Document, pack: Pack, statements: list[Attributed]) -> list[Draft]:
    """Return every mention of an act, in text order, before those of one act are put together."""
    grammar = grammar_of(doc.main, pack)
    found: list[Draft] = []
    mutual = getattr(grammar, "mutual", None)
    accepts, by_rank = getattr(grammar, "accepts", None), getattr(grammar, "by_rank", False)
    for candidate in candidates(doc, pack, accepts, by_rank=by_rank):
        draft = _draft(candidate, grammar, doc, statements, pack)
        if draft is None and grammar.realis(candidate)[0] not in NOT_DONE:
            for rival in candidate.rivals if not by_rank or accepts is None else filter(accepts, candidate.rivals):
                draft = _draft(rival, grammar, doc, statements, pack)
                if draft and (rival.rule.type not in WORDS or _names(rival, draft.target)):
                    candidate = rival  # it is the one that tells the act
                    break
                draft = None
        if draft:
            found.append(draft)
        if draft and draft.target and mutual and mutual(candidate):
            found.append(msgspec.structs.replace(draft, source=draft.target, target=draft.source))
    settle = getattr(grammar, "settle", None)
    measures = frozenset(name for name, entry in grammar.types.items() if entry.measure)
    told = resumed(pack, doc.main).date(settle(found, doc) if settle else found, doc, measures)
    return background(pack, doc.main).go_on(told, doc)


def _names(candidate: Candidate, target: Sequence[Mention]) -> bool:
    """Tell whether the sentence itself names one of the target, so that words are not aimed by the text around them alone."""
    named = list(candidate.masked.mentions.values())
    return any(m in named for m in target)


def grammar_of(main: str, pack: Pack) -> Grammar:
    """Return the grammar of "zh" or "en", made for one document."""
    if main == "zh":
        from tongjian.coding.events.zh import ChineseGrammar

        return ChineseGrammar(pack)
    from tongjian.coding.events.en import EnglishGrammar

    return EnglishGrammar(pack)


def _draft(candidate: Candidate, grammar: Grammar, doc: Document, statements: list[Attributed], pack: Pack) -> Draft | None:
    sides = grammar.sides(candidate)
    if sides is None or not sides.source:
        return None
    realis, phase = grammar.realis(candidate)
    if candidate.rule.type not in WORDS and is_refuted(candidate, sides.source):
        realis = "denied"
    clause = grammar.clause(candidate)
    measure = grammar.types[candidate.rule.type].measure
    bound = measure and realis == "conditional" and grammar.answers_others(candidate)
    declares = getattr(grammar, "declares", None)
    if bound and is_own_word(candidate, sides, statements, declared=bool(declares and declares(candidate, sides))):
        candidate.rule = msgspec.structs.replace(candidate.rule, type="THREATEN_MEASURE")
        measure, realis, phase = False, "asserted", None
    if realis == "asserted" and (
        background(pack, doc.main).holds(candidate, clause) or former(pack).did(candidate, sides.source, measure=measure)
    ):
        realis = "historical"
    if realis == "asserted" and candidate.rule.type == "CONSIDER":
        realis = "hypothetical"  # what is weighed is not decided
    start, end = _evidence(candidate, sides.source + sides.target, clause)
    target = aimed(doc, candidate.rule.type, sides.target, (start, end), pack)
    dated = dating.dates(candidate, clause, measure=measure, realis=realis)
    if realis == "asserted" and dating.is_earlier_this_year(candidate, clause, dated.date):
        realis = "historical"
    named = names(candidate) if (names := getattr(grammar, "names", None)) else False
    if named and realis == "historical" and measure and said_when.by_another(candidate, sides.source, statements):
        dated = dated._replace(date=None)
    if realis == "future" and dated.date == (doc.ref or "")[: dating.DAY] and _from_today(candidate, clause):
        realis = "asserted"
    begun = (dated.date or "").partition("/")[0]
    if realis == "asserted" and dating.is_ahead(begun, (doc.ref or "")[: dating.DAY]):
        # what was done was not done on a day to come: the day is that of something else; talks that go on do so with the news
        going_on = candidate.rule.type in OCCASIONS
        dated = dated._replace(date=dating.news_time(doc, candidate.masked.index) if going_on else None)
    return Draft(
        type=candidate.rule.type,
        rule=candidate.rule.rule,
        source=sides.source,
        target=target,
        start=start,
        end=end,
        sentence=candidate.masked.index,
        realis=realis,
        phase=phase,
        known=candidate.rule.realis == "historical",
        named=named,
        date=dated.date,
        effective=dated.effective,
        expires=dated.expires,
        at_once=dated.at_once,
        attributed_to=attribution(candidate, sides.source, doc, statements, pack, measure=measure),
        objects=objects(candidate) if (objects := getattr(grammar, "objects", None)) else frozenset(),
        amounts=_amounts(_measured(candidate, doc, start, end)),
        marks=marks(candidate, doc, (start, end), pack, by_words=candidate.rule.type in WORDS),
    )


def _from_today(candidate: Candidate, clause: tuple[int, int]) -> bool:
    """Tell what is in force with the news: will lift its tariffs from today."""
    return (
        candidate.rule.type not in WORDS
        and _FROM_TODAY.search(candidate.masked.doc.folded, *candidate.masked.span(*clause)) is not None
    )


def _evidence(candidate: Candidate, actors: tuple[Mention, ...], clause: tuple[int, int]) -> tuple[int, int]:
    """Return the shortest stretch of the sentence that holds the match and those of its actors that stand in the clause."""
    masked = candidate.masked
    low, high = candidate.span
    for at, mention in masked.mentions.items():
        if clause[0] <= at < clause[1] and any(m == mention or m.start <= mention.start < m.end for m in actors):
            low, high = min(low, at), max(high, at + 1)
    return masked.span(low, high)


def _amounts(words: str) -> frozenset[str]:
    """Return the rates (25%) and the values (=2000 for 2,000亿) that the words name."""
    return frozenset(_AMOUNT.findall(words)) | {f"={value.replace(',', '')}" for value in _VALUE.findall(words)}


def _measured(candidate: Candidate, doc: Document, start: int, end: int) -> str:
    """Return the words whose rates are the act's: a Chinese clause is short and holds them, an English one may be parted."""
    if doc.main != "zh":
        return doc.folded[start:end]
    text, (low, high) = candidate.masked.text, candidate.span
    begin = max(text.rfind(mark, 0, low) for mark in ",;:。") + 1
    stops = [at for mark in ",;:。" if (at := text.find(mark, high)) >= 0]
    end = min(stops, default=len(text))
    total = _IN_ALL.match(text, end)
    return text[begin : total.end() if total else end]
