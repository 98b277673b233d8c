"""What keeps two acts of one type between the same sides apart: the paper's number, the round, the place, the item of a list.

A mark is "kind:value". Two mentions tell different acts where both have marks of one kind and share none of them.
"""

import re
from typing import Final

from tongjian.coding.document import Document
from tongjian.coding.events.kinds import OCCASIONS
from tongjian.coding.events.lookup import Words
from tongjian.coding.events.match import Candidate
from tongjian.pack import Pack, compiled
from tongjian.text import fold

_REMEDIES: Final = frozenset({"INVESTIGATE_REMEDY", "REMEDY_DUTY"})
_CASES: Final = (
    ("dumping", re.compile(r"反倾销|双反|\b(?:anti-?dumping|dumping)\b")),
    ("subsidy", re.compile(r"反补贴|双反|\b(?:anti-?subsid(?:y|ies)|countervailing)\b")),
    ("safeguard", re.compile(r"保障措施|\bsafeguards?\b")),
)
# how a state protests: to call its own envoy home is another act than to summon the other's
_WAYS: Final = (
    ("recall", re.compile(r"\b(?:recall|withdr|pull)")),
    ("summon", re.compile(r"\b(?:summon|call(?:s|ed|ing)? in|haul|carpet|convok)")),
)
_NUMBER: Final = re.compile(r"第(\d{1,5})号(?=公告|令|通告|通知|文)|\b(?:announcement|notice|circular|decree) no\. ?(\d{1,5})")
_NUMBERED: Final = ("号", " no. ", " no.")
_NTH: Final = re.compile(
    r"第([一二三四五六七八九十]{1,3}|\d{1,2})[轮次](?=[^,;。]{0,8}(?:磋商|谈判|会谈|会晤|峰会|对话|通话))|"
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:round|summit|meeting|call)\b"
)
_TURNS: Final = (
    ("last", re.compile(r"上一?[轮次]|前一轮|\b(?:previous|last) round\b")),
    ("next", re.compile(r"下一?[轮次]|\bnext round\b")),
    ("this", re.compile(r"新一轮|本轮|此轮|这轮|\b(?:new|latest|this) round\b")),
)
# it also taxed shoes, a separate probe: another act than the one just told
_MORE: Final = re.compile(
    r"\b(?:also(?! (?:said|says|told|noted|confirmed|reiterated|repeated|stressed|warned|mentioned|called|urged|known|been)\b)|"
    r"another|a (?:second|third|fourth|further|separate|different)|separately|in addition|additionally|on top of (?:that|this)|"
    r"in a (?:separate|second|related|parallel) (?:case|move|action|decision|ruling|order|step|probe))\b[^.;]{0,60}$"
)
MORE: Final = "more:"
_MORE_REACH: Final = 90  # characters before an act in which it is told to be another
_ITEM: Final = re.compile(
    r"(?:^|\n)[ \t\u3000]*"
    r"(?:[-•●▪*](?!\*)|\d{1,2}[.、)]|\(\d{1,2}\)|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))"
)
_BLANK: Final = re.compile(r"\n[ \t]*\n|\n(?=#{1,6} )")  # an empty line or a heading ends a list
LISTED: Final = 12_000  # characters of a page whose lists are read: one that repeats itself takes no longer
_LONGEST_ITEM: Final = 1500  # characters
_NEAR: Final = 30  # characters around a case in which it is named
_AROUND: Final = 12  # characters around an occasion in which its round and its place are named


def marks(candidate: Candidate, doc: Document, span: tuple[int, int], pack: Pack, *, by_words: bool) -> frozenset[str]:
    """Return the marks of a mention that stands at `span` of the document; what is said has no place in a list of measures."""
    start, end = span
    found = _numbers(doc, start, end)
    if candidate.rule.type in _REMEDIES:
        named = _clause_around(candidate, doc)
        found |= {f"case:{name}" for name, pattern in _CASES if pattern.search(named)}
    if candidate.rule.type == "PROTEST_FORMAL":
        head = candidate.masked.text[slice(*candidate.head)]
        found |= {f"way:{name}" for name, pattern in _WAYS if pattern.search(head)}
    if candidate.rule.type in OCCASIONS:
        found |= _occasion(candidate, doc, pack)
    if not by_words and doc.main != "zh" and _is_further(candidate):
        found.add(MORE)
    if not by_words and (item := _item(doc, start)) is not None:
        found.add(f"item:{item}")
    return frozenset(found)


def _numbers(doc: Document, start: int, end: int) -> set[str]:
    """Return the numbers of papers that are named in start..end; most stretches hold no word for them."""
    if all(doc.folded.find(word, start, end) < 0 for word in _NUMBERED):
        return set()
    return {f"no:{number}" for match in _NUMBER.finditer(doc.folded, start, end) if (number := match[1] or match[2])}


def apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two mentions have marks of one kind and share none of that kind."""
    if not one or not other or one & other == one:
        return False
    for kind in {mark.partition(":")[0] for mark in one}:
        left, right = ({m for m in marks if m.startswith(f"{kind}:")} for marks in (one, other))
        if right and not left & right:
            return True
    return False


def _is_further(candidate: Candidate) -> bool:
    """Tell whether an English act is told as another than the one before it."""
    head = candidate.head[0]
    return _MORE.search(candidate.masked.text, max(0, head - _MORE_REACH), head) is not None


def _clause_around(candidate: Candidate, doc: Document) -> str:
    """Return the words around the act's head up to the commas beside it."""
    masked, (low, high) = candidate.masked, candidate.head
    start, end = masked.start_of(low), masked.end_of(high - 1)
    before = re.split(r"[,;。]", doc.folded[max(masked.start, start - _NEAR) : start])[-1]
    after = re.split(r"[,;。]", doc.folded[end : min(masked.end, end + _NEAR)])[0]
    return before + doc.folded[start:end] + after


def _occasion(candidate: Candidate, doc: Document, pack: Pack) -> set[str]:
    masked, (low, high) = candidate.masked, candidate.head
    start, end = max(masked.start, masked.start_of(low) - _AROUND), min(masked.end, masked.end_of(high - 1) + _AROUND)
    found = {f"nth:{match[1] or match[2]}" for match in _NTH.finditer(doc.folded, start, end)}
    found |= {f"turn:{name}" for name, pattern in _TURNS if pattern.search(doc.folded, start, end)}
    acting = doc.mentions_in(masked.start, masked.end)
    places = compiled(pack, f"events.places.{doc.main}", lambda p: _places(p, doc.main))
    for (begin, stop), name in places.scan(doc.folded[start:end]):
        if not any(m.start < start + stop and start + begin < m.end for m in acting):  # Beijing that talks is a side
            found.add(f"at:{name}")
    return found


def _places(pack: Pack, lang: str) -> Words:
    named = ((fold(name), a.id) for a in pack.actors if a.kind == "place" for name in (a.zh if lang == "zh" else a.en))
    return Words(named, whole=lang == "en")


def _item(doc: Document, at: int) -> int | None:
    """Return where the item of a list begins that holds `at`, None in running text and far down a long page."""
    if at > doc.body_start + LISTED:
        return None
    begin = max(doc.body_start - 1, at - _LONGEST_ITEM)
    blanks = [match.end() for match in _BLANK.finditer(doc.folded, begin, at)]
    items = [match.start() for match in _ITEM.finditer(doc.folded, max([begin, *(b - 1 for b in blanks)]), at)]
    return items[-1] if items else None
