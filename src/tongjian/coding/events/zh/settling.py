"""Mentions that only say in other words what another one of the same document says."""

import msgspec

from tongjian.coding.document import Mention
from tongjian.coding.events.draft import Draft
from tongjian.coding.events.kinds import SPOKEN

NOUN = "noun"  # the object of criticism that a noun only names
PACKAGE = "package"  # the object of a round of sanctions
_PLAIN = "zh-plain-probe"  # the rule of 展开调查 alone
_NOT_TO = "zh-pledge-not-to"  # the rule of 不对…加征关税
_LOWERED = "zh-ease-lower"  # the rule of 将税率下调至…
_REACH = 40  # characters between the 不 of a promise and the words of the measure
_REMEDIES = frozenset({"REMEDY_DUTY", "INVESTIGATE_REMEDY"})
_OF_LISTING = frozenset({"INVEST_RESTRICT", "EXPORT_BAN", "EXPORT_CONTROL"})  # what a listing means for the listed


def settled(drafts: list[Draft], speaking: frozenset[str]) -> list[Draft]:
    """Return the drafts without those that repeat another: a listing's sanction and bans, blame found in two ways.

    `speaking` are the rules that take who says the words as source.
    """
    drafts = _of_remedies(drafts)
    drafts = [d for d in drafts if d.realis != "denied" or d.type not in SPOKEN]  # what nobody demanded is no demand
    promised = [d for d in drafts if d.rule == _NOT_TO]
    drafts = [d for d in drafts if not any(_is_promised_off(d, other) for other in promised)]
    listings = [d for d in drafts if d.type == "LIST_ADD"]
    kept = [d for d in drafts if not any(_repeats(d, other) for other in listings)]
    sanctions = [d for d in drafts if d.type == "SANCTION"]
    kept = [d for d in kept if not any(_spells_out(d, other) for other in sanctions)]
    kept = [d for d in kept if d.type != "THREATEN_MEASURE" or not any(_turned_round(d, other) for other in kept)]
    pledged = [d for d in kept if d.type == "PLEDGE_EASE"]
    kept = [d for d in kept if not any(_spells_out_pledge(d, other) for other in pledged)]
    told: dict[int, list[Draft]] = {}
    for draft in kept:
        if draft.rule not in speaking:
            told.setdefault(draft.sentence, []).append(draft)
    kept = [d for d in kept if d.rule not in speaking or not any(_is_same_saying(d, o) for o in told.get(d.sentence, ()))]
    return [d for d in kept if NOUN not in d.objects or not any(_names_again(d, other) for other in kept)]


