"""What a surface in the text can mean: the terms that the pack's actors, offices and word lists are compiled to."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from tongjian.pack import ActorEntry, OfficeEntry, Pack
from tongjian.text import fold

# Their weak names count only where the text has the full one, or a title before or a company word behind.
GIVEN_KINDS = frozenset({"person", "company", "media", "state"})
TOPIC_KINDS = frozenset({"product", "law", "list"})
Sort = Literal[
    "actor", "body", "title", "pair", "short", "side", "anaphor", "joint", "block", "form", "alias", "unlisted", "city", "group"
]


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """One meaning of one surface.

    `case`: "" none, "upper": the first letter must be a capital, "exact": the text must have `written` itself.
    `entries`: the actors of that name; `role`: of a body or office. `word`: what kind of anaphor, title or form it is.
    `head`, `tail`: how many characters at either end belong to the context and not to the name (对华: head 1).
    """

    sort: Sort
    written: str
    case: Literal["", "upper", "exact", "article"] = ""
    how: str = "listed"
    entries: tuple[ActorEntry, ...] = ()
    offices: tuple[OfficeEntry, ...] = ()
    role: str = ""
    word: str = ""
    head: int = 0
    tail: int = 0


def case_of(surface: str) -> Literal["", "upper", "exact", "article"]:
    """Tell how the case of `surface` is to be checked: acronyms exactly, names by their first letter or that behind "the"."""
    if not surface[0].isascii() or not surface[0].isalpha():
        return ""
    letters = [c for c in surface if c.isalpha()]
    if all(c.isupper() for c in letters) and len(letters) <= 5:
        return "exact"
    if surface.startswith("the ") and surface[4:5].isupper():
        return "article"
    return "upper" if surface[0].isupper() else ""


_FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "KHM", "SGP", "MYS", "IDN", "MMR", "JPN", "LAO", "THA"})


def named_terms(pack: Pack) -> Iterator[tuple[str, Term]]:
    """Yield (folded surface, term) for the names, adjectives and sides of all actors that are no topics."""
    own = _own_names(pack)
    common = _no_families(pack)
    for entry in pack.actors:
        if entry.kind in TOPIC_KINDS:
            continue
        how = "metonym" if entry.metonym else "listed"
        sort: Sort = "city" if entry.kind == "place" and not entry.metonym else "actor"
        town = (entry.country or "") if sort == "city" else ""
        surfaces = surfaces_of(entry)
        for surface in surfaces if entry.name in surfaces or entry.name not in own else (*surfaces, entry.name):
            yield fold(surface), Term(sort=sort, written=surface, case=case_of(surface), how=how, entries=(entry,), role=town)
        for surface in entry.adjectives:
            yield fold(surface), Term(sort="actor", written=surface, case=case_of(surface), how="adjective", entries=(entry,))
        weak: tuple[Sort, str] = ("actor", "given") if entry.kind in GIVEN_KINDS else ("body", "weak")
        for surface in (*entry.weak, *_family_names(entry, common)):
            yield fold(surface), Term(sort=weak[0], written=surface, case=case_of(surface), how=weak[1], entries=(entry,))


def _no_families(pack: Pack) -> frozenset[str]:
    """Return the words that no title makes the name of a listed person: too common ones, and names of states, towns and firms."""
    things = (entry for entry in pack.actors if entry.kind != "person")
    named = (name for entry in things for name in (*surfaces_of(entry), *entry.adjectives, *entry.weak))
    return frozenset((pack.lexicon.get("actors_words") or {}).get("common_families") or ()).union(named)


def _family_names(entry: ActorEntry, common: frozenset[str]) -> tuple[str, ...]:
    """Return the family name by which a title calls who holds or held an office (Mr Greer), unless it is a common one."""
    words = entry.name.split(" ")
    if entry.kind != "person" or not entry.offices or entry.country in _FAMILY_FIRST or len(words) < 2:
        return ()
    family = words[-1]
    known = {*entry.en, *entry.weak}
    return (
        ()
        if family in known or family in common or " of " in entry.name or len(family) < 5 or not family.isalpha()
        else (family,)
    )


def _own_names(pack: Pack) -> frozenset[str]:
    """Return the canonical names that only one actor bears and that are no words for any state's body (Ministry of Commerce)."""
    roles = (pack.lexicon.get("actors_roles") or {}).get("bodies") or {}
    words = {fold(w) for body in roles.values() for w in body.get("en", ())}
    counts = Counter(fold(s) for entry in pack.actors for s in {entry.name, *entry.en, *entry.weak})
    return frozenset(e.name for e in pack.actors if counts[fold(e.name)] == 1 and fold(e.name) not in words)


