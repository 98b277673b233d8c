"""Where what is said begins and ends behind an English cue."""

import re
from typing import Final

from tongjian.coding.document import Document
from tongjian.coding.statements.english_words import EnglishVerb

EDGE: Final = " \t\n,;:.—–-*_>#"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ADJUNCT = re.compile(
    r"\s*,\s(?:however|though|too|meanwhile|in turn)\s*,(?=\s)"
    rf"|\s*,?\s*(?:(?:once )?again\b|once more\b"
    rf"|(?:on |late |early |last |this |next )?{_WEEKDAY}s?(?: (?:morning|evening|night|afternoon))?\b"
    rf"|yesterday\b|today\b|earlier\b|later\b"
    r"|(?:last|this|earlier this|earlier in the|late last) (?:week|month|year|summer|autumn|fall|spring|winter)\b"
    r"|in (?:a|an|the|his|her|its|their|one|separate|\w+) (?:[\w’'-]+ ){0,4}?(?:statement|interview|letter|report"
    r"|note|post|tweet|speech|email|e-mail|filing|memo"
    r"|press release|release|notice|video|message|briefing|article|paper|blog post|ruling|announcement|response"
    r"|remarks|communique|readout|forecast"
    r"|survey|study|document|order|complaint|lawsuit|testimony|op-ed|editorial|commentary|address|broadcast|documentary)s?\b"
    r"(?: (?:to|with|on|at|in|for|of|from) [^,.;:\"“”]{2,40}?(?=[,:]| that\b| [\"“]))?"
    r"|(?:at|during|before|after|following) (?:a|an|the|his|her|their) [^,.;:\"“”]{2,50}?"
    r"(?=,| that\b| (?:he|she|they|we|there|it) (?!who\b)[a-z]+)"
    r"|(?:in|since) (?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|\d{4})\b(?: \d{4}\b)?"
    r"|on (?:x|twitter|facebook|truth social|weibo|telegram|social media|cnbc|cnn|fox news|television|state television)\b"
    r"|via \w+)"
)
_THAT = re.compile(r"\s*,?\s*(?:\w{3,}ly\s)?that\b\s*,?\s*")
_LATER_THAT = re.compile(
    r"[^,.;:\"“”]{1,90}?(?<!\bat)(?<!\bof)(?<!\bin)(?<!\bon)(?<!\bto)(?<!\bfor)(?<!\bwith)(?<!\bby)(?<!\bfrom)(?<!\bthan)\sthat\s(?!is\b|was\b|are\b|were\b|had\b|has\b|will\b|would\b|could\b|can\b|may\b)"
)
# where and when it was said: said in a leaflet sent to dealers that …
_PLACED = re.compile(
    r"\s(?:in|on|at|during|after|before|via|through)\s(?:(?!that\b)[\w’'&/“”\"(),.-]+\s){1,12}?that\s(?!is\b|was\b|are\b|were\b|had\b|has\b)"
)
_OPEN = re.compile(r"\s*(?:,|:|—|–|-)?\s*(?=[\"“]|''|‘)")
_COLON = re.compile(r"\s*[:—]\s*")
_HEARER = re.compile(
    r"\s(?:an?|the|its|their)\s(?:[\w’'-]+\s){0,4}?(?:conference|meeting|briefing|rally|forum|summit|hearing|seminar|gathering|congress|parliament|audience|newspaper|daily|weekly|magazine|broadcaster|agency)(?=\s(?!(?:in|on|at|by|after|during|before|for|of|from|that|here|there|late|early|last|this|today|yesterday|\w+day|about|to|and|who)\b))|"
    r"\s+(?:reporters|journalists|newsmen|lawmakers)(?=\s(?!(?:in|on|at|by|after|during|before|for|of|from|that|here|there|late|early|last|this"
    r"|today|yesterday|\w+day|outside|aboard|via|with|about|to|and|who)\b))"
    r"|\s+(?!that\b|of\b|about\b)(?:[\w.’'&-]+\s){0,5}?(?!(?:in|on|at|by|after|during|before|for|of|from)\s)[\w.’'&-]+(?=\s*,?\s+that\b|\s*[,:]|\s+[\"“]|\s+(?:it|he|she"
    r"|they|we|the|his|her|its|there|a|an)\s)"
)
# whom somebody wants to do something: no clause of its own, and a pronoun only right before "to"
_ASKED_TO = re.compile(
    r"\s(?:(?!(?:to|not|that|he|she|they|we|i|there|is|are|was|were|had|has|have|would|will|about|how|what|why|when|if|whether"
    r"|response|reply|regard|relation|reference|addition|contrast|access|close|due|according)\b)"
    r"(?!it\s(?!to\b|not\b))[\w.’'&-]+\s){1,7}?(?:not\s)?to\s(?=[a-z\"“])"
)
# one with a phrase of his own before "that": a conference on copper that …
_FAR_HEARER = re.compile(
    r"\s+(?!that\b)(?:[\w.’'&-]+\s){1,5}?(?:on|in|of|for|at|about|from|to)\s(?:[\w.’'&-]+\s){0,6}?[\w.’'&-]+(?=\s+that\s)"
)
# an outlet or a firm by its name, and then where it was told: told the Daily Post in a statement that …
_NAMED_HEARER = re.compile(
    r"\s(?:[Tt]he\s)?(?:[A-Z][\w.’'&-]*\s){0,4}[A-Z][\w.’'&-]*(?=\s(?:in|on|at|during|via|by|through|after|before)\s(?:[\w’'-]+\s){1,6}?that\s)"
)
_NO_HEARER = re.compile(r"\s*,?\s*that\b|\s*[:\"“]")
_INFINITIVE = re.compile(r"\s+(?:[\w.’'&-]+\s){0,7}?(?:to|not to)\s(?=[a-z\"“])")
_OF_OBJECT = re.compile(r"\s+(?:[\w.’'&-]+\s){1,7}?(?:of|for|over|with|as)\s(?=\S)")
_NOT_CONTENT = re.compile(
    r"\s*(?:to|for|by|of|on|from|with|in|at|about(?!\s\d)|and|or|;|\.|\)|\(|into|over(?!\s\d)|under|against|as(?!\s(?:many|much|few)\b)|through|between|after"
    r"|before|since|until|during"
    r"|when|while|because|goodbye|nothing|little|so|yes|no more|much|what|how|why|otherwise|hello)(?=\W|$)"
)
_PREPOSED = re.compile(
    r"\s*(?:in|on|at|by|for|from|with|after|before|under|over|as|since|while|when|because|if|during|despite"
    r"|unlike)\s[^,.;]{2,80},\s"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|may|might|must|should|shall|has|have|had|do|does|did|been|be|need"
    r"|needs|wants?|isn't|aren't"
    r"|won't|don't|doesn't|didn't|can't|cannot"
    r"|rose|fell|grew|hit|made|took|gave|got|went|came|became|began|lost|paid|sold|bought|shrank|sank|slid|spent|stood|won|held"
    r"|kept|ran|left|met|saw|knew|broke|cut)\b|\b\w{3,}(?:ed|es|ts|ns|ks|rs|ls|ds|ms|ps|ys|ws|gs)\b"
)
_CUT = re.compile(
    r"\sin (?:an?|the latest|the) (?:\w+ ){0,2}(?:dispute|row|spat|stand-?off|feud|quarrel|tit-for-tat|war of words)"
    r" (?:that|which|over|with)\b|"
    r",?\s(?:in an? (?:apparent |clear )?(?:bid|effort|attempt|move)\b|(?:hours|days|weeks|months|a day"
    r"|a week) (?:after|before)\b)"
    r"|,\s(?:\w+ly\s)?(?:according to|adding|saying|noting|warning|arguing|stressing|insisting|citing|referring|alluding"
    r"|seeking to|hoping to|aiming to|trying to"
    r"|pointing to|blaming|describing"
    r"|cautioning|accusing|criticising|criticizing|vowing|pledging|promising|urging|calling on|making a|in a (?:veiled|clear)"
    r"|prompting|sending|echoing|putting)\b"
    r"|,\s(?:but|and)\s(?:has|have|had)\s(?:also\s|repeatedly\s|since\s|long\s)?(?:made|called|urged|vowed|pledged|warned|asked"
    r"|told|threatened)\b"
    r"|,\s(?:but|and)\s(?:also\s|then\s|later\s)?(?:refrained|declined|refused|added|said|told|warned|urged|called"
    r"|promised|vowed|denied|stressed|noted"
    r"|did not|gave|offered|accused|criticised|criticized|praised|rejected|dismissed|insisted|thanked|confirmed"
    r"|acknowledged|stopped)\b"
    r"|\s(?:and|but)\s(?:expressed|voiced|refused|declined|did not (?:say|elaborate|specify|comment|rule out|provide|give))\b"
    r"|,\s(?:fuel+ing|sparking|stoking|triggering|dashing|dampening|raising|easing|deepening|reviving|heightening|drawing)\s"
    r"(?:[\w-]+\s){0,3}?(?:hopes?|fears?|concerns?|speculation|worries|questions|doubts|tensions?|expectations|criticism|outrage"
    r"|anger|uncertainty|confusion|debate|alarm|eyebrows|the prospect)\b"
    r"|\s?[—–]\s?(?:not|an?|the|but|and|which|far|though|although|even|one|some|something|more|less|its|his|her|their|despite)\b"
    r"[^—–]*$"
)
# what may stand behind a verb of speech that follows its content, and what opens a sentence and says nothing itself
TAIL: Final = re.compile(
    r"\s*(?:[.,;:—–()]|$|-\s|(?:in|on|at|after|during|to|(?:mon|tues|wednes|thurs|fri|satur|sun)day|last|this|of|by"
    r"|via|when|as|while"
    r"|following|late|earlier|from|before|about|yesterday|with|today|here|through|outside|recently|afterwards|again|next|just|shortly"
    r"|moments|minutes|hours|days|weeks|months|years|then|too"
    r"|(?:an? )?(?:few|couple of|\w+) (?:moments?|minutes?|hours?|days?|weeks?|months?|years?)"
    r"|(?:the )?(?:next|same|previous|following|other) (?:day|week|month|morning|evening|night))\b)"
)
TOLD_TAIL: Final = re.compile(
    r"\s(?:[\w.’'&-]+\s){0,6}?[\w.’'&-]+\s*(?:[.,;]|$|\s(?:in|on|at|after|during|late|last|this|before|by)\b)"
)
SETTING: Final = re.compile(
    r"(?:and |but )?(?:on|in|at|during|after|before|for|as|while|when|since|from|by|under|despite|following|with|over"
    r"|last|this|earlier|later"
    r"|given|amid|unlike|owing to|due to|thanks to|because|without|among|asked|pressed|questioned"
    r"|meanwhile|however|also|then|instead|still|separately|similarly"
    r"|(?!beijing|boeing|king|spring|morning|evening|wyoming|nothing|everything)\w+ing\b(?!['’])|\w+ly)\b[^,]*,?\s*"
)
JOINS_ON: Final = re.compile(r",\s(?:and|but|while|as|with|which|who|adding|after|before|although|though|\w+ing)\b")
_RETOLD = re.compile(r",\s(?:the|an?|its|this|he|she|they|it)\s?(?:[\w-]+\s){0,3}(?:added|said|says|adds|reported)[.\s]*$")
_DENIED = re.compile(
    r"\s(?:this|it|that|(?:the|these|such|all|both|any such) (?:claims?|allegations?|accusations?|reports?|charges?))\s*[,.;]"
)
# what is expected as a thing: expects growth of 4%
_FORESEEN = re.compile(
    r"\s(?!no\b)(?:[\w’'-]+\s){0,4}?(?:growth|rise|increase|fall|drop|decline|sales|revenues?|profits?|demand|loss|losses|recovery"
    r"|slowdown|cuts?|hikes?|surplus|deficit|inflation|output|exports|imports|prices|shortages?|delays?|recession|rebound)\b"
)
# a second content, and no noun that was named before (between the bank and that bureau)
_AND_THAT = re.compile(
    r",?\s(?:and|but)\s(?:also\s)?that\s(?=(?:the|an?|it|he|she|they|there|we|its|his|her|their|this|these|those|any|some|no|most|many"
    r"|all|both|each|every|such|more|if|when|while|under|in|by|for|as|\w+ing|[\w’'-]{3,}s|\w+(?:\s[\w’'-]+){0,3}?\s(?:is|was|are|were|will"
    r"|would|has|have|had|could|can|may|might|must|should))\s)"
)
MIN_CONTENT: Final = 8
_ADDED: Final = re.compile(r"\s(?!that\b)(?:[\w’'-]+\s){1,4}?(?:to|for|from|on|in)\s")
_ADDED_REACH: Final = 60


