"""Events as JSON Lines (docs/contracts.md)."""

from collections.abc import Iterator
from typing import Any

import msgspec

from tongjian.export.source import Source
from tongjian.model import RecordEvent, SourceStatus


def lines(record: Source) -> Iterator[str]:
    """Yield one JSON object an event."""
    for event in record.events():
        yield msgspec.json.encode(row(event, record.source_status(event.id))).decode()


def row(e: RecordEvent, status: tuple[SourceStatus, ...] = ()) -> dict[str, Any]:
    """Return an event with the contract's fields first and what else the record knows after them.

    `status` tells which sources changed or went since the event rested on them; when that was is left to the change log.
    """
    return {
        "id": e.id,
        "type": e.type,
        "source": e.source,
        "target": e.target,
        "date": e.date,
        "effective": e.effective,
        "expires": e.expires,
        "phase": e.phase,
        "mentions": [
            {
                "article": m.article,
                "start": m.start,
                "end": m.end,
                "quote": m.quote,
                "date": m.date,
                "attributed_to": m.attributed_to,
            }
            for m in e.mentions
        ],
        "origins": e.origins,
        "disagreements": e.disagreements,
        "answers": e.answers,
        "answered_by": e.answered_by,
        "realis": e.realis,
        "published": e.published,
        "links": e.links,
        "why": e.why,
        "corrected": e.corrected,
        "quotes": e.quotes,
        "framing": e.framing,
        "date_inferred": e.date_inferred,
        "status": [
            {"article": s.article, "what": f"source {s.what}", **({} if s.gone is None else {"gone": s.gone})} for s in status
        ],
    }
