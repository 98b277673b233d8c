"""One article: its text with what was coded in it, who else reports the same, its revisions."""

import difflib
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from tongjian.addresses import safe_link
from tongjian.errors import UnknownIdError
from tongjian.model import Article, Coded
from tongjian.store import site_queries as queries
from tongjian.text import sentences
from tongjian.web import address, filters, linked, marks, shorten
from tongjian.web.present import Presenter, moment
from tongjian.web.reading import Reading
from tongjian.web.render import language_of, page, reading_of, settings_of
from tongjian.web.speakers import speaker_name

_MOST_OTHERS = 12
_MOST_WORDS = 120  # characters of a quote beside the text; the text itself has the rest
_MOST_SENTENCES = 400  # sentences of a revision that are compared; difflib's time grows with their square
LABELS = ("report", "attributed", "opinion", "prediction", "question", "conditional", "other")


def article(request: Request) -> Response:
    """One article with its spans marked, and what was coded in it beside."""
    reading, settings = reading_of(request), settings_of(request)
    found, coded = reading.article(request.path_params["id"])
    copies = reading.articles(queries.copies(reading.store, found.id))
    others = reading.articles(a for a, _ in queries.sharing(reading.store, found.id, 3 * _MOST_OTHERS))
    presenter = Presenter(reading.pack, language_of(request), {found.id: found, **copies, **others}, settings.rights)
    t = presenter.t
    names = {name: t[f"label_{name}"] for name in LABELS}
    number = filters.page_number(request.query_params.get("part"))
    shown = marks.shown(found, coded, settings.rights, names, number)
    number = min(number, shown.parts)
    own = address.path("articles", found.id)
    return page(
        request,
        "article.html",
        presenter,
        a=found,
        shown=shown,
        moment=moment,
        number=number,
        previous=address.with_query(own, [("part", str(number - 1) if number > 2 else "")]) if number > 1 else None,
        next=address.with_query(own, [("part", str(number + 1))]) if number < shown.parts else None,
        safe_url=safe_link(found.url),
        events=reading.events_of(found.id),
        copies=list(copies.values()),
        others=[a for a in ranked(found, others, reading) if a.id not in copies][:_MOST_OTHERS],
        revisions=len(queries.revisions(reading.store, found.id)),
        mark_kinds=kinds(coded, presenter),
        opinion=linked.is_opinion(coded),
        structured=linked.article(found, coded, presenter),
        **beside(found, coded, shown, presenter),
    )


def kinds(coded: Coded, presenter: Presenter) -> list[tuple[str, str]]:
    """Return the kinds of marks that the article has, with their names."""
    t = presenter.t
    names = {
        "event": t.acts,
        "statement": t.statements,
        "opinion": t.label_opinion,
        "prediction": t.label_prediction,
        "argument": t.arguments,
        "figure": f"{t.figures}: {t.unsourced}",
    }
    present = {kind for _, _, kind in marks.marks_of(coded)}
    return [(kind, names[kind]) for kind in marks.KINDS if kind in present]


def beside(found: Article, coded: Coded, shown: marks.Shown, presenter: Presenter) -> dict[str, Any]:
    """Return what stands beside the part shown: its statements, arguments, figures; and of the whole, labels counted and tags."""
    full = f"{found.title}\n{found.text}"

    def words(start: int, end: int) -> str:
        return shorten.start_of(full[start:end], _MOST_WORDS)

    def here(start: int) -> bool:
        return shown.start <= start < shown.end

    def named(who: str) -> str:
        return speaker_name(presenter, found, coded, who)

    counted = {name: sum(s.label == name for s in coded.sentences) for name in LABELS}
    return {
        "statements": [
            (s.start, named(s.speaker), presenter.t[f"kind_{s.kind}"], words(s.start, s.end))
            for s in coded.statements
            if here(s.start)
        ],
        "arguments": [
            (named(a.who), words(a.if_or_cause.start, a.if_or_cause.end), words(a.then_or_effect.start, a.then_or_effect.end))
            for a in coded.arguments
            if here(a.if_or_cause.start)
        ],
        "figures": [
            (f.start, words(f.start, f.end), named(f.source) if f.source else None) for f in coded.figures if here(f.start)
        ],
        "labels": [(presenter.t[f"label_{name}"], n) for name, n in counted.items() if n],
        "tags": coded.tags,
    }


def ranked(found: Article, others: dict[str, Article], reading: Reading) -> list[Article]:
    """Return the articles that tell the same acts: other outlets and other languages first, then those that share most acts."""
    shared = dict(queries.sharing(reading.store, found.id, len(others) or 1))

    def rank(a: Article) -> tuple[bool, bool, int, str]:
        return (a.outlet == found.outlet, a.lang == found.lang, -shared.get(a.id, 0), a.id)

    return sorted(others.values(), key=rank)


def revisions(request: Request) -> Response:
    """Show the revisions of an article, and what changed from one to the next."""
    reading, settings = reading_of(request), settings_of(request)
    found = queries.revisions(reading.store, request.path_params["id"])
    if not found:
        raise UnknownIdError("no article of this id")
    current = found[0][3]
    presenter = Presenter(reading.pack, language_of(request), {current.id: current}, settings.rights)
    steps = [
        {
            "fetched": moment(fetched) if fetched else None,
            "current": is_current,
            "title": made.title,
            "changes": changes(found[at + 1][3], made) if at + 1 < len(found) else [],
        }
        for at, (_, fetched, is_current, made) in enumerate(found)
    ]
    return page(request, "revisions.html", presenter, a=current, steps=steps, hidden=settings.rights != "full")


def changes(old: Article, new: Article) -> list[tuple[str, str]]:
    """Return the sentences that left ("-") and came ("+") from one revision to the next, in order."""
    before, after = _sentences(old), _sentences(new)
    found = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            found += [("-", s) for s in before[a:b]] + [("+", s) for s in after[c:d]]
    return found


def _sentences(article: Article) -> list[str]:
    full = f"{article.title}\n{article.text}"
    return [full[a:b].strip() for a, b in sentences(full)[:_MOST_SENTENCES]]
