"""A word that begins longer ones is told from them: 分析 is a word of its own, but not in 分析员."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tongjian.coding.statements.words import _but_longer

_WORDS = st.text(alphabet="甲乙丙", min_size=1, max_size=4)


@given(word=_WORDS, words=st.lists(_WORDS, unique=True, max_size=12), text=st.text(alphabet="甲乙丙丁", max_size=12))
def test_a_word_matches_where_no_longer_one_of_the_list_begins(word: str, words: list[str], text: str) -> None:
    found = [m.start() for m in re.finditer(f"(?={_but_longer(word, sorted(words))})", text)]
    longer = [w for w in words if w != word and w.startswith(word)]
    wanted = [i for i in range(len(text)) if text.startswith(word, i) and not text.startswith(tuple(longer), i)]
    assert found == wanted
