"""The word classes of the pack that the Chinese grammar reads (classes/zh_grammar*.yml), as expressions."""

import re

from tongjian.pack import Pack, compiled


class Words:
    """The grammar's word classes (classes/zh_grammar.yml) as expressions."""

    __slots__ = ("_found", "objects")

    def __init__(self, pack: Pack) -> None:
        classes = pack.classes.get("zh", {})
        self._found = {
            name.removeprefix("grammar-"): re.compile("|".join(sorted(words, key=len, reverse=True)) or r"(?!)")
            for name, words in classes.items()
            if name.startswith("grammar-")
        }

        self.objects = {name: re.compile("|".join(words)) for name, words in classes.items() if name.startswith("object-")}

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self._found[name]


def words_of(pack: Pack) -> Words:
    """Return the grammar's words, compiled once a pack and process."""
    return compiled(pack, "events.zh.grammar", Words)
