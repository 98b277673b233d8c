"""Articles and what was coded in them, made by hand; states that do not exist, and some that the pack knows."""

from collections.abc import Iterable

import pytest

from tongjian import pack
from tongjian.merge import Knowledge
from tongjian.model import Actor, Article, Coded, CodedEvent, Figure, Quote, Response, Statement
from tongjian.pack import Pack

COUNTRY = {
    "Norland": "NOR",
    "Sudland": "SUD",
    "Norland Ministry of Trade": "NOR",
    "Ada Nord": "NOR",
    "Sudbank": "SUD",
    "Bo Sud": "SUD",
}
COUNTRY |= {"China": "CHN", "Ministry of Commerce": "CHN", "Japan": "JPN", "Canada": "CAN", "Ken Doe": "CAN", "Jun Roe": "JPN"}


def actor(name: str, full: str) -> Actor:
    at = max(0, full.find(name))
    country = COUNTRY.get(name)
    return Actor(surface=name, name=name, names={"en": name}, start=at, end=at + len(name), country=country)


def act(kind: str, source: str | None, target: str | None, quote: str, **more: object) -> dict[str, object]:
    """Return an act to be coded in an article whose text holds `quote`."""
    return {"type": kind, "source": source, "target": target, "quote": quote, **more}


def told(
    name: str,
    text: str,
    acts: Iterable[dict[str, object]] = (),
    *,
    day: str = "2031-03-04",
    outlet: str | None = None,
    lang: str = "en",
    title: str = "T",
    source_name: str | None = None,
    responses: tuple[tuple[int, int, str], ...] = (),
    figures: tuple[tuple[str, str, str], ...] = (),
    quotes: tuple[tuple[str, str], ...] = (),
) -> tuple[Article, Coded]:
    """Return an article and its coded events; each figure is value, unit, of; each response event, answered event, cue;
    each quote speaker and words.
    """
    article = Article(
        id=name,
        page=f"page-{name}",
        title=title,
        text=text,
        lang=lang,
        published=day,
        outlet=outlet or f"Outlet {name}",
        source_name=source_name,
    )
    full = f"{title}\n{text}"
    events = []
    for given in acts:
        fields = dict(given)
        quote = str(fields.pop("quote"))
        at = full.index(quote)
        words = Quote(start=at, end=at + len(quote), quote=quote)
        source, target = fields.pop("source"), fields.pop("target")
        events.append(
            CodedEvent(
                source=(actor(str(source), full),) if source else (),
                target=(actor(str(target), full),) if target else (),
                evidence=words,
                mentions=(words,),
                rule="test",
                **{"date": day, **fields},  # type: ignore[arg-type]
            )
        )
    coded = Coded(
        id=name,
        events=tuple(events),
        responses=tuple(
            Response(event=e, answers=a, cue=Quote(start=full.index(cue), end=full.index(cue) + len(cue), quote=cue))
            for e, a, cue in responses
        ),
        statements=tuple(
            Statement(
                start=full.index(words),
                end=full.index(words) + len(words),
                speaker=speaker,
                speaker_surface=speaker,
                direct=True,
                kind="claim",
            )
            for speaker, words in quotes
        ),
        figures=tuple(
            Figure(start=full.index(value), end=full.index(value) + len(value), value=value, unit=unit, of=of)
            for value, unit, of in figures
        ),
    )
    return article, coded


@pytest.fixture(scope="session")
def statecraft() -> Pack:
    return pack.load()


@pytest.fixture(scope="session")
def known(statecraft: Pack) -> Knowledge:
    return Knowledge(statecraft)
