"""The speaker of an English clause: the noun phrase before the speech verb, or behind it where the order is turned round."""

import re
from bisect import bisect_right

from tongjian.coding.actors.terms import TOPIC_KINDS
from tongjian.coding.document import Document, Mention
from tongjian.coding.statements.english_names import (
    NAME,
    NAME_NEXT,
    NAMED_ACRONYM,
    ONE_NAME,
    OPENING_NAME,
    exact,
    of_mention,
    short_name,
)
from tongjian.coding.statements.english_owned import AGENTS, NEXT_WORD, firm, owned
from tongjian.coding.statements.english_pronouns import PERSON, PRONOUN, EnglishMemory, pronoun
from tongjian.coding.statements.english_words import EnglishWords
from tongjian.coding.statements.found import Speaker

MAX_LISTED = 8  # names of a list of speakers
_HEAD_OF_LIST = re.compile(r"(?:^|,\s)(?P<head>(?:[\w’'-]+\s){1,5}(?:from|of|by|at|in)\s(?:the\s)?)$")
_LAST_OF = re.compile(r"\s(?:from|by|to|with|among|between|against|for|of)\s")  # behind it the people whom a clause describes
_VERB_FIRST = re.compile(r"(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|did|does)\s")
_WHO_ENDS = re.compile(r"\s(?:who|which|that)$")
_LIST_MARK = re.compile(r"(?:,\s|,?\sand\s)(?:the\s)?$")
_LAST_NAME = re.compile(r"[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*){0,4}$")
_SOMEBODY = re.compile(r"(?:one|someone|somebody|those|several)\s(?:who|of|at|in|from|among)\s")
_PREPOSITION = re.compile(
    r"\s(?:of|in|at|from|with|for|to|on|by|who|which|that|familiar|close|near|inside|based|briefed|involved|aware"
    r"|knowledgeable|apprised|privy|present|working|speaking|surveyed|polled|interviewed|contacted|consulted|known)\s"
    r"|\s(?:involved|concerned|present|interviewed|surveyed|polled|contacted|consulted|familiar)$"
)
_PARENTHESIS = re.compile(r"\([^()]{1,160}\)$|(?<=[\s-])[—–-]\s[^—–()]{2,120}\s[—–-]$")
_AFTER = re.compile(
    r"\s*(?P<who>[^,.;:()\"“”\n]{2,90}?)(?=\s*(?:[,;:()\"“\n—–]|\.(?:\s|$)|$)|\s(?:after|during|when|as|while|before"
    r"|(?<!involved )(?<!present )(?<!working )in (?:an?|the|his|her|a)\b"
    r"|(?:released|published|issued|obtained|dated|reviewed|compiled|conducted|commissioned|posted|seen by)\b"
    r"|at (?:an?|the)\b|on \w+day|last|this|earlier|late|yesterday|today|\w+day)\b)"
)
_ABBREVIATED = re.compile(r"\b(?:mr|mrs|ms|dr|u\.s|u\.k|gov|sen|rep|gen|st|jr|[a-z])\.")
_BOUNDARY = re.compile(
    r"[,;:\"“”(\n—–]\s*|\s-\s|\b(?:and|but|while|that|which|because|as|when|although|though|whereas|since|if|after"
    r"|before|where|what|how"
    r"|until|so|than|or|yet)\s"
)
_ARTICLE = r"(?:the|an?|one|another|other|many|most|some|several|two|three|four|a few|both|his|her|its|their|our|these|those)"
_NOUN_PHRASE = re.compile(rf"(?:{_ARTICLE}\s)?(?:[\w.’'\-]+\s){{0,4}}[\w’'\-]+(?<!ly)(?<!ing)(?<!ed)")
_IN_NAME = re.compile(r"[A-Z][\w’-]+ and [A-Z]\w?$")
# a relative clause that ends at the verb of speech: the banks that responded said …
_RELATIVE = re.compile(r"\s?(?<=\s)?(?:that|who)\s(?:\w{3,}ed|is|are|was|were|has|have|had|will|would|took|spoke|met|saw|knew)\b")
_FRONTED = re.compile(
    r"(?:in|on|at|during|after|before|for|as|since|from|by|under|despite|following|with|while|although|though|when|because|once)"
    r"\s[^,.;:]{2,120},\s"
)
_VERB_INSIDE = re.compile(r"\b(?:he|she|they|that|is|are|was|were|has|had|have|will|would|can|could|may|might|did|does)\b")
_PAPER = re.compile(
    r"\s(?P<what>(?!plan\b|schedule\b|custom\b)(?:[\w.’'&-]+\s){0,6}?(?:laws?|rules?|treaty|figures|filing|ruling|estimates|research|analysis|records"
    r"|forecasts?|statistics|regulations?|charter|constitution|ruling|transcript|script|listing|testimony|plans?|proposal|draft))"
    r"(?=\s*(?:[,.;]|$|\s(?:by|from|of|at|for|released|published|obtained|seen|compiled|that)\b))"
)
_TOWN = re.compile(r"\s(?P<who>the [A-Z][a-z]+s|(?!The\b|A\b|This\b|It\b)[A-Z][a-z]{2,})(?=\s*[,.;])")
_ANY_NOUN = re.compile(
    r"\s(?P<who>(?:the|an?|its|their|his|her|one|two|three|several|some)\s(?!\w+ing\b)(?:[\w’'&/-]+\s){0,6}?[\w’'&-]+)"
    r"(?=\s*(?:[,.;:)]|$)|\s(?:(?!(?:fil|rul|brief|list|find|hear|meet|warn|bank|post)ing\b)\w{3,}ing|\w{3,}ed|seen|held|by|from|of|at|in|for|who|that|which)\b)"
)
# by what things are measured or sorted: according to the size of the firm
_MEASURE = re.compile(
    r"\b(?:size|weight|value|values|age|needs?|custom|tradition|season|preferences?|circumstances|kind|type|plan|schedule|timetable|number"
    r"|amount|price|quality|volume|order|rank|level|terms|principle|principles|standards?|criteria|instructions|wishes|means|ability)$"
)
_SUBJECT_PRONOUN = re.compile(r"(?:he|she|they|it|we)\b")
_WORD = re.compile(r"[a-z’']+")
_TIME_LEAD = re.compile(r"\s(?:on|in|late|early|earlier|since|at|by)\s(?:late\s|early\s)?$")
# a clause right behind its noun, whose verb is that of saying: the firms it says have ties to the army
_CONTACT = re.compile(r"\s(?P<who>he|she|it|they|we)$")
_PAPER_THAT = re.compile(
    r"\s(?P<what>(?:an?|the|one|another|this|its|his|her|their)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+)\s(?:that|which)$"
)
# a title with its field before a name: the vice-minister of mines for foreign affairs Juan Soto
_TITLED = re.compile(
    r"(?:[\w.’'-]+\s){0,3}?[\w-]*(?:[Mm]inister|[Ss]ecretary|[Cc]ommissioner|[Gg]overnor|[Cc]hairman|[Dd]irector|[Cc]hief|[Hh]ead)"
    r"\s(?:of|for)\s(?:[a-z]+\s){1,7}(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w.’'-]*){1,3})"
)
_OF_NAME = re.compile(r"\s(?:of|with|from|in|at|to|for|on|by|against|about|into|across)\s$")
MAX_WORDS = 16
MAX_PHRASE = 50  # characters of a noun phrase that opens a sentence
_DETERMINED = re.compile(rf"{_ARTICLE}\s[\w’'-]+")
_AUXILIARY = frozenset(
    {"has", "have", "had", "is", "are", "was", "were", "will", "would", "can", "could", "may", "might", "must"}
)
_SPEAKING = frozenset(
    {"state", "bloc", "government", "agency", "company", "institution", "legislature", "court", "group", "media"}
)
_MANY = 400  # characters that a noun phrase with its appositions may take


