"""Decompression: right for whole data, one clear error for damaged data, and never more than was asked for (security.md 15)."""

import contextlib
import gzip
import tracemalloc
import zlib
from collections.abc import Callable, Iterator

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from tongjian.errors import BadInputError, TooLargeError
from tongjian.read.inflate import PIECE, capped, decoded, gunzip

PACK: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": lambda data: brotli.compress(data, quality=4),
    "zstd": zstandard.ZstdCompressor().compress,
}
EACH = pytest.mark.parametrize("encoding", PACK)


def chunks(data: bytes, size: int = 1000) -> Iterator[bytes]:
    yield from (data[i : i + size] for i in range(0, len(data), size))


def unpacked(data: bytes, encodings: str, limit: int = 10**8, size: int = 1000) -> bytes:
    return capped(decoded(chunks(data, size), encodings), limit, "it")


@pytest.mark.parametrize("encoding", PACK)
@given(data=st.binary(max_size=3000), size=st.integers(1, 500))
def test_whole_data_comes_out_as_it_went_in(encoding: str, data: bytes, size: int) -> None:
    assert unpacked(PACK[encoding](data), encoding, size=size) == data


def test_bare_deflate_is_read_as_some_servers_send_it() -> None:
    packer = zlib.compressobj(wbits=-15)
    assert unpacked(packer.compress(b"abc" * 999) + packer.flush(), "deflate") == b"abc" * 999


@EACH
def test_cut_data_is_an_error(encoding: str) -> None:
    packed = PACK[encoding](bytes(range(256)) * 4000)
    with pytest.raises(BadInputError) as caught:
        unpacked(packed[:-9], encoding)
    assert "\n" not in str(caught.value)


@EACH
@given(place=st.floats(0, 0.999), byte=st.integers(0, 255))
def test_a_damaged_byte_is_an_error_or_does_no_harm(encoding: str, place: float, byte: int) -> None:
    packed = bytearray(PACK[encoding](bytes(range(256)) * 20))
    packed[int(place * len(packed))] = byte
    size = 0
    with contextlib.suppress(BadInputError, TooLargeError):
        size = len(unpacked(bytes(packed), encoding, 10**6))
    assert size <= 10**6


@EACH
def test_a_bomb_is_stopped_at_the_limit_and_its_memory_is_never_taken(encoding: str) -> None:
    bomb = PACK[encoding](bytes(100_000_000))
    assert len(bomb) < 1_000_000
    tracemalloc.start()
    with pytest.raises(TooLargeError):
        unpacked(bomb, encoding, 1_000_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


@EACH
def test_no_piece_is_larger_than_two_pieces(encoding: str) -> None:
    assert max(map(len, decoded(chunks(PACK[encoding](bytes(5_000_000))), encoding))) <= 2 * PIECE


def test_a_bomb_in_a_bomb_is_stopped_too() -> None:
    with pytest.raises(TooLargeError):
        unpacked(gzip.compress(gzip.compress(bytes(100_000_000))), "gzip, gzip", 1_000_000)


def test_a_zstd_frame_that_wants_too_much_memory_is_refused() -> None:
    wide = zstandard.ZstdCompressionParameters.from_level(3, window_log=30)
    packer = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    data = packer.compress(bytes(2_000_000)) + packer.flush()
    with pytest.raises(BadInputError):
        unpacked(data, "zstd")


def test_encodings_are_taken_off_in_the_order_in_which_they_were_put_on() -> None:
    assert unpacked(brotli.compress(gzip.compress(b"abc")), "gzip, br") == b"abc"
    assert unpacked(b"abc", "identity") == b"abc"
    assert unpacked(b"abc", "") == b"abc"


@pytest.mark.parametrize("encodings", ["compress", "gzip, gzip, gzip, gzip", "sdch", "br\u2603"])
def test_unknown_and_too_many_encodings_are_refused(encodings: str) -> None:
    with pytest.raises(BadInputError):
        unpacked(b"abc", encodings)


def test_all_members_of_gzip_are_read_and_padding_is_left() -> None:
    data = gzip.compress(b"one ") + gzip.compress(b"two") + bytes(512)
    assert b"".join(gunzip(chunks(data, 7))) == b"one two"
