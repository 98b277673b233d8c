"""Pages for tests, made from parts."""

from tongjian import ids
from tongjian.model import Page

PARAGRAPHS = [
    "The ministry of trade of Peru said on Wednesday that it would levy a provisional duty of twelve per cent on solar panels.",
    "Officials in Lima said the duty would stay in force for two hundred days, and that importers could ask for a refund.",
    "The association of builders of power plants said large projects would cost four per cent more, and that two wait.",
    "Exporters want their governments to ask for consultations at the World Trade Organization before the talks in Vientiane.",
]
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def page(body: bytes | str, **known: str | None) -> Page:
    """Return the page of an HTML text or of bytes."""
    raw = body.encode() if isinstance(body, str) else body
    return Page(id=ids.page_id(raw), body=raw, media_type=known.pop("media_type", None) or "text/html", **known)


def html(body: str = BODY, *, head: str = "", title: str = "Peru levies duty on solar panels", above: str = "") -> str:
    """Return a plain article page: `head` goes into its head, `above` between headline and body."""
    return f"<html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{above}<div>{body}</div></body></html>"