def before(doc: Document, words: EnglishWords, low: int, high: int, memory: EnglishMemory, *, plain: bool) -> Speaker | None:
    """Return the speaker whose noun phrase ends full[low:high], the text before a speech verb.

    Auxiliaries, adverbs, appositions (X, the minister, says), brackets and relative clauses are passed over. With a `plain`
    verb of saying any short noun phrase will do.
    """
    low = max(low, high - _MANY)
    end = _noun_end(doc, words, low, high)
    if end is None or isinstance(end, Speaker):
        return end
    if doc.folded.endswith(" that", low, end) and (paper := _described(doc, words, low, end, memory)) is not None:
        return paper
    if doc.folded[low:end].endswith((" which", " who")) or _is_list_of_verbs(doc, words, low, end):
        return _described(doc, words, low, end, memory) or subject_of(doc, words, low, end, memory)
    if told := _CONTACT.search(doc.folded, max(low, end - 8), end):
        low = told.start("who")
    start = _clause_start(doc, low, end)
    if (joint := _joint(doc, low, start, end)) is not None:
        return joint
    closed = doc.folded.rfind(") ", start, end)
    if closed > start and "(" not in doc.folded[start:end] and NAME.search(doc.full, closed + 2, end):
        start = closed + 2  # Sugar Authority (SRA) chairman Juan Soto
    if (")" in doc.folded[start:end] and "(" not in doc.folded[start:end]) or _VERB_FIRST.match(doc.folded, start, end):
        return subject_of(doc, words, low, end, memory)
    relative = _RELATIVE.match(doc.folded, start - 5, end) if start - 5 >= low else None
    if relative is not None:
        end = len(doc.folded[: relative.start()].rstrip())
        start = _clause_start(doc, low, end)
    chained = doc.folded[end : end + 1] == ","
    apposition = words.bare_role.match(doc.folded, start, end)  # Jane Roe, head of a bank said
    if (chained or apposition) and (named := _named_before(doc, words, low, start)) is not None:
        return named
    apposed = chained and doc.full[start : start + 1].isupper()
    if apposed and ONE_NAME.fullmatch(doc.full, start, end) and not doc.mentions_in(start, end):
        return Speaker(doc.full[start:end], doc.full[start:end], start, end)
    return _phrase(doc, words, start, end, memory, plain=plain or apposed)


