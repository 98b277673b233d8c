"""The words that say that one act answers another, with the kind of each, and the acts that take part."""

from collections.abc import Iterable, Iterator

from tongjian.coding.events.lookup import Words
from tongjian.model import Actor, CodedEvent
from tongjian.pack import Pack


class Cues:
    """The cues of one language with the kind of each, the nouns that name an act answered, and the types that take part."""

    __slots__ = (
        "_answers",
        "_called",
        "_conditions",
        "_fears",
        "_kinds",
        "_moves",
        "_nouns",
        "accusing",
        "answered",
        "deeds",
        "easing",
        "hitting",
        "lead",
        "objects",
        "reactions",
        "refusable",
        "replies",
        "retorts",
        "spoken",
        "spoken_of",
        "unanswering",
        "unjudged",
        "unordered",
        "words_only",
    )

    def __init__(self, pack: Pack, lang: str) -> None:
        table = pack.lexicon.get("responses", {})
        whole = lang == "en"
        self._kinds = Words(((cue, kind) for kind, words in table.get(lang, {}).items() for cue in words), whole=whole)
        named = table.get("objects", {}).get(lang, {})
        moves = table.get("moves", {}).get(lang, ())
        self.deeds = frozenset(table.get("answered_types", ())) - frozenset(table.get("words_only_types", ()))
        self._nouns = Words(
            [*((noun, frozenset(types)) for noun, types in named.items()), *((noun, self.deeds) for noun in moves)], whole=whole
        )
        called = table.get("called", {}).get(lang, {})
        self._called = Words(((noun, frozenset(types)) for noun, types in called.items()), whole=whole)
        self._conditions = Words(((word, True) for word in table.get("conditions", {}).get(lang, ())), whole=whole)
        self._moves = Words(((word, True) for word in (*moves, *table.get("deeds", {}).get(lang, ()))), whole=whole)
        self._fears = Words(((word, True) for word in table.get("fears", {}).get(lang, ())), whole=whole)
        self._answers: tuple[str, ...] = tuple(table.get("answers", {}).get(lang, ()))
        self.unanswering = frozenset(table.get("unanswering_types", ()))
        self.unjudged = frozenset(table.get("unjudged_types", ()))
        self.reactions: tuple[str, ...] = tuple(table.get("reaction_types", ()))
        self.answered = frozenset(table.get("answered_types", ()))
        self.easing = frozenset(table.get("easing_types", ()))
        self.accusing = frozenset(table.get("accusing_types", ()))
        self.words_only = frozenset(table.get("words_only_types", ()))
        # order in time makes an answer of deeds only, and of threats
        self.unordered = (self.words_only - {"THREATEN_MEASURE"}) | frozenset(table.get("spoken_of_types", ()))
        self.refusable = frozenset(table.get("refusable_types", ()))
        self.replies: tuple[str, ...] = tuple(table.get("reply_types", ()))
        self.retorts = {name: frozenset(types) for name, types in table.get("retorts", {}).items()}
        self.spoken_of = frozenset(table.get("spoken_of_types", ()))
        self.spoken = frozenset(table.get("speaking_types", ()))
        self.hitting = self.deeds - frozenset(table.get("shared_types", ()))
        self.lead = frozenset(table.get("lead_types", ()))
        self.objects = frozenset(table.get("object_types", ()))

    def scan(self, folded: str) -> Iterator[tuple[tuple[int, int], str]]:
        """Yield the span and the kind of every cue."""
        for span, kind in self._kinds.scan(folded):
            yield span, str(kind)

    def called(self, cue: str) -> frozenset[str]:
        """Return the types of act that a cue calls the answer by the body that it goes to: filed a complaint at the WTO."""
        return frozenset(kind for _, types in self._called.scan(cue) if isinstance(types, frozenset) for kind in types)

    def named(self, folded: str) -> Iterator[tuple[int, frozenset[str]]]:
        """Yield where each noun for an act ends, and the types of act that it can name: `deeds` for "the move"."""
        for (_, end), types in self._nouns.scan(folded):
            if isinstance(types, frozenset):
                yield end, types

    def has_condition(self, folded: str) -> bool:
        """Tell whether a condition begins in the words of a sentence before a cue."""
        return next(iter(self._conditions.scan(folded)), None) is not None

    def has_fear(self, folded: str) -> bool:
        """Tell whether a word stands in the words before a cue for which the answer is feared or possible only."""
        return next(iter(self._fears.scan(folded)), None) is not None

    def has_move(self, folded: str) -> bool:
        """Tell whether a noun for whatever was done stands in the words by a cue: the move, 上述行径."""
        return next(iter(self._moves.scan(folded)), None) is not None

    def has_answer(self, folded: str) -> bool:
        """Tell whether a noun for an answer stands in the words of a clause behind a cue."""
        return any(noun in folded for noun in self._answers)

    def fits(self, answering: CodedEvent, answered: CodedEvent) -> bool:
        """Tell whether an act of the one type can answer one of the other."""
        if answered.type not in self.answered or answering.type in self.unanswering:
            return False
        if answered.type in self.spoken_of and answering.type not in self.spoken:
            return False
        if answering.type == "DENY":
            return answered.type in self.accusing
        if answering.type == "REFUSE":
            return answered.type in self.refusable
        if answering.type == "CRITICISE" and answered.type in self.unjudged:
            return False
        return (answering.type in self.easing) == (answered.type in self.easing)


def sides(actors: Iterable[Actor]) -> set[str]:
    """Return the states of actors, and the names of those without one."""
    return {a.country or a.name for a in actors}