def _adds_a_thing(folded: str, word: str, end: int, high: int) -> bool:
    """Tell a thing that is added, and no words: adding entries for lasers."""
    added = word == "adding" and _ADDED.match(folded, end, high) is not None
    return added and not CERTAIN.search(folded, end, min(high, end + _ADDED_REACH))


def start_behind(doc: Document, word: str, verb: EnglishVerb, end: int, high: int) -> int | None:
    """Return where the content behind the cue that ends at `end` begins, or None where the verb has none here."""
    folded = doc.folded
    if word.endswith(" that"):
        return end
    if verb.asks_to and (asked := asked_to(folded, end, high)) is not None:
        return asked
    if verb.only_asks_to or _adds_a_thing(folded, word, end, high):
        return None
    if word in HEARER_VERBS:
        if not _NO_HEARER.match(folded, end, high):
            told = (
                _NAMED_HEARER.match(doc.full, end, high)
                or _HEARER.match(folded, end, high)
                or _FAR_HEARER.match(folded, end, high)
            )
            if told is None or CERTAIN.search(told.group()):
                return None
            end = told.end()
        return _clause(doc, verb, _over_adjuncts(doc, end, high), high)
    if verb.form == "adding" and word.endswith(" to"):
        return end  # is threatening to [leave]
    if verb.form == "act" or (verb.form == "adding" and verb.kind == "demand"):
        return _act(folded, word, verb, end, high)
    if word in _POINTING:
        return _pointed(folded, end, high)
    if verb.form == "noun":
        that = _THAT.match(folded, _over_adjuncts(doc, end, high), high)
        return that.end() if that else None
    if (placed := _PLACED.match(folded, end, high)) and not _sure_verb(folded, end, placed.end()):
        return placed.end()
    return _clause(doc, verb, _over_adjuncts(doc, end, high), high)


