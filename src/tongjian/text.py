"""Text seen character by character: script folding that keeps offsets, sentences, search tokens."""

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from tongjian.errors import MissingInputError

CJK: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_CJK_CHAR = re.compile(f"[{CJK}]")


def is_cjk(ch: str) -> bool:
    """Tell whether `ch` is a Han character."""
    return bool(_CJK_CHAR.match(ch))


@cache
def _simplified() -> dict[str, str]:
    """OpenCC's table of traditional → simplified characters."""
    return {old: new for old, new in characters("TSCharacters").items() if len(new) == 1}


@cache
def characters(name: str) -> dict[str, str]:
    """Return a table of OpenCC from one character to another; where several are given, the first (most usual) one.

    Source: OpenCC (Apache-2.0), as shipped by opencc-python-reimplemented. `name` is that of its file, TSCharacters or
    STCharacters. Raises MissingInputError where the package is not installed.
    """
    table: dict[str, str] = {}
    spec = find_spec("opencc")  # found and not imported: only its data is read
    if spec is None or not spec.submodule_search_locations:
        raise MissingInputError("the package opencc-python-reimplemented is not installed; install it")
    path = Path(spec.submodule_search_locations[0], "dictionary", f"{name}.txt")
    for line in path.read_text(encoding="utf-8").splitlines():
        left, _, right = line.partition("\t")
        if len(left) == 1:
            table[left] = right.split(" ")[0]
    return table


class _Fold(dict[int, int]):
    """A str.translate table filled as characters are met; every entry maps one character to one."""

    def __missing__(self, code: int) -> int:
        ch = chr(code)
        wide = unicodedata.normalize("NFKC", ch)
        if len(wide) == 1:
            ch = wide
        ch = _simplified().get(ch, ch)
        low = ch.lower()
        if len(low) == 1:
            ch = low
        if ch in "’‘´`ʼ":
            ch = "'"
        value = ord(" ") if ch in "\u00a0\u2009\u202f" else ord(ch)
        self[code] = value
        return value


_FOLD = _Fold()
_NAME = 40  # characters; the names and words of an article are folded again and again


def fold(text: str) -> str:
    """Return `text` simplified, half-width and lower-case, of the very same length, so that offsets hold in both."""
    return _short(text) if len(text) <= _NAME else _folded(text)


def _folded(text: str) -> str:
    # plain letters have no other script and no other width: the table would be asked for each of them
    return text.lower().replace("`", "'") if text.isascii() else text.translate(_FOLD)


_short = lru_cache(maxsize=8192)(_folded)


_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|gen|sen|rep|gov|lt|col|sgt|st|jr|sr|inc|ltd|co|corp|vs|etc|no|nos|fig|sec|art|u\.s|u\.k|u\.n|e\.u"
    r"|e\.g|i\.e|p\.m|a\.m|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|d\.c|h\.r|op|approx|est)|\b[a-z])\.$",
    re.IGNORECASE,
)
_MAY_END = re.compile(r"\b(?:[A-Z]\.[A-Z]|Inc|Ltd|Corp|[ap]\.m)\.$")
_ON_X = re.compile(r"\b(?:on|to|via) X\.$")  # the platform, behind whose name a sentence can end
_OPENING = re.compile(
    r"\s+(?:The|This|That|These|Those|It|He|She|They|We|There|But|However|While|If|When|Although|After|Its|Their|In|On)[ ,]"
)
# it begins with one class of characters, so that the places that no sentence ends at are passed over fast
_BREAK = re.compile(
    r"[。！？!?；….\n](?:(?<=\n)\n*"
    r"|(?<=\.)(?:(?<!\d\.)[”’\"')]*(?=\s)|[”’\"')]+(?=\s)|(?=\s|$)|(?:(?<=[a-z]{3}\.)|(?<=\d{4}\.))(?=[A-Z][a-z]+[ ,]))"
    r"|(?<![.\n])[。！？!?；…]*[”’」』）)\"']*)"
)
_CLOSING = frozenset("\"”’')")


def sentences(text: str) -> list[tuple[int, int]]:
    """Cut `text` into sentences: (start, end) in order, blank ones left out, surrounding space not included.

    A line end always cuts. A full stop cuts when white space (or, where a page lost it, a capitalised word) follows and
    what stands before is no abbreviation or initial; a closing quote mark belongs to the sentence it closes.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for mark in _BREAK.finditer(text):
        if _goes_on(text, mark) or (mark.group()[0] == "." and _inside_sentence(text, start, mark)):
            continue
        _append(found, text, start, mark.end())
        start = mark.end()
    _append(found, text, start, len(text))
    return found


def _goes_on(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a small letter follows a closing mark: "Who pays?" she asked; the senator (R-Wis.) said."""
    after = text[mark.end() : mark.end() + 2]
    return mark.group()[-1] in _CLOSING and after[:1] == " " and after[1:].isascii() and after[1:].islower()


