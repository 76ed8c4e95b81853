"""Reads what really stands in the pages of an encrypted file, also where nothing is kept any more."""

from pathlib import Path

from app.storage.store import Key

PAGE, RESERVED, SALT = 4096, 80, 16
WAL_HEADER, FRAME_HEADER = 32, 24


def plain_pages(path: Path, key: Key) -> bytes:
    """Return the pages of a file as they are before they are encrypted, without those that do not exist."""
    raw = path.read_bytes() if path.exists() else b""
    return b"".join(_plain(raw[at : at + PAGE], key, first=at == 0) for at in range(0, len(raw), PAGE))


def plain_log(path: Path, key: Key) -> bytes:
    """Return the pages in the log beside a file."""
    log = path.with_name(f"{path.name}-wal")
    raw = log.read_bytes() if log.exists() else b""
    size = FRAME_HEADER + PAGE
    frames = [raw[at + FRAME_HEADER : at + size] for at in range(WAL_HEADER, len(raw) - size + 1, size)]
    numbers = [int.from_bytes(raw[at : at + 4]) for at in range(WAL_HEADER, len(raw) - size + 1, size)]
    return b"".join(_plain(frame, key, first=number == 1) for frame, number in zip(frames, numbers, strict=True))


def _plain(page: bytes, key: Key, *, first: bool) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.algorithms import AES256
    from cryptography.hazmat.primitives.ciphers.modes import CBC

    held = page[SALT if first else 0 : PAGE - RESERVED]
    start = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    reads = Cipher(AES256(bytes.fromhex(key.raw)), CBC(start)).decryptor()
    return reads.update(held) + reads.finalize()
