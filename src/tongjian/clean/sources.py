"""The wire or outlet that a page names as the source of its text: 来源：…, "By Reuters", a dateline, a note at the foot."""

import re
from typing import Any, Final

from tongjian.clean.blocks import Layout, squeeze
from tongjian.clean.credits import NOT_NAME
from tongjian.clean.markup import Markup

_SOURCE: Final = re.compile(
    # the bare word is one of any sentence ("来源不明"): it names something after a colon, or alone at the head of a line
    r"(?:(?:来源|來源|稿源|转自|轉自|(?:^|[|•·,]\s{0,2})(?:news\s)?source)\s{0,2}[:：丨|]|(?:转载自|轉載自|转自|轉自|原载于|原載於|来源于|來源於)[:：]?|^(?:来源|來源|稿源)(?=\s))"
    r"\s{0,2}(?!https?:|www\.)(?P<who>[《「]?[^\s:：;；。，,()（）|]{2,24}"
    r"(?: (?!\d)[A-Z][^\s:：;；。，,()（）|]{1,20}){0,3})",
    re.IGNORECASE,
)
_WIRES: Final = re.compile(
    r"^(?:[A-Z][A-Za-z0-9 ,./]{2,60}\s?)?[(（〔【\[]?"
    r"(?P<who>Reuters|AP|AFP|Associated Press|The Associated Press|Bloomberg|Xinhua|Kyodo|Yonhap|TASS|dpa|UPI|CNA"
    r"|新华社|新華社|中新社|中新网|中央社|路透社?|法新社|美联社|美聯社|彭博社?|共同社|韩联社|韓聯社|塔斯社)"
    r"(?:[)）〕】\]]|[^\w]|.{0,8}电|.{0,8}電)"
)
# notes at the foot: "This article was originally published by The Example Post."
_FIRST_PRINTED: Final = re.compile(
    r"\b(?:(?:[Ff]irst|[Oo]riginally)\s(?:published|appeared|printed)|[Rr]epublished|[Rr]eprinted|[Ss]yndicated)"
    r"\s(?:by|on|in|at|from|with permission from)\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[JFMASOND][a-z]{2,8}\.?\s\d)"
    r"(?P<who>(?:[Tt]he\s)?[A-Z][\w.&'’\-]{1,30}(?:\s(?:of\s|the\s|and\s|&\s)?[A-Z][\w.&'’\-]{1,30}){0,4})"
)
# the name behind the stamp of old portals: "http://news.example.cn 2004年05月14日08:12 示例日报"
_BEHIND_STAMP: Final = re.compile(
    r"^(?:https?://\S{4,80}\s{1,3})?(?:19|20)\d{2}(?:年|-|/)\d{1,2}(?:月|-|/)\d{1,2}日?\s{0,2}\d{1,2}:\d{2}(?::\d{2})?\s{1,3}"
    r"(?P<who>[\u4e00-\u9fff]{2,12}[报報网網社台刊]|[\u4e00-\u9fff]{2,8}(?:周刊|週刊|新闻|新聞|在线))(?:\s|$)"
)
_FOOT: Final = 8  # blocks behind the body among which a note stands
_BY_WIRE: Final = re.compile(
    r"(?:^|,\s|\s[-–—|/]\s)(?P<who>(?:The\s)?Associated Press|AP|Reuters|Thomson Reuters|AFP|Agence France[- ]Presse"
    r"|Bloomberg(?:\sNews)?|Xinhua|Kyodo(?:\sNews)?|Yonhap|TASS|UPI|dpa|新华社|新華社|中新社|中央社|路透社?|法新社|美联社|美聯社|彭博社?|共同社|韩联社|韓聯社|塔斯社)"
    r"(?=$|,|\s[-–—|/]\s)"
)


def source_in(lines: list[str]) -> str | None:
    """Return the wire or outlet that short lines (来源：…) or the first words of the body (新华社北京…电, "(Reuters)") name."""
    for line in lines:
        m = (_SOURCE.search(line) or _FIRST_PRINTED.search(line) or _BEHIND_STAMP.search(line)) if len(line) <= 160 else None
        if m and not NOT_NAME.search(m.group("who")):
            return str(m.group("who")).strip("《》「」[]【】 .")
    for line in lines:
        m = _WIRES.match(line)
        if m:
            return str(m.group("who"))
    return None


def wire_in(byline: str | None) -> str | None:
    """Return the wire that a byline is, or names behind its writer ("Jane Roe, Reuters"), or None."""
    m = _BY_WIRE.search(byline or "")
    return m.group("who") if m else None


def source_of(markup: Markup, layout: Layout, first: int, lines: list[str]) -> str | None:
    """Return the named source of a page; `first`: index of the first block of the body, `lines`: the lines of the body."""
    for key in ("source", "article:source", "weibo: article:source", "mediaid"):
        value: Any = markup.metas.get(key)
        if value and not NOT_NAME.search(value):
            return squeeze(value).removeprefix("来源：").removeprefix("来源:")
    around = [b.apart for b in layout.blocks[max(0, first - 12) : first + 2]]
    return source_in([*around, *lines[:1], *lines[-1:], *_behind(layout, lines)])


def _behind(layout: Layout, lines: list[str]) -> list[str]:
    """Return the short lines that follow the last line of the body."""
    last = next((i for i in range(len(layout.blocks) - 1, -1, -1) if lines and layout.blocks[i].text == lines[-1]), None)
    if last is None:
        return []
    return [b.apart for b in layout.blocks[last + 1 : last + 1 + _FOOT] if _NOTE.search(b.apart)]


_NOTE: Final = re.compile(
    r"来源|來源|转载|轉載|转自|轉自|原载|原載|稿源|published|appeared|reprinted|republished|syndicated", re.IGNORECASE
)
