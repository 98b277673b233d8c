"""Whether a capital's name stands for its state or for the town."""

from typing import Any


def is_place(folded: str, start: int, end: int, context: dict[str, Any]) -> bool:
    """Tell whether the words around say that the town itself is meant (在北京举行, in Washington, 北京大学)."""
    places = context.get("place", {})
    before = folded[max(0, start - 14) : start]
    if before.endswith(tuple(places.get("before", ()))):
        return True
    return folded.startswith(tuple(places.get("after", ())), end)
