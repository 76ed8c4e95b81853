"""Listens to what the database does to its files, write by write, and to when the disk was told to keep it.

The driver's library says where its files are opened; there we put functions of our own in the place of write, truncate
and sync, which note what is asked and then do it. It needs no compiler, and nothing of the program knows of it.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_POINTER = ctypes.c_void_p
_FUNCTIONS = 18
_WRITE, _TRUNCATE, _SYNC = 2, 3, 4
"""Where these stand among the functions of an open file; SQLite has not moved them since 2004."""

_Open = ctypes.CFUNCTYPE(ctypes.c_int, _POINTER, _POINTER, _POINTER, ctypes.c_int, _POINTER)
_Delete = ctypes.CFUNCTYPE(ctypes.c_int, _POINTER, ctypes.c_char_p, ctypes.c_int)
_Write = ctypes.CFUNCTYPE(ctypes.c_int, _POINTER, _POINTER, ctypes.c_int, ctypes.c_int64)
_Truncate = ctypes.CFUNCTYPE(ctypes.c_int, _POINTER, ctypes.c_int64)
_Sync = ctypes.CFUNCTYPE(ctypes.c_int, _POINTER, ctypes.c_int)


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes that were written to a file, and may still be nowhere but in memory."""

    name: str
    at: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    """A file that was cut off."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """The disk has everything that was written to a file so far."""

    name: str


@dataclass(frozen=True, slots=True)
class Delete:
    """A file that was removed."""

    name: str


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Somebody was told that the change of this number is kept."""

    number: int


Happening = Write | Truncate | Sync | Delete | Acknowledged


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_int),
        ("of_a_file", ctypes.c_int),
        ("longest_name", ctypes.c_int),
        ("next", _POINTER),
        ("name", ctypes.c_char_p),
        ("data", _POINTER),
        ("open", _POINTER),
        ("delete", _POINTER),
    )


class _Methods(ctypes.Structure):
    _fields_ = (("version", ctypes.c_int), ("functions", _POINTER * _FUNCTIONS))


def can_listen() -> bool:
    """Tell whether the driver lets us: its library must show where it opens files."""
    return hasattr(_library(), "sqlite3_vfs_find")


@contextmanager
def listening(folder: Path) -> Iterator[list[Happening]]:
    """Give a list that grows with all that happens to the databases below `folder`; close them before leaving."""
    vfs = _vfs()
    opens, deletes = vfs.open, vfs.delete
    ear = _Ear(folder, _Open(opens), _Delete(deletes))
    vfs.open, vfs.delete = _address(ear.open), _address(ear.delete)
    try:
        yield ear.heard
    finally:
        vfs.open, vfs.delete = opens, deletes


class _Ear:
    """Stands between the database and the disk, and lets everything pass."""

    def __init__(self, folder: Path, opens: Any, deletes: Any) -> None:
        self.heard: list[Happening] = []
        self._folder, self._opens, self._deletes = folder, opens, deletes
        self._names: dict[int, str] = {}
        self._heard_files: dict[int, tuple[_Methods, list[Any]]] = {}
        self.open, self.delete = _Open(self._open), _Delete(self._delete)

    def _open(self, vfs: int, name: int | None, file: int, flags: int, out: int | None) -> int:
        answer: int = self._opens(vfs, name, file, flags, out)
        methods = _POINTER.from_address(file)
        path = ctypes.string_at(name).decode() if name else ""
        if answer == 0 and methods.value is not None and path.startswith(str(self._folder)):
            self._names[file] = Path(path).name
            methods.value = ctypes.addressof(self._with_ear(methods.value))
        return answer

    def _with_ear(self, known: int) -> _Methods:
        """Return the functions of an open file with ours among them."""
        if known not in self._heard_files:
            original, ours = _Methods.from_address(known), _Methods()
            ctypes.memmove(ctypes.addressof(ours), known, ctypes.sizeof(_Methods))
            functions = [
                (_WRITE, _Write(self._writer(_Write(original.functions[_WRITE])))),
                (_TRUNCATE, _Truncate(self._truncater(_Truncate(original.functions[_TRUNCATE])))),
                (_SYNC, _Sync(self._syncer(_Sync(original.functions[_SYNC])))),
            ]
            for place, function in functions:
                ours.functions[place] = _address(function)
            self._heard_files[known] = ours, functions
        return self._heard_files[known][0]

    def _writer(self, original: Any) -> Any:
        def write(file: int, content: int, size: int, at: int) -> int:
            self.heard.append(Write(self._names[file], at, ctypes.string_at(content, size)))
            return int(original(file, content, size, at))

        return write

    def _truncater(self, original: Any) -> Any:
        def truncate(file: int, size: int) -> int:
            self.heard.append(Truncate(self._names[file], size))
            return int(original(file, size))

        return truncate

    def _syncer(self, original: Any) -> Any:
        def sync(file: int, flags: int) -> int:
            answer = int(original(file, flags))
            self.heard.append(Sync(self._names[file]))
            return answer

        return sync

    def _delete(self, vfs: int, name: bytes, with_folder: int) -> int:
        if name.decode().startswith(str(self._folder)):
            self.heard.append(Delete(Path(name.decode()).name))
        return int(self._deletes(vfs, name, with_folder))


def _library() -> ctypes.CDLL:
    """Return the library of the driver, as Python loaded it."""
    import sqlcipher3._sqlite3 as native

    return ctypes.CDLL(native.__file__)


def _vfs() -> _Vfs:
    find = _library().sqlite3_vfs_find
    find.restype, find.argtypes = _POINTER, [ctypes.c_char_p]
    return _Vfs.from_address(find(None))


def _address(function: Any) -> int:
    address = ctypes.cast(function, _POINTER).value
    assert address is not None
    return address
