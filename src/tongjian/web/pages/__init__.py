"""One module a page: each reads the record, fills a template, and decides nothing."""
