"""OPML: lists of feeds as readers exchange them (OPML 1.0 and 2.0), in and out."""

from collections.abc import Iterable
from typing import Any, Final

from lxml import etree

from tongjian.errors import BadInputError, BlockedAddressError
from tongjian.model import Frozen
from tongjian.read.addresses import target_of
from tongjian.read.feeds import as_ascii_compatible, without_doctype

_MOST: Final = 20_000  # feeds of one list


class Subscription(Frozen, frozen=True):
    """A feed of a list: its address, its title ("" where the list has none), and the folders that it lies in, outer first."""

    url: str
    title: str = ""
    folders: tuple[str, ...] = ()


def parse_opml(body: bytes, place: str) -> list[Subscription]:
    """Return the feeds of a list, each address once, in order; entries whose address must not be fetched are left out.

    Raises BadInputError, in one line, for what is no OPML. Nothing outside `body` is opened, entities are not expanded.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(without_doctype(as_ascii_compatible(body)), parser)
    except (etree.XMLSyntaxError, ValueError) as err:
        raise BadInputError(f"{place} is no OPML that can be read ({' '.join(str(err).split())[:100]})") from err
    if root is None or etree.QName(root).localname.lower() != "opml":
        raise BadInputError(f"{place} is no OPML: it does not begin with an opml element")
    found: dict[str, Subscription] = {}
    for node in root.iter("outline", "Outline", "OUTLINE"):
        subscription = _subscription(node)
        if subscription and len(found) < _MOST:
            found.setdefault(subscription.url, subscription)
    return list(found.values())


def _subscription(node: Any) -> Subscription | None:
    fields = {name.lower(): value.strip() for name, value in node.attrib.items()}
    try:
        url = target_of(fields.get("xmlurl", "")).url
    except BlockedAddressError:
        return None
    folders = [outer.get("title") or outer.get("text") or "" for outer in node.iterancestors() if outer.tag.lower() == "outline"]
    return Subscription(url, fields.get("title") or fields.get("text") or "", tuple(name for name in reversed(folders) if name))


def opml(feeds: Iterable[Subscription], title: str) -> bytes:
    """Return an OPML 2.0 list of `feeds`, folders nested, in order; the same list gives the same bytes."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = _xml_text(title)
    folders: dict[tuple[str, ...], Any] = {(): etree.SubElement(root, "body")}
    for feed in feeds:
        name = _xml_text(feed.title or feed.url)
        etree.SubElement(_folder(folders, feed.folders), "outline", type="rss", text=name, title=name, xmlUrl=_xml_text(feed.url))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True))


def _folder(folders: dict[tuple[str, ...], Any], path: tuple[str, ...]) -> Any:
    for depth in range(1, len(path) + 1):
        here = path[:depth]
        if here not in folders:
            folders[here] = etree.SubElement(folders[here[:-1]], "outline", text=_xml_text(here[-1]), title=_xml_text(here[-1]))
    return folders[path]


def _xml_text(text: str) -> str:
    """Return `text` without the characters that XML cannot hold."""
    return "".join(
        ch for ch in text if ch in "\t\n\r" or (ch >= " " and not "\ud800" <= ch <= "\udfff" and ch not in "\ufffe\uffff")
    )
