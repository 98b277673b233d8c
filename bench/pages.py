"""Made-up news pages of made-up sites, as many as wanted: their stories differ, and each site dresses them its own way.

The dress is what such pages have in the wild: menus, teasers, shares, comments, advertisements, letters, data in scripts, styles.
"""

import json
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from tongjian import ids
from tongjian.model import Page

PER_DAY = 40  # stories a day
_FIRST_DAY = 1_262_304_000  # 2010-01-01
_TOLD: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("stories.yml").read_text(encoding="utf-8"))


class Story(NamedTuple):
    """What a page tells, in one language."""

    number: int
    lang: str
    title: str
    author: str
    stamp: str  # ISO-8601 with zone
    lines: list[str]


def story(number: int, lang: str) -> Story:
    """Return the story of a number; the same number gives the same story."""
    rng = random.Random(number)
    at = 0 if lang == "en" else 1
    one, other = rng.sample(_TOLD["states"], 2)
    moment = time.gmtime(_FIRST_DAY + number // PER_DAY * 86_400 + rng.randrange(36_000))
    days = time.strftime("%A", moment), f"{moment.tm_mday}日"
    lead = rng.choice(_TOLD["leads"])
    goods = rng.choice(_TOLD["goods"])

    def say(form: str) -> str:
        return form.format(a=one[at], b=other[at], g=goods[at], n=rng.randint(3, 97), day=days[at])

    more = [say(form[lang]) for form in rng.sample(_TOLD["more"], rng.randint(5, len(_TOLD["more"])))]
    stamp = time.strftime("%Y-%m-%dT%H:%M:%S", moment) + ("Z" if lang == "en" else "+08:00")
    return Story(number, lang, say(lead[f"{lang}_title"]), rng.choice(_TOLD["people"])[at], stamp, [say(lead[lang]), *more])


def _list(label: str, count: int, lang: str, number: int, around: str = "li") -> str:
    """Return links to other pages, as menus and lists of headlines have them."""
    words = "Section" if lang == "en" else "栏目"
    return "".join(
        f'<{around} class="{label}-item"><a href="/{label}/{number + n}" data-n="{n}" title="{words} {n}">'
        f"{words} {label} {n}</a></{around}>"
        for n in range(count)
    )


def _teasers(count: int, lang: str, number: int) -> str:
    """Return boxes with headline, words and date of other stories."""
    found = []
    for n in range(count):
        other = story(number * 31 + n + 7, lang)
        found.append(
            f'<div class="card"><a class="card-link" href="/story/{other.number}"><img src="/i/{n}.jpg" srcset="/i/{n}-2x.jpg 2x"'
            f' alt="{other.title}"><h3 class="card-title">{other.title}</h3></a>'
            f'<p class="card-text">{other.lines[0][:70]}</p><span class="card-date">{other.stamp[:10]}</span></div>'
        )
    return "".join(found)


def _comments(count: int, lang: str) -> str:
    said = (
        "I do not think that this will work out for anybody, least of all for us."
        if lang == "en"
        else "我看这事没那么简单，大家走着瞧吧。"
    )
    return "".join(
        f'<li class="comment"><b class="comment-author">reader{n}</b><p>{said} ({n})</p><a href="#reply{n}">Reply</a></li>'
        for n in range(count)
    )


def _script(size: int) -> str:
    data = {"config": {f"key{n}": {"slot": n, "sizes": [300, 250], "path": f"/ads/{n}"} for n in range(size)}}
    return f"<script>window.__STATE__={json.dumps(data)};</script><script async src=/a.js></script>"


def _style(size: int) -> str:
    return "<style>" + "".join(f".c{n}{{margin:0 {n}px;color:#{n:06x}}}" for n in range(size)) + "</style>"


def _head(told: Story, site: str, *, data: bool = True, metas: bool = True) -> str:
    record = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": told.title, "datePublished": told.stamp,
        "author": {"@type": "Person", "name": told.author}, "publisher": {"@type": "Organization", "name": site},
    }  # fmt: skip
    named = (
        f'<meta property="og:title" content="{told.title}"><meta property="og:site_name" content="{site}">'
        f'<meta property="article:published_time" content="{told.stamp}"><meta name="description" content="{told.lines[0]}">'
    )
    return (
        f"<meta charset=utf-8><title>{told.title} - {site}</title>{named if metas else ''}"
        + (f'<script type="application/ld+json">{json.dumps(record)}</script>' if data else "")
        + "".join(f'<link rel="preload" href="/f{n}.woff2" as="font">' for n in range(20))
    )


