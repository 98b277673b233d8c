"""Putting the labels of an article's sentences right."""

from pathlib import Path
from typing import get_args

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from tongjian import correcting
from tongjian.desk import log
from tongjian.errors import BadInputError, TongjianError
from tongjian.model import Label
from tongjian.pipeline import pack_of
from tongjian.store import open_record
from tongjian.web import filters
from tongjian.web.access import desk_for, form, go, private, require, values
from tongjian.web.present import Presenter
from tongjian.web.render import language_of, page, reading_of, settings_of

_A_PAGE = 60  # sentences on one page


def labels(request: Request) -> Response:
    """Show an editor the sentences of an article with their labels."""
    return _shown(request, "")


def _shown(request: Request, said: str, status: int = 200) -> Response:
    with desk_for(request) as desk:
        somebody = require(request, desk, "judge")
    reading = reading_of(request)
    found, coded = reading.article(request.path_params["id"])
    full = f"{found.title}\n{found.text}"
    pages = max(1, -(-len(coded.sentences) // _A_PAGE))
    number = min(filters.page_number(request.query_params.get("part")), pages)
    listed = coded.sentences[(number - 1) * _A_PAGE : number * _A_PAGE]
    corrections = [c for c in reading.store.corrections(found.id) if c.field == "label" and c.withdrawn_at is None]
    presenter = Presenter(reading.pack, language_of(request), {found.id: found}, settings_of(request).rights)
    response = page(
        request, "desk_labels.html", presenter, status, here="desk", a=found, said=said, number=number, pages=pages,
        listed=[(s, full[s.start : s.end]) for s in listed], kinds=get_args(Label), corrections=corrections,
        **values(request, somebody),
    )  # fmt: skip
    return private(response)


async def decide(request: Request) -> Response:
    """Put one label right: `place` (a character of the sentence), `label` and `reason`; or take back `correction`."""
    return await run_in_threadpool(_decide, request, await form(request))


def _decide(request: Request, fields: dict[str, str]) -> Response:
    article = request.path_params["id"]
    with desk_for(request) as desk:
        somebody = require(request, desk, "judge")
        try:
            what = _carry_out(request, article, fields, somebody.name)
        except TongjianError as err:
            return _shown(request, str(err), 400)
        with desk.transaction():
            log.write(desk, somebody.name, what, article, fields["reason"])
    return go(request, "/log")


def _carry_out(request: Request, article: str, fields: dict[str, str], by: str) -> str:
    reason, place, label = (fields.get(name, "").strip() for name in ("reason", "place", "label"))
    if not reason:
        raise BadInputError("give a reason: it stands in the public log")
    record: Path = request.app.state.record
    with open_record(record, write=True) as store:
        pack = pack_of(store)
        if which := fields.get("correction", "").strip():
            correcting.undo(store, pack, which)
            return "took back the correction of a label"
        if not place.isdecimal():
            raise BadInputError("name the sentence by one of its characters")
        correcting.correct_label(store, pack, article, int(place), label, by, reason)
    return f"put a label right: {label}"
