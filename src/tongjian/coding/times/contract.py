"""The record in, record out form of the resolver: what `tongjian times` reads and writes."""

from datetime import datetime, time
from typing import Any

from tongjian import text as textlib
from tongjian.coding.times import alone, bounds, stamps
from tongjian.coding.times.resolver import DAY_CHARS, days_of, reference_day, resolve
from tongjian.errors import BadInputError

LONGEST_STAMP = 60  # characters
Record = dict[str, Any]


def preds(record: Record) -> Record:
    """Return {"id", "preds": [[start, end, first_day, last_day], …]} for {"id", "text", "ref", "lang"}.

    Days are inclusive, null is an open end. Bare lengths of time are left out, unless the text is one and nothing else
    (an age, see stamps). `lang` may be absent. Raises BadInputError when a field is of the wrong kind.
    """
    text, ref, lang = record.get("text"), record.get("ref"), record.get("lang")
    if not isinstance(text, str):
        raise BadInputError(f'record {record.get("id")} has no "text" string; give the text to read')
    if ref is not None and not isinstance(ref, str):
        raise BadInputError(f'"ref" of record {record.get("id")} is no string; give the publication time as ISO 8601')
    if lang is not None and not isinstance(lang, str):
        raise BadInputError(f'"lang" of record {record.get("id")} is no string; give zh-Hans, zh-Hant or en')
    lang = lang or ("zh" if any(textlib.is_cjk(ch) for ch in text) else "en")
    folded = textlib.fold(text)
    stamp = _stamp(folded, ref)
    if stamp and (folded.isascii() or stamps.is_age(folded)):  # 5个月前 by itself is an age to the day; 五个月前 names the month
        return {"id": record.get("id"), "preds": stamp}
    days = alone.read(folded, reference_day(ref), lang)
    if days is not None:
        return {"id": record.get("id"), "preds": [[0, len(text), *days]]}
    found = [t for t in resolve(text, ref, lang, folded) if t.first or t.last]
    preds = [list(bounds.opened(t, folded, lang)) for t in found] or stamp
    return {"id": record.get("id"), "preds": preds}


def _stamp(folded: str, ref: str | None) -> list[list[int | str | None]]:
    """Return the one prediction for a text that is a stamp and nothing else."""
    if len(folded) > LONGEST_STAMP:
        return []
    span = stamps.read(folded, reference_day(ref), _clock(ref))
    return [[0, len(folded), *days_of(span)]] if span else []


def _clock(ref: str | None) -> time | None:
    """Return the time of a publication time, None where it is a day."""
    try:
        return datetime.fromisoformat(ref).time() if ref and len(ref) > DAY_CHARS else None
    except ValueError:
        return None
