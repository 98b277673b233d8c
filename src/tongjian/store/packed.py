"""How records and page bytes are put into the database: msgpack and zlib, both deterministic."""

import zlib
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")
_DECODERS: dict[type, Any] = {}
_LEVEL = 6


def encode(record: Any) -> bytes:
    """Return a record as bytes; equal records give equal bytes."""
    return msgspec.msgpack.encode(record, order="deterministic")


def decode(data: bytes, kind: type[T]) -> T:
    """Return the record of type `kind` that `encode` made `data` from."""
    decoder = _DECODERS.get(kind)
    if decoder is None:
        decoder = _DECODERS[kind] = msgspec.msgpack.Decoder(kind)
    return cast(T, decoder.decode(data))


def squeeze(body: bytes) -> bytes:
    """Return page bytes compressed."""
    return zlib.compress(body, _LEVEL)


def unsqueeze(data: bytes) -> bytes:
    """Return page bytes as they were fetched."""
    return zlib.decompress(data)
