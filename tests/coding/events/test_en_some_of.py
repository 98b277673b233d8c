"""Who acts: those named of many, and whoever a threat comes from; what is waited for is not done."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article


def acts(text: str) -> set[tuple[str, frozenset[str | None], str]]:
    article = Article(id="a", page="", title="", text=text, lang="en", published="2025-09-10")
    events = code(article, pack.load()).events
    return {(e.type, frozenset(m.country for m in e.source), e.realis) for e in events if e.type != "STATEMENT"}


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("Several states, including Fiji and Tonga, condemned Chile.", "CRITICISE", {"FJI", "TON"}),
        (
            "Six Pacific countries, among them Fiji and Tonga, recalled their ambassadors from Chile.",
            "PROTEST_FORMAL",
            {"FJI", "TON"},
        ),
        ("Fiji's ban drew threats of sanctions from Chile.", "THREATEN_MEASURE", {"CHL"}),
    ],
)
def test_who_acts(text: str, kind: str, source: set[str]) -> None:
    assert (kind, frozenset(source), "asserted") in acts(text)


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Fiji will wait until Tonga lifts its ban on bananas.", "conditional"),
        ("Fiji waited until Tonga lifted its ban on bananas.", "asserted"),
    ],
)
def test_what_is_waited_for(text: str, realis: str) -> None:
    assert [r for kind, _, r in acts(text) if kind == "EASE"] == [realis]
