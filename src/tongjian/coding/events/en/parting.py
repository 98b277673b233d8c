"""Acts told as one that are two, and as two that are one."""

import msgspec

from tongjian.coding.events.draft import Draft
from tongjian.coding.events.en.reading import Reading
from tongjian.coding.events.en.tokens import Words

_JOURNEYS = frozenset({"en-visit", "en-tour"})


def cases(words: Words, reading: Reading) -> frozenset[str]:
    """Return both cases where an investigation is named as two: anti-dumping and countervailing investigations."""
    near = " ".join(words.text[max(0, reading.first - 6) : reading.last + 7])
    subsidies = "countervailing" in near or "subsid" in near
    return frozenset({"dumping", "subsidy"}) if "dumping" in near and subsidies else frozenset()


def only_the_way(draft: Draft, drafts: list[Draft]) -> bool:
    """Tell a journey whose sentence also tells the meeting that it is made for: travelled to X to meet Y."""
    if draft.rule not in _JOURNEYS:
        return False
    source, target = ({m.country for m in side} for side in (draft.source, draft.target))
    return any(
        d.type == draft.type
        and d.rule not in _JOURNEYS
        and d.sentence == draft.sentence
        and {m.country for m in d.source} == source
        and {m.country for m in d.target} == target
        for d in drafts
    )


def parted(draft: Draft) -> list[Draft]:
    """Return an investigation that is named as two as one draft for each case."""
    if draft.type != "INVESTIGATE_REMEDY" or len(draft.objects) < 2:
        return [draft]
    return [msgspec.structs.replace(draft, objects=frozenset({case})) for case in sorted(draft.objects)]


def mirrored(draft: Draft, symmetric: bool) -> list[Draft]:
    """Return a measure that both sides took, told by one mention of the two, as the other side's; [] of any other act."""
    both = draft.source and draft.target and draft.source[0].start == draft.target[0].start
    if not both or symmetric or draft.type in ("TALKS_AGREE", "TALKS_HALT"):
        return []
    return [msgspec.structs.replace(draft, source=draft.target, target=draft.source)]