def _noun_end(doc: Document, words: EnglishWords, low: int, high: int) -> int | Speaker | None:
    """Return where the noun phrase before a verb ends, or the speaker whom words beside it name; None where nothing is left."""
    end = _cut_trailing(doc, words, low, high)
    for _ in range(3):
        if end <= low:
            return None
        outer = _before_parenthesis(doc, low, end)
        if outer is None:
            break
        if isinstance(outer, Speaker):
            return outer
        end = _cut_trailing(doc, words, low, outer)
    return end


def _described(doc: Document, words: EnglishWords, low: int, high: int, memory: EnglishMemory) -> Speaker | None:
    """Return the people right before a relative clause (mill owners and growers [who warn …]), or the name before its comma."""
    if (paper := _PAPER_THAT.search(doc.folded, max(low, high - MAX_PHRASE), high)) and words.papers.search(paper["what"]):
        return Speaker(paper["what"], paper["what"], *paper.span("what"))  # a letter that says …
    if doc.folded.endswith(", which", low, high):
        end = high - len(", which")
        named = next((m for m in doc.mentions_in(max(low, end - MAX_PHRASE), end) if m.end == end), None)
        return of_mention(doc, named) if named is not None and named.kind in _SPEAKING and named.how != "adjective" else None
    if not doc.folded.endswith(" who", low, high):
        return None
    high -= len(" who")
    end = high - doc.folded.endswith(",", low, high)
    if end < high:
        named = next((m for m in doc.mentions_in(max(low, end - MAX_PHRASE), end) if m.end == end), None)
        if named is not None and named.kind in ("person", "company", "institution"):
            return of_mention(doc, named)
    start = _clause_start(doc, low, end)
    if end < high and doc.folded[start - 2 : start] == ", ":
        return _named_before(doc, words, low, start)  # Jane Roe, a banker, who …
    objects = list(_LAST_OF.finditer(doc.folded, start, end))
    if end < high and not objects:
        return None
    begin = objects[-1].end() if objects else start
    return _phrase(doc, words, begin, end, memory, plain=end < high)  # she met a banker, who …


