"""Statements as JSON Lines: who is reported to have said what, where."""

from collections.abc import Iterator

import msgspec

from tongjian.export.source import Source


def lines(record: Source) -> Iterator[str]:
    """Yield one JSON object a statement, by article and place."""
    coded = {c.id: c for c in record.coded()}
    for a in record.articles():
        full = f"{a.title}\n{a.text}"
        for s in coded[a.id].statements if a.id in coded else ():
            row = {
                "article": a.id,
                "outlet": a.outlet,
                "published": a.published,
                "speaker": s.speaker,
                "speaker_surface": s.speaker_surface,
                "direct": s.direct,
                "kind": s.kind,
                "start": s.start,
                "end": s.end,
                "quote": full[s.start : s.end],
            }
            yield msgspec.json.encode(row).decode()
