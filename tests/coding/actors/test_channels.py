"""Networks on which something is said act in nothing; those that are spoken of do."""

import pytest

from tongjian import pack
from tongjian.coding import actors
from tongjian.coding.document import Document
from tongjian.model import Article


def ids(text: str) -> set[str | None]:
    document = Document(Article(id="a", page="", title="", text=text, lang="en", published="2031-06-13"))
    return {m.id for m in actors.find(document, pack.load())}


@pytest.mark.parametrize(
    ("network", "text"),
    [
        ("x", "Fiji's minister hit out at Chile. “It is a farce,” she wrote on X."),
        ("meta", "In a message on Facebook, Fiji's minister hit out at Chile."),
        ("media.truth-social", "The president said on Friday on his Truth Social account that Fiji would pay."),
        ("telegram", "Fiji's navy posted late Monday on its official Telegram channel."),
    ],
)
def test_network_that_something_was_said_on_is_no_actor(network: str, text: str) -> None:
    assert network not in ids(text)


@pytest.mark.parametrize(
    ("network", "text"),
    [
        ("telegram", "Fiji blocked Telegram in May."),
        ("meta", "Fiji levied a fine on Facebook."),
        ("tiktok", "Fiji's minister commented on TikTok's sale."),
    ],
)
def test_network_that_is_spoken_of_is_an_actor(network: str, text: str) -> None:
    assert network in ids(text)