def _inside_sentence(text: str, start: int, mark: re.Match[str]) -> bool:
    before = text[max(start, mark.start() - 8) : mark.start() + 1]
    if not _ABBREVIATION.search(before) or _ON_X.search(before):
        return False
    # an abbreviation before a capital mostly precedes a name; these can end a sentence, before a word that opens one
    if _MAY_END.search(before) and _OPENING.match(text, mark.end()):
        return False
    return bool(text[mark.end() : mark.end() + 3].lstrip())


_WRAP_WIDTH = 100  # no line of hard-wrapped text is longer
_BULLET = re.compile(r"\s*(?:[-•·#>|]|\*(?=[\s*])|\d{1,2}[.)]\s|\(?[a-z]\)|\\\()")


def unwrapped(text: str, cut: list[tuple[int, int]], body: int = 0) -> list[tuple[int, int]]:
    """Join the sentences of `cut` that only a hard line wrap parts, and return the list; other texts come back as they are.

    A text counts as wrapped when no line is longer than 100 characters and most lines of some length end without a stop.
    `body` is where the body begins: nothing is joined over it. Where a page broke its text before a name, behind a word that no
    sentence ends with (a deal with / China), the pieces are joined whatever the lines are like.
    """
    cut = _mended(text, cut, body)
    lines = text[body:].split("\n")
    long_lines = [line for line in lines if len(line) >= 45]
    if max(map(len, lines), default=0) > _WRAP_WIDTH or len(long_lines) < 4:
        return cut
    if sum(line.rstrip()[-1:] not in '.!?:;。”"' for line in long_lines) * 2 < len(long_lines):
        return cut
    found: list[tuple[int, int]] = []
    for start, end in cut:
        if found and found[-1][0] >= body and _is_wrap(text, found[-1], start):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


_UNFINISHED = re.compile(
    r"(?<![;:,]) (?:with|the|a|an|of|to|in|on|at|for|by|and|or|that|than|as|from|into|which|who|whose|its|his|her|their|but|is|"
    r"are|was|were|be|has|have|had|will|would|not|without|between|under|over|after|before|such as)$"
)
_UNFINISHED_REACH = 10  # characters


def _mended(text: str, cut: list[tuple[int, int]], body: int) -> list[tuple[int, int]]:
    """Join pieces of which the first breaks off behind a preposition, an article or such a word at the end of a line."""
    found: list[tuple[int, int]] = []
    for start, end in cut:
        before = found[-1] if found else (0, 0)
        broken = (
            before[0] >= body and found and _UNFINISHED.search(text, max(before[0], before[1] - _UNFINISHED_REACH), before[1])
        )
        if broken and text[start].isalnum() and text[before[1] : start].strip(" ") in ("\n", "\n\n"):
            found[-1] = (before[0], end)
        else:
            found.append((start, end))
    return found


def _is_wrap(text: str, before: tuple[int, int], start: int) -> bool:
    """Tell whether the line end between two pieces is a wrap.

    It is one line end without a bullet after it, with a full line before it or words after it that go on.
    """
    gap = text[before[1] : start]
    if gap.count("\n") != 1 or _BULLET.match(text, start):
        return False
    line = text[text.rfind("\n", 0, before[1]) + 1 : before[1]]
    goes_on = text[start].islower() or gap.endswith(" ")  # links within a line are often set on lines of their own
    if len(line) < 30 and not goes_on:
        return False
    tail = text[max(0, before[1] - 8) : before[1]]
    return tail[-1:] not in ".!?:;。！？" or bool(_ABBREVIATION.search(tail))


def _append(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    kept = piece.strip()
    if kept:
        start += len(piece) - len(piece.lstrip())
        found.append((start, start + len(kept)))


_TOKEN = re.compile(f"[{CJK}]+|[^\\W{CJK}]+")


def search_tokens(text: str) -> list[str]:
    """Return the tokens under which `text` is indexed: folded words, and bigrams of each Han run (a lone character as itself)."""
    tokens: list[str] = []
    for run in _TOKEN.findall(fold(text)):
        if is_cjk(run[0]) and len(run) > 1:
            tokens.extend(run[i : i + 2] for i in range(len(run) - 1))
        else:
            tokens.append(run)
    return tokens


def plain(text: str) -> str:
    """Return a text on one line, without the characters that steer a terminal or turn the order of letters round.

    What a page or a file name holds is printed for people: an escape sequence in a headline must not clear their screen, fill
    their clipboard or forge a line.
    """
    return " ".join("".join(ch if ch.isprintable() or ch.isspace() else "" for ch in text).split())


def script_of(text: str) -> str:
    """Return "zh-Hans" or "zh-Hant" for Chinese text by counting characters that occur in one script only.

    A text with no such character counts as zh-Hans.
    """
    traditional = simplified = 0
    table = _simplified()
    only_simplified = _only_simplified()
    for ch, count in Counter(text[:20000]).items():
        if table.get(ch, ch) != ch:
            traditional += count
        elif ch in only_simplified:
            simplified += count
    return "zh-Hant" if traditional > simplified else "zh-Hans"


@cache
def _only_simplified() -> frozenset[str]:
    table = _simplified()
    return frozenset(new for old, new in table.items() if new != old and new not in table)
