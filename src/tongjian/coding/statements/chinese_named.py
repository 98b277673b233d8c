"""A clause that holds nothing but a person behind his office, parted by a comma from where he spoke: …司长罗明辉，在会上说."""

import re

from tongjian.coding.actors.names import SURNAMES
from tongjian.coding.document import Document
from tongjian.coding.statements.found import Speaker
from tongjian.coding.statements.words import ChineseWords

MOVES = re.compile("[了过着在向与和跟由把被给到于,;:]|对(?!外)|是|将")  # no noun phrase holds these
MOST_TITLED_NAME = 3


def titled_at_end(doc: Document, words: ChineseWords, low: int, high: int) -> Speaker | None:
    """Return who is named behind his office at the end of a clause that holds nothing else: 某部贸易司司长罗明辉，在会上说."""
    named = words.titled.search(doc.folded, low, high)
    held = doc.mentions_in(low, named.start("name")) if named else []
    if named is None or len(held) != 1 or held[0].start > low + 1 or MOVES.search(doc.folded, low, named.start("name")):
        return None
    if named["name"][0] not in SURNAMES or len(named["name"]) > MOST_TITLED_NAME:
        return None
    start, end = named.start("name"), high
    known = next((m for m in doc.mentions_in(start, end) if m.kind == "person" and m.end == end), None)
    return Speaker(doc.full[start:end], known.name if known else doc.full[start:end], start, end, known, sure=True)
