"""On sport, culture and daily life, told in the words of measures and with the names of states, the coder keeps silent."""

import pytest
from bench.silence import LANGUAGES, articles, events

from tongjian.model import Lang
from tongjian.pack import load


@pytest.mark.parametrize("lang", LANGUAGES)
def test_fewer_than_one_event_in_twenty_articles(lang: Lang) -> None:
    made = articles(lang, 120, seed=7)
    assert events(made, load()) < 0.05 * len(made)
