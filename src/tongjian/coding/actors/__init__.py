"""Who is named in an article: states, bodies, companies, people, and the words that stand for them.

`find` gives the actors; `find_topics` gives laws, lists and products, which serve as tags only.
"""

from tongjian.coding.actors.compose import chains, supported
from tongjian.coding.actors.definitions import collect, glossed, insert, speakers, with_aliases, with_names
from tongjian.coding.actors.index import index_of
from tongjian.coding.actors.lines import joined, placed
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
    lines = joined(doc)
    found = supported(chains(index.scan(lines.full, lines.folded), lines.folded), lines.folded)
    found = with_names(lines, index, insert(insert(found, speakers(lines, index)), glossed(lines, index)))
    definitions = collect(lines, index, found)
    mentions = Reader(lines, index, definitions).read(with_aliases(lines, found, definitions))
    return mentions if lines is doc else placed(mentions, doc)


def find_topics(doc: Document, pack: Pack) -> list[Mention]:
    """Return the laws, lists and products named in `doc`, in order and not overlapping."""
    index = index_of(pack)
    lines = joined(doc)
    return placed(
        [
            named(index, lines, token.term.entries[0], token.start, token.end, "listed")
            for token in index.scan_topics(lines.full, lines.folded)
        ],
        doc,
    )
