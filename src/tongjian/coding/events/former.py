"""Acts of those who hold their office no longer on the day of the news: such a measure is background, whatever its verb's tense.

美国在奥巴马任内取消…, Canada imposed the levy under Stephen Harper, a rule of the Obama administration.
"""

import re
from datetime import date
from typing import Final

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.cited import frames
from tongjian.coding.events.dating import BACKGROUND_DAYS, DAY
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.patterns import ANY_ACTOR
from tongjian.pack import ActorEntry, Pack, compiled

_FOREVER: Final = "9999"
_THEN: Final = ("时任", "then-", "then ")  # before whoever held the office at that time
_EN_UNDER: Final = re.compile(
    rf"\b(?:under|during the presidency of) (?:president |prime minister |mr |then-?)?(?P<who>[{ANY_ACTOR}])"
)
_ZH_UNDER: Final = re.compile(rf"(?P<who>[{ANY_ACTOR}])(?:总统|政府)?(?:在任|任内|任上|任期|执政|当政|掌权|主政|时期|时代|年代)")


class Former:
    """The last day in office of everybody listed who has left the last of theirs, by id, by name and for their administration."""

    __slots__ = ("_left",)

    def __init__(self, pack: Pack) -> None:
        self._left: dict[str, str] = {}
        for entry in pack.actors:
            if entry.kind == "person" and entry.offices:
                self._note(entry, max(held.until or _FOREVER for held in entry.offices))

    def _note(self, entry: ActorEntry, until: str) -> None:
        for name in (entry.id, entry.name, f"{entry.name.rsplit(' ', 1)[-1]} administration"):
            self._left[name] = max(until, self._left.get(name, ""))

    def did(self, candidate: Candidate, source: tuple[Mention, ...], *, measure: bool) -> bool:
        """Tell whether an act is told to be of somebody's time in office that is over on the document's day.

        Of a `measure` that is so where who takes it (`source`) has left; what they say, they may say now.
        """
        masked = candidate.masked
        doc = masked.doc
        if measure and any(self.has_left(m, doc) or doc.folded.endswith(_THEN, 0, m.start) for m in source):
            return True
        if doc.main == "zh":
            named = [masked.mentions.get(m.start("who")) for m in _ZH_UNDER.finditer(masked.text, 0, candidate.head[1])]
        else:
            found = (m for m in _EN_UNDER.finditer(masked.text) if frames(candidate, *m.span()))
            named = [masked.mentions.get(m.start("who")) for m in found]
        return any(m is not None and self.has_left(m, doc) for m in named)

    def has_left(self, mention: Mention, doc: Document) -> bool:
        """Tell whether the person or administration had left office well before the day of the news."""
        until, today = self._left.get(mention.id or mention.name, _FOREVER), (doc.ref or "")[:DAY]
        if until >= today or len(today) < DAY:
            return False
        last = date.fromisoformat(f"{until}-12-31"[:DAY]) if len(until) < DAY else date.fromisoformat(until)
        return (date.fromisoformat(today) - last).days > BACKGROUND_DAYS


def former(pack: Pack) -> Former:
    """Return who has left office and when, made once a pack and process."""
    return compiled(pack, "events.former", Former)
