"""A page's markup to a tree that is safe to walk: capped, without scripts, styles, comments and hidden parts.

Everything here walks iteratively and in linear time, so that neither deep nesting nor a million tags or
attributes can hang or crash a reader of pages.
"""

import json
import re
from typing import Any, Final, NamedTuple

import msgspec
from lxml import etree

from tongjian.clean.linked_data import article_records

MAX_CHARS: Final = 12_000_000
MAX_TAGS: Final = 250_000
MAX_ATTRIBUTE: Final = 4_000
MAX_ATTRIBUTES: Final = 60
_HIDDEN: Final = 400  # characters from which a hidden part may be an article that a script will show
_HIDDEN_HAN: Final = 60
_LONG: Final = 250  # characters of a script or textarea that may hold a body
_MOST_RECORDS: Final = 500
_CONTROLS: Final = bytes((*range(9), 11, 12, *range(14, 32), 127))
_NOT_TEXT: Final = frozenset(
    (
        "script",
        "style",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "map",
        "select",
        "button",
        "textarea",
    )
)
_HIDDEN_STYLE: Final = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)


_UNCLOSED: Final = re.compile(
    rb"</?(?:div|span|font|center|section|b|i|u|em|strong|small|big|a|blockquote|ul|ol|dl)\b[^<>]{0,2000}>", re.IGNORECASE
)
_STYLED: Final = etree.XPath("//*[@style]")
_OVERLOADED: Final = etree.XPath(f"//*[count(@*) > {MAX_ATTRIBUTES} or @*[string-length() > {MAX_ATTRIBUTE}]]")


class TooManyTagsError(ValueError):
    """The markup is larger than a news page can be."""


class Markup(NamedTuple):
    """A page's tree, and what its head and its JSON-LD blocks say. `records`: every JSON-LD object, outer ones first.

    `articles` are those of them that are of an article; `scripts` and `textareas` the texts of those elements that are long
    enough to hold a body.
    """

    tree: Any
    metas: dict[str, str]
    records: list[dict[str, Any]]
    scripts: list[str]
    textareas: list[str]
    articles: list[dict[str, Any]]

    @property
    def article(self) -> dict[str, Any]:
        """Return the first record of an article; {} if there is none."""
        return self.articles[0] if self.articles else {}


def parse(text: str) -> Markup | None:
    """Parse `text` as HTML; None where there is no element in it. Raises TooManyTagsError above the caps."""
    if len(text) > MAX_CHARS or text.count("<") > MAX_TAGS:
        raise TooManyTagsError
    tree = _tree(text)
    if tree is None:
        return None
    records, broken = _json_ld(tree)
    scripts, textareas = [*_long_texts(tree, "script"), *broken], _long_texts(tree, "textarea")
    _strip(tree)
    return Markup(tree, _metas(tree), records, scripts, textareas, article_records(records))


def parse_fragment(text: str) -> Any:
    """Parse a piece of HTML under the same caps; None where there is nothing in it or too much."""
    if len(text) > MAX_CHARS or text.count("<") > MAX_TAGS:
        return None
    tree = _tree(text)
    if tree is not None:
        _strip(tree)
    return tree


def _long_texts(tree: Any, tag: str) -> list[str]:
    return [
        node.text
        for node in tree.iter(tag)
        if node.text and len(node.text) >= _LONG and "ld+json" not in (node.get("type") or "")
    ]


def _tree(text: str) -> Any:
    """Return the tree of `text` without the characters that no document may hold, or None."""
    data = text.encode("utf-8", "ignore").translate(None, _CONTROLS).replace(b"\xef\xbf\xbe", b"").replace(b"\xef\xbf\xbf", b"")
    if not data.strip():
        return None
    for flat, huge in ((False, False), (False, True), (True, True)):
        parser = etree.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=huge, encoding="utf-8")
        try:
            tree = etree.fromstring(_flattened(data) if flat else data, parser)
        except (etree.LxmlError, ValueError, AssertionError):
            return None
        # the parser stops where elements lie too deep, and all that follows would be lost
        last = parser.error_log.last_error
        if last is None or "depth" not in last.message.lower():
            break
    return tree


def _flattened(data: bytes) -> bytes:
    """Return the markup without the elements that pages forget to close, each of their tags as a line break."""
    return _UNCLOSED.sub(b"<br>", data)


def _strip(tree: Any) -> None:
    """Remove what is never text, and cap attributes."""
    etree.strip_elements(tree, *_NOT_TEXT, with_tail=False)
    for node in _STYLED(tree):
        if _hidden(node):
            _drop(node)
    for node in _OVERLOADED(tree):
        _cap_attributes(node)


def _drop(node: Any) -> None:
    """Take `node` out of its tree and leave the text behind it."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is None:
            parent.text = (parent.text or "") + node.tail
        else:
            before.tail = (before.tail or "") + node.tail
    parent.remove(node)


def _hidden(node: Any) -> bool:
    # articles are often hidden until a script shows them: only small hidden parts are taken at their word
    style = node.get("style")
    if not style or not _HIDDEN_STYLE.search(style[:400]):
        return False
    text = node.xpath("string()")
    # a brief in Chinese says in 60 characters what takes 400 letters
    return len(text) < _HIDDEN and sum("\u4e00" <= ch <= "\u9fff" for ch in text) < _HIDDEN_HAN


def _cap_attributes(node: Any) -> None:
    if len(node.attrib) > MAX_ATTRIBUTES:
        for name in node.attrib.keys()[MAX_ATTRIBUTES:]:
            del node.attrib[name]
    for name, value in node.attrib.items():
        if len(value) > MAX_ATTRIBUTE:
            node.attrib[name] = value[:MAX_ATTRIBUTE] if name in ("content", "class", "id") else ""


def _metas(tree: Any) -> dict[str, str]:
    """Return the head's named contents, names in lower case, the first of each name."""
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        content = (node.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _json_ld(tree: Any) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the objects of the JSON-LD blocks, and the blocks that are no JSON: a name and its value may be read in them."""
    records: list[dict[str, Any]] = []
    broken: list[str] = []
    for node in tree.iter("script"):
        if node.text and "ld+json" in (node.get("type") or "").lower():
            value = _loads(node.text)
            if value is None:
                broken.append(node.text)
            elif len(records) < _MOST_RECORDS:
                records.extend(_objects(value))
    return records, broken


def _loads(text: str) -> Any:
    cleaned = (
        text.strip()
        .removeprefix("<!--")
        .removesuffix("-->")
        .removeprefix("//<![CDATA[")
        .removesuffix("//]]>")
        .strip()
        .rstrip(";")
    )
    try:
        return msgspec.json.decode(cleaned)
    except (msgspec.DecodeError, RecursionError):  # the other one takes line breaks in strings
        pass
    try:
        return json.loads(cleaned, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any) -> list[dict[str, Any]]:
    """Return all objects inside `value`, breadth first."""
    found: list[dict[str, Any]] = []
    level = [value]
    while level and len(found) < _MOST_RECORDS:
        below: list[Any] = []
        for item in level:
            if isinstance(item, dict):
                found.append(item)
                below.extend(v for v in item.values() if isinstance(v, dict | list))
            elif isinstance(item, list):
                below.extend(item)
        level = below
    return found
