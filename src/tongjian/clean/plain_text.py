"""A text file, as copied out of a browser: its first line is the headline, the rest is body and furniture."""

from tongjian.clean.blocks import squeeze
from tongjian.clean.body import Body
from tongjian.clean.furniture import strip_furniture
from tongjian.clean.published import Published
from tongjian.clean.shown_dates import in_lines


def read_plain(text: str) -> tuple[str, Body, Published | None, list[str]]:
    """Return (title, body, publication time or None, all lines after the title)."""
    lines = [line for line in (squeeze(raw) for raw in text.splitlines()) if line]
    if not lines:
        return "", Body([], 0, 0.0), None, []
    rest = lines[1:]
    stamps = in_lines(rest)
    body = strip_furniture(rest)
    return lines[0], Body(body, 0, 0.8), stamps[0] if stamps else None, rest
