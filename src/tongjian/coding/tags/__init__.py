"""Tags: the actors, measures and topics an article is about, each with its reason.

A tag is always a listed word or name, never a piece cut out of one; what two lists have under nearly one name is one tag.
"""

import re
from collections import Counter
from functools import lru_cache
from typing import Any

import daachorse

from tongjian.coding import actors
from tongjian.coding.document import Document, Mention
from tongjian.model import CodedEvent, Tag
from tongjian.pack import Pack, compiled
from tongjian.text import fold

MOST = 12  # tags an article gets at most
# a short word inside a longer one is not found
_LONGEST = daachorse.MATCH_KIND_LEFTMOST_LONGEST
_APART = -1  # stands for the topic of words that only hold the letters of a topic's word

Weighed = tuple[int, Tag]


class Topics:
    """The pack's topics with an automaton over their words."""

    def __init__(self, entries: list[dict[str, Any]]) -> None:
        self.entries = entries
        self.words: list[str] = []
        self.topic_of: list[int] = []
        seen: set[str] = set()
        for index, entry in enumerate(entries):
            apart = entry.get("apart", ())
            for word in apart or (*entry.get("zh", ()), *entry.get("en", ())):
                if (folded := fold(str(word))) not in seen:
                    seen.add(folded)
                    self.words.append(folded)
                    self.topic_of.append(_APART if apart else index)
        self.automaton = daachorse.CharwiseDoubleArrayAhoCorasick(self.words, _LONGEST) if self.words else None


def find(doc: Document, pack: Pack, events: tuple[CodedEvent, ...]) -> tuple[Tag, ...]:
    """Return at most MOST tags, those with most support first, then in text order; no two are the same but for an ending."""
    measures = _measures(doc, pack, events)
    named = _measure_names(measures)
    topics, places = _topic_tags(doc, pack)
    matters = [*topics, *_laws(doc, pack, places)]
    weighed = [*_actors(doc), *measures, *(found for found in matters if not _told(found[1].tag, named))]
    weighed.sort(key=lambda pair: (-pair[0], pair[1].start, pair[1].tag))
    return tuple(_distinct(weighed, _other_names(doc))[:MOST])


def _distinct(weighed: list[Weighed], names: dict[str, set[str]]) -> list[Tag]:
    """Return the tags without those that an earlier one says already (tariff, tariffs), under another of its `names` too."""
    seen: set[str] = set()
    kept = []
    for _, tag in weighed:
        stem = _stem(tag.tag)
        if stem not in seen:
            seen |= {stem, *names.get(stem, ())}
            kept.append(tag)
    return kept


def _other_names(doc: Document) -> dict[str, set[str]]:
    """Return, for each name of an actor named in `doc`, all that it is called: an actor and a topic of one name are one tag."""
    found: dict[str, set[str]] = {}
    for mention in {m.key: m for m in doc.mentions}.values():  # each actor once: a text names it again and again
        stems = {_stem(name) for name in (mention.name, *mention.names.values())}
        for stem in stems:
            found.setdefault(stem, set()).update(stems)
    return found


@lru_cache(maxsize=8192)  # the names of the same actors come again in every article
def _stem(name: str) -> str:
    return " ".join(word.removesuffix("s") for word in re.split(r"[\s/-]+", fold(name)) if word)


def _measure_names(measures: list[Weighed]) -> list[str]:
    return [_stem(tag.tag) for _, tag in measures]


def _told(topic: str, measures: list[str]) -> bool:
    """Tell whether a measure's name holds the topic's: as whole words in an alphabet, as characters in Chinese."""
    stem = _stem(topic)
    if stem.isascii():
        return any(f" {stem} " in f" {name} " for name in measures)
    return any(stem in name for name in measures)


