"""Names that open or close an English noun phrase, listed or told by their capitals."""

import re
from typing import Final

from tongjian.coding.actors.names import PARTICLES
from tongjian.coding.document import Document, Mention
from tongjian.coding.statements.found import Speaker

# words with a capital at the beginning of a sentence that no name begins with
_NO_NAME = (
    r"(?!(?:In|On|At|For|From|With|By|To|Of|After|Before|During|Under|Over|Since|But|And|While|As|When|If|The|An?|Still|Meanwhile|However"
    r"|Although|Though|Because|According|Yet|So|Its|His|Her|Their|This|That|These|Those|Both|Even|Last|Earlier|Later|Now|Then|Here|There"
    r"|Also|Only|What|Where|How|Why|Who|Amid|Despite|Following|Against|Around|Among|Across|Between|Without|Until|Unlike|Like|Some|Many"
    r"|Most|Several|Two|Three|Other|Another|One|Yesterday|Today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)"
)
_NAME_WORD = r"(?:(?:al|el|ul)-)?[A-Z][\w’'\-]"
NAME: Final = re.compile(_NO_NAME + rf"(?:{_NAME_WORD}*\.?\s+(?:(?:{'|'.join(PARTICLES)})\s+){{0,2}}){{1,4}}{_NAME_WORD}+$")
ONE_NAME: Final = re.compile(r"[A-Z][\w’'&-]{2,}")
_ACRONYM = re.compile(r"[A-Z]{3,8}")
NAMED_ACRONYM: Final = re.compile(
    r"(?:[Tt]he\s|(?:[\w’'-]+\s){1,4}(?<!\bthe\s)(?<!\bof\s)(?<!\bin\s)(?<!\bto\s)(?<!\bfor\s)(?<!\bon\s)(?<!\bby\s))(?P<name>[A-Z]{3,8})"
)  # the KDPS, grain handler GBX
NAME_NEXT: Final = re.compile(r",?\s(?P<name>(?:[A-Z][\w’'-]*\.?\s){1,3}[A-Z][\w’'-]+)(?=\s[a-z]|,\s)")  # candidate Jane Roe gave
OPENING_NAME: Final = re.compile(
    rf"{_NO_NAME}[A-Z][\w’'&-]*(?:\s(?:of\s|and\s|&\s)?[A-Z][\w’'&.-]*){{0,5}}"
)  # Zarbex Foods criticised it, saying …


def exact(doc: Document, low: int, high: int) -> Speaker | None:
    """Return the person that is all of full[low:high] (… its CEO, Tim Cook, warned)."""
    while low < high and doc.folded[low].isspace():
        low += 1
    for mention in doc.mentions_in(low, high):
        if mention.start == low and mention.end >= high - 1 and mention.kind in ("person", "company", "institution", "media"):
            return of_mention(doc, mention)
    name = NAME.fullmatch(doc.full, low, high)
    return Speaker(name.group(), name.group(), low, high) if name and not _REGION.search(name.group()) else None


# what a post is for, behind it: head of sales, Latin America, said
_REGION = re.compile(
    r"\b(?:Americas?|Europe|Asia|Pacific|Africa|East|West|North|South|Region|Division|Unit|Operations|Affairs|Communications)\b"
)


def short_name(doc: Document, low: int, high: int) -> Speaker | None:
    """Return the letters that end full[low:high] (the KDPS, grain handler GBX), or its one word that a capital shows a name."""
    if acronym := NAMED_ACRONYM.fullmatch(doc.full, low, high):
        return Speaker(acronym["name"], acronym["name"], acronym.start("name"), high)
    surface = doc.full[low:high]
    if _ACRONYM.fullmatch(surface) or (ONE_NAME.fullmatch(surface) and is_inside(doc, low)):
        return Speaker(surface, surface, low, high)
    return None


def is_inside(doc: Document, at: int) -> bool:
    """Tell whether words stand inside a sentence, where a capital shows a name."""
    lead = doc.full[max(0, at - 3) : at]
    if lead.endswith((",” ", '," ')):
        return True  # “…,” Ruiz wrote
    lead = lead.rstrip(' "“')
    return bool(lead) and lead[-1].isalnum()


def of_mention(doc: Document, mention: Mention) -> Speaker:
    """Return the mention as a speaker."""
    return Speaker(
        doc.full[mention.start : mention.end], mention.name, mention.start, mention.end, mention, pronoun=mention.how == "pronoun"
    )
