"""The place line that opens a report: SANTIAGO, Chile (Agency) —. Who is named in it does nothing."""

import re

from tongjian.coding.document import Document, Mention

_TOWN = r"[A-Z][A-Za-zÀ-ž.'’]{1,15}(?:[ -](?:of |de |el )?[A-Z][A-Za-zÀ-ž.]{1,14}){0,3}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_DATELINE = re.compile(
    rf"\s*(?P<town>{_TOWN})(?:/{_TOWN}){{0,2}}(?:, [A-Z][A-Za-z.]{{1,15}}(?: [A-Z][A-Za-z.]{{1,15}}){{0,2}}){{0,2}}"
    rf"(?:,? (?:{_MONTH}\.? \d{{1,2}}|\d{{1,2}} {_MONTH})(?:, \d{{4}})?)?(?P<agency> ?\([^()\n]{{2,40}}\))?"
    r"(?: ?[—–]| ?--| -(?= )|:(?= ))"
)
# （记者 甲乙、丙丁）, 本报记者甲乙报道: who wrote the report
_REPORTERS = re.compile(
    r"记者[\s:]{0,2}[^,;。:()\n]{2,20}?(?:,[^,;。:()\n]{0,14}?记者[^,;。:()\n]{2,20}?){0,4}(?:电|讯|摄影|综合)?(?:报道|报导|摄|[)】])|"
    r"[(【]记者[^,;。:()\n]{2,24}[)】]"
)
# 新华社伦敦6月9日电, (中央社台北7日電), 【本报伦敦讯】
_ZH_DATELINE = re.compile(
    r"\s*[(（【]?[^\s,，。;；:：()（）【】]{0,12}(?:社|网|報|报|台|通讯|通訊)[^,，。;；:：()（）【】]{0,24}?(?:\d{1,2}日)?(?:专|專|外|急|综合|綜合)?[电電讯訊][)）】]?"
)
_SHORTEST = 4  # letters of a town written in capitals: US and UAE are none


def outside_dateline(doc: Document, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions without those in the dateline at the head of an English text."""
    line = _DATELINE.match(doc.full, doc.body_start) if doc.main == "en" else None
    if line is None or not _opens(doc, mentions, line):
        return mentions
    return [m for m in mentions if not doc.body_start <= m.start < line.end()]


def report_begins(doc: Document) -> int:
    """Return where the report begins behind its dateline (offset in `full`), 0 where it has none."""
    expression = _DATELINE if doc.main == "en" else _ZH_DATELINE
    line = expression.match(doc.full, doc.body_start)
    if line is None or (doc.main == "en" and line["agency"] is None and not line["town"].isupper()):
        return 0
    return line.end()


def reporter_spans(folded: str) -> list[tuple[int, int]]:
    """Return where a folded Chinese text names who wrote it; nobody there acts or is meant by a pronoun."""
    return [found.span() for found in _REPORTERS.finditer(folded)]


def _opens(doc: Document, mentions: list[Mention], line: re.Match[str]) -> bool:
    """Tell a place from a heading or a clause before a dash (Chile - the biggest exporter - said)."""
    first = next((m for m in mentions if line.start("town") <= m.start < line.end()), None)
    if first is not None and first.how != "metonym" and first.kind != "state":
        return False  # NATO — , a person
    if line["agency"] is not None or (first is not None and first.how == "metonym" and first.start == line.start("town")):
        return True
    return line["town"].isupper() and len(line["town"]) >= _SHORTEST
