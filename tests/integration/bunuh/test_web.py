"""The web server is killed while it registers cases: each is wholly in the book or not at all."""

from __future__ import annotations

import http.client
import random
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlencode

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.audit import queries as audit
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db, mulai_tulis
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja import services as acuan
from hi_cases.perselisihan import services
from hi_cases.perselisihan.models import PeristiwaPerkara, Perkara
from hi_cases.perselisihan.types import Tahap, Tindakan
from tests.integration.perselisihan.kantor import draf
from tests.perangkat.basis import Basis
from tests.perangkat.bunuh import Korban
from tests.perangkat.klien import Klien, buat_pengguna
from tests.perangkat.peramban import port_bebas

BANYAK = 6
SABAR = 60.0
BENIH = 20261126
_WEB = (sys.executable, "-m", "gunicorn", "hi_cases.wsgi:app", "--workers=1", "--threads=4")


def _siapkan(app: Flask, masuk) -> tuple[dict[str, str], list[int]]:
    """Return the headers of a signed-in officer, and cases that wait to be registered."""
    with app.app_context(), mulai_tulis():
        acuan.muat_acuan(SISTEM)
        petugas = buat_pengguna("petugas")
        ids = []
        for _ in range(BANYAK):
            satu = services.buka_draf(petugas.pelaku, draf("HAK"))
            isi = {"tanggal": satu.masuk}
            services.lakukan(petugas.pelaku, satu.id, Tindakan.TERIMA_BERKAS, satu.versi, isi)
            ids.append(satu.id)
        db.session.commit()
        klien = app.test_client()
        assert isinstance(klien, Klien)
        masuk(klien, petugas)
        kue = klien.get_cookie("hi_sesi")
        assert kue is not None
        token = klien._token()
        kue = klien.get_cookie("hi_sesi")
        assert kue is not None
        return {
            "Cookie": f"hi_sesi={kue.value}",
            "X-CSRFToken": token,
            "User-Agent": "Penguji/1.0",
            "Content-Type": "application/x-www-form-urlencoded",
        }, ids


def _tunggu_hidup(port: int) -> None:
    akhir = time.monotonic() + SABAR
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2):
                return
        except (OSError, urllib.error.URLError):
            assert time.monotonic() < akhir, "the server did not come up"
            time.sleep(0.05)


def _catat(port: int, perkara: tuple[int, int, str], kepala: dict[str, str]) -> int | None:
    """Ask for one registration; return the answer's status, None where the server died."""
    nomor, versi, tanggal = perkara
    sambungan = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        isi = urlencode({"versi": versi, "tanggal": tanggal})
        sambungan.request("POST", f"/perkara/{nomor}/tindakan/catat", isi, kepala)
        return sambungan.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        sambungan.close()


def _belum_dicatat(app: Flask) -> list[tuple[int, int, str]]:
    with app.app_context():
        semua = db.session.execute(
            sa.select(Perkara.id, Perkara.versi, Perkara.masuk)
            .where(Perkara.tahap == Tahap.BERKAS_DITERIMA)
            .order_by(Perkara.id)
        ).all()
    return [(satu.id, satu.versi, satu.masuk.isoformat()) for satu in semua]


def _periksa_utuh(app: Flask, ids: list[int]) -> int:
    """Assert that each case is wholly registered or wholly not; return how many are."""
    with app.app_context():
        semua = db.session.scalars(sa.select(Perkara).where(Perkara.id.in_(ids))).all()
        dicatat = [satu for satu in semua if satu.tahap != Tahap.BERKAS_DITERIMA]
        for satu in semua:
            peristiwa = db.session.scalars(
                sa.select(PeristiwaPerkara).filter_by(
                    perkara_id=satu.id, tindakan=Tindakan.CATAT.value
                )
            ).all()
            tenggat = {t.kode for t in kalender.tenggat_untuk(satu.rujukan)}
            if satu in dicatat:
                assert satu.nomor
                assert len(peristiwa) == 1
            else:
                assert (satu.nomor, list(peristiwa)) == (None, [])
                assert not tenggat
        # No gap, no clash: a number is taken in the transaction that uses it.
        assert len({satu.nomor for satu in dicatat}) == len(dicatat)
        urut = sorted(int(str(satu.nomor).split("/")[1]) for satu in dicatat)
        assert urut == list(range(1, len(dicatat) + 1))
        assert audit.periksa().rusak_pada is None
        return len(dicatat)


@pytest.mark.anggaran(60, "a server started again and again, on two databases")
def test_a_killed_web_server_leaves_no_half_registration(
    app_nyata: Flask, basis_nyata: Basis, masuk, tmp_path: Path
) -> None:
    kepala, ids = _siapkan(app_nyata, masuk)
    port = port_bebas()
    web = Korban("web", (*_WEB, f"--bind=127.0.0.1:{port}"), basis_nyata.env, tmp_path / "web.log")
    acak = random.Random(BENIH)  # noqa: S311 - a repeatable fight, no secret
    terputus = 0
    web.mulai()
    try:
        _tunggu_hidup(port)
        while sisa := _belum_dicatat(app_nyata):
            bunuh_sesudah = acak.uniform(0.0, 0.12)
            # One that is killed in the middle, and one that may go through.
            pembunuh = _nanti(web, bunuh_sesudah)
            status = _catat(port, sisa[0], kepala)
            pembunuh.join()
            terputus += status is None
            assert status in {None, 302}, (tmp_path / "web.log").read_text()[-2000:]
            _periksa_utuh(app_nyata, ids)
            web.mulai()
            _tunggu_hidup(port)
            for satu in _belum_dicatat(app_nyata)[:1]:
                assert _catat(port, satu, kepala) == 302
        assert _periksa_utuh(app_nyata, ids) == BANYAK
        assert terputus > 0, "no kill met a request: the moments are drawn too late"
    finally:
        web.bunuh()


def _nanti(web: Korban, detik: float):
    import threading

    utas = threading.Timer(detik, web.bunuh)
    utas.start()
    return utas