def blames_for(doc: Document, end: int, high: int) -> bool:
    """Tell whether behind a verb of blame or praise that ends at `end` stands what somebody is blamed for doing."""
    return _FOR_DOING.match(doc.folded, end, high) is not None


def is_infinite(doc: Document, content: int) -> bool:
    """Tell whether what is said has no finite verb: urged X [to] …, accused X of …ing."""
    if doc.folded.startswith("to ", content - 3):
        return True
    return GERUND.match(doc.folded, content) is not None and doc.folded.startswith(("of ", "for "), content - 3)


def is_noun(doc: Document, low: int, high: int) -> bool:
    """Tell whether a mere noun phrase opens full[low:high], no verb before the first word that joins."""
    joined = _JOINED_BY.search(doc.folded, low, high)
    return joined is not None and CERTAIN.search(doc.folded, low, joined.start()) is None


_JOINED_BY: Final = re.compile(r"\s(?:and|but|while|though|although)\s")


def _pointed(folded: str, end: int, high: int) -> int | None:
    """Return where begins what is pointed to, or what it is a sign of: pointed to two mills as proof that [jobs come back]."""
    if shown := _AS_PROOF.match(folded, end, high):
        return shown.end()
    return end if _SEVERAL_WORDS.match(folded, end, high) else None


