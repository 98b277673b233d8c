"""Who has spoken in a Chinese text so far, and who is meant by a pronoun that speaks."""

import re

from tongjian.coding.document import Document, Mention
from tongjian.coding.statements.found import Speaker
from tongjian.text import fold

PRONOUN = re.compile("[他她它其]们?")


class Memory:
    """Who spoke last, and which outlet and which body were named last: what 他, 报道 and 声明 stand for."""

    def __init__(self) -> None:
        self.last: Speaker | None = None
        self.person: Speaker | None = None
        self.media: Speaker | None = None
        self.names: set[str] = set()  # unlisted people who have spoken before
        self.surnames: dict[str, Speaker] = {}  # who has spoken before, by what may be the surname: 骆远山 … 骆又称

    def note(self, speaker: Speaker) -> None:
        """Remember `speaker`."""
        mention = speaker.mention
        self.last = speaker
        if mention is not None and mention.kind == "media":
            self.media = speaker
        elif mention is None or mention.kind == "person":
            self.person = speaker
            if mention is None and not speaker.pronoun:
                self.names.add(speaker.name)
            if not speaker.pronoun:
                called = fold(speaker.surface)
                self.surnames.update({called[-n : 1 - n]: speaker for n in (2, 3) if len(called) >= n})
                self.surnames[called[-4:-2]] = speaker  # 欧阳, 林郑


def of_mention(doc: Document, mention: Mention, memory: Memory) -> Speaker:
    """Return the mention as a speaker; a third-person pronoun is whoever spoke last, where a person did."""
    surface = doc.full[mention.start : mention.end]
    if mention.how == "pronoun" and PRONOUN.fullmatch(doc.folded, mention.start, mention.end) and memory.person:
        before = memory.person
        return Speaker(surface, before.name, mention.start, mention.end, before.mention, pronoun=True)
    return Speaker(surface, mention.name, mention.start, mention.end, mention)
