"""One act once: the mentions of a document that tell the same act become one coded event.

Two mentions are one act when their types are equal, their sides do not contradict each other (the same actor, its
state, or nothing said), and neither dates nor amounts contradict. The most complete mention is the evidence.
"""

import re
from collections.abc import Iterable

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.dating import DAY, is_ahead, is_background, news_time
from tongjian.coding.events.draft import Draft
from tongjian.coding.events.evidence import readable
from tongjian.coding.events.kinds import OCCASIONS, OPENED, SYMMETRIC, WORDS
from tongjian.coding.events.marks import MORE, apart
from tongjian.coding.events.occasions import Said, Talks, outcome_time
from tongjian.coding.events.phases import settled
from tongjian.model import Actor, Attribution, CodedEvent, Quote, Realis

_RATE = re.compile(r"\d+(?:\.\d+)?")
_ROUNDED = 1.03  # times the smaller value: further apart two values are of two acts
_AHEAD = OCCASIONS | {"AGREEMENT"}  # what was reached is not what will be signed
_RENAMED = {"REMEDY_DUTY", "SANCTION", "EXPORT_CONTROL", "EXPORT_BAN", "IMPORT_BAN", "INVEST_RESTRICT", "LIST_ADD", "PENALTY"}
_RENAMED |= {"TARIFF", "INVESTIGATE_REMEDY", "INVESTIGATE_OTHER", "LITIGATE"}
_UNSURE_APART = {"EASE", "TARIFF", "REMEDY_DUTY", "SANCTION", "EXPORT_CONTROL", "EXPORT_BAN", "IMPORT_BAN", "INVEST_RESTRICT"}
_BY_OFFICE = {
    "LITIGATE",
    "INVESTIGATE_REMEDY",
    "INVESTIGATE_OTHER",
    "SANCTION",
    "LIST_ADD",
    "EXPORT_CONTROL",
    "TARIFF",
    "IMPORT_BAN",
    "EXPORT_BAN",
}  # done by one office, like words: its head says what it says
_OFFICES = {"person", "agency", "government", "court"}
_PRIVATE = {"company", "group"}
_STATES = {"state", "bloc", "government"}
MAX_SIDE = 5  # the guideline's most for one side


def consolidate(drafts: Iterable[Draft], doc: Document) -> tuple[CodedEvent, ...]:
    """Return the events of a document in the order of their first mention."""
    groups: list[list[Draft]] = []
    unlike: list[list[Draft]] = []  # of each group the drafts that differ: a page that repeats itself takes no longer
    placed: dict[object, int] = {}
    of_type: dict[str, list[int]] = {}
    for draft in sorted(drafts, key=lambda d: (d.start, d.end, d.type, d.rule)):
        key = _likeness(draft)
        if key not in placed:
            alike = of_type.setdefault(draft.type, [])
            fits = (n for n in alike if all(same_act(draft, other) for other in unlike[n]))
            placed[key] = next(fits, len(groups))
            if placed[key] == len(groups):
                alike.append(len(groups))
                groups.append([])
                unlike.append([])
            unlike[placed[key]].append(draft)
        groups[placed[key]].append(draft)
    said = Said(d for group in groups for d in group)
    met = Talks((d for group in groups for d in group), (doc.ref or "")[:DAY])
    return tuple(_event(group, doc, met, said) for group in groups)


def _likeness(draft: Draft) -> object:
    """Return what `same_act` asks of a mention: two that are alike belong to one act."""
    sides = (tuple(m.key for m in draft.source), tuple(m.key for m in draft.target))
    return (
        draft.type,
        sides,
        draft.date,
        draft.amounts,
        draft.objects,
        draft.marks,
        draft.realis,
        draft.named,
        draft.sentence == 0,
    )