_POINTING: Final = frozenset({"pointed to", "points to", "point to"})
_AS_PROOF: Final = re.compile(
    r"\s[^;:\"“”]{3,200}?\sas\s(?:\w+\s){0,2}(?:evidence|proof|signs?|examples?|reasons?|indications?)\s(?:that|of|why|how)\s"
)
_SEVERAL_WORDS: Final = re.compile(r"\s(?:[\w’'&%$.-]+\s){2,}[\w’'-]+")


def asked_to(folded: str, end: int, high: int) -> int | None:
    """Return where begins what somebody is to do behind a verb of asking that ends at `end`: asked the council to [widen …]."""
    if found := _ASKED_TO.match(folded, end, high):
        return _with_not(folded, found.end())
    wanted = _ASKED_FOR.match(folded, end, high)
    return wanted.end() if wanted else None


def _with_not(folded: str, at: int) -> int:
    """Return where begins what is asked, with the "not" of what is not to be done: warned them [not to join]."""
    return at - len(_NOT_TO) if folded.endswith(_NOT_TO, 0, at) else at


# what somebody is asked for: asked the council for a longer quay
_ASKED_FOR: Final = re.compile(
    r"(?:(?<=asked)|(?<=asks)|(?<=pressed)|(?<=lobbied)|(?<=pressing)|(?<=begged))\s(?:(?!(?:to|not|that|if|whether|how|what|why|when|about|for)\b)[\w.’'&-]+\s){1,7}?for\s"
    r"(?!(?:comment|years|months|weeks|days|hours|example|instance|now|the first)\b)(?=[\w’'-]+\s[\w’'-]+)"
)
_NOT_TO: Final = "not to "


