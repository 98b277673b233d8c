"""A third side that an English sentence names, and that neither acts nor is hit: Peru acts upon Chile, whatever Brazil does."""

from collections.abc import Callable

import pytest

Asked = Callable[[str, str, str], list[tuple[set[str | None], set[str | None]]]]
# as a finite verb, a gerund, an infinitive
DEEDS = [
    ("TARIFF", "imposed tariffs on Chilean copper", "imposing tariffs on Chilean copper", "impose tariffs on Chilean copper"),
    ("ACCUSE", "accused Chile of dumping", "accusing Chile of dumping", "accuse Chile of dumping"),
    ("DEMAND", "urged Chile to lift its ban", "urging Chile to lift its ban", "urge Chile to lift its ban"),
]
FRAMES = [
    "Peru, which borders {z}, {f} on Monday.",
    "Peru, backed by {z}, {f} on Monday.",
    "Peru, along with {z}'s rivals, {f} on Monday.",
    "Peru, a day after meeting {z}, {f}.",
    "After talks with {z}, Peru {f}.",
    "Despite pressure from {z}, Peru {f}.",
    "Peru ignored {z} and {f}.",
    "Peru, unlike {z}, {f}.",
    "In a blow to {z}, Peru {f}.",
    "Peru followed {z} and {f}.",
    "Peru thanked {z} for its help and {f}.",
    "At a meeting with {z}, Peru {f}.",
    "Peru, ignoring {z}'s advice, {f}.",
    "Peru hit back at {z} on Monday, {g}.",
    "Peru surprised {z} by {g}.",
    "Peru angered {z} after {g}.",
    "Peru risked a row with {z} by {g}.",
    "With {z} looking on, Peru {f}.",
    "As {z} celebrated, Peru {f}.",
    "While {z} stayed silent, Peru {f}.",
    "{z} was not consulted before Peru {f}.",
    "{z} said Peru {f} on Monday.",
    "{z} confirmed that Peru had {f} last week.",
    "According to {z}, Peru {f} on Monday.",
    "{z} said it was surprised that Peru {f}.",
    "{z} learned on Monday that Peru {f}.",
    "The move came days after {z} complained and hours before Peru {f}.",
    "Peru rejected an offer from {z} and {f}.",
    "Peru told {z} it had {f}.",
    "Peru, in a letter to {z}, {f}.",
    "Peru used a visit by {z} to {i}.",
    "Peru decided, against the wishes of {z}, to {i}.",
    "Peru asked {z} for help and {f}.",
    "Peru joined {z} at the summit and {f}.",
    "Peru and its ally {z} fell out after Peru {f}.",
    "Peru, where {z} has mines, {f} on Monday.",
    "Peru {f} on Monday, a week after {z} did the same.",
    "Peru {f} on Monday, said {z}.",
    "Peru {f} on Monday, prompting {z} to call for calm.",
    "Peru {f} on Monday, dismaying {z}.",
    "Peru {f} on Monday; {z} did not comment.",
    "Peru {f} on Monday, even as {z} called for calm.",
    "Peru {f} on Monday as {z} watched.",
    "Peru {f} on Monday at {z}'s request.",
    "Peru, citing {z}, {f} on Monday.",
]
WRITTEN = [
    "Peru sent a letter to the World Trade Organization {p}.",
    "Peru wrote to the European Commission {p}.",
    "Peru issued a statement on Monday {p}.",
    "Peru published a report on Monday {p}.",
    "Peru filed a complaint with the World Trade Organization {p}.",
    "Peru's foreign minister gave a speech at the United Nations {p}.",
    "Peru circulated a document at the World Trade Organization {p}.",
    "Peru released a joint statement with Brazil {p}.",
    "Peru's president posted a message on Monday {p}.",
    "Peru handed a note to the European Union's envoy {p}.",
    "Peru boycotted a United Nations conference that began in Quito on Monday after {p}.",
    "Peru walked out of talks hosted by Brazil after {p}.",
    "Peru left a summit in Brazil on Monday, {p}.",
    "Peru joined Brazil in {p}.",
    "Peru's president met Brazil's Lula on Monday before {p}.",
    "Peru recalled its envoy from Chile, {p}.",
    "Peru raised the issue with the United States, {p}.",
    "In a letter to the European Commission, Peru hit out, {p}.",
    "Peru cut short a meeting with Brazil's minister, {p}.",
    "Peru took its case to the European Union, {p}.",
    "Peru's letter to the European Union, {p}, was published on Monday.",
    "A letter from Peru to the European Union {p} was published on Monday.",
    "Peru ended its silence on Monday by {p}.",
    "Peru, which hosts a United Nations office, replied by {p}.",
    "Peru told the United Nations it would leave, {p}.",
]
SAID = [
    ("ACCUSE", "accusing Chile of dumping"),
    ("THREATEN_MEASURE", "threatening to impose tariffs on Chile"),
    ("CRITICISE", "condemning Chile's ban"),
]


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed[0])
@pytest.mark.parametrize("frame", FRAMES)
def test_who_is_only_named_does_not_act(sides: Asked, frame: str, deed: tuple[str, str, str, str]) -> None:
    kind, finite, gerund, infinitive = deed
    for third in ("Brazil", "Brazilian President Luiz Inacio Lula da Silva", "Vale"):
        text = frame.format(z=third, f=finite, g=gerund, i=infinitive)
        assert ({"PER"}, {"CHL"}) in sides(text[0].upper() + text[1:], "en", kind), text


@pytest.mark.parametrize("said", SAID, ids=lambda said: said[0])
@pytest.mark.parametrize("frame", WRITTEN)
def test_who_writes_or_speaks_does_what_his_words_do(sides: Asked, frame: str, said: tuple[str, str]) -> None:
    text = frame.format(p=said[1])
    assert ({"PER"}, {"CHL"}) in sides(text, "en", said[0]), text