def surfaces_of(entry: ActorEntry) -> tuple[str, ...]:
    """Return all names that an entry gives to be found by; its canonical name is one only where `en` gives no other."""
    return (*entry.zh, *entry.hant, *(entry.en or (entry.name,)))


def topic_terms(pack: Pack) -> Iterator[tuple[str, Term]]:
    """Yield (folded surface, term) for products, laws and lists."""
    for entry in pack.actors:
        if entry.kind in TOPIC_KINDS:
            for surface in (*surfaces_of(entry), *entry.weak):
                yield fold(surface), Term(sort="actor", written=surface, case=case_of(surface), entries=(entry,))


def role_terms(pack: Pack) -> Iterator[tuple[str, Term]]:
    """Yield terms for bodies, offices, titles and spokespersons that any state can have."""
    roles: dict[str, Any] = pack.lexicon.get("actors_roles", {})
    for role, body in (roles.get("bodies") or {}).items():
        for surface in (*body.get("zh", ()), *body.get("en", ())):
            fits: Literal["", "upper", "exact", "article"] = (
                "exact" if body.get("exact") else _loose(surface)
            )  # a court, no Superior Court
            yield fold(surface), Term(sort="body", written=surface, how="weak", role=role, case=fits)
    for role, office in (roles.get("offices") or {}).items():
        for surface in (*office.get("zh", ()), *office.get("en", ())):
            yield fold(surface), Term(sort="title", written=surface, how="office", role=role, word="office")
    yield from _deputy_terms(roles.get("offices") or {})
    for sort, key in (("speaks", "spokespersons"), ("title", "titles")):
        for words in (roles.get(key) or {}).values():
            for surface in words:
                case: Literal["", "upper"] = "upper" if surface[0].isupper() else ""
                yield fold(surface), Term(sort="title", written=surface, how="office", word=sort, case=case)
    for office_entry in pack.offices:
        for surface in (office_entry.name, *office_entry.zh, *office_entry.hant, *office_entry.en):
            yield fold(surface), Term(sort="title", written=surface, how="office", word="office", offices=(office_entry,))
        for surface in office_entry.weak:
            yield fold(surface), Term(sort="title", written=surface, how="office", word="weak", offices=(office_entry,))


def _deputy_terms(offices: dict[str, Any]) -> Iterator[tuple[str, Term]]:
    """Yield titles for those under the head of an office (副外长, Vice Foreign Minister): its words, but not its holder."""
    words = {fold(w) for office in offices.values() for w in (*office.get("zh", ()), *office.get("en", ()))}
    for office in offices.values():
        if office.get("who") == "minister":
            deputies = [f"副{w}" for w in office.get("zh", ())]
            deputies += [f"{rank} {w}" for w in office.get("en", ()) for rank in ("Vice", "Deputy", "vice", "deputy")]
            for surface in deputies:
                if fold(surface) not in words:
                    yield fold(surface), Term(sort="title", written=surface, how="office", word="title")


def deputy_titles(roles: dict[str, Any]) -> Iterator[str]:
    """Yield the English titles of those under the head of an office (Vice Foreign Minister), which only officials have."""
    for office in (roles.get("offices") or {}).values():
        if office.get("who") == "minister":
            yield from (f"{rank} {w}" for w in office.get("en", ()) for rank in ("Vice", "Deputy"))


def _loose(surface: str) -> Literal["", "upper"]:
    """Bodies' English words may stand in lower case (the commerce ministry), but not the bare ordinary ones."""
    return "" if " " in surface or not surface.isascii() or surface[0].islower() else "upper"


