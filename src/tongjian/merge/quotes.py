"""Words in quotation marks that several articles give of one act: side by side, and where they are not the same words."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate, pairwise

from tongjian.merge import dates
from tongjian.merge.knowledge import Knowledge
from tongjian.merge.told import Told
from tongjian.model import QuotedWords, Sentence, SpokenWords, Statement
from tongjian.text import fold, is_cjk

_ALIKE = 0.5  # share of the shorter quote's words that stand in the other: the same words, given in two ways
_LEAST = 4  # words; fewer say too little
_MOST = 12  # versions that are shown of what one speaker said
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")


def side_by_side(told: list[Told]) -> tuple[SpokenWords, ...]:
    """Return what is quoted of each speaker in articles of different origins, in the order of the articles; equal words once."""
    found: dict[str, dict[str, tuple[Told, Statement]]] = defaultdict(dict)
    for one, statement in _direct(told):
        found[statement.speaker].setdefault(_plain(_words(one, statement)), (one, statement))
    return tuple(
        SpokenWords(speaker=speaker, versions=tuple(_version(*given) for given in list(versions.values())[:_MOST]))
        for speaker, versions in sorted(found.items())
        if len({one.origin for one, _ in versions.values()}) > 1
    )


def _direct(told: list[Told]) -> Iterable[tuple[Told, Statement]]:
    """Yield the direct statements that share a sentence with a mention of the act."""
    for one in told:
        around = sorted({sentence_span(one.coded.sentences, q.start, q.end) for q in one.event.mentions})
        reach = list(accumulate((end for _, end in around), max))
        for statement in one.coded.statements:
            begun = bisect_left(around, statement.end, key=lambda span: span[0])  # how many begin before it ends
            if statement.direct and begun and reach[begun - 1] > statement.start:
                yield one, statement


def sentence_span(sentences: tuple[Sentence, ...], start: int, end: int) -> tuple[int, int]:
    """Return where the sentences stand that hold a stretch of the text, or the stretch itself where none is known.

    `sentences`: in text order, none over another; they are not gone through, for one page may have a hundred thousand.
    """
    first = bisect_right(sentences, start, key=lambda s: s.end)
    behind = bisect_left(sentences, end, key=lambda s: s.start)
    return (sentences[first].start, sentences[behind - 1].end) if first < behind else (start, end)


def sentences_of(one: Told) -> list[str]:
    """Return the sentences that hold the mentions of an act in one article, each once."""
    full = _full(one)
    places = dict.fromkeys(sentence_span(one.coded.sentences, q.start, q.end) for q in one.event.mentions)
    return [full[start:end] for start, end in places]


def _full(one: Told) -> str:
    return f"{one.article.title}\n{one.article.text}"


def _words(one: Told, statement: Statement) -> str:
    return _full(one)[statement.start : statement.end]


def _version(one: Told, statement: Statement) -> QuotedWords:
    return QuotedWords(
        article=one.article.id,
        lang=one.article.lang,
        start=statement.start,
        end=statement.end,
        quote=_words(one, statement),
    )


def _plain(words: str) -> str:
    """Return words without signs, case and script: what two outlets must have in common to quote the same."""
    return " ".join(_WORD.findall(fold(words)))


def differently_quoted(told: list[Told]) -> list[tuple[str, Told, str]]:
    """Return quotes of one speaker in one language that are the same words but for some: the words, who gives them, the words.

    What is said to have been said on two days was said twice: spokespersons say one thing again in other words.
    """
    given = list(_direct(told))
    plain = [_plain(_words(*one)) for one in given]
    found = {
        n
        for i, (one, statement) in enumerate(given)
        for j, (other, statement2) in enumerate(given[:i])
        if one.origin != other.origin and statement.speaker == statement2.speaker
        if one.article.lang[:2] == other.article.lang[:2] and _one_day(one, other) and _two_versions(plain[i], plain[j])
        for n in (i, j)
    }
    return [(_words(*given[n]), given[n][0], _words(*given[n])) for n in sorted(found)]


def _one_day(one: Told, other: Told) -> bool:
    first, second = one.event.date, other.event.date
    return not first or not second or dates.gap(first, second) == 0


def _two_versions(a: str, b: str) -> bool:
    if a in b or b in a:
        return False  # the shorter one only says less
    left, right = _grams(a), _grams(b)
    smaller = min(len(left), len(right))
    return smaller >= _LEAST and len(left & right) >= _ALIKE * smaller


def _grams(words: str) -> set[str]:
    found: set[str] = set()
    for word in words.split():
        found.update([x + y for x, y in pairwise(word)] if is_cjk(word[0]) else [word])
    return found


def speakers(told: list[Told], known: Knowledge) -> list[tuple[str, Told, str]]:
    """Return who is said to have spoken, where the act was to speak: persons and bodies that the pack knows."""
    found = []
    for one in told:
        who = one.event.attributed_to
        if one.event.type in known.spoken and who and who.id and known.kind_of(who.id) in _SPEAKERS:
            found.append((who.name, one, _full(one)[who.start : who.end]))
    return found


_SPEAKERS = {"person", "agency", "court", "legislature", "institution"}


def one_speaker(a: str, b: str, known: Knowledge) -> bool:
    """Tell whether two names of speakers may be one: a person and a body are, for a person may speak for it."""
    left, right = known.id_of(a), known.id_of(b)
    if left == right or known.related(left, right):
        return True
    return (known.kind_of(left) == "person") != (known.kind_of(right) == "person")
