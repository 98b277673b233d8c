"""The publication date that an article record gives, in whatever form its maker wrote it."""

import re
from datetime import datetime
from typing import Final

from tongjian.errors import BadInputError

_ISO: Final = re.compile(r"(\d{4})(?:-\d\d(?:-\d\d(?:[T ].+)?)?)?")
_FIRST_YEAR: Final = 1500
_LAST_YEAR: Final = 2999  # beyond these a year is a filler ("no date": 0001, 9999) and no time of a publication


def given_date(value: str) -> str | None:
    """Return the date as an ISO-8601 prefix, None where nothing was given.

    ISO stays as it was written; RFC 822, Unix seconds, `2025/9/5`, 2025年9月5日 and dates in words become ISO. Raises
    BadInputError for anything else: the days of what an article tells hang on it.
    """
    value = value.strip()
    if not value:
        return None
    if (found := _ISO.fullmatch(value)) and _is_day(value):
        if _FIRST_YEAR <= int(found.group(1)) <= _LAST_YEAR:
            return value
    elif not found or len(value) > len("2025-09-15"):
        from tongjian.clean.stamps import parse_stamp

        if stamp := parse_stamp(value):
            return stamp
    raise BadInputError(f'"published" is no date: {value[:40]}; write it as 2025-09-15 or 2025-09-15T08:30:00+08:00')


def _is_day(value: str) -> bool:
    """Tell whether an ISO prefix names a day, month or year of the calendar."""
    whole = value + "2000-01-01"[len(value) :] if len(value) < len("2000-01-01") else value
    try:
        datetime.fromisoformat(whole)
    except ValueError:
        return False
    return True
