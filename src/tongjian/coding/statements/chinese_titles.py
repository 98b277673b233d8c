"""What a Chinese title puts in somebody's mouth where a short report does not say it again: 央行行长：利率不会再降."""

import re

from tongjian.coding.document import Document
from tongjian.coding.statements.chinese_memory import Memory, of_mention
from tongjian.coding.statements.found import Attributed, Speaker
from tongjian.coding.statements.words import ChineseWords
from tongjian.model import Span, Statement
from tongjian.text import fold

MOST_BODY = 220  # characters of a report that only its title may quote
MIN_SAID = 6
MOST_AGAIN = 0.6  # share of the pairs of characters of what is said that the report may hold
_SAID = re.compile(
    r"(?:^|[ \t])(?P<who>[^,。:;!?\s“「向对就与]{2,20}?)(?:(?:回应|驳斥|批评|谈及?)[^:,]{2,14}|再发声|再回应|发声|声明|表态)?"
    r"(?P<cue>:|称|曝)\s*(?P<what>[^\n]{6,60})$"
)
_OUTLETS = ("媒", "媒体")
_FORECAST = re.compile("或(?!者|是)|有望|预计|预料|料将|可能|将会|看好|仍将|机会")
_FORESEES = frozenset({"person", "company", "institution"})
_URGES = re.compile(r"(?:敦促|呼吁|促请|要求|建议)")
_DEED = re.compile(
    r"(?:(?:将|拟|已)?对[^,]{2,}(?:发起|启动|采取|征收|加征|作出|实施|列入|立案|继续)|(?:自|即日起|公布|发布|决定|启动|批准|终止|延长))"
)
_SPEAKERS = frozenset(
    {"person", "agency", "government", "company", "institution", "media", "bloc", "state", "legislature", "court"}
)


def said_in_title(doc: Document, words: ChineseWords) -> Attributed | None:
    """Return the statement of the title, or None: the report is long or says it again, or the title tells a deed."""
    title = doc.full[: doc.body_start].rstrip("\n")
    body = doc.folded[doc.body_start :]
    found = _SAID.search(fold(title))
    if found is None or len(body) > MOST_BODY or len(title) != len(fold(title)):
        return None
    speaker = _speaker(doc, words, *found.span("who"))
    start, end = found.span("what")
    if speaker is None or (found["cue"] != ":" and not fold(speaker.surface).endswith(_OUTLETS)) or _DEED.match(found["what"]):
        return None
    kind = "demand" if (urged := _URGES.match(doc.folded, start, end)) else "claim"
    start = urged.end() if urged else start
    end = start + len(doc.folded[start:end].split(" ")[0])
    if end - start < MIN_SAID or _again(doc.folded[start:end], body) > MOST_AGAIN:
        return None
    statement = Statement(
        start=start,
        end=end,
        speaker=speaker.name,
        speaker_surface=speaker.surface,
        direct=False,
        kind=words.kinds.of(doc.folded[start:end], kind),
        cue=Span(start=found.start("cue"), end=found.end("cue")),
    )
    return Attributed(statement, speaker.mention, 0, statement.cue)


def forecast_of_title(doc: Document, words: ChineseWords) -> Attributed | None:
    """Return the forecast that opens a short report and that only its title gives to somebody: 某证券：债市或走高, or None.

    The report's first sentence says the title's words again and names nobody who says them.
    """
    title = fold(doc.full[: doc.body_start].rstrip("\n"))
    found = _SAID.search(title)
    if found is None or found["cue"] != ":" or len(doc.full) - doc.body_start > MOST_BODY or len(doc.sentences) < 2:
        return None
    start, end = next((s for s in doc.sentences if s[0] >= doc.body_start), (0, 0))
    speaker = _speaker(doc, words, *found.span("who"))
    foretold = _FORECAST.search(doc.folded, start, end) and _FORECAST.search(found["what"])
    if speaker is None or not foretold or speaker.surface in doc.full[doc.body_start :]:
        return None
    if speaker.mention is not None and speaker.mention.kind not in _FORESEES:
        return None
    if _again(found["what"], doc.folded[start:end]) < MOST_AGAIN:
        return None
    end -= doc.folded[end - 1] in "。!?"
    said = Statement(
        start=start,
        end=end,
        speaker=speaker.name,
        speaker_surface=speaker.surface,
        direct=False,
        kind="prediction",
        cue=None,
    )
    return Attributed(said, speaker.mention, doc.sentence_at(start), None, minor=True)


def _speaker(doc: Document, words: ChineseWords, low: int, high: int) -> Speaker | None:
    """Return whom full[low:high] names: the last actor of it, if it ends with him, or a noun for people who speak."""
    held = [m for m in doc.mentions_in(low, high) if m.kind in _SPEAKERS]
    if held and held[-1].end == high:
        return of_mention(doc, held[-1], Memory())
    if words.head.search(doc.folded, low, high) is None:
        told = doc.full[low:high] in doc.full[doc.body_start :]  # an unlisted firm that the report is about
        return Speaker(doc.full[low:high], doc.full[low:high], low, high) if told and not held else None
    if held and not doc.folded.endswith(_OUTLETS, low, high):
        return Speaker(doc.full[low:high], held[0].name, low, high, held[0])
    return Speaker(doc.full[low:high], doc.full[low:high], low, high)


def _again(said: str, body: str) -> float:
    """Return which share of the pairs of characters of `said` stands in `body`."""
    pairs = {said[i : i + 2] for i in range(len(said) - 1)}
    return sum(pair in body for pair in pairs) / max(1, len(pairs))
