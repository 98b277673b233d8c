"""What a figure counts: the name behind the number, read up to the words that end it (lexicon/figures.yml)."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from tongjian.coding.document import Document

NEVER = "(?!)"  # a pattern that matches nothing
LONGEST = 14  # characters of a Chinese name or clause behind a number
_CHAR = "[\u4e00-\u9fffa-z0-9·]"
_STOP = r"[,。;:!?、()《》「」『』“”\"'\s/]|$"
_WORD = "[a-z][a-z'-]*"
_PLURAL = r"[a-z][a-z'-]*(?<![sui'])s"  # companies, and not: previous, access, basis


class Counted:
    """The patterns of one language for what stands behind a number."""

    __slots__ = ("_behind_counter", "_behind_measure", "_clause", "_counting", "_persons", "_relative")

    def __init__(self, words: Mapping[str, Any], lang: Literal["zh", "en"]) -> None:
        self._behind_counter, self._behind_measure, self._clause = (_chinese if lang == "zh" else _english)(words)
        self._counting = frozenset(
            words.get("counters", ()) if lang == "zh" else (*words.get("money", ()), *words.get("signs", ()), "")
        )
        self._persons = frozenset(words.get("persons", ()))
        self._relative = re.compile("|".join(words.get("relative", ())) or NEVER)

    def read(self, doc: Document, at: int, unit: str) -> tuple[str, int]:
        """Return what the figure that ends at offset `at` counts, and where its words end; ("", at) when nothing is named."""
        if unit in self._persons:
            return "", at
        counter = unit.lower() in self._counting
        match = self._behind_clause(doc, at) if counter else None
        match = match or (self._behind_counter if counter else self._behind_measure).match(doc.folded, at)
        if not match:
            return "", at
        start, end = match.span("goods" if match.groupdict().get("goods") else "noun")
        words = doc.full[start:end].rstrip()
        return words, start + len(words)

    def _behind_clause(self, doc: Document, at: int) -> re.Match[str] | None:
        """Match a clause and the name behind it: 3家不受影响的公司. What belongs to those counted is none: 3家公司的股票."""
        match = self._clause.match(doc.folded, at)
        return match if match and self._relative.search(doc.folded, match.start("clause"), match.end("clause")) else None


def _chinese(words: Mapping[str, Any]) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns behind a counter (23家企业), behind a measure (20亿美元的农产品), and behind a clause."""
    ends = "|".join(words.get("ends", ())) or NEVER
    none = f"(?!{'|'.join(words.get('no_noun', ())) or NEVER}|{ends})"
    name = f"{none}(?P<noun>{_CHAR}{{1,{LONGEST}}}?)(?={_STOP}|{ends})"
    goods = f"{none}(?P<goods>{_CHAR}{{0,6}}?(?:{'|'.join(words.get('goods', ())) or NEVER}))"
    return (
        re.compile(name),
        re.compile(rf"(?:的|(?={_CHAR}{{1,4}}(?:{_STOP}))){name}|{goods}"),
        re.compile(f"(?P<clause>{_CHAR}{{1,{LONGEST}}}?)的{name}"),
    )


def _english(words: Mapping[str, Sequence[str]]) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns behind a number or money (31 entities), behind a measure (two tons of ore), and behind a clause.

    Behind a measure stands `of`: two tons rich in ore name nothing. English has no clause before the name.
    """
    ends = "|".join(map(re.escape, words.get("ends", ()))) or NEVER
    word = rf"(?!(?:{ends})\b){_WORD}"
    plural = rf"(?:{'|'.join(words.get('plurals', ())) or NEVER}|(?!(?:{ends})\b){_PLURAL})\b"
    many = rf"(?:(?!{plural}){word}\s){{0,3}}?{plural}"
    # two words for one name: 21 Asian and Pacific states
    joined = rf"(?!{plural}){word}\sand\s{many}"
    more = rf"(?:\s(?!(?:{ends}|the|a|an|[a-z]+ed|[a-z]+ly)\b){_WORD})"
    noun = rf"(?P<noun>(?:u\.s\.\s)?(?:{joined}|{many}|(?!u\.s\.){word}{more}{{0,2}}))"
    worth = r"(?:[\s-]+worth\s+of|\s+of)?\s+(?:the\s+)?"
    return re.compile(worth + noun), re.compile(r"(?:[\s-]+worth\s+of|\s+of)\s+(?:the\s+)?" + noun), re.compile(NEVER)