def listed(doc: Document, low: int, speaker: Speaker) -> Speaker:
    """Return the speaker with all names of the list that it closes: Canada, Chile, Norway and Peru."""
    start = speaker.start
    for _ in range(MAX_LISTED):
        gap = _LIST_MARK.search(doc.folded, low, start)
        if gap is None or (start == speaker.start and " and " not in gap.group() + speaker.surface):
            break
        name = _name_at_end(doc, max(low, start - MAX_PHRASE), gap.start())
        if name is None:
            break
        start = name
    if start == speaker.start:
        return speaker
    if head := _HEAD_OF_LIST.search(doc.folded, max(low, start - MAX_PHRASE), start):
        start = head.start("head")  # papers from Canada, Chile and Peru
    surface = doc.full[start : max(speaker.end, speaker.reach)]
    return Speaker(surface, surface, start, speaker.end, speaker.mention, reach=speaker.reach)


def _name_at_end(doc: Document, low: int, high: int) -> int | None:
    """Return where the name that ends full[low:high] begins; a month is none."""
    if mention := next((m for m in doc.mentions_in(low, high) if m.end == high), None):
        return mention.start
    name = _LAST_NAME.search(doc.full, low, high)
    if name is None or any(t.end > name.start() for t in doc.times_in(low, high)):
        return None
    return name.start()


def _named_before(doc: Document, words: EnglishWords, low: int, start: int) -> Speaker | None:
    """Return the person before the comma at the end of full[low:start]: Jane Roe, head of a bank, a maker of tools, said."""
    end = start - 2
    if end <= low or doc.folded[end:start] != ", ":
        return None
    at = max(low, end - MAX_PHRASE)
    if person := next((m for m in doc.mentions_in(at, end) if m.end == end and m.kind == "person"), None):
        return None if _is_object(doc, low, person) else of_mention(doc, person)
    name = NAME.search(doc.full, at, end)
    if name is None or (
        name.start() > low and not doc.full[name.start() - 2 : name.start()].endswith((", ", ". ", "\n", "” ", '" '))
    ):
        return None
    if name.group().split()[0].lower() in words.prepositions:
        return None
    return Speaker(name.group(), name.group(), name.start(), end)


def _joint(doc: Document, low: int, start: int, end: int) -> Speaker | None:
    """Return two actors joined by "and" as one speaker (Peru and Chile said)."""
    two = doc.mentions_in(low, end)[-2:]
    if (
        len(two) < 2
        or start not in (two[0].start, two[1].start)
        or two[1].end != end
        or doc.folded[two[0].end : two[1].start] != " and "
    ):
        return None
    if doc.folded[low : two[0].start].strip() and _is_object(doc, low, two[0]):
        return None
    return Speaker(doc.full[two[0].start : end], f"{two[0].name} and {two[1].name}", two[0].start, end, two[0])


def _is_list_of_verbs(doc: Document, words: EnglishWords, low: int, end: int) -> bool:
    """Tell whether what ends at a comma is a clause, so that the verb behind it shares its subject: X has shut A, warned B."""
    if end <= low or doc.folded[end - 1] != ",":
        return False
    return any(words.is_finite(word) for word in _WORD.findall(doc.folded, low, end))


def _cut_trailing(doc: Document, words: EnglishWords, low: int, high: int) -> int:
    """Return where the noun phrase before a verb ends: auxiliaries, adverbs and times between the two are passed over."""
    for _ in range(3):
        trailing = words.trailing.search(doc.folded, max(low, high - 80), high)
        end = trailing.start() if trailing else high
        end = next((m.end for m in doc.mentions_in(max(low, end - 40), high) if m.start < end < m.end <= high), end)
        time = next((t for t in reversed(doc.times_in(max(low, end - 40), end)) if t.end == end), None)
        if time is None or time.start <= low or any(m.start < time.start < m.end for m in doc.mentions_in(time.start - 40, end)):
            return end
        before_time = _TIME_LEAD.search(doc.folded, low, time.start)
        high = before_time.start() if before_time else time.start
    return high


