"""Lines broken inside a sentence read as one: "United" at the end of a line and "Kingdom" on the next are one name."""

import copy

import msgspec

from tongjian.coding.document import Document, Mention


def joined(doc: Document) -> Document:
    """Return `doc` with a space for every line end inside a sentence; all offsets stay, and `doc` itself where there is none."""
    breaks = _breaks(doc)
    if not breaks:
        return doc
    view = copy.copy(doc)
    view.full = _spaced(doc.full, breaks)
    view.folded = _spaced(doc.folded, breaks)
    return view


def placed(mentions: list[Mention], doc: Document) -> list[Mention]:
    """Return the mentions with their surfaces as they stand in `doc`."""
    return [m if doc.full.startswith(m.surface, m.start) else _again(m, doc) for m in mentions]


def _breaks(doc: Document) -> list[int]:
    """Return where single line ends stand inside sentences."""
    full = doc.full
    found = []
    at = full.find("\n", doc.body_start)
    while at >= 0:
        alone = full[at - 1] != "\n" and full[at + 1 : at + 2] != "\n"
        if alone and doc.sentences and at < doc.sentences[doc.sentence_at(at)][1]:
            found.append(at)
        at = full.find("\n", at + 1)
    return found


def _spaced(text: str, breaks: list[int]) -> str:
    characters = list(text)
    for at in breaks:
        characters[at] = " "
    return "".join(characters)


def _again(mention: Mention, doc: Document) -> Mention:
    surface = doc.full[mention.start : mention.end]
    members = tuple(msgspec.structs.replace(m, surface=doc.full[m.start : m.end]) for m in mention.members)
    return msgspec.structs.replace(mention, surface=surface, members=members)
