"""Search over words, phrases and names, in three scripts at once; and suggestions while typing."""

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from tongjian.model import Article
from tongjian.web import address, filters, shorten
from tongjian.web.i18n import LANGUAGES
from tongjian.web.present import Presenter
from tongjian.web.reading import Found
from tongjian.web.render import page, presenter_for, reading_of, settings_of

MAX_QUERY = 200  # characters of a search; longer ones are cut
_SHOWN = 40  # articles of a page
_MOST_PAGES = 25  # further ones are found by narrowing the search
_BEFORE, _AFTER = 60, 100  # characters shown around what was found
_MOST_FACETS = 12


def search(request: Request) -> Response:
    """Articles and events that hold the words, in any of the three scripts."""
    reading, asked = reading_of(request), request.query_params
    if settings_of(request).static:
        return page(request, "static_search.html", presenter_for(request, []), here="search", q="")
    q = asked.get("q", "").strip()[:MAX_QUERY]
    chosen = {name: asked.get(name, "")[:MAX_QUERY] for name in ("told_in", "outlet")}
    number = min(filters.page_number(asked.get("page")), _MOST_PAGES)
    found = reading.search(q, number * _SHOWN, chosen["told_in"] or None, chosen["outlet"] or None) if q else None
    shown = found.hits[(number - 1) * _SHOWN :] if found else []
    presenter = presenter_for(request, found.events if found and number == 1 else [])
    return page(
        request,
        "search.html",
        presenter,
        here="search",
        q=q,
        found=found,
        events=found.events if found and number == 1 else [],
        hits=[_hit(a, start, end, presenter) for a, start, end in shown],
        **_pages(q, chosen, number, found.total if found else 0),
        facets=_facets(found, q, chosen, presenter) if found else [],
        suggestions=[] if found and found.hits else reading.suggest(q),
    )


def _hit(found: Article, start: int, end: int, presenter: Presenter) -> dict[str, Any]:
    full = f"{found.title}\n{found.text}".replace("\n", " ")
    before, after = (0, 0) if presenter.rights == "quotes" else (_BEFORE, _AFTER)
    return {
        "a": found,
        "before": shorten.end_of(full[:start], before) if before else "",
        "match": full[start:end],
        "after": shorten.start_of(full[end:], after) if after else "",
    }


def _facets(found: Found, q: str, chosen: dict[str, str], presenter: Presenter) -> list[dict[str, Any]]:
    """Return, for language and outlet, the values with numbers and the address that chooses each, or takes it back."""
    shown = dict(LANGUAGES)
    groups = []
    for name, facet in (("told_in", "lang"), ("outlet", "outlet")):
        counted = found.facets[facet][:_MOST_FACETS]
        if chosen[name] and chosen[name] not in dict(counted):
            counted = [*counted, (chosen[name], dict(found.facets[facet]).get(chosen[name], 0))]  # so that it can be taken back
        values = [
            {
                "label": shown.get(value, value),
                "n": n,
                "chosen": chosen[name] == value,
                "address": _narrowed(q, {**chosen, name: "" if chosen[name] == value else value}),
            }
            for value, n in counted
            if value
        ]
        if len(values) > 1 or chosen[name]:
            groups.append({"name": presenter.t[f"filter_{name}"], "values": values})
    return groups


def _narrowed(q: str, chosen: dict[str, str], number: int = 1) -> str:
    return address.with_query("/search", [("q", q), *chosen.items(), ("page", str(number) if number > 1 else "")])


def _pages(q: str, chosen: dict[str, str], number: int, total: int) -> dict[str, Any]:
    pages = min(_MOST_PAGES, max(1, -(-total // _SHOWN)))
    return {
        "number": number,
        "pages": pages,
        "previous": _narrowed(q, chosen, number - 1) if number > 1 else None,
        "next": _narrowed(q, chosen, number + 1) if number < pages else None,
    }


def suggest(request: Request) -> Response:
    """Names of actors that begin with or hold the characters typed, as a JSON list."""
    q = request.query_params.get("q", "").strip()[:MAX_QUERY]
    return JSONResponse(reading_of(request).suggest(q) if q else [], headers={"Cache-Control": "max-age=60"})
