"""Papers that speak for somebody: orders that a head of state signs, and the preambles of treaties and joint statements."""

import re
from typing import Final

import msgspec

from tongjian.coding.document import Document
from tongjian.coding.statements.found import Speaker

_SIGNED = re.compile(
    r"\bby the authority vested in me\b|\bit is hereby ordered\b|\bi hereby (?:determine|find|order|direct|proclaim|declare)\b"
)
_STATEMENT_BY = re.compile(
    r"\b(?:statement|remarks|message|letter|address|speech|proclamation|op-ed)\s(?:by|from)\s"
)  # of a person, in a title
_FORMAL: Final = ("hereby", "authority vested")
_SIGNS_AS = re.compile(r"\b(?:president|prime minister|premier|chancellor|governor|king|queen|minister|secretary)\b")
_I = re.compile(r"(?<![\w’'“\"])I(?![\w’'.-])")
_PREAMBLE = re.compile(
    r"[\s*_]*(?:(?:additionally|further|also|and)[\s*_]+)?"
    r"(?P<verb>seeking|considering|recogni[sz]ing|noting|desiring|desirous of|believing|recalling|emphasi[sz]ing|stressing"
    r"|underlining|affirming|reaffirming|acknowledging|welcoming|wishing|convinced|determined|mindful of|aware of|conscious of"
    r"|bearing in mind|taking into account|expressing|reflecting on|guided by|intending|resolved)"
    r"[\s*_,]+(?:that\s|to\s|the fact that\s)?(?=\S)"
)
_ENDS = re.compile(r"[;,](?:\s(?:and|or))?[\s*_]*$")
_PARTIES = re.compile(
    r"\b(?:hereinafter|hereafter)[^()“”\"]{0,40}[“\"]"
    r"(?P<who>(?:the )?(?:participants|parties|signatories|sides|governments|countries|members))[”\"]"
)
_WHO = re.compile(r"(?:^|\n)[\s*_#]*(?P<who>The [^\n.;:]{3,160}?),[\s*_]*(?=\n|$)")
MAX_ABOVE: Final = 1200  # characters above a preamble in which the parties are named
_PLEDGES: Final = frozenset({"seeking", "desiring", "desirous of", "wishing", "determined", "intending", "resolved"})


class Recital(msgspec.Struct, frozen=True):
    """One clause of a preamble: who holds it, where what is held begins and ends, and its kind."""

    speaker: Speaker
    start: int
    end: int
    kind: str


def signer(doc: Document) -> Speaker | None:
    """Return who says "I" in an order or proclamation, under the name of the head of state or government; None elsewhere."""
    formal = any(word in doc.folded for word in _FORMAL)
    by = _STATEMENT_BY.search(doc.folded, 0, doc.body_start)
    signed = by is not None or (formal and _SIGNED.search(doc.folded) is not None)
    first = _I.search(doc.full, doc.body_start) if signed else None
    if first is None:
        return None
    people = [m for m in doc.mentions if m.kind == "person" and m.name.split()[-1] in m.surface]
    titled = [m for m in people if _SIGNS_AS.search(doc.folded, max(0, m.start - 30), m.end)]
    at = by.end() if by else 0
    owner = [m for m in people if by and at <= m.start < doc.body_start]
    if by and not owner:
        return None
    named = next(iter(owner or titled or people), None)
    return Speaker("I", named.name if named else "I", first.start(), first.end(), named)


def recital(doc: Document, low: int, high: int) -> Recital | None:
    """Return what the sentence full[low:high] recites in the preamble of a treaty or joint statement, or None."""
    opened = _PREAMBLE.match(doc.folded, low, high)
    if opened is None or not (
        _ENDS.search(doc.folded, low, high) or doc.full[opened.start("verb") : opened.end("verb")].isupper()
    ):
        return None
    above = max(doc.body_start, low - MAX_ABOVE)
    found = _PARTIES.search(doc.folded, above, low) or _WHO.search(doc.full, above, low)
    if found is None:
        return None
    start, end = found.span("who")
    speaker = Speaker(doc.full[start:end], doc.full[start:end], start, end)
    ends = _ENDS.search(doc.folded, low, high)
    verb = opened["verb"]
    return Recital(speaker, opened.end(), ends.start() if ends else high, "pledge" if verb in _PLEDGES else "claim")
