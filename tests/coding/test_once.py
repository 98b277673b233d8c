"""What the pack holds is read once a process: an article pays for its own words, not for the actors and rules that are known."""

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from tongjian import pack
from tongjian.model import Article
from tongjian.pipeline import stages

_TEXTS = {
    "zh-Hans": "智利经济部长周一表示，反对秘鲁对智利葡萄酒加征关税，敦促秘鲁政府立即取消。秘鲁法院驳回了该公司的上诉。",
    "zh-Hant": "智利經濟部長週一表示，反對秘魯對智利葡萄酒加徵關稅，敦促秘魯政府立即取消。",
    "en": "Chile's president on Monday urged Peru to lift its tariffs on wine. Peru's minister rejected the call.",
}


class _ReadNoMore(tuple[Any, ...]):
    """A tuple that nobody may go through."""

    def __iter__(self) -> Iterator[Any]:
        raise AssertionError("gone through again for another article")

    __reversed__ = __iter__


@pytest.mark.parametrize("lang", sorted(_TEXTS))
def test_no_article_goes_through_the_pack_again(lang: str) -> None:
    loaded = pack.load()
    article = Article(id="1", page="", title="", text=_TEXTS[lang], lang=lang, published="2031-06-13")
    first = stages(loaded).code(article)
    assert len(first.events) > 1
    closed = msgspec.structs.replace(
        loaded,
        actors=_ReadNoMore(loaded.actors),
        offices=_ReadNoMore(loaded.offices),
        rules={name: _ReadNoMore(rules) for name, rules in loaded.rules.items()},
    )
    assert stages(closed).code(article).events == first.events


_ALONE = """
import gc
from tongjian import pack
from tongjian.model import Article
from tongjian.pipeline import stages

article = Article(id="1", page="", title="", text={text!r}, lang={lang!r}, published="2031-06-13")
events = stages(pack.load()).code(article).events
print(len(events), gc.get_freeze_count() > 0, gc.isenabled())
"""


@pytest.mark.parametrize("lang", ["en", "zh-Hans"])
def test_the_pack_is_no_garbage_to_look_for(lang: str) -> None:
    """Walking over what the pack was compiled to took a quarter of a short run, most of it at its end."""
    run = [sys.executable, "-c", _ALONE.format(text=_TEXTS[lang], lang=lang)]
    events, frozen, collecting = subprocess.run(run, capture_output=True, text=True, check=True).stdout.split()
    assert int(events) > 1
    assert (frozen, collecting) == ("True", "True")
