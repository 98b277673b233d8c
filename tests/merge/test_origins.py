"""Which text an article is a copy of, where several would do: the one it has most in common with, and none for standing words."""

from tests.merge.test_copies import BASE, LEAD, NAMES, OTHER, REST

from tongjian.merge import MemoryState
from tongjian.merge.copies import Text, copied
from tongjian.merge.origins import update_origins
from tongjian.model import Article

STANDING = (
    "Letters to the editor may be sent to the office by the river, with name and address, and are printed in the order in which "
    "they come; those that are longer than one page are made shorter, and nobody is paid for them, as it has always been here."
)
HARBOUR = (
    "A bridge over the sound was closed to lorries because of the wind, and the queue reached as far as the old mill by evening. "
    "Drivers slept in their seats, and farmers brought them soup. The office of roads promised to open a lane before the morning."
)
SCHOOL = (
    "Pupils of the northern districts will have one more hour of music each week from autumn, as the council of teachers wished. "
    "Instruments are to be bought second hand, and retired players of the opera have offered to give the first lessons for free."
)


def origins(**texts: str) -> dict[str, str]:
    made = [Article(id=name, page=name, title="", text=text, lang="en", published="2031-03-04") for name, text in texts.items()]
    state = MemoryState(made, [])
    update_origins(sorted(texts), state, NAMES)
    return {name: origin.origin for name, origin in state.origins.items()}


def test_an_excerpt_goes_to_the_text_that_has_all_of_it() -> None:
    found = origins(
        whole=BASE, again="Portal desk. " + BASE, other=OTHER + " " + REST[:150] + " " + HARBOUR, excerpt=REST[20:420]
    )
    assert found["excerpt"] == found["whole"] == found["again"]
    assert found["other"] == "other"


def test_words_that_stand_under_each_article_of_an_outlet_are_a_copy_of_none() -> None:
    signed = {"a": f"{BASE}\n{STANDING}", "b": f"{OTHER} {OTHER[:200]}\n{STANDING}", "c": f"{HARBOUR} {SCHOOL}\n{STANDING}"}
    reprints = {f"{name}2": "Portal desk\n" + text for name, text in signed.items()}
    found = origins(**signed, **reprints, x=STANDING)
    assert found["x"] == "x"
    assert len({found[name] for name in signed}) == 3
    assert all(found[f"{name}2"] == found[name] for name in signed)


def test_a_brief_and_two_reprints_of_it_with_comment_are_of_one_origin() -> None:
    found = origins(a=BASE, b=f"{BASE}\n{OTHER} {HARBOUR} {SCHOOL}", c=f"{SCHOOL} {SCHOOL[:90]} {HARBOUR}\n{BASE}")
    assert len(set(found.values())) == 1


def test_two_names_within_one_phrase_make_another_bulletin() -> None:
    long = f"{BASE} {OTHER} {OTHER.replace('Dockers', 'Sailors').replace('cranes', 'lorries').replace('night', 'day')}"
    held = f"{LEAD}The seal is kept by the Norland Office of Commerce in the old tower. {long[len(LEAD) :]}"
    other = held.replace("Norland Office of Commerce", "Quistan Office of Veldmark")
    why = copied(Text(held, "en"), Text(other, "en"), NAMES)
    assert why
    assert "other numbers or names" in why
