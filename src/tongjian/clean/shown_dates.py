"""Dates that a page shows as text: in lines around the headline, before the first words of the body, below it."""

import re
from collections.abc import Iterator
from typing import Final

from tongjian.clean.published import Published
from tongjian.clean.stamps import Order, order_of, spans_in
from tongjian.clean.surroundings import Surroundings, Zone
from tongjian.text import fold

_UPDATE: Final = re.compile(r"(?:更新|修改|修订|updated|modified|last update|edited)[^\s\d]{0,4}(?: on| at)? ?:? ?$")
_UPDATE_BEHIND: Final = re.compile(r"^\s?[(\[]?(?:最[后近])?(?:更新|修改|修订|updated\b)")
_PUBLISH: Final = re.compile(
    r"(?:发布|发表|发稿|刊登|刊发|首发|见报|上传|上架|上版|录入|出版|时间|日期|published|posted|date|issued|released|created)"
    r"[^\s\d]{0,4}(?: on| at)? ?[:\-–]? ?$"
)
_PUBLISH_BEHIND: Final = re.compile(r"^\s?(?:发布|发表|发稿|刊登|刊发|上传)")
_FOOT: Final = re.compile(r"^.{0,40}?(?:发布|发表|发稿|刊登|上传|上版|published|posted|issued)[^\s\d]{0,6}(?: on)?\s?[:\-–]?\s?$")
# the label alone: "Terms of use updated January 5" tells of other things than the article
_FOOT_UPDATE: Final = re.compile(
    r"^\W{0,3}(?:(?:this )?(?:page|article|story)(?: was)? |(?:本文|本页|文章))?(?:last |最[后近])?"
    r"(?:更新|修改|修订|updated?|modified|edited)[^\s\d]{0,4}(?: on| at)?\s?:?\s?$"
)
_TODAY: Final = re.compile(r"今天|今日|现在是|today")
# days of other things: of what is due, begins, ends, is held
_OTHER_DAY: Final = re.compile(
    r"\b(?:deadline|closing|closes|due|expir|valid|effective|until|event date|held|born|died|registration|apply by|comments? by)"
    r"|截止|截至|有效|到期|举办|举行|开幕|考试|报名|生效|施行|实施|出生|会议时间|活动时间|开标|报价"
)
_OTHER_LABEL: Final = re.compile(
    r"(?:截止|截至|有效|到期|施行|生效|实施|举办|活动|会议|开标|报名)(?:期|日|日期|时间|期限|至)?\s?:?\s?$"
)
_OCCASION: Final = re.compile(r"(?:\b(?:on|since|until|till|before|after|from|by|in|of)|[于自从至到在])\s?$")
_STOP: Final = re.compile(r"[。！？；!?;]|[a-z]{3}[.](?:\s|$)")
_LOWER: Final = re.compile(r"\b[a-z]{2,}\b")
_LOWER_WORDS: Final = {Zone.UNDER: 7, Zone.ABOVE: 7, Zone.INSIDE: 3}  # from so many small words on a line is a sentence
_IN: Final = Zone.INSIDE
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_HAN_CHARS: Final = {Zone.UNDER: 40, Zone.ABOVE: 40, Zone.INSIDE: 16}
# what stands before and after the date of a dateline: "LIMA, May 13, 2024 (Wire) --", "（示例社利馬2024年5月13日電）"
_PLACE_EN: Final = re.compile(r"^[A-Z][A-Z .,'’\-/]{2,48}[A-Za-z.,]{0,12}[,(]?\s?\(?$")
_WIRE_EN: Final = re.compile(r"^\)?\s?(?:[(/]|--|[—–\-:])")
_PLACE_ZH: Final = re.compile(r"^[(\[【]?[^。，；\s]{2,24}[\s,]?$")
_WIRE_ZH: Final = re.compile(r"^\s?[^。，；\s]{0,8}(?:电|讯|报道|报导|消息|专电)")
_STROKES: Final = re.compile(r"\d[/.](?:19|20)\d")
_DATE_LINE: Final = 32  # characters of a line that is a date, perhaps with a label
_WINDOW: Final = (25, 6)  # blocks before and in the body where a date of the article stands
_LABELLED: Final = 160  # characters of a line that has a label and a date
_PLAIN: Final = 100
# a name or label and the date after it, written together: "Jane RoeDec 5, 2023"
_GLUED: Final = re.compile(
    r"(?<=[a-z)])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d|(?:19|20)\d{2}[-/.年]\d)"
)
# how ready a date is to be the article's: called so, plain in the best place, plain elsewhere, an update
_CALLED, _PLAIN_UNDER, _PLAIN_ELSEWHERE, _UPDATED = 0, 1, 2, 3
_SURE: Final = {_CALLED: 0.85, _PLAIN_UNDER: 0.7, _PLAIN_ELSEWHERE: 0.6, _UPDATED: 0.5}
Ranked = tuple[int, int, Published]


def around(place: Surroundings, order: Order | None) -> list[Published]:
    """Return the stamps around the headline, those called publication first, plain ones next, updates last."""
    before, after = _WINDOW
    found: list[Ranked] = []
    for i in range(max(0, place.first - before), min(place.first + after, len(place.layout.blocks))):
        block, zone = place.layout.blocks[i], place.zone(i)
        if place.captions[block.node] or ((zone is not Zone.UNDER or i < place.head) and place.beside(block.node)):
            continue
        near = place.distance(i)
        found.extend((rank, near, claim) for rank, claim in _of_line(block.apart, zone, order))
        if zone is Zone.INSIDE and i < place.first + 2:
            found.extend((_PLAIN_UNDER, 99, claim) for claim in _dateline(block.text))
    return [claim for _, _, claim in sorted(found, key=lambda r: r[:2])]


