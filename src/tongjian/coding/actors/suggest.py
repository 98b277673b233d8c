"""Names that a pack lacks: frequent ones in articles, with contexts, as YAML ready to be put into the pack."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from tongjian.coding.actors import find, find_topics
from tongjian.coding.document import Document, Mention
from tongjian.model import Article
from tongjian.pack import Pack
from tongjian.text import fold

CONTEXTS = 3  # shown for a name
_AROUND = 30  # characters of context at either side
_BY_TEXT = frozenset({"form", "apposition", "short"})  # how mentions come about that no list gives
_HAN = "\u2e80"
# Capitalised words that no mention covers: two or more together, or an abbreviation.
_CAPITALS = re.compile(
    r"(?<![\w.’'-])(?:(?:[A-Z][A-Za-z&’'-]{1,20} (?:(?:of|and|for|the|de) )?){1,4}[A-Z][A-Za-z’'-]{1,20}|[A-Z]{3,6})\b"
)
_OPENS = frozenset(
    ["The", "A", "An", "In", "On", "At", "By", "For", "With", "From", "And", "But", "Or", "If", "As", "It", "He", "She", "They",
     "We", "I", "This", "That", "These", "Those", "When", "While", "After", "Before", "Since", "Although", "However", "Meanwhile"]
)  # fmt: skip


class Candidate(msgspec.Struct):
    """A name that no list has: what the texts say of it, how often it stands where, and around what."""

    name: str
    kinds: Counter[str]
    countries: Counter[str]
    surfaces: Counter[str]
    articles: set[str]
    contexts: list[str]
    count: int = 0


def suggest(articles: Iterable[Article], pack: Pack, least: int = 3) -> Iterator[str]:
    """Yield YAML lines: an actor for each name found `least` times or oftener, the most frequent first, contexts as comments."""
    found: dict[str, Candidate] = {}
    for article in articles:
        doc = Document(article)
        mentions = find(doc, pack)
        for mention in mentions:
            if mention.id is None and mention.how in _BY_TEXT and not mention.members:
                _count(found, doc, mention)
        for mention in _uncovered(doc, sorted([*mentions, *find_topics(doc, pack)], key=lambda m: m.start)):
            _count(found, doc, mention)
    taken = {entry.id for entry in pack.actors}
    frequent = [c for c in found.values() if c.count >= least]
    for candidate in sorted(frequent, key=lambda c: (-c.count, c.name)):
        yield from _entry(candidate, taken)


def _count(found: dict[str, Candidate], doc: Document, mention: Mention) -> None:
    candidate = found.get(mention.key)
    if candidate is None:
        candidate = found[mention.key] = Candidate(mention.name, Counter(), Counter(), Counter(), set(), [])
    candidate.count += 1
    candidate.kinds[mention.kind] += 1
    if mention.country:
        candidate.countries[mention.country] += 1
    candidate.surfaces[mention.names.get("zh-Hans") or mention.name] += 1
    candidate.articles.add(doc.article.id)
    if len(candidate.contexts) < CONTEXTS:
        around = doc.full[max(0, mention.start - _AROUND) : mention.end + _AROUND]
        candidate.contexts.append(" ".join(around.split()))


def _uncovered(doc: Document, mentions: list[Mention]) -> Iterator[Mention]:
    """Yield capitalised runs of an English text in which no mention stands; a sentence's plain first word is cut off."""
    if doc.main != "en":
        return
    i = 0
    for match in _CAPITALS.finditer(doc.full, doc.body_start):
        start, end = match.span()
        while start < end and (first := re.match(r"\w+ ", doc.full[start:end])) and first.group()[:-1] in _OPENS:
            start += first.end()
        while i < len(mentions) and mentions[i].end <= start:
            i += 1
        text = doc.full[start:end]
        if (i < len(mentions) and mentions[i].start < end) or not (" " in text or text.isupper()):
            continue
        name = text.removesuffix("'s").removesuffix("’s")
        yield Mention(start=start, end=end, surface=text, name=name, names={"en": name}, kind="group", how="form")


def _entry(candidate: Candidate, taken: set[str]) -> Iterator[str]:
    times = f"{candidate.count} times in {len(candidate.articles)} article{'s' * (len(candidate.articles) != 1)}"
    yield f"# {times}"
    for context in candidate.contexts:
        yield f"#   {context}"
    name = candidate.name
    fields = [f"id: {_free_id(name, taken)}", f"name: {_quoted(name)}", f"kind: {candidate.kinds.most_common(1)[0][0]}"]
    if candidate.countries:
        fields.append(f"country: {candidate.countries.most_common(1)[0][0]}")
    chinese = [s for s in candidate.surfaces if s[0] >= _HAN]
    if chinese:
        fields.append(f"zh: [{', '.join(map(_quoted, chinese))}]")
    if name[0] < _HAN:
        fields.append(f"en: [{_quoted(name)}]")
    yield f"- {{{', '.join(fields)}}}"


def _free_id(name: str, taken: set[str]) -> str:
    """Return an id that the pack does not use, made from the name; a Chinese name keeps its characters."""
    base = re.sub(r"[^\w]+", "-", fold(name)).strip("-") or "name"
    made, number = base, 2
    while made in taken:
        made, number = f"{base}-{number}", number + 1
    taken.add(made)
    return _quoted(made)


def _quoted(text: str) -> str:
    """Return `text` as a YAML scalar, in double quotes (JSON's) wherever a plain one could be read as anything else."""
    if re.fullmatch(r"[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff .&-]*[\w\u4e00-\u9fff]", text) and text.lower() not in _NOT_PLAIN:
        return text
    return msgspec.json.encode(text).decode()


_NOT_PLAIN = frozenset({"null", "true", "false", "yes", "no", "on", "off"})
