"""Networks on which an English text says that something was said (wrote on X, in a post on Facebook): they do nothing there."""

import re
from collections.abc import Collection

from tongjian.coding.actors.index import Token

_BEFORE = 70  # characters before a network's name in which what was said on it ends
_SAID = (
    r"(?:sa(?:id|ys?|ying)|wr(?:o|i)tes?|writing|written|post(?:s|ed|ing)?|tweet(?:s|ed|ing)?|announc(?:es?|ed|ing)|shar(?:es?|ed|ing)|"
    r"publish(?:es|ed|ing)?|add(?:s|ed|ing)|comment(?:s|ed|ing)|stat(?:es?|ed|ing)|declar(?:es?|ed|ing)|repl(?:y|ies|ied|ying)|"
    r"respond(?:s|ed|ing)|complain(?:s|ed|ing)|messages?|videos?|statements?|threads?|remarks|notes?|clips?|repost(?:s|ed|ing)?)"
)
_WHEN = r"(?: (?:late |early )?(?:on )?[A-Z][a-z]{2,5}day(?: (?:morning|afternoon|evening|night))?)?"
_SPOKEN_ON = re.compile(
    rf"\b{_SAID}{_WHEN},? (?:on|via|through|to|over) (?:(?:his|her|its|their|the|an?|official|verified|own|personal|social media|"
    r"social network|messaging|microblogging|micro-blogging|platform|site|app|service|network),? ){0,5}$",
    re.IGNORECASE,
)
_MATTER = re.compile(r"(?:'s|’s|-| (?:bans?|deals?|laws?|sales?|bills?|cases?|fines?|users?|shares?|stakes?)\b)")


def outside_channels(tokens: list[Token], full: str, channels: Collection[str]) -> list[Token]:
    """Return the tokens but for those of the networks `channels` (actor ids) on which something was said."""
    return [token for token in tokens if not _is_channel(token, full, channels)]


def _is_channel(token: Token, full: str, channels: Collection[str]) -> bool:
    if not token.term.entries or token.term.entries[0].id not in channels or _MATTER.match(full, token.end):
        return False
    return _SPOKEN_ON.search(full, max(0, token.start - _BEFORE), token.start) is not None