def in_lines(lines: list[str], order: Order | None = None) -> list[Published]:
    """Return the stamps of short lines, those called publication first, plain ones next, updates last."""
    ranked = [pair for line in lines for pair in _of_line(line, Zone.UNDER, order)]
    return [claim for _, claim in sorted(ranked, key=lambda r: r[0])]


def _of_line(line: str, zone: Zone, order: Order | None) -> list[tuple[int, Published]]:
    if len(line) > _LABELLED:
        return []
    spaced = _GLUED.sub(" ", line)
    folded = fold(spaced)
    found: list[tuple[int, Published]] = []
    spans = spans_in(folded, order)
    if not spans:
        return found
    rest = _without(spaced, spans)
    for start, end, value in spans:
        before, behind = folded[max(0, start - 24) : start], folded[end : end + 12]
        rank = _rank(before, behind)
        if (rank == _PLAIN_UNDER and _OTHER_DAY.search(folded[:start])) or _OTHER_LABEL.search(before):
            continue
        if zone is Zone.INSIDE and (_is_sentence(rest, zone) or (rank == _PLAIN_UNDER and _OCCASION.search(before))):
            continue
        if rank == _PLAIN_UNDER and (len(line) > _PLAIN or _is_sentence(rest, zone) or _TODAY.search(folded)):
            continue
        if rank == _PLAIN_UNDER and zone is not Zone.UNDER:
            rank = _PLAIN_ELSEWHERE
        found.append((rank, Published(value, "text-updated" if rank == _UPDATED else "text", _SURE[rank])))
    return found


def _rank(before: str, behind: str) -> int:
    if _UPDATE.search(before) or _UPDATE_BEHIND.search(behind):
        return _UPDATED
    return _CALLED if _PUBLISH.search(before) or _PUBLISH_BEHIND.search(behind) else _PLAIN_UNDER


def _without(line: str, spans: list[tuple[int, int, str]]) -> str:
    kept, at = [], 0
    for start, end, _ in spans:
        kept.append(line[at : max(at, start)])
        at = max(at, end)
    return " ".join([*kept, line[at:]])


def _is_sentence(rest: str, zone: Zone) -> bool:
    """Tell whether a line without its dates is a sentence that names a day, and no line of data."""
    small, han = len(_LOWER.findall(rest)), len(_HAN.findall(rest))
    stopped = bool(_STOP.search(rest)) or rest.rstrip().endswith(".")
    return (stopped and (small >= 2 or han >= 4)) or small >= _LOWER_WORDS[zone] or han >= _HAN_CHARS[zone]


def _dateline(text: str) -> list[Published]:
    """Return the full date that stands between the place and the wire at the beginning of the body."""
    opening = text[:120]
    for start, end, value in spans_in(fold(opening)):
        before, behind = opening[:start], fold(opening[end:])
        if (_PLACE_EN.search(before) and _WIRE_EN.search(behind)) or (_PLACE_ZH.search(before) and _WIRE_ZH.search(behind)):
            return [Published(value, "text", 0.75)]
    return []


def below(place: Surroundings, order: Order | None) -> Published | None:
    """Return the date behind the body that is called the publication's, where all such are of one day."""
    found = [value for before, rest, value in _behind_body(place, order) if _FOOT.search(before) and not _is_sentence(rest, _IN)]
    return Published(found[0], "text", 0.6) if len({value[:10] for value in found}) == 1 else None


def updated_below(place: Surroundings, order: Order | None) -> Published | None:
    """Return the date behind the body that is called an update's, where all such are of one day."""
    found = [value for before, _, value in _behind_body(place, order) if _FOOT_UPDATE.search(before)]
    return Published(found[0], "text-updated", _SURE[_UPDATED]) if len({value[:10] for value in found}) == 1 else None


def _behind_body(place: Surroundings, order: Order | None) -> Iterator[tuple[str, str, str]]:
    """Yield the dates in short lines behind the body: the folded text before each, the line without dates, the value."""
    for block in place.layout.blocks[place.first + _WINDOW[1] :]:
        if len(block.apart) > _PLAIN or place.beside(block.node):
            continue
        folded = fold(block.apart)
        spans = spans_in(folded, order)
        for start, _, value in spans:
            yield folded[:start], _without(block.apart, spans), value


def alone(place: Surroundings, order: Order | None) -> Published | None:
    """Return the date of the lines anywhere on the page that hold a date and nothing else, where all are of one day."""
    found: list[str] = []
    for block in place.layout.blocks:
        if len(block.text) > _DATE_LINE or block.linked >= 0.5 or place.listed(block.node) or place.beside(block.node):
            continue
        folded = fold(block.apart)
        spans = [] if _TODAY.search(folded) or _OTHER_DAY.search(folded) else spans_in(folded, order)
        if spans and not _is_sentence(_without(block.apart, spans), Zone.INSIDE):
            found.extend(value for a, b, value in spans if _rank(folded[max(0, a - 24) : a], folded[b : b + 12]) != _UPDATED)
    days = {value[:10] for value in found}
    return Published(next((v for v in found if "T" in v), found[0]), "text", 0.5) if len(days) == 1 else None


def order_on(place: Surroundings) -> Order | None:
    """Return how the page's own dates tell that it writes 05/06/2024, or None where they tell nothing or both."""
    lines = (block.apart for block in place.layout.blocks if len(block.text) <= _PLAIN)
    found = {order for line in lines if _STROKES.search(line) and (order := order_of(line))}
    return found.pop() if len(found) == 1 else None