def same_act(a: Draft, b: Draft) -> bool:
    """Tell whether two mentions of one document can be the same act."""
    if a.type == b.type and _is_one_saying(a, b):
        return True
    if a.type != b.type or not _dates_agree(a.date, b.date) or not _amounts_agree(a, b) or not _realis_agree(a, b):
        return False
    if (a.objects and b.objects and not a.objects & b.objects) or apart(a.marks, b.marks) or _is_further(a, b):
        return False
    if (
        _sides_agree(a.source, b.source)
        and not _is_private_beside(a, b)
        and (_sides_agree(a.target, b.target) or _is_one_denial(a, b))
    ):
        return True
    if a.type == "PROTEST_FORMAL" and _of_states(a.source, b.source) and _of_states(a.target, b.target):
        return True  # a summoned envoy and the minister's protest: one, whoever speaks for the states
    if (
        (a.type in _BY_OFFICE or (a.type in WORDS and _is_body_beside(a, b)))
        and a.realis == b.realis
        and _is_office_of_state(a.source, b.source)
    ):
        return bool({m.key for m in a.target} & {m.key for m in b.target})
    return a.type in SYMMETRIC and _sides_agree(a.source, b.target) and _sides_agree(a.target, b.source)


def _is_one_saying(a: Draft, b: Draft) -> bool:
    """Tell whether two mentions of words said overlap and have the same sides: 曾向甲国施压,要求释放记者 is one demand."""
    if a.type not in WORDS or a.sentence != b.sentence or a.start >= b.end or b.start >= a.end:
        return False
    sides = ((a.source, b.source), (a.target, b.target))
    return bool(a.target) and all({m.key for m in one} == {m.key for m in other} for one, other in sides)


def _is_office_of_state(a: tuple[Mention, ...], b: tuple[Mention, ...]) -> bool:
    """Tell whether a person of a state and its body act on the two sides: a ministry charges, and its minister says so."""
    kinds = {m.kind for m in a}, {m.kind for m in b}
    return (kinds[0] == {"person"} or kinds[1] == {"person"}) and kinds[0] | kinds[1] <= _OFFICES and _of_states(a, b)


def _is_private_beside(a: Draft, b: Draft) -> bool:
    """Tell words of a firm or lobby beside those of its state: each speaks for itself."""
    one, other = ({m.kind in _PRIVATE for m in d.source} for d in (a, b))
    return a.type in WORDS and one | other == {True, False} and not (one & other)


def _is_body_beside(a: Draft, b: Draft) -> bool:
    """Tell whether a body is among those who act on two sides, so that a person may speak for it."""
    return any(m.kind != "person" for m in a.source + b.source)


def _is_one_denial(a: Draft, b: Draft) -> bool:
    """Tell whether two denials answer one state, whichever of its bodies blamed."""
    return a.type == "DENY" and bool({m.country for m in a.target if m.country} & {m.country for m in b.target if m.country})


def _of_states(a: tuple[Mention, ...], b: tuple[Mention, ...]) -> bool:
    """Tell whether two sides have a state in common, whichever of its people are named."""
    return bool({m.country for m in a if m.country} & {m.country for m in b if m.country})


def _is_further(a: Draft, b: Draft) -> bool:
    """Tell whether one of two mentions is told as another act than the other, which the text tells just before."""
    first, second = sorted((a, b), key=lambda d: (d.start, d.end))
    near = first.sentence > 0 and second.sentence - first.sentence <= 1 and first.end <= second.start
    return near and MORE in second.marks and MORE not in first.marks and a.type not in SYMMETRIC