HEARER_VERBS: Final = frozenset(
    {
        "told",
        "tells",
        "reminded",
        "informed",
        "informs",
        "assured",
        "assures",
        "reassured",
        "notified",
        "telling",
        "reminding",
        "informing",
        "assuring",
    }
)


def _over_adjuncts(doc: Document, end: int, high: int) -> int:
    """Pass over when, where and in which paper it was said."""
    for _ in range(3):
        found = _ADJUNCT.match(doc.folded, end, high)
        if found is None:
            time = next((t for t in doc.times_in(end, min(high, end + 40)) if not doc.folded[end : t.start].strip(" ,")), None)
            if time is None:
                return end
            end = time.end
        else:
            end = found.end()
    return end


def _clause(doc: Document, verb: EnglishVerb, at: int, high: int) -> int | None:
    folded = doc.folded
    if (opened := _opened(folded, verb, at, high)) is not None:
        return opened
    if _BROKEN.match(folded, at, high) or (verb.kind == "denial" and _DENIED.match(folded, at, high)):
        return None
    if verb.to_infinitive and _FORESEEN.match(folded, at, high):
        return at
    stop = _STOP.search(folded, at + 1, high)
    high = stop.start() if stop else high
    if verb.takes_object and (found := re.compile(r"\s+(?:of|about|against|for|over|at|regarding)\s").match(folded, at, high)):
        return found.end()
    if (later := _LATER_THAT.match(folded, at, high)) and _NOT_CONTENT.match(folded, at, high):
        return later.end()
    if (infinitive := _infinitive_content(folded, verb, at, high)) is not None:
        return infinitive
    if verb.ambiguous and not verb.takes_object and not _starts_clause(doc, at, high):
        return None
    if _NOT_CONTENT.match(folded, at, high) and not _PREPOSED.match(folded, at, high):
        placed = verb.plain and _PLACE.match(folded, at, high) and _BARE_CLAUSE.search(folded, at, min(high, at + MAX_PLACE))
        return at + 1 if placed else None
    start = at + len(folded[at:high]) - len(folded[at:high].lstrip(" ,"))
    finite = (
        _FINITE.search(folded, start, min(high, start + 160))
        or _PRESENT.match(folded, at, high)
        or _PERSON.match(folded, at, high)
    )
    return start if verb.takes_object or finite else None


def _opened(folded: str, verb: EnglishVerb, at: int, high: int) -> int | None:
    """Return where a content begins that a word or a mark opens: that, how, a colon, a quote mark; None without any."""
    patterns = (_HOW, _LATER_QUOTE) if verb.form == "say" else (_HOW,)
    found = (pattern.match(folded, at, high) for pattern in (*patterns, _THAT, _OPEN, _COLON, _ABOUT))
    return next((match.end() for match in found if match), None)


