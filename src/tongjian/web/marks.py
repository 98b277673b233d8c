"""An article's text with its spans as marked-up pieces. Everything that came from a source is escaped here."""

import itertools
from collections.abc import Iterable, Mapping

import msgspec
from markupsafe import Markup, escape

from tongjian.model import Article, Coded
from tongjian.text import sentences
from tongjian.web.settings import EXCERPT, Rights

Mark = tuple[int, int, str]  # start, end, kind

KINDS = ("event", "statement", "opinion", "prediction", "argument", "figure")
FOLDED_FROM = 3000  # characters from which on the rest of a text is folded away until asked for
_SHOWN_FIRST = 1500  # characters of such a text that are shown at once


PART = 16_000  # bytes of a text on one page; a longer one has several


class Shown(msgspec.Struct, frozen=True):
    """What may be shown of an article on one page.

    Title and paragraphs as pieces, those folded away, whether all of the text may be shown, how many parts it has, and where in
    `title + newline + text` this one begins and ends (the title belongs to the first).
    """

    title: list[Markup]
    first: list[list[Markup]]
    rest: list[list[Markup]]
    whole: bool
    parts: int = 1
    start: int = 0
    end: int = 0


def marks_of(coded: Coded) -> list[Mark]:
    """Return the spans of a coded article to show: events, statements, opinions, predictions, arguments, unsourced figures.

    Words that say that one act answers another are a place to point at, without a look of their own.
    """
    found: list[Mark] = [(q.start, q.end, "event") for e in coded.events for q in e.mentions]
    found += [(s.start, s.end, "statement") for s in coded.statements]
    found += [(s.start, s.end, s.label) for s in coded.sentences if s.label in {"opinion", "prediction"}]
    found += [(x.start, x.end, "argument") for a in coded.arguments for x in (a.if_or_cause, a.then_or_effect)]
    found += [(r.cue.start, r.cue.end, "response") for r in coded.responses]
    found += [(f.start, f.end, "figure") for f in coded.figures if f.source is None]
    return found


def pieces(full: str, start: int, end: int, marks: Iterable[Mark], labels: Mapping[int, str] | None = None) -> list[Markup]:
    """Return full[start:end] as pieces in order, each wrapped in the classes of all marks that cover it.

    A piece where a mark begins gets the id `s<offset>`, so that a link can point at it. `labels` are the names of the
    sentences' labels by where the sentences start; each stands before its sentence.
    """
    named = {at: name for at, name in (labels or {}).items() if start <= at < end}
    inside = [(max(a, start), min(b, end), kind) for a, b, kind in marks if a < end and start < b]
    cuts = sorted({start, end, *named, *(a for a, _, _ in inside), *(b for _, b, _ in inside)})
    begins = {a for a, _, _ in inside}
    out = []
    for low, high in itertools.pairwise(cuts):
        if low in named:
            out.append(Markup('<small class="lab">{}</small>').format(named[low]))
        kinds = sorted({kind for a, b, kind in inside if a <= low and high <= b})
        out.append(_piece(full[low:high], kinds, low if low in begins else None))
    return out


def _piece(text: str, kinds: list[str], anchor: int | None) -> Markup:
    if not kinds and anchor is None:
        return escape(text)
    classes = " ".join(f"k-{kind}" for kind in kinds)
    place = Markup(' id="s{}"').format(anchor) if anchor is not None else Markup("")
    return Markup('<span class="{}"{}>{}</span>').format(classes, place, text)


def shown(article: Article, coded: Coded, rights: Rights, names: Mapping[str, str], part: int = 1) -> Shown:
    """Return what may be shown of a part of an article; `names` are the labels of sentences in the reader's language."""
    full = f"{article.title}\n{article.text}"
    marks = marks_of(coded)
    labels = {s.start: names.get(s.label, s.label) for s in coded.sentences}
    title = pieces(full, 0, len(article.title), marks)
    if rights == "quotes":
        quotes = _quotes(coded, len(article.title) + 1)
        return Shown(title, [pieces(full, a, b, marks) for a, b in quotes], [], whole=False, end=len(full))
    end = len(full) if rights == "full" else _excerpt_end(full, len(article.title) + 1)
    parts = _parts(full, _paragraphs(full, len(article.title) + 1, end))
    number = min(part, len(parts))
    spans = parts[number - 1]
    rest = [s for s in spans if s[0] > spans[0][0] + _SHOWN_FIRST] if spans and spans[-1][1] - spans[0][0] > FOLDED_FROM else []
    body = [pieces(full, a, b, marks, labels) for a, b in spans]
    split = len(body) - len(rest)
    begins = 0 if number == 1 else spans[0][0]
    ends = parts[number][0][0] if number < len(parts) else len(full)
    return Shown(title, body[:split], body[split:], end == len(full), len(parts), begins, ends)


def _parts(full: str, spans: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Return paragraphs in groups of about PART bytes; at least one group, and no paragraph is torn."""
    groups: list[list[tuple[int, int]]] = [[]]
    size = 0
    for start, end in spans:
        more = len(full[start:end].encode())
        if groups[-1] and size + more > PART:
            groups.append([])
            size = 0
        groups[-1].append((start, end))
        size += more
    return groups


def part_of(article: Article, at: int) -> int:
    """Return the number of the part in which a place of an article stands."""
    full = f"{article.title}\n{article.text}"
    parts = _parts(full, _paragraphs(full, len(article.title) + 1, len(full)))
    return max(1, sum(1 for group in parts if group and group[0][0] <= at))


def allowed_text(article: Article, coded: Coded, rights: Rights) -> str:
    """Return the text of an article as far as it may be shown, without its title."""
    if rights == "full":
        return article.text
    full, body = f"{article.title}\n{article.text}", len(article.title) + 1
    if rights == "excerpt":
        return full[body : _excerpt_end(full, body)]
    return "\n".join(full[a:b] for a, b in _quotes(coded, body))


def _quotes(coded: Coded, body: int) -> list[tuple[int, int]]:
    return _outermost(sorted({(q.start, q.end) for e in coded.events for q in e.mentions if q.start >= body}))


def _paragraphs(full: str, start: int, end: int) -> list[tuple[int, int]]:
    spans = []
    at = start
    for line in full[start:end].split("\n"):
        if line.strip():
            spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def _excerpt_end(full: str, body: int) -> int:
    """Return where an excerpt ends: at the last end of a sentence within EXCERPT characters of the text, else right there."""
    limit = min(len(full), body + EXCERPT)
    if limit == len(full):
        return limit
    ends = [b for _, b in sentences(full[: limit + EXCERPT]) if body < b <= limit]
    return max(ends, default=limit)


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)]
