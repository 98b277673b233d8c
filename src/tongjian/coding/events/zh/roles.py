"""The strategies by which Chinese rules name source and target (docs/packs-zh.md says what each does)."""

import re
from collections.abc import Callable, Iterable, Mapping

from tongjian.coding.events.zh.frame import Frame, Slot
from tongjian.coding.events.zh.subjects import Reading, can_act, chain, its, leading, subject

_PASSIVE = re.compile(
    r"(?:(?<!植)被|遭到|遭受|遭|(?<![接承享])受到|受(?=[\ue000-\ue006])|获得|面临|收到|获(?=[准批豁\ue000-\ue006]))[^,;:。!?]{0,24}$"
)
_GONE = re.compile(r"[的后时]|一事|事件|之事|为由|一案|问题")
_DESCRIBING = re.compile(r"[^,;:。!?的\ue000-\ue006]{0,14}的(?!是|时候|情况|风险|可能|消息|影响)")
_COURT = re.compile(r"[^,;:。!?\ue000-\ue006]{0,12}?(?:法院|法庭|法官|高院|上诉庭|最高院|裁判所)")
_AND = re.compile(r"并(?!购)|同时|提出|而且")  # behind it another act begins
_INCLUDING = re.compile(r"(?:其中|当中)?(?:包括|有)|分别(?:是|为)")
_IN_TURN = re.compile(r"(?:方面|政府)?(?:则|随即|旋即|随后|也|亦)")
_GUARDED = re.compile(r"(?:维护|捍卫|保护|守护|保障)(?:好|了)?$")
_MEDDLING = re.compile(r"干涉|干预|插手|介入|武装|分裂|出售|售")
_BESIDE = 2  # characters that an institution of no state may lie behind its verb
_REACH = 60  # characters that an object may lie behind its verb


Strategy = Callable[[Frame, Reading], list[Slot]]


_STATES = frozenset({"state", "bloc"})
_OWN_CLAUSE = frozenset({"to", "from", "ba", "with"})  # looked for in the act's own clause before anything further off


def read(
    frame: Frame,
    head: tuple[int, int],
    sources: Iterable[str],
    targets: Iterable[str],
    given: Mapping[str, list[Slot]],
    *,
    abroad: bool = False,
    foreign: bool = False,
    skipped: frozenset[str] = frozenset(),
) -> Reading:
    """Return the reading of the head under the first strategies that find an actor for each side.

    `given` are sides that the pattern itself names. An act that is aimed `abroad` has no target of the source's own
    state, one that is `foreign` not that state itself; actors of the `skipped` kinds are no targets.
    """
    start, end = head
    reading = Reading(start, end, frame.clause_of(start))
    left = frame.text[max(frame.bounds[reading.clause], start - 26) : start]
    marker = _PASSIVE.search(left)
    reading.passive = (marker is not None and not _GONE.search(marker.group())) or frame.text.startswith(
        ("被", "遭", "获"), start
    )
    reading.source = given.get("source", [])
    for name in () if reading.source else sources:
        reading.source = SOURCES[name](frame, reading)
        if reading.source:
            break
    reading.target = given.get("target", []) or ([] if reading.passive else its(frame, reading))
    aimed = {id(s) for s in given.get("target", [])}  # 与乙国断交: whom the pattern names does not act
