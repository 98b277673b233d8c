"""All surfaces of a pack in one automaton, compiled once and kept in the pack's cache.

What a surface can mean is decoded when it is first met in a text: a text names a few of the many thousand.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import accumulate, chain
from operator import itemgetter
from typing import Any, Final

import daachorse
import msgspec

from tongjian.coding.actors import terms as termlib
from tongjian.coding.actors.terms import Term
from tongjian.coding.needs import made_by
from tongjian.pack import Pack, stored

# What must be looked at around a surface before it counts, as bits.
HEAD: Final = 1  # it begins with a letter of an alphabet: no letter may stand before it
TAIL: Final = 2  # it ends with one
CASE: Final = 4  # the text must have capitals where it has them

# Letters and digits of alphabets; a Han character ends a Latin word.
LETTERS: Final = frozenset(c for c in map(chr, range(0x530)) if c.isalnum())
# The meanings that yield to all others, in the order in which they are put between them.
FRAGILE: Final = {"pair": 1, "short": 2, "anaphor": 3, "form": 4}
_RANK: Final = {"block": 0, "actor": 1, "side": 2, "joint": 3, "body": 4, "title": 5, "city": 6, "pair": 7, "short": 8}
_start = itemgetter(0)


class _Row(msgspec.Struct, array_like=True, frozen=True):
    """A term as it is kept: actors and offices by their place in the pack."""

    sort: str
    written: str
    case: str
    how: str
    entries: tuple[int, ...]
    offices: tuple[int, ...]
    role: str
    word: str
    head: int
    tail: int


_decode = msgspec.msgpack.Decoder(tuple[_Row, ...]).decode


class _Table(msgspec.Struct, array_like=True):
    """What is kept of one automaton: for each surface its meanings, what must be looked at, and how fragile it is.

    `rows` holds the meanings of one surface after the other; `places` where each begins, as 32-bit numbers, and the end.
    """

    rows: bytes
    places: bytes
    care: bytes
    rank: bytes
    automaton: bytes


class Surfaces:
    """Finds surfaces in folded text; `care` and `rank` hold one byte a surface."""

    def __init__(self, pack: Pack, table: _Table) -> None:
        self._pack = pack
        self._rows = memoryview(table.rows)
        self._places = memoryview(table.places).cast("I")
        self._made: list[tuple[Term, ...] | None] = [None] * len(table.care)
        self.care = table.care
        self.rank = table.rank
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick.deserialize(table.automaton) if table.automaton else None

    def hits(self, folded: str) -> list[tuple[int, int, int]]:
        """Return (start, end, number) of every surface in `folded`, by start, of those at one start the longest first."""
        if self._automaton is None:
            return []
        found: list[tuple[int, int, int]] = self._automaton.find_overlapping(folded)
        # they come by their ends: turned round and sorted stably by start, the longest comes first, without a key of both
        found.reverse()
        found.sort(key=_start)
        return found

    def terms(self, number: int) -> tuple[Term, ...]:
        """Return what a surface can mean: named actors before roles, roles before titles."""
        made = self._made[number]
        if made is None:
            rows = _decode(self._rows[self._places[number] : self._places[number + 1]])
            made = self._made[number] = tuple(map(self._term, rows))
        return made

    def alone(self, folded: str) -> tuple[Term, ...]:
        """Return what `folded` means when it is a surface from end to end, else ()."""
        for start, end, number in self.hits(folded):
            if start == 0 and end == len(folded):
                return self.terms(number)
        return ()

    def _term(self, row: _Row) -> Term:
        actors, offices = self._pack.actors, self._pack.offices
        return Term(
            sort=row.sort, written=row.written, case=row.case, how=row.how, role=row.role, word=row.word, head=row.head,  # type: ignore[arg-type]
            tail=row.tail, entries=tuple(actors[i] for i in row.entries), offices=tuple(offices[i] for i in row.offices),
        )  # fmt: skip


def actor_surfaces(pack: Pack) -> Surfaces:
    """Return the surfaces of actors, roles, offices, short forms, words and forms of a pack."""
    return _surfaces(pack, "actors", lambda: _actor_terms(pack))


def topic_surfaces(pack: Pack) -> Surfaces:
    """Return the surfaces of laws, lists and products of a pack."""
    return _surfaces(pack, "topics", lambda: termlib.topic_terms(pack))


def _actor_terms(pack: Pack) -> Iterable[tuple[str, Term]]:
    lexicon: dict[str, Any] = pack.lexicon
    return chain(
        termlib.named_terms(pack),
        termlib.role_terms(pack),
        termlib.short_terms(pack, lexicon.get("actors_context") or {}),
        termlib.word_terms(lexicon.get("actors_words") or {}),
        termlib.epithet_terms(pack, lexicon.get("actors_words") or {}),
        termlib.form_terms(lexicon.get("actors_forms") or {}),
    )


def _surfaces(pack: Pack, what: str, terms: Callable[[], Iterable[tuple[str, Term]]]) -> Surfaces:
    raw = stored(pack, f"{what}-{made_by(__file__, termlib.__file__)}", lambda: msgspec.msgpack.encode(_compile(pack, terms())))
    return Surfaces(pack, msgspec.msgpack.decode(raw, type=_Table))


def _compile(pack: Pack, terms: Iterable[tuple[str, Term]]) -> _Table:
    grouped: defaultdict[str, list[Term]] = defaultdict(list)
    for surface, term in terms:
        grouped[surface].append(term)
    actor_at = {entry.id: i for i, entry in enumerate(pack.actors)}
    office_at = {office.id: i for i, office in enumerate(pack.offices)}
    ranked = [sorted(found, key=lambda t: _RANK.get(t.sort, 9)) for found in grouped.values()]
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick(list(grouped)).serialize() if grouped else b""
    rows = [msgspec.msgpack.encode([_row(term, actor_at, office_at) for term in found]) for found in ranked]
    return _Table(
        rows=b"".join(rows),
        places=array("I", accumulate(map(len, rows), initial=0)).tobytes(),
        care=bytes(_care(surface, found) for surface, found in zip(grouped, ranked, strict=True)),
        rank=bytes(FRAGILE.get(found[0].sort, 0) for found in ranked),
        automaton=automaton,
    )


def _row(term: Term, actor_at: dict[str, int], office_at: dict[str, int]) -> _Row:
    return _Row(
        term.sort, term.written, term.case, term.how, tuple(actor_at[e.id] for e in term.entries),
        tuple(office_at[o.id] for o in term.offices), term.role, term.word, term.head, term.tail,
    )  # fmt: skip


def _care(surface: str, terms: list[Term]) -> int:
    return (
        (HEAD if surface[0] in LETTERS else 0)
        | (TAIL if surface[-1] in LETTERS else 0)
        | (CASE if any(term.case for term in terms) else 0)
    )
