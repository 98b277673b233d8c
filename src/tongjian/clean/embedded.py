"""Bodies that a page carries in its scripts or in a textarea and draws only in the reader's browser.

Looked at only where the page shows less than an article. A script's string counts by its name ("content",
"articleBody" …), Next.js and the like included; what it holds is HTML or plain text.
"""

import html
import json
import re
from typing import Any, Final
from urllib.parse import unquote

from tongjian.clean.blocks import layout_of, squeeze, weight
from tongjian.clean.markup import Markup, parse_fragment

_NAMED: Final = re.compile(
    r'[{,"]\s{0,8}(?:content|contents|body|bodytext|articlebody|article_body|articlecontent|article_content|maincontent|cms_content|contenthtml|content_html'
    r'|text|html|contentencode|detail|storybody|story)"?\s{0,4}:\s{0,4}"((?:[^"\\]|\\.){60,400000})"',
    re.IGNORECASE,
)
_LEAST: Final = 200.0  # weight of lines below which a string is no body
_MOST: Final = 4_000_000  # characters of scripts that are searched
_TAG: Final = re.compile(r"<[a-zA-Z/]")


def embedded_lines(markup: Markup) -> list[str]:
    """Return the lines of the longest body that the page's scripts or textareas hold; [] where they hold none."""
    found = [lines_of(text) for text in (*markup.textareas, *_strings(markup.scripts))]
    best = max(found, key=_prose, default=[])
    return best if _prose(best) >= _LEAST else []


def _prose(lines: list[str]) -> float:
    return sum(weight(line) for line in lines if weight(line) >= 40)


def _strings(scripts: list[str]) -> list[str]:
    found: list[str] = []
    left = _MOST
    for script in scripts:
        text = unquote(script[:left]) if script.lstrip()[:3].lower() in ("%7b", "%5b") else script[:left]
        left -= len(text)
        for m in _NAMED.finditer(text):
            decoded = _decoded(m.group(1))
            if decoded:
                found.append(decoded)
        if left <= 0 or len(found) > 2000:
            break
    return sorted(found, key=len, reverse=True)[:5]


def _decoded(quoted: str) -> str | None:
    try:
        value: Any = json.loads(f'"{quoted}"', strict=False)
    except ValueError:
        return None
    return value if isinstance(value, str) else None


def lines_of(text: str) -> list[str]:
    """Return the text lines of a string of HTML, of escaped HTML, or of plain text."""
    if "&lt;" in text[:2000]:
        text = html.unescape(text)
    if not _TAG.search(text[:5000]):
        return [line for line in (squeeze(raw) for raw in text.splitlines()) if line]
    tree = parse_fragment(text)
    return [] if tree is None else [block.text for block in layout_of(tree).blocks if block.linked < 0.7]
