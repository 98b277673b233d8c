"""Packs: the domain's words and rules as data, loaded, checked and compiled without globals.

A pack is a folder of YAML files (docs/packs.md describes every field). Several packs can be loaded in one
process. The compiled form is cached by the fingerprint of the folder's bytes (cache.py).
"""

import functools
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from tongjian import cache
from tongjian.errors import NoPackError, PackError
from tongjian.ids import digest
from tongjian.text import fold

FORMAT = "6"  # changes when the structures below do, so that an old cache is not read

ActorKind = Literal[
    "state", "bloc", "government", "agency", "court", "legislature", "institution", "company", "person", "media",
    "place", "group", "product", "law", "list",
]  # fmt: skip


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of all pack entries: an unknown field is an error, not silence."""


class Office(Strict, frozen=True, kw_only=True):
    """An office that a person held: the office's id, and from/until as ISO prefixes (until null: still held)."""

    office: str
    since: str | None = None
    until: str | None = None


class ActorEntry(Strict, frozen=True, kw_only=True):
    """An actor (or a product, law or list, which serve as tags only).

    `name` is the canonical English name; `zh`, `hant`, `en` are surfaces, the first of each is the one shown
    (`hant` only where characters alone do not give it: 輝達, 川普). `weak` surfaces count only where the text
    gives their state or owner, or in the languages of `default_in`. `adjectives` stand for the state
    (Chinese, 中方). `of` is the id of the owner: the ministry's state, the subsidiary's parent, the place's state.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    wikidata: str | None = None
    of: str | None = None
    zh: tuple[str, ...] = ()
    hant: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    default_in: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    since: str | None = None
    until: str | None = None
    short: tuple[str, ...] = ()  # a state's or bloc's one-character forms: 中, 华 (中方, 中美, 对华)
    role: str | None = None  # the role of lexicon/actors_roles.yml whose words it answers to with its state (commerce-ministry)
    metonym: bool = False  # a place that stands for its owner (北京, Washington) unless used as a place


class OfficeEntry(Strict, frozen=True, kw_only=True):
    """An office (Treasury Secretary, 财政部长) of the body or state `of`; its holders name it in their `offices`."""

    id: str
    name: str
    of: str
    zh: tuple[str, ...] = ()
    hant: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    role: str | None = None  # the role whose words name it with its state (finance-minister)


class EventType(Strict, frozen=True, kw_only=True):
    """One of the ontology's types with its mappings (CAMEO leaf and Goldstein score, PLOVER, GTA/MAST)."""

    type: str
    zh: str
    hant: str
    en: str
    cameo: str
    goldstein: float
    plover: str | None = None
    plover_score: float | None = None
    gta: str | None = None
    symmetric: bool = False
    measure: bool = False


class RuleExample(Strict, frozen=True, kw_only=True):
    """A sentence of our own with what the rule must code in it: countries or names of both sides."""

    text: str
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    realis: str | None = None
    phase: str | None = None
    date: str | None = None


class EventRule(Strict, frozen=True, kw_only=True):
    """How one wording of an act is recognised. See docs/packs.md for the pattern language.

    `heads`: words of which one must stand in the sentence before the patterns are tried. `source` and `target`:
    strategies of the language's role finder, tried in order. `unless`: a pattern that must not match in the
    sentence. `priority`: of overlapping matches of one head, the higher one stays.
    """

    rule: str
    type: str
    heads: tuple[str, ...]
    pattern: tuple[str, ...]
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    phase: str | None = None
    realis: str | None = None
    unless: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    priority: int = 0
    examples: tuple[RuleExample, ...]
    negative: tuple[str, ...]


class Pack(msgspec.Struct, frozen=True, kw_only=True):
    """A loaded pack. Patterns name as `<name>` the word classes `classes[lang][name]` and the patterns `phrases[lang][name]`."""

    name: str
    version: str
    fingerprint: str
    types: tuple[EventType, ...]
    actors: tuple[ActorEntry, ...]
    offices: tuple[OfficeEntry, ...]
    rules: dict[str, tuple[EventRule, ...]]
    classes: dict[str, dict[str, tuple[str, ...]]]
    phrases: dict[str, dict[str, str]]
    lexicon: dict[str, Any]
    where: str = ""  # what gives this pack again when it is loaded: a built-in name, or the whole path of a folder

    def type_of(self, name: str) -> EventType:
        """Return the event type `name`; raises PackError when the pack has none of that name."""
        for entry in self.types:
            if entry.type == name:
                return entry
        raise PackError(f"pack {self.name} has no event type {name}; it has {', '.join(t.type for t in self.types)}")


def builtin(name: str) -> Path:
    """Return the folder of a pack that comes with tongjian."""
    return Path(__file__).parent / "packs" / name


