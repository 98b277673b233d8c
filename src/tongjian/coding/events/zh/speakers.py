"""Who says the words that an act stands in, from the statements already found in the document."""

import re
from bisect import bisect_right

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.mask import Masked
from tongjian.coding.events.zh.frame import Frame

_CHINA = "CHN"
_OFFICE = re.compile(r"发言人|發言人|商务部|商務部|外交部")
_NEAR = 6  # statements before an offset that can still hold it (statements inside statements)


class Speakers:
    """The speakers of one document, looked up by where the words stand. Its index is made at the first question."""

    def __init__(self) -> None:
        self._by_name: dict[str, list[Mention]] | None = None
        self._sides: list[Mention] = []

    def around(self, masked: Masked, frame: Frame, offset: int) -> tuple[int, list[Mention]]:
        """Return where the words around the document offset begin, and the mentions of who says them, the nearest ones first.

        A sentence that begins with a name and a colon (外交部:荷方…) is said by that name.
        """
        doc = masked.doc
        first = bisect_right(doc.statements, offset, key=lambda s: s.start)
        said = [s for s in doc.statements[max(0, first - _NEAR) : first] if offset < s.end]
        if said:
            inner = min(said, key=lambda s: s.end - s.start)
            return inner.start, self._nearest(doc, inner.speaker, inner.start)
        head = frame.slots[0] if frame.slots else None
        if head and frame.text.startswith(":", head.at + 1) and head.mention.country:
            return masked.end_of(head.at), [head.mention]
        return offset, []

    def _nearest(self, doc: Document, speaker: str, at: int) -> list[Mention]:
        """Return the mentions of the speaker around an offset; where none is named, those of sides that call themselves 中方."""
        if self._by_name is None:
            self._by_name = {}
            for mention in doc.mentions:
                if mention.country and mention.kind != "media":
                    self._by_name.setdefault(mention.name, []).append(mention)
                    if mention.surface.endswith("方"):
                        self._sides.append(mention)
        named = self._by_name.get(speaker, [])
        if not named and (not speaker or _OFFICE.search(speaker)):
            own = [m for m in self._sides if m.country == _CHINA]
            named = own or self._sides  # a text that says 中方 is said by that side
        which = bisect_right(named, at, key=lambda m: m.start)
        return sorted(named[max(0, which - _NEAR) : which + _NEAR], key=lambda m: abs(m.start - at))
