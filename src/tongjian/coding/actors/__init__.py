"""Who is named in an article: states, bodies, companies, people, and the words that stand for them.

`find` gives the actors; `find_topics` gives laws, lists and products, which serve as tags only.
"""

from tongjian.coding.actors.compose import chains, supported
from tongjian.coding.actors.definitions import collect, insert, speakers, with_aliases, with_names
from tongjian.coding.actors.index import index_of
from tongjian.coding.actors.naming import named
from tongjian.coding.actors.reader import Reader
from tongjian.coding.document import Document, Mention
from tongjian.pack import Pack

__all__ = ["find", "find_topics"]


def find(doc: Document, pack: Pack) -> list[Mention]:
    """Return the actors named in `doc`, in order and not overlapping; offsets are into `doc.full`.

    Fills nothing in `doc`: the caller sets `doc.mentions`.
    """
    index = index_of(pack)
    found = supported(chains(index.scan(doc.full, doc.folded), doc.folded), doc.folded)
    found = with_names(doc, index, insert(found, speakers(doc, index)))
    definitions = collect(doc, index, found)
    return Reader(doc, index, definitions).read(with_aliases(doc, found, definitions))


def find_topics(doc: Document, pack: Pack) -> list[Mention]:
    """Return the laws, lists and products named in `doc`, in order and not overlapping."""
    index = index_of(pack)
    return [
        named(index, doc, token.term.entries[0], token.start, token.end, "listed")
        for token in index.scan_topics(doc.full, doc.folded)
    ]