def _before_parenthesis(doc: Document, low: int, end: int) -> int | Speaker | None:
    """Return where the noun phrase before brackets, dashes or commas at its end ends, or the speaker named in them."""
    if found := _PARENTHESIS.search(doc.folded, low, end):
        return found.start()
    if doc.folded[end - 1] != ",":
        return None
    comma = doc.folded.rfind(", ", low, end - 1)
    if comma < 0 or end - comma > 180:
        return None
    name = exact(doc, comma + 1, end - 1)
    if name is not None:
        return name
    return comma


def _clause_start(doc: Document, low: int, high: int) -> int:
    full, folded = doc.full, doc.folded
    best = low
    for mark in _BOUNDARY.finditer(folded, low, high):
        if mark.group()[0] in '"“”' and any(m.start < mark.start() < m.end for m in doc.mentions_in(low, high)):
            continue  # Juan “Pepe” Soto
        # "and" inside a name (Centre for Strategic and International Studies) bounds nothing
        if mark.end() < high and not (
            mark.group().startswith("and") and _IN_NAME.search(full, max(low, mark.start() - 30), mark.end() + 2)
        ):
            best = mark.end()
    return best


def _phrase(doc: Document, words: EnglishWords, low: int, high: int, memory: EnglishMemory, *, plain: bool) -> Speaker | None:
    low = _cut_opening(doc, words, low, high)
    surface, folded = doc.full[low:high], doc.folded[low:high]
    if not surface or len(surface.split()) > MAX_WORDS:
        return None
    if PERSON.fullmatch(folded) or PRONOUN.fullmatch(folded):
        return pronoun(doc, low, high, memory)
    if (headed := _headed(doc, words, low, high)) is not None:
        return headed
    mentions = [m for m in doc.mentions_in(low, high) if m.kind not in TOPIC_KINDS]
    name = NAME.search(surface)
    if name and _OF_NAME.search(doc.folded, low, low + name.start()):
        name = None  # the woman who brought it to South Asia
    if mentions and mentions[-1].end == high and mentions[-1].how != "adjective" and not _is_object(doc, low, mentions[-1]):
        longer = name is not None and mentions[-1].kind == "state" and low + name.start() < mentions[-1].start
        if not longer or name is None or words.speakers.search(doc.folded[low + name.start() : mentions[-1].start].strip()):
            return of_mention(doc, mentions[-1])
        return Speaker(name.group(), name.group(), low + name.start(), high)  # Andes Mills Peru: a company
    if name and not words.speakers.search(folded):
        return Speaker(name.group(), name.group(), low + name.start(), high)
    if words.speakers.search(folded):
        return _noun(low, high, surface, folded, mentions, memory)
    if (short := short_name(doc, low, high) or firm(doc, words, low, high)) is not None:
        return short
    if AGENTS.search(folded) and not words.things.search(folded) and _NOUN_PHRASE.fullmatch(folded):
        return Speaker(surface, surface, low, high)
    if plain and _NOUN_PHRASE.fullmatch(folded) and not words.never.search(folded):
        return Speaker(surface, surface, low, high)
    return None


def _cut_opening(doc: Document, words: EnglishWords, low: int, high: int) -> int:
    while (opening := words.opening.match(doc.folded, low, high)) and opening.end() < high:
        low = opening.end()
    while low < high and (doc.folded[low].isspace() or doc.folded[low] in "*#>_-"):
        low += 1
    for time in doc.times_in(low, high):
        if time.start - low <= 4 and time.end < high:
            low = time.end
    while low < high and doc.folded[low].isspace():
        low += 1
    return low