def _actors(doc: Document) -> list[Weighed]:
    counts: Counter[str] = Counter()
    first: dict[str, Mention] = {}
    last: dict[str, Mention] = {}
    for mention in (part for m in doc.mentions for part in (m.members or (m,)) if part.kind != "media"):
        key = mention.key
        counts[key] += 1
        first.setdefault(key, mention)
        last[key] = mention
    tags = []
    for key, count in counts.items():
        mention = first[key]
        in_title = mention.start < doc.body_start
        # words with a capital that only a headline has are names there, or words of a headline
        known = mention.id is not None or last[key].start >= doc.body_start
        if (count >= 2 or in_title) and known:
            tags.append((count + 5 * in_title, _named(mention, doc, _why("actor named", count, in_title))))
    return tags


def _named(mention: Mention, doc: Document, why: str) -> Tag:
    name = mention.names.get(doc.lang) or mention.names.get(doc.main) or mention.name
    return Tag(tag=name, start=mention.start, end=mention.end, why=why)


def _why(what: str, count: int, in_title: bool) -> str:
    return f"{what} {count} time{'s' * (count != 1)}" + (", also in the title" if in_title else "")


def _measures(doc: Document, pack: Pack, events: tuple[CodedEvent, ...]) -> list[Weighed]:
    counts = Counter(e.type for e in events)
    tags = []
    for name, count in counts.items():
        entry = pack.type_of(name)
        first = min((e.evidence for e in events if e.type == name), key=lambda q: q.start)
        label = {"zh-Hans": entry.zh, "zh-Hant": entry.hant}.get(doc.lang, entry.en)
        why = f"{count} event{'s' * (count != 1)} of type {name}"
        tags.append((3 * count, Tag(tag=label, start=first.start, end=first.end, why=why)))
    return tags


def _topic_tags(doc: Document, pack: Pack) -> tuple[list[Weighed], list[tuple[int, int]]]:
    """Return the topics' tags, and where topic words stand."""
    topics = compiled(pack, "tags", lambda p: Topics(p.lexicon.get("tags") or []))
    if topics.automaton is None:
        return [], []
    hits: dict[int, list[tuple[int, int]]] = {}
    for start, end, which in topics.automaton.find(doc.folded):
        if topics.topic_of[which] != _APART and not _cuts_word(doc.folded, start, end):
            hits.setdefault(topics.topic_of[which], []).append((start, end))
    tags = []
    for index, spans in hits.items():
        in_title = spans[0][0] < doc.body_start
        if len(spans) >= 2 or in_title:
            why = _why("topic word found", len(spans), in_title)
            tag = Tag(tag=_shown(topics.entries[index], doc), start=spans[0][0], end=spans[0][1], why=why)
            tags.append((len(spans) + 4 * in_title, tag))
    return tags, [span for spans in hits.values() for span in spans]


def _laws(doc: Document, pack: Pack, taken: list[tuple[int, int]]) -> list[Weighed]:
    """Return the tags of laws, lists and products that no topic's word already stands for."""
    starts = {start for start, _ in taken}
    counts: Counter[str] = Counter()
    first: dict[str, Mention] = {}
    for mention in actors.find_topics(doc, pack):
        if mention.kind != "product" or mention.start not in starts:
            counts[mention.key] += 1
            first.setdefault(mention.key, mention)
    tags = []
    for key, count in counts.items():
        mention = first[key]
        in_title = mention.start < doc.body_start
        if count >= 2 or in_title:
            tags.append((count + 4 * in_title, _named(mention, doc, _why(f"{mention.kind} named", count, in_title))))
    return tags


def _cuts_word(text: str, start: int, end: int) -> bool:
    """Tell whether a Latin word goes on beyond the match on either side."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (before.isascii() and before.isalnum() and text[start].isascii()) or (
        after.isascii() and after.isalnum() and text[end - 1].isascii()
    )


def _shown(entry: dict[str, Any], doc: Document) -> str:
    if doc.lang == "zh-Hant":
        return str(entry.get("hant") or entry["zh"][0])
    return str(entry["zh"][0] if doc.main == "zh" else entry["tag"])
