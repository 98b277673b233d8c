"""Coded articles → the record: origins, events, disagreements, links. The order of the input does not matter."""

from collections.abc import Iterable

from tongjian.merge.cluster import rulings
from tongjian.merge.incremental import Delta, step
from tongjian.merge.knowledge import Knowledge
from tongjian.merge.origins import Texts
from tongjian.merge.state import MemoryState, State
from tongjian.model import Article, Coded, Judgement, Origin, RecordEvent
from tongjian.pack import Pack

__all__ = ["Delta", "Knowledge", "MemoryState", "State", "Texts", "merge", "rulings", "step"]


def merge(
    articles: Iterable[Article], coded: Iterable[Coded], pack: Pack, judgements: Iterable[Judgement] = ()
) -> tuple[list[RecordEvent], list[Origin]]:
    """Return the record's events (by date, then id) and the origin of each article, merged at once in memory."""
    state = MemoryState(articles, coded)
    step(list(state.articles), (), state, Knowledge(pack), rulings(judgements))
    events = sorted(state.events.values(), key=lambda e: (e.date or "9999", e.id))
    return events, [state.origins[a] for a in sorted(state.origins)]
