"""The headline of a page: what the page shows and what its head says, by agreement."""

import re
from typing import Final

from tongjian.clean.blocks import Layout, squeeze
from tongjian.clean.linked_data import article_record
from tongjian.clean.markup import Markup

_SUFFIX: Final = re.compile(r"\s{0,3}(?:[|_\u2013\u2014\u00b7»«–]|\s-\s|--| : |-(?=[^\s\-]{2,20}$))\s{0,3}")
_NOT_NAME: Final = re.compile(r"[\W_]+")


def title_of(markup: Markup, layout: Layout) -> str:
    """Return the headline, or "" where none can be told. Prefers the shown heading that the head's titles confirm."""
    record = article_record(markup.records)
    head = markup.tree.find(".//head/title")
    page_title = squeeze("".join(head.itertext())) if head is not None else ""
    named = [squeeze(str(record.get("headline") or "")), squeeze(markup.metas.get("og:title", "")), page_title]
    claims = [claim for claim in named if claim]
    shown = headings(layout)
    for heading in shown:
        if any(_confirms(claim, heading) for claim in claims):
            return heading
    if claims:
        return without_site(claims[0], markup.metas.get("og:site_name", ""))
    return shown[0] if shown else ""


def headings(layout: Layout) -> list[str]:
    """Return the texts of the page's h1 elements, then h2, in order of the page."""
    found: dict[str, list[str]] = {"h1": [], "h2": []}
    for tag, node in zip(layout.tags, layout.nodes, strict=True):
        if tag in found and len(found[tag]) < 20:
            text = squeeze("".join(node.itertext()))
            if 4 <= len(text) <= 300:
                found[tag].append(text)
    return found["h1"] + found["h2"]


def _key(text: str) -> str:
    return _NOT_NAME.sub("", text).lower()


def _confirms(claim: str, heading: str) -> bool:
    """Tell whether a title of the head is the heading, perhaps with a site's name behind or before it."""
    one, other = _key(claim), _key(heading)
    return len(other) >= 4 and (one.startswith(other) or one.endswith(other)) and len(other) * 2 >= len(one)


def without_site(title: str, site: str = "") -> str:
    """Return `title` without the site's or section's name behind it: "Steel prices fall | The Example" → "Steel prices fall"."""
    cuts = list(_SUFFIX.finditer(title))
    for cut in cuts:
        rest = title[cut.end() :]
        if site and _key(rest).endswith(_key(site)) and cut.start() >= 4:
            return title[: cut.start()].strip()
    for cut in cuts:
        if cut.start() * 2 >= len(title) and len(title) - cut.end() <= 30:
            return title[: cut.start()].strip()
    return title
