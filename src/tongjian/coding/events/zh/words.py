"""The word classes of the pack that the Chinese grammar reads (grammar-* of classes/zh*.yml), as expressions."""

import re

from tongjian.pack import Pack, compiled

_CLASS = re.compile(r"(?<!\?P)<([a-z][a-z-]*)>")


class Words:
    """The grammar's word classes as expressions, alone or within a longer one."""

    __slots__ = ("_filled", "_found", "objects")

    def __init__(self, pack: Pack) -> None:
        classes = pack.classes.get("zh", {})
        self._found = {
            name.removeprefix("grammar-"): re.compile("|".join(sorted(words, key=len, reverse=True)) or r"(?!)")
            for name, words in classes.items()
            if name.startswith("grammar-")
        }
        self._filled: dict[str, re.Pattern[str]] = {}
        self.objects = {name: re.compile("|".join(words)) for name, words in classes.items() if name.startswith("object-")}

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self._found[name]

    def within(self, template: str) -> re.Pattern[str]:
        """Return the expression `template` with the words of a class for each `<class>` in it, compiled once."""
        found = self._filled.get(template)
        if found is None:
            found = re.compile(_CLASS.sub(lambda m: f"(?:{self._found[m[1]].pattern})", template))
            self._filled[template] = found
        return found


def words_of(pack: Pack) -> Words:
    """Return the grammar's words, compiled once a pack and process."""
    return compiled(pack, "events.zh.grammar", Words)
