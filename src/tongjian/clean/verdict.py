"""Which pages are no articles, and why. A page is dropped only when its own parts say so plainly."""

import re
from typing import Final, NamedTuple

from tongjian.clean.blocks import Layout, weight
from tongjian.clean.linked_data import article_record
from tongjian.clean.markup import Markup
from tongjian.text import fold

_PAYWALL: Final = re.compile(
    r"(?:订阅|登录|付费|购买|开通会员|成为会员|加入会员)(?:会员)?(?:后)?.{0,10}(?:阅读|查看|浏览|解锁).{0,6}(?:全文|更多|完整|文章|内容)|(?:全文|完整内容).{0,6}(?:仅限|限).{0,6}(?:会员|订户|订阅)"
    r"|(?:subscribe|sign in|log in|register|become a (?:member|subscriber)).{0,40}(?:to (?:continue|keep|read)|for full access|unlock)"
    r"|(?:this (?:article|content|story) is|exclusively) (?:only )?(?:for|available to).{0,20}(?:subscribers|members)|already a subscriber"
)
_SHORT: Final = 260.0  # weight (about 100 Han characters) under which a body may be a stub
_MANY_LINKS: Final = 30


class Verdict(NamedTuple):
    """Why a page is no article: the word for `rejects`, and a sentence."""

    reason: str
    detail: str


def verdict(markup: Markup, layout: Layout, lines: list[str], dated: bool) -> Verdict | None:
    """Return why the page is no article, or None where it is one. `dated`: a publication time was found on the page."""
    size = sum(weight(line) for line in lines)
    if size < 20:
        return Verdict("empty", "The page shows no running text.")
    if size < _SHORT and _walled(markup, layout):
        return Verdict("paywall", "The page shows only the beginning of the article and asks readers to subscribe or sign in.")
    record = article_record(markup.records)
    links = sum(1 for b in layout.blocks if b.linked >= 0.5)
    prose = sum(1 for line in lines if weight(line) >= 100)
    if (
        not record
        and not dated
        and links >= _MANY_LINKS
        and prose == 0
        and not markup.metas.get("og:type", "").startswith("article")
    ):
        return Verdict("index_page", f"The page is a list: {links} linked lines and no paragraph.")
    return None


def _walled(markup: Markup, layout: Layout) -> bool:
    free = article_record(markup.records).get("isAccessibleForFree")
    if isinstance(free, bool | str) and str(free).lower() == "false":
        return True
    return any(_PAYWALL.search(fold(b.text)) for b in layout.blocks if len(b.text) <= 200)
