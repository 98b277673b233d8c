"""The JSON Lines commands that are measured from outside: one record in, one record out, in order, never stopping.

A bad record gives `{"id": …, "error": {"kind": …, "message": …}}` in its place; the caller counts them for the exit status.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import msgspec

from tongjian.errors import BadInputError, TongjianError
from tongjian.model import Article
from tongjian.pack import Pack

Record = dict[str, Any]


def each(lines: Iterable[bytes | str], answer: Callable[[Record], Record]) -> Iterator[Record]:
    """Yield `answer(record)` for each non-blank line, or an error record in its place."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _guarded(line, number, answer)


def _guarded(line: bytes | str, number: int, answer: Callable[[Record], Record]) -> Record:
    record_id: Any = None
    try:
        record = _parse(line, number)
        record_id = record.get("id")
        return answer(record)
    except TongjianError as err:
        return _error(record_id, err.kind, str(err))
    except Exception as err:
        # one bad record must not end the run; the kind tells that it is ours to mend
        return _error(record_id, "internal", f"{type(err).__name__} in line {number}: {err}")


def _error(record_id: Any, kind: str, message: str) -> Record:
    return {"id": record_id, "error": {"kind": kind, "message": message}}


def _parse(line: bytes | str, number: int) -> Record:
    try:
        record = msgspec.json.decode(line.encode("utf-8", "surrogatepass") if isinstance(line, str) else line)
    except UnicodeError as err:
        raise BadInputError(f"line {number} is not UTF-8 ({err}); write the file as UTF-8") from err
    except msgspec.DecodeError as err:
        raise BadInputError(f"line {number} is no JSON object: {err}") from err
    except RecursionError as err:
        raise BadInputError(f"line {number} is nested too deep to be a record") from err
    if not isinstance(record, dict):
        raise BadInputError(f"line {number} is JSON, but no object; write one object a line")
    return record


def article_of(record: Record) -> Article:
    """Return the article that a record of `code`'s input describes; raises BadInputError naming the field that is wrong."""
    record_id = record.get("id")
    if not isinstance(record_id, str | int) or isinstance(record_id, bool):
        raise BadInputError('the record has no "id"; give each record one')
    title, text = _text(record, "title"), _text(record, "text")
    return Article(
        id=str(record_id),
        page="",
        title=title,
        text=text,
        lang=_text(record, "lang") or language(f"{title}\n{text}"),
        url=_text(record, "url") or None,
        published=_published(record),
        published_from="record",
        outlet=_text(record, "outlet") or None,
    )


def _published(record: Record) -> str | None:
    from tongjian.clean.given_date import given_date

    try:
        return given_date(_text(record, "published"))
    except BadInputError as err:
        raise BadInputError(f"record {record.get('id')}: {err}") from err


def _text(record: Record, field: str) -> str:
    value = record.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadInputError(f'"{field}" of record {record.get("id")} is {type(value).__name__}, not a string')
    return value


def language(text: str) -> str:
    """Return the language of a text that nobody stated one for."""
    from tongjian.clean.language import lang_of

    return lang_of(text)


def coder(pack: Pack) -> Callable[[Record], Record]:
    """Return the function behind `tongjian code`."""
    from tongjian.coding import code

    def answer(record: Record) -> Record:
        coded = msgspec.to_builtins(code(article_of(record), pack))
        for event in coded["events"]:
            del event["corrected"]  # nobody corrects what is in no record
        coded["id"] = record["id"]
        return dict(coded)

    return answer


def resolver() -> Callable[[Record], Record]:
    """Return the function behind `tongjian times`."""
    from tongjian.coding.times.contract import preds

    return preds


def cleaner() -> Callable[[Record], Record]:
    """Return the function behind `tongjian clean` for records that name a file."""
    from tongjian.clean.contract import record as clean_record
    from tongjian.read.files import page_of_file

    def answer(record: Record) -> Record:
        path = _text(record, "path")
        if not path:
            raise BadInputError(f'record {record.get("id")} has no "path"; name the file that holds the page')
        return clean_record(record, page_of_file(path, url=_text(record, "url") or None))

    return answer


def clean_inputs(inputs: Sequence[str]) -> Iterator[Record]:
    """Yield the record of `tongjian clean` for each thing that the inputs (pages, folders, WARC files …) hold.

    A record's id is the one that its input gave, else its place (path, path@offset, address). What reading found to be no
    page has its reason in `dropped`; what could not be read is an error record in its place.
    """
    from tongjian.clean.contract import record as clean_record
    from tongjian.clean.contract import record_of_dropped
    from tongjian.model import Dropped
    from tongjian.read import ReadProblem, read

    for item in read(inputs):
        if isinstance(item, ReadProblem):
            yield _error(item.place, item.error.kind, str(item.error))
        elif isinstance(item, Dropped):
            yield record_of_dropped(item)
        else:
            known = item.given_id or item.place
            try:
                yield clean_record({"id": known}, item)
            except Exception as err:
                # as above: one bad page must not end the run
                yield _error(known, "internal", f"{type(err).__name__} at {item.place}: {err}")


def suggestions(lines: Iterable[bytes], pack: Pack, least: int) -> Iterator[str]:
    """Yield YAML lines for `tongjian pack suggest`: the frequent names in articles (JSON Lines) that `pack` lacks.

    A line that is no article is named in a comment and passed over.
    """
    from tongjian.coding.actors.suggest import suggest

    articles: list[Article] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                articles.append(article_of(_parse(line, number)))
            except BadInputError as err:
                yield f"# line {number} is passed over: {err}"
    yield from suggest(articles, pack, least)
