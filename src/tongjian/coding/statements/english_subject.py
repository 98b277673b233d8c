"""The subject of a verb of saying, read from the front of its clause: a noun phrase, and what may part it from its verb.

`english_speaker.before` looks back from the verb and knows names and nouns for people. Here any noun phrase may be the
subject, but all between it and the verb must be a bracket, an apposition, a relative clause or a participle.
"""

import re
from typing import Final

from tongjian.coding.document import Document, Mention
from tongjian.coding.statements.english_names import is_inside
from tongjian.coding.statements.english_owned import AGENTS
from tongjian.coding.statements.english_pronouns import EnglishMemory
from tongjian.coding.statements.english_speaker import before
from tongjian.coding.statements.english_words import EnglishWords
from tongjian.coding.statements.found import Speaker

MAX_BACK: Final = 320  # characters before the verb that are looked at
MAX_NOUN: Final = 90  # characters of the noun phrase itself
MAX_FRONTED: Final = 3  # phrases in front of the subject (In May, at a summit, the king said …)
MAX_PARTS: Final = 6  # appositions and brackets between the subject and its verb
MAX_TITLE: Final = 40  # characters of a title before a name
_BOUNDARY = re.compile(
    r"(?:;|:|\s[—–]|\s-{1,2})\s(?:and\s|but\s|though\s|yet\s)?"
    r"|,?\s(?:and|or|but|while|whereas|although|though|because|as|when|after|since|if|until|before|so|yet|where|that|than)\s"
)
_JOINS_NOUNS = re.compile(r"^,?\s(?:and|or)\s$")
_FRONTED = re.compile(
    r"(?:in|on|at|during|after|before|for|as|since|from|by|under|despite|following|with|while|although|though|when|because|once|amid|unlike"
    r"|like|over|through|throughout|against|across|among|without|given|asked|pressed|speaking|writing|citing|addressing|responding"
    r"|looking|talking|referring|last|this|earlier|later|two|three|four|five|a few|several|\w{3,}ly|days|weeks|hours|months|years"
    r"|if|even|to)\s[^,;:\"“”]{1,140},\s(?=\S)"
)
_REDUCED = r"(?:\w{3,}ed|taken|led|held|seen|run|written|made|sent|based|set up|close|familiar|present|responsible)"  # clauses
_NOUN = re.compile(
    r"(?!(?:who|which|that|what|to|of|in|on|at|for|from|by|with|and|or|but|not|is|are|was|were|has|have|had|there|asked|speaking|so|as|if"
    r"|how|why|when|where|while|because|also|then)\b)(?:[\w.’'&/$%-]+,?\s(?<!,\s)){0,14}?[\w.’'&/$%-]+"
    r"(?=\s?\(|,|\s(?:who|which|that|whose|where)\b|\s[—–-]{1,2}\s|\s*$|\s(?:i|we)\s"
    rf"|\s{_REDUCED}\b(?!\s(?:states|kingdom|nations|arab)\b)|\s(?!during\b)\w{(3,)}ing\s(?:to|for|in|on|at|from|with|by|the|an?|such|his|her|its|their|\d)\b)"
)
_BRACKET = re.compile(r"\s?\([^()]{1,120}\)")
_ASIDE = re.compile(r"(?:,|\s[—–]|\s-{1,2})\s?[^,;:\"“”—–]{1,160}")
_DASHED = re.compile(r"\s(?:[—–]|-{1,2})\s[^;:\"“”—–]{1,200}?\s(?:[—–]|-{1,2})$")
_RELATIVE = re.compile(r"\s(?:who|which|that|whose|where|i|we)\s(?=\S)")
_PARTICIPLE = re.compile(
    rf"\s(?:{_REDUCED}\b"
    r"(?=\s*$|\s(?:by|in|on|at|from|with|for|to|into|under|over|as|last|this|earlier|late|early|since|after|during|between|\w+day)\b)"
    r"|\w{3,}ing\b)"
)
_CLAUSAL = re.compile(r"[,\s—–-]*(?:and\s|but\s|so\s)?(?:he|she|it|they|we|i|you|there)\b|[,\s—–-]*(?:and|but|or|so)\s")
_SUBORDINATE = re.compile(
    r"[,\s—–-]*(?:who|which|whose|whom|where|when|as|after|if|though|although|while|once|\w{3,}ing|\w{3,}ed|in|on|at|of|from|with|by|for|to)\b"
)
_NOBODY = re.compile(
    r"(?:(?:no|not|few|neither|nobody|none|nothing)\s.*|nobody|none|nothing|few|now|then|today|here|there|still|yet|you|one|everyone|everybody|anyone|anybody|this|these|that|those"
    r"|it|what|which|who|all|both|each|others?|i|we|he|she|they|\d[\d.,]*|.*\b(?:of|in|on|at|to|for|from|with|by|the|a|an|and|as))$"
)
_ENDS_LY = re.compile(r"(?<!\bfami)(?<!\bassemb)(?<!\bdai)(?<!\bweek)(?<!\bital)ly$")  # the verb behind an adverb has its subject
_SOME = re.compile(r"(?:some|others|many|most|several)\b")
_CAMEL = re.compile(r"[a-z][A-Z]|[A-Z]{2}")  # PolitiFact, NATO
_SO_FAR = re.compile(r"\s(?:goes|went|go|gone|going)\s(?:so|as)\sfar\sas\sto\s$")
_LED_TO = re.compile(
    r"\b(?:led|leads|leading|prompted|prompts|prompting|pushed|caused|causing|drove|forced|encouraged|compelled|spurred|prodded|moved)\s"
    r"(?P<who>[^,;:\"“”]{3,70}?)\sto\s$"
)
_WORD = re.compile(r"[a-z’'-]+")
_NAMES: Final = frozenset({"person", "company", "institution", "media", "agency", "government", "court", "legislature", "bloc"})


