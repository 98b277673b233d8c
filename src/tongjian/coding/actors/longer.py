"""Listed names that the text gives to another: a family name before a further name, short forms that brackets explain."""

import re

from tongjian.coding.actors.compose import Chain, is_state_token
from tongjian.coding.actors.definitions import Definition
from tongjian.coding.actors.index import ActorIndex
from tongjian.coding.actors.names import NOT_NAMES, latin_name_at
from tongjian.coding.actors.offices import holder
from tongjian.coding.actors.written import person_at
from tongjian.coding.document import Document
from tongjian.text import fold

_GIVEN = re.compile(r"\b([A-Z][a-z]{1,14})(?: [A-Z]\.)? $")
# 美国律师Mario Porsche表示…, Porsche又称: behind what somebody is stands a person's name, and from then on the family name alone
_INTRODUCED = re.compile(
    r"(?:师|師|員|员|授|者|长|長|官|人|主任|总裁|總裁|顾问|顧問|经理|經理|代表|主席|董事|议员|議員) ?"
    r"[A-Z][A-Za-z'’-]{1,14}(?: [A-Z]\.)? $"
)
_LONGEST_GIVEN = 24  # characters of what stands before a family name where somebody is introduced
_TAILS = ("Jr", "Jr.", "Sr", "Sr.", "Administration", "Government", "White")  # behind a family name: no name of its own


def with_further_names(doc: Document, index: ActorIndex, chains: list[Chain]) -> list[Chain]:
    """Return the chains of an English text without the listed persons of whose family name another's given name is made.

    Behind a title the whole name is taken (Trade Minister Harris Mwangi is no Harris); alone such a word is left out. A
    headline, where verbs have capitals too, is left as it is.
    """
    if doc.main != "en":
        return chains
    kept: list[Chain] = []
    for n, chain in enumerate(chains):
        if (given := _given_before(doc, index, chain)) is not None:
            kept.append(person_at(doc, given, chain.end))
            continue
        start = chain.name[0] if chain.name is not None else chain.person.start if chain.person is not None else chain.end
        behind = chains[n + 1].start if n + 1 < len(chains) else len(doc.full)
        end = _further(doc, index, start, chain.end, behind)
        if end and chain.title is not None:
            chain.name, chain.person, chain.end = (start, end), None, end
        if not end or chain.title is not None:
            kept.append(chain)
    return kept


def _given_before(doc: Document, index: ActorIndex, chain: Chain) -> int | None:
    """Return where the given name begins that makes a listed family name another's (Ann before a listed family name), or None."""
    token = chain.person or (
        chain.owner if chain.last == "owner" and chain.owner is not None and is_state_token(chain.owner) else None
    )
    if token is None or chain.title is not None or chain.start != token.start or not token.term.written.isalpha():
        return None
    before = _GIVEN.search(doc.full, max(doc.body_start, chain.start - 24), chain.start)
    if before is None or fold(before.group(1)) not in index.women | index.men:
        return None
    own = {fold(word) for term in token.terms for e in term.entries for name in (e.name, *e.en) for word in name.split(" ")}
    return before.start() if fold(before.group(1)) not in own else None


def _further(doc: Document, index: ActorIndex, start: int, at: int, behind: int) -> int:
    """Return where the longer name ends that the one word of a name at start..at begins, or 0 if it is whole.

    `behind`: where the next actor stands.
    """
    word = doc.full[start:at]
    if start < doc.body_start or not word.isascii() or not word.isalpha() or behind <= at + 1 or doc.full[at : at + 1] != " ":
        return 0
    end = latin_name_at(doc.full, at + 1)
    further = doc.full[at + 1 : end].split(" ")
    if end <= at + 1 or further[0] in _TAILS or further[0] in NOT_NAMES or not further[-1][1:2].islower():
        return 0
    return 0 if fold(further[-1]) in index.forms.kinds or fold(further[-1]) in index.not_persons else min(end, behind)


def without_renamed(doc: Document, index: ActorIndex, chains: list[Chain], definitions: dict[str, Definition]) -> list[Chain]:
    """Return the chains without listed short forms that the text itself explains as another's.

    These are what a bracket behind a name gives (… Organization (ABC)), and the family name of somebody in no office on the
    text's day where the text introduces a namesake (Trade Minister Ann Carter, and from then on Carter). In Chinese a firm's name
    in Latin letters is that of a person who is introduced so before (律师Mario Porsche, and from then on Porsche).
    """
    chains = [chain for chain in chains if not _is_namesakes(doc, index, chain, definitions)] if doc.main == "en" else chains
    if doc.main == "zh":
        chains = [chain for chain in chains if not _is_family_name(doc, chain)]
    given = {name: d for name, d in definitions.items() if doc.full.startswith((f" ({name})", f"（{name}）", f"({name})"), d.end)}
    return [chain for chain in chains if not _is_anothers(doc, chain, given)] if given else chains


def _is_family_name(doc: Document, chain: Chain) -> bool:
    """Tell whether a chain is the name of a firm alone that is the family name of somebody whom the text introduces before."""
    token = chain.owner
    if token is None or (chain.start, chain.end) != (token.start, token.end) or not token.term.entries:
        return False
    name = doc.full[chain.start : chain.end]
    if token.term.entries[0].kind != "company" or not name.isascii() or not name.isalpha():
        return False
    at = doc.full.find(f" {name}", 0, chain.start + 1)
    while at >= 0:
        if _INTRODUCED.search(doc.full, max(0, at - _LONGEST_GIVEN), at + 1):
            return True
        at = doc.full.find(f" {name}", at + 1, chain.start + 1)
    return False


def _is_anothers(doc: Document, chain: Chain, given: dict[str, Definition]) -> bool:
    meant = given.get(doc.full[chain.start : chain.end])
    token = chain.owner or chain.body
    if meant is None or token is None or token.start != chain.start or not token.term.entries:
        return False
    return meant.entry is None or all(entry.id != meant.entry.id for entry in token.term.entries)


def _is_namesakes(doc: Document, index: ActorIndex, chain: Chain, definitions: dict[str, Definition]) -> bool:
    token = chain.person
    if token is None or (chain.start, chain.end) != (token.start, token.end) or token.term.sort != "actor":
        return False
    meant = definitions.get(doc.full[chain.start : chain.end])
    if meant is None or meant.kind != "person" or doc.ref is None or meant.chain.start > chain.start:
        return False
    listed = token.term.entries
    others = meant.entry is None or all(entry.id != meant.entry.id for entry in listed)
    return others and not any(holder(index, held.office, doc.ref) is entry for entry in listed for held in entry.offices)
