"""Tags: the actors, measures and topics an article is about, each with its reason.

A tag is always a listed word or name, never a piece cut out of one.
"""

from collections import Counter
from typing import Any

import daachorse

from tongjian.coding.document import Document, Mention
from tongjian.model import CodedEvent, Tag
from tongjian.pack import Pack, compiled
from tongjian.text import fold

MOST = 12  # tags an article gets at most
_LONGEST = 2  # daachorse: leftmost-longest matches, so that a short word inside a longer one is not found


class Topics:
    """The pack's topics with an automaton over their words."""

    def __init__(self, entries: list[dict[str, Any]]) -> None:
        self.entries = entries
        self.words: list[str] = []
        self.topic_of: list[int] = []
        seen: set[str] = set()
        for index, entry in enumerate(entries):
            for word in (*entry.get("zh", ()), *entry.get("en", ())):
                if (folded := fold(word)) not in seen:
                    seen.add(folded)
                    self.words.append(folded)
                    self.topic_of.append(index)
        self.automaton = daachorse.CharwiseDoubleArrayAhoCorasick(self.words, _LONGEST) if self.words else None


def find(doc: Document, pack: Pack, events: tuple[CodedEvent, ...]) -> tuple[Tag, ...]:
    """Return at most MOST tags, those with most support first, then in text order."""
    weighed = [*_actors(doc), *_measures(doc, pack, events), *_topic_tags(doc, pack)]
    weighed.sort(key=lambda pair: (-pair[0], pair[1].start, pair[1].tag))
    return tuple(tag for _, tag in weighed[:MOST])


def _actors(doc: Document) -> list[tuple[int, Tag]]:
    counts: Counter[str] = Counter()
    first: dict[str, Mention] = {}
    for mention in (part for m in doc.mentions for part in (m.members or (m,)) if part.kind != "media"):
        counts[mention.key] += 1
        first.setdefault(mention.key, mention)
    tags = []
    for key, count in counts.items():
        mention = first[key]
        in_title = mention.start < doc.body_start
        if count >= 2 or in_title:
            why = f"actor named {count} times" + (", also in the title" if in_title else "")
            name = mention.names.get(doc.lang) or mention.names.get(doc.main) or mention.name
            tags.append((count + 5 * in_title, Tag(tag=name, start=mention.start, end=mention.end, why=why)))
    return tags


def _measures(doc: Document, pack: Pack, events: tuple[CodedEvent, ...]) -> list[tuple[int, Tag]]:
    counts = Counter(e.type for e in events)
    tags = []
    for name, count in counts.items():
        entry = pack.type_of(name)
        first = min((e.evidence for e in events if e.type == name), key=lambda q: q.start)
        label = {"zh-Hans": entry.zh, "zh-Hant": entry.hant}.get(doc.lang, entry.en)
        tags.append((3 * count, Tag(tag=label, start=first.start, end=first.end, why=f"{count} events of type {name}")))
    return tags


def _topic_tags(doc: Document, pack: Pack) -> list[tuple[int, Tag]]:
    topics = compiled(pack, "tags", lambda p: Topics(p.lexicon.get("tags") or []))
    if topics.automaton is None:
        return []
    hits: dict[int, list[tuple[int, int]]] = {}
    for start, end, which in topics.automaton.find(doc.folded):
        if not _cuts_word(doc.folded, start, end):
            hits.setdefault(topics.topic_of[which], []).append((start, end))
    tags = []
    for index, spans in hits.items():
        in_title = spans[0][0] < doc.body_start
        if len(spans) >= 2 or in_title:
            entry = topics.entries[index]
            why = f"topic word found {len(spans)} times" + (", also in the title" if in_title else "")
            tags.append((len(spans) + 4 * in_title, Tag(tag=_shown(entry, doc), start=spans[0][0], end=spans[0][1], why=why)))
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
