"""Acts that their own sentence says are not so: rumours that are false, what was expected and did not come."""

import re
from typing import Final

from tongjian.coding.document import Mention
from tongjian.coding.events.match import Candidate

_RUMOUR: Final = re.compile(
    r"\b(?:rumou?rs?|reports?|claims?|suggestions?|speculation|stories|story|hearsay|notion)\b[^.;]{0,30}?"
    r"\b(?:that|of|about)\b(?=[^.;]{0,80}$)"
)
_UNTRUE: Final = re.compile(
    r"[^.;]{0,80}?\b(?:is|are|was|were|remains?|remained|proved|turned out to be)(?: (?:\w+ly|all|both|not))? "
    r"(?:false|untrue|baseless|wrong|unfounded|groundless|fabricated|nonsense|fake|incorrect|inaccurate|true|a lie|lies|"
    r"without foundation)\b"
)
_ONLY_TRUE: Final = re.compile(r"(?<!not) true$")
_EXPECTED: Final = re.compile(r"\b(?:expected|due|set|scheduled|planned|supposed|meant|poised|about|hoped) to (?:[a-z]+ ){0,3}$")
_DID_NOT: Final = re.compile(
    r"[^.;]{0,80}?,? but (?:in the end |eventually |ultimately |finally )?(?:did not|didn['’]t|has not|hasn['’]t|never did)"
    r"(?: do so)?(?= ?[.,;]|$)"
)
_ZH_RUMOUR: Final = re.compile(
    r"(?:(?:有|外|网|盛|疯)传|传言|传闻|谣言|谣传|流言|有?(?:消息|报道|报导|说法))(?:称|说|指)?[^。;!?]{0,40}$"
)
_ZH_UNTRUE: Final = re.compile(
    r"[^。;!?]{0,40}?(?:(?P<who>[\ue000-\ue006])?[^,;。!?\ue000-\ue006]{0,6}?(?:予以否认|否认有?此事|否认(?=[。,;]|$)|辟谣|予以澄清)|"
    r"并非事实|不是事实|(?:不实|失实|不属实)(?=[。,;!」”]|$)|纯属(?:虚构|谣言|捏造|子虚乌有|无稽)|子虚乌有|是假的|没有根据|毫无根据|无中生有)"
)


def is_refuted(candidate: Candidate, source: tuple[Mention, ...]) -> bool:
    """Tell whether the sentence says that the act is not so: by its speaker's word, or by that of who would act."""
    text, (start, end) = candidate.masked.text, candidate.head
    if candidate.masked.doc.main != "zh":
        told = _UNTRUE.match(text, end) if _RUMOUR.search(text, 0, start) else None
        if told is not None:
            return _ONLY_TRUE.search(told.group()) is None
        return _EXPECTED.search(text, 0, start) is not None and _DID_NOT.match(text, end) is not None
    told = _ZH_UNTRUE.match(text, end) if _ZH_RUMOUR.search(text, 0, start) else None
    if told is None:
        return False
    who = candidate.masked.mentions.get(told.start("who")) if told["who"] else None
    return who is None or who.country in {m.country for m in source}
