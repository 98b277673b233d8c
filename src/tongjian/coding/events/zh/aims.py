"""Whether an act of words or a measure is aimed at nobody, at a state that it need not name, or by two sides at each other."""

import re
from collections import Counter

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.words import Words

_OF_ALL = ("CHN",)  # whose export controls are on goods and aimed at nobody, where nobody is named
_OFTEN = 3  # mentions of a state of which an article speaks
_WIDE = re.compile(r"任何|一切|所有")  # each of a kind is supported, and nobody
# the words by which an act of words of each type is aimed at nobody
_FORMS = {"CRITICISE": "of-no-state", "THREATEN_MEASURE": "at-the-world", "REFUSE": "panel"}
_MANY = r"[^,;:。!?\ue000-\ue006的]{0,8}?<many>"  # 呼吁盟友, 敦促125个缔约国
_MUTUAL = re.compile(r"互相|相互|互(?=[加征课制指控批轰驱罚])|彼此|向对方|对对方|对彼此")


def aimless(kind: str, behind: str, words: Words) -> bool:
    """Tell whether what stands `behind` the head of an act of words (up to the first actor) is aimed at nobody."""
    if kind == "DEMAND":
        return words.within(_MANY).match(behind) is not None
    if kind == "SUPPORT":
        return _WIDE.search(behind) is not None
    return kind in _FORMS and words[_FORMS[kind]].search(behind) is not None


def is_aimed(candidate: Candidate, source: list[Mention]) -> bool:
    """Tell whether an act is an export control that is aimed at a state even where its sentence names none."""
    new = candidate.rule.type == "EXPORT_CONTROL" and candidate.rule.realis is None
    return new and source[0].country not in (None, *_OF_ALL)


def leaves_partner(candidate: Candidate, source: list[Mention], frame: Frame) -> bool:
    """Tell whether an act is the end of a pact with one partner, who need not be named again."""
    if candidate.rule.type != "AGREEMENT_EXIT" or source[0].country is None:
        return False
    return frame.words["shared"].search(frame.text, candidate.head[1], candidate.head[1] + 24) is None


def spoken_of(doc: Document, own: str | None) -> list[Mention]:
    """Return the first mention of the other state that a document speaks of most, if it does so at all often."""
    return doc.once(f"spoken of beside {own}", lambda: _first_of_most(doc, own))


def _first_of_most(doc: Document, own: str | None) -> list[Mention]:
    others = [m for m in doc.mentions if m.country and m.country != own and m.kind != "media"]
    told = Counter(m.country for m in others).most_common(1)
    if not told or told[0][1] < _OFTEN:
        return []
    return [next(m for m in others if m.country == told[0][0])]


def is_mutual(candidate: Candidate, low: int) -> bool:
    """Tell whether the clause that begins at masked `low` says that both sides do the act to each other."""
    masked = candidate.masked
    return _MUTUAL.search(masked.doc.folded, masked.start_of(low), masked.end_of(candidate.head[1] - 1)) is not None
