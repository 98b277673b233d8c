"""Which addresses of sources may leave as links of the site or in an export; a source may give any string for its own."""

from urllib.parse import urlsplit


def safe_link(url: str | None) -> str | None:
    """Return `url` when it is an absolute http(s) address without user info, else None: javascript: and data: would be run."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc or "\\" in url:
        return None
    return url.strip()
