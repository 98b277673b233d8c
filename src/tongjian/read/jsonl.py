"""JSON Lines: lazily, in order, a bad line in its place as an error."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from tongjian.errors import BadInputError, TongjianError, TooLargeError
from tongjian.read.items import ARTICLE, Item, page, problem, sized

Record = dict[str, Any]
_TEXTS = ("title", "text", "published", "lang", "outlet", "url")


def split_lines(chunks: Iterable[bytes], limit: int) -> Iterator[tuple[int, bytes | TooLargeError]]:
    """Yield (line number from 1, line without its end) of chunks; a line over `limit` bytes is an error in its place."""
    number, size = 1, 0
    parts: list[bytes] = []
    for chunk in chunks:
        head, *rest = chunk.split(b"\n")
        size += len(head)
        if size <= limit:
            parts.append(head)
        for line in rest:
            yield number, _line(parts, size, limit, number)
            number += 1
            size = len(line)
            parts = [line] if size <= limit else []
    if size:
        yield number, _line(parts, size, limit, number)


def _line(parts: list[bytes], size: int, limit: int, number: int) -> bytes | TooLargeError:
    if size > limit:
        return TooLargeError(f"line {number} is larger than the limit of {sized(limit)}; it was not read")
    line = b"".join(parts).rstrip(b"\r")
    return line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line


def records(lines: Iterable[bytes | str]) -> Iterator[tuple[int, Record | BadInputError]]:
    """Yield (line number, object or error) for each line that is not blank, one at a time as they come (standard input)."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield number, parse(line, number)
            except BadInputError as err:
                yield number, err


def parse(line: bytes | str, number: int) -> Record:
    """Return the object that a line holds; raises BadInputError naming the line."""
    raw = line.encode("utf-8", "surrogatepass") if isinstance(line, str) else line
    try:
        record = msgspec.json.decode(raw)
    except UnicodeError as err:
        raise BadInputError(f"line {number} is not UTF-8 ({err}); write the file as UTF-8") from err
    except msgspec.DecodeError as err:
        raise BadInputError(f"line {number} is no JSON object: {err}") from err
    except RecursionError as err:
        raise BadInputError(f"line {number} is nested too deep to be a record") from err
    if not isinstance(record, dict):
        raise BadInputError(f"line {number} is JSON, but no object; write one object a line")
    return record


def article_items(chunks: Iterable[bytes], place: str, limit: int) -> Iterator[Item]:
    """Yield a Page for each article record of `chunks` (bytes of JSON Lines); a bad line is a ReadProblem at place:line.

    An error of the chunks themselves (cut off, too large) comes last, at `place`; the line it cut is not read.
    """
    try:
        for number, line in split_lines(chunks, limit):
            if isinstance(line, TooLargeError) or line.strip():
                yield _article_item(line, number, f"{place}:{number}")
    except TongjianError as err:
        yield problem(place, err)


def _article_item(line: bytes | TooLargeError, number: int, place: str) -> Item:
    file = place.rpartition(":")[0]
    if isinstance(line, TooLargeError):
        return problem(place, TooLargeError(f"{file}: {line}"))
    try:
        record = parse(line, number)
        given = _checked(record, number)
        body = msgspec.json.encode(record, order="deterministic")
    except BadInputError as err:
        return problem(place, BadInputError(f"{file}: {err}"))
    except UnicodeError as err:
        return problem(place, BadInputError(f"{file}: line {number} holds broken text: {err}"))
    return page(body, ARTICLE, place, url=record.get("url") or None, given_id=given)


def _checked(record: Record, number: int) -> str | None:
    given = record.get("id")
    if given is not None and (isinstance(given, bool) or not isinstance(given, str | int)):
        raise BadInputError(f'"id" in line {number} is neither text nor a whole number')
    if given in (".", ".."):
        raise BadInputError(f'"id" in line {number} is {given}, which no address can hold; give the article another')
    for key in _TEXTS:
        if not isinstance(record.get(key), str | None):
            raise BadInputError(f'"{key}" in line {number} is no text')
    if not (record.get("title") or record.get("text")):
        raise BadInputError(f'line {number} has neither "title" nor "text": it is no article')
    return None if given is None or given == "" else str(given)