def _of_remedies(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts, a probe of no said kind as one of a trade remedy where the same state's remedies are what is told."""
    others = {c for d in drafts if d.type == "INVESTIGATE_OTHER" and d.rule != _PLAIN for c in _states(d.source)}
    levying = {c for d in drafts if d.type in _REMEDIES for c in _states(d.source)} - others
    return [
        msgspec.structs.replace(d, type="INVESTIGATE_REMEDY", target=d.target or _probed(drafts, d))
        if d.type == "INVESTIGATE_OTHER" and d.rule == _PLAIN and _states(d.source) & levying
        else msgspec.structs.replace(d, target=_in_case(drafts, d))
        if d.type == "INVESTIGATE_REMEDY" and not d.target
        else d
        for d in drafts
    ]


def _in_case(drafts: list[Draft], step: Draft) -> tuple[Mention, ...]:
    """Return at whom the same state's remedies of the document are aimed, for a step of a case that names nobody; else ()."""
    of_case = [d for d in drafts if d.type in _REMEDIES and d.target and _states(d.source) & _states(step.source)]
    return min(of_case, key=lambda d: abs(d.start - step.start)).target if of_case else ()


def _is_promised_off(other: Draft, promise: Draft) -> bool:
    """Tell whether a measure that is denied is the one that a promise before it in its sentence is about: 同意不…加征关税."""
    if other.realis != "denied" or other.sentence != promise.sentence or not 0 <= other.start - promise.start <= _REACH:
        return False
    return other is not promise and bool(_states(other.source) & _states(promise.source))


def _probed(drafts: list[Draft], probe: Draft) -> tuple[Mention, ...]:
    """Return at whom the same state's probe or duty is aimed that is told last before a further probe that names nobody."""
    before = [
        d
        for d in drafts
        if d.type in _REMEDIES and d.start < probe.start and d.target and _states(d.source) & _states(probe.source)
    ]
    return max(before, key=lambda d: d.start).target if before else ()


def _repeats(other: Draft, listing: Draft) -> bool:
    if PACKAGE in other.objects:  # a round of sanctions is more than its list
        return False
    if other.type == "SANCTION" and _of_two_bodies(other, listing):
        return False  # the treasury's sanctions are not the foreign ministry's list
    if other.type != "SANCTION" and (other.type not in _OF_LISTING or other.sentence != listing.sentence):
        return False
    own = {m.country for m in other.source} & {m.country for m in listing.source}
    aimed = {m.country for m in other.target} & {m.country for m in listing.target}
    return bool(own) and (bool(aimed) or not other.target)


def _of_two_bodies(one: Draft, other: Draft) -> bool:
    """Tell whether two drafts name two bodies or officials of one state, and tell of two sentences."""
    named = [{m.key for m in d.source if m.kind in ("agency", "person")} for d in (one, other)]
    return one.sentence != other.sentence and all(named) and not named[0] & named[1]


def _spells_out(other: Draft, sanction: Draft) -> bool:
    """Tell whether a ban on dealings only says what a sanction right before it means: 其在美资产将被冻结,并禁止交易."""
    if other.type != "INVEST_RESTRICT" or not 0 <= other.sentence - sanction.sentence <= 1 or other.start < sanction.start:
        return False
    hit, own = _states(sanction.target), _states(sanction.source)
    if not _states(other.source) & own or not _states(other.source) <= own | hit:
        return False
    # the bodies of one state tell the same; a ban that names nobody is for those who are sanctioned
    return bool(hit) and _states(other.target) <= own | hit


def _spells_out_pledge(other: Draft, pledge: Draft) -> bool:
    """Tell whether an easing only says how far what was promised right before it goes: 同意撤销对…的关税,将税率下调至18%."""
    if other.rule != _LOWERED or other.sentence != pledge.sentence or other.end <= pledge.end:
        return False
    if not 0 <= other.start - pledge.start <= _REACH:
        return False
    return bool(_states(other.source) & _states(pledge.source)) and (
        not other.target or bool(_states(other.target) & _states(pledge.target))
    )


def _turned_round(other: Draft, threat: Draft) -> bool:
    """Tell whether an act is the content of a threat before it in its sentence, read the wrong way round: 扬言日本若…,将反制."""
    if threat.type != other.type or threat.sentence != other.sentence or threat.start >= other.start:
        return False
    source, target = {m.country for m in other.source}, {m.country for m in other.target}
    return bool(source & {m.country for m in threat.target}) and bool(target & {m.country for m in threat.source})


def _is_same_saying(one: Draft, other: Draft) -> bool:
    """Tell whether two drafts of one sentence are the same words of blame by the same state at the same state."""
    if one.type != other.type or one.sentence != other.sentence or one.start >= other.end or other.start >= one.end:
        return False
    return bool(_states(one.source) & _states(other.source))


def _names_again(noun: Draft, other: Draft) -> bool:
    """Tell whether criticism that a noun names (他对…的批评) is told by another draft."""
    if noun.type != other.type or NOUN in other.objects:
        return False
    return bool(_states(noun.source) & _states(other.source)) and bool(_states(noun.target) & _states(other.target))


def _states(side: tuple[Mention, ...]) -> set[str]:
    return {m.country for m in side if m.country}
