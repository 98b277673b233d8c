"""Who wrote and who published a page: byline, outlet and the source that it names."""

import re
from typing import Final
from urllib.parse import urlsplit

from lxml import etree

from tongjian.clean.blocks import Layout, squeeze
from tongjian.clean.linked_data import names_of
from tongjian.clean.markup import Markup
from tongjian.clean.region import key

_META_AUTHOR: Final = (
    "author",
    "article:author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "og:author",
    "og:article:author",
    "cxenseparse:author",
    "citation_author",
)
_BY: Final = re.compile(
    r"(?:^|\b(?:posted|published|written|story|words|report|reported|reporting|edited)\s[^.]{0,40}?|[|•·]\s{0,2})\bby[:\s]{1,3}(?P<who>[A-Z\u00c0-\u024f].{1,90})$",
    re.IGNORECASE,
)
_BEFORE_DATE: Final = re.compile(
    r"^(?P<who>[A-Z][\w'’.\-]{1,20}(?: [A-Z][\w'’.\-]{0,20}){1,3})\s{0,2}(?:[-–—|•·,/]\s{0,2})?"
    r"(?:[A-Za-z][A-Za-z ]{2,30}[|•·]\s{0,2})?"  # a role between two marks
    r"(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2},? \d{4})"
)
_LABELLED_EN: Final = re.compile(
    r"^(?:Words|Text|Story|Author|Writer|Reporter|WORDS|TEXT|AUTHOR)\s{0,2}:\s{0,3}"
    r"(?P<who>[A-Z][\w'’.\-]{1,20}(?: [A-Z][\w'’.\-]{0,20}){1,3})$"
)
# within the dateline: （记者李一）, （本报驻秘鲁记者 李一、王二）
_DATELINE_ZH: Final = re.compile(
    r"(?:[电電讯訊日]|报道|報導|消息)\s?[（(][^（()）。，]{0,10}?(?:记者|記者|特派员|特派員)\s{0,2}"
    r"(?P<who>[\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4}){0,3})\s{0,2}[）)]"
)
_OPENING: Final = 70  # characters of the body in which a dateline ends
_AUTHOR_ZH: Final = re.compile(
    r"(?:作者|撰文|文|记者|記者|撰稿|采写)\s{0,2}(?:[:：丨|/／]|(?<=者)\s)\s{0,2}"
    r"(?P<who>[^\s:：;；。，,()（）|/]{2,12}"
    r"(?:[ 、][^\s:：;；。，,()（）|/来來]{2,6}){0,4})"
)
_REPORTER_ZH: Final = re.compile(  # 記者王一／綜合報導; 文／王一
    r"(?:记者|記者)\s{0,2}(?P<who>[\u4e00-\u9fff·]{2,4}(?:[、 ][\u4e00-\u9fff·]{2,4}){0,3})\s{0,2}[/／|丨]"
    r"\s{0,2}[\u4e00-\u9fff]{0,8}(?:报道|报导|報導|報道)"
)
_POST_ZH: Final = re.compile(  # 本报驻秘鲁记者 王一
    r"^(?:作者|撰文|文|撰稿)\s{0,2}[:：/／|丨]\s{0,2}|^[\u4e00-\u9fff]{2,8}[社報报網网台]\s{0,2}[记記]者\s{0,2}(?=[\u4e00-\u9fff]{2,4}$)|^(?:本[报報刊网網台社])?(?:驻|駐)?[\u4e00-\u9fff]{0,8}?(?:特约|特約|实习|實習|见习|見習|首席|资深|資深)?"
    r"(?:记者|記者|通讯员|通訊員|撰稿人|评论员|評論員|特派员|特派員)[\s:：]{1,3}(?=[\u4e00-\u9fff])"
)
_ROLE_ZH: Final = re.compile(
    r"(?<=[\u4e00-\u9fff])\s[\u4e00-\u9fff]{0,10}(?:记者|記者|编辑|編輯|撰稿人|评论员|評論員|特派员|特派員)$"
)
NOT_NAME: Final = re.compile(r"https?:|www\.|@|\d{2}|^\W+$|\bcomments?\b|^(?:published|updated|posted)\b", re.IGNORECASE)
_LATER: Final = re.compile(  # what stands behind a name: a date, a role, the outlet
    r"\s{0,2}[|•·]|\s{0,2}(?:发表于|發表於|发布于|發布於|发布时间|發布時間|来源|來源|更新)|\s[-–—]\s|(?:,?\s{0,2}(?:(?:on|at)\s)?\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d)|\d{1,4}[-/.:]\d"
    r"|,?\s{0,2}\b\d{1,2}\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|\s{0,2}[《〈]|\s{0,2};\s(?:editing|additional|writing)"
    r"|(?:,\s{0,2}|\s)(?:staff writer|senior|reporter|correspondent"
    r"|contributor|editor|special to|published|updated|posted|for the|opinion|columnist)\b"
    r"|\s(?:USA TODAY|Associated Press|Reuters|AFP|CNN|BBC)\b",
    re.IGNORECASE,
)
_AUTHORS: Final = etree.XPath(".//*[@rel = 'author' or @itemprop = 'author']")
_CANONICAL: Final = etree.XPath("//link[contains(concat(' ', normalize-space(@rel), ' '), ' canonical ')]/@href")
_ARTICLE_ADDRESS: Final = re.compile(r"https?://[\w.\-]{3,253}(?::\d{1,5})?/[^\s/<>\"'][^\s<>\"']{0,2000}")  # no bare home page
_WRITTEN: Final = (_BY, _LABELLED_EN, _REPORTER_ZH, _AUTHOR_ZH, _BEFORE_DATE)
_TITLE_PARTS: Final = re.compile(r"\s{0,2}(?:[|_｜]|--|\s[-–—]\s|(?<=[\u4e00-\u9fff])[-–—](?=[\u4e00-\u9fff]))\s{0,2}")
_OUTLET: Final = re.compile(
    r"[\u4e00-\u9fffA-Z0-9][\u4e00-\u9fffA-Za-z0-9·.]{1,11}"
    r"|(?:(?:[A-Z0-9][\w.&'’\-]*|of|the|and|for|in|on) ?){1,5}"
)
_WORDS: Final = 14  # words of a line of names at most
_AUTHOR_WORDS: Final = frozenset(["byline", "author", "authors", "by", "writer", "bylines", "contributor", "zuozhe"])


