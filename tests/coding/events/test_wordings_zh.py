"""Sentences of our own in the wordings of many outlets, both scripts: type, sides and realis of the act they tell.

wordings_zh.tsv has one sentence a line: type, source country, target country (empty where none is named), realis, text.
"""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from tongjian import pack
from tongjian import text as textlib
from tongjian.coding import code
from tongjian.coding.events.kinds import SYMMETRIC
from tongjian.model import Actor, Article

PACK = pack.load("statecraft")


def table() -> dict[str, list[tuple[str, str, str, str]]]:
    rows: dict[str, list[tuple[str, str, str, str]]] = defaultdict(list)
    for line in Path(__file__).with_name("wordings_zh.tsv").read_text(encoding="utf-8").splitlines():
        kind, source, target, realis, sentence = line.split("\t")
        rows[kind].append((source, target, realis, sentence))
    return rows


ROWS = table()


def countries(side: tuple[Actor, ...]) -> set[str]:
    return {x.country for x in side if x.country}


_DAY = re.compile(r"(?<![月\d])(\d{1,2})日")


def published(sentence: str) -> str:
    """Return the day of publication: the day of the month that the sentence names, as news has it, else the 15th."""
    named = _DAY.search(sentence)
    day = int(named.group(1)) if named else 15
    return f"2025-0{8 if day == 31 else 9}-{day:02}T12:00:00+08:00"


def told(kind: str, source: str, target: str, realis: str, sentence: str) -> bool:
    day = published(sentence)
    article = Article(id="1", page="p", title="", text=sentence, lang=textlib.script_of(sentence), published=day)
    wanted = ({source}, {target} if target else set[str]())
    for event in code(article, PACK).events:
        if event.type != kind or event.realis != realis:
            continue
        found = (countries(event.source), countries(event.target))
        for left, right in (found, found[::-1]) if kind in SYMMETRIC else (found,):
            if wanted[0] <= left and wanted[1] <= right and bool(wanted[1]) == bool(right):
                return True
    return False


@pytest.mark.parametrize("kind", sorted(ROWS))
def test_each_wording_gives_its_act(kind: str) -> None:
    assert [row for row in ROWS[kind] if not told(kind, *row)] == []


def test_the_table_shows_every_type_that_sides_have() -> None:
    assert {t.type for t in PACK.types} - set(ROWS) == {"STATEMENT"}
