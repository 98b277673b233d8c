"""Firms that are named like what their state makes (越南石油, US Steel): where the words around a name mean the goods."""

from collections.abc import Iterable, Mapping

from tongjian.text import fold

_BEFORE = 24  # characters before a name in which a word of trade may end


class Goods:
    """The pack's words for goods, and the words of trade that stand before and behind them."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        """Take `nouns`, the Chinese words for goods, and `before` and `behind`; `firms` are English names that are such."""
        self.nouns, self.before, self.behind = (
            tuple(fold(w) for w in words.get(of) or ()) for of in ("nouns", "before", "behind")
        )
        self.firms = frozenset(fold(w) for w in words.get("firms") or ())
        self.last = frozenset(word[-1] for word in (*self.nouns, *self.firms))

    def meant(self, folded: str, start: int, end: int) -> bool:
        """Tell whether a name at start..end of a folded text is the goods of a state and no firm."""
        if self.behind and folded.startswith(self.behind, end):
            return True
        return bool(self.before) and folded.endswith(self.before, max(0, start - _BEFORE), start)
