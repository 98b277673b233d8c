"""What keeps a sentence from telling acts of states: it is of sport or shows, or the name of a law stands for its subject."""

import re

from tongjian.coding.document import Document, Mention
from tongjian.coding.events.fields import Fields, FieldWords
from tongjian.coding.events.match import rule_set
from tongjian.pack import Pack, compiled

_ABROAD = (
    r"human rights|democracy|autonomy|relations|policy|freedom|sovereignty|sanctions|accountability|assurance|travel|"
    r"deterrence|invasion|forced labou?r|independence|stand with|promoting|defen[cs]e"
)
# at most eight capitalised words up to "Act": the name of a law that one state made about another
_LAW = re.compile(r"(?:[ ][A-Z][\w'-]{1,20}|[ ](?:and|of|for|on|the|to|in)){0,8}[ ](?:Act|Bill|Law)\b")
_ABOUT = re.compile(rf"\b(?:{_ABROAD})\b", re.IGNORECASE)


def fields(pack: Pack) -> Fields:
    """Return what tells sentences and articles of sport and shows by the pack's class `other-field`."""
    words = rule_set(pack, "en").classes.get("other-field")
    return Fields(compiled(pack, "events.en.fields", lambda _: FieldWords(re.compile(words))) if words else None)


def names_law(doc: Document, mention: Mention) -> bool:
    """Tell whether a state's name only begins the name of another state's law: the Ruritania Human Rights Act."""
    found = _LAW.match(doc.full, mention.end)
    return mention.kind in ("state", "place", "bloc") and found is not None and _ABOUT.search(found.group()) is not None


def is_exchange(doc: Document, mention: Mention) -> bool:
    """Tell a stock exchange, whose approval lets shares be listed and eases nothing."""
    behind = doc.full[mention.end : mention.end + 16].lower().lstrip()
    return behind.startswith(("stock exchange", "exchange", "bourse")) or mention.surface.lower().endswith("exchange")


_SCHOOLS = re.compile(r"\b(?:university|college|institute|school|academy)\b")


def is_school(mention: Mention) -> bool:
    """Tell a university or institute, which investigates to know and not to punish."""
    return _SCHOOLS.search(mention.surface.lower()) is not None


_PRIVATE = frozenset({"person", "company", "group"})


def is_nobody(doc: Document, mention: Mention) -> bool:
    """Tell somebody of no state, whose acts count for nothing: a shopkeeper who cancelled his trip."""
    if mention.country is not None or mention.kind not in _PRIVATE or mention.members:
        return False
    if mention.kind != "person":
        return True
    named = [m for m in doc.mentions if m.key == mention.key and m.how != "pronoun"]
    return mention.id is None and not any(m.how == "office" for m in named) and not (named and _is_public(doc, named[0]))


# behind a name, what tells who its bearer is: who needs that told is known for nothing else
_TOLD_OF = re.compile(r"(?:,| of| at| from| with) |['’]s ")
_PUBLIC = re.compile(
    r"\b(?:minister|ambassador|senator|sen\.|rep\.|representative|congressman|congresswoman|commissioner|governor|premier|envoy"
    r"|chancellor|negotiator|opposition leader|party leader|lawmaker|mp|lord|prime minister|secretary)\b"
)

# behind the name and title of who speaks for a whole trade: X, president of the Dairy Makers' Association
_LOBBY = re.compile(
    r" (?:of|for|at|with) the (?:[\w'’&-]+ ){1,6}?(?:Association|Federation|Confederation|Council|Chamber|Union|Alliance|Board"
    r"|Coalition|Guild|Lobby|Growers|Manufacturers|Producers|Exporters|Importers|Institute|Society)\b"
)


def _is_public(doc: Document, named: Mention) -> bool:
    """Tell somebody whom the text takes for known, by a public office or by naming him in full with not a word about him."""
    if named.surface != named.name:
        return _PUBLIC.search(named.surface.lower()) is not None or _LOBBY.match(doc.full, named.end) is not None
    alone = " " in named.name and _TOLD_OF.match(doc.full, named.end) is None
    before = doc.full[max(0, named.start - 4) : named.start]
    return alone and named.start >= doc.body_start and not before.endswith(("'s ", "’s ", "s' "))
