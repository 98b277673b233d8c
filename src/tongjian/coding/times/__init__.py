"""BRIDGE (coordinator, 09:25): only so that others can run; the times helper replaces this file."""

import re
from datetime import date

from tongjian.coding.times.expression import TimeExpression

_ZH = re.compile(r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[至到-](?:(\d{1,2})月)?(\d{1,2})日)?")
_M = {m: i + 1 for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split())}
_EN = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:-(\d{1,2}))?(?:, (\d{4}))?\b")


def resolve(text, ref, lang, folded=None, zone=None):
    folded = folded or text.lower()
    out = []
    base = date.fromisoformat(ref[:10]) if ref and len(ref) >= 10 else None
    if base is None:
        return out
    for m in (_ZH if lang.startswith("zh") else _EN).finditer(folded):
        if lang.startswith("zh"):
            y, mo, d, mo2, d2 = m.groups()
            parts = (int(y or base.year), int(mo or base.month), int(d), int(mo2 or mo or base.month), int(d2 or d))
        else:
            parts = (int(m[4] or base.year), _M[m[1]], int(m[2]), _M[m[1]], int(m[3] or m[2]))
        try:
            a, b = date(parts[0], parts[1], parts[2]).isoformat(), date(parts[0], parts[3], parts[4]).isoformat()
        except ValueError:
            continue
        out.append(TimeExpression(m.start(), m.end(), a, b, a if a == b else f"{a}/{b}", "date" if a == b else "range", False, "day"))
    return out
