"""What the grammars of both languages hand to each other: an attributed statement, and a frame before it becomes one."""

import msgspec

from tongjian.coding.document import Mention
from tongjian.model import Span, Statement
from tongjian.text import fold


class Attributed(msgspec.Struct, frozen=True):
    """A statement with what other coders need: the speaker's mention, the sentence, the cue, the outlet that carries it."""

    statement: Statement
    speaker: Mention | None
    sentence: int
    cue: Span | None
    media: Mention | None = None
    act: bool = False  # the verb tells an act of speech (宣布, pledged): the outlet reports it in its own voice
    own: bool = False  # said by the outlet itself (a ministry's own page), or only asked by a reporter
    minor: bool = False  # joined to a main clause in the outlet's own voice (…，并警告…)


class Speaker(msgspec.Struct, frozen=True):
    """Who speaks: the words of the text, the canonical name, the mention if there is one, and where the words stand."""

    surface: str
    name: str
    start: int
    end: int
    mention: Mention | None = None
    pronoun: bool = False
    sure: bool = False  # a title, a number or a foreign name shows that the words name a speaker
    reach: int = 0  # where the whole noun phrase ends, if later than `end`


class Frame(msgspec.Struct):
    """One speech verb with its speaker: where the frame begins (its clause), its cue, and where its content begins."""

    start: int
    cue: tuple[int, int]
    content: int
    speaker: Speaker | None
    verb: str
    kind: str
    act: bool = False
    media: Mention | None = None
    colon: bool = False
    marked: bool = False
    minor: bool = False
    own: bool = False
    running: bool = False  # a sentence without a verb of speech has gone on with it
    outer: "Frame | None" = None  # of whoever tells that another said it (他说外长表示…): he goes on where it ends


# how an outlet that was named before is called
_OUTLETS = frozenset({"该报", "该台", "该刊", "该社", "该媒体", "该网站", "报道", "报导"})


def is_media(frame: Frame) -> bool:
    """Tell whether an outlet speaks, so that whom it quotes may follow."""
    speaker = frame.speaker
    if speaker is None:
        return False
    called = fold(speaker.surface)
    listed = speaker.mention is not None and speaker.mention.kind == "media"
    return listed or called in _OUTLETS or called.endswith(("媒", "媒体", "》"))


def is_deed(item: Attributed) -> bool:
    """Tell whether the outlet tells what a body did and quotes nothing: 宣布，自即日起征收…; what a person announces is said."""
    person = item.speaker is not None and item.speaker.kind == "person"
    return item.act and item.statement.kind == "claim" and not item.statement.direct and not person
