"""Whether "to" and a verb tell what something is done for: decided by what governs them, not by which verbs they are."""

import re

from tongjian.coding.arguments.verbs import Verbs
from tongjian.coding.document import Document

_TOKEN = re.compile(r"[a-z][a-z’'-]*|[,;:—]")
_OPENS = re.compile(
    r"\s(?:(?:(?!(?:comply|apply|rely|supply|reply|multiply|rally|imply|bully)\b)[a-z]{2,}ly|better|further|then|also)\s)?([a-z-]+)\b(?!['’])"
)
_HARDLY_NOUN = re.compile(r"(?:[^chmopr]ises|(?<!s)(?<!pr)izes|ifies|vides|duces|scribes|ceives|quires|llows|nables|nsures)$")
_OF = frozenset({"of", "in", "for", "from", "with", "on", "at", "and", "or", "to", "is", "are", "has", "have", "will"})
_PASSIVE = frozenset({"is", "are", "was", "were", "be", "been"})
_INFLECTED = re.compile(r"[a-z]{3,}(?:ed|ing)$")


def opens(doc: Document, end: int, high: int, verbs: Verbs) -> bool:
    """Tell whether the words behind a "to" that ends at `end` begin with the base of a verb, and with no name."""
    found = _OPENS.match(doc.folded, end, high)
    return found is not None and found.group(1) in verbs.verbs and not doc.full[found.start(1)].isupper()


def is_done(before: str, verbs: Verbs) -> bool:
    """Tell whether the last verb of what stands before "to" is a deed with its object, whose purpose may follow.

    No deed are what is or has something, and verbs whose object does what the infinitive tells (forced the bank to close).
    """
    words = _TOKEN.findall(before)
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if word in verbs.being:
            return False
        if verb := _verb_at(words, at, verbs):
            if at == len(words) - 1 and verb not in verbs.moving and not _is_passive(words):
                return False  # neglected to answer
            return verb not in verbs.governing and verb not in verbs.becoming
    return False


def _is_passive(words: list[str]) -> bool:
    """Tell whether words end in a passive verb: a fund was quickly raised."""
    before = [word for word in words[-3:-1] if not word.endswith("ly")]
    return bool(before) and before[-1] in _PASSIVE and not words[-1].endswith("ing")


def _verb_at(words: list[str], at: int, verbs: Verbs) -> str | None:
    """Return the base of the verb that word `at` is, None for a word that is none there."""
    word = words[at]
    ahead = words[at - 1] if at else ""
    behind = words[at + 1] if at + 1 < len(words) else ""
    base = verbs.forms.get(word)
    if (
        base is None
        and word not in verbs.verbs
        and _INFLECTED.match(word)
        and (word.endswith("ed") or behind in verbs.before_object)
    ):
        base = word  # a verb that the pack does not know: it indulged in forgery
    if base is None:
        plain = word in verbs.verbs or word in verbs.governing or word in verbs.becoming
        many = ahead.endswith("s") and ahead not in verbs.being and behind in verbs.before_object  # mills use their docks to …
        return word if plain and (ahead in verbs.before_base or ahead.endswith("ly") or many or not ahead) else None
    if ahead in verbs.before_noun and not (word.endswith("ing") and ahead in verbs.before_doing):
        return None  # the proposed levy, a building
    if ahead == "" and behind not in verbs.before_base and (word.endswith("s") or behind == "by") and behind not in _OF:
        return base  # a line of a list: Targets two yards to …; Approved by the council to …
    if behind == "by" and not verbs.being.intersection(words[max(0, at - 2) : at]):
        return None  # a deal negotiated by her father
    if word.endswith("s") and behind not in verbs.before_object and not _HARDLY_NOUN.search(word):
        return None  # exports
    return base
