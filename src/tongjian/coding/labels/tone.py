"""Which sentences in the outlet's own voice judge: by their words, their grammar, the tone of the text and their neighbours.

A sentence judges when the words of judgement in it are strong enough. How strong that is depends on the text: the more it
judges, the less is needed, and the more counts the grammar of what holds in general (X is Y, nobody can, one must) against
the grammar of what was done (dates, figures, deeds, a past or perfect).
"""

import re
from functools import reduce
from itertools import islice
from operator import or_

from tongjian.coding.document import Document
from tongjian.coding.labels.words import LabelWords

# How strong a judgement must sound: `ENOUGH` in a text that never judges, less by `SLOPE` for each step towards one that does
# nothing else. An English column tells more of what happened between its judgements than a Chinese one.
ENOUGH = {"zh": 1.0, "en": 0.60}
SLOPE = {"zh": 2.0, "en": 0.5}
MOST, LEAST = 0.9, 0.0
PRIOR = 3  # sentences of a sober report that each text is thought to begin with: few sentences say little of its tone
SOBER = 0.1  # how strongly a report's own sentences sound like judgement
COLUMN = 0.1  # how strong a judgement must sound in a text that calls itself somebody's view
COMMENTARY = 0.1  # what it adds to the tone that a text calls itself a commentary
AUTHOR, TWICE = 0.15, 2  # what it adds to it that in so many sentences the author speaks of himself
BARE = 0.2  # what a sentence without date, figure and deed adds to it
# What grammar adds to the strength of a judgement in a text that does nothing else: a predicate that says what something is,
# a denial, a modal or (in English) what somebody thinks and wants; and what the two sentences beside it add that judge.
GENERAL = {"zh": (0.2, 0.2, 0.2), "en": (0.5, 0.2, 0.4)}
BESIDE = 0.3
# What a date, a figure or a deed takes from it, what a past or perfect takes, and what each fifty Chinese characters take: a
# long sentence holds a word of judgement sooner.
FACT = {"zh": 0.3, "en": 0.25}
NARRATED = {"zh": 0.2, "en": 0.15}
LENGTH = {"zh": 0.1 / 50, "en": 0.0}
NAMED = {"zh": 0.03, "en": 0.04}  # what each actor takes that a sentence names, up to `MOST_NAMED`: who did what is a report
MOST_NAMED = 4
MOST_OWN = 25  # sentences in which the author is looked for
_QUOTED = re.compile('["“”「」『』]')


def judging(doc: Document, words: LabelWords, holds: dict[int, int], own: list[int], running: list[int]) -> set[int]:
    """Return which of the sentences `own` judge; `running` are those of them that are running text, which give the tone.

    `holds` tells by sentence what the gate of the words found there (LabelWords.gate).
    """
    strengths = {i: words.strength(_folded(doc, i), holds.get(i, 0)) for i in own}
    facts = {i: words.facts(_folded(doc, i), holds.get(i, 0)) for i in own}
    by_author = _is_by_author(doc, words, running)
    enough = _enough(doc, words, holds, [(strengths[i], facts[i]) for i in running], by_author=by_author)
    beside = _beside(strengths, running)
    grammar = _Grammar(doc, words, MOST - enough)
    analysis = _analysis(doc, words)
    judged = set()
    for i in own:
        if analysis is not None and i >= analysis:
            enough, analysis = min(enough, COLUMN), None
            grammar = _Grammar(doc, words, MOST - enough)
        strong = strengths[i]
        if strong < 1.0:
            strong += (MOST - enough) * BESIDE * beside.get(i, 0.0) - FACT[doc.main] * facts[i]
            if strong + grammar.most < enough or strong + grammar.of(i, holds.get(i, 0)) < enough:
                continue
        judged.add(i)
    return judged


def _folded(doc: Document, index: int) -> str:
    start, end = doc.sentences[index]
    return doc.folded[start:end]


def _analysis(doc: Document, words: LabelWords) -> int | None:
    """Return the sentence behind a heading that opens a commentary at the end of a report, or None where there is none."""
    heading = words.section.search(doc.folded, doc.body_start)
    return doc.sentence_at(heading.end()) + 1 if heading else None


def _is_by_author(doc: Document, words: LabelWords, running: list[int]) -> bool:
    """Tell whether the author of a text speaks of himself, outside of quote marks: a report has no I."""
    said = (_folded(doc, i) for i in running[:MOST_OWN])
    mine = (s for s in said if words.author.search(s) is not None and _QUOTED.search(s) is None)
    return sum(1 for _ in islice(mine, TWICE)) == TWICE


def _enough(
    doc: Document, words: LabelWords, holds: dict[int, int], running: list[tuple[float, int]], *, by_author: bool
) -> float:
    """Return how strong a judgement must sound, from the strength and the facts of the running sentences."""
    weight = len(running) + PRIOR
    tone = (sum(strength for strength, _ in running) + PRIOR * SOBER) / weight
    bare = sum(facts == 0 for _, facts in running) - 0.4 * len(running)
    held = reduce(or_, holds.values(), 0)
    if words.column.search(doc.folded.rstrip(), holds=held) or words.column_page.search(doc.url):
        return COLUMN
    tone += AUTHOR * by_author
    tone += BARE * bare / weight + COMMENTARY * bool(words.commentary.search(doc.folded, holds=held))
    return min(MOST, max(LEAST, ENOUGH[doc.main] - SLOPE[doc.main] * tone))


def _beside(strengths: dict[int, float], running: list[int]) -> dict[int, float]:
    """Return for each running sentence how much the one before it and the one behind it judge, from 0 to 1."""
    values = [0.0, *(min(1.0, strengths[i]) for i in running), 0.0]
    return {i: (values[at] + values[at + 2]) / 2 for at, i in enumerate(running)}


class _Grammar:
    """What the grammar of a sentence adds to the strength of its judgement, in a text that judges to the degree `tone`."""

    def __init__(self, doc: Document, words: LabelWords, tone: float) -> None:
        self._doc, self._words, self._tone = doc, words, tone
        self._worth = GENERAL[doc.main]
        self.most = tone * sum(self._worth)

    def of(self, index: int, holds: int) -> float:
        """Return what the sentence's grammar adds; less than nothing where it tells what was done."""
        start, end = self._doc.sentences[index]
        sentence = self._doc.folded[start:end]
        words, main = self._words, self._doc.main
        kinds = (words.predicate, words.negated, words.modal)
        general = sum(w for w, kind in zip(self._worth, kinds, strict=True) if kind.search(sentence))
        told = NARRATED[main] * bool(words.narrated.search(sentence)) + LENGTH[main] * len(sentence)
        return self._tone * general - told - self._named(start, end)

    def _named(self, start: int, end: int) -> float:
        worth = NAMED[self._doc.main]
        named = sum(m.how != "pronoun" for m in self._doc.mentions_in(start, end)) if worth else 0
        return worth * min(named, MOST_NAMED)