def short_terms(pack: Pack, context: dict[str, Any]) -> Iterator[tuple[str, Term]]:
    """Yield terms for the one-character forms of states: sides (中方), pairs (中美) and contexts (对华, 美拟)."""
    shorts = [(form, entry) for entry in pack.actors for form in entry.short]
    paired = set(context.get("paired", ()))
    not_with: dict[str, list[str]] = context.get("not_with") or {}
    for form, entry in shorts:
        for after in context.get("sides", ()):
            yield fold(form + after), Term(sort="side", written=form + after, how="adjective", entries=(entry,))
        if form in paired:
            yield from _context_terms(form, entry, context, frozenset(not_with.get(form, ())))
    by_id = {entry.id: entry for entry in pack.actors if entry.kind in ("state", "bloc")}
    for word, (left, right) in (context.get("joined") or {}).items():
        yield fold(word), Term(sort="pair", written=word, how="joint", entries=(by_id[left], by_id[right]))
    single = [(form, entry) for form, entry in shorts if len(form) == 1 and form in paired]
    barred = frozenset(context.get("not_paired") or ())
    allowed = frozenset(context.get("pairs") or ())
    for left, first in single:
        for right, second in single:
            word = left + right
            if first.id != second.id and (word in allowed or not barred & {word, f"{left}*", f"*{right}"}):
                yield fold(word), Term(sort="pair", written=word, how="joint", entries=(first, second))


def _context_terms(form: str, entry: ActorEntry, context: dict[str, Any], barred: frozenset[str]) -> Iterator[tuple[str, Term]]:
    """Yield the terms of one form with the words before and behind it that make it a state's."""
    for before in context.get("before", ()):
        if f"{before}-" not in barred and (before == "对" or before not in barred):
            yield fold(before + form), Term(sort="short", written=form, how="adjective", entries=(entry,), head=len(before))
    for before, after in () if "frame" in barred else context.get("frames", ()):
        yield (
            fold(before + form + after),
            Term(sort="short", written=form, how="adjective", entries=(entry,), head=len(before), tail=len(after), word="frame"),
        )
    for key in ("after", "opening"):
        for after in () if key in barred else context.get(key, ()):
            if after not in barred:
                yield (
                    fold(form + after),
                    Term(sort="short", written=form, how="adjective", entries=(entry,), tail=len(after), word=key),
                )


def word_terms(words: dict[str, Any]) -> Iterator[tuple[str, Term]]:
    """Yield terms for anaphors, joint words, names of things that only look like actors, and endings of names."""
    for sort in ("joint", "anaphor"):
        for word, surfaces in (words.get(sort) or {}).items():
            for surface in surfaces:
                yield (
                    fold(surface),
                    Term(sort="joint" if sort == "joint" else "anaphor", written=surface, how="pronoun", word=word),
                )
    for surface in words.get("not_actors") or ():
        yield fold(surface), Term(sort="block", written=surface, case="upper" if surface[0].isupper() else "")


def epithet_terms(pack: Pack, words: dict[str, Any]) -> Iterator[tuple[str, Term]]:
    """Yield terms for what a state is called again by (the kingdom, the island): the states that it can mean as entries."""
    by_id = {entry.id: entry for entry in pack.actors if entry.kind == "state"}
    for surface, ids in (words.get("epithets") or {}).items():
        entries = tuple(by_id[i] for i in ids)
        yield fold(surface), Term(sort="anaphor", written=surface, how="pronoun", word="epithet", entries=entries)


def form_terms(forms: dict[str, Any]) -> Iterator[tuple[str, Term]]:
    """Yield terms for the endings and openings of names that no list has."""
    for words in (forms.get("endings") or {}).values():
        for surfaces in words.values():
            for surface in surfaces:
                yield fold(surface), Term(sort="form", written=surface, how="form", word="ending", case=case_of_form(surface))
    for surfaces in (forms.get("openings") or {}).values():
        for surface in surfaces:
            yield fold(surface), Term(sort="form", written=surface, how="form", word="opening", case="upper")


def case_of_form(surface: str) -> Literal["", "upper"]:
    """English endings of names begin with a capital."""
    return "upper" if surface.isascii() else ""
