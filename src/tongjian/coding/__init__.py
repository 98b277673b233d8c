"""Article + Pack → Coded: times, actors, statements, events, labels, arguments, figures and tags, all as spans."""

from tongjian.coding import actors, arguments, events, figures, labels, statements, tags, times
from tongjian.coding.document import Document
from tongjian.coding.events import responses
from tongjian.model import Article, Coded
from tongjian.pack import Pack


def code(article: Article, pack: Pack) -> Coded:
    """Code one article. Every span of the result lies in `title + newline + text` of the article.

    An article in a language without a grammar (neither Chinese nor English) gets sentences, times and actors only.
    """
    doc = Document(article)
    doc.times = times.resolve(doc.full, doc.ref, doc.lang, doc.folded)
    doc.mentions = actors.find(doc, pack)
    attributed = statements.find(doc, pack)
    doc.statements = [a.statement for a in attributed]
    found = events.find(doc, pack, attributed)
    return Coded(
        id=article.id,
        events=found,
        statements=tuple(doc.statements),
        responses=responses.find(doc, found, pack),
        arguments=arguments.find(doc, pack),
        sentences=labels.label(doc, pack, attributed),
        figures=figures.find(doc, pack),
        tags=tags.find(doc, pack, found),
    )
