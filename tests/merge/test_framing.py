"""One act in words of another tone: told apart from a disagreement, by words that stand in the pack with their examples."""

import pytest
from tests.merge.conftest import act, told

from tongjian.merge import merge
from tongjian.merge.framing import TONES, tone_of, tones_of
from tongjian.model import RecordEvent
from tongjian.pack import Pack, load

FAMILIES = load("statecraft").lexicon["framing"]
EXAMPLES = [(family["types"][0], text, tone) for family in FAMILIES for text, tone in family["examples"].items()]


@pytest.mark.parametrize(("kind", "text", "tone"), EXAMPLES, ids=[text for _, text, _ in EXAMPLES])
def test_examples_of_the_pack(kind: str, text: str, tone: str | None) -> None:
    assert tone_of(text, tones_of(FAMILIES)[kind]) == tone


def test_families_name_types_once_and_words_of_one_tone_each(statecraft: Pack) -> None:
    types = [kind for family in FAMILIES for kind in family["types"]]
    assert sorted(types) == sorted(set(types))
    assert set(types) <= {t.type for t in statecraft.types}
    for family in FAMILIES:
        words = [word for tone in TONES for lang in ("zh", "en") for word in family.get(tone, {}).get(lang, ())]
        assert sorted(words) == sorted(set(words))
        assert {tone for tone in TONES if family.get(tone)} <= set(family["examples"].values())


def one_event(pack: Pack, *texts: str, copies: bool = False) -> RecordEvent:
    body = " ".join(f"word{n} of the long report that both print" for n in range(30)) if copies else ""
    pairs = [
        told(name, f"{text}\n{body}", [act("TARIFF", "Norland", "Sudland", text, date="2031-03-04")])
        for name, text in zip("abc", texts, strict=False)
    ]
    events, _ = merge([a for a, _ in pairs], [c for _, c in pairs], pack)
    (event,) = events
    return event


PLAIN = "Norland imposed a duty of 40% on the red wine of Sudland on Tuesday"
STRONG = "Norland slapped a duty of 40% on the red wine of Sudland on Tuesday"


def test_each_tone_with_its_articles_and_words(statecraft: Pack) -> None:
    event = one_event(statecraft, PLAIN, STRONG, PLAIN.replace("on Tuesday", "this Tuesday"))
    assert [(v.value, v.articles, v.quote) for v in event.framing] == [
        ("plain", ("a", "c"), PLAIN),
        ("strong", ("b",), STRONG),
    ]
    assert event.disagreements == ()


def test_one_tone_is_no_framing(statecraft: Pack) -> None:
    assert one_event(statecraft, PLAIN, PLAIN.replace("on Tuesday", "this Tuesday")).framing == ()


def test_a_copy_with_another_verb_is_no_second_voice(statecraft: Pack) -> None:
    assert one_event(statecraft, PLAIN, STRONG, copies=True).framing == ()


def test_words_of_both_tones_say_nothing() -> None:
    assert tone_of("Norland adjusted the duty it had slapped on wine", tones_of(FAMILIES)["TARIFF"]) is None