def load(name_or_folder: str | Path = "statecraft", *, use_cache: bool = True) -> Pack:
    """Load a pack by the name of a built-in one, which goes before a folder of that name, or by its folder.

    Raises NoPackError where there is none, PackError naming file and field for anything that is not as docs/packs.md says.
    """
    folder, where = _place(name_or_folder)
    files = sorted(p for p in folder.rglob("*.yml") if p.is_file())
    contents = [(p.relative_to(folder).as_posix(), p.read_bytes()) for p in files]
    fingerprint = digest(FORMAT, *(part for name, body in contents for part in (name, body)))[:16]
    cached = _cache_file(fingerprint) if use_cache else None
    if cached and (pack := _from_cache(cached)):
        return msgspec.structs.replace(pack, where=where)
    pack = _build(folder.name, fingerprint, contents)
    if cached:
        cache.write(cached, msgspec.msgpack.encode(pack))
    return msgspec.structs.replace(pack, where=where)


def _place(name_or_folder: str | Path) -> tuple[Path, str]:
    """Return the folder of a pack, and what names it from anywhere; raises NoPackError for what is neither name nor folder."""
    name, given = str(name_or_folder), Path(name_or_folder)
    if name and given.name == name and builtin(name).is_dir():
        return builtin(name), name
    if not name or not given.is_dir():
        raise NoPackError(f"no pack named {name or 'nothing'} and no such folder; built in: statecraft")
    return given, str(given.resolve())


_COMPILED: dict[tuple[str, str], Any] = {}


def compiled(pack: Pack, what: str, build: Callable[[Pack], "T"]) -> "T":
    """Return `build(pack)`, made once a process for each pack (by fingerprint) and `what` (a coder's own name for it)."""
    key = (pack.fingerprint, what)
    if key not in _COMPILED:
        _COMPILED[key] = build(pack)
    result: T = _COMPILED[key]
    return result


def stored(pack: Pack, what: str, build: Callable[[], bytes]) -> bytes:
    """Return `build()`, from the cache where an earlier process left it whole; `what` must change when its meaning does."""
    path = _cache_file(pack.fingerprint, f"-{what}.bin")
    kept = cache.whole(path) if path else None
    if kept is not None:
        return kept
    made = build()
    if path:
        cache.write_whole(path, made)
    return made


def _cache_file(fingerprint: str, ending: str = ".msgpack") -> Path | None:
    return cache.place(f"pack-{fingerprint}{ending}")


def _from_cache(path: Path) -> Pack | None:
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=Pack)
    except (OSError, msgspec.MsgspecError):
        return None


T = TypeVar("T")


def _entries(contents: Iterable[tuple[str, bytes]], prefix: str, kind: type[T]) -> list[T]:
    found: list[T] = []
    for name, body in contents:
        if name.startswith(prefix):
            found.extend(_convert(name, _yaml(name, body) or [], list[kind]))  # type: ignore[valid-type]
    return found


def _yaml(name: str, body: bytes) -> Any:
    import yaml  # slow to import, and not needed when the cache answers

    try:
        return yaml.load(body, Loader=_plain_loader())  # noqa: S506 - a safe loader
    except yaml.YAMLError as err:
        raise PackError(f"{name} is not valid YAML: {str(err).splitlines()[0]}; mend the file") from err


@functools.cache
def _plain_loader() -> Any:
    """Return a safe loader to which dates and words like no and on are strings: an ISO prefix is no date, NO is Norway."""
    import yaml

    base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    kept = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] not in {"timestamp", "bool"}]
        for first, resolvers in base.yaml_implicit_resolvers.items()
    }

    def mapping(loader: Any, node: Any, deep: bool = False) -> dict[Any, Any]:
        """Refuse a key that stands twice: the later one would take the place of the earlier one in silence."""
        seen: set[str] = set()
        for key, _ in node.value:
            if str(key.value) in seen:
                raise yaml.constructor.ConstructorError(
                    problem=f"the key {key.value} stands twice, again in line {key.start_mark.line + 1}"
                )
            seen.add(str(key.value))
        return base.construct_mapping(loader, node, deep)

    loader: Any = type("PlainLoader", (base,), {"yaml_implicit_resolvers": kept, "construct_mapping": mapping})
    loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
    return loader


def _convert(name: str, data: Any, kind: Any) -> Any:
    try:
        return msgspec.convert(data, type=kind)
    except msgspec.ValidationError as err:
        raise PackError(f"{name}: {err}; see docs/packs.md for the fields") from err


