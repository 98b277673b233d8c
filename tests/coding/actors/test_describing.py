"""Who only describes a firm in English is no side: its state, in whatever frame, and the firm whose it is."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load("statecraft")
FIRMS = [
    "Chinese camera maker Hikvision",
    "China's camera maker Hikvision",
    "China's biggest maker Hikvision",
    "Hikvision, a Chinese camera maker,",
    "Hikvision, China's largest camera maker,",
    "Hikvision (China)",
    "Hikvision of China",
    "China-based Hikvision",
]
ACTS = [
    ("LIST_ADD", "Canada added {} to its blacklist on Tuesday."),
    ("SANCTION", "Canada sanctioned {} on Tuesday."),
    ("INVEST_RESTRICT", "Canada barred {} from its 5G network."),
    ("LITIGATE", "Canada sued {} on Tuesday."),
    ("EASE", "Canada removed {} from its blacklist."),
    ("INVESTIGATE_OTHER", "Canada opened an investigation into {} on Tuesday."),
]


def told(text: str) -> list[tuple[str, list[str], list[str]]]:
    coded = code(Article(id="d", page="d", title="", text=text, lang="en", published="2024-06-12"), PACK)
    assert all(e.evidence.quote in "\n" + text for e in coded.events)
    return [(e.type, [s.name for s in e.source], [t.name for t in e.target]) for e in coded.events]


@pytest.mark.parametrize("firm", FIRMS)
@pytest.mark.parametrize(("kind", "frame"), ACTS)
def test_the_firm_is_the_side_and_not_its_state(kind: str, frame: str, firm: str) -> None:
    assert told(frame.format(firm)) == [(kind, ["Canada"], ["Hikvision"])]


@pytest.mark.parametrize(
    "firm", ["ByteDance-owned TikTok", "ByteDance's video app TikTok", "TikTok, the video app owned by ByteDance,"]
)
def test_whose_a_firm_is_does_not_act(firm: str) -> None:
    assert told(f"Canada sanctioned {firm} on Tuesday.") == [("SANCTION", ["Canada"], ["TikTok"])]


@pytest.mark.parametrize(
    "text",
    [
        "China's ban on camera maker Axis angered Sweden.",
        "Canada sanctioned Hikvision, China and Russia on Tuesday.",
        "China sued Canada, and Hikvision welcomed the case.",
    ],
)
def test_a_state_that_acts_or_is_hit_stays_one(text: str) -> None:
    assert "China" in {name for _, source, target in told(text) for name in (*source, *target)}
