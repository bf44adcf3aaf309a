"""What all xdist workers of a run use, made by the first one that comes to it."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

_MEMAKAI: dict[str, IO[str]] = {}


def folder_bersama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the workers of this run share."""
    milik = tmp_path_factory.getbasetemp()
    return milik.parent if "PYTEST_XDIST_WORKER" in os.environ else milik


@contextmanager
def _sendirian(folder: Path, nama: str) -> Iterator[Path]:
    with (folder / f"{nama}.kunci").open("w") as kunci:
        fcntl.flock(kunci, fcntl.LOCK_EX)
        yield folder / f"{nama}.hasil"


def sekali(folder: Path, nama: str, buat: Callable[[], str]) -> str:
    """Return what `buat` returned to the first caller of this run; the others wait for it."""
    with _sendirian(folder, nama) as hasil:
        if nama not in _MEMAKAI:
            _MEMAKAI[nama] = (folder / f"{nama}.pemakai").open("w")
            fcntl.flock(_MEMAKAI[nama], fcntl.LOCK_SH)
        if not hasil.exists():
            hasil.write_text(buat(), encoding="utf-8")
        return hasil.read_text(encoding="utf-8")


def lepas(folder: Path, nama: str, hapus: Callable[[str], None]) -> None:
    """Give up one's use; the last user undoes it, and who comes later makes it anew."""
    with _sendirian(folder, nama) as hasil:
        if (pemakai := _MEMAKAI.pop(nama, None)) is None:
            return
        with pemakai:
            try:
                fcntl.flock(pemakai, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            if hasil.exists():
                hapus(hasil.read_text(encoding="utf-8"))
                hasil.unlink()