def _paragraphs(told: Story, between: str = "") -> str:
    return "".join(f"<p>{line}</p>{between if n % 3 == 2 else ''}" for n, line in enumerate(told.lines))


def blog(told: Story) -> str:
    """Return the page of a blog system's theme: sidebar of widgets, shares, related posts, comments."""
    return (
        f'<!DOCTYPE html><html lang="en-US"><head>{_head(told, "Harbour Post")}{_style(400)}</head><body class="single-post">'
        f'<header id="masthead"><ul class="menu">{_list("menu", 90, "en", 0)}</ul></header>'
        f'<div id="content"><article class="post hentry">'
        f'<h1 class="entry-title">{told.title}</h1><div class="entry-meta">By <a rel="author" href="/u">{told.author}</a>'
        f' <time class="entry-date published" datetime="{told.stamp}">{told.stamp[:10]}</time></div>'
        f'<div class="entry-content">{_paragraphs(told, "<div class=ad-slot>Advertisement</div>")}'
        f'<div class="sharedaddy"><h3>Share this:</h3><ul>{_list("share", 6, "en", 0)}</ul></div>'
        f'<div class="jp-relatedposts">{_teasers(3, "en", told.number)}</div></div></article>'
        f'<div id="comments"><h2>Leave a Reply</h2><ol>{_comments(told.number % 40, "en")}</ol></div></div>'
        f'<aside id="secondary">{_list("recent", 40, "en", told.number)}{_teasers(12, "en", told.number + 50)}</aside>'
        f'<footer id="colophon">{_list("foot", 60, "en", 0)}</footer>{_script(500)}</body></html>'
    )


def broadsheet(told: Story) -> str:
    """Return the page of a newspaper built by a script: many wrapped boxes, data in scripts, a letter box, more stories below."""
    wrapped = "".join(
        f'<div data-component="text-block" class="block block-text"><div><p class="body-text">{line}</p></div></div>'
        + ('<div data-component="ad" class="block block-ad"><div class="ad-wrap"></div></div>' if n % 2 else "")
        for n, line in enumerate(told.lines)
    )
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head>{_head(told, "The Northern Record")}{_style(900)}</head><body><div id="__next">'
        f'<nav aria-label="main">{_list("nav", 160, "en", 0)}</nav><main id="main-content"><article>'
        f'<header><h1 id="main-heading">{told.title}</h1><div class="byline-block">'
        f'<div class="byline-name">By {told.author}</div>'
        f'<time datetime="{told.stamp}">{told.stamp[:10]}</time></div></header>{wrapped}'
        f'<div class="newsletter-box"><p>Sign up for our morning letter: all that matters, before breakfast.</p>'
        f'<input type="email" name="email"></div><section class="tags">{_list("topic", 8, "en", 0)}</section></article>'
        f'<section class="more-stories"><h2>More on this story</h2>{_teasers(20, "en", told.number)}</section></main>'
        f'<aside class="most-read"><h2>Most read</h2>{_list("read", 20, "en", told.number)}</aside>'
        f"<footer>{_list('legal', 40, 'en', 0)}</footer></div>{_script(1500)}</body></html>"
    )


def ministry(told: Story) -> str:
    """Return the page of an office: tables, a line of date and source, sizes of type, no data in its head."""
    body = "".join(f'<p style="text-indent:2em;font-family:宋体">　　{line}</p>' for line in told.lines)
    day = told.stamp[:10]
    return (
        f'<html><head>{_head(told, "对外贸易局", data=False, metas=False)}{_style(200)}</head><body><div class="header">'
        f"<table width=100%><tr>{_list('daohang', 60, 'zh', 0, 'td')}</tr></table></div>"
        f'<div class="position">当前位置：首页 > 要闻</div>'
        f'<div class="xl_content"><h1 class="xl_title">{told.title}</h1>'
        f'<div class="xl_info">发布时间：{day} {told.stamp[11:16]}　来源：对外贸易局　字号：'
        f'<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div><div class="TRS_Editor">{body}</div>'
        f'<div class="xl_tools">打印本页 | 关闭窗口</div></div>'
        f'<div class="xgxw"><h3>相关新闻</h3><ul>{_list("xg", 30, "zh", told.number)}</ul></div>'
        f'<div class="bottom">主办单位：对外贸易局　网站标识码：0000000000　{_list("link", 80, "zh", 0, "span")}</div>'
        f"{_script(200)}</body></html>"
    )


