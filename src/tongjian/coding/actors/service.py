"""People who serve a bloc or a world body act for it wherever the text names them, not for the state they come from."""

import re

import msgspec

from tongjian.coding.actors.index import ActorIndex
from tongjian.coding.actors.offices import holder
from tongjian.coding.document import Document, Mention

# Jean Dupont, the EU's chief negotiator,
_FOR_THE_UNION = re.compile(
    r", (?:the )?(?:EU|European Union|European Commission|bloc)(?:['’]s)? (?:[a-zA-Z-]{2,14} ){0,4}"
    r"(?:negotiator|commissioner|chief|envoy|ambassador|representative|spokes(?:man|woman|person)|president)\b"
)


def _holds_union_office(index: ActorIndex, person: str, ref: str | None) -> bool:
    """Tell whether a listed person holds an office of the Union on the day of the text."""
    held = (index.offices[h.office] for h in index.entries[person].offices)
    union = (office for office in held if index.entries[office.of].country == "EUE")
    return any((who := holder(index, office.id, ref)) is not None and who.id == person for office in union)


def in_service(doc: Document, index: ActorIndex, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions, those of listed people with the country that the text lets them serve (None: no state)."""
    served: dict[str, str | None] = {}
    for m in mentions:
        if m.kind != "person" or m.id is None or m.id not in index.entries:
            continue
        if m.id not in served and index.entries[m.id].country != "EUE" and _holds_union_office(index, m.id, doc.ref):
            served[m.id] = "EUE"
        if m.how == "apposition" and m.country in (None, "EUE") and m.country != index.entries[m.id].country:
            served.setdefault(m.id, m.country)
        elif m.how == "listed" and m.country != "EUE" and _FOR_THE_UNION.match(doc.full, m.end):
            served.setdefault(m.id, "EUE")
    if not served:
        return mentions
    return [msgspec.structs.replace(m, country=served[m.id]) if m.id in served else m for m in mentions]