# whom something is expected of: expects Peru to grow
_WHOM_TO: Final = re.compile(r"\s+(?P<whom>(?:[\w.’'%$&-]+,?\s){1,12}?to\s(?!be\s(?:released|published)\b)[a-z]{2,})")
# what somebody claims of himself: claimed to have shot down …
_CLAIMED_TO: Final = re.compile(r"(?:(?<=claimed)|(?<=claims)|(?<=claim))\s+to\s(?=(?:have|be)\s)")
_SUBJECT = re.compile(
    r"\s*,?\s*(?:the|a|an|it|he|she|they|we|i|his|her|its|their|there|this|these|that|no|any|every|each|neither|both|such|many|most|some|all|several|other|more|few|people|any(?:one|body|thing)|every(?:one|body|thing)|some(?:one|body|thing)|no(?:body|thing)|\w+ing|\w{4,}s)\s"
)
# a subject with a verb in the present that no noun looks like
_PRESENT = re.compile(
    r"\s*,?\s*(?:it|he|she|they|we|there|that|this|i|you)['’](?:s|re|ve|ll|d)\s"
    r"|\s*,?\s*(?:the|an?|it|he|she|they|this|that|its|his|her|their|our)\s(?:(?!to\b)[\w’'-]+\s){0,3}?(?:makes?|takes?|gets?|gives?"
    r"|goes|comes?|wants?|remains?|faces?|holds?|accounts|lacks?|seems?|appears?|continues?|becomes?|grows?|falls?|rises?"
    r"|uses?|works?|means?|leads?|depends?|sells?|buys?|feels?|knows?|expects?|owns?|runs?|poses?|keeps?|helps?|still"
    r"|only|now|also|already)\s"
)
_PERSON = re.compile(r"\s*,?\s*(?:he|she|they|we|i|there)\s[a-z’']{2,}")  # a pronoun that can only be a subject
# a noun with a clause of its own (sanctions that could …, the steps it will take) says nothing by itself
_OF_NOUN = re.compile(r"\w\s(?:that|which|who|whose|whom|it|he|she|they|we|after|before|when|because|since|while)\s")
_NAMED_SUBJECT = re.compile(r"\s*,?\s*[A-Z]")
CERTAIN: Final = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|do|does|did|been|be|need|needs"
    r"|isn't|aren't|won't|don't|doesn't|didn't"
    r"|can't|cannot|rose|fell|grew|hit|made|took|gave|got|went|came|became|began|lost|paid|sold|bought|shrank|sank|slid|spent"
    r"|stood|won|held|kept|ran|appears?|remains?|seems?|\w{3,}ed)\b"
)
_HOW = re.compile(
    r"(?:(?<=explain)|(?<=explains)|(?<=explained)|(?<=recalls)|(?<=recalled)|(?<=recounts)|(?<=recounted)|(?<=describes)|(?<=outlined)|(?<=told)|(?<=showed)|(?<=shows)|(?<=revealed)|(?<=reveals))\s(?:how|why)\s(?!much\b|many\b|long\b|to\b)"
)
MAX_PLACE: Final = 160
_PLACE = re.compile(r"\s(?:by|in|on|at|of|under|with|since|after|before|during|from)\s(?!the time being\b)")
# a subject and its verb behind a place or time that no comma closes: said on leaving Lima he had no plan
_BARE_CLAUSE = re.compile(
    r"[a-z’']\s(?:he|she|they|there|it|we|(?:the|his|her|its|their|an?|some|most|many|any|no)\s(?:[\w’'%$-]+\s){1,5}?)\s?(?:is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|does|do|did|wanted|saw|hoped|expected|planned|felt|knew)\b"
)
# when and where it was said, before a colon and a quote: said after the vote was lost: "…"
_LATER_QUOTE = re.compile(r"\s(?:after|before|when|as|while|during|in|at|on|of|about|to|from)\s[^.;:\"“”]{2,80}:\s*(?=[\"“])")
_ABOUT = re.compile(r"\s+(?:of|about)\s[^,.;:\"“]{2,60},?\s(?=[\"“])")  # says of the rival, "…"
_BROKEN = re.compile(r"\s*,\s*(?:but|and|while|which|who|as|where)\b|\s*;")
_STOP = re.compile(r"[;:](?=\s)")


def _infinitive_content(folded: str, verb: EnglishVerb, at: int, high: int) -> int | None:
    """Return where a content with an infinitive begins (claimed to have won, expects Peru to grow), or None without one."""
    if verb.kind == "claim" and (claimed := _CLAIMED_TO.match(folded, at, high)):
        return claimed.end()
    whom = _WHOM_TO.match(folded, at, high) if verb.to_infinitive else None
    return whom.start("whom") if whom else None


def _starts_clause(doc: Document, at: int, high: int) -> bool:
    """Tell whether a clause begins at `at`: a subject and, soon behind it, a finite verb; a phrase may stand before both."""
    if (fronted := _PREPOSED.match(doc.folded, at, high)) is not None:
        at = fronted.end() - 1
    subject = _SUBJECT.match(doc.folded, at, high) or _NAMED_SUBJECT.match(doc.full, at, high)
    verb = _sure_verb(doc.folded, subject.end() - 1, min(high, at + 80)) if subject else None
    verb_end = (verb.start() if verb else 0) or (present.end() if (present := _PRESENT.match(doc.folded, at, high)) else 0)
    return verb_end > 0 and _OF_NOUN.search(doc.folded, at, verb_end) is None and doc.folded.count(", ", at + 1, verb_end) != 1


