"""What somebody keeps from doing is not done, who says so and has no name acts for nobody, and one's own deeds get no backing."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article


def acts(text: str) -> list[tuple[str, str | None, list[str | None]]]:
    article = Article(id="a", page="", title="", text=text, lang="en", published="2025-09-10")
    events = code(article, pack.load()).events
    return [(e.type, e.source[0].country, [m.country for m in e.target]) for e in events if e.type != "STATEMENT"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway held back from fining Peru's banks.",
        "Japan stopped short of imposing sanctions on Laos.",
        "Chile shied away from imposing sanctions on Togo.",
        "Chile backed away from imposing tariffs on Fijian sugar.",
        "Kenya held off on banning imports of Malian cattle.",
        "Recep Tayyip Erdogan defended Turkey's raid on Monday.",
    ],
)
def test_nothing_is_done(text: str) -> None:
    assert acts(text) == []


def test_stopping_is_done() -> None:
    assert ("IMPORT_BAN", "KEN", ["MLI"]) in acts("Kenya stopped imports of cattle from Mali.")


@pytest.mark.parametrize("who", ["On Monday, Zarbex", "ZBX", "The company"])
def test_who_has_no_name_in_the_pack_acts_for_nobody(who: str) -> None:
    assert acts(f"Ghana is at odds with Benin. {who} said it had signed an agreement with Petrobras.") == []


def test_a_state_told_before_acts_by_it() -> None:
    told = "Peru raised its duties on Chilean wine on Monday. It said it had signed an agreement with Mexico."
    assert ("AGREEMENT", "PER", ["MEX"]) in acts(told)
