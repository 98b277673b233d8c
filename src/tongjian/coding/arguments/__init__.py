"""Arguments: if–then, cause and motive, the right way round, with who argues so.

Connectives are data (lexicon/arguments_zh.yml and arguments_en.yml of the pack), with examples beside them; the two sides
are whole clauses around them (passage.py; chinese.py and english.py tell which).
"""

from bisect import bisect_right
from functools import partial
from typing import TYPE_CHECKING, Union

from tongjian.coding.arguments import purposes
from tongjian.coding.arguments.passage import EDGE, Passage, bounds, statements_at
from tongjian.coding.arguments.rules import Rule, Rules
from tongjian.coding.arguments.verbs import Verbs
from tongjian.coding.document import Document
from tongjian.model import Argument, Span
from tongjian.pack import Pack, compiled

if TYPE_CHECKING:
    from tongjian.coding.arguments.chinese import Chinese
    from tongjian.coding.arguments.english import English

AUTHOR = "author"
MAX_HITS = 40  # connectives of one sentence that are read; more stand only in text without stops
SHORT_BODY = 200  # characters; the title of a longer text says what the body says again
NEAR = 12  # finds before, among which a like one is looked for
Grammar = tuple[Rules, Union["Chinese", "English"]]
Found = tuple[Argument, Rule]


def find(doc: Document, pack: Pack) -> tuple[Argument, ...]:
    """Return the arguments of a document in text order. `doc.statements` tells who argues; outside of them the author does."""
    return tuple(argument for argument, _ in traced(doc, pack))


def traced(doc: Document, pack: Pack) -> list[tuple[Argument, str]]:
    """Return the arguments of a document in text order, each with the name of the rule that found it."""
    rules, grammar = compiled(pack, f"arguments.{doc.main}", partial(_grammar, lang=doc.main))
    found: list[Found] = []
    seen: set[tuple[str, str]] = set()  # what a page says twice, in a headline and below it
    sentence, read = -1, 0
    short = len(doc.full) - doc.body_start < SHORT_BODY
    passage: Passage | None = None
    for start, end, candidates in rules.hits(doc.folded):
        here = doc.sentence_at(start)
        sentence, read = (sentence, read + 1) if here == sentence else (here, 0)
        if read >= MAX_HITS or end > doc.sentences[here][1] or (start < doc.body_start and not short):
            continue
        low, high = bounds(doc, here, start)
        if passage is None or (passage.low, passage.high) != (low, high):
            passage = Passage(doc, here, low, high, grammar.joins)
        argument = _first(candidates, start, end, passage, grammar)
        if (
            argument
            and _words(doc, argument[0]) not in seen
            and not any(_repeats(argument, other, doc) for other in found[-NEAR:])
        ):
            seen.add(_words(doc, argument[0]))
            found.append(argument)
    found.sort(key=lambda a: (a[0].if_or_cause.start, a[0].then_or_effect.start))
    return [(argument, rule.name) for argument, rule in found]


def _grammar(pack: Pack, lang: str) -> Grammar:
    rules = Rules(pack, lang)
    if lang == "zh":  # a grammar is compiled when a text in its language comes
        from tongjian.coding.arguments.chinese import Chinese

        return rules, Chinese(rules)
    from tongjian.coding.arguments.english import English

    return rules, English(rules, Verbs(pack))


def check(pack: Pack) -> None:
    """Raise PackError for an expression of the pack's connectives that is none."""
    for lang in ("zh", "en"):
        for rule in Rules(pack, lang).rules:
            rule.compile()


def _first(candidates: list[Rule], start: int, end: int, passage: Passage, grammar: "Chinese | English") -> Found | None:
    """Return the argument that the first fitting rule reads at start..end."""
    if not passage.clauses:
        return None
    low, high = passage.clauses[passage.at(start)]
    clause = passage.folded[low:high]
    for rule in candidates:
        if rule.form == "infinitive" and grammar.verbs and not purposes.opens(passage.doc, end, high, grammar.verbs):
            continue  # asked first, as "to" is frequent and what may not stand before it is long
        if low <= start and end <= high and rule.fits(clause, start - low, end - low) and not _in_name(passage.doc, start, end):
            pair = grammar.read(rule, start, end, passage)
            if pair is None:
                continue
            cause, effect = (_span(passage.doc, *side, start) for side in pair)
            if _sound(cause, effect):
                argument = Argument(
                    if_or_cause=cause, then_or_effect=effect, kind=rule.kind, who=_who(passage.doc, start, cause, effect)
                )
                return argument, rule
    return None


def _in_name(doc: Document, start: int, end: int) -> bool:
    """Tell whether the words at start..end are part of a longer name (若 in a person's name)."""
    last = bisect_right(doc.mentions, start, key=lambda m: m.start) - 1
    if last < 0:
        return False
    mention = doc.mentions[last]
    return mention.end >= end and mention.end - mention.start > end - start


def _sound(cause: Span, effect: Span) -> bool:
    apart = cause.end <= effect.start or effect.end <= cause.start
    return apart and cause.end - cause.start >= 2 and effect.end - effect.start >= 2


def _words(doc: Document, argument: Argument) -> tuple[str, str]:
    cause, effect = argument.if_or_cause, argument.then_or_effect
    return doc.folded[cause.start : cause.end], doc.folded[effect.start : effect.end]


def _repeats(new: Found, old: Found, doc: Document) -> bool:
    """Tell whether a find repeats one before: the same sides, or one more deed in a row of effects (损害…，破坏…，从而…)."""
    on = _upon(new[0].if_or_cause, old[0].then_or_effect)
    chain = (
        doc.main != "zh" and new[0].if_or_cause.start < old[0].then_or_effect.start
    )  # drought cut the harvest, which raised prices
    verbs = new[1].form == old[1].form == "verb" and not chain
    within = new[1].goes_on and new[1].form != "verb" and new[0].then_or_effect.end <= old[0].then_or_effect.end
    chained = new[1].form == "infinitive" and _upon(
        new[0].then_or_effect, old[0].if_or_cause
    )  # sold a yard to buy a mill to make felt
    return chained or (on and (verbs or within)) or _alike(new[0], old[0])


def _alike(one: Argument, other: Argument) -> bool:
    """Tell whether two finds are one argument: their sides, either way round, lie upon each other."""
    same = _upon(one.if_or_cause, other.if_or_cause) and _upon(one.then_or_effect, other.then_or_effect)
    return same or (_upon(one.if_or_cause, other.then_or_effect) and _upon(one.then_or_effect, other.if_or_cause))


def _upon(one: Span, other: Span) -> bool:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common * 2 >= min(one.end - one.start, other.end - other.start)


def _span(doc: Document, low: int, high: int, connective: int) -> Span:
    """Cut the frame of speech where a statement that reaches the connective begins inside a side, and marks at both ends."""
    for said in statements_at(doc, high - 1) if low <= connective else ():
        word = doc.main != "zh" and " " not in doc.folded[said.start : high]  # threatened to [quit] unless …
        if low < said.start <= connective < said.end and not word:
            low = said.start
    while low < high and doc.folded[low] in EDGE:
        low += 1
    return Span(start=low, end=max(low, high))


def _who(doc: Document, start: int, cause: Span, effect: Span) -> str:
    """Return who argues: the speaker of the innermost statement that holds the connective or a side."""
    for position in (start, effect.start, cause.start):
        if holding := statements_at(doc, position):
            return holding[-1].speaker or AUTHOR
    return AUTHOR