def _sure_verb(folded: str, low: int, high: int) -> re.Match[str] | None:
    """Return the first finite verb of folded[low:high] that is no participle before its noun (of heightened tariffs)."""
    found = (
        m
        for m in CERTAIN.finditer(folded, low, high)
        if not (m.group().endswith("ed") and _BEFORE_NOUN.search(folded, low, m.start()))
    )
    return next(found, None)


_BEFORE_NOUN = re.compile(r"\b(?:of|the|an?|for|with|in|on|to|by|its|their|his|her|any|some|new|and)\s$")


def _act(folded: str, word: str, verb: EnglishVerb, end: int, high: int) -> int | None:
    if that := _THAT.match(folded, end, high):
        return that.end()
    if opened := _OPEN.match(folded, end, high):
        return opened.end()
    if verb.kind == "opinion" and word.split()[0] not in _OF_WORDS:
        why = _FOR_DOING.match(folded, end, high)  # what is merely praised or condemned is no statement
        return why.end() if why else None
    if word.endswith(" for") and verb.kind == "demand":
        return end  # called for [the opening of the port]: all of it is asked for
    if word.endswith((" of", " for", " as")):
        found = _OF_OBJECT.match(folded, end, high)
        return found.end() if found else end
    if word.split()[0] in _OF_WORDS:
        found = _OBJECT_OF.match(folded, end, high)
        return found.end() if found else None
    if verb.kind == "demand" and not word.endswith("for"):
        found = _INFINITIVE.match(folded, end, high)
        if found:
            return _with_not(folded, found.end())
    if (
        verb.kind == "pledge"
        and not word.endswith(" to")
        and (given := _TOLD_THAT.match(folded, end, high) or _GIVEN.match(folded, end, high))
    ):
        return given.end()
    found = re.compile(r"\s*(?:to\s|for\s)?").match(folded, end, high)
    return found.end() if found else end


# to whom and when it is promised: promised the growers in 2015 that they would …
_TOLD_THAT: Final = re.compile(
    r"\s(?:(?!that\b)[\w.’'&-]+\s){1,9}that\s(?=(?:it|he|she|they|we|there|the|its|their|his|her|no|any|all)\s)"
)
# to whom something is promised: promised the island a new bridge
_GIVEN: Final = re.compile(
    r"\s(?:(?:the|its|his|her|their)\s)?(?!(?:the|a|an|to|that|not|more|new|its|his|her|their|roughly|about|nearly|almost|some|over|around"
    r"|another|up|at)\b)(?:[\w.’'-]+\s){1,3}?(?=(?:an?|the|more|up to|at least|billions|millions|help|aid|support)\s|[$€£¥]?\d)"
)


_OBJECT_OF: Final = re.compile(r"\s+(?!(?:of|for|over|by|in)\s)(?:[\w.’'&,-]+\s){1,9}?(?:of|for|over)\s(?=\S)")
GERUND: Final = re.compile(r"(?:\w+ly\s)?\w+ing\b")
_FOR_DOING: Final = re.compile(
    r"\s+(?!(?:of|for|over|by|in)\s)(?:[\w.’'&,-]+\s){1,9}?for\s(?=(?:\w+ly\s|not\s|having\s)?\w+ing\s)"
)
_OF_WORDS: Final = frozenset(
    {"accuse", "accused", "accuses", "accusing", "slammed", "blasted", "blamed", "blames", "faulted", "lambasted"}
)


def parts(doc: Document, low: int, high: int) -> list[tuple[int, int]]:
    """Return the stretches of an indirect content: cut where it ends before its sentence does, and at a second "and that"."""
    stop = re.compile(r";\s").search(doc.folded, low + MIN_CONTENT, high)
    high = stop.start() if stop else high
    cut = _CUT.search(doc.folded, low, high) or _RETOLD.search(doc.folded, low, high) or _aside(doc.folded, low, high)
    cut = _tail_of_noun(doc.folded, low, high) or cut or _explained(doc.folded, low, high) or _apposed(doc, low, high)
    if cut is None and doc.folded[low - 3 : low] == "to ":
        cut = _NEXT_VERB.search(doc.folded, low, high)
    end = cut.start() if cut and cut.start() - low > MIN_CONTENT else high
    found = []
    while (second := _AND_THAT.search(doc.folded, low + 12, end)) and end - second.end() > 12:
        found.append((low, second.start()))
        low = second.end()
    return [*found, (low, end)]