def clause_subject(doc: Document, words: EnglishWords, low: int, high: int, *, listed: bool) -> Speaker | None:
    """Return the subject of the verb at `high`, whose clause begins at `low` or behind a later conjunction; None without one.

    Where it must be `listed`, only names, actors and the nouns for people and papers of the pack will do.
    """
    low = max(low, high - MAX_BACK)
    high = _before_adverbs(doc, words, low, high)
    for start in _starts(doc, words, low, high):
        if (found := _parsed(doc, words, start, high)) is not None:
            speaker = _speaker(doc, *found, high)
            return speaker if not listed or _is_listed(words, speaker) or _is_name_inside(doc, speaker) else None
    return None


def infinitive_subject(doc: Document, words: EnglishWords, low: int, high: int, memory: EnglishMemory) -> Speaker | None:
    """Return who is brought to say what the infinitive at `high` tells: that led the guild to urge …; went so far as to say …."""
    if not doc.folded.startswith("to ", high - 3):
        return None
    if so_far := _SO_FAR.search(doc.folded, max(low, high - MAX_TITLE), high):
        return before(doc, words, low, so_far.start(), memory, plain=True)
    led = _LED_TO.search(doc.folded, max(low, high - MAX_NOUN), high)
    return clause_subject(doc, words, led.start("who"), led.end("who"), listed=True) if led else None


def _before_adverbs(doc: Document, words: EnglishWords, low: int, high: int) -> int:
    """Return where the words end that stand before the auxiliaries and adverbs of the verb."""
    trailing = words.trailing.search(doc.folded, max(low, high - 80), high)
    return trailing.start() if trailing else high


def _starts(doc: Document, words: EnglishWords, low: int, high: int) -> list[int]:
    """Return where the clause may begin, the latest place first; "and" between nouns is no such place."""
    starts = [low]
    for mark in _BOUNDARY.finditer(doc.folded, low, high):
        if _JOINS_NOUNS.match(mark.group()) and not _has_verb(doc, words, starts[-1], mark.start()):
            continue
        starts.append(mark.end())
    return starts[::-1]


def _has_verb(doc: Document, words: EnglishWords, low: int, high: int) -> bool:
    return any(words.is_finite(word) for word in _WORD.findall(doc.folded, low, high))


def _parsed(doc: Document, words: EnglishWords, start: int, high: int) -> tuple[int, int] | None:
    """Return where the noun phrase stands that begins at `start` or behind phrases in front of it, and reaches the verb."""
    start = _opened(doc, words, start, high)
    for _ in range(MAX_FRONTED):
        fronted = _FRONTED.match(doc.folded, start, high)
        if fronted is None:
            break
        start = _opened(doc, words, fronted.end(), high)
    noun = _NOUN.match(doc.folded, start, min(high, start + MAX_NOUN))
    if noun is None or _NOBODY.match(noun.group()) or _ENDS_LY.search(noun.group()) or not _is_noun(words, noun.group()):
        return None
    return (start, noun.end()) if _reaches(doc, words, noun.end(), high) else None


def _opened(doc: Document, words: EnglishWords, low: int, high: int) -> int:
    """Return where words begin behind openers, times and marks."""
    for _ in range(MAX_FRONTED):
        while low < high and doc.folded[low] in ' \t\n,*#>_—–-"“[':
            low += 1
        if (opening := words.opening.match(doc.folded, low, high)) and opening.end() < high:
            low = opening.end()
        elif time := next((t for t in doc.times_in(low, low + 1) if t.end < high and doc.folded[t.end] in ", "), None):
            low = time.end
        else:
            break
    return low