def _dates_agree(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return True
    return a.startswith(b) or b.startswith(a) or _within(a, b) or _within(b, a)


def _within(day: str, span: str) -> bool:
    """Tell whether a day lies in a stretch of days: Thursday in this week."""
    first, _, last = span.partition("/")
    return len(day) == len(first) == len(last) and first <= day <= last


def _realis_agree(a: Draft, b: Draft) -> bool:
    """Background is not the news of the day, nor what was not done what was; of talks, neither what lies ahead."""
    pair = {a.realis, b.realis}
    if pair == {"historical", "asserted"} and _prolongs(a, b):
        return False
    if a.realis == b.realis or a.sentence == 0 or b.sentence == 0:
        return True
    if pair == {"historical", "asserted"} and a.amounts & b.amounts and not (a.date and b.date):
        return True  # its 10% tariff is the one just imposed
    if a.known != b.known and pair <= {"historical", "asserted", "future"} and _names_again(a, b):
        return True
    if _is_named_only(a, b, pair) or _is_retold(a, b, pair):
        return True
    if pair & {"historical", "denied"}:
        return False
    if a.type in _UNSURE_APART and "asserted" in pair and pair & {"hypothetical", "conditional"}:
        return False  # a further tariff that may come is not the one in force
    return not (a.type in _AHEAD and ("future" in pair or pair == {"asserted", "hypothetical"}))


def _prolongs(a: Draft, b: Draft) -> bool:
    """Tell whether the news is that a probe is prolonged which the other mention tells the opening of."""
    news, before = (a, b) if b.realis == "historical" else (b, a)
    return news.type == "INVESTIGATE_REMEDY" and news.phase == "extended" and before.phase != "extended"


def _names_again(a: Draft, b: Draft) -> bool:
    """Tell whether of two mentions of a measure, one by a noun, the noun adds neither a day nor an amount: 受该禁令影响."""
    noun, told = (a, b) if a.known else (b, a)
    return a.type in _RENAMED and noun.date is None and not noun.amounts and noun.start > told.start


def _is_named_only(a: Draft, b: Draft, pair: set[Realis]) -> bool:
    """Tell whether one of two mentions is a noun that adds neither a day nor an amount to what the other tells.

    X's tariffs are those it imposed in May, wherever they stand; the A-B meeting is the one that will be held.
    """
    nouns = [d for d in (a, b) if d.named and d.date is None and not d.amounts]
    if a.type in OCCASIONS:
        ahead = next((d for d in (a, b) if d.realis == "future"), None)
        return pair == {"future", "asserted"} and any(d.realis == "asserted" and ahead and ahead.start < d.start for d in nouns)
    return bool(nouns) and a.type in _RENAMED and pair == {"historical", "asserted"}


def _is_retold(a: Draft, b: Draft, pair: set[Realis]) -> bool:
    """Tell whether a measure against a firm that is told as of old is told again, later and without a time of its own."""
    before, again = (a, b) if a.realis == "historical" else (b, a)
    if a.type not in _RENAMED or pair != {"historical", "asserted"} or again.date or not before.date:
        return False
    keys = {m.key for m in again.target}
    firms = bool(keys) and all(m.kind == "company" for m in again.target) and keys == {m.key for m in before.target}
    return firms and before.start < again.start and not again.amounts and not again.marks


def _amounts_agree(a: Draft, b: Draft) -> bool:
    """Tell whether neither the rates nor the values that two mentions name contradict each other."""
    for rates in (True, False):
        left = {amount for amount in a.amounts if amount[0].isdigit() == rates}
        right = {amount for amount in b.amounts if amount[0].isdigit() == rates}
        if left and right and not (left & right or (_adds_up(left, right) if rates else _nearly(left, right))):
            return False
    return True


def _adds_up(left: set[str], right: set[str]) -> bool:
    """Tell whether one rate is the sum of those of two duties, which a summary rounds: 73.6% and 6.9%, up to 80%."""
    rates = [[float(match[0]) for rate in side if (match := _RATE.match(rate))] for side in (left, right)]
    one, parts = sorted(rates, key=len)
    return len(one) == 1 and len(parts) > 1 and abs(one[0] - sum(parts)) <= 1


def _nearly(left: set[str], right: set[str]) -> bool:
    """Tell whether one value is another one rounded: a headline has nearly 30 billion where the text has 29.5."""
    found = [(float(a[1:]), float(b[1:])) for a in left for b in right]
    return any(max(pair) <= min(pair) * _ROUNDED for pair in found)


def _sides_agree(a: tuple[Mention, ...], b: tuple[Mention, ...]) -> bool:
    if not a or not b:
        return True
    if {m.key for m in a} & {m.key for m in b}:
        return True
    # a state and its own agency, minister or company may stand for each other
    states_a = {m.country for m in a if m.kind in _STATES}
    states_b = {m.country for m in b if m.kind in _STATES}
    return bool(states_a & {m.country for m in b if m.country} or states_b & {m.country for m in a if m.country})


def _event(group: list[Draft], doc: Document, met: Talks, said: Said) -> CodedEvent:
    best = max(group, key=_completeness)
    title_end = doc.body_start
    body = [d for d in group if d.start >= title_end] or group
    if best.start < title_end:
        best = _in_full(best, max(body, key=_completeness))
    realis = body[0].realis if best.start < title_end else best.realis
    dated = told = _date([best, *group])
    # the day of the news is no day of a meeting still to come
    if dated is None and _is_of_the_news(best.type, realis):
        dated = outcome_time(best, met, doc) or said.day(best, doc) or news_time(doc, best.sentence, best.type)
    effective = next((d.effective for d in group if d.effective), dated if any(d.at_once for d in group) else None)
    if realis == "asserted" and best.type not in OPENED and is_ahead(effective, (doc.ref or "")[:DAY]):
        realis = "future"  # adopted now and in force later
    if realis == "asserted" and is_background(dated, (doc.ref or "")[:DAY]):
        realis = "historical"
    return CodedEvent(
        type=best.type,
        source=_actors(best.source or next((d.source for d in group if d.source), ())),
        target=_actors(best.target or next((d.target for d in group if d.target), ())),
        evidence=_quote(best, doc),
        mentions=tuple(_quote(d, doc) for d in group),
        rule=best.rule,
        realis=realis,
        date=dated,
        date_inferred=dated is not None and told is None,
        effective=effective,
        expires=next((d.expires for d in group if d.expires), None),
        phase=settled(best, realis, (told, dated, effective), doc),
        attributed_to=_attribution(best, group, doc),
    )


def _is_of_the_news(kind: str, realis: Realis) -> bool:
    """Tell whether an act that no words date is of the day of the news: what is done, adopted for later, or being weighed."""
    if realis == "hypothetical":
        return kind == "CONSIDER"
    return realis in ("asserted", "denied") or (realis == "future" and kind not in OCCASIONS)


def _completeness(draft: Draft) -> tuple[int, bool, bool, bool, int, int]:
    """Return what ranks the mentions of one act: both sides, told as done and not as possible, dated, who acts in it, early."""
    told = draft.realis not in ("conditional", "hypothetical")
    named = any(draft.start <= m.start < draft.end for m in draft.source)
    return (bool(draft.source) + bool(draft.target), told, draft.date is not None, named, -draft.sentence, -draft.start)


def _in_full(headline: Draft, text: Draft) -> Draft:
    """Return what the text says of an act whose headline has room for a state's name alone, else the headline."""
    if _completeness(text)[:3] != _completeness(headline)[:3] or any(m.how == "pronoun" for m in text.source + text.target):
        return headline
    return text if _named(text.source) >= _named(headline.source) and _named(text.target) >= _named(headline.target) else headline


def _named(side: tuple[Mention, ...]) -> bool:
    """Tell whether a side names somebody beside a state."""
    return any(m.kind not in ("state", "bloc") for m in side)


def _date(drafts: list[Draft]) -> str | None:
    """Return the date of the first draft that has one, or a finer one of the others that lies in it."""
    found = [d.date for d in drafts if d.date]
    if not found:
        return None
    inside = [day for day in found if len(day) == DAY and (day.startswith(found[0]) or _within(day, found[0]))]
    return inside[0] if inside else found[0]


def _attribution(best: Draft, group: list[Draft], doc: Document) -> Attribution | None:
    """Return whom an act is attributed to: nobody where the outlet's text also tells it of itself.

    A headline leaves out whose words they are, but of what the acting state's own people tell it makes a fact.
    """
    body = [d for d in group if d.start >= doc.body_start] or group
    told = best.attributed_to or body[0].attributed_to
    if told is None or any(d.attributed_to is None for d in body):
        return None
    if best.attributed_to is not None:
        return told
    acting = {m.country for m in best.source if m.country}
    return None if acting & {m.country for m in doc.mentions_of(told.name)} else told


def _quote(draft: Draft, doc: Document) -> Quote:
    start, end = readable(doc, draft.start, draft.end, draft.sentence)
    return Quote(start=start, end=end, quote=doc.full[start:end])


def _actors(mentions: Iterable[Mention]) -> tuple[Actor, ...]:
    kept: dict[str, Actor] = {}
    for m in mentions:
        kept.setdefault(m.key, actor(m))
    return tuple(list(kept.values())[:MAX_SIDE])


def actor(m: Mention) -> Actor:
    """Return a mention as the record's actor."""
    return Actor(surface=m.surface, name=m.name, names=m.names, id=m.id, country=m.country, start=m.start, end=m.end)