def _build(name: str, fingerprint: str, contents: list[tuple[str, bytes]]) -> Pack:
    head = next((_yaml(n, b) for n, b in contents if n == "pack.yml"), None)
    if not isinstance(head, dict):
        raise NoPackError(f"pack {name} has no pack.yml; every pack needs one with name and version")
    rules = {lang: tuple(_entries(contents, f"events/{lang}/", EventRule)) for lang in ("zh", "en")}
    lexicon: dict[str, Any] = {}
    for file, body in contents:
        if file.startswith("lexicon/"):
            lexicon[file.removeprefix("lexicon/").removesuffix(".yml")] = _yaml(file, body) or {}
    pack = Pack(
        name=str(head.get("name", name)),
        version=str(head.get("version", "0")),
        fingerprint=fingerprint,
        types=tuple(_entries(contents, "ontology.yml", EventType)),
        actors=tuple(_entries(contents, "actors/", ActorEntry)),
        offices=tuple(_entries(contents, "offices/", OfficeEntry)),
        rules=rules,
        classes={lang: _classes(contents, lang) for lang in ("zh", "en")},
        phrases={lang: _phrases(contents, lang) for lang in ("zh", "en")},
        lexicon=lexicon,
    )
    check(pack)
    return pack


def _classes(contents: list[tuple[str, bytes]], lang: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for file, body in contents:
        if file.startswith(f"classes/{lang}"):
            for key, words in _convert(file, _yaml(file, body) or {}, dict[str, tuple[str, ...]]).items():
                if key in found:
                    raise PackError(f"{file}: word class {key} is defined twice; keep one")
                _plain(file, key, words)
                found[key] = words
    return found


def _phrases(contents: list[tuple[str, bytes]], lang: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for file, body in contents:
        if file.startswith(f"phrases/{lang}"):
            for key, pattern in _convert(file, _yaml(file, body) or {}, dict[str, str]).items():
                if key in found:
                    raise PackError(f"{file}: phrase {key} is defined twice; keep one")
                found[key] = pattern
    return found


def _plain(file: str, key: str, words: tuple[str, ...]) -> None:
    """Raise PackError for an expression among the words of a class that is matched as it stands: it would never match."""
    bad = None if key.startswith("grammar-") else next((w for w in words if _EXPRESSION.search(w)), None)
    if bad is not None:
        raise PackError(
            f"{file}: word class {key} holds {bad!r}; its words stand for themselves, expressions go into a rule's pattern"
        )


_EXPRESSION = re.compile(r"[()\[\]|\\+^${}]")


def check(pack: Pack) -> None:
    """Raise PackError for duplicate ids and names, and for references that lead nowhere."""
    _unique("event type", [t.type for t in pack.types])
    _unique("actor", [a.id for a in pack.actors] + [o.id for o in pack.offices])
    _unique("rule", [r.rule for rules in pack.rules.values() for r in rules])
    for lang in ("zh", "en"):
        _unique("word class or phrase", [*pack.classes[lang], *pack.phrases[lang]])
    types = {t.type for t in pack.types}
    actors = {a.id for a in pack.actors}
    offices = {o.id for o in pack.offices}
    for rule in (r for rules in pack.rules.values() for r in rules):
        if rule.type not in types:
            raise PackError(f"rule {rule.rule} names the type {rule.type}, which ontology.yml does not have")
    for actor in pack.actors:
        if actor.of and actor.of not in actors:
            raise PackError(f"actor {actor.id} belongs to {actor.of}, which no actors file has")
        for held in actor.offices:
            if held.office not in offices:
                raise PackError(f"actor {actor.id} holds {held.office}, which no offices file has")
            if held.since and held.until and held.until < held.since[: len(held.until)]:
                raise PackError(f"actor {actor.id} holds {held.office} until {held.until}, before {held.since}; mend the dates")
    _distinct_names(pack.actors)
    for office in pack.offices:
        if office.of not in actors:
            raise PackError(f"office {office.id} belongs to {office.of}, which no actors file has")


# Of these a name must tell which is meant; people and towns may be namesakes.
_TOLD_BY_NAME = frozenset(
    {"state", "bloc", "government", "agency", "court", "legislature", "institution", "company", "law", "list"}
)


def _distinct_names(actors: Iterable[ActorEntry]) -> None:
    """Raise PackError when two actors of one kind bear one name, unless it is weak in one of them or one came after the other."""
    bearer: dict[tuple[str, str], ActorEntry] = {}
    for actor in actors:
        if actor.kind in _TOLD_BY_NAME:
            for name in {fold(surface) for surface in (*actor.zh, *actor.hant, *actor.en, *actor.adjectives)}:
                other = bearer.setdefault((actor.kind, name), actor)
                if other is not actor and not _apart(other, actor):
                    raise PackError(f"actors {other.id} and {actor.id} are both called {name}; make it weak in one of them")


def _apart(one: ActorEntry, other: ActorEntry) -> bool:
    """Tell whether a text's day can tell two actors of one name apart: one began after the other, and that one has ended."""
    return (one.until or "9") != (other.until or "9") and (one.since or "") != (other.since or "")


def _unique(what: str, names: list[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise PackError(f"{what} {name} is defined twice; ids and names are unique in a pack")
        seen.add(name)
