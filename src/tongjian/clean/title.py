"""The headline of a page: what the page shows and what its head says, by agreement."""

import html
import re
from typing import Any, Final

from lxml import etree

from tongjian.clean.blocks import Layout, squeeze, weight
from tongjian.clean.markup import Markup
from tongjian.clean.region import key

_CUT: Final = re.compile(
    r"\s{0,3}(?:[|_\uff5c]|--|\s[-\u2013\u2014\u00b7»«:]\s|(?<=[^\sA-Za-z0-9\-\u2014])[-\u2013](?=[^\s\-]{2,20}$))\s{0,3}"
)
# a section's name that stands between the headline and the site's: "…-国际频道-示例网"
_SECTION: Final = re.compile(
    r"\s{0,2}[-_–|]{1,2}\s{0,2}(?:(?:国际|國際|国内|國內|时政|時政|社会|社會|财经|財經|经济|經濟|军事|軍事|科技|体育|體育|娱乐|娛樂|滚动|要闻|要聞|新闻|新聞|评论|評論"
    r"|观点|觀點|地方|港澳|台湾|臺灣|台灣|两岸|兩岸|世界|全球|股票|证券|證券|房产|汽车|教育|健康|文化|法治|能源|产业|產業|首页|正文|中国|中國){1,2}"
    r"(?:频道|頻道|新闻|新聞|中心|版|要闻|要聞)?|World|Politics|Business|News|Economy|Opinion|Technology)$"
)
_HARD: Final = frozenset("_|\uff5c")  # marks that seldom stand inside a headline
_WORD: Final = re.compile(r"[^\W\d_]{4,}|[\u4e00-\u9fff]{2}")
_LABEL: Final = 12  # characters that a section's name before the headline has
_LEAST: Final = 12.0  # weight of the shortest headline


def title_of(markup: Markup, layout: Layout) -> str:
    """Return the headline, or "" where none can be told. Prefers the shown line that the head's titles confirm."""
    site = markup.metas.get("og:site_name", "")
    claims = _claims(markup, site)
    h1s = _texts(layout, "h1")
    # a lesser heading that is longer than the claim is of another part: "Comments on …"
    lesser = [*_texts(layout, "h2"), *_texts(layout, "h3")]
    for heading in h1s + [line for line in lesser if any(len(line) <= len(claim) + _LABEL for claim in claims)]:
        for claim in claims:
            if _agree(claim, heading):
                return claim if _labelled(heading, claim) else heading
    single = _single(h1s, claims, site)
    if single:
        return single
    shown = [_shown(layout, claim) for claim in claims]
    return next((line for line in shown if line), claims[0] if claims else h1s[0] if h1s else "")


def _claims(markup: Markup, site: str) -> list[str]:
    """Return the head's titles without the site's name: JSON-LD's headline, og:title, the title element."""
    head = markup.tree.find(".//head/title")
    page_title = "".join(head.itertext()) if head is not None else ""
    named = (markup.article.get("headline"), markup.metas.get("og:title"), page_title)
    cleaned = (without_site(squeeze(html.unescape(name)), site) for name in named if isinstance(name, str))
    return [claim for claim in cleaned if weight(claim) >= _LEAST]


def _texts(layout: Layout, tag: str) -> list[str]:
    found: list[str] = []
    for name, node in zip(layout.tags, layout.nodes, strict=True):
        if name == tag and len(found) < 20:
            text = squeeze(_text(node))
            if weight(text) >= _LEAST and len(text) <= 300:
                found.append(text)
    return found


def _text(node: Any) -> str:
    """Return the text of a heading, its lines apart."""
    if node.find(".//br") is None:
        return "".join(node.itertext())
    pieces: list[str] = []
    for event, part in etree.iterwalk(node, events=("start", "end")):
        if event == "start":
            pieces.append(part.text or "")
        elif part is not node:
            pieces.append(f"{' ' if part.tag == 'br' else ''}{part.tail or ''}")
    return "".join(pieces)


def _agree(claim: str, heading: str) -> bool:
    """Tell whether one of the two is the other, perhaps with a label before or a site's name behind it."""
    one, other = key(claim), key(heading)
    long, short = (one, other) if len(one) >= len(other) else (other, one)
    return len(short) >= 4 and len(short) * 2 >= len(long) and (long.startswith(short) or long.endswith(short))


def _labelled(heading: str, claim: str) -> bool:
    """Tell whether the heading is the claim with a section's one word before it ("Opinion", "Politics |")."""
    label = heading[: -len(claim)].strip(" |:/\uff5c\u4e28\u00b7") if heading.endswith(claim) else ""
    return bool(label) and len(label) <= 15 and " " not in label


def _single(h1s: list[str], claims: list[str], site: str) -> str | None:
    """Return the page's only h1 where it shares words with the head's titles: these are often written for search engines."""
    different = list(dict.fromkeys(h1s))
    if len(different) != 1 or key(different[0]) == key(site):
        return None
    told = {word.lower() for claim in claims for word in _WORD.findall(claim)}
    return different[0] if any(word.lower() in told for word in _WORD.findall(different[0])) else None


def _shown(layout: Layout, claim: str) -> str | None:
    """Return the longest line of the page with which a title of the head begins, if it is most of it."""
    whole = key(claim)
    best = ""
    for block in layout.blocks:
        own = key(block.text)
        end = whole.startswith(own) or whole.endswith(own)  # a site's name may stand before it: "The Example: …"
        if len(own) > len(key(best)) and len(own) * 2 >= len(whole) and end and block.linked < 0.8:
            best = block.text
    return best or None


def without_site(title: str, site: str = "") -> str:
    """Return `title` without the site's or section's name behind it: "Steel prices fall | The Example" → "Steel prices fall"."""
    if title[:1] in "-_|–—":
        return ""
    for cut in _CUT.finditer(title):
        before, rest = title[: cut.start()].strip(), title[cut.end() :]
        if not before:
            return ""
        named = bool(site) and key(rest).endswith(key(site))
        mark = cut.group().strip()
        short = weight(rest) <= 75 and len(rest) <= len(before)
        if weight(before) >= _LEAST and (named or mark in _HARD or short):
            section = _SECTION.search(before)
            return before[: section.start()].strip() if section and weight(before[: section.start()]) >= _LEAST else before
    return title