def portal(told: Story) -> str:
    """Return the page of a portal: ranks, recommended stories, comments, application and account prompts."""
    return (
        f'<!DOCTYPE html><html lang="zh-CN"><head>{_head(told, "江海网", data=False)}{_style(700)}</head><body>'
        f'<div class="top-nav"><ul>{_list("nav", 120, "zh", 0)}</ul></div><div class="main clearfix"><div class="left-article">'
        f'<h1 class="main-title">{told.title}</h1>'
        f'<div class="top-bar"><span class="date">{told.stamp[:10]} {told.stamp[11:16]}</span>'
        f'<span class="source">来源：江海网</span><span class="cmt">评论 {told.number % 900}</span></div>'
        f'<div class="article" id="artibody">{_paragraphs(told, "<div class=ad-box></div>")}'
        f'<p class="show_author">责任编辑：{told.author}</p></div>'
        f'<div class="article-bottom"><div class="keywords">关键字：{_list("tag", 5, "zh", 0, "span")}</div>'
        f'<div class="tuijian"><h2>相关阅读</h2>{_teasers(10, "zh", told.number)}</div>'
        f'<ul class="pinglun">{_comments(told.number % 30, "zh")}</ul></div></div><div class="right-side">'
        f"<h3>热门排行</h3><ol>{_list('rank', 50, 'zh', told.number)}</ol>{_teasers(15, 'zh', told.number + 9)}</div></div>"
        f'<div class="footer">{_list("foot", 60, "zh", 0, "span")}<p>版权所有 江海网</p></div>{_script(1200)}</body></html>'
    )


def accelerated(told: Story) -> str:
    """Return the page in the light form for telephones: tags of its own, styles within, little around."""
    return (
        f'<!doctype html><html amp lang="en"><head>{_head(told, "Valley Wire", metas=False)}{_style(600)}</head><body>'
        f'<amp-sidebar id="side"><ul>{_list("m", 70, "en", 0)}</ul></amp-sidebar><div class="amp-wp-article"><header>'
        f'<h1 class="amp-wp-title">{told.title}</h1><div class="amp-wp-meta">{told.author}</div><div class="amp-wp-posted-on">'
        f'<time datetime="{told.stamp}">{told.stamp[:10]}</time></div></header><amp-ad width=300 height=250></amp-ad>'
        f'<div class="amp-wp-article-content">{_paragraphs(told, "<amp-ad width=300 height=50></amp-ad>")}</div>'
        f'<div class="amp-related">{_teasers(8, "en", told.number)}</div></div>'
        f'<footer class="amp-wp-footer">{_list("f", 20, "en", 0)}</footer>'
        f"{_script(150)}</body></html>"
    )


SITES: dict[str, tuple[str, Callable[[Story], str]]] = {
    "harbour.example": ("en", blog), "record.example": ("en", broadsheet), "trade-office.example": ("zh", ministry),
    "jianghai.example": ("zh", portal), "valley.example": ("en", accelerated),
}  # fmt: skip


_BRIEF = 2  # lines of a brief


def brief(told: Story) -> str:
    """Return the page of a wire's brief: hardly more than the text, for benches of very many pages."""
    lines = "".join(f"<p>{line}</p>" for line in told.lines[:_BRIEF])
    return (
        f"<!DOCTYPE html><html lang={told.lang}><meta charset=utf-8><title>{told.title}</title>"
        f'<meta property="article:published_time" content="{told.stamp}"><nav>{_list("nav", 8, told.lang, 0)}</nav>'
        f"<article><h1>{told.title}</h1>{lines}</article></html>"
    )


def page(number: int, *, light: bool = False) -> Page:
    """Return the page of a number: the sites take turns. `light`: in hardly any dress."""
    host = list(SITES)[number % len(SITES)]
    lang, dress = SITES[host]
    body = (brief if light else dress)(story(number, lang)).encode()
    return Page(
        id=ids.page_id(body), body=body, media_type="text/html", url=f"https://www.{host}/story/{number}", charset="utf-8"
    )


def pages(count: int, *, light: bool = False) -> Iterator[Page]:
    """Yield that many pages, one after the other."""
    return (page(number, light=light) for number in range(count))