def _is_object(doc: Document, low: int, mention: Mention) -> bool:
    """Tell whether a mention at the end of a phrase belongs to a preposition of it (talks with China)."""
    lead = doc.folded[low : mention.start].rstrip()
    return lead.endswith((" of", " with", " from", " in", " at", " to", " for", " on", " by", " against", " about"))


def _headed(doc: Document, words: EnglishWords, low: int, high: int) -> Speaker | None:
    """Return the speaker whose head stands before a preposition: an analyst at X, Lila Abed of X, people familiar with X."""
    if titled := _TITLED.fullmatch(doc.full, low, high):
        return Speaker(titled["name"], titled["name"], titled.start("name"), high)
    inside = doc.mentions_in(low, high)
    for cut in _PREPOSITION.finditer(doc.folded, low, high):
        if any(m.start <= cut.start() < m.end for m in inside):
            continue
        if _VERB_INSIDE.search(doc.folded, low, cut.start()):
            return None  # a clause, no noun phrase
        if (found := _head_at(doc, words, low, cut.start(), high)) is not None:
            return found
    return None


def _head_at(doc: Document, words: EnglishWords, low: int, end: int, high: int) -> Speaker | None:
    head = doc.mentions_in(low, end)
    if head and head[-1].end == end and head[-1].kind in ("person", "company", "institution", "media", "agency"):
        return None if _is_object(doc, low, head[-1]) and head[-1].kind != "person" else of_mention(doc, head[-1])
    name = NAME.search(doc.full[low:end])
    if name and not words.speakers.search(doc.folded, low, end):
        return Speaker(name.group(), name.group(), low + name.start(), end, reach=high)
    if words.speakers.search(doc.folded[low:end]):
        return None if _WHO_ENDS.search(doc.folded, low, high) else Speaker(doc.full[low:high], doc.full[low:high], low, high)
    return None


def _noun(low: int, high: int, surface: str, folded: str, mentions: list[Mention], memory: EnglishMemory) -> Speaker:
    """Return the noun for people full[low:high] as a speaker: the one it takes up, else the actor that it belongs to."""
    last = memory.last
    if folded.startswith("the ") and len(folded.split()) == 2 and last and folded.split()[-1].rstrip("s") in last.surface.lower():
        return Speaker(surface, last.name, low, high, last.mention)
    if mentions and mentions[-1].end == high:
        return Speaker(surface, mentions[-1].name, low, high, mentions[-1])
    return Speaker(surface, surface, low, high, mentions[0] if mentions and mentions[0].start <= low + 4 else None)


def behind(doc: Document, words: EnglishWords, low: int, high: int) -> Speaker | None:
    """Return the speaker whose noun phrase stands behind the verb: said Roland Paris, a professor."""
    high = min(high, low + 160)
    masked = _ABBREVIATED.sub(lambda m: m.group().replace(".", "\u2024"), doc.folded[low:high])
    found = _AFTER.match(masked)
    if not found or _VERB_INSIDE.search(found["who"]) or found["who"].split()[0] in words.prepositions:
        return None
    start, end = low + found.start("who"), low + found.end("who")
    mentions = [m for m in doc.mentions_in(start, min(high, end + 40)) if m.start < end and m.kind not in TOPIC_KINDS]
    for mention in mentions:
        # U.S. and the like may hold the stop that ended the phrase
        end = max(end, mention.end)
    if (headed := _headed(doc, words, start, end)) is not None:
        return headed
    for mention in mentions:
        if mention.kind == "person" or (mention.start == start and mention.end >= end):
            return of_mention(doc, mention)
    surface = doc.full[start:end]
    if (name := NAME.search(surface)) and not words.speakers.search(doc.folded[start:end]):
        return Speaker(name.group(), name.group(), start + name.start(), end)
    if mentions and mentions[-1].end == end:
        return of_mention(doc, mentions[-1])
    if acronym := NAMED_ACRONYM.fullmatch(surface):
        return Speaker(acronym["name"], acronym["name"], start + acronym.start("name"), end)  # the state's statistics agency KDPS
    if surface in ("one", "another") or _SOMEBODY.match(doc.folded, start, end):
        return Speaker(surface, surface, start, end)
    if ONE_NAME.fullmatch(surface) and not doc.folded[start:end].endswith("day"):
        return Speaker(surface, surface, start, end)
    if words.speakers.search(doc.folded[start:end]):
        return Speaker(surface, surface, start, end, mentions[0] if mentions and mentions[0].start <= start + 4 else None)
    return None


