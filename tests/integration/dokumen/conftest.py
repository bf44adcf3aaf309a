"""An owner, a thing that files hang on, a door that says who may open them, a fake clamd."""

import io
import socket
import struct
import threading
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from werkzeug.datastructures import FileStorage

from hi_cases.core import papan
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.rujukan import Label, Rujukan

# Like EICAR's, but not the same: a scanner on this machine must not eat the test.
TANDA_VIRUS = b"X5O-UJI-HI-CASES-BUKAN-VIRUS"


@pytest.fixture
def mediator() -> Pelaku:
    """Return an officer."""
    return Pelaku(7, "Mediator Uji", frozenset({Peran.MEDIATOR}))


@pytest.fixture
def pintu(app: Flask) -> Iterator[set[int | None]]:
    """Return the set of account numbers that may open the files of `Rujukan("uji", 1)`."""
    boleh: set[int | None] = {7}
    meja = papan.papan()
    meja.akses_berkas["uji"] = lambda pelaku, _id: pelaku.id in boleh
    meja.ubah_berkas["uji"] = meja.akses_berkas["uji"]
    meja.label["uji"] = lambda _pelaku, ids: {satu: Label(f"Uji {satu}", "/uji") for satu in ids}
    yield boleh
    del meja.akses_berkas["uji"], meja.ubah_berkas["uji"], meja.label["uji"]


@pytest.fixture
def hal() -> Rujukan:
    """Return the thing that files hang on."""
    return Rujukan("uji", 1)


@pytest.fixture
def kiriman() -> Callable[[bytes, str], FileStorage]:
    """Return a maker of uploads as the web framework hands them over."""
    return lambda isi, nama: FileStorage(io.BytesIO(isi), nama)


class ClamdPalsu:
    """Speaks INSTREAM: finds our signature; can fall silent or talk nonsense."""

    tanda = TANDA_VIRUS

    def __init__(self) -> None:
        self.jawaban: bytes | None = None
        self.terbaca: list[int] = []
        self._soket = socket.create_server(("127.0.0.1", 0))
        self.alamat = f"127.0.0.1:{self._soket.getsockname()[1]}"
        threading.Thread(target=self._layani, daemon=True).start()

    def _layani(self) -> None:
        while True:
            try:
                sambungan, _ = self._soket.accept()
            except OSError:
                return
            with sambungan, sambungan.makefile("rb") as masuk:
                assert masuk.read(10) == b"zINSTREAM\0"
                isi = b""
                while panjang := struct.unpack("!I", masuk.read(4))[0]:
                    isi += masuk.read(panjang)
                self.terbaca.append(len(isi))
                ketemu = TANDA_VIRUS in isi
                bawaan = b"stream: Uji.Tanda FOUND\0" if ketemu else b"stream: OK\0"
                sambungan.sendall(bawaan if self.jawaban is None else self.jawaban)

    def tutup(self) -> None:
        """Stop listening."""
        self._soket.close()


@pytest.fixture
def clamd(app: Flask) -> Iterator[ClamdPalsu]:
    """Return a scanner that the application is configured with."""
    palsu = ClamdPalsu()
    app.config["HI_CLAMD"] = palsu.alamat
    yield palsu
    app.config["HI_CLAMD"] = None
    palsu.tutup()
