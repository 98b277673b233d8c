"""A picture's or list's data as a table, on the page and as CSV."""

import msgspec
from starlette.responses import Response

from tongjian.export import sheet


class Cell(msgspec.Struct, frozen=True):
    """What a cell says, the address within the site it leads to, and the group (coop, talk, verbal, material) it has, if any."""

    text: str
    address: str | None = None
    group: str | None = None


class Table(msgspec.Struct, frozen=True):
    """A table with its caption."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def csv_response(table: Table, name: str) -> Response:
    """Return a table as a CSV download; `name` is one of ours, never of a request or a source."""
    lines = [sheet.line(table.head), *(sheet.line(cell.text for cell in row) for row in table.rows)]
    headers = {"Content-Disposition": f'attachment; filename="tongjian-{name}.csv"'}
    return Response("\n".join([*lines, ""]), media_type="text/csv; charset=utf-8", headers=headers)