def subject_of(
    doc: Document, words: EnglishWords, low: int, high: int, memory: EnglishMemory | None = None, *, loose: bool = False
) -> Speaker | None:
    """Return the actor that opens full[low:high] as the subject of its clause, for a verb joined to another: X did … and said.

    Where `loose`, any short noun phrase before a finite verb will do: whoever goes on "saying that …" can speak.
    """
    fronted = _FRONTED.match(doc.folded, low, high)
    low = _cut_opening(doc, words, fronted.end() if fronted else low, high)
    if fronted := _FRONTED.match(doc.folded, low, high):
        low = _cut_opening(doc, words, fronted.end(), high)
    if memory is not None and (subject := _SUBJECT_PRONOUN.match(doc.folded, low, high)):
        end = subject.end()
        return pronoun(doc, low, end, memory)
    at = bisect_right(doc.mentions, low - 1, key=lambda m: m.start)
    for mention in doc.mentions[at : at + 2]:
        if mention.start <= low + 24 and mention.end <= high and mention.kind not in TOPIC_KINDS and mention.how != "adjective":
            lead = doc.folded[low : mention.start].split()
            if (body := owned(doc, words, mention, high)) is not None and not lead:
                return body
            if not lead or (words.prepositions.isdisjoint(lead) and not _AUXILIARY.intersection(lead)):
                return of_mention(doc, mention)
    noun = words.subject.match(doc.folded, low, high)
    if noun is not None and _WHO_ENDS.search(noun.group()):
        return None  # those who think so are nobody in particular
    if noun is not None and (name := NAME_NEXT.match(doc.full, noun.end(), high)):
        return Speaker(name["name"], name["name"], *name.span("name"))
    stop = noun.end() if noun else _opening_phrase(doc, words, low, high) if loose else None
    return Speaker(doc.full[low:stop], doc.full[low:stop], low, stop) if stop else None


def _opening_phrase(doc: Document, words: EnglishWords, low: int, high: int) -> int | None:
    """Return where the determined noun phrase or the name that opens full[low:high] ends, right before a finite verb."""
    phrase = _DETERMINED.match(doc.folded, low, high) or OPENING_NAME.match(doc.full, low, high)
    while phrase is not None and (word := NEXT_WORD.match(doc.folded, phrase.end(), high)) is not None:
        if words.is_finite(word["word"]):
            return phrase.end()
        phrase = word if word.end() - low < MAX_PHRASE else None
    return None


def paper(doc: Document, low: int, high: int) -> Speaker | None:
    """Return the paper, law or figures that open full[low:high], behind "according to"; a mere plan or schedule is none."""
    found = _PAPER.match(doc.folded, low, high)
    if found is None:
        return None
    start, end = found.span("what")
    return Speaker(doc.full[start:end], doc.full[start:end], start, end)


def unlisted(doc: Document, low: int, high: int) -> Speaker | None:
    """Return a paper behind "according to" (the treaty, figures), or a capital that speaks for its state."""
    found = _TOWN.match(doc.full, low, high)
    named = Speaker(found["who"], found["who"], found.start("who"), found.end("who")) if found else None
    return paper(doc, low, high) or named or any_noun(doc, low, high)


def any_noun(doc: Document, low: int, high: int) -> Speaker | None:
    """Return the determined noun phrase that opens full[low:high]: the top journal of its field, The Fly."""
    found = _ANY_NOUN.match(doc.folded, low, high)
    if found is None or _MEASURE.search(found["who"]) or _VERB_INSIDE.search(found["who"]):
        return None
    start, end = found.span("who")
    return Speaker(doc.full[start:end], doc.full[start:end], start, end)