def _is_noun(words: EnglishWords, phrase: str) -> bool:
    """Tell whether no word of a phrase is a finite verb; one in -ed may stand before its noun."""
    found = phrase.split()
    return not any(
        words.is_finite(word) and (not word.endswith("ed") or number == 0 or number + 1 == len(found))
        for number, word in enumerate(found)
    )


def _reaches(doc: Document, words: EnglishWords, at: int, high: int) -> bool:
    """Tell whether nothing but brackets, appositions, a relative clause or a participle stands at full[at:high]."""
    folded = doc.folded
    for _ in range(MAX_PARTS):
        if not folded[at:high].strip():
            return True
        if bracket := _BRACKET.match(folded, at, high):
            at = bracket.end()
        elif dashed := _DASHED.match(folded, at, high):
            at = dashed.end()
        elif relative := _RELATIVE.match(folded, at, high):
            return _has_verb(doc, words, relative.end(), high) or relative.group().strip() in ("i", "we")
        elif folded[at] == "," and folded[high - 1] == ",":
            aside = _ASIDE.match(folded, at, high - 1)
            if aside is None or not _is_aside(doc, words, at, aside.end()):
                return False
            at = aside.end() if aside.end() < high - 1 else high
        else:
            participle = _PARTICIPLE.match(folded, at, high)
            return (
                participle is not None
                and "," not in folded[at:high]
                and not _has_auxiliary(words, folded[participle.end() : high])
            )
    return False


def _is_aside(doc: Document, words: EnglishWords, low: int, high: int) -> bool:
    """Tell whether full[low:high] is an apposition or a clause beside the subject, and no clause of its own."""
    if _CLAUSAL.match(doc.folded, low, high):
        return False
    return bool(_SUBORDINATE.match(doc.folded, low, high)) or not _has_auxiliary(words, doc.folded[low:high])


def _has_auxiliary(words: EnglishWords, text: str) -> bool:
    """Tell whether a text holds a finite verb outside a relative clause, participles left out."""
    main = re.split(r"\b(?:who|which|that|whose|whom)\b", text, maxsplit=1)[0]
    return any(words.is_finite(word) and not word.endswith("ed") for word in _WORD.findall(main))


def _speaker(doc: Document, start: int, end: int, high: int) -> Speaker:
    """Return the noun phrase full[start:end] as a speaker: the person or the actor that it names, else itself."""
    named = [m for m in doc.mentions_in(start, end) if m.kind in _NAMES or m.kind == "state"]
    for mention in named:
        whole = mention.start - start <= len("The ") and mention.end >= end
        if mention.how != "adjective" and (whole or (mention.kind == "person" and _is_title(doc, start, mention))):
            return Speaker(doc.full[mention.start : mention.end], mention.name, mention.start, mention.end, mention, reach=high)
    surface = doc.full[start:end]
    return Speaker(surface, surface, start, end, reach=high)


def _is_title(doc: Document, start: int, mention: Mention) -> bool:
    """Tell whether nothing but a title stands before a person's name."""
    lead = doc.folded[start : mention.start]
    return len(lead) <= MAX_TITLE and not re.search(r"\b(?:of|from|by|with|to|for|about|on)\s$|['’]s?\s$", lead)


def _is_name_inside(doc: Document, speaker: Speaker) -> bool:
    """Tell whether a speaker is one capitalised word, and stands inside a sentence here or elsewhere: only names do."""
    if " " in speaker.surface or not speaker.surface[:1].isupper():
        return False
    if is_inside(doc, speaker.start):
        return True
    others = re.finditer(rf"\b{re.escape(speaker.surface)}\b", doc.full)
    return any(is_inside(doc, other.start()) for other in others) and speaker.surface.lower() not in doc.full


def _is_listed(words: EnglishWords, speaker: Speaker) -> bool:
    if speaker.mention is not None or words.speakers.search(speaker.surface.lower()):
        return True
    head = re.split(r"\s(?:of|by|from|in|on|at|for|to|with)\s", speaker.surface, maxsplit=1)[0]
    name = head.removeprefix("The ").removeprefix("the ").split()
    return bool(
        _SOME.match(speaker.surface.lower())
        or words.papers.search(head.lower())
        or words.speakers.search(head.lower())
        or (AGENTS.search(head.lower()) is not None and words.things.search(head.lower()) is None)
        or ((len(name) > 1 or _CAMEL.search(head)) and all(word[:1].isupper() for word in name))
    )
