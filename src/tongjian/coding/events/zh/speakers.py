"""Who says the words that an act stands in, from the statements already found in the document."""

import re
from bisect import bisect_right

from tongjian import text as textlib
from tongjian.coding.document import Document, Mention
from tongjian.coding.events.mask import Masked
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.statements.chinese_papers import issuer

_CHINA = "CHN"
# an office by its own name or by that of the pack (folded), which a text that the office itself published need not name
_OFFICE = re.compile(
    r"发言人|[\u4e00-\u9fff][部委局署厅院馆]$|\b(?:ministry|department|commission|administration|office|bureau|embassy|spokesp|council)"
)
# a decree or notice is in the voice of who decides in it
_ENACTED = re.compile(r"(?:施行|实施|执行|生效)(?:。|\n|$)|特此(?:公告|通告)|(?:我国|中国)境内|现(?:予以?)?(?:公布|公告)")
_DECIDES = re.compile(r"(?:现|依法)?决定")
_OTHERS = ("对方", "對方")  # no text is said by the other side
_OFFICIALS = re.compile(r"prosecut|police|\bofficials?\b|military|coast guard|检察官|检方|警方|官员|军方|海警|当局")
_BESIDE = 16  # characters before the words in which the state of officials without a name stands
_TURN = re.compile(r"^\s*(?:有?记者)?(问|答)[:：]", re.MULTILINE)
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
            named = self._nearest(doc, inner.speaker, inner.start)
            return inner.start, self._side_answering(doc, named, offset) or named
        # 甲国外长:… 乙国总统:…: in a headline of two speakers each part is said by its own
        begun = [
            s for i, s in enumerate(frame.slots) if (not i or frame.text[s.at - 1] in ", ") and masked.start_of(s.at) <= offset
        ]
        head = next((s for s in reversed(begun) if frame.text.startswith(":", s.at + 1) and s.mention.country), None)
        return (masked.end_of(head.at), [head.mention]) if head else (offset, [])

    @staticmethod
    def voice(doc: Document) -> list[Mention]:
        """Return the side (中方) in whose voice the whole document is: of a decree or notice that no outlet tells; else []."""
        return doc.once("voice", lambda: _voice(doc))

    def _nearest(self, doc: Document, speaker: str, at: int) -> list[Mention]:
        """Return the mentions of the speaker around an offset; where none is named, those of sides that call themselves 中方."""
        if self._by_name is None:
            self._by_name = {}
            for mention in doc.mentions:
                if mention.country and mention.kind != "media":
                    self._by_name.setdefault(mention.name, []).append(mention)
                    if mention.surface.endswith("方") and mention.surface not in _OTHERS:
                        self._sides.append(mention)
        named = self._by_name.get(speaker, []) or self._whose_office(speaker)
        if not named and speaker and (found := issuer(doc, textlib.fold(speaker), at)) and found.country:
            return [found]  # 决定说, 公告称: who issued the paper
        if not named and (not speaker or _OFFICE.search(textlib.fold(speaker))):
            own = [m for m in self._sides if m.country == _CHINA]
            named = own or self._sides  # a text that says 中方 is said by that side
        # 某国检察官指: of the state that is named right before the words
        if not named and _OFFICIALS.search(textlib.fold(speaker)):
            near = [m for m in doc.mentions_in(max(0, at - _BESIDE), at) if m.country and m.kind in ("state", "government")]
            return near[-1:]
        which = bisect_right(named, at, key=lambda m: m.start)
        return sorted(named[max(0, which - _NEAR) : which + _NEAR], key=lambda m: abs(m.start - at))

    def _side_answering(self, doc: Document, speakers: list[Mention], offset: int) -> list[Mention]:
        """Return the side (中方) in whose voice a spokesperson answers, where the answer names it; else [].

        What an office judges between 中方坚决反对 and 中方敦促 is that side's judgement, and not its own.
        """
        answer = next(((a, b) for a, b in doc.once("answers", lambda: _answers(doc)) if a <= offset < b), None)
        if answer is None or not speakers or speakers[0].kind == "person":
            return []
        own = [m for m in self._sides if answer[0] <= m.start < answer[1] and m.country == speakers[0].country]
        return sorted(own, key=lambda m: abs(m.start - offset))[:_NEAR]

    def _whose_office(self, speaker: str) -> list[Mention]:
        """Return the mentions of the body or state that an office without a mention of its own belongs to (… chairman)."""
        bodies = (name for name in self._by_name or {} if name and speaker.startswith(f"{name} "))
        owner = max(bodies, key=len, default="")
        return list((self._by_name or {}).get(owner, []))


def _answers(doc: Document) -> list[tuple[int, int]]:
    """Return where the answers of a press conference stand: behind 答: at the head of a line, up to the next question."""
    marks = list(_TURN.finditer(doc.folded))
    ends = [*(m.start() for m in marks[1:]), len(doc.folded)]
    return [(m.end(), end) for m, end in zip(marks, ends, strict=False) if m.group(1) == "答"]


def _voice(doc: Document) -> list[Mention]:
    """Return who decides in a document that says when it takes force, where nobody is quoted as saying so; else []."""
    if not _ENACTED.search(doc.folded):
        return []
    sides = (m for m in doc.mentions if m.country and m.surface.endswith("方") and _DECIDES.match(doc.folded, m.end))
    return next(([m] for m in sides if not any(s.start <= m.start < s.end for s in doc.statements)), [])
