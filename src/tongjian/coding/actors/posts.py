"""Posts that stand for somebody named before: the minister, a government spokesman, 该部长."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tongjian.coding.actors import antecedents
from tongjian.coding.actors.compose import Chain
from tongjian.coding.actors.definitions import insert
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.naming import named
from tongjian.coding.actors.terms import Term
from tongjian.coding.document import Document

if TYPE_CHECKING:
    from tongjian.coding.actors.reader import Reader
    from tongjian.coding.document import Mention

WORDS = frozenset({"post", "voice-government"})  # the anaphors that are resolved here
_REACH = 900  # characters; further back nobody is clearly meant
_BEFORE, _BEHIND = 50, 80  # characters around a name in which it is said what its bearer is
_STOPS = re.compile(r"[.;!?\n](?= |$)|\n")
_NAMED = re.compile(
    r" [A-Z]|, (?:[A-Z][\w'’.-]+ ){1,3}[A-Z][\w'’.-]+(?:,| of\b)"
)  # the minister, Ann Lee, said: the name says who it is
# with officials, by government officials: they do not speak for who was named before
_HOLDING = ("with", "by", "of", "from", "between", "among", "and", "for")
_NO_OBJECT = r"(?:(?<=according to )|(?<!\bto ))" + "".join(rf"(?<!\b{word} )" for word in _HOLDING)
_ACTING = frozenset({"state", "government", "agency", "person", "bloc", "legislature"})
_BACK = 2  # sentences


def with_posts(doc: Document, index: ActorIndex, chains: list[Chain]) -> list[Chain]:
    """Return the chains with those of posts that stand for somebody put in, where no chain but a title alone stands."""
    pattern = _posts(index) if doc.main == "en" else _posts_zh(index)
    found = []
    for match in pattern.finditer(doc.folded, doc.body_start) if pattern is not None else ():
        start, end = match.span()
        word = "post" if match.lastgroup in (None, "post") else f"voice-{match.lastgroup}"
        term = Term(sort="anaphor", written=match.group(), how="pronoun", word=word)
        found.append(Chain(start, end, other=Token(start, end, (term,), term)))
    if not found:
        return chains
    inside = {at for chain in found for at in range(chain.start, chain.end)}
    return insert([c for c in chains if c.start not in inside or not _is_bare(c)], found)


def _is_bare(chain: Chain) -> bool:
    """Tell a chain that is a title or a body (minister, government) and does not say whose."""
    return not (chain.owner or chain.person or chain.name or chain.parent)


@lru_cache(maxsize=8)  # packs at work in one process
def _posts(index: ActorIndex) -> re.Pattern[str] | None:
    """Return the expression for posts and for who speaks for a body, whose groups name the anaphor that each is."""
    voices, posts = index.words.get("voices") or {}, index.words.get("posts") or ()
    one, many = ("|".join((voices.get("as") or {}).get(key, ())) for key in ("one", "many"))
    each = [
        rf"(?P<{word}>{_NO_OBJECT}(?:(?:an?|the) (?:{bodies})(?:['’]s)? (?:{one})|(?:{bodies}) (?:{many})))"
        for word, bodies in ((w, "|".join(b)) for w, b in (voices.get("of") or {}).items())
    ]
    each += [rf"(?P<post>the (?:{'|'.join(posts)}))"] if posts else []
    return (
        re.compile(rf"(?<![\w'’-])(?:{'|'.join(each)})(?![\w-]|['’]s|(?: of| for| from| in| at| to| with)\b)") if each else None
    )


@lru_cache(maxsize=8)  # packs at work in one process
def _posts_zh(index: ActorIndex) -> re.Pattern[str] | None:
    voices, posts = index.words.get("voices_zh") or {}, index.words.get("posts_zh") or ()
    speaking = "|".join(voices.get("as") or ())
    each = [rf"(?P<{word}>(?:{'|'.join(bodies)})(?:{speaking}))" for word, bodies in (voices.get("of") or {}).items()]
    each += [rf"(?P<post>(?:该|这位|这名)(?:{'|'.join(posts)}))"] if posts else []
    return re.compile(rf"(?:{'|'.join(each)})(?!级|人选|会|们|团)") if each else None


def resolve(reader: Reader, chain: Chain, word: str) -> Mention | None:
    """Return the mention of a post, or of who speaks for "the government"; None where it is not clear whose."""
    found = _holder(reader, chain) if word == "post" else _government(reader, chain)
    return reader.again(found, chain.start, chain.end, "pronoun") if found else None


def _holder(reader: Reader, chain: Chain) -> Mention | None:
    """Return the person named last of whom the text said that he holds the post, or who is listed as its holder; or None."""
    doc = reader.doc
    if _NAMED.match(doc.full, chain.end):
        return None
    written = doc.folded[chain.start : chain.end]
    post = re.compile(
        rf"\b{re.escape(written.rsplit(' ', 1)[-1])}\b" if doc.main == "en" else re.escape(_POINTS.sub("", written))
    )
    there: list[Mention] = []  # those who hold it of the last sentence that names one
    for mention in reader.memory.recent():
        if chain.start - mention.start > _REACH or (there and doc.sentence_at(mention.start) != doc.sentence_at(there[0].start)):
            break
        if mention.kind == "person" and mention.how != "pronoun" and post.search(_around(reader, mention)):
            there.append(mention)
    if there:
        return antecedents.subject_of(doc, there) or there[0]
    roles = sorted({t.role for t in reader.index.terms_of(written.rsplit(" ", 1)[-1]) if t.role}) if doc.main == "en" else []
    near = [m for m in reader.memory.recent() if chain.start - m.start <= _REACH]
    return next((m for role in roles if (m := reader.named_holder(role, near)) is not None), None)


_POINTS = re.compile("^(?:该|这位|这名)")


def _around(reader: Reader, mention: Mention) -> str:
    """Return a name with the words beside it in its sentence that say what its bearer is."""
    folded = reader.doc.folded
    if reader.doc.main == "zh":
        return folded[mention.start : mention.end]  # 智利外长某某: the post is part of the mention
    other = next((m.end for m in reader.memory.recent() if m.kind == "person" and m.end <= mention.start), 0)
    before = _STOPS.split(folded[max(other, mention.start - _BEFORE) : mention.start])[-1].rpartition(", ")[2]
    behind = _STOPS.split(folded[mention.end : mention.end + _BEHIND])[0]
    return before + folded[mention.start : mention.end] + (behind if behind.startswith((",", " (")) else "")


def _government(reader: Reader, chain: Chain) -> Mention | None:
    """Return the state that acts first in the nearest sentence before in which one acts, or None."""
    doc = reader.doc
    sentence = doc.sentence_at(chain.start)
    there: list[Mention] = []
    for mention in reader.memory.recent():
        at = doc.sentence_at(mention.start)
        if sentence - at > _BACK or (there and at != doc.sentence_at(there[0].start)):
            break
        if at < sentence and mention.kind in _ACTING and mention.country and mention.how != "joint":
            there.append(mention)
    found = antecedents.first(doc, there)
    state = reader.index.by_country.get(found.country or "") if found is not None else None
    return named(reader.index, doc, state, chain.start, chain.end, "pronoun") if state is not None else None
