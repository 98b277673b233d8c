"""How records and page bytes are put into the database: msgpack and zstd (zlib in older records), all deterministic."""

import zlib
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")
_DECODERS: dict[type, Any] = {}
_LEVEL = 3
_ZSTD = b"\x28\xb5\x2f\xfd"  # the first bytes; zlib's is an x


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
    import zstandard  # imported here: most commands read and write no pages

    return zstandard.ZstdCompressor(level=_LEVEL).compress(body)


def unsqueeze(data: bytes) -> bytes:
    """Return page bytes as they were fetched."""
    if data.startswith(_ZSTD):
        import zstandard

        return zstandard.ZstdDecompressor().decompress(data)
    return zlib.decompress(data)
