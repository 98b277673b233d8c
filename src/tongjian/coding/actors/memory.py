"""What a reader remembers of the actors named so far in one document."""

from collections.abc import Iterator

from tongjian.coding.document import Mention

_STATES = frozenset({"state", "bloc"})
_WINDOW = 200  # how many mentions back it matters which states the text speaks of
_DEPTH = 40  # how many mentions back an actor is still present to the reader


class Memory:
    """Mentions so far, by time and by what they can be called again."""

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self.by_key: dict[str, Mention] = {}
        self._held: dict[str, Mention] = {}
        self._bodies: dict[str, str] = {}
        self._called: dict[str, str] = {}  # by role, the word by which that body was named
        self._owners: dict[str, set[str]] = {}  # by role, every state whose body was named in full
        # where the report begins behind its dateline: its town tells whose an office is only while nobody else is named
        self.opens = 0
        self.hidden: tuple[int, int] = (0, 0)  # the quotation of whoever is read now: its words do not tell who he is
        self.sexes: dict[str, str] = {}  # the pronoun, "he" or "she", by which the text has called a person

    def add(self, mention: Mention) -> None:
        """Remember a mention."""
        self.mentions.append(mention)
        self.by_key[mention.key] = mention

    def hold(self, role: str, mention: Mention) -> None:
        """Remember who holds the office of this role in the text."""
        self._held[role] = mention

    def holder_of(self, role: str) -> Mention | None:
        """Return who was last named in an office of this role."""
        return self._held.get(role)

    def set_body(self, role: str, country: str, word: str = "") -> None:
        """Remember whose body of this role was last named in full, and by which `word`."""
        self._bodies[role] = country
        self._called[role] = word
        self._owners.setdefault(role, set()).add(country)

    def body_country(self, role: str) -> str | None:
        """Return whose body of this role was last named in full."""
        return self._bodies.get(role)

    def body_word(self, role: str) -> str:
        """Return the word by which a body of this role was last named in full, "" where none was."""
        return self._called.get(role, "")

    def is_only_body(self, role: str) -> bool:
        """Tell whether bodies of this role were named of one state alone."""
        return len(self._owners.get(role, ())) == 1

    def recent(self) -> Iterator[Mention]:
        """Yield the latest mentions, the last first, down to a fixed depth; joint ones as their members."""
        begin, end = self.hidden
        for mention in reversed(self.mentions[-_DEPTH:]):
            if begin <= mention.start < end:
                continue
            if mention.members:
                yield from reversed(mention.members)
            else:
                yield mention

    def acting(self) -> list[Mention]:
        """Return the latest mentions, in order, of those that act for a state: no media, places or companies."""
        begin, end = self.hidden
        acting = [
            m
            for m in self.mentions[-_WINDOW:]
            if m.country and m.kind not in ("media", "place", "company") and not begin <= m.start < end
        ]
        return [m for m in acting if m.start >= self.opens] or acting if self.opens else acting

    def states(self) -> Iterator[str]:
        """Yield the countries of the states and blocs named lately, the last first."""
        for mention in self.recent():
            if mention.kind in _STATES and mention.country:
                yield mention.country
