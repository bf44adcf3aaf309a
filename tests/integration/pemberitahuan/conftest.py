"""An outbox, and its task run as a worker runs it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask

import config
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.pemberitahuan import rules, services
from hi_cases.pemberitahuan.models import KontakWa, PesanKeluar


@pytest.fixture
def tulis(app: Flask) -> Callable[..., PesanKeluar]:
    """Return a writer of e-mails: the template is one of the house."""

    def lakukan(kunci: str = "uji-1", penerima: str = "siti@uji.test", **lain: Any) -> PesanKeluar:
        return services.kirim_surel(penerima, "akun_sandi_diganti", {}, kunci, **lain)

    return lakukan


@pytest.fixture
def smtp(app: Flask) -> Iterator[Callable[[int], None]]:
    """Return the switch to a mail server on a port of this machine."""
    lama = app.config["HI_SMTP"]

    def pakai(port: int) -> None:
        app.config["HI_SMTP"] = config.PeladenSurel("127.0.0.1", port, "tanpa")

    yield pakai
    app.config["HI_SMTP"] = lama


def kirim(pesan_id: int) -> Any:
    """Run the task."""
    from workers.tasks.pemberitahuan import kirim as tugas

    hasil = tugas(pesan_id)
    db.session.expire_all()
    return hasil


def punya_wa(orang: Any, nomor: str = "0812 3456 7890") -> KontakWa:
    """Give an account a number that is confirmed."""
    kini = clock.sekarang()
    kontak = KontakWa(
        pengguna_id=orang.id,
        nomor=rules.nomor_wa(nomor),
        disetujui_pada=kini,
        dipastikan_pada=kini,
    )
    db.session.add(kontak)
    db.session.flush()
    return kontak