def byline_of(markup: Markup, layout: Layout, limit: int, url: str | None) -> str | None:
    """Return the authors' names as one line, or None. `limit`: index of the first block of the body."""
    told = _clean_names(names_of(markup.article.get("author")))
    for name in _META_AUTHOR:
        told = told or _clean_names([markup.metas.get(name, "")])
    house = _houses(markup, url)
    people = [name for name in told if key(name) not in house]
    shown = [] if people else _clean_names(_marked(layout)) or _clean_names(_written(layout, limit))
    names = people or [name for name in shown if key(name) not in house] or told or shown
    return ", ".join(dict.fromkeys(names)) or None


def _houses(markup: Markup, url: str | None) -> set[str]:
    """Return the names under which the outlet itself may stand as author."""
    named = [*names_of(markup.article.get("publisher")), markup.metas.get("og:site_name", ""), host_of(url) or ""]
    return {key(name) for name in named if name} | {key(label) for label in (host_of(url) or "").split(".")[:-1]}


def _clean_names(raw: list[str]) -> list[str]:
    found = []
    for name in raw:
        name = _ROLE_ZH.sub("", _POST_ZH.sub("", squeeze(name)))
        cut = _BY.search(name)
        who = cut.group("who") if cut else name
        text = _LATER.split(who)[0].strip(" ,;|·•-–—/")
        text = who if text == "The" else text  # "The Associated Press" is a name, and no writer of it
        if 2 <= len(text) <= 120 and len(text.split()) <= _WORDS and not name.startswith(",") and not NOT_NAME.search(text):
            found.append(text)
    return found


def _marked(layout: Layout) -> list[str]:
    """Return the names that the markup itself calls an author."""
    for node in _AUTHORS(layout.nodes[0]) if layout.nodes else ():
        text = squeeze(" ".join(node.itertext()))
        if 2 <= len(text) <= 80:
            return [text]
    for words, node in zip(layout.words, layout.nodes, strict=True):
        if words & _AUTHOR_WORDS:
            text = squeeze(" ".join(node.itertext())[:200])
            if 3 <= len(text) <= 60:
                return [text]
    return []


def _written(layout: Layout, limit: int) -> list[str]:
    for block in layout.blocks[max(0, limit - 15) : limit + 3]:
        if len(block.text) <= 160:
            m = next((m for pattern in _WRITTEN if (m := pattern.search(block.apart))), None)
            if m:
                return [m.group("who")]
    for block in layout.blocks[limit : limit + 2]:
        if m := _DATELINE_ZH.search(block.text[:_OPENING]):
            return [m.group("who")]
    return []


def outlet_of(markup: Markup, url: str | None, title: str = "") -> str | None:
    """Return the publisher's name: JSON-LD's publisher, og:site_name, the name behind the headline, or the host without www."""
    metas = (squeeze(markup.metas.get(name, "")) for name in ("og:site_name", "application-name"))
    for name in (*names_of(markup.article.get("publisher")), *metas):
        if (outlet := as_outlet(name)) is not None:
            return outlet
    host = host_of(url)
    return _behind_title(markup, title if host else "") or host


def as_outlet(name: str) -> str | None:
    """Return what is given as an outlet's name; None where it holds no letter or digit (no address can hold `..`)."""
    return name if any(character.isalnum() for character in name) else None


def _behind_title(markup: Markup, title: str) -> str | None:
    """Return the name that stands behind the headline in the page's title.

    `title`: the headline. Where it is given, it must be all that stands before, and what stands behind must look like a name.
    """
    head = markup.tree.find(".//head/title")
    parts = _TITLE_PARTS.split(squeeze("".join(head.itertext()))) if head is not None else []
    if len(parts) < 2 or not 2 <= len(parts[-1]) <= 30:
        return None
    return parts[-1] if not title or (key(parts[0]) == key(title) and _OUTLET.fullmatch(parts[-1])) else None


def own_address(markup: Markup) -> str | None:
    """Return the address that the page gives itself (canonical link, og:url), for a page that came without one."""
    for written in (*_CANONICAL(markup.tree), markup.metas.get("og:url", "")):
        if _ARTICLE_ADDRESS.fullmatch(written.strip()):
            return str(written.strip())
    return None


def host_of(url: str | None) -> str | None:
    """Return the host of `url` without www and m, or None."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    return re.sub(r"^(?:www|m|wap|amp)\.", "", host) or None