def _aside(folded: str, low: int, high: int) -> re.Match[str] | None:
    """Return the participle that adds the outlet's own words, where they outweigh what was said (…, building on …)."""
    found = _PARTICIPLE.search(folded, low + MIN_CONTENT, high)
    if found and not CERTAIN.search(folded, low, found.start()):
        return None  # it is the verb of what was said, behind an apposition
    return found if found and found.start() - low < high - found.start() else None


def _explained(folded: str, low: int, high: int) -> re.Match[str] | None:
    """Return the relative clause that closes full[low:high], by which an outlet explains what was said to its readers."""
    found = _RELATIVE.search(folded, low + MIN_CONTENT, high)
    if found is None or not _FINITE.search(folded, low, found.start()):
        return None
    return None if _CLOSED_AGAIN.search(folded, found.end(), high) else found


def _apposed(doc: Document, low: int, high: int) -> re.Match[str] | None:
    """Return what an outlet tells its readers of a name that it closes what was said with: …, a 42-nation pact on fish."""
    found = _NAME_APPOSED.search(doc.folded, low + MIN_CONTENT, high)
    if found is None or CERTAIN.search(doc.folded, found.start("what"), high):
        return None
    name = doc.full[doc.full.rfind(" ", low, found.start()) + 1 :][:1]
    return found if name.isupper() and _FINITE.search(doc.folded, low, found.start()) else None


def _tail_of_noun(folded: str, low: int, high: int) -> re.Match[str] | None:
    """Return what an outlet adds to a thing that was promised or warned of, which is no clause: a loan, led by two banks."""
    if not _THING.match(folded, low, high):
        return None
    found = _NOUN_TAIL.search(folded, low + MIN_CONTENT, high)
    return found if found and not CERTAIN.search(folded, low, found.start()) else None


_NAME_APPOSED: Final = re.compile(r"(?<=\w),\s(?:an?|the)\s(?P<what>[^,;:\"“”]{12,160})$")
_THING: Final = re.compile(
    r"(?:roughly |about |nearly |almost |some |around |over |up to |at least |more than |another )?"
    r"(?:an?\s|the\s|[$€£¥]?\d|its\s|his\s|her\s|their\s|more\s|billions\s|millions\s)"
)
_NOUN_TAIL: Final = re.compile(
    r",\s(?:led|backed|driven|headed|followed|joined|matched|funded|financed) by\b|,\spart of\b|,\sone of the\b|[—–]\s?an?\s"
)
_RELATIVE: Final = re.compile(r",\s(?:(?:in|under|of|to|with|for|from|by|during|after)\s)?(?:which|whose|where)\s")
_CLOSED_AGAIN: Final = re.compile(
    r",\s(?:is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|does|did|and|but)\b"
)
# behind an infinitive a past tense goes on with the act of speech (urged X to open its market and thanked …)
_NEXT_VERB: Final = re.compile(r",?\s(?:and|but)\s(?:has|have|had|was|is|were|are|\w{3,}ed)\s")
# participles with which an outlet weighs what was said; rising, including and the like go on with it
_PARTICIPLE: Final = re.compile(
    r",\s(?:\w+ly\s)?(?:build|mark|underlin|underscor|highlight|reflect|signal+|send|bring|leav|pav|extend|escalat|revers|join|echo"
    r"|capp|row|break|hand|deal|reviv|deepen|heighten|eas|dash|stok|fuel+|spark|trigger|prompt|cement|bolster|complicat|overshadow"
    r"|follow|com|add|step|doubl|ratchet|intensify|inflam|widen|strain|undermin|rattl|roil|jolt|putt|giv|tak|mak|end|open|clear"
    r"|test|draw|contradict|confirm|rebuff|repeat|clos|align|mirror|shift|abandon)ing"
    r"\s(?:by|on|the|its|a|an|his|her|their|in|from|to|with|upon|them|it|up|back|what|that|earlier|similar|new)\b"
    r"|,\s(?:boosted|driven|helped|hit|lifted|buoyed|dragged down|weighed down|hurt|fuelled|fueled"
    r"|spurred|backed|followed|joined)\sby\b"
)
