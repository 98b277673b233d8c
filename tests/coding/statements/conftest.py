"""The pack, read once for all tests of statements, and what a text says in the words of whom."""

from collections.abc import Callable

import pytest

from tongjian.coding import actors, statements, times
from tongjian.coding.document import Document
from tongjian.model import Article
from tongjian.pack import Pack, load
from tongjian.text import script_of

Said = Callable[..., list[tuple[str, str]]]


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load(use_cache=False)


@pytest.fixture
def said(pack: Pack) -> Said:
    """Return the function that gives the statements of a text, each as its speaker's words and its own, in text order."""

    def answer(text: str, title: str = "題", lang: str | None = None) -> list[tuple[str, str]]:
        article = Article(id="t", page="", title=title, text=text, lang=lang or script_of(text), published="2024-03-05")
        doc = Document(article)
        doc.times = times.resolve(doc.full, doc.ref, doc.lang, doc.folded)
        doc.mentions = actors.find(doc, pack)
        found = (a.statement for a in statements.find(doc, pack))
        return [(s.speaker_surface, doc.full[s.start : s.end]) for s in found]

    return answer
