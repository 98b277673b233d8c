r"""Page → Article | Dropped: the text of an article without the page around it, and what the page says of it.

`Article.text` is paragraphs joined by one "\n", without spaces at line ends and without empty lines, for pages
of HTML and plain text; a record's text (application/x-article+json) stays byte for byte as it was given.

The package imports nothing by itself: who only needs the date or the language of a given text does not load the parsers.
"""

from tongjian.model import Article, Dropped, Page


def clean(page: Page, *, place_of_text: str | None = None) -> Article | Dropped:
    """Return the article of `page`, or why it is none. Never raises for bad content.

    `place_of_text` is a CSS selector of the element that holds the body, as learned for the page's site; it is
    used where it fits exactly one element with enough text, and ignored otherwise.
    """
    from tongjian.clean.article import examine

    found = examine(page, place_of_text=place_of_text)
    return found.dropped or found.article
