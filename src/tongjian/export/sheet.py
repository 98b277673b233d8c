"""Events as CSV for spreadsheets: one row an event. Cells that a spreadsheet would take for a formula are made harmless."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from tongjian.addresses import safe_link
from tongjian.export.source import Source

HEAD = (
    "date",
    "source",
    "type",
    "target",
    "phase",
    "realis",
    "effective",
    "expires",
    "origins",
    "outlets",
    "disagreements",
    "quote",
    "id",
    "status",
    "answers",
    "addresses",
)
_FORMULA = re.compile(r"^(?=[\t\r]|\s*[=+\-@＝＋－＠])")  # the full-width signs too: some spreadsheets take them for the others
# in countries that write 1,5 a spreadsheet takes the semicolon for the end of a cell, and what comes behind it for the next
_NEXT_CELL = re.compile(r"(;\s*)(?=[=+\-@＝＋－＠])")


def lines(record: Source) -> Iterator[str]:
    """Yield the head and one row an event."""
    outlets, addresses = {}, {}
    for a in record.articles():
        outlets[a.id], addresses[a.id] = a.outlet or a.id, safe_link(a.url) or ""
    yield line(HEAD)
    for e in record.events():
        yield line(
            (
                e.date or "",
                "; ".join(a.name for a in e.source),
                e.type,
                "; ".join(a.name for a in e.target),
                e.phase or "",
                e.realis,
                e.effective or "",
                e.expires or "",
                str(e.origins),
                "; ".join(dict.fromkeys(outlets.get(m.article, m.article) for m in e.mentions)),
                "; ".join(f"{d.field}: {' / '.join(v.value for v in d.values)}" for d in e.disagreements),
                e.mentions[0].quote,
                e.id,
                "; ".join(
                    f"source {s.what}{', words gone' if s.gone else ''}: {outlets.get(s.article, s.article)}"
                    for s in record.source_status(e.id)
                ),
                "; ".join(e.answers),
                "; ".join(filter(None, dict.fromkeys(addresses.get(m.article, "") for m in e.mentions))),
            )
        )


def line(cells: Iterable[str]) -> str:
    """Return the cells as one CSV line without its end; formulas are made harmless."""
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([harmless(cell) for cell in cells])
    return out.getvalue()


def harmless(cell: str) -> str:
    """Return a cell on one line; what begins like a formula gets an apostrophe before it (OWASP, CSV injection)."""
    flat = " ".join(cell.split())
    return ("'" if _FORMULA.search(cell) else "") + _NEXT_CELL.sub(r"\1'", flat)
