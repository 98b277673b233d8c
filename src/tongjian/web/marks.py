"""An article's text with its spans as marked-up pieces. Everything that came from a source is escaped here."""

import itertools
from collections.abc import Iterable

from markupsafe import Markup, escape

from tongjian.model import Article, Coded

Mark = tuple[int, int, str]  # start, end, kind

KINDS = ("event", "statement", "opinion", "prediction", "argument", "figure")


def marks_of(coded: Coded) -> list[Mark]:
    """Return the spans of a coded article to show: events, statements, opinions, predictions, arguments, unsourced figures."""
    found: list[Mark] = [(q.start, q.end, "event") for e in coded.events for q in e.mentions]
    found += [(s.start, s.end, "statement") for s in coded.statements]
    found += [(s.start, s.end, s.label) for s in coded.sentences if s.label in {"opinion", "prediction"}]
    found += [(x.start, x.end, "argument") for a in coded.arguments for x in (a.if_or_cause, a.then_or_effect)]
    found += [(f.start, f.end, "figure") for f in coded.figures if f.source is None]
    return found


def pieces(full: str, start: int, end: int, marks: Iterable[Mark]) -> list[Markup]:
    """Return full[start:end] as pieces in order, each wrapped in the classes of all marks that cover it.

    A piece where a mark begins gets the id `s<offset>`, so that a link can point at it.
    """
    inside = [(max(a, start), min(b, end), kind) for a, b, kind in marks if a < end and start < b]
    cuts = sorted({start, end, *(a for a, _, _ in inside), *(b for _, b, _ in inside)})
    begins = {a for a, _, _ in inside}
    out = []
    for low, high in itertools.pairwise(cuts):
        kinds = sorted({kind for a, b, kind in inside if a <= low and high <= b})
        out.append(_piece(full[low:high], kinds, low if low in begins else None))
    return out


def _piece(text: str, kinds: list[str], anchor: int | None) -> Markup:
    if not kinds and anchor is None:
        return escape(text)
    classes = " ".join(f"k-{kind}" for kind in kinds)
    place = Markup(' id="s{}"').format(anchor) if anchor is not None else Markup("")
    return Markup('<span class="{}"{}>{}</span>').format(classes, place, text)


def paragraphs(article: Article, coded: Coded) -> tuple[list[Markup], list[list[Markup]]]:
    """Return the title's pieces and each paragraph's pieces."""
    full = f"{article.title}\n{article.text}"
    marks = marks_of(coded)
    title = pieces(full, 0, len(article.title), marks)
    body = []
    at = len(article.title) + 1
    for line in article.text.split("\n"):
        if line.strip():
            body.append(pieces(full, at, at + len(line), marks))
        at += len(line) + 1
    return title, body
