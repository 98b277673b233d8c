"""Who is named in an article: states, bodies, companies, people, and the words that stand for them.

`find` gives the actors; `find_topics` gives laws, lists and products, which serve as tags only.
"""

from tongjian.coding.actors.acting import acting_towns, with_first_words, with_local_groups
from tongjian.coding.actors.agreeing import agreed
from tongjian.coding.actors.benches import outside_benches
from tongjian.coding.actors.cabinets import with_cabinets
from tongjian.coding.actors.called import called, without_beginnings
from tongjian.coding.actors.cataphora import with_cataphora
from tongjian.coding.actors.channels import outside_channels
from tongjian.coding.actors.compose import Chain, chains, supported, without_words
from tongjian.coding.actors.counted import placed_by_count
from tongjian.coding.actors.datelines import outside_dateline
from tongjian.coding.actors.definitions import collect, insert, speakers, with_aliases, with_names
from tongjian.coding.actors.described import described
from tongjian.coding.actors.describing import describing
from tongjian.coding.actors.groups import with_groups
from tongjian.coding.actors.growing import growing_towns
from tongjian.coding.actors.index import index_of
from tongjian.coding.actors.introduced import introduced
from tongjian.coding.actors.laws import outside_laws
from tongjian.coding.actors.lines import Lines
from tongjian.coding.actors.longer import with_further_names, without_renamed
from tongjian.coding.actors.naming import named
from tongjian.coding.actors.offices import heads_on
from tongjian.coding.actors.ours import with_ours
from tongjian.coding.actors.portfolios import widened, with_portfolios
from tongjian.coding.actors.posts import with_posts
from tongjian.coding.actors.published import first_persons
from tongjian.coding.actors.reader import Reader
from tongjian.coding.actors.rows import with_rows
from tongjian.coding.actors.service import in_service
from tongjian.coding.actors.shorts import with_shorts
from tongjian.coding.actors.townsmen import with_townsmen
from tongjian.coding.actors.visited import visited_towns
from tongjian.coding.actors.written import dotted, glossed, traded
from tongjian.coding.document import Document, Mention
from tongjian.pack import Pack

__all__ = ["find", "find_topics"]


def find(doc: Document, pack: Pack) -> list[Mention]:
    """Return the actors named in `doc`, in order and not overlapping; offsets are into `doc.full`.

    Fills nothing in `doc`: the caller sets `doc.mentions`.
    """
    index = index_of(pack)
    lines = Lines(doc)
    view = lines.view
    tokens = with_portfolios(index.scan(view.full, view.folded), index, view.folded)
    tokens = widened(tokens, index, view.folded) if view.main == "zh" else tokens
    tokens = (
        with_shorts(outside_laws(tokens, view.full), index, view.folded) if view.main == "zh" else outside_laws(tokens, view.full)
    )
    tokens = (
        with_rows(with_ours(tokens, index, view.folded), index, view.folded)
        if view.main == "zh"
        else outside_channels(tokens, view.full, index.context.get("channels") or ())
    )
    found = without_words(chains(tokens, view.folded, index.posted), view.folded, index.not_names)
    found = supported(found, view.folded, index.trades, index.firm_nouns, heads_on(index, view.ref))
    found = with_cabinets(view, index, with_further_names(view, index, found))
    found = _added(
        with_groups(view, index, found),
        described(view, index, found),
        introduced(view, index),
        first_persons(view, index),
        acting_towns(view, index),
    )
    found = _added(with_local_groups(view, index, found), visited_towns(view, index, tokens), growing_towns(view, index, tokens))
    firms = traded(view, index)
    found = _added(without_beginnings(found, firms), speakers(view, index, found), glossed(view, index), firms)
    found = _added(found, called(view, found))
    found = with_names(view, index, found)
    found = with_posts(view, index, _added(found, dotted(view, found), with_townsmen(view, index)))
    definitions = with_first_words(view, index, found, collect(view, index, found))
    found = without_renamed(view, index, found, definitions)
    read = lines.placed(Reader(view, index, definitions).read(with_aliases(view, found, definitions)))
    told = agreed(with_cataphora(doc, placed_by_count(doc, in_service(doc, index, outside_dateline(doc, read)))))
    return describing(doc, index, outside_benches(doc, told))


def _added(found: list[Chain], *more: list[Chain]) -> list[Chain]:
    """Return the chains with those of `more` put in that overlap none of the earlier ones."""
    for extra in more:
        found = insert(found, extra) if extra else found
    return found


def find_topics(doc: Document, pack: Pack) -> list[Mention]:
    """Return the laws, lists and products named in `doc`, in order and not overlapping."""
    index = index_of(pack)
    lines = Lines(doc)
    view = lines.view
    tokens = index.scan_topics(view.full, view.folded)
    return lines.placed([named(index, view, token.term.entries[0], token.start, token.end, "listed") for token in tokens])
