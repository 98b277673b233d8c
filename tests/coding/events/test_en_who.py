"""Who counts as acting in English: whole trades by words, people whom the text takes for known; no firms, no onlookers."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article


def acts(text: str) -> list[tuple[str, str | None, list[str | None]]]:
    article = Article(id="a", page="", title="", text=text, lang="en", published="2025-09-10")
    events = code(article, pack.load()).events
    return [(e.type, e.source[0].country, [m.country for m in e.target]) for e in events if e.type != "STATEMENT"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Mexican cement producers demanded that the United States lift its levy.", ("DEMAND", "MEX", ["USA"])),
        ("Welsh wool growers condemned the United States.", ("CRITICISE", "GBR", ["USA"])),
        ("Polish farmers' leaders pleaded with the European Commission for help.", ("DEMAND", "POL", ["EUE"])),
        ("Norway raised its quota.\nHenrik Solberg accused Iceland of theft.", ("ACCUSE", None, ["ISL"])),
    ],
)
def test_who_acts(text: str, act: tuple[str, str | None, list[str | None]]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mexican bankers criticised the United States.",
        "Mexican cement producers considered a ban on American cars.",
        "Henrik Solberg, a baker, criticised Iceland.",
        "Analyst Henrik Solberg criticised Iceland.",
    ],
)
def test_who_does_not(text: str) -> None:
    assert acts(text) == []
