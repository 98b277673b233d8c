"""Events of some hundred English sentences of our own, and that they follow the names and not their order."""

from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Actor, Article

PACK = pack.load("statecraft")
SENTENCES = Path(__file__).with_name("sentences_en.txt")
SYMMETRIC = {entry.type for entry in PACK.types if entry.symmetric}


class Told(msgspec.Struct, frozen=True):
    """One event: its type, the countries of its sides, its realis (None: not asked)."""

    type: str
    source: frozenset[str]
    target: frozenset[str]
    realis: str | None
    optional: bool = False


def _read(line: str) -> tuple[list[Told], str]:
    left, text = line.split(" :: ", 1)
    return ([] if left.strip() == "-" else [_told(part) for part in left.split(" + ")]), text.strip()


def _told(part: str) -> Told:
    optional = "?" in part
    kind, sides, *rest = part.replace("?", " ").split()
    source, _, target = sides.partition(">")
    return Told(kind, _codes(source), _codes(target), rest[0] if rest else None, optional)


def _codes(text: str) -> frozenset[str]:
    return frozenset(filter(None, text.split(",")))


def _countries(actors: tuple[Actor, ...]) -> frozenset[str]:
    return frozenset(a.country for a in actors if a.country)


def _coded(text: str) -> list[Told]:
    article = Article(id="s", page="s", title="", text=text, lang="en", published="2024-06-12")
    return [Told(e.type, _countries(e.source), _countries(e.target), e.realis) for e in code(article, PACK).events]


def _same(wanted: Told, got: Told) -> bool:
    if wanted.type != got.type or wanted.realis not in (None, got.realis):
        return False
    if wanted.type in SYMMETRIC and wanted.source | wanted.target == got.source | got.target:
        return True
    return (wanted.source, wanted.target) == (got.source, got.target)


def _holds(line: str) -> bool:
    wanted, text = _read(line)
    got = _coded(text)
    missed = [w for w in wanted if not w.optional and not any(_same(w, g) for g in got)]
    beside = {w.type for w in wanted if w.optional}
    false = [g for g in got if g.type not in beside and not any(_same(w, g) for w in wanted)]
    return not missed and not false


def test_sentences_are_coded_as_they_are_marked() -> None:
    lines = [x for x in SENTENCES.read_text(encoding="utf-8").splitlines() if x and not x.startswith("#")]
    failed = [line for line in lines if not _holds(line)]
    assert len(lines) > 400
    # names are another part's work: a few sentences may hang on one that is read differently
    assert len(failed) <= len(lines) * 0.02, "\n".join(failed)


STATES = {
    "Japan": "JPN", "India": "IND", "Mexico": "MEX", "Vietnam": "VNM", "Norway": "NOR", "Brazil": "BRA", "Canada": "CAN",
    "Australia": "AUS", "Indonesia": "IDN", "Poland": "POL", "Egypt": "EGY", "Chile": "CHL", "Kenya": "KEN",
}  # fmt: skip
# type, what one state does to another, realis
FRAMES = [
    ("TARIFF", "{a} imposed a 25% tariff on steel from {b} on Tuesday.", "asserted"),
    ("TARIFF", "A 25% tariff on steel from {b} was imposed by {a} on Tuesday.", "asserted"),
    ("TARIFF", "{a} will impose a 25% tariff on steel from {b}.", "future"),
    ("TARIFF", "{a} did not impose a tariff on steel from {b}.", "denied"),
    ("TARIFF", "{a} may impose a 25% tariff on steel from {b}.", "hypothetical"),
    ("TARIFF", "If {a} imposes a tariff on steel from {b}, prices will rise.", "conditional"),
    ("EASE", "{a} lifted its tariff on steel from {b} on Tuesday.", "asserted"),
    ("EASE", "A tariff on steel from {b} was lifted by {a}.", "asserted"),
    ("THREATEN_MEASURE", "{a} threatened to impose tariffs on {b}.", "asserted"),
    ("SANCTION", "{b} was sanctioned by {a} on Friday.", "asserted"),
    ("IMPORT_BAN", "{a} banned imports of beef from {b}.", "asserted"),
    ("DEMAND", "{a} urged {b} to open its market.", "asserted"),
    ("CRITICISE", "{a} condemned {b} over the arrests.", "asserted"),
    ("CRITICISE", "{b} was condemned by {a} over the arrests.", "asserted"),
    ("ACCUSE", "{a} accused {b} of dumping steel.", "asserted"),
    ("LITIGATE", "{a} filed a complaint against {b} at the World Trade Organization.", "asserted"),
    ("INVESTIGATE_REMEDY", "{a} opened an anti-dumping investigation into steel from {b}.", "asserted"),
    ("REMEDY_DUTY", "{a} imposed anti-dumping duties on steel from {b}.", "asserted"),
]


@settings(max_examples=60, deadline=None)
@given(frame=st.sampled_from(FRAMES), pair=st.lists(st.sampled_from(sorted(STATES)), min_size=2, max_size=2, unique=True))
def test_source_and_target_follow_the_names(frame: tuple[str, str, str], pair: list[str]) -> None:
    kind, text, realis = frame
    a, b = pair
    told = _coded(text.format(a=a, b=b))
    assert told == [Told(kind, frozenset({STATES[a]}), frozenset({STATES[b]}), realis)]


@settings(max_examples=30, deadline=None)
@given(words=st.lists(st.sampled_from(["tariffs", "China", "imposed", "and", "which", "the", "ban", "on", "to"]), max_size=400))
def test_any_order_of_words_is_read_to_the_end(words: list[str]) -> None:
    text = " ".join(words)
    for event in code(Article(id="w", page="w", title="", text=text, lang="en", published="2024-06-12"), PACK).events:
        assert text in event.evidence.quote or event.evidence.quote in "\n" + text
